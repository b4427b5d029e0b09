import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, openWorld, signIn, type World } from './world.ts';

let world: World;
before(async () => { world = await openWorld(); });
after(() => world.close());

const publicPages = [
  '/', '/mensenhandel', '/mensenhandel/seksuele-uitbuiting', '/mensenhandel/arbeidsuitbuiting', '/mensenhandel/criminele-uitbuiting', '/melden', '/mijn-melding',
  '/plan', '/plan/bloemendaal-2024-2026/maatregelen', '/plan/bloemendaal-2024-2026/vastgesteld/1', '/plan/bloemendaal-2024-2026/vergelijk', '/cijfers', '/open-data', '/verantwoording', '/privacy', '/toegankelijkheid', '/beveiliging', '/bestaat-niet',
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
  afm: [
    '/vertrouwen/vindplaatsen', '/vertrouwen/vindplaatsen/V-2026-0001', '/', '/ronde', '/afwezigheid', '/signalen/weergaven', '/termijnen', '/bestanden', '/signalen', '/signalen?stand=decided', '/beeld', '/beeld/risicos', '/beeld/risicos?stand=closed', '/beeld/risicos/voorstellen', '/beeld/risicos/nieuw?sector=hospitality&vorm=labour', '/beeld/risicos/1', '/beeld/risicos/1/heropenen', '/beeld/risicos/2', '/beeld/risicos/2/oordeel', '/beeld/risicos/2/wijzigen', '/beeld/risicos/2/sluiten',
    '/beeld/risicos/2/erbij/grond', '/beeld/risicos/2/erbij/maatregel', '/beeld/risicos/2/erbij/controle', '/beeld/risicos/2/erbij/voorwaarde', '/beeld/risicos/2/erbij/signaal', '/beeld/risicos/maatregelen', '/beeld/risicos/afdruk', '/beeld/cijfers', '/beeld/cijfers/publicatie/1', '/beeld/netwerk', '/beeld/netwerk?meer=3', '/plan', '/kennis', '/kennis/arbeidsuitbuiting', '/kennis/leren', '/kennis/teams', '/kennis/eisen', '/beeld/kaart', '/beeld/kaart?periode=alles', '/beeld/signalen', '/beeld/signalen?periode=vijf-jaar&vorm=labour', '/beeld/signalen?bron=split&periode=jaar', '/beeld/beslissen', '/beeld/onbekend?open=alles', '/beeld/elders?open=alles',
    '/kennis/kaarten', '/kennis/kaarten/toezicht/arbeidsuitbuiting', '/kennis/routekaart', '/kennis/teksten', '/kennis/teksten/route-veilig-thuis', '/kennis/partners', '/kennis/partners/nieuw', '/kennis/sociale-kaart', '/verantwoording', '/ontwikkel', '/vertrouwen',
  ],
  beleid: [
    ...[
      'indicatoren', 'indicatoren/I2.2', 'indicatoren/I3.1', 'rondes', 'rondes/1', 'rondes/1/lijst', 'werk', 'werk/2', 'werk/nieuw/evidence?in=2', 'werk/vastleggen', 'werk/geschiedenis', 'tijd', 'kwaliteit', 'versies/1', 'stand', 'maatregel/M2.1',
      'besluiten', 'besluiten/1/aanvullen', 'vergelijk', 'kaders', 'kaders/VA-2023-2026/2', 'kaders/IBP/nieuw', 'nieuwe-periode', 'vastgesteld/1',
    ].map((page) => `/plan/bloemendaal-2024-2026/${page}`),
    '/toetslijst', '/toetslijst/regel/T13', '/toetslijst/regels', '/toetslijst/afdruk', '/mijn-regels', '/plan/inlezen', '/plan/beginnen/1', '/plan/beginnen/2', '/plan/beginnen/3', '/', '/beeld', '/beeld/onbekend', '/beeld/elders', '/beeld/cijfers', '/beeld/cijfers/regels', '/beeld/open-data', '/kennis/gedwongen-bedelarij', '/verantwoording', '/beeld/risicos', '/beeld/risicos/5', '/beeld/kaart', '/beeld/kaart/gebieden', '/beeld/kaart/gebieden/import/1',
  ],
  collega: ['/kennis/leren', '/kennis/leren/niet-pluis', '/kennis/leren/niet-pluis/do', '/kennis/leren/de-vormen/alles', '/kennis/leren/privacy-zonder-angst/toets', '/kennis/leren/wat-is-mensenhandel/uitslag', '/kennis/teams/1', '/kennis/certificaat'],
  college: ['/', '/plan', '/signalen'],
  fg: [
    '/', '/vertrouwen', '/vertrouwen/regels', '/vertrouwen/regels?soort=geweigerd', '/vertrouwen/gedeeld', '/vertrouwen/patronen',
    '/vertrouwen/noodtoegang', '/vertrouwen/toegang', '/mensen/herziening', '/vertrouwen/bewaren', '/vertrouwen/bewaren/lijst/1', '/vertrouwen/bewaren/regel/kept', '/vertrouwen/bewaren/regel/person-left', '/vertrouwen/bewaren/stuk/risk-closed/R-1', '/vertrouwen/verzoeken/V-2024-0001',
    ...['', '/nieuw', '/V-2026-0001', '/V-2026-0002', '/V-2026-0002/wijzigen', '/V-2026-0002/antwoord', '/V-2026-0002/verlengen', '/V-2026-0003', '/V-2026-0003/stoppen'].map((page) => `/vertrouwen/verzoeken${page}`),
  ],
  beheer: ['/', '/beeld/kaart/gebieden', '/mensen', '/mensen/vier-ogen', '/mensen/sessies', '/profiel/sessies', '/kennis/teams', '/kennis/teams/1', '/kennis/cursussen'],
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

test('every document of account, and each page behind it, is sound on a phone and on a desk', async () => {
  for (const width of [360, 1280] as const) {
    const [adviser, officer, resident] = await Promise.all([world.visitor({ width }), world.visitor({ width }), world.visitor({ width })]);
    await signIn(world, adviser, 'beleid');
    await signIn(world, officer, 'afm');
    const [page, review, open] = await Promise.all([adviser.newPage(), officer.newPage(), resident.newPage()]);
    const look = async (at: typeof page, url: string): Promise<readonly string[]> => {
      assert.equal((await at.goto(url))?.status(), 200, url);
      await assertSound(at, `${url} at ${width}`);
      return [...(await at.content()).matchAll(/href="(\/verantwoording\/(?:brieven|stukken)\/[A-Z]-\d{4}-\d{4})"/g)].map((found) => found[1] ?? '');
    };
    const documents = new Set(await look(page, `${world.staffUrl}/verantwoording`));
    assert.equal(documents.size, 4, 'a sent letter, a sent progress letter, a report in review and a draft answer');
    for (const path of documents) {
      await look(page, world.staffUrl + path);
      await look(page, `${world.staffUrl}${path}/bronnen`);
      const text = await page.goto(world.staffUrl + path).then(() => page.content());
      if (text.includes(`${path}/blok`)) for (const block of ['', '/facts', '/question-1']) await look(page, `${world.staffUrl}${path}/blok${block}`);
      if ((await review.goto(world.staffUrl + path).then(() => review.content())).includes(`${path}/nakijken`)) await look(review, `${world.staffUrl}${path}/nakijken`);
    }
    for (const path of await look(open, `${world.publicUrl}/verantwoording`)) await look(open, world.publicUrl + path);
    for (const path of ['nieuw', 'nieuw/antwoord', 'nieuw/jaarverslag', 'sjablonen', 'sjablonen/raadsbrief', 'sjablonen/voortgangsbrief/opening']) await look(page, `${world.staffUrl}/verantwoording/${path}`);
    await Promise.all([adviser.close(), officer.close(), resident.close()]);
  }
});

const stepsOfTriage = ['spoed', 'verhaal', 'kenmerken', 'ontbreekt', 'onderzoek', 'weging'].map((step) => `beoordelen/${step}`);
const pagesOfSignal: Readonly<Record<360 | 1280, readonly string[]>> = {
  360: [
    ...stepsOfTriage, 'gebied', 'besluit', 'bericht', 'melder', 'delen', 'verder', 'sluiten', 'heropenen', 'verbanden', 'verbanden/netwerk', 'verbanden/toevoegen', 'verbanden/herkend', 'verbanden/persoon', 'verbanden/adres',
    'verbanden/koppelen', 'verbanden/splitsen', 'verbanden/gedempt',
  ],
  1280: [...stepsOfTriage, 'besluit', 'verbanden/netwerk'],
};

for (const width of [360, 1280] as const) {
  test(`the file of a signal in every state, and each page behind it, is sound at ${width} px`, async () => {
    const visitor = await world.visitor({ width });
    await signIn(world, visitor, 'afm');
    const page = await visitor.newPage();
    const walked = new Set<string>();
    const seen = new Set<string>();
    await page.goto(`${world.staffUrl}/signalen`);
    for (const [number, state] of await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [/S-\d{4}-\d{4,}/.exec(row.textContent ?? '')?.[0] ?? '', row.querySelector('.baken-status')?.textContent ?? ''] as const))) {
      // Of each state one; of more only as long as a page was not met yet.
      if (seen.has(state) && pagesOfSignal[width].every((path) => walked.has(path))) continue;
      seen.add(state);
      await page.goto(`${world.staffUrl}/signalen/${number}`);
      await assertSound(page, `/signalen/${number} at ${width}`);
      const links = await page.content();
      for (const path of pagesOfSignal[width]) {
        // Each page once, for the first signal that has it; what a state does not allow leads back to the file.
        if (walked.has(path) || (/^(melder|verder|sluiten|heropenen)$/.test(path) && !links.includes(`/signalen/${number}/${path}`))) continue;
        const answer = await page.goto(`${world.staffUrl}/signalen/${number}/${path}`);
        assert.equal(answer?.status(), 200, path);
        await assertSound(page, `/signalen/${number}/${path} at ${width}`);
        walked.add(path);
      }
    }
    assert.deepEqual(pagesOfSignal[width].filter((path) => !walked.has(path)), []);
    assert.ok(seen.size >= 5, `states met: ${[...seen].join()}`);
    for (const path of ['/melden', '/melden/telefoon', '/mijn-meldingen', '/kennis/kaarten']) {
      await page.goto(world.staffUrl + path);
      await assertSound(page, `${path} at ${width}`);
    }
    await visitor.close();
  });
}

