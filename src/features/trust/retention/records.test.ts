import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { backupPlace, emptyDatabase } from '../../../../test/backup-world.ts';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Ended, endOneOfEach } from '../../../../test/records-world.ts';
import { dumpOf, plain } from '../../../../test/retention-world.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { readConfig } from '../../../config.ts';
import { writeBackup } from '../../../platform/backup.ts';
import { readRecord, recordPlaces } from '../../../platform/destroyed-record.ts';
import { openInstallation } from '../../../platform/installation.ts';
import { restoreBackup } from '../../../platform/restore.ts';
import { proposedMonths, recordClasses } from '../../../platform/retention-rules.ts';
import { carryOut } from '../sign-in/commands.ts';
import { retentionRounds } from '../../../retention-worker.ts';
import { clearBroughtBack } from './run.ts';

const worker = { kind: 'worker', id: null, name: '', role: null } as const;

forEachEngine((open) => {
  let installation: TestInstallation;
  let officer: Visitor;
  let signal = '';
  let ended: Ended;
  let backup: Awaited<ReturnType<typeof backupPlace>>;
  let file = '';
  const round = (): Promise<void> => retentionRounds()(installation);
  const asOwner = <T>(use: (db: Parameters<Parameters<TestInstallation['database']['asOwner']>[0]>[0]) => Promise<T>): Promise<T> => installation.database.asOwner(use);
  const kept = () => asOwner(async (db) => new Map((await sql<{ class: string; day: string | null }>`select class, keep_until::text as day from trust.kept where municipality_id = 'GM0377'`.execute(db)).rows.map((row) => [row.class, row.day])));
  const items = (no: number) => asOwner(async (db) => (await sql<{ class: string }>`select class from trust.retention_item where list_no = ${no} order by 1`.execute(db)).rows.map((row) => row.class));
  const stuk = (name: keyof Ended['refs']): string => `/vertrouwen/bewaren/stuk/${name}/${ended.refs[name]}`;

  before(async () => {
    installation = await open();
    signal = await plain(installation);
    ended = await endOneOfEach(installation, signal);
    officer = await new Sites(installation).signIn('privacy-officer');
    backup = await backupPlace();
    file = join(backup.folder, 'older.age');
    await writeBackup(installation.database, file, { lock: backup.lock, now: installation.clock.now(), withKeys: null });
  });

  test('what ends gets its day by the rule, whoever ends it', async () => {
    const days = await kept();
    assert.deepEqual([...days.keys()].sort(), [...recordClasses].sort());
    assert.equal(days.get('subject-request'), '2028-03-02');
    assert.equal(days.get('rights-review'), '2029-03-02');
    assert.equal(days.get('risk-closed'), '2031-03-02');
  });

  test('the proposals of the database are those of the program', async () => {
    for (const name of recordClasses) {
      const row = await asOwner(async (db) => (await sql<{ months: number | null }>`select platform.proposed_months(${name}) as months`.execute(db)).rows[0]);
      assert.equal(row?.months, proposedMonths[name], name);
    }
  });

  test('the page of the record tells the day', async () => {
    const sites = new Sites(installation);
    assert.match((await officer.get(`/vertrouwen/verzoeken/${ended.refs['subject-request']}`)).body, /Bewaard tot[\s\S]*2 maart 2028/);
    assert.match((await officer.get('/vertrouwen/noodtoegang')).body, /Bewaard tot 2 maart 2028/);
    assert.match((await officer.get(`/mensen/herziening/${ended.refs['rights-review'].slice(2)}`)).body, /Bewaard tot[\s\S]*2 maart 2029/);
    const focal = await sites.signIn('focal-officer');
    assert.match((await focal.get(`/beeld/risicos/${ended.refs['risk-closed'].slice(2)}`)).body, /Bewaard tot[\s\S]*2 maart 2031/);
    const partner = await asOwner(async (db) => (await sql<{ id: string }>`select partner_id as id from knowledge.partner_contact`.execute(db)).rows[0]?.id ?? '');
    assert.match((await focal.get(`/kennis/partners/${partner}`)).body, /Bewaard tot 2 maart 2028/);
    assert.match((await (await sites.signIn('administrator')).get('/mensen')).body, /Bewaard tot/);
  });

  test('a decision of the municipality counts for what ends afterwards, and a class may stay', async () => {
    const rule = { categorie: 'Zelf gesteld', door: 'Het college', op: '2026-03-01', besluit: '2026-1' };
    const page = await officer.get('/vertrouwen/bewaren/regel/subject-request');
    assert.match(page.body, /Laat leeg als dit bewaard blijft/);
    assert.equal((await officer.post('/vertrouwen/bewaren/regel/subject-request', { ...rule, maanden: '', basis: '1' })).status, 303);
    const until = () => asOwner(async (db) => (await sql<{ day: string | null }>`select platform.keep_until('GM0377', 'subject-request', '2026-03-02T09:00:00Z')::text as day`.execute(db)).rows[0]?.day);
    assert.equal(await until(), null);
    assert.equal((await officer.post('/vertrouwen/bewaren/regel/subject-request', { ...rule, maanden: '6', basis: '2' })).status, 303);
    assert.equal(await until(), '2026-09-02');
    assert.equal((await kept()).get('subject-request'), '2028-03-02', 'a day that stands does not move');
  });

  test('longer with a reason, and a hold; nobody without the right, next door or by hand', async () => {
    assert.equal((await officer.post(stuk('rights-review'), { doe: 'langer', bewaren_tot: '2029-01-01', reden: '' })).status, 422);
    assert.equal((await officer.post(stuk('rights-review'), { doe: 'langer', bewaren_tot: '2034-03-02', reden: 'Zeldzaamlanger' })).status, 303);
    assert.match((await officer.get(stuk('rights-review'))).body, /2 maart 2034[\s\S]*Zeldzaamlanger/);
    assert.equal((await officer.post(stuk('break-glass'), { doe: 'stop', reden: 'Zeldzaamstop' })).status, 303);
    assert.match((await officer.get(stuk('break-glass'))).body, /Staat stil/);
    assert.equal((await officer.get('/vertrouwen/bewaren/stuk/onzin/1')).status, 404);
    const sites = new Sites(installation);
    assert.equal((await (await sites.signIn('deputy')).get(stuk('person-left'))).status, 403);
    assert.equal((await (await sites.signIn('privacy-officer', 'GM0397')).get(stuk('person-left'))).status, 404);
    assert.ok(!(await dumpOf(installation)).includes('Zeldzaamlanger'));
    await assert.rejects(actAs(installation, { role: 'privacy-officer' }, (act) => sql`update trust.kept set keep_until = '2020-01-01'`.execute(act.db)), /permission denied/);
    await assert.rejects(installation.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: ['retention.run'] }, (db) => sql`select * from trust.take_away_record('risk-closed', 'R-1')`.execute(db)), /permission denied/);
  });

  test('at night a list is proposed; the privacy officer sees of each what it is, and nothing of what it says', async () => {
    installation.clock.set('2032-01-05T03:00:00Z');
    await round();
    assert.deepEqual((await items(1)).filter((name) => recordClasses.some((one) => one === name)), ['partner-contact', 'person-left', 'risk-closed', 'subject-request'], 'not what is held or kept longer');
    officer = await new Sites(installation).signIn('privacy-officer');
    const { body } = await officer.get('/vertrouwen/bewaren/lijst/1');
    for (const told of [`Verzoek ${ended.refs['subject-request']}`, 'Contactpersoon bij Verzonnen Partner', `Risico ${ended.refs['risk-closed']}`, ended.left]) assert.ok(body.includes(told), told);
    assert.ok(!body.includes('Zeldzaam'));
    await round();
    assert.ok((await dumpOf(installation)).includes('Bloemendaal colleague'), 'nothing goes before somebody approves');
  });

  test('approved, everything of them goes with its keys, what was left out is held, and certificates stay', async () => {
    const form = new FormData();
    for (const name of ['partner-contact', 'person-left', 'risk-closed'] as const) form.append('weg', ended.refs[name]);
    form.append('reden', 'Zeldzaamberoep');
    form.append('weg', signal);
    const before = await asOwner(async (db) => (await sql<{ id: string }>`select dossier_id as id from picture.risk union select dossier_id from knowledge.partner_contact union select dossier_id from knowledge.training_mail`.execute(db)).rows.map((row) => row.id));
    assert.equal((await officer.post('/vertrouwen/bewaren/lijst/1', form)).status, 303);
    await round();
    const dump = await dumpOf(installation);
    for (const id of before) assert.ok(!dump.includes(id));
    assert.ok(!dump.includes('Bloemendaal colleague'));
    const classes = await asOwner(async (db) => (await sql<{ class: string }>`select class from trust.certificate where municipality_id = 'GM0377' order by 1`.execute(db)).rows.map((row) => row.class));
    assert.deepEqual(classes.filter((name) => recordClasses.some((one) => one === name)), ['partner-contact', 'person-left', 'risk-closed']);
    assert.match((await officer.get(stuk('subject-request'))).body, /Staat stil[\s\S]*Zeldzaamberoep/);
    assert.equal((await officer.get(stuk('risk-closed'))).status, 404);
    const lines = await asOwner(async (db) => (await sql<{ kind: string }>`select distinct subject_kind as kind from processing.line where act = 'destroy' and subject_kind is not null order by 1`.execute(db)).rows.map((row) => row.kind));
    assert.deepEqual(lines, ['contact', 'dossier', 'employee']);
  });

  test('what was held goes after somebody lets it, and then a request, an access and a review leave no word either', async () => {
    for (const name of ['subject-request', 'break-glass'] as const) assert.equal((await officer.post(stuk(name), { doe: 'vrij', reden: 'De zaak is klaar' })).status, 303);
    installation.clock.set('2036-01-05T03:00:00Z');
    await round();
    officer = await new Sites(installation).signIn('privacy-officer');
    const form = new FormData();
    for (const name of ['subject-request', 'break-glass', 'rights-review'] as const) form.append('weg', ended.refs[name]);
    assert.equal((await officer.post('/vertrouwen/bewaren/lijst/2', form)).status, 303);
    await round();
    const left = await asOwner(async (db) => (await sql<{ n: number }>`select (select count(*) from subject.request) + (select count(*) from subject.letter) + (select count(*) from subject.finding) + (select count(*) from platform.glass) + (select count(*) from platform.rights_review) + (select count(*) from trust.kept where municipality_id = 'GM0377') as n`.execute(db)).rows[0]?.n);
    assert.equal(Number(left), 0);
    assert.equal((await officer.get(`/vertrouwen/verzoeken/${ended.refs['subject-request']}`)).status, 404);
  });

  test('where the municipality asks two people, the first only agrees, is not the second, and both stand on the certificate', async () => {
    const focal = await new Sites(installation).signIn('focal-officer');
    assert.equal((await focal.post('/vertrouwen/bewaren/goedkeuren', { lijst: 'ja' })).status, 403);
    assert.equal((await officer.post('/vertrouwen/bewaren/goedkeuren', { lijst: 'ja' })).status, 303);
    assert.match((await (await new Sites(installation).signIn('administrator')).get('/mensen/vier-ogen')).body, /Een lijst voor vernietiging[\s\S]*?Ja, zo gekozen/);
    const other = await new Sites(installation).signIn('deputy');
    assert.equal((await other.get('/vertrouwen/bewaren')).status, 403);
    await actAs(installation, { role: 'administrator', purpose: 'people' }, (act) => carryOut(act, 'p07', { kind: 'end' }));
    installation.clock.set('2040-01-05T03:00:00Z');
    await round();
    officer = await new Sites(installation).signIn('privacy-officer');
    const page = await officer.get('/vertrouwen/bewaren/lijst/3');
    assert.match(page.body, /U bent de eerste/);
    assert.equal((await officer.post('/vertrouwen/bewaren/lijst/3', { weg: 'p07' })).status, 303);
    await round();
    assert.ok((await dumpOf(installation)).includes('Bloemendaal board'), 'the first alone destroys nothing');
    assert.equal((await officer.post('/vertrouwen/bewaren/lijst/3', { weg: 'p07' })).status, 409);
    const second = await new Sites(installation).signIn('focal-officer');
    assert.match((await second.get('/vertrouwen/bewaren/lijst/3')).body, /Bloemendaal privacy-officer bekeek deze lijst/);
    assert.equal((await second.post('/vertrouwen/bewaren/lijst/3', { weg: 'p07' })).status, 303);
    await round();
    assert.ok(!(await dumpOf(installation)).includes('Bloemendaal board'));
    assert.match((await officer.get('/vertrouwen/bewaren')).body, /Bloemendaal privacy-officer en Bloemendaal focal-officer/);
    await assert.rejects(asOwner((db) => sql`insert into trust.retention_list (municipality_id, list_no, proposed_at, state, approved_by, approved_at, first_by, first_at) values ('GM0377', 99, now(), 'approved', 'p01', now(), 'p01', now())`.execute(db)), /retention_list_first/);
  });

  test('every table that refers to such a record is thought of', async () => {
    const source = (await asOwner(async (db) => (await sql<{ text: string }>`select prosrc as text from pg_proc where proname = 'take_away_record'`.execute(db)).rows))[0]?.text ?? '';
    const referring = await asOwner(async (db) => (await sql<{ name: string }>`select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f'
      and confrelid::regclass::text in ('subject.request', 'platform.glass', 'platform.rights_review', 'picture.risk', 'picture.risk_tie', 'knowledge.partner_contact', 'trust.kept') order by 1`.execute(db)).rows.map((row) => row.name));
    assert.deepEqual(referring.filter((name) => !source.includes(`delete from ${name} `)), []);
  });

  test('an older backup brings none of them back', { timeout: 240_000 }, async () => {
    const target = await emptyDatabase(installation.engine);
    try {
      const record = await readRecord(recordPlaces(installation.config)) ?? assert.fail();
      const database = await target.open();
      try {
        await restoreBackup(database, file, { lock: backup.lock, place: { keyFile: installation.config.keyFile, rootKey: null, kms: null }, withKeys: false, destroyed: [...record] });
      } finally {
        await database.close();
      }
      const again = await openInstallation(readConfig({ ...installation.environment, DATABASE_URL: '', ...target.environment }));
      try {
        assert.ok(await clearBroughtBack({ ...installation, ...again, clock: installation.clock }, worker, record) >= 6);
        const dump = await dumpOf(again);
        for (const gone of [ended.refs['subject-request'], ended.refs['break-glass'], 'Bloemendaal colleague']) assert.ok(!dump.split('\n').some((line) => line.includes(gone) && !line.startsWith('audit.')), gone);
      } finally {
        await again.close();
      }
    } finally {
      await target.remove();
      await backup.remove();
    }
  });
});
