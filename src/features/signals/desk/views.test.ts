import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { addWorkingDays } from '../../../lib/deadlines.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';
import { listFilter, sortings } from './list-filter.ts';
import { signalStates } from '../states.ts';
import { filterIn, readViewName } from './view-form.ts';

test('a filter that was kept opens the same filter again, and nothing but codes and days is kept', () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('stand', 'vorm', 'bron', 'spoed', 'laat', 'van', 'tot', 'volgorde', 'naam'), fc.oneof(fc.string(), fc.constantFrom('received', 'ja', '2026-03-02', 'termijn', 'colleague'))), (typed) => {
    const kept = filterIn((name) => typed[name] ?? '');
    const again = listFilter((name) => new URLSearchParams(kept).get(name) ?? '');
    assert.deepEqual(again, listFilter((name) => typed[name] ?? ''));
    assert.match(kept, /^[\w=&-]*$/);
  }));
});

test('a name of spaces is no name, and a long one or one with control characters is not kept', () => {
  assert.equal(readViewName('  Te   laat '), 'Te laat');
  for (const wrong of ['', '   ', 'x'.repeat(61), 'a\u0000b']) assert.equal(readViewName(wrong), null);
  assert.equal(readViewName('🙂'.repeat(60))?.length, 120);
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
  });

  test('the officer keeps a filter under a name, shares it, and the deputy sees but does not change it', async () => {
    const [officer, deputy, elsewhere] = [await sites.signIn('focal-officer'), await sites.signIn('deputy'), await sites.signIn('focal-officer', 'GM0397')];
    assert.ok((await officer.get('/signalen/weergaven')).body.includes('Nog geen weergaven'));
    assert.equal((await officer.post('/signalen/weergaven', { stand: 'received', laat: 'ja', naam: 'Nieuw en te laat', delen: 'ja' })).location, '/signalen/weergaven?gelukt=bewaard');
    assert.equal((await officer.post('/signalen/weergaven', { stand: 'closed', naam: 'Alleen voor mij' })).status, 303);
    assert.equal((await officer.post('/signalen/weergaven', { stand: 'closed', naam: 'Alleen voor mij' })).status, 422, 'no two of the same name');
    const wrong = await officer.post('/signalen/weergaven', { stand: 'closed', naam: ' ' });
    assert.ok(wrong.status === 422 && wrong.body.includes('name="stand" value="closed"') && wrong.body.includes('id="foutoverzicht"'));
    const page = (await deputy.get('/signalen/weergaven')).body;
    assert.ok(page.includes('Nieuw en te laat') && page.includes('href="/signalen?stand=received&amp;laat=ja"') && page.includes('Gedeeld door Bloemendaal focal-officer') && !page.includes('Alleen voor mij'));
    assert.ok((await deputy.get('/signalen?stand=received&laat=ja')).body.includes('Nieuw en te laat'));
    const id = /\/signalen\/weergaven\/(\d+)"[^>]*>Wijzig<[^>]*> Nieuw/.exec((await officer.get('/signalen/weergaven')).body)?.[1] ?? '';
    assert.notEqual(id, '');
    for (const visitor of [deputy, elsewhere]) {
      assert.equal((await visitor.get(`/signalen/weergaven/${id}`)).status, 404);
      assert.equal((await visitor.post(`/signalen/weergaven/${id}`, { doe: 'verwijderen' })).status, 404);
    }
    assert.ok(!(await elsewhere.get('/signalen/weergaven')).body.includes('Nieuw en te laat'));
    assert.equal((await officer.post(`/signalen/weergaven/${id}`, { naam: 'Alleen voor mij' })).status, 422);
    assert.equal((await officer.post(`/signalen/weergaven/${id}`, { naam: 'Eerst dit' })).status, 303);
    assert.ok(!(await deputy.get('/signalen/weergaven')).body.includes('Eerst dit'), 'no longer shared');
    assert.equal((await officer.post(`/signalen/weergaven/${id}`, { doe: 'verwijderen' })).location, '/signalen/weergaven?gelukt=verwijderd');
    assert.equal((await officer.get(`/signalen/weergaven/${id}`)).status, 404);
    assert.equal((await (await sites.signIn('colleague')).get('/signalen/weergaven')).status, 403);
  });

  test('whatever is filtered and however it is ordered: the pages of the list, the number above it and the export are the same signals as are stored', async () => {
    const stored: { number: string; danger: boolean; minor: boolean; day: string }[] = [];
    for (let at = 0; at < 57; at += 1) {
      installation.clock.set(Temporal.Instant.from('2026-03-02T09:00:00Z').add({ hours: at * 7 }));
      const [danger, minor] = [at % 9 === 0, at % 7 === 0];
      const sent = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
        fields: { ...emptyReport, verhaal: `Verhaal ${at}`, ...(danger ? { nu_gevaar: 'ja' } : {}), ...(minor ? { minderjarig: 'ja' } : {}) }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
      }));
      stored.push({ number: sent.number, danger, minor, day: dutchDate(installation.clock.now()).toString() });
    }
    const officer = await sites.signIn('focal-officer');
    const today = dutchDate(installation.clock.now()).toString();
    const late = (one: typeof stored[number]): boolean => addWorkingDays(Temporal.PlainDate.from(one.day), usualTerms.triage).toString() < today;
    const filters: readonly (readonly [Record<string, string>, (one: typeof stored[number]) => boolean])[] = [
      [{}, () => true], [{ stand: 'received' }, () => true], ...signalStates.filter((state) => state !== 'received').map((stand) => [{ stand }, () => false] as const),
      [{ spoed: 'ja' }, (one) => one.danger || one.minor], [{ laat: 'ja' }, late], [{ van: '2026-03-10', tot: '2026-03-12' }, (one) => one.day >= '2026-03-10' && one.day <= '2026-03-12'],
      [{ bron: 'resident-anonymous', spoed: 'ja', laat: 'ja' }, (one) => (one.danger || one.minor) && late(one)], [{ bron: 'colleague' }, () => false],
    ];
    for (const [filter, holds] of filters) {
      for (const volgorde of sortings) {
        const at = JSON.stringify({ ...filter, volgorde });
        const exported = [...(await officer.post('/signalen/uitvoer', { ...filter, volgorde })).body.matchAll(/^"(S-\d{4}-\d{4})"/gm)].map((match) => match[1] ?? '');
        const shown: string[] = [];
        let said = -1;
        for (let page = 1; page <= 2; page += 1) {
          const { body } = await officer.get(`/signalen?${new URLSearchParams({ ...filter, volgorde, pagina: String(page) })}`);
          said = Number(/>(\d+) signa(?:al|len)</.exec(body)?.[1] ?? -1);
          const here = [...body.matchAll(/href="\/signalen\/(S-\d{4}-\d{4})"/g)].map((match) => match[1] ?? '');
          // A page that there is not shows the last one that there is.
          if (page === 1 || said > 50) shown.push(...here);
        }
        assert.deepEqual(shown, exported, at);
        assert.equal(said, exported.length, at);
        assert.deepEqual([...exported].sort(), stored.filter(holds).map((one) => one.number).sort(), at);
      }
    }
  });
});
