/** The steps of the guided page, as they stand in its addresses. */
export const triageSteps = ['spoed', 'verhaal', 'kenmerken', 'ontbreekt', 'onderzoek', 'weging', 'besluit'] as const;
export type TriageStep = (typeof triageSteps)[number];
/** Steps that are saved on the page itself; signs are saved per form, the decision on its own page. */
export type SavedStep = Exclude<TriageStep, 'kenmerken' | 'besluit'>;

export const acuteDone = ['called-112', 'called-police', 'not-called'] as const;
export type AcuteDone = (typeof acuteDone)[number];
export const checkKinds = ['permits', 'address-registration', 'earlier-enforcement', 'chamber-of-commerce', 'earlier-signals'] as const;
export type CheckKind = (typeof checkKinds)[number];
export const checkStandings = ['open', 'done', 'not-done'] as const;
export type CheckStanding = (typeof checkStandings)[number];
/** One thing that was looked up. `on` is an ISO date. */
export interface Check { readonly kind: CheckKind; readonly standing: CheckStanding; readonly on: string | null; readonly ground: string; readonly result: string; readonly whyNot: string }
export const views = ['own', 'agrees', 'differs'] as const;
export type View = (typeof views)[number];
export const closingOutcomes = ['handled', 'taken-over', 'nothing-found', 'cannot-go-on'] as const;
export type ClosingOutcome = (typeof closingOutcomes)[number];
export const feedbacks = ['sent', 'not-possible', 'not-safe', 'not-wanted'] as const;
export type Feedback = (typeof feedbacks)[number];

/** How long somebody stays in the page without saving. */
export const holdFor = Temporal.Duration.from({ minutes: 15 });

export interface Hold { readonly by: string; readonly until: Temporal.Instant }

/** Whether the page is in somebody else's hands. A hold that ran out keeps nobody out. */
export function heldByOther(hold: Hold | null, person: string | null, now: Temporal.Instant): boolean {
  return hold !== null && hold.by !== person && Temporal.Instant.compare(hold.until, now) > 0;
}

export interface Progress {
  readonly acute: string | null;
  readonly minor: string | null;
  readonly acuteDone: string | null;
  readonly read: boolean;
  readonly marks: number;
  readonly missing: boolean;
  readonly checks: ReadonlyMap<CheckKind, { readonly standing: CheckStanding }>;
  /** Who wrote down a view since the signal was last opened again. */
  readonly weighers: readonly string[];
  readonly twoToWeigh: boolean;
  readonly decided: boolean;
}

/** What is done and what is open. Nothing has to be done in order, and danger never waits for a step. */
export function stepDone(step: TriageStep, facts: Progress): boolean {
  switch (step) {
    case 'spoed': return facts.acute !== null && facts.minor !== null && (facts.acute !== 'yes' || facts.acuteDone !== null);
    case 'verhaal': return facts.read;
    case 'kenmerken': return facts.marks > 0;
    case 'ontbreekt': return facts.missing;
    case 'onderzoek': return checkKinds.every((kind) => (facts.checks.get(kind)?.standing ?? 'open') !== 'open');
    case 'weging': return weighedEnough(facts.weighers, facts.twoToWeigh);
    case 'besluit': return facts.decided;
  }
}

/** One person, or two different ones where the municipality wants two. Writing twice does not make a second person. */
export function weighedEnough(weighers: readonly string[], twoToWeigh: boolean): boolean {
  return new Set(weighers).size >= (twoToWeigh ? 2 : 1);
}

export interface KnownFacts {
  readonly place: boolean;
  readonly time: boolean;
  readonly danger: boolean;
  readonly minor: boolean;
  readonly contact: boolean;
  readonly attachment: boolean;
  /** Signs that were marked as anything but unknown, and their groups. */
  readonly signs: ReadonlySet<string>;
  readonly clusters: ReadonlySet<string>;
  /** Somebody saw or heard a sign with their own eyes or ears. */
  readonly seen: boolean;
}

const any = (set: ReadonlySet<string>, ...codes: string[]): boolean => codes.some((code) => set.has(code));

/** What is usually asked next, each with the moment at which it need not be asked any more. */
const questions = {
  'danger': (facts) => facts.danger,
  'minor': (facts) => facts.minor,
  'place': (facts) => facts.place,
  'time': (facts) => facts.time,
  'own-eyes': (facts) => facts.seen,
  'freedom': (facts) => any(facts.clusters, 'om-freedom'),
  'dependence': (facts) => any(facts.clusters, 'om-dependency'),
  'documents': (facts) => any(facts.signs, 'om-no-identity-papers', 'om-false-passport'),
  'conditions': (facts) => any(facts.clusters, 'om-conditions', 'labour-twelve'),
  'material': (facts) => facts.attachment,
  'reach': (facts) => facts.contact,
} as const satisfies Record<string, (facts: KnownFacts) => boolean>;

export type Question = keyof typeof questions;
export const allQuestions = Object.keys(questions) as readonly Question[];

export function openQuestions(facts: KnownFacts): readonly Question[] {
  return allQuestions.filter((key) => !questions[key](facts));
}

export type Contradiction = 'none-with-others' | 'other-problem-with-trafficking';

/** Routes that only make sense where trafficking is still thought of. */
const forTrafficking = ['passed-to-comensha', 'watch'];

/** Outcomes that cannot stand in one decision; null when they can. */
export function contradiction(outcomes: readonly string[]): Contradiction | null {
  if (outcomes.includes('no-follow-up') && outcomes.length > 1) return 'none-with-others';
  if (outcomes.includes('other-problem-handed-over') && outcomes.some((one) => forTrafficking.includes(one))) return 'other-problem-with-trafficking';
  return null;
}
