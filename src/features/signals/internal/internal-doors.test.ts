import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, fieldsIn, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { type MunicipalityCode, usualTerms } from '../../../platform/municipality.ts';
import { type Role, roles } from '../../../platform/permissions.ts';
import { writeToReporter } from '../reporter/conversation-commands.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';

const seen = 'Vier matrassen achter de oven van bakkerij Verzonnen';
const told = 'De bezorger zei dat niemand naar buiten mag';
const thought = 'Het lijkt op dwang';
const good = { beroep: 'enforcement', waarneming: seen, gehoord: told, gedachte: thought, waar: 'Kerkstraat (verzonnen)', wanneer: 'maandag', wie_weet: 'de buurman', bereik: 'toestel 000' };

async function sends(colleague: Visitor, fields: Readonly<Record<string, string>> = good): Promise<string> {
  const sent = await colleague.post('/melden', fields);
  assert.equal(sent.status, 303, sent.body);
  const number = /S-\d{4}-\d{4,}/.exec(sent.location ?? '')?.[0];
  assert.ok(number);
  return number;
}

const hidden = (answer: Answer, name: string): string => fieldsIn(answer.body).find((field) => field.name === name)?.value ?? '';

function counts(installation: TestInstallation, role: Role, number: string, municipality: MunicipalityCode = 'GM0377'): Promise<Record<string, number>> {
  return actAs(installation, { role, municipality, purpose: 'reporting' }, async (act) => {
    const found: Record<string, number> = {};
    for (const table of ['signal', 'internal_report', 'message', 'attachment', 'indicator_mark', 'decision', 'state_change', 'triage', 'weighing', 'enrichment_check', 'intake', 'reporter', 'identity']) {
      const rows = await sql<{ n: number }>`select count(*) as n from ${sql.table(`signals.${table}`)} where number = ${number}`.execute(act.db);
      if (rows.rows[0]?.n) found[table] = rows.rows[0].n;
    }
    return found;
  });
}