test('every page on the way of a package, from choosing to the answer of the partner, is sound on a phone', async () => {
  const [staff, public_] = [await world.visitor({ width: 360 }), await world.visitor({ width: 360 })];
  await signIn(world, staff, 'afm');
  const [page, partner] = [await staff.newPage(), await public_.newPage()];
  await page.goto(`${world.staffUrl}/signalen?stand=in-triage`);
  const number = /S-\d{4}-\d{4,}/.exec(await page.content())?.[0] ?? '';
  await page.goto(`${world.staffUrl}/signalen/${number}/delen`);
  await page.locator('main form button').first().click();
  await assertSound(page, 'choosing what to share');
  await page.locator('input[name=grond]').first().check();
  for (const name of ['noodzaak', 'evenredig', 'minder']) await page.locator(`[name=${name}]`).fill('Zonder dit kan de ander niet kijken.');
  for (const name of ['delen', 'passage']) await page.locator(`input[name=${name}]`).first().check();
  await page.locator('main form button').first().click();
  await assertSound(page, 'the preview');
  await page.locator('form[action$="versturen"] button').click();
  await assertSound(page, 'the link and the code');
  const [link, code] = [await page.locator('#pakketlink').textContent() ?? '', (await page.locator('#pakketcode').textContent() ?? '').replace(/\D/g, '')];
  await partner.goto(new URL(link, world.publicUrl).href);
  await assertSound(partner, 'the door of the package');
  await partner.locator('[name=code]').fill(code);
  await partner.locator('main form button').first().click();
  await assertSound(partner, 'the package');
  await partner.locator('#ontvangst button').click();
  await assertSound(partner, 'the package after confirming');
  for (const visitor of [staff, public_]) await visitor.close();
});

test('the sign-in page of the demonstration is sound', async () => {
  const visitor = await world.visitor({ width: 360 });
  const page = await visitor.newPage();
  await page.goto(`${world.staffUrl}/`);
  assert.match(page.url(), /\/demo$/);
  await assertSound(page, '/demo');
  await visitor.close();
});
