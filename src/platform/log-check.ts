import { type Kysely, sql } from 'kysely';
import { type Hash, leafHash, ProofGatherer, sameHash, TreeEdge } from '../lib/merkle.ts';
import { encodeEntry, type EntryText, entryAsText, entryHash, sealedColumns } from './log-entry.ts';
import { edgeFromLeaves, keysOf, lastSeal, sealsAfter } from './log-reading.ts';
import { hex, isGenuine, type KeptRoot, logName, noSeal, type Seal, sealHash, sealJson, type SealKey } from './log-seal.ts';
import type { MunicipalityCode } from './municipality.ts';

export const damageKinds = [
  'entry-changed', 'entry-missing', 'entry-added', 'leaf-changed', 'leaf-missing', 'order-changed', 'lines-changed', 'seal-changed', 'seal-missing', 'waiting-missing', 'cut-off', 'other-history', 'key-changed',
] as const;
export type DamageKind = (typeof damageKinds)[number];

/** The first thing that is wrong. Lines are named by their number in audit.entry and their place in the log; where both were rewritten together, by the seal that holds them. */
export interface Damage { readonly kind: DamageKind; readonly seal: number | null; readonly position: number | null; readonly entry: string | null; readonly until: number | null }

/** That one line stands in the log, for another program to check (docs/audit-log.md). */
export interface Proof {
  readonly entry: readonly (readonly [column: string, value: string | null])[]; readonly position: number; readonly leafData: string; readonly leaf: string; readonly path: readonly string[]; readonly checkpoint: ReturnType<typeof sealJson>;
}

export interface Checked { readonly municipality: MunicipalityCode; readonly size: number; readonly seals: number; readonly seal: Seal | null; readonly waiting: number; readonly damage: Damage | null; readonly proof: Proof | null }

/** Runs a part of the check in a transaction. Between two parts others may go on, for what was sealed no longer changes. */
export type Turn = <T>(use: (db: Kysely<object>) => Promise<T>) => Promise<T>;

export interface CheckOptions { readonly kept?: KeptRoot | null; /** The number of the line to prove. */ readonly entry?: string | null }

/** Lines read at a time: all the memory that the check takes. */
const pageSize = 2000;

const damage = (kind: DamageKind, where: Partial<Damage> = {}): Damage => ({ kind, seal: null, position: null, entry: null, until: null, ...where });

/** Checks the whole log of a municipality from its first line to its last seal. What it reads may have been changed by anybody, so nothing of it is believed before it fits. */
export async function checkLog(turn: Turn, municipality: MunicipalityCode, options: CheckOptions = {}): Promise<Checked> {
  const { keys, last, position } = await turn(async (db) => ({
    keys: await keysOf(db, municipality), last: await lastSeal(db, municipality),
    position: options.entry ? (await sql<{ position: number }>`select position from audit.leaf where municipality_id = ${municipality} and entry_id = ${options.entry}`.execute(db)).rows[0]?.position ?? null : null,
  }));
  const walk = new Walk(turn, municipality, keys, options.kept ?? null, position && last ? new ProofOf(position, last.size) : null);
  const found = await walk.through(last?.number ?? 0) ?? await turn((db) => afterTheLast(db, municipality, last)) ?? keptAgainst(walk, keys, options.kept ?? null, municipality);
  const waiting = await turn(async (db) => (await sql<{ n: number }>`select count(*) as n from audit.unsealed where municipality_id = ${municipality}`.execute(db)).rows[0]?.n ?? 0);
  const key = keys.find((one) => one.keyId === last?.keyId);
  return { municipality, size: walk.size, seals: walk.seals, seal: last, waiting, damage: found, proof: !found && last && key ? walk.proof?.made(last, key) ?? null : null };
}

class Walk {
  readonly #turn: Turn;
  readonly #municipality: MunicipalityCode;
  readonly #keys: readonly SealKey[];
  readonly #kept: KeptRoot | null;
  readonly proof: ProofOf | null;
  #edge = new TreeEdge();
  #before: Seal | null = null;
  rootAtKept: Hash | null = null;

