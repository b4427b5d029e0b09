import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyPlan } from '../../../../test/arbitrary-plan.ts';
import { writePlanFile } from '../plan-file.ts';
import type { Measure, PlanFile } from '../plan-file-schema.ts';
import { changesBetween } from '../rules-changes.ts';
import { byPillar, type Change, differences, mirrored } from './rules.ts';

const measure = (code: string, more: Partial<Measure> = {}): Measure => ({ code, title: `Maatregel ${code}`, covers: [], actions: [], indicators: [], origin: 'given', ...more });
const plan = (measures: readonly (readonly Measure[])[], more: Partial<PlanFile> = {}): PlanFile => ({
  reference: 'p', title: 'Plan', municipality: 'GM0377', period: { from: '2024', to: '2026' }, frameworks: [], decisions: [],
  pillars: measures.map((own, at) => ({ code: `P${at + 1}`, title: `Pijler ${at + 1}`, origin: 'given', measures: [...own] })), ...more,
});
const short = (changes: readonly Change[]): string[] => changes.map((one) => [one.kind, one.part, one.name.after ?? one.name.before, one.field, one.value.before, one.value.after].filter((part) => part !== null).join(' '));
const sorted = (changes: readonly Change[]): string[] => changes.map((one) => JSON.stringify(one)).sort();

test('the list before a version is made and the comparison of two versions agree on whether anything changed', () => {
  fc.assert(fc.property(anyPlan, anyPlan, fc.boolean(), (one, other, same) => {
    const next: PlanFile = same ? structuredClone(one) : { ...other, reference: one.reference, municipality: one.municipality };
    assert.equal(changesBetween(one, next).length > 0, differences(one, next).length > 0);
  }));
  // The smallest differences: what a list of fields would forget.
  const base = plan([[measure('M1', { indicators: [{ code: 'I1', title: 'Getraind' }], evidence: [{ kind: 'check', title: 'Controle' }], milestones: [{ title: 'Klaar' }] }), measure('M2')]]);
  const [pillar] = base.pillars;
  const [first, second] = pillar?.measures ?? [];
  assert.ok(pillar && first && second);
  const held = (measures: readonly Measure[]): PlanFile => ({ ...base, pillars: [{ ...pillar, measures: [...measures] }] });
  for (const next of [
    held([second, first]), held([{ ...first, spent_eur: 1 }, second]), held([{ ...first, indicators: [{ code: 'I1', title: 'Getraind', targets: [{ period: '2025', value: 1 }] }] }, second]),
    held([{ ...first, evidence: [{ kind: 'check', title: 'Controle', date: '2025' }] }, second]), held([{ ...first, milestones: [{ title: 'Klaar', reached: '2025' }] }, second]),
  ]) assert.ok(changesBetween(base, next).length > 0 && differences(base, next).length > 0);
});

test('a plan beside itself shows nothing', () => {
  fc.assert(fc.property(anyPlan, (one) => { assert.deepEqual(differences(one, structuredClone(one)), []); }));
});

test('where nothing shows, the two files are the same; where they differ, something shows', () => {
  fc.assert(fc.property(anyPlan, anyPlan, (one, other) => {
    const sameName = { ...other, reference: one.reference };
    assert.equal(differences(one, sameName).length === 0, writePlanFile(one) === writePlanFile(sameName));
  }));
});

test('told from the other side it is the same story backwards', () => {
  fc.assert(fc.property(anyPlan, anyPlan, (one, other) => {
    assert.deepEqual(sorted(differences(one, other).map(mirrored)), sorted(differences(other, one)));
  }));
});

test('whatever single field of a measure somebody changes, it is named with its old and its new value', () => {
  const fields = fc.constantFrom('title', 'why', 'owner', 'deputy', 'from', 'to', 'budget_eur', 'covers', 'source', 'origin');
  fc.assert(fc.property(anyPlan.filter((one) => one.pillars.some((pillar) => pillar.measures.length > 0)), fc.nat(), fields, (one, at, field) => {
    const after = structuredClone(one);
    const measures = after.pillars.flatMap((pillar) => pillar.measures);
    const changed = measures[at % measures.length] as Record<string, unknown>;
    const was = changed[field];
    const value = field === 'covers' ? ['X'] : field === 'budget_eur' ? -1 : field === 'origin' ? (was === 'given' ? 'example' : 'given') : 'Nooit eerder gezegd';
    changed[field] = value;
    const found = differences(one, after);
    assert.equal(found.length, 1);
    assert.deepEqual([found[0]?.kind, found[0]?.part, found[0]?.field, found[0]?.value], ['changed', 'measure', field, { before: Array.isArray(was) && was.length === 0 ? null : was ?? null, after: value }]);
  }));
});

test('new, gone, moved, changed and in another order are told apart', () => {
  const before = plan([[measure('M1', { to: '2025' }), measure('M2'), measure('M3')], [measure('M4')]]);
  const after = plan([[measure('M3'), measure('M1', { to: '2026-06' })], [measure('M4'), measure('M2'), measure('M5')]]);
  assert.deepEqual(short(differences(before, after)), [
    'reordered measure Pijler 1', 'changed measure Maatregel M1 to 2025 2026-06', 'moved measure Maatregel M2', 'added measure Maatregel M5',
  ]);
  assert.deepEqual(short(differences(after, before)).filter((line) => line.startsWith('removed')), ['removed measure Maatregel M5']);
});

test('a new measure takes its actions along in one line, a new action of an old measure has its own', () => {
  const action = { title: 'Een afspraak maken', state: 'planned', origin: 'given' } as const;
  const found = differences(plan([[measure('M1')]]), plan([[measure('M1', { actions: [action] }), measure('M2', { actions: [action] })]]));
  assert.deepEqual(found.map(({ kind, part, within }) => [kind, part, within.after]), [['added', 'action', 'Maatregel M1'], ['added', 'measure', 'Pijler 1']]);
});

test('every change stands under its pillar, also that of a measure that is gone', () => {
  const found = byPillar(differences(plan([[measure('M1')], [measure('M2')]]), plan([[], [measure('M2', { owner: 'Zorg' })]], { title: 'Ander plan' })));
  assert.deepEqual([...found].map(([pillar, changes]) => [pillar, changes.length]), [[null, 1], ['P2', 1], ['P1', 1]]);
});

test('an aim that goes up keeps its unit beside it', () => {
  const indicator = (target: number) => [{ code: 'I1', title: 'Geschoolde collega’s', unit: '%', target }];
  const [found] = differences(plan([[measure('M1', { indicators: indicator(60) })]]), plan([[measure('M1', { indicators: indicator(80) })]]));
  assert.deepEqual([found?.part, found?.field, found?.value, found?.unit, found?.within.after], ['indicator', 'target', { before: 60, after: 80 }, '%', 'Maatregel M1']);
});
