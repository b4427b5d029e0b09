import { type Language, localeOf } from './plural.ts';

const zone = 'Europe/Amsterdam';

/** Making a format takes longer than using it a hundred times, and a long page says hundreds of moments. */
const clocks = new Map<Language, Intl.DateTimeFormat>();

/** A day as a person says it: "21 september 2023". */
export function day(date: Temporal.PlainDate | string, language: Language): string {
  const plain = typeof date === 'string' ? Temporal.PlainDate.from(date) : date;
  return plain.toLocaleString(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day with its weekday: "donderdag 21 september". */
export function weekday(date: Temporal.PlainDate | string, language: Language): string {
  const plain = typeof date === 'string' ? Temporal.PlainDate.from(date) : date;
  return plain.toLocaleString(localeOf(language), { weekday: 'long', day: 'numeric', month: 'long' });
}

/** A month: "november 2023". */
export function month(yearMonth: string, language: Language): string {
  return Temporal.PlainYearMonth.from(yearMonth).toPlainDate({ day: 1 }).toLocaleString(localeOf(language), { month: 'long', year: 'numeric' });
}

/** A moment on the Dutch clock: "21 september 2023, 14:05". */
export function moment(instant: Temporal.Instant, language: Language): string {
  let clock = clocks.get(language);
  if (!clock) clocks.set(language, clock = new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }));
  return clock.format(instant.epochMilliseconds);
}
