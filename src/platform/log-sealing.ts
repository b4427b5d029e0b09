import { type Kysely, sql } from 'kysely';
import { sameHash, TreeEdge } from '../lib/merkle.ts';
import { keyIdOf, newSigningKey, signText } from '../lib/signed-note.ts';
import type { Ground } from './act.ts';
import { type EntryText, entryAsText, entryHash } from './log-entry.ts';
import { edgeFromLeaves, keyById, lastSeal } from './log-reading.ts';
import { isGenuine, logName, noSeal, type Seal, sealHash, sealText } from './log-seal.ts';
import type { MunicipalityCode } from './municipality.ts';
import type { Vault } from './vault.ts';

/** Lines in one seal at most, so that a long log is caught up in steps. */
const mostAtOnce = 5000;

/** What stands in the log does not fit its last seal: nothing is sealed on top of it. */
export class LogDamaged extends Error {}

/**
 * Seals every line that waits, in the order of their numbers. Several workers may do so at the same time: they take turns, and none seals a line twice.
 * @returns how many lines were sealed
 * @throws LogDamaged when the log was changed since the last seal; `baken verify-log` names where
 */
export async function sealLog(ground: Ground, municipality: MunicipalityCode): Promise<number> {
  let sealed = 0;
  for (;;) {
    const step = await ground.database.as({ role: 'baken_worker', municipality, actor: '', permissions: [] }, async (db) => (await hasWaiting(db) ? sealStep(ground, db, municipality) : 0));
    sealed += step;
    if (step < mostAtOnce) return sealed;
  }
}

async function hasWaiting(db: Kysely<object>): Promise<boolean> {
  return (await sql<{ waits: boolean }>`select exists (select from audit.unsealed) as waits`.execute(db)).rows[0]?.waits === true;
}

async function sealStep(ground: Ground, db: Kysely<object>, municipality: MunicipalityCode): Promise<number> {
  await sql`insert into audit.sealing (municipality_id, size, edge) values (${municipality}, 0, '') on conflict do nothing`.execute(db);
  const state = (await sql<{ size: number; edge: Uint8Array }>`select size, edge from audit.sealing where municipality_id = ${municipality} for update`.execute(db)).rows[0];
  const vault = await ground.keys.vault(db, municipality);
  const before = await lastSeal(db, municipality);
  const edge = await edgeAt(db, municipality, before, state ?? null);
  const key = await signingKey(db, municipality, vault, ground.clock.now());
  // Only lines that are there: a place in the queue whose line is gone stays, because it tells that one was taken away.
  const lines = (await sql<EntryText>`select ${entryAsText} from audit.unsealed waiting join audit.entry entry using (municipality_id, entry_id)
    where waiting.municipality_id = ${municipality} order by waiting.entry_id limit ${mostAtOnce}`.execute(db)).rows;
  if (lines.length === 0) return 0;
  const hashes = lines.map((line) => {
    const hash = entryHash(edge.size + 1, line);
    edge.add(hash);
    return Buffer.from(hash).toString('hex');
  });
  const ids = lines.map((line) => line.entry_id).join(',');
  await sql`insert into audit.leaf (municipality_id, position, entry_id, hash)
    select ${municipality}, ${before?.size ?? 0} + nth, id::bigint, decode(hash, 'hex') from unnest(string_to_array(${ids}, ','), string_to_array(${hashes.join(',')}, ',')) with ordinality as one (id, hash, nth)`.execute(db);
  await sql`delete from audit.unsealed where municipality_id = ${municipality} and entry_id = any(string_to_array(${ids}, ',')::bigint[])`.execute(db);
  const text = {
    municipality, number: (before?.number ?? 0) + 1, size: edge.size, root: edge.root(), previous: before ? sealHash(before) : noSeal, at: ground.clock.now().round('millisecond'),
  };
  await sql`insert into audit.seal (municipality_id, seal_no, size, root, previous, sealed_at, key_id, signature)
    values (${municipality}, ${text.number}, ${text.size}, ${text.root}, ${text.previous}, ${text.at}, ${key.keyId}, ${signText(sealText(text), vault.openLogKey(key.private))})`.execute(db);
  await sql`update audit.sealing set size = ${edge.size}, edge = ${edge.bytes()} where municipality_id = ${municipality}`.execute(db);
  return lines.length;
}

/** The edge to go on from, after making sure that the last seal is ours and that the edge leads to its root. */
async function edgeAt(db: Kysely<object>, municipality: MunicipalityCode, before: Seal | null, state: { readonly size: number; readonly edge: Uint8Array } | null): Promise<TreeEdge> {
  if (!before) {
    if (state && state.size > 0) throw new LogDamaged(`The log of ${municipality} has lost its seals.`);
    return new TreeEdge();
  }
  const key = await keyById(db, municipality, before.keyId);
  if (!key || !isGenuine(before, key)) throw new LogDamaged(`Seal ${before.number} of ${municipality} is not signed by its key.`);
  if (state && state.size > before.size) throw new LogDamaged(`The log of ${municipality} was sealed up to line ${state.size}, but its last seal ends at ${before.size}.`);
  const kept = TreeEdge.fromBytes(before.size, state?.edge ?? new Uint8Array());
  if (kept && sameHash(kept.root(), before.root)) return kept;
  const anew = await edgeFromLeaves(db, municipality, before.size);
  if (anew.size !== before.size || !sameHash(anew.root(), before.root)) throw new LogDamaged(`The lines of ${municipality} do not lead to the root of seal ${before.number}.`);
  return anew;
}

/** The newest key; the first time it is made. Called while the lock is held, so that there is one. */
async function signingKey(db: Kysely<object>, municipality: MunicipalityCode, vault: Vault, now: Temporal.Instant): Promise<{ readonly keyId: string; readonly private: Uint8Array }> {
  const found = (await sql<{ key_id: string; private_sealed: Uint8Array }>`select key_id, private_sealed from audit.seal_key where municipality_id = ${municipality} order by made_at desc, key_id limit 1`.execute(db)).rows[0];
  if (found) return { keyId: found.key_id, private: found.private_sealed };
  const made = newSigningKey();
  const keyId = keyIdOf(logName(municipality), made.publicKey);
  const sealed = vault.sealLogKey(made.privateKey);
  await sql`insert into audit.seal_key (municipality_id, key_id, public_key, private_sealed, made_at) values (${municipality}, ${keyId}, ${made.publicKey}, ${sealed}, ${now})`.execute(db);
  return { keyId, private: sealed };
}
