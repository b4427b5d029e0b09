import type { Dimension } from '../../../lib/disclosure-control/dimensions.ts';
import type { Release } from '../../../lib/disclosure-control/ledger.ts';
import type { CoarserProposal } from '../../../lib/disclosure-control/coarsen.ts';
import type { Codes, Count, TableWish } from '../../../lib/disclosure-control/register.ts';
import type { HeldWhy } from '../../../lib/disclosure-control/release.ts';
import type { YearTold } from '../../../lib/disclosure-control/year-told.ts';

export const audiences = ['public', 'council'] as const;
export type Audience = (typeof audiences)[number];
export const isAudience = (text: string): text is Audience => audiences.some((one) => one === text);

/** What numbers are rounded to when they are not exact with stars. */
export const bases = [5, 3] as const;
export type Base = (typeof bases)[number];

/** What a table of signals may be split by, each with the year. Never a place. */
export const tableKinds = ['form', 'source', 'outcome'] as const;
export type TableKind = (typeof tableKinds)[number];
export const isTableKind = (text: string): text is TableKind => tableKinds.some((one) => one === text);

/** The categories of what is published. They are few on purpose, and stay the same: numbers of two years must be comparable, and a change of categories would be one more difference to learn from. */
export const categories = {
  form: ['labour', 'sexual', 'criminal', 'other', 'unknown'],
  source: ['residents', 'colleagues', 'telephone', 'split'],
  outcome: ['investigation', 'help', 'other', 'open'],
} as const satisfies Record<TableKind, readonly string[]>;

export type CategoryOf<K extends TableKind> = (typeof categories)[K][number];

/** One signal as it is counted here. */
export interface CountedFact { readonly year: number; readonly form: CategoryOf<'form'>; readonly source: CategoryOf<'source'>; readonly outcome: CategoryOf<'outcome'> }

/** How many signals of one combination. A snapshot is all of them, of the years that were published. */
export type Snapshot = readonly { readonly codes: Codes; readonly count: number }[];

/** Years that are over, newest first; three years back from the newest is as far as somebody may ask at once. */
export const mostYears = 5;
export const yearsOver = (thisYear: number): readonly number[] => Array.from({ length: mostYears }, (_, at) => thisYear - 1 - at);

/** The sentence for a very small register is said of three years or more: of one year it would say more than it hides. */
export const leastYearsForSentence = 3;

