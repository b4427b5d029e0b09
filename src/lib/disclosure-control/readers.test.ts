import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filled, possibleValues } from '../../../test/every-table.ts';
import { faultsIn } from './certificates.ts';
import type { Dimension } from './dimensions.ts';
import { confidantsOf, type Ledger } from './ledger.ts';
import { isUnsafe } from './policies.ts';
import { FiguresProblem } from './problems.ts';
import { protectPublication, type ProtectedPublication } from './protect-publication.ts';
import { type Count, nameOf, readRegister } from './register.ts';
import { released } from './release.ts';
import { type AudienceRule, proposedRules } from './rules.ts';

const flat = (name: string, size: number): Dimension => ({ name, codes: Array.from({ length: size }, (_, at) => ({ code: `${name}${at + 1}` })) });
const dimensions = [flat('form', 3), flat('year', 2)];
const tables = [{ name: 'form', dimensions: ['form', 'year'] }];
const council: AudienceRule = { ...proposedRules.council, k: 2, group: false };
const everybody: AudienceRule = { ...proposedRules.public, k: 4, group: false, insider: false };
const refused = (error: unknown): boolean => error instanceof FiguresProblem && ['cannot-be-protected', 'not-certified', 'too-small'].includes(error.code);
const valueAt = (done: ProtectedPublication, name: string): number | null | undefined => done.tables[0]?.cells.find(({ codes }) => nameOf(codes) === name)?.value;

test('who sits in the council and reads the public figures too, concludes from both no more than the council may', async () => {
  let tried = 0;
  let knewMore = 0;
  await fc.assert(fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { minLength: 6, maxLength: 6 }).filter((values) => values.reduce((sum, value) => sum + value, 0) >= 6), fc.constantFrom(['form'], ['year'], ['form', 'year']), async (values, told) => {
    const register = readRegister(dimensions, filled(dimensions, values));
    const first = await released([], register, { tables: [{ name: 'council', dimensions: told }], unit: 'signals', rule: council, day: '2026-01-01' }, { seconds: 1 }).catch((error: unknown) => (refused(error) ? null : Promise.reject(error)));
    const second = first && await released(first.ledger, register, { tables, unit: 'signals', rule: everybody, day: '2026-02-01' }, { seconds: 1 }).catch((error: unknown) => (refused(error) ? null : Promise.reject(error)));
    if (!first || !second) return;
    tried += 1;
    const { published } = second;
    const { system, places } = published.publication;
    assert.deepEqual(faultsIn(published.safe.certificate), []);
    const outside = possibleValues(published);
    for (const { cell } of places) {
      const { value, name, standing } = system.cells[cell] ?? assert.fail();
      if (standing !== 'shown' && isUnsafe(value, everybody.k, 'Z')) assert.ok(published.isHidden(cell) && outside.least[cell] === 0 && (outside.most[cell] ?? 0) >= everybody.k, `everybody knows ${name}`);
    }
    const member = system.observers.findIndex(({ name }) => name === 'council');
    const knows = [...system.observers[member]?.exact ?? []];
    const inside = possibleValues(published, knows);
    if (knows.some((cell) => published.isHidden(cell))) knewMore += 1;
    for (const { cell } of places) {
      const { value, name } = system.cells[cell] ?? assert.fail();
      if (knows.includes(cell) || !published.isHidden(cell) || !isUnsafe(value, council.k, 'B')) continue;
      assert.ok(inside.least[cell] === 0 && (inside.most[cell] ?? 0) >= council.k, `the council knows ${name}: ${inside.least[cell] ?? ''} to ${inside.most[cell] ?? ''}`);
    }
  }), { numRuns: 60 });
  assert.ok(tried > 20 && knewMore > 5, `${tried} tried, in ${knewMore} the council knew more`);
});

