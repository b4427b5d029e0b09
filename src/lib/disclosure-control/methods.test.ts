import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { projectRoot } from '../project-root.ts';
import { faultsIn } from './certificates.ts';
import { coarserTable } from './coarsen.ts';
import type { Dimension } from './dimensions.ts';
import { protectInWorker } from './in-worker.ts';
import { FiguresProblem } from './problems.ts';
import { protectPublication } from './protect-publication.ts';
import { publicationOf } from './publication.ts';
import { type Count, readRegister } from './register.ts';
import { rounded, RoundedFigures } from './rounding.ts';
import { type AudienceRule, proposedRules } from './rules.ts';
import { SafeFigures } from './safe-figures.ts';
import { smallRegister } from './small-register.ts';
import { protectTwoWay } from './two-way-file.ts';

const folder = join(projectRoot(), 'src', 'lib', 'disclosure-control', 'test-data');
const rule: AudienceRule = { ...proposedRules.council, group: false };

/** Rows of a file with a separator, without quotes. */
function rowsOf(text: string, separator: string): string[][] {
  return text.trim().split(/\r?\n/).map((line) => line.split(separator).map((field) => field.replaceAll('"', '').trim()));
}

function flat(name: string, codes: readonly string[]): Dimension {
  return { name, codes: [...new Set(codes)].map((code) => ({ code })) };
}

const z2 = rowsOf(readFileSync(join(folder, 'ssb', 'z2.csv'), 'utf8'), ',').slice(1);
const z2Dimensions: readonly Dimension[] = [
  { name: 'region', codes: [...[...new Set(z2.map((row) => `county ${row[1]}`))].map((code) => ({ code })), ...[...new Map(z2.map((row) => [row[0] ?? '', `county ${row[1]}`]))].map(([code, parent]) => ({ code, parent }))] },
  flat('source', z2.map((row) => row[3] ?? '')),
];
const z2Counts: readonly Count[] = z2.map((row) => ({ codes: { region: row[0] ?? '', source: row[3] ?? '' }, count: Number(row[4]) }));

test('fictitious counts of Statistics Norway, with regions in counties, cost the least that is proven', async () => {
  const done = await protectPublication(readRegister(z2Dimensions, z2Counts), { tables: [{ name: 'z2', dimensions: ['region', 'source'] }], unit: 'signals', rule }, [], { seconds: 30 });
  assert.equal(done.state, 'proven minimal');
  assert.deepEqual(faultsIn(done.safe.certificate), []);
});

test('438 regions by source, a table that is larger than anybody reads, is protected in the time that is given', async () => {
  const rows = rowsOf(brotliDecompressSync(readFileSync(join(folder, 'ssb', 'sosialFiktiv.csv.br'))).toString('utf8'), ',').slice(1);
  const sums = new Map<string, Count>();
  for (const [region = '', , , source = '', , , count] of rows) sums.set(`${region} ${source}`, { codes: { region, source }, count: (sums.get(`${region} ${source}`)?.count ?? 0) + Number(count) });
  const counts = [...sums.values()];
  const register = readRegister([flat('region', counts.map(({ codes }) => codes['region'] ?? '')), flat('source', counts.map(({ codes }) => codes['source'] ?? ''))], counts);
  const done = await protectPublication(register, { tables: [{ name: 'table', dimensions: ['region', 'source'] }], unit: 'signals', rule: { ...rule, policy: 'U' } }, [], { seconds: 2 });
  assert.ok(done.publication.system.cells.length > 2000);
  assert.ok(SafeFigures.isSafe(done.safe));
});

