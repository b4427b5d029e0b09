import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { searchSignals } from '../src/features/signals/desk/queries-search.ts';
import { withAct } from '../src/platform/act.ts';
import { addMunicipality, type Installation, openInstallation } from '../src/platform/installation.ts';
import { type BenchRow, median, progress } from './measure.ts';
import { onServerDatabase } from './server-database.ts';

const officer = { kind: 'person', id: 'p01', name: 'Meting', role: 'focal-officer' } as const;
const town = 'GM9999';
const signals = 10_000;
const rounds = 7;
const batch = 500;
const words = 'achter het bedrijf slapen mensen in een busje zij werken zes dagen per week en mogen niet weg café loods haven nacht geld paspoort'.split(' ');

/**
 * Searching the text of 10,000 sealed signals, beside reading the same rows and keys in the same batches and opening nothing. Both take turns within one run.
 * One signal in a hundred holds the word that is looked for; another search looks for what nobody wrote.
 */
export async function searchRows(dataDir: string): Promise<BenchRow[]> {
  const rows = await inInstallation('embedded', { DATA_DIR: dataDir });
  return [...rows, ...await onServerDatabase((url) => inInstallation('postgresql', { DATA_DIR: `${dataDir}-postgresql`, DATABASE_URL: url })) ?? []];
}

async function inInstallation(engine: 'embedded' | 'postgresql', environment: Readonly<Record<string, string>>): Promise<BenchRow[]> {
  const installation = await openInstallation(readConfig({ BAKEN_DEMO: '1', ...environment }));
  try {
    await addMunicipality(installation, { code: town, name: 'Meting', region: null, demo: true, people: [] });
    await fill(installation);
    return await measure(installation, engine);
  } finally {
    await installation.close();
  }
}

/** Stories of about 1,100 signs, each under a key of its own, put in many at a time. */
async function fill(installation: Installation): Promise<void> {
  progress(`search: laying out ${signals} sealed signals`);
  await installation.database.asOwner(async (db) => {
    const vault = await installation.keys.vault(db, town);
    for (let from = 1; from <= signals; from += batch) {
      const made = Array.from({ length: batch }, (_, at) => {
        const number = from + at;
        const story = Array.from({ length: 180 }, (_, word) => words[(number * 7 + word * word) % words.length]).join(' ');
        const { dossier, wrapped } = vault.prepareDossier();
        return { number, dossier, wrapped, sealed: dossier.seal('signals.signal.story', number % 100 === 0 ? `${story} zeezicht` : story) };
      });
      await sql`insert into platform.dossier_key (municipality_id, dossier_id, wrapped) values ${sql.join(made.map((one) => sql`(${town}, ${one.dossier.id}::uuid, ${one.wrapped})`))}`.execute(db);
      await sql`insert into signals.signal (municipality_id, number, dossier_id, received_at, answer_by, confirm_by, triage_by, source, language, danger_now, minor_involved, story_sealed)
        values ${sql.join(made.map((one) => sql`(${town}, ${`S-2026-${String(one.number).padStart(4, '0')}`}, ${one.dossier.id}::uuid, timestamptz '2026-01-01' + ${one.number}::integer * interval '30 minutes',
          '2026-02-01', '2026-02-01', '2026-02-01', 'resident-anonymous', 'nl', 'unknown', 'unknown', ${one.sealed})`))}`.execute(db);
    }
  });
  await installation.database.bare((db) => sql`vacuum (analyze) signals.signal, platform.dossier_key`.execute(db));
}

async function measure(installation: Installation, engine: 'embedded' | 'postgresql'): Promise<BenchRow[]> {
  const spec = { name: 'bench', actor: officer, municipality: town, purpose: 'triage', origin: 'staff-site' } as const;
  const search = (typed: string) => (): Promise<number> => withAct(installation, spec, async (act) => (await searchSignals(act, typed)).hits.length);
  const [none, some, bare]: [number[], number[], number[]] = [[], [], []];
  let most = 0;
  for (let round = 0; round <= rounds; round += 1) {
    progress(`search, ${engine}: round ${round} of ${rounds}`);
    const [b, n, s] = [await timed(() => readOnly(installation)), await timed(search('vuurtoren')), await timed(search('zeezicht mensen'))];
    most = Math.max(most, process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed);
    // The first round warms up.
    if (round > 0) { bare.push(b); none.push(n); some.push(s); }
  }
  const found = await search('zeezicht mensen')();
  const p50 = { bare: median(bare), none: median(none), some: median(some) };
  const row = (what: string, value: number): BenchRow => ({
    bench: 'search', what: `${what}, in the text of ${signals.toLocaleString('en')} sealed signals, ${engine}`,
    value: `p50 ${value.toFixed(0)} ms, beside ${p50.bare.toFixed(0)} ms for reading the same and opening nothing: ${(value / p50.bare).toFixed(1)}×; ${Math.round(most / 2 ** 20)} MiB in use`,
    numbers: { p50: value, bareP50: p50.bare, ratio: value / p50.bare, memoryMiB: most / 2 ** 20 },
  });
  return [row('A word that nobody wrote', p50.none), row(`Two words that ${found} signals hold`, p50.some)];
}

/** The statements of a search, and nothing is opened. */
async function readOnly(installation: Installation): Promise<void> {
  await withAct(installation, { name: 'bench', actor: officer, municipality: town, purpose: 'triage', origin: 'staff-site' }, async (act) => {
    let last = { at: act.now.add({ hours: 24 * 365 }), number: '' };
    for (;;) {
      const { rows } = await sql<{ number: string; dossier_id: string; received_at: Temporal.Instant }>`select number, dossier_id, received_at, story_sealed, place_sealed, time_sealed from signals.signal
        where received_at < ${last.at} or (received_at = ${last.at} and number < ${last.number}) order by received_at desc, number desc limit ${batch}`.execute(act.db);
      const end = rows.at(-1);
      if (!end) return;
      last = { at: end.received_at, number: end.number };
      await sql`select dossier_id, wrapped from platform.dossier_key where municipality_id = ${town} and dossier_id = any(string_to_array(${rows.map((one) => one.dossier_id).join(',')}, ',')::uuid[])`.execute(act.db);
      await sql`select number, sender, sent_at, text_sealed from signals.message where number in (${sql.join(rows.map((one) => one.number))}) order by message_id`.execute(act.db);
    }
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}
