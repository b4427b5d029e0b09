import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { StartError } from '../lib/errors.ts';
import type { Database } from './database.ts';
import { type KeyRow, lookAgain, type MunicipalityKeys, municipalityPlace, openKeys, sealIndexKeys } from './key-ring.ts';
import type { MunicipalityCode } from './municipality.ts';
import { dropSetAside, type KeyPlace, readRootKeys, replaceKeyFile, type RootKey, type RootKeys } from './root-key.ts';
import { seal, unseal } from './seal.ts';
import { rewrapDossier, rewrapLogKey } from './vault.ts';

/** Dossier keys that are wrapped anew in one transaction. */
const atOnce = 500;

export interface RootRotation {
  readonly from: string;
  readonly to: string;
  /** Municipality keys that this run wrapped anew. */
  readonly rewrapped: readonly MunicipalityCode[];
  /** Where the old key still stands, when that was asked for. */
  readonly kept: string | null;
}

/**
 * Gives the installation another root key, or ends a change that stopped half-way. Every step may be cut off: until the last one, both keys stand on the disk.
 * @throws StartError in one sentence
 */
export async function rotateRootKey(database: Database, place: KeyPlace, keepOld = false): Promise<RootRotation> {
  const keys = place.rootKey ? await fromEnvironment(place) : await replaceKeyFile(place);
  const rewrapped: MunicipalityCode[] = [];
  const all = await database.asOwner(async (db) => (await sql<{ code: MunicipalityCode }>`select municipality_id as code from platform.municipality_key where root_key_id <> ${keys.current.id} order by 1`.execute(db)).rows);
  for (const { code } of all) {
    if (await database.asOwner((db) => rewrapUnderRoot(db, code, keys))) rewrapped.push(code);
  }
  await database.asOwner(async (db) => {
    // A municipality that is added right now either waits for this lock and takes the new key, or is already here to be counted.
    await sql`lock table platform.municipality_key in share row exclusive mode`.execute(db);
    const left = (await sql<{ code: MunicipalityCode }>`select municipality_id as code from platform.municipality_key where root_key_id <> ${keys.current.id}`.execute(db)).rows;
    for (const { code } of left) if (await rewrapUnderRoot(db, code, keys)) rewrapped.push(code);
  });
  const kept = place.rootKey ? null : await dropSetAside(place, keepOld ? keys.previous.id : null);
  return { from: keys.previous.id, to: keys.current.id, rewrapped, kept };
}

async function fromEnvironment(place: KeyPlace): Promise<{ current: RootKey; previous: RootKey }> {
  const { current, previous } = await readRootKeys(place, []);
  if (!previous) throw new StartError('The root key comes from BAKEN_KEY. Set a new one there and the one of now as BAKEN_KEY_PREVIOUS, start every process of Baken again with both, and then run this command.');
  return { current, previous };
}

async function rewrapUnderRoot(db: Kysely<object>, code: MunicipalityCode, keys: { readonly current: RootKey; readonly previous: RootKey }): Promise<boolean> {
  const row = await lockedRow(db, code);
  if (row.root_key_id === keys.current.id) return false;
  if (row.root_key_id !== keys.previous.id) throw new StartError(`The key of ${code} is sealed with root key ${row.root_key_id}, which is neither the new key ${keys.current.id} nor the one before, ${keys.previous.id}.`);
  const again = (version: number, wrapped: Uint8Array): Uint8Array => seal(keys.current.key, municipalityPlace(code, version), unseal(keys.previous.key, municipalityPlace(code, version), wrapped));
  await sql`update platform.municipality_key set root_key_id = ${keys.current.id}, wrapped = ${again(row.key_version, row.wrapped)},
    previous_wrapped = ${row.previous_wrapped ? again(row.key_version - 1, row.previous_wrapped) : null} where municipality_id = ${code}`.execute(db);
  return true;
}

export interface MunicipalityRotation {
  readonly version: number;
  /** Dossier keys that this run wrapped anew. */
  readonly rewrapped: number;
  /** Whether it went on with a change that had stopped half-way. */
  readonly continued: boolean;
}

/** What a rotation of one municipality tells while it goes on, and how long it waits for processes that still know the old key only. */
export interface RotationOptions {
  /** Milliseconds; none on the embedded database, which nobody else has open. */
  readonly wait?: number;
  readonly progress?: (rewrapped: number) => void;
}

/**
 * Gives a municipality another key: wraps every dossier key and the key of its log anew, in steps, while others write. Cut off anywhere, it goes on at the next call.
 * Blind indexes keep their keys (docs/decisions/0031). @throws StartError when there is no such municipality
 */
