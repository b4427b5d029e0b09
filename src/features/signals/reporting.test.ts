import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../test/database-for-tests.ts';
import type { Act } from '../../platform/act.ts';
import { addReporterMessage, receiveReport, type Report, takeReceipt } from './commands.ts';
import { dropDraft, dropForgotten, keepDraft, openDraft } from './drafts.ts';
import { OneTimeToken } from './one-time.ts';
import { openSignals, ownReport, signalFile } from './queries.ts';
import { emptyReport } from './report-form.ts';

const story = 'Elke ochtend om vijf uur brengt een bus mannen die er nooit uit mogen';

function report(change: Partial<Report> = {}): Report {
  return { fields: { ...emptyReport, verhaal: story }, form: null, file: null, language: 'nl', looksAutomated: false, answerWithinDays: 14, ...change };
}

const reporter = { role: null, purpose: 'reporting' } as const;
const officer = { role: 'focal-officer', purpose: 'triage' } as const;

async function withCode<T>(act: Act, code: string, use: () => Promise<T>): Promise<T> {
  await act.presentReceipt(act.vault.index('receipt-code', code));
  return use();
}

async function dumped(installation: TestInstallation, table: string): Promise<string> {
  return installation.database.asOwner(async (db) => {
    const rows = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t where municipality_id = 'GM0377'`.execute(db);
    // Bytes appear as hex; read them back, so that words hidden in them would show.
    return rows.rows.map(({ row }) => `${row}${[...row.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1')).join('')}`).join('\n');
  });
}

forEachEngine((open) => {
  test('a report is numbered by municipality and year, and its words stand nowhere in the rows', async () => {
    const installation = await open();
    const first = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    const elsewhere = await actAs(installation, { ...reporter, municipality: 'GM0397' }, (act) => receiveReport(act, report()));
    assert.match(first.number, /^S-2026-\d{4}$/);
    assert.equal(elsewhere.number, 'S-2026-0001');
    assert.match(first.code, /^\d{16}$/);
    const rows = await dumped(installation, 'signals.signal');
    assert.ok(rows.includes(first.number));
    assert.ok(!rows.includes('vijf uur') && !rows.includes(first.code));
    assert.ok(!(await dumped(installation, 'signals.receipt')).includes(first.code));
  });

  test('the receipt code is shown once, and not at all after half an hour', async () => {
    const installation = await open();
    const sent = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    assert.equal(await actAs(installation, reporter, (act) => takeReceipt(act, sent.token)), sent.code);
    assert.equal(await actAs(installation, reporter, (act) => takeReceipt(act, sent.token)), null);
    const forgotten = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    const late = { ...installation, clock: { now: () => installation.clock.now().add({ minutes: 31 }) } };
    assert.equal(await actAs(late, reporter, (act) => takeReceipt(act, forgotten.token)), null);
  });

  test('on the public site nobody can list signals, and only the right code opens one', async () => {
    const installation = await open();
    const sent = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    await actAs(installation, reporter, async (act) => {
      assert.equal((await sql`select from signals.signal`.execute(act.db)).rows.length, 0);
      assert.equal(await ownReport(act), null);
      assert.equal(await withCode(act, '0000000000000000', () => ownReport(act)), null);
      assert.equal((await withCode(act, sent.code, () => ownReport(act)))?.story, story);
    });
    await actAs(installation, { ...reporter, municipality: 'GM0473' }, async (act) => {
      assert.equal(await withCode(act, sent.code, () => ownReport(act)), null);
    });
  });

  test('a colleague without the right, and an officer of the next town, see no signal', async () => {
    const installation = await open();
    const sent = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    assert.equal(await actAs(installation, { role: 'colleague' }, (act) => signalFile(act, sent.number)), null);
    assert.equal(await actAs(installation, { ...officer, municipality: 'GM0473' }, (act) => signalFile(act, sent.number)), null);
    assert.equal((await actAs(installation, officer, (act) => signalFile(act, sent.number)))?.story, story);
  });

  test('what the reporter adds can be read at any fraction of a second', async () => {
    const installation = await open();
    const sent = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    // The database keeps microseconds and rounds: the last 500 nanoseconds of a millisecond fall into the next one.
    const between = { ...installation, clock: { now: () => installation.clock.now().add({ nanoseconds: 999_900 }) } };
    await actAs(between, reporter, (act) => withCode(act, sent.code, () => addReporterMessage(act, 'Vandaag was de bus er weer.')));
    const read = await actAs(installation, officer, (act) => signalFile(act, sent.number));
    assert.deepEqual(read?.messages.map((message) => message.text), ['Vandaag was de bus er weer.']);
  });

  test('the officer hears of a new message until somebody has opened the signal, also after the decision', async () => {
    const installation = await open();
    const sent = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    const hasNews = async (): Promise<boolean | undefined> => (await actAs(installation, officer, openSignals)).find((line) => line.number === sent.number)?.newMessage;
    assert.equal(await hasNews(), false);
    installation.clock.pass({ minutes: 5 });
    await actAs(installation, reporter, (act) => withCode(act, sent.code, () => addReporterMessage(act, 'Er is nu ook een kind bij.')));
    assert.equal(await hasNews(), true);
    installation.clock.pass({ minutes: 5 });
    await actAs(installation, officer, (act) => signalFile(act, sent.number));
    assert.equal(await hasNews(), false);
  });

  test('a report that looks automated keeps its place when somebody is in danger', async () => {
    const installation = await open();
    const calm = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    const danger = await actAs(installation, reporter, (act) => receiveReport(act, report({ looksAutomated: true, fields: { ...emptyReport, verhaal: story, nu_gevaar: 'ja' } })));
    const order = (await actAs(installation, officer, openSignals)).map((line) => line.number);
    assert.ok(order.indexOf(danger.number) < order.indexOf(calm.number));
  });

  test('a draft opens only with the page in front of the reporter, for half an hour', async () => {
    const installation = await open();
    const kept = { fields: { ...emptyReport, verhaal: story, bereikbaar: 'alleen sms' }, file: { name: 'loods.jpg', type: 'image/jpeg', bytes: Buffer.from('de foto van de loods') } as const, looksAutomated: true };
    const token = await actAs(installation, reporter, (act) => keepDraft(act, kept, null));
    assert.deepEqual(await actAs(installation, reporter, (act) => openDraft(act, token)), { ...kept, file: { ...kept.file, bytes: Buffer.from(kept.file.bytes) } });
    assert.equal(await actAs(installation, reporter, (act) => openDraft(act, OneTimeToken.make())), null);
    const rows = await dumped(installation, 'signals.draft');
    assert.ok(!rows.includes('vijf uur') && !rows.includes('loods') && !rows.includes(token.text));
    const late = { ...installation, clock: { now: () => installation.clock.now().add({ minutes: 31 }) } };
    assert.equal(await actAs(late, reporter, (act) => openDraft(act, token)), null);
  });

  test('without its token the public site neither sees nor takes away a draft; leaving takes it away', async () => {
    const installation = await open();
    const token = await actAs(installation, reporter, (act) => keepDraft(act, { fields: { ...emptyReport, verhaal: story }, file: null, looksAutomated: false }, null));
    await actAs(installation, reporter, async (act) => {
      assert.equal((await sql`select from signals.draft`.execute(act.db)).rows.length, 0);
      assert.equal((await sql`select from signals.receipt`.execute(act.db)).rows.length, 0);
      await sql`delete from signals.draft`.execute(act.db);
    });
    assert.ok(await actAs(installation, reporter, (act) => openDraft(act, token)));
    await actAs(installation, reporter, (act) => dropDraft(act, token));
    assert.equal(await actAs(installation, reporter, (act) => openDraft(act, token)), null);
  });

  test('what nobody came back for is gone after half an hour', async () => {
    const installation = await open();
    await actAs(installation, reporter, (act) => keepDraft(act, { fields: emptyReport, file: null, looksAutomated: false }, null));
    const late = { ...installation, clock: { now: () => installation.clock.now().add({ minutes: 31 }) } };
    await actAs(late, { role: null, origin: 'worker', purpose: 'maintenance' }, dropForgotten);
    assert.equal(await dumped(installation, 'signals.draft'), '');
    assert.equal(await dumped(installation, 'signals.receipt'), '');
  });
});