test('what the council was told in confidence decides which stars the public gets; without it a council member would know', async () => {
  const counts = filled([flat('form', 4)], [1, 30, 12, 3]);
  const register = readRegister([flat('form', 4)], counts);
  const table = [{ name: 'form', dimensions: ['form'] }];
  const rule = { ...council, k: 5 };
  const first = await released([], register, { tables: table, unit: 'signals', rule, day: '2026-01-01' }, { seconds: 1 });
  const told = first.published.tables[0]?.cells.filter(({ value }) => value !== null).map(({ codes }) => nameOf(codes)) ?? [];
  assert.ok(told.length > 1);
  const wish = { tables: table, unit: 'signals', rule: { ...everybody, k: 10 } } as const;
  const confidants = confidantsOf(first.ledger, 'public', 'signals');
  const done = await protectPublication(register, { ...wish, release: 2 }, [], { seconds: 1 }, undefined, confidants);
  const member = done.publication.system.observers[1] ?? assert.fail();
  const { most, least } = possibleValues(done, [...member.exact]);
  for (const name of ['form=form1', 'form=form4']) {
    const cell = done.publication.places.find(({ codes }) => nameOf(codes) === name)?.cell ?? assert.fail();
    assert.ok(least[cell] === 0 && (most[cell] ?? 0) >= 5, name);
  }
  assert.deepEqual(confidantsOf(first.ledger, 'council', 'signals'), [], 'the council is no stranger to its own figures');
});

test('what the council may know alone and the public alone, and both together would not keep, is not published', async () => {
  // The council reads the years, the public the forms; a form that is known to both but for one cell would be given away.
  const counts = filled(dimensions, [3, 9, 8, 1, 7, 6]);
  const register = readRegister(dimensions, counts);
  const base: Ledger = (await released([], register, { tables, unit: 'signals', rule: { ...council, k: 2 }, day: '2026-01-01' }, { seconds: 1 })).ledger;
  const known = base[0]?.tables[0]?.cells.filter(({ value }) => value === null).length ?? 0;
  assert.ok(known > 1, 'the council has stars');
  const outcome = await released(base, register, { tables, unit: 'signals', rule: everybody, day: '2026-02-01' }, { seconds: 1 });
  for (const cell of base[0]?.tables[0]?.cells ?? []) if (cell.value === null) assert.equal(valueAt(outcome.published, nameOf(cell.codes)), null, `${nameOf(cell.codes)} is a star for the council and a number for everybody`);
});

test('"everybody in this row is X" is not said of two categories either, when the other is shown as none', async () => {
  const two = [flat('form', 2), flat('year', 3)];
  const register = readRegister(two, filled(two, [30, 12, 14, 0, 9, 8]));
  const rule: AudienceRule = { ...proposedRules.council, group: true };
  const done = await protectPublication(register, { tables, unit: 'signals', rule }, [], { seconds: 1 });
  const cell = done.publication.places.find(({ codes }) => nameOf(codes) === 'form=form2, year=year1')?.cell ?? assert.fail();
  assert.ok(done.isHidden(cell) && (possibleValues(done).most[cell] ?? 0) > 0, 'all of the first year are known to be of the first form');
});

test('an insider who thinks of every table there is learns of nobody else', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat({ max: 4 }), { minLength: 6, maxLength: 6 }).filter((values) => values.includes(1) && values.reduce((sum, value) => sum + value, 0) >= 6), async (values) => {
    const rule: AudienceRule = { ...proposedRules.public, k: 3, policy: 'B', group: false, insider: true };
    const done = await protectPublication(readRegister(dimensions, filled(dimensions, values)), { tables, unit: 'signals', rule }, [], { seconds: 1 }).catch((error: unknown) => (refused(error) ? null : Promise.reject(error)));
    if (!done) return;
    for (const observer of done.publication.system.observers.slice(1)) {
      const own = [...observer.exact];
      const { least, most } = possibleValues(done, own);
      for (const { cell } of done.publication.places) {
        const one: { readonly value: number; readonly name: string } = done.publication.system.cells[cell] ?? assert.fail();
        if (own.includes(cell) || !done.isHidden(cell) || !isUnsafe(one.value, rule.k, rule.policy)) continue;
        assert.ok((most[cell] ?? 0) >= rule.k && (least[cell] ?? 9) <= 1, `${observer.name} knows ${one.name}: ${least[cell] ?? ''} to ${most[cell] ?? ''}`);
      }
    }
  }), { numRuns: 40 });
});

