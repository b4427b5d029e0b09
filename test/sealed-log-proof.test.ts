import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { openForTests, type TestInstallation } from './database-for-tests.ts';
import { startProgram } from './programs-for-tests.ts';
import { here, writeLog } from './sealed-log-world.ts';

/* `baken verify-log` as somebody at the console runs it, and its proof as another program checks it: with nothing of ours but docs/audit-log.md. */

interface Proof { entry: [string, string | null][]; position: number; leafData: string; leaf: string; path: string[]; checkpoint: { size: number; root: string; note: string; verifierKey: string } }

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

function dataOf(proof: Proof): Buffer {
  return Buffer.concat(['baken-log-entry-1', String(proof.position), ...proof.entry.map(([, value]) => value)].map((value) => {
    if (value === null) return Buffer.of(0);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(value));
    return Buffer.concat([Buffer.of(1), length, Buffer.from(value)]);
  }));
}

/** RFC 9162, 2.1.3.2. */
function rootFrom(proof: Proof): string {
  let [fn, sn] = [proof.position - 1, proof.checkpoint.size - 1];
  let hash = sha256(Buffer.of(0), Buffer.from(proof.leafData, 'base64'));
  for (const step of proof.path.map((one) => Buffer.from(one, 'hex'))) {
    if (sn === 0) return 'too long';
    if (fn % 2 === 1 || fn === sn) {
      hash = sha256(Buffer.of(1), step, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else hash = sha256(Buffer.of(1), hash, step);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 ? hash.toString('hex') : 'too short';
}

function isSigned({ checkpoint: { note, verifierKey } }: Proof): boolean {
  const [name = '', , key = ''] = verifierKey.split(/\+(?=[0-9a-f]{8}\+)|(?<=^[^+]+\+[0-9a-f]{8})\+/);
  const [text = '', line = ''] = note.split(/(?<=\n)\n/);
  const signature = Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(4);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key, 'base64').subarray(1)]);
  return text.startsWith(`${name}\n`) && verify(null, Buffer.from(text), createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}

let installation: TestInstallation;
let last = 0;
const folder = (): string => installation.environment['DATA_DIR'] ?? '';

before(async () => {
  installation = await openForTests('embedded');
  await writeLog(installation, [3, 6, 2]);
  last = await installation.database.asOwner(async (db) => (await sql<{ n: number }>`select max(entry_id) as n from audit.leaf`.execute(db)).rows[0]?.n ?? 0);
  // The embedded database is one process's at a time: the command can only open it when we have let go.
  await installation.stop();
});
after(() => installation.close());

async function baken(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const program = startProgram('src/cli.js', { ...installation.environment, LANG: 'en_GB' }, ['verify-log', ...args]);
  const { code } = await program.ended;
  return { code, out: program.out(), err: program.err() };
}

describe('baken verify-log', () => {
  test('says of every municipality that its log is sound, and ends with 0', async () => {
    const { code, out } = await baken();
    assert.equal(code, 0);
    assert.match(out, /^GM0377: the log is sound\. 11 lines under 3 seals\.$/m);
  });

  test('proves one line to a program that knows only the document', async () => {
    const { code, out } = await baken('--entry', String(last - 2), '--json');
    assert.equal(code, 0);
    const { sound, proof } = JSON.parse(out) as { sound: boolean; proof: Proof };
    assert.ok(sound);
    assert.equal(dataOf(proof).toString('base64'), proof.leafData);
    assert.equal(rootFrom(proof), proof.checkpoint.root);
    assert.ok(isSigned(proof));
    assert.equal(Object.fromEntries(proof.entry)['entry_id'], String(last - 2));
    assert.equal(rootFrom({ ...proof, position: proof.position - 1 }) === proof.checkpoint.root, false, 'and not in another place');
    await writeFile(join(folder(), 'kept.json'), JSON.stringify(proof.checkpoint));
    await writeFile(join(folder(), 'kept.txt'), proof.checkpoint.note);
  });

  test('holds the log against a seal that was kept, as a file of either kind or as a value', async () => {
    for (const name of ['kept.json', 'kept.txt']) assert.equal((await baken('--root', join(folder(), name))).code, 0, name);
    const other = await baken('--root', `${'5'}:${'0'.repeat(64)}`, '--municipality', here);
    assert.deepEqual([other.code, other.err.trim()], [1, 'GM0377: The first 5 lines are not the lines of which you kept the seal.']);
    const longer = await baken('--root', `99:${'0'.repeat(64)}`, '--municipality', here);
    assert.equal(longer.code, 1);
    assert.match(longer.err, /The end was cut off: lines \d+ to 99 are gone\./);
  });

  test('a line that is not there ends with 1; a command typed wrongly with 2', async () => {
    const missing = await baken('--entry', '999999');
    assert.deepEqual([missing.code, missing.err.trim()], [1, 'Line 999999 is not sealed, or does not exist.']);
    for (const args of [['--entry', 'first'], ['--root', 'nothing'], ['--municipality', 'GM9999'], ['--root', `5:${'0'.repeat(64)}`]]) {
      const { code, err } = await baken(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /Usage|npm run baken/);
    }
  });

  test('a damaged log ends with 1 and one sentence that names the line, for people and for programs', async () => {
    const { openDatabase } = await import('../src/platform/database.ts');
    const database = await openDatabase({ databaseUrl: null, dataDir: folder() });
    await database.asOwner(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db);
      await sql`update audit.entry set actor_id = 'p09' where entry_id = (select entry_id from audit.leaf where municipality_id = ${here} and position = 5)`.execute(db);
    });
    await database.close();
    const { code, out, err } = await baken('--json');
    assert.equal(code, 1);
    assert.match(err, /^GM0377: Line 5 \(number \d+, seal 2\) was changed after it was sealed\.\n$/);
    const report = JSON.parse(out) as { sound: boolean; logs: { municipality: string; damage: { kind: string; position: number } | null }[] };
    assert.equal(report.sound, false);
    assert.deepEqual([report.logs[0]?.damage?.kind, report.logs[0]?.damage?.position], ['entry-changed', 5]);
  });
});
