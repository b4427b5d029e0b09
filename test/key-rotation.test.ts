import assert from 'node:assert/strict';
import { copyFile, readFile, rm, stat } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { openInstallation } from '../src/platform/installation.ts';
import { KeyRing } from '../src/platform/key-ring.ts';
import { rotateMunicipalityKey, rotateRootKey } from '../src/platform/key-rotation.ts';
import { provenKeys } from '../src/platform/log-keeping.ts';
import { sealer, sealLog } from '../src/platform/log-sealing.ts';
import { readRootKeys, replaceKeyFile } from '../src/platform/root-key.ts';
import type { Vault } from '../src/platform/vault.ts';
import { actAs, engines, openForTests, type TestInstallation } from './database-for-tests.ts';
import { startProgram } from './programs-for-tests.ts';
import { writeLog } from './sealed-log-world.ts';

const here = 'GM0377';
const keyFileOf = (installation: TestInstallation): string => installation.environment['BAKEN_KEY_FILE'] ?? '';
const placeOf = (installation: TestInstallation) => ({ keyFile: keyFileOf(installation), rootKey: null, kms: null });

for (const engine of engines) describe(engine, () => {
  let installation: TestInstallation;
  before(async () => { installation = await openForTests(engine); });
  after(() => installation.close());

  const withVault = <T>(use: (vault: Vault) => Promise<T>, ground: TestInstallation = installation): Promise<T> => actAs(ground, { role: 'focal-officer' }, (act) => use(act.vault));
  const told = (text: string, ground = installation) => withVault(async (vault) => {
    const dossier = await vault.newDossier();
    return { id: dossier.id, text, sealed: dossier.seal('x', text) };
  }, ground);
  type Story = Awaited<ReturnType<typeof told>>;
  const readable = (stories: readonly Story[], ground = installation) => withVault(async (vault) => {
    for (const one of stories) assert.equal((await vault.dossier(one.id)).openText('x', one.sealed), one.text);
    const many = await vault.dossiers(stories.map((one) => one.id));
    for (const one of stories) assert.equal(many.get(one.id)?.openText('x', one.sealed), one.text);
  }, ground);
  /** The same database in another process of the day, which looks again only after `lookAgain` milliseconds. */
  const process = async (lookAgain: number): Promise<TestInstallation> => {
    const place = placeOf(installation);
    return { ...installation, keys: new KeyRing(await readRootKeys(place, []), () => readRootKeys(place, []), lookAgain) };
  };
  const keysOf = () => installation.database.asOwner(async (db) => (await sql<{ municipality_id: string; root_key_id: string; key_version: number; previous: boolean }>`select municipality_id, root_key_id, key_version, previous_wrapped is not null as previous from platform.municipality_key order by 1`.execute(db)).rows);

  test('another root key opens everything, and the old one nothing', async () => {
    const stories = [await told('vóór'), await told('ook vóór')];
    const old = await readRootKeys(placeOf(installation), []);
    const turned = await rotateRootKey(installation.database, placeOf(installation));
    assert.deepEqual([turned.from, turned.rewrapped], [old.current.id, ['GM0377', 'GM0397', 'GM0473']]);
    assert.ok((await keysOf()).every((row) => row.root_key_id === turned.to));
    const file = keyFileOf(installation);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    await assert.rejects(stat(`${file}.old`));
    await readable(stories);
    await readable(stories, await process(0));
    const stranger = new KeyRing(old);
    await assert.rejects(installation.database.asOwner((db) => stranger.vault(db, here)), /is not here/);
  });

  test('a root rotation that stopped after the file was replaced: programs start and read, say what to do, and the next call ends it', async () => {
    const story = await told('halverwege');
    const { current, previous } = await replaceKeyFile(placeOf(installation));
    const half = await readRootKeys(placeOf(installation), [previous.id]);
    assert.deepEqual([half.current.id, half.previous?.id], [current.id, previous.id]);
    await readable([story], await process(0));
    const again = await replaceKeyFile(placeOf(installation));
    assert.deepEqual([again.current.id, again.previous.id], [current.id, previous.id], 'no third key is made');
    const turned = await rotateRootKey(installation.database, placeOf(installation));
    assert.deepEqual([turned.from, turned.to, turned.rewrapped.length], [previous.id, current.id, 3]);
    await readable([story]);
  });

  test('cut off between putting the old file aside and replacing it, nothing is lost', async () => {
    const file = keyFileOf(installation);
    await copyFile(file, `${file}.old`);
    const story = await told('tussen twee bestanden');
    await rotateRootKey(installation.database, placeOf(installation));
    await readable([story], await process(0));
    await assert.rejects(stat(`${file}.old`));
  });

  test('a municipality gets another key: every dossier opens, blind indexes stay, the log is sealed on, and the old key opens nothing', async () => {
    await writeLog(installation, [2]);
    const stories: Story[] = [];
    for (let number = 0; number < 12; number += 1) stories.push(await told(`verhaal ${number}`));
    const index = await withVault(async (vault) => vault.index('phone', '+31612345678'));
    const stale = await process(0);
    await readable(stories, stale);
    const turned = await rotateMunicipalityKey(installation.database, () => readRootKeys(placeOf(installation), []), here, { wait: 0 });
    assert.equal(turned.version, 2);
    assert.ok(turned.rewrapped >= 12 && !turned.continued);
    const fresh = await process(0);
    await readable(stories, fresh);
    await readable(stories, stale);
    assert.deepEqual(await withVault(async (vault) => vault.index('phone', '+31612345678'), fresh), index);
    await writeLog(fresh, [1]);
    const turn = <T>(use: Parameters<typeof installation.database.as<T>>[1]): Promise<T> => installation.database.as(sealer(here), use);
    assert.equal(await turn(async (db) => provenKeys(db, await fresh.keys.vault(db, here))), null);
    assert.equal(await sealLog(fresh, here), 0, 'nothing waits');
    assert.equal((await keysOf())[0]?.previous, false);
    const left = await installation.database.asOwner(async (db) => (await sql<{ n: number }>`select count(*) as n from platform.dossier_key where municipality_id = ${here} and platform.wrapped_under(wrapped) <> 2`.execute(db)).rows[0]?.n);
    assert.equal(left, 0);
    // A municipality of the same installation is not touched.
    assert.equal((await keysOf())[1]?.key_version, 1);
  });

  test('a process that slept through a rotation cannot lock a new dossier with the dead key', async () => {
    const asleep = await process(3_600_000);
    await told('nog wakker', asleep);
    await rotateMunicipalityKey(installation.database, () => readRootKeys(placeOf(installation), []), here, { wait: 0 });
    await assert.rejects(told('in slaap', asleep), /was replaced/);
    const awake = await process(20);
    const story = await told('weer wakker', awake);
    await rotateMunicipalityKey(installation.database, () => readRootKeys(placeOf(installation), []), here, { wait: 0 });
    await setTimeout(30);
    await readable([story, await told('zonder herstart', awake)], awake);
  });

  test('reports that come in during a rotation are not lost', { timeout: 120_000 }, async () => {
    const site = await process(5);
    const stories: Story[] = [];
    let going = true;
    const coming = (async () => {
      for (let number = 0; going; number += 1) {
        stories.push(await told(`binnengekomen ${number}`, site));
        // The embedded engine answers without ever letting a clock run.
        await setTimeout(1);
      }
    })();
    let failed: unknown = null;
    coming.catch((error: unknown) => { failed = error; });
    const version = (await rotateMunicipalityKey(installation.database, () => readRootKeys(placeOf(installation), []), here, { wait: 200 })).version;
    await rotateRootKey(installation.database, placeOf(installation));
    const afterwards = stories.length + 5;
    while (stories.length < afterwards && !failed) await setTimeout(5);
    going = false;
    await coming;
    assert.ok(stories.length > 10, `${stories.length} came in`);
    await readable(stories, site);
    await readable(stories, await process(0));
    assert.equal((await keysOf())[0]?.key_version, version);
  });

  test('a log key keeps all but its wrapping', async () => {
    for (const change of [sql`update audit.seal_key set public_key = decode(repeat('00', 32), 'hex')`, sql`update audit.seal_key set made_at = made_at + interval '1 day'`, sql`delete from audit.seal_key`]) {
      await assert.rejects(installation.database.asOwner((db) => change.execute(db)), /append-only|foreign key/);
    }
    await assert.rejects(installation.database.as(sealer(here), (db) => sql`update audit.seal_key set private_sealed = private_sealed`.execute(db)), /permission denied/);
  });

  test('a rotation that is killed again and again is ended by the next one, and everything is readable', { timeout: 300_000 }, async () => {
    const stories: Story[] = [];
    // The keys that this test file began with were replaced behind its back.
    const awake = await process(0);
    for (let number = 0; number < 5; number += 1) stories.push(await told(`voor de klap ${number}`, awake));
    // Enough dossiers for several steps, so that a kill finds it in the middle.
    for (let step = 0; step < 4; step += 1) {
      await withVault(async (vault) => {
        const made = Array.from({ length: 800 }, () => vault.prepareDossier());
        return made.map(({ dossier, wrapped }) => ({ id: dossier.id, wrapped: Buffer.from(wrapped).toString('hex') }));
      }, awake).then(keep);
    }
    await installation.stop();
    for (const delay of [0, 60, 150]) {
      const program = startProgram('src/cli.js', { ...installation.environment, LC_ALL: 'C' }, ['rotate-keys', '--municipality', here]);
      const busy = new Promise<void>((resolve) => { program.child.stderr?.on('data', (piece: Buffer) => { if (/busy/.test(piece.toString())) resolve(); }); });
      await Promise.race([busy, program.ended]);
      await setTimeout(delay);
      program.child.kill('SIGKILL');
      await program.ended;
    }
    const root = startProgram('src/cli.js', { ...installation.environment, LC_ALL: 'C' }, ['rotate-keys']);
    await Promise.race([root.ended, (async () => { while (!(await stat(`${keyFileOf(installation)}.old`).catch(() => null))) await setTimeout(2); root.child.kill('SIGKILL'); })()]);
    await root.ended;
    const opened = await openInstallation(readConfig(installation.environment));
    try {
      const there = { ...installation, ...opened, clock: installation.clock };
      await readable(stories, there);
      await rotateRootKey(opened.database, placeOf(installation));
      await rotateMunicipalityKey(opened.database, () => readRootKeys(placeOf(installation), []), here, { wait: 0 });
      await readable(stories, { ...there, keys: new KeyRing(await readRootKeys(placeOf(installation), [])) });
      const state = await opened.database.asOwner(async (db) => (await sql<{ previous: boolean; left: number }>`select previous_wrapped is not null as previous,
        (select count(*) from platform.dossier_key d where d.municipality_id = k.municipality_id and platform.wrapped_under(d.wrapped) <> k.key_version) as left from platform.municipality_key k where municipality_id = ${here}`.execute(db)).rows[0]);
      assert.deepEqual(state, { previous: false, left: 0 });
      await assert.rejects(stat(`${keyFileOf(installation)}.old`));
      assert.ok((await readFile(keyFileOf(installation), 'utf8')).startsWith('baken-root-key-1 '));
    } finally {
      await opened.close();
      await rm(`${keyFileOf(installation)}.new`, { force: true });
    }
  });

  const keep = (rows: readonly { id: string; wrapped: string }[]): Promise<unknown> => actAs(installation, { role: 'focal-officer' }, (act) => sql`insert into platform.dossier_key (municipality_id, dossier_id, wrapped)
    select ${here}, id, decode(wrapped, 'hex') from unnest(string_to_array(${rows.map((row) => row.id).join(',')}, ',')::uuid[], string_to_array(${rows.map((row) => row.wrapped).join(',')}, ',')) as one (id, wrapped)`.execute(act.db));
});
