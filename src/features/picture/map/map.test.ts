import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { StartError } from '../../../lib/errors.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { type MunicipalityCode, usualTerms } from '../../../platform/municipality.ts';
import { permissionsOf, type Role, roles } from '../../../platform/permissions.ts';
import { textsIn } from '../../../texts/texts.ts';
import { receiveReport, sayArea } from '../../signals/offers.ts';
import { importAreas } from './cli.ts';

const here: MunicipalityCode = 'GM0377';
const nextDoor: MunicipalityCode = 'GM0397';
const quiet: MunicipalityCode = 'GM0473';
const fields = { verhaal: 'Een verzonnen verhaal.', waar: 'Een verzonnen plek', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', deur: '', schuilnaam: '', naam: '', hoe: '', bereikbaar: '', niet: '', tijden: '' };
const square = (west: number, size = 0.01): number[][] => [[west, 52.4], [west + size, 52.4], [west + size, 52.41], [west, 52.41], [west, 52.4]];
const neighbourhoods = (names: readonly string[], municipality: MunicipalityCode = here): string => JSON.stringify({
  type: 'FeatureCollection', features: names.map((name, at) => ({
    type: 'Feature', properties: { buurtcode: `BU${municipality.slice(2)}010${at + 1}`, buurtnaam: name, gemeentecode: municipality }, geometry: { type: 'Polygon', coordinates: [square(4.6 + at * 0.01)] },
  })),
});
const districts = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { wijkcode: 'WK037701', wijknaam: 'Heel de wijk' }, geometry: { type: 'Polygon', coordinates: [square(4.6, 0.03)] } }] });
const read = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', '’').replace(/\s+/g, ' ');
const hidden = (answer: Answer, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(answer.body)?.[1] ?? '';

forEachEngine((open) => {
  const visitor = async (role: Role, municipality = here): Promise<Visitor> => new Sites(await open()).signIn(role, municipality);
  const page = async (role: Role, path = '/beeld/kaart', municipality = here): Promise<Answer> => (await visitor(role, municipality)).get(path);
  const upload = async (who: Visitor, text: string | Uint8Array, more: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const form = new FormData();
    form.set('bestand', new File([typeof text === 'string' ? text : new Uint8Array(text)], 'buurten.geojson'));
    for (const [name, value] of Object.entries(more)) form.set(name, value);
    return who.post('/beeld/kaart/gebieden', form);
  };
  const use = async (who: Visitor, preview: Answer): Promise<Answer> => who.post('/beeld/kaart/gebieden/kies', { doe: 'kies', laag: hidden(preview, 'laag'), import: hidden(preview, 'import'), na: hidden(preview, 'na') });
  const report = async (municipality = here, form: string | null = null): Promise<string> => {
    const installation = await open();
    const { number } = await actAs(installation, { role: null, municipality, purpose: 'reporting' }, (act) => receiveReport(act, { fields, form, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
    return number;
  };
  const rows = async (table: string): Promise<number> => (await open()).database.asOwner(async (db) => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)).rows[0]?.n ?? 0);

  test('without areas the map shows the villages as points, and says that somebody has to confirm where they lie', async () => {
    const text = read((await page('focal-officer')).body);
    assert.match(text, /Er zijn geen signalen in deze keuze.*Een leeg gebied bewijst niets/);
    assert.match(text, /Vogelenzang.*nog te bevestigen door de gemeente/);
    assert.match((await page('focal-officer', '/beeld/kaart', quiet)).body, /aria-label="(?:\d, )?Zandvoort: geen signalen"/);
  });

  test('an adviser reads areas in, looks at them first, and only then do they count', async () => {
    const adviser = await visitor('policy-adviser');
    const sent = await upload(adviser, neighbourhoods(['Overveen', 'Aerdenhout', 'Bennebroek']), { bron: 'CBS en Kadaster, 2025' });
    assert.equal(sent.status, 303);
    const preview = await adviser.get(sent.location ?? '');
    assert.match(read(preview.body), /Klopt deze kaart\? In het bestand staan 3 gebieden \(buurten\).*Ja, gebruik deze kaart.*BU03770101/);
    assert.match(read((await page('focal-officer')).body), /dorpskernen als punten/, 'nothing has changed yet');
    assert.equal((await use(adviser, preview)).location, '/beeld/kaart/gebieden?gelukt=gebruikt');
    const map = await page('focal-officer');
    assert.match(map.body, /aria-label="(?:\d, )?Overveen: geen signalen"/);
    assert.match(read(map.body), /Bron van de grenzen: CBS en Kadaster, 2025\. Ingelezen op 2 maart 2026/);
    assert.doesNotMatch(read((await page('focal-officer', '/beeld/kaart', nextDoor)).body), /Overveen/);
  });

  for (const [what, text, words] of [
    ['a broken file', '{"type":"FeatureColl', /geen geldige JSON/],
    ['a file in the national grid', neighbourhoods(['Overveen']).replaceAll('4.6,52.4', '103000,490000'), /RD-coördinaten.*EPSG:4326/],
    ['a border that crosses itself', JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { buurtcode: 'B', buurtnaam: 'Overveen' }, geometry: { type: 'Polygon', coordinates: [[[4.6, 52.4], [4.61, 52.41], [4.61, 52.4], [4.6, 52.41], [4.6, 52.4]]] } }] }), /De grens van gebied 1 \(Overveen\) kruist of raakt zichzelf/],
    ['areas of the neighbours', neighbourhoods(['Heemstede'], nextDoor), /geen gebied van deze gemeente/],
    ['bytes that are no text', Uint8Array.from({ length: 500 }, (_, at) => (at * 91) % 256), /geen tekstbestand/],
  ] as const) {
    test(`who sends ${what} reads one sentence, keeps what was typed, and nothing has changed`, async () => {
      const before = [await rows('picture.area_import'), await rows('picture.area_choice')];
      const answer = await upload(await visitor('administrator'), text, { bron: 'Eigen kaart', code: 'buurtcode' });
      assert.equal(answer.status, 422);
      assert.match(read(answer.body), /Dit bestand is niet ingelezen\. Er is niets veranderd/);
      assert.match(read(answer.body), words);
      assert.match(answer.body, /value="Eigen kaart"/);
      assert.deepEqual([await rows('picture.area_import'), await rows('picture.area_choice')], before);
    });
  }

  test('who chooses no file, or says too much about it, hears so at the field', async () => {
    const adviser = await visitor('policy-adviser');
    const nothing = await adviser.post('/beeld/kaart/gebieden', { bron: 'x'.repeat(300) });
    assert.equal(nothing.status, 422);
    assert.match(read(nothing.body), /Kies een bestand\. Houd de bron korter/);
    assert.equal((await upload(adviser, new Uint8Array(11 * 1024 * 1024).fill(32))).status, 422);
  });

  test('somebody says of a signal where it plays, and it becomes one dot; a signal without an area is told beside the map', async () => {
    const [placed] = [await report(here, 'labour'), await report()];
    const officer = await visitor('focal-officer');
    assert.match(read((await officer.get(`/signalen/${placed}`)).body), /nog niet gezegd in welk gebied dit signaal speelt\. Kies een gebied/);
    const form = await officer.get(`/signalen/${placed}/gebied`);
    assert.match(form.body, /<option value="neighbourhoods:BU03770102">Aerdenhout/);
    const said = await officer.post(`/signalen/${placed}/gebied`, { versie: hidden(form, 'versie'), gebied: 'neighbourhoods:BU03770102' });
    assert.equal(said.location, `/signalen/${placed}#gebied`);
    assert.match(read((await officer.get(`/signalen/${placed}`)).body), /Gebied Aerdenhout – gezegd door Bloemendaal focal-officer op 2 maart 2026/);
    const map = await officer.get('/beeld/kaart');
    assert.match(map.body, /aria-label="(?:\d, )?Aerdenhout: 1 signaal"/);
    assert.equal(map.body.match(/<circle cx/g)?.length, 3, 'one dot for a desk, the same for a telephone, and one in the legend');
    assert.match(read(map.body), /op de kaart 1 van 2 signalen zonder gebied 1 /);
    assert.match(read(map.body), /Van 1 signaal is het gebied niet bekend\. Een leeg gebied bewijst niets.*zegt een vergelijking tussen gebieden niets/);
    assert.match(read((await officer.get('/beeld/kaart?vorm=onbekend')).body), /op de kaart 0 van 1 signaal/);
    assert.match(read((await officer.get('/beeld/kaart?vorm=labour&periode=2026')).body), /Vorm: Arbeidsuitbuiting.*Periode: 2026.*op de kaart 1 van 1 signaal/);
    assert.equal((await officer.get('/beeld/kaart?vorm=<b>&periode=ooit&kaart=maan')).status, 200);
  });

  test('of two people who say where a signal plays, the second sees what the first said and loses nothing', async () => {
    const number = await report();
    const [officer, deputy] = [await visitor('focal-officer'), await visitor('deputy')];
    const seen = hidden(await deputy.get(`/signalen/${number}/gebied`), 'versie');
    await officer.post(`/signalen/${number}/gebied`, { versie: '0', gebied: 'neighbourhoods:BU03770101' });
    const late = await deputy.post(`/signalen/${number}/gebied`, { versie: seen, gebied: 'neighbourhoods:BU03770103' });
    assert.equal(late.status, 409);
    assert.match(read(late.body), /Bloemendaal focal-officer koos: Overveen\. Uw keuze staat hieronder nog/);
    assert.match(late.body, /value="neighbourhoods:BU03770103" selected/);
    const again = await deputy.post(`/signalen/${number}/gebied`, { versie: hidden(late, 'versie'), gebied: 'onbekend' });
    assert.equal(again.status, 303);
    assert.match(read((await deputy.get(`/signalen/${number}`)).body), /nog niet gezegd in welk gebied/);
    for (const gebied of ['', 'neighbourhoods:BU99990101', 'village:overveen', 'x'.repeat(5000)]) assert.equal((await deputy.post(`/signalen/${number}/gebied`, { versie: '2', gebied })).status, 422, gebied.slice(0, 30));
    assert.equal((await deputy.get('/signalen/S-2020-9999/gebied')).status, 404);
  });

  test('on a map of districts the neighbourhoods in them count too', async () => {
    const adviser = await visitor('policy-adviser');
    const sent = await upload(adviser, districts);
    await use(adviser, await adviser.get(sent.location ?? ''));
    const officer = await visitor('focal-officer');
    assert.match((await officer.get('/beeld/kaart?kaart=wijken')).body, /aria-label="(?:\d, )?Heel de wijk: 1 signaal"/);
    const number = await report();
    await officer.post(`/signalen/${number}/gebied`, { versie: '0', gebied: 'districts:WK037701' });
    assert.match((await officer.get('/beeld/kaart?kaart=wijken')).body, /aria-label="(?:\d, )?Heel de wijk: 2 signalen"/);
    assert.match(read((await officer.get('/beeld/kaart?kaart=buurten')).body), /in een ander soort gebied 1 /);
  });

  test('an adviser sees areas and not one count; who has no part in the picture does not get in', async () => {
    const { body } = await page('policy-adviser');
    assert.match(read(body), /U ziet hier geen aantallen/);
    assert.doesNotMatch(body, /<circle|signaal"|signalen"|zonder gebied|Signalen<\/th>/);
    for (const role of roles) {
      const held = permissionsOf(role);
      assert.equal((await page(role)).status, held.includes('picture.read') ? 200 : 403, role);
      assert.equal((await page(role, '/beeld/kaart/gebieden')).status, held.includes('areas.import') ? 200 : 403, role);
      assert.equal((await upload(await visitor(role), '{')).status, held.includes('areas.import') ? 422 : 403, role);
    }
    const counted = await actAs(await open(), { role: 'policy-adviser' }, (act) => sql`select * from signals.counts_by_area()`.execute(act.db));
    assert.deepEqual(counted.rows, []);
    await assert.rejects(actAs(await open(), { role: null }, (act) => sql`select * from signals.signal_area`.execute(act.db)), /permission denied/);
    await assert.rejects(actAs(await open(), { role: 'policy-adviser' }, (act) => sayArea(act, 'S-2026-0001', 0, { key: 'village:overveen', name: 'Overveen' })), /row-level security|violates/);
  });

  test('a new file takes the place of the old one, which can be put back; who chooses second sees that somebody was first', async () => {
    const [adviser, administrator] = [await visitor('policy-adviser'), await visitor('administrator')];
    const first = await adviser.get((await upload(adviser, neighbourhoods(['Nieuw een', 'Nieuw twee']))).location ?? '');
    assert.match(read(first.body), /in de plaats van de 3 gebieden van 2 maart 2026.*Deze codes gelden nu en staan niet in het nieuwe bestand: BU03770103/);
    const second = await administrator.get((await upload(administrator, neighbourhoods(['Anders']))).location ?? '');
    await use(adviser, first);
    const late = await use(administrator, second);
    assert.equal(late.status, 409);
    assert.match(read(late.body), /Iemand anders heeft intussen een kaart gekozen/);
    assert.match((await page('focal-officer', '/beeld/kaart?kaart=buurten')).body, /Nieuw twee/);
    const history = await adviser.get('/beeld/kaart/gebieden');
    const old = /import\/(\d+)"[^>]*>Zet terug/.exec(history.body)?.[1] ?? '';
    await use(adviser, await adviser.get(`/beeld/kaart/gebieden/import/${old}`));
    assert.match((await page('focal-officer', '/beeld/kaart?kaart=buurten')).body, /Bennebroek/);
    await administrator.post('/beeld/kaart/gebieden/kies', { doe: 'weg', import: old });
    assert.equal((await adviser.get(`/beeld/kaart/gebieden/import/${old}`)).status, 200, 'what counted is never thrown away');
    await administrator.post('/beeld/kaart/gebieden/kies', { doe: 'weg', import: hidden(second, 'import') });
    assert.equal((await administrator.get(`/beeld/kaart/gebieden/import/${hidden(second, 'import')}`)).status, 404);
    assert.equal((await adviser.post('/beeld/kaart/gebieden/kies', { doe: 'kies', laag: 'districts', import: old, na: '0' })).status, 404, 'a neighbourhood is no district');
  });

  test('a layer can be taken away, and then the villages are back', async () => {
    const adviser = await visitor('policy-adviser');
    for (const layer of ['districts', 'neighbourhoods']) {
      const { body } = await adviser.get('/beeld/kaart/gebieden');
      const after = new RegExp(`value="${layer}"/><input type="hidden" name="import" value=""/><input type="hidden" name="na" value="(\\d+)"`).exec(body)?.[1] ?? '';
      assert.equal((await adviser.post('/beeld/kaart/gebieden/kies', { doe: 'kies', laag: layer, import: '', na: after })).status, 303, layer);
    }
    assert.match(read((await page('focal-officer')).body), /dorpskernen als punten/);
    assert.match(read((await page('focal-officer')).body), /in een ander soort gebied 2 /);
  });

  test('on the command line areas count at once, or one Dutch sentence says why not', async () => {
    const installation = await open();
    const run = (text: string, layer: string | null = null) => actAs(installation, { role: 'policy-adviser', municipality: nextDoor }, (act) => importAreas(act, Buffer.from(text), { layer, code: null, name: null, source: null }, textsIn('nl')));
    assert.deepEqual(await run(neighbourhoods(['Heemstede-Dorp', 'Bosch en Vaart'], nextDoor)), ['De kaart heeft nu 2 gebieden (buurten). Dit is import 1.']);
    await assert.rejects(run(neighbourhoods(['Zee', 'Zee\u0000strand'], nextDoor)), (error) => error instanceof StartError && error.message === 'De naam van gebied 2 (BU03970102) is te lang of bevat tekens die niet te zien zijn. Een naam heeft hoogstens 100 tekens. Er is niets veranderd.');
    await assert.rejects(run('{}', 'streets'), (error) => error instanceof StartError);
    assert.match((await page('focal-officer', '/beeld/kaart', nextDoor)).body, /Bosch en Vaart/);
  });
});

