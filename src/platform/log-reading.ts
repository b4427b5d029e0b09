import { type Kysely, type RawBuilder, sql } from 'kysely';
import { TreeEdge } from '../lib/merkle.ts';
import type { Seal, SealKey } from './log-seal.ts';
import type { MunicipalityCode } from './municipality.ts';

type Db = Kysely<object>;

interface SealRow { municipality_id: MunicipalityCode; seal_no: number; size: number; root: Uint8Array; previous: Uint8Array; at: string; key_id: string; signature: Uint8Array }

const asSeal = (row: SealRow): Seal => ({ municipality: row.municipality_id, number: row.seal_no, size: row.size, root: row.root, previous: row.previous, at: instantOf(row.at), keyId: row.key_id, signature: row.signature });

/** A moment that somebody wrote into the database past all checks may be none at all. Then the seal says another moment than was signed, and that is found. */
function instantOf(microseconds: string): Temporal.Instant {
  try {
    return Temporal.Instant.fromEpochNanoseconds(BigInt(microseconds) * 1000n);
  } catch {
    return Temporal.Instant.fromEpochMilliseconds(0);
  }
}

async function seals(db: Db, municipality: MunicipalityCode, which: RawBuilder<unknown>): Promise<Seal[]> {
  return (await sql<SealRow>`select municipality_id, seal_no, size, root, previous, trunc(extract(epoch from sealed_at) * 1000000)::text as at, key_id, signature from audit.seal where municipality_id = ${municipality} ${which}`.execute(db)).rows.map(asSeal);
}

export async function lastSeal(db: Db, municipality: MunicipalityCode): Promise<Seal | null> {
  return (await seals(db, municipality, sql`order by seal_no desc limit 1`))[0] ?? null;
}

export function sealsAfter(db: Db, municipality: MunicipalityCode, number: number, until: number, most: number): Promise<Seal[]> {
  return seals(db, municipality, sql`and seal_no > ${number} and seal_no <= ${until} order by seal_no limit ${most}`);
}

/** The newest seal made before a moment, and else the very first: what may be published at that moment (docs/decisions/0028). */
export async function sealBefore(db: Db, municipality: MunicipalityCode, moment: Temporal.Instant): Promise<Seal | null> {
  return (await seals(db, municipality, sql`and sealed_at < ${moment} order by seal_no desc limit 1`))[0] ?? (await seals(db, municipality, sql`order by seal_no limit 1`))[0] ?? null;
}

export async function keysOf(db: Db, municipality: MunicipalityCode): Promise<SealKey[]> {
  return (await sql<{ key_id: string; public_key: Uint8Array }>`select key_id, public_key from audit.seal_key where municipality_id = ${municipality} order by made_at, key_id`.execute(db)).rows
    .map((row) => ({ keyId: row.key_id, publicKey: row.public_key }));
}

export async function keyById(db: Db, municipality: MunicipalityCode, keyId: string): Promise<SealKey | null> {
  return (await keysOf(db, municipality)).find((key) => key.keyId === keyId) ?? null;
}

export interface LeafRow { readonly position: number; readonly entry_id: string; readonly hash: Uint8Array }

/** Leaves in the order of the tree, a page at a time. */
export async function leavesAfter(db: Db, municipality: MunicipalityCode, position: number, until: number, most: number): Promise<LeafRow[]> {
  return (await sql<LeafRow>`select position, entry_id::text as entry_id, hash from audit.leaf where municipality_id = ${municipality} and position > ${position} and position <= ${until} order by position limit ${most}`.execute(db)).rows;
}

/** The edge of the tree over the first `size` leaves, from the leaves themselves. Shorter than asked when one is missing. */
export async function edgeFromLeaves(db: Db, municipality: MunicipalityCode, size: number, begin = new TreeEdge()): Promise<TreeEdge> {
  const edge = begin.copy();
  for (;;) {
    const page = await leavesAfter(db, municipality, edge.size, size, 5000);
    for (const leaf of page) {
      if (leaf.position !== edge.size + 1) return edge;
      edge.add(leaf.hash);
    }
    if (page.length === 0) return edge;
  }
}

export interface SealCheck { readonly at: Temporal.Instant; readonly size: number; readonly damage: string | null; readonly seal: number | null; readonly position: number | null; readonly entry: number | null }

export interface SealState { readonly seal: Seal | null; readonly waiting: number; /** When the first of the lines that wait was written. */ readonly since: Temporal.Instant | null; readonly check: SealCheck | null }

/** The last seal, what waits for the next, and the newest whole check: for who may read the log. */
export async function sealState(db: Db, municipality: MunicipalityCode): Promise<SealState> {
  const wait = (await sql<{ n: number; since: Temporal.Instant | null }>`select count(*) as n, min(entry.at) as since from audit.unsealed waiting left join audit.entry entry using (municipality_id, entry_id)
    where waiting.municipality_id = ${municipality}`.execute(db)).rows[0];
  const check = (await sql<SealCheck>`select checked_at as at, size, damage, seal_no as seal, position, entry_id as entry from audit.seal_check where municipality_id = ${municipality} order by check_id desc limit 1`.execute(db)).rows[0] ?? null;
  return { seal: await lastSeal(db, municipality), waiting: wait?.n ?? 0, since: wait?.since ?? null, check };
}
