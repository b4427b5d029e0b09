/**
 * The days on which a Dutch municipality is closed: Sundays and Saturdays apart, the generally recognised holidays of art. 3 of the
 * Algemene termijnenwet (New Year's Day, Easter Monday, Ascension Day, Whit Monday, King's Day, both Christmas days), Good Friday, which that
 * article puts on a par with them, and Liberation Day. Easter is computed, so the list has no end.
 */
export function isHoliday(date: Temporal.PlainDate): boolean {
  const sunday = easterSunday(date.year);
  const moving = [-2, 0, 1, 39, 49, 50].map((days) => sunday.add({ days }));
  const fixed = [[1, 1], [5, 5], [12, 25], [12, 26]].map(([month = 1, day = 1]) => Temporal.PlainDate.from({ year: date.year, month, day }));
  return [...moving, ...fixed, kingsDay(date.year)].some((holiday) => holiday.equals(date));
}

/** 27 April, and the Saturday before it where that is a Sunday (since 2014; before that 30 April). */
export function kingsDay(year: number): Temporal.PlainDate {
  const birthday = Temporal.PlainDate.from({ year, month: 4, day: year >= 2014 ? 27 : 30 });
  if (birthday.dayOfWeek !== 7) return birthday;
  return year >= 1980 ? birthday.subtract({ days: 1 }) : birthday.add({ days: 1 });
}

/** Easter Sunday of the Gregorian calendar, by the reckoning that is known as the anonymous one (Meeus/Jones/Butcher). */
export function easterSunday(year: number): Temporal.PlainDate {
  const [golden, century] = [year % 19, Math.floor(year / 100)];
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const shift = moon + weekday - 7 * Math.floor((golden + 11 * moon + 22 * weekday) / 451) + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(shift / 31), day: (shift % 31) + 1 });
}

export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5 && !isHoliday(date);
}

/** The day on which a term of so many working days ends. The day itself does not count; a term of 0 ends on the first working day from it. */
export function addWorkingDays(from: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let date = from;
  let left = days;
  while (left > 0) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date)) left -= 1;
  }
  while (!isWorkingDay(date)) date = date.add({ days: 1 });
  return date;
}

/** Working days from one day to a later one, the first not counted; negative when the second lies before the first. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const sign = Temporal.PlainDate.compare(to, from);
  if (sign < 0) return -workingDaysBetween(to, from);
  let count = 0;
  for (let date = from; Temporal.PlainDate.compare(date, to) < 0;) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date)) count += 1;
  }
  return count;
}
