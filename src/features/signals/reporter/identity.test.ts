import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { receiveReport } from './commands.ts';
import { answerForIdentity, askForIdentity, openIdentity } from './identity-commands.ts';
import { reporterFacts } from './queries.ts';
import { emptyReport, type ReportFields } from './report-form.ts';

const known: ReportFields = {
  ...emptyReport, verhaal: 'De buren laten niemand naar buiten', deur: 'bekend', naam: 'Verzonnen Melder', hoe: 'telefoon', bereikbaar: '06-00000000', niet: 'niet-mailen alleen-tijden', tijden: 'Alleen voor de middag',
};
const officer = { role: 'focal-officer', purpose: 'identity' } as const;
const deputy = { role: 'deputy', purpose: 'identity' } as const;

forEachEngine((open) => {
  const report = async (fields: ReportFields = known): Promise<{ installation: TestInstallation; number: string }> => {
    const installation = await open();
    const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields, form: null, language: 'nl', looksAutomated: false, terms: usualTerms }));
    return { installation, number };
  };
  const wantTwo = (installation: TestInstallation, two: boolean): Promise<unknown> =>
    installation.database.asOwner((db) => sql`update platform.municipality set two_for_identity = ${two} where municipality_id = 'GM0377'`.execute(db));

  test('everybody who handles the signal sees what is not safe, and nobody sees who it is', async () => {
    const { installation, number } = await report();
    const facts = await actAs(installation, officer, (act) => reporterFacts(act, number));
    assert.deepEqual([facts?.source, facts?.rules, facts?.times, facts?.openings], ['resident-known', ['no-mail', 'only-times'], 'Alleen voor de middag', []]);
    const afm = await new Sites(installation).signIn('focal-officer');
    for (const path of [`/signalen/${number}`, `/signalen/${number}/melder`, `/signalen/${number}/bericht`]) {
      const page = await afm.get(path);
      assert.equal(page.status, 200, path);
      assert.ok(!page.body.includes('06-00000000') && !page.body.includes('Verzonnen Melder'), path);
    }
    assert.ok((await afm.get(`/signalen/${number}/melder`)).body.includes('Niet mailen'));
  });

  test('of an anonymous reporter and of one under another name no identity is kept, also when the fields were filled', async () => {
    for (const deur of ['anoniem', 'schuilnaam']) {
      const { installation, number } = await report({ ...known, deur, schuilnaam: 'Duinroos' });
      const kept = await installation.database.asOwner((db) => sql`select from signals.identity where number = ${number} and municipality_id = 'GM0377'`.execute(db));
      assert.equal(kept.rows.length, 0);
      const facts = await actAs(installation, officer, (act) => reporterFacts(act, number));
      assert.deepEqual([facts?.source, facts?.pseudonym], deur === 'anoniem' ? ['resident-anonymous', null] : ['resident-pseudonym', 'Duinroos']);
      assert.equal((await (await new Sites(installation).signIn('focal-officer')).get(`/signalen/${number}/melder`)).status, 404);
    }
  });

  test('opening asks for a reason, and stands on the page and in the log for everybody to see', async () => {
    const { installation, number } = await report();
    const afm = await new Sites(installation).signIn('focal-officer');
    const empty = await afm.post(`/signalen/${number}/melder`, { doe: 'openen', reden: '  ' });
    assert.equal(empty.status, 422);
    assert.ok(empty.body.includes('id="foutoverzicht"') && !empty.body.includes('06-00000000'));
    const opened = await afm.post(`/signalen/${number}/melder`, { doe: 'openen', reden: 'Er is een afspraak nodig' });
    assert.ok(opened.body.includes('06-00000000') && opened.body.includes('Verzonnen Melder') && opened.body.includes('Per telefoon'));
    const facts = await actAs(installation, deputy, (act) => reporterFacts(act, number));
    assert.deepEqual(facts?.openings.map((one) => [one.by, one.reason]), [['Bloemendaal focal-officer', 'Er is een afspraak nodig']]);
    const log = await installation.database.asOwner((db) => sql<{ purpose: string; facts: unknown }>`select purpose, facts from audit.entry where subject_kind = 'identity' and subject_ref = ${number} and act like 'POST%' order by entry_id desc limit 1`.execute(db));
    assert.equal(log.rows[0]?.purpose, 'identity');
    assert.match(JSON.stringify(log.rows[0]?.facts), /opened/);
  });

  test('the database itself shows an identity to nobody who did not write down in the same act that it is opened', async () => {
    const { installation, number } = await report();
    const look = (role: typeof roles[number]): Promise<number> => actAs(installation, { role, purpose: 'identity' }, async (act) => (await sql`select from signals.identity where number = ${number}`.execute(act.db)).rows.length);
    for (const role of roles) assert.equal(await look(role), 0, role);
    await actAs(installation, officer, (act) => openIdentity(act, number, false, 'Nodig'));
    assert.equal(await look('focal-officer'), 0, 'an opening of a moment ago opens nothing now');
    await assert.rejects(actAs(installation, officer, (act) => sql`insert into signals.identity_opening (municipality_id, number, opened_by, opened_at, reason_sealed) values ('GM0377', ${number}, 'p02', ${act.now}, '\\x00'::bytea)`.execute(act.db)), 'nobody opens in another\'s name');
    await assert.rejects(actAs(installation, { role: null, purpose: 'reporting' }, (act) => sql`select from signals.identity`.execute(act.db)), /permission denied/);
  });

  test('only who holds the permission comes to the page, role by role', async () => {
    const { installation, number } = await report();
    for (const role of roles) {
      const visitor = await new Sites(installation).signIn(role);
      const may = permissionsOf(role).includes('signals.identity');
      assert.equal((await visitor.get(`/signalen/${number}/melder`)).status, may ? 200 : 403, role);
      assert.equal((await visitor.post(`/signalen/${number}/melder`, { doe: 'openen', reden: 'x' })).status, may ? 200 : 403, role);
    }
    const elsewhere = await new Sites(installation).signIn('focal-officer', 'GM0473');
    assert.equal((await elsewhere.get(`/signalen/${number}/melder`)).status, 404);
  });

  test('where the municipality wants two people, one asks, another agrees, and only the one who asked opens, for a day', async () => {
    const { installation, number } = await report();
    await wantTwo(installation, true);
    try {
      await assert.rejects(actAs(installation, officer, (act) => openIdentity(act, number, true, 'Alleen')), /not-allowed-now/);
      // Not only the program but also the database refuses: here the program is told that one person is enough.
      await assert.rejects(actAs(installation, officer, (act) => openIdentity(act, number, false, 'Alleen')), /policy/);
      await actAs(installation, officer, (act) => askForIdentity(act, number, 'Er is een afspraak nodig'));
      await actAs(installation, officer, (act) => askForIdentity(act, number, 'Nog eens'));
      const request = await installation.database.asOwner((db) => sql<{ id: number }>`select request_id as id from signals.identity_request where number = ${number} and municipality_id = 'GM0377'`.execute(db));
      assert.equal(request.rows.length, 1, 'a question that waits is not asked twice');
      const id = Number(request.rows[0]?.id);
      await assert.rejects(actAs(installation, officer, (act) => answerForIdentity(act, number, id, true)), /not-allowed-now/, 'nobody agrees with themselves');
      await actAs(installation, deputy, (act) => answerForIdentity(act, number, id, true));
      await assert.rejects(actAs(installation, deputy, (act) => openIdentity(act, number, true, 'Ik ook')), /not-allowed-now/);
      assert.equal((await actAs(installation, officer, (act) => openIdentity(act, number, true, 'Nu'))).reach, '06-00000000');
      const later = { ...installation, clock: { now: () => installation.clock.now().add({ hours: 25 }) } };
      await assert.rejects(actAs(later, officer, (act) => openIdentity(act, number, true, 'Te laat')), /not-allowed-now/);
    } finally {
      await wantTwo(installation, false);
    }
  });
});
