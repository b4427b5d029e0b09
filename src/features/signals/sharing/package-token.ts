import { randomBytes, randomInt, scrypt } from 'node:crypto';
import { deriveKey, fingerprint, seal, unseal } from '../../../platform/seal.ts';

/**
 * Cost of the key behind the code: 32 MiB and about a tenth of a second, so that trying all codes takes months even for whoever holds link, database and root key.
 * Packages live two weeks, so a higher cost may replace it at any release.
 */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

/**
 * The token in a partner's link. The name under which the package is found comes from it alone; the key that opens the content needs the code as well,
 * so that neither a found link, nor the database with the root key, gives the content away.
 */
export class PackageToken {
  readonly text: string;
  readonly #bytes: Uint8Array;

  private constructor(text: string, bytes: Uint8Array) {
    this.text = text;
    this.#bytes = bytes;
  }

  static make(): PackageToken {
    const bytes = randomBytes(32);
    return new PackageToken(bytes.toString('base64url'), bytes);
  }

  /** Null when the text cannot be a token. */
  static read(text: string): PackageToken | null {
    return /^[\w-]{43}$/.test(text) ? new PackageToken(text, Buffer.from(text, 'base64url')) : null;
  }

  index(): Uint8Array {
    return fingerprint(deriveKey(this.#bytes, 'baken package index'), 'package');
  }

  async seal(code: string, content: Uint8Array): Promise<Uint8Array> {
    return seal(await this.#key(code), 'signals.package.content', content);
  }

  /** Null when the code is another. */
  async open(code: string, sealed: Uint8Array): Promise<Uint8Array | null> {
    const key = await this.#key(code);
    try {
      return unseal(key, 'signals.package.content', sealed);
    } catch {
      return null;
    }
  }

  #key(code: string): Promise<Uint8Array> {
    // The code is the password; what salts it comes from the link's 256 random bits.
    const salt = deriveKey(this.#bytes, 'baken package content');
    return new Promise((resolve, reject) => scrypt(code, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))));
  }
}

/** Eight digits, given by telephone. */
export function newPackageCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}
