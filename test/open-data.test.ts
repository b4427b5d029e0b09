import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { noTerms, readTerms } from '../src/features/picture/open-data/terms-form.ts';
import { licences } from '../src/features/picture/open-data/rules.ts';
import { forEachEngine, type TestInstallation } from './database-for-tests.ts';
import { allOf, csvRows, type Node, textsOf, wrongNode } from './dcat-for-tests.ts';
import { OpenSite, publicUrl, publish } from './open-data-world.ts';
import { Sites } from './sites-for-tests.ts';

interface CsvColumn { readonly name: string; readonly titles: string; readonly datatype: string | { readonly base: string; readonly minimum: number }; readonly null?: string; readonly required?: boolean }

forEachEngine((open) => {
  let installation: TestInstallation;
  let site: OpenSite;
  before(async () => {
    installation = await open();
    site = await OpenSite.open(installation);
  });
  after(async () => { await site.close(); });

  const catalogue = async (): Promise<Node> => (await site.ask('/cijfers/catalogus.jsonld')).json as Node;
  const parts = (whole: Node): Readonly<Record<'dcat:Catalog' | 'dcat:Dataset' | 'dcat:Distribution' | 'dcat:DataService', Node[]>> => {
    const [datasets, services] = [allOf(whole['dcat:dataset']), allOf(whole['dcat:service'])];
    return { 'dcat:Catalog': [whole], 'dcat:Dataset': datasets, 'dcat:DataService': services, 'dcat:Distribution': datasets.flatMap((one) => allOf(one['dcat:distribution'])) };
  };

  async function holdsToTheProfile(): Promise<void> {
    for (const [kind, nodes] of Object.entries(parts(await catalogue()))) {
      assert.ok(nodes.length > 0, kind);
      for (const node of nodes) assert.deepEqual(wrongNode(kind, node), [], `${kind} ${String(node['@id'])}`);
    }
  }

  test('before anything is published or decided, the catalogue is valid, promises nothing and says so', async () => {
    await holdsToTheProfile();
    const { 'dcat:Distribution': distributions } = parts(await catalogue());
    assert.deepEqual(distributions.map((one) => one['dcat:downloadURL']), [undefined]);
    assert.match(JSON.stringify(distributions[0]?.['dct:license']), /licenties\/niet_open/);
    assert.match(textsOf(allOf(distributions[0]?.['dct:rights'])[0]?.['dct:description']), /nog geen licentie gekozen/);
    assert.equal(((await site.ask('/api/v1/openapi.json')).json as { info: { license?: unknown; contact: { email?: string } } }).info.contact.email, undefined);
    const page = await site.ask('/open-data');
    assert.match(page.body, /nog geen cijfers gepubliceerd/);
    assert.match(page.body, /nog geen licentie gekozen/);
    assert.deepEqual(((await site.ask('/api/v1/cijferpublicaties')).json as { resultaten: unknown[] }).resultaten, []);
  });

  test('the adviser writes down what others may do with the data, and everybody reads it everywhere', async () => {
    const sites = new Sites(installation);
    const adviser = await sites.signIn('policy-adviser');
    const wrong = await adviser.post('/beeld/open-data', { licentie: 'gratis', postbus: 'geen adres', door: '', op: '2026-13-40', besluit: '' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /geen adres/);
    for (const id of ['licentie', 'postbus', 'door', 'op', 'besluit']) assert.match(wrong.body, new RegExp(`href="#${id}`), id);
    const right = { licentie: 'naamsvermelding40', postbus: 'opendata@bloemendaal.example', door: 'Het college', op: '2026-02-10', besluit: 'B-12' };
    assert.equal((await adviser.post('/beeld/open-data', right)).status, 303);
    assert.equal((await (await sites.signIn('colleague')).post('/beeld/open-data', right)).status, 403);
    assert.equal((await (await sites.signIn('focal-officer')).get('/beeld/open-data')).body.includes('opendata@bloemendaal.example'), true);
    const { info } = (await site.ask('/api/v1/openapi.json')).json as { info: { license: { name: string }; contact: { email: string } } };
    assert.deepEqual([info.license.name, info.contact.email], ['CC BY 4.0', 'opendata@bloemendaal.example'], 'ADR /core/doc-openapi-contact');
    assert.match((await site.ask('/en/open-data')).body, /CC BY 4\.0.*who names the municipality.*Het college decided so on 10 February 2026/s);
    await adviser.post('/beeld/open-data', { ...right, licentie: 'cc0' });
    assert.match((await site.ask('/open-data')).body, /CC0 1\.0/);
    assert.match((await adviser.get('/beeld/open-data')).body, /Eerdere besluiten.*CC BY 4\.0/s);
    const elsewhere = await sites.signIn('policy-adviser', 'GM0397');
    assert.doesNotMatch((await elsewhere.get('/beeld/open-data')).body, /CC0 1\.0<\/dd>|bloemendaal\.example/, 'a neighbour decides for itself');
  });

  test('DCAT-AP-NL 3.0: every class has what it must and should have, as often as it may, from the lists that count', async () => {
    await publish(installation);
    await holdsToTheProfile();
    const { 'dcat:Dataset': [dataset], 'dcat:Distribution': distributions } = parts(await catalogue());
    assert.deepEqual(distributions.map((one) => String(one['@id']).split('/').at(-1)), ['cijfers.csv', 'cijfers.json', 'cijfers#gegevens-api']);
    assert.deepEqual(JSON.stringify(dataset?.['dct:temporal']), JSON.stringify({ '@type': 'dct:PeriodOfTime', 'dcat:startDate': { '@value': '2024-01-01', '@type': 'xsd:date' }, 'dcat:endDate': { '@value': '2025-12-31', '@type': 'xsd:date' } }));
    for (const one of distributions) assert.match(JSON.stringify(one['dct:license']), /licenties\/cc0/);
    assert.equal((dataset?.['dct:publisher'] as Node)['@id'], 'https://identifier.overheid.nl/tooi/id/gemeente/gm0377');
  });

  test('every address that the catalogue names answers, in the type and the size that it says', async () => {
    const whole = await catalogue();
    const { 'dcat:Distribution': distributions, 'dcat:DataService': [service] } = parts(whole);
    for (const one of distributions) {
      const type = (one['dcat:mediaType'] as Node)['@id']?.toString().replace('https://www.iana.org/assignments/media-types/', '');
      for (const link of ['dcat:accessURL', 'dcat:downloadURL'] as const) {
        const address = (one[link] as Node | undefined)?.['@id'];
        if (address === undefined) continue;
        const answer = await site.ask(String(address));
        assert.deepEqual([answer.status, answer.headers.get('content-type')?.split(';')[0], answer.headers.get('access-control-allow-origin')], [200, type, '*'], String(address));
        const size = (one['dcat:byteSize'] as { '@value': string } | undefined)?.['@value'];
        if (size) assert.equal(answer.size, Number(size), String(address));
      }
    }
    const named = [...JSON.stringify(whole).matchAll(/"(https:\/\/open\.example[^"]*)"/g)].map(([, address = '']) => address.replace(/#.*$/, ''));
    for (const address of new Set(named)) assert.equal((await site.ask(address)).status, 200, address);
    assert.equal((service?.['dcat:endpointDescription'] as Node)['@id'], `${publicUrl}/api/v1/openapi.json`);
  });

  test('the description beside the CSV is true: columns, types, and what a star is', async () => {
    const csv = await site.ask('/cijfers/publicatie/1/cijfers.csv');
    const described = await site.ask('/cijfers/publicatie/1/cijfers.csv-metadata.json');
    assert.equal(described.headers.get('content-type'), 'application/csvm+json');
    const { url, dialect, tableSchema: { columns } } = described.json as { url: string; dialect: { delimiter: string; header: boolean; encoding: string }; tableSchema: { columns: readonly CsvColumn[] } };
    assert.deepEqual([url, dialect.header, dialect.encoding], ['cijfers.csv', true, 'utf-8']);
    assert.ok(csv.body.startsWith('\u{feff}'), 'a spreadsheet sees that it is UTF-8');
    const [heads = [], ...rows] = csvRows(csv.body, dialect.delimiter);
    assert.deepEqual(heads, columns.map(({ titles }) => titles));
    assert.ok(rows.length > 10);
    const at = (name: string): number => columns.findIndex((one) => one.name === name);
    for (const row of rows) {
      assert.equal(row.length, columns.length);
      columns.forEach((column, index) => {
        const cell = row[index] ?? '';
        if (cell === (column.null ?? '') && !column.required) return;
        assert.notEqual(cell, '', column.name);
        if (typeof column.datatype === 'object') assert.ok(column.datatype.base === 'integer' && /^\d+$/.test(cell) && Number(cell) >= column.datatype.minimum, `${column.name}: ${cell}`);
        else assert.doesNotMatch(cell, /^[=+\-@\t]/, 'no cell is a formula');
      });
      assert.equal(row[at('count')] === '', row[at('status')] === 'verborgen', row.join(';'));
    }
    assert.ok(rows.some((row) => row[at('count')] === ''));
  });

  test('CSV, JSON and API say the same of every number', async () => {
    const said = (table: string, category: string, year: string, value: number | null): string => [table, category, year, value ?? '*'].join('|');
    const [, ...rows] = csvRows((await site.ask('/cijfers/publicatie/1/cijfers.csv')).body, ';');
    const fromCsv = rows.map(([, table = '', category = '', year = '', count = '']) => said(table, category, year, count === '' ? null : Number(count))).sort();
    const { rows: inJson } = (await site.ask('/cijfers/publicatie/1/cijfers.json')).json as { rows: { table: string; category: string; year: string; count: number | null }[] };
    assert.deepEqual(inJson.map((row) => said(row.table, row.category, row.year, row.count)).sort(), fromCsv);
    const { resultaten } = (await site.ask('/api/v1/cijferpublicaties/1/tabellen')).json as { resultaten: { naam: string; adres: string }[] };
    const fromApi = await Promise.all(resultaten.map(async ({ naam, adres }) => {
      const { regels } = (await site.ask(adres)).json as { regels: { categorie: string; categorieNaam: string; jaar: number | null; waarde: number | null }[] };
      return regels.map((row) => said(naam === 'vormen' ? 'Vorm' : 'Uitkomst', row.categorie === 'totaal' ? 'totaal' : row.categorieNaam, row.jaar === null ? 'totaal' : String(row.jaar), row.waarde));
    }));
    assert.deepEqual(fromApi.flat().sort(), fromCsv);
  });

  test('the page says what there is, in both languages, and none of its links leads nowhere', async () => {
    for (const start of ['/open-data', '/en/open-data']) {
      const { body } = await site.ask(start);
      const links = [...body.matchAll(/href="(\/[^"#]*)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'));
      for (const link of new Set(links)) assert.equal((await site.ask(link)).status, 200, `${start} → ${link}`);
      for (const line of [...body.matchAll(/<code>curl ([^<]*)<\/code>/g)].map(([, text = '']) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"'))) {
        const address = /https:\S*?(?='|$|\s)/.exec(line)?.[0].replace('KENMERK', 'bloemendaal-2024-2026') ?? '';
        assert.equal((await site.ask(address)).status, 200, line);
      }
      assert.match(body, /1\.0\.0/, 'the page tells of the version that answers (ADR /core/changelog)');
    }
    assert.match((await site.ask('/cijfers')).body, /href="\/open-data"/);
  });

  test('what a form may say of the terms', () => {
    const today = Temporal.PlainDate.from('2026-03-02');
    const right = { licentie: 'cc0', postbus: 'open@data.example', door: 'College', op: '2026-03-02', besluit: 'B1' };
    for (const licentie of licences) assert.ok('terms' in readTerms({ ...right, licentie }, today));
    assert.equal((readTerms(noTerms, today) as { mistakes: unknown[] }).mistakes.length, 5);
    for (const postbus of ['a@b', 'a b@c.nl', '<a@b.nl>', 'a@b@c.nl', 'a@b.nl\r\nBcc: x@y.nl', `${'x'.repeat(200)}@b.nl`, 'javascript:a@b.nl']) assert.ok('mistakes' in readTerms({ ...right, postbus }, today), postbus);
    for (const op of ['2026-03-03', '1980-01-01', '2026-02-30', 'gisteren']) assert.ok('mistakes' in readTerms({ ...right, op }, today), op);
  });
});
