import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { importPlanText } from '../cli.ts';
import { demoWords, seedProgress } from '../progress/seed.ts';

const reference = 'bloemendaal-2024-2026';
const text = await readFile(join(projectRoot(), 'seed', `${reference}.plan.yaml`), 'utf8');

/** What one reads without pressing anything: no words behind a fold, none for screen readers alone. */
const visibleWords = (html: string): string[] => (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '').replace(/<summary>([\s\S]*?)<\/summary>/g, '§$1§').replace(/<details[^>]*>§([\s\S]*?)§[\s\S]*?<\/details>/g, ' $1 ')
  .replace(/<[^>]*>/g, ' ').split(/\s+/).filter((word) => word !== '');

forEachEngine((open) => {
  let installation: TestInstallation;
  let resident: Visitor;
  before(async () => {
    installation = await open();
    resident = new Sites(installation).visitor('public');
  });

  test('before a plan was adopted the page says what it is for, and feed and data say that there is nothing', async () => {
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, text.replaceAll(reference, 'concept').replace(/^ {2}decisions:[\s\S]*?(?=^ {2}# Vanaf)/m, ''), 'nl'));
    assert.ok((await resident.get('/plan')).body.includes('Er is nog geen plan om te lezen'));
    const feed = await resident.get('/plan/feed');
    assert.ok(feed.headers.get('content-type')?.startsWith('application/atom+xml') && feed.body.includes('<updated>') && !feed.body.includes('<entry>'));
    assert.deepEqual(JSON.parse((await resident.get('/plan/stand.json')).body), { format: 'baken-plan-stand', formatVersion: 1, municipality: { code: 'GM0377', name: 'Bloemendaal' }, plan: null });
  });

  test('a resident reads in two minutes where it stands, what was done, what is late and why, and what comes', async () => {
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
    for (const { code, word } of demoWords) await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => seedProgress(act, reference, code, word));
    const { body } = await resident.get('/plan');
    for (const words of ['Waar staan we?', '1 op koers', 'iemand die haar vervangt', 'Training voor collega', 'verzet naar het voorjaar', 'Wat komt er nu?', 'Elk jaar verslag doen', 'rel="alternate" type="application/atom+xml" href="/plan/feed"']) assert.ok(body.includes(words), words);
    const words = visibleWords(body);
    assert.ok(words.length > 100 && words.length <= 450, String(words.length));
    assert.ok((await resident.get(`/plan/${reference}/maatregelen`)).body.includes('Eén vaste route voor signalen'));
  });

  test('page, feed and data hold no owner, no name and nothing that was meant for colleagues', async () => {
    for (const path of ['/plan', '/plan/feed', '/plan/stand.json', `/plan/${reference}/maatregelen`, `/plan/${reference}/vastgesteld/1`, `/plan/${reference}/vastgesteld/1/plan.yaml`]) {
      const { status, body } = await resident.get(path);
      assert.equal(status, 200, path);
      assert.doesNotMatch(body, /Teamleider|Personeel en organisatie|de trainer was ziek|test policy-adviser|3500|eerste tekst gemaakt/, path);
    }
  });

  test('feed and data tell the same as the page', async () => {
    const feed = (await resident.get('/plan/feed')).body;
    assert.equal(feed.split('<entry>').length - 1, 4, 'three words and one adoption');
    assert.ok(feed.includes('verzet naar het voorjaar') && feed.includes('Versie 1 van het plan is vastgesteld') && feed.includes('xml:lang="nl"'));
    assert.ok((await resident.get('/en/plan/feed')).body.includes('xml:lang="en"'));
    const data = JSON.parse((await resident.get('/plan/stand.json')).body) as { plan: { reference: string }; pillars: { measures: { code: string; state: string }[] }[]; late: { measure: string }[]; uncovered: { code: string }[] };
    assert.equal(data.plan.reference, reference);
    assert.deepEqual([data.pillars.length, data.late.some((one) => one.measure === 'M2.1'), data.uncovered.map(({ code }) => code)], [7, true, ['STM-daders']]);
  });
});
