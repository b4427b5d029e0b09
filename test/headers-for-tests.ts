import { brokenRules } from './content-policy.ts';
import type { Answer } from './sites-for-tests.ts';

/** What every answer must say (standards: internet.nl's web test and the house's own list), written down apart from the program that sends it. */
const exact: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const policies = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"];

/** What no page of ours needs of a device. */
const switchedOff = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'payment', 'usb'];

const isFileOfPages = (path: string, answer: Pick<Answer, 'status'>): boolean => /^(\/en)?\/assets\//.test(path) && answer.status === 200;

/** @returns what is missing or wrong, one a line; nothing when all is well */
export function wrongHeaders(path: string, answer: Pick<Answer, 'status' | 'headers'>): string[] {
  const { headers } = answer;
  const wrong: string[] = [];
  for (const [name, value] of Object.entries(exact)) if (headers.get(name) !== value) wrong.push(`${name} is ${headers.get(name) ?? 'missing'}, not ${value}`);
  const policy = headers.get('content-security-policy') ?? '';
  // The exit button is a form that ends on one other site, which the demonstration of the tests may have on this machine; nothing else may name an address.
  const parts = policy.split(';').map((part) => part.trim().replace(/^(form-action 'self') https?:\/\/[\w.:-]+$/, '$1'));
  for (const part of policies) if (!parts.includes(part)) wrong.push(`the content security policy lacks ${part}`);
  for (const rule of brokenRules(parts.join('; '))) wrong.push(`the content security policy is not strict: not so that ${rule} (${policy})`);
  const permissions = (headers.get('permissions-policy') ?? '').split(', ');
  for (const feature of switchedOff) if (!permissions.includes(`${feature}=()`)) wrong.push(`permissions-policy does not switch ${feature} off`);
  const type = headers.get('content-type') ?? '';
  if (/^text\/|[/+]xml\b/.test(type) && !/; ?charset=utf-8$/i.test(type)) wrong.push(`${type} does not say how its letters are written`);
  if (!isFileOfPages(path, answer) && headers.get('cache-control') !== 'no-store') wrong.push(`cache-control is ${headers.get('cache-control') ?? 'missing'}`);
  // Open data are for every site to read; pages are for nobody else's scripts.
  const isOpenData = /(^|^[A-Z]+ )\/api(\/|$)/.test(path) || (answer.status === 200 && /^(\/en)?\/cijfers\/(publicatie\/|catalogus)/.test(path));
  if (isOpenData && headers.get('access-control-allow-origin') !== '*') wrong.push('open data are kept from other sites');
  if (/(^|^[A-Z]+ )\/api(\/|$)/.test(path) && !/^\d+\.\d+\.\d+$/.test(headers.get('api-version') ?? '')) wrong.push('the version of the API is not said');
  for (const name of ['server', 'x-powered-by', ...(isOpenData ? [] : ['access-control-allow-origin'])]) if (headers.has(name)) wrong.push(`${name} is sent`);
  const disposition = headers.get('content-disposition');
  if (disposition && !parts.includes('sandbox')) wrong.push('a file is sent without a sandbox');
  if (answer.status === 200 && headers.get('content-encoding') && !/Accept-Encoding/i.test(headers.get('vary') ?? '')) wrong.push('a compressed answer does not vary by what the browser accepts');
  return wrong;
}
