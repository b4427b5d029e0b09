import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addMunicipality } from '../src/platform/installation.ts';
import { assertSound, openWorld, signIn, type World } from './world.ts';

let world: World;
before(async () => {
  world = await openWorld({ demo: false });
});
after(() => world.close());

test('before there is a municipality the site says how to begin', async () => {
  const visitor = await world.visitor();
  const page = await visitor.newPage();
  const answer = await page.goto(`${world.publicUrl}/plan`);
  assert.equal(answer?.status(), 503);
  await assertSound(page, '/plan without a municipality');
  assert.match(await page.locator('main').innerText(), /import-plan/);
  await visitor.close();
});

const roomsOfAll = ['/', '/beeld', '/beeld/onbekend', '/beeld/elders', '/beeld/risicos', '/beeld/risicos/maatregelen', '/beeld/risicos/afdruk', '/beeld/cijfers', '/plan', '/toetslijst', '/mijn-regels', '/verantwoording', '/kennis', '/kennis/leren', '/kennis/teams', '/kennis/partners', '/kennis/sociale-kaart', '/kennis/teksten', '/beeld/kaart'];
const ownRooms: Readonly<Record<string, readonly string[]>> = {
  afm: ['/vertrouwen/vindplaatsen', '/beeld/netwerk', '/signalen', '/signalen/weergaven', '/ronde', '/afwezigheid', '/beeld/signalen', '/beeld/beslissen'],
  beleid: ['/beeld/kaart/gebieden', '/plan/inlezen', '/plan/beginnen/1', '/plan/beginnen/2', '/plan/beginnen/3', '/verantwoording/nieuw/raadsbrief'],
  fg: ['/vertrouwen', '/vertrouwen/regels?soort=geweigerd', '/vertrouwen/gedeeld', '/vertrouwen/patronen', '/vertrouwen/bewaren', '/vertrouwen/verzoeken', '/vertrouwen/verzoeken/nieuw'],
};

test('a municipality that has nothing yet reads what each page is for', async () => {
  await addMunicipality(world.installation, {
    code: 'GM0377', name: 'Bloemendaal', region: null, demo: true,
    people: [{ id: 'p1', name: 'Noor Verzonnen', role: 'focal-officer', demoName: 'afm' }, { id: 'p2', name: 'Daan Schets', role: 'policy-adviser', demoName: 'beleid' }, { id: 'p3', name: 'Ruben Maquette', role: 'privacy-officer', demoName: 'fg' }],
  });
  for (const width of [360, 1280] as const) {
    const visitor = await world.visitor({ width });
    const page = await visitor.newPage();
    for (const path of ['/', '/plan', '/cijfers', '/open-data', '/verantwoording', '/beveiliging']) {
      await page.goto(world.publicUrl + path);
      await assertSound(page, `${path} with nothing in it`);
    }
    for (const person of ['afm', 'beleid', 'fg']) {
      await signIn(world, visitor, person);
      for (const path of [...roomsOfAll, ...(ownRooms[person] ?? [])]) {
        await page.goto(world.staffUrl + path);
        await assertSound(page, `${path} for ${person} with nothing in it`);
      }
    }
    await visitor.close();
  }
});
