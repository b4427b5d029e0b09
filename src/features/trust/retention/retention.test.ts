import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { actAs, engines, forEachEngine, openForTests, type TestInstallation, withConfig } from '../../../../test/database-for-tests.ts';
import { both, close, dumpOf, full, officer, opens, plain, secretsOf, story } from '../../../../test/retention-world.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { roles } from '../../../platform/permissions.ts';
import { retentionCommand, retentionRounds } from '../../../retention-worker.ts';
import { textsIn } from '../../../texts/texts.ts';
import { receiveReport } from '../../signals/reporter/commands.ts';
import { emptyReport } from '../../signals/reporter/report-form.ts';
import { decide } from '../../signals/triage/commands.ts';
import { listText } from './rules-list.ts';

const nl = textsIn('nl');

forEachEngine((open) => {
  let installation: TestInstallation;
  let fg: Visitor;
  const round = (): Promise<void> => retentionRounds()(installation);
  const signIn = (role: Parameters<Sites['signIn']>[0]): Promise<Visitor> => new Sites(installation).signIn(role);
  const listNo = async (): Promise<number | null> => installation.database.asOwner(async (db) => (await sql<{ no: number }>`select list_no as no from trust.retention_list where municipality_id = 'GM0377' and state <> 'done'`.execute(db)).rows[0]?.no ?? null);
  const items = async (): Promise<string[]> => installation.database.asOwner(async (db) => (await sql<{ number: string }>`select number from trust.retention_item where municipality_id = 'GM0377' order by 1`.execute(db)).rows.map((row) => row.number));
  const certificates = async () => installation.database.asOwner(async (db) => (await sql<{ class: string; how_many: number; approved_by: string | null; list_no: number | null; text: string }>`select class, how_many, approved_by, list_no, row_to_json(c)::text as text from trust.certificate c where municipality_id = 'GM0377' order by certificate_no`.execute(db)).rows);

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
    assert.match((await fg.get('/vertrouwen/bewaren')).body, /1 dossier is over zijn datum/);
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
