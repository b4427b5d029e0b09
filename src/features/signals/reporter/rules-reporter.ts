/** How somebody reports; the page's own words for it stand beside the codes of the signal's source. */
export const doors = { 'anoniem': 'anonymous', 'schuilnaam': 'pseudonym', 'bekend': 'known' } as const;
export type DoorAnswer = keyof typeof doors;
export type Door = (typeof doors)[DoorAnswer];
export const doorAnswers = Object.keys(doors) as readonly DoorAnswer[];

/** By what way somebody who is known may be reached. */
export const ways = { 'telefoon': 'phone', 'mail': 'email', 'iemand': 'person', 'anders': 'other' } as const;
export type Way = (typeof ways)[keyof typeof ways];

/** What a reporter says must not be done. Everybody who handles the signal sees it without opening who the reporter is. */
export const safetyRules = { 'niet-bellen': 'no-call', 'niet-mailen': 'no-mail', 'geen-brief': 'no-letter', 'niet-thuis': 'not-home', 'alleen-tijden': 'only-times' } as const;
export type SafetyRule = (typeof safetyRules)[keyof typeof safetyRules];

export function rulesFrom(codes: string): SafetyRule[] {
  const given = codes.split(' ');
  return Object.values(safetyRules).filter((rule) => given.includes(rule));
}

export const helpedAnswers = ['yes', 'no', 'other'] as const;
export type HelpedAnswer = (typeof helpedAnswers)[number];

/** The questions of the guided path, one a page. The last is only asked of who does not stay anonymous. */
export const questions = ['verhaal', 'waar', 'wanneer', 'gevaar', 'minderjarig', 'bijlagen', 'deur', 'bereik'] as const;
export type Question = (typeof questions)[number];

export function questionsFor(door: Door): readonly Question[] {
  return door === 'anonymous' ? questions.filter((question) => question !== 'bereik') : questions;
}

export type Standing = 'may-open' | 'must-ask' | 'waits' | 'refused' | 'expired';

export interface IdentityRequest {
  readonly id: number;
  readonly askedBy: string;
  readonly answer: { readonly granted: boolean; readonly at: Temporal.Instant } | null;
}

/** How long a granted request opens, for the one who asked: a working day, not a standing right. */
const grantLasts = Temporal.Duration.from({ hours: 24 });

/**
 * What a person with the permission can do now about who the reporter is, by their own newest request.
 * Where no second person is wanted everybody with the permission may open, with a reason.
 */
export function standing(twoNeeded: boolean, requests: readonly IdentityRequest[], person: string, now: Temporal.Instant): { readonly standing: Standing; readonly request: number | null } {
  if (!twoNeeded) return { standing: 'may-open', request: null };
  const mine = requests.filter((request) => request.askedBy === person).sort((one, other) => other.id - one.id)[0];
  if (!mine) return { standing: 'must-ask', request: null };
  if (!mine.answer) return { standing: 'waits', request: mine.id };
  if (!mine.answer.granted) return { standing: 'refused', request: null };
  return Temporal.Instant.compare(now, mine.answer.at.add(grantLasts)) < 0 ? { standing: 'may-open', request: mine.id } : { standing: 'expired', request: null };
}

/** Requests of others that wait for this person's yes or no. */
export function toAnswer(requests: readonly IdentityRequest[], person: string): readonly number[] {
  return requests.filter((request) => !request.answer && request.askedBy !== person).map((request) => request.id);
}
