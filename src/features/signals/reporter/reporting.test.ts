import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import type { Act } from '../../../platform/act.ts';
import { addReporterMessage } from './conversation-commands.ts';
import { receiveReport, type Report } from './commands.ts';
import { chooseWords, confirmReceipt, openReceipt } from './receipt-commands.ts';
import { normaliseCode } from './code.ts';
import { dropDraft, dropDraftFiles, dropForgotten, emptyDraft, filesOfDraft, keepDraft, openDraft } from './drafts.ts';
import { OneTimeToken } from './one-time.ts';
import { openSignals } from '../desk/queries.ts';
import { signalFile } from '../queries.ts';
import { ownReport } from './queries.ts';
import { emptyReport } from './report-form.ts';
import type { SafeFile } from '../../../platform/files.ts';
import { usualTerms } from '../../../platform/municipality.ts';

const story = 'Elke ochtend om vijf uur brengt een bus mannen die er nooit uit mogen';

function report(change: Partial<Report> = {}): Report {
  return { fields: { ...emptyReport, verhaal: story }, form: null, language: 'nl', looksAutomated: false, terms: usualTerms, ...change };
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

  test('the receipt code is shown until its end was typed, and not at all after half an hour', async () => {
    const installation = await open();
    const sent = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    const shown = (): Promise<string | null> => actAs(installation, reporter, (act) => openReceipt(act, sent.token));
    const typed = (end: string): Promise<string> => actAs(installation, reporter, (act) => confirmReceipt(act, sent.token, end));
    assert.equal(await shown(), sent.code);
    assert.equal(await typed(sent.code.slice(-4).split('').reverse().join('').concat('1')), 'wrong');
    assert.equal(await shown(), sent.code, 'a mistake takes nothing away');
    assert.equal(await typed(`${sent.code.slice(-4, -2)} ${sent.code.slice(-2)}`), 'kept');
    assert.equal(await shown(), null);
    assert.equal(await typed(sent.code.slice(-4)), 'gone');
    const forgotten = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    const late = { ...installation, clock: { now: () => installation.clock.now().add({ minutes: 31 }) } };
    assert.equal(await actAs(late, reporter, (act) => openReceipt(act, forgotten.token)), null);
  });

  test('words take the place of the digits: they open the report, and the digits do not any more', async () => {
    const installation = await open();
    const sent = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    await actAs(installation, reporter, (act) => chooseWords(act, sent.token, 'tlh'));
    assert.equal(await actAs(installation, reporter, (act) => openReceipt(act, sent.token)), sent.code, 'a language without words keeps its digits');
    await actAs(installation, reporter, (act) => chooseWords(act, sent.token, 'nl'));
    const words = await actAs(installation, reporter, (act) => openReceipt(act, sent.token)) ?? '';
    assert.match(words, /^([a-z]+ ){6}[a-z]+$/);
    const story = (code: string): Promise<string | undefined> => actAs(installation, reporter, (act) => withCode(act, normaliseCode(code), async () => (await ownReport(act))?.story));
    assert.equal(await story(sent.code), undefined);
    for (const typed of [words, words.toUpperCase(), words.replaceAll(' ', ''), words.replaceAll(' ', ' - ')]) assert.ok(await story(typed), typed);
    assert.equal(await actAs(installation, reporter, (act) => confirmReceipt(act, sent.token, words.split(' ').at(-1) ?? '')), 'kept');
    assert.ok(!(await dumped(installation, 'signals.receipt')).includes(words.split(' ')[0] ?? ''));
  });

  test('on the public site nobody changes the code of a report without its code', async () => {
    const installation = await open();
    const sent = await actAs(installation, reporter, (act) => receiveReport(act, report()));
    const change = (act: Act): Promise<unknown> => sql`select signals.reporter_changes_code(${Buffer.alloc(32, 7)}::bytea)`.execute(act.db);
    await actAs(installation, reporter, change);
    await actAs(installation, { ...reporter, municipality: 'GM0473' }, (act) => withCode(act, sent.code, () => change(act)));
    assert.ok(await actAs(installation, reporter, (act) => withCode(act, sent.code, () => ownReport(act))));
    await assert.rejects(actAs(installation, reporter, (act) => withCode(act, sent.code, () => sql`update signals.signal set receipt_index = ${Buffer.alloc(32, 7)}::bytea`.execute(act.db))));
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

  test('a draft opens only with the page in front of the reporter, for a day', async () => {
    const installation = await open();
    const photo = { name: 'loods.jpg', type: 'image/jpeg', bytes: Buffer.from('de foto van de loods') } as const;
    const kept = { ...emptyDraft, fields: { ...emptyReport, verhaal: story, bereikbaar: 'alleen sms' }, looksAutomated: true };
    const token = await actAs(installation, reporter, (act) => keepDraft(act, kept, null, [photo]));
    assert.deepEqual(await actAs(installation, reporter, (act) => openDraft(act, token)), { ...kept, files: [{ number: 1, name: 'loods.jpg', type: 'image/jpeg' }] });
    assert.deepEqual((await actAs(installation, reporter, (act) => filesOfDraft(act, token))).map((file) => Buffer.from(file.bytes).toString()), ['de foto van de loods']);
    assert.equal(await actAs(installation, reporter, (act) => openDraft(act, OneTimeToken.make())), null);
    const rows = `${await dumped(installation, 'signals.draft')}${await dumped(installation, 'signals.draft_file')}`;
    assert.ok(!rows.includes('vijf uur') && !rows.includes('loods') && !rows.includes(token.text));
    const after = (hours: number): TestInstallation => ({ ...installation, clock: { now: () => installation.clock.now().add({ hours }) } }) as TestInstallation;
    assert.ok(await actAs(after(23), reporter, (act) => openDraft(act, token)));
    assert.equal(await actAs(after(25), reporter, (act) => openDraft(act, token)), null);
  });

  test('of the files of a draft the chosen one is taken out, and the next is never mistaken for it', async () => {
    const installation = await open();
    const file = (name: string): SafeFile => ({ name, type: 'application/pdf', bytes: Buffer.from(name) });
    const token = await actAs(installation, reporter, (act) => keepDraft(act, emptyDraft, null, [file('een'), file('twee')]));
    await actAs(installation, reporter, (act) => dropDraftFiles(act, token, [1]));
    await actAs(installation, reporter, (act) => keepDraft(act, emptyDraft, token, [file('drie')]));
    assert.deepEqual((await actAs(installation, reporter, (act) => openDraft(act, token)))?.files.map(({ number, name }) => [number, name]), [[2, 'twee'], [3, 'drie']]);
    const before = (await dumped(installation, 'signals.draft_file')).length;
    await actAs(installation, reporter, (act) => dropDraft(act, token));
    assert.ok((await dumped(installation, 'signals.draft_file')).length < before, 'the files go with their draft');
    assert.deepEqual(await actAs(installation, reporter, (act) => filesOfDraft(act, token)), []);
  });

  test('without its token the public site neither sees nor takes away a draft; leaving takes it away', async () => {
    const installation = await open();
    const token = await actAs(installation, reporter, (act) => keepDraft(act, { ...emptyDraft, fields: { ...emptyReport, verhaal: story } }, null));
    await actAs(installation, reporter, async (act) => {
      assert.equal((await sql`select from signals.draft`.execute(act.db)).rows.length, 0);
      assert.equal((await sql`select from signals.receipt`.execute(act.db)).rows.length, 0);
      await sql`delete from signals.draft`.execute(act.db);
    });
    assert.ok(await actAs(installation, reporter, (act) => openDraft(act, token)));
    await actAs(installation, reporter, (act) => dropDraft(act, token));
    assert.equal(await actAs(installation, reporter, (act) => openDraft(act, token)), null);
  });

  test('what nobody came back for is gone: the code after half an hour, the draft after a day', async () => {
    const installation = await open();
    await actAs(installation, reporter, (act) => keepDraft(act, emptyDraft, null));
    await actAs(installation, reporter, (act) => receiveReport(act, report()));
    const tidied = (time: Temporal.DurationLike): Promise<void> => actAs({ ...installation, clock: { now: () => installation.clock.now().add(time) } }, { role: null, origin: 'worker', purpose: 'maintenance' }, dropForgotten);
    await tidied({ minutes: 31 });
    assert.notEqual(await dumped(installation, 'signals.draft'), '');
    assert.equal(await dumped(installation, 'signals.receipt'), '');
    await tidied({ hours: 25 });
    assert.equal(await dumped(installation, 'signals.draft'), '');
  });
});
