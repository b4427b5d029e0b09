export const lineKinds = ['dossiers', 'gezocht', 'identiteit', 'gedeeld', 'opgeslagen', 'geweigerd', 'logboek'] as const;
export type LineKind = (typeof lineKinds)[number];

/** What stands in the address of the log: references, codes and days. A person is a number here, never a name. */
export interface LogFilter {
  readonly dossier: string | null;
  readonly person: string | null;
  readonly kind: LineKind | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** What cannot be read is left out: an old or mistyped address still opens the log. */
export function logFilter(value: (name: string) => string): LogFilter {
  const person = value('persoon');
  return {
    dossier: referenceIn(value('dossier')), person: /^[\w-]{1,40}$/.test(person) ? person : null,
    kind: lineKinds.find((kind) => kind === value('soort')) ?? null, from: dayIn(value('van')), until: dayIn(value('tot')),
  };
}

/** A reference such as S-2026-0042, however it was typed. */
export function referenceIn(typed: string): string | null {
  const found = /^\s*([a-z]{1,3})[- ]?(\d{4})[- ]?(\d{1,8})\s*$/i.exec(typed);
  return found ? `${(found[1] ?? '').toUpperCase()}-${found[2]}-${(found[3] ?? '').padStart(4, '0')}` : null;
}

export function dayIn(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return null;
  }
}

/** The fields of a filter as they are named in the address; only what was chosen. */
export function filterFields(filter: LogFilter): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string | null])[] = [['dossier', filter.dossier], ['persoon', filter.person], ['soort', filter.kind], ['van', filter.from], ['tot', filter.until]];
  return all.flatMap(([name, text]) => (text ? [[name, text] as const] : []));
}

export function logAddress(filter: Partial<LogFilter>, extra: readonly (readonly [string, string])[] = []): string {
  const whole: LogFilter = { dossier: null, person: null, kind: null, from: null, until: null, ...filter };
  const query = new URLSearchParams([...filterFields(whole), ...extra].map(([name, text]) => [name, text])).toString();
  return query ? `/vertrouwen/regels?${query}` : '/vertrouwen/regels';
}

/** The moment at which a day begins in the Netherlands. */
export function beginOf(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime('Europe/Amsterdam').toInstant();
}

export function endOf(day: string): Temporal.Instant {
  return beginOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString());
}

/** A month such as 2026-03; the month of `now` when it cannot be read. */
export function monthIn(text: string, today: Temporal.PlainDate): Temporal.PlainYearMonth {
  try {
    if (/^\d{4}-\d{2}$/.test(text)) return Temporal.PlainYearMonth.from(text);
  } catch {
    return today.toPlainYearMonth();
  }
  return today.toPlainYearMonth();
}

/** First and last day of a month. */
export function daysOf(month: Temporal.PlainYearMonth): { readonly from: string; readonly until: string } {
  return { from: month.toPlainDate({ day: 1 }).toString(), until: month.toPlainDate({ day: month.daysInMonth }).toString() };
}
