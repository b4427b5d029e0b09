import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { withAct } from '../../../platform/act.ts';
import { measure } from '../../../worker.ts';
import { receiveReport } from '../../signals/reporter/commands.ts';
import { emptyReport } from '../../signals/reporter/report-form.ts';
import { decide } from '../../signals/triage/commands.ts';
import { importPlanText } from '../cli.ts';
import { readingsDue, readRegisters } from './read-commands.ts';

const text = await readFile(join(projectRoot(), 'seed', 'bloemendaal-2024-2026.plan.yaml'), 'utf8');
const at = '/plan/bloemendaal-2024-2026/indicatoren';

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  let officer: Visitor;

  const signIn = async (): Promise<void> => {
    adviser = await sites.signIn('policy-adviser');
    officer = await sites.signIn('focal-officer');
  };
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
    // Three reports in 2025, of which two were decided in time.
    for (const [came, decided] of [['2025-10-01', '2025-10-08'], ['2025-10-02', '2025-10-09'], ['2025-11-03', '2025-12-20']] as const) {
      installation.clock.set(`${came}T09:00:00Z`);
      const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields: { ...emptyReport, verhaal: 'Iets' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
      installation.clock.set(`${decided}T09:00:00Z`);
      await actAs(installation, { role: 'focal-officer', purpose: 'triage' }, (act) => decide(act, number, { outcomes: ['passed-to-police'], form: 'labour', sector: null, ground: 'public-task', groundText: '', reason: 'Omdat', answer: 'Dank u', keepUntil: null, handedTo: '' }));
    }
    installation.clock.set('2025-12-31T12:00:00Z');
    await measure(installation);
    installation.clock.set('2026-01-01T09:00:00Z');
    await measure(installation);
    await signIn();
  });

  const row = (body: string, code: string): string => new RegExp(`indicatoren/${code}"[\\s\\S]*?</tr>`).exec(body)?.[0] ?? '';

  test('on the first day after a quarter the registers have been read, once, however often the worker looks', async () => {
    await measure(installation);
    const read = await installation.database.asOwner(async (db) => (await sql<{ period: string; n: number }>`select period, count(*)::int as n from plan.reading where indicator_code = 'I3.2' group by 1 order by 1`.execute(db)).rows);
    assert.deepEqual(read, [{ period: '2024', n: 1 }, { period: '2025', n: 1 }, { period: '2025-Q3', n: 1 }, { period: '2025-Q4', n: 1 }]);
  });

  test('who handles signals reads the counts; the adviser reads that nothing was published, and not on which side of five they lie', async () => {
    assert.ok((await officer.get(`${at}/I3.2`)).body.includes('66,7 procent (van 3)'));
    const page = (await adviser.get(`${at}/I3.2`)).body;
    assert.ok(page.includes('nog niet gepubliceerd') && !page.includes('minder dan 5') && !page.includes('5 of meer') && !page.includes('66') && !page.includes('van 3'));
    const sources = (await adviser.get(`${at}/I3.1`)).body;
    assert.ok(sources.includes('nog niet gepubliceerd') && !/>3<|Inwoner, anoniem:/.test(sources));
    assert.ok((await officer.get(`${at}/I3.3`)).body.includes('7 dagen (van 3)'));
    const stolen = await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, async (act) => (await sql<{ n: number }>`select count(*)::int as n from plan.reading_figure where audience = 'handlers'`.execute(act.db)).rows[0]?.n);
    assert.equal(stolen, 0, 'not even by asking the table');
  });

  test('a register that does not exist is said not to exist, and gets no number', async () => {
    const list = (await adviser.get(at)).body;
    assert.ok(row(list, 'I4.1').includes('Dit register is er nog niet') && row(list, 'I1.3').includes('ja'));
    const page = (await adviser.get(`${at}/I4.1`)).body;
    assert.ok(page.includes('heeft daarom geen getal') || page.includes('Er staat daarom geen getal'));
  });

  test('the adviser asks to read now; the running quarter is read as a number in between', async () => {
    assert.equal((await officer.post(at)).status, 403);
    assert.equal((await adviser.post(at)).location, `${at}?gelukt=gevraagd`);
    assert.ok((await adviser.get(at)).body.includes('Baken leest de registers zo'));
    await measure(installation);
    assert.ok((await officer.get(`${at}/I1.3`)).body.includes('tussenstand'));
    assert.ok(!(await adviser.get(at)).body.includes('Baken leest de registers zo'));
  });

  test('a register that breaks keeps no other from being read, and is tried again the next day', async () => {
    installation.clock.set('2026-04-01T09:00:00Z');
    const broken = { 'signals-in-time': async (act: Parameters<typeof readRegisters>[0]) => { await sql`select nothing`.execute(act.db); return null; }, 'handlers-appointed': async () => ({ kind: 'yes-no', yes: true } as const) };
    const run = async (): Promise<void> => withAct(installation, { name: 'TEST', actor: { kind: 'worker', id: null, name: '', role: null }, municipality: 'GM0377', purpose: 'plan', origin: 'worker', permissions: ['plan.read', 'signals.list'] }, (act) => readRegisters(act, broken));
    await run();
    const outcomes = async () => installation.database.asOwner(async (db) => (await sql<{ indicator_code: string; outcome: string }>`select indicator_code, outcome from plan.reading where period = '2026-Q1' and period_over order by 1`.execute(db)).rows.map((one) => `${one.indicator_code} ${one.outcome}`));
    assert.deepEqual(await outcomes(), ['I1.3 value', 'I3.2 failed']);
    await run();
    assert.equal((await outcomes()).length, 2);
    installation.clock.set('2026-04-02T09:00:00Z');
    const { due } = await installation.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: ['plan.read', 'signals.list'] }, (db) => readingsDue({ db, now: installation.clock.now() }, broken));
    assert.deepEqual(due.map(({ indicator, period }) => `${indicator.code} ${period}`), ['I3.2 2026-Q1']);
    await signIn();
  });

  const form = async (code: string): Promise<Record<string, string>> => ({ sinds: /name="sinds" value="(\d+)"/.exec((await adviser.get(`${at}/${code}`)).body)?.[1] ?? '' });

  test('somebody gives a reading by hand; mistakes keep what was typed, and who comes second sees the first', async () => {
    assert.ok((await adviser.get(`${at}/I2.2`)).body.includes('Nog niet gemeten'));
    const wrong = await adviser.post(`${at}/I2.2`, { ...await form('I2.2'), periode: '2019-Q1', waarde: 'veel', toelichting: 'Uit de agenda' });
    assert.ok(wrong.status === 422 && wrong.body.includes('href="#periode"') && wrong.body.includes('href="#waarde"') && wrong.body.includes('value="veel"') && wrong.body.includes('Uit de agenda'));
    const started = await form('I2.2');
    assert.equal((await adviser.post(`${at}/I2.2`, { ...started, periode: '2026-Q1', waarde: '4', toelichting: 'Uit de agenda' })).status, 303);
    const second = await officer.post(`${at}/I2.2`, { ...started, periode: '2026-Q1', waarde: '5' });
    assert.ok(second.status === 409 && second.body.includes('Uit de agenda') && second.body.includes('value="5"'));
    const page = (await adviser.get(`${at}/I2.2`)).body;
    assert.ok(page.includes('4 keren') && page.includes('Het doel (3 keren) is gehaald.'));
  });

  test('a count of victims that somebody types is shown to nobody who handles no signals', async () => {
    assert.equal((await adviser.post(`${at}/I6.1`, { ...await form('I6.1'), periode: '2025', waarde: '2', telt: 'ja' })).status, 303);
    const page = (await (await sites.signIn('board')).get(`${at}/I6.1`)).body;
    assert.ok(page.includes('nog niet gepubliceerd') && !/minder dan 5|\b2 slachtoffers/.test(page));
    assert.ok((await officer.get(`${at}/I6.1`)).body.includes('2 slachtoffers'));
  });

  test('when the words of what is measured change, the line breaks and says so', async () => {
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, text.replace('Aantal keren dat de gemeente voorlichting gaf', 'Aantal inwoners dat voorlichting kreeg'), 'nl'));
    assert.equal((await adviser.post(`${at}/I2.2`, { ...await form('I2.2'), periode: '2026-Q2', waarde: '40' })).status, 303);
    const page = (await adviser.get(`${at}/I2.2`)).body;
    assert.ok(page.includes('Bij de streeplijn') && page.includes('Definitie 2') && page.includes('Aantal keren dat de gemeente voorlichting gaf') && !page.includes('Dat is meer dan de vorige keer'));
  });

  test('every role may look, the next town may not, and only who may write sees a form', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const page = await visitor.get(`${at}/I2.2`);
      assert.ok(page.status === 200 && page.body.includes('name="waarde"') === permissionsOf(role).includes('plan.progress'), role);
      assert.deepEqual([(await (await sites.signIn(role, 'GM0397')).get(`${at}/I2.2`)).status, (await (await sites.signIn(role, 'GM0397')).get(at)).status], [404, 404]);
    }
    assert.deepEqual([(await adviser.get(`${at}/geen`)).status, (await adviser.post(`${at}/I3.2`, { waarde: '1' })).status], [404, 404], 'a register is not typed over');
  });
});
