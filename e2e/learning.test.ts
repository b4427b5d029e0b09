import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { moduleBySlug } from '../src/features/knowledge/training/catalogue/modules.ts';
import { addMunicipality } from '../src/platform/installation.ts';
import { assertSound, openWorld, signIn, type World } from './world.ts';

/*
 * A colleague learns a whole module on a phone, with the keyboard alone and with scripts off: reads, stops, goes on where she was, answers wrong once, passes, and takes the certificate.
 */
let world: World;
before(async () => {
  world = await openWorld({ demo: false });
  await addMunicipality(world.installation, { code: 'GM0377', name: 'Bloemendaal', region: null, demo: true, people: [{ id: 'p1', name: 'Lotte Voorbeeld', role: 'colleague', demoName: 'collega' }] });
});
after(() => world.close());

for (const script of [false, true]) {
  test(`a module from its first page to its certificate, by keyboard at 360 px, with scripts ${script ? 'on' : 'off'}`, async () => {
    const module = moduleBySlug(script ? 'de-balie' : 'privacy-zonder-angst') ?? assert.fail();
    const visitor = await world.visitor({ width: 360, script });
    await signIn(world, visitor, 'collega');
    const page = await visitor.newPage();
    const onward = async (): Promise<void> => {
      await page.locator('main .utrecht-button--primary-action').first().focus();
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    };
    await page.goto(`${world.staffUrl}/kennis/leren/${module.slug}`);
    for (let pages = 0; pages < 3; pages += 1) {
      await onward();
      await assertSound(page, page.url(), script);
    }
    await page.goto(`${world.staffUrl}/kennis/leren`);
    assert.match(await page.locator('main').innerText(), /U was op pagina 3 van/);
    await page.goto(`${world.staffUrl}/kennis/leren/${module.slug}`);
    let wrong = 0;
    for (let step = 0; step < 60 && !page.url().endsWith('/uitslag'); step += 1) {
      const code = await page.locator('input[name=situatie]').first().getAttribute('value', { timeout: 500 }).catch(() => null);
      if (code !== null) {
        const situation = module.situations.find((one) => one.code === code) ?? assert.fail(code);
        const answer = situation.answers.find((one) => one.right === (wrong > 0)) ?? assert.fail();
        wrong += 1;
        await page.locator(`input[name=antwoord][value=${answer.code}]`).focus();
        await page.keyboard.press('Space');
      }
      await onward();
      await assertSound(page, page.url(), script);
    }
    assert.match(await page.locator('main').innerText(), new RegExp(`U had ${module.situations.length - 1} van de ${module.situations.length} situaties goed`));
    const certificate = await visitor.request.get(`${world.staffUrl}/kennis/leren/${module.slug}/certificaat.pdf`);
    assert.deepEqual([certificate.status(), certificate.headers()['content-type']], [200, 'application/pdf']);
    await visitor.close();
  });
}
