import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { forEachEngine, type TestInstallation } from '../../test/database-for-tests.ts';
import { failure } from './log.ts';

const words = 'Ze werkt boven de nagelstudio';

describe('what the technical log tells of a failure', () => {
  forEachEngine((open) => {
    let installation: TestInstallation;
    before(async () => { installation = await open(); });

    test('of the database its code and where it happened, and never the words that it stumbled over', async () => {
      const failed = await installation.database.asOwner(async (db) => { await sql`select ${words}::text::integer`.execute(db); }).then(() => assert.fail(), (error: unknown) => error);
      assert.ok(String(failed).includes(words), 'the database itself does repeat them');
      const told = failure(failed);
      assert.equal(told.error, 'database 22P02');
      assert.ok(!JSON.stringify(told).includes(words));
    });
  });

  test('of the program its own sentence, and the lines where it stood, once', () => {
    const told = failure(new Error('The key of this dossier is not there.'));
    assert.equal(told.error, 'The key of this dossier is not there.');
    assert.match(told.stack ?? '', /^\s+at /);
    assert.doesNotMatch(told.stack ?? '', /dossier/);
  });

  test('of what is no failure at all only its kind', () => {
    assert.deepEqual(failure(words), { error: 'string' });
  });
});
