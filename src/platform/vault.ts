import { randomBytes, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { indexKey, type MunicipalityKeys } from './key-ring.ts';
import type { MunicipalityCode } from './municipality.ts';
import { deriveKey, fingerprint, type Key, seal, unseal } from './seal.ts';

/** Identifiers that may be recognised without being readable. */
export const indexKinds = [
  'receipt-code', 'phone', 'plate', 'address', 'kvk', 'vestiging', 'iban', 'email', 'url', 'handle', 'person',
  // No identifier: what a secret choice is mixed with, so that it can be repeated here and nowhere else.
  'figures',
  // Under which hash somebody stands in the Logboek dataverwerkingen.
  'subject',
  // A browser in which somebody signed in before.
  'browser',
] as const;
export type IndexKind = typeof indexKinds[number];

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

export class MunicipalityVault implements Vault {
  readonly #db: Kysely<object>;
  readonly #municipality: MunicipalityCode;
  #keys: MunicipalityKeys;
  readonly #readAgain: () => Promise<MunicipalityKeys>;

  constructor(db: Kysely<object>, municipality: MunicipalityCode, keys: MunicipalityKeys, readAgain: () => Promise<MunicipalityKeys>) {
    this.#db = db;
    this.#municipality = municipality;
    this.#keys = keys;
    this.#readAgain = readAgain;
  }

  async newDossier(): Promise<Dossier> {
    const { dossier, wrapped } = this.prepareDossier();
    await sql`insert into platform.dossier_key (municipality_id, dossier_id, wrapped) values (${this.#municipality}, ${dossier.id}, ${wrapped})`.execute(this.#db);
    return dossier;
  }

  prepareDossier(): { dossier: Dossier; wrapped: Uint8Array } {
    const id = randomUUID();
    const key = randomBytes(32);
    return { dossier: new KeyedDossier(this.#municipality, id, key), wrapped: wrapUnder(this.#keys, same, dossierPlace(this.#municipality, id), key) };
  }

  async dossier(id: string): Promise<Dossier> {
    const row = await sql<{ wrapped: Uint8Array }>`select wrapped from platform.dossier_key where municipality_id = ${this.#municipality} and dossier_id = ${id}`.execute(this.#db);
    const wrapped = row.rows[0]?.wrapped;
    if (!wrapped) throw new Error('The key of this dossier is not there.');
    await this.#know([wrapped]);
    return this.#opened(id, wrapped);
  }

  async dossiers(ids: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
    if (ids.length === 0) return new Map();
    const found = await sql<{ dossier_id: string; wrapped: Uint8Array }>`select dossier_id, wrapped from platform.dossier_key
      where municipality_id = ${this.#municipality} and dossier_id = any(string_to_array(${ids.join(',')}, ',')::uuid[])`.execute(this.#db);
    await this.#know(found.rows.map((row) => row.wrapped));
    return new Map(found.rows.map((row) => [row.dossier_id, this.#opened(row.dossier_id, row.wrapped)]));
  }

  index(kind: IndexKind, value: string): Uint8Array {
    return fingerprint(indexKey(this.#keys, kind), value);
  }

  sealLogKey(privateKey: Uint8Array): Uint8Array {
    return wrapUnder(this.#keys, logKeyOf, logPlace(this.#municipality), privateKey);
  }

  openLogKey(sealed: Uint8Array): Uint8Array {
    return openUnder(this.#keys, logKeyOf, logPlace(this.#municipality), sealed);
  }

  /** Looks again which keys there are when one of these was wrapped under a key that this process has not met. */
  async #know(wrapped: readonly Uint8Array[]): Promise<void> {
    if (wrapped.some((one) => keyUnder(this.#keys, one) === null)) this.#keys = await this.#readAgain();
  }

  #opened(id: string, wrapped: Uint8Array): Dossier {
    return new KeyedDossier(this.#municipality, id, openUnder(this.#keys, same, dossierPlace(this.#municipality, id), wrapped));
  }
}

const same = (key: Key): Key => key;
const logKeyOf = (key: Key): Key => deriveKey(key, 'baken log key');

/** First byte of what is wrapped under a later version of the municipality's key; two bytes with its number follow (database/095). */
const numbered = 2;

/** Wraps under the newest version, and says which that is. */
function wrapUnder(keys: MunicipalityKeys, derive: (key: Key) => Key, place: string, content: Uint8Array): Uint8Array {
  const body = seal(derive(keys.current), place, content);
  return keys.version === 1 ? body : Buffer.concat([Buffer.of(numbered, keys.version >> 8, keys.version & 255), body]);
}

/** @throws Error when its version is gone, the place is another or a bit has changed */
function openUnder(keys: MunicipalityKeys, derive: (key: Key) => Key, place: string, wrapped: Uint8Array): Uint8Array {
  const key = keyUnder(keys, wrapped);
  if (!key) throw new Error('The key of the municipality that locked this was replaced.');
  return unseal(derive(key), place, wrapped[0] === numbered ? wrapped.subarray(3) : wrapped);
}

function keyUnder(keys: MunicipalityKeys, wrapped: Uint8Array): Key | null {
  const version = wrapped[0] === numbered ? ((wrapped[1] ?? 0) << 8) + (wrapped[2] ?? 0) : 1;
  return version === keys.version ? keys.current : version === keys.version - 1 ? keys.previous : null;
}

/** The same dossier key under the newest version; null when it is already. */
export function rewrapDossier(keys: MunicipalityKeys, municipality: MunicipalityCode, id: string, wrapped: Uint8Array): Uint8Array | null {
  if (keyUnder(keys, wrapped) === keys.current) return null;
  const place = dossierPlace(municipality, id);
  return wrapUnder(keys, same, place, openUnder(keys, same, place, wrapped));
}

/** The same log key under the newest version; null when it is already. */
export function rewrapLogKey(keys: MunicipalityKeys, municipality: MunicipalityCode, sealed: Uint8Array): Uint8Array | null {
  if (keyUnder(keys, sealed) === keys.current) return null;
  return wrapUnder(keys, logKeyOf, logPlace(municipality), openUnder(keys, logKeyOf, logPlace(municipality), sealed));
}

function dossierPlace(municipality: MunicipalityCode, id: string): string {
  return `dossier-key|${municipality}|${id}`;
}

function logPlace(municipality: MunicipalityCode): string {
  return `log-key|${municipality}`;
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
