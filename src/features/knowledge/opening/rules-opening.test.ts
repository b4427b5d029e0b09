import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Opening, openAt, openingLines, readOpeningLines, type Span } from './rules-opening.ts';

const office: Opening = { kind: 'week', holidays: 'closed', spans: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' })) };
const at = (local: string): Temporal.Instant => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant();
const said = (opening: Opening, local: string): string => {
  const now = openAt(opening, at(local));
  return now.state === 'open' ? `open tot ${now.until?.toPlainDateTime().toString() ?? 'altijd'}` : now.state === 'closed' ? `dicht tot ${now.opens?.toPlainDateTime().toString() ?? 'onbekend'}` : 'onbekend';
};

test('a colleague who wants to call sees whether somebody answers now, and when again', () => {
  const cases: readonly [Opening, string, string][] = [
    [office, '2026-03-02T10:00', 'open tot 2026-03-02T17:00:00'],
    [office, '2026-03-02T17:00', 'dicht tot 2026-03-03T09:00:00'],
    [office, '2026-03-06T18:00', 'dicht tot 2026-03-09T09:00:00'],
    // Good Friday, Easter and Easter Monday: closed from Thursday until Tuesday.
    [office, '2026-04-02T17:30', 'dicht tot 2026-04-07T09:00:00'],
    [{ kind: 'always' }, '2026-12-25T03:00', 'open tot altijd'],
    [{ ...office, holidays: 'open' }, '2026-12-25T10:00', 'open tot 2026-12-25T17:00:00'],
    [{ ...office, holidays: 'unknown' }, '2026-12-25T10:00', 'onbekend'],
    [{ ...office, holidays: 'unknown' }, '2026-12-25T08:00', 'dicht tot 2026-12-28T09:00:00'],
    // Past midnight, over the night in which the clock goes forward.
    [{ kind: 'week', holidays: 'open', spans: [{ day: 6, from: '22:00', to: '04:00' }] }, '2026-03-29T01:30', 'open tot 2026-03-29T04:00:00'],
    [{ kind: 'week', holidays: 'open', spans: [{ day: 6, from: '20:00', to: '24:00' }, { day: 7, from: '00:00', to: '02:00' }] }, '2026-03-07T21:00', 'open tot 2026-03-08T02:00:00'],
    [{ kind: 'week', holidays: 'closed', spans: [] }, '2026-03-02T10:00', 'dicht tot onbekend'],
  ];
  for (const [opening, local, wanted] of cases) assert.equal(said(opening, local), wanted, local);
});

test('hours are read as people write them', () => {
  const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' }));
  for (const typed of ['ma-vr 9-17', 'ma t/m vr 9.00 - 17.00 uur', 'Maandag tot en met vrijdag: 9:00 tot 17:00', 'ma, di, wo en do 9-17\nvr 9-17', 'ma di wo do vr 09:00–17:00']) {
    assert.deepEqual(readOpeningLines(typed), { spans: weekdays }, typed);
  }
  assert.deepEqual(readOpeningLines('za 10-12 en 13-15'), { spans: [{ day: 6, from: '10:00', to: '12:00' }, { day: 6, from: '13:00', to: '15:00' }] });
  const wrong: readonly [string, object][] = [
    ['', { mistake: 'empty' }], ['ma-vr', { mistake: 'unreadable', line: 1 }], ['ma 9-17\nvr 25-26', { mistake: 'unreadable', line: 2 }], ['vr-ma 9-17', { mistake: 'unreadable', line: 1 }],
    ['ma 9-17, 16-18', { mistake: 'overlap' }], ['zo 22-4\nma 3-5', { mistake: 'overlap' }], ['ma 9:61-17', { mistake: 'unreadable', line: 1 }], ['soms 9-17', { mistake: 'unreadable', line: 1 }], ['ma 9-9', { mistake: 'unreadable', line: 1 }],
  ];
  for (const [typed, mistake] of wrong) assert.deepEqual(readOpeningLines(typed), mistake, typed);
});

const time = fc.integer({ min: 0, max: 24 * 4 - 1 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String(quarter % 4 * 15).padStart(2, '0')}`);
const span: fc.Arbitrary<Span> = fc.record({ day: fc.integer({ min: 1, max: 7 }), from: time, to: time }).filter(({ from, to }) => from !== to);

test('what was written out is read back the same, and the moment of opening is the first at which it is open', () => {
  fc.assert(fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 365 * 96 }), fc.constantFrom('open' as const, 'closed' as const), (spans, quarters, holidays) => {
    const read = readOpeningLines(openingLines(spans));
    if (!('spans' in read)) return;
    assert.equal(openingLines(read.spans), openingLines(spans));
    const opening: Opening = { kind: 'week', spans: read.spans, holidays };
    const now = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: quarters * 15 });
    const found = openAt(opening, now);
    if (found.state === 'open' && found.until) assert.notEqual(openAt(opening, found.until.toInstant()).state, 'open');
    if (found.state !== 'closed' || !found.opens) return;
    assert.equal(openAt(opening, found.opens.toInstant()).state, 'open');
    assert.notEqual(openAt(opening, found.opens.subtract({ minutes: 15 }).toInstant()).state, 'open');
  }));
});

test('whatever is typed, the answer is hours or a mistake', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[madivrzo ,\-t/ne:.0-9\n]{0,40}$/)), (typed) => {
    const read = readOpeningLines(typed);
    assert.ok('mistake' in read || read.spans.length > 0);
  }));
});
