import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { plain } from '../../../../test/retention-world.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';

/** Where the municipality asks two people for opening who a reporter is, a search that opens all of them takes two as well. */
forEachEngine((open) => {
  let installation: TestInstallation;
  let [officer, first, second]: (Visitor | undefined)[] = [];
  let number = '';
  const who = (one: Visitor | undefined): Visitor => one ?? assert.fail();
  const at = (): string => `/vertrouwen/vindplaatsen/${number}`;
  const count = async (table: string): Promise<number> => Number((await installation.database.asOwner((db) => sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db))).rows[0]?.n);

  before(async () => {
    installation = await open();
    await plain(installation);
    await installation.database.asOwner((db) => sql`update platform.municipality set two_for_identity = true where municipality_id = 'GM0377'`.execute(db));
    const sites = new Sites(installation);
    [officer, first, second] = [await sites.signIn('privacy-officer'), await sites.signIn('focal-officer'), await sites.signIn('deputy')];
    const taken = await officer.post('/vertrouwen/verzoeken/nieuw', { soort: 'access', ontvangen: '2026-03-02', naam: 'Zeldzaamverhaal', bereik: 'Verzonnenlaan 1', vraag: 'Wat hebt u?', zoekop: '', zeker: 'desk' });
    number = /V-\d{4}-\d{4}/.exec(taken.location ?? '')?.[0] ?? assert.fail(taken.body);
    await officer.post(`/vertrouwen/verzoeken/${number}/zoeken`);
  });

  test('one person alone asks, and nothing is searched', async () => {
    assert.match((await who(first).get(at())).body, /Vraag een collega om te zoeken/);
    assert.equal((await who(first).post(`${at()}/zoeken`)).location, `${at()}?gelukt=gevraagd`);
    assert.match((await who(first).get(`${at()}?gelukt=gevraagd`)).body, /Er is nog niets geopend/);
    await who(first).post(`${at()}/zoeken`);
    assert.deepEqual([await count('subject.finding'), await count('subject.hit'), await count('subject.search_ask')], [0, 0, 1], 'pressing twice makes no second person');
  });

  test('nor by the back door: the database opens nothing without a second person in the same act', async () => {
    await assert.rejects(actAs(installation, { role: 'focal-officer', purpose: 'subject' }, (act) => sql`insert into subject.finding (municipality_id, number, made_by, made_at, found) values ('GM0377', ${number}, 'p01', now(), 0)`.execute(act.db)), /row-level security/);
    await assert.rejects(actAs(installation, { role: 'focal-officer', purpose: 'subject' }, (act) => sql`update subject.search_ask set agreed_by = 'p01', agreed_at = now(), in_transaction = pg_current_xact_id()`.execute(act.db)), /search_two_people/);
    await assert.rejects(actAs(installation, { role: 'deputy', purpose: 'subject' }, (act) => sql`update subject.search_ask set agreed_by = 'p02', agreed_at = now(), in_transaction = '1'::xid8`.execute(act.db)), /row-level security/);
  });

  test('a colleague sees who asked, agrees, and that act searches', async () => {
    assert.match((await who(second).get(at())).body, /Bloemendaal focal-officer vroeg op/);
    assert.equal((await who(second).post(`${at()}/zoeken`)).location, `${at()}?gelukt=gezocht`);
    assert.equal(await count('subject.finding'), 1);
    assert.match((await who(second).get(at())).body, /Laatst gezocht/);
  });

  test('searching again asks again', async () => {
    assert.equal((await who(second).post(`${at()}/zoeken`)).location, `${at()}?gelukt=gevraagd`);
    assert.equal(await count('subject.finding'), 1);
    assert.equal((await who(first).post(`${at()}/zoeken`)).location, `${at()}?gelukt=gezocht`);
    assert.equal(await count('subject.finding'), 2);
  });
});
