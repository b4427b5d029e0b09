import { smallRegister } from '../../../lib/disclosure-control/small-register.ts';
import type { Release } from '../../../lib/disclosure-control/ledger.ts';
import type { PrintedTable } from '../../../lib/disclosure-control/publication.ts';
import type { Texts } from '../../../texts/texts.ts';
import { categories, isSentence, isTableKind, type TableKind, yearsIn } from './rules.ts';

/** A row or a column of a published table. `code` is the category, several of them joined, or `*` for the total. */
export interface ShownLine { readonly code: string; readonly label: string; readonly isTotal: boolean }

export interface ShownTable {
  readonly kind: TableKind;
  readonly caption: string;
  /** What the rows are: form, reporter, outcome. */
  readonly rowName: string;
  /** Years, oldest first; with more than one the last is all of them together. */
  readonly columns: readonly ShownLine[];
  /** A value per column; `null` is a star. */
  readonly rows: readonly (ShownLine & { readonly values: readonly (number | null)[] })[];
}

/** One release as its readers have it: tables, or the one sentence of a very small register. */
export interface ShownRelease {
  readonly tables: readonly ShownTable[];
  readonly sentence: string | null;
  /** What a star means, or how the numbers are rounded; to be printed below every table and chart. */
  readonly note: string;
}

/** A published release as plain data in a reader's language, for pages, charts and documents alike. Holds nothing that was not published. */
export function shownRelease(release: Pick<Release, 'tables' | 'rule'>, texts: Texts): ShownRelease {
  const words = texts.figuresRelease;
  const note = words.starMeans(release.rule.k);
  if (!isSentence(release)) return { tables: release.tables.flatMap((table) => shownTable(table, texts) ?? []), sentence: null, note };
  const years = yearsIn(release);
  const said = smallRegister(0, release.rule.k, years.length);
  return { tables: [], sentence: said && words.sentence(said.than, years), note };
}

const whole = '*';

function shownTable(table: PrintedTable, texts: Texts): ShownTable | null {
  if (!isTableKind(table.name)) return null;
  const { name: kind } = table;
  const words = texts.figuresRelease;
  const names: Readonly<Record<string, string>> = words.codes[kind];
  const years = [...table.counted?.['year'] ?? []];
  const columns: readonly ShownLine[] = [...years.map((year) => ({ code: year, label: year, isTotal: false })), ...(years.length > 1 ? [{ code: whole, label: words.allYears, isTotal: true }] : [])];
  const rows: readonly ShownLine[] = [...categories[kind].map((code) => ({ code, label: names[code] ?? code, isTotal: false })), { code: whole, label: words.total, isTotal: true }];
  const values = new Map(table.cells.map(({ codes, value }) => [`${codes[kind] ?? whole}|${codes['year'] ?? whole}`, value]));
  return {
    kind, caption: words.tables[kind], rowName: words.rowNames[kind], columns,
    rows: rows.map((row) => ({ ...row, values: columns.map((column) => values.get(`${row.code}|${column.code}`) ?? null) })),
  };
}
