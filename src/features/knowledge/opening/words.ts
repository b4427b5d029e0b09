import { type Language, localeOf } from '../../../texts/plural.ts';
import type { Texts } from '../../../texts/texts.ts';
import { type DayGroup, dayGroups, type OpenNow, openAt, type Opening } from './rules-opening.ts';

interface Voice { readonly language: Language; readonly texts: Texts }

// A week that begins on a Monday, to name the days by.
const someMonday = Temporal.PlainDate.from('2024-01-01');

function dayName(day: number, language: Language): string {
  return someMonday.add({ days: day - 1 }).toLocaleString(localeOf(language), { weekday: 'long' });
}

/** Opening hours as a sentence without its full stop. In the languages of reporters only, the days and times speak for themselves. */
export function openingInWords(opening: Opening, { language, texts }: Voice): string {
  const words = texts.cards.opening;
  const spoken = language === 'nl' || language === 'en';
  if (opening.kind === 'always') return spoken ? words.always : '24/7';
  const days = ({ first, last }: DayGroup): string => (first === last ? dayName(first, language)
    : spoken ? words.days(dayName(first, language), dayName(last, language), last - first === 1) : `${dayName(first, language)} – ${dayName(last, language)}`);
  const times = ({ times: all }: DayGroup): string => all.map(({ from, to }) => (spoken ? words.times(from, to) : `${from}–${to}`)).join(spoken ? words.and : ', ');
  const week = dayGroups(opening.spans).map((group) => (spoken ? words.group(days(group), times(group)) : `${days(group)} ${times(group)}`)).join('; ');
  return spoken && opening.holidays === 'closed' ? `${week}${words.notOnHolidays}` : week;
}

/** "Nu open, tot 17.00 uur" or "Nu dicht, weer open op maandag 9 maart om 9.00 uur": for staff, on their own clock. */
export function openNowInWords(opening: Opening, at: Temporal.Instant, { language, texts }: Voice): { readonly state: OpenNow['state']; readonly text: string } {
  const words = texts.cards.opening;
  const now = openAt(opening, at);
  const clock = (moment: Temporal.ZonedDateTime): string => moment.toPlainTime().toString().slice(0, 5);
  const today = at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
  const when = (moment: Temporal.ZonedDateTime): string => {
    const date = moment.toPlainDate();
    const days = today.until(date).days;
    const name = days === 0 ? '' : days === 1 ? words.tomorrow : date.toLocaleString(localeOf(language), { weekday: 'long', day: 'numeric', month: 'long' });
    return words.at(name, clock(moment));
  };
  if (now.state === 'unknown') return { state: now.state, text: words.holidayUnknown };
  if (now.state === 'open') return { state: now.state, text: now.until ? words.openUntil(when(now.until)) : words.open };
  if (!now.opens) return { state: now.state, text: words.closed };
  const opens = when(now.opens);
  return { state: now.state, text: words.closedUntil(now.opens.toPlainDate().equals(today) ? words.laterToday(opens) : opens) };
}
