import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { MunicipalityCode } from './municipality.ts';
import type { RootKey, RootKeys } from './root-key.ts';
import { deriveKey, type Key, seal, unseal } from './seal.ts';
import { type IndexKind, indexKinds, MunicipalityVault, type Vault } from './vault.ts';

/** Milliseconds after which a process looks again which key a municipality has. A rotation waits longer than this before it throws the old one away. */
export const lookAgain = 30_000;

export interface KeyRow {
  readonly root_key_id: string;
  readonly key_version: number;
  readonly wrapped: Uint8Array;
  readonly previous_wrapped: Uint8Array | null;
  readonly index_sealed: Uint8Array | null;
}

/** One municipality's keys, unwrapped. */
export interface MunicipalityKeys {
  readonly version: number;
  readonly current: Key;
  /** The version before, while a rotation is under way. */
  readonly previous: Key | null;
  readonly indexKeys: ReadonlyMap<IndexKind, Key>;
}

/** Unwraps municipality keys with the root key and keeps them for half a minute; a change of keys is noticed without a restart. */
export class KeyRing {
  #root: RootKeys;
  readonly #readAgain: () => Promise<RootKeys>;
  readonly #keys = new Map<MunicipalityCode, { readonly keys: MunicipalityKeys; readonly readAt: number }>();
  readonly #lookAgain: number;

  constructor(root: RootKeys, readAgain: () => Promise<RootKeys> = () => Promise.resolve(root), lookAgainAfter = lookAgain) {
    this.#root = root;
    this.#readAgain = readAgain;
    this.#lookAgain = lookAgainAfter;
  }

  async vault(db: Kysely<object>, municipality: MunicipalityCode): Promise<Vault> {
    const kept = this.#keys.get(municipality);
    const keys = kept && performance.now() - kept.readAt < this.#lookAgain ? kept.keys : await this.#read(db, municipality);
    return new MunicipalityVault(db, municipality, keys, () => this.#read(db, municipality));
  }

  /** Gives a new municipality its key. Runs as the owner, once. */
  async addMunicipality(db: Kysely<object>, municipality: MunicipalityCode): Promise<void> {
    // A rotation takes the same lock before it throws the old root key away; who waited for it wraps under the new one.
    await sql`lock table platform.municipality_key in share row exclusive mode`.execute(db);
    this.#root = await this.#readAgain();
    const { id, key } = this.#root.current;
    const wrapped = seal(key, municipalityPlace(municipality, 1), randomBytes(32));
    await sql`insert into platform.municipality_key (municipality_id, root_key_id, wrapped) values (${municipality}, ${id}, ${wrapped})`.execute(db);
  }

  /** A key for the whole installation that opens nothing in the database: for rate limits, form marks and attempts to sign in. */
  keyFor(use: 'origin' | 'form-mark' | 'sign-in' | 'passkey'): Key {
    return deriveKey(this.#root.current.key, `baken ${use}`);
  }

  async #read(db: Kysely<object>, municipality: MunicipalityCode): Promise<MunicipalityKeys> {
    const readAt = performance.now();
    const row = (await sql<KeyRow>`select root_key_id, key_version, wrapped, previous_wrapped, index_sealed from platform.municipality_key where municipality_id = ${municipality}`.execute(db)).rows[0];
    if (!row) throw new Error(`Municipality ${municipality} has no key.`);
    let root = rootOf(this.#root, row.root_key_id);
    if (!root) {
      this.#root = await this.#readAgain();
      root = rootOf(this.#root, row.root_key_id);
    }
    if (!root) throw new Error(`The key of ${municipality} is sealed with root key ${row.root_key_id}, which is not here.`);
    const keys = openKeys(root, municipality, row);
    this.#keys.set(municipality, { keys, readAt });
    return keys;
  }
}

function rootOf(root: RootKeys, id: string): RootKey | null {
  return root.current.id === id ? root.current : root.previous?.id === id ? root.previous : null;
}

/** @throws Error when the root key is another, or a bit has changed */
export function openKeys(root: RootKey, municipality: MunicipalityCode, row: KeyRow): MunicipalityKeys {
  const current = unseal(root.key, municipalityPlace(municipality, row.key_version), row.wrapped);
  return {
    version: row.key_version, current,
    previous: row.previous_wrapped ? unseal(root.key, municipalityPlace(municipality, row.key_version - 1), row.previous_wrapped) : null,
    indexKeys: row.index_sealed ? openIndexKeys(current, municipality, row.index_sealed) : new Map(),
  };
}

/** Where a municipality's key belongs; each version has a place of its own, so that an old one cannot be put back as the new one. */
export function municipalityPlace(municipality: MunicipalityCode, version: number): string {
  return version === 1 ? `municipality-key|${municipality}` : `municipality-key|${municipality}|${version}`;
}

/** The key of one kind of blind index: the one that was kept when the municipality's key changed, else derived from that key. */
export function indexKey(keys: MunicipalityKeys, kind: IndexKind): Key {
  return keys.indexKeys.get(kind) ?? deriveKey(keys.current, `baken index ${kind}`);
}

/** All index keys as they are in force, under another key of the municipality. */
export function sealIndexKeys(keys: MunicipalityKeys, under: Key, municipality: MunicipalityCode): Uint8Array {
  const kept = Object.fromEntries(indexKinds.map((kind) => [kind, Buffer.from(indexKey(keys, kind)).toString('base64')]));
  return seal(under, indexPlace(municipality), Buffer.from(JSON.stringify(kept)));
}

function openIndexKeys(key: Key, municipality: MunicipalityCode, sealed: Uint8Array): ReadonlyMap<IndexKind, Key> {
  const kept = JSON.parse(Buffer.from(unseal(key, indexPlace(municipality), sealed)).toString()) as Record<string, string>;
  return new Map(indexKinds.flatMap((kind) => (kept[kind] ? [[kind, Buffer.from(kept[kind], 'base64')] as const] : [])));
}

function indexPlace(municipality: MunicipalityCode): string {
  return `index-keys|${municipality}`;
}
