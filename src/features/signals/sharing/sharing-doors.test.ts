import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decrypter } from 'age-encryption';
import { sql } from 'kysely';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { publicSite } from '../../../public-site.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { tidy } from '../../../worker.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';
import { ageFile } from './commands.ts';
import { longestAnswer } from './rules-content.ts';

const officer = { role: 'focal-officer', purpose: 'sharing' } as const;
const secret = 'Verzonnenstraat';

interface Sent { readonly number: string; readonly id: string; readonly link: string; readonly code: string; readonly preview: string; readonly staff: Visitor; readonly partner: Visitor }

const articleIn = (answer: Answer): string => /<article[\s\S]*?<\/article>/.exec(answer.body)?.[0] ?? '';

async function draftOf(installation: TestInstallation, more = ''): Promise<{ number: string; address: string; staff: Visitor; sites: Sites }> {
  const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal: `In de ${secret} staat een bus. ${more}\nDit blijft hier.` }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }));
  const sites = new Sites(installation);
  const staff = await sites.signIn('focal-officer');
  const begun = await staff.post(`/signalen/${number}/delen`, { ontvanger: 'police', doel: 'investigation' });
  assert.equal(begun.status, 303);
  return { number, address: begun.location ?? '', staff, sites };
}

const choices = { grond: 'report-to-authority', noodzaak: `Er is iets in de ${secret}.`, evenredig: 'b', minder: 'c', delen: 'story', passage: '0', weg: secret };

async function sendOne(installation: TestInstallation, more = ''): Promise<Sent> {
  const { number, address, staff, sites } = await draftOf(installation, more);
  const saved = await staff.post(address, choices);
  assert.equal(saved.location, `${address}/voorbeeld`);
  const preview = await staff.get(saved.location ?? '');
  const sent = await staff.post(`${address}/versturen`);
  assert.equal(sent.headers.get('cache-control'), 'no-store');
  const link = /id="pakketlink">([^<]+)</.exec(sent.body)?.[1] ?? '';
  const code = (/id="pakketcode">([\d\s]|<!-- -->)+</.exec(sent.body)?.[0] ?? '').replace(/<!-- -->/g, '').replace(/^[^>]*>|\D/g, '');
  assert.match(link, /^\/pakket\/[\w-]{43}$/);
  assert.match(code, /^\d{8}$/);
  return { number, id: address.split('/').at(-1) ?? '', link, code, preview: articleIn(preview), staff, partner: sites.visitor('public') };
}

/** What a file holds, byte for byte; a visitor only reads text. */
async function carriedAway(installation: TestInstallation, sent: Sent): Promise<{ type: string; bytes: Uint8Array }> {
  const answer = await publicSite(installation).fetch(new Request(`http://localhost${sent.link}`, { method: 'POST', body: new URLSearchParams({ code: sent.code, doe: 'pdf' }), headers: { host: 'localhost', 'sec-fetch-site': 'same-origin' } }));
  assert.equal(answer.status, 200);
  return { type: answer.headers.get('content-type') ?? '', bytes: new Uint8Array(await answer.arrayBuffer()) };
}

