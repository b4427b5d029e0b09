import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** 32 bytes. */
export type Key = Uint8Array;

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a random 96-bit nonce: version, nonce, tag, ciphertext (NIST SP 800-38D). `place` is bound to the result and must be the same when it is opened. */
export function seal(key: Key, place: string, content: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when the key or the place is another, or a bit has changed */
export function unseal(key: Key, place: string, sealed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes[0] !== version || bytes.length < 1 + nonceBytes + tagBytes) throw new Error('Not a sealed value.');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceBytes)).setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes + tagBytes)), decipher.final()]);
}

/** A key for one use, derived from another (HKDF-SHA-256, RFC 5869). */
export function deriveKey(key: Uint8Array, use: string): Key {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), use, 32));
}

/** A keyed fingerprint: equal values are recognised, and nobody without the key can try values out. */
export function fingerprint(key: Key, value: string): Uint8Array {
  return createHmac('sha256', key).update(value).digest();
}
