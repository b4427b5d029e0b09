import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { auditRefusal } from '../src/platform/act.ts';
import type { DatabaseRole } from '../src/platform/database.ts';
import { actAs, forEachEngine, type TestInstallation } from './database-for-tests.ts';

forEachEngine((open) => {
  let installation: TestInstallation;
  const databaseRoles: readonly DatabaseRole[] = ['baken_public', 'baken_staff', 'baken_worker'];
  const count = async (): Promise<number> => installation.database.asOwner(async (db) => Number((await sql<{ n: number }>`select count(*) as n from audit.entry`.execute(db)).rows[0]?.n));

  before(async () => {
    installation = await open();
    await actAs(installation, { role: 'board', purpose: 'plan' }, async (act) => { act.about('plan', 'P-1'); act.note({ version: 1 }); });
  });

  const changes: readonly (readonly [what: string, statement: string])[] = [
    ['rewrite', "update audit.entry set purpose = 'other'"],
    ['remove', 'delete from audit.entry'],
    ['empty', 'truncate audit.entry'],
    ['empty with what hangs on it', 'truncate platform.municipality cascade'],
    ['replace on the way in', "insert into audit.entry (municipality_id, entry_id, at, actor_kind, act, purpose, result, origin) overriding system value select municipality_id, entry_id, at, actor_kind, act, purpose, result, origin from audit.entry limit 1 on conflict (municipality_id, entry_id) do update set act = 'x'"],
  ];

  describe('nobody changes what the log says', () => {
    for (const [what, statement] of changes) {
      test(`not the owner of the tables: ${what}`, async () => {
        const lines = await count();
        await assert.rejects(installation.database.asOwner((db) => sql.raw(statement).execute(db)), /append-only/);
        assert.equal(await count(), lines);
      });
      for (const role of databaseRoles) {
        test(`not ${role}: ${what}`, async () => {
          const lines = await count();
          const permissions = ['audit.read', 'signals.read'];
          await assert.rejects(installation.database.as({ role, municipality: 'GM0377', actor: 'p01', permissions }, (db) => sql.raw(statement).execute(db)), /permission denied|append-only|row-level security/);
          assert.equal(await count(), lines);
        });
      }
    }

    for (const role of databaseRoles) {
      test(`${role} cannot take the guard away, nor become somebody who can`, async () => {
        for (const statement of [
          'drop trigger entry_stays on audit.entry', 'alter table audit.entry disable trigger all', 'alter table audit.entry disable row level security', 'drop table audit.entry',
          "create or replace function audit.refuse_change() returns trigger language plpgsql as 'begin return new; end'", "set session_replication_role = 'replica'",
        ]) {
          await assert.rejects(installation.database.as({ role, municipality: 'GM0377', actor: 'p01', permissions: [] }, (db) => sql.raw(statement).execute(db)), /must be owner|permission denied/, statement);
        }
      });
    }
  });

  describe('a line and its act stand or fall together', () => {
    const rate = (db: Kysely<object>): Promise<unknown> => sql`update platform.person set language = 'en' where person_id = 'p01'`.execute(db);
    const language = (): Promise<string | undefined> => installation.database.asOwner(async (db) =>
      (await sql<{ language: string }>`select language from platform.person where municipality_id = 'GM0377' and person_id = 'p01'`.execute(db)).rows[0]?.language);

    test('an act that fails leaves neither the change nor a line', async () => {
      const lines = await count();
      await assert.rejects(actAs(installation, { role: 'focal-officer' }, async (act) => {
        await rate(act.db);
        throw new Error('half-way');
      }), /half-way/);
      assert.equal(await language(), 'nl');
      assert.equal(await count(), lines);
    });

    test('an act whose line cannot be written leaves no change', async () => {
      const lines = await count();
      await assert.rejects(actAs(installation, { role: 'focal-officer', purpose: null as never }, (act) => rate(act.db)), /purpose/);
      assert.equal(await language(), 'nl');
      assert.equal(await count(), lines);
    });

    test('an act that hid a failure of the database is not told to be done', async () => {
      const lines = await count();
      await assert.rejects(actAs(installation, { role: 'focal-officer' }, async (act) => {
        await rate(act.db);
        await sql`select 1 / 0`.execute(act.db).catch(() => undefined);
      }));
      assert.equal(await language(), 'nl');
      assert.equal(await count(), lines);
    });

    test('an act that cannot begin as its role does nothing as anybody else', async () => {
      for (const setting of [
        { role: 'baken_nobody' as DatabaseRole, municipality: 'GM0377' }, { role: 'baken_staff', municipality: "GM0377', true); reset role; select set_config('x.y', '" as 'GM0377' },
      ] as const) {
        await installation.database.as({ ...setting, actor: '', permissions: [] }, rate).catch(() => undefined);
        assert.equal(await language(), 'nl', setting.role);
      }
    });

    test('an act that succeeds leaves both', async () => {
      const lines = await count();
      await actAs(installation, { role: 'focal-officer' }, async (act) => { await rate(act.db); act.about('person', 'p01'); act.note({ language: 'en' }); });
      assert.equal(await language(), 'en');
      assert.equal(await count(), lines + 1);
      const line = await installation.database.asOwner(async (db) => (await sql`select actor_kind, actor_id, actor_role, act, purpose, subject_kind, subject_ref, result, origin, facts, at from audit.entry order by entry_id desc limit 1`.execute(db)).rows[0]);
      assert.deepEqual(line, {
        actor_kind: 'person', actor_id: 'p01', actor_role: 'focal-officer', act: 'TEST', purpose: 'overview', subject_kind: 'person', subject_ref: 'p01',
        result: 'done', origin: 'staff-site', facts: { language: 'en' }, at: installation.clock.now(),
      });
    });

    test('a refusal stays, although what was refused did not happen', async () => {
      const lines = await count();
      const actor = { kind: 'person', id: 'p03', name: 'x', role: 'colleague' } as const;
      await auditRefusal(installation, { name: 'GET /signalen', actor, municipality: 'GM0377', purpose: 'triage', origin: 'staff-site' }, { needed: 'signals.list' });
      assert.equal(await count(), lines + 1);
    });
  });

  describe('who reads the log', () => {
    const read = (role: 'privacy-officer' | 'focal-officer' | 'administrator', municipality: 'GM0377' | 'GM0397') => actAs(installation, { role, municipality }, async (act) =>
      (await sql<{ municipality_id: string; subject_kind: string | null }>`select municipality_id, subject_kind from audit.entry`.execute(act.db)).rows);

    test('the privacy officer reads all of her own municipality and nothing of another', async () => {
      await actAs(installation, { role: 'board', municipality: 'GM0397' }, async () => undefined);
      const rows = await read('privacy-officer', 'GM0377');
      assert.ok(rows.length > 0 && rows.every((row) => row.municipality_id === 'GM0377'));
    });

    test('who may read signals sees who read a signal; who may not, sees nothing', async () => {
      await actAs(installation, { role: 'deputy' }, async (act) => act.about('signal', 'S-2026-0001'));
      const rows = await read('focal-officer', 'GM0377');
      assert.ok(rows.length > 0 && rows.every((row) => row.subject_kind === 'signal'));
      assert.deepEqual(await read('administrator', 'GM0377'), []);
    });

    test('nobody writes a line into another municipality\'s log', async () => {
      for (const role of databaseRoles) {
        await assert.rejects(installation.database.as({ role, municipality: 'GM0377', actor: '', permissions: [] }, (db) =>
          sql`insert into audit.entry (municipality_id, at, actor_kind, act, purpose, result, origin) values ('GM0397', now(), 'person', 'x', 'x', 'done', 'x')`.execute(db)), /row-level security/);
      }
    });
  });
});
