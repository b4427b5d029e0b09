import { randomBytes } from 'node:crypto';
import { deriveKey, fingerprint, seal, unseal } from '../../../platform/seal.ts';

/**
 * A token that stands only in the page in front of the reporter. From it come the name under which something is kept for a moment and the key that opens it;
 * neither the database nor the installation's root key gives them away.
 */
export class OneTimeToken {
  readonly text: string;
  readonly #bytes: Uint8Array;

  private constructor(text: string, bytes: Uint8Array) {
    this.text = text;
    this.#bytes = bytes;
  }

  static make(): OneTimeToken {
    const bytes = randomBytes(32);
    return new OneTimeToken(bytes.toString('base64url'), bytes);
  }

  /** Null when the text cannot be a token. */
  static read(text: string): OneTimeToken | null {
    return /^[\w-]{43}$/.test(text) ? new OneTimeToken(text, Buffer.from(text, 'base64url')) : null;
  }

  index(use: 'draft' | 'receipt'): Uint8Array {
    return fingerprint(deriveKey(this.#bytes, `baken ${use} index`), use);
  }

  seal(place: string, content: Uint8Array): Uint8Array {
    return seal(deriveKey(this.#bytes, 'baken one-time key'), place, content);
  }

  open(place: string, sealed: Uint8Array): Uint8Array {
    return unseal(deriveKey(this.#bytes, 'baken one-time key'), place, sealed);
  }
}
