import { CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { overview } from '../src/features/picture/queries.ts';
import { type Act, withAct } from '../src/platform/act.ts';
import { addMunicipality, type Installation, openInstallation } from '../src/platform/installation.ts';
import { staffSite } from '../src/staff-site.ts';
import { type BenchRow, median, progress } from './measure.ts';
import { onServerDatabase } from './server-database.ts';

const officer = { kind: 'person', id: 'p01', name: 'Meting', role: 'focal-officer' } as const;
const town = 'GM9999';
const signals = 100_000;
const rounds = 30;

/** The picture at 100,000 signals over five years, nine in ten of them decided, beside the statements that the page asks, in one run and taking turns. */
export async function pictureRows(dataDir: string): Promise<BenchRow[]> {
  const rows = await inInstallation('embedded', { DATA_DIR: dataDir });
  return [...rows, ...await onServerDatabase((url) => inInstallation('postgresql', { DATA_DIR: `${dataDir}-postgresql`, DATABASE_URL: url })) ?? []];
}

async function inInstallation(engine: 'embedded' | 'postgresql', environment: Readonly<Record<string, string>>): Promise<BenchRow[]> {
  const installation = await openInstallation(readConfig({ BAKEN_DEMO: '1', ...environment }));
  try {
    await addMunicipality(installation, { code: town, name: 'Meting', region: null, demo: true, people: [{ id: 'p01', name: 'Meting', role: 'focal-officer', demoName: 'afm' }] });
    progress(`picture, ${engine}: laying out ${signals.toLocaleString('en')} signals`);
    await layOutSignals(installation, town, signals);
    return [await measure(installation, engine)];
  } finally {
    await installation.close();
  }
}

/** Signals of the last five years with a sealed story of about a kilobyte; the picture opens none of them. */
export async function layOutSignals(installation: Installation, municipality: string, count: number): Promise<void> {
  const now = installation.clock.now();
  await installation.database.asOwner(async (db) => {
    await sql`insert into signals.signal (municipality_id, number, dossier_id, received_at, answer_by, confirm_by, triage_by, source, language, state, danger_now, minor_involved, form_code, sector_code, story_sealed, place_sealed)
      select ${municipality}, 'S-2026-' || to_char(9000000 + n, 'FM0000000'), gen_random_uuid(), received_at, received_at::date + 28, received_at::date + 7, received_at::date + 14,
        (array['resident-anonymous', 'resident-anonymous', 'resident-pseudonym', 'resident-known', 'colleague', 'telephone'])[1 + n % 6], 'nl', case when n % 10 = 0 then 'received' else 'decided' end, 'unknown', 'unknown',
        (array['labour', 'labour', 'sexual', 'criminal', null])[1 + n * 7 % 5], (array['hospitality', 'construction', 'homes', 'beach-and-events', 'nail-and-massage', 'youth-school-online', null])[1 + n * 11 % 7],
        convert_to(repeat(md5(n::text), 30), 'UTF8'), case when n % 3 = 0 then null else convert_to(md5(n::text), 'UTF8') end
      from (select n, ${now}::timestamptz - (n * 7919::bigint % ${count}) * (interval '5 years' / ${count}) as received_at from generate_series(1, ${count}::integer) as n) as made`.execute(db);
    await sql`insert into signals.decision (municipality_id, number, outcome, form_code, ground_code, reason_sealed, decided_by, decided_at)
      select municipality_id, number, (array['passed-to-police', 'passed-to-labour-inspectorate', 'passed-to-care', 'watch', 'no-follow-up'])[1 + right(number, 3)::integer % 5], form_code, 'public-task', '\\x00', 'p01',
        received_at + right(number, 4)::integer % 40 * interval '1 day' from signals.signal where municipality_id = ${municipality} and number like 'S-2026-9%' and state = 'decided'`.execute(db);
  });
  await installation.database.bare((db) => sql`vacuum (analyze) signals.signal, signals.decision`.execute(db));
}

async function measure(installation: Installation, engine: 'embedded' | 'postgresql'): Promise<BenchRow> {
  const site = staffSite(installation);
  const entered = await site.fetch(new Request('http://localhost/demo', { method: 'POST', body: new URLSearchParams({ persoon: 'afm', gemeente: town }), headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' } }));
  const cookie = /^([^;]+)/.exec(entered.headers.get('set-cookie') ?? '')?.[1] ?? '';
  let bytes = 0;
  const page = async (): Promise<void> => {
    const answer = await site.fetch(new Request('http://localhost/beeld', { headers: { cookie } }));
    const body = await answer.text();
    if (answer.status !== 200 || !body.includes('Gezien en niet gezien')) throw new Error(`The picture answered ${answer.status}.`);
    bytes = body.length;
  };
  const spec = { name: 'bench', actor: officer, municipality: town, purpose: 'picture', origin: 'staff-site' } as const;
  const statements = await withAct(installation, spec, (act) => asked(act, (recorded) => overview(recorded, 'nl')));
  const bare = (): Promise<void> => withAct(installation, spec, async (act) => { for (const statement of statements) await act.db.executeQuery(statement); });
  const [ofPage, ofBare]: [number[], number[]] = [[], []];
  for (let round = -3; round < rounds; round += 1) {
    if (round % 10 === 0) progress(`picture, ${engine}: round ${round} of ${rounds}`);
    const [one, other] = [await timed(page), await timed(bare)];
    if (round >= 0) { ofPage.push(one); ofBare.push(other); }
  }
  const p95 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
  const ratio = p95(ofPage) / p95(ofBare);
  return {
    bench: 'picture', what: `The picture at ${signals.toLocaleString('en')} signals of five years (${Math.round(bytes / 1024)} KiB), beside its ${statements.length} bare queries in one act, ${engine}`,
    value: `p50 ${median(ofPage).toFixed(1)} ms, p95 ${p95(ofPage).toFixed(1)} ms, beside p50 ${median(ofBare).toFixed(1)} ms, p95 ${p95(ofBare).toFixed(1)} ms: ${(median(ofPage) / median(ofBare)).toFixed(1)}× and ${ratio.toFixed(1)}×`,
    target: 'p95 ≤ 2×', numbers: { p50: median(ofPage), p95: p95(ofPage), bareP50: median(ofBare), bareP95: p95(ofBare), ratio },
  };
}

/** The statements that some work asks of the database, to be asked again without the work. */
async function asked(act: Act, work: (act: Act) => Promise<unknown>): Promise<CompiledQuery[]> {
  const statements: CompiledQuery[] = [];
  const executor = act.db.getExecutor();
  const recorder: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const { sql: text, parameters } = executor.compileQuery(node, queryId);
      statements.push(CompiledQuery.raw(text, [...parameters]));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await work({ ...act, db: act.db.withPlugin(recorder) });
  return statements;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}
