import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { backupPlace, emptyDatabase } from '../../../../test/backup-world.ts';
import { actAs, engines, forEachEngine, openForTests, type TestInstallation, withConfig } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { readConfig } from '../../../config.ts';
import { StartError } from '../../../lib/errors.ts';
import { readLine } from '../../../lib/identifiers/read.ts';
import { retentionCommand, retentionRounds } from '../../../retention-worker.ts';
import { writeBackup } from '../../../platform/backup.ts';
import { tablesOf } from '../../../platform/backup-format.ts';
import { readRecord, recordPlaces } from '../../../platform/destroyed-record.ts';
import { openInstallation } from '../../../platform/installation.ts';
import { rotateRootKey } from '../../../platform/key-rotation.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { roles } from '../../../platform/permissions.ts';
import { restoreBackup } from '../../../platform/restore.ts';
import { textsIn } from '../../../texts/texts.ts';
import { signalFacts } from '../../signals/offers.ts';
import { addIdentifiers, mute } from '../../signals/links/commands.ts';
import { earlierSignals } from '../../signals/links/queries.ts';
import { receiveReport } from '../../signals/reporter/commands.ts';
import { emptyReport } from '../../signals/reporter/report-form.ts';
import { decide } from '../../signals/triage/commands.ts';
import { seedClosing } from '../../signals/triage/seed.ts';
import { clearBroughtBack } from './run.ts';
import { listText } from './rules-list.ts';

const story = 'Zeldzaamverhaal van de melder';
const officer = { role: 'focal-officer', purpose: 'triage' } as const;
const worker = { kind: 'worker', id: null, name: '', role: null } as const;
const nl = textsIn('nl');

/** A signal with everything that can hang on one. */
async function full(installation: TestInstallation, phone: string): Promise<string> {
  const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal: story, waar: 'Verzonnenstraat 1', deur: 'bekend', naam: 'Verzonnen Melder', hoe: 'telefoon', bereikbaar: '06-00000000' }, form: null,
    files: [{ name: 'foto.png', type: 'image/png', bytes: new TextEncoder().encode('Zeldzaambeeld') }], language: 'nl', looksAutomated: false, terms: usualTerms,
  }));
  const staff = await new Sites(installation).signIn('focal-officer');
  await staff.post(`/signalen/${number}/melder`, { doe: 'openen', reden: 'Er is een afspraak nodig' });
  const begun = await staff.post(`/signalen/${number}/delen`, { ontvanger: 'police', doel: 'investigation' });
  await staff.post(begun.location ?? '', { grond: 'report-to-authority', noodzaak: 'a', evenredig: 'b', minder: 'c', delen: 'story', passage: '0' });
  assert.equal((await staff.post(`${begun.location}/versturen`)).status, 200);
  const [identifier] = readLine(phone);
  assert.ok(identifier);
  await actAs(installation, officer, (act) => addIdentifiers(act, number, [{ identifier, written: phone }], 'entered'));
  return number;
}

async function close(installation: TestInstallation, number: string): Promise<void> {
  await actAs(installation, officer, async (act) => {
    await decide(act, number, { outcomes: ['no-follow-up'], form: null, sector: null, ground: 'none-shared', groundText: '', reason: 'Zeldzaamreden', answer: 'Dank u', keepUntil: null, handedTo: '' });
    await seedClosing(act, number, { outcome: 'nothing-found', reason: 'Niets gevonden' });
  });
}

async function plain(installation: TestInstallation): Promise<string> {
  const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields: { ...emptyReport, verhaal: story }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
  await close(installation, number);
  return number;
}

/** Every row of every table as text: what a dump of the database holds. */
function dumpOf(installation: Pick<TestInstallation, 'database'>): Promise<string> {
  return installation.database.asOwner(async (db) => {
    const parts: string[] = [];
    for (const { name } of await tablesOf(db)) for (const row of (await sql<{ text: string }>`select row_to_json(one)::text as text from ${sql.table(name)} one`.execute(db)).rows) parts.push(`${name} ${row.text}`);
    return parts.join('\n');
  });
}

interface Secrets { readonly dossier: string; readonly sealed: Uint8Array; readonly wrapped: readonly string[]; readonly blind: string }

