import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { actAs, forEachEngine, type TestInstallation, withConfig } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { dumpOf, found } from '../../../../test/traces.ts';
import { openPost, type Post } from '../../../platform/mail.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { sendMail, tidy } from '../../../worker.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';

interface Received { readonly to: string; readonly text: string }

/** A real mail server on this machine, without TLS, that takes mail or refuses it for now. */
async function mailServer(): Promise<{ url: string; mails: Received[]; refuse(refuse: boolean): void; close(): Promise<void> }> {
  const mails: Received[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, callback) => { callback(refusing ? Object.assign(new Error('Try later'), { responseCode: 451 }) : null); },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        // Quoted-printable: lines that go on, and signs as their bytes.
        const text = Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
        mails.push({ to: session.envelope.rcptTo.map((one) => one.address).join(), text });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails, refuse: (refuse) => { refusing = refuse; },
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}

const story = 'In de loods aan de haven slapen zes mannen';

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let server: Awaited<ReturnType<typeof mailServer>>;
  let post: Post;

  before(async () => {
    server = await mailServer();
    const plain = await open();
    installation = withConfig(plain, { SMTP_URL: server.url, BAKEN_MAIL_FROM: 'baken@bloemendaal.example', BAKEN_STAFF_URL: 'http://staff.example' });
    sites = new Sites(installation);
    post = openPost(installation.config) ?? assert.fail('there is a mail server');
  });
  after(async () => {
    post.close();
    await server.close();
  });

  const report = (fields: Partial<typeof emptyReport> = {}): Promise<{ number: string }> => actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal: story, ...fields }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }));
  /** What arrived at a moment, after the worker had its turn. */
  async function mailsAt(moment: string): Promise<Received[]> {
    installation.clock.set(moment);
    const before = server.mails.length;
    await sendMail(installation, post);
    return server.mails.slice(before).sort((one, other) => one.to.localeCompare(other.to));
  }

  test('who asks for the daily mail gets a short one at once, so that a mistake in the address shows', async () => {
    for (const [role, adres] of [['focal-officer', 'noor@bloemendaal.example'], ['deputy', 'sem@bloemendaal.example']] as const) {
      const visitor = await sites.signIn(role);
      assert.equal((await visitor.post('/afwezigheid/mail', { adres: 'geen adres', tijd: '08:30', aan: 'ja' })).status, 422);
      assert.equal((await visitor.post('/afwezigheid/mail', { adres, tijd: role === 'deputy' ? '09:00' : '08:30', aan: 'ja' })).location, '/afwezigheid?gelukt=mail');
      const page = (await visitor.get('/afwezigheid')).body;
      assert.ok(page.includes(`value="${adres}"`) && page.includes('Er staat een mail klaar') && !page.includes('verstuurt geen mail'));
    }
    assert.deepEqual((await mailsAt('2026-03-02T09:00:00Z')).map((mail) => mail.to).sort(), ['noor@bloemendaal.example', 'sem@bloemendaal.example']);
    assert.ok((await (await sites.signIn('deputy')).get('/afwezigheid')).body.includes('Laatste mail verstuurd'));
  });

  test('no mail comes while there is nothing to do', async () => {
    assert.deepEqual(await mailsAt('2026-03-02T10:00:00Z'), []);
  });

  test('at her own time the officer reads how much waits, once a day, and nothing of what it is', async () => {
    installation.clock.set('2026-03-02T20:00:00Z');
    const { number } = await report();
    assert.deepEqual(await mailsAt('2026-03-03T07:29:00Z'), [], 'before half past eight');
    const [mail, ...more] = await mailsAt('2026-03-03T07:31:00Z');
    assert.equal(more.length, 0);
    assert.equal(mail?.to, 'noor@bloemendaal.example');
    assert.ok(mail.text.includes('Er is 1 ding voor u te doen.') && mail.text.includes('http://staff.example') && mail.text.includes('Auto-Submitted: auto-generated'));
    for (const secret of [number, story, 'loods', 'Bloemendaal focal-officer']) assert.ok(!mail.text.includes(secret), secret);
    assert.deepEqual(await mailsAt('2026-03-03T07:32:00Z'), [], 'not twice a day');
    assert.deepEqual(await mailsAt('2026-03-03T12:00:00Z'), [], 'the deputy hears nothing while no term is over');
  });

  test('once a term is over the deputy hears it too', async () => {
    const mails = await mailsAt('2026-03-05T10:00:00Z');
    assert.deepEqual(mails.map((mail) => mail.to), ['noor@bloemendaal.example', 'sem@bloemendaal.example']);
    assert.ok(mails[0]?.text.includes('Te laat: 1.') && mails[1]?.text.includes('Bij 1 ding is de termijn voorbij.'));
  });

  test('while the officer is away her mail goes to the deputy, in the deputy\'s language', async () => {
    installation.clock.set('2026-03-05T20:00:00Z');
    assert.equal((await (await sites.signIn('focal-officer')).post('/afwezigheid', { van: '2026-03-06', tot: '2026-03-09' })).status, 303);
    await installation.database.asOwner((db) => sql`update platform.person set language = 'en' where person_id = 'p02' and municipality_id = 'GM0377'`.execute(db));
    const [mail, ...more] = await mailsAt('2026-03-06T10:00:00Z');
    assert.deepEqual([mail?.to, more.length], ['sem@bloemendaal.example', 0]);
    assert.ok(mail?.text.includes('The focal officer is away. You take over the work.') && mail.text.includes('There is 1 thing for you to do.'));
    await installation.database.asOwner((db) => sql`update platform.person set language = 'nl'`.execute(db));
  });

  test('in the weekend a mail comes only when danger waits', async () => {
    assert.deepEqual(await mailsAt('2026-03-07T10:00:00Z'), []);
    await report({ nu_gevaar: 'ja' });
    const [mail, ...more] = await mailsAt('2026-03-08T10:00:00Z');
    assert.deepEqual([mail?.to, more.length], ['sem@bloemendaal.example', 0]);
    assert.ok(mail?.text.includes('Met gemeld gevaar: 1.'));
  });

  test('two workers at once send one mail', async () => {
    installation.clock.set('2026-03-10T10:00:00Z');
    const before = server.mails.length;
    await Promise.all([sendMail(installation, post), sendMail(installation, post)]);
    await sendMail(installation, post);
    assert.deepEqual(server.mails.slice(before).map((mail) => mail.to).sort(), ['noor@bloemendaal.example', 'sem@bloemendaal.example']);
  });

  test('a server that refuses for now is asked again, less and less often, and the mail comes once', async () => {
    server.refuse(true);
    assert.deepEqual(await mailsAt('2026-03-11T10:00:00Z'), []);
    const tries = async (): Promise<number[]> => installation.database.asOwner(async (db) => (await sql<{ tries: number }>`select tries from platform.outbox where mail_sealed is not null`.execute(db)).rows.map((row) => row.tries));
    assert.deepEqual(await tries(), [1, 1]);
    await mailsAt('2026-03-11T10:01:30Z');
    assert.deepEqual(await tries(), [1, 1], 'two minutes after the first time');
    await mailsAt('2026-03-11T10:02:00Z');
    await mailsAt('2026-03-11T10:05:59Z');
    assert.deepEqual(await tries(), [2, 2], 'four after the second');
    assert.ok((await (await sites.signIn('focal-officer')).get('/afwezigheid')).body.includes('Baken probeert het opnieuw.'));
    server.refuse(false);
    assert.equal((await mailsAt('2026-03-11T10:06:00Z')).length, 2);
    assert.deepEqual(await mailsAt('2026-03-11T12:00:00Z'), []);
  });

  test('a server that keeps refusing is given up, the page says so, and nothing of the mail stays', async () => {
    server.refuse(true);
    for (let round = 0; round < 9; round += 1) await mailsAt(Temporal.Instant.from('2026-03-12T10:00:00Z').add({ hours: 9 * round }).toString());
    server.refuse(false);
    const rows = await installation.database.asOwner(async (db) => (await sql<{ given_up: number; kept: number }>`select count(given_up_at)::int as given_up, count(mail_sealed)::int as kept from platform.outbox where made_at >= '2026-03-12' and made_at < '2026-03-12T20:00:00Z'`.execute(db)).rows[0]);
    assert.deepEqual(rows, { given_up: 2, kept: 0 });
  });

  test('who steals the database reads no address and no mail, waiting or sent', async () => {
    await mailsAt('2026-03-18T05:00:00Z');
    const visitor = await sites.signIn('focal-officer');
    assert.equal((await visitor.post('/afwezigheid/mail', { adres: 'noor.nieuw@bloemendaal.example', tijd: '08:30', aan: 'ja' })).status, 303);
    const secrets = new Map([['the address', 'noor.nieuw@bloemendaal.example'], ['the old address', 'noor@bloemendaal.example'], ['the mail', 'de dagelijkse mail staat aan']]);
    assert.deepEqual(found(secrets, await dumpOf(installation.database)), []);
  });

  test('who removes the address gets nothing any more, not even what waited, and a week later nothing is left of it', async () => {
    assert.equal((await (await sites.signIn('focal-officer')).post('/afwezigheid/mail', { doe: 'vergeet' })).location, '/afwezigheid?gelukt=vergeten');
    assert.ok(!(await mailsAt('2026-03-19T10:00:00Z')).some((mail) => mail.to.startsWith('noor')));
    installation.clock.set('2026-03-29T10:00:00Z');
    await tidy(installation);
    const left = await installation.database.asOwner(async (db) => (await sql<{ n: number }>`select count(*)::int as n from platform.outbox`.execute(db)).rows[0]?.n);
    assert.equal(left, 0);
  });
});
