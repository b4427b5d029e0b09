import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '../../../config.ts';
import { openInstallation } from '../../../platform/installation.ts';
import { actAs, forEachEngine, openForTests, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { openSignals } from '../desk/queries.ts';
import { signalFile, type SignalFile } from '../queries.ts';

const story = 'In de kelder van het restaurant slapen mensen';
const conceptIn = (answer: Answer): string => /name="concept" value="([\w-]{43})"/.exec(answer.body)?.[1] ?? '';

async function pdf(name: string): Promise<File> {
  return new File(['%PDF-1.4\n%%EOF'], name, { type: 'application/pdf' });
}

function form(fields: Readonly<Record<string, string | File | readonly (string | File)[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of Array.isArray(value) ? value : [value]) data.append(name, one as string | File);
  return data;
}

forEachEngine((open, engine) => {
  const newest = (installation: TestInstallation): Promise<SignalFile> => actAs(installation, { role: 'focal-officer', purpose: 'triage' }, async (act) => {
    const file = await signalFile(act, (await openSignals(act)).map((line) => line.number).sort().at(-1) ?? '');
    assert.ok(file);
    return file;
  });
  const visit = async (): Promise<{ installation: TestInstallation; visitor: Visitor }> => {
    const installation = await open();
    return { installation, visitor: new Sites(installation).visitor('public') };
  };
  /** Answers one question of the guided path and presses on. */
  const answer = (visitor: Visitor, nr: number, before: Answer | null, fields: Readonly<Record<string, string | File | readonly (string | File)[]>> = {}, stap = 'verder'): Promise<Answer> =>
    visitor.post(`/melden/stap/${nr}`, form({ ...(before ? { concept: conceptIn(before) } : {}), ...fields, stap }));

  test('somebody answers one question a page, goes back to mend one, and every answer arrives', async () => {
    const { installation, visitor } = await visit();
    assert.equal((await visitor.get('/melden/stap/3')).location, '/melden/stap/1', 'nobody begins in the middle');
    let page = await answer(visitor, 1, null, { verhaal: story });
    assert.ok(page.body.includes('name="waar"') && page.body.includes('Stap 2 van 7'));
    page = await answer(visitor, 2, page, { waar: 'Onder de brug' });
    page = await answer(visitor, 3, page, { wanneer: 'Elke nacht' });
    page = await answer(visitor, 4, page, { nu_gevaar: 'nee' });
    const back = await answer(visitor, 5, page, { minderjarig: 'ja' }, 'terug');
    assert.ok(/value="nee"[^>]*checked/.test(back.body) || /checked[^>]*value="nee"/.test(back.body), 'what was answered stands there');
    page = await answer(visitor, 4, back, { nu_gevaar: 'onbekend' });
    assert.ok(/id="minderjarig"[^>]*checked/.test(page.body), 'the answer given before going back is kept');
    page = await answer(visitor, 5, page, { minderjarig: 'ja' });
    page = await answer(visitor, 6, page, { bijlage: [await pdf('een.pdf'), await pdf('twee.pdf')] });
    page = await answer(visitor, 7, page, { deur: 'anoniem' });
    for (const text of [story, 'Onder de brug', 'Elke nacht', 'een.pdf', 'twee.pdf', 'Anoniem']) assert.ok(page.body.includes(text), text);
    const sent = await visitor.post('/melden', { concept: conceptIn(page), stap: 'versturen' });
    assert.equal(sent.status, 303);
    const signal = await newest(installation);
    assert.deepEqual([signal.story, signal.place, signal.time, signal.danger, signal.minor, signal.source], [story, 'Onder de brug', 'Elke nacht', 'unknown', 'yes', 'resident-anonymous']);
    assert.deepEqual(signal.attachments.map((one) => one.name), ['een.pdf', 'twee.pdf']);
  });

  test('danger now stops the way with 112 first, once, and loses nothing', async () => {
    const { installation, visitor } = await visit();
    const first = await visitor.post('/melden', form({ verhaal: story, nu_gevaar: 'ja', deur: 'bekend', stap: 'controleren', bijlage: await pdf('brief.pdf') }));
    assert.ok(first.body.includes('href="tel:112"') && first.body.includes('Bel nu 112') && !first.body.includes('name="verhaal"'));
    const contact = await visitor.post('/melden', form({ concept: conceptIn(first), gezien: '112', stap: 'controleren' }));
    assert.ok(contact.body.includes('name="bereikbaar"'));
    const wrong = await answer(visitor, 8, contact, { deur: 'bekend', hoe: '', bereikbaar: ' ', naam: 'Verzonnen' });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.body.includes('href="#bereikbaar"') && wrong.body.includes('value="Verzonnen"'));
    const check = await answer(visitor, 8, wrong, { deur: 'bekend', hoe: 'iemand', bereikbaar: 'Via mijn zus', naam: 'Verzonnen', niet: ['niet-bellen', 'niet-thuis'] });
    assert.ok(check.body.includes('Via mijn zus') && check.body.includes('Niet bellen') && check.body.includes(story) && check.body.includes('brief.pdf'));
    assert.equal((await visitor.post('/melden', { concept: conceptIn(check), stap: 'versturen' })).status, 303);
    assert.equal((await newest(installation)).source, 'resident-known');
    const inSteps = await answer(visitor, 4, await answer(visitor, 1, null, { verhaal: story }), { nu_gevaar: 'ja' });
    assert.ok(inSteps.body.includes('Bel nu 112'));
    assert.ok((await answer(visitor, 4, inSteps, { gezien: '112' })).body.includes('name="minderjarig"'));
  });

  test('whoever would rather stay anonymous after all changes the door on the page that asks how to reach her', async () => {
    const { installation, visitor } = await visit();
    const contact = await visitor.post('/melden', form({ verhaal: story, deur: 'bekend', stap: 'controleren' }));
    const check = await answer(visitor, 8, contact, { deur: 'anoniem', naam: 'Verzonnen', bereikbaar: '06-00000000' });
    assert.ok(!check.body.includes('06-00000000'));
    await visitor.post('/melden', { concept: conceptIn(check), stap: 'versturen' });
    assert.equal((await newest(installation)).source, 'resident-anonymous');
    const alias = await visitor.post('/melden', form({ verhaal: story, deur: 'schuilnaam', stap: 'controleren' }));
    assert.equal((await answer(visitor, 8, alias, { deur: 'schuilnaam', schuilnaam: '' })).status, 422);
    assert.ok((await answer(visitor, 8, alias, { deur: 'schuilnaam', schuilnaam: 'Duinroos' })).body.includes('Duinroos'));
  });

  test('of seven files five are taken, the others are named, and one can be taken out for another', async () => {
    const { installation, visitor } = await visit();
    const many = await visitor.post('/melden', form({ verhaal: story, stap: 'controleren', bijlage: await Promise.all([1, 2, 3, 4, 5, 6, 7].map((nr) => pdf(`bewijs-${nr}.pdf`))) }));
    assert.equal(many.status, 422);
    assert.ok(many.body.includes('bewijs-6.pdf') && many.body.includes('hooguit 5 bestanden'));
    const mended = await visitor.post('/melden', form({ concept: conceptIn(many), verhaal: story, weg: '2', stap: 'controleren', bijlage: await pdf('ander.pdf') }));
    assert.equal(mended.status, 200);
    await visitor.post('/melden', { concept: conceptIn(mended), stap: 'versturen' });
    assert.deepEqual((await newest(installation)).attachments.map((one) => one.name), ['bewijs-1.pdf', 'bewijs-3.pdf', 'bewijs-4.pdf', 'bewijs-5.pdf', 'ander.pdf']);
  });

  test('a restart of the server between two pages loses no word and no file', async () => {
    const installation = await openForTests(engine);
    try {
      let visitor = new Sites(installation).visitor('public');
      let page = await answer(visitor, 1, null, { verhaal: story });
      page = await answer(visitor, 2, page, { waar: 'Bij het station' });
      page = await answer(visitor, 6, page, { bijlage: await pdf('brief.pdf') });
      await installation.stop();
      const again = await openInstallation(readConfig(installation.environment));
      try {
        visitor = new Sites({ ...installation, ...again, clock: installation.clock }).visitor('public');
        page = await answer(visitor, 7, page, { deur: 'anoniem' });
        for (const text of [story, 'Bij het station', 'brief.pdf']) assert.ok(page.body.includes(text), text);
        const sent = await visitor.post('/melden', { concept: conceptIn(page), stap: 'versturen' });
        assert.ok((await visitor.get(sent.location ?? '')).body.includes('id="meldcode"'));
      } finally {
        await again.close();
      }
    } finally {
      await installation.close();
    }
  });
});
