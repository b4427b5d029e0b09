import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { Language } from '../../texts/plural.ts';
import { textsIn } from '../../texts/texts.ts';
import { activeForms, formName, isFormCode, isSectorCode, sectorName, SECTORS } from '../knowledge/offers.ts';
import { countsBefore, destroyedCount, placedCounts, signalCounts, type SignalCounts, type SignalSource, signalSources } from '../signals/offers.ts';
import { NOT_KNOWN, type PictureFilter } from './picture-filter.ts';
import { type Bin, binsOf, countsIn, type Drawing, drawingOf, type Period, periodOf, quarterCounts, yearsToChoose } from './rules-periods.ts';
import { type Change, changeOf, type Finding, findingOf, type Meaning, meaningOf, type MonthCount, tally } from './rules.ts';

/** One row of a chart. `code` null: not known, or not yet weighed. */
export interface Strip { readonly code: string | null; readonly label: string | null; readonly counts: readonly number[]; readonly total: number }

/** Small multiples on one line of time, with what may be said about them. */
export interface Chart { readonly strips: readonly Strip[]; readonly finding: Finding; readonly as: Drawing }

/** What a filter offers to choose from. */
export interface Choices {
  readonly years: readonly number[];
  readonly forms: readonly { readonly code: string; readonly label: string }[];
  readonly sectors: readonly { readonly code: string; readonly label: string }[];
  readonly sources: readonly { readonly code: string; readonly label: string }[];
}

/** The signals of a period, seen through a filter. Only for who handles signals. */
export interface SignalsPicture {
  readonly today: Temporal.PlainDate;
  readonly filter: PictureFilter;
  readonly choices: Choices;
  readonly period: Period;
  readonly bins: readonly Bin[];
  readonly meaning: Meaning;
  readonly total: number;
  /** Signals from before the period, whatever they are about; they are in no chart. */
  readonly older: number;
  /** Signals of the period that were destroyed when their term was over; they are in no chart either. */
  readonly destroyed: number;
  readonly change: Change;
  readonly all: Chart;
  readonly forms: Chart;
  readonly sectors: Chart;
  readonly sources: Chart;
  readonly places: Chart;
}

export interface Names { form(code: string): string; sector(code: string): string; source(code: string): string }

export function namesIn(language: Language): Names {
  const sources: Readonly<Record<SignalSource, string>> = textsIn(language).picture.own.sourceNames;
  return {
    form: (code) => (isFormCode(code) ? formName(code, language) : code), sector: (code) => (isSectorCode(code) ? sectorName(code, language) : code),
    source: (code) => sources[signalSources.find((one) => one === code) ?? 'split'],
  };
}

/** The span that a filter means, as the room of signals counts it. */
export function spanOf(filter: PictureFilter, period: Period): Parameters<typeof signalCounts>[1] {
  const code = (chosen: string | null): string | null => (chosen === NOT_KNOWN ? '-' : chosen);
  return { from: period.from, to: period.to, form: code(filter.form), sector: code(filter.sector), source: filter.source };
}

/** The forms that count today, and those that signals carry all the same. */
export async function formsShown(act: Act, counted: readonly MonthCount[]): Promise<readonly string[]> {
  const active = (await activeForms(act.db, dutchDate(act.now))).map((form) => form.code);
  return [...new Set<string>([...active, ...counted.flatMap(({ code }) => (code === null ? [] : [code]))])];
}

export async function choicesFor(act: Act, firstMonth: string | null, language: Language): Promise<Choices> {
  const names = namesIn(language);
  const listed = (codes: readonly string[], nameOf: (code: string) => string): Choices['forms'] => codes.map((code) => ({ code, label: nameOf(code) }));
  return {
    years: yearsToChoose(firstMonth, dutchDate(act.now)), forms: listed(await formsShown(act, []), names.form),
    sectors: listed(SECTORS.map(({ code }) => code), names.sector).toSorted((one, other) => one.label.localeCompare(other.label, language)), sources: listed(signalSources, names.source),
  };
}

export async function signalsPicture(act: Act, filter: PictureFilter, language: Language): Promise<SignalsPicture> {
  const today = dutchDate(act.now);
  const period = periodOf(filter.period, today);
  const span = spanOf(filter, period);
  const [counts, placed, before] = [await signalCounts(act, span), await placedCounts(act, span), await countsBefore(act, period.from)];
  const forms = await formsShown(act, counts.forms);
  return { today, filter, period, choices: await choicesFor(act, before.firstMonth, language), older: before.earlier, destroyed: await destroyedCount(act, span), ...chartsOf({ counts, placed, forms, period, today, language }) };
}

/** The charts of what was counted, all of them over the same stretches of time. */
export function chartsOf({ counts, placed, forms, period, today, language }: {
  readonly counts: SignalCounts; readonly placed: readonly MonthCount[]; readonly forms: readonly string[]; readonly period: Period; readonly today: Temporal.PlainDate; readonly language: Language;
}): Pick<SignalsPicture, 'bins' | 'meaning' | 'total' | 'change' | 'all' | 'forms' | 'sectors' | 'sources' | 'places'> {
  const names = namesIn(language);
  const total = counts.sources.reduce((sum, { count }) => sum + count, 0);
  const bins = binsOf(period, total);
  const chart = (counted: readonly MonthCount[], codes: readonly string[], nameOf: (code: string) => string): Chart => chartOf(bins, counted, codes, nameOf);
  const months = sumByMonth(counts.sources);
  return {
    bins, total, meaning: meaningOf(total), change: changeOf(quarterCounts(period, months), today),
    all: chart(months, ['all'], () => ''),
    forms: chart(counts.forms, forms, names.form), sources: chart(counts.sources, signalSources, names.source),
    // Sixteen empty rows say nothing; those sectors stand among what is not known.
    sectors: chart(counts.sectors, [], names.sector),
    places: chart([...placed, ...withoutPlace(months, placed)], ['named', 'not-named'], (code) => code),
  };
}

export function chartOf(bins: readonly Bin[], counted: readonly MonthCount[], codes: readonly string[], nameOf: (code: string) => string): Chart {
  const strips = tally(counted, codes).map(({ what, count }): Strip => ({
    code: what, label: what === null ? null : nameOf(what), total: count, counts: countsIn(bins, counted.filter(({ code }) => code === what)),
  }));
  const piles = strips.flatMap((strip) => strip.counts);
  return {
    strips, as: drawingOf(strips.reduce((sum, strip) => sum + strip.total, 0), piles),
    finding: findingOf(strips.map(({ label, total }) => ({ what: label, count: total }))),
  };
}

export function sumByMonth(counted: readonly MonthCount[]): readonly MonthCount[] {
  const months = new Map<string, number>();
  for (const { month, count } of counted) months.set(month, (months.get(month) ?? 0) + count);
  return [...months].map(([month, count]) => ({ month, code: 'all', count }));
}

function withoutPlace(months: readonly MonthCount[], placed: readonly MonthCount[]): readonly MonthCount[] {
  return months.map(({ month, count }) => ({ month, code: 'not-named', count: count - placed.filter((one) => one.month === month).reduce((sum, one) => sum + one.count, 0) }));
}
