import type { FormValues } from '../../../platform/form-values.ts';
import { roles } from '../../../platform/permissions.ts';
import type { Judged } from './commands.ts';
import type { Holder } from './queries.ts';
import { type JudgementMistake, judgementMistake, judgements, keepsAsDraft, type Typed } from './rules.ts';

export interface ReviewMistake { readonly holder: Holder; readonly mistake: JudgementMistake; readonly field: string }

/** One page holds everybody, so each field carries the person it is about. */
export function fieldOf(kind: 'oordeel' | 'rol' | 'woord', holder: Holder): string {
  return `${kind}-${holder.id}`;
}

const fieldAt: Readonly<Record<JudgementMistake, 'oordeel' | 'rol' | 'woord'>> = { 'no-judgement': 'oordeel', 'own-rights': 'oordeel', 'no-role': 'rol', 'same-role': 'rol', 'no-word': 'woord', 'word-long': 'woord' };

/**
 * What was typed about everybody, what may be kept of it, and what is wrong. A draft may have gaps; a finished review may not.
 * @param me the reader, who keeps the own rights
 */
export function readReview(form: FormValues, holders: readonly Holder[], me: string | null, finishing: boolean): { readonly typed: ReadonlyMap<string, Typed>; readonly judged: readonly Judged[]; readonly mistakes: readonly ReviewMistake[]; readonly basis: number } {
  const typed = new Map(holders.map((holder) => [holder.id, {
    judgement: form.text(fieldOf('oordeel', holder)), role: form.text(fieldOf('rol', holder)), word: form.text(fieldOf('woord', holder)).replaceAll(/\s+/g, ' ').trim(),
  }]));
  const judged: Judged[] = [];
  const mistakes: ReviewMistake[] = [];
  for (const holder of holders) {
    const one = typed.get(holder.id) ?? { judgement: '', role: '', word: '' };
    const mistake = judgementMistake(one, { role: holder.role, stale: holder.stale, own: holder.id === me }, roles);
    if (mistake && (finishing || !keepsAsDraft(mistake)) && (finishing || mistake !== 'no-judgement')) mistakes.push({ holder, mistake, field: fieldOf(fieldAt[mistake], holder) });
    const judgement = judgements.find((name) => name === one.judgement);
    if (judgement && keepsAsDraft(mistake)) judged.push({ holder, judgement, newRole: judgement === 'change' ? one.role : null, word: one.word });
  }
  return { typed, judged, mistakes, basis: /^\d{1,6}$/.test(form.text('versie')) ? Number(form.text('versie')) : -1 };
}
