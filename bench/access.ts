import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { type Act, withAct } from '../src/platform/act.ts';
import { addMunicipality, type Installation, openInstallation } from '../src/platform/installation.ts';
import { type BenchRow, progress } from './measure.ts';
import { onServerDatabase } from './server-database.ts';

const officer = { kind: 'person', id: 'p01', name: 'Meting', role: 'focal-officer' } as const;
const [town, other] = ['GM9999', 'GM9998'] as const;
const samples = 100;

/**
 * What the rules of access cost: the list of the 50 newest signals and three other questions, among 100,000 of one's own and as many of the municipality next door, asked through the row policies,
 * beside the same question past them with the municipality in its condition. Both take turns on two connections.
 */
export async function accessRows(dataDir: string): Promise<BenchRow[]> {
  return await onServerDatabase((url) => inInstallation('postgresql', { DATA_DIR: dataDir, DATABASE_URL: url }, 100_000)) ?? inInstallation('embedded', { DATA_DIR: dataDir }, 20_000);
}

async function inInstallation(engine: 'embedded' | 'postgresql', environment: Readonly<Record<string, string>>, signals: number): Promise<BenchRow[]> {
  const installation = await openInstallation(readConfig({ BAKEN_DEMO: '1', ...environment }));
  try {
    for (const code of [town, other]) await addMunicipality(installation, { code, name: 'Meting', region: null, demo: true, people: [] });
    await fill(installation, signals);
    return await measure(installation, engine, signals);
  } finally {
    await installation.close();
  }
}

async function fill(installation: Installation, signals: number): Promise<void> {
  progress(`access: laying out two times ${signals} signals`);
  await installation.database.asOwner(async (db) => {
    await sql.raw('set local session_replication_role = replica').execute(db);
    for (const code of [town, other]) {
      await sql.raw(`insert into signals.signal (municipality_id, number, dossier_id, received_at, answer_by, confirm_by, triage_by, source, language, danger_now, minor_involved, state, form_code, story_sealed)
        select '${code}', 'S-2026-' || to_char(n, 'FM999999990000'), '00000000-0000-0000-0000-000000000000', timestamptz '2020-01-01' + (n * 7919 % ${signals}) * interval '30 minutes', '2026-02-01', '2026-02-01', '2026-02-01',
          'resident-anonymous', 'nl', 'unknown', 'unknown', (array['received','in-triage','decided','closed'])[1 + n % 4], (array['labour','sexual',null])[1 + n % 3], '\\x00' from generate_series(1, ${signals}) n`).execute(db);
    }
  });
  await installation.database.bare((db) => sql`vacuum (analyze) signals.signal`.execute(db));
}

type Question = 'newest' | 'state' | 'deep' | 'count';
const columns = 'number, state, received_at, answer_by, confirm_by, confirmed_at, triage_by, danger_now, minor_involved, form_code, source, looks_automated';

/** `condition` is the municipality for who asks past the policies, and nothing for who does not. */
function statement(question: Question, condition: string): string {
  const where = (...more: readonly string[]): string => { const all = [condition, ...more].filter(Boolean); return all.length > 0 ? `where ${all.join(' and ')}` : ''; };
  switch (question) {
    case 'newest': return `select ${columns} from signals.signal ${where()} order by received_at desc, number desc limit 50`;
    case 'state': return `select ${columns} from signals.signal ${where("state = 'decided'")} order by received_at desc, number desc limit 50`;
    case 'deep': return `select ${columns} from signals.signal ${where("received_at < timestamptz '2022-06-01'")} order by received_at desc, number desc limit 50`;
    case 'count': return `select state, count(*)::integer from signals.signal ${where()} group by state`;
  }
}

const names: Readonly<Record<Question, string>> = { newest: 'List of the 50 newest signals', state: 'List of the 50 newest in one state', deep: 'List of 50 in the middle of the years', count: 'Count of all by state' };

async function measure(installation: Installation, engine: 'embedded' | 'postgresql', signals: number): Promise<BenchRow[]> {
  const spec = { name: 'bench', actor: officer, municipality: town, purpose: 'overview', origin: 'staff-site' } as const;
  const rows: BenchRow[] = [];
  for (const question of ['newest', 'state', 'deep', 'count'] as const) {
    progress(`access, ${engine}: ${names[question]}`);
    const rounds = question === 'count' ? samples / 10 : samples;
    const [through, past]: [number[], number[]] = [[], []];
    const ask = (db: Act['db'], condition: string) => (): Promise<unknown> => sql.raw(statement(question, condition)).execute(db);
    const around = async (turn: (act: Act) => Promise<void>): Promise<void> => { await withAct(installation, spec, turn); };
    const bare = (): Promise<void> => installation.database.bare(async (db) => { past.push(await timed(ask(db, `municipality_id = '${town}'`))); });
    if (engine === 'postgresql') {
      await around(async (act) => { for (let at = 0; at < rounds; at += 1) { through.push(await timed(ask(act.db, ''))); await bare(); } });
    } else {
      // The embedded engine speaks to one at a time.
      await around(async (act) => { for (let at = 0; at < rounds; at += 1) through.push(await timed(ask(act.db, ''))); });
      for (let at = 0; at < rounds; at += 1) await bare();
    }
    const [mine, theirs] = [times(through.slice(rounds / 10)), times(past.slice(rounds / 10))];
    const text = ({ p50, p95 }: Times): string => `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;
    rows.push({
      bench: 'access', what: `${names[question]}, among ${signals.toLocaleString('en')} of one's own and as many next door, ${engine}`,
      value: `${text(mine)}, beside ${text(theirs)} past the row policies: ${(mine.p50 / theirs.p50).toFixed(2)}× and ${(mine.p95 / theirs.p95).toFixed(2)}×`,
      ...(engine === 'postgresql' && question !== 'count' ? { target: 'p95 ≤ 1.5×' } : {}), numbers: { p50: mine.p50, p95: mine.p95, bareP50: theirs.p50, bareP95: theirs.p95 },
    });
  }
  return rows;
}

interface Times { readonly p50: number; readonly p95: number }

function times(values: readonly number[]): Times {
  const sorted = [...values].sort((one, next) => one - next);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}
