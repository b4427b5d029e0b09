import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import type { Act } from '../../../platform/act.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import type { Role } from '../../../platform/permissions.ts';
import { receiveReport } from '../../signals/offers.ts';
import { publishedTables, registerFigures } from '../offers.ts';
import { askForFigures, publishFigures, withdrawFigures } from './commands.ts';
import { makeFigures } from './commands-make.ts';

const fields = { verhaal: 'Een verzonnen verhaal.', waar: '', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', deur: '', schuilnaam: '', naam: '', hoe: '', bereikbaar: '', niet: '', tijden: '' };
const read = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

forEachEngine((open) => {
  const as = async <T>(role: Role | null, use: (act: Act) => Promise<T>): Promise<T> => actAs(await open(), { role, purpose: 'picture' }, use);

  test('rounded figures go out without a star, say what they are rounded to, and no exact ones of the same numbers follow', async () => {
    const installation = await open();
    const standing = installation.clock.now();
    for (const [year, count] of [[2024, 13], [2025, 17]] as const) {
      installation.clock.set(`${year}-05-04T09:00:00Z`);
      for (let at = 0; at < count; at += 1) await as(null, (act) => receiveReport(act, { fields, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
    }
    installation.clock.set(standing);
    const adviser = await new Sites(installation).signIn('policy-adviser');
    assert.equal((await adviser.post('/beeld/cijfers', { jaar: '2025', tabel: 'form', voor: 'public', getallen: '7' })).status, 422);
    assert.match(read((await adviser.get('/beeld/cijfers')).body), /Afgerond op 5 Geen sterren/);
    const asked = await adviser.post('/beeld/cijfers', new URLSearchParams([['jaar', '2024'], ['jaar', '2025'], ['tabel', 'form'], ['voor', 'public'], ['getallen', '5']]) as unknown as Record<string, string>);
    assert.equal(asked.status, 303, read(asked.body));
    assert.ok('safe' in await as('focal-officer', (act) => makeFigures(act, 1)));
    assert.deepEqual(await as('focal-officer', (act) => publishFigures(act, 1)), { release: 1 });
    const page = read((await new Sites(installation).visitor('public').get('/cijfers')).body);
    assert.match(page, /Alle getallen zijn afgerond op een veelvoud van 5\. Het echte aantal kan tot 4 hoger of lager zijn/);
    assert.doesNotMatch(page, /\* verborgen/);
    const [release] = await as(null, (act) => publishedTables(act, 'public'));
    assert.ok(release?.roundedTo === 5 && release.tables[0]?.rows.every(({ values }) => values.every((value) => value !== null && value % 5 === 0)));
    const year = await as(null, (act) => registerFigures(act, 2025));
    assert.ok(year?.signals.kind === 'rounded' && year.signals.base === 5 && Math.abs(year.signals.value - 17) < 5);
    assert.match((await new Sites(installation).visitor('public').get('/cijfers/publicatie/1/cijfers.csv')).body, /"afgerond op 5"/);
    for (const audience of ['public', 'council'] as const) {
      const number = await as('policy-adviser', (act) => askForFigures(act, { audience, years: ['2025'], kinds: ['form'] }));
      assert.deepEqual(await as('focal-officer', (act) => makeFigures(act, number ?? 0)), { why: 'problem', code: 'ledger', place: 'release 1: rounded' });
      await as('policy-adviser', (act) => withdrawFigures(act, number ?? 0));
    }
  });
});
