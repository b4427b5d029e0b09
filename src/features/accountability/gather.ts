import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { activeForms, CONCEPT } from '../knowledge/offers.ts';
import { registerFigures, riskSummary } from '../picture/offers.ts';
import { type OfferedPlan, planForLetter, plansForLetter } from '../plan/offers.ts';
import type { LetterFacts } from './letter-facts.ts';

export interface Gathered {
  readonly facts: Omit<LetterFacts, 'reference'>;
  readonly planVersion: number;
  /** Something in it is an example that the municipality still has to confirm. */
  readonly hasExamples: boolean;
}

/** Asks the rooms below for everything a letter says, as of today. Null when there is no such plan. */
export async function gatherFacts(act: Act, municipality: string, planRef: string): Promise<Gathered | null> {
  const plan = await planForLetter(act, planRef);
  if (!plan) return null;
  const today = dutchDate(act.now);
  const forms = await activeForms(act.db, today);
  const measures = plan.pillars.flatMap((pillar) => pillar.measures);
  const examples = new Set(measures.filter((measure) => measure.example).map((measure) => measure.title));
  return {
    planVersion: plan.version,
    hasExamples: examples.size > 0 || plan.pillars.some((pillar) => pillar.example),
    facts: {
      municipality,
      date: today.toString(),
      plan: { title: plan.title, from: plan.period.from, to: plan.period.to, decisions: plan.decisions },
      concept: conceptInDutch(),
      forms: forms.map((form) => ({ name: inside(form.name.nl), summary: form.short.nl })),
      frameworks: plan.frameworks.map((framework) => ({
        ...framework,
        agreements: framework.agreements.map(({ text, measures: titles }) => ({ text, measures: titles.map((title) => ({ title, example: examples.has(title) })) })),
      })),
      pillars: plan.pillars,
      // Every documented risk: the nearest few alone would leave out a whole form of exploitation.
      picture: { years: await closedYears(act, plan, today), risks: riskSummary(act.municipality, 'nl', Number.POSITIVE_INFINITY) },
      signatories: {},
    },
  };
}

function conceptInDutch(): string | null {
  const what = CONCEPT.find((part) => part.code === 'what');
  return what ? what.sentences.map((sentence) => sentence.nl).join(' ') : null;
}

/** The years of the plan that are over. The picture room hands out only what was published of them. */
async function closedYears(act: Act, plan: OfferedPlan, today: Temporal.PlainDate): Promise<LetterFacts['picture']['years']> {
  const first = Number(plan.period.from.slice(0, 4));
  const figures: LetterFacts['picture']['years'][number][] = [];
  for (let year = first; year < today.year; year += 1) {
    const figure = await registerFigures(act, year);
    if (figure && figure.signals.kind !== 'unpublished') figures.push(figure);
  }
  return figures;
}

/** A name in the middle of a sentence; only its first letter changes, for names of people and places stand in it too. */
function inside(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The plans that a letter can be made for. */
export async function plansForLetters(act: Act): Promise<readonly { readonly reference: string; readonly title: string; readonly period: { readonly from: string; readonly to: string } }[]> {
  return plansForLetter(act);
}

/** The plan's newest version; null when it is gone. */
export async function currentPlanVersion(act: Act, planRef: string): Promise<number | null> {
  return (await planForLetter(act, planRef))?.version ?? null;
}
