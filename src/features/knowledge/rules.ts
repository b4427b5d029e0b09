/** What the rules need to know of a form; the catalogue's forms fit. */
export interface FormDates {
  readonly code: string;
  readonly byDefault: boolean;
  readonly availableFrom: string | null;
}

/** A municipality's decision to add a form, both days (ISO dates) included. */
export interface FormPeriod {
  readonly formCode: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** Where a form stands on a day. `planned` is chosen for a later day. */
export type FormStanding = 'always' | 'on' | 'planned' | 'off';

export type FormRefusal =
  | 'form-is-always-on' | 'form-not-yet-available' | 'form-already-on'
  | 'form-not-on' | 'form-ends-before-it-begins';

const onOrBefore = (a: string, b: string): boolean => Temporal.PlainDate.compare(a, b) <= 0;

function covers(period: FormPeriod, date: string): boolean {
  return onOrBefore(period.validFrom, date) && (period.validUntil === null || onOrBefore(date, period.validUntil));
}

function periodsOf(form: FormDates, periods: readonly FormPeriod[]): readonly FormPeriod[] {
  return periods.filter(period => period.formCode === form.code);
}

/** Whether a form counts on a day: by default, or because the municipality chose it for that day. */
export function isActive(form: FormDates, periods: readonly FormPeriod[], onDate: string): boolean {
  return form.byDefault || periodsOf(form, periods).some(period => covers(period, onDate));
}

/** The forms that count on a day, in the order given. */
export function activeOn<F extends FormDates>(forms: readonly F[], periods: readonly FormPeriod[], onDate: string): readonly F[] {
  return forms.filter(form => isActive(form, periods, onDate));
}

export function standingOn(form: FormDates, periods: readonly FormPeriod[], onDate: string): FormStanding {
  if (form.byDefault) return 'always';
  if (isActive(form, periods, onDate)) return 'on';
  return periodsOf(form, periods).some(period => !onOrBefore(period.validFrom, onDate)) ? 'planned' : 'off';
}

/**
 * Whether a form may be switched on from a day on; null when it may.
 * A choice runs on without an end, so it must not begin before another one has ended.
 */
export function mayBegin(form: FormDates, periods: readonly FormPeriod[], from: string): FormRefusal | null {
  if (form.byDefault) return 'form-is-always-on';
  if (form.availableFrom !== null && !onOrBefore(form.availableFrom, from)) return 'form-not-yet-available';
  const overlaps = periodsOf(form, periods).some(period => period.validUntil === null || onOrBefore(from, period.validUntil));
  return overlaps ? 'form-already-on' : null;
}

/** The choice that still runs, if any. There is at most one, because `mayBegin` lets none begin beside it. */
export function openPeriod<P extends FormPeriod>(form: FormDates, periods: readonly P[]): P | null {
  return periods.find(period => period.formCode === form.code && period.validUntil === null) ?? null;
}

/** Whether the running choice may end with this last day; null when it may. */
export function mayEnd(form: FormDates, periods: readonly FormPeriod[], lastDay: string): FormRefusal | null {
  if (form.byDefault) return 'form-is-always-on';
  const open = openPeriod(form, periods);
  if (!open) return 'form-not-on';
  return onOrBefore(open.validFrom, lastDay) ? null : 'form-ends-before-it-begins';
}
