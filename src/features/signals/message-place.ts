/**
 * A moment as it comes back from the database, which keeps microseconds and rounds the rest: a message sealed under the finer moment of the clock would
 * not open again.
 */
export function messageMoment(now: Temporal.Instant): Temporal.Instant {
  return now.round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
}

/** Where a message lives: who sent it and when belong to it, so that nobody can put one person's words into another's mouth. */
export function messagePlace(sender: 'reporter' | 'municipality', sentAt: Temporal.Instant): string {
  return `signals.message.text|${sender}|${sentAt.epochMilliseconds}`;
}
