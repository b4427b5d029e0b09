import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filled, possibleValues } from '../../../test/every-table.ts';
import { faultsIn } from './certificates.ts';
import type { Dimension } from './dimensions.ts';
import { isUnsafe, type Policy, policies } from './policies.ts';
import { FiguresProblem, type FiguresProblemCode } from './problems.ts';
import { protectPublication, type ProtectedPublication } from './protect-publication.ts';
import { publicationOf } from './publication.ts';
import { readRegister, type Register, type TableWish } from './register.ts';
import { type AudienceRule, proposedRules } from './rules.ts';
import { SafeFigures } from './safe-figures.ts';
import { atomsOf } from './system.ts';

const flat = (name: string, size: number): Dimension => ({ name, codes: Array.from({ length: size }, (_, at) => ({ code: `${name}${at + 1}` })) });
const places: Dimension = { name: 'place', codes: [{ code: 'north' }, { code: 'south' }, { code: 'n1', parent: 'north' }, { code: 'n2', parent: 'north' }, { code: 's1', parent: 'south' }] };
const rule = (k: number, policy: Policy, more: Partial<AudienceRule> = {}): AudienceRule => ({ audience: 'council', k, policy, insider: false, group: false, decided: null, ...more });

function assertSafe(done: ProtectedPublication, { k, policy }: AudienceRule): void {
  const { least, most } = possibleValues(done);
  for (const { cell } of done.publication.places) {
    const { value, name, standing } = done.publication.system.cells[cell] ?? assert.fail();
    if (standing === 'shown' || !isUnsafe(value, k, policy)) continue;
    const [low, high] = [least[cell] ?? 0, most[cell] ?? 0];
    const kept = { N: high > low, U: high >= k, B: high >= k && low === 0, W: high - low >= k, Z: high >= k && low === 0 }[policy];
    assert.ok(done.isHidden(cell) && kept, `${name} is known to be ${low} to ${high}`);
  }
}

const wishes: readonly { readonly dimensions: readonly Dimension[]; readonly tables: readonly TableWish[] }[] = [
  { dimensions: [flat('a', 2), flat('b', 2), flat('c', 2)], tables: [{ name: 'cube', dimensions: ['a', 'b', 'c'] }] },
  { dimensions: [flat('a', 2), flat('b', 2), flat('c', 2)], tables: [{ name: 'ab', dimensions: ['a', 'b'] }, { name: 'ac', dimensions: ['a', 'c'] }, { name: 'bc', dimensions: ['b', 'c'] }] },
  { dimensions: [places, flat('b', 2)], tables: [{ name: 'places', dimensions: ['place', 'b'] }] },
  { dimensions: [places, flat('b', 2)], tables: [{ name: 'places', dimensions: ['place'] }, { name: 'b', dimensions: ['b'] }] },
];

test('in cubes, hierarchies and linked tables an attacker who thinks of every table concludes nothing that the policy forbids', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...wishes), fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 }).filter((values) => values.slice(0, 6).reduce((sum, value) => sum + value, 0) >= 3), fc.constantFrom(...policies), async ({ dimensions, tables }, values, policy) => {
    const audience = rule(2, policy);
    const done = await protectPublication(readRegister(dimensions, filled(dimensions, values)), { tables, unit: 'signals', rule: audience }, [], { seconds: 2 });
    assertSafe(done, audience);
    assert.deepEqual(faultsIn(done.safe.certificate), []);
    assert.ok(done.lowerBound <= done.cost);
  }), { numRuns: 60 });
});

const threeWay = [flat('form', 5), flat('sector', 4), flat('year', 3)];
const threeWayCounts = filled(threeWay, [0, 3, 9, 1, 0, 14, 2, 7, 0, 0, 5, 1, 22, 0, 4, 8, 1]);

test('three dimensions are protected by whole-number proofs, not by linear bounds', async () => {
  const done = await protectPublication(readRegister(threeWay, threeWayCounts), { tables: [{ name: 'cube', dimensions: ['form', 'sector', 'year'] }], unit: 'signals', rule: rule(5, 'B') }, [], { seconds: 3 });
  assert.ok(SafeFigures.isSafe(done.safe));
  assert.ok(done.safe.certificate.worlds.flat().every((count) => Number.isSafeInteger(count) && count >= 0));
  assert.equal(done.safe.certificate.claims.length, done.publication.system.requirements.length);
});

test('somebody who is alone in a cell, and knows it, learns nothing of the others', async () => {
  const dimensions = [flat('form', 4), flat('year', 4)];
  const counts = filled(dimensions, [1, 9, 0, 12, 8, 1, 7, 3, 2, 15, 1, 6, 11, 0, 6, 1]);
  const wish = { tables: [{ name: 'table', dimensions: ['form', 'year'] }], unit: 'signals' } as const;
  const done = await protectPublication(readRegister(dimensions, counts), { ...wish, rule: rule(5, 'B', { insider: true }) }, [], { seconds: 3 });
  const { system } = done.publication;
  assert.ok(system.observers.length > 1, 'Nobody is alone in this table.');
  assert.deepEqual(faultsIn(done.safe.certificate), []);
  for (const [at, observer] of system.observers.entries()) {
    const known = [...observer.exact];
    const others = system.requirements.filter((requirement) => requirement.observer === at);
    assert.ok(at === 0 || (known.length > 0 && others.length > 0));
    for (const claim of done.safe.certificate.claims.filter((one) => one.observer === at)) {
      const world = done.safe.certificate.worlds[claim.high] ?? [];
      for (const cell of known) assert.equal((atomsOf(system).of[cell] ?? []).reduce((sum, atom) => sum + (world[atom] ?? 0), 0), system.cells[cell]?.value);
    }
  }
});