test('the command itself ends with code 1 and one sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baken-areas-'));
  try {
    const file = join(folder, 'rd.geojson');
    await writeFile(file, JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } }, features: [] }));
    const run = (args: readonly string[]) => new Promise<{ code: number; said: string }>((done) => {
      execFile(process.execPath, ['--disable-warning=ExperimentalWarning', join(projectRoot(), 'dist/src/cli.js'), ...args], { env: { DATA_DIR: join(folder, 'data'), BAKEN_KEY_FILE: join(folder, 'key'), BAKEN_DEMO: '1', LANG: 'nl_NL.UTF-8', PATH: process.env['PATH'] ?? '' } }, (error, out, wrong) => {
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, said: out + wrong });
      });
    });
    const plan = await run(['import-plan', join(projectRoot(), 'seed', 'bloemendaal-2024-2026.plan.yaml')]);
    assert.equal(plan.code, 0, plan.said);
    const { code, said } = await run(['import-areas', file]);
    assert.equal(code, 1);
    assert.match(said, /^Het bestand staat in RD-coördinaten[^\n]*Er is niets veranderd\.\n$/);
    const good = await run(['import-areas', join(projectRoot(), 'seed', 'verzonnen-buurten.geojson'), '--municipality', 'GM0377', '--layer', 'neighbourhoods']);
    assert.equal(good.code, 0, good.said);
    assert.match(good.said, /De kaart heeft nu 9 gebieden \(buurten\)/);
    assert.ok((await readFile(file, 'utf8')).length > 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
