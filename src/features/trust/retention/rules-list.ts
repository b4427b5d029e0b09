/** One line of a list for destruction: a signal by its number, another record by what its room knows it. */
export interface ListLine { readonly number: string; readonly class: string; readonly keepUntil: Temporal.PlainDate }

/** A list as text, the same whoever writes it down: one line a signal or record, in the order of their numbers. Its SHA-256 stands on the certificate. */
export function listText(lines: readonly ListLine[]): string {
  return [...lines].sort((one, other) => (one.number < other.number ? -1 : 1)).map((line) => `${line.number} ${line.class} ${line.keepUntil.toString()}\n`).join('');
}

export function countPerClass(lines: readonly Pick<ListLine, 'class'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.class, (counts.get(line.class) ?? 0) + 1);
  return counts;
}
