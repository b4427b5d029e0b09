import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { importPlanText } from '../../plan/cli.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let number = '';
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    ({ number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields: { ...emptyReport, verhaal: 'Een verhaal' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms })));
    installation.clock.set('2026-04-20T09:00:00Z');
  });
  const keysIn = (body: string): string[] => [...body.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([input]) => /value="([^"]*)"/.exec(input)?.[1] ?? '');
  const checkedIn = (body: string): string[] => [...body.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].flatMap(([input]) => (/\bchecked/.test(input) ? [/value="([^"]*)"/.exec(input)?.[1] ?? ''] : []));
  const form = (fields: readonly (readonly [string, string])[]): FormData => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return data;
  };

  test('the round asks what is old, who stands in and what was learned, and invents no training', async () => {
    const officer = await sites.signIn('focal-officer');
    const { body } = await officer.get('/ronde');
    assert.deepEqual(keysIn(body), [`open-long:${number}`, 'deputy', 'away', 'training']);
    assert.ok(body.includes('Ja: Bloemendaal deputy.') && body.includes('Kies bij Teams en training wie wat moet volgen') && body.includes('Geen enkele actie van het plan'));
    assert.equal((await (await sites.signIn('colleague')).get('/ronde')).status, 403);
    assert.deepEqual(keysIn((await (await sites.signIn('focal-officer', 'GM0397')).get('/ronde')).body), ['deputy', 'away', 'training']);
  });

  test('what was ticked is kept until the round is finished, also for the deputy', async () => {
    const [officer, deputy] = [await sites.signIn('focal-officer'), await sites.signIn('deputy')];
    assert.equal((await officer.post('/ronde', form([['signalen', `open-long:${number}`], ['signalen', 'verzonnen'], ['mensen', 'deputy'], ['doe', 'bewaren']]))).location, '/ronde?gelukt=bewaard');
    assert.deepEqual(checkedIn((await deputy.get('/ronde')).body), [`open-long:${number}`, 'deputy']);
    assert.ok((await officer.get('/')).body.includes('Er staat een ronde open'));
    assert.ok(!(await (await sites.signIn('deputy', 'GM0397')).get('/')).body.includes('Er staat een ronde open'));
    const none = await officer.post('/ronde', form([['doe', 'afronden'], ['opmerking', 'Half af']]));
    assert.ok(none.status === 422 && none.body.includes('Half af') && none.body.includes('id="foutoverzicht"'));
    assert.equal((await deputy.post('/ronde', form([['mensen', 'deputy'], ['mensen', 'away'], ['doe', 'afronden'], ['opmerking', 'Training aanvragen']]))).location, '/ronde?gelukt=afgerond');
    const { body } = await officer.get('/ronde');
    assert.ok(body.includes('20 april 2026, Bloemendaal deputy: 2 van 4 bekeken') && body.includes('Training aanvragen'));
    assert.deepEqual(checkedIn(body), []);
    assert.ok((await officer.get('/')).body.includes('Laatste ronde: 20 april 2026.'));
    const long = await officer.post('/ronde', form([['mensen', 'away'], ['doe', 'afronden'], ['opmerking', 'x'.repeat(2001)]]));
    assert.ok(long.status === 422 && long.body.includes('x'.repeat(2001)));
  });

  test('two people who begin a round at the same time walk the same one', async () => {
    const [officer, deputy] = [await sites.signIn('focal-officer'), await sites.signIn('deputy')];
    const answers = await Promise.all([officer, deputy].map((visitor) => visitor.post('/ronde', form([['mensen', 'away'], ['doe', 'bewaren']]))));
    assert.ok(answers.every((answer) => answer.status === 303), answers.map((answer) => answer.status).join());
    assert.equal((await officer.post('/ronde', form([['mensen', 'away'], ['doe', 'afronden']]))).status, 303);
  });

  test('actions of the plan that are due stand in the round, with their measure', async () => {
    const plan = await readFile(join(projectRoot(), 'seed', 'bloemendaal-2024-2026.plan.yaml'), 'utf8');
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, plan, 'nl'));
    installation.clock.set('2027-06-01T09:00:00Z');
    const { body } = await (await sites.signIn('focal-officer')).get('/ronde');
    assert.match(body, /value="bloemendaal-2024-2026:1:[^"]+"/);
    assert.ok(body.includes('Te laat. Klaar: ') && body.includes('Hoort bij: ') && body.includes('href="/plan/bloemendaal-2024-2026"'));
  });
});
