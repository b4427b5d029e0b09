import type { Act } from '../../../platform/act.ts';
import type { SignalState } from '../states.ts';
import { type ChangeKind, own } from './tables.ts';

export interface RetentionChange { readonly kind: ChangeKind; readonly until: Temporal.PlainDate | null; readonly reason: string; readonly by: string; readonly at: Temporal.Instant }

/** How long one signal is kept. */
export interface SignalRetention {
  readonly number: string;
  readonly state: SignalState;
  /** Null until it is closed: no clock runs before that. */
  readonly until: Temporal.PlainDate | null;
  /** The rule by which the date was set. */
  readonly rule: string | null;
  readonly held: boolean;
  /** The newest first. */
  readonly changes: readonly RetentionChange[];
}

/** Null when there is no such signal. */
export async function retentionOfSignal(act: Act, number: string): Promise<SignalRetention | null> {
  const db = own(act.db);
  const signal = await db.selectFrom('signals.signal').select(['dossier_id', 'state']).where('number', '=', number).executeTakeFirst();
  if (!signal) return null;
  act.about('signal', number);
  const closing = signal.state === 'closed' ? await db.selectFrom('signals.closing').select(['retain_until', 'retention_rule', 'closed_at']).where('number', '=', number).orderBy('closing_id', 'desc').limit(1).executeTakeFirst() : undefined;
  const rows = await db.selectFrom('signals.retention_change').select(['kind', 'keep_until', 'reason_sealed', 'changed_by', 'changed_at']).where('number', '=', number).orderBy('change_id', 'desc').execute();
  const names = new Map(rows.length === 0 ? [] : (await db.selectFrom('platform.person').select(['person_id', 'name']).execute()).map((row) => [row.person_id, row.name]));
  const dossier = rows.length === 0 ? null : await act.vault.dossier(signal.dossier_id);
  const extended = closing ? rows.find((row) => row.kind === 'extended' && Temporal.Instant.compare(row.changed_at, closing.closed_at) >= 0)?.keep_until : null;
  const until = extended ?? closing?.retain_until ?? null;
  return {
    number, state: signal.state, until: until ? Temporal.PlainDate.from(until) : null, rule: closing?.retention_rule ?? null,
    held: rows.find((row) => row.kind !== 'extended')?.kind === 'held',
    changes: rows.map((row) => ({
      kind: row.kind, until: row.keep_until ? Temporal.PlainDate.from(row.keep_until) : null, reason: dossier?.openText('signals.retention_change.reason', row.reason_sealed) ?? '',
      by: names.get(row.changed_by) ?? '–', at: row.changed_at,
    })),
  };
}
