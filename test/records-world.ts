import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { addPartner } from '../src/features/knowledge/partners/commands.ts';
import { keepContact } from '../src/features/knowledge/partners/part-commands.ts';
import { closeRisk, makeRisk } from '../src/features/picture/risks/commands.ts';
import { riskFile } from '../src/features/picture/risks/queries.ts';
import { carryOut } from '../src/features/trust/sign-in/commands.ts';
import type { RecordClass } from '../src/platform/retention-rules.ts';
import { actAs, type TestInstallation } from './database-for-tests.ts';
import { fieldsIn, Sites } from './sites-for-tests.ts';

/** One record of each class that has ended, with rare words in it. */
export interface Ended { readonly refs: Readonly<Record<RecordClass, string>>; /** Who left. */ readonly left: string }

/** Somebody reviews what the privileged may, and keeps them all. @returns the address of the finished review */
export async function reviewRights(sites: Sites): Promise<string> {
  const administrator = await sites.signIn('administrator');
  const review = (await administrator.post('/mensen/herziening', { wie: 'privileged' })).location ?? '';
  const page = await administrator.get(review);
  const people = [...new Set(fieldsIn(page.body).flatMap((field) => (field.name.startsWith('oordeel-') ? [field.name.slice(8)] : [])))];
  const done = await administrator.post(review, { versie: fieldsIn(page.body).find((field) => field.name === 'versie')?.value ?? '', ...Object.fromEntries(people.flatMap((id) => [[`oordeel-${id}`, 'keep'], [`woord-${id}`, 'Zeldzaamwerk']])), doe: 'afronden' });
  assert.equal(done.status, 303, done.body);
  return review;
}

/** @param signal one that somebody reads through broken glass */
export async function endOneOfEach(installation: TestInstallation, signal: string): Promise<Ended> {
  const sites = new Sites(installation);
  const officer = await sites.signIn('privacy-officer');
  const taken = await officer.post('/vertrouwen/verzoeken/nieuw', { soort: 'access', ontvangen: '2026-03-02', naam: 'Zeldzaamnaam', bereik: 'Verzonnenlaan 1', vraag: 'Zeldzaamvraag', zoekop: '', zeker: 'desk' });
  const request = /V-\d{4}-\d{4}/.exec(taken.location ?? '')?.[0] ?? assert.fail(taken.body);
  await officer.post(`/vertrouwen/verzoeken/${request}/zoeken`);
  const finder = await sites.signIn('focal-officer');
  await finder.post(`/vertrouwen/vindplaatsen/${request}/zoeken`);
  await finder.post(`/vertrouwen/vindplaatsen/${request}/klaar`);
  assert.equal((await officer.post(`/vertrouwen/verzoeken/${request}/antwoord`)).location, `/vertrouwen/verzoeken/${request}?gelukt=beantwoord`);

  const coordinator = await sites.signIn('care-coordinator');
  await coordinator.post('/noodtoegang', { kenmerk: signal, reden: 'Zeldzaamnood: het slachtoffer staat voor mij' });
  const glass = (await installation.database.asOwner((db) => sql<{ id: string }>`select glass_id as id from platform.glass where number = ${signal}`.execute(db))).rows[0]?.id ?? assert.fail();
  await officer.post(`/vertrouwen/noodtoegang/${glass}`, { [`oordeel-${glass}`]: 'terecht', [`toelichting-${glass}`]: 'Zeldzaamoordeel' });

  const review = await reviewRights(sites);

  const risk = await actAs(installation, { role: 'focal-officer', purpose: 'picture' }, async (act) => {
    const number = await makeRisk(act, { sector: 'domestic-work', forms: ['labour'], placeKind: 'object', area: 'Zeldzaamwijk', street: '', object: 'Zeldzaampand', exposure: 'unknown', exposureWords: '' }, [{ kind: 'finding', confidential: 'Zeldzaamvondst' }]);
    const file = await riskFile(act, number) ?? assert.fail();
    assert.equal(await closeRisk(act, file, file.revision, 'Zeldzaamreden'), 'done');
    return number;
  });
  const contact = await actAs(installation, { role: 'focal-officer', purpose: 'knowledge' }, async (act) => {
    const partner = await addPartner(act, { name: 'Verzonnen Partner', roles: ['care'], about: '', phone: '', mailbox: '', website: '', hours: '', holidays: 'closed', source: 'verzonnen', sourceDate: '2026-01-01', reviewOn: '2027-01-01' } as never) ?? assert.fail();
    assert.ok(await keepContact(act, partner, null, { name: 'Zeldzaamcontact', work: 'x', phone: '06-00000001', mail: 'zeldzaam@partner.example', note: '' }));
    return (await sql<{ id: string }>`select contact_id as id from knowledge.partner_contact where partner_id = ${partner}`.execute(act.db)).rows[0]?.id ?? assert.fail();
  });
  const colleague = await sites.signIn('colleague');
  await colleague.post('/kennis/leren/mail', { adres: 'zeldzaam@bloemendaal.example' });
  await actAs(installation, { role: 'administrator', purpose: 'people' }, (act) => carryOut(act, 'p03', { kind: 'end' }));
  return { refs: { 'subject-request': request, 'break-glass': glass, 'rights-review': `H-${review.split('/').at(-1)}`, 'risk-closed': `R-${risk}`, 'partner-contact': contact, 'person-left': 'p03' }, left: 'Bloemendaal colleague' };
}