test('categories that are joined are proven like any other, beside releases that joined otherwise', async () => {
  const four = [flat('form', 4), flat('year', 3)];
  const rule: AudienceRule = { ...proposedRules.council, k: 3, group: false };
  const join = (...groups: readonly (readonly string[])[]) => groups.map((leaves) => ({ code: leaves.join(' + '), leaves }));
  const [one, other] = [join(['form1', 'form2'], ['form3'], ['form4']), join(['form1'], ['form2', 'form3'], ['form4'])];
  await fc.assert(fc.asyncProperty(fc.array(fc.nat({ max: 6 }), { minLength: 8, maxLength: 8 }).filter((values) => values.reduce((sum, value) => sum + value, 0) >= 8), async (values) => {
    const two = [flat('form', 4), flat('year', 2)];
    const register = readRegister(two, filled(two, values));
    const wish = (joined: typeof one, called: string) => ({ tables: [{ name: called, dimensions: ['form', 'year'], joined: { form: joined } }], unit: 'signals', rule, day: '2026-01-01' } as const);
    const first = await released([], register, wish(one, 'one'), { seconds: 1 });
    const second = await released(first.ledger, register, wish(other, 'other'), { seconds: 1 });
    const { published } = second;
    const { least, most } = possibleValues(published);
    for (const [at, one] of published.publication.system.cells.entries()) {
      const { value, standing } = one;
      if (standing === 'unprinted' || !published.isHidden(at) || !isUnsafe(value, rule.k, rule.policy)) continue;
      assert.ok(least[at] === 0 && (most[at] ?? 0) >= rule.k, `${one.name} is known to be ${least[at] ?? ''} to ${most[at] ?? ''}`);
    }
    assert.equal(published.tables[0]?.cells.length, 4 * 3, 'three forms and their total, by two years and theirs');
  }), { numRuns: 25 });
  const wrong: readonly (readonly [Parameters<typeof readRegister>[0], unknown, string, string])[] = [
    [four, [{ code: 'x', leaves: ['form1', 'form2'] }], 'shape', 'form: form3'],
    [four, [{ code: 'x', leaves: ['form1', 'form2'] }, { code: 'y', leaves: ['form2', 'form3', 'form4'] }], 'twice', 'form: form2'],
    [four, [{ code: 'form3', leaves: ['form1', 'form2'] }, { code: 'y', leaves: ['form3', 'form4'] }], 'twice', 'form: form3'],
    [four, [{ code: 'x', leaves: ['form1', 'form2', 'form3', 'nowhere', 'form4'] }], 'unknown-code', 'form: nowhere'],
    [four, [{ code: 'x', leaves: [] }], 'empty-dimension', 'form: x'],
    [[{ name: 'form', codes: [{ code: 'a' }, { code: 'b', parent: 'a' }] }, flat('year', 3)], [{ code: 'b', leaves: ['b'] }], 'shape', 'form: form'],
  ];
  for (const [of, joined, code, place] of wrong) {
    await assert.rejects(protectPublication(readRegister(of, [] as Count[]), { tables: [{ name: 'form', dimensions: ['form', 'year'], joined: { form: joined as typeof one } }], unit: 'signals', rule }, [], { seconds: 1 }), (error: unknown) => error instanceof FiguresProblem && assert.deepEqual([error.code, error.place], [code, place]) === undefined);
  }
});

