import { smallRegister } from '../../../lib/disclosure-control/small-register.ts';
import type { Release } from '../../../lib/disclosure-control/ledger.ts';
import type { PrintedTable } from '../../../lib/disclosure-control/publication.ts';
import type { Texts } from '../../../texts/texts.ts';
import { categories, isSentence, isTableKind, type TableKind, yearsIn } from './rules.ts';

/** A row or a column of a published table. `code` is the category, several of them joined, or `*` for the total. */
export interface ShownLine { readonly code: string; readonly label: string; readonly isTotal: boolean; /** The categories or years in it; of a total none are named. */ readonly of: readonly string[] }

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
  /** What a star means, or what rounding does; to be printed below every table and chart. */
  readonly note: string;
  /** What all numbers are a multiple of; null when they are exact. */
  readonly roundedTo: number | null;
}

/** A published release as plain data in a reader's language, for pages, charts and documents alike. Holds nothing that was not published. */
export function shownRelease(release: Pick<Release, 'tables' | 'rule' | 'way'>, texts: Texts): ShownRelease {
  const words = texts.figuresRelease;
  const roundedTo = release.way.kind === 'rounded' ? release.way.base : null;
  const note = roundedTo === null ? words.starMeans(release.rule.k) : words.roundedMeans(roundedTo);
  if (!isSentence(release)) return { tables: release.tables.flatMap((table) => shownTable(table, texts) ?? []), sentence: null, note, roundedTo };
  const years = yearsIn(release);
  const said = smallRegister(0, release.rule.k, years.length);
  return { tables: [], sentence: said && words.sentence(said.than, years), note, roundedTo: null };
}

const whole = '*';

function shownTable(table: PrintedTable, texts: Texts): ShownTable | null {
  if (!isTableKind(table.name)) return null;
  const { name: kind } = table;
  const words = texts.figuresRelease;
  const names: Readonly<Record<string, string>> = words.codes[kind];
  const joinedIn = (dimension: string, leaves: readonly string[]): readonly { readonly code: string; readonly leaves: readonly string[] }[] => table.joined?.[dimension] ?? leaves.map((code) => ({ code, leaves: [code] }));
  const years = joinedIn('year', table.counted?.['year'] ?? []);
  const total = (label: string): ShownLine => ({ code: whole, label, isTotal: true, of: [] });
  const columns: readonly ShownLine[] = [...years.map(({ code, leaves }) => ({ code, label: yearsLabel(leaves, texts), isTotal: false, of: leaves })), ...(years.length > 1 ? [total(words.allYears)] : [])];
  const rows: readonly ShownLine[] = [...joinedIn(kind, categories[kind]).map(({ code, leaves }) => ({ code, label: words.joined(leaves.map((leaf) => names[leaf] ?? leaf)), isTotal: false, of: leaves })), total(words.total)];
  const values = new Map(table.cells.map(({ codes, value }) => [`${codes[kind] ?? whole}|${codes['year'] ?? whole}`, value]));
  return {
    kind, caption: words.tables[kind], rowName: words.rowNames[kind], columns,
    rows: rows.map((row) => ({ ...row, values: columns.map((column) => values.get(`${row.code}|${column.code}`) ?? null) })),
  };
}

/** Years that follow each other are named by the first and the last. */
export function yearsLabel(years: readonly string[], texts: Texts): string {
  const isSpan = years.length > 1 && years.every((year, at) => at === 0 || Number(year) === Number(years[at - 1]) + 1);
  return isSpan ? texts.figuresRelease.span(years[0] ?? '', years.at(-1) ?? '') : texts.figuresRelease.joined(years);
}
