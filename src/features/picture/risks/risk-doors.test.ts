import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { measure } from '../../../worker.ts';
import { importPlanText } from '../../plan/cli.ts';
import { demoSignals } from '../../signals/seed.ts';
import { receiveReport } from '../../signals/offers.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { measuresNow } from '../../plan/offers.ts';
import { pictureRefreshed, risksForDocument, risksForMap } from '../offers.ts';

const plan = await readFile(join(projectRoot(), 'seed', 'bloemendaal-2024-2026.plan.yaml'), 'utf8');
const list = '/beeld/risicos';
const wish = { 'sector': 'beach-and-events', 'vormen': 'labour', 'plek': 'area', 'gebied': 'Zeldzaamduin', 'blootstelling': 'sometimes', 'toelichting': 'In de zomer', 'van': 'beach-and-events', 'gronden': '1' };

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let officer: Visitor;
  let adviser: Visitor;
  let signal = '';
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, plan, 'nl'));
    const [demo] = demoSignals;
    assert.ok(demo);
    signal = (await actAs(installation, { role: 'focal-officer', purpose: 'reporting' }, (act) => receiveReport(act, { fields: demo.fields, form: demo.form, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }))).number;
    officer = await sites.signIn('focal-officer');
    adviser = await sites.signIn('policy-adviser');
  });

  const revision = (page: Answer): string => /name="revisie" value="(\d+)"/.exec(page.body)?.[1] ?? '';
  const make = async (visitor: Visitor, fields: Readonly<Record<string, string>> = {}): Promise<string> => {
    const made = await visitor.post(`${list}/nieuw`, { ...wish, ...fields });
    assert.equal(made.status, 303, made.body);
    return (made.location ?? '').replace(/\?.*/, '');
  };
  const send = async (visitor: Visitor, path: string, fields: Readonly<Record<string, string>>): Promise<Answer> => visitor.post(path, { revisie: revision(await visitor.get(path)), ...fields });
  const take = async (visitor: Visitor, risk: string, fields: Readonly<Record<string, string>>): Promise<Answer> => visitor.post(`${risk}/regel`, { revisie: revision(await visitor.get(risk)), ...fields });

  test('a town without risks reads what the register is for and where to begin; who only sees the picture reads who begins it', async () => {
    const empty = await officer.get(list);
    assert.ok(empty.body.includes('Er staan nog geen risico') && empty.body.includes(`href="${list}/voorstellen"`));
    const suggestions = await officer.get(`${list}/voorstellen`);
    assert.ok(suggestions.body.includes('Het is geen bevinding over Bloemendaal') && suggestions.body.includes('sector=hospitality'));
  });

  test('a suggestion is taken over with its sources, and is then no longer suggested', async () => {
    const form = await officer.get(`${list}/nieuw?sector=stables&vorm=labour`);
    assert.ok(form.body.includes('geen bevinding over uw gemeente') && /name="gronden" value="1" checked|checked[^>]*name="gronden"|name="gronden"[^>]*checked/.test(form.body), form.body);
    const risk = await make(officer, { sector: 'stables', van: 'stables' });
    const page = await officer.get(risk);
    assert.ok(page.body.includes('Gepubliceerde bron') && page.body.includes('class="utrecht-paragraph utrecht-paragraph--small baken-source"'), 'the source stands beside it');
    assert.ok(!(await officer.get(`${list}/voorstellen`)).body.includes('sector=stables&amp;vorm=labour'));
    // Another sector than the one the grounds came from takes no grounds along.
    assert.ok((await officer.get(await make(officer, { sector: 'hospitality' }))).body.includes('Er staat nog geen grond bij'));
  });

  test('a mistake keeps what was typed and says what is asked', async () => {
    const wrong = await officer.post(`${list}/nieuw`, { sector: 'niets', plek: 'street', toelichting: 'Wat ik al typte', gebied: 'Duin' });
    assert.equal(wrong.status, 422);
    for (const part of ['Wat ik al typte', 'value="Duin"', 'href="#sector"', 'href="#vormen"', 'href="#straat"', 'href="#blootstelling"']) assert.ok(wrong.body.includes(part), part);
    const risk = await make(officer);
    for (const [path, fields, wanted] of [
      ['/oordeel', { oordeel: 'watch', volgende: '2026-03-02' }, '#volgende'], ['/oordeel', { oordeel: 'watch', volgende: '2030-01-01' }, '#volgende'], ['/oordeel', { oordeel: 'nooit', volgende: 'gisteren' }, '#oordeel'],
      ['/oordeel', { oordeel: 'act-now', volgende: '2026-06-01' }, '#reden'], ['/sluiten', { reden: ' ' }, '#reden'], ['/erbij/grond', { soort: 'documented', woorden: '', op: '2026-13-45' }, '#woorden'],
      ['/erbij/grond', { soort: 'finding', woorden: 'x', op: '2026-12-24' }, '#op'], ['/erbij/maatregel', { maatregel: 'een plan' }, '#maatregel'], ['/erbij/signaal', { signaal: 'S-2026-9999' }, '#signaal'],
    ] as const) {
      const answer = await send(officer, risk + path, fields);
      assert.ok(answer.status === 422 && answer.body.includes(`href="${wanted}"`), `${path} ${wanted}: ${answer.status}`);
    }
    assert.equal((await take(officer, risk, { doe: 'off' })).status, 422);
  });

  test('a judgement is that of a named person with a day; it may follow the suggestion without words, and says why when it does not', async () => {
    const risk = await make(officer);
    assert.equal((await send(officer, `${risk}/oordeel`, { oordeel: 'watch', reden: '', volgende: '2026-06-01' })).location, `${risk}?gelukt=beoordeeld`);
    assert.equal((await send(officer, `${risk}/oordeel`, { oordeel: 'act-now', reden: '', volgende: '2026-06-01' })).status, 422);
    assert.equal((await send(officer, `${risk}/oordeel`, { oordeel: 'act-now', reden: 'Het seizoen begint', volgende: '2026-06-01' })).status, 303);
    const { body } = await officer.get(risk);
    for (const part of ['Nu iets doen', 'Bloemendaal focal-officer', '1 juni 2026', 'Het seizoen begint', 'Oordeel: In het oog houden', 'Uit de bronnen kwam het voorstel']) assert.ok(body.includes(part), part);
    assert.ok(!/\b\d+ (van|op) (de )?\d+\b.*score|risicoscore/i.test(body), 'no score');
    const asked = (await officer.get('/')).body;
    assert.match(asked, /risico’?s? vra/);
  });

  test('the day to look again brings a risk to the top of the list, calmly', async () => {
    const risk = await make(officer, { gebied: 'Vandaagduin' });
    await send(officer, `${risk}/oordeel`, { oordeel: 'watch', volgende: '2026-03-03' });
    assert.ok(!(await officer.get(risk)).body.includes('De dag om opnieuw te kijken was'));
    installation.clock.pass({ hours: 24 });
    [officer, adviser] = [await sites.signIn('focal-officer'), await sites.signIn('policy-adviser')];
    assert.ok((await officer.get(risk)).body.includes('De dag om opnieuw te kijken was 3 maart 2026'));
    const page = (await officer.get(list)).body;
    assert.ok(page.indexOf('Vandaagduin') > page.indexOf('Vraagt een blik') && page.indexOf('Vandaagduin') < page.indexOf('Zonder maatregel'));
  });

  test('measures of the plan and risks know of each other, from both sides; what has none is shown', async () => {
    const risk = await make(officer, { gebied: 'Maatregelduin' });
    await send(officer, `${risk}/oordeel`, { oordeel: 'watch', volgende: '2026-06-01' });
    assert.ok((await officer.get(`${list}/maatregelen`)).body.includes('Maatregelduin'));
    assert.ok((await officer.get('/plan/bloemendaal-2024-2026/maatregel/M4.1')).body.includes('hangt nog niet aan een risico'));
    assert.equal((await send(officer, `${risk}/erbij/maatregel`, { maatregel: 'bloemendaal-2024-2026 M4.1' })).status, 303);
    assert.equal((await send(officer, `${risk}/erbij/maatregel`, { maatregel: 'bloemendaal-2024-2026 M4.1' })).status, 422, 'once is enough');
    assert.ok((await officer.get(risk)).body.includes('href="/plan/bloemendaal-2024-2026/maatregel/M4.1"'));
    for (const reader of [officer, adviser]) assert.ok((await reader.get('/plan/bloemendaal-2024-2026/maatregel/M4.1')).body.includes(`href="${risk}"`));
    assert.ok(!(await (await sites.signIn('colleague')).get('/plan/bloemendaal-2024-2026/maatregel/M4.1')).body.includes('Risico’s waartegen'));
    const both = (await adviser.get(`${list}/maatregelen`)).body;
    assert.ok(both.includes('M4.2') && both.indexOf('M4.2') < both.indexOf('Maatregelen met de open'));
    const line = /name="weg" value="(\d+)"[^>]*>\s*<label[^>]*><span[^>]*>Maatregel: M4.1/.exec((await officer.get(risk)).body)?.[1] ?? assert.fail('the measure can be taken off');
    assert.equal((await take(officer, risk, { doe: 'off', weg: line })).location, `${risk}?gelukt=weg`);
    const without = (await officer.get(risk)).body;
    for (const said of ['Er hangt nog geen maatregel', 'Erbij: Maatregel M4.1', 'Weggehaald: Maatregel M4.1']) assert.ok(without.includes(said), said);
    assert.equal((await take(officer, risk, { doe: 'back', terug: line })).location, `${risk}?gelukt=terug`);
    assert.ok((await officer.get(risk)).body.includes('href="/plan/bloemendaal-2024-2026/maatregel/M4.1"'));
  });

  test('who may not read signals sees the risk, and not the object, the own findings, the address of a check or a signal; and reads that something is not shown', async () => {
    const risk = await make(officer, { plek: 'object', object: 'Pand Zeldzaam' });
    await send(officer, `${risk}/erbij/grond`, { soort: 'finding', woorden: 'Bevinding zeldzaam', op: '2026-02-01' });
    await send(officer, `${risk}/erbij/grond`, { soort: 'documented', woorden: 'Een rapport uit 2025', op: '2025-02-01' });
    await send(officer, `${risk}/erbij/controle`, { woorden: 'Samen met de brandweer', waar: 'Adres zeldzaam', op: '' });
    assert.equal((await send(officer, `${risk}/erbij/signaal`, { signaal: signal.toLowerCase() })).status, 303);
    const [mine, theirs] = [(await officer.get(risk)).body, (await adviser.get(risk)).body];
    for (const secret of ['Pand Zeldzaam', 'Bevinding zeldzaam', 'Adres zeldzaam', signal]) {
      assert.ok(mine.includes(secret), secret);
      assert.ok(!theirs.includes(secret), secret);
    }
    for (const open of ['Een rapport uit 2025', 'Samen met de brandweer', 'U ziet hier geen signalen', 'Niet voor u zichtbaar']) assert.ok(theirs.includes(open), open);
    assert.ok(mine.includes('In twee jaar kwam') && !theirs.includes('In twee jaar kwam'));
    assert.ok((await officer.get(`/signalen/${signal}`)).body.includes(`href="${risk}"`), 'from the signal to the risk');
    assert.equal((await adviser.get(`${risk}/erbij/signaal`)).status, 404);
    assert.equal((await send(adviser, `${risk}/erbij/grond`, { soort: 'finding', woorden: 'x', op: '2026-01-01' })).status, 422);
    // The adviser describes it again: the object stays what it was, unseen.
    const edit = await adviser.get(`${risk}/wijzigen`);
    assert.ok(edit.body.includes('U ziet het niet') && !edit.body.includes('Pand Zeldzaam'));
    assert.equal((await send(adviser, `${risk}/wijzigen`, { ...wish, plek: 'object', gebied: 'Andere duin' })).status, 303);
    const after = (await officer.get(risk)).body;
    assert.ok(after.includes('Pand Zeldzaam') && after.includes('Andere duin'));
    for (const path of [`${list}/afdruk`, list]) for (const reader of [officer, adviser]) assert.ok(!/Pand Zeldzaam|Bevinding zeldzaam|Adres zeldzaam/.test((await reader.get(path)).body), `${path} names nobody, for nobody`);
    const csv = await officer.post(`${list}/uitvoer`);
    assert.ok(csv.status === 200 && csv.body.includes('Strand en evenementen') && !/zeldzaam/i.test(csv.body));
  });

  test('the history says what a description said before; the object only to who may know it', async () => {
    const risk = await make(officer, { plek: 'object', object: 'Loods eerst', gebied: 'Oudeduin' });
    const again = { ...wish, sector: 'stables', plek: 'object', object: 'Loods later', gebied: 'Nieuweduin', blootstelling: 'often', toelichting: '' };
    assert.equal((await send(officer, `${risk}/wijzigen`, again)).status, 303);
    const plain = async (visitor: Visitor): Promise<string> => (await visitor.get(risk)).body.replace(/<[^>]*>/g, '');
    const [mine, theirs] = [await plain(officer), await plain(adviser)];
    for (const page of [mine, theirs]) {
      for (const said of ['Gebied: eerst “Oudeduin”, daarna “Nieuweduin”', 'Toelichting: eerst “In de zomer”, daarna niets', 'Hoeveel is er hier van: eerst “Soms of in een seizoen”, daarna “Veel of het hele jaar”', 'Sector: eerst “Strand en evenementen”']) assert.ok(page.includes(said), said);
      assert.ok(!page.includes('Vormen: eerst') && !page.includes('Soort plek: eerst'), 'what stayed is not told');
    }
    assert.ok(mine.includes('Welke plek: eerst “Loods eerst”, daarna “Loods later”'));
    assert.ok(!/Loods|Welke plek: eerst/.test(theirs));
    // The words as they were handed in again are no change, though they are kept anew.
    assert.equal((await send(officer, `${risk}/wijzigen`, again)).status, 303);
    assert.equal((await plain(officer)).match(/Welke plek: eerst/g)?.length, 1);
  });

  test('who comes second sees what the first did, and keeps what was typed', async () => {
    const risk = await make(officer);
    const from = revision(await officer.get(`${risk}/oordeel`));
    assert.equal((await send(officer, `${risk}/oordeel`, { oordeel: 'act-now', reden: 'De eerste', volgende: '2026-06-01' })).status, 303);
    const second = await (await sites.signIn('deputy')).post(`${risk}/oordeel`, { revisie: from, oordeel: 'enough-done', reden: 'De tweede', volgende: '2026-07-01' });
    assert.equal(second.status, 409);
    for (const part of ['Iemand anders heeft', 'De eerste', 'De tweede', 'Oordeel: Nu iets doen']) assert.ok(second.body.includes(part), part);
    for (const path of ['/wijzigen', '/erbij/voorwaarde', '/sluiten']) {
      const answer = await officer.post(risk + path, { ...wish, revisie: from, woorden: 'Wat ik typte', reden: 'Wat ik typte', toelichting: 'Wat ik typte' });
      assert.ok(answer.status === 409 && answer.body.includes('Wat ik typte'), path);
    }
    assert.equal((await officer.post(`${risk}/regel`, { revisie: from, doe: 'off', weg: '2' })).status, 409);
  });

  test('a risk closes with a reason, stays readable, and is reopened with a day to look', async () => {
    const risk = await make(officer, { gebied: 'Sluitduin' });
    const from = revision(await officer.get(`${risk}/oordeel`));
    assert.equal((await send(officer, `${risk}/sluiten`, { reden: 'Dit is hier weg' })).location, `${risk}?gelukt=gesloten`);
    const closed = (await officer.get(risk)).body;
    assert.ok(closed.includes('Dit is hier weg') && !closed.includes('/erbij/'));
    assert.equal((await officer.post(`${risk}/oordeel`, { revisie: String(Number(from) + 1), oordeel: 'watch', volgende: '2026-06-01' })).status, 409);
    assert.ok(!(await officer.get(`${list}?stand=open`)).body.includes('Sluitduin'));
    assert.equal((await send(officer, `${risk}/heropenen`, { reden: 'Toch weer gezien', volgende: '2026-06-01' })).location, `${risk}?gelukt=heropend`);
    assert.ok((await officer.get(`${list}?stand=open&sector=beach-and-events&vorm=labour`)).body.includes('Sluitduin'));
    const { body } = await officer.get(risk);
    for (const part of ['Dit is hier weg', 'Toch weer gezien', 'Heropend']) assert.ok(body.includes(part), part);
  });

  test('each role does what its permissions say, and the next town sees nothing', async () => {
    const risk = await make(officer);
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const may = (permission: 'picture.read' | 'risks.edit' | 'risks.judge'): boolean => permissionsOf(role).includes(permission);
      for (const path of [list, risk, `${list}/afdruk`, `${list}/maatregelen`]) assert.equal((await visitor.get(path)).status, may('picture.read') ? 200 : 403, `${role} ${path}`);
      for (const path of [`${list}/nieuw`, `${list}/voorstellen`, `${risk}/wijzigen`, `${risk}/erbij/grond`]) assert.equal((await visitor.get(path)).status, may('risks.edit') ? 200 : 403, `${role} ${path}`);
      for (const path of [`${risk}/oordeel`, `${risk}/sluiten`]) assert.equal((await visitor.get(path)).status, may('risks.judge') ? 200 : 403, `${role} ${path}`);
      assert.equal((await visitor.post(`${risk}/oordeel`, { revisie: '1' })).status, may('risks.judge') ? 422 : 403, role);
      const stranger = await sites.signIn(role, 'GM0397');
      assert.equal((await stranger.get(risk)).status, may('picture.read') ? 404 : 403, role);
      assert.ok(!(await stranger.get(list)).body.includes('Zeldzaamduin'), role);
    }
    for (const odd of ['0', '999', '1e3', '-1', 'nieuw2', '99999999999999999999']) assert.equal((await officer.get(`${list}/${odd}`)).status, 404, odd);
  });

  test('other rooms get what they may use: a map without streets and objects, a document without places, judgements and counts', async () => {
    const risk = await make(officer, { plek: 'street', straat: 'Straat zeldzaam', gebied: 'Kaartduin' });
    await send(officer, `${risk}/erbij/maatregel`, { maatregel: 'bloemendaal-2024-2026 M4.2' });
    await make(officer, { sector: 'hotels-short-stay', van: 'hotels-short-stay', vormen: 'sexual', plek: 'object', object: 'Hotel zeldzaam' });
    await actAs(installation, { role: 'focal-officer', purpose: 'picture' }, async (act) => {
      const map = await risksForMap(act);
      assert.ok(map.some((one) => one.area === 'Kaartduin' && one.href === risk && one.placeKind === 'street'));
      assert.ok(!JSON.stringify(map).includes('zeldzaam'));
      const document = await risksForDocument(act, 'nl', await measuresNow(act));
      const text = JSON.stringify(document);
      assert.ok(document.some((one) => one.sector === 'beach-and-events' && one.sources.length > 0 && one.sentence.includes('Drempels in vergunningen')), text);
      assert.ok(!document.some((one) => one.sector === 'hotels-short-stay'), 'what is one object is left out');
      for (const never of ['zeldzaam', 'duin', 'oog houden', 'Nu iets']) assert.ok(!text.includes(never), never);
    });
  });

  test('the plan reads whether the picture was refreshed, with the small rights of the worker', async () => {
    const span = { from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from('2026-12-31') };
    const asWorker = (): Promise<boolean | null> => actAs(installation, { role: null, origin: 'worker', permissions: ['plan.read'], purpose: 'plan' }, (act) => pictureRefreshed(act, span));
    await make(officer);
    assert.equal(await asWorker(), false);
    for (let number = 1; ; number += 1) {
      const page = await officer.get(`${list}/${number}/oordeel`);
      if (page.status === 404) break;
      if (page.status === 200) assert.equal((await officer.post(`${list}/${number}/oordeel`, { revisie: revision(page), oordeel: 'not-known', reden: 'Gekeken', volgende: '2026-12-01' })).status, 303);
    }
    assert.equal(await asWorker(), true);
    await measure(installation);
    assert.ok((await adviser.get('/plan/bloemendaal-2024-2026/indicatoren/I7.1')).status === 200);
  });
});
