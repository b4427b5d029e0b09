import type { YearTold } from '../../../lib/disclosure-control/year-told.ts';

/** What the registers said at one moment, as far as a document tells it: the ground for "what changed since the last letter". */
export interface Stand {
  /** ISO 8601. */
  readonly at: string;
  readonly plan: { readonly reference: string; readonly version: number; readonly checksum: string | null };
  readonly measures: readonly { readonly code: string; readonly title: string; readonly state: string }[];
  readonly indicators: readonly { readonly code: string; readonly title: string; readonly period: string; readonly value: string; readonly reading: number }[];
  readonly checklist: readonly { readonly code: string; readonly title: string; readonly judgement: string }[];
  readonly decisions: readonly { readonly body: string; readonly kind: string; readonly date: string | null; readonly about: string }[];
  readonly figures: readonly { readonly year: number; readonly told: YearTold }[];
  readonly releases: readonly { readonly number: number; readonly hash: string }[];
}

export interface Changes {
  readonly measures: readonly { readonly code: string; readonly title: string; /** Null: it is new. */ readonly from: string | null; /** Null: it is gone. */ readonly to: string | null }[];
  readonly indicators: readonly { readonly code: string; readonly title: string; readonly period: string; readonly value: string; readonly reading: number }[];
  readonly checklist: readonly { readonly code: string; readonly title: string; readonly from: string | null; readonly to: string | null }[];
  readonly decisions: Stand['decisions'];
  readonly releases: Stand['releases'];
  readonly figures: Stand['figures'];
}

export function changesBetween(before: Stand, now: Stand): Changes {
  return {
    measures: moved(before.measures, now.measures, ({ state }) => state),
    checklist: moved(before.checklist, now.checklist, ({ judgement }) => judgement),
    indicators: now.indicators.filter((one) => !before.indicators.some((earlier) => earlier.reading === one.reading)),
    decisions: now.decisions.filter((one) => !before.decisions.some((earlier) => same(earlier, one))),
    releases: now.releases.filter((one) => !before.releases.some((earlier) => earlier.hash === one.hash)),
    figures: now.figures.filter((one) => !before.figures.some((earlier) => earlier.year === one.year && same(earlier.told, one.told))),
  };
}

export function nothingChanged(changes: Changes): boolean {
  return Object.values(changes).every((part: readonly unknown[]) => part.length === 0);
}

/** In the order of today; what is gone stands last. */
function moved<T extends { readonly code: string; readonly title: string }>(before: readonly T[], now: readonly T[], said: (row: T) => string): { code: string; title: string; from: string | null; to: string | null }[] {
  const earlier = new Map(before.map((row) => [row.code, row]));
  const here = new Set(now.map((row) => row.code));
  return [
    ...now.flatMap((row) => {
      const old = earlier.get(row.code);
      return old && said(old) === said(row) ? [] : [{ code: row.code, title: row.title, from: old ? said(old) : null, to: said(row) }];
    }),
    ...before.filter((row) => !here.has(row.code)).map((row) => ({ code: row.code, title: row.title, from: said(row), to: null })),
  ];
}

const same = (one: object, other: object): boolean => {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.every((key) => Reflect.get(one, key) === Reflect.get(other, key));
};
