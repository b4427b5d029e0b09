import { CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { exportPlanText, importPlanText } from '../src/features/plan/cli.ts';
import { writePlanFile } from '../src/features/plan/plan-file.ts';
import { readIndicators } from '../src/features/plan/indicators/queries.ts';
import { planOverview } from '../src/features/plan/queries-overview.ts';
import { type Act, withAct } from '../src/platform/act.ts';
import { addMunicipality, type Installation, openInstallation } from '../src/platform/installation.ts';
import { staffSite } from '../src/staff-site.ts';
import { largePlan } from '../test/large-plan.ts';
import { type BenchRow, median, progress } from './measure.ts';
import { onServerDatabase } from './server-database.ts';

const adviser = { kind: 'person', id: 'p01', name: 'Meting', role: 'policy-adviser' } as const;
const town = 'GM9999';
const size = { pillars: 12, measures: 200, actions: 1000 } as const;
/** Five years: a word of each measure and a reading of each indicator every quarter. */
const quarters = 20;
const rounds = 60;

/** The plan page with 12 pillars, 200 measures, 1,000 actions and five years of words and readings, beside the statements that it asks, in one run and taking turns. */
export async function planRows(dataDir: string): Promise<BenchRow[]> {
  const rows = await inInstallation('embedded', { DATA_DIR: dataDir });
  return [...rows, ...await onServerDatabase((url) => inInstallation('postgresql', { DATA_DIR: `${dataDir}-postgresql`, DATABASE_URL: url })) ?? []];
}

async function inInstallation(engine: 'embedded' | 'postgresql', environment: Readonly<Record<string, string>>): Promise<BenchRow[]> {
  const installation = await openInstallation(readConfig({ BAKEN_DEMO: '1', ...environment }));
  try {
    await addMunicipality(installation, { code: town, name: 'Meting', region: null, demo: true, people: [{ id: 'p01', name: 'Meting', role: 'policy-adviser', demoName: 'beleid' }] });
    return [await roundTrip(installation, engine), ...await pages(installation, engine)];
  } finally {
    await installation.close();
  }
}

const spec = { name: 'bench', actor: adviser, municipality: town, purpose: 'plan', origin: 'staff-site' } as const;

async function roundTrip(installation: Installation, engine: string): Promise<BenchRow> {
  const text = writePlanFile(largePlan(size, town));
  progress(`plan, ${engine}: reading in a plan file of ${text.length.toLocaleString('en')} characters`);
  const read = await timed(() => withAct(installation, spec, (act) => importPlanText(act, text, 'nl')));
  let written = '';
  const write = await timed(async () => { written = await withAct(installation, spec, async (act) => await exportPlanText(act, 'groot-plan-2022-2026') ?? ''); });
  return {
    bench: 'plan', what: `Plan file of 12 pillars, 200 measures and 1,000 actions (${Math.round(text.length / 1024)} KiB): read in, and written out again, ${engine}`,
    value: `${written === text ? 'the same bytes' : 'NOT the same bytes'}; in ${read.toFixed(0)} ms, out ${write.toFixed(0)} ms`, target: 'the same bytes', numbers: { same: written === text ? 1 : 0, importMs: read, exportMs: write },
  };
}

async function pages(installation: Installation, engine: string): Promise<BenchRow[]> {
  await installation.database.asOwner(async (db) => {
    await sql`insert into plan.progress (municipality_id, plan_ref, measure_code, state, done_text, said_by, said_at)
      select municipality_id, plan_ref, code, case when (position + quarter) % 7 = 0 then 'done' else 'on-course' end, 'Wat er is gedaan in kwartaal ' || quarter, 'p01', timestamptz '2022-01-01' + quarter * interval '91 days'
      from plan.measure cross join generate_series(0, ${quarters - 1}::integer) as quarter where municipality_id = ${town}`.execute(db);
    await sql`insert into plan.definition (municipality_id, plan_ref, indicator_code, definition, title, unit, since) select municipality_id, plan_ref, code, 1, title, unit, timestamptz '2022-01-01' from plan.indicator where municipality_id = ${town}`.execute(db);
    await sql`with read as (
        insert into plan.reading (municipality_id, plan_ref, indicator_code, definition, period, period_over, kind, outcome, about, read_at, said_by)
        select municipality_id, plan_ref, indicator_code, 1, (2022 + quarter / 4) || '-Q' || (quarter % 4 + 1), true, 'number', 'value', 'things', timestamptz '2022-04-02' + quarter * interval '91 days', 'p01'
        from plan.definition cross join generate_series(0, ${quarters - 1}::integer) as quarter where municipality_id = ${town} returning municipality_id, plan_ref, reading_id)
      insert into plan.reading_figure (municipality_id, plan_ref, reading_id, audience, part, value) select municipality_id, plan_ref, reading_id, 'everybody', '', reading_id % 100 from read`.execute(db);
  });
  await installation.database.bare((db) => sql`vacuum (analyze) plan.plan, plan.pillar, plan.measure, plan.measure_covers, plan.action, plan.milestone, plan.indicator, plan.progress, plan.definition, plan.reading, plan.reading_figure`.execute(db));
  const site = staffSite(installation);
  const entered = await site.fetch(new Request('http://localhost/demo', { method: 'POST', body: new URLSearchParams({ persoon: 'beleid', gemeente: town }), headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' } }));
  const cookie = /^([^;]+)/.exec(entered.headers.get('set-cookie') ?? '')?.[1] ?? '';
  let bytes = 0;
  const page = async (): Promise<void> => {
    const answer = await site.fetch(new Request('http://localhost/plan/groot-plan-2022-2026', { headers: { cookie } }));
    const body = await answer.text();
    if (answer.status !== 200 || !body.includes('Pijler 12')) throw new Error(`The plan page answered ${answer.status}.`);
    bytes = body.length;
  };
  const statements = await withAct(installation, spec, (act) => asked(act, (recorded) => planOverview(recorded, 'groot-plan-2022-2026', readIndicators)));
  const bare = (): Promise<void> => withAct(installation, spec, async (act) => { for (const statement of statements) await act.db.executeQuery(statement); });
  const [ofPage, ofBare]: [number[], number[]] = [[], []];
  for (let round = -10; round < rounds; round += 1) {
    const [one, other] = [await timed(page), await timed(bare)];
    if (round >= 0) { ofPage.push(one); ofBare.push(other); }
  }
  const p95 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
  const ratio = p95(ofPage) / p95(ofBare);
  return [{
    bench: 'plan', what: `Plan page with 12 pillars, 200 measures, 1,000 actions and five years of words and readings (${Math.round(bytes / 1024)} KiB), beside its ${statements.length} bare queries in one act, ${engine}`,
    value: `p50 ${median(ofPage).toFixed(1)} ms, p95 ${p95(ofPage).toFixed(1)} ms, beside p50 ${median(ofBare).toFixed(1)} ms, p95 ${p95(ofBare).toFixed(1)} ms: ${(median(ofPage) / median(ofBare)).toFixed(1)}× and ${ratio.toFixed(1)}×`,
    target: 'p95 ≤ 2×', numbers: { p50: median(ofPage), p95: p95(ofPage), bareP50: median(ofBare), bareP95: p95(ofBare), ratio },
  }];
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
