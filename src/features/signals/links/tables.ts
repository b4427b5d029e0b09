import type { ColumnType, Generated, Kysely } from 'kysely';
import type { IdentifierKind, KeyLevel } from '../../../lib/identifiers/kinds.ts';
import type { SignalTables } from '../tables.ts';
import type { ConnectionType, LinkCertainty } from './rules-connections.ts';

/** The rows of this part, and of the room what it needs. */
export type LinkTables = Pick<SignalTables, 'signals.signal' | 'platform.person'> & {
  'signals.mention': {
    municipality_id: string; mention_id: number; number: string; signal_order: Generated<number>; kind: IdentifierKind; way: 'entered' | 'recognised';
    written_sealed: Uint8Array; norm_version: number; added_by: string; added_at: Temporal.Instant;
  };
  'signals.identifier': {
    municipality_id: string; identifier_id: Generated<number>; kind: IdentifierKind; level: KeyLevel; blind: Uint8Array; degree: Generated<number>; muted: Generated<boolean>;
    key_version: Generated<number>; norm_version: number;
  };
  'signals.identifier_of': { municipality_id: string; identifier_id: number; signal_order: number; mention_id: number };
  'signals.muting': {
    municipality_id: string; muting_id: Generated<number>; identifier_ids: ColumnType<readonly number[], string, never>; number: string; dossier_id: string; shown_sealed: Uint8Array; reason_sealed: Uint8Array;
    muted_by: string; muted_at: Temporal.Instant; unmuted_by: string | null; unmuted_at: Temporal.Instant | null;
  };
  'signals.connection': {
    municipality_id: string; connection_id: number; from_number: string; to_number: string; type: ConnectionType; certainty: LinkCertainty; reason_sealed: Uint8Array;
    made_by: string; made_at: Temporal.Instant; undone_by: string | null; undone_at: Temporal.Instant | null; undone_reason_sealed: Uint8Array | null;
  };
};

export function own(db: Kysely<object>): Kysely<LinkTables> {
  return db.withTables<LinkTables>();
}
