/** A row of docs/bench.md: what was measured, what came out, and what was hoped for. */
export interface BenchRow {
  readonly bench: string;
  readonly what: string;
  readonly value: string;
  readonly target?: string;
  /** Numbers for programs, by name. */
  readonly numbers: Readonly<Record<string, number>>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** How many times a second `work` finishes when `clients` do it at the same time, one after another, for `times` in all. */
export async function ratePerSecond(clients: number, times: number, work: () => Promise<unknown>): Promise<number> {
  let left = times;
  const began = process.hrtime.bigint();
  await Promise.all(Array.from({ length: clients }, async () => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  }));
  return times / (Number(process.hrtime.bigint() - began) / 1e9);
}

export function progress(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
