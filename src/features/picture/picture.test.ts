import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine } from '../../../test/database-for-tests.ts';
import { Sites } from '../../../test/sites-for-tests.ts';
import { type MunicipalityCode, usualTerms } from '../../platform/municipality.ts';
import { receiveReport } from '../signals/offers.ts';
import { nationalFigures } from './queries-national.ts';
import { registerFigures, riskSummary } from './offers.ts';

const here: MunicipalityCode = 'GM0377';
const nextDoor: MunicipalityCode = 'GM0397';
const quiet: MunicipalityCode = 'GM0473';
const now = '2026-03-02T09:00:00Z';
const fields = { verhaal: 'Een verzonnen verhaal.', waar: '', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', deur: '', schuilnaam: '', naam: '', hoe: '', bereikbaar: '', niet: '', tijden: '' };

/** The text of a page as it is read: without markup and without what stands only in addresses. */
const read = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', '’').replace(/\s+/g, ' ');

forEachEngine((open) => {
  async function report(at: string, form: string | null, sector: string | null, municipality = here): Promise<void> {
    const installation = await open();
    installation.clock.set(at);
    const { number } = await actAs(installation, { role: null, municipality, purpose: 'reporting' }, (act) => receiveReport(act, { fields, form, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
    await actAs(installation, { role: 'focal-officer', municipality, purpose: 'triage' }, (act) => sql`update signals.signal set form_code = ${form}, sector_code = ${sector} where number = ${number}`.execute(act.db));
    installation.clock.set(now);
  }
  const staff = async (role: Parameters<Sites['signIn']>[0], path = '/beeld', municipality = here) => (await new Sites(await open()).signIn(role, municipality)).get(path);
  const resident = async (path: string) => new Sites(await open()).visitor('public').get(path);
  const classOf = async (year: number, municipality = here) => actAs(await open(), { role: null, municipality, purpose: 'accountability' }, (act) => registerFigures(act, year));

  test('a focal officer without a single signal reads what the picture is for, what to do first, and that silence proves nothing', async () => {
    const { status, body } = await staff('focal-officer', '/beeld', quiet);
    assert.equal(status, 200);
    assert.match(read(body), /Zorg dat een signaal u kan bereiken/);
    assert.match(read(body), /Er staat nog geen signaal in het register.*Dit beeld is er voor het gesprek.*Naar de kaarten.*Geen signaal is geen bewijs dat er niets gebeurt.*Bron:/);
    assert.match(read(body), /Over 16 van de 16 sectoren kwam niets/);
    assert.doesNotMatch(read(body), /Signalen door de tijd/);
    assert.match(read((await staff('focal-officer', '/beeld/elders', quiet)).body), /Strand en evenementen.*in de gemeente zelf/, 'what happened in Zandvoort is local for Zandvoort');
    for (const path of ['/beeld/signalen', '/beeld/beslissen', '/beeld/onbekend']) assert.equal((await staff('focal-officer', path, quiet)).status, 200, path);
  });

  test('three signals are a dot each, by form, source, sector and place, with a sentence that keeps them small', async () => {
    await report('2025-12-31T23:30:00Z', 'labour', 'hospitality');
    await report('2026-02-10T09:00:00Z', 'labour', 'hospitality');
    await report('2026-02-11T09:00:00Z', null, null);
    const { body } = await staff('focal-officer', '/beeld/signalen');
    const text = read(body);
    assert.match(text, /3 signalen in twee jaar: dat zegt iets over wie meldt, niet over hoeveel er gebeurt/);
    assert.match(text, /3 signalen is te weinig om iets over de tijd te zeggen/);
    assert.match(text, /januari 2026: 1; februari 2026: 2/, 'the last half hour of the year in Greenwich is the new year here');
    assert.match(text, /2 van de 3 signalen gaan over arbeidsuitbuiting. Bij 1 van de 3 is dit nog niet bekend/);
    assert.match(text, /Alle 3 signalen komen van inwoners die anoniem bleven/);
    assert.match(text, /0 van de 3 signalen noemen een plaats/);
    const [first = ''] = /<figure[\s\S]*?<\/figure>/.exec(body) ?? [];
    assert.equal(first.match(/<circle/g)?.length, 3, 'three dots, and no line between them');
    assert.doesNotMatch(first, /S-20\d\d|polyline|<path/, 'a dot says no number of a signal');
    const elsewhere = read((await staff('focal-officer', '/beeld/elders')).body);
    assert.match(elsewhere, /Horeca .*in een buurgemeente 2 eigen signalen/);
    assert.match(elsewhere, /1 signaal past in geen vak/);
  });

  test('a filter stands in the address, narrows every chart, and is left out when it means nothing', async () => {
    assert.match(read((await staff('focal-officer', '/beeld/signalen?vorm=labour')).body), /2 signalen in twee jaar/);
    assert.match(read((await staff('focal-officer', '/beeld/signalen?vorm=onbekend')).body), /1 signaal in twee jaar/);
    assert.match(read((await staff('focal-officer', '/beeld/signalen?sector=hospitality&bron=resident-anonymous&periode=jaar')).body), /2 signalen in één jaar/);
    assert.match(read((await staff('focal-officer', '/beeld/signalen?bron=colleague')).body), /Met dit filter zijn er geen signalen/);
    assert.match(read((await staff('focal-officer', '/beeld/signalen?periode=2025')).body), /Met dit filter zijn er geen signalen/);
    assert.match(read((await staff('focal-officer', '/beeld/signalen?vorm=x%00&sector=%27&bron=niemand&periode=9999')).body), /3 signalen in twee jaar/);
  });

  test('what still waits stands beside what was decided, and is no decision', async () => {
    const text = read((await staff('focal-officer', '/beeld/beslissen')).body);
    assert.match(text, /Er is nog niets besloten. 3 signalen wachten nog op een besluit/);
    assert.match(text, /januari t\/m maart 2026 3 wachten/);
  });

  test('what no signal came about is said as largely as what is known, each with what one could do', async () => {
    const short = read((await staff('focal-officer')).body);
    assert.match(short, /Wat het register weet 3 signalen in twee jaar.*Wat het register niet weet Over 2 van de 3 vormen kwam niets: seksuele uitbuiting en criminele uitbuiting/);
    assert.match(short, /In 21 van de 23 maanden kwam niets binnen. Met 3 signalen blijven er altijd minstens 20 leeg/);
    const text = read((await staff('focal-officer', '/beeld/onbekend')).body);
    assert.match(text, /Vormen waarover niets kwam Seksuele uitbuiting Criminele uitbuiting Wat u kunt doen Lees over seksuele uitbuiting/);
    assert.match(text, /Melders van wie niets kwam .*Inwoners die bekend zijn/);
    assert.match(text, /Dichtbij is wel iets vastgesteld Strand en evenementen/);
    assert.match(text, /zorg en hulpverlening/);
    assert.match(text, /Er zijn nog geen teams/);
    assert.doesNotMatch(text.slice(text.lastIndexOf('Sectoren waarover niets kwam'), text.lastIndexOf('Melders van wie')), /Horeca/);
  });

  test('a policy adviser sees published years and what is not known without counting, and not one count of the register', async () => {
    const text = read((await staff('policy-adviser')).body) + read((await staff('policy-adviser', '/beeld/onbekend')).body) + read((await staff('policy-adviser', '/beeld/elders')).body);
    assert.match(text, /2025 niet gepubliceerd/);
    assert.match(text, /U ziet hier geen aantallen/);
    assert.match(text, /Ook een nul kan naar iemand wijzen/);
    assert.match(text, /Horeca/);
    assert.doesNotMatch(text, /eigen signa|signalen in twee jaar|vormen kwam niets|sectoren kwam niets|maanden kwam niets|Stille maanden|Waarover niets kwam|past in geen vak|passen in geen vak|wacht nog/);
    for (const path of ['/beeld/signalen', '/beeld/beslissen']) assert.equal((await staff('policy-adviser', path)).status, 403, path);
  });

  test('who has no part in the picture does not get in', async () => {
    for (const role of ['colleague', 'board', 'administrator', 'supervisor'] as const) {
      for (const path of ['/beeld', '/beeld/signalen', '/beeld/beslissen', '/beeld/onbekend', '/beeld/elders']) assert.equal((await staff(role, path)).status, 403, `${role} ${path}`);
    }
  });

  test('the signals of one municipality are in no other picture', async () => {
    await report('2026-02-12T09:00:00Z', 'sexual', 'homes', nextDoor);
    assert.match(read((await staff('focal-officer')).body), /3 signalen in twee jaar/);
    assert.match(read((await staff('focal-officer', '/beeld', nextDoor)).body), /1 signaal in twee jaar/);
  });

  test('signals from before the eight quarters are mentioned and not counted', async () => {
    await report('2024-03-31T20:00:00Z', 'criminal', null);
    const text = read((await staff('focal-officer')).body);
    assert.match(text, /3 signalen in twee jaar/);
    assert.match(text, /ook 1 ouder signaal/);
    assert.match(read((await staff('focal-officer', '/beeld/onbekend')).body), /Criminele uitbuiting \(eerder wel\)/);
    assert.match(read((await staff('focal-officer', '/beeld/signalen?periode=vijf-jaar')).body), /4 signalen in vijf jaar/);
  });

  test('as long as nobody published, the page of a resident is the same with five signals more', async () => {
    const before = read((await resident('/cijfers')).body);
    for (let day = 1; day <= 5; day += 1) await report(`2025-05-0${day}T09:00:00Z`, 'labour', null);
    assert.equal(read((await resident('/cijfers')).body), before);
    assert.match(read((await resident('/en/cijfers')).body), /has not published figures about its own signals yet/);
  });

  test('the council letter gets the same answer as the resident, and none about a year that runs', async () => {
    assert.deepEqual(await classOf(2025), { year: 2025, signals: { kind: 'unpublished' } });
    assert.equal(await classOf(2026), null);
    assert.equal(await classOf(2027), null);
  });

  test('reading the figures in public leaves no line in the log, reading the picture does', async () => {
    const installation = await open();
    const lines = async (): Promise<number> => installation.database.asOwner(async (db) => (await sql<{ n: number }>`select count(*)::int as n from audit.entry where act in ('GET /cijfers', 'GET /beeld')`.execute(db)).rows[0]?.n ?? 0);
    const before = await lines();
    await resident('/cijfers');
    assert.equal(await lines(), before);
    await staff('focal-officer');
    assert.equal(await lines(), before + 1);
  });
});

test('every national figure stands in exactly one series, with a year and a source', () => {
  for (const language of ['nl', 'en'] as const) {
    const { registered, others } = nationalFigures(language);
    assert.deepEqual(registered?.bars.map((bar) => bar.year), ['2014', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024']);
    assert.deepEqual(registered?.shape, { latest: { year: 2024, value: 944 }, highest: { year: 2019, value: 1372 }, missing: [2015, 2016] });
    assert.deepEqual(registered?.bars.filter((bar) => bar.derived).map((bar) => bar.year), ['2023']);
    for (const { year } of registered?.bars ?? []) assert.ok(registered?.sources.some((source) => source.years.includes(year)), `${year} has a source`);
    const codes = others.flatMap((series) => series.figures.map((figure) => figure.code));
    assert.equal(new Set(codes).size, codes.length);
    for (const series of others) {
      assert.ok(series.caution.length > 20, `${series.code} is shown with a caution`);
      for (const figure of series.figures) assert.ok(figure.period !== '' && figure.sources.length > 0, figure.code);
    }
  }
});

test('"1 in 9" never stands alone', () => {
  const series = nationalFigures('nl').others.find(({ code }) => code === 'share-detected');
  assert.deepEqual(series?.figures.map((figure) => figure.text), ['1 op 9', '1 op 6', '1 op 5', '3 tot 4 keer zoveel']);
});

test('the risks for the letter begin next door, carry their source, and leave out what was found only abroad', () => {
  const risks = riskSummary(here, 'nl', 99);
  assert.equal(risks[0]?.sentence, 'Strand en evenementen: arbeidsuitbuiting, vastgesteld in een buurgemeente.');
  assert.match(risks[0]?.sources[0] ?? '', /Grand Prix Zandvoort, 2025$/);
  for (const risk of risks) assert.ok(risk.sources.length > 0 && !risk.sentence.includes('buitenland'), risk.sentence);
  assert.equal(riskSummary(here, 'en').length, 6);
  assert.match(riskSummary(quiet, 'nl')[0]?.sentence ?? '', /in de gemeente zelf/);
});