forEachEngine((open) => {
  test('every role may report, take down a call and see the own reports', async () => {
    const sites = new Sites(await open());
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      for (const path of ['/melden', '/melden/telefoon', '/mijn-meldingen', '/kennis/kaarten', '/kennis/kaarten/balie']) assert.equal((await visitor.get(path)).status, 200, `${role} ${path}`);
      assert.equal((await visitor.get('/kennis/kaarten/niets')).status, 404);
    }
    assert.equal((await sites.visitor('staff').get('/melden')).location, '/aanmelden');
  });

  test('a colleague reports, sees only what she wrote herself, and the officer sees it in its three parts', async () => {
    const sites = new Sites(await open());
    const colleague = await sites.signIn('colleague');
    assert.ok((await colleague.get('/melden')).body.includes('Wat is uw werk?'));
    const number = await sends(colleague);
    const own = await colleague.get(`/mijn-meldingen/${number}?gelukt=verstuurd`);
    assert.equal(own.status, 200);
    for (const text of [seen, told, thought, 'de buurman', 'toestel 000', 'Uw melding is verstuurd']) assert.ok(own.body.includes(text), text);
    assert.ok((await colleague.get('/melden')).body.includes('Kaart: Toezicht en handhaving'), 'the card is remembered');
    for (const path of [`/signalen/${number}`, `/signalen/${number}/besluit`, '/signalen']) assert.equal((await colleague.get(path)).status, 403, path);
    const file = await (await sites.signIn('focal-officer')).get(`/signalen/${number}`);
    for (const text of [seen, told, thought, 'Wat de collega denkt', 'de buurman', 'Toezicht en handhaving']) assert.ok(file.body.includes(text), text);
  });

  test('another colleague, another municipality and every other column are out of reach', async () => {
    const installation = await open();
    const sites = new Sites(installation);
    const number = await sends(await sites.signIn('colleague'));
    const others = [await sites.signIn('supervisor'), await sites.signIn('colleague', 'GM0397'), await sites.signIn('focal-officer', 'GM0397')];
    for (const other of others) {
      assert.equal((await other.get(`/mijn-meldingen/${number}`)).status, 404);
      assert.ok(!(await other.get('/mijn-meldingen')).body.includes(number));
      assert.equal((await other.post(`/mijn-meldingen/${number}`, { bericht: 'Van een ander' })).status, 404);
      assert.ok([403, 404].includes((await other.post(`/signalen/${number}/ontvangst`)).status));
    }
    assert.equal((await (await sites.signIn('focal-officer')).get(`/mijn-meldingen/${number}`)).status, 404, 'the officer has the file, and no report of a colleague as an own one');
    await actAs(installation, { role: 'focal-officer', purpose: 'triage' }, (act) => writeToReporter(act, number, 'Dank u wel', false));
    assert.deepEqual(await counts(installation, 'colleague', number), { internal_report: 1, message: 1 });
    assert.deepEqual(await counts(installation, 'supervisor', number), {});
    assert.deepEqual(await counts(installation, 'colleague', number, 'GM0397'), {});
    assert.deepEqual(await counts(installation, 'focal-officer', number, 'GM0397'), {});
  });

  test('nobody claims the signal of a resident as an own report, or writes in another’s name', async () => {
    const installation = await open();
    const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields: { ...emptyReport, verhaal: 'Van een bewoner' }, form: null, language: 'nl', looksAutomated: false, terms: usualTerms }));
    const claim = (by: string, table: string) => actAs(installation, { role: 'colleague', purpose: 'reporting' }, async (act) => {
      if (table === 'intake') await sql`insert into signals.intake (municipality_id, number, taken_by, taken_at, interpreter) values ('GM0377', ${number}, ${by}, ${act.now}, 'none')`.execute(act.db);
      else await sql`insert into signals.internal_report (municipality_id, number, reported_by, reported_at, profession) values ('GM0377', ${number}, ${by}, ${act.now}, 'wmo')`.execute(act.db);
    });
    for (const table of ['internal_report', 'intake']) await assert.rejects(claim('p03', table), /row-level security/);
    const own = await sends(await new Sites(installation).signIn('colleague'));
    const speak = (role: Role, sender: string) => actAs(installation, { role, purpose: 'reporting' }, (act) => sql`insert into signals.message (municipality_id, number, sender, sent_at, text_sealed) values ('GM0377', ${own}, ${sender}, ${act.now}, '\\x00')`.execute(act.db));
    await assert.rejects(speak('colleague', 'municipality'), /row-level security/);
    await assert.rejects(speak('supervisor', 'reporter'), /row-level security/);
  });

  test('a mistake keeps every word and the file', async () => {
    const colleague = await new Sites(await open()).signIn('colleague');
    const form = (fields: Readonly<Record<string, string>>, file: string | null): FormData => {
      const data = new FormData();
      for (const [name, value] of Object.entries(fields)) data.set(name, value);
      if (file) data.set('bijlage', new File(['%PDF-1.4\nx\n%%EOF'], file, { type: 'application/pdf' }));
      return data;
    };
    const wrong = await colleague.post('/melden', form({ ...good, waarneming: '', gehoord: '' }, 'bewijs.pdf'));
    assert.ok(wrong.status === 422 && wrong.body.includes('id="foutoverzicht"') && wrong.body.includes(thought) && wrong.body.includes('de buurman') && wrong.body.includes('bewijs.pdf'));
    const sent = await colleague.post('/melden', form({ ...good, concept: hidden(wrong, 'concept') }, 'tweede.pdf'));
    assert.equal(sent.status, 303, sent.body);
    const own = (await colleague.get(sent.location ?? '')).body;
    assert.ok(own.includes('bewijs.pdf, tweede.pdf'));
    const badFile = form(good, null);
    badFile.set('bijlage', new File(['MZ'], 'virus.exe'));
    const refused = await colleague.post('/melden', badFile);
    assert.ok(refused.status === 422 && refused.body.includes(seen) && refused.body.includes('virus.exe'));
  });

  test('danger now comes to 112 before anything is sent, and then nothing is lost', async () => {
    const sites = new Sites(await open());
    const colleague = await sites.signIn('supervisor');
    const first = await colleague.post('/melden', { ...good, nu_gevaar: 'ja' });
    assert.ok(first.status === 200 && first.body.includes('href="tel:112"') && first.body.includes('nog niet verstuurd'));
    assert.ok((await colleague.get('/mijn-meldingen')).body.includes('U hebt nog niets gemeld'));
    const back = await colleague.post('/melden', { ...good, nu_gevaar: 'ja', gebeld: '112', stap: 'terug' });
    assert.ok(back.status === 200 && back.body.includes(seen));
    await sends(colleague, Object.fromEntries(fieldsIn(first.body).filter((field) => field.action.endsWith('/melden') && field.type === 'hidden').map((field) => [field.name, field.value])));
    const call = await colleague.post('/melden/telefoon', { verhaal: 'De beller is bang', nu_gevaar: 'ja', taal: 'nl', deur: 'anoniem' });
    assert.ok(call.status === 200 && call.body.includes('href="tel:112"') && call.body.includes('value="De beller is bang"'));
  });

  test('the officer confirms once, the colleague sees it on the first page of the day until she reads it', async () => {
    const sites = new Sites(await open());
    const colleague = await sites.signIn('care-coordinator');
    const officer = await sites.signIn('focal-officer');
    const number = await sends(colleague);
    assert.ok(!(await colleague.get('/')).body.includes(number));
    for (let times = 0; times < 2; times += 1) assert.equal((await officer.post(`/signalen/${number}/ontvangst`)).status, 303);
    assert.equal((await colleague.post(`/signalen/${number}/ontvangst`)).status, 403);
    assert.ok((await colleague.get('/')).body.includes(`/mijn-meldingen/${number}`));
    const own = (await colleague.get(`/mijn-meldingen/${number}`)).body;
    assert.equal(own.split('Uw melding is aangekomen').length - 1, 1, 'said once');
    assert.ok(own.includes('Nieuw') && own.includes('De ontvangst is bevestigd op 2 maart 2026'));
    assert.ok(!(await colleague.get('/')).body.includes(number));
  });

  test('what a colleague adds to a question brings the signal back to the officer, under the colleague’s name', async () => {
    const installation = await open();
    const sites = new Sites(installation);
    const colleague = await sites.signIn('colleague');
    const number = await sends(colleague);
    await actAs(installation, { role: 'focal-officer', purpose: 'triage' }, (act) => writeToReporter(act, number, 'Weet u een kenteken?', true));
    assert.ok((await colleague.get(`/mijn-meldingen/${number}`)).body.includes('heeft een vraag aan u'));
    const empty = await colleague.post(`/mijn-meldingen/${number}`, { bericht: ' ' });
    assert.ok(empty.status === 422 && empty.body.includes('id="foutoverzicht"'));
    installation.clock.pass({ minutes: 1 });
    assert.equal((await colleague.post(`/mijn-meldingen/${number}`, { bericht: 'Het busje was grijs' })).status, 303);
    assert.ok((await colleague.get(`/mijn-meldingen/${number}`)).body.includes('Het busje was grijs'));
    const changes = await actAs(installation, { role: 'focal-officer', purpose: 'triage' }, async (act) => (await sql<{ step: string; to_state: string; changed_by: string }>`select step, to_state, changed_by from signals.state_change where number = ${number} order by change_id desc limit 1`.execute(act.db)).rows);
    assert.deepEqual(changes, [{ step: 'reporter-writes', to_state: 'in-triage', changed_by: 'p03' }]);
    assert.ok((await (await sites.signIn('focal-officer')).get(`/signalen/${number}`)).body.includes('Het busje was grijs'));
  });

  test('a call that was taken down gives the caller a code that opens the report on the public site, and the taker nothing more', async () => {
    const installation = await open();
    const sites = new Sites(installation);
    const taker = await sites.signIn('policy-adviser');
    const call = { verhaal: 'In de loods slapen mensen', notitie: 'De beller fluisterde', taal: 'pl', tolk: 'bekende', deur: 'bekend', naam: 'Anna Verzonnen', hoe: 'telefoon', bereikbaar: '06-00000000', niet: 'niet-mailen' };
    const wrong = await taker.post('/melden/telefoon', { ...call, bereikbaar: '' });
    assert.ok(wrong.status === 422 && wrong.body.includes('De beller fluisterde') && wrong.body.includes('id="foutoverzicht"'));
    const longer = await taker.post('/melden/telefoon', { ...call, verhaal: '', stap: 'verleng' });
    assert.ok(longer.status === 200 && longer.body.includes('U hebt weer een kwartier') && longer.body.includes('06-00000000'));
    const sent = await taker.post('/melden/telefoon', call);
    assert.equal(sent.status, 303, sent.body);
    const path = sent.location ?? '';
    const code = /id="meldcode"[^>]*>([\d ]+)</.exec((await taker.get(path)).body)?.[1] ?? '';
    assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/);
    const end = code.slice(-4);
    assert.equal((await taker.post(path, { laatste: end === '0000' ? '0001' : '0000' })).status, 422);
    assert.equal((await taker.post(path, { laatste: end })).status, 200);
    assert.equal((await taker.get(path)).status, 410, 'the code is gone once the caller has it');
    const caller = await sites.visitor('public').post('/mijn-melding', { meldcode: code });
    assert.ok(caller.status === 200 && caller.body.includes('In de loods slapen mensen') && !caller.body.includes('fluisterde'));
    assert.ok((await taker.get('/mijn-meldingen')).body.includes('U hebt nog niets gemeld'));
    const officer = await sites.signIn('focal-officer');
    const number = /S-\d{4}-\d{4,}/.exec((await officer.post('/signalen/zoeken', { zoek: 'loods slapen' })).body)?.[0] ?? '';
    assert.deepEqual(await counts(installation, 'policy-adviser', number), {});
    const file = (await officer.get(`/signalen/${number}`)).body;
    for (const text of ['Telefonisch opgenomen', 'De beller fluisterde', 'Polski', 'Iemand die de beller kent']) assert.ok(file.includes(text), text);
    for (const text of ['Anna Verzonnen', '06-00000000']) assert.ok(!file.includes(text), `${text} has a lock of its own`);
    const refused = await taker.post('/melden/telefoon', { ...call, deur: 'anoniem', verhaal: 'Nog iets' });
    assert.equal((await taker.post(refused.location ?? '', { doe: 'geen' })).status, 200);
    assert.equal((await taker.get(refused.location ?? '')).status, 410);
  });
});