export async function rotateMunicipalityKey(database: Database, root: () => Promise<RootKeys>, code: MunicipalityCode, options: RotationOptions = {}): Promise<MunicipalityRotation> {
  const { keys, continued } = await database.asOwner((db) => begin(db, root, code));
  let rewrapped = await rewrapAll(database, keys, code, options.progress);
  // Whoever looked just before the new key was there may use the old one until it looks again; two times that is enough for the act that it is in.
  await setTimeout(options.wait ?? (database.kind === 'embedded' ? 0 : lookAgain * 2));
  rewrapped += await rewrapAll(database, keys, code, options.progress);
  rewrapped += await database.asOwner((db) => end(db, keys, code));
  return { version: keys.version, rewrapped, continued };
}

async function begin(db: Kysely<object>, root: () => Promise<RootKeys>, code: MunicipalityCode): Promise<{ keys: MunicipalityKeys; continued: boolean }> {
  const row = await lockedRow(db, code);
  const { current, previous } = await root();
  const under = [current, previous].find((one) => one?.id === row.root_key_id);
  if (!under) throw new StartError(`The key of ${code} is sealed with root key ${row.root_key_id}, which is not here.`);
  const before = openKeys(under, code, row);
  if (before.previous) return { keys: before, continued: true };
  if (before.version === 65_535) throw new StartError(`The key of ${code} was changed as often as it can be.`);
  const [key, version] = [randomBytes(32), before.version + 1];
  await sql`update platform.municipality_key set key_version = ${version}, wrapped = ${seal(under.key, municipalityPlace(code, version), key)},
    previous_wrapped = ${row.wrapped}, index_sealed = ${sealIndexKeys(before, key, code)} where municipality_id = ${code}`.execute(db);
  return { keys: { version, current: key, previous: before.current, indexKeys: before.indexKeys }, continued: false };
}

/** Walks all dossiers of the municipality; those that were wrapped anew before are passed over. */
async function rewrapAll(database: Database, keys: MunicipalityKeys, code: MunicipalityCode, progress?: (rewrapped: number) => void): Promise<number> {
  let rewrapped = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const step = await database.asOwner((db) => rewrapSome(db, keys, code, after));
    rewrapped += step.count;
    if (step.count > 0) progress?.(rewrapped);
    if (step.last === null) return rewrapped;
    after = step.last;
  }
}

async function rewrapSome(db: Kysely<object>, keys: MunicipalityKeys, code: MunicipalityCode, after: string): Promise<{ readonly count: number; readonly last: string | null }> {
  const rows = (await sql<{ dossier_id: string; wrapped: Uint8Array }>`select dossier_id, wrapped from platform.dossier_key
    where municipality_id = ${code} and dossier_id > ${after}::uuid and platform.wrapped_under(wrapped) <> ${keys.version} order by dossier_id limit ${atOnce} for update`.execute(db)).rows;
  const fresh = rows.flatMap((row) => {
    const wrapped = rewrapDossier(keys, code, row.dossier_id, row.wrapped);
    return wrapped ? [{ id: row.dossier_id, wrapped: Buffer.from(wrapped).toString('hex') }] : [];
  });
  if (fresh.length > 0) {
    await sql`update platform.dossier_key k set wrapped = decode(one.wrapped, 'hex')
      from unnest(string_to_array(${fresh.map((one) => one.id).join(',')}, ',')::uuid[], string_to_array(${fresh.map((one) => one.wrapped).join(',')}, ',')) as one (id, wrapped)
      where k.municipality_id = ${code} and k.dossier_id = one.id`.execute(db);
  }
  return { count: fresh.length, last: rows.length < atOnce ? null : rows.at(-1)?.dossier_id ?? null };
}

/** The last step, in one transaction: nobody writes a dossier key meanwhile, nothing is left under the old key, and it is gone. */
async function end(db: Kysely<object>, keys: MunicipalityKeys, code: MunicipalityCode): Promise<number> {
  await sql`lock table platform.dossier_key, audit.seal_key in share row exclusive mode`.execute(db);
  let rewrapped = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const step = await rewrapSome(db, keys, code, after);
    rewrapped += step.count;
    if (step.last === null) break;
    after = step.last;
  }
  const logKeys = (await sql<{ key_id: string; private_sealed: Uint8Array }>`select key_id, private_sealed from audit.seal_key where municipality_id = ${code}`.execute(db)).rows;
  for (const row of logKeys) {
    const sealed = rewrapLogKey(keys, code, row.private_sealed);
    if (sealed) await sql`update audit.seal_key set private_sealed = ${sealed} where municipality_id = ${code} and key_id = ${row.key_id}`.execute(db);
  }
  await sql`update platform.municipality_key set previous_wrapped = null where municipality_id = ${code} and key_version = ${keys.version}`.execute(db);
  return rewrapped;
}

async function lockedRow(db: Kysely<object>, code: MunicipalityCode): Promise<KeyRow> {
  const row = (await sql<KeyRow>`select root_key_id, key_version, wrapped, previous_wrapped, index_sealed from platform.municipality_key where municipality_id = ${code} for update`.execute(db)).rows[0];
  if (!row) throw new StartError(`There is no municipality ${code} here.`);
  return row;
}
