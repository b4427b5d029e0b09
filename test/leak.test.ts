import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { importPlanText } from '../src/features/plan/cli.ts';
import { projectRoot } from '../src/lib/project-root.ts';
import { roles } from '../src/platform/permissions.ts';
import { crawl, entrances, routeOf } from './crawl.ts';
import { actAs, forEachEngine, openForTests, type TestInstallation } from './database-for-tests.ts';
import { type Answer, fieldsIn, linksIn, type SiteName, Sites, type Visitor } from './sites-for-tests.ts';
import { reviewerComments } from './leak-of-account.ts';
import { adviserAsks } from './leak-of-a-round.ts';
import { officerAnswers } from './leak-of-a-subject.ts';
import { adviserPlans } from './leak-of-the-plan.ts';
import { officerKeepsRisks } from './leak-of-risks.ts';
import { rightsInUse } from './leak-of-rights.ts';
import { knowledgeWrites } from './leak-knowledge.ts';
import { keptNowhere, mayLieOpen } from './may-lie-open.ts';
import { dumpOf, filesOf, found, shapesOf } from './traces.ts';

/*
 * Somebody steals the database, or the disk under it, without the key file. What people wrote in confidence must not be in it, in no shape.
 * Every field of every form that a page shows is either written below with a mark of its own, or named in may-lie-open.ts with its reason.
 */

/** A field that stands there once for each sign or source is one kind of field. */
const kindOf = (name: string): string => name.replace(/^(n|op|grond|resultaat|waarom|adres|eigenaar|regel|sinds|reden|bewijs|waarde|toelichting|geleerd|woord|oordeel)-.+$/, '$1-…');

/** Choices among values that the page itself offers hold no words of anybody. */
const choices = new Set(['radio', 'checkbox', 'select', 'button', 'submit']);

