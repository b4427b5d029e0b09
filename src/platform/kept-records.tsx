import { sql } from 'kysely';
import type { ReactNode } from 'react';
import { day } from '../texts/dates.ts';
import { Link } from '../ui/text.tsx';
import type { Act } from './act.ts';
import type { RecordClass } from './retention-rules.ts';
import type { Request } from './routes.ts';

/** The day until which a record is kept, for the pages that show it. The database sets it when the record ends (database/147), and its row policies say who sees it. */
export interface KeptRecord {
  /** Null where the municipality decided that the class stays. */
  readonly until: Temporal.PlainDate | null;
  /** Where it can be kept longer, for who may. */
  readonly change: string | null;
}

/** One record; null while it has not ended. @param ref as database/147 names it: V-2026-0001, a number of its own, H-3, R-7 */
export async function keptRecord(act: Act, recordClass: RecordClass, ref: string): Promise<KeptRecord | null> {
  return (await keptRecords(act, recordClass)).get(ref) ?? null;
}

/** Every record of a class that has ended, by its reference. */
export async function keptRecords(act: Act, recordClass: RecordClass): Promise<ReadonlyMap<string, KeptRecord>> {
  const { rows } = await sql<{ ref: string; until: string | null }>`select k.ref, trust.kept_day(k.class, k.ref) as until from trust.kept k where k.class = ${recordClass}`.execute(act.db);
  return new Map(rows.map(({ ref, until }) => [ref, { until: until ? Temporal.PlainDate.from(until) : null, change: until && act.may('retention.approve') ? `/vertrouwen/bewaren/stuk/${recordClass}/${encodeURIComponent(ref)}` : null }]));
}

type Shown = Pick<Request, 'texts' | 'language' | 'href'>;

/** "2 March 2028", or that it stays; with the way to keep it longer. Nothing while the record has not ended. */
export function KeptDay({ request, kept }: { readonly request: Shown; readonly kept: KeptRecord | null }): ReactNode {
  return kept ? <>{kept.until ? day(kept.until, request.language) : request.texts.retention.records.stays}<KeepLonger request={request} kept={kept} /></> : null;
}

/** The same as a sentence of its own. @property about whose or which it is, where several stand on one page */
export function KeptLine({ request, kept, about }: { readonly request: Shown; readonly kept: KeptRecord | null; readonly about?: string }): ReactNode {
  const words = request.texts.retention.records;
  return kept ? <>{kept.until ? words.untilDay(day(kept.until, request.language)) : words.stays}<KeepLonger request={request} kept={kept} about={about} /></> : null;
}

function KeepLonger({ request, kept, about }: { readonly request: Shown; readonly kept: KeptRecord; readonly about?: string | undefined }): ReactNode {
  return kept.change ? <> <Link href={request.href(kept.change)} {...(about ? { hiddenSuffix: about } : {})}>{request.texts.retention.records.change}</Link></> : null;
}
