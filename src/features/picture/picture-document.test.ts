import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine } from '../../../test/database-for-tests.ts';
import { type Block, checkContent } from '../../platform/documents/content.ts';
import { usualTerms } from '../../platform/municipality.ts';
import { receiveReport } from '../signals/offers.ts';
import { pictureForDocument } from './offers.ts';
import { seedFigures } from './release/seed.ts';

const municipality = 'GM0377';
const fields = { verhaal: 'Een verzonnen verhaal.', waar: '', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', deur: '', schuilnaam: '', naam: '', hoe: '', bereikbaar: '', niet: '', tijden: '' };

forEachEngine((open) => {
  const as = async <T>(role: 'policy-adviser' | 'focal-officer', use: Parameters<typeof actAs<T>>[2]): Promise<T> => actAs(await open(), { role, municipality, purpose: 'accountability' }, use);
  const blocks = (role: 'policy-adviser' | 'focal-officer', audience?: 'council') => as(role, (act) => pictureForDocument(act, 2025, 'nl', audience));
  const words = (all: readonly Block[]): string => JSON.stringify(all);
  const sound = (all: readonly Block[]): void => checkContent({ language: 'nl', title: 'Beeld', subject: 'Beeld', organisation: 'Bloemendaal', date: '2026-03-02', to: [], facts: [], pageWords: { page: 'Pagina', of: 'van' }, blocks: all });

  async function reports(count: number, form: string | null): Promise<void> {
    const installation = await open();
    installation.clock.set('2025-05-04T09:00:00Z');
    for (let at = 0; at < count; at += 1) {
      const { number } = await actAs(installation, { role: null, municipality, purpose: 'reporting' }, (act) => receiveReport(act, { fields, form, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
      await actAs(installation, { role: 'focal-officer', municipality, purpose: 'triage' }, (act) => sql`update signals.signal set form_code = ${form} where number = ${number}`.execute(act.db));
    }
    installation.clock.set('2026-03-02T09:00:00Z');
  }

  test('before anything was published the document holds the country, the sectors at risk and what nobody knows, and not one own count', async () => {
    await reports(17, 'labour');
    for (const role of ['focal-officer', 'policy-adviser'] as const) {
      const all = await blocks(role);
      sound(all);
      assert.match(words(all), /Over 2025 zijn nog geen eigen cijfers gepubliceerd/);
      assert.match(words(all), /Strand en evenementen: arbeidsuitbuiting, vastgesteld in een buurgemeente\. Bron: /);
      assert.match(words(all), /Hoeveel er echt gebeurt, weet niemand/);
      assert.doesNotMatch(words(all), /\b17\b|kwam niets|wachten nog/, 'who handles signals writes no more into a document than others may read');
    }
  });

  test('what was published is drawn as it stands in the ledger, with its number, and a hidden figure stays hidden', async () => {
    await reports(14, 'sexual');
    await reports(2, 'criminal');
    await seedFigures((role, use) => as(role, use), ['2025']);
    const all = await blocks('policy-adviser');
    sound(all);
    const chart = all.find((block) => block.kind === 'chart');
    assert.ok(chart?.kind === 'chart');
    assert.match(chart.finding, /^Over 2025 samen: 33 signalen\. \d getal/);
    assert.equal(chart.chart.items.find(({ label }) => label === 'Criminele uitbuiting')?.value, null);
    assert.match(words(all), /Gepubliceerd op .*, publicatie 1/);
    assert.deepEqual(await blocks('focal-officer'), all, 'the same, whoever writes it');
  });
});
