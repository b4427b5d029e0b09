import type { Act } from '../../../platform/act.ts';

/** Whose training an act touched, as the register writes them down: 'person:p01' for an account, 'colleague:7' for somebody without. Each gets a line in the Logboek dataverwerkingen. */
export function concerned(act: Act, learners: readonly (string | null | undefined)[]): void {
  const of = (kind: 'person' | 'colleague'): string[] => learners.flatMap((one) => (one?.startsWith(`${kind}:`) ? [one.slice(kind.length + 1)] : []));
  act.concerns('person', of('person'));
  act.concerns('colleague', of('colleague'));
}
