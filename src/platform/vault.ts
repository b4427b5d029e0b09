import { randomBytes, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { MunicipalityCode } from './municipality.ts';
import type { RootKey } from './root-key.ts';
import { deriveKey, fingerprint, type Key, seal, unseal } from './seal.ts';

/** Identifiers that may be recognised without being readable. */
export type IndexKind = 'receipt-code' | 'phone' | 'plate' | 'address' | 'kvk' | 'vestiging' | 'iban' | 'email' | 'url' | 'handle' | 'person'
  /** No identifier: what a secret choice is mixed with, so that it can be repeated here and nowhere else. */
  | 'figures';

/** The keys of one municipality during one act. */
export interface Vault {
  /** A new dossier with a key of its own, kept wrapped beside it. */
  newDossier(): Promise<Dossier>;
  /** The same without writing: the caller keeps `wrapped` in platform.dossier_key, in a statement of its own choosing. */
  prepareDossier(): { readonly dossier: Dossier; readonly wrapped: Uint8Array };
  /** @throws Error when the dossier's key was destroyed or never existed */
  dossier(id: string): Promise<Dossier>;
  /** Many dossiers in one statement, for a search; a dossier whose key was destroyed is not among them. */
  dossiers(ids: readonly string[]): Promise<ReadonlyMap<string, Dossier>>;
  /** The blind index of an identifier: the same value gives the same bytes, in this municipality only. */
  index(kind: IndexKind, value: string): Uint8Array;
  /** The private part of the key by which the municipality's log is signed, under a key of its own. */
  sealLogKey(privateKey: Uint8Array): Uint8Array;
  /** @throws Error when it was not sealed here */
  openLogKey(sealed: Uint8Array): Uint8Array;
}

/** One signal's, case's or draft's own key. `place` says where a value lives ('signals.signal.story'); a value moved elsewhere does not open. */
export interface Dossier {
  readonly id: string;
  seal(place: string, content: string | Uint8Array): Uint8Array;
  openText(place: string, sealed: Uint8Array): string;
  openBytes(place: string, sealed: Uint8Array): Uint8Array;
}

/** Unwraps municipality keys with the root key and keeps them for the life of the process; they never change, only their wrapping does. */
export class KeyRing {
  readonly #root: RootKey;
  readonly #keys = new Map<MunicipalityCode, Key>();

  constructor(root: RootKey) {
    this.#root = root;
  }

  async vault(db: Kysely<object>, municipality: MunicipalityCode): Promise<Vault> {
    let key = this.#keys.get(municipality);
    if (!key) {
      const row = await sql<{ wrapped: Uint8Array }>`select wrapped from platform.municipality_key where municipality_id = ${municipality}`.execute(db);
      const wrapped = row.rows[0]?.wrapped;
      if (!wrapped) throw new Error(`Municipality ${municipality} has no key.`);
      this.#keys.set(municipality, key = unseal(this.#root.key, municipalityPlace(municipality), wrapped));
    }
    return new MunicipalityVault(db, municipality, key);
  }

  /** Gives a new municipality its key. Runs as the owner, once. */
  async addMunicipality(db: Kysely<object>, municipality: MunicipalityCode): Promise<void> {
    const wrapped = seal(this.#root.key, municipalityPlace(municipality), randomBytes(32));
    await sql`insert into platform.municipality_key (municipality_id, root_key_id, wrapped) values (${municipality}, ${this.#root.id}, ${wrapped})`.execute(db);
  }

  /** A key for the whole installation that opens nothing in the database: for rate limits, form marks and attempts to sign in. */
  keyFor(use: 'origin' | 'form-mark' | 'sign-in'): Key {
    return deriveKey(this.#root.key, `baken ${use}`);
  }
}

function municipalityPlace(municipality: MunicipalityCode): string {
  return `municipality-key|${municipality}`;
}

class MunicipalityVault implements Vault {
  readonly #db: Kysely<object>;
  readonly #municipality: MunicipalityCode;
  readonly #key: Key;

  constructor(db: Kysely<object>, municipality: MunicipalityCode, key: Key) {
    this.#db = db;
    this.#municipality = municipality;
    this.#key = key;
  }

  async newDossier(): Promise<Dossier> {
    const { dossier, wrapped } = this.prepareDossier();
    await sql`insert into platform.dossier_key (municipality_id, dossier_id, wrapped) values (${this.#municipality}, ${dossier.id}, ${wrapped})`.execute(this.#db);
    return dossier;
  }

  prepareDossier(): { dossier: Dossier; wrapped: Uint8Array } {
    const id = randomUUID();
    const key = randomBytes(32);
    return { dossier: new KeyedDossier(this.#municipality, id, key), wrapped: seal(this.#key, this.#dossierPlace(id), key) };
  }

  async dossier(id: string): Promise<Dossier> {
    const row = await sql<{ wrapped: Uint8Array }>`select wrapped from platform.dossier_key where municipality_id = ${this.#municipality} and dossier_id = ${id}`.execute(this.#db);
    const wrapped = row.rows[0]?.wrapped;
    if (!wrapped) throw new Error('The key of this dossier is not there.');
    return new KeyedDossier(this.#municipality, id, unseal(this.#key, this.#dossierPlace(id), wrapped));
  }

  async dossiers(ids: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
    if (ids.length === 0) return new Map();
    const found = await sql<{ dossier_id: string; wrapped: Uint8Array }>`select dossier_id, wrapped from platform.dossier_key
      where municipality_id = ${this.#municipality} and dossier_id = any(string_to_array(${ids.join(',')}, ',')::uuid[])`.execute(this.#db);
    return new Map(found.rows.map((row) => [row.dossier_id, new KeyedDossier(this.#municipality, row.dossier_id, unseal(this.#key, this.#dossierPlace(row.dossier_id), row.wrapped))]));
  }

  index(kind: IndexKind, value: string): Uint8Array {
    return fingerprint(deriveKey(this.#key, `baken index ${kind}`), value);
  }

  sealLogKey(privateKey: Uint8Array): Uint8Array {
    return seal(deriveKey(this.#key, 'baken log key'), this.#logPlace(), privateKey);
  }

  openLogKey(sealed: Uint8Array): Uint8Array {
    return unseal(deriveKey(this.#key, 'baken log key'), this.#logPlace(), sealed);
  }

  #logPlace(): string {
    return `log-key|${this.#municipality}`;
  }

  #dossierPlace(id: string): string {
    return `dossier-key|${this.#municipality}|${id}`;
  }
}

class KeyedDossier implements Dossier {
  readonly id: string;
  readonly #municipality: MunicipalityCode;
  readonly #key: Key;

  constructor(municipality: MunicipalityCode, id: string, key: Key) {
    this.#municipality = municipality;
    this.id = id;
    this.#key = key;
  }

  seal(place: string, content: string | Uint8Array): Uint8Array {
    return seal(this.#key, this.#bound(place), typeof content === 'string' ? Buffer.from(content) : content);
  }

  openText(place: string, sealed: Uint8Array): string {
    return Buffer.from(this.openBytes(place, sealed)).toString('utf8');
  }

  openBytes(place: string, sealed: Uint8Array): Uint8Array {
    return unseal(this.#key, this.#bound(place), sealed);
  }

  #bound(place: string): string {
    return `${this.#municipality}|${this.id}|${place}`;
  }
}
