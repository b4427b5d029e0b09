import type { Texts } from '../../texts/texts.ts';

/** What can go wrong, by the name that the catalogue knows it by. */
export type ProblemKind = keyof Texts['api']['problems'];

const statuses = { 'invalid': 400, 'not-found': 404, 'method': 405, 'not-acceptable': 406, 'failed': 500, 'not-set-up': 503, 'away': 503 } as const satisfies Record<ProblemKind, number>;

/** What is wrong with one part of what was asked. */
export interface Mistake { readonly in: 'query' | 'path'; readonly name: string; readonly kind: keyof Texts['api']['mistakes']; /** What would be right: values or bounds, for the sentence. */ readonly right: string }

export interface Problem { readonly kind: ProblemKind; readonly mistakes?: readonly Mistake[] }

export const statusOf = ({ kind }: Problem): number => statuses[kind];

/** An error in the words of RFC 9457. It repeats nothing of what was sent but the names of parameters, and tells nothing of the program. */
export function problemBody(problem: Problem, texts: Texts): object {
  const words = texts.api;
  const { title, detail } = words.problems[problem.kind];
  return {
    type: 'about:blank', title, status: statusOf(problem), detail,
    ...(problem.mistakes ? { errors: problem.mistakes.map(({ in: where, name, kind, right }) => ({ in: where, name: shown(name), detail: words.mistakes[kind](shown(name), right) })) } : {}),
  };
}

/** The name of a parameter that we do not know may be anything at all. */
const shown = (name: string): string => name.toWellFormed().replace(/[^\p{L}\p{N}._[\]-]+/gu, '?').slice(0, 60);
