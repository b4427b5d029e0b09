import type { FormValues } from '../../platform/form-values.ts';
import { isFormCode, isSectorCode } from '../knowledge/offers.ts';
import type { Decision } from './commands.ts';
import { isGround, isOutcome } from './states.ts';

export interface DecisionFields {
  readonly uitkomst: string;
  readonly vorm: string;
  readonly sector: string;
  readonly grond: string;
  readonly grond_toelichting: string;
  readonly reden: string;
  readonly antwoord: string;
}

export type DecisionMistake = 'outcome-missing' | 'ground-missing' | 'ground-text-missing' | 'reason-missing' | 'too-long';

const longest = 5000;

export function decisionFieldsFrom(form: FormValues): DecisionFields {
  return {
    uitkomst: form.text('uitkomst'), vorm: form.text('vorm'), sector: form.text('sector'), grond: form.text('grond'),
    grond_toelichting: form.text('grond_toelichting'), reden: form.text('reden'), antwoord: form.text('antwoord'),
  };
}

/** A decision that can be taken, or everything that keeps it from being one. `standardAnswer` is what the reporter reads when nobody wrote anything else. */
export function readDecision(fields: DecisionFields, standardAnswer: (outcome: Decision['outcome']) => string):
  { readonly decision: Decision } | { readonly mistakes: readonly { readonly field: keyof DecisionFields; readonly mistake: DecisionMistake }[] } {
  const mistakes: { field: keyof DecisionFields; mistake: DecisionMistake }[] = [];
  const { uitkomst, grond } = fields;
  if (!isOutcome(uitkomst)) mistakes.push({ field: 'uitkomst', mistake: 'outcome-missing' });
  if (!isGround(grond)) mistakes.push({ field: 'grond', mistake: 'ground-missing' });
  if (grond === 'other' && fields.grond_toelichting.trim() === '') mistakes.push({ field: 'grond_toelichting', mistake: 'ground-text-missing' });
  if (fields.reden.trim() === '') mistakes.push({ field: 'reden', mistake: 'reason-missing' });
  for (const field of ['grond_toelichting', 'reden', 'antwoord'] as const) if (fields[field].length > longest) mistakes.push({ field, mistake: 'too-long' });
  if (mistakes.length > 0 || !isOutcome(uitkomst) || !isGround(grond)) return { mistakes };
  return {
    decision: {
      outcome: uitkomst, ground: grond, groundText: fields.grond_toelichting, reason: fields.reden,
      form: isFormCode(fields.vorm) ? fields.vorm : null, sector: isSectorCode(fields.sector) ? fields.sector : null,
      answer: fields.antwoord.trim() === '' ? standardAnswer(uitkomst) : fields.antwoord,
    },
  };
}
