export const judgements = ['meets', 'partly', 'not', 'not-applicable'] as const;
export type Judgement = (typeof judgements)[number];

/** Judgements that are never given without what they rest on. */
export function asksEvidence(judgement: Judgement): boolean {
  return judgement === 'meets' || judgement === 'not-applicable';
}

/**
 * Why a row asks attention. `never`: nobody looked yet. `changed`: it was judged against an earlier version of the row. `overdue`: the day of the next look has come and gone.
 */
export type Attention = 'never' | 'changed' | 'overdue' | null;

export interface Looked { readonly rowVersion: number; readonly nextLook: string | null }

export function attentionFor(look: Looked | null, rowVersion: number, today: Temporal.PlainDate): Attention {
  if (!look) return 'never';
  if (look.rowVersion !== rowVersion) return 'changed';
  return look.nextLook !== null && Temporal.PlainDate.compare(look.nextLook, today) < 0 ? 'overdue' : null;
}

export type Tally = Readonly<Record<Judgement | 'never', number>>;

/** How many rows stand where; the parts add up to the whole. Nothing is made of them: no score. */
export function tallyOf(rows: readonly { readonly judgement: Judgement | null }[]): Tally {
  const tally: Record<Judgement | 'never', number> = { 'meets': 0, 'partly': 0, 'not': 0, 'not-applicable': 0, 'never': 0 };
  for (const { judgement } of rows) tally[judgement ?? 'never'] += 1;
  return tally;
}

export interface Versioned { readonly code: string; readonly version: number }

/** What taking over an edition does to each row. A row of the list that is no longer in the edition is withdrawn, never removed. */
export interface Takeover<R extends Versioned> { readonly added: readonly R[]; readonly withdrawn: readonly string[]; readonly same: number; /** Changed words under a version that was there already. */ readonly clashing: readonly string[] }

export function takeover<R extends Versioned>(now: readonly (Versioned & { readonly withdrawn: boolean; readonly words: string })[], edition: readonly (R & { readonly words: string })[]): Takeover<R> {
  const newest = new Map(now.map((row) => [row.code, row]));
  const clashing = edition.filter((row) => { const known = newest.get(row.code); return known && (row.version < known.version || (row.version === known.version && (row.words !== known.words || known.withdrawn))); }).map((row) => row.code);
  const added = edition.filter((row) => (newest.get(row.code)?.version ?? 0) < row.version);
  return {
    added, clashing, withdrawn: now.filter((row) => !row.withdrawn && !edition.some((one) => one.code === row.code)).map((row) => row.code), same: edition.length - added.length - clashing.length,
  };
}
