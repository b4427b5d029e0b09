import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { readLine } from '../../../lib/identifiers/read.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { addIdentifiers } from '../links/commands.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';
import { referenceIn, snippetOf } from './rules-search.ts';
import { runningClocks } from './rules-clocks.ts';
import { readTerms, termFieldsOf } from './terms-form.ts';

const story = 'In Café Zeezicht slapen zes mannen boven de keuken';
const linesOf = (csv: string): string[] => csv.trim().split('\r\n').slice(1).map((line) => /S-\d{4}-\d{4}/.exec(line)?.[0] ?? '');

forEachEngine((open) => {
  test('the officer finds a word without its accent, in the story it stands in, and the words stand in no address', async () => {
    const installation = await open();
    const sites = new Sites(installation);
    const sent = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields: { ...emptyReport, verhaal: story }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
    const officer = await sites.signIn('focal-officer');
    const found = await officer.post('/signalen/zoeken', { zoek: 'cafe MANNEN' });
    assert.equal(found.status, 200);
    assert.ok(found.body.includes(sent.number) && found.body.includes('<mark>Café</mark>'));
    assert.ok(!(await officer.post('/signalen/zoeken', { zoek: 'cafe vrouwen' })).body.includes(sent.number));
    assert.equal((await officer.post('/signalen/zoeken', { zoek: sent.number })).location, `/signalen/${sent.number}`);
    assert.equal((await officer.post('/signalen/zoeken', { zoek: ' ' })).status, 422);
    assert.ok(!(await (await sites.signIn('focal-officer', 'GM0397')).post('/signalen/zoeken', { zoek: 'zeezicht' })).body.includes(sent.number));
    assert.equal((await (await sites.signIn('colleague')).post('/signalen/zoeken', { zoek: 'zeezicht' })).status, 403);
  });

  test('a plate that was entered somewhere is found however it is typed, before the words, and only in the own municipality', async () => {
    const installation = await open();
    const sites = new Sites(installation);
    const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields: { ...emptyReport, verhaal: 'Iemand met een auto' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
    const [plate] = readLine('VZ-000-N');
    assert.ok(plate);
    await actAs(installation, { role: 'focal-officer', purpose: 'triage' }, (act) => addIdentifiers(act, number, [{ identifier: plate, written: 'VZ-000-N' }], 'entered'));
    const officer = await sites.signIn('focal-officer');
    for (const zoek of ['VZ-000-N', 'vz 000 n', 'VZ000N']) {
      const found = await officer.post('/signalen/zoeken', { zoek });
      assert.ok(found.status === 200 && found.body.includes('Zelfde kenteken: VZ-000-N') && found.body.includes(`href="/signalen/${number}"`), zoek);
    }
    assert.ok(!(await officer.post('/signalen/zoeken', { zoek: 'VZ-000-P' })).body.includes(number));
    assert.ok(!(await (await sites.signIn('focal-officer', 'GM0397')).post('/signalen/zoeken', { zoek: 'VZ-000-N' })).body.includes(number));
  });

  test('the list, its count and its export are the same signals', async () => {
    const officer = await new Sites(await open()).signIn('focal-officer');
    const page = (await officer.get('/signalen?stand=received')).body;
    const exported = linesOf((await officer.post('/signalen/uitvoer', { stand: 'received' })).body);
    const shown = [...page.matchAll(/href="\/signalen\/(S-\d{4}-\d{4})"/g)].map((match) => match[1]);
    assert.ok(shown.length > 0 && page.includes(`${shown.length} signa`));
    assert.deepEqual(exported, shown);
    assert.equal(linesOf((await officer.post('/signalen/uitvoer', { stand: 'closed' })).body).length, 0);
  });

  test('terms are changed by whoever may, and a mistake keeps what was typed', async () => {
    const sites = new Sites(await open());
    const officer = await sites.signIn('focal-officer');
    const good = { bevestigen: '1', beoordelen: '3', terugkoppelen: '12', partner: '10', herzien: '60' };
    const wrong = await officer.post('/termijnen', { ...good, herzien: 'veel' });
    assert.ok(wrong.status === 422 && wrong.body.includes('value="veel"') && wrong.body.includes('id="foutoverzicht"'));
    assert.equal((await officer.post('/termijnen', good)).status, 303);
    assert.equal((await (await sites.signIn('deputy')).get('/termijnen')).status, 403);
  });
});

test('the clock that is due first stands in front, and none runs after the decision', () => {
  const signal = { state: 'received', confirmBy: '2026-03-03', confirmed: true, triageBy: '2026-03-04', answerBy: '2026-03-16' } as const;
  const today = Temporal.PlainDate.from('2026-03-05');
  assert.deepEqual(runningClocks(signal, today).map((one) => [one.clock, one.level]), [['triage', 'late'], ['feedback', 'on-time']]);
  assert.equal(runningClocks({ ...signal, confirmed: false }, today)[0]?.clock, 'confirm');
  assert.deepEqual(runningClocks({ ...signal, state: 'in-triage' }, Temporal.PlainDate.from('2026-03-13')).map((one) => one.level), ['soon']);
  assert.deepEqual(runningClocks({ ...signal, state: 'decided' }, today), []);
});

test('a snippet never throws and holds what was found, in any script', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => { assert.ok(snippetOf(`${before}Café${after}`, 'cafe') ?? true); }));
  assert.equal(snippetOf('Bij Café Zee', 'cafe')?.hit, 'Café');
});

test('a number is recognised as people write it, and the usual terms are valid', () => {
  assert.deepEqual(['S-2026-0042', '2026-42', 's 2026 42', 'plaat 12'].map(referenceIn), ['S-2026-0042', 'S-2026-0042', 'S-2026-0042', null]);
  assert.ok('terms' in readTerms(termFieldsOf(usualTerms)));
});
