/**
 * The proof that goes with protected figures: for every unsafe cell two tables of whole numbers that are both equal to everything published, one in which the cell is small and one in which it is not (guarantee G1).
 * It is checked here by addition alone: no solver, and nothing of the protector or the audit is imported. The format is written down in docs/figures-certificates.md.
 */
export const certificateFormat = 'baken-figures-certificate/1';

/** A number that is public: the sum of these atomic cells (positions from 0), or, of a rounded number, something at most `spread` from it. */
export interface PublishedSum {
  readonly name: string;
  readonly atoms: readonly number[];
  readonly value: number;
  readonly spread?: number;
}

/** Somebody who knows some sums besides what is published: in full, or that they are at least so much. */
export interface KnowingObserver {
  readonly name: string;
  readonly exact: readonly PublishedSum[];
  readonly atLeast: readonly PublishedSum[];
}

/** An unsafe cell, what must stay possible for it, and the worlds that show that it is. */
export interface Claim {
  readonly name: string;
  readonly atoms: readonly number[];
  readonly observer: number;
  readonly atMost: number | null;
  readonly atLeast: number | null;
  readonly width: number | null;
  readonly low: number;
  readonly high: number;
}

export interface Certificate {
  readonly format: typeof certificateFormat;
  readonly atoms: number;
  readonly published: readonly PublishedSum[];
  readonly observers: readonly KnowingObserver[];
  readonly claims: readonly Claim[];
  /** Possible tables, each as the counts of its atomic cells. Found from what is published alone, so they say nothing of what is hidden. */
  readonly worlds: readonly (readonly number[])[];
}

const sum = (world: readonly number[], atoms: readonly number[]): number => atoms.reduce((total, atom) => total + (world[atom] ?? Number.NaN), 0);

/** What is wrong with a certificate, by name of the cell; empty when it proves what it claims. */
export function faultsIn(certificate: Certificate): string[] {
  const { atoms, published, observers, claims, worlds, format } = certificate;
  if (format !== certificateFormat) return ['format'];
  const faults: string[] = [];
  const possible = worlds.map((world, at) => {
    const isTable = world.length === atoms && world.every((count) => Number.isSafeInteger(count) && count >= 0);
    const wrong = isTable ? published.find((figure) => !(Math.abs(sum(world, figure.atoms) - figure.value) <= (figure.spread ?? 0))) : undefined;
    if (!isTable || wrong) faults.push(`world ${at}: ${wrong ? wrong.name : 'no table of whole numbers from 0'}`);
    return isTable && !wrong;
  });
  for (const claim of claims) {
    const [low, high] = [worlds[claim.low], worlds[claim.high]];
    const observer = observers[claim.observer];
    if (!low || !high || !observer || !possible[claim.low] || !possible[claim.high]) {
      faults.push(`${claim.name}: no two possible tables`);
      continue;
    }
    for (const world of [low, high]) {
      const denied = observer.exact.find((known) => sum(world, known.atoms) !== known.value) ?? observer.atLeast.find((known) => !(sum(world, known.atoms) >= known.value));
      if (denied) faults.push(`${claim.name}: ${observer.name} knows better (${denied.name})`);
    }
    const [least, most] = [sum(low, claim.atoms), sum(high, claim.atoms)];
    if (claim.atMost !== null && !(least <= claim.atMost)) faults.push(`${claim.name}: never at most ${claim.atMost}`);
    if (claim.atLeast !== null && !(most >= claim.atLeast)) faults.push(`${claim.name}: never at least ${claim.atLeast}`);
    if (claim.width !== null && !(most - least >= claim.width)) faults.push(`${claim.name}: no ${claim.width} apart`);
    if (claim.atMost === null && claim.atLeast === null && claim.width === null) faults.push(`${claim.name}: claims nothing`);
  }
  return faults;
}
