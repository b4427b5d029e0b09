import { isFormCode, isSectorCode } from '../knowledge/offers.ts';
import { signalSources } from '../signals/offers.ts';
import { type PeriodChoice, periodChoice, usualPeriod } from './rules-periods.ts';

/** In the address: of signals without form or sector. */
export const NOT_KNOWN = 'onbekend';

/** What stands in the address of a page with charts: codes and a period, never a word of a signal. `NOT_KNOWN` asks for signals without one. */
export interface PictureFilter {
  readonly period: PeriodChoice;
  readonly form: string | null;
  readonly sector: string | null;
  readonly source: string | null;
}

export const noFilter: PictureFilter = { period: usualPeriod, form: null, sector: null, source: null };

/** What cannot be read is left out: an old or mistyped address still opens the page. */
export function pictureFilter(value: (name: string) => string, today: Temporal.PlainDate): PictureFilter {
  const [form, sector] = [value('vorm'), value('sector')];
  return {
    period: periodChoice(value('periode'), today),
    form: isFormCode(form) || form === NOT_KNOWN ? form : null,
    sector: isSectorCode(sector) || sector === NOT_KNOWN ? sector : null,
    source: signalSources.find((source) => source === value('bron')) ?? null,
  };
}

/** The fields of a filter as they are named in the address; only what was chosen. */
export function filterFields(filter: PictureFilter): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string | null])[] = [
    ['periode', filter.period === usualPeriod ? null : String(filter.period)], ['vorm', filter.form], ['sector', filter.sector], ['bron', filter.source],
  ];
  return all.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
}

export function filterAddress(path: string, fields: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(fields.map(([name, text]) => [name, text])).toString();
  return query ? `${path}?${query}` : path;
}
