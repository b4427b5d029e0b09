/** What the place of a line among what is asked depends on. */
export interface Asked {
  /** Somebody may be in danger, and what is asked is not only to put a file away. */
  readonly danger: boolean;
  readonly child: boolean;
  /** The day on which it is due; null when nobody waits for it. */
  readonly due: string | null;
  /** No two lines have the same. */
  readonly key: string;
}

/** Danger before everything; then a child; then what is due first, and what has no day last. The key decides the rest, so that no two lines share a place. */
export function byDesk(one: Asked, other: Asked): number {
  const [place, otherPlace] = [placeOf(one), placeOf(other)];
  return place < otherPlace ? -1 : place > otherPlace ? 1 : 0;
}

/** One text per line, compared sign for sign: an order of texts is total, whatever stands in them. Days are written as `2026-03-02`. */
function placeOf({ danger, child, due, key }: Asked): string {
  return `${danger ? 0 : 1}${child ? 0 : 1}${due ?? '9999-12-31'}${key}`;
}