test('the example table of τ-ARGUS, with its regions in parts of the country, is protected', async () => {
  const rows = rowsOf(readFileSync(join(folder, 'tauargus', 'pp.tab'), 'utf8'), ';');
  const codes: { code: string; parent?: string }[] = [];
  for (const line of readFileSync(join(folder, 'tauargus', 'region2.hrc'), 'utf8').split(/\r?\n/).map((one) => one.trim()).filter(Boolean)) {
    const parent = codes.findLast((one) => one.parent === undefined)?.code;
    codes.push(line.startsWith('@') && parent ? { code: line.slice(1).trim(), parent } : { code: line });
  }
  const known = new Set(codes.map(({ code }) => code));
  const inner = rows.filter(([size = '', region = '']) => size !== 'Total' && region !== 'Total' && (known.has(region) ? codes.some((one) => one.code === region && one.parent) : true));
  const lone = [...new Set(inner.map(([, region = '']) => region))].filter((region) => !known.has(region)).map((code) => ({ code }));
  const register = readRegister([flat('size', inner.map(([size = '']) => size)), { name: 'region', codes: [...codes, ...lone] }], inner.map(([size = '', region = '', , count]) => ({ codes: { size, region }, count: Number(count) })));
  const done = await protectPublication(register, { tables: [{ name: 'pp', dimensions: ['size', 'region'] }], unit: 'signals', rule }, [], { seconds: 10 });
  assert.deepEqual(faultsIn(done.safe.certificate), []);
  assert.ok(done.cost >= done.lowerBound);
});

test('textbook cases come out as the books have them', async () => {
  const stars = (table: readonly (readonly (number | null)[])[]): number => table.flat().filter((value) => value === null).length;
  // One small cell in a table of large ones: three others close the rectangle (τ-ARGUS manual 4.1, §2.8).
  const one = await protectTwoWay({ table: [[20, 3, 17, 40], [15, 30, 25, 70], [12, 16, 22, 50], [47, 49, 64, 160]], k: 5, policy: 'B', seconds: 5 });
  assert.deepEqual([stars(one.table), one.cost, one.state], [4, 3, 'proven minimal']);
  // Two small cells in two rows and two columns: two others close it when a star may say "one or more".
  const two = await protectTwoWay({ table: [[3, 20, 17, 40], [15, 2, 25, 42], [12, 16, 22, 50], [30, 38, 64, 132]], k: 5, policy: 'U', seconds: 5 });
  assert.deepEqual([stars(two.table), two.cost], [4, 2]);
  // When zero must stay possible too they no longer do: what one loses the other loses, and two is less than three.
  const empty = await protectTwoWay({ table: [[3, 20, 17, 40], [15, 2, 25, 42], [12, 16, 22, 50], [30, 38, 64, 132]], k: 5, policy: 'B', seconds: 5 });
  assert.deepEqual([stars(empty.table), empty.cost], [6, 4]);
  // Two small cells alone in a row, whose sum is small too: under U their sum may not be known to be small.
  const pair = await protectTwoWay({ table: [[1, 2, 30, 33], [30, 30, 30, 90], [30, 30, 30, 90], [61, 62, 90, 213]], k: 5, policy: 'U', seconds: 5 });
  assert.ok(pair.table[0]?.slice(2).some((value) => value === null));
  // Nothing small, nothing hidden.
  const none = await protectTwoWay({ table: [[9, 9, 18], [9, 9, 18], [18, 18, 36]], k: 5, policy: 'Z', seconds: 5 });
  assert.deepEqual([stars(none.table), none.cost, none.certificates.length], [0, 0, 0]);
});

test('rounded figures add up, stay within one base of the truth, and keep every number uncertain', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat({ max: 12 }), { minLength: 24, maxLength: 24 }), fc.constantFrom(3, 5), async (values, base) => {
    const dimensions = [flat('form', ['a', 'b', 'c', 'd']), flat('year', ['x', 'y', 'z']), flat('source', ['p', 'q'])];
    const counts = values.map((count, at) => ({ codes: { form: 'abcd'[at % 4] ?? '', year: 'xyz'[Math.floor(at / 4) % 3] ?? '', source: 'pq'[Math.floor(at / 12)] ?? '' }, count }));
    const total = values.reduce((sum, value) => sum + value, 0);
    fc.pre(total >= 5);
    const publication = publicationOf(readRegister(dimensions, counts), { tables: [{ name: 'fy', dimensions: ['form', 'year'] }, { name: 'fs', dimensions: ['form', 'source'] }], unit: 'signals', rule });
    const figures = await rounded(publication, base, 3);
    const at = (table: number, form: string, other: string): number => figures.figures.find((one) => one.table === table && one.codes['form'] === form && one.codes[table === 0 ? 'year' : 'source'] === other)?.value ?? Number.NaN;
    for (const form of ['a', 'b', 'c', 'd', '*']) {
      assert.equal(at(0, form, 'x') + at(0, form, 'y') + at(0, form, 'z'), at(0, form, '*'));
      assert.equal(at(1, form, 'p') + at(1, form, 'q'), at(1, form, '*'));
      assert.equal(at(0, form, '*'), at(1, form, '*'));
    }
    assert.ok(figures.figures.every(({ value }) => value % base === 0));
    assert.ok(Math.abs(at(0, '*', '*') - total) < base);
    assert.ok(RoundedFigures.isSafe(figures));
    assert.deepEqual(faultsIn(figures.certificate), []);
  }), { numRuns: 15 });
});

