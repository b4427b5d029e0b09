import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { type Certificate, faultsIn } from '../../../lib/disclosure-control/certificates.ts';
import { checkLedger } from '../../../lib/disclosure-control/ledger.ts';
import { randomFrom } from '../../../lib/disclosure-control/search.ts';
import type { Act } from '../../../platform/act.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import type { Role } from '../../../platform/permissions.ts';
import { receiveReport } from '../../signals/offers.ts';
import { askForFigures, publishFigures, withdrawFigures } from './commands.ts';
import { makeFigures } from './commands-make.ts';
import { factsToCount, ledgerOf, madeFigures, proposals, publicReleases } from './queries.ts';
import { yearsIn } from './rules.ts';

const fields = { verhaal: 'Een verzonnen verhaal.', waar: '', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', deur: '', schuilnaam: '', naam: '', hoe: '', bereikbaar: '', niet: '', tijden: '' };
const quarters = Array.from({ length: 12 }, (_, at) => `${2023 + Math.floor(at / 4)}-${['01', '04', '07', '10'][at % 4] ?? '01'}-09T09:00:00Z`);

forEachEngine((open) => {
  const as = async <T>(role: Role | null, use: (act: Act) => Promise<T>): Promise<T> => actAs(await open(), { role, municipality: 'GM0377', purpose: 'picture' }, use);

  test('twelve quarters of publishing, with signals that change in between: no two releases together give a small number away', async () => {
    const installation = await open();
    const random = randomFrom(11);
    let made = 0;
    /** Copies one invented report many times: what counts here is how many there are. */
    const add = async (template: string, year: number, form: string | null, count: number): Promise<void> => {
      made += count;
      await installation.database.asOwner((db) => sql`insert into signals.signal select (jsonb_populate_record(s, jsonb_build_object(
        'number', 'S-' || ${String(year)}::text || '-' || (100000 + ${made}::int - n), 'receipt_index', '\\x' || md5(${`${year}/${made}`}::text || n), 'form_code', ${form}::text, 'received_at', ${`${year}-05-04T09:00:00Z`}::text))).*
        from signals.signal s, generate_series(1, ${count}) n where s.number = ${template}`.execute(db));
    };
    installation.clock.set('2022-02-01T09:00:00Z');
    const { number: template } = await as(null, (act) => receiveReport(act, { fields, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
    for (const year of [2022, 2023, 2024]) for (const [form, most] of [['labour', 40], ['sexual', 22], ['criminal', 9], [null, 14]] as const) await add(template, year, form, 1 + Math.floor(random() * most));

    let published = 0;
    let waited = 0;
    for (const [at, now] of quarters.entries()) {
      installation.clock.set(now);
      const years = [2022, 2023, 2024].filter((year) => year < Number(now.slice(0, 4))).map(String);
      // What was not known becomes known, and what was thought turns out otherwise: now one, now a whole pile.
      await installation.database.asOwner((db) => sql`update signals.signal set form_code = ${at % 2 === 0 ? 'sexual' : 'criminal'} where number in (
        select number from signals.signal where form_code is not distinct from ${at % 3 === 0 ? 'labour' : null}::text and extract(year from received_at)::text = ${years[at % years.length] ?? ''} order by number limit ${at % 4 === 3 ? 11 : 1})`.execute(db));
      const number = await as('policy-adviser', (act) => askForFigures(act, { audience: 'public', years, kinds: ['form'] }));
      assert.ok(number);
      const outcome = await as('focal-officer', (act) => makeFigures(act, number, { seconds: 0 }));
      if ('why' in outcome) {
        // Nothing is a safe answer too, with a reason; but it must not be the usual one.
        await as('focal-officer', (act) => withdrawFigures(act, number));
        continue;
      }
      const seen = await as('focal-officer', async (act) => madeFigures(act, (await proposals(act)).find((one) => one.number === number) ?? assert.fail()));
      assert.deepEqual(faultsIn(seen?.certificate as Certificate), []);
      waited += seen?.held.reduce((sum, { count }) => sum + count, 0) ?? 0;
      assert.ok('release' in await as('deputy', (act) => publishFigures(act, number)));
      published += 1;
    }
    assert.ok(published >= 9, `only ${published} of 12 quarters could be published`);
    assert.ok(waited > 0, 'nothing ever had to wait, so nothing was tried');
    checkLedger(await as('focal-officer', ledgerOf));

    const releases = (await as(null, publicReleases)).toReversed();
    const facts = await as('focal-officer', factsToCount);
    assert.equal(facts.length, made + 1);
    const cells = releases.flatMap((release) => release.tables.flatMap((table) => table.cells.map((cell) => ({ ...cell, release: release.number, years: yearsIn(release).join() }))));
    for (const { value, codes } of cells) assert.ok(value === null || value >= 10, `${JSON.stringify(codes)} shows ${value ?? ''}`);
    // The reader's own sum: what stands in one release minus what stands in another, in the same place over the same years.
    for (const one of cells) {
      for (const other of cells) {
        if (other.release <= one.release || one.value === null || other.value === null || JSON.stringify(one.codes) !== JSON.stringify(other.codes)) continue;
        if (one.years !== other.years && (one.codes['year'] ?? '*') === '*') continue;
        const difference = Math.abs(other.value - one.value);
        assert.ok(difference === 0 || difference >= 10, `releases ${one.release} and ${other.release} differ by ${difference} at ${JSON.stringify(one.codes)}`);
      }
    }
  });
});
