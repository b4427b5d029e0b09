import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** What a form about a passkey asks the browser. */
interface Question { readonly challenge: string; readonly rp?: { readonly id?: string }; readonly rpId?: string; readonly user?: { readonly id: string } }

/** A thing that holds a passkey (ES256) and answers as a browser does; what it answers can be bent, to see that a bent answer proves nothing. */
export class Authenticator {
  readonly id = randomBytes(32);
  readonly #private: KeyObject;
  readonly #x: Buffer;
  readonly #y: Buffer;
  readonly origin: string;
  counter = 0;

  constructor(origin: string) {
    this.origin = origin;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#private = privateKey;
    this.#x = Buffer.from(x, 'base64url');
    this.#y = Buffer.from(y, 'base64url');
  }

  /** Makes a key, as `navigator.credentials.create` does, without attestation. */
  make(options: string, bent: { readonly origin?: string; readonly verified?: boolean } = {}): string {
    const asked = JSON.parse(options) as Question;
    const id = Buffer.concat([Buffer.from([0, this.id.length]), this.id]);
    // COSE_Key of an ES256 key (RFC 9053 §7.1.1): a map of five, {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
    const cose = Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]), this.#x, Buffer.from([0x22, 0x58, 0x20]), this.#y]);
    const data = Buffer.concat([this.#head(asked.rp?.id ?? '', 0x40, bent.verified ?? true), Buffer.alloc(16), id, cose]);
    const attestation = Buffer.concat([Buffer.from([0xa3]), word('fmt'), word('none'), word('attStmt'), Buffer.from([0xa0]), word('authData'), Buffer.from([0x59, data.length >> 8, data.length & 0xff]), data]);
    return this.#answer({ clientDataJSON: this.#client('webauthn.create', asked.challenge, bent.origin), attestationObject: attestation.toString('base64url'), transports: ['internal'] });
  }

  /** Signs a question, as `navigator.credentials.get` does. */
  sign(options: string, bent: { readonly origin?: string; readonly verified?: boolean } = {}): string {
    const asked = JSON.parse(options) as Question;
    this.counter += 1;
    const data = this.#head(asked.rpId ?? '', 0, bent.verified ?? true);
    const client = this.#client('webauthn.get', asked.challenge, bent.origin);
    const signature = createSign('sha256').update(data).update(createHash('sha256').update(Buffer.from(client, 'base64url')).digest()).sign(this.#private);
    return this.#answer({ clientDataJSON: client, authenticatorData: data.toString('base64url'), signature: signature.toString('base64url') });
  }

  #head(place: string, more: number, verified: boolean): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([createHash('sha256').update(place).digest(), Buffer.from([0x01 | (verified ? 0x04 : 0) | more]), counter]);
  }

  #client(type: string, challenge: string, origin = this.origin): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
  }

  #answer(response: Readonly<Record<string, unknown>>): string {
    const id = this.id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}

/** A short word in CBOR. */
function word(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The question that a page puts to the browser, and the sealed attempt that goes back with the answer. */
export function questionIn(html: string): { readonly options: string; readonly poging: string } {
  return { options: unescaped(/data-options="([^"]*)"/.exec(html)?.[1] ?? ''), poging: /name="poging" value="([^"]*)"/.exec(html)?.[1] ?? '' };
}
