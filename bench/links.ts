import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { mostPerKey, sharedRows, signalsByBlind } from '../src/features/signals/links/queries.ts';
import { linkedGraph } from '../src/features/signals/links/queries-graph.ts';
import { twoHops } from '../src/features/signals/links/queries-network.ts';
import { capsFor, numberOf } from '../src/features/signals/links/rules-network.ts';
import { type Act, withAct } from '../src/platform/act.ts';
import { addMunicipality, type Installation, openInstallation } from '../src/platform/installation.ts';
import { type BenchRow, progress } from './measure.ts';
import { onServerDatabase } from './server-database.ts';

const officer = { kind: 'person', id: 'p01', name: 'Meting', role: 'focal-officer' } as const;
const town = 'GM9999';
const hubSize = 5000;
const samples = 400;

/**
 * "Which earlier signals have this identifier?" beside a bare look-up by index of the same identifier, and the network in two steps, among a million signals with three identifiers each.
 * Without PostgreSQL the same on the embedded engine, with fewer. The rows hold no words: what is measured is finding.
 */
export async function linkRows(dataDir: string): Promise<BenchRow[]> {
  return await onServerDatabase((url) => inInstallation('postgresql', { DATA_DIR: dataDir, DATABASE_URL: url }, 1_000_000)) ?? inInstallation('embedded', { DATA_DIR: dataDir }, 20_000);
}

async function inInstallation(engine: 'embedded' | 'postgresql', environment: Readonly<Record<string, string>>, signals: number): Promise<BenchRow[]> {
  const installation = await openInstallation(readConfig({ BAKEN_DEMO: '1', ...environment }));
  try {
    await addMunicipality(installation, { code: town, name: 'Meting', region: null, demo: true, people: [] });
    await fill(installation, signals);
    return await measure(installation, engine, signals);
  } finally {
    await installation.close();
  }
}

/**
 * Three identifiers a signal: one of its own, one of a crowd in which few are had by many (the largest by thousands), one that about three share; and one hub. Laid out by the database,
 * past triggers and checks, because a million reports one by one would take an hour.
 */
async function fill(installation: Installation, signals: number): Promise<void> {
  progress(`links: laying out ${signals} signals with three identifiers each`);
  const crowd = Math.round(signals * 0.24);
  await installation.database.asOwner(async (db) => {
    const run = async (statement: string): Promise<void> => { await sql.raw(statement).execute(db); };
    await run('set local session_replication_role = replica');
    await run('select setseed(0.5)');
    await run(`insert into signals.signal (municipality_id, number, dossier_id, received_at, answer_by, confirm_by, triage_by, source, language, danger_now, minor_involved, story_sealed)
      select '${town}', 'S-2026-' || to_char(n, 'FM999999990000'), '00000000-0000-0000-0000-000000000000', timestamptz '2026-01-01' + n * interval '10 seconds', '2026-02-01', '2026-02-01', '2026-02-01',
        'resident-anonymous', 'nl', 'unknown', 'unknown', '\\x00' from generate_series(1, ${signals}) n`);
    await run(`insert into signals.identifier_of (municipality_id, identifier_id, signal_order, mention_id)
      select '${town}', case way when 1 then n when 2 then ${signals} + 1 + floor(${crowd} * power(random(), 2))::bigint
          else case when n % ${Math.floor(signals / hubSize)} = 0 then ${2 * signals} else ${signals + crowd + 1} + floor(${Math.round(signals * 0.3)} * random())::bigint end end,
        20260000000000 + n, 3 * n + way - 3 from generate_series(1, ${signals}) n, generate_series(1, 3) way order by 2, 3`);
    await run(`insert into signals.identifier (municipality_id, identifier_id, kind, level, blind, degree, norm_version) overriding system value
      select '${town}', identifier_id, 'phone', 'full', decode(md5(identifier_id::text), 'hex'), count(*), 1 from signals.identifier_of group by identifier_id`);
    await run(`insert into signals.mention (municipality_id, mention_id, number, kind, way, written_sealed, norm_version, added_by, added_at)
      select '${town}', m, 'S-2026-' || to_char((m + 2) / 3, 'FM999999990000'), 'phone', 'entered', '\\x00', 1, 'p01', timestamptz '2026-01-01' from generate_series(1, ${3 * signals}) m`);
  });
  await installation.database.bare((db) => sql`vacuum (analyze) signals.signal, signals.identifier, signals.identifier_of, signals.mention`.execute(db));
}

interface Times { readonly p50: number; readonly p95: number }

function times(values: readonly number[]): Times {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}

