import type { Act } from '../../../platform/act.ts';
import { type KeptRecord, keptRecords } from '../../../platform/kept-records.tsx';
import { own } from './tables.ts';

export interface GlassCase {
  /** Null until it was judged. */
  readonly kept: KeptRecord | null;
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly number: string;
  readonly opened: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly running: boolean;
  /** Null when its key was destroyed. */
  readonly reason: string | null;
  readonly judged: { readonly justified: boolean; readonly by: string; readonly at: Temporal.Instant; readonly words: string | null } | null;
}

const most = 100;

/** How often the glass was broken, with the reasons: what waits first, then the newest. */
export async function glassCases(act: Act): Promise<GlassCase[]> {
  const rows = await own(act.db).selectFrom('platform.glass').selectAll().orderBy('opened_at', 'desc').limit(most).execute();
  act.concerns('person', rows.map((row) => row.person_id));
  act.concerns('signal', rows.map((row) => row.number));
  const people = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name', 'role']).execute()).map((person) => [person.person_id, person]));
  const kept = await keptRecords(act, 'break-glass');
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  return rows.map((row): GlassCase => {
    const dossier = dossiers.get(row.dossier_id);
    const { reviewed_by: by, reviewed_at: at, justified } = row;
    return {
      kept: kept.get(row.glass_id) ?? null, id: row.glass_id, personId: row.person_id, name: people.get(row.person_id)?.name ?? '–', role: people.get(row.person_id)?.role ?? '', number: row.number, opened: row.opened_at, until: row.ended_at ?? row.until_at,
      running: row.ended_at === null && Temporal.Instant.compare(row.until_at, act.now) > 0, reason: dossier?.openText('platform.glass.reason', row.reason_sealed) ?? null,
      judged: by !== null && at !== null && justified !== null
        ? { justified, by: people.get(by)?.name ?? '–', at, words: row.review_sealed && dossier ? dossier.openText('platform.glass.review', row.review_sealed) : null } : null,
    };
  });
}

/** How many wait for the privacy officer's judgement; those that still go on count as well. */
export async function glassWaiting(act: Act): Promise<number> {
  const row = await own(act.db).selectFrom('platform.glass').select((on) => on.fn.countAll<string>().as('count')).where('reviewed_at', 'is', null).executeTakeFirstOrThrow();
  return Number(row.count);
}