test('"everybody in this row is X" is not said, however many they are', async () => {
  const dimensions = [flat('form', 3), flat('year', 3)];
  const counts = filled(dimensions, [30, 0, 0, 12, 8, 10, 9, 7, 11]);
  const tables = [{ name: 'table', dimensions: ['form', 'year'] }];
  const said = await protectPublication(readRegister(dimensions, counts), { tables, unit: 'signals', rule: rule(5, 'B') }, [], { seconds: 2 });
  assert.equal(said.stars, 0);
  const kept = await protectPublication(readRegister(dimensions, counts), { tables, unit: 'signals', rule: rule(5, 'B', { group: true }) }, [], { seconds: 2 });
  const row = kept.publication.places.filter(({ codes }) => codes['form'] === 'form1');
  assert.ok(row.some(({ cell }) => kept.isHidden(cell)));
  const { most } = possibleValues(kept);
  assert.ok(row.filter(({ codes }) => codes['year'] === 'year2' || codes['year'] === 'year3').some(({ cell }) => (most[cell] ?? 0) > 0));
});

test('persons are not split finer than the municipality, and what is wrong is named', async () => {
  const fine: Dimension = { name: 'place', codes: [{ code: 'Bloemendaal', place: 'municipality' }, { code: 'Vogelenzang', parent: 'Bloemendaal', place: 'finer' }] };
  const table = (name: string): readonly TableWish[] => [{ name: 'table', dimensions: [name] }];
  const publish = (register: () => Register, tables: readonly TableWish[], unit: 'persons' | 'signals' = 'signals') => (): unknown => publicationOf(register(), { tables, unit, rule: proposedRules.council });
  const many = Array.from({ length: 6 }, (_, at) => flat(`d${at}`, 10));
  const wrong: readonly (readonly [() => unknown, FiguresProblemCode, string])[] = [
    [publish(() => readRegister([fine], filled([fine], [9])), table('place'), 'persons'), 'place-too-fine', 'table: Vogelenzang'],
    [publish(() => readRegister([{ name: 'a', codes: [{ code: 'x', parent: 'y' }, { code: 'y', parent: 'x' }] }], []), table('a')), 'hierarchy-cycle', 'a: x'],
    [publish(() => readRegister([{ name: 'a', codes: [] }], []), table('a')), 'empty-dimension', 'a'],
    [publish(() => readRegister([{ name: 'a', codes: [{ code: 'x', parent: 'z' }] }], []), table('a')), 'unknown-code', 'a: z'],
    [publish(() => readRegister([{ name: 'a', codes: [{ code: 'x' }, { code: 'x' }] }], []), table('a')), 'twice', 'a: x'],
    [publish(() => readRegister([flat('a', 2)], [{ codes: { a: 'nowhere' }, count: 1 }]), table('a')), 'unknown-code', 'a: nowhere'],
    [publish(() => readRegister([flat('a', 2)], [{ codes: { a: 'a1' }, count: -1 }]), table('a')), 'not-a-count', 'a=a1'],
    [publish(() => readRegister([flat('a', 2)], [{ codes: { a: 'a1' }, count: 1.5 }]), table('a')), 'not-a-count', 'a=a1'],
    [publish(() => readRegister([flat('a', 2)], [{ codes: { a: 'a1' }, count: 7 }, { codes: {}, count: 8 }]), table('a')), 'does-not-add-up', 'total'],
    [publish(() => readRegister([flat('a', 2)], [{ codes: { a: 'a1' }, count: 3 }]), table('a')), 'too-small', 'total'],
    [publish(() => readRegister([flat('a', 2)], [{ codes: { a: 'a1' }, count: 30 }]), table('b')), 'unknown-code', 'table: b'],
    [publish(() => readRegister([flat('a', 2)], []), [{ name: 'table', dimensions: [] }]), 'empty-dimension', 'table'],
    [publish(() => readRegister(many, []), [{ name: 'table', dimensions: many.map(({ name }) => name) }]), 'too-many-cells', 'table'],
    [publish(() => readRegister([...many, flat('d6', 2)], []), table('d0')), 'shape', '7 dimensions'],
  ];
  for (const [act, code, place] of wrong) assert.throws(act, (error: unknown) => error instanceof FiguresProblem && assert.deepEqual([error.code, error.place], [code, place]) === undefined);
});

test('figures cannot be called safe without a proof that adds up', async () => {
  const done = await protectPublication(readRegister(threeWay, threeWayCounts), { tables: [{ name: 'ab', dimensions: ['form', 'sector'] }], unit: 'signals', rule: rule(5, 'B') }, [], { seconds: 2 });
  const { certificate } = done.safe;
  const { system } = done.publication;
  const certify = (change: Partial<typeof certificate>, isHidden = done.isHidden) => () => SafeFigures.certify(system, isHidden, { ...certificate, ...change });
  const refused = (error: unknown): boolean => error instanceof FiguresProblem && error.code === 'not-certified';
  assert.doesNotThrow(certify({}));
  assert.throws(certify({ claims: certificate.claims.slice(1) }), refused);
  assert.throws(certify({ claims: certificate.claims.map((claim) => ({ ...claim, high: claim.low })) }), refused);
  assert.throws(certify({ worlds: certificate.worlds.map((world) => world.map((count, at) => (at === 0 ? count + 1 : count))) }), refused);
  assert.throws(certify({ worlds: certificate.worlds.map((world) => world.map((count) => count / 2)) }), refused);
  assert.throws(certify({ published: certificate.published.slice(1) }), refused);
  assert.throws(certify({}, () => false), refused);
  assert.throws(certify({ atoms: certificate.atoms + 1 }), refused);
  assert.equal(SafeFigures.isSafe({ figures: [], certificate }), false);
});
