import { month } from '../../../texts/dates.ts';
import type { Language } from '../../../texts/plural.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Chart } from '../queries-charts.ts';
import type { PaceFinding } from '../rules-decisions.ts';
import { type Bin, isLookBack, type PeriodChoice } from '../rules-periods.ts';
import type { Change, Finding, Meaning, Quarter } from '../rules.ts';

/** The texts of this room. */
export type Words = Texts['picture'];

/** The value of `open` in the address that unfolds every part of a page, so that all of it can be printed. */
export const EVERYTHING = 'alles';

export interface Reader {
  readonly texts: Texts;
  readonly language: Language;
  /** The name of the municipality alone: "Bloemendaal". */
  readonly municipality: string;
  href(path: string): string;
}

/** The part of a request that pages may see. */
export function readerOf({ texts, language, municipality, href }: { readonly texts: Texts; readonly language: Language; readonly municipality: { readonly name: string }; href(path: string): string }): Reader {
  return { texts, language, municipality: municipality.name, href };
}

export function findingSentence(finding: Finding, words: Words['own']['formFindings']): string {
  switch (finding.key) {
    case 'none': return words.none;
    case 'unknown': return words.unknown(finding.total);
    case 'all': return words.all(finding.what, finding.total);
    case 'spread': return words.spread;
    case 'tied': return words.tied(finding.which, finding.count, finding.total);
    case 'share': return words.share(finding.what, finding.count, finding.total, finding.percent);
    case 'counted': case 'largest': return words[finding.key](finding.what, finding.count, finding.total);
  }
}

/** What a chart shows, and of how many it cannot show it: the largest of what is known may be smaller than what is not. */
export function chartSentence({ finding, strips }: Chart, words: Words['own']['formFindings'], { charts }: Pick<Texts['pictureStaff'], 'charts'>): string {
  const unknown = strips.find(({ code }) => code === null)?.total ?? 0;
  const said = findingSentence(finding, words);
  return unknown > 0 && finding.key !== 'unknown' ? `${said} ${charts.alsoUnknown(unknown, strips.reduce((sum, { total }) => sum + total, 0))}` : said;
}

export function meaningSentence(meaning: Meaning, period: PeriodChoice, texts: Pick<Texts, 'picture' | 'pictureStaff'>): string {
  return meaning.key === 'none' ? texts.picture.empty.noProof : texts.picture.own.meaning[meaning.key](meaning.count, whenWords(period, texts.pictureStaff));
}

/** "in twee jaar", "in 2025". */
export function whenWords(period: PeriodChoice, { sides }: Pick<Texts['pictureStaff'], 'sides'>): string {
  return typeof period === 'number' ? sides.inYear(period) : sides.when[period];
}

export function periodName(period: string, { filter }: Pick<Texts['pictureStaff'], 'filter'>): string {
  return isLookBack(period) ? filter.periods[period] : filter.year(Number(period));
}

/** What came in and is not counted here: older signals, and those that were destroyed. */
export function notCounted({ older = 0, destroyed }: { readonly older?: number; readonly destroyed: number }, words: Words['own']): readonly string[] {
  return [...(older > 0 ? [words.older(older)] : []), ...(destroyed > 0 ? [words.destroyed(destroyed)] : [])];
}

export function changeSentence(change: Change, { change: words }: Words['own']): string {
  if (change.key === 'none') return words.none;
  if (change.key === 'too-short') return words.tooShort;
  if (change.key === 'too-few') return words.tooFew(change.count);
  const means = { 'may-be-chance': words.chance, 'more': words.more, 'fewer': words.fewer }[change.key];
  return `${words.counts(change.before, change.after, change.quarters)} ${means}`;
}

/** What was decided, and what still waits: the one never without the other. */
export function paceSentence(finding: PaceFinding, { finding: words }: Texts['pictureStaff']['handling']): string {
  const { decided, inTime, waiting, overdue } = finding;
  const said = 'percent' in finding ? words.share(finding.middle, inTime, decided, finding.percent) : 'middle' in finding ? words.middle(finding.middle, inTime, decided)
    : decided === 0 ? words.none : words.few(inTime, decided);
  return waiting > 0 ? `${said} ${words.waiting(waiting, overdue)}` : said;
}

export function quarterName({ year, quarter }: Quarter, words: Words['own']): string {
  return words.quarter(words.quarterNames[quarter - 1] ?? String(quarter), year);
}

/** The full name of a stretch of time, and the short one under a drawing, where there is room for few. */
export function binNames(bins: readonly Bin[], { texts, language }: Pick<Reader, 'texts' | 'language'>): readonly { readonly label: string; readonly short: string; readonly line: 'year' | 'quarter' | null }[] {
  const { own } = texts.picture;
  return bins.map(({ from, months, running }, at) => {
    const name = months === 1 ? month(from.toString(), language) : quarterName({ year: from.year, quarter: Math.ceil(from.month / 3) }, own);
    return { label: running ? own.running(name) : name, short: shortName(bins, at, own), line: at === 0 ? null : from.month === 1 ? 'year' : from.month % 3 === 1 ? 'quarter' : null };
  });
}

/** A year where it begins, and at the left edge when there is room before the next; between them quarters, when they are few. */
function shortName(bins: readonly Bin[], at: number, { quarterShort }: Words['own']): string {
  const bin = bins[at];
  if (!bin) return '';
  const toNewYear = bins.findIndex((one, place) => place > 0 && one.from.month === 1);
  if (bin.from.month === 1 || (at === 0 && (toNewYear === -1 || toNewYear >= bins.length / 6))) return String(bin.from.year);
  return bin.months === 3 && bins.length <= 8 ? quarterShort(Math.ceil(bin.from.month / 3)) : '';
}
