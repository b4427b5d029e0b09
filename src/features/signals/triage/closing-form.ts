import type { Closing } from './commands.ts';
import { dateMistake } from './decision-form.ts';
import { closingOutcomes, feedbacks } from './rules.ts';
import type { Retention } from './rules-retention.ts';
import { chosen, dayFrom, type Mistake, type Read, tooLong, type Typed } from './typed.ts';

export const closingFields = ['uitkomst', 'reden', 'terugkoppeling', 'terugkoppeling_waarom', 'bewaren_tot'];

/** How it is closed. A date that is not the rule's is the municipality's own, and is kept as such. */
export function readClosing(typed: Typed, rule: Retention, today: Temporal.PlainDate): Read<Closing> {
  const mistakes: Mistake[] = [];
  const text = (field: string): string => typed[field] ?? '';
  const [outcome, feedback] = [chosen(closingOutcomes, text('uitkomst')), chosen(feedbacks, text('terugkoppeling'))];
  if (!outcome) mistakes.push({ field: 'uitkomst', mistake: 'choose' });
  if (text('reden').trim() === '') mistakes.push({ field: 'reden', mistake: 'why-missing' });
  if (!feedback) mistakes.push({ field: 'terugkoppeling', mistake: 'choose' });
  if (feedback && feedback !== 'sent' && text('terugkoppeling_waarom').trim() === '') mistakes.push({ field: 'terugkoppeling_waarom', mistake: 'why-missing' });
  const until = text('bewaren_tot') === '' ? rule.until : dayFrom(text('bewaren_tot'));
  if (!until) mistakes.push({ field: 'bewaren_tot', mistake: 'date-wrong' });
  else mistakes.push(...dateMistake('bewaren_tot', until, today));
  mistakes.push(...tooLong(typed, ['reden', 'terugkoppeling_waarom']));
  if (mistakes.length > 0 || !outcome || !feedback || !until) return { mistakes };
  return {
    value: {
      outcome, feedback, reason: text('reden'), feedbackWhy: feedback === 'sent' ? '' : text('terugkoppeling_waarom'), retainUntil: until.toString(),
      rule: until.equals(rule.until) ? rule.rule : 'own-date',
    },
  };
}
