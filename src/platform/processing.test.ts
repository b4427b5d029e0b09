import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../test/database-for-tests.ts';
import { Sites } from '../../test/sites-for-tests.ts';
import { activityAddress, nameOfAct } from '../features/trust/offers.ts';
import { shipLines } from './processing-shipping.ts';

interface Line { line_id: string; trace: string; span: string; parent: string | null; act: string; activity_code: string; activity_version: number; subject: string | null; subject_kind: string | null; shipped_at: unknown; whole: string }
interface Span { traceId: string; spanId: string; parentSpanId?: string; name: string; attributes: { key: string; value: { stringValue: string } }[]; startTimeUnixNano: string }

/** A logbook that answers what the test tells it to, and keeps what it took. */
class Logbook {
  readonly taken: Span[] = [];
  readonly asked: { path: string; token: string | null }[] = [];
  answer: { status: number; body: string } | 'hang up' = { status: 200, body: '{}' };
  readonly #server: Server = createServer((request, response) => void this.#take(request).then(() => {
    if (this.answer === 'hang up') response.destroy();
    else response.writeHead(this.answer.status, { 'content-type': 'application/json' }).end(this.answer.body);
  }));

  async #take(request: IncomingMessage): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    this.asked.push({ path: request.url ?? '', token: request.headers.authorization ?? null });
    if (this.answer === 'hang up' || this.answer.status >= 300 || this.answer.body.includes('rejectedSpans')) return;
    const message = JSON.parse(Buffer.concat(pieces).toString()) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
    this.taken.push(...message.resourceSpans.flatMap((one) => one.scopeSpans.flatMap((scope) => scope.spans)));
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> { return new Promise((resolve) => { this.#server.close(() => resolve()); this.#server.closeAllConnections(); }); }
}

const words = { nameOf: nameOfAct, activityAt: (code: Parameters<typeof activityAddress>[1], version: number) => activityAddress('https://baken.example', code, version), service: 'Baken, gemeente Bloemendaal' };

forEachEngine((open) => {
  let installation: TestInstallation;
  before(async () => { installation = await open(); });

  const lines = (): Promise<Line[]> => installation.database.asOwner(async (db) => (await sql<Line>`select line_id, encode(trace_id, 'hex') as trace, encode(span_id, 'hex') as span, encode(parent_span_id, 'hex') as parent, act, activity_code, activity_version,
    encode(subject_id, 'hex') as subject, subject_kind, shipped_at, l::text as whole from processing.line l where municipality_id = 'GM0377' order by line_id`.execute(db)).rows);
  const newLines = async (use: () => Promise<unknown>): Promise<Line[]> => {
    const last = Number((await lines()).at(-1)?.line_id ?? 0);
    await use();
    return (await lines()).filter((line) => Number(line.line_id) > last);
  };

  describe('the Logboek dataverwerkingen', () => {
    for (const count of [0, 1, 2, 7]) {
      test(`tells an act about ${count} people in one line and ${count} below it, all of one trace`, async () => {
        const refs = Array.from({ length: count }, (_, at) => `S-2026-${String(at + 1).padStart(4, '0')}`);
        const written = await newLines(() => actAs(installation, { role: 'focal-officer', purpose: 'triage' }, (act) => { act.concerns('signal', [...refs, ...refs]); return Promise.resolve(); }));
        assert.equal(written.length, count + 1, 'nobody twice');
        const [parent, ...children] = written;
        assert.deepEqual([parent?.parent, parent?.subject, parent?.activity_code], [null, null, 'assess']);
        assert.equal(new Set(written.map((line) => line.trace)).size, 1);
        assert.equal(new Set(written.map((line) => line.span)).size, count + 1);
        assert.ok(children.every((line) => line.parent === parent?.span && line.subject_kind === 'dossier'));
        assert.equal(new Set(children.map((line) => line.subject)).size, count);
      });
    }

    test('gives the same person the same hash in every line, another in another municipality, and nobody\'s name or number', async () => {
      const touch = (municipality: 'GM0377' | 'GM0397') => actAs(installation, { role: 'focal-officer', purpose: 'triage', municipality }, (act) => { act.about('signal', 'S-2026-0042'); return Promise.resolve(); });
      const [one, other] = [await newLines(() => touch('GM0377')), await newLines(() => touch('GM0377'))];
      assert.equal(one[1]?.subject, other[1]?.subject);
      assert.notEqual(one[1]?.trace, other[1]?.trace);
      await touch('GM0397');
      const theirs = await installation.database.asOwner(async (db) => (await sql<{ subject: string }>`select encode(subject_id, 'hex') as subject from processing.line where municipality_id = 'GM0397' and subject_id is not null`.execute(db)).rows);
      assert.ok(theirs.length > 0 && theirs.every((line) => line.subject !== one[1]?.subject));
      assert.ok([...one, ...other].every((line) => !line.whole.includes('S-2026-0042')));
    });

    test('never tells who acted, and not that a colleague looked at the own record', async () => {
      const written = await newLines(() => actAs(installation, { role: 'administrator', purpose: 'training' }, (act) => { act.about('person', act.actor.id ?? ''); return Promise.resolve(); }));
      assert.equal(written.length, 1);
      assert.ok(written.every((line) => !/p\d\d|administrator|Bloemendaal adm/.test(line.whole)));
    });

    test('holds no line for what is not about people, and none when the act is undone', async () => {
      const none = await newLines(() => actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => { act.about('plan', 'x'); return Promise.resolve(); }));
      assert.deepEqual(none, []);
      const undone = await newLines(() => actAs(installation, { role: 'focal-officer', purpose: 'triage' }, (act) => { act.about('signal', 'S-2026-0001'); throw new Error('undone'); }).catch(() => undefined));
      assert.deepEqual(undone, []);
    });

    test('is found again from the audit line by its trace', async () => {
      const [parent] = await newLines(() => actAs(installation, { role: 'focal-officer', purpose: 'triage' }, (act) => { act.about('signal', 'S-2026-0007'); return Promise.resolve(); }));
      const audit = await installation.database.asOwner(async (db) => (await sql<{ trace: string }>`select facts->>'trace' as trace from audit.entry where municipality_id = 'GM0377' order by entry_id desc limit 1`.execute(db)).rows[0]);
      assert.equal(audit?.trace, parent?.trace);
    });

    test('lets nobody change or take away a line, the owner of the tables included', async () => {
      for (const statement of ['delete from processing.line', `update processing.line set act = 'x'`, 'update processing.line set shipped_at = null where shipped_at is not null', 'truncate processing.line', 'delete from processing.activity_version where false or true']) {
        const before = (await lines()).length;
        await installation.database.asOwner((db) => sql.raw(statement).execute(db)).catch(() => undefined);
        assert.equal((await lines()).length, before, statement);
        assert.ok((await lines()).every((line) => line.act !== 'x'), statement);
      }
    });
  });

  describe('shipping to the logbook of the municipality', () => {
    const logbook = new Logbook();
    let url = '';
    before(async () => { url = await logbook.open(); });
    after(() => logbook.close());
    const ship = (): Promise<number> => shipLines(installation, 'GM0377', { url, token: 'geheim' }, words);
    const waiting = async (): Promise<number> => (await lines()).filter((line) => line.shipped_at === null).length;

    for (const [what, answer] of [['an error', { status: 500, body: '' }], ['a refusal', { status: 401, body: '' }], ['a redirect', { status: 302, body: '' }], ['a rejection inside a good answer', { status: 200, body: '{"partialSuccess":{"rejectedSpans":"1"}}' }], ['a connection that breaks', 'hang up']] as const) {
      test(`${what} marks nothing: everything waits to be sent again`, async () => {
        logbook.answer = answer;
        const before = await waiting();
        assert.ok(before > 0);
        assert.equal(await ship(), 0);
        assert.equal(await waiting(), before);
      });
    }

    test('a confirmation marks exactly what was sent, with names for people, addresses of the register and no sampling', async () => {
      logbook.answer = { status: 200, body: '{}' };
      const before = (await lines()).filter((line) => line.shipped_at === null);
      assert.equal(await ship(), before.length);
      assert.equal(await waiting(), 0);
      assert.deepEqual(logbook.taken.map((span) => span.spanId), before.map((line) => line.span));
      assert.ok(logbook.asked.every((one) => one.path === '/v1/traces' && one.token === 'Bearer geheim'));
      for (const span of logbook.taken) {
        const activity = span.attributes.find((one) => one.key === 'dpl.core.processing_activity_id')?.value.stringValue ?? '';
        assert.match(activity, /^https:\/\/baken\.example\/verwerkingen\/[0-9a-f-]{36}\/versies\/1$/);
        assert.equal((await new Sites(installation).visitor('public').get(new URL(activity).pathname)).status, 200, 'the entry can be read by anybody');
        assert.match(span.startTimeUnixNano, /^\d{19}$/);
      }
      const child = logbook.taken.find((span) => span.parentSpanId);
      assert.deepEqual(child?.attributes.map((one) => one.key), ['dpl.core.processing_activity_id', 'dpl.core.data_subject_id', 'dpl.core.data_subject_id_type']);
    });

    test('a line of every kind of page arrives: a report from the public, a signal that is opened, a list, an export', async () => {
      const sites = new Sites(installation);
      const officer = await sites.signIn('focal-officer');
      const form = new FormData();
      form.append('verhaal', 'In de loods slapen mensen. Verzonnen.');
      const reported = await newLines(() => sites.visitor('public').post('/melden', form));
      assert.ok(reported.some((line) => line.activity_code === 'report' && line.subject_kind === 'dossier'));
      const number = /S-\d{4}-\d{4}/.exec((await officer.get('/signalen')).body)?.[0] ?? '';
      for (const [path, most] of [[`/signalen/${number}`, 'GET'], ['/signalen', 'GET'], ['/', 'GET'], ['/signalen/uitvoer', 'POST']] as const) {
        const written = await newLines(() => (most === 'GET' ? officer.get(path) : officer.post(path)));
        assert.ok(written.filter((line) => line.subject_kind === 'dossier').length >= 1, path);
      }
    });
  });

  describe('the register of processing', () => {
    test('starts as a proposal, is written anew by the privacy officer, and keeps every version at its own address', async () => {
      const sites = new Sites(installation);
      const officer = await sites.signIn('privacy-officer');
      assert.match((await officer.get('/vertrouwen/register')).body, /Voorstel/);
      const page = await officer.get('/vertrouwen/register/assess/nieuw');
      const typed = Object.fromEntries([...page.body.matchAll(/<textarea[^>]*name="([a-z]+)"[^>]*>([^<]*)</g)].map(([, name = '', text = '']) => [name, text.trim()]));
      assert.equal((await officer.post('/vertrouwen/register/assess/nieuw', { ...typed, basis: '1', reason: '' })).status, 422, 'a reason is asked');
      assert.equal((await officer.post('/vertrouwen/register/assess/nieuw', { ...typed, basis: '1', ground: 'Gemeentewet (vastgesteld)', reason: 'Bevestigd door de jurist' })).location, '/vertrouwen/register/assess?gelukt=vastgelegd');
      const stale = await officer.post('/vertrouwen/register/assess/nieuw', { ...typed, basis: '1', ground: 'Van een ander', reason: 'Ook' });
      assert.equal(stale.status, 409);
      assert.match(stale.body, /Van een ander/);
      assert.match(stale.body, /Gemeentewet \(vastgesteld\)/);
      const anybody = sites.visitor('public');
      const id = '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d02';
      assert.match((await anybody.get(`/verwerkingen/${id}/versies/2`)).body, /Gemeentewet \(vastgesteld\)/);
      const first = (await anybody.get(`/verwerkingen/${id}/versies/1`)).body;
      assert.match(first, /eerdere versie/);
      assert.doesNotMatch(first, /Bevestigd door de jurist/, 'why it was changed is for colleagues');
      assert.equal((await anybody.get(`/verwerkingen/${id}/versies/3`)).status, 404);
      const written = await newLines(() => actAs(installation, { role: 'focal-officer', purpose: 'triage' }, () => Promise.resolve()));
      assert.equal(written[0]?.activity_version, 2, 'a line points to the version that holds');
      for (const kind of ['docx', 'odt', 'pdf']) assert.equal((await officer.get(`/vertrouwen/register/dpia.${kind}`)).status, 200, kind);
      assert.equal((await (await sites.signIn('administrator')).get('/vertrouwen/register')).status, 403);
    });
  });
});
