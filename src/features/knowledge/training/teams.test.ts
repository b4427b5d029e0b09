import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { dumpOf, found } from '../../../../test/traces.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { overduePeople, trainedShare } from '../offers.ts';
import { own } from './tables.ts';

const on = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);
const secretName = 'Wilhelmina Zonderling-Proef';

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let keeper: Visitor;
  let adviser: Visitor;
  /** The supervisor, p05, manages the team. */
  let manager: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    [keeper, adviser, manager] = [await sites.signIn('administrator'), await sites.signIn('policy-adviser'), await sites.signIn('supervisor')];
  });

  const share = (day: string, team?: string): Promise<{ trained: number; required: number }> => actAs(installation, { role: 'focal-officer' }, (act) => trainedShare(act, on(day), team));
  const late = (day: string, team?: string): Promise<number> => actAs(installation, { role: 'focal-officer' }, (act) => overduePeople(act, on(day), team));
  const follow = (who: string, day: string): Promise<unknown> => keeper.post('/kennis/cursussen/gevolgd', { wie: who, cursus: '1', dag: day });

  test('who keeps the register makes a team, with a manager; mistakes keep what was typed', async () => {
    const wrong = await keeper.post('/kennis/teams', { naam: 'Toezicht', manager: 'p99', norm: '120' });
    assert.ok(wrong.status === 422 && wrong.body.includes('value="Toezicht"') && wrong.body.includes('href="#manager"') && wrong.body.includes('href="#norm"'));
    assert.equal((await keeper.post('/kennis/teams', { naam: 'Toezicht', manager: 'p05', norm: '' })).location, '/kennis/teams/1');
    assert.equal((await keeper.post('/kennis/teams', { naam: 'toezicht', manager: '', norm: '' })).status, 422, 'the same name twice');
  });

  test('the manager adds joiners, with and without an account, and takes leavers out; a mistake can be undone', async () => {
    const add = (fields: Record<string, string>): ReturnType<Visitor['post']> => manager.post('/kennis/teams/1/leden', { persoon: '', collega: '', werk: 'contact', sinds: '2026-01-01', ...fields });
    assert.equal((await add({})).status, 422);
    assert.equal((await add({ persoon: 'p03', collega: 'Iemand' })).status, 422);
    assert.equal((await add({ persoon: 'p03' })).status, 303);
    assert.equal((await add({ persoon: 'p03' })).status, 422, 'not twice');
    for (const name of [secretName, 'An', 'Bo', 'Cas']) assert.equal((await add({ collega: name })).status, 303);
    const page = (await manager.get('/kennis/teams/1')).body;
    assert.ok(page.includes(secretName) && page.includes('zonder account'));
    assert.equal((await manager.post('/kennis/teams/1/leden/5', { doe: 'weg' })).location, '/kennis/teams/1?gelukt=weg');
    assert.ok((await manager.get('/kennis/teams/1')).body.includes('uit het team sinds'));
    assert.equal((await manager.post('/kennis/teams/1/leden/5', { doe: 'terug' })).location, '/kennis/teams/1?gelukt=terug');
    assert.deepEqual(found(new Map([['a colleague', secretName]]), await dumpOf(installation.database)), []);
  });

  test('who steers chooses what is asked, and the share follows the calendar: in time, late, done, to be done again', async () => {
    assert.equal((await keeper.post('/kennis/cursussen', { titel: 'Signalen herkennen', gever: 'Een trainer' })).status, 303);
    assert.equal((await adviser.post('/kennis/eisen', { wat: 'niets', team: '', werk: '', binnen: 'veel', opnieuw: '0' })).status, 422);
    assert.equal((await adviser.post('/kennis/eisen', { wat: 'cursus:1', team: '1', werk: 'contact', binnen: '30', opnieuw: '12' })).location, '/kennis/eisen?gelukt=erbij');
    assert.equal((await adviser.post('/kennis/eisen', { wat: 'cursus:1', team: '1', werk: 'contact', binnen: '60', opnieuw: '' })).status, 422, 'asked already');
    assert.deepEqual([await share('2026-03-02'), await late('2026-03-02')], [{ trained: 0, required: 5 }, 0]);
    assert.deepEqual([await late('2026-04-01'), await late('2026-04-02')], [0, 5], 'thirty days after the day on which it was asked');
    await follow('person:p03', '2026-02-10');
    await follow('colleague:1', '2026-03-02');
    assert.deepEqual(await share('2026-03-02', 'Toezicht'), { trained: 2, required: 5 });
    assert.deepEqual(await share('2026-02-01'), { trained: 0, required: 0 }, 'not asked then');
    assert.deepEqual([await share('2027-02-10'), await share('2027-02-11')].map((one) => one.trained), [2, 1], 'the first must do it again after a year');
    assert.deepEqual([await late('2027-02-10'), await late('2027-02-11')], [3, 4]);
    assert.deepEqual(await share('2026-03-02', 'Bestaat niet'), { trained: 0, required: 0 });
  });

  test('a colleague sees only what is asked of herself', async () => {
    const colleague = await sites.signIn('colleague');
    const page = (await colleague.get('/kennis/leren')).body;
    assert.ok(page.includes('Cursus: Signalen herkennen') && page.includes('Uw team: Toezicht.') && page.includes('Gedaan'));
    assert.equal((await colleague.get('/kennis/teams/1')).status, 404);
    assert.ok((await colleague.get('/kennis/teams')).body.includes('U bent van geen team manager.'));
    assert.equal((await colleague.post('/kennis/teams/1/leden', { persoon: 'p01', collega: '', werk: 'contact', sinds: '2026-01-01' })).status, 404);
    const names = await actAs(installation, { role: 'colleague' }, (act) => own(act.db).selectFrom('knowledge.colleague').select('colleague_id').execute());
    assert.deepEqual(names, []);
  });

  test('the manager sees who is late for what, and no day, no answer', async () => {
    installation.clock.set('2026-04-10T09:00:00Z');
    manager = await sites.signIn('supervisor');
    const page = (await manager.get('/kennis/teams/1')).body;
    assert.ok(page.includes('Cursus: Signalen herkennen, sinds 1 april 2026') && page.includes('2 van 5 (40%)') && page.includes('U ziet geen antwoorden'));
    assert.ok(!page.includes('10 februari 2026'));
    assert.equal((await manager.get('/kennis/cursussen')).status, 403);
  });

  test('who steers sees shares and no name; of a handful not even a share', async () => {
    for (const role of ['focal-officer', 'deputy', 'policy-adviser'] as const) {
      const visitor = await sites.signIn(role);
      assert.ok((await visitor.get('/kennis/teams')).body.includes('2 van 5 (40%)'), role);
      const team = (await visitor.get('/kennis/teams/1')).body;
      assert.ok(!team.includes(secretName) && team.includes('Namen ziet alleen de manager'), role);
      assert.equal((await visitor.post('/kennis/teams/1/leden/1', { doe: 'weg' })).status, 404, role);
    }
    await manager.post('/kennis/teams/1/leden/5', { doe: 'weg' });
    adviser = await sites.signIn('policy-adviser');
    const small = (await adviser.get('/kennis/teams')).body;
    assert.ok(small.includes('Minder dan 5 mensen: geen cijfer') && !small.includes('2 van 4'));
    assert.ok((await manager.get('/kennis/teams')).body.includes('2 van 4 (50%)'), 'the manager needs to know');
    assert.ok(!(await (await sites.signIn('focal-officer')).get('/ronde')).body.includes('collega’s zijn te laat'));
    await manager.post('/kennis/teams/1/leden/5', { doe: 'terug' });
    assert.ok((await (await sites.signIn('focal-officer')).get('/ronde')).body.includes('3 collega’s zijn te laat met een training'));
  });

  test('every role passes its own doors, and the rows follow: names only for manager and keeper, of the own town', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const [may, is] = [permissionsOf(role), role === 'supervisor'];
      assert.equal((await visitor.get('/kennis/eisen')).status, may.includes('training.require') ? 200 : 403, role);
      assert.equal((await visitor.get('/kennis/cursussen')).status, may.includes('training.keep') ? 200 : 403, role);
      assert.equal((await visitor.get('/kennis/teams/1')).status, is || may.includes('training.keep') || may.includes('training.shares') ? 200 : 404, role);
      const members = await actAs(installation, { role }, (act) => own(act.db).selectFrom('knowledge.team_member').select('learner').execute());
      assert.equal(members.length, is || may.includes('training.keep') ? 5 : role === 'colleague' ? 1 : 0, role);
      assert.equal((await (await sites.signIn(role, 'GM0397')).get('/kennis/teams/1')).status, 404, role);
    }
    const opens = actAs(installation, { role: 'supervisor' }, (act) => own(act.db).insertInto('knowledge.team_member').values({ municipality_id: 'GM0377', team_id: 99, person_id: 'p01', colleague_id: null, post: 'lead', joined_on: '2026-01-01', left_on: null }).execute());
    await assert.rejects(opens, /row-level security/, 'a manager adds to the own team only');
  });

  test('of two people who change a team or the norms, the second sees what the first did', async () => {
    keeper = await sites.signIn('administrator');
    assert.equal((await keeper.post('/kennis/teams/1', { naam: 'Toezicht', manager: 'p05', norm: '90', versie: '1' })).status, 303);
    const second = await keeper.post('/kennis/teams/1', { naam: 'Handhaving', manager: 'p05', norm: '', versie: '1' });
    assert.ok(second.status === 409 && second.body.includes('norm 90%') && second.body.includes('value="Handhaving"'));
    assert.equal((await adviser.post('/kennis/eisen/normen', { gehaald: '80', geldig: '12', aandeel: '75', versie: '0' })).status, 303);
    const late = await adviser.post('/kennis/eisen/normen', { gehaald: '60', geldig: '', aandeel: '50', versie: '0' });
    assert.ok(late.status === 409 && late.body.includes('80%, 12 maanden, 75%') && late.body.includes('value="60"'));
    assert.equal((await adviser.post('/kennis/eisen/normen', { gehaald: '40', geldig: '0', aandeel: '101', versie: '1' })).status, 422);
  });

  test('what is no longer asked counts no more, and can be asked again', async () => {
    assert.equal((await adviser.post('/kennis/eisen/1', { doe: 'stop' })).location, '/kennis/eisen?gelukt=gestopt');
    assert.deepEqual(await share('2026-04-10'), { trained: 0, required: 0 });
    assert.equal((await adviser.post('/kennis/eisen/1', { doe: 'weer' })).location, '/kennis/eisen?gelukt=weer');
    assert.deepEqual(await share('2026-04-10'), { trained: 2, required: 5 });
  });

  test('a list is shown row by row before anything is written, then written, then taken back as a whole', async () => {
    const list = 'Naam;Cursus;Datum\r\nAn;Signalen herkennen;1-4-2026\r\nBo;Signalen herkennen;30-2-2026\r\n=1+1;x;y\r\nBloemendaal colleague;signalen HERKENNEN;2026-02-10\r\n';
    const form = new FormData();
    form.set('bestand', new File([Buffer.from(`\ufeff${list}`, 'utf16le')], 'lijst.csv', { type: 'text/csv' }));
    const shown = await keeper.post('/kennis/cursussen/controleren', form);
    for (const words of ['4 regels gelezen (UTF-16, puntkomma)', 'Bewaar 1 regel', 'Dit is geen dag die bestaat', 'Dat lijkt een formule', 'Dit stond al in Baken']) assert.ok(shown.body.includes(words), words);
    assert.equal((await share('2026-04-10')).trained, 2, 'nothing is written yet');
    const text = /name="tekst" value="([^"]*)"/.exec(shown.body)?.[1] ?? '';
    assert.equal((await keeper.post('/kennis/cursussen/inlezen', { tekst: text.replaceAll('&quot;', '"') })).location, '/kennis/cursussen?gelukt=ingelezen&regels=1');
    assert.equal((await share('2026-04-10')).trained, 3);
    assert.equal((await keeper.post('/kennis/cursussen/inlezen', { tekst: list })).status, 422, 'a second time nothing is left to write');
    assert.equal((await keeper.post('/kennis/cursussen/ongedaan', { lijst: '1' })).location, '/kennis/cursussen?gelukt=ongedaan');
    assert.equal((await share('2026-04-10')).trained, 2);
    assert.equal((await keeper.post('/kennis/cursussen/ongedaan', { lijst: '1' })).location, '/kennis/cursussen');
  });

  test('a list that is none gets an answer that says what to mend, and keeps what was pasted', async () => {
    const send = async (bytes: Uint8Array<ArrayBuffer> | string): Promise<{ status: number; body: string }> => {
      const form = new FormData();
      if (typeof bytes === 'string') form.set('tekst', bytes);
      else form.set('bestand', new File([bytes], 'x.csv'));
      return keeper.post('/kennis/cursussen/controleren', form);
    };
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
    for (const [sent, words] of [
      ['', 'Kies een bestand of plak regels.'], ['naam;vak;datum\nx;y;z', 'Deze kolommen ontbreken: cursus.'], ['naam;cursus;datum\n', 'alleen een kop'], ['naam;cursus;datum\n"x;y', 'aanhalingsteken'],
      [Buffer.from('PK\x03\x04\x00\x00\x00'), 'Bewaar het werkblad als CSV'], [png, 'Bewaar het werkblad als CSV'], [Buffer.alloc(1024 * 1024 + 1, 'x'), 'groter dan 1 MB'],
    ] as const) {
      const answer = await send(sent);
      assert.ok(answer.status === 422 && answer.body.includes(words), `${words}: ${answer.status}`);
      if (typeof sent === 'string' && sent) assert.ok(answer.body.includes('naam;'));
    }
  });

  test('a team that is no more is counted no more, and what people followed stays', async () => {
    assert.equal((await keeper.post('/kennis/teams/1/opheffen')).location, '/kennis/teams?gelukt=opgeheven');
    assert.deepEqual(await share('2026-04-10'), { trained: 0, required: 0 });
    assert.ok((await (await sites.signIn('colleague')).get('/kennis/leren')).body.includes('Signalen herkennen, 10 februari 2026'));
    assert.ok((await keeper.get('/kennis/teams')).body.includes('/kennis/teams/1/heropenen'));
    assert.equal((await keeper.post('/kennis/teams/1/heropenen')).location, '/kennis/teams/1');
    assert.deepEqual(await share('2026-04-10'), { trained: 2, required: 5 });
  });
});