async function wordsIn(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, async (_none, index) => (await (await document.getPage(index + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')));
  return pages.join(' ');
}

const wrongCode = (code: string): string => (code === '00000000' ? '11111111' : '00000000');

forEachEngine((open) => {
  const eventsOf = async (sent: Sent): Promise<string[]> => actAs(await open(), officer, async (act) => {
    const found = await sql<{ kind: string }>`select kind from signals.package_event where number = ${sent.number} order by event_id`.execute(act.db);
    return found.rows.map((row) => row.kind);
  });

  test('the partner reads exactly what was previewed, and the removed word stands nowhere in it, nor on paper', async () => {
    const sent = await sendOne(await open());
    const door = await sent.partner.get(sent.link);
    assert.equal(door.status, 200);
    assert.equal(door.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await eventsOf(sent), [], 'looking at the link opens nothing');
    const read = await sent.partner.post(sent.link, { code: `${sent.code.slice(0, 4)} ${sent.code.slice(4)}` });
    assert.equal(read.status, 200);
    assert.ok(sent.preview.includes('staat een bus.'));
    assert.equal(articleIn(read), sent.preview);
    assert.doesNotMatch(read.body, new RegExp(`${secret}|Dit blijft hier`, 'i'));
    assert.equal(read.headers.get('cache-control'), 'no-store');
    const paper = await carriedAway(await open(), sent);
    assert.equal(paper.type, 'application/pdf');
    const printed = (await wordsIn(paper.bytes)).replace(/\s+/g, ' ');
    for (const word of ['staat een bus', 'Mensenhandel melden', 'Waarom is delen nodig?', sent.number, 'Open tot']) assert.ok(printed.includes(word), `${word} in ${printed}`);
    assert.doesNotMatch(printed, new RegExp(`${secret}|Dit blijft hier`, 'i'));
    assert.deepEqual(await eventsOf(sent), ['opened', 'downloaded']);
  });

  test('a story in a script that the PDF has no letters for is carried away as plain text, whole', async () => {
    const sent = await sendOne(await open(), '有人被迫在仓库里工作');
    const paper = await carriedAway(await open(), sent);
    assert.equal(paper.type, 'text/plain; charset=utf-8');
    const text = Buffer.from(paper.bytes).toString('utf8');
    assert.ok(text.includes('有人被迫在仓库里工作') && !text.includes(secret));
  });

  test('nothing of the package stands readable in the database', async () => {
    const sent = await sendOne(await open());
    const dump = await actAs(await open(), officer, async (act) => JSON.stringify((await sql`select * from signals.package where number = ${sent.number}`.execute(act.db)).rows, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value)));
    for (const word of [secret, 'staat een bus', sent.code, sent.link.split('/').at(-1) ?? '']) assert.ok(!dump.includes(word), word);
  });

  test('a partner who answers before confirming is told so and keeps her words; a too long answer too', async () => {
    const sent = await sendOne(await open());
    const early = await sent.partner.post(sent.link, { code: sent.code, doe: 'antwoorden', antwoord: 'Wij nemen het op.' });
    assert.equal(early.status, 422);
    assert.ok(early.body.includes('id="foutoverzicht"') && early.body.includes('Bevestig eerst de ontvangst'));
    assert.equal((await sent.partner.post(sent.link, { code: sent.code, doe: 'bevestigen' })).status, 200);
    const long = 'x'.repeat(longestAnswer + 1);
    const much = await sent.partner.post(sent.link, { code: sent.code, doe: 'antwoorden', antwoord: long });
    assert.equal(much.status, 422);
    assert.ok(much.body.includes(long));
    assert.equal((await sent.partner.post(sent.link, { code: sent.code, doe: 'antwoorden', antwoord: 'Wij nemen het op.' })).status, 200);
    assert.ok((await sent.staff.get(`/signalen/${sent.number}/delen`)).body.includes('Wij nemen het op.'));
  });

  test('ten wrong codes close a package for that hour, also for the right code', async () => {
    const installation = await open();
    const sent = await sendOne(installation);
    for (let time = 0; time < 10; time += 1) assert.equal((await sent.partner.post(sent.link, { code: wrongCode(sent.code) })).status, 422);
    assert.equal((await sent.partner.post(sent.link, { code: sent.code })).status, 429);
    assert.deepEqual(await eventsOf(sent), []);
    installation.clock.pass({ hours: 1 });
    assert.equal((await sent.partner.post(sent.link, { code: sent.code })).status, 200);
  });

  test('a withdrawn package is closed, and one whose time is over is closed and destroyed by the worker', async () => {
    const installation = await open();
    const gone = await sendOne(installation);
    assert.equal((await gone.staff.post(`/signalen/${gone.number}/delen/${gone.id}/intrekken`)).status, 303);
    assert.equal((await gone.partner.post(gone.link, { code: gone.code })).status, 410);
    const old = await sendOne(installation);
    installation.clock.pass({ hours: 24 * 14 });
    assert.equal((await old.partner.post(old.link, { code: old.code })).status, 410);
    await tidy(installation);
    const kept = await actAs(installation, officer, async (act) => (await sql<{ state: string; gone: boolean }>`select state, content_sealed is null as gone from signals.package where number = ${old.number}`.execute(act.db)).rows);
    assert.deepEqual(kept.map((row) => ({ ...row })), [{ state: 'expired', gone: true }]);
  });

  test('only who may share comes through the doors of sharing, and only in the own municipality', async () => {
    const { number, address, sites } = await draftOf(await open());
    const paths = [`/signalen/${number}/delen`, address, `${address}/voorbeeld`];
    for (const role of ['colleague', 'board', 'policy-adviser', 'administrator'] as const) {
      const other = await sites.signIn(role);
      for (const path of paths) assert.equal((await other.get(path)).status, 403, `${role} ${path}`);
      for (const step of ['versturen', 'verteld', 'bestand', 'intrekken']) assert.equal((await other.post(`${address}/${step}`)).status, 403, `${role} ${step}`);
    }
    const neighbour = await sites.signIn('focal-officer', 'GM0473');
    for (const path of paths) assert.equal((await neighbour.get(path)).status, 404, path);
    for (const step of ['versturen', 'verteld', 'bestand', 'intrekken']) assert.equal((await neighbour.post(`${address}/${step}`)).status, 404, step);
    assert.equal((await sites.visitor('staff').get(address)).status, 303);
  });

  test('what was told by telephone is kept with whom and when, and what is missing is asked without losing a word', async () => {
    const { number, address, staff } = await draftOf(await open());
    const early = await staff.post(address, { ...choices, noodzaak: '' });
    assert.equal(early.status, 422);
    await staff.post(address, choices);
    const half = await staff.post(`${address}/verteld`, { aan: '', moment: 'vanochtend', verteld: 'Dat er een bus staat.' });
    assert.equal(half.status, 422);
    assert.ok(half.body.includes('id="foutoverzicht"') && half.body.includes('Dat er een bus staat.'));
    assert.equal((await staff.post(`${address}/verteld`, { aan: 'De wijkagent', moment: 'vanochtend', verteld: 'Dat er een bus staat.' })).status, 303);
    const shown = await staff.get(`/signalen/${number}/delen`);
    for (const word of ['De wijkagent', 'vanochtend', 'Dat er een bus staat.']) assert.ok(shown.body.includes(word), word);
  });

  test('a package in which nothing is left to read is not sent and not made, and every word of the officer stays', async () => {
    const { address, staff } = await draftOf(await open());
    for (const empty of [{ ...choices, passage: '9' }, { ...choices, weg: 'in de Verzonnenstraat staat een bus' }]) {
      await staff.post(address, empty);
      for (const [step, fields] of [['versturen', {}], ['bestand', { wachtzin: 'vijf losse woorden op een rij' }]] as const) {
        const answer = await staff.post(`${address}/${step}`, fields);
        assert.ok(answer.status === 422 && answer.body.includes('Er blijft niets over om te lezen') && answer.body.includes('Er is iets in de'), step);
      }
    }
  });

  test('the partner gets the attachment that was chosen, and no number in the form leads to another', async () => {
    const installation = await open();
    const form = new FormData();
    form.set('verhaal', 'Er staat een bus.');
    for (const name of ['gekozen', 'niet-gekozen']) form.append('bijlage', new File([`%PDF-1.4\n${name}-inhoud`], `${name}.pdf`, { type: 'application/pdf' }));
    const sites = new Sites(installation);
    assert.equal((await sites.visitor('public').post('/melden', form)).status, 303);
    const staff = await sites.signIn('focal-officer');
    const number = /\/signalen\/(S-[\d-]+)/.exec((await staff.get('/signalen')).body)?.[1] ?? '';
    const address = (await staff.post(`/signalen/${number}/delen`, { ontvanger: 'police', doel: 'investigation' })).location ?? '';
    const first = /name="bijlage"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="bijlage"/.exec((await staff.get(address)).body);
    await staff.post(address, { ...choices, weg: '', bijlage: first?.[1] ?? first?.[2] ?? '' });
    assert.ok((await staff.get(`${address}/voorbeeld`)).body.includes('gekozen.pdf'));
    const sent = await staff.post(`${address}/versturen`);
    const link = /id="pakketlink">([^<]+)</.exec(sent.body)?.[1] ?? '';
    const code = (/id="pakketcode">([\d\s]|<!-- -->)+</.exec(sent.body)?.[0] ?? '').replace(/<!-- -->/g, '').replace(/^[^>]*>|\D/g, '');
    const partner = sites.visitor('public');
    const read = await partner.post(link, { code });
    assert.ok(read.body.includes('gekozen.pdf') && !read.body.includes('niet-gekozen'));
    assert.ok((await partner.post(link, { code, doe: 'bijlage', nummer: '0' })).body.includes('gekozen-inhoud'));
    for (const other of ['1', '2', '-1', '0x0', '', 'eerste', '99999999999999999999']) {
      const answer = await partner.post(link, { code, doe: 'bijlage', nummer: other });
      assert.ok(answer.status < 500 && !answer.body.includes('gekozen-inhoud'), other);
    }
    assert.equal((await partner.post(link, { code: wrongCode(code), doe: 'bijlage', nummer: '0' })).status, 422);
  });

  test('a file wants a long passphrase, is made once, and opens with it', async () => {
    const { address, staff } = await draftOf(await open());
    await staff.post(address, choices);
    assert.equal((await staff.post(`${address}/bestand`, { wachtzin: 'kort' })).status, 422);
    const made = await staff.post(`${address}/bestand`, { wachtzin: 'vijf losse woorden op een rij' });
    assert.equal(made.status, 200);
    assert.ok(made.body.startsWith('age-encryption.org/v1'));
    assert.equal((await staff.post(`${address}/bestand`, { wachtzin: 'vijf losse woorden op een rij' })).status, 404);
    const decrypter = new Decrypter();
    decrypter.addPassphrase('vijf losse woorden');
    assert.equal(await decrypter.decrypt(await ageFile(Buffer.from('inhoud'), 'vijf losse woorden'), 'text'), 'inhoud');
  });
});
