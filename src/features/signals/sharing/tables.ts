import type { Generated, Kysely } from 'kysely';
import type { SignalTables } from '../tables.ts';
import type { PackageState } from './states.ts';

/** The rows of this part; of the signal, whether it waits for a partner. */
export type SharingTables = Pick<SignalTables, 'signals.signal'> & {
  'signals.package': {
    municipality_id: string; number: string; package_id: Generated<number>; dossier_id: string; state: PackageState; recipient_code: string; purpose_code: string;
    choices_sealed: Uint8Array; package_index: Uint8Array | null; content_sealed: Uint8Array | null; made_by: string; made_at: Temporal.Instant;
    sent_at: Temporal.Instant | null; ends_at: Temporal.Instant | null; answer_by: string | null;
  };
  'signals.package_event': {
    municipality_id: string; number: string; package_id: number; event_id: Generated<number>; kind: 'opened' | 'downloaded' | 'confirmed' | 'answered'; at: Temporal.Instant; text_sealed: Uint8Array | null;
  };
};

export function own(db: Kysely<object>): Kysely<SharingTables> {
  return db.withTables<SharingTables>();
}
