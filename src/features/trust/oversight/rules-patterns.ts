/* Patterns in the use of the log that may be worth a talk. They are counts of moments, and say nothing about why. */

/** A person opened a file, or was refused (`ref` null). */
export interface Seen { readonly at: Temporal.Instant; readonly person: string; readonly ref: string | null }

/** Dutch hours from which, and until which, it is called night. */
export const night = { from: 22, until: 6 } as const;
/** Different files within an hour that are called many. */
export const manyFiles = 15;
/** Refusals on one day that are called often. */
export const oftenRefused = 3;

export interface Pattern { readonly kind: 'night' | 'many' | 'refused'; readonly person: string; /** The day on which it began. */ readonly day: string; readonly count: number; readonly at: Temporal.Instant }

const local = (at: Temporal.Instant): Temporal.ZonedDateTime => at.toZonedDateTimeISO('Europe/Amsterdam');

/** All patterns, the newest day first. `seen` and `refused` come in the order of time. */
export function patternsIn(seen: readonly Seen[], refused: readonly Seen[]): Pattern[] {
  return [...nights(seen), ...manyAtOnce(seen), ...refusals(refused)].sort((one, other) => (one.day === other.day ? one.person.localeCompare(other.person) || one.kind.localeCompare(other.kind) : one.day < other.day ? 1 : -1));
}

/** A night belongs to the evening on which it began. */
function nights(seen: readonly Seen[]): Pattern[] {
  const late = seen.filter(({ at }) => local(at).hour >= night.from || local(at).hour < night.until);
  return grouped(late, ({ at }) => local(at).subtract({ hours: night.until }).toPlainDate().toString())
    .map(({ person, day, of }) => ({ kind: 'night', person, day, count: new Set(of.map((one) => one.ref)).size, at: of[0]?.at ?? Temporal.Instant.fromEpochMilliseconds(0) }));
}

function manyAtOnce(seen: readonly Seen[]): Pattern[] {
  return grouped(seen, ({ at }) => local(at).toPlainDate().toString()).flatMap(({ person, day, of }) => {
    let best: { count: number; at: Temporal.Instant } | null = null;
    const inHour = new Map<string, number>();
    let begin = 0;
    for (const one of of) {
      inHour.set(one.ref ?? '', (inHour.get(one.ref ?? '') ?? 0) + 1);
      for (let old = of[begin]; old && Temporal.Instant.compare(old.at.add({ hours: 1 }), one.at) <= 0; old = of[begin]) {
        const left = (inHour.get(old.ref ?? '') ?? 1) - 1;
        if (left > 0) inHour.set(old.ref ?? '', left);
        else inHour.delete(old.ref ?? '');
        begin += 1;
      }
      if (inHour.size >= manyFiles && inHour.size > (best?.count ?? 0)) best = { count: inHour.size, at: of[begin]?.at ?? one.at };
    }
    return best ? [{ kind: 'many' as const, person, day, ...best }] : [];
  });
}

function refusals(refused: readonly Seen[]): Pattern[] {
  return grouped(refused, ({ at }) => local(at).toPlainDate().toString()).filter(({ of }) => of.length >= oftenRefused)
    .map(({ person, day, of }) => ({ kind: 'refused', person, day, count: of.length, at: of[0]?.at ?? Temporal.Instant.fromEpochMilliseconds(0) }));
}

function grouped(all: readonly Seen[], dayOf: (one: Seen) => string): { readonly person: string; readonly day: string; readonly of: readonly Seen[] }[] {
  const groups = new Map<string, { person: string; day: string; of: Seen[] }>();
  for (const one of all) {
    const day = dayOf(one);
    const key = `${one.person} ${day}`;
    const group = groups.get(key) ?? { person: one.person, day, of: [] };
    group.of.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}
