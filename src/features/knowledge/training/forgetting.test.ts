import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { queueMail } from '../../../platform/outbox.ts';
import { registers } from '../../../registers.ts';
import { tidy } from '../../../worker.ts';
import { MODULES, modulesInDate } from './catalogue/modules.ts';
import { learnerNames } from './queries-teams.ts';
import { addMember, addRequirement, addTeam } from './team-commands.ts';

test('a module counts as looked after up to and with its review date', () => {
  const first = MODULES.map((one) => one.reviewBy).toSorted()[0] ?? assert.fail();
  const on = Temporal.PlainDate.from(first);
  assert.deepEqual(modulesInDate(on), { inDate: MODULES.length, all: MODULES.length });
  assert.ok(modulesInDate(on.add({ days: 1 })).inDate < MODULES.length);
  assert.ok(registers['modules-current'], 'the plan can read it');
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let manager: Visitor;
  const at = '/kennis/teams/1/leden';
  const members = () => actAs(installation, { role: 'administrator' }, async (act) => {
    const nameOf = await learnerNames(act);
    const { rows } = await sql<{ colleague_id: number | null; person_id: string | null; post: string; joined_on: string; left_on: string | null }>`select colleague_id, person_id, post, joined_on::text, left_on::text from knowledge.team_member order by member_id`.execute(act.db);
    return rows.map((row) => `${nameOf(row.person_id, row.colleague_id === null ? null : Number(row.colleague_id))} ${row.post} ${row.joined_on} ${row.left_on ?? ''}`.trim());
  });

  before(async () => {
    installation = await open();
    await actAs(installation, { role: 'administrator' }, async (act) => {
      const team = await addTeam(act, { name: 'Balie', manager: 'p05', norm: null });
      await addMember(act, team, { person: null, name: 'Anna', post: 'contact', joined: '2025-01-01' });
      await addMember(act, team, { person: null, name: 'Bo', post: 'contact', joined: '2025-01-01' });
      const closed = await addTeam(act, { name: 'Loket', manager: 'p05', norm: null });
      await addMember(act, closed, { person: null, name: 'Cas', post: 'contact', joined: '2025-01-01' });
    });
    await actAs(installation, { role: 'policy-adviser' }, (act) => addRequirement(act, { team: null, post: 'lead', module: 'privacy', course: null, within: 60, refresh: null }));
    manager = await new Sites(installation).signIn('supervisor');
  });

  test('who does other work in the team keeps the name, and has time from that day for what the new work asks', async () => {
    assert.equal((await manager.post(`${at}/1`, { 'doe': 'werk', 'werk-1': 'lead' })).location, '/kennis/teams/1?gelukt=werk');
    assert.deepEqual((await members()).filter((one) => one.startsWith('Anna')), ['Anna contact 2025-01-01 2026-03-02', 'Anna lead 2026-03-02']);
    const page = (await manager.get('/kennis/teams/1?gelukt=werk')).body;
    assert.ok(page.includes('Het werk is gewijzigd.') && page.includes('Nog te doen') && page.includes('voor 1 mei 2026') && !page.includes('uit het team sinds'));
    assert.equal((await manager.post(`${at}/4`, { 'doe': 'werk', 'werk-4': 'lead' })).location, '/kennis/teams/1', 'the same work is no change');
    assert.equal((await manager.post(`${at}/4`, { 'doe': 'werk', 'werk-4': 'baas' })).location, '/kennis/teams/1');
    assert.equal((await (await new Sites(installation).signIn('colleague')).post(`${at}/4`, { 'doe': 'werk', 'werk-4': 'behind' })).status, 404);
    assert.equal((await members()).length, 4);
  });

  test('a year after somebody without an account left the last team the name is destroyed, and nobody else’s', async () => {
    await manager.post(`${at}/2`, { doe: 'weg' });
    await (await new Sites(installation).signIn('administrator')).post('/kennis/teams/2/opheffen', {});
    installation.clock.set('2027-03-02T09:00:00Z');
    await tidy(installation);
    assert.equal((await members()).filter((one) => /^(Bo|Cas)/.test(one)).length, 2, 'a year to the day is not past');
    installation.clock.set('2027-03-03T09:00:00Z');
    await tidy(installation);
    assert.deepEqual((await members()).map((one) => one.split(' ')[0]), ['Anna', '–', '–', 'Anna']);
    const { rows } = await installation.database.asOwner((db) => sql<{ left: number }>`select count(*)::integer as left from knowledge.colleague c join platform.dossier_key k using (municipality_id, dossier_id)`.execute(db));
    assert.equal(rows[0]?.left, 1, 'without its key a name opens for nobody');
    installation.clock.set('2026-03-02T09:00:00Z');
  });

  test('who forgets the address for reminders keeps the mail of another kind that waits', async () => {
    const colleague = await new Sites(installation).signIn('colleague');
    await colleague.post('/kennis/leren/mail', { adres: 'lotte@bloemendaal.example' });
    await actAs(installation, { role: 'colleague' }, async (act) => {
      const person = act.actor.id ?? '';
      await queueMail(act, { personId: person, dossier: await act.vault.newDossier(), to: 'x@y.example', subject: 'Ander bericht', text: 'Ander bericht' });
      const row = (await sql<{ dossier_id: string }>`select dossier_id from knowledge.training_mail`.execute(act.db)).rows[0] ?? assert.fail();
      await queueMail(act, { personId: person, dossier: await act.vault.dossier(row.dossier_id), to: 'x@y.example', subject: 'Leren', text: 'Leren' });
    });
    await colleague.post('/kennis/leren/mail', { doe: 'vergeet' });
    const { rows } = await installation.database.asOwner((db) => sql<{ waits: number }>`select count(*)::integer as waits from platform.outbox where mail_sealed is not null`.execute(db));
    assert.equal(rows[0]?.waits, 1);
  });
});