test('a table that would be mostly stars is proposed coarser, by merging neighbours', () => {
  const quarters = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
  const dimensions = [flat('form', ['labour', 'sexual']), { name: 'quarter', codes: [{ code: '2024' }, { code: '2025' }, ...quarters.map((code) => ({ code, parent: code.slice(0, 4) }))] }];
  const counts = quarters.flatMap((quarter, at) => [{ codes: { form: 'labour', quarter }, count: 2 + (at % 3) }, { codes: { form: 'sexual', quarter }, count: 1 + (at % 2) }]);
  const proposal = coarserTable(dimensions, counts, { name: 'table', dimensions: ['form', 'quarter'] }, rule);
  assert.deepEqual(proposal?.steps, [{ kind: 'drop-level', dimension: 'quarter' }]);
  assert.ok(proposal && proposal.before > 0.4 && proposal.after <= 0.4);
  assert.equal(proposal.counts.reduce((sum, { count }) => sum + count, 0), counts.reduce((sum, { count }) => sum + count, 0));
  const enough = counts.map((row) => ({ ...row, count: row.count * 10 }));
  assert.equal(coarserTable(dimensions, enough, { name: 'table', dimensions: ['form', 'quarter'] }, rule), null);
  const years = [flat('form', ['labour', 'sexual', 'criminal']), flat('year', ['2021', '2022', '2023', '2024'])];
  const few = years[1]?.codes.flatMap(({ code }) => [{ codes: { form: 'labour', year: code }, count: 3 }, { codes: { form: 'sexual', year: code }, count: 2 }, { codes: { form: 'criminal', year: code }, count: 2 }]) ?? [];
  for (const step of coarserTable(years, few, { name: 'table', dimensions: ['form', 'year'] }, rule)?.steps ?? assert.fail()) {
    if (step.kind === 'merge' && step.dimension === 'year') assert.match(step.into, /^\d{4}( \+ \d{4})+$/);
  }
});

test('a very small register says one sentence, the same for none and for nine', () => {
  assert.deepEqual(smallRegister(0, 10, 3), { kind: 'fewer', than: 10, years: 3 });
  assert.deepEqual(smallRegister(9, 10, 3), smallRegister(0, 10, 3));
  assert.equal(smallRegister(10, 10, 3), null);
  assert.throws(() => smallRegister(-1, 10, 3), RangeError);
});

test('a server goes on answering while figures are protected, and gets the same figures', async () => {
  const { system } = publicationOf(readRegister(z2Dimensions, z2Counts), { tables: [{ name: 'z2', dimensions: ['region', 'source'] }], unit: 'signals', rule });
  let ticks = 0;
  const timer = setInterval(() => { ticks += 1; }, 5);
  const done = await protectInWorker(system, { seconds: 10 });
  clearInterval(timer);
  assert.ok(ticks > 0);
  assert.ok(SafeFigures.isSafe(done.safe));
  await assert.rejects(protectInWorker({ ...system, cells: system.cells.map((cell, at) => (at === 0 ? { ...cell, value: -1 } : cell)) }, { seconds: 1 }), (error: unknown) => error instanceof FiguresProblem && error.code === 'not-a-count');
});
