import type { RequestKind } from './states.ts';

/** Why something that is held may not be told (docs/decisions/0044); which article fits is for the municipality to confirm. */
export const withholdGrounds = ['investigation', 'safety', 'rights-of-others'] as const;
export type WithholdGround = typeof withholdGrounds[number];

/** What was done with what somebody wanted changed. */
export const actionsOf: Readonly<Record<RequestKind, readonly Action[]>> = {
  access: [], correction: ['corrected', 'refused'], erasure: ['erased', 'refused'], objection: ['stopped', 'refused'],
};
export type Action = 'corrected' | 'erased' | 'stopped' | 'refused';

export type Mark =
  /** Somebody else of the same name, or another person's number. */
  | { readonly belongs: false }
  | { readonly belongs: true; readonly tell: false; readonly ground: WithholdGround; readonly why: string; readonly action: Action | null; readonly actionWhy: string }
  | { readonly belongs: true; readonly tell: true; /** What the person hears is held. */ readonly words: string; /** And with whom it was shared. */ readonly shared: boolean; readonly action: Action | null; readonly actionWhy: string };

export type ToldMark = Extract<Mark, { readonly tell: true }>;

/** What stands in the answer; everything else leaves no trace there. */
export function told<Hit extends { readonly mark: Mark | null }>(hits: readonly Hit[]): readonly (Hit & { readonly mark: ToldMark })[] {
  return hits.filter((hit): hit is Hit & { readonly mark: ToldMark } => hit.mark !== null && hit.mark.belongs && hit.mark.tell);
}

export function allMarked(hits: readonly { readonly mark: Mark | null }[]): boolean {
  return hits.every((hit) => hit.mark !== null);
}
