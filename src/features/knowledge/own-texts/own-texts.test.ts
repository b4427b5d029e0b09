import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { fieldsIn, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { ROUTE_CARD } from '../catalogue/route-card.ts';
import { effectiveTexts } from './rules-effective.ts';
import { baseOf, differences, fieldSpecs, isTextKey, kindOf, languagesBehind, reviewState, textKeys } from './rules-texts.ts';
import { own } from './tables.ts';
import { readText } from './text-form.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const days = { bron: 'gebeld met de organisatie', brondatum: '2026-03-01', nakijken: '2026-09-01' };

describe('the words of a municipality', () => {
  test('every built-in text can be saved as it is, so that a municipality can say: we checked it', () => {
    for (const key of textKeys) {
      const read = readText(key, { fields: baseOf(key), ...days }, today);
      assert.ok('word' in read, `${key}: ${JSON.stringify(read)}`);
      assert.deepEqual(differences(baseOf(key), read.word.fields), [], key);
      assert.deepEqual(Object.keys(baseOf(key)).toSorted(), fieldSpecs[kindOf(key)].map((spec) => spec.name).toSorted(), key);
    }
  });

  test('112 is no text that anybody can change, whatever stands in the table', () => {
    assert.equal(isTextKey('route-emergency'), false);
    const texts = effectiveTexts(new Map([['route-emergency', { fields: { ...baseOf('route-police'), telefoon: '06-00001234' }, mark: null }]]), 'nl');
    assert.equal(texts.route('emergency')?.phone, '112');
  });

  test('what is wrong is said at its field', () => {
    const wrong = (change: Record<string, string>, other: Partial<typeof days> = {}): string[] => {
      const read = readText('route-police', { fields: { ...baseOf('route-police'), ...change }, ...days, ...other }, today);
      return 'mistakes' in read ? read.mistakes.map((one) => `${one.field} ${one.mistake}`) : [];
    };
    assert.deepEqual(wrong({ telefoon: '0900-88' }), ['telefoon phone']);
    assert.deepEqual(wrong({ telefoon: 'bel maar' }), ['telefoon phone']);
    assert.deepEqual(wrong({ naam: ' ', wanneer: 'x'.repeat(101) }), ['naam empty', 'wanneer too-long']);
    assert.deepEqual(wrong({ tijden: 'ma-vr 9-17\nlater' }), ['tijden hours']);
    assert.deepEqual(wrong({}, { bron: '', brondatum: '2026-02-31', nakijken: '2026-03-02' }), ['bron source-missing', 'brondatum date-unreadable', 'nakijken review-past']);
    assert.deepEqual(wrong({}, { brondatum: '2026-03-03', nakijken: '1-1-2029' }), ['brondatum date-future', 'nakijken review-far']);
    assert.deepEqual(wrong({ telefoon: '023-5225555', tijden: 'ma t/m vr 9.00-17.00 uur', feestdagen: 'closed' }), []);
    const long = readText('card-front-desk', { fields: { ...baseOf('card-front-desk'), merken: Array.from({ length: 9 }, () => 'punt').join('\n') }, ...days }, today);
    assert.ok('mistakes' in long && long.mistakes[0]?.mistake === 'too-many');
  });

  test('it is said which languages still show the built-in text', () => {
    const behind = (change: Record<string, string>) => languagesBehind('route-police', { ...baseOf('route-police'), ...change });
    assert.deepEqual(behind({ telefoon: '023-5225555', tijden: '24 uur' }), { english: false, others: false }, 'a number and hours go for every language');
    assert.deepEqual(behind({ naam: 'Wijkpolitie' }), { english: true, others: true });
    assert.deepEqual(behind({ 'naam': 'Wijkpolitie', 'naam-en': 'Local police' }), { english: false, others: true });
    assert.deepEqual(languagesBehind('card-wmo', { ...baseOf('card-wmo'), vragen: 'Hoe gaat het?' }), { english: true, others: false });
  });

  test('a text is over its date from the day after', () => {
    assert.deepEqual(['2026-03-01', '2026-03-02', '2026-04-01', '2026-04-02'].map((on) => reviewState(on, today)), ['over', 'soon', 'soon', 'fine']);
  });

  test('whatever is typed, the answer is a text or a mistake, and a text has no hidden signs', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(fc.property(fc.constantFrom(...textKeys), fc.dictionary(fc.constantFrom('naam', 'telefoon', 'tijden', 'merken', 'tekst'), text), text, (key, change, bron) => {
      const read = readText(key, { fields: { ...baseOf(key), ...change }, ...days, bron }, today);
      if ('word' in read) for (const value of Object.values(read.word.fields)) assert.doesNotMatch(value, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    }));
  });
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  const at = '/kennis/teksten/route-police';
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    adviser = await sites.signIn('policy-adviser');
  });

  const formOf = async (visitor: Visitor, path = at): Promise<Record<string, string>> => {
    const { body } = await visitor.get(path);
    const since = fieldsIn(body).find((field) => field.name === 'sinds')?.value ?? '';
    return { ...baseOf('route-police'), ...days, sinds: since };
  };

  test('an own number stands everywhere at once: for residents in every language, for colleagues, in triage and on the card', async () => {
    const saved = await adviser.post(at, { ...await formOf(adviser), telefoon: '023-5225555', wanneer: 'U denkt aan mensenhandel in onze gemeente.', tijden: 'ma-vr 9-17', feestdagen: 'closed' });
    assert.equal(saved.location, `${at}?gelukt=bewaard`);
    const resident = sites.visitor('public');
    for (const path of ['/', '/mensenhandel', '/mensenhandel/arbeidsuitbuiting', '/herkennen', '/en/mensenhandel', '/pl/herkennen', '/ar', '/vi/mensenhandel/criminele-uitbuiting']) {
      const { body, status } = await resident.get(path);
      assert.equal(status, 200, path);
      assert.ok(body.includes('tel:0235225555') && !body.includes('0900-8844'), path);
    }
    assert.ok((await resident.get('/mensenhandel')).body.includes('U denkt aan mensenhandel in onze gemeente.'));
    assert.ok(!(await resident.get('/en/mensenhandel')).body.includes('in onze gemeente'), 'the English still says what it said');
    assert.ok((await resident.get('/herkennen')).body.includes('maandag tot en met vrijdag, 9.00 tot 17.00 uur'));
    const officer = await sites.signIn('focal-officer');
    for (const path of ['/kennis', '/kennis/kaarten/balie', '/kennis/kaarten/balie/arbeidsuitbuiting', '/kennis/routekaart', '/melden?beroep=balie']) assert.ok((await officer.get(path)).body.includes('023-5225555'), path);
    assert.ok((await officer.get('/kennis')).body.includes('Nu open'), 'it is Monday, ten o’clock');
    const page = (await adviser.get(at)).body;
    for (const word of ['eigen tekst', 'gebeld met de organisatie', 'In het Engels en de dertien andere talen', 'Bloemendaal policy-adviser', '0900-8844']) assert.ok(page.includes(word), word);
    assert.equal(await actAs(installation, { role: 'colleague', municipality: 'GM0397' }, async (act) => (await own(act.db).selectFrom('knowledge.own_text').select('text_key').execute()).length), 0, 'the next town keeps its own');
  });

  test('a mistake keeps what was typed', async () => {
    const wrong = await adviser.post(at, { ...await formOf(adviser), telefoon: '12', naam: 'Onze politie' });
    assert.ok(wrong.status === 422 && wrong.body.includes('href="#telefoon"') && wrong.body.includes('value="Onze politie"') && wrong.body.includes('value="12"'));
  });

  test('of two who edit, the second sees both texts before hers counts', async () => {
    const started = await formOf(adviser);
    const officer = await sites.signIn('focal-officer');
    assert.equal((await officer.post(at, { ...await formOf(officer), naam: 'De eerste naam' })).status, 303);
    const second = await adviser.post(at, { ...started, naam: 'De tweede naam' });
    assert.ok(second.status === 409 && second.body.includes('De eerste naam') && second.body.includes('De tweede naam') && second.body.includes('Bloemendaal focal-officer'));
    assert.equal((await adviser.post(`${at}/terug`, { sinds: started['sinds'] ?? '' })).status, 409, 'nor does one go back past what somebody else wrote');
    assert.equal((await adviser.post(at, { ...started, naam: '' })).status, 409, 'with a mistake too');
    assert.equal((await adviser.post(at, { ...await formOf(adviser), naam: 'De tweede naam' })).status, 303);
    assert.ok((await sites.visitor('public').get('/mensenhandel')).body.includes('De tweede naam'));
  });

  test('after a year without a look a text is over its date, for all of staff to see, also on the card', async () => {
    installation.clock.set('2027-03-02T09:00:00Z');
    const colleague = await sites.signIn('colleague');
    assert.match((await colleague.get('/kennis/teksten')).body, /over de datum: laatst bekeken op 2 maart 2026/);
    assert.match((await colleague.get('/kennis/kaarten/balie')).body, /Over de datum: laatst bekeken op 2 maart 2026/);
    assert.match((await colleague.get('/kennis/routekaart')).body, /over de datum/);
    installation.clock.set('2026-03-02T09:00:00Z');
  });

  test('when an update changed the built-in text, its municipality is told what', async () => {
    await installation.database.asOwner((db) => own(db).insertInto('knowledge.own_text').values({
      municipality_id: 'GM0377', text_key: 'route-comensha', fields: JSON.stringify({ ...baseOf('route-comensha'), naam: 'CoMensha in Amersfoort' }), base: JSON.stringify({ ...baseOf('route-comensha'), telefoon: '033-4481185' }),
      source: 'gebeld', source_date: '2026-01-01', review_on: '2026-12-01', written_by: 'p01', written_at: installation.clock.now(),
    }).execute());
    const officer = await sites.signIn('focal-officer');
    assert.match((await officer.get('/kennis/teksten')).body, /basistekst veranderd/);
    const page = (await officer.get('/kennis/teksten/route-comensha')).body;
    for (const word of ['De basistekst is veranderd sinds u hem aanpaste', '033-4481185', '033-4481186']) assert.ok(page.includes(word), word);
  });

  test('one press brings the built-in text back, and the history keeps who wrote what', async () => {
    adviser = await sites.signIn('policy-adviser');
    const since = (await formOf(adviser))['sinds'] ?? '';
    assert.equal((await adviser.post(`${at}/terug`, { sinds: since })).location, `${at}?gelukt=terug`);
    const { body } = await sites.visitor('public').get('/mensenhandel');
    assert.ok(body.includes('0900-8844') && !body.includes('De tweede naam'));
    const page = (await adviser.get(`${at}?gelukt=terug`)).body;
    for (const word of ['De basistekst geldt', 'De eerste naam', 'De tweede naam', 'Terug naar de basistekst', 'Bloemendaal focal-officer']) assert.ok(page.includes(word), word);
    const confirmed = await adviser.post(at, { ...await formOf(adviser) });
    assert.equal(confirmed.status, 303);
    assert.ok((await adviser.get(at)).body.includes('basistekst, nagekeken'), 'saving without a change says that it was checked');
  });

  test('all of staff reads; who may not edit finds no form and no way past it', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const mayEdit = permissionsOf(role).includes('knowledge.edit');
      const page = await visitor.get(at);
      assert.deepEqual([page.status, page.body.includes('name="telefoon"')], [200, mayEdit], role);
      const form = await formOf(adviser);
      assert.equal((await visitor.post(at, { ...form, naam: `Naam van ${role}` })).status, mayEdit ? 303 : 403, role);
      if (!mayEdit) await assert.rejects(actAs(installation, { role }, (act) => own(act.db).insertInto('knowledge.own_text').values({
        municipality_id: 'GM0377', text_key: 'route-police', fields: null, base: '{}', source: null, source_date: null, review_on: null, written_by: act.actor.id ?? '', written_at: act.now,
      }).execute()), /row-level security/, role);
    }
    for (const path of ['/kennis/teksten/route-emergency', '/kennis/teksten/x', '/kennis/kaarten/balie/orgaanhandel', '/kennis/kaarten/x/arbeidsuitbuiting']) assert.equal((await adviser.get(path)).status, 404, path);
    await assert.rejects(actAs(installation, { role: null }, (act) => own(act.db).selectFrom('knowledge.own_text').select('written_by').execute()), /permission denied/, 'who wrote it is not public');
    for (const change of [(act: Parameters<Parameters<typeof actAs>[2]>[0]) => own(act.db).deleteFrom('knowledge.own_text').execute()]) await assert.rejects(actAs(installation, { role: 'focal-officer' }, change), /permission denied/, 'what was written stays');
  });
});

test('the base of the route card has hours that can be typed', () => {
  for (const entry of ROUTE_CARD) if (!entry.urgent) assert.ok(baseOf(`route-${entry.code}`)['telefoon'], entry.code);
});
