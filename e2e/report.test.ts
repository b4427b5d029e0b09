import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { assessAndClose, press } from './triage-walk.ts';
import { assertSound, openWorld, signIn, type World } from './world.ts';

let world: World;
before(async () => { world = await openWorld(); });
after(() => world.close());

/** Waits for the page with this heading: with script a form with files brings it without going anywhere. */
async function arrive(page: Page, heading: string): Promise<void> {
  await page.locator('h1', { hasText: heading }).waitFor();
}

async function fill(page: Page, story: string): Promise<void> {
  await page.goto(`${world.publicUrl}/melden`);
  await page.locator('#verhaal').fill(story);
}

for (const script of [false, true]) {
  for (const width of [360, 1280] as const) {
    test(`a resident reports, the focal officer decides and the resident reads the answer (script ${script ? 'on' : 'off'}, ${width} px)`, async () => {
      const resident = await world.visitor({ script, width });
      const page = await resident.newPage();
      const story = `In de loods slapen mensen op de grond. (script ${script}, ${width})`;
      await fill(page, story);
      await page.locator('#waar').fill('Loods achter de kwekerij');
      await page.getByLabel('Ja').first().check();
      const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#234' } }).jpeg().withExif({ IFD0: { Artist: 'camera van een melder' } }).toBuffer();
      await page.locator('#bijlage').setInputFiles({ name: 'loods.jpg', mimeType: 'image/jpeg', buffer: photo });
      await press(page, 'Controleer uw melding');
      await arrive(page, 'Bel nu 112');
      await assertSound(page, 'call 112 first', script);
      assert.equal(await page.locator('main a[href="tel:112"]').count(), 1);
      await press(page, 'Verder met mijn melding');
      await arrive(page, 'Klopt dit?');
      await assertSound(page, 'the check page', script);
      assert.match(await page.locator('main').innerText(), /loods\.jpg/);

      await press(page, 'Wijzigen');
      assert.equal(await page.locator('#verhaal').inputValue(), story, 'going back loses no word');
      assert.match(await page.locator('main').innerText(), /loods\.jpg/, 'and not the file');
      await press(page, 'Controleer uw melding');
      await arrive(page, 'Klopt dit?');
      await press(page, 'Versturen');
      await arrive(page, 'Uw melding is ontvangen');
      await assertSound(page, 'the receipt', script);
      assert.equal(await page.getByRole('button', { name: 'Kopieer de code' }).count(), script ? 1 : 0);
      const code = (await page.locator('#meldcode').innerText()).trim();
      assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/);
      const address = page.url();
      await page.locator('#laatste').fill('1');
      await press(page, 'Ik heb de code bewaard');
      await assertSound(page, 'the receipt after a mistake', script);
      assert.equal((await page.locator('#meldcode').innerText()).trim(), code, 'a mistake shows the code again');
      await page.locator('#laatste').fill(code.slice(-4));
      await press(page, 'Ik heb de code bewaard');
      await arrive(page, 'U hebt uw code');
      await assertSound(page, 'the code was kept', script);
      await page.goto(address);
      assert.equal(await page.locator('#meldcode').count(), 0, 'a code that was kept is shown no more');
      await assertSound(page, 'the receipt, a second time', script);

      const officer = await world.visitor({ script, width });
      await signIn(world, officer, 'afm');
      const desk = await officer.newPage();
      await desk.goto(`${world.staffUrl}/`);
      // Danger now stands first.
      await desk.locator('.baken-tasks a, main li a').first().click();
      await desk.waitForLoadState();
      await assertSound(desk, 'the signal', script);
      assert.ok((await desk.locator('main').innerText()).includes(story));
      assert.doesNotMatch(await desk.title(), /loods/i);
      const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: /loods\.jpg/ }).click()]);
      const kept = await sharp(await readFile(await download.path())).metadata();
      assert.equal(kept.exif, undefined, 'who took the photo stays behind');

      await assessAndClose(desk, script);
      await officer.close();

      await page.goto(`${world.publicUrl}/mijn-melding`);
      await page.locator('#meldcode').fill(code.replaceAll(' ', '-'));
      await press(page, 'Open mijn melding');
      await assertSound(page, 'the own report', script);
      assert.match(await page.locator('main').innerText(), /De Arbeidsinspectie gaat kijken/);
      await page.locator('#bericht').fill('Er staat nu een hek omheen.');
      await page.locator('#bijlage').setInputFiles([{ name: 'hek.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }]);
      await press(page, 'Verstuur bericht');
      await page.getByText('Uw bericht is verstuurd').waitFor();
      assert.match(await page.locator('main').innerText(), /hek\.pdf/);
      await page.getByLabel('Nee', { exact: true }).check();
      await page.getByLabel('Kijk nog eens naar mijn melding').check();
      await press(page, 'Verstuur antwoord');
      assert.match(await page.locator('main').innerText(), /De gemeente kijkt opnieuw naar uw melding/);
      await assertSound(page, 'the own report that is looked at again', script);
      assert.deepEqual(await resident.cookies(), [], 'the public site sets no cookie');
      await resident.close();
    });
  }
}

