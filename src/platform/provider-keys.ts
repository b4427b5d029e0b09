import { LogoutError, type ProviderKey } from './logout-token.ts';

/** Milliseconds for which fetched keys do; and how soon they may be fetched again because a name is not among them, so that made-up names cost the provider nothing. */
const [lasts, soonest] = [300_000, 30_000];

/** The public keys by which the provider signs (RFC 7517), fetched when needed. */
export class ProviderKeys {
  #kept: { readonly keys: readonly ProviderKey[]; readonly at: number } | null = null;

  /** @param named the key that is looked for; null: any. @throws LogoutError when the provider does not answer */
  async at(address: string, named: string | null): Promise<readonly ProviderKey[]> {
    const kept = this.#kept;
    const age = kept ? performance.now() - kept.at : Number.POSITIVE_INFINITY;
    const missing = kept !== null && named !== null && !kept.keys.some((key) => key.kid === named);
    if (kept && age < lasts && !(missing && age >= soonest)) return kept.keys;
    this.#kept = { keys: await fetched(address), at: performance.now() };
    return this.#kept.keys;
  }
}

async function fetched(address: string): Promise<readonly ProviderKey[]> {
  try {
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(10_000), headers: { accept: 'application/json' } });
    const body: unknown = answer.ok ? await answer.json() : null;
    if (typeof body === 'object' && body !== null && 'keys' in body && Array.isArray(body.keys)) return body.keys.filter((key): key is ProviderKey => typeof key === 'object' && key !== null);
  } catch {
    throw new LogoutError('unreachable');
  }
  throw new LogoutError('unreachable');
}
