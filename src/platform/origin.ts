import type { IncomingMessage } from 'node:http';
import { fingerprint, type Key } from './seal.ts';

/**
 * A fingerprint of where a request came from, for limits. The hour is part of it, so the same sender has another one an hour later;
 * without the installation's key nobody can go back from it to an address.
 */
export function originOf(incoming: IncomingMessage | undefined, forwardedFor: string | undefined, trustedProxies: number, key: Key, now: Temporal.Instant): Uint8Array {
  const socket = incoming?.socket.remoteAddress ?? '';
  // Each trusted proxy adds the address it saw at the end; what stands before that, the sender may have invented.
  const chain = [...(forwardedFor ?? '').split(',').map((part) => part.trim()).filter(Boolean), socket];
  const address = trustedProxies > 0 ? chain.at(-1 - trustedProxies) ?? chain[0] ?? socket : socket;
  return fingerprint(key, `${now.toString({ smallestUnit: 'minute' }).slice(0, 13)}|${network(address)}`);
}

/** In IPv6 one household has a whole /64, so that is one origin. Some proxies add the sender's port, which is another one at every request. */
function network(seen: string): string {
  const address = /^\[([^\]]+)\](?::\d+)?$/.exec(seen)?.[1] ?? seen.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const start = head.split(':').filter(Boolean);
  const end = tail.split(':').filter(Boolean);
  const full = address.includes('::') ? [...start, ...Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0'), ...end] : start;
  return full.slice(0, 4).join(':');
}
