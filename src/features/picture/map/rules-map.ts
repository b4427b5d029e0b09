import { firstDayOf, quarterOf } from '../rules.ts';
import type { Layer } from './rules-properties.ts';

/** One group of equal signals: how many, from which quarter, of which form and sector, and in which area; null is not known. */
export interface PlacedCount { readonly quarter: string; readonly form: string | null; readonly sector: string | null; readonly area: string | null; readonly count: number }

export type Level = Layer | 'villages';

/** `two-years` are the last eight quarters, as the picture counts them. */
export type Period = 'two-years' | 'all' | number;

export interface MapFilter { readonly level: Level | null; readonly form: string | null; readonly sector: string | null; readonly period: Period }

/** What cannot be read is left out: an old or mistyped address still opens the map. */
export function mapFilter(value: (name: string) => string, known: { readonly isForm: (text: string) => boolean; readonly isSector: (text: string) => boolean }): MapFilter {
  const [level, form, sector, period] = [levels[value('kaart')] ?? null, value('vorm'), value('sector'), value('periode')];
  return {
    level, form: known.isForm(form) || form === 'onbekend' ? form : null, sector: known.isSector(sector) || sector === 'onbekend' ? sector : null,
    period: period === 'alles' ? 'all' : /^20\d\d$/.test(period) ? Number(period) : 'two-years',
  };
}

const levels: Readonly<Record<string, Level>> = { wijken: 'districts', buurten: 'neighbourhoods', kernen: 'villages' };
/** How a level is named in the address. */
export const levelNames: Readonly<Record<Level, string>> = { districts: 'wijken', neighbourhoods: 'buurten', villages: 'kernen' };

/** The quarter of `today` and the seven before it. */
function lastEight(today: Temporal.PlainDate): readonly string[] {
  const current = firstDayOf(quarterOf(today));
  return Array.from({ length: 8 }, (_, back) => quarterOf(current.subtract({ months: 3 * back }))).map(({ year, quarter }) => `${year}-Q${quarter}`);
}

/** The counts that a filter leaves. */
export function filtered(counts: readonly PlacedCount[], filter: MapFilter, today: Temporal.PlainDate): readonly PlacedCount[] {
  const quarters = lastEight(today);
  const fits = (chosen: string | null, code: string | null): boolean => chosen === null || chosen === (code ?? 'onbekend');
  return counts.filter((one) => fits(filter.form, one.form) && fits(filter.sector, one.sector)
    && (filter.period === 'all' || (filter.period === 'two-years' ? quarters.includes(one.quarter) : one.quarter.startsWith(`${filter.period}-`))));
}

/** Years in which a signal came in, newest first. */
export function yearsOf(counts: readonly PlacedCount[]): readonly number[] {
  return [...new Set(counts.map(({ quarter }) => Number(quarter.slice(0, 4))))].sort((one, other) => other - one);
}

/** An area of the map by its key, `neighbourhoods:BU03770101`; on a map of districts also the neighbourhoods that lie in it. */
export interface Spot { readonly key: string; readonly holds: readonly string[] }

export interface Placed {
  readonly byKey: ReadonlyMap<string, number>;
  /** Nobody said where they play. */
  readonly without: number;
  /** They play in an area that this map does not show, such as a village on a map of neighbourhoods. */
  readonly elsewhere: number;
  readonly total: number;
}

export function place(counts: readonly PlacedCount[], spots: readonly Spot[]): Placed {
  const spotOf = new Map(spots.flatMap(({ key, holds }) => [key, ...holds].map((one) => [one, key] as const)));
  const byKey = new Map<string, number>(spots.map(({ key }) => [key, 0]));
  const rest = { without: 0, elsewhere: 0, total: 0 };
  for (const { area, count } of counts) {
    const key = area === null ? undefined : spotOf.get(area);
    rest.total += count;
    if (key !== undefined) byKey.set(key, (byKey.get(key) ?? 0) + count);
    else rest[area === null ? 'without' : 'elsewhere'] += count;
  }
  return { byKey, ...rest };
}

export interface PlacedRisk { readonly area: string; readonly sector: string; readonly forms: readonly string[] }

/**
 * Open risks by the area that people named, under the same choice of form and sector as the dots. An area is recognised by its name alone; a risk whose area is not on this map is counted apart,
 * so that nobody takes an empty area for a safe one.
 */
export function risksByPlace(risks: readonly PlacedRisk[], places: readonly { readonly key: string; readonly name: string }[], filter: { readonly form: string | null; readonly sector: string | null }): { readonly byKey: ReadonlyMap<string, number>; readonly elsewhere: number } {
  const byName = new Map(places.map(({ key, name }) => [folded(name), key]));
  const byKey = new Map<string, number>();
  let elsewhere = 0;
  for (const risk of risks) {
    if ((filter.form && !risk.forms.includes(filter.form)) || (filter.sector && risk.sector !== filter.sector)) continue;
    const key = byName.get(folded(risk.area));
    if (key === undefined) elsewhere += 1;
    else byKey.set(key, (byKey.get(key) ?? 0) + 1);
  }
  return { byKey, elsewhere };
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}
