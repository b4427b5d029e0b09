import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { progressStates, type ProgressState } from '../progress/rules.ts';
import { atom, idFor, inXml } from '../../../lib/atom.ts';
import { counted, doneLately, late, nextSteps, type StandAction, type StandMeasure, type StandPillar } from './rules.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const today = Temporal.PlainDate.from('2026-03-02');
const ago = (days: number): Temporal.Instant => now.subtract({ hours: 24 * days });
const action = (title: string, more: Partial<StandAction> = {}): StandAction => ({ title, due: null, lastDay: null, state: 'not-started', at: null, ...more });
const due = (day: string): Partial<StandAction> => ({ due: day, lastDay: Temporal.PlainDate.from(day) });
const measure = (code: string, state: ProgressState, more: Partial<StandMeasure> = {}): StandMeasure => ({ code, title: code, state, said: null, actions: [], ...more });
const said = (state: ProgressState, text: string | null, days: number): StandMeasure['said'] => ({ state, text, at: ago(days), textAt: text === null ? null : ago(days) });
const pillar = (...measures: StandMeasure[]): StandPillar => ({ code: 'P', title: 'P', aim: null, example: false, measures });

test('what was done is what somebody said in the last three months, the newest first', () => {
  const all = [pillar(
    measure('A', 'on-course', { said: said('on-course', 'Eerste training', 40), actions: [action('Oud', { state: 'done', at: ago(93) }), action('Nieuw', { state: 'done', at: ago(2) })] }),
    measure('B', 'done', { said: said('done', null, 10) }), measure('C', 'late', { said: said('late', 'De trainer was ziek', 1) }), measure('D', 'on-course', { said: said('on-course', 'Lang geleden', 200) }),
  )];
  assert.deepEqual(doneLately(all, now).map((one) => (one.kind === 'word' ? one.text : one.kind === 'action' ? one.action.title : one.measure.title)), ['Nieuw', 'B', 'Eerste training']);
});

test('late is what somebody calls late or stopped, and every open action whose last day is past', () => {
  const all = [pillar(
    measure('A', 'late'), measure('B', 'stopped'), measure('C', 'done', { actions: [action('Niet afgevinkt', due('2025-01-01'))] }),
    measure('D', 'on-course', { actions: [action('Voorbij', due('2026-03-01')), action('Vandaag', due('2026-03-02')), action('Klaar', { ...due('2026-01-01'), state: 'done' })] }),
  )];
  assert.deepEqual(late(all, today).map((one) => (one.kind === 'action' ? one.action.title : one.measure.title)), ['A', 'B', 'Voorbij']);
});

test('the nearest step comes first, and a step without a date last', () => {
  const all = [pillar(measure('A', 'on-course', { actions: [action('Ooit'), action('Juni', due('2026-06-30')), action('Maart', due('2026-03-31'))] }), measure('B', 'stopped', { actions: [action('Nooit', due('2026-03-05'))] }))];
  assert.deepEqual(nextSteps(all, today).map((one) => one.action.title), ['Maart', 'Juni', 'Ooit']);
});

test('no action is both late and a next step, and none that is open in a running measure is lost', () => {
  const anyAction = fc.record({ title: fc.string(), state: fc.constantFrom(...progressStates), days: fc.option(fc.integer({ min: -400, max: 400 })) })
    .map(({ title, state, days }) => action(title, { state, ...(days === null ? {} : due(today.add({ days }).toString())) }));
  const anyMeasure = fc.record({ code: fc.string(), state: fc.constantFrom<ProgressState>('not-started', 'on-course'), actions: fc.array(anyAction) }).map(({ code, state, actions }) => measure(code, state, { actions }));
  fc.assert(fc.property(fc.array(anyMeasure), (measures) => {
    const all = [pillar(...measures)];
    const [behind, ahead] = [late(all, today).flatMap((one) => (one.kind === 'action' ? [one.action] : [])), nextSteps(all, today).map((one) => one.action)];
    const open = measures.flatMap((one) => one.actions).filter((one) => one.state !== 'done' && one.state !== 'stopped');
    assert.equal(behind.length + ahead.length, open.length);
    assert.ok(behind.every((one) => !ahead.includes(one)));
  }));
});

test('every measure of a pillar is counted once', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...progressStates)), (states) => {
    assert.equal([...counted(pillar(...states.map((state, at) => measure(String(at), state)))).values()].reduce((sum, n) => sum + n, 0), states.length);
  }));
});

test('a feed holds what RFC 4287 asks of it, whatever people wrote', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, words) => {
    const feed = atom({
      key: 'k', language: 'nl', title, subtitle: 'x', author: 'Gemeente', updated: now, self: '/plan/feed', page: '/plan', entries: [{ key: 'e', title, updated: now, text: words, href: '/plan?a=1&b=2' }],
    });
    assert.match(feed, /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    for (const wanted of ['<id>urn:uuid:', '<updated>2026-03-02T09:00:00Z</updated>', '<author><name>', 'rel="self"', 'rel="alternate"', '<content type="text">']) assert.ok(feed.includes(wanted), wanted);
    assert.doesNotMatch(feed, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    assert.equal(feed.replace(/<[^<>]*>/g, '').includes('<'), false);
    assert.doesNotMatch(feed, /&(?!(amp|lt|gt|quot|apos);)/);
  }));
});

test('an entry keeps its id, and two entries never share one', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
    assert.match(idFor(one), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(idFor(one) === idFor(other), one === other);
  }));
  assert.equal(inXml('<&>\u0001\ud800'), '&lt;&amp;&gt;\ufffd');
});
