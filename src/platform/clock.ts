/** The one source of time, so that a test or a demo can hold it still (`BAKEN_NOW`). */
export interface Clock {
  now(): Temporal.Instant;
}

export function clockAt(fixed: Temporal.Instant | null): Clock {
  return { now: () => fixed ?? Temporal.Now.instant() };
}

/** The civil date in the Netherlands; norms and periods are counted in it. */
export function dutchDate(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
}
