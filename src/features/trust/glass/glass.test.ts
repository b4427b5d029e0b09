import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { type Role, roles } from '../../../platform/permissions.ts';
import { receiveReport } from '../../signals/reporter/commands.ts';
import { emptyReport } from '../../signals/reporter/report-form.ts';

const story = 'De deur zit van buiten op slot, verzonnen verhaal';
const reporter = 'Verzonnen Melder';
const reason = 'Het slachtoffer staat voor mij en niemand neemt op';

async function report(installation: TestInstallation): Promise<string> {
  const fields = { ...emptyReport, verhaal: story, deur: 'bekend', naam: reporter, hoe: 'telefoon', bereikbaar: '06-00000000' };
  return (await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields, form: null, language: 'nl', looksAutomated: false, terms: usualTerms }))).number;
}

/** What the row policies show to a person, in an act that names the glass as the program does; null names none. */
function visible(installation: TestInstallation, role: Role, number: string | null): Promise<readonly number[]> {
  return actAs(installation, { role, purpose: 'break-glass' }, async (act) => {
    if (number) await sql`select set_config('baken.glass', ${number}, true), set_config('baken.glass_at', ${act.now.toString()}, true)`.execute(act.db);
    const counts: number[] = [];
    for (const table of ['signals.through_glass()', 'signals.signal', 'signals.reporter', 'signals.identity', 'signals.identity_request', 'signals.internal_report', 'signals.triage', 'signals.decision']) {
      counts.push((await sql<{ n: number }>`select count(*) as n from ${sql.raw(table)}`.execute(act.db)).rows[0]?.n ?? -1);
    }
    return counts;
  });
}

const glassId = async (installation: TestInstallation, number: string): Promise<string> =>
  (await installation.database.asOwner((db) => sql<{ glass_id: string }>`select glass_id from platform.glass where number = ${number}`.execute(db))).rows[0]?.glass_id ?? '';

