import type { FormValues } from '../../../platform/form-values.ts';
import { isFormCode, isSectorCode } from '../../knowledge/offers.ts';
import { isGround, isOutcome, type Outcome } from '../states.ts';
import type { Decision } from './commands.ts';
import { contradiction } from './rules.ts';
import { dayFrom, type Mistake, type Read, tooLong, type Typed, typedFrom } from './typed.ts';

/** `uitkomst` may be sent several times; the others once. */
export interface DecisionFields { readonly outcomes: readonly string[]; readonly typed: Typed }

const fields = ['overnemen', 'bewaren_tot', 'overgedragen_aan', 'vorm', 'sector', 'grond', 'grond_toelichting', 'reden', 'antwoord'];

export function decisionFieldsFrom(form: FormValues): DecisionFields {
  return { outcomes: form.all('uitkomst'), typed: typedFrom(form, fields) };
}

export interface DecisionFacts {
  readonly today: Temporal.PlainDate;
  /** After how many days kept information is looked at again when no date was typed. */
  readonly reviewDays: number;
  /** Enough people weighed it. Danger does not wait for the second one. */
  readonly weighedEnough: boolean;
  /** What the reporter reads when nobody wrote anything else. */
  readonly standardAnswer: (outcome: Outcome) => string;
}

/** A decision that can be taken, or everything that keeps it from being one. */
export function readDecision({ outcomes: sent, typed }: DecisionFields, facts: DecisionFacts): Read<Decision> {
  const mistakes: Mistake[] = [];
  const text = (field: string): string => typed[field] ?? '';
  const outcomes = [...new Set(sent.filter(isOutcome))];
  const against = contradiction(outcomes);
  if (outcomes.length === 0) mistakes.push({ field: 'uitkomst', mistake: 'choose' });
  else if (against) mistakes.push({ field: 'uitkomst', mistake: against });
  const keeps = outcomes.includes('watch');
  const until = text('bewaren_tot') === '' ? facts.today.add({ days: facts.reviewDays }) : dayFrom(text('bewaren_tot'));
  if (keeps && !until) mistakes.push({ field: 'bewaren_tot', mistake: 'date-wrong' });
  else if (keeps && until) mistakes.push(...dateMistake('bewaren_tot', until, facts.today));
  const other = outcomes.includes('other-problem-handed-over');
  if (other && text('overgedragen_aan').trim() === '') mistakes.push({ field: 'overgedragen_aan', mistake: 'handed-missing' });
  const ground = text('grond');
  if (!isGround(ground)) mistakes.push({ field: 'grond', mistake: 'choose' });
  else if (!facts.weighedEnough && ground !== 'acute-danger') mistakes.push({ field: 'grond', mistake: 'two-missing' });
  if (ground === 'other' && text('grond_toelichting').trim() === '') mistakes.push({ field: 'grond_toelichting', mistake: 'ground-missing' });
  if (text('reden').trim() === '') mistakes.push({ field: 'reden', mistake: 'why-missing' });
  mistakes.push(...tooLong(typed, ['overgedragen_aan', 'grond_toelichting', 'reden', 'antwoord']));
  if (mistakes.length > 0 || !isGround(ground)) return { mistakes };
  const [vorm, sector] = [text('vorm'), text('sector')];
  return {
    value: {
      outcomes, ground, groundText: text('grond_toelichting'), reason: text('reden'), form: isFormCode(vorm) ? vorm : null, sector: isSectorCode(sector) ? sector : null,
      answer: text('antwoord').trim() === '' ? outcomes.map(facts.standardAnswer).join('\n\n') : text('antwoord'),
      keepUntil: keeps && until ? until.toString() : null, handedTo: other ? text('overgedragen_aan') : '',
    },
  };
}

/** A day on which something ends lies after today and within ten years. */
export function dateMistake(field: string, day: Temporal.PlainDate, today: Temporal.PlainDate): readonly Mistake[] {
  if (Temporal.PlainDate.compare(day, today) <= 0) return [{ field, mistake: 'date-past' }];
  return Temporal.PlainDate.compare(day, today.add({ years: 10 })) > 0 ? [{ field, mistake: 'date-far' }] : [];
}
