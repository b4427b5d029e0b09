/** A content security policy as a browser reads it (CSP Level 3 §2.2.1): names without case, and of a directive that stands there twice only the first counts. */
export type Policy = ReadonlyMap<string, readonly string[]>;

export function parsePolicy(header: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of header.split(';')) {
    const [name, ...sources] = directive.trim().split(/[ \t]+/);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

const only = (sources: readonly string[] | undefined, allowed: readonly string[]): boolean => sources !== undefined && sources.length > 0 && sources.every((source) => allowed.includes(source));
const sourcesOf = (policy: Policy): string[] => [...policy.values()].flat();
const isKeyword = (source: string): boolean => /^'[^']+'$/.test(source);
const isScheme = (source: string): boolean => /^[a-z][a-z0-9+.-]*:$/i.test(source);

/** Where a browser looks for what a directive that is not there would say. */
const fallsBack: Readonly<Record<string, readonly string[]>> = { 'frame-src': ['child-src', 'default-src'], 'script-src': ['default-src'], 'object-src': ['default-src'], 'style-src': ['default-src'] };
const inForce = (policy: Policy, name: string): readonly string[] | undefined => [name, ...fallsBack[name] ?? []].map((one) => policy.get(one)).find((sources) => sources !== undefined);

export interface PolicyRule {
  readonly says: string;
  readonly holds: (policy: Policy) => boolean;
  /** A policy that is right in all but this. */
  readonly broken: string;
}

const good = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
const without = (name: string): string => good.split('; ').filter((part) => !part.startsWith(`${name} `)).join('; ');
const instead = (name: string, sources: string): string => `${without(name)}; ${name} ${sources}`;

/** What the web test of internet.nl asks of a policy, and what the house adds. Each rule comes with a policy that breaks it, so that a rule that sees nothing is seen. */
export const policyRules: readonly PolicyRule[] = [
  { says: 'what is not named may not be loaded from elsewhere', holds: (policy) => only(policy.get('default-src'), ["'none'", "'self'", "'report-sample'"]), broken: instead('default-src', 'https://elsewhere.example') },
  { says: 'nobody changes what addresses are relative to', holds: (policy) => only(policy.get('base-uri'), ["'none'", "'self'"]), broken: without('base-uri') },
  { says: 'it is said where forms may go', holds: (policy) => (policy.get('form-action')?.length ?? 0) > 0, broken: without('form-action') },
  { says: 'nobody frames a page', holds: (policy) => only(policy.get('frame-ancestors'), ["'none'", "'self'"]), broken: without('frame-ancestors') },
  { says: 'no page frames another site', holds: (policy) => only(inForce(policy, 'frame-src'), ["'none'", "'self'"]), broken: instead('frame-src', 'https://elsewhere.example') },
  { says: 'no plug-in runs', holds: (policy) => only(policy.get('object-src'), ["'none'"]), broken: without('object-src') },
  { says: 'scripts come from here alone', holds: (policy) => only(inForce(policy, 'script-src'), ["'none'", "'self'"]), broken: instead('script-src', "'self' https://elsewhere.example") },
  { says: 'style comes from here alone', holds: (policy) => only(inForce(policy, 'style-src'), ["'none'", "'self'"]), broken: instead('style-src', "'self' https://elsewhere.example") },
  { says: 'nothing is unsafe, style included', holds: (policy) => !sourcesOf(policy).some((source) => /^'(wasm-)?unsafe-/i.test(source)), broken: instead('style-src', "'self' 'unsafe-inline'") },
  { says: 'no star opens it', holds: (policy) => !sourcesOf(policy).some((source) => source.includes('*')), broken: instead('img-src', '*') },
  { says: 'no whole scheme opens it', holds: (policy) => !sourcesOf(policy).some((source) => isScheme(source) && source.toLowerCase() !== 'data:'), broken: instead('img-src', "'self' https:") },
  { says: 'nothing comes over plain HTTP', holds: (policy) => !sourcesOf(policy).some((source) => /^http:/i.test(source)), broken: instead('form-action', "'self' http://elsewhere.example") },
  { says: 'whoever is named is named with a scheme', holds: (policy) => sourcesOf(policy).every((source) => isKeyword(source) || isScheme(source) || /^[a-z]+:\/\//i.test(source) || /^allow-/.test(source)), broken: instead('form-action', "'self' elsewhere.example") },
  { says: 'only a picture may lie in an address', holds: (policy) => [...policy].every(([name, sources]) => name === 'img-src' || !sources.includes('data:')), broken: instead('script-src', "'self' data:") },
];

/** @returns the rules that a policy breaks, one a line */
export function brokenRules(header: string, rules: readonly PolicyRule[] = policyRules): string[] {
  const policy = parsePolicy(header);
  return rules.filter((rule) => !rule.holds(policy)).map((rule) => rule.says);
}
