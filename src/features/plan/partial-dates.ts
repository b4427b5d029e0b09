import { day, month } from '../../texts/dates.ts';
import type { Language } from '../../texts/plural.ts';

/**
 * A date as precisely as it is known: '2023', '2023-11' or '2023-11-21'. Letters and agreements often name only the
 * month or the year; a made-up day would be a made-up fact.
 */
export type PartialDate = string;

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a year, a month or a day that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const parts = form.exec(text);
  if (!parts) return false;
  const month = Number(parts[2] ?? 1);
  if (month < 1 || month > 12) return false;
  const day = Number(parts[3] ?? 1);
  return day >= 1 && day <= Temporal.PlainYearMonth.from({ year: Number(parts[1]), month }).daysInMonth;
}

/** The first day the date can mean: '2023-11' → 1 November 2023. Throws RangeError on text that is not a partial date. */
export function firstDay(date: PartialDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date + '-01-01'.slice(date.length - 4));
}

/** The last day the date can mean: '2023-11' → 30 November 2023. Throws RangeError on text that is not a partial date. */
export function lastDay(date: PartialDate): Temporal.PlainDate {
  const first = firstDay(date);
  if (date.length === 10) return first;
  return first.add(date.length === 7 ? { months: 1 } : { years: 1 }).subtract({ days: 1 });
}

/** Certainly before the other date: even its last possible day lies before the other's first. */
export function isBefore(date: PartialDate, other: PartialDate): boolean {
  return Temporal.PlainDate.compare(lastDay(date), firstDay(other)) < 0;
}

/** The date as a person says it, no more precise than it is known: '21 september 2023', 'november 2023', '2023'. */
export function dateInWords(language: Language, date: PartialDate): string {
  if (date.length === 4) return date;
  return date.length === 7 ? month(date, language) : day(date, language);
}
