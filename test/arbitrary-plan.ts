import fc from 'fast-check';
import { isPartialDate } from '../src/features/plan/partial-dates.ts';
import { registerNames } from '../src/features/plan/indicators/register-names.ts';
import { actionStates, decisionKinds, directions, evidenceKinds, levels, origins, rhythms } from '../src/features/plan/plan-file-schema.ts';
import type { Action, Agreement, Decision, Evidence, Framework, Indicator, Measure, Milestone, Pillar, PlanFile } from '../src/features/plan/plan-file-schema.ts';
import { phases, progressStates } from '../src/features/plan/progress/rules.ts';

const printable = (text: string): boolean => text.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f]/u.test(text);
// Words that a YAML reader could take for something else, beside anything a person can type.
const awkward = fc.constantFrom('yes', 'null', '~', '2024', '2023-11-21', '5.10', 'a: b', '- x', '# no', '"q"', "it's", '&a', '*a', '!t', '@x', '%y', '{a}', '[b]', '| c', '> d', 'é', 'trailing:', '0x1f', '1e3', '=', '<<');
const text = (max: number, lines: boolean) => fc.oneof(awkward, fc.string({ unit: 'binary', minLength: 1, maxLength: max }), fc.array(fc.lorem({ maxCount: 12 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(lines ? '\n' : ' ')))
  .map((value) => value.trim()).filter((value) => value !== '' && value.length <= 300 && printable(value) && (lines || !value.includes('\n')));
const line = text(40, false), prose = text(200, true);
const date = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.constantFrom(4, 7, 10))
  .map(([year, month, day, length]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length)).filter(isPartialDate);
const dateIn = (from: number, to: number) => fc.integer({ min: from, max: to }).map(String);
const origin = fc.constantFrom(...origins);
const codes = (max: number) => fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/), { maxLength: max });

/** Any plan that may stand in a plan file, with the defaults filled in. */
export const anyPlan: fc.Arbitrary<PlanFile> = fc.record({
  frameworkCodes: codes(3), agreementCodes: codes(6), pillarCodes: codes(3), measureCodes: codes(6), indicatorCodes: codes(6), years: fc.tuple(fc.integer({ min: 2000, max: 2050 }), fc.nat(5)),
}).chain(({ frameworkCodes, agreementCodes, pillarCodes, measureCodes, indicatorCodes, years: [year, more] }) => {
  const required = ['code', 'title', 'body', 'text', 'kind', 'state', 'origin', 'agreements', 'covers', 'actions', 'indicators', 'measures'];
  const record = <T extends object>(fields: { [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> }): fc.Arbitrary<T> =>
    fc.record(fields, { requiredKeys: Object.keys(fields).filter((name) => required.includes(name)) as never, noNullPrototype: true }) as unknown as fc.Arbitrary<T>;
  const deal = <T, S>(all: readonly T[], among: readonly S[], to: number): T[] => all.filter((_, at) => at % among.length === to);
  const all = <T>(list: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> => fc.tuple(...list) as unknown as fc.Arbitrary<T[]>;

  const agreement = (code: string) => record<Agreement>({ code: fc.constant(code), text: prose, origin, source: prose });
  const framework = (code: string, at: number) => record<Framework>({
    code: fc.constant(code), title: line, body: line, level: fc.constantFrom(...levels), period: fc.oneof(date.map((from) => ({ from })), date.map((to) => ({ to })), date.map((both) => ({ from: both, to: both }))),
    agreements: all(deal(agreementCodes, frameworkCodes, at).map(agreement)), origin, source: prose,
  });
  const known = frameworkCodes.length > 0 ? agreementCodes : [];
  const about = frameworkCodes.length > 0 ? { about: fc.constantFrom(...frameworkCodes) } : {};
  const decision = record<Decision>({ body: line, kind: fc.constantFrom(...decisionKinds), date, document: line, origin, source: prose, ...about } as never);
  const within = dateIn(year, year + more);
  const action = record<Action>({ title: line, due: within, state: fc.constantFrom(...actionStates), origin });
  const indicator = (code: string) => record<Indicator>({ code: fc.constant(code), title: line, unit: line, target: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((x) => x === 0 ? 0 : x), line), source: prose,
    direction: fc.constantFrom(...directions), register: fc.constantFrom(...registerNames), owner: line, every: fc.constantFrom(...rhythms),
    targets: fc.uniqueArray(fc.record({ period: fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.constantFrom('', '-Q1', '-Q2', '-Q3', '-Q4')).map((parts) => parts.join('')), value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((x) => x === 0 ? 0 : x)) }, { noNullPrototype: true }), { selector: (one) => one.period, minLength: 1, maxLength: 3 }),
  });
  const milestone = record<Milestone>({ title: line, due: within, reached: date });
  const evidence = record<Evidence>({ kind: fc.constantFrom(...evidenceKinds), title: line, reference: line, date });
  const euros = fc.integer({ min: 0, max: 1_000_000_000 });
  const measure = (code: string, at: number) => record<Measure>({
    code: fc.constant(code), title: line, why: prose, owner: line, deputy: line, from: fc.constant(String(year)), to: within, budget_eur: euros, budget_source: line, spent_eur: euros,
    state: fc.constantFrom(...progressStates), phase: fc.constantFrom(...phases), reason: prose,
    milestones: fc.array(milestone, { minLength: 1, maxLength: 3 }), evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
    covers: fc.subarray(known), actions: fc.array(action, { maxLength: 3 }), indicators: all(deal(indicatorCodes, measureCodes, at).map(indicator)), origin, source: prose,
  }).map((one) => (one.state === 'late' || one.state === 'stopped') && one.reason === undefined ? { ...one, reason: 'Ziek' } : one);
  const pillar = (code: string, at: number) => record<Pillar>({ code: fc.constant(code), title: line, aim: prose, budget_eur: euros, measures: all(deal(measureCodes, pillarCodes, at).map((own) => measure(own, measureCodes.indexOf(own)))), origin, source: prose });
  return fc.record({
    reference: fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/), title: line, municipality: fc.constant('GM0377'),
    period: fc.constant({ from: String(year), to: String(year + more) }),
    frameworks: all(frameworkCodes.map(framework)), decisions: fc.array(decision, { maxLength: 4 }), pillars: all(pillarCodes.map(pillar)),
  }, { noNullPrototype: true });
});