forEachEngine((open) => {
  const world = async (): Promise<{ installation: TestInstallation; sites: Sites; number: string }> => {
    const installation = await open();
    return { installation, sites: new Sites(installation), number: await report(installation) };
  };
  const breaks = (visitor: Visitor, number: string, why = reason) => visitor.post('/noodtoegang', { kenmerk: number.toLowerCase(), reden: why });

  test('a care coordinator in need reads one signal at once, and not who reported it', async () => {
    const { sites, number } = await world();
    const coordinator = await sites.signIn('care-coordinator');
    assert.equal((await coordinator.get(`/noodtoegang/${number}`)).status, 404, 'nothing is open yet');
    assert.equal((await breaks(coordinator, number)).location, `/noodtoegang/${number}`);
    const page = await coordinator.get(`/noodtoegang/${number}`);
    assert.equal(page.status, 200);
    assert.ok(page.body.includes(story));
    assert.ok(!page.body.includes(reporter) && !page.body.includes('06-00000000'), 'the reporter stays unknown');
    assert.equal((await coordinator.post(`/noodtoegang/${number}/einde`)).location, '/noodtoegang?gelukt=beeindigd');
    assert.equal((await coordinator.get(`/noodtoegang/${number}`)).status, 404);
  });

  test('the glass opens that one signal and nothing beside it: no list, no count, no search, no file, no other signal', async () => {
    const { installation, sites, number } = await world();
    const other = await report(installation);
    const supervisor = await sites.signIn('supervisor');
    await breaks(supervisor, number);
    for (const path of ['/signalen', `/signalen/${number}`, `/signalen/${number}/melder`, `/signalen/${number}/verbanden`, '/beeld']) assert.equal((await supervisor.get(path)).status, 403, path);
    for (const path of ['/signalen/uitvoer', '/signalen/zoeken', `/signalen/${number}/besluit`]) assert.equal((await supervisor.post(path)).status, 403, path);
    assert.equal((await supervisor.get(`/noodtoegang/${other}`)).status, 404);
    assert.equal((await breaks(supervisor, other)).status, 409, 'one signal at a time');
    await supervisor.post(`/noodtoegang/${number}/einde`);
  });

  test('the database itself opens no table to the act that reads through the glass, but that one signal', async () => {
    const { installation, sites, number } = await world();
    const supervisor = await sites.signIn('supervisor');
    await breaks(supervisor, number);
    const nothing = [0, 0, 0, 0, 0, 0, 0, 0];
    assert.deepEqual(await visible(installation, 'supervisor', number), [1, 0, 0, 0, 0, 0, 0, 0]);
    assert.deepEqual(await visible(installation, 'care-coordinator', number), nothing, 'glass that somebody else broke');
    assert.deepEqual(await visible(installation, 'supervisor', 'S-2026-9999'), nothing, 'another number');
    assert.deepEqual(await visible(installation, 'supervisor', null), nothing, 'an act that does not name it');
    await supervisor.post(`/noodtoegang/${number}/einde`);
    assert.deepEqual(await visible(installation, 'supervisor', number), nothing, 'ended');
  });

  test('it ends by itself after the hours that the municipality set', async () => {
    const { installation, sites, number } = await world();
    const administrator = await sites.signIn('administrator');
    for (const uren of ['0', '25', 'veel']) assert.equal((await administrator.post('/mensen/vier-ogen', { uren })).status, 422, uren);
    assert.equal((await administrator.post('/mensen/vier-ogen', { uren: '2' })).status, 303);
    await breaks(await sites.signIn('supervisor'), number);
    installation.clock.pass({ minutes: 119 });
    assert.equal((await (await sites.signIn('supervisor')).get(`/noodtoegang/${number}`)).status, 200);
    installation.clock.pass({ minutes: 1 });
    const later = await sites.signIn('supervisor');
    assert.equal((await later.get(`/noodtoegang/${number}`)).status, 404);
    assert.ok(!(await later.get('/plan')).body.includes('Noodtoegang: u leest'), 'the banner is gone as well');
  });

  test('it is loud: on every page of who reads, on the first page of the privacy officer and on hers of trust, with the reason for her alone', async () => {
    const { sites, number } = await world();
    const coordinator = await sites.signIn('care-coordinator');
    await breaks(coordinator, number);
    for (const path of ['/', '/plan', '/kennis', '/noodtoegang', `/noodtoegang/${number}`]) assert.ok((await coordinator.get(path)).body.includes(`Noodtoegang: u leest ${number}`), path);
    const officer = await sites.signIn('privacy-officer');
    assert.match((await officer.get('/')).body, /keer noodtoegang wacht op uw oordeel|keer noodtoegang wacht/);
    assert.match((await officer.get('/vertrouwen')).body, /noodtoegang wacht op uw oordeel/);
    const list = await officer.get('/vertrouwen/noodtoegang');
    assert.ok(list.body.includes(reason) && list.body.includes(number));
    assert.ok(!list.body.includes(story), 'she sees that it happened and why, not the signal');
    assert.ok(!(await coordinator.get('/noodtoegang')).body.includes(reason));
    for (const role of roles.filter((role) => role !== 'privacy-officer')) assert.equal((await (await sites.signIn(role)).get('/vertrouwen/noodtoegang')).status, 403, role);
    await coordinator.post(`/noodtoegang/${number}/einde`);
  });

  test('the privacy officer judges it once, with words; what still goes on ends with that, and the reader sees the outcome', async () => {
    const { installation, sites, number } = await world();
    const coordinator = await sites.signIn('care-coordinator');
    await breaks(coordinator, number);
    const id = await glassId(installation, number);
    const officer = await sites.signIn('privacy-officer');
    const at = `/vertrouwen/noodtoegang/${id}`;
    const typed = await officer.post(at, { [`oordeel-${id}`]: '', [`toelichting-${id}`]: 'Er was echt nood' });
    assert.equal(typed.status, 422);
    assert.ok(typed.body.includes('Er was echt nood'));
    assert.equal((await officer.post(at, { [`oordeel-${id}`]: 'terecht', [`toelichting-${id}`]: 'Er was echt nood' })).location, '/vertrouwen/noodtoegang?gelukt=beoordeeld');
    assert.equal((await officer.post(at, { [`oordeel-${id}`]: 'onterecht', [`toelichting-${id}`]: 'Toch niet' })).status, 409);
    assert.equal((await coordinator.get(`/noodtoegang/${number}`)).status, 404);
    assert.ok((await coordinator.get('/noodtoegang')).body.includes('Terecht gevonden'));
    const sealed = await installation.database.asOwner((db) => sql<{ text: string }>`select row_to_json(g)::text as text from platform.glass g where number = ${number}`.execute(db));
    assert.ok(!sealed.rows[0]?.text.includes('nood'));
    await assert.rejects(actAs(installation, { role: 'care-coordinator' }, (act) => sql`update platform.glass set reviewed_by = 'p04', reviewed_at = now(), justified = true, review_sealed = 'x' where number = ${number}`.execute(act.db)), 'nobody judges the own');
  });

  test('the privacy officer stops it while it goes on', async () => {
    const { installation, sites, number } = await world();
    const coordinator = await sites.signIn('care-coordinator');
    await breaks(coordinator, number);
    const officer = await sites.signIn('privacy-officer');
    assert.equal((await officer.post(`/vertrouwen/noodtoegang/${await glassId(installation, number)}`, { doe: 'stop' })).location, '/vertrouwen/noodtoegang?gelukt=gestopt');
    assert.equal((await coordinator.get(`/noodtoegang/${number}`)).status, 404);
    assert.equal((await officer.post('/vertrouwen/noodtoegang/onzin', { doe: 'stop' })).status, 404);
  });

  test('a reason is asked, a number that is none is told, and nothing that was typed is lost', async () => {
    const { installation, sites, number } = await world();
    const coordinator = await sites.signIn('care-coordinator');
    const short = await breaks(coordinator, number, 'kort');
    assert.equal(short.status, 422);
    assert.ok(short.body.includes(`value="${number.toLowerCase()}"`) && short.body.includes('kort</textarea>'));
    const guess = await breaks(coordinator, 'S-2026-8888');
    assert.equal(guess.status, 422);
    assert.ok(guess.body.includes(reason));
    const line = await installation.database.asOwner((db) => sql<{ facts: { asked?: string } }>`select facts from audit.entry where act = 'POST /noodtoegang' order by entry_id desc limit 1`.execute(db));
    assert.equal(line.rows[0]?.facts.asked, 'S-2026-8888', 'a guess stands in the log');
    installation.clock.pass({ minutes: 6 });
    const again = await coordinator.post('/noodtoegang', { kenmerk: number, reden: reason });
    assert.ok(again.body.includes(reason) && !again.location, 'a fresh proof is asked, and the words are kept');
  });

  test('only a care coordinator and a supervisor may, and only in their own municipality', async () => {
    const { installation, sites, number } = await world();
    for (const role of roles.filter((role) => role !== 'care-coordinator' && role !== 'supervisor')) {
      const visitor = await sites.signIn(role);
      assert.deepEqual([(await visitor.get('/noodtoegang')).status, (await breaks(visitor, number)).status, (await visitor.get(`/noodtoegang/${number}`)).status], [403, 403, 403], role);
    }
    // The number exists in Bloemendaal alone: Zandvoort and Heemstede number their own.
    const foreign = await sites.signIn('supervisor', 'GM0397');
    assert.equal((await breaks(foreign, number)).status, 422);
    await breaks(await sites.signIn('supervisor'), number);
    assert.equal((await foreign.get(`/noodtoegang/${number}`)).status, 404);
    assert.ok(!(await (await sites.signIn('privacy-officer', 'GM0397')).get('/vertrouwen/noodtoegang')).body.includes(number));
    await assert.rejects(actAs(installation, { role: 'colleague' }, (act) => sql`insert into platform.glass (municipality_id, person_id, number, dossier_id, reason_sealed, opened_at, until_at)
      values ('GM0377', 'p03', ${number}, gen_random_uuid(), 'x', now(), now() + interval '1 hour')`.execute(act.db)), 'nor by the back door');
    await assert.rejects(actAs(installation, { role: 'supervisor' }, (act) => sql`insert into platform.glass (municipality_id, person_id, number, dossier_id, reason_sealed, opened_at, until_at)
      values ('GM0377', 'p05', ${number}, gen_random_uuid(), 'x', now(), now() + interval '20 hours')`.execute(act.db)), 'nor for longer than was set');
  });
});
