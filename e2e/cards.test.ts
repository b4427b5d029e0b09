import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FORMS, PROFESSION_CARDS } from '../src/features/knowledge/offers.ts';
import { addMunicipality } from '../src/platform/installation.ts';
import { openWorld, signIn, type World } from './world.ts';

/*
 * What hangs on a wall and what goes into a wallet, as the browser prints it: one A4 a card, whatever a municipality wrote as long as the forms allow it.
 */
let world: World;
before(async () => {
  world = await openWorld({ demo: false });
  await addMunicipality(world.installation, { code: 'GM0377', name: 'Bloemendaal', region: null, demo: true, people: [{ id: 'p1', name: 'Noor Verzonnen', role: 'focal-officer', demoName: 'afm' }] });
});
after(() => world.close());

const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g) ?? []).length;
const millimetre = 96 / 25.4;

test('each card of each profession and form prints on one A4', async () => {
  const visitor = await world.visitor();
  await signIn(world, visitor, 'afm');
  const page = await visitor.newPage();
  for (const card of PROFESSION_CARDS) {
    for (const form of [null, ...FORMS.filter((one) => one.byDefault)]) {
      await page.goto(`${world.staffUrl}/kennis/kaarten/${card.slug}${form ? `/${form.slug}` : ''}`);
      assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true })), 1, `${card.slug} ${form?.slug ?? ''}`);
    }
  }
  await visitor.close();
});

test('the card for the wallet has the size of a bank card, five on one A4, and the longest own text still fits', async () => {
  const visitor = await world.visitor();
  await signIn(world, visitor, 'afm');
  const page = await visitor.newPage();
  for (const key of ['route-labour-inspectorate', 'route-veilig-thuis', 'route-comensha']) {
    await page.goto(`${world.staffUrl}/kennis/teksten/${key}`);
    await page.getByLabel('Naam', { exact: true }).fill('Een lange naam van een organisatie x');
    await page.getByLabel('Wanneer belt iemand?', { exact: true }).fill('Een zin die zo lang is als het formulier toelaat, met woorden van verschillende lengte, honderd t.');
    await page.getByLabel('Bereikbaar').fill('ma-vr 9:00-17:00');
    await page.getByLabel('Bron', { exact: true }).fill('gebeld');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    assert.match(page.url(), /gelukt=bewaard/);
  }
  await page.goto(`${world.staffUrl}/kennis/routekaart`);
  assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true })), 1);
  await page.emulateMedia({ media: 'print' });
  const sides = await page.locator('.baken-wallet__side').evaluateAll((all) => all.map((side) => ({ width: side.getBoundingClientRect().width, height: side.getBoundingClientRect().height, over: side.scrollHeight - side.clientHeight })));
  assert.equal(sides.length, 10);
  for (const side of sides) {
    assert.ok(Math.abs(side.width - 85.6 * millimetre) < 1 && Math.abs(side.height - 54 * millimetre) < 1, `${side.width} × ${side.height}`);
    assert.ok(side.over <= 0, `${side.over} px of a side are cut off`);
  }
  await visitor.close();
});