  constructor(turn: Turn, municipality: MunicipalityCode, keys: readonly SealKey[], kept: KeptRoot | null, proof: ProofOf | null) {
    [this.#turn, this.#municipality, this.#keys, this.#kept, this.proof] = [turn, municipality, keys, kept, proof];
  }

  get size(): number { return this.#edge.size; }
  get seals(): number { return this.#before?.number ?? 0; }

  async through(last: number): Promise<Damage | null> {
    for (;;) {
      const page = await this.#turn((db) => sealsAfter(db, this.#municipality, this.seals, last, 500));
      for (const seal of page) {
        const found = this.#sealDamage(seal) ?? await this.#lines(seal);
        if (found) return found;
        this.#before = seal;
      }
      if (page.length === 0) return this.seals < last ? damage('seal-missing', { seal: this.seals + 1 }) : null;
    }
  }

  #sealDamage(seal: Seal): Damage | null {
    const expected = this.seals + 1;
    if (seal.number !== expected) return damage('seal-missing', { seal: expected });
    const key = this.#keys.find((one) => one.keyId === seal.keyId);
    if (!key || !isGenuine(seal, key) || seal.size <= this.size || !sameHash(seal.previous, this.#before ? sealHash(this.#before) : noSeal)) return damage('seal-changed', { seal: seal.number });
    return null;
  }

  /** The lines of one seal. Where one does not fit, the signed root tells whether the line was changed or what was written down of it. */
  async #lines(seal: Seal): Promise<Damage | null> {
    const begin = this.#edge.copy();
    let first: (Damage & { readonly position: number }) | null = null;
    while (this.#edge.size < seal.size) {
      const rows = await this.#turn((db) => linesAfter(db, this.#municipality, this.#edge.size, seal.size));
      for (const row of rows) {
        const position = this.#edge.size + 1;
        if (row.position !== position) return first ?? damage('leaf-missing', { seal: seal.number, position });
        const hash = row.entry_id === null ? null : entryHash(position, row);
        if (!first && hash === null) return damage('entry-missing', { seal: seal.number, position, entry: row.leaf_entry });
        if (!first && hash !== null && !sameHash(hash, row.hash)) first = { ...damage('entry-changed', { seal: seal.number, entry: row.leaf_entry }), position };
        this.#pass(hash ?? row.hash, row);
      }
      if (rows.length === 0) return first ?? damage('leaf-missing', { seal: seal.number, position: this.#edge.size + 1 });
    }
    if (!first) return sameHash(this.#edge.root(), seal.root) ? null : damage('lines-changed', { seal: seal.number, position: begin.size + 1, until: seal.size });
    if (sameHash(this.#edge.root(), seal.root)) return { ...first, kind: 'leaf-changed' };
    const written = await this.#turn((db) => edgeFromLeaves(db, this.#municipality, seal.size, begin));
    return sameHash(written.root(), seal.root) ? first : { ...first, kind: 'order-changed' };
  }

  #pass(hash: Hash, line: EntryText): void {
    this.proof?.gatherer.pass(this.#edge.size, hash);
    this.#edge.add(hash);
    if (this.#edge.size === this.#kept?.size) this.rootAtKept = this.#edge.root();
    if (this.proof && this.#edge.size === this.proof.position) this.proof.line = line;
  }
}

type LineRow = EntryText & { readonly position: number; readonly hash: Uint8Array; readonly leaf_entry: string };

async function linesAfter(db: Kysely<object>, municipality: MunicipalityCode, position: number, until: number): Promise<LineRow[]> {
  return (await sql<LineRow>`select leaf.position, leaf.hash, leaf.entry_id::text as leaf_entry, ${entryAsText}
    from audit.leaf leaf left join audit.entry entry on entry.municipality_id = leaf.municipality_id and entry.entry_id = leaf.entry_id
    where leaf.municipality_id = ${municipality} and leaf.position > ${position} and leaf.position <= ${until} order by leaf.position limit ${pageSize}`.execute(db)).rows;
}

/** What stands beside the sealed log and should not, or stood there and no longer does. */
async function afterTheLast(db: Kysely<object>, municipality: MunicipalityCode, last: Seal | null): Promise<Damage | null> {
  const size = last?.size ?? 0;
  const row = (await sql<{ loose: number | null; reached: number | null; added: string | null; gone: string | null; newest: number | null }>`select
    (select min(position) from audit.leaf where municipality_id = ${municipality} and position > coalesce((select size from audit.seal where municipality_id = ${municipality} order by seal_no desc limit 1), 0)) as loose,
    (select max(seal_no) from audit.seal where municipality_id = ${municipality}) as newest,
    (select size from audit.sealing where municipality_id = ${municipality}) as reached,
    (select min(entry.entry_id) from audit.entry entry where municipality_id = ${municipality}
      and not exists (select from audit.leaf leaf where leaf.municipality_id = entry.municipality_id and leaf.entry_id = entry.entry_id)
      and not exists (select from audit.unsealed waiting where waiting.municipality_id = entry.municipality_id and waiting.entry_id = entry.entry_id))::text as added,
    (select min(waiting.entry_id) from audit.unsealed waiting where municipality_id = ${municipality}
      and not exists (select from audit.entry entry where entry.municipality_id = waiting.municipality_id and entry.entry_id = waiting.entry_id))::text as gone`.execute(db)).rows[0];
  if (!row) return null;
  if (row.loose !== null) return damage('seal-missing', { seal: (row.newest ?? 0) + 1, position: row.loose });
  // Another seal may have been set since the check began; only a smaller one than was reached is wrong.
  if (row.reached !== null && row.reached > size && (row.newest ?? 0) <= (last?.number ?? 0)) return damage('cut-off', { position: size + 1, until: row.reached });
  if (row.added !== null) return damage('entry-added', { entry: row.added });
  return row.gone === null ? null : damage('waiting-missing', { entry: row.gone });
}

function keptAgainst(walk: Walk, keys: readonly SealKey[], kept: KeptRoot | null, municipality: MunicipalityCode): Damage | null {
  if (!kept || (kept.log !== null && kept.log !== logName(municipality))) return null;
  const { publicKey, keyId } = kept;
  if (!keys.some((key) => (!publicKey || sameHash(key.publicKey, publicKey)) && (!keyId || key.keyId === keyId))) return damage('key-changed');
  if (kept.size > walk.size) return damage('cut-off', { position: walk.size + 1, until: kept.size });
  return walk.rootAtKept && sameHash(walk.rootAtKept, kept.root) ? null : damage('other-history', { position: 1, until: kept.size });
}

class ProofOf {
  readonly position: number;
  readonly gatherer: ProofGatherer;
  line: EntryText | null = null;

  constructor(position: number, size: number) {
    this.position = position;
    this.gatherer = new ProofGatherer(position - 1, size);
  }

  made(seal: Seal, key: SealKey): Proof | null {
    if (!this.line) return null;
    const { line } = this;
    const data = encodeEntry(this.position, line);
    return {
      entry: sealedColumns.map((column) => [column, line[column]] as const), position: this.position, leafData: Buffer.from(data).toString('base64'), leaf: hex(leafHash(data)),
      path: this.gatherer.path().map(hex), checkpoint: sealJson(seal, key),
    };
  }
}
