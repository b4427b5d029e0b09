import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asksWhy, attentionOf, byGroup, changedFields, describedFields, groups, judgements, refreshed, suggestionFor } from './rules.ts';
import { after, riskStates, type RiskStep } from './states.ts';

const aJudgement = fc.constantFrom(...judgements);
const maybe = fc.option(aJudgement, { nil: null });

test('what was published suggests to keep an eye on it or to find out more, and never that something must be done or that enough was done', () => {
  assert.deepEqual((['local', 'neighbour', 'region', 'national', 'foreign', null] as const).map(suggestionFor), ['watch', 'watch', 'watch', 'not-known', 'not-known', null]);
});

test('who judges otherwise than before, or at first otherwise than suggested, says why; who stays need not', () => {
  fc.assert(fc.property(aJudgement, maybe, maybe, (judgement, previous, suggested) => {
    const asks = asksWhy(judgement, previous, suggested);
    if (previous !== null) return asks === (judgement !== previous);
    return asks === (suggested === null || judgement !== suggested);
  }));
});

test('a risk asks for a look when nobody judged it or its day has come, and then for a measure', () => {
  const open = { state: 'open', judged: true, nextLook: '2026-06-01', measures: 1 } as const;
  const rows = [
    [{ ...open, judged: false, nextLook: null, measures: 0 }, 'unjudged'], [{ ...open, nextLook: '2026-03-02' }, 'due'], [{ ...open, nextLook: '2026-03-03' }, 'calm'], [{ ...open, measures: 0 }, 'no-measure'],
    [{ ...open, nextLook: '2020-01-01', measures: 0 }, 'due'], [{ ...open, state: 'closed', nextLook: '2020-01-01' }, 'closed'],
  ] as const;
  for (const [standing, expected] of rows) assert.equal(attentionOf(standing, '2026-03-02'), expected);
});

test('the list loses no risk and shows none twice; of those whose day passed, the one that waits longest stands first', () => {
  const risk = fc.record({ number: fc.nat(), attention: fc.constantFrom('unjudged', 'due', 'no-measure', 'calm', 'closed'), nextLook: fc.constantFrom('2025-01-01', '2025-06-01', '2026-01-01', null) }) as fc.Arbitrary<{ number: number; attention: 'unjudged' | 'due' | 'no-measure' | 'calm' | 'closed'; nextLook: string | null }>;
  fc.assert(fc.property(fc.array(risk), (risks) => {
    const grouped = byGroup(risks);
    assert.deepEqual([...grouped.keys()], [...groups]);
    const shown = [...grouped.values()].flat();
    assert.equal(shown.length, risks.length);
    assert.deepEqual(new Set(shown), new Set(risks));
    const days = (grouped.get('look') ?? []).filter((one) => one.attention === 'due').map((one) => one.nextLook ?? '');
    assert.deepEqual(days, [...days].sort());
  }));
});

test('an open risk is judged, changed or closed; a closed one is only reopened', () => {
  const steps: readonly RiskStep[] = ['change', 'judge', 'close', 'reopen'];
  assert.deepEqual(steps.map((step) => riskStates.map((state) => after(state, step))), [['open', null], ['open', null], ['closed', null], [null, 'open']]);
});

test('the picture counts as refreshed when somebody judged every risk that was open, and is not spoken of without a risk', () => {
  const span = { from: '2026-01-01', to: '2026-12-31' };
  const judged = (on: string) => ({ kind: 'judged', on }) as const;
  assert.equal(refreshed([], span), null);
  assert.equal(refreshed([{ made: '2027-01-01', said: [] }], span), null);
  assert.equal(refreshed([{ made: '2025-01-01', said: [judged('2026-05-01')] }], span), true);
  assert.equal(refreshed([{ made: '2025-01-01', said: [judged('2026-05-01')] }, { made: '2026-02-01', said: [] }], span), false);
  assert.equal(refreshed([{ made: '2025-01-01', said: [judged('2025-12-31')] }], span), false);
  // Closed before the end: nobody has to look. Reopened after it: neither.
  assert.equal(refreshed([{ made: '2025-01-01', said: [judged('2026-05-01')] }, { made: '2025-01-01', said: [{ kind: 'closed', on: '2026-03-01' }, { kind: 'reopened', on: '2027-02-01' }] }], span), true);
});

test('between two descriptions is told what became different, and not the order in which forms were ticked or the objects that a reader may not see', () => {
  const one = { sector: 'stables', forms: ['labour', 'criminal'], placeKind: 'area', area: 'Duin', street: '', object: null, exposure: 'often', exposureWords: '' };
  assert.deepEqual(changedFields(one, { ...one, forms: ['criminal', 'labour'] }), []);
  assert.deepEqual(changedFields(one, { ...one, object: '' }), [], 'none, or none to see');
  for (const field of describedFields) assert.deepEqual(changedFields(one, { ...one, [field]: field === 'forms' ? ['labour'] : 'anders' }), [field]);
  assert.deepEqual(changedFields(one, { sector: '', forms: [], placeKind: '', area: '', street: 'x', object: 'x', exposure: '', exposureWords: 'x' }), describedFields);
});
