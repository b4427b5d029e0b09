import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { Authenticator } from '../../../../test/authenticator-for-tests.ts';
import { forEachEngine } from '../../../../test/database-for-tests.ts';
import { codeIn, PasskeyTown } from '../../../../test/passkey-town.ts';
import type { Answer, Visitor } from '../../../../test/sites-for-tests.ts';

forEachEngine((_, engine) => {
  describe('guessing codes and keys', () => {
    let town: PasskeyTown;
    let administrator: Visitor;
    before(async () => {
      town = await PasskeyTown.open(engine);
      administrator = await town.visitorWith(town.first);
    });
    after(() => town.installation.close());

    const tryCode = (code: string, from: string): Promise<Answer> => town.post('/aanmelden/uitnodiging', { code }, from);
    const opens = (answer: Answer): boolean => answer.status === 200 && answer.body.includes('Maak een toegangssleutel');
    const refusals = async (): Promise<string[]> => (await town.installation.database.asOwner(async (db) => (await sql<{ facts: { why?: string } }>`select facts from audit.entry where act = 'POST /aanmelden/uitnodiging' and result = 'refused'`.execute(db)).rows)).map((row) => row.facts.why ?? '');
    /** The same first signs, so that it is tried for this invitation, and wrong ones after them. */
    const bent = (code: string): string => `${code.slice(0, 4)}-aaaa-bbbb-cccc`;

    test('ten wrong codes from one place close that place for the hour, and no other; each leaves a line', async () => {
      const code = await town.invite(administrator, 'Sem Verzonnen', 'colleague');
      assert.match(code, /^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/);
      for (let at = 0; at < 10; at++) assert.match((await tryCode('2222-3333-4444-5555', '198.51.100.1')).body, /Deze code klopt niet/);
      const shut = await tryCode(code, '198.51.100.1');
      assert.equal(shut.status, 422);
      assert.match(shut.body, /te vaak een verkeerde code getypt/);
      assert.deepEqual(await refusals(), [...Array<string>(10).fill('invitation'), 'too many codes']);
      assert.ok(opens(await tryCode(code, '198.51.100.2')), 'at another place the right one works');
      town.installation.clock.pass({ hours: 1 });
      assert.ok(opens(await tryCode(code, '198.51.100.1')), 'and an hour later here too');
    });

    test('right codes do not count', async () => {
      administrator = await town.visitorWith(town.first);
      const code = await town.invite(administrator, 'Ada Verzonnen', 'colleague');
      for (let at = 0; at < 12; at++) assert.ok(opens(await tryCode(code, '198.51.100.3')));
    });

    test('a code ends after ten wrong ones for it, from wherever they came; a new invitation is not touched by it', async () => {
      administrator = await town.visitorWith(town.first);
      const code = await town.invite(administrator, 'Ties Verzonnen', 'colleague');
      for (let at = 0; at < 10; at++) assert.equal((await tryCode(bent(code), `203.0.113.${at}`)).status, 422);
      assert.equal((await tryCode(code, '203.0.113.50')).status, 422, 'the right one comes too late');
      assert.ok(opens(await tryCode(await town.invite(administrator, 'Ties Tweede', 'colleague'), '203.0.113.51')));
    });

    test('nobody can shut a colleague out by typing wrong codes everywhere: a place that made no mistake has its one try', async () => {
      town.installation.clock.pass({ hours: 1 });
      administrator = await town.visitorWith(town.first);
      const code = await town.invite(administrator, 'Fay Verzonnen', 'colleague');
      for (let at = 0; at < 110; at++) await tryCode('2222-3333-4444-5555', `198.18.${Math.floor(at / 5)}.1`);
      assert.match((await tryCode('2222-3333-4444-5555', '198.18.21.1')).body, /te vaak een verkeerde code/, 'a place with mistakes waits');
      assert.ok(opens(await tryCode(code, '198.18.99.1')));
    });

    test('many at once are not more than one after another', async () => {
      town.installation.clock.pass({ hours: 1 });
      const answers = await Promise.all(Array.from({ length: 25 }, () => tryCode('2222-3333-4444-5555', '198.51.100.7')));
      assert.equal(answers.filter((answer) => answer.body.includes('Deze code klopt niet')).length, 10);
    });

    test('the code of an invitation stands in the database as a slow hash with its own salt', async () => {
      administrator = await town.visitorWith(town.first);
      await town.invite(administrator, 'Uma Verzonnen', 'colleague');
      await town.invite(administrator, 'Vic Verzonnen', 'colleague');
      const rows = await town.installation.database.asOwner(async (db) => (await sql<{ code_hash: Uint8Array }>`select code_hash from platform.invitation where code_hash is not null`.execute(db)).rows);
      assert.ok(rows.every((row) => row.code_hash.length === 48));
      assert.equal(new Set(rows.map((row) => Buffer.from(row.code_hash.subarray(0, 16)).toString('hex'))).size, rows.length);
    });

    test('whoever shows wrong keys without end opens nothing, is written down, and shuts nobody out', async () => {
      const stranger = new Authenticator('http://localhost:3001');
      for (let at = 0; at < 32; at++) assert.equal((await town.enter(stranger)).status, 403);
      assert.equal((await town.enter(town.first)).status, 303, 'a right key from the same place still opens');
      const lines = await town.installation.database.asOwner(async (db) => (await sql<{ facts: { why?: string } }>`select facts from audit.entry where act = 'POST /aanmelden/sleutel' and facts->>'why' = 'many wrong keys'`.execute(db)).rows);
      assert.equal(lines.length, 2);
    });

    test('a code for a lost key is limited in the same way', async () => {
      administrator = await town.visitorWith(town.first);
      const guard = await town.invited(administrator, 'Gea Verzonnen', 'privacy-officer');
      await town.invited(administrator, 'Bo Verzonnen', 'colleague');
      await administrator.post('/mensen/sleutel-kwijt', { wie: await town.personNamed('Bo Verzonnen') });
      const asked = /name="vraag" value="([^"]+)"/.exec((await guard.visitor.get('/mensen/herstel')).body)?.[1] ?? '';
      const code = codeIn(await guard.visitor.post('/mensen/herstel', { vraag: asked, doe: 'akkoord' }));
      for (let at = 0; at < 10; at++) await tryCode(bent(code), `203.0.113.${100 + at}`);
      assert.equal((await tryCode(code, '203.0.113.200')).status, 422);
    });
  });
});