async function secretsOf(installation: TestInstallation, number: string): Promise<Secrets> {
  return installation.database.asOwner(async (db) => {
    const row = (await sql<{ dossier_id: string; story_sealed: Uint8Array }>`select dossier_id, story_sealed from signals.signal where municipality_id = 'GM0377' and number = ${number}`.execute(db)).rows[0];
    assert.ok(row);
    const wrapped = (await sql<{ hex: string }>`select encode(k.wrapped, 'hex') as hex from platform.dossier_key k where k.dossier_id = ${row.dossier_id}
      or k.dossier_id in (select dossier_id from signals.identity where number = ${number} union select dossier_id from signals.package where number = ${number})`.execute(db)).rows.map((one) => one.hex);
    const blind = (await sql<{ hex: string }>`select encode(i.blind, 'hex') as hex from signals.identifier i join signals.identifier_of o using (municipality_id, identifier_id) where o.signal_order = signals.order_of(${number}) and i.degree = 1`.execute(db)).rows[0]?.hex;
    return { dossier: row.dossier_id, sealed: row.story_sealed, wrapped, blind: blind ?? '' };
  });
}

const opens = (installation: TestInstallation, secrets: Secrets): Promise<string> => actAs(installation, officer, async ({ vault }) => (await vault.dossier(secrets.dossier)).openText('signals.signal.story', secrets.sealed));