for (const script of [false, true]) {
  test(`somebody answers one question a page under a made-up name, takes words for a code, and talks with the officer (script ${script ? 'on' : 'off'})`, async () => {
    const reporter = await world.visitor({ script, width: 360 });
    const page = await reporter.newPage();
    await page.goto(`${world.publicUrl}/melden`);
    await page.getByRole('link', { name: 'Liever één vraag per keer?' }).click();
    await page.locator('#verhaal').fill(`Zij mag nooit alleen naar buiten. (${script})`);
    for (const [step, next] of [['Stap 2 van 7', 'waar'], ['Stap 3 van 7', 'wanneer'], ['Stap 4 van 7', 'nu_gevaar'], ['Stap 5 van 7', 'minderjarig'], ['Stap 6 van 7', 'bijlage'], ['Stap 7 van 7', 'deur']] as const) {
      await press(page, 'Verder');
      await page.getByText(step).waitFor();
      await assertSound(page, step, script);
      assert.equal(await page.locator(`#${next}`).count(), 1);
    }
    await page.getByLabel('Met een schuilnaam').check();
    await press(page, 'Verder');
    await press(page, 'Verder');
    assert.match(await page.title(), /^Fout:/);
    await assertSound(page, 'no name made up yet', script);
    await page.locator('#schuilnaam').fill('Duinroos');
    await press(page, 'Verder');
    await arrive(page, 'Klopt dit?');
    await press(page, 'Versturen');
    await page.locator('summary', { hasText: 'Onthoudt u liever woorden?' }).click();
    await press(page, 'Geef mij woorden');
    const words = (await page.locator('#meldcode').innerText()).trim();
    assert.equal(words.split(/\s+/).length, 7);
    await assertSound(page, 'a code of words', script);
    await page.locator('#laatste').fill(words.split(/\s+/).at(-1) ?? '');
    await press(page, 'Ik heb de code bewaard');
    await arrive(page, 'U hebt uw code');

    const officer = await world.visitor({ script, width: 1280 });
    await signIn(world, officer, 'afm');
    const desk = await officer.newPage();
    await desk.goto(`${world.staffUrl}/signalen`);
    const signal = await desk.locator('a[href^="/signalen/S-"]').first().getAttribute('href');
    await desk.goto(`${world.staffUrl}${signal}/bericht`);
    await assertSound(desk, 'the conversation', script);
    await desk.locator('summary', { hasText: 'Vaste zinnen' }).click();
    await desk.getByLabel('Gaat het om u zelf, of om iemand anders?').check();
    await desk.locator('#wachten').check();
    await press(desk, 'Verstuur naar de melder');
    await officer.close();

    await page.goto(`${world.publicUrl}/mijn-melding`);
    await page.locator('#meldcode').fill(words.toUpperCase().replaceAll(' ', '-'));
    await press(page, 'Open mijn melding');
    const main = await page.locator('main').innerText();
    assert.match(main, /Gaat het om u zelf, of om iemand anders\?/);
    assert.match(main, /De gemeente heeft een vraag aan u/);
    assert.deepEqual(await reporter.cookies(), []);
    await reporter.close();
  });
}

