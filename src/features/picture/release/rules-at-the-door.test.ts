import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { type Certificate, faultsIn } from '../../../lib/disclosure-control/certificates.ts';
import type { Act } from '../../../platform/act.ts';
import { type MunicipalityCode, usualTerms } from '../../../platform/municipality.ts';
import type { Role } from '../../../platform/permissions.ts';
import { receiveReport } from '../../signals/offers.ts';
import { publishedTables } from '../offers.ts';
import { askForFigures, publishFigures, withdrawFigures } from './commands.ts';
import { makeFigures } from './commands-make.ts';
import { madeFigures, proposals } from './queries.ts';

const fields = { verhaal: 'Een verzonnen verhaal.', waar: '', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', deur: '', schuilnaam: '', naam: '', hoe: '', bereikbaar: '', niet: '', tijden: '' };
const read = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

forEachEngine((open) => {
  const as = async <T>(role: Role | null, municipality: MunicipalityCode, use: (act: Act) => Promise<T>): Promise<T> => actAs(await open(), { role, municipality, purpose: 'picture' }, use);
  const staff = async (role: Role, municipality: MunicipalityCode) => new Sites(await open()).signIn(role, municipality);
  let copied = 0;

  /** One report, copied: what counts here is how many there are, of which year and form. */
  async function counts(municipality: MunicipalityCode, of: readonly (readonly [year: number, form: string | null, count: number])[]): Promise<void> {
    const installation = await open();
    const standing = installation.clock.now();
    installation.clock.set('2020-02-01T09:00:00Z');
    const { number } = await actAs(installation, { role: null, municipality, purpose: 'reporting' }, (act) => receiveReport(act, { fields, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
    installation.clock.set(standing);
    for (const [year, form, count] of of) {
      copied += count;
      await installation.database.asOwner((db) => sql`insert into signals.signal select (jsonb_populate_record(s, jsonb_build_object('number', 'S-' || ${String(year)}::text || '-' || (500000 + ${copied}::int - n), 'receipt_index', null, 'form_code', ${form}::text, 'received_at', ${`${year}-05-04T09:00:00Z`}::text))).*
        from signals.signal s, generate_series(1, ${count}) n where s.municipality_id = ${municipality} and s.number = ${number}`.execute(db));
    }
  }

  const madeOf = async (municipality: MunicipalityCode, number: number) => (await as('focal-officer', municipality, async (act) => madeFigures(act, (await proposals(act)).find((one) => one.number === number) ?? assert.fail()))) ?? assert.fail();
  const starAt = (made: Awaited<ReturnType<typeof madeOf>>, form: string, year: string): boolean => made.tables[0]?.cells.find(({ codes }) => codes['form'] === form && codes['year'] === year)?.value === null;

  test('a table that would be mostly stars comes with a proposal to join groups; the maker takes it, it is proven anew, and the asker sees none of it', async () => {
    await counts('GM0377', [[2023, 'labour', 8], [2024, 'labour', 9], [2025, 'labour', 7], [2023, 'sexual', 6], [2024, 'sexual', 5], [2025, 'sexual', 8], [2023, 'criminal', 4], [2024, 'criminal', 6], [2025, 'criminal', 3], [2024, null, 5]]);
    const adviser = await staff('policy-adviser', 'GM0377');
    const form = new URLSearchParams([['jaar', '2023'], ['jaar', '2024'], ['jaar', '2025'], ['tabel', 'form'], ['voor', 'public'], ['getallen', 'sterren']]);
    const asked = await adviser.post('/beeld/cijfers', form as unknown as Record<string, string>);
    assert.equal(asked.status, 303, read(asked.body));
    const path = (asked.location ?? '').replace(/^.*?(?=\/beeld)/, '');
    const officer = await staff('focal-officer', 'GM0377');
    assert.equal((await officer.post(path, { doe: 'maak' })).status, 303);
    const preview = read((await officer.get(path)).body);
    assert.match(preview, /zijn \d+ van de 100 getallen te klein om te tonen/);
    assert.match(preview, /Neem samen: (2023 tot en met 2024|2024 tot en met 2025|[A-Z])/);
    assert.match(preview, /U kiest/);
    assert.doesNotMatch(read((await adviser.get(path)).body), /te klein om te tonen|Neem samen/);
    const share = (made: Awaited<ReturnType<typeof madeOf>>): number => { const cells = made.tables.flatMap((table) => table.cells); return cells.filter(({ value }) => value === null).length / cells.length; };
    const before = share(await madeOf('GM0377', 1));
    assert.equal((await officer.post(path, { doe: 'maak-grover' })).status, 303);
    const coarser = await madeOf('GM0377', 1);
    assert.ok(share(coarser) < before, `${share(coarser)} of the places is a star, before ${before}`);
    assert.deepEqual(faultsIn(coarser.certificate as Certificate), []);
    assert.ok(Object.keys(coarser.tables[0]?.joined ?? {}).length > 0);
    assert.equal((await officer.post(path, { doe: 'publiceer' })).status, 303);
    const everybody = read((await new Sites(await open()).visitor('public').get('/cijfers')).body);
    assert.match(everybody, / tot en met 20|uitbuiting en /);
    const [published] = await as(null, 'GM0377', (act) => publishedTables(act, 'public'));
    assert.ok(published?.tables[0]?.rows.every(({ values }) => values.length === published.tables[0]?.columns.length));
    assert.match((await new Sites(await open()).visitor('public').get('/cijfers/publicatie/1/cijfers.csv')).body, / \+ /);
  });

  test('a change since the last publication that points at one waits, and the screen says which, and why; a pile of them comes through', async () => {
    const again = async (): Promise<number> => (await as('policy-adviser', 'GM0397', (act) => askForFigures(act, { audience: 'public', years: ['2024', '2025'], kinds: ['form'] }))) ?? assert.fail();
    await counts('GM0397', [[2024, 'labour', 31], [2024, 'sexual', 22], [2025, 'labour', 27], [2025, 'sexual', 19]]);
    const first = await again();
    assert.ok('safe' in await as('focal-officer', 'GM0397', (act) => makeFigures(act, first)));
    assert.deepEqual(await as('deputy', 'GM0397', (act) => publishFigures(act, first)), { release: 1 });
    await counts('GM0397', [[2024, 'labour', 1]]);
    const second = await again();
    const officer = await staff('focal-officer', 'GM0397');
    assert.equal((await officer.post(`/beeld/cijfers/voorstel/${second}`, { doe: 'maak' })).status, 303);
    const page = read((await officer.get(`/beeld/cijfers/voorstel/${second}`)).body);
    assert.match(page, /Deze wijzigingen wachten 2024, Arbeidsuitbuiting: 1 signaal erbij/);
    assert.match(page, /het verschil|zouden getallen verdwijnen/i);
    assert.doesNotMatch(read((await (await staff('policy-adviser', 'GM0397')).get(`/beeld/cijfers/voorstel/${second}`)).body), /wachten 2024|1 signaal erbij/);
    assert.deepEqual((await madeOf('GM0397', second)).tables, (await madeOf('GM0397', first)).tables, 'the numbers of then still stand');
    await as('focal-officer', 'GM0397', (act) => withdrawFigures(act, second));
    await counts('GM0397', [[2024, 'labour', 24]]);
    const third = await again();
    assert.ok('safe' in await as('focal-officer', 'GM0397', (act) => makeFigures(act, third)));
    const many = await madeOf('GM0397', third);
    assert.deepEqual(many.held, []);
    assert.equal(many.tables[0]?.cells.find(({ codes }) => codes['form'] === '*' && codes['year'] === '*')?.value, 124);
    await as('focal-officer', 'GM0397', (act) => withdrawFigures(act, third));
  });

  test('somebody who is alone in a place, one kind that is all of a year, and a place below the municipality: none of it goes out by the door', async () => {
    await counts('GM0473', [[2023, 'labour', 20], [2023, 'sexual', 12], [2023, 'criminal', 3], [2024, 'labour', 40], [2025, 'labour', 25], [2025, 'sexual', 14], [2025, 'criminal', 1]]);
    const number = (await as('policy-adviser', 'GM0473', (act) => askForFigures(act, { audience: 'public', years: ['2023', '2024', '2025'], kinds: ['form'] }))) ?? assert.fail();
    const outcome = await as('focal-officer', 'GM0473', (act) => makeFigures(act, number));
    assert.ok('safe' in outcome, JSON.stringify(outcome));
    const made = await madeOf('GM0473', number);
    const { observers, claims } = made.certificate as Certificate;
    const alone = observers.findIndex(({ name }) => /^alone in .*form=criminal, year=2025/.test(name));
    assert.ok(alone > 0 && claims.some(({ observer }) => observer === alone), 'whoever is the one criminal signal of 2025 learns of others');
    assert.ok(starAt(made, 'criminal', '2025'));
    // Not all of 2024 may be known to be labour exploitation: a reader must think somebody else possible.
    for (const form of ['sexual', 'criminal', 'other', 'unknown']) assert.ok(starAt(made, form, '2024'), form);
    assert.deepEqual(faultsIn(made.certificate as Certificate), []);
    for (const strange of ['place', 'sector', 'wijk']) {
      const refused = await (await staff('policy-adviser', 'GM0473')).post('/beeld/cijfers', { jaar: '2025', tabel: strange, voor: 'public' });
      assert.equal(refused.status, 422, `a table by ${strange}`);
    }
    assert.ok(made.tables.every(({ dimensions }) => dimensions.every((name) => name === 'form' || name === 'year')));
    await as('focal-officer', 'GM0473', (act) => withdrawFigures(act, number));
  });

  test('figures for the council in confidence are known to the proof of those for everybody, and to nobody else', async () => {
    const municipality = 'GM0473';
    const council = (await as('policy-adviser', municipality, (act) => askForFigures(act, { audience: 'council', years: ['2023', '2024', '2025'], kinds: ['form'] }))) ?? assert.fail();
    assert.ok('safe' in await as('focal-officer', municipality, (act) => makeFigures(act, council)));
    assert.ok('release' in await as('deputy', municipality, (act) => publishFigures(act, council)));
    const everybody = (await as('policy-adviser', municipality, (act) => askForFigures(act, { audience: 'public', years: ['2023', '2024', '2025'], kinds: ['form'] }))) ?? assert.fail();
    const outcome = await as('focal-officer', municipality, (act) => makeFigures(act, everybody));
    assert.ok('safe' in outcome, JSON.stringify(outcome));
    const { observers, claims } = (await madeOf(municipality, everybody)).certificate as Certificate;
    const member = observers.findIndex(({ name }) => name === 'council');
    assert.ok(member > 0 && (observers[member]?.exact.length ?? 0) > 2 && claims.some(({ observer }) => observer === member), 'the proof forgets who sits in the council');
    assert.deepEqual(await as(null, municipality, (act) => publishedTables(act, 'council')), [], 'the public asks in vain');
    assert.equal((await as('policy-adviser', municipality, (act) => publishedTables(act, 'council'))).length, 1);
    await as('focal-officer', municipality, (act) => withdrawFigures(act, everybody));
  });

  test('after stars the same numbers are never rounded as well, and the screen says why', async () => {
    const municipality = 'GM0377';
    const number = await as('policy-adviser', municipality, (act) => askForFigures(act, { audience: 'public', years: ['2024', '2025'], kinds: ['form'], roundedTo: 5 }));
    assert.deepEqual(await as('focal-officer', municipality, (act) => makeFigures(act, number ?? 0)), { why: 'problem', code: 'ledger', place: 'release 1: exact' });
    await as('focal-officer', municipality, (act) => withdrawFigures(act, number ?? 0));
    assert.match(read((await (await staff('policy-adviser', municipality)).get('/beeld/cijfers')).body), /Dezelfde getallen ook afronden kan niet meer/);
  });
});
