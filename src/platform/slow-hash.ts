import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MiB and about a tenth of a second: what people type is short, and whoever copied the table must not be able to try it all. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const saltBytes = 16;

/** A salted hash of a short code (scrypt, RFC 7914): the salt, then 32 bytes. */
export async function hashSlowly(typed: string): Promise<Uint8Array> {
  const salt = randomBytes(saltBytes);
  return Buffer.concat([salt, await derived(typed, salt)]);
}

export async function isHashOf(kept: Uint8Array, typed: string): Promise<boolean> {
  const hash = kept.subarray(saltBytes);
  const other = await derived(typed, kept.subarray(0, saltBytes));
  return hash.length === other.length && timingSafeEqual(hash, other);
}

function derived(typed: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => scrypt(typed, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))));
}
