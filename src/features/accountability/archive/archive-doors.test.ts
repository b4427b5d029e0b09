import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { readZip } from '../../../platform/documents/zip.ts';
import { importPlanText } from '../../plan/cli.ts';
import { verifyDocument } from '../cli.ts';
import { archivePackage } from './package.ts';

const text = (await readFile(join(projectRoot(), 'seed', 'heemstede-2024-2026.plan.yaml'), 'utf8')).replaceAll('GM0397', 'GM0377');
const at = '/verantwoording/brieven/B-2026-0001';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

forEachEngine((open) => {
  let installation: TestInstallation;
  let [adviser, officer, resident]: Visitor[] = [];
  const who = (visitor: Visitor | undefined): Visitor => visitor ?? assert.fail('nobody came');
  before(async () => {
    installation = await open();
    const sites = new Sites(installation);
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
    [adviser, officer, resident] = [await sites.signIn('policy-adviser'), await sites.signIn('focal-officer'), sites.visitor('public')];
    const made = await adviser.post('/verantwoording/nieuw/raadsbrief', { plan: 'heemstede-2024-2026' });
    assert.match(made.location ?? '', /B-2026-0001/, made.body);
    const { body } = await adviser.get(`${at}/blok/closing`);
    // Signs that no PDF has, as somebody pastes them.
    const written = await adviser.post(`${at}/blok/closing`, { sinds: /name="sinds" value="(\d+)"/.exec(body)?.[1] ?? '', doe: 'bewaar', tekst: 'Van 5 → 9 😀. Dat is ≥ 4 meer.' });
    assert.match(written.location ?? '', /gelukt=bewaard/, written.body);
    assert.equal((await adviser.get(`${at}/raadsbrief.pdf`)).status, 200, 'a draft with such signs can be read');
    assert.equal((await adviser.get(`${at}/archief.zip`)).status, 404, 'a draft has no package');
    await adviser.post(`${at}/vragen`);
    await officer.post(`${at}/nakijken`, { oordeel: 'akkoord', opmerking: '' });
    await adviser.post(`${at}/vaststellen`, { orgaan: 'college', datum: '01-03-2026' });
    const sent = await adviser.post(`${at}/versturen`);
    assert.match(sent.location ?? '', /gelukt=verstuurd/, sent.body);
  });

  const packed = () => actAs(installation, { role: 'policy-adviser', purpose: 'accountability' }, (act) => archivePackage(act, 'B-2026-0001', { name: 'Bloemendaal', publicUrl: 'https://bloemendaal.example' }));
  const part = (zip: Uint8Array | null, name: string): Buffer => Buffer.from(readZip(zip ?? new Uint8Array()).find((entry) => entry.name === name)?.bytes ?? assert.fail(`no ${name}`));

  test('an archivist gets every file with MDTO beside it, the checksums right, the sheet of sources apart', async () => {
    const zip = await packed();
    const names = readZip(zip ?? new Uint8Array()).map((entry) => entry.name);
    const files = ['raadsbrief-archief-b-2026-0001.pdf', 'raadsbrief-b-2026-0001.pdf', 'raadsbrief-b-2026-0001.odt', 'raadsbrief-b-2026-0001.docx', 'vastgezet.json'];
    assert.deepEqual(names, [
      'B-2026-0001/B-2026-0001.mdto.xml', ...files.flatMap((name) => [`B-2026-0001/${name}`, `B-2026-0001/${name}.bestand.mdto.xml`]),
      'B-2026-0001-intern/B-2026-0001-bronnen.mdto.xml', 'B-2026-0001-intern/bronnen.json', 'B-2026-0001-intern/bronnen.json.bestand.mdto.xml', 'lees-mij.txt',
    ]);
    for (const name of files) {
      const bytes = part(zip, `B-2026-0001/${name}`);
      const about = part(zip, `B-2026-0001/${name}.bestand.mdto.xml`).toString();
      assert.ok(about.includes(`<checksumWaarde>${sha256(bytes)}</checksumWaarde>`) && about.includes(`<omvang>${bytes.length}</omvang>`), name);
    }
    assert.match(part(zip, `B-2026-0001/${files[0]}`).toString('latin1'), /<pdfaid:conformance>A</);
    const object = part(zip, 'B-2026-0001/B-2026-0001.mdto.xml').toString();
    assert.match(object, /<begripLabel>Nader te bepalen<\/begripLabel>\s*<begripCode>N</);
    assert.match(object, /<identificatieKenmerk>gm0377<\/identificatieKenmerk>/);
    assert.doesNotMatch(object, /bronnen/, 'the internal sheet is no part of what is public');
    assert.match(part(zip, 'lees-mij.txt').toString(), /de gemeente heeft ze nog niet vastgelegd/);
    assert.deepEqual(await packed(), zip, 'the same document gives the same package');
    const verified = await actAs(installation, { role: 'privacy-officer', purpose: 'oversight' }, (act) => verifyDocument(act, 'B-2026-0001'));
    assert.ok(verified?.checks.every(({ holds }) => holds), JSON.stringify(verified?.checks));
  });

  test('what was frozen for the archive does not change, and nobody outside sees it', async () => {
    for (const change of ["update accountability.archive_file set made_at = now()", 'delete from accountability.archive_file', 'truncate accountability.archive_file']) {
      await assert.rejects(installation.database.asOwner((db) => sql.raw(change).execute(db)), change);
    }
    assert.equal((await who(resident).get(`${at}/archief.zip`)).status, 404);
    assert.equal((await who(officer).get(`${at}/archief.zip`)).status, 200);
    assert.equal((await who(officer).get('/verantwoording/archief')).status, 403, 'how long is for who sends');
  });

  test('the municipality says how long it keeps these documents, and the next package says so', async () => {
    const wrong = await who(adviser).post('/verantwoording/archief', { waardering: 'V', jaren: 'tien', categorie: '1.1' });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.body.includes('value="tien"'));
    assert.equal((await who(adviser).post('/verantwoording/archief', { waardering: 'V', jaren: '10', categorie: '1.1' })).status, 303);
    const object = part(await packed(), 'B-2026-0001/B-2026-0001.mdto.xml').toString();
    for (const said of ['<begripCode>V</begripCode>', '<termijnLooptijd>P10Y</termijnLooptijd>', '<termijnEinddatum>2037-01-01</termijnEinddatum>', '<begripCode>1.1</begripCode>']) assert.ok(object.includes(said), said);
  });

  test('a program that follows the account finds a feed with lasting ids, and the harvester of the Woo its sitemap', async () => {
    const page = (await who(resident).get('/verantwoording')).body;
    assert.match(page, /<link rel="alternate" type="application\/atom\+xml" href="\/verantwoording\/feed"/);
    const feed = (await who(resident).get('/verantwoording/feed')).body;
    const entries = feed.split('<entry>').slice(1);
    assert.equal(entries.length, 1);
    // RFC 4287: exactly one id, title and updated in the feed and in each entry, an author, and absolute links.
    for (const one of [feed.split('<entry>')[0] ?? '', ...entries]) for (const element of ['id', 'title', 'updated']) assert.equal(one.match(new RegExp(`<${element}>`, 'g'))?.length, 1, element);
    assert.match(feed, /<author><name>/);
    assert.match(entries[0] ?? '', /<link rel="alternate" type="text\/html" href="https?:[^"]*\/verantwoording\/brieven\/B-2026-0001"\/>\n\s*<link rel="alternate" type="application\/pdf" href="https?:[^"]*raadsbrief\.pdf"\/>/);
    assert.match(entries[0] ?? '', /<id>urn:uuid:[0-9a-f-]{36}<\/id>/);
    assert.equal((await who(resident).get('/verantwoording/feed')).body, feed);
    const robots = (await who(resident).get('/robots.txt')).body;
    assert.match(robots, /^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
    assert.match((await who(resident).get('/sitemap.xml')).body, /<sitemapindex [^>]*>\n<sitemap><loc>https?:[^<]*\/verantwoording\/diwoo\.xml<\/loc><lastmod>/);
    const woo = (await who(resident).get('/verantwoording/diwoo.xml')).body;
    const order = ['loc', 'lastmod', 'diwoo:Document', 'diwoo:DiWoo', 'diwoo:identifiers', 'diwoo:publisher', 'diwoo:titelcollectie', 'diwoo:officieleTitel', 'diwoo:classificatiecollectie', 'diwoo:informatiecategorieen', 'diwoo:informatiecategorie',
      'diwoo:creatiedatum', 'diwoo:language', 'diwoo:format', 'diwoo:documenthandelingen', 'diwoo:documenthandeling', 'diwoo:soortHandeling', 'diwoo:atTime'];
    const places = order.map((name) => woo.search(new RegExp(`<${name}[ >]`)));
    assert.ok(places.every((place, index) => place > (places[index - 1] ?? 0)), JSON.stringify(places));
    for (const said of ['resource="https://identifier.overheid.nl/tooi/id/gemeente/gm0377"', 'resource="https://identifier.overheid.nl/tooi/def/thes/kern/c_db4862c3"', '<diwoo:atTime>2026-03-01</diwoo:atTime>']) assert.ok(woo.includes(said), said);
  });
});
