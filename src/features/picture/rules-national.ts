export interface YearValue { readonly year: number; readonly value: number }

/** The newest and the highest figure of a series, and the years between its ends for which there is no figure. */
export interface SeriesShape { readonly latest: YearValue; readonly highest: YearValue; readonly missing: readonly number[] }

/** @returns null for a series without figures */
export function shapeOf(series: readonly YearValue[]): SeriesShape | null {
  const years = [...series].sort((a, b) => a.year - b.year);
  const [first, latest] = [years[0], years.at(-1)];
  if (!first || !latest) return null;
  const highest = years.reduce((most, one) => (one.value > most.value ? one : most), first);
  const known = new Set(years.map(({ year }) => year));
  const all = Array.from({ length: latest.year - first.year + 1 }, (_, at) => first.year + at);
  return { latest, highest, missing: all.filter((year) => !known.has(year)) };
}

/** Gathers what the items have in common: one entry for each key, with the items in their order. */
export function gather<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): readonly { readonly key: K; readonly items: readonly T[] }[] {
  const found = new Map<K, T[]>();
  for (const item of items) for (const key of keysOf(item)) found.set(key, [...(found.get(key) ?? []), item]);
  return [...found].map(([key, gathered]) => ({ key, items: gathered }));
}
