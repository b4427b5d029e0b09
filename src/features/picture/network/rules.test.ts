import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type GraphSource, graphOf, type HeldKey } from '../../signals/links/rules-graph.ts';
import { addressOf, type Asked, askedFrom, typedSignal } from './rules-asked.ts';
import { waysBetween } from './rules-way.ts';

const S = (n: number): string => `S-2026-${String(n).padStart(4, '0')}`;
const key = (signal: number, identifier: number, degree: number, fields: Partial<HeldKey> = {}): HeldKey => ({ signal: S(signal), mention: 100 * signal + identifier, identifier, kind: 'plate', level: 'full', degree, ...fields });
const source = (chosen: readonly number[], keys: readonly HeldKey[], fields: Partial<GraphSource> = {}): GraphSource => ({ chosen: new Set(chosen.map(S)), visible: new Set(chosen.map(S)), keys, said: [], ...fields });

test('two signals with the same plate are two nodes on one thing', () => {
  const graph = graphOf(source([1, 2], [key(1, 7, 2), key(2, 7, 2)]));
  assert.deepEqual(graph.things, [{ id: 't7', kind: 'plate', mention: 107, more: 0 }]);
  assert.deepEqual(graph.ties.map((tie) => `${tie.type} ${tie.from} ${tie.to}`), [`holds ${S(1)} t7`, `holds ${S(2)} t7`]);
});

test('of a hub the signals in the picture are tied, and how many are not drawn is a number', () => {
  const graph = graphOf(source([1, 2, 3], [1, 2, 3].map((n) => key(n, 7, 300))));
  assert.deepEqual(graph.things.map((thing) => thing.more), [297]);
  assert.equal(graph.signals.length, 3);
});

test('what one signal of the picture shares with signals outside it is no node yet, but a plus at the signal', () => {
  const graph = graphOf(source([1, 2], [key(1, 7, 2), key(2, 7, 2), key(2, 9, 4)]));
  assert.deepEqual(graph.signals, [{ number: S(1), more: 0 }, { number: S(2), more: 1 }]);
  assert.deepEqual(graph.things.map((thing) => thing.id), ['t7']);
});

test('a connection that leads out of the picture is a plus too', () => {
  const said = [{ from: S(1), to: S(8), as: 'same-place', certainty: 'certain' }] as const;
  assert.deepEqual(graphOf(source([1], [], { said, visible: new Set([S(1), S(8)]) })).signals, [{ number: S(1), more: 1 }]);
  assert.deepEqual(graphOf(source([1], [], { said, visible: new Set([S(1)]) })).signals, [{ number: S(1), more: 0 }], 'and one to a signal that must not be seen is nothing');
});

test('two people who are alike stay two, with how alike they are between them', () => {
  const person = (signal: number, identifier: number, level: HeldKey['level']): HeldKey => key(signal, identifier, 2, { kind: 'person', level, mention: signal });
  const two = graphOf(source([1, 2], [person(1, 5, 'names-dob'), person(2, 5, 'names-dob'), person(1, 6, 'postcode-dob'), person(2, 6, 'postcode-dob')]));
  assert.deepEqual(two.things.map((thing) => thing.id), ['m1', 'm2']);
  assert.deepEqual(two.ties.flatMap((tie) => (tie.type === 'alike' ? [tie.grade] : [])), ['probable']);
  const one = graphOf(source([1, 2], [person(1, 5, 'name-dob'), person(2, 5, 'name-dob')]));
  assert.deepEqual(one.ties.flatMap((tie) => (tie.type === 'alike' ? [tie.grade] : [])), ['possible']);
});

test('neighbours in one building are two places that are partly the same', () => {
  const door = (signal: number, full: number): HeldKey[] => [key(signal, full, 2, { kind: 'address', mention: signal }), key(signal, 50, 4, { kind: 'address', level: 'house', mention: signal })];
  const graph = graphOf(source([1, 2, 3, 4], [...door(1, 5), ...door(2, 5), ...door(3, 6), ...door(4, 6)]));
  assert.deepEqual(graph.things.map((thing) => thing.id), ['t5', 't6']);
  assert.deepEqual(graph.ties.flatMap((tie) => (tie.type === 'alike' ? [`${tie.from} ${tie.to} ${tie.grade}`] : [])), ['t5 t6 partly']);
});

