import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { checkLog } from '../src/platform/log-check.ts';
import { entryHash, sealedColumns } from '../src/platform/log-entry.ts';
import { provenKeys } from '../src/platform/log-keeping.ts';
import { lastSeal } from '../src/platform/log-reading.ts';
import { readKeptRoot, sealNote } from '../src/platform/log-seal.ts';
import { LogDamaged, sealLog } from '../src/platform/log-sealing.ts';
import { actAs, forEachEngine, type TestInstallation } from './database-for-tests.ts';
import { afterTampering, here, type Line, linesOf, takeAwayGuards, writeLog } from './sealed-log-world.ts';

const runs = { numRuns: 25 };

/** Ways to change a value by as little as one byte, by the type of its column. Each gives another value, whatever stood there. */
const changes: Readonly<Record<string, readonly string[]>> = {
  text: ["coalesce($, '') || 'x'", "overlay(coalesce($, 'x') placing chr(ascii(coalesce(nullif($, ''), 'x')) # 1) from 1 for 1)", "case when $ is null then '' else $ || ' ' end"],
  bigint: ['$ # 1048576', '$ + 1000000', '-$ - 1'],
  'timestamp with time zone': ["$ + interval '1 microsecond'", "$ - interval '1 hour'", "'infinity'"],
  jsonb: [`$ || '{"extra": 1}'`, `jsonb_set($, '{lines}', '1000000')`, `'null'`, `$ - 'lines' - 'done' || '{"lines": 0.0}'`],
  bytea: ['set_byte($, 0, get_byte($, 0) # 1)', 'set_byte($, length($) - 1, get_byte($, length($) - 1) # 128)', "$ || '\\x00'", "''"],
};

