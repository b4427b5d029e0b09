import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, openWorld, signIn, type World } from './world.ts';

let world: World;
before(async () => { world = await openWorld(); });
after(() => world.close());

const publicPages = [
  '/', '/mensenhandel', '/mensenhandel/seksuele-uitbuiting', '/mensenhandel/arbeidsuitbuiting', '/mensenhandel/criminele-uitbuiting', '/melden', '/mijn-melding',
  '/plan', '/cijfers', '/verantwoording', '/privacy', '/toegankelijkheid', '/beveiliging', '/bestaat-niet',
];

for (const width of [360, 1280] as const) {
  test(`every public page is sound at ${width} px, in both languages`, async () => {
    const visitor = await world.visitor({ width });
    const page = await visitor.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error' && !/404|410/.test(message.text())) complaints.push(message.text()); });
    for (const path of [...publicPages, ...publicPages.map((one) => (one === '/' ? '/en' : `/en${one}`))]) {
      await page.goto(world.publicUrl + path);
      await assertSound(page, `${path} at ${width}`);
    }
    assert.deepEqual(complaints, [], 'the browser has nothing to complain about');
    assert.deepEqual(await visitor.cookies(), [], 'the public site sets no cookie');
    await visitor.close();
  });
}

test('every public page is sound in the dark', async () => {
  const visitor = await world.visitor({ width: 360, dark: true });
  const page = await visitor.newPage();
  for (const path of publicPages) {
    await page.goto(world.publicUrl + path);
    await assertSound(page, `${path} in the dark`);
  }
  await visitor.close();
});

const staffPages: Readonly<Record<string, readonly string[]>> = {
  afm: ['/', '/ronde', '/afwezigheid', '/signalen/weergaven', '/termijnen', '/signalen', '/signalen?stand=decided', '/beeld', '/plan', '/kennis', '/kennis/arbeidsuitbuiting', '/kennis/leren', '/kennis/teams', '/kennis/eisen', '/verantwoording', '/ontwikkel', '/vertrouwen'],
  beleid: ['/plan/bloemendaal-2024-2026/stand', '/plan/bloemendaal-2024-2026/maatregel/M2.1', '/', '/beeld', '/kennis/gedwongen-bedelarij', '/verantwoording'],
  collega: ['/kennis/leren', '/kennis/leren/niet-pluis', '/kennis/leren/niet-pluis/do', '/kennis/leren/de-vormen/alles', '/kennis/leren/privacy-zonder-angst/toets', '/kennis/leren/wat-is-mensenhandel/uitslag', '/kennis/teams/1', '/kennis/certificaat'],
  college: ['/', '/plan', '/signalen'],
  fg: ['/', '/vertrouwen'],
  beheer: ['/', '/mensen', '/profiel/sessies', '/kennis/teams', '/kennis/teams/1', '/kennis/cursussen'],
};

for (const [person, paths] of Object.entries(staffPages)) {
  test(`every staff page that ${person} opens is sound on a phone and on a desk, in the light and in the dark`, async () => {
    for (const choice of [{ width: 360 }, { width: 1280 }, { width: 1280, dark: true }] as const) {
      const visitor = await world.visitor(choice);
      await signIn(world, visitor, person);
      const page = await visitor.newPage();
      for (const path of paths) {
        await page.goto(world.staffUrl + path);
        await assertSound(page, `${path} for ${person} at ${choice.width}`);
      }
      await visitor.close();
    }
  });
}

test('the sign-in page of the demonstration is sound', async () => {
  const visitor = await world.visitor({ width: 360 });
  const page = await visitor.newPage();
  await page.goto(`${world.staffUrl}/`);
  assert.match(page.url(), /\/demo$/);
  await assertSound(page, '/demo');
  await visitor.close();
});
