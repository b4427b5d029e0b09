import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';
import { outcomes } from '../states.ts';
import { close, decide, reopen, saveReading, saveUrgent, saveWeighing } from './commands.ts';
import { enter, leave, takeOver } from './lock-commands.ts';
import { historyOf, reviewsDue, triageFile } from './queries.ts';
import { contradiction, weighedEnough } from './rules.ts';
import { retention } from './rules-retention.ts';

const officer = { role: 'focal-officer', purpose: 'triage' } as const;
const deputy = { role: 'deputy', purpose: 'triage' } as const;

test('"no follow-up" never stands beside anything else, and every outcome can stand alone', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...outcomes), { minLength: 1 }), (chosen) => {
    assert.equal(contradiction(chosen) === 'none-with-others', chosen.includes('no-follow-up') && chosen.length > 1);
    if (chosen.length === 1) assert.equal(contradiction(chosen), null);
  }));
});

test('one person who writes twice does not make two', () => {
  assert.deepEqual([weighedEnough(['a', 'a'], true), weighedEnough(['a', 'b'], true), weighedEnough(['a'], false), weighedEnough([], false)], [false, true, true, false]);
});

test('a closed signal is kept as long as the longest rule among its outcomes says', () => {
  const closed = Temporal.PlainDate.from('2026-03-02');
  assert.deepEqual([retention(['passed-to-police', 'watch'], null, closed), retention([], null, closed), retention(['watch'], closed.add({ years: 2 }), closed)].map((one) => `${one.rule} ${one.until.toString()}`),
    ['passed-on 2031-03-02', 'nothing-followed 2027-03-02', 'kept 2028-03-02']);
});

forEachEngine((open) => {
  const received = async (): Promise<string> => (await actAs(await open(), { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal: 'Een bus' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }))).number;

  test('who is in the page keeps others out for fifteen minutes, until leaving or a take-over with a reason', async () => {
    const [installation, number] = [await open(), await received()];
    const deputySaves = (version: number): ReturnType<typeof saveReading> => actAs(installation, deputy, (act) => saveReading(act, number, version, 'Gelezen'));
    await actAs(installation, officer, (act) => enter(act, number, 'received'));
    assert.equal((await actAs(installation, deputy, (act) => triageFile(act, number)))?.heldBy?.name, 'Bloemendaal focal-officer');
    assert.equal(await deputySaves(0), 'held');
    await actAs(installation, deputy, (act) => takeOver(act, number, 'Zij is ziek'));
    assert.equal(await deputySaves(0), 'saved');
    assert.equal(await actAs(installation, officer, (act) => saveReading(act, number, 0, 'Ook gelezen')), 'held');
    await actAs(installation, deputy, (act) => leave(act, number));
    assert.equal(await actAs(installation, officer, (act) => saveReading(act, number, 0, 'Ook gelezen')), 'changed');
    assert.equal(await actAs(installation, officer, (act) => saveReading(act, number, 1, 'Ook gelezen')), 'saved');
    installation.clock.pass({ minutes: 16 });
    assert.equal(await deputySaves(2), 'saved');
    assert.ok((await actAs(installation, officer, (act) => historyOf(act, number))).some((line) => line.why === 'Zij is ziek'));
  });

  test('two outcomes stand in one decision; it is closed with a date, and opened again with a reason', async () => {
    const [installation, number] = [await open(), await received()];
    await actAs(installation, officer, (act) => saveUrgent(act, number, 0, { acute: 'no', minor: 'unknown', done: null, note: '' }));
    await actAs(installation, officer, (act) => saveWeighing(act, number, 1, 'own', 'Twee bronnen'));
    await assert.rejects(actAs(installation, officer, (act) => close(act, number, { outcome: 'handled', reason: 'x', feedback: 'sent', feedbackWhy: '', retainUntil: '2027-03-02', rule: 'kept' })), { key: 'step-not-possible' });
    await actAs(installation, officer, (act) => decide(act, number, {
      outcomes: ['passed-to-police', 'watch'], form: null, sector: null, ground: 'public-task', groundText: '', reason: 'Ernstig', answer: 'Dank', keepUntil: '2026-03-10', handedTo: '',
    }));
    assert.ok((await actAs(installation, officer, reviewsDue)).some((one) => one.number === number));
    await actAs(installation, officer, (act) => close(act, number, { outcome: 'taken-over', reason: 'De politie onderzoekt', feedback: 'sent', feedbackWhy: '', retainUntil: '2031-03-02', rule: 'passed-on' }));
    installation.clock.pass({ minutes: 1 });
    await actAs(installation, officer, (act) => reopen(act, number, 'Nieuw bericht'));
    const file = await actAs(installation, officer, (act) => triageFile(act, number));
    assert.deepEqual(file?.decisions[0]?.outcomes.map((one) => one.outcome), ['passed-to-police', 'watch']);
    assert.equal(file?.closings[0]?.reason, 'De politie onderzoekt');
    assert.deepEqual(file?.weighings, []);
    assert.equal(await actAs(installation, { ...officer, municipality: 'GM0397' }, (act) => triageFile(act, number)), null);
    assert.equal(await actAs(installation, { role: 'colleague' }, (act) => triageFile(act, number)), null);
  });
});
