import { domainToASCII } from 'node:url';
import { phone } from './phone.ts';
import type { Identifier } from './kinds.ts';

/** In small letters; for Gmail without the dots and the part after `+`, which lead to the same box. */
export function email(written: string): Identifier | null {
  const found = /^\s*(?:mailto:)?([^\s@<>(),;:"]{1,64})@([^\s@<>(),;:"/]{3,190})\s*$/i.exec(written.normalize('NFKC'));
  const domain = domainToASCII((found?.[2] ?? '').replace(/\.$/, '').toLowerCase());
  const box = (found?.[1] ?? '').toLowerCase();
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) || box.startsWith('.') || box.endsWith('.')) return null;
  const gmail = domain === 'gmail.com' || domain === 'googlemail.com';
  const plain = gmail ? box.replace(/\+.*$/, '').replaceAll('.', '') : box;
  return plain === '' ? null : { kind: 'email', shown: `${box}@${domain}`, keys: [{ level: 'full', value: `${plain}@${gmail ? 'gmail.com' : domain}` }] };
}

/** Platforms on which one name is one account. The pattern finds the name in an address of theirs. */
const platforms: readonly { readonly name: string; readonly hosts: RegExp; readonly account: RegExp; readonly words: RegExp }[] = [
  { name: 'instagram', hosts: /(^|\.)(instagram\.com|instagr\.am)$/, account: /^\/(?!p\/|reel\/|explore\/|stories\/|accounts\/)([\w.]{2,30})\/?$/, words: /\b(instagram|insta)\b/i },
  { name: 'facebook', hosts: /(^|\.)(facebook\.com|fb\.com)$/, account: /^\/(?!groups\/|events\/|watch|marketplace|share|profile\.php)([\w.]{5,50})\/?$/, words: /\b(facebook|fb)\b/i },
  { name: 'tiktok', hosts: /(^|\.)tiktok\.com$/, account: /^\/@([\w.]{2,24})\/?$/, words: /\btik ?tok\b/i },
  { name: 'snapchat', hosts: /(^|\.)snapchat\.com$/, account: /^\/add\/([\w.-]{3,15})\/?$/, words: /\b(snapchat|snap)\b/i },
  { name: 'telegram', hosts: /^(t\.me|telegram\.me)$/, account: /^\/(?!joinchat\/|\+)(\w{5,32})\/?$/, words: /\b(telegram|tg)\b/i },
  { name: 'x', hosts: /^(www\.)?(twitter\.com|x\.com)$/, account: /^\/(?!i\/|search|home)(\w{2,15})\/?$/, words: /\b(twitter)\b/i },
  { name: 'vk', hosts: /^(m\.)?vk\.com$/, account: /^\/([\w.]{2,32})\/?$/, words: /\b(vkontakte)\b/i },
  { name: 'onlyfans', hosts: /(^|\.)onlyfans\.com$/, account: /^\/([\w.-]{3,30})\/?$/, words: /\bonly ?fans\b/i },
];

export const platformNames: readonly string[] = platforms.map((one) => one.name);

/** The platform that a text names last; null when it names none. */
export function platformNamed(text: string): string | null {
  const named = platforms.map((one) => ({ name: one.name, at: text.toLowerCase().search(new RegExp(`${one.words.source}(?!.*${one.words.source})`, 'is')) })).filter((one) => one.at >= 0);
  return named.sort((one, other) => other.at - one.at)[0]?.name ?? null;
}

/** The name of an account, with the platform when it is known. Without a platform it meets the same name everywhere. */
export function handle(written: string, platform = ''): Identifier | null {
  const prefixed = /^\s*([a-z]+)\s*:\s*(.+)$/i.exec(written);
  const named = platform || (prefixed && platformNames.includes((prefixed[1] ?? '').toLowerCase()) ? (prefixed[1] ?? '').toLowerCase() : '');
  if (platform && !platformNames.includes(platform)) return null;
  const name = (prefixed && !platform && named ? prefixed[2] ?? '' : written).trim().replace(/^@/, '').toLowerCase();
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,49}$/u.test(name) || !/[\p{L}]/u.test(name) || name.endsWith('.')) return null;
  const bare = { level: 'bare', value: name } as const;
  return { kind: 'handle', shown: named ? `${named}: ${name}` : `@${name}`, keys: named ? [{ level: 'full', value: `${named}:${name}` }, bare] : [bare] };
}

/** Parts of an address that say who followed it, not where it leads. */
const followers = /^(utm_\w+|fbclid|gclid|igshid|igsh|si|ref|ref_src|mc_[ce]id)$/i;

/** A page on the web, without scheme, `www`, fragment and what only counts visitors. The address of an account is a handle, that of WhatsApp a telephone number. */
export function webAddress(written: string): Identifier | null {
  const text = written.trim().replace(/[),.;!?]+$/, '');
  if (/\s/.test(text) || !/^(https?:\/\/)?[^\s/@:]+\.[^\s/@:.]{2,}([/?#].*)?$/iu.test(text)) return null;
  const parsed = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (!parsed || !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.([a-z]{2,24}|xn--[a-z0-9-]+)$/.test(parsed.hostname)) return null;
  const host = parsed.hostname.replace(/^(www|m)\./, '');
  if (host === 'wa.me') return phone(`+${parsed.pathname.replace(/\D/g, '')}`);
  const platform = platforms.find((one) => one.hosts.test(host));
  const account = platform?.account.exec(parsed.pathname)?.[1];
  if (platform && account) return handle(account, platform.name);
  const asked = [...parsed.searchParams].filter(([name]) => !followers.test(name)).sort().map(([name, value]) => `${name}=${value}`).join('&');
  const page = `${host}${parsed.pathname.replace(/\/+$/, '')}${asked ? `?${asked}` : ''}`;
  return { kind: 'url', shown: page, keys: [{ level: 'full', value: page }] };
}
