import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { checkLedger } from '../../../lib/disclosure-control/ledger.ts';
import type { Act } from '../../../platform/act.ts';
import { type MunicipalityCode, usualTerms } from '../../../platform/municipality.ts';
import type { Role } from '../../../platform/permissions.ts';
import { textsIn } from '../../../texts/texts.ts';
import { receiveReport } from '../../signals/offers.ts';
import { figuresToFile } from './cli.ts';
import { askForFigures, publishFigures, recordRule } from './commands.ts';
import { makeFigures } from './commands-make.ts';
import { ledgerOf, publicReleases } from './queries.ts';

const here: MunicipalityCode = 'GM0377';
const small: MunicipalityCode = 'GM0397';
const quiet: MunicipalityCode = 'GM0473';
const fields = { verhaal: 'Een verzonnen verhaal.', waar: '', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', deur: '', schuilnaam: '', naam: '', hoe: '', bereikbaar: '', niet: '', tijden: '' };
const read = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', '’').replace(/\s+/g, ' ');

forEachEngine((open) => {
  const as = async <T>(role: Role | null, use: (act: Act) => Promise<T>, municipality = here): Promise<T> => actAs(await open(), { role, municipality, purpose: 'picture' }, use);
  const visitor = async (role: Role, municipality = here) => new Sites(await open()).signIn(role, municipality);
  const resident = async (path: string) => new Sites(await open()).visitor('public').get(path);
  const refused = (what: Promise<unknown>, why: RegExp) => assert.rejects(what, (error: Error) => why.test(`${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`));

  async function reports(count: number, year: number, form: string | null, municipality = here): Promise<void> {
    const installation = await open();
    const standing = installation.clock.now();
    installation.clock.set(`${year}-05-04T09:00:00Z`);
    const numbers: string[] = [];
    for (let at = 0; at < count; at += 1) numbers.push((await actAs(installation, { role: null, municipality, purpose: 'reporting' }, (act) => receiveReport(act, { fields, form, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }))).number);
    if (form && numbers.length > 0) await actAs(installation, { role: 'focal-officer', municipality, purpose: 'triage' }, (act) => sql`update signals.signal set form_code = ${form} where number = any(string_to_array(${numbers.join(',')}, ','))`.execute(act.db));
    installation.clock.set(standing);
  }

  test('without anything published, everybody reads that there are no figures yet, and why', async () => {
    const { status, body } = await resident('/cijfers');
    assert.equal(status, 200);
    assert.match(read(body), /nog geen cijfers over de eigen signalen gepubliceerd/);
    assert.match(read(await (await visitor('policy-adviser')).get('/beeld/cijfers').then(({ body: page }) => page)), /Er zijn nog geen cijfers gepubliceerd/);
  });

  test('an adviser asks, sees nothing of it, and the focal officer makes, checks and publishes', async () => {
    await reports(24, 2025, 'labour');
    await reports(13, 2025, 'sexual');
    await reports(3, 2025, 'criminal');
    await reports(12, 2024, 'labour');
    await reports(7, 2024, null);
    const adviser = await visitor('policy-adviser');
    const asked = await adviser.post('/beeld/cijfers', Object.fromEntries([['jaar', '2025'], ['tabel', 'form'], ['voor', 'public']]));
    assert.equal(asked.status, 303, read(asked.body));
    const path = (asked.location ?? '').replace(/^.*?(?=\/beeld)/, '');
    const waiting = read((await adviser.get(path)).body);
    assert.match(waiting, /Iemand die de signalen behandelt/);
    assert.doesNotMatch(waiting, /binnen:|24|Arbeidsuitbuiting/);
    assert.equal((await adviser.post(path, { doe: 'maak' })).status, 422, 'who handles no signals makes no figures');
    const officer = await visitor('focal-officer');
    assert.equal((await officer.post(path, { doe: 'maak' })).status, 303);
    const preview = read((await officer.get(path)).body);
    assert.match(preview, /Arbeidsuitbuiting 24 \(binnen: 24\)|Arbeidsuitbuiting \* verborgen \(binnen: 24\)/);
    assert.match(preview, /Criminele uitbuiting \* verborgen \(binnen: 3\)/);
    assert.doesNotMatch(read((await adviser.get(path)).body), /binnen:|Arbeidsuitbuiting/);
    assert.equal((await adviser.post(path, { doe: 'publiceer' })).status, 422);
    const published = await officer.post(path, { doe: 'publiceer' });
    assert.equal(published.status, 303, read(published.body));
    const everybody = read((await resident('/cijfers')).body);
    assert.match(everybody, /Criminele uitbuiting \* verborgen/);
    assert.match(everybody, /Totaal 40/);
    assert.match(everybody, /9 of minder, of verborgen/);
    assert.match(everybody, /te bevestigen door de gemeente/);
  });

  test('who asked cannot be the one who publishes, not even past the pages', async () => {
    const number = await as('focal-officer', (act) => askForFigures(act, { audience: 'council', years: ['2024', '2025'], kinds: ['form', 'source'] }));
    assert.ok(number);
    const made = await as('focal-officer', (act) => makeFigures(act, number));
    assert.ok('safe' in made && made.safe && made.safe.certificate.claims.length > 0, JSON.stringify(made));
    assert.deepEqual(await as('focal-officer', (act) => publishFigures(act, number)), { why: 'same-person' });
    await refused(as('focal-officer', (act) => sql`update picture.figures_proposal set state = 'published' where proposal_no = ${number}`.execute(act.db)), /row-level security/);
    assert.deepEqual(await as('deputy', (act) => publishFigures(act, number)), { release: 2 });
    assert.doesNotMatch(read((await resident('/cijfers')).body), /Publicatie 2/, 'what the council has in confidence is not for everybody');
    assert.equal((await as(null, publicReleases)).length, 1);
  });

  test('a decision in between makes the figures be made anew', async () => {
    const number = await as('policy-adviser', (act) => askForFigures(act, { audience: 'public', years: ['2024', '2025'], kinds: ['form'] }));
    assert.ok(number);
    assert.ok('safe' in await as('deputy', (act) => makeFigures(act, number)));
    await as('policy-adviser', (act) => recordRule(act, { audience: 'public', minimum: 11, by: 'College', on: '2026-03-01', reference: 'B-1' }));
    assert.deepEqual(await as('deputy', (act) => publishFigures(act, number)), { why: 'stale' });
    assert.ok('safe' in await as('deputy', (act) => makeFigures(act, number)));
    assert.deepEqual(await as('deputy', (act) => publishFigures(act, number)), { release: 3 });
    assert.match(read((await resident('/cijfers')).body), /kleinste aantal dat wij tonen is 11\. Dat besloot College/);
  });

  test('a very small register gets one sentence, chosen by rule, and never a table of the same years', async () => {
    await reports(4, 2025, 'labour', small);
    const ask = (years: string[]) => as('policy-adviser', (act) => askForFigures(act, { audience: 'public', years, kinds: ['form'] }), small);
    const one = await ask(['2025']);
    assert.deepEqual(await as('focal-officer', (act) => makeFigures(act, one ?? 0), small), { why: 'few-years' });
    await as('focal-officer', (act) => sql`update picture.figures_proposal set state = 'withdrawn' where proposal_no = ${one}`.execute(act.db), small);
    const three = await ask(['2023', '2024', '2025']);
    assert.deepEqual(await as('focal-officer', (act) => makeFigures(act, three ?? 0), small), { safe: null });
    assert.deepEqual(await as('deputy', (act) => publishFigures(act, three ?? 0), small), { release: 1 });
    await reports(20, 2025, 'sexual', small);
    const later = await ask(['2025']);
    assert.deepEqual(await as('focal-officer', (act) => makeFigures(act, later ?? 0), small), { why: 'said-before' });
  });

  test('the same figures go out as open data, and only those', async () => {
    const csv = await resident('/cijfers/publicatie/1/cijfers.csv');
    assert.equal(csv.status, 200);
    assert.match(csv.headers.get('content-type') ?? '', /text\/csv/);
    assert.match(csv.body, /"1";"Vorm";"Criminele uitbuiting";"2025";"";"verborgen"/);
    assert.match(csv.body, /"1";"Vorm";"totaal";"totaal";"40";"getoond"/);
    const json = JSON.parse((await resident('/cijfers/publicatie/1/cijfers.json')).body) as { rows: { category: string; count: number | null }[]; minimum: number };
    assert.ok(json.minimum === 10 && json.rows.every(({ count }) => count === null || count === 0 || count >= 10));
    for (const file of ['cijfers.csv', 'cijfers.json', 'cijfers.csv-metadata.json']) assert.equal((await resident(`/cijfers/publicatie/2/${file}`)).status, 404, 'the council has these in confidence');
    const dcat = JSON.parse((await resident('/cijfers/catalogus.jsonld')).body) as { 'dcat:dataset': unknown[] };
    assert.equal(dcat['dcat:dataset'].length, 1);
    await as(null, async (act) => {
      const file = await figuresToFile(act, 'Bloemendaal', '2024', 'csv', textsIn('nl'), '');
      assert.match(file ?? '', /^\u{feff}"publicatie";"tabel"/u);
      assert.equal(await figuresToFile(act, 'Bloemendaal', '2019', 'csv', textsIn('nl'), ''), null);
    });
  });

  test('what was published stays, in its place in the chain, whoever tries', async () => {
    checkLedger(await as('focal-officer', ledgerOf));
    const owner = async (statement: string) => (await open()).database.asOwner((db) => sql.raw(statement).execute(db));
    for (const statement of ["update picture.figures_release set published_on = '2020-01-01'", 'delete from picture.figures_release', "update picture.figures_proposal set years = '2020'", 'delete from picture.figures_rule',
      `insert into picture.figures_release select municipality_id, 9, audience, published_on, jsonb_set(entry, '{number}', '9'), proposal_no + 90, dossier_id, counted_sealed, certificate_sealed, asked_by, approved_by, approved_at from picture.figures_release where release_no = 3`,
    ]) await refused(owner(statement), /stays as it is|never changed|does not follow/);
    await refused(owner('truncate picture.figures_release'), /never changed/);
  });

  test('nobody reads the counts behind it: not a resident, not a colleague, not next door', async () => {
    await refused(as(null, (act) => sql`select counted_sealed from picture.figures_release`.execute(act.db)), /permission denied/);
    for (const role of ['colleague', 'board', 'administrator', 'privacy-officer'] as const) {
      assert.equal((await (await visitor(role)).get('/beeld/cijfers')).status, 403, role);
      assert.deepEqual((await as(role, (act) => sql`select * from picture.figures_proposal`.execute(act.db))).rows, [], role);
    }
    assert.equal((await as('focal-officer', ledgerOf, quiet)).length, 0);
    assert.equal((await (await visitor('focal-officer', quiet)).get('/beeld/cijfers/voorstel/1')).status, 404);
    // The proof and the counts open with the municipality's key alone.
    const rows = await (await open()).database.asOwner(async (db) => (await sql<{ text: string }>`select encode(outcome_sealed || r.counted_sealed || r.certificate_sealed, 'escape') as text from picture.figures_release r join picture.figures_proposal using (municipality_id, proposal_no)`.execute(db)).rows);
    assert.ok(rows.length > 0 && rows.every(({ text }) => !/labour|worlds|claims/.test(text)));
  });

  test('a bad form says what is wrong and keeps what was chosen', async () => {
    const adviser = await visitor('policy-adviser', quiet);
    const nothing = await adviser.post('/beeld/cijfers', { jaar: '2031', voor: 'public' });
    assert.equal(nothing.status, 422);
    assert.match(read(nothing.body), /Kies alleen jaren uit de lijst.*Kies een of meer tabellen/);
    const rule = await adviser.post('/beeld/cijfers/regels', { voor: 'public', minimum: '2', door: 'Het college', op: '2026-13-40', besluit: '' });
    assert.equal(rule.status, 422);
    assert.match(rule.body, /Het college/);
    assert.equal((await (await visitor('focal-officer', quiet)).post('/beeld/cijfers/regels', { voor: 'public' })).status, 403);
  });
});
