import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';

forEachEngine((open) => {
  test('an officer who opens a duplicate is led to the signal that talks to the reporter, until it is no duplicate any more', async () => {
    const installation = await open();
    const receive = async (): Promise<string> => (await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
      fields: { ...emptyReport, verhaal: 'Een bus vol mensen' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
    }))).number;
    const [lead, double] = [await receive(), await receive()];
    const officer = await new Sites(installation).signIn('focal-officer');
    const led = async (): Promise<boolean[]> => {
      const [file, leading, today] = [await officer.get(`/signalen/${double}`), await officer.get(`/signalen/${lead}`), await officer.get('/')];
      return [file.body.includes(`href="/signalen/${lead}#gesprek"`), leading.body.includes(`href="/signalen/${double}#gesprek"`), today.body.includes(`Dubbele van ${lead}`)];
    };
    assert.deepEqual(await led(), [false, false, false]);
    assert.equal((await officer.post(`/signalen/${double}/verbanden/koppelen`, { met: lead, verband: 'duplicate-of', zekerheid: 'certain', reden: 'Hetzelfde verhaal' })).status, 303);
    assert.deepEqual(await led(), [true, false, true]);
    // A reporter with a code of her own is not left without an answer.
    assert.equal((await officer.post(`/signalen/${double}/bericht`, { bericht: 'Dank u wel', taal: 'nl' })).status, 303);
    const connection = /verbanden\/koppeling\/(\d+)/.exec((await officer.get(`/signalen/${double}/verbanden`)).body)?.[1] ?? '';
    assert.equal((await officer.post(`/signalen/${double}/verbanden/koppeling/${connection}`, { reden: 'Toch een ander huis' })).status, 303);
    assert.deepEqual(await led(), [false, false, false]);
  });
});
