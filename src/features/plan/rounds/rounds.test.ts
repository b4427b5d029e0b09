import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { actAs, forEachEngine, type TestInstallation, withConfig } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { dumpOf, found } from '../../../../test/traces.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { openPost, type Post } from '../../../platform/mail.ts';
import { roles } from '../../../platform/permissions.ts';
import { sendMail } from '../../../worker.ts';
import { importPlanText } from '../cli.ts';

interface Received { readonly to: string; readonly text: string }

const text = await readFile(join(projectRoot(), 'seed', 'bloemendaal-2024-2026.plan.yaml'), 'utf8');
const at = '/plan/bloemendaal-2024-2026/rondes';

/** A real mail server on this machine, without TLS. */
async function mailServer(): Promise<{ url: string; mails: Received[]; close(): Promise<void> }> {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map((one) => one.address).join(), text: Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails, close: () => new Promise((resolve) => { server.close(() => resolve()); }) };
}

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let server: Awaited<ReturnType<typeof mailServer>>;
  let post: Post;
  let adviser: Visitor;
  let round = '';

  before(async () => {
    server = await mailServer();
    installation = withConfig(await open(), { SMTP_URL: server.url, BAKEN_MAIL_FROM: 'baken@bloemendaal.example', BAKEN_STAFF_URL: 'http://staff.example' });
    sites = new Sites(installation);
    installation.clock.set('2026-03-02T09:00:00Z');
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
    adviser = await sites.signIn('policy-adviser');
  });
  after(async () => {
    post.close();
    await server.close();
  });

  async function mailsAt(moment: string): Promise<Received[]> {
    installation.clock.set(moment);
    const before = server.mails.length;
    await sendMail(installation, post);
    await sendMail(installation, post);
    return server.mails.slice(before).sort((one, other) => one.to.localeCompare(other.to));
  }

  /** The form of a page as it would be sent, with some of it changed. */
  const formOf = (body: string): Record<string, string> => {
    const fields: Record<string, string> = {};
    for (const [, name = '', value = ''] of body.matchAll(/<input[^>]*type="(?:hidden|date|email)"[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)) fields[name] = value;
    for (const [, attributes = '', inside = ''] of body.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) fields[/name="([^"]+)"/.exec(attributes)?.[1] ?? ''] = /<option[^>]*value="([^"]*)"[^>]*selected=""|<option[^>]*selected=""[^>]*value="([^"]*)"/.exec(inside)?.[1] ?? '';
    return fields;
  };
  /** The place of an owner on the page of a round. */
  const placeOf = (body: string, owner: string): string => new RegExp(`name="eigenaar-(\\d+)" value="${owner}"`).exec(body)?.[1] ?? '';

  test('the adviser prepares a round: each owner with what is asked, roles filled in, and nobody asked yet', async () => {
    post = openPost(installation.config) ?? assert.fail('there is a mail server');
    assert.ok((await adviser.get(at)).body.includes('Er is nog geen ronde geweest'));
    const begun = await adviser.post(at);
    round = begun.location ?? '';
    assert.match(round, /\/rondes\/\d+$/);
    assert.equal((await adviser.post(at)).location, round, 'a second click is the same round');
    const page = (await adviser.get(round)).body;
    assert.ok(page.includes('Ronde over 4e kwartaal 2025') && page.includes('In voorbereiding') && page.includes('Personeel en organisatie'));
    const place = placeOf(page, 'Aandachtsfunctionaris mensenhandel');
    assert.match(new RegExp(`name="wie-${place}"[\\s\\S]*?</select>`).exec(page)?.[0] ?? '', /selected=""[^>]*>Bloemendaal focal-officer|value="p01" selected/);
    assert.deepEqual(await mailsAt('2026-03-02T09:05:00Z'), []);
  });

  test('a wrong address or a day that is too soon is said at its field, and nothing is asked', async () => {
    const page = (await adviser.get(round)).body;
    const wrong = await adviser.post(round, { ...formOf(page), 'adres-p01': 'geen adres', 'uiterlijk': '2026-03-04', 'doe': 'vragen' });
    assert.ok(wrong.status === 422 && wrong.body.includes('href="#adres-p01"') && wrong.body.includes('href="#uiterlijk"') && wrong.body.includes('value="geen adres"'));
    assert.ok((await adviser.get(round)).body.includes('In voorbereiding'));
  });

  test('asked, each gets one mail with a number and a link, and nothing of what it is about', async () => {
    const page = (await adviser.get(round)).body;
    const colleague = placeOf(page, 'Communicatie');
    const saved = await adviser.post(round, { ...formOf(page), [`wie-${colleague}`]: 'p03', [`vervanger-${colleague}`]: 'p02', 'doe': 'bewaren' });
    assert.equal(saved.location, `${round}?gelukt=bewaard`);
    const again = (await adviser.get(round)).body;
    const asked = await adviser.post(round, { ...formOf(again), 'adres-p01': 'noor@bloemendaal.example', 'adres-p02': 'sem@bloemendaal.example', 'adres-p03': 'lotte@bloemendaal.example', 'adres-p06': 'daan@bloemendaal.example', 'uiterlijk': '2026-03-16', 'doe': 'vragen' });
    assert.equal(asked.location, `${round}?gelukt=gevraagd`);
    const mails = await mailsAt('2026-03-02T09:10:00Z');
    assert.deepEqual(mails.map((mail) => mail.to), ['daan@bloemendaal.example', 'lotte@bloemendaal.example', 'noor@bloemendaal.example']);
    const [, lotte] = mails;
    assert.ok(lotte?.text.includes('U wordt gevraagd naar 2 regels van het plan.') && lotte.text.includes('http://staff.example/mijn-regels') && lotte.text.includes('16 maart 2026'));
    for (const secret of ['Voorlichting', 'M2.2', 'Communicatie', 'Bloemendaal colleague', 'mensenhandel']) for (const mail of mails) assert.ok(!mail.text.slice(mail.text.indexOf('\r\n\r\n')).includes(secret), secret);
    assert.deepEqual(await mailsAt('2026-03-03T09:00:00Z'), [], 'not every day');
  });

  test('who steals the database reads no address and no mail', async () => {
    assert.deepEqual(found(new Map([['an address', 'lotte@bloemendaal.example'], ['a mail', 'U wordt gevraagd naar']]), await dumpOf(installation.database)), []);
  });

  test('whoever is asked, a colleague without any right on the plan, answers the own rows and nothing else', async () => {
    const lotte = await sites.signIn('colleague');
    const page = (await lotte.get('/mijn-regels')).body;
    assert.ok(page.includes('Er staan 2 regels voor u open.') && page.includes('Voorlichting aan inwoners') && !page.includes('Training voor collega'));
    const wrong = await lotte.post('/mijn-regels', { ...formOf(page), 'stand-1': 'late', 'bewijs-1': 'De brief', 'waarde-2': 'veel' });
    assert.ok(wrong.status === 422 && wrong.body.includes('href="#reden-1"') && wrong.body.includes('href="#waarde-2"') && wrong.body.includes('De brief') && wrong.body.includes('value="veel"'));
    assert.equal((await lotte.post('/mijn-regels', formOf(page))).status, 422, 'nothing is no answer');
    const sent = await lotte.post('/mijn-regels', { ...formOf(page), 'stand-1': 'on-course', 'bewijs-1': 'De brief aan ondernemers' });
    assert.equal(sent.location, '/mijn-regels?gelukt=bewaard');
    assert.ok((await lotte.get('/mijn-regels')).body.includes('Er staat 1 regel voor u open.'));
    adviser = await sites.signIn('policy-adviser');
    assert.ok((await adviser.get('/plan/bloemendaal-2024-2026/maatregel/M2.2')).body.includes('De brief aan ondernemers'));
    assert.equal((await lotte.post('/plan/bloemendaal-2024-2026/maatregel/M2.2', { stand: 'done' })).status, 403);
    await assert.rejects(actAs(installation, { role: 'colleague', purpose: 'plan' }, (act) => sql`insert into plan.progress (municipality_id, plan_ref, measure_code, state, said_by, said_at) values ('GM0377', 'bloemendaal-2024-2026', 'M1.1', 'done', 'p03', now())`.execute(act.db)), /row-level security/);
    const made = await lotte.post('/mijn-regels', { 'regel-1': 'bloemendaal-2024-2026 measure M1.1', 'sinds-1': '0', 'stand-1': 'done' });
    assert.equal(made.status, 422, 'a row of somebody else is no row of hers');
  });

  test('of two who answer the same row the second sees the first, and keeps what was typed', async () => {
    const lotte = await sites.signIn('colleague');
    const started = formOf((await lotte.get('/mijn-regels')).body);
    const stale = Object.entries(started).find(([, value]) => value.endsWith('measure M2.2'))?.[0].split('-')[1] ?? '';
    assert.equal((await (await sites.signIn('deputy')).post('/mijn-regels', { ...formOf((await (await sites.signIn('deputy')).get('/mijn-regels')).body), [`stand-${stale}`]: 'on-course', [`bewijs-${stale}`]: 'Van de vervanger' })).status, 303);
    const second = await lotte.post('/mijn-regels', { ...started, [`stand-${stale}`]: 'done', [`bewijs-${stale}`]: 'Van Lotte' });
    assert.ok(second.status === 409 && second.body.includes('Van Lotte') && second.body.includes('Hier is intussen iets gezegd'));
  });

  test('the chain: the owner is reminded, then the deputy, then the adviser hears who is silent', async () => {
    assert.deepEqual(await mailsAt('2026-03-07T09:00:00Z'), [], 'not on a Saturday');
    const owner = await mailsAt('2026-03-09T08:00:00Z');
    assert.deepEqual(owner.map((mail) => mail.to), ['daan@bloemendaal.example', 'lotte@bloemendaal.example', 'noor@bloemendaal.example']);
    assert.ok(owner[1]?.text.includes('Er wacht nog 1 regel van het plan op uw antwoord.'));
    const deputy = await mailsAt('2026-03-17T08:00:00Z');
    assert.ok(deputy.some((mail) => mail.to === 'sem@bloemendaal.example' && mail.text.includes('waarvoor u vervanger bent')));
    adviser = await sites.signIn('policy-adviser');
    assert.ok((await adviser.get(round)).body.includes('Stil: de datum is voorbij'));
    const last = await mailsAt('2026-03-23T08:00:00Z');
    assert.deepEqual(last.map((mail) => mail.to), ['daan@bloemendaal.example']);
    assert.ok(last[0]?.text.includes('In de ronde ziet u van wie.'));
    assert.deepEqual(await mailsAt('2026-03-24T08:00:00Z'), []);
  });

  test('the adviser calls who is silent and it stands there; a closed round is left alone', async () => {
    adviser = await sites.signIn('policy-adviser');
    assert.equal((await adviser.post(round, { doe: 'gebeld', eigenaar: 'Communicatie' })).location, `${round}?gelukt=gebeld`);
    assert.ok((await adviser.get(round)).body.includes('U hebt gebeld'));
    assert.ok((await adviser.get(`${round}/lijst`)).body.includes('Wie vragen we wat?'));
    assert.equal((await adviser.post(round, { doe: 'afsluiten' })).location, `${round}?gelukt=afgesloten`);
    assert.equal((await adviser.post(round, { doe: 'afsluiten' })).location, `${round}?gelukt=veranderd`);
    assert.ok((await (await sites.signIn('colleague')).get('/mijn-regels')).body.includes('Er wordt u niets gevraagd'));
    assert.deepEqual(await mailsAt('2026-03-30T08:00:00Z'), []);
  });

  test('who has an address can have it forgotten; the next round proposes who answered before', async () => {
    const lotte = await sites.signIn('colleague');
    assert.ok((await lotte.get('/mijn-regels')).body.includes('Vergeet mijn adres'));
    assert.equal((await lotte.post('/mijn-regels', { doe: 'vergeten' })).location, '/mijn-regels?gelukt=vergeten');
    adviser = await sites.signIn('policy-adviser');
    const next = (await adviser.post(at)).location ?? '';
    const page = (await adviser.get(next)).body;
    const place = placeOf(page, 'Communicatie');
    assert.match(new RegExp(`name="wie-${place}"[\\s\\S]*?</select>`).exec(page)?.[0] ?? '', /value="p03" selected|selected=""[^>]*>Bloemendaal colleague/);
    assert.equal((await adviser.post(next, { doe: 'intrekken' })).location, `${next}?gelukt=ingetrokken`);
  });

  test('only the adviser runs a round, and nobody of the next town sees it', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const may = role === 'policy-adviser';
      assert.deepEqual([(await visitor.get(at)).status, (await visitor.get(round)).status, (await visitor.get('/mijn-regels')).status], [200, may ? 200 : 403, 200], role);
      assert.equal((await (await sites.signIn(role, 'GM0397')).get(round)).status, may ? 404 : 403, role);
    }
  });
});
