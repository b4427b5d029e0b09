import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { receiveReport } from '../src/features/signals/reporter/commands.ts';
import { emptyReport } from '../src/features/signals/reporter/report-form.ts';
import { withAct } from '../src/platform/act.ts';
import { addMunicipality, type Installation, openInstallation } from '../src/platform/installation.ts';
import { type BenchRow, median, progress, ratePerSecond } from './measure.ts';
import { usualTerms } from '../src/platform/municipality.ts';

const story = 'Achter het bedrijf slapen mensen in een busje. Zij werken zes dagen per week en mogen niet weg. '.repeat(8);
const reporter = { kind: 'anonymous', id: null, name: '', role: null } as const;
const rounds = 5;

/**
 * Reports a second, sealed and on the disk with their audit line, beside a bare INSERT of one row with its commit through the same driver.
 * Both take turns within one run, so that only their ratio says anything.
 */
export async function reportRates(engine: 'embedded' | 'postgresql', dataDir: string, databaseUrl: string | null): Promise<BenchRow[]> {
  const installation = await openInstallation(readConfig({ DATA_DIR: dataDir, BAKEN_DEMO: '1', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }));
  try {
    const code = 'GM9999';
    if (!await installation.faces.byCode(code)) await addMunicipality(installation, { code, name: 'Meting', region: null, demo: true, people: [] });
    await installation.database.runScript('create table if not exists public.bare_row (id bigint generated always as identity primary key, at timestamptz not null, body bytea not null)');
    const rows: BenchRow[] = [];
    for (const clients of [1, 16]) rows.push(await compare(installation, engine, clients));
    return rows;
  } finally {
    await installation.close();
  }
}

async function compare(installation: Installation, engine: 'embedded' | 'postgresql', clients: number): Promise<BenchRow> {
  const times = engine === 'embedded' ? 300 : 800;
  const body = Buffer.from(story);
  const bare = (): Promise<unknown> => installation.database.bare((db) => sql`insert into public.bare_row (at, body) values (now(), ${body})`.execute(db));
  const spec = { name: 'bench', actor: reporter, municipality: 'GM9999', purpose: 'reporting', origin: 'public-site' } as const;
  const report = (): Promise<unknown> => withAct(installation, spec, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal: story }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }));
  const bares: number[] = [];
  const reports: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    progress(`reports, ${engine}, ${clients} ${clients === 1 ? 'client' : 'clients'}: round ${round} of ${rounds}`);
    const bareRate = await ratePerSecond(clients, times, bare);
    const reportRate = await ratePerSecond(clients, times, report);
    // The first round warms up.
    if (round > 0) { bares.push(bareRate); reports.push(reportRate); }
  }
  const ratio = median(reports.map((rate, at) => rate / (bares[at] ?? rate)));
  return {
    bench: 'reports', what: `Durable sealed reports a second beside bare one-row INSERT + commit, ${engine}, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
    value: `${median(reports).toFixed(0)} beside ${median(bares).toFixed(0)}: ${(100 * ratio).toFixed(0)}%`,
    ...(engine === 'postgresql' && clients === 16 ? { target: '≥ 50%' } : {}),
    numbers: { reports: median(reports), bare: median(bares), ratio },
  };
}
