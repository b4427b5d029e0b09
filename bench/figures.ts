import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../src/lib/disclosure-control/audit.ts';
import { faultsIn } from '../src/lib/disclosure-control/certificates.ts';
import { certified } from '../src/lib/disclosure-control/protect.ts';
import { publicationOf } from '../src/lib/disclosure-control/publication.ts';
import { readRegister } from '../src/lib/disclosure-control/register.ts';
import { type AudienceRule, proposedRules } from '../src/lib/disclosure-control/rules.ts';
import { costOf, randomFrom } from '../src/lib/disclosure-control/search.ts';
import { suppress } from '../src/lib/disclosure-control/suppress.ts';
import { atomsOf, type System } from '../src/lib/disclosure-control/system.ts';
import { twoWaySystem } from '../src/lib/disclosure-control/two-way.ts';
import { projectRoot } from '../src/lib/project-root.ts';
import { gaussPattern } from './gauss-suppression.ts';
import { type BenchRow, median, progress } from './measure.ts';

interface CountTable {
  readonly id: string;
  readonly table: readonly (readonly number[])[];
  readonly optimum: Readonly<Record<'N' | 'U' | 'B' | 'W', number>>;
}

interface Measured {
  readonly cost: number;
  readonly state: string;
  readonly lowerBound: number;
  readonly solve: number;
  readonly audit: number;
  readonly unsafe: number;
}

const seconds = 10;
const bench = 'figures';

/** Protection of count tables: its cost beside the proven optimum and beside a Gauss-elimination heuristic, cells left unsafe, time, and the time of the audit. */
export async function figureRows(): Promise<BenchRow[]> {
  const tables = JSON.parse(readFileSync(join(projectRoot(), 'src', 'lib', 'disclosure-control', 'test-data', 'count-tables.json'), 'utf8')) as CountTable[];
  return [...await twoWayRows(tables), ...await againstGauss(tables), ...await largeRows()];
}

async function twoWayRows(tables: readonly CountTable[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const policy of ['N', 'U', 'B', 'W'] as const) {
    progress(`figures: ${tables.length} tables, policy ${policy}`);
    const all: { readonly of: CountTable; readonly done: Measured; readonly quick: number }[] = [];
    for (const of of tables) {
      const system = twoWaySystem(of.table, { k: 5, policy });
      all.push({ of, done: await measured(system, seconds), quick: (await suppress(system, { seconds: 0 })).cost });
    }
    const sum = (pick: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + pick(one), 0);
    const [cost, optimum, quick, unsafe] = [sum(({ done }) => done.cost), sum(({ of }) => of.optimum[policy]), sum((one) => one.quick), sum(({ done }) => done.unsafe)];
    const hit = all.filter(({ of, done }) => done.cost === of.optimum[policy] && done.state === 'proven minimal').length;
    const times = all.map(({ done }) => done.solve);
    rows.push({
      bench, what: `${all.length} two-way tables, k = 5, policy ${policy}: cost`, value: `${cost} (optimum ${optimum}, first safe answer ${quick}); ${hit} proven minimal; ${unsafe} cells left unsafe`, target: `${optimum}; 0 unsafe`,
      numbers: { cost, optimum, quick, proven: hit, unsafe },
    }, {
      bench, what: `the same: time a table`, value: `${millis(median(times))} median, ${millis(Math.max(...times))} longest; audit ${millis(median(all.map(({ done }) => done.audit)))} median`, target: `≤ ${seconds} s`,
      numbers: { median: median(times), longest: Math.max(...times), audit: median(all.map(({ done }) => done.audit)) },
    });
  }
  return rows;
}

/** What the peer's method hides and leaves, looked at by our audit under policy U. */
async function againstGauss(tables: readonly CountTable[]): Promise<BenchRow[]> {
  progress('figures: Gauss elimination');
  let [cost, left, cells] = [0, 0, 0];
  const times: number[] = [];
  for (const { table } of tables) {
    const system = twoWaySystem(table, { k: 5, policy: 'U' });
    const began = performance.now();
    const isHidden = gaussPattern(system, atomsOf(system).of);
    times.push(performance.now() - began);
    cost += costOf(system, Float64Array.from(system.cells, (_, at) => (isHidden(at) ? 1 : 0)));
    left += (await audit(system, isHidden, 30)).failing.length;
    cells += system.requirements.length;
  }
  const optimum = tables.reduce((sum, one) => sum + one.optimum.U, 0);
  return [{ bench, what: `the same tables by Gauss elimination: cost, and cells provably below 5`, value: `${cost} (optimum of U ${optimum}); ${left} of ${cells} left unsafe; ${millis(median(times))} median`, numbers: { cost, left, cells, median: median(times) } }];
}

async function largeRows(): Promise<BenchRow[]> {
  const rule: AudienceRule = { ...proposedRules.council, group: false };
  const linked = (names: readonly string[]): { name: string; dimensions: string[] }[] => names.map((name) => ({ name, dimensions: [...name] }));
  const cases = [
    { what: 'cube 8 × 5 × 4', sizes: [8, 5, 4], mean: 6, tables: linked(['abc']) },
    { what: 'four linked tables over 8 × 6 × 5 × 4', sizes: [8, 6, 5, 4], mean: 0.3, tables: linked(['ab', 'ac', 'bd', 'cd']) },
    { what: '30 × 30', sizes: [30, 30], mean: 4, tables: linked(['ab']) },
    { what: '100 × 100 (10,201 cells)', sizes: [100, 100], mean: 4, tables: linked(['ab']) },
  ];
  const rows: BenchRow[] = [];
  for (const { what, sizes, mean, tables } of cases) {
    progress(`figures: ${what}`);
    const { system } = publicationOf(made(sizes, mean), { tables, unit: 'signals', rule });
    const done = await measured(system, seconds);
    rows.push({
      bench, what: `${what}, policy B, ${new Set(system.requirements.map(({ cell }) => cell)).size} unsafe cells`,
      value: `cost ${done.cost}, bound ${done.lowerBound} (${done.state}); ${done.unsafe} left unsafe; ${millis(done.solve)}, audit ${millis(done.audit)}`, target: '0 unsafe', numbers: { ...done, state: 0 },
    });
  }
  return rows;
}

function made(sizes: readonly number[], mean: number): ReturnType<typeof readRegister> {
  const random = randomFrom(5);
  const dimensions = sizes.map((size, at) => ({ name: 'abcd'[at] ?? '', codes: Array.from({ length: size }, (_, code) => ({ code: `${code}` })) }));
  const all = dimensions.reduce<Record<string, string>[]>((sofar, { name, codes }) => sofar.flatMap((one) => codes.map(({ code }) => ({ ...one, [name]: code }))), [{}]);
  return readRegister(dimensions, all.map((codes) => ({ codes, count: Math.floor(-mean * Math.log(1 - random()) * (random() < 0.5 ? 0.3 : 1.7)) })));
}

async function measured(system: System, time: number): Promise<Measured> {
  const began = performance.now();
  const { pattern, cost, lowerBound, state } = await suppress(system, { seconds: time });
  const solved = performance.now();
  const { certificate, failing } = await audit(system, (cell) => (pattern[cell] ?? 0) > 0.5, 60);
  const audited = performance.now();
  if (failing.length === 0) certified(system, { pattern, lowerBound, certificate });
  return { cost, lowerBound, state, solve: solved - began, audit: audited - solved, unsafe: failing.length + faultsIn(certificate).length };
}

function millis(time: number): string {
  return time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`;
}
