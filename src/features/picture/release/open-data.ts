import { csvOf } from '../../../lib/csv.ts';
import { isSentence, isTableKind, yearsIn } from './rules.ts';
import type { PublishedRelease } from './queries.ts';
import type { Texts } from '../../../texts/texts.ts';

/** What stands around the figures: whose they are, and in whose words. Open data of a Dutch municipality are in Dutch. */
export interface DataFrame {
  /** CBS code, such as GM0377. */
  readonly code: string;
  readonly name: string;
  readonly texts: Texts;
  /** Where the public site stands; empty when the installation was not told, and then addresses are relative. */
  readonly base: string;
}

interface DataRow { readonly table: string; readonly category: string; readonly year: string; readonly count: number | null; readonly status: string }

/** The same figures as on the page, a row a number. */
function rowsOf(release: PublishedRelease, { texts }: DataFrame): DataRow[] {
  const words = texts.figuresRelease;
  if (isSentence(release)) return [{ table: words.data.all, category: words.data.all, year: yearsIn(release).join(' '), count: null, status: words.sentence(release.rule.k, yearsIn(release)) }];
  return release.tables.flatMap((table) => {
    if (!isTableKind(table.name)) return [];
    const kind = table.name;
    const names: Readonly<Record<string, string>> = words.codes[kind];
    const nameOf = (code: string | undefined): string => (code === undefined || code === '*' ? words.data.all : code.split(' + ').map((one) => names[one] ?? one).join(' + '));
    return table.cells.map(({ codes, value }) => ({
      table: words.rowNames[kind], category: nameOf(codes[kind]), year: codes['year'] === undefined || codes['year'] === '*' ? words.data.all : codes['year'], count: value, status: value === null ? words.data.hidden : release.way.kind === 'rounded' ? words.ways(release.way.base) : words.data.shown,
    }));
  });
}

const columns = ['release', 'table', 'category', 'year', 'count', 'status'] as const;

/** A spreadsheet opens it; no cell is read as a formula. */
export function releaseCsv(release: PublishedRelease, frame: DataFrame): string {
  const { columns: heads } = frame.texts.figuresRelease.data;
  return csvOf([columns.map((column) => heads[column]), ...rowsOf(release, frame).map((row) => [String(release.number), row.table, row.category, row.year, row.count === null ? '' : String(row.count), row.status])]);
}

/** What the columns of the CSV mean (W3C, Metadata Vocabulary for Tabular Data). */
export function csvDescription(release: PublishedRelease, frame: DataFrame): string {
  const { data } = frame.texts.figuresRelease;
  return pretty({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }], 'url': 'cijfers.csv', 'dc:title': data.title(frame.name), 'dc:description': data.description(release.rule.k), 'dc:issued': release.day,
    'dialect': { delimiter: ';', encoding: 'utf-8', header: true },
    'tableSchema': { columns: columns.map((column) => ({ 'name': column, 'titles': data.columns[column], 'dc:description': data.columnMeans[column], 'datatype': column === 'release' || column === 'count' ? 'integer' : 'string' })) },
  });
}

export function releaseJson(release: PublishedRelease, frame: DataFrame): string {
  const { data } = frame.texts.figuresRelease;
  const { k, decided } = release.rule;
  return pretty({
    format: 'baken-figures/1', title: data.title(frame.name), description: data.description(k), municipality: { code: frame.code, name: frame.name }, release: release.number, published: release.day, years: yearsIn(release),
    minimum: k, decided, hash: release.hash, previous: release.previous, rows: rowsOf(release, frame),
  });
}

const themes = 'http://publications.europa.eu/resource/authority/data-theme/';
const fileTypes = 'http://publications.europa.eu/resource/authority/file-type/';

/** One dataset with the newest release as its distributions (DCAT 3 with the terms of DCAT-AP-NL). The licence is the municipality's to choose, so it is called unknown. */
export function catalogue(newest: PublishedRelease | null, frame: DataFrame): string {
  const { data } = frame.texts.figuresRelease;
  const publisher = { '@id': `https://identifier.overheid.nl/tooi/id/gemeente/${frame.code.toLowerCase()}`, '@type': 'foaf:Agent', 'foaf:name': data.creator(frame.name) };
  const at = `${frame.base}/cijfers`;
  const distribution = (file: string, type: string): object => ({
    '@id': `${at}/publicatie/${newest?.number ?? 0}/${file}`, '@type': 'dcat:Distribution', 'dct:title': file, 'dcat:accessURL': { '@id': at }, 'dcat:downloadURL': { '@id': `${at}/publicatie/${newest?.number ?? 0}/${file}` },
    'dct:format': { '@id': `${fileTypes}${type}` }, 'dct:license': { '@id': 'http://standaarden.overheid.nl/owms/terms/licentieonbekend' },
  });
  const dataset = newest === null ? [] : [{
    '@id': `${at}#gegevens`, '@type': 'dcat:Dataset', 'dct:identifier': `${at}#gegevens`, 'dct:title': data.title(frame.name), 'dct:description': data.description(newest.rule.k), 'dcat:keyword': data.keywords,
    'dct:publisher': publisher, 'dct:creator': publisher, 'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': data.creator(frame.name), 'vcard:hasURL': { '@id': frame.base || '/' } },
    'dcat:theme': [{ '@id': `${themes}JUST` }, { '@id': `${themes}SOCI` }], 'dct:accessRights': { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' },
    'dct:issued': { '@value': newest.day, '@type': 'xsd:date' }, 'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/NLD' }, 'dcat:version': String(newest.number),
    'dcat:distribution': [distribution('cijfers.csv', 'CSV'), distribution('cijfers.json', 'JSON')],
  }];
  return pretty({
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', vcard: 'http://www.w3.org/2006/vcard/ns#', xsd: 'http://www.w3.org/2001/XMLSchema#' },
    '@id': `${at}/catalogus.jsonld`, '@type': 'dcat:Catalog', 'dct:title': data.title(frame.name), 'dct:description': data.title(frame.name), 'dct:publisher': publisher, 'dcat:dataset': dataset,
  });
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