export function snapshotOf(facts: readonly CountedFact[], years: ReadonlySet<number>): Snapshot {
  const counts = new Map<string, { codes: Codes; count: number }>();
  for (const { year, form, source, outcome } of facts) {
    if (!years.has(year)) continue;
    const codes = { form, source, outcome, year: String(year) };
    const key = keyOf(codes);
    counts.set(key, { codes, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

const keyOf = (codes: Codes): string => `${codes['year'] ?? ''}|${codes['form'] ?? ''}|${codes['source'] ?? ''}|${codes['outcome'] ?? ''}`;

export interface Counted { readonly number: number; readonly years: readonly string[]; readonly snapshot: Snapshot }

/**
 * The register as an outsider may come to see it: rows that counted from the start, rows that came late and rows that went, each with the number of the release with which it did.
 * A year that is published for the first time has nothing late in it.
 */
export function rowsOver(counted: readonly Counted[]): Count[] {
  const rows: Count[] = [];
  const seen = new Set<string>();
  for (const { number, years, snapshot } of counted) {
    const now = new Map(snapshot.map((row) => [keyOf(row.codes), row] as const));
    const standing = rows.filter((row) => row.until === undefined);
    const before = new Map<string, { codes: Codes; count: number }>();
    // A release that did not look at a year says nothing of what came or went in it.
    const looked = new Set([...years, ...snapshot.map(({ codes }) => codes['year'] ?? '')]);
    for (const row of standing) if (looked.has(row.codes['year'] ?? '')) before.set(keyOf(row.codes), { codes: row.codes, count: (before.get(keyOf(row.codes))?.count ?? 0) + row.count });
    for (const key of [...new Set([...now.keys(), ...before.keys()])].sort()) {
      const codes = (now.get(key) ?? before.get(key))?.codes ?? {};
      const more = (now.get(key)?.count ?? 0) - (before.get(key)?.count ?? 0);
      if (more > 0) rows.push(seen.has(codes['year'] ?? '') ? { codes, count: more, from: number } : { codes, count: more });
      if (more < 0) takeAway(rows, key, -more, number);
    }
    for (const year of years) seen.add(year);
  }
  return rows;
}

/** What came last goes first, so that what stood in every release stays one row. */
function takeAway(rows: Count[], key: string, count: number, until: number): void {
  let left = count;
  for (let at = rows.length - 1; at >= 0 && left > 0; at -= 1) {
    const row = rows[at];
    if (!row || row.until !== undefined || keyOf(row.codes) !== key) continue;
    const goes = Math.min(left, row.count);
    left -= goes;
    rows.splice(at, 1, ...(goes < row.count ? [{ ...row, count: row.count - goes }] : []), { ...row, count: goes, until });
  }
}

/** What the release counts once held corrections wait: the next one finds them again as a difference. */
export function countedIn(rows: readonly Count[], held: ReadonlySet<Count>, number: number): Snapshot {
  const counts = new Map<string, { codes: Codes; count: number }>();
  for (const row of rows) {
    const came = row.from === undefined || row.from < number || (row.from === number && !held.has(row));
    const stays = row.until === undefined || row.until > number || (row.until === number && held.has(row));
    if (!came || !stays) continue;
    counts.set(keyOf(row.codes), { codes: row.codes, count: (counts.get(keyOf(row.codes))?.count ?? 0) + row.count });
  }
  return [...counts.values()];
}

export function dimensionsFor(years: readonly string[]): Dimension[] {
  return [...tableKinds.map((name) => ({ name, codes: categories[name].map((code) => ({ code })) })), { name: 'year', codes: years.map((code) => ({ code })) }];
}

/** Categories and years that are printed as one, per dimension of a table: a proposal of the library, taken by whoever makes the figures. */
export type Joined = NonNullable<TableWish['joined']>;

export function tablesFor(kinds: readonly TableKind[], years: readonly string[], joined: Readonly<Partial<Record<TableKind, Joined>>> = {}): TableWish[] {
  return kinds.map((kind) => ({ name: kind, dimensions: [kind, 'year'], counted: { year: years }, ...(joined[kind] ? { joined: joined[kind] } : {}) }));
}

/** A table that would be mostly stars, and how it could say more. Shares are of small counts among its places, from 0 to 1. */
export interface Coarser { readonly kind: TableKind; readonly joined: Joined; readonly before: number; readonly after: number }

export function coarserOf(kind: TableKind, proposal: Pick<CoarserProposal, 'joined' | 'before' | 'after'> | null): Coarser[] {
  return proposal ? [{ kind, joined: proposal.joined, before: proposal.before, after: proposal.after }] : [];
}

/** Signals that came or went in one combination since an earlier release, and wait. */
export interface Held { readonly codes: Codes; readonly count: number; readonly what: 'came' | 'went'; readonly why: HeldWhy }

export function heldOf(why: ReadonlyMap<Count, HeldWhy>, release: number): Held[] {
  return [...why].map(([{ codes, count, from }, reason]) => ({ codes, count, what: from === release ? 'came' as const : 'went' as const, why: reason }));
}

/** How a sentence stands in the ledger: a table without cells, over the years that it speaks of. */
export const sentenceName = 'sentence';
export const sentenceTable = (years: readonly string[]): Release['tables'][number] => ({ name: sentenceName, dimensions: [], counted: { year: years }, cells: [] });
export const isSentence = (release: Pick<Release, 'tables'>): boolean => release.tables.every(({ name }) => name === sentenceName);

export const yearsIn = (release: Pick<Release, 'tables'>): readonly string[] => [...new Set(release.tables.flatMap(({ counted }) => counted?.['year'] ?? []))].sort();

export type Way = { readonly kind: 'tables' } | { readonly kind: 'sentence' } | { readonly kind: 'refused'; readonly why: 'few-years' | 'said-before' | 'shown-before' };

/**
 * A table or the sentence: the rule chooses, nobody does. Years of which the sentence was said are never shown in a table later, nor the other way round: what the one hides the other would narrow.
 * @param total signals in the chosen years; k the minimum frequency
 */
export function wayFor(total: number, k: number, years: readonly string[], earlier: readonly Pick<Release, 'tables'>[]): Way {
  const overlaps = (release: Pick<Release, 'tables'>): boolean => yearsIn(release).some((year) => years.includes(year));
  if (total >= k) return earlier.some((release) => isSentence(release) && overlaps(release)) ? { kind: 'refused', why: 'said-before' } : { kind: 'tables' };
  if (earlier.some((release) => !isSentence(release) && overlaps(release))) return { kind: 'refused', why: 'shown-before' };
  return years.length < leastYearsForSentence ? { kind: 'refused', why: 'few-years' } : { kind: 'sentence' };
}

/** The newest release that speaks of the year counts. */
export function toldOf(year: number, releases: readonly Pick<Release, 'tables' | 'rule' | 'number' | 'way'>[]): YearTold {
  const newest = [...releases].sort((one, other) => other.number - one.number).find((release) => yearsIn(release).includes(String(year)));
  if (!newest) return { kind: 'unpublished' };
  if (isSentence(newest)) return { kind: 'fewer', than: newest.rule.k, years: yearsIn(newest).length };
  const cell = newest.tables.flatMap(({ cells, dimensions }) => cells.filter(({ codes }) => codes['year'] === String(year) && dimensions.every((name) => name === 'year' || (codes[name] ?? '*') === '*')))[0];
  if (cell?.value === undefined || cell.value === null) return { kind: 'hidden' };
  return newest.way.kind === 'rounded' ? { kind: 'rounded', value: cell.value, base: newest.way.base } : { kind: 'shown', value: cell.value };
}