async function measure(installation: Installation, engine: 'embedded' | 'postgresql', signals: number): Promise<BenchRow[]> {
  const picked = await installation.database.asOwner(async (db) => (await sql<{ identifier_id: number; degree: number }>`
    select identifier_id, degree from (select identifier_id, degree, row_number() over (order by md5(identifier_id::text)) as nth from signals.identifier where degree > 1) one where nth <= ${samples}`.execute(db)).rows);
  const places = Array.from({ length: samples }, (_, at) => 20260000000000 + 1 + ((at * 7919) % signals));
  const inHub = Array.from({ length: samples }, (_, at) => 20260000000000 + Math.floor(signals / hubSize) * (1 + ((at * 17) % hubSize)));
  const bare = (id: number): Promise<unknown> => installation.database.bare((db) => sql`select signal_order from signals.identifier_of
    where municipality_id = ${town} and identifier_id = ${id} order by signal_order desc limit ${mostPerKey}`.execute(db));
  const blindOf = async (db: Act['db'], id: number): Promise<string> => (await sql<{ blind: string }>`select md5(${String(id)}) as blind`.execute(db)).rows[0]?.blind ?? '';
  progress(`links, ${engine}: measuring`);
  const spec = { name: 'bench', actor: officer, municipality: town, purpose: 'triage', origin: 'staff-site' } as const;
  return withAct(installation, spec, async (act) => {
    const [bares, one, of, two, hubs]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
    const [around, whole]: [number[], number[]] = [[], []];
    const hub = 2 * signals;
    // The first rounds warm up: they let the server plan each question once and for all. The embedded engine speaks to one act at a time, so there the bare look-up waits until it is over.
    for (let round = 0; round < 2; round += 1) {
      for (const list of [bares, one, of, two, hubs]) list.length = 0;
      for (const [at, { identifier_id: id }] of picked.entries()) {
        // Every tenth is the hub.
        const asked = at % 10 === 9 ? hub : id;
        const blind = await blindOf(act.db, asked);
        if (engine === 'postgresql') bares.push(await timed(() => bare(asked)));
        one.push(await timed(() => signalsByBlind(act, [blind])));
        of.push(await timed(() => sharedRows(act, places[at] ?? 0, mostPerKey + 1)));
        two.push(await timed(() => twoHops(act, places[at] ?? 0, capsFor(engine))));
        hubs.push(await timed(() => twoHops(act, inHub[at] ?? 0, capsFor(engine))));
      }
    }
    const asked = { also: [], opened: [], more: 0, before: null };
    for (let at = 0; at < samples / 4; at += 1) {
      around.push(await timed(() => linkedGraph(act, { ...asked, around: [numberOf(inHub[at] ?? 0)] })));
      whole.push(await timed(() => linkedGraph(act, { ...asked, around: [], before: numberOf(places[at] ?? 0) })));
    }
    return { bares, one, of, two, hubs, around: around.slice(10), whole: whole.slice(10) };
  }).then(async ({ bares, one, of, two, hubs, around, whole }) => {
    if (engine === 'embedded') for (const { identifier_id: id } of [...picked, ...picked]) bares.push(await timed(() => bare(id)));
    return rows(engine, signals, { bare: times(bares.slice(-samples)), one: times(one), of: times(of), two: times(two), hubs: times(hubs), around: times(around), whole: times(whole) });
  });
}

function rows(engine: string, signals: number, measured: Readonly<Record<'bare' | 'one' | 'of' | 'two' | 'hubs' | 'around' | 'whole', Times>>): BenchRow[] {
  const { bare, one, of, two, hubs, around, whole } = measured;
  const text = ({ p50, p95 }: Times): string => `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;
  const among = `among ${signals.toLocaleString('en')} signals, ${engine}`;
  const target = engine === 'postgresql';
  const beside = (what: Times): string => `${text(what)}, beside ${text(bare)} for the bare index look-up: ${(what.p50 / bare.p50).toFixed(1)}× and ${(what.p95 / bare.p95).toFixed(1)}×`;
  return [
    { bench: 'links', what: `Signals with this identifier, one in ten a hub of ${hubSize}, ${among}`, value: beside(one), ...(target ? { target: '≤ 3×' } : {}), numbers: { p50: one.p50, p95: one.p95, bareP50: bare.p50, bareP95: bare.p95 } },
    { bench: 'links', what: `Earlier signals of a signal, all its identifiers at once, ${among}`, value: beside(of), numbers: { p50: of.p50, p95: of.p95 } },
    { bench: 'links', what: `Network in two steps around any signal, ${among}`, value: text(two), ...(target ? { target: 'p95 < 5 ms' } : {}), numbers: { p50: two.p50, p95: two.p95 } },
    { bench: 'links', what: `Network in two steps around a signal that holds a hub of ${hubSize}, ${among}`, value: text(hubs), ...(target ? { target: 'p95 < 5 ms' } : {}), numbers: { p50: hubs.p50, p95: hubs.p95 } },
    { bench: 'links', what: `Picture of the network around a signal that holds a hub of ${hubSize}, all its questions, ${among}`, value: beside(around), numbers: { p50: around.p50, p95: around.p95 } },
    { bench: 'links', what: `Picture of the whole network, beginning anywhere, all its questions, ${among}`, value: beside(whole), numbers: { p50: whole.p50, p95: whole.p95 } },
  ];
}