forEachEngine((_, engine) => {
  let installation: TestInstallation;
  const secrets = new Map<string, string>();
  const written = new Set<string>();
  const shown = new Set<string>();
  let sites: Sites;
  let traces: Awaited<ReturnType<typeof dumpOf>> = [];

  let marks = 0;
  /** A text that occurs nowhere else, long enough to be found in base64. */
  const mark = (field: string): string => {
    marks += 1;
    const text = `Zeldzaam-${field}-${marks}-${'qxzkvjw'.slice(marks % 7)}${marks * 7919}-einde`;
    secrets.set(`what was written in ${field} (${marks})`, text);
    return text;
  };

  const look = (site: SiteName, answer: Answer): Answer => {
    for (const field of fieldsIn(answer.body)) {
      const route = routeOf(sites.routes[site], 'POST', field.action.replace(/[?#].*$/, '').replace(/^\/en(?=\/)/, ''));
      if (route && !choices.has(field.type) && field.name !== keptNowhere) shown.add(`${site} POST ${route.path} ${kindOf(field.name)}`);
    }
    return answer;
  };

  async function write(site: SiteName, visitor: Visitor, path: string, fields: Readonly<Record<string, string | File>>, asForm = false): Promise<Answer> {
    const route = routeOf(sites.routes[site], 'POST', path);
    assert.ok(route, `POST ${path}`);
    for (const name of Object.keys(fields)) written.add(`${site} POST ${route.path} ${kindOf(name)}`);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const plain = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
    return look(site, await visitor.post(path, asForm ? form : plain));
  }

  const hidden = (answer: Answer, name: string): string => fieldsIn(answer.body).find((field) => field.name === name)?.value ?? '';

  const reportFields = (): Record<string, string | File> => ({
    verhaal: `${mark('verhaal')} met ë, € en "aanhalingstekens"`, waar: mark('waar'), wanneer: mark('wanneer'), bereikbaar: mark('bereikbaar'), website: mark('website'),
    naam: mark('naam'), tijden: mark('tijden'),
    bijlage: new File([`%PDF-1.4\n${mark('bijlage')}\n%%EOF`], `${mark('bijlagenaam')}.pdf`, { type: 'application/pdf' }),
  });

  async function residentsWrite(): Promise<{ code: string; second: string }> {
    const resident = sites.visitor('public');
    look('public', await resident.get('/melden'));
    look('public', await resident.get('/mijn-melding'));
    // A draft that waits, and one that was given up.
    const waiting = await write('public', resident, '/melden', { ...reportFields(), stap: 'controleren' }, true);
    assert.equal(waiting.status, 200);
    const given = await write('public', resident, '/melden', { ...reportFields(), stap: 'controleren' }, true);
    const token = hidden(given, 'concept');
    assert.match(token, /^[\w-]{43}$/);
    secrets.set('the key of a draft', hidden(waiting, 'concept'));
    secrets.set('the key of a draft that was given up', token);
    await write('public', resident, '/weg', { concept: token });
    // A mistake keeps the draft because of its file; then it is mended, checked and sent.
    const mistake = await write('public', resident, '/melden', { ...reportFields(), verhaal: '' }, true);
    assert.equal(mistake.status, 422);
    const mended = await write('public', resident, '/melden', { ...reportFields(), concept: hidden(mistake, 'concept'), stap: 'controleren' }, true);
    const changed = await write('public', resident, '/melden', { concept: hidden(mended, 'concept'), stap: 'wijzigen' });
    assert.ok(changed.body.includes('Zeldzaam-verhaal'));
    const sent = await write('public', resident, '/melden', { concept: hidden(mended, 'concept') });
    const code = await receipt(resident, sent);
    const direct = await write('public', resident, '/melden', reportFields(), true);
    await stepByStep(resident);
    const unread = await write('public', resident, '/melden', reportFields(), true);
    secrets.set('the key of a receipt that nobody fetched', (unread.location ?? '').split('/').at(-1) ?? '');
    await write('public', resident, '/mijn-melding', { meldcode: code });
    const added = await write('public', resident, '/mijn-melding', { meldcode: code, bericht: mark('bericht') });
    assert.ok(added.body.includes('Zeldzaam-bericht'));
    const letter = new File([`%PDF-1.4\n${mark('berichtbijlage')}\n%%EOF`], `${mark('berichtbijlagenaam')}.pdf`, { type: 'application/pdf' });
    const mistaken = await write('public', resident, '/mijn-melding', { meldcode: code, bericht: `${mark('te lang')}${'a'.repeat(5000)}`, bijlage: letter }, true);
    assert.equal(mistaken.status, 422);
    await write('public', resident, '/mijn-melding', { meldcode: code, bericht: mark('bericht'), concept: hidden(mistaken, 'concept') });
    const wrong = '9876 5432 1098 7654';
    secrets.set('a code that somebody tried', wrong.replaceAll(' ', ''));
    await write('public', resident, '/mijn-melding', { meldcode: wrong });
    return { code, second: await receipt(resident, direct) };
  }

  /** The guided path, under a made-up name, as far as the page to check, where it is left lying. */
  async function stepByStep(resident: Visitor): Promise<void> {
    let page = look('public', await resident.get('/melden/stap/1'));
    const answers: readonly Record<string, string | File>[] = [
      { verhaal: mark('verhaal'), website: mark('website') }, { waar: mark('waar') }, { wanneer: mark('wanneer') }, { nu_gevaar: 'ja' }, { minderjarig: 'ja' },
      { bijlage: new File([`%PDF-1.4\n${mark('bijlage')}\n%%EOF`], `${mark('bijlagenaam')}.pdf`, { type: 'application/pdf' }) }, { deur: 'schuilnaam' }, { deur: 'schuilnaam', schuilnaam: mark('schuilnaam') },
    ];
    for (const [at, answer] of answers.entries()) {
      const concept = hidden(page, 'concept');
      const path = `/melden/stap/${at + 1}`;
      page = await write('public', resident, path, { ...answer, ...(concept ? { concept } : {}), stap: 'verder' }, true);
      if (page.body.includes('name="gezien"')) page = await write('public', resident, path, { concept: hidden(page, 'concept'), gezien: '112', stap: 'verder' });
    }
    secrets.set('the key of a draft made step by step', hidden(page, 'concept'));
    assert.ok(page.body.includes('Zeldzaam-schuilnaam'));
    const known = await write('public', resident, '/melden/stap/8', { concept: hidden(page, 'concept'), deur: 'bekend', hoe: 'telefoon', naam: mark('naam'), bereikbaar: mark('bereikbaar'), tijden: mark('tijden'), stap: 'terug' });
    assert.equal(known.status, 200);
    look('public', await resident.post('/melden/stap/7', { concept: hidden(known, 'concept'), deur: 'bekend', stap: 'verder' }));
  }

  async function receipt(resident: Visitor, sent: Answer): Promise<string> {
    assert.equal(sent.status, 303);
    secrets.set(`the key of a receipt (${sent.location})`, (sent.location ?? '').split('/').at(-1) ?? '');
    const code = /id="meldcode"[^>]*>([\d ]+)</.exec(look('public', await resident.get(sent.location ?? '')).body)?.[1] ?? '';
    assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/);
    secrets.set(`the receipt code ${code} in groups`, code);
    secrets.set(`the receipt code ${code}`, code.replaceAll(' ', ''));
    await write('public', resident, sent.location ?? '', { laatste: code.slice(-4) });
    return code;
  }

  async function colleagueWrites(visitor: Visitor): Promise<void> {
    look('staff', await visitor.get('/melden?beroep=balie'));
    const report = (): Record<string, string | File> => ({
      beroep: 'front-desk', waarneming: mark('waarneming'), gehoord: mark('gehoord'), gedachte: mark('gedachte'), waar: mark('waar'), wanneer: mark('wanneer'), wie_weet: mark('wie_weet'), bereik: mark('bereik'),
      bijlage: new File([`%PDF-1.4\n${mark('bijlage van een collega')}\n%%EOF`], `${mark('naam van een bijlage')}.pdf`, { type: 'application/pdf' }),
    });
    // A file that waits after a mistake, a report that waits for a call to 112, and one that is sent.
    const mistake = await write('staff', visitor, '/melden', { ...report(), waarneming: '', gehoord: '' }, true);
    assert.equal(mistake.status, 422);
    secrets.set('the key of a colleague\'s file', hidden(mistake, 'concept'));
    const waiting = await write('staff', visitor, '/melden', { ...report(), nu_gevaar: 'ja' }, true);
    assert.ok(waiting.body.includes('Zeldzaam-waarneming'));
    const sent = await write('staff', visitor, '/melden', { ...report(), nu_gevaar: 'ja', gebeld: '112', concept: hidden(mistake, 'concept') }, true);
    assert.equal(sent.status, 303, sent.body);
    const own = (sent.location ?? '').replace(/\?.*/, '');
    assert.ok(look('staff', await visitor.get(own)).body.includes('Zeldzaam-wie_weet'));
    const empty = await write('staff', visitor, own, { bericht: '', bijlage: new File(['MZ'], 'x.exe') }, true);
    assert.equal(empty.status, 422);
    const kept = await write('staff', visitor, own, { bericht: 'x'.repeat(6000), bijlage: new File([`%PDF-1.4\n${mark('latere bijlage')}\n%%EOF`], 'later.pdf', { type: 'application/pdf' }) }, true);
    assert.equal((await write('staff', visitor, own, { bericht: mark('bericht van een collega'), concept: hidden(kept, 'concept') })).status, 303);
    assert.ok(look('staff', await visitor.get(own)).body.includes('Zeldzaam-bericht van een collega'));
    const call = look('staff', await write('staff', visitor, '/melden/telefoon', { verhaal: mark('verhaal bij gevaar'), nu_gevaar: 'ja', taal: 'nl', gebeld: '' }));
    assert.equal(call.status, 200);
    const taken = await write('staff', visitor, '/melden/telefoon', { verhaal: mark('verhaal van een beller'), taal: 'nl', tolk: 'nee', deur: 'anoniem', minderjarig: 'nee', nu_gevaar: 'nee' });
    const receiptPath = taken.location ?? '';
    secrets.set('the key of a caller\'s receipt', receiptPath.split('/').at(-1) ?? '');
    const shownCode = /id="meldcode"[^>]*>([\d ]+)</.exec(look('staff', await visitor.get(receiptPath)).body)?.[1] ?? '';
    assert.match(shownCode, /^\d{4} /);
    secrets.set('a caller\'s code', shownCode);
    secrets.set('a caller\'s code without spaces', shownCode.replaceAll(' ', ''));
    await write('staff', visitor, receiptPath, { laatste: 'x' });
  }


  async function officerAssesses(visitor: Visitor, signal: string): Promise<void> {
    const save = async (step: string, fields: Readonly<Record<string, string>>): Promise<void> => {
      const versie = /name="versie" value="(\d+)"/.exec(look('staff', await visitor.get(`${signal}/beoordelen/${step}`)).body)?.[1] ?? '';
      const answer = await write('staff', visitor, `${signal}/beoordelen/${step}`, { versie, ...fields });
      assert.equal(answer.status, 303, `${step}: ${answer.body}`);
    };
    await save('spoed', { acuut: 'yes', gedaan: 'called-112', minderjarig: 'no', toelichting: mark('toelichting bij spoed') });
    await save('verhaal', { lezing: mark('lezing') });
    await save('kenmerken', { 'vorm': 'arbeidsuitbuiting', 'i-nla-housing': 'observed', 'n-nla-housing': mark('n-nla-housing') });
    await save('ontbreekt', { ontbreekt: mark('ontbreekt') });
    await save('onderzoek', {
      'stand-permits': 'done', 'op-permits': '2026-01-05', 'grond-permits': mark('grond-permits'), 'resultaat-permits': mark('resultaat-permits'), 'stand-chamber-of-commerce': 'not-done', 'waarom-chamber-of-commerce': mark('waarom'),
    });
    await save('weging', { weging: mark('weging') });
    const deputy = await sites.signIn('deputy');
    look('staff', await deputy.get(`${signal}/beoordelen/verhaal`));
    assert.equal((await write('staff', deputy, `${signal}/beoordelen/overnemen`, { 'stap': 'verhaal', 'overnemen': mark('overnemen'), 'getypt-lezing': mark('getypt-lezing') })).status, 200);
    await write('staff', deputy, `${signal}/beoordelen/verlaten`, {});
  }

  async function staffWrite(): Promise<void> {
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      secrets.set(`the session of ${role}`, visitor.session);
      look('staff', await sites.visitor('staff').get('/demo'));
      const pages = await crawl(visitor, sites.routes.staff, entrances(sites.routes.staff));
      for (const answer of pages.values()) look('staff', answer);
      if (role === 'colleague') await colleagueWrites(visitor);
      // A name typed where a reference belongs is refused, and stays nowhere.
      if (role === 'privacy-officer') assert.equal((await write('staff', visitor, '/vertrouwen/dossier', { kenmerk: mark('een naam in plaats van een kenmerk') })).status, 422);
      if (role === 'privacy-officer') await officerAnswers(visitor, await sites.signIn('focal-officer'), { write, look, mark });
      if (role === 'policy-adviser') await adviserPlans(installation, visitor, look);
      if (role === 'policy-adviser') await adviserAsks(visitor, { write, look, mark });
      if (role === 'policy-adviser') await reviewerComments(visitor, await sites.signIn('focal-officer'), { write, look, mark });
      await rightsInUse[role]?.(visitor, { write, look, mark });
      if (role !== 'focal-officer') continue;
      await officerKeepsRisks(visitor, { write, look, mark });
      await write('staff', visitor, '/signalen/zoeken', { zoek: mark('zoek') });
      await knowledgeWrites(visitor, { write: (path, fields) => write('staff', visitor, path, fields), look: async (path) => look('staff', await visitor.get(path)), mark, secrets });
      look('staff', await visitor.get('/afwezigheid'));
      assert.equal((await write('staff', visitor, '/afwezigheid/mail', { adres: `${mark('mailadres')}@voorbeeld.example`, tijd: '08:30', aan: 'ja' })).status, 303);
      look('staff', await visitor.get('/ronde'));
      assert.equal((await write('staff', visitor, '/ronde', { training: 'training', opmerking: mark('opmerking bij de ronde'), doe: 'afronden' })).status, 303);
      assert.equal((await write('staff', visitor, '/signalen/weergaven', { stand: 'received', naam: mark('weergave'), delen: 'ja' })).status, 303);
      const view = linksIn((await visitor.get('/signalen/weergaven')).body).find((path) => /\/weergaven\/\d+$/.test(path)) ?? '';
      look('staff', await visitor.get(view));
      assert.equal((await write('staff', visitor, view, { naam: mark('weergave') })).status, 303);
      await write('staff', visitor, '/melden/telefoon', {
        verhaal: mark('verhaal aan de telefoon'), waar: mark('waar'), wanneer: mark('wanneer'), deur: 'bekend', hoe: 'telefoon', naam: mark('naam'), schuilnaam: mark('schuilnaam'), bereikbaar: mark('bereikbaar'), tijden: mark('tijden'), notitie: mark('notitie'),
      }, true);
      const decide = [...pages.keys()].find((path) => path.endsWith('/besluit'));
      assert.ok(decide, 'the focal officer finds the page to decide on');
      const signal = decide.replace('/besluit', '');
      await officerAssesses(visitor, signal);
      const options = /name="uitkomst"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="uitkomst"/.exec(pages.get(decide)?.body ?? '');
      const decided = await write('staff', visitor, decide, {
        uitkomst: options?.[1] ?? options?.[2] ?? '', grond: 'other', grond_toelichting: mark('grond_toelichting'), reden: mark('reden'), antwoord: mark('antwoord'),
      });
      assert.equal(decided.status, 303, decided.body);
      await write('staff', visitor, `${signal}/besluit`, { uitkomst: 'other-problem-handed-over', overgedragen_aan: mark('overgedragen_aan'), grond: 'public-task', reden: mark('reden van een tweede besluit') });
      look('staff', await visitor.get(`${signal}/sluiten`));
      const closed = await write('staff', visitor, `${signal}/sluiten`, { uitkomst: 'handled', reden: mark('reden om te sluiten'), terugkoppeling: 'not-safe', terugkoppeling_waarom: mark('terugkoppeling_waarom') });
      assert.equal(closed.status, 303, closed.body);
      look('staff', await visitor.get(`${signal}/heropenen`));
      assert.equal((await write('staff', visitor, `${signal}/heropenen`, { reden: mark('reden om te heropenen') })).status, 303);
      await (await sites.signIn('deputy')).get(`${signal}/beoordelen/verhaal`);
      look('staff', await visitor.get(`${signal}/besluit`));
      assert.equal((await write('staff', visitor, `${signal}/besluit`, { uitkomst: 'watch', bewaren_tot: '', grond: 'public-task', reden: mark('reden van een derde besluit'), overnemen: mark('overnemen bij het besluit') })).status, 303);
      look('staff', await visitor.get(`${signal}/bericht`));
      assert.equal((await write('staff', visitor, `${signal}/bericht`, { bericht: mark('antwoord in het gesprek'), wachten: 'ja' })).status, 303);
      look('staff', await visitor.get(`${signal}/melder`));
      const opened = await write('staff', visitor, `${signal}/melder`, { doe: 'openen', reden: mark('reden om te openen') });
      assert.ok(opened.body.includes('Zeldzaam-naam') && opened.body.includes('Zeldzaam-bereikbaar'), 'the identity was there to be stolen');
      await write('staff', visitor, `${signal}/verbanden/toevoegen`, { soort: 'email', waarde: `${mark('waarde')}@voorbeeld.invalid` });
      await write('staff', visitor, `${signal}/verbanden/adres`, { straat: mark('straat'), huisnummer: '12', postcode: '2061 AB', plaats: mark('plaats') });
      await write('staff', visitor, `${signal}/verbanden/persoon`, { voornaam: mark('voornaam'), achternaam: mark('achternaam'), geboren: '1990-01-01', straat: mark('straat'), huisnummer: '12', postcode: '2061 AB' });
      await write('staff', visitor, `${signal}/verbanden/gegeven/1`, { wat: 'dempen', reden: mark('reden om te dempen') });
      await write('staff', visitor, `${signal}/verbanden/koppelen`, { met: signal.split('/').at(-1) ?? '', reden: mark('reden om te koppelen') });
      assert.equal((await write('staff', visitor, `${signal}/bewaren`, { doe: 'stop', reden: mark('reden om niet te vernietigen') })).status, 303);
      for (const answer of (await crawl(visitor, sites.routes.staff, ['/signalen'])).values()) look('staff', answer);
    }
  }
  before(async () => {
    // Not the file's shared one: its folder is read while the database is closed, and thrown away.
    installation = await openForTests(engine);
    sites = new Sites(installation);
    const plan = await readFile(join(projectRoot(), 'seed', 'bloemendaal-2024-2026.plan.yaml'), 'utf8');
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, plan, 'nl'));
    const { code } = await residentsWrite();
    await staffWrite();
    look('public', await write('public', sites.visitor('public'), '/mijn-melding', { meldcode: code }));
    assert.equal((await write('public', sites.visitor('public'), '/mijn-melding', { meldcode: code, geholpen_vraag: 'ja', geholpen: 'no', toelichting: mark('toelichting') })).status, 200);
    traces = await dumpOf(installation.database);
    await installation.stop();
    if (engine === 'embedded') traces.push(...await filesOf(installation.environment['DATA_DIR'] ?? ''));
    await installation.close();
  });

  test('whoever steals the database and the disk reads nothing that was written in confidence', () => {
    assert.ok(secrets.size > 40);
    assert.deepEqual(found(secrets, traces), []);
  });

  test('the search would have found it: what may lie open is seen in the same traces', () => {
    const open = new Map([['a municipality', 'Bloemendaal'], ['a person', 'Bloemendaal focal-officer'], ['an act', 'POST /melden']]);
    const places = found(open, traces);
    for (const name of open.keys()) assert.ok(places.some((place) => place.startsWith(name)), name);
    if (engine === 'embedded') assert.ok(places.some((place) => place.includes('the file database/pg_wal')) && places.some((place) => place.includes('the file database/base')), 'in the tables and in the write-ahead log');
    for (const shape of shapesOf('Een zin')) assert.equal(found(new Map([['it', 'Een zin']]), [{ where: 'x', bytes: Buffer.concat([Buffer.from('ab'), shape, Buffer.from('c')]) }]).length, 1);
  });

  test('every field of every form that a page shows is written here, or may lie open for a reason', () => {
    const forgotten = [...shown].filter((field) => !field.endsWith(' eenmalig') && !written.has(field) && !Object.hasOwn(mayLieOpen, field)).sort();
    assert.deepEqual(forgotten, [], `Write these with a mark in test/leak.test.ts, or say in test/may-lie-open.ts why they may lie open:\n${forgotten.join('\n')}`);
    const stands = (field: string): boolean => sites.routes[field.startsWith('public') ? 'public' : 'staff'].some(({ method, path }) => field.split(' ').slice(1, 3).join(' ') === `${method} ${path}`);
    const gone = Object.keys(mayLieOpen).filter((field) => !shown.has(field) && !stands(field));
    assert.deepEqual(gone, [], 'no page shows these any more; take them off the list');
    for (const needed of ['verhaal', 'waar', 'wanneer', 'bijlage']) assert.ok(shown.has(`public POST /melden ${needed}`), needed);
    for (const needed of ['naam', 'bereikbaar', 'tijden', 'schuilnaam']) assert.ok(shown.has(`public POST /melden/stap/:nr ${needed}`), needed);
    for (const needed of ['/signalen/:ref/bericht bericht', '/signalen/:ref/melder reden']) assert.ok(shown.has(`staff POST ${needed}`), needed);
    for (const needed of ['public POST /mijn-melding bericht', 'staff POST /signalen/:ref/besluit reden']) assert.ok(shown.has(needed));
  });
});
