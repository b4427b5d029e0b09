import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { backupPlace, emptyDatabase } from '../../../../test/backup-world.ts';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { close, dumpOf, full, officer, opens, plain, type Secrets, secretsOf, story } from '../../../../test/retention-world.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { readConfig } from '../../../config.ts';
import { StartError } from '../../../lib/errors.ts';
import { readLine } from '../../../lib/identifiers/read.ts';
import { writeBackup } from '../../../platform/backup.ts';
import { readRecord, recordPlaces } from '../../../platform/destroyed-record.ts';
import { openInstallation } from '../../../platform/installation.ts';
import { rotateRootKey } from '../../../platform/key-rotation.ts';
import { roles } from '../../../platform/permissions.ts';
import { restoreBackup } from '../../../platform/restore.ts';
import { retentionRounds } from '../../../retention-worker.ts';
import { addIdentifiers, mute } from '../../signals/links/commands.ts';
import { earlierSignals } from '../../signals/links/queries.ts';
import { signalFacts } from '../../signals/offers.ts';
import { clearBroughtBack } from './run.ts';

const worker = { kind: 'worker', id: null, name: '', role: null } as const;

/** A list was approved and carried out; an older backup was made before. */
forEachEngine((open) => {
  let installation: TestInstallation;
  let fg: Visitor;
  let [first, third] = ['', ''];
  const round = (): Promise<void> => retentionRounds()(installation);
  const signIn = (role: Parameters<Sites['signIn']>[0]): Promise<Visitor> => new Sites(installation).signIn(role);
  const listNo = async (): Promise<number | null> => installation.database.asOwner(async (db) => (await sql<{ no: number }>`select list_no as no from trust.retention_list where municipality_id = 'GM0377' and state <> 'done'`.execute(db)).rows[0]?.no ?? null);
  const certificates = async () => installation.database.asOwner(async (db) => (await sql<{ class: string; how_many: number; approved_by: string | null; list_no: number | null; text: string }>`select class, how_many, approved_by, list_no, row_to_json(c)::text as text from trust.certificate c where municipality_id = 'GM0377' order by certificate_no`.execute(db)).rows);

  let secrets: Secrets;
  let figures: unknown;
  let neighbour = '';
  let backup: Awaited<ReturnType<typeof backupPlace>>;
  let file = '';

  before(async () => {
    installation = await open();
    first = await full(installation, '0612345678');
    await close(installation, first);
    third = await plain(installation);
    await (await signIn('focal-officer')).post(`/signalen/${third}/bewaren`, { doe: 'stop', reden: 'Er loopt een zaak' });
    backup = await backupPlace();
    file = join(backup.folder, 'older.age');
    // Somebody muted the number from this signal, and it stands in another one too.
    neighbour = await full(installation, '0612345678');
    await actAs(installation, officer, async (act) => { const [mention] = (await earlierSignals(act, first)).mentions; await mute(act, first, mention?.id ?? 0, 'all', 'Zeldzaamstadhuis'); });
    const [own] = readLine('0687654321');
    assert.ok(own);
    await actAs(installation, officer, (act) => addIdentifiers(act, first, [{ identifier: own, written: '0687654321' }], 'entered'));
    secrets = await secretsOf(installation, first);
    assert.equal(secrets.wrapped.length, 3, 'keys of the signal, of who reported and of the package');
    assert.notEqual(secrets.blind, '');
    figures = await actAs(installation, { role: 'focal-officer', purpose: 'picture' }, signalFacts);
    await writeBackup(installation.database, file, { lock: backup.lock, now: installation.clock.now(), withKeys: null });
    installation.clock.set('2027-03-03T03:00:00Z');
    await round();
    fg = await signIn('privacy-officer');
    const no = await listNo();
    assert.equal((await fg.post(`/vertrouwen/bewaren/lijst/${no}`, { weg: first })).status, 303);
    assert.equal(await opens(installation, secrets), story, 'the page only approves');
    await round();
  });

  test('the application does not have the story any more', async () => {
    await assert.rejects(opens(installation, secrets), /The key of this dossier is not there/);
    const staff = await signIn('focal-officer');
    for (const path of ['', '/bewaren', '/melder', '/verbanden', '/delen', '/bijlage/1']) assert.equal((await staff.get(`/signalen/${first}${path}`)).status, 404, path);
    assert.ok(!(await staff.get('/signalen?staat=gesloten')).body.includes(first));
  });

  test('a dump of the database holds neither key, words, file nor blind index, and no row but those of the log names it', async () => {
    const dump = await dumpOf(installation);
    for (const wrapped of secrets.wrapped) assert.ok(!dump.includes(wrapped));
    assert.ok(!dump.includes(Buffer.from(secrets.sealed).toString('hex')));
    assert.ok(!dump.includes(secrets.blind) && !dump.includes(secrets.dossier));
    const naming = new Set(dump.split('\n').filter((line) => line.includes(`"${first}"`)).map((line) => line.split(' ')[0]));
    assert.deepEqual([...naming], ['audit.entry']);
  });

  test('every table that refers to a signal is thought of, or goes with it by the reference itself', async () => {
    const referring = await installation.database.asOwner(async (db) => (await sql<{ name: string }>`select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confdeltype <> 'c' and confrelid = 'signals.signal'::regclass order by 1`.execute(db)).rows.map((row) => row.name));
    const source = (await installation.database.asOwner(async (db) => (await sql<{ text: string }>`select prosrc as text from pg_proc where proname = 'take_away'`.execute(db)).rows))[0]?.text ?? '';
    assert.deepEqual(referring.filter((name) => !source.includes(`delete from ${name} `)), []);
  });

  test('what was muted from it is used again where it stands elsewhere', async () => {
    const { mentions } = await actAs(installation, officer, (act) => earlierSignals(act, neighbour));
    assert.deepEqual(mentions.map((mention) => mention.muted), ['no']);
  });

  test('the counts of the picture are what they were', async () => {
    assert.deepEqual(await actAs(installation, { role: 'focal-officer', purpose: 'picture' }, signalFacts), figures);
  });

  test('who looks at the picture reads that a signal of this time is no longer in it; who handles no signals does not', async () => {
    const [staff, adviser] = [await signIn('focal-officer'), await signIn('policy-adviser')];
    const gone = 'Van 1 signaal uit deze tijd was de bewaartermijn voorbij';
    for (const path of ['/beeld', '/beeld/signalen', '/beeld/beslissen', '/beeld/onbekend', '/beeld/signalen?periode=2026']) assert.ok((await staff.get(path)).body.includes(gone), path);
    for (const path of ['/beeld/signalen?periode=2027', '/beeld/signalen?bron=telephone', '/beeld/beslissen?periode=2027']) assert.ok(!(await staff.get(path)).body.includes(gone), path);
    for (const path of ['/beeld', '/beeld/onbekend']) assert.ok(!(await adviser.get(path)).body.includes('bewaartermijn voorbij'), path);
  });

  test('a town of which every signal is destroyed does not read that none came in', async () => {
    await installation.database.asOwner((db) => sql`insert into signals.tally (municipality_id, quarter, form_code, source, sector_code, outcome, signals) values ('GM0473', '2026-Q1', 'labour', 'colleague', '', 'no-follow-up', 2)`.execute(db));
    const zandvoort = await new Sites(installation).signIn('focal-officer', 'GM0473');
    for (const path of ['/beeld', '/beeld/signalen', '/beeld/beslissen']) {
      const { body } = await zandvoort.get(path);
      assert.ok(body.includes('Uit deze tijd staat er geen signaal meer in het register') && body.includes('Van 2 signalen uit deze tijd') && !/Er staat nog geen signaal|geen signaal binnen/.test(body), path);
    }
  });

  test('a certificate stays, with nobody in it, and cannot be changed', async () => {
    const [one] = await certificates();
    assert.deepEqual([one?.class, one?.how_many, one?.approved_by], ['nothing-followed', 1, `p${String(roles.indexOf('privacy-officer') + 1).padStart(2, '0')}`]);
    assert.ok(!one?.text.includes(first) && !one?.text.includes(secrets.dossier));
    for (const statement of [sql`update trust.certificate set how_many = 9`, sql`delete from trust.certificate`, sql`truncate trust.certificate`]) await assert.rejects(installation.database.asOwner((db) => statement.execute(db)), /append-only/);
    const page = await fg.get('/vertrouwen/bewaren');
    assert.match(page.body, /Bloemendaal privacy-officer/);
    assert.match(page.body, /Openen nog/);
  });

  test('the log tells who approved and that it was done', async () => {
    const acts = await installation.database.asOwner(async (db) => (await sql<{ act: string; facts: Record<string, unknown> }>`select act, facts from audit.entry where subject_kind = 'retention-list' and act in ('destroy', 'POST /vertrouwen/bewaren/lijst/:nr') order by entry_id desc limit 2`.execute(db)).rows);
    assert.deepEqual(acts.map((line) => line.act), ['destroy', 'POST /vertrouwen/bewaren/lijst/:nr']);
    assert.equal(acts[0]?.facts['destroyed'], 1);
  });

  test('an older backup that is put back has it destroyed again before anybody is let in', { timeout: 240_000 }, async () => {
    const target = await emptyDatabase(installation.engine);
    const place = { keyFile: installation.config.keyFile, rootKey: null, kms: null };
    try {
      const record = await readRecord(recordPlaces(installation.config));
      assert.ok(record && record.size === 3);
      const database = await target.open();
      try {
        const restored = await restoreBackup(database, file, { lock: backup.lock, place, withKeys: false, destroyed: [...record] });
        assert.equal(restored.destroyedAgain, 3);
      } finally {
        await database.close();
      }
      const again = await openInstallation(readConfig({ ...installation.environment, DATABASE_URL: '', ...target.environment }));
      try {
        const there = { ...installation, ...again, clock: installation.clock };
        await assert.rejects(opens(there, secrets), /The key of this dossier is not there/);
        assert.equal(await clearBroughtBack(there, worker, record), 1);
        assert.ok(!(await dumpOf(there)).includes(Buffer.from(secrets.sealed).toString('hex')));
        const held = await secretsOf(there, third);
        assert.equal(await opens(there, held), story, 'what was not destroyed is there');
      } finally {
        await again.close();
      }
    } finally {
      await target.remove();
    }
  });

  test('once the root key was changed, the older backup opens with today\'s keys no more', { timeout: 240_000 }, async () => {
    const place = { keyFile: installation.config.keyFile, rootKey: null, kms: null };
    await rotateRootKey(installation.database, place);
    const target = await emptyDatabase(installation.engine);
    try {
      const database = await target.open();
      try {
        await assert.rejects(restoreBackup(database, file, { lock: backup.lock, place, withKeys: false }), StartError);
      } finally {
        await database.close();
      }
    } finally {
      await target.remove();
      await backup.remove();
    }
    assert.match((await fg.get('/vertrouwen/bewaren')).body, /Openen niet meer/);
    assert.equal(await opens(installation, await secretsOf(installation, third)), story, 'today\'s files open as before');
  });
});
