import { csvOf } from '../../../lib/csv.ts';
import { type Licence, licenceInList } from '../open-data/rules.ts';
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

/** The municipality in the national register of government organisations (TOOI). */
export const municipalityInTooi = (code: string): string => `https://identifier.overheid.nl/tooi/id/gemeente/${code.toLowerCase()}`;

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
export function csvDescription(release: PublishedRelease, frame: DataFrame, licence: Licence | null): string {
  const { data } = frame.texts.figuresRelease;
  return pretty({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }], 'url': 'cijfers.csv', 'dc:title': data.title(frame.name), 'dc:description': data.description(release.rule.k), 'dc:issued': release.day,
    'dc:publisher': { '@id': municipalityInTooi(frame.code) }, 'dc:license': { '@id': licenceInList(licence) },
    'dialect': { delimiter: ';', encoding: 'utf-8', header: true },
    // A star is an empty cell: not zero, and not forgotten. The status beside it says so.
    'tableSchema': { columns: columns.map((column) => ({
      'name': column, 'titles': data.columns[column], 'dc:description': data.columnMeans[column], ...(column === 'release' || column === 'count' ? { datatype: { base: 'integer', minimum: column === 'release' ? 1 : 0 } } : { datatype: 'string' }),
      ...(column === 'count' ? { null: '' } : { required: true }),
    })) },
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

export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