const someKeys = fc.array(fc.record({ signal: fc.integer({ min: 1, max: 9 }), identifier: fc.integer({ min: 1, max: 8 }) }), { maxLength: 30 }).map((pairs) => {
  const unique = [...new Map(pairs.map((pair) => [`${pair.signal} ${pair.identifier}`, pair])).values()];
  return unique.map(({ signal, identifier }) => key(signal, identifier, unique.filter((one) => one.identifier === identifier).length));
});

test('a signal that must not be seen leaves nothing but one more in the count', () => {
  fc.assert(fc.property(someKeys, fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }), (keys, hidden) => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const seen = all.filter((n) => !hidden.includes(n));
    const said = [{ from: S(1), to: S(2), as: 'same-network', certainty: 'possible' }] as const;
    const part = graphOf(source(all, keys, { visible: new Set(seen.map(S)), said }));
    assert.equal(part.hidden, hidden.length);
    for (const n of hidden) assert.ok(!JSON.stringify(part).includes(S(n)), S(n));
    // The same as if the register never had held them: nothing in the picture hangs on what is hidden.
    const without = keys.filter((one) => seen.some((n) => S(n) === one.signal));
    const never = without.map((one) => ({ ...one, degree: without.filter((other) => other.identifier === one.identifier).length })).filter((one) => one.degree > 1);
    const { hidden: count, ...picture } = part;
    const { hidden: none, ...other } = graphOf(source(seen, never, { said: said.filter((one) => seen.some((n) => S(n) === one.from) && seen.some((n) => S(n) === one.to)) }));
    assert.deepEqual([picture, count, none], [other, hidden.length, 0]);
  }));
});

test('a way is told in sentences: the same thing, things that are alike, what a person said', () => {
  const person = (signal: number): HeldKey => key(signal, 5, 2, { kind: 'person', level: 'names-dob', mention: signal });
  const { ties } = graphOf(source([1, 2, 3, 4], [key(1, 7, 2), key(2, 7, 2), person(2), person(3)], { said: [{ from: S(4), to: S(3), as: 'same-place', certainty: 'probable' }] }));
  assert.deepEqual(waysBetween(ties, S(1), S(4)), {
    count: 1, told: [[
      { kind: 'share', from: S(1), to: S(2), thing: 't7' },
      { kind: 'alike', from: S(2), to: S(3), one: 'm2', other: 'm3', grade: 'possible' },
      { kind: 'said', from: S(3), to: S(4), as: 'same-place', certainty: 'probable' },
    ]],
    nodes: new Set([S(1), 't7', S(2), 'm2', 'm3', S(3), S(4)]), ties: new Set([`b ${S(1)} t7`, `b ${S(2)} t7`, `b ${S(2)} m2`, 'c m2 m3', `b ${S(3)} m3`, `a ${S(4)} ${S(3)} same-place`]),
  });
  assert.deepEqual(waysBetween(ties, 't7', S(3)).told, [[{ kind: 'holds', signal: S(2), thing: 't7' }, { kind: 'alike', from: S(2), to: S(3), one: 'm2', other: 'm3', grade: 'possible' }]]);
  assert.deepEqual(waysBetween(ties, 'm2', 'm3').told, [[{ kind: 'resemble', one: 'm2', other: 'm3', grade: 'possible' }]]);
});

test('what an address asks for is read back from it, and what is none of ours is left out', () => {
  const asked: Asked = { around: 'S-2026-0003', opened: ['S-2026-0001', 't12', 't12', 'm4'], more: 2, before: null, from: 'S-2026-0001', to: 't12' };
  assert.deepEqual(askedFrom(new URL(addressOf(asked), 'http://x').searchParams), asked);
  assert.deepEqual(askedFrom(new URLSearchParams("rond=VZ-000-N&open=06-12345678&open=%00&meer=-4&van=' or 1&naar=S-26-1&voor=x")), { around: null, opened: [], more: 0, before: null, from: null, to: null });
  assert.equal(addressOf({ around: null, opened: [], more: 0, before: null, from: null, to: null }), '/beeld/netwerk');
  assert.deepEqual(askedFrom(new URLSearchParams('meer=99')).more, 3);
  for (const [typed, number] of [['s-2026-12', 'S-2026-0012'], [' 2026 0042 ', 'S-2026-0042'], ['S-2026-12345', 'S-2026-12345'], ['VZ-000-N', null], ['', null]] as const) assert.equal(typedSignal(typed), number, typed);
});