forEachEngine((open, engine) => {
  let installation: TestInstallation;
  let lines: readonly Line[] = [];
  let columns: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();
  const sizes = [1, 4, 7, 2, 9];

  before(async () => {
    installation = await open();
    await writeLog(installation, [3], 'GM0397');
    await writeLog(installation, sizes);
    await takeAwayGuards(installation);
    lines = await linesOf(installation);
    const found = await installation.database.asOwner(async (db) => (await sql<{ table: string; column: string; type: string }>`select table_name as table, column_name as column, data_type as type from information_schema.columns where table_schema = 'audit'`.execute(db)).rows);
    columns = new Map([...new Set(found.map((one) => one.table))].map((table) => [table, new Map(found.filter((one) => one.table === table).map((one) => [one.column, one.type]))]));
  });

  const sound = async (): Promise<void> => {
    const checked = await checkLog((use) => installation.database.asOwner(use), here);
    assert.equal(checked.damage, null);
    assert.equal(checked.size, lines.length);
    assert.equal(checked.seals, sizes.length);
  };
  const change = async (db: Kysely<object>, table: string, column: string, how: number, where: string): Promise<void> => {
    const type = columns.get(table)?.get(column) ?? '';
    const ways = column === 'municipality_id' ? ["'GM0473'"] : changes[type] ?? [];
    assert.ok(ways.length > 0, `${table}.${column} is of a type that this test does not know: ${type}`);
    const way = (ways[how % ways.length] ?? '').replaceAll('$', column);
    const changed = await sql.raw(`update audit.${table} set ${column} = ${way} where municipality_id = '${here}' and ${where}`).execute(db);
    assert.equal(Number(changed.numAffectedRows), 1);
  };
  const anyLine = fc.nat().map((at) => at % 23);
  const lineAt = (at: number): Line => lines[at % lines.length] ?? { position: 0, entry_id: '', seal_no: 0 };

  test('the log as it was written is sound', sound);

  test('every column of a line is sealed: who adds one decides how', () => {
    assert.deepEqual([...columns.get('entry')?.keys() ?? []].sort(), [...sealedColumns].sort());
  });

  describe('whatever somebody with all rights changes is found, and named', () => {
    test('a byte of any column of any line', async () => {
      await fc.assert(fc.asyncProperty(anyLine, fc.constantFrom(...sealedColumns), fc.nat(), async (at, column, how) => {
        const line = lineAt(at);
        const { damage } = await afterTampering(installation, (db) => change(db, 'entry', column, how, `entry_id = ${line.entry_id}`));
        assert.equal(damage?.position, line.position);
        assert.equal(damage.entry, line.entry_id);
        assert.equal(damage.seal, line.seal_no);
        assert.equal(damage.kind, column === 'entry_id' || column === 'municipality_id' ? 'entry-missing' : 'entry-changed');
      }), { numRuns: 60 });
    });

    test('a byte of any column of what the seals kept of a line', async () => {
      await fc.assert(fc.asyncProperty(anyLine, fc.constantFrom('municipality_id', 'position', 'entry_id', 'hash'), fc.nat(), async (at, column, how) => {
        const line = lineAt(at);
        const { damage } = await afterTampering(installation, (db) => change(db, 'leaf', column, how, `position = ${line.position}`));
        assert.equal(damage?.position, line.position);
        assert.equal(damage.kind, column === 'hash' ? 'leaf-changed' : column === 'entry_id' ? 'entry-missing' : 'leaf-missing');
      }), runs);
    });

    test('a byte of any column of any seal: number, size, root, chain, moment, key, signature', async () => {
      await fc.assert(fc.asyncProperty(fc.nat(), fc.constantFrom(...columns.get('seal')?.keys() ?? []), fc.nat(), async (at, column, how) => {
        const seal = at % sizes.length + 1;
        const { damage } = await afterTampering(installation, (db) => change(db, 'seal', column, how, `seal_no = ${seal}`));
        assert.equal(damage?.seal, seal);
        // A last seal under another number looks like one that is gone and one that has no business there.
        assert.match(damage.kind, column === 'seal_no' || column === 'municipality_id' ? /^seal-(missing|changed)$/ : /^seal-changed$/);
      }), { numRuns: 40 });
    });

    test('any two lines swapped: in what they say, and in their place', async () => {
      await fc.assert(fc.asyncProperty(anyLine, anyLine, fc.boolean(), async (one, other, places) => {
        fc.pre(one !== other);
        const [first, second] = [lineAt(Math.min(one, other)), lineAt(Math.max(one, other))];
        const { damage } = await afterTampering(installation, async (db) => {
          if (places) {
            await sql`update audit.leaf a set entry_id = b.entry_id, hash = b.hash from audit.leaf b where a.municipality_id = ${here} and b.municipality_id = ${here}
              and (a.position, b.position) in ((${first.position}::bigint, ${second.position}::bigint), (${second.position}::bigint, ${first.position}::bigint))`.execute(db);
          } else {
            await sql`update audit.entry set entry_id = -1 where entry_id = ${first.entry_id}`.execute(db);
            await sql`update audit.entry set entry_id = ${first.entry_id} where entry_id = ${second.entry_id}`.execute(db);
            await sql`update audit.entry set entry_id = ${second.entry_id} where entry_id = -1`.execute(db);
          }
        });
        assert.equal(damage?.position, first.position);
      }), runs);
    });

    test('any line taken away: alone, with what was kept of it, and the last ones with their seal', async () => {
      await fc.assert(fc.asyncProperty(anyLine, fc.boolean(), async (at, leafToo) => {
        const line = lineAt(at);
        const { damage } = await afterTampering(installation, async (db) => {
          await sql`delete from audit.entry where entry_id = ${line.entry_id}`.execute(db);
          if (leafToo) await sql`delete from audit.leaf where municipality_id = ${here} and position = ${line.position}`.execute(db);
        });
        assert.equal(damage?.position, line.position);
        assert.equal(damage.kind, leafToo ? 'leaf-missing' : 'entry-missing');
      }), runs);
    });

    test('any seal taken away', async () => {
      for (let seal = 1; seal <= sizes.length; seal += 1) {
        const { damage } = await afterTampering(installation, (db) => sql`delete from audit.seal where municipality_id = ${here} and seal_no = ${seal}`.execute(db));
        assert.deepEqual([damage?.kind, damage?.seal], ['seal-missing', seal]);
      }
    });

    test('a line that never went through the program', async () => {
      const { damage } = await afterTampering(installation, (db) => sql`insert into audit.entry select municipality_id, 900001, at, actor_kind, actor_id, actor_role, act, purpose, subject_kind, subject_ref, result, origin, facts from audit.entry
        where municipality_id = ${here} limit 1`.execute(db));
      assert.deepEqual([damage?.kind, damage?.entry], ['entry-added', '900001']);
    });

    test('a line taken away before it was sealed', async () => {
      const { damage } = await afterTampering(installation, (db) => sql`insert into audit.unsealed values (${here}, 900002)`.execute(db));
      assert.deepEqual([damage?.kind, damage?.entry], ['waiting-missing', '900002']);
    });

    test('a line rewritten together with what was kept of it: the seal that holds it is named', async () => {
      const line = lineAt(8);
      const { damage } = await afterTampering(installation, async (db) => {
        await sql`update audit.entry set act = 'GET /' where entry_id = ${line.entry_id}`.execute(db);
        const text = (await sql<Parameters<typeof entryHash>[1]>`select municipality_id, entry_id::text as entry_id, trunc(extract(epoch from at) * 1000000)::text as at, actor_kind, actor_id, actor_role, act, purpose, subject_kind, subject_ref, result, origin, facts::text as facts
          from audit.entry where entry_id = ${line.entry_id}`.execute(db)).rows[0];
        assert.ok(text);
        await sql`update audit.leaf set hash = ${entryHash(line.position, text)} where municipality_id = ${here} and position = ${line.position}`.execute(db);
      });
      assert.deepEqual([damage?.kind, damage?.seal, damage?.position, damage?.until], ['lines-changed', 3, 6, 12]);
    });
  });

  describe('who keeps a published seal sees what the database alone cannot tell', () => {
    const cutOff = async (db: Kysely<object>): Promise<void> => {
      await sql`delete from audit.seal where municipality_id = ${here} and seal_no > 3`.execute(db);
      await sql`delete from audit.entry where municipality_id = ${here} and entry_id in (select entry_id from audit.leaf where municipality_id = ${here} and position > 12)`.execute(db);
      await sql`delete from audit.leaf where municipality_id = ${here} and position > 12`.execute(db);
      await sql`delete from audit.sealing where municipality_id = ${here}`.execute(db);
    };
    const kept = async () => {
      const seal = await installation.database.asOwner((db) => lastSeal(db, here));
      assert.ok(seal);
      return { seal, root: readKeptRoot(sealNote(seal)) };
    };

    test('an end that was cut off cleanly is whole in itself, and is found against the seal', async () => {
      assert.equal((await afterTampering(installation, cutOff)).damage, null, 'this is what a seal is published for');
      const { root } = await kept();
      assert.ok(root);
      const { damage } = await afterTampering(installation, cutOff, { kept: root });
      assert.deepEqual([damage?.kind, damage?.position, damage?.until], ['cut-off', 13, 23]);
    });

    test('a log that was made anew does not lead to the root that was kept', async () => {
      const { seal } = await kept();
      const other = readKeptRoot(`${seal.size}:${Buffer.from(seal.previous).toString('hex')}`);
      assert.ok(other);
      assert.equal((await afterTampering(installation, async () => undefined, { kept: other })).damage?.kind, 'other-history');
    });

    test('the last seal itself fits, in every form in which it can be kept', async () => {
      const { seal, root } = await kept();
      for (const form of [root, readKeptRoot(`${seal.size}:${Buffer.from(seal.root).toString('base64')}`)]) {
        assert.ok(form);
        assert.equal((await afterTampering(installation, async () => undefined, { kept: form })).damage, null);
      }
      assert.equal(readKeptRoot('no seal'), null);
      assert.equal(readKeptRoot('{"size": "x"}'), null);
    });
  });

  test('keys that were not made here are told from ours', async () => {
    const vaultOf = async (db: Kysely<object>) => installation.keys.vault(db, here);
    assert.equal(await installation.database.as({ role: 'baken_worker', municipality: here, actor: '', permissions: [] }, async (db) => provenKeys(db, await vaultOf(db))), null);
    const { damage } = await afterTampering(installation, async (db) => {
      await sql`update audit.seal_key set public_key = set_byte(public_key, 3, get_byte(public_key, 3) # 4) where municipality_id = ${here}`.execute(db);
      assert.equal((await provenKeys(db, await vaultOf(db)))?.kind, 'key-changed');
    });
    assert.deepEqual([damage?.kind, damage?.seal], ['seal-changed', 1]);
  });

  test('nothing is sealed on top of a log that was changed', async () => {
    await assert.rejects(installation.database.asOwner(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db);
      await sql`update audit.sealing set edge = '', size = size where municipality_id = ${here}`.execute(db);
      await sql`update audit.leaf set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where municipality_id = ${here} and position = 4`.execute(db);
      await sql`insert into audit.unsealed values (${here}, ${lineAt(1).entry_id})`.execute(db);
      await sealLog({ ...installation, database: { ...installation.database, as: <T>(_setting: unknown, use: (inner: Kysely<object>) => Promise<T>) => use(db) } as TestInstallation['database'] }, here);
    }), LogDamaged);
    await sound();
  });

  test('a lost edge is made anew from the lines, and sealing goes on', async () => {
    await installation.database.asOwner((db) => sql`delete from audit.sealing where municipality_id = 'GM0397'`.execute(db));
    await writeLog(installation, [2], 'GM0397');
    const checked = await checkLog((use) => installation.database.asOwner(use), 'GM0397');
    assert.deepEqual([checked.damage, checked.size, checked.seals], [null, 5, 2]);
  });

  test('several workers at once seal every line once', async () => {
    await Promise.all(Array.from({ length: 12 }, async (_, at) => {
      await actAs(installation, { role: 'deputy', municipality: 'GM0473' }, async (act) => act.note({ at }));
      await sealLog(installation, 'GM0473');
    }));
    await Promise.all([1, 2, 3].map(() => sealLog(installation, 'GM0473')));
    const checked = await checkLog((use) => installation.database.asOwner(use), 'GM0473');
    assert.deepEqual([checked.damage, checked.size, checked.waiting], [null, 12, 0]);
  });

  if (engine === 'postgresql') {
    test('an act that commits late is sealed late, and a number that a failed act used up is no hole', async () => {
      const events: string[] = [];
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => { letGo = resolve; });
      const begun = new Promise<void>((resolve) => {
        void installation.database.asOwner(async (db) => {
          await sql`insert into audit.entry (municipality_id, entry_id, at, actor_kind, act, purpose, result, origin) values ('GM0473', 500, now(), 'worker', 'late', 'maintenance', 'done', 'worker')`.execute(db);
          resolve();
          await held;
        }).then(() => events.push('late'));
      });
      await begun;
      await installation.database.asOwner((db) => sql`insert into audit.entry (municipality_id, entry_id, at, actor_kind, act, purpose, result, origin) values ('GM0473', 502, now(), 'worker', 'early', 'maintenance', 'done', 'worker')`.execute(db));
      assert.equal(await sealLog(installation, 'GM0473'), 1);
      const between = await checkLog((use) => installation.database.asOwner(use), 'GM0473');
      assert.deepEqual([between.damage, between.size], [null, 13], 'no alarm while an act still runs');
      letGo();
      while (events.length === 0) await new Promise((resolve) => { setTimeout(resolve, 5); });
      assert.equal(await sealLog(installation, 'GM0473'), 1);
      const after = await checkLog((use) => installation.database.asOwner(use), 'GM0473', { entry: '500' });
      assert.deepEqual([after.damage, after.size, after.proof?.position], [null, 14, 14]);
    });
  }
});
