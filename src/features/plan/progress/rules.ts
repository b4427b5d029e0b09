/** How it goes; said by people, apart from the phase it is in. */
export const progressStates = ['not-started', 'on-course', 'late', 'stopped', 'done'] as const;
export type ProgressState = (typeof progressStates)[number];
export const phases = ['prepare', 'carry-out', 'keep'] as const;
export type Phase = (typeof phases)[number];

/** After how many days without a word a measure is stale: a quarter. */
export const staleAfterDays = 92;

export type Freshness = 'fresh' | 'stale' | 'silent';

/** `silent`: nobody ever said anything of it. What is done or stopped does not grow stale: there is nothing left to say. */
export function freshness(said: { readonly state: ProgressState; readonly at: Temporal.Instant } | null, now: Temporal.Instant): Freshness {
  if (!said) return 'silent';
  if (said.state === 'done' || said.state === 'stopped') return 'fresh';
  return now.since(said.at).total('days') > staleAfterDays ? 'stale' : 'fresh';
}

/** States that are never said without why. */
export function asksWhy(state: ProgressState): boolean {
  return state === 'late' || state === 'stopped';
}

const fromFile = { 'planned': 'not-started', 'started': 'on-course', 'late': 'late', 'done': 'done', 'stopped': 'stopped', 'no-actions': 'not-started' } as const satisfies Record<string, ProgressState>;

/** What the plan file says of a state, in the words of this part: it counts until somebody says otherwise. */
export function stateFromFile(state: keyof typeof fromFile): ProgressState {
  return fromFile[state];
}

/** What asks attention first: nobody ever spoke, then late, stale, and the rest; within that the order of the plan. */
export function byAttention<T extends { readonly freshness: Freshness; readonly state: ProgressState }>(rows: readonly T[]): T[] {
  const rank = (row: T): number => (row.state === 'late' ? 0 : row.freshness === 'silent' ? 1 : row.freshness === 'stale' ? 2 : row.state === 'on-course' || row.state === 'not-started' ? 3 : 4);
  return rows.map((row, at) => ({ row, at })).sort((one, other) => rank(one.row) - rank(other.row) || one.at - other.at).map(({ row }) => row);
}