forEachEngine((open) => {
  let installation: TestInstallation;
  let fg: Visitor;
  const round = (): Promise<void> => retentionRounds()(installation);
  const signIn = (role: Parameters<Sites['signIn']>[0]): Promise<Visitor> => new Sites(installation).signIn(role);
  const listNo = async (): Promise<number | null> => installation.database.asOwner(async (db) => (await sql<{ no: number }>`select list_no as no from trust.retention_list where municipality_id = 'GM0377' and state <> 'done'`.execute(db)).rows[0]?.no ?? null);
  const items = async (): Promise<string[]> => installation.database.asOwner(async (db) => (await sql<{ number: string }>`select number from trust.retention_item where municipality_id = 'GM0377' order by 1`.execute(db)).rows.map((row) => row.number));
  const certificates = async () => installation.database.asOwner(async (db) => (await sql<{ class: string; how_many: number; approved_by: string | null; list_no: number | null; text: string }>`select class, how_many, approved_by, list_no, row_to_json(c)::text as text from trust.certificate c where municipality_id = 'GM0377' order by certificate_no`.execute(db)).rows);
  const night = (): void => installation.clock.set(installation.clock.now().toZonedDateTimeISO('Europe/Amsterdam').add({ days: 1 }).withPlainTime('04:00').toInstant());

  let first = '';
  let other = '';
  let third = '';
  before(async () => {
    installation = await open();
    first = await full(installation, '0612345678');
    await close(installation, first);
    other = await plain(installation);
    third = await plain(installation);
  });

  test('who may see and do what', async () => {
    const sites = new Sites(installation);
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const status = async (path: string): Promise<number> => (await visitor.get(path)).status;
      const [approves, rules, closes] = [['focal-officer', 'privacy-officer'].includes(role), role === 'privacy-officer', ['focal-officer', 'deputy'].includes(role)];
      assert.deepEqual([await status('/vertrouwen/bewaren'), await status('/vertrouwen/bewaren/lijst/99'), await status('/vertrouwen/bewaren/regel/kept'), await status(`/signalen/${first}/bewaren`)],
        [approves ? 200 : 403, approves ? 404 : 403, rules ? 200 : 403, closes ? 200 : 403], role);
    }
    assert.equal((await (await sites.signIn('focal-officer', 'GM0397')).get(`/signalen/${first}/bewaren`)).status, 404);
  });

  test('the file tells until when it is kept; longer needs a later date and a reason, and keeps what was typed', async () => {
    const staff = await signIn('focal-officer');
    assert.match((await staff.get(`/signalen/${other}`)).body, /Bewaard tot[\s\S]*2 maart 2027/);
    const wrong = await staff.post(`/signalen/${other}/bewaren`, { doe: 'langer', bewaren_tot: '2027-01-01', reden: '' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /Kies een datum na de datum van nu[\s\S]*value="2027-01-01"/);
    const done = await staff.post(`/signalen/${other}/bewaren`, { doe: 'langer', bewaren_tot: '2027-03-20', reden: 'Zeldzaamgrond' });
    assert.equal(done.location, `/signalen/${other}/bewaren?gelukt=bewaren`);
    assert.match((await staff.get(`/signalen/${other}/bewaren`)).body, /20 maart 2027[\s\S]*Zeldzaamgrond/);
    assert.ok(!(await dumpOf(installation)).includes('Zeldzaamgrond'));
  });

  test('a hold stops destruction until somebody lifts it', async () => {
    const staff = await signIn('deputy');
    assert.equal((await staff.post(`/signalen/${third}/bewaren`, { doe: 'stop', reden: 'Er loopt een zaak' })).status, 303);
    assert.match((await staff.get(`/signalen/${third}`)).body, /Staat stil/);
  });

  test('nothing is proposed before its day; at night a list is, without what is held or kept longer', async () => {
    await round();
    assert.equal(await listNo(), null);
    installation.clock.set('2027-03-03T03:00:00Z');
    await round();
    assert.deepEqual(await items(), [first]);
    const lines = await retentionCommand(installation, nl, false, 'GM0377');
    assert.match(lines.join('\n'), /1 over de datum[\s\S]*lijst 1 met 1 wacht op goedkeuring/);
    fg = await signIn('privacy-officer');
    assert.match((await fg.get('/vertrouwen/bewaren')).body, /1 signaal is over zijn datum/);
    const page = await fg.get('/vertrouwen/bewaren/lijst/1');
    assert.match(page.body, new RegExp(`${first}: signalen waarop niets volgde, bewaard tot 2 maart 2027`));
    assert.ok(!page.body.includes('Zeldzaam'));
  });

  test('without approval nothing goes, also not by the command or by the worker\'s own hand', async () => {
    await round();
    await retentionCommand(installation, nl, true, 'GM0377');
    assert.equal(await opens(installation, await secretsOf(installation, first)), story);
    const direct = await installation.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: ['retention.run'] }, async (db) => (await sql`select * from signals.destroy_list('2099-01-01')`.execute(db)).rows);
    assert.deepEqual(direct, []);
    await assert.rejects(installation.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: ['retention.run'] }, (db) => sql`select * from signals.take_away(array[${first}])`.execute(db)), /permission denied/);
    await assert.rejects(installation.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: ['retention.run'] }, (db) => sql`update trust.retention_list set approved_by = 'p01'`.execute(db)), /permission denied/);
  });

  test('who decided about it does not approve it, unless the municipality allows that', async () => {
    const staff = await signIn('focal-officer');
    const refused = await staff.post('/vertrouwen/bewaren/lijst/1', { weg: first });
    assert.equal(refused.status, 409);
    assert.match(refused.body, /U besloot zelf over een signaal op deze lijst/);
    assert.equal((await staff.post('/vertrouwen/bewaren/goedkeuren', { ander: 'nee' })).status, 403);
    assert.equal((await fg.post('/vertrouwen/bewaren/goedkeuren', { ander: 'nee' })).status, 303);
    assert.match((await fg.get('/vertrouwen/bewaren')).body, /mag de vernietiging ervan ook goedkeuren/);
    await fg.post('/vertrouwen/bewaren/goedkeuren', { ander: 'ja' });
  });

  test('what is left out is held with a reason, and without a reason nothing is approved', async () => {
    const without = await fg.post('/vertrouwen/bewaren/lijst/1', { reden: '' });
    assert.equal(without.status, 422);
    assert.match(without.body, /Schrijf op waarom u iets bewaart/);
    assert.equal((await fg.post('/vertrouwen/bewaren/lijst/1', { reden: 'Verzoek van een betrokkene' })).status, 303);
    await round();
    assert.deepEqual([await listNo(), await certificates()], [null, []]);
    const staff = await signIn('focal-officer');
    assert.match((await staff.get(`/signalen/${first}/bewaren`)).body, /Staat stil[\s\S]*Verzoek van een betrokkene/);
    await staff.post(`/signalen/${first}/bewaren`, { doe: 'vrij', reden: 'Verzoek is afgehandeld' });
  });

  describe('after an approved list', () => {
    let secrets: Secrets;
    let figures: unknown;
    let neighbour = '';
    let backup: Awaited<ReturnType<typeof backupPlace>>;
    let file = '';

    before(async () => {
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
      night();
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

    test('every table that refers to a signal is thought of', async () => {
      const referring = await installation.database.asOwner(async (db) => (await sql<{ name: string }>`select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'signals.signal'::regclass order by 1`.execute(db)).rows.map((row) => row.name));
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
          const restored = await restoreBackup(database, file, { lock: backup.lock, place, withKeys: false, destroyed: [...record].map((line) => line.slice(7)) });
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

  test('what is opened again or held after approval is passed over', async () => {
    installation.clock.set('2027-04-10T03:00:00Z');
    const staff = await signIn('focal-officer');
    await staff.post(`/signalen/${third}/bewaren`, { doe: 'vrij', reden: 'De zaak is klaar' });
    await round();
    assert.deepEqual(await items(), [other, third]);
    fg = await signIn('privacy-officer');
    await fg.post(`/vertrouwen/bewaren/lijst/${await listNo()}`, both(other, third));
    await (await signIn('focal-officer')).post(`/signalen/${third}/heropenen`, { reden: 'Er kwam nieuws' });
    const lines = await retentionCommand(installation, nl, true, 'GM0377');
    assert.match(lines.join('\n'), /Vernietigd: 1\. Overgeslagen[^:]*: 1\./);
    assert.equal(await opens(installation, await secretsOf(installation, third)), story);
  });

  test('a rule is a decision: who, when and where; two people at once do not write over each other; closing proposes the new date', async () => {
    fg = await signIn('privacy-officer');
    const wrong = await fg.post('/vertrouwen/bewaren/regel/nothing-followed', { maanden: '0', categorie: '', door: 'Het college', op: '2027-13-01', besluit: 'B-1', basis: '1' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /value="Het college"/);
    const rule = { maanden: '6', categorie: 'Door de gemeente gesteld', door: 'Het college', op: '2027-04-01', besluit: 'B-1', basis: '1' };
    assert.equal((await fg.post('/vertrouwen/bewaren/regel/nothing-followed', rule)).status, 303);
    const second = await fg.post('/vertrouwen/bewaren/regel/nothing-followed', { ...rule, maanden: '9' });
    assert.equal(second.status, 409);
    assert.match(second.body, /value="9"/);
    assert.match((await fg.get('/vertrouwen/bewaren')).body, /6 maanden na het sluiten[\s\S]*Het college, 1 april 2027 \(B-1\)/);
    const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields: { ...emptyReport, verhaal: story }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
    await actAs(installation, officer, (act) => decide(act, number, { outcomes: ['no-follow-up'], form: null, sector: null, ground: 'none-shared', groundText: '', reason: 'x', answer: 'Dank u', keepUntil: null, handedTo: '' }));
    assert.match((await (await signIn('focal-officer')).get(`/signalen/${number}/sluiten`)).body, /value="2027-10-10"/);
    await assert.rejects(installation.database.asOwner((db) => sql`update platform.retention_rule set months = 1`.execute(db)), /append-only/);
  });

  test('lines of the processing log stay until the municipality decides, and then go with a certificate', async () => {
    const count = async (): Promise<number> => Number((await installation.database.asOwner(async (db) => (await sql<{ count: string }>`select count(*) from processing.line where municipality_id = 'GM0377' and ended < '2026-04-01'`.execute(db)).rows[0]?.count)) ?? 0);
    assert.ok(await count() > 0);
    await assert.rejects(installation.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: ['retention.run'] }, (db) => sql`delete from processing.line`.execute(db)), /append-only/);
    await retentionCommand(installation, nl, true, 'GM0377');
    assert.ok(await count() > 0);
    await fg.post('/vertrouwen/bewaren/regel/processing-line', { maanden: '6', categorie: 'Door de gemeente gesteld', door: 'Het college', op: '2027-04-01', besluit: 'B-2', basis: '1' });
    const waiting = withConfig(installation, { BAKEN_LOGBOOK_URL: 'https://logboek.example.org/v1/logs' });
    if (waiting.config.logbook) {
      await retentionCommand(waiting, nl, true, 'GM0377');
      assert.ok(await count() > 0, 'what the logbook has not confirmed stays');
    }
    await retentionCommand(installation, nl, true, 'GM0377');
    assert.equal(await count(), 0);
    assert.equal((await certificates()).at(-1)?.class, 'processing-line');
  });
});

const both = (one: string, two: string): FormData => {
  const form = new FormData();
  form.append('weg', one);
  form.append('weg', two);
  return form;
};

describe('the text of a list', () => {
  test('is the same in whatever order its lines come', () => {
    const line = fc.record({ number: fc.integer({ min: 1, max: 9999 }).map((no) => `S-2026-${String(no).padStart(4, '0')}`), class: fc.constantFrom('kept', 'passed-on'), keepUntil: fc.constant(Temporal.PlainDate.from('2027-01-01')) });
    fc.assert(fc.property(fc.uniqueArray(line, { selector: (one) => one.number }), (lines) => assert.equal(listText(lines), listText(lines.toReversed()))));
  });
});

for (const engine of engines) test(`${engine}: a month after the last list the command tells an empty installation that there is nothing to do`, async () => {
  const installation = await openForTests(engine);
  try {
    assert.match((await retentionCommand(installation, nl, true, 'GM0397')).join('\n'), /er is niets te doen/);
    assert.match((await (await new Sites(installation).signIn('privacy-officer')).get('/vertrouwen/bewaren')).body, /Er is nog niets vernietigd/);
  } finally {
    await installation.close();
  }
});
