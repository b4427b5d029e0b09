import { smallNumber } from '../../../lib/small-numbers.ts';

/** What somebody does in a team. */
export const posts = ['contact', 'behind', 'lead'] as const;
export type Post = (typeof posts)[number];

export function isPost(text: string): text is Post {
  return posts.some((post) => post === text);
}

export interface Norms {
  /** Of a hundred situations, how many must be answered well to pass. */
  readonly pass: number;
  /** How many months a certificate holds; null: without end. */
  readonly validMonths: number | null;
  /** Per cent of a team that must have all it needs. */
  readonly share: number;
}

/** Until a municipality sets its own. The share is the example of the plan; no law gives any of the three. */
export const usualNorms: Norms = { pass: 75, validMonths: 24, share: 80 };

/** The answers of a running attempt, by situation. */
export type Attempt = ReadonlyMap<string, string>;

export function readAttempt(text: string): Attempt {
  return new Map(text.split(' ').flatMap((pair) => {
    const [situation, answer, ...more] = pair.split(':');
    return situation && answer && more.length === 0 ? [[situation, answer] as const] : [];
  }));
}

export function writeAttempt(attempt: Attempt): string {
  return [...attempt].map(([situation, answer]) => `${situation}:${answer}`).join(' ');
}

interface Asked { readonly code: string; readonly answers: readonly { readonly code: string; readonly right: boolean }[] }

/** The first situation without an answer; null when all have one. */
export function nextAsked<S extends Asked>(situations: readonly S[], attempt: Attempt): S | null {
  return situations.find((one) => !attempt.has(one.code)) ?? null;
}

export interface Outcome { readonly right: number; readonly asked: number; readonly passed: boolean }

/** Whether the answers are enough. What was not answered counts as not right. */
export function outcomeOf(situations: readonly Asked[], attempt: Attempt, norms: Pick<Norms, 'pass'>): Outcome {
  const right = situations.filter((one) => one.answers.some((answer) => answer.right && answer.code === attempt.get(one.code))).length;
  return { right, asked: situations.length, passed: situations.length > 0 && right * 100 >= norms.pass * situations.length };
}

/** How many situations must be right to pass. */
export function neededOf(asked: number, norms: Pick<Norms, 'pass'>): number {
  return Math.ceil((norms.pass * asked) / 100);
}

/** The last day on which a certificate holds. @param on the day of passing, YYYY-MM-DD */
export function validUntil(on: string, norms: Pick<Norms, 'validMonths'>): string | null {
  return norms.validMonths === null ? null : Temporal.PlainDate.from(on).add({ months: norms.validMonths }).toString();
}

export interface Counts { readonly required: number; readonly trained: number; readonly overdue: number }

export type ShareShown =
  | { readonly kind: 'nobody' }
  /** Too few people to say anything without pointing at one. */
  | { readonly kind: 'fewer'; readonly than: number }
  | ({ readonly kind: 'share'; readonly percent: number } & Counts);

/** How far a team is, said without a number: nothing is asked of it, too few people to say more without pointing at one, nobody has all that is asked, or somebody has. */
export type FrontStanding = 'nothing-asked' | 'too-few' | 'nobody' | 'some';

export function frontStanding(counts: Counts): FrontStanding {
  const shown = shareShown(counts, false);
  if (shown.kind === 'nobody') return 'nothing-asked';
  if (shown.kind === 'fewer') return 'too-few';
  return shown.trained === 0 ? 'nobody' : 'some';
}

/**
 * What may be said of a team to somebody who does not need to know who is in it: nothing when fewer people than the house's limit must have something (docs/decisions/0010).
 * Its manager sees the people themselves, so `needToKnow` shows all.
 */
export function shareShown(counts: Counts, needToKnow: boolean): ShareShown {
  if (counts.required === 0) return { kind: 'nobody' };
  const size = smallNumber(counts.required);
  if (size.kind === 'fewer' && !needToKnow) return { kind: 'fewer', than: size.than };
  // Rounded down: 79.9 is not yet 80.
  return { kind: 'share', percent: Math.floor((counts.trained * 100) / counts.required), ...counts };
}

/**
 * What may be said of all teams together. Where the teams without a figure hold a handful between them, no total is given either: whoever subtracts the others would have their figure back.
 * @param teams the counts of every team; people in two teams make the sum larger than `all`, never smaller
 */
export function totalShown(all: Counts, teams: readonly Counts[]): ShareShown {
  const hidden = teams.filter((one) => shareShown(one, false).kind === 'fewer').reduce((sum, one) => sum + one.required, 0);
  return hidden > 0 && smallNumber(hidden).kind === 'fewer' ? { kind: 'fewer', than: 5 } : shareShown(all, false);
}

/** How a mark is written on paper: without signs that are taken for one another. */
const markSigns = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param bytes twelve or more random bytes @returns such as `K7P2-9XQD-4MRA` */
export function markFrom(bytes: Uint8Array): string {
  const signs = [...bytes.subarray(0, 12)].map((byte) => markSigns[byte % markSigns.length] ?? '2').join('');
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}

/** A mark as somebody types it from paper; null when it cannot be one. */
export function markTyped(text: string): string | null {
  const signs = text.toUpperCase().replace(/[\s-]/g, '');
  return /^[2-9A-Z]{12}$/.test(signs) ? `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}` : null;
}
