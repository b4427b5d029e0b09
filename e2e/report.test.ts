import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { assertSound, openWorld, signIn, type World } from './world.ts';

let world: World;
before(async () => { world = await openWorld(); });
after(() => world.close());

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.waitForLoadState();
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
      await assertSound(page, 'the check page', script);
      assert.match(await page.locator('main').innerText(), /loods\.jpg/);

      await press(page, 'Wijzigen');
      assert.equal(await page.locator('#verhaal').inputValue(), story, 'going back loses no word');
      assert.match(await page.locator('main').innerText(), /loods\.jpg/, 'and not the file');
      await press(page, 'Controleer uw melding');
      await press(page, 'Versturen');
      await assertSound(page, 'the receipt', script);
      const code = (await page.locator('#meldcode').innerText()).trim();
      assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/);
      await page.reload();
      assert.equal(await page.locator('#meldcode').count(), 0, 'the code is shown once');
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

      await desk.getByRole('link', { name: 'Loop de signalen na: Arbeidsuitbuiting' }).click();
      await desk.waitForLoadState();
      await assertSound(desk, 'the signs', script);
      await desk.locator('select[name="i-om-sleeps-at-work"]').selectOption('observed');
      await press(desk, 'Bewaar signalen van Arbeidsuitbuiting');
      assert.match(await desk.locator('main').innerText(), /Zelf gezien of gehoord/);

      await desk.getByRole('link', { name: 'Neem het besluit' }).click();
      await desk.waitForLoadState();
      await desk.locator('#reden').fill('De melder zag het zelf.');
      await press(desk, 'Neem het besluit');
      assert.match(await desk.title(), /^Fout:/);
      await assertSound(desk, 'a decision with a mistake', script);
      assert.equal(await desk.locator('#reden').inputValue(), 'De melder zag het zelf.', 'what was typed stays');
      await desk.getByLabel('Doorgeven aan de Arbeidsinspectie').check();
      await desk.getByLabel(/Melden bij een bevoegde instantie/).check();
      await desk.locator('#antwoord').fill('Dank u. De Arbeidsinspectie gaat kijken.');
      await press(desk, 'Neem het besluit');
      assert.match(await desk.locator('main').innerText(), /Het besluit is genomen/);
      await assertSound(desk, 'the decided signal', script);
      await officer.close();

      await page.goto(`${world.publicUrl}/mijn-melding`);
      await page.locator('#meldcode').fill(code.replaceAll(' ', '-'));
      await press(page, 'Open mijn melding');
      await assertSound(page, 'the own report', script);
      assert.match(await page.locator('main').innerText(), /De Arbeidsinspectie gaat kijken/);
      await page.locator('#bericht').fill('Er staat nu een hek omheen.');
      await press(page, 'Verstuur bericht');
      assert.match(await page.locator('main').innerText(), /Uw bericht is verstuurd/);
      assert.deepEqual(await resident.cookies(), [], 'the public site sets no cookie');
      await resident.close();
    });
  }
}

test('a resident who forgets the story reads what is missing and keeps everything else, also the file', async () => {
  for (const script of [false, true]) {
    const resident = await world.visitor({ script, width: 360 });
    const page = await resident.newPage();
    await page.goto(`${world.publicUrl}/melden`);
    await page.locator('#waar').fill('Bij de haven');
    await page.locator('#bijlage').setInputFiles({ name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') });
    await press(page, 'Controleer uw melding');
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
