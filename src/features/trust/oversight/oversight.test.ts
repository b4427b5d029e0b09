import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { keepLog } from '../../../platform/log-keeping.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { roles } from '../../../platform/permissions.ts';
import { receiveReport } from '../../signals/reporter/commands.ts';
import { emptyReport } from '../../signals/reporter/report-form.ts';

const pages = ['/vertrouwen', '/vertrouwen/regels', '/vertrouwen/gedeeld', '/vertrouwen/patronen', '/vertrouwen/zegel.txt'];
const writes = ['/vertrouwen/dossier', '/vertrouwen/regels/uitvoer', '/vertrouwen/nakijken'];

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let officer: Visitor;
  let number = '';

  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    number = (await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
      fields: { ...emptyReport, verhaal: 'Zeldzaam-verhaal' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
    }))).number;
    const staff = await sites.signIn('focal-officer');
    await staff.get(`/signalen/${number}`);
    const begun = await staff.post(`/signalen/${number}/delen`, { ontvanger: 'police', doel: 'investigation' });
    await staff.post(begun.location ?? '', { grond: 'report-to-authority', noodzaak: 'Zeldzaam-noodzaak', evenredig: 'b', minder: 'c', delen: 'story', passage: '0' });
    await staff.post(`${begun.location}/versturen`);
    await staff.post(`/signalen/${number}/delen`, { ontvanger: 'riec', doel: 'joint-approach' });
    await (await sites.signIn('board')).get('/signalen');
    await actAs(installation, { role: 'deputy', municipality: 'GM0397' }, async (act) => act.about('signal', 'S-2026-7777'));
    for (const town of ['GM0377', 'GM0397'] as const) await keepLog(installation, town);
    officer = await sites.signIn('privacy-officer');
  });

  const newest = async (): Promise<{ act: string; purpose: string; subject_kind: string | null; subject_ref: string | null; facts: Record<string, unknown> } | undefined> => installation.database.asOwner(async (db) =>
    (await sql<{ act: string; purpose: string; subject_kind: string | null; subject_ref: string | null; facts: Record<string, unknown> }>`select act, purpose, subject_kind, subject_ref, facts from audit.entry order by entry_id desc limit 1`.execute(db)).rows[0]);

  describe('who may look', () => {
    for (const role of roles) {
      test(role, async () => {
        const visitor = await sites.signIn(role);
        const wanted = role === 'privacy-officer' ? [200, 422] : [403];
        for (const path of pages) assert.ok(wanted.includes((await visitor.get(path)).status), `${role} ${path}`);
        for (const path of writes) assert.ok([...wanted, ...(role === 'privacy-officer' ? [303] : [])].includes((await visitor.post(path)).status), `${role} POST ${path}`);
      });
    }

    test('nobody without a session', async () => {
      for (const path of pages) assert.equal((await sites.visitor('staff').get(path)).status, 303);
    });

    test('the officer of another municipality sees her own log and nothing of this one', async () => {
      const other = await sites.signIn('privacy-officer', 'GM0397');
      for (const path of [...pages, `/vertrouwen/regels?dossier=${number}`]) {
        const { body } = await other.get(path);
        assert.ok(!body.includes(number) || path.includes(number), path);
        assert.ok(!body.includes('Bloemendaal focal-officer') && !body.includes('Politie (AVIM)</td>'), path);
      }
      // That she looked is all there is about this reference in her own log.
      const lines = /<tbody[\s\S]*<\/tbody>/.exec((await other.get(`/vertrouwen/regels?dossier=${number}`)).body)?.[0] ?? '';
      assert.ok(!lines.includes('Opende het signaal') && !lines.includes('Deed een melding'));
      assert.match((await other.get('/vertrouwen/regels')).body, /S-2026-7777/);
      assert.doesNotMatch((await officer.get('/vertrouwen/regels')).body, /S-2026-7777/);
      assert.match((await other.get('/vertrouwen/zegel.txt')).body, /^baken\/GM0397\n/);
      assert.ok(!(await other.post('/vertrouwen/regels/uitvoer')).body.includes('Deed een melding'));
    });
  });

  test('who saw this file: the reference is posted, and the lines name who, what and why', async () => {
    const sent = await officer.post('/vertrouwen/dossier', { kenmerk: number.toLowerCase() });
    assert.equal(sent.location, `/vertrouwen/regels?dossier=${number}`);
    const { body } = await officer.get(sent.location ?? '');
    assert.match(body, /Bloemendaal focal-officer[\s\S]*Opende het signaal/);
    assert.match(body, /beoordelen van signalen/);
    assert.ok(!body.includes('Zeldzaam'), 'nothing of what the signal says');
  });

  test('a name typed as a reference comes into no address and no log, and stays in the field', async () => {
    const answer = await officer.post('/vertrouwen/dossier', { kenmerk: 'Zeldzaam-naam' });
    assert.equal(answer.status, 422);
    assert.equal(answer.location, null);
    assert.match(answer.body, /id="foutoverzicht"/);
    assert.match(answer.body, /value="Zeldzaam-naam"/);
    assert.ok(!JSON.stringify(await newest()).includes('Zeldzaam'));
  });

  test('what one person saw, by a number that is no name; refusals by their kind', async () => {
    const { body } = await officer.get('/vertrouwen/regels?persoon=p01&soort=dossiers&van=2026-03-01&tot=2026-03-31');
    assert.match(body, /Opende het signaal/);
    assert.doesNotMatch(/<tbody[\s\S]*<\/tbody>/.exec(body)?.[0] ?? '', /Bloemendaal (board|deputy)/);
    const refused = await officer.get('/vertrouwen/regels?soort=geweigerd');
    assert.match(refused.body, /Bloemendaal board[\s\S]*Geweigerd/);
    assert.match((await officer.get('/vertrouwen/regels?persoon=p05&soort=identiteit')).body, /Geen regels gevonden/);
  });

  test('reading the log leaves a line that says what was looked for', async () => {
    await officer.get(`/vertrouwen/regels?dossier=${number}&persoon=p01`);
    const { facts: { trace, ...facts }, ...line } = await newest() ?? assert.fail();
    assert.deepEqual({ ...line, facts }, { act: 'GET /vertrouwen/regels', purpose: 'oversight', subject_kind: 'log', subject_ref: number, facts: { persoon: 'p01' } });
    assert.ok(trace, 'and one in the Logboek dataverwerkingen, for whom the lines are about');
  });

  test('a saved list holds no formula, and is a line of its own with its own purpose', async () => {
    await actAs(installation, { role: 'deputy' }, async (act) => act.about('signal', '=HYPERLINK("x")'));
    const answer = await officer.post('/vertrouwen/regels/uitvoer', { persoon: 'p02' });
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/);
    const lines = answer.body.trim().split('\r\n');
    assert.ok(lines.some((line) => line.includes(`"'=HYPERLINK(""x"")"`)));
    assert.ok(lines.slice(1).every((line) => line.includes('Bloemendaal deputy')));
    const line = await newest() ?? assert.fail();
    assert.deepEqual([line?.act, line?.purpose, line?.facts['lines']], ['POST /vertrouwen/regels/uitvoer', 'log-export', lines.length - 1]);
  });

  test('what was shared: partner, purpose and ground, without what it said, and no draft', async () => {
    const { body } = await officer.get('/vertrouwen/gedeeld');
    const table = [...body.matchAll(/<tbody[\s\S]*?<\/tbody>/g)].join('');
    for (const words of ['Politie (AVIM)', 'Onderzoek naar een strafbaar feit', 'Mensenhandel melden bij een bevoegde instantie', number, 'Bloemendaal focal-officer']) assert.ok(table.includes(words), words);
    assert.ok(!body.includes('Zeldzaam') && !table.includes('RIEC'));
    assert.match((await officer.get('/vertrouwen/gedeeld?partner=riec')).body, /Er is niets gedeeld/);
    assert.match((await officer.get('/vertrouwen/gedeeld?partner=police&grond=report-to-authority')).body, /Alles wat is gedeeld/);
    assert.match((await officer.get('/vertrouwen/gedeeld?grond=written-consent')).body, /Er is niets gedeeld/);
  });

  test('patterns are told as moments with a reason, and what is not looked at is said', async () => {
    installation.clock.set('2026-03-03T22:30:00Z');
    await actAs(installation, { role: 'deputy', purpose: 'triage' }, async (act) => act.about('signal', number));
    installation.clock.set('2026-03-04T09:00:00Z');
    const visitor = await sites.signIn('privacy-officer');
    // Acts of these tests carry the name TEST; only a page that was opened counts.
    assert.doesNotMatch((await visitor.get('/vertrouwen/patronen')).body, /Eén dossier bekeken/);
    assert.match((await visitor.get('/vertrouwen/patronen?maand=2025-12')).body, /Niets bijzonders gezien in december 2025/);
    installation.clock.set('2026-03-04T22:30:00Z');
    await (await sites.signIn('deputy')).get(`/signalen/${number}`);
    const { body } = await (await sites.signIn('privacy-officer')).get('/vertrouwen/patronen?maand=2026-03');
    assert.match(body, /Eén dossier bekeken tussen 22\.00 en 6\.00 uur/);
    assert.match(body, /4 maart 2026[\s\S]*Bloemendaal deputy/);
    assert.match(body, /Denk aan bereikbaarheid/);
    assert.match(body, /eigen straat/);
    installation.clock.set('2026-03-05T09:00:00Z');
    officer = await sites.signIn('privacy-officer');
  });

  test('the state of the seal is told, and she may check and keep it herself', async () => {
    await keepLog(installation, 'GM0377');
    assert.equal((await officer.post('/vertrouwen/nakijken')).location, '/vertrouwen?gelukt=nagekeken');
    const { body } = await officer.get('/vertrouwen?gelukt=nagekeken');
    assert.match(body, /Klopt/);
    assert.match(body, /Laatst verzegeld/);
    const note = await officer.get('/vertrouwen/zegel.txt');
    assert.match(note.body, /^baken\/GM0377\n\d+\n[\w+/=]{44}\nseal \d+\nafter [\w+/=]{44}\nat 2026-03-05T09:00:00Z\n\n— baken\/GM0377 [\w+/=]+\n$/);
  });

  test('who watches the public page sees yesterday\'s seal, so that a report of this minute does not show', async () => {
    const size = async (): Promise<number> => Number((JSON.parse((await sites.visitor('public').get('/beveiliging/logboek.json')).body) as { size: number }).size);
    const visitor = sites.visitor('public');
    installation.clock.set('2026-03-06T09:00:00Z');
    const yesterday = await size();
    await actAs(installation, { role: 'deputy' }, async () => undefined);
    await keepLog(installation, 'GM0377');
    assert.equal(await size(), yesterday, 'something happened, and the page says the same');
    installation.clock.set('2026-03-07T09:00:00Z');
    assert.ok(await size() > yesterday);
    for (const path of ['/beveiliging', '/en/beveiliging']) {
      const { body } = await visitor.get(path);
      assert.match(body, /[0-9a-f]{64}/);
      assert.match(body, /baken\/GM0377\+[0-9a-f]{8}\+/);
    }
    assert.match((await visitor.get('/beveiliging/logboek.txt')).body, /^baken\/GM0377\n/);
    assert.ok((await newest())?.act !== 'GET /beveiliging', 'looking at it leaves no line');
  });

  test('a log that was changed from outside is told as such, with where, and nothing is sealed on top', async () => {
    await installation.database.asOwner(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db);
      await sql`update audit.entry set act = 'GET /' where municipality_id = 'GM0377' and entry_id = (select entry_id from audit.leaf where municipality_id = 'GM0377' and position = 2)`.execute(db);
    });
    installation.clock.set('2026-03-07T10:00:00Z');
    officer = await sites.signIn('privacy-officer');
    assert.equal((await officer.post('/vertrouwen/nakijken')).location, '/vertrouwen');
    const { body } = await officer.get('/vertrouwen');
    assert.match(body, /Klopt niet/);
    assert.match(body, /Regel 2 \(nummer \d+, zegel 1\) is veranderd nadat zij werd verzegeld\./);
  });
});
