import { isHoliday } from '../../../lib/deadlines.ts';

/** From a time on a weekday (1 = Monday) to a time; `to` not after `from` is on the next day, and `24:00` is the end of the day itself. Times of the Dutch clock. */
export interface Span { readonly day: number; readonly from: string; readonly to: string }

/** What goes on days on which the Netherlands is closed. `unknown` where nobody said so. */
export const holidayRules = ['closed', 'open', 'unknown'] as const;
export type HolidayRule = (typeof holidayRules)[number];

/** Opening hours as data, so that "open now" can be reckoned. */
export type Opening = { readonly kind: 'always' } | { readonly kind: 'week'; readonly spans: readonly Span[]; readonly holidays: HolidayRule };

export type OpenNow =
  /** `until` is null when there is no end. */
  | { readonly state: 'open'; readonly until: Temporal.ZonedDateTime | null }
  /** `opens` is null when no opening within the next weeks is certain. */
  | { readonly state: 'closed'; readonly opens: Temporal.ZonedDateTime | null }
  /** A holiday, and nobody said what goes then. */
  | { readonly state: 'unknown' };

const zone = 'Europe/Amsterdam';
const daysAhead = 21;
const monday = 1;

interface Period { readonly start: Temporal.ZonedDateTime; readonly end: Temporal.ZonedDateTime; readonly certain: boolean }

function momentOf(date: Temporal.PlainDate, time: string): Temporal.ZonedDateTime {
  return time === '24:00' ? date.add({ days: 1 }).toZonedDateTime(zone) : date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
}

/** The opened periods that begin on a day; one that runs past midnight belongs to the day on which it began. */
function periodsOn(date: Temporal.PlainDate, spans: readonly Span[], holidays: HolidayRule): Period[] {
  const holiday = isHoliday(date);
  if (holiday && holidays === 'closed') return [];
  return spans.filter((span) => span.day === date.dayOfWeek).map(({ from, to }) => ({
    start: momentOf(date, from), end: to > from ? momentOf(date, to) : momentOf(date.add({ days: 1 }), to), certain: !holiday || holidays === 'open',
  }));
}

const before = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean => Temporal.ZonedDateTime.compare(one, other) < 0;

/** Whether somebody answers at a moment, and until or from when. */
export function openAt(opening: Opening, at: Temporal.Instant): OpenNow {
  if (opening.kind === 'always') return { state: 'open', until: null };
  const now = at.toZonedDateTimeISO(zone);
  const days = Array.from({ length: daysAhead + 2 }, (_, index) => now.toPlainDate().add({ days: index - 1 }));
  const periods = days.flatMap((date) => periodsOn(date, opening.spans, opening.holidays)).sort((one, other) => Temporal.ZonedDateTime.compare(one.start, other.start));
  const running = periods.filter((period) => !before(now, period.start) && before(now, period.end));
  if (running.some((period) => period.certain)) return { state: 'open', until: endOfRow(periods, now) };
  if (running.length > 0) return { state: 'unknown' };
  return { state: 'closed', opens: periods.find((period) => period.certain && before(now, period.start))?.start ?? null };
}

/** Where the row of certain periods that touch each other ends; null when it goes on past the days that were looked at. */
function endOfRow(periods: readonly Period[], now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  let end = now;
  for (const period of periods) if (period.certain && !before(end, period.start) && before(end, period.end)) end = period.end;
  return before(end, now.add({ days: daysAhead - 2 })) ? end : null;
}

/** Days in a row with the same times: for a sentence, or for the lines of a form. */
export interface DayGroup { readonly first: number; readonly last: number; readonly times: readonly { readonly from: string; readonly to: string }[] }

export function dayGroups(spans: readonly Span[]): readonly DayGroup[] {
  const groups: DayGroup[] = [];
  for (let day = monday; day <= 7; day += 1) {
    const times = spans.filter((span) => span.day === day).map(({ from, to }) => ({ from, to })).sort((one, other) => one.from.localeCompare(other.from));
    if (times.length === 0) continue;
    const previous = groups.at(-1);
    if (previous?.last === day - 1 && JSON.stringify(previous.times) === JSON.stringify(times)) groups[groups.length - 1] = { ...previous, last: day };
    else groups.push({ first: day, last: day, times });
  }
  return groups;
}

const dayNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const longest = 20;

/** The lines by which a person reads and types opening hours: "ma-vr 9:00-17:00". */
export function openingLines(spans: readonly Span[]): string {
  return dayGroups(spans).map(({ first, last, times }) => {
    const days = first === last ? dayNames[first - 1] : `${dayNames[first - 1]}-${dayNames[last - 1]}`;
    return `${days} ${times.map(({ from, to }) => `${from.replace(/^0/, '')}-${to.replace(/^0/, '')}`).join(', ')}`;
  }).join('\n');
}

export type OpeningMistake = { readonly mistake: 'unreadable'; readonly line: number } | { readonly mistake: 'overlap' } | { readonly mistake: 'empty' };

/** Reads lines as people write them, in Dutch: "ma t/m vr 9.00 - 17.00 uur", "za 10-12 en 13-15", "elke dag 8:00-22:00". */
export function readOpeningLines(typed: string): { readonly spans: readonly Span[] } | OpeningMistake {
  const lines = typed.split(/\r?\n|;/).map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 0) return { mistake: 'empty' };
  if (lines.length > longest) return { mistake: 'unreadable', line: longest + 1 };
  const spans: Span[] = [];
  for (const [at, line] of lines.entries()) {
    const read = readLine(line.toLowerCase());
    if (!read) return { mistake: 'unreadable', line: at + 1 };
    spans.push(...read);
  }
  return overlapping(spans) ? { mistake: 'overlap' } : { spans: spans.toSorted((one, other) => one.day - other.day || one.from.localeCompare(other.from)) };
}

function readLine(line: string): Span[] | null {
  const parts = /^([^\d]+?)\s*:?\s*(\d.*)$/.exec(line);
  const days = daysIn(parts?.[1] ?? '');
  const times = timesIn(parts?.[2] ?? '');
  return days && times ? days.flatMap((day) => times.map((time) => ({ day, ...time }))) : null;
}

function daysIn(text: string): number[] | null {
  const plain = text.replace(/[.:]+$/, '').trim();
  if (/^(elke dag|alle dagen|dagelijks|iedere dag)$/.test(plain)) return [1, 2, 3, 4, 5, 6, 7];
  const days = plain.replace(/\s*(t\/m|tot en met|tm|-|–|—)\s*/g, '-').split(/\s*(?:,|\ben\b|&|\s)\s*/).filter((piece) => piece !== '').map((piece) => {
    const [first = '', last = first, ...more] = piece.split('-').map(dayNumber);
    if (first === '' || last === '' || more.length > 0 || Number(first) > Number(last)) return null;
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  });
  const all = days.flatMap((one) => one ?? []);
  return days.includes(null) || all.length === 0 || new Set(all).size < all.length ? null : all;
}

function dayNumber(name: string): number | '' {
  const at = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'].findIndex((whole, index) => name === whole || name === `${whole}en` || name === dayNames[index]);
  return at === -1 ? '' : at + 1;
}

function timesIn(text: string): { from: string; to: string }[] | null {
  const times = text.replace(/\buur\b|\bu\b/g, '').replace(/\s*(?:tot en met|tot|-|–|—)\s*/g, '-').split(/\s*(?:,|\ben\b|&)\s*/).map((piece) => {
    const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?-(\d{1,2})(?:[:.](\d{2}))?$/.exec(piece.trim()) ?? [];
    const [from, to] = [timeOf(fromHour, fromMinute), timeOf(toHour, toMinute)];
    return from && to && from !== '24:00' && from !== to ? { from, to } : null;
  });
  return times.every((time) => time !== null) ? times : null;
}

function timeOf(hour: string, minute: string): string | null {
  if (hour === '' || Number(minute) > 59 || Number(hour) > 24 || (Number(hour) === 24 && Number(minute) > 0)) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const weekMinutes = 7 * 24 * 60;

function overlapping(spans: readonly Span[]): boolean {
  const laid = spans.map(({ day, from, to }) => {
    const start = (day - 1) * 24 * 60 + minutesOf(from);
    return { start, length: to > from ? minutesOf(to) - minutesOf(from) : minutesOf(to) - minutesOf(from) + 24 * 60 };
  });
  return laid.some((one, at) => laid.some((other, place) => place !== at && (other.start - one.start + weekMinutes) % weekMinutes < one.length));
}
