import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../test/database-for-tests.ts';
import { tidy } from '../worker.ts';
import { closeSession, findSession, openSession, sessionCookie } from './session.ts';

forEachEngine((open) => {
  let installation: TestInstallation;
  before(async () => { installation = await open(); });

  const signIn = (person = 'p01', municipality: 'GM0377' | 'GM0397' = 'GM0377'): Promise<string> =>
    actAs(installation, { role: null, municipality, purpose: 'sign-in', origin: 'staff-site' }, (act) => openSession(act, person));

  test('a person is found again by her cookie, with her role and her municipality', async () => {
    const value = await signIn('p01', 'GM0397');
    const found = await findSession(installation, value);
    assert.deepEqual(found && { actor: found.actor, municipality: found.municipality, language: found.language }, {
      actor: { kind: 'person', id: 'p01', name: 'Heemstede focal-officer', role: 'focal-officer' }, municipality: 'GM0397', language: 'nl',
    });
  });

  test('a cookie cannot be guessed, and the table does not give it away', async () => {
    const value = await signIn();
    assert.match(value, /^[\w-]{43}$/);
    const rows = await installation.database.asOwner(async (db) => (await sql<{ line: string }>`select s::text as line from platform.session s`.execute(db)).rows);
    for (const shape of [value, Buffer.from(value).toString('hex'), Buffer.from(value, 'base64url').toString('hex')]) assert.ok(rows.every((row) => !row.line.includes(shape)));
    for (const wrong of ['', 'x', `${value}x`, value.slice(0, -1)]) assert.equal(await findSession(installation, wrong), null);
  });

  test('who does nothing for a quarter of an hour signs in again; who works, does not', async () => {
    const value = await signIn();
    for (let minutes = 0; minutes < 60; minutes += 12) {
      installation.clock.pass({ minutes: 12 });
      assert.ok(await findSession(installation, value), `after ${minutes + 12} minutes of work`);
    }
    installation.clock.pass({ minutes: 16 });
    assert.equal(await findSession(installation, value), null);
  });

  test('after ten hours a session ends, however busy', async () => {
    const value = await signIn();
    for (let minutes = 0; minutes < 590; minutes += 10) {
      installation.clock.pass({ minutes: 10 });
      assert.ok(await findSession(installation, value), `after ${minutes + 10} minutes`);
    }
    installation.clock.pass({ minutes: 11 });
    assert.equal(await findSession(installation, value), null);
  });

  test('who signs out is out, everywhere that cookie lay', async () => {
    const [value, other] = [await signIn(), await signIn()];
    await actAs(installation, { role: 'focal-officer' }, (act) => closeSession(act, value));
    assert.equal(await findSession(installation, value), null);
    assert.ok(await findSession(installation, other));
  });

  test('nobody ends a session of another municipality', async () => {
    const value = await signIn('p01', 'GM0397');
    await actAs(installation, { role: 'focal-officer', municipality: 'GM0377' }, (act) => closeSession(act, value));
    assert.ok(await findSession(installation, value));
  });

  test('a person who left, or whose role is not known, is nobody', async () => {
    const value = await signIn('p09');
    const set = (change: string): Promise<unknown> => installation.database.asOwner((db) => sql`update platform.person set ${sql.raw(change)} where municipality_id = 'GM0377' and person_id = 'p09'`.execute(db));
    await set("role = 'king'");
    assert.equal(await findSession(installation, value), null);
    await set("role = 'administrator', active = false");
    assert.equal(await findSession(installation, value), null);
  });

  test('ended sessions are cleared away, running ones stay', async () => {
    const running = await signIn();
    installation.clock.pass({ minutes: 10 });
    await findSession(installation, running);
    await tidy(installation);
    const count = async (where: string): Promise<number> => installation.database.asOwner(async (db) => Number((await sql<{ n: number }>`select count(*) as n from platform.session where ${sql.raw(where)}`.execute(db)).rows[0]?.n));
    assert.equal(await count(`ends_at < '${installation.clock.now()}'`), 0);
    assert.ok(await findSession(installation, running));
  });
});

test('over HTTPS the cookie belongs to this very host; script never reads it', () => {
  assert.match(sessionCookie('https://staff.example').set('v'), /^__Host-baken=v; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  assert.match(sessionCookie(null).set('v'), /^baken=v; Path=\/; HttpOnly; SameSite=Lax$/);
  assert.match(sessionCookie(null).clear(), /^baken=; .*Max-Age=0$/);
});
