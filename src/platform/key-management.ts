import { z } from 'zod';
import type { KmsSettings } from '../config.ts';
import { StartError } from '../lib/errors.ts';

/** A service that keeps a key which never leaves it, and seals and opens ours with it. */
export interface KeyManagement {
  /** @throws StartError in one sentence */
  seal(key: Uint8Array): Promise<string>;
  /** @throws StartError in one sentence; also when the service does not know what it is asked to open */
  open(sealed: string): Promise<Uint8Array>;
}

/** Milliseconds within which the service answers, or the start fails. */
const patience = 10_000;
const longestAnswer = 64 * 1024;

const sealedAnswer = z.object({ data: z.object({ ciphertext: z.string().regex(/^[a-z]+:v\d+:[A-Za-z0-9+/=_-]+$/) }) });
const openedAnswer = z.object({ data: z.object({ plaintext: z.string().regex(/^[A-Za-z0-9+/]{43}=$/) }) });

/** The transit engine of HashiCorp Vault and OpenBao over HTTP: `POST /v1/MOUNT/encrypt|decrypt/KEY` with a token. */
export class TransitKeys implements KeyManagement {
  readonly #settings: KmsSettings;

  constructor(settings: KmsSettings) {
    this.#settings = settings;
  }

  async seal(key: Uint8Array): Promise<string> {
    const answer = sealedAnswer.safeParse(await this.#ask('encrypt', { plaintext: Buffer.from(key).toString('base64') }));
    if (!answer.success) throw this.#problem('gave an answer that is no sealed key');
    return answer.data.data.ciphertext;
  }

  async open(sealed: string): Promise<Uint8Array> {
    const answer = openedAnswer.safeParse(await this.#ask('decrypt', { ciphertext: sealed }));
    if (!answer.success) throw this.#problem('gave an answer that is no key of 32 bytes');
    return Buffer.from(answer.data.data.plaintext, 'base64');
  }

  async #ask(what: 'encrypt' | 'decrypt', body: Readonly<Record<string, string>>): Promise<unknown> {
    const { url, token, mount, key, namespace } = this.#settings;
    let response: Response;
    let text: string;
    try {
      // A redirect would carry the token and the key to a place that nobody configured.
      response = await fetch(`${url.replace(/\/+$/, '')}/v1/${mount}/${what}/${encodeURIComponent(key)}`, {
        method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(patience), body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'x-vault-token': token, 'x-vault-request': 'true', ...(namespace ? { 'x-vault-namespace': namespace } : {}) },
      });
      text = await readShort(response);
    } catch (error) {
      throw this.#problem(error instanceof Error && error.name === 'TimeoutError' ? `did not answer within ${patience / 1000} seconds` : 'cannot be reached');
    }
    if (response.status >= 300 && response.status < 400) throw this.#problem('sends elsewhere, and Baken does not follow; name the address of the active server');
    if (response.status === 403) throw this.#problem('refuses the token, or the token may not use this key');
    if (response.status === 503) throw this.#problem('is sealed or in maintenance');
    if (response.status === 400 && what === 'decrypt') throw this.#problem('cannot open this key file: it was sealed by another service or under another key');
    if (response.status !== 200) throw this.#problem(`answers with status ${response.status}`);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw this.#problem('gave an answer that is no JSON');
    }
  }

  /** Names the address and never what was sent. */
  #problem(what: string): StartError {
    return new StartError(`The service for keys at ${new URL(this.#settings.url).origin} (BAKEN_KMS_URL) ${what}.`);
  }
}

async function readShort(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > longestAnswer) throw new Error('too long');
  }
  return Buffer.concat(pieces).toString('utf8');
}