test('a known reporter is reached only by who says why, and everybody sees that it was opened', async () => {
  const reporter = await world.visitor({ script: false, width: 360 });
  const page = await reporter.newPage();
  await fill(page, 'Ik wil dat iemand mij belt.');
  await page.getByLabel('Met een manier om mij te bereiken').check();
  await press(page, 'Controleer uw melding');
  await assertSound(page, 'how to be reached', false);
  await page.getByLabel('Per telefoon').check();
  await page.locator('#bereikbaar').fill('06-00000000');
  await page.getByLabel('Niet mailen').check();
  await press(page, 'Verder');
  await press(page, 'Versturen');
  await arrive(page, 'Uw melding is ontvangen');
  await reporter.close();
  for (const width of [360, 1280] as const) {
    const officer = await world.visitor({ width });
    await signIn(world, officer, 'afm');
    const desk = await officer.newPage();
    await desk.goto(`${world.staffUrl}/signalen`);
    const signal = await desk.locator('a[href^="/signalen/S-"]').first().getAttribute('href');
    await desk.goto(`${world.staffUrl}${signal}/melder`);
    await assertSound(desk, 'before opening who it is');
    assert.match(await desk.locator('main').innerText(), /Niet mailen/);
    await press(desk, 'Open de gegevens');
    assert.match(await desk.title(), /^Fout:/);
    await assertSound(desk, 'no reason given');
    await desk.locator('#reden').fill('De melder vroeg om een telefoontje.');
    await press(desk, 'Open de gegevens');
    const main = await desk.locator('main').innerText();
    assert.match(main, /06-00000000/);
    assert.match(main, /De melder vroeg om een telefoontje\./);
    await assertSound(desk, 'who it is');
    await officer.close();
  }
});

test('a resident who forgets the story reads what is missing and keeps everything else, also the file', async () => {
  for (const script of [false, true]) {
    const resident = await world.visitor({ script, width: 360 });
    const page = await resident.newPage();
    await page.goto(`${world.publicUrl}/melden`);
    await page.locator('#waar').fill('Bij de haven');
    await page.locator('#bijlage').setInputFiles({ name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') });
    await press(page, 'Controleer uw melding');
    await page.locator('#foutoverzicht').waitFor();
    assert.match(await page.title(), /^Fout:/);
    await assertSound(page, 'the form with a mistake', script);
    assert.equal(await page.locator('#waar').inputValue(), 'Bij de haven');
    assert.match(await page.locator('main').innerText(), /brief\.pdf/);
    await page.locator('#foutoverzicht a').first().click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'verhaal', 'the summary leads to the field');
    await resident.close();
  }
});

test('a wrong code tells nothing, whether it is badly formed or unknown', async () => {
  const visitor = await world.visitor();
  const page = await visitor.newPage();
  const said: string[] = [];
  for (const code of ['1234', '0000 0000 0000 0000']) {
    await page.goto(`${world.publicUrl}/mijn-melding`);
    await page.locator('#meldcode').fill(code);
    await press(page, 'Open mijn melding');
    await assertSound(page, 'a wrong code');
    said.push(await page.locator('main').innerText());
  }
  assert.equal(said[0], said[1]);
  await visitor.close();
});

for (const script of [false, true]) {
  test(`whoever leaves is gone at once and takes the draft along (script ${script ? 'on' : 'off'})`, async () => {
    const visitor = await world.visitor({ script, width: 360 });
    const page = await visitor.newPage();
    await fill(page, 'Dit mag niemand meer zien.');
    await press(page, 'Controleer uw melding');
    const concept = await page.locator('main input[name=concept]').inputValue();
    await page.getByRole('button', { name: 'Verlaat deze pagina' }).click();
    await page.waitForURL(world.neutralUrl);
    const after = await visitor.request.post(`${world.publicUrl}/melden`, { multipart: { concept, stap: 'wijzigen' } });
    assert.ok(!(await after.text()).includes('Dit mag niemand meer zien.'), 'the draft is gone');
    await visitor.close();
  });
}

test('three times Shift leaves, and the way back does not show the report', async () => {
  const visitor = await world.visitor();
  const page = await visitor.newPage();
  await page.goto(`${world.publicUrl}/`);
  await page.goto(`${world.publicUrl}/melden`);
  await page.locator('#verhaal').fill('Geheim');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
  await page.waitForURL(world.neutralUrl);
  await page.goBack();
  assert.ok(!(await page.content()).includes('Geheim'));
  assert.doesNotMatch(page.url(), /melden/);
  await visitor.close();
});
