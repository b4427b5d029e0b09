/** Who handles signals in a municipality, and whether that person is away on the day that is looked at. */
export interface Handler {
  readonly id: string;
  readonly role: 'focal-officer' | 'deputy';
  readonly away: boolean;
}

export interface Away { readonly from: string; /** Null: not known yet. */ readonly until: string | null }

export function isAwayOn(absence: Away, day: string): boolean {
  return absence.from <= day && (absence.until === null || day <= absence.until);
}

/** Whose work it is today: one's own; that of somebody who is away; somebody else's, who is here; or one is away oneself. */
export type Standing = 'own' | 'stands-in' | 'beside' | 'away';

/** When everybody is away nobody stands in, and then the absence of nobody counts: the work is never nobody's. */
export function standingOf(handlers: readonly Handler[], id: string): Standing {
  const nobodyHere = handlers.every((one) => one.away);
  const here = (one: Handler): boolean => nobodyHere || !one.away;
  const me = handlers.find((one) => one.id === id);
  if (!me || !here(me)) return 'away';
  if (me.role === 'focal-officer') return 'own';
  return handlers.some((one) => one.role === 'focal-officer' && here(one)) ? 'beside' : 'stands-in';
}

export interface Counts { readonly lines: number; readonly danger: number; /** Due today or on the next working day. */ readonly soon: number; readonly late: number }

/**
 * What the daily mail is about; null when there is none. Whose work it is hears of all of it, with a warning before a term ends; who stands beside hears only of terms that are over.
 * On a day that nobody works only danger is worth a mail.
 */
export function digestFor(standing: Standing, counts: Counts, workingDay: boolean): 'work' | 'late' | null {
  if (counts.lines === 0 || standing === 'away' || (!workingDay && counts.danger === 0)) return null;
  if (standing !== 'beside') return 'work';
  return counts.late > 0 ? 'late' : null;
}
