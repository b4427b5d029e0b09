import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { apiBase } from '../src/platform/api/version.ts';
import { type Description, everyOperation, everySchema, filled, queryOf, wrongAnswer } from './api-description.ts';
import { rules } from './api-design-rules.ts';
import { forEachEngine, type TestInstallation } from './database-for-tests.ts';
import { OpenSite, publish } from './open-data-world.ts';

forEachEngine((open, engine) => {
  // What the API says is the same on both engines (the rooms' own tests hold that); the rules are of what it says.
  if (engine !== 'embedded') return;
  let installation: TestInstallation;
  let site: OpenSite;
  let description: Description;
  before(async () => {
    installation = await open();
    await publish(installation);
    site = await OpenSite.open(installation);
    description = new Validator().resolveRefs({ specification: (await site.ask(`${apiBase}/openapi.json`)).json as Record<string, unknown> }) as unknown as Description;
  });
  after(async () => { await site.close(); });

  for (const { rule, kind, sentence, check } of rules) test(`${rule} (${kind}): ${sentence}`, () => check(description, site));

  test('every rule of the standard has its test, but for those that no program can look at', () => {
    const byPeople = ['/core/deprecation-schedule', '/core/transition-period', '/core/changelog', '/core/modules/signing', '/core/modules/encryption'];
    assert.equal(new Set([...rules.map(({ rule }) => rule), ...byPeople]).size, 36);
  });

  test('every answer is what the description says, to the letter', async () => {
    for (const { path, operation } of everyOperation(description)) {
      const { json } = await site.ask(`${apiBase}${filled(path)}`);
      assert.deepEqual(wrongAnswer(operation.responses['200']?.content?.['application/json']?.schema ?? {}, json), [], path);
    }
    assert.ok(everySchema(description).length > 20);
  });

  test('a program goes through a collection page by page and meets everything once', async () => {
    const seen: string[] = [];
    for (let next: string | null = `${apiBase}/landelijke-cijfers?aantal=7`; next; ) {
      const { json, headers } = await site.ask(next);
      const page = json as { volgende: string | null; totaal: number; resultaten: { code: string }[] };
      seen.push(...page.resultaten.map(({ code }) => code));
      assert.equal(headers.get('link')?.includes('rel="next"'), page.volgende !== null);
      next = page.volgende;
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.equal(seen.length, ((await site.ask(`${apiBase}/landelijke-cijfers`)).json as { totaal: number }).totaal);
    assert.deepEqual(((await site.ask(`${apiBase}/landelijke-cijfers?pagina=100000`)).json as { resultaten: unknown[]; vorige: string }).resultaten, []);
    assert.deepEqual(queryOf(description, '/landelijke-cijfers'), ['pagina', 'aantal', 'reeks']);
  });

  test('a program that has the newest answer is told so in a line; another language is another answer', async () => {
    const first = await site.ask(`${apiBase}/uitbuitingsvormen`);
    const mark = first.headers.get('etag') ?? '';
    const same = await site.ask(`${apiBase}/uitbuitingsvormen`, { 'if-none-match': `"iets", W/${mark}` });
    assert.deepEqual([same.status, same.body, same.headers.get('etag')], [304, '', mark]);
    const english = await site.ask(`${apiBase}/uitbuitingsvormen`, { 'if-none-match': mark, 'accept-language': 'en' });
    assert.deepEqual([english.status, english.headers.get('content-language')], [200, 'en-GB']);
    assert.match(first.headers.get('vary') ?? '', /Accept-Language/);
  });

  test('JSON comes to who takes it, and nobody gets a form that was not asked for', async () => {
    const takes = { '*/*': 200, 'application/json': 200, 'application/*;q=0.1': 200, 'text/html, application/json;q=0.9': 200, 'text/csv': 406, 'application/json;q=0, text/html': 406, 'application/json;q=0, */*': 406, 'image/*': 406, 'Application/JSON; charset=utf-8': 200 };
    for (const [accept, status] of Object.entries(takes)) assert.equal((await site.ask(`${apiBase}/plannen`, { accept })).status, status, accept);
  });

  test('a table says of every number whether it is shown, and only shows what was published', async () => {
    const { json } = await site.ask(`${apiBase}/cijferpublicaties/1/tabellen/vormen?jaar=2025`);
    const { regels, ster } = json as { ster: string; regels: { categorie: string; jaar: number; waarde: number | null; weergave: string }[] };
    assert.ok(regels.length === 6 && regels.every(({ jaar }) => jaar === 2025));
    assert.ok(regels.some(({ weergave }) => weergave === 'verborgen') && regels.some(({ categorie, waarde }) => categorie === 'totaal' && waarde === 29));
    for (const { waarde, weergave } of regels) assert.ok(weergave === 'verborgen' ? waarde === null : waarde !== null && (waarde === 0 || waarde >= 10));
    assert.match(ster, /9 of minder, of verborgen/);
  });
});
