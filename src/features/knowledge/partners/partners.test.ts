import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { fieldsIn, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { covenantsInDate } from './queries.ts';
import { readPartner } from './partner-form.ts';
import { covenantState, countInDate } from './rules-partners.ts';
import { own } from './tables.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const typed = { naam: 'Politie Kennemerland (verzonnen)', rol: 'police', telefoon: '0900-8844', tijden: 'ma-vr 9-17', feestdagen: 'closed', bron: 'gebeld', brondatum: '2026-03-01', nakijken: '2027-03-01' };

describe('partners', () => {
  test('an agreement holds from the day of signing to its last day, and says when that comes near', () => {
    const state = (signedOn: string, validUntil: string | null): string => covenantState({ signedOn, validUntil }, today);
    const cases: readonly [string, string | null, string][] = [
      ['2026-03-03', null, 'to-come'], ['2026-03-02', null, 'in-date'], ['2020-01-01', '2026-03-02', 'ends-soon'], ['2020-01-01', '2026-05-31', 'ends-soon'], ['2020-01-01', '2026-06-01', 'in-date'], ['2020-01-01', '2026-03-01', 'ended'],
    ];
    for (const [signed, until, wanted] of cases) assert.equal(state(signed, until), wanted, `${signed} ${until}`);
    assert.deepEqual(countInDate(cases.map(([signedOn, validUntil]) => ({ signedOn, validUntil })), today), { inDate: 4, all: 6 });
  });

  test('what is wrong with a partner is said at its field', () => {
    const wrong = (change: Record<string, string>): string[] => {
      const read = readPartner({ ...typed, ...change }, today);
      return 'mistakes' in read ? read.mistakes.map((one) => `${one.field} ${one.mistake}`) : [];
    };
    assert.deepEqual(wrong({}), []);
    assert.deepEqual(wrong({ naam: '', rol: '' }), ['naam empty', 'rol roles-missing']);
    assert.deepEqual(wrong({ rol: 'police baas' }), ['rol role-unknown']);
    assert.deepEqual(wrong({ telefoon: '12', postbus: 'geen adres', website: 'javascript:alert(1)' }), ['telefoon phone', 'postbus mail', 'website website']);
    assert.deepEqual(wrong({ tijden: 'soms', brondatum: '2026-03-03', nakijken: '2026-03-02' }), ['tijden hours', 'brondatum date-future', 'nakijken review-past']);
  });
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let officer: Visitor;
  let adviser: Visitor;
  let at = '';
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    [officer, adviser] = [await sites.signIn('focal-officer'), await sites.signIn('policy-adviser')];
    const added = await adviser.post('/kennis/partners/nieuw', typed);
    assert.equal(added.status, 303, added.body);
    at = (added.location ?? '').replace(/\?.*/, '');
  });

  const version = async (visitor: Visitor, path: string): Promise<string> => fieldsIn((await visitor.get(path)).body).find((field) => field.name === 'versie')?.value ?? '';
  const linkTo = (body: string, part: string): string => new RegExp(`href="(${at}/${part}/[0-9a-f-]+)"`).exec(body)?.[1] ?? '';

  test('before there is a partner, the page says what it is for and what to do first', async () => {
    const empty = await sites.signIn('focal-officer', 'GM0397');
    assert.match((await empty.get('/kennis/partners')).body, /Er is nog geen partner vastgelegd/);
    assert.match((await (await sites.signIn('colleague', 'GM0397')).get('/kennis/partners')).body, /De aandachtsfunctionaris of de beleidsadviseur kan partners vastleggen/);
  });

  test('a colleague finds whom to call, whether they answer now, and what may be shared on which ground', async () => {
    const colleague = await sites.signIn('colleague');
    assert.match((await colleague.get('/kennis/partners?rol=police')).body, /Nu open, tot 17\.00 uur/);
    const page = (await colleague.get(at)).body;
    for (const word of ['tel:09008844', 'Nu open', 'toestemming is daarvoor niet nodig', 'privacy-web.nl', 'gebeld']) assert.ok(page.includes(word), word);
    assert.ok(!page.includes('wijzigen') && !page.includes('Contactpersonen'));
    assert.match((await colleague.get('/kennis/partners?rol=police&convenant=in-date')).body, /Geen partner past bij deze keuze/);
  });

  test('a name can be there once, in whatever letters', async () => {
    const again = await officer.post('/kennis/partners/nieuw', { ...typed, naam: 'POLITIE Kennemerland (verzonnen)' });
    assert.ok(again.status === 422 && again.body.includes('Er is al een partner met deze naam'));
  });

  test('of two who edit, the second sees what the first saved', async () => {
    const old = await version(adviser, `${at}/wijzigen`);
    assert.equal((await officer.post(`${at}/wijzigen`, { ...typed, telefoon: '023-5225555', versie: old })).status, 303);
    const second = await adviser.post(`${at}/wijzigen`, { ...typed, waarvoor: 'De tweede', versie: old });
    assert.ok(second.status === 409 && second.body.includes('023-5225555') && second.body.includes('De tweede') && second.body.includes('Bloemendaal focal-officer'));
    assert.equal((await adviser.post(`${at}/wijzigen`, { ...typed, waarvoor: 'De tweede', versie: await version(adviser, `${at}/wijzigen`) })).status, 303);
  });

  test('an agreement warns before its end and after, and counts only while it holds', async () => {
    const form = { titel: 'Convenant (verzonnen)', getekend: '2025-01-01', geldig: '2026-04-01', document: 'zaak Z1' };
    assert.equal((await adviser.post(`${at}/convenant/nieuw`, { ...form, geldig: '2024-01-01' })).status, 422);
    assert.equal((await adviser.post(`${at}/convenant/nieuw`, form)).status, 303);
    const counted = (on: string) => actAs(installation, { role: 'colleague' }, (act) => covenantsInDate(act, Temporal.PlainDate.from(on)));
    assert.deepEqual([await counted('2026-03-02'), await counted('2026-04-02'), await counted('2024-12-31')], [{ inDate: 1, all: 1 }, { inDate: 0, all: 1 }, { inDate: 0, all: 1 }]);
    const worker = { role: null, origin: 'worker', permissions: ['plan.read'] } as const;
    assert.deepEqual(await actAs(installation, worker, (act) => covenantsInDate(act, today)), { inDate: 1, all: 1 }, 'the worker counts it for the plan');
    await assert.rejects(actAs(installation, worker, (act) => own(act.db).selectFrom('knowledge.covenant').select('title').execute()), /permission denied/);
    assert.match((await officer.get('/kennis/partners')).body, /1 ding vraagt aandacht[\s\S]*loopt af op 1 april 2026/);
    installation.clock.set('2026-04-02T09:00:00Z');
    officer = await sites.signIn('focal-officer');
    assert.match((await officer.get('/kennis/partners?convenant=attention')).body, /verlopen op 1 april 2026/);
    installation.clock.set('2026-03-02T09:00:00Z');
    officer = await sites.signIn('focal-officer');
    const line = linkTo((await adviser.get(at)).body, 'convenant');
    const old = await version(adviser, line);
    assert.equal((await adviser.post(line, { ...form, geldig: '', versie: old })).status, 303);
    const second = await officer.post(line, { ...form, titel: 'De tweede titel', versie: old });
    assert.ok(second.status === 409 && second.body.includes('De tweede titel') && second.body.includes('Convenant (verzonnen)') && / [a-z-]+ veranderde dit terwijl u bezig was/.test(second.body) && !second.body.includes('– veranderde'));
    assert.equal((await officer.post(`${line}/weg`, { versie: old })).status, 409);
    assert.equal((await officer.post(`${line}/weg`, { versie: await version(officer, line) })).status, 303);
    assert.deepEqual(await counted('2026-03-02'), { inDate: 0, all: 0 });
  });

  test('contact persons are for handlers, and in the table nobody reads them', async () => {
    const form = { 'persoon': 'Tess Verzonnen', 'functie': 'rechercheur', 'persoon-telefoon': '06-00001202', 'persoon-mail': '', 'opmerking': 'niet op vrijdag' };
    const deputy = await sites.signIn('deputy');
    assert.equal((await deputy.post(`${at}/contact/nieuw`, { ...form, 'persoon-telefoon': '' })).status, 422);
    assert.equal((await deputy.post(`${at}/contact/nieuw`, form)).status, 303);
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const may = permissionsOf(role).includes('partners.contacts');
      assert.equal((await visitor.get(at)).body.includes('Tess Verzonnen'), may, role);
      assert.equal((await visitor.get(`${at}/contact/nieuw`)).status, may ? 200 : 403, role);
      const rows = await actAs(installation, { role }, (act) => own(act.db).selectFrom('knowledge.partner_contact').select('contact_sealed').execute());
      assert.equal(rows.length, may ? 1 : 0, role);
      assert.ok(rows.every((row) => !Buffer.from(row.contact_sealed).includes('Tess')));
    }
    const line = linkTo((await deputy.get(at)).body, 'contact');
    assert.equal((await deputy.post(line, { ...form, functie: 'teamleider', versie: await version(deputy, line) })).status, 303);
    assert.ok((await officer.get(at)).body.includes('teamleider'));
    assert.equal((await officer.post(`${line}/weg`, { versie: await version(officer, line) })).status, 303);
    assert.equal((await installation.database.asOwner((db) => own(db).selectFrom('knowledge.partner_contact').select('contact_id').execute())).length, 0);
  });

  test('the care directory tells for whom, how to refer, and how old the word about places is', async () => {
    const form = { 'soort': 'shelter', 'voor': 'volwassen slachtoffers', 'talen': 'Nederlands, Pools', 'plaats': 'twee plaatsen', 'plaats-datum': '2026-01-01', 'verwijzen': 'Bel de zorgcoördinator.' };
    assert.equal((await adviser.post(`${at}/hulp/nieuw`, { ...form, 'plaats-datum': '' })).status, 422);
    assert.equal((await adviser.post(`${at}/hulp/nieuw`, form)).status, 303);
    const page = (await (await sites.signIn('care-coordinator')).get('/kennis/sociale-kaart?soort=shelter')).body;
    for (const word of ['volwassen slachtoffers', 'Nederlands, Pools', 'twee plaatsen (op 1 januari 2026)', 'langer dan een maand geleden', 'Bel de zorgcoördinator.']) assert.ok(page.includes(word), word);
  });

  test('each role may read; only the focal officer and the policy adviser write, and the next town does neither', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const may = permissionsOf(role).includes('partners.edit');
      for (const path of ['/kennis/partners', '/kennis/sociale-kaart', at]) assert.equal((await visitor.get(path)).status, 200, `${role} ${path}`);
      for (const path of ['/kennis/partners/nieuw', `${at}/wijzigen`, `${at}/convenant/nieuw`, `${at}/hulp/nieuw`]) assert.equal((await visitor.get(path)).status, may ? 200 : 403, `${role} ${path}`);
      if (!may) {
        assert.equal((await visitor.post(`${at}/wijzigen`, { ...typed, versie: '1' })).status, 403, role);
        const written = actAs(installation, { role }, (act) => own(act.db).updateTable('knowledge.partner').set({ name: role }).executeTakeFirst());
        assert.equal((await written).numUpdatedRows, 0n, role);
      }
      const stranger = await sites.signIn(role, 'GM0397');
      assert.equal((await stranger.get(at)).status, 404, role);
    }
    const stranger = await sites.signIn('focal-officer', 'GM0397');
    for (const path of [`${at}/wijzigen`, `${at}/contact/nieuw`, `${at}/convenant/nieuw`, `${at}/hulp/nieuw`]) assert.deepEqual([(await stranger.get(path)).status, (await stranger.post(path, typed)).status], [404, 404], path);
    assert.equal((await stranger.post(`${at}/lijst`, { versie: '1', doe: 'weg' })).status, 404);
    for (const path of ['/kennis/partners/x', `${at.slice(0, -1)}z`, `${at}/convenant/x`, `${at}/hulp/x`, `${at}/contact/x`]) assert.equal((await officer.get(path)).status, 404, path);
  });

  test('whoever decides on a signal, or shares it, finds the municipality’s own partner with number, hours and ground', async () => {
    const sent = await sites.visitor('public').post('/melden', { verhaal: 'Een verzonnen verhaal over een keuken.' });
    assert.equal(sent.status, 303);
    const number = /\/signalen\/(S-[\d-]+)/.exec((await officer.get('/signalen')).body)?.[1] ?? '';
    for (const path of [`/signalen/${number}/besluit`, `/signalen/${number}/delen`]) {
      const { body } = await officer.get(path);
      for (const word of ['Politie Kennemerland (verzonnen)', 'tel:09008844', 'Nu open', 'toestemming is daarvoor niet nodig']) assert.ok(body.includes(word), `${path} ${word}`);
    }
    const begun = await officer.post(`/signalen/${number}/delen`, { ontvanger: 'police', doel: 'investigation' });
    assert.ok((await officer.get(begun.location ?? '')).body.includes('Politie Kennemerland (verzonnen)'));
  });

  test('a partner taken out of the list is gone there and can be put back', async () => {
    const page = (await adviser.get(at)).body;
    const now = fieldsIn(page).find((field) => field.name === 'versie')?.value ?? '';
    assert.equal((await adviser.post(`${at}/lijst`, { versie: '1', doe: 'weg' })).status, 409);
    assert.equal((await adviser.post(`${at}/lijst`, { versie: now, doe: 'weg' })).status, 303);
    assert.ok(!(await adviser.get('/kennis/partners')).body.includes(at));
    assert.ok((await adviser.get('/kennis/partners?vroeger=ja')).body.includes(at));
    assert.equal((await adviser.post(`${at}/lijst`, { versie: String(Number(now) + 1), doe: 'terug' })).status, 303);
    assert.ok((await adviser.get('/kennis/partners')).body.includes(at));
  });
});
