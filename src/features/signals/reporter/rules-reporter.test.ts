import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FORMS, ROUTE_CARD } from '../../knowledge/offers.ts';
import { languages, textsIn } from '../../../texts/texts.ts';
import { contactFrom, contactMissing, doorOf, emptyReport, type ReportFields } from './report-form.ts';
import { type IdentityRequest, questionsFor, rulesFrom, standing, toAnswer } from './rules-reporter.ts';

const at = (hour: number): Temporal.Instant => Temporal.Instant.from('2026-03-02T00:00:00Z').add({ hours: hour });
const ask = (id: number, askedBy: string, answer: IdentityRequest['answer'] = null): IdentityRequest => ({ id, askedBy, answer });

test('who may open who a reporter is, case by case', () => {
  const cases: readonly (readonly [string, boolean, readonly IdentityRequest[], string])[] = [
    ['one person is enough here', false, [], 'may-open'],
    ['two are wanted and nobody asked', true, [], 'must-ask'],
    ['somebody else asked', true, [ask(1, 'sem', { granted: true, at: at(9) })], 'must-ask'],
    ['the question waits', true, [ask(1, 'noor')], 'waits'],
    ['a second person agreed this morning', true, [ask(1, 'noor', { granted: true, at: at(9) })], 'may-open'],
    ['a second person agreed yesterday', true, [ask(1, 'noor', { granted: true, at: at(-15) })], 'expired'],
    ['a second person did not agree', true, [ask(1, 'noor', { granted: false, at: at(9) })], 'refused'],
    ['asked again after a no', true, [ask(1, 'noor', { granted: false, at: at(8) }), ask(2, 'noor')], 'waits'],
    ['agreed, and asked once more', true, [ask(1, 'noor', { granted: true, at: at(9) }), ask(2, 'noor')], 'waits'],
  ];
  for (const [what, two, requests, expected] of cases) assert.equal(standing(two, requests, 'noor', at(10)).standing, expected, what);
});

test('nobody agrees with an own request, and where two are wanted nobody opens alone', () => {
  const people = fc.constantFrom('noor', 'sem', 'lotte');
  const answer = fc.option(fc.record({ granted: fc.boolean(), at: fc.integer({ min: -50, max: 10 }).map(at) }), { nil: null });
  const requests = fc.array(fc.record({ askedBy: people, answer }), { maxLength: 6 }).map((all) => all.map((one, index) => ({ ...one, id: index + 1 })));
  fc.assert(fc.property(requests, people, (all, person) => {
    for (const id of toAnswer(all, person)) assert.notEqual(all.find((one) => one.id === id)?.askedBy, person);
    const now = standing(true, all, person, at(10));
    if (now.standing === 'may-open') {
      const used = all.find((one) => one.id === now.request);
      assert.ok(used?.askedBy === person && used.answer?.granted && Temporal.Instant.compare(at(10), used.answer.at.add({ hours: 24 })) < 0);
    } else assert.equal(now.request === null || now.standing === 'waits', true);
  }));
});

test('what belongs to another door than the chosen one is not kept', () => {
  const all: ReportFields = { ...emptyReport, schuilnaam: 'Duinroos', naam: 'Verzonnen', hoe: 'telefoon', bereikbaar: '06-00000000', niet: 'niet-mailen geen-brief onzin', tijden: 'overdag' };
  assert.equal(contactFrom({ ...all, deur: 'anoniem' }), null);
  assert.deepEqual(contactFrom({ ...all, deur: 'schuilnaam' }), { pseudonym: 'Duinroos', rules: [], times: null, identity: null });
  assert.deepEqual(contactFrom({ ...all, deur: 'bekend' }), { pseudonym: null, rules: ['no-mail', 'no-letter'], times: 'overdag', identity: { name: 'Verzonnen', way: 'phone', reach: '06-00000000' } });
  assert.equal(doorOf({ deur: '', bereikbaar: 'mail' }), 'known', 'who tells how to be reached wants to be reached');
  assert.equal(doorOf({ deur: 'iets anders', bereikbaar: ' ' }), 'anonymous');
  assert.equal(contactMissing({ ...emptyReport, deur: 'bekend' }), true);
  assert.equal(contactMissing({ ...emptyReport, deur: 'anoniem' }), false);
});

test('only who does not stay anonymous is asked how to be reached', () => {
  assert.deepEqual(questionsFor('anonymous').includes('bereik'), false);
  assert.equal(questionsFor('known').at(-1), 'bereik');
  assert.deepEqual(rulesFrom('only-times no-call onzin'), ['no-call', 'only-times']);
});

test('in every language the short signs and the numbers are those of the catalogue', () => {
  for (const { code } of languages) {
    const { recognise, help, form } = textsIn(code).report;
    for (const entry of ROUTE_CARD) assert.ok(help.names[entry.code] && help.when[entry.code], `${code}: ${entry.code}`);
    for (const kind of Object.keys(recognise.forms)) assert.ok(FORMS.some((one) => one.code === kind), kind);
    assert.deepEqual(Object.keys(form.forms).sort(), FORMS.filter((one) => one.byDefault).map((one) => one.code).sort(), 'a reporter chooses among the forms that every municipality has');
  }
  for (const entry of ROUTE_CARD) assert.equal(textsIn('nl').report.help.names[entry.code], entry.name.nl);
});
