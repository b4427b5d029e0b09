import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Release } from '../../../lib/disclosure-control/ledger.ts';
import type { Audience } from './rules.ts';
import type { ProposalState } from './states.ts';

interface RuleTable {
  municipality_id: string;
  rule_no: Generated<number>;
  audience: Audience;
  minimum: number;
  decided_by: string;
  decided_on: string;
  reference: string;
  recorded_at: Temporal.Instant;
  recorded_by: string;
}

interface ProposalTable {
  municipality_id: string;
  proposal_no: number;
  state: ProposalState;
  audience: Audience;
  years: string;
  tables: string;
  /** 3 or 5; null for exact numbers with stars. */
  rounded_to: number | null;
  asked_at: Temporal.Instant;
  asked_by: string;
  made_at: Temporal.Instant | null;
  basis: string | null;
  dossier_id: string | null;
  outcome_sealed: Uint8Array | null;
}

interface ReleaseTable {
  municipality_id: string;
  release_no: number;
  audience: Audience;
  published_on: string;
  /** Goes in as JSON text, comes out as what it says. */
  entry: ColumnType<Release, string, never>;
  proposal_no: number;
  dossier_id: string;
  counted_sealed: Uint8Array;
  certificate_sealed: Uint8Array;
  asked_by: string;
  approved_by: string;
  approved_at: Temporal.Instant;
}

// A type, because Kysely asks for an index signature.
type FiguresTables = {
  'picture.figures_rule': RuleTable;
  'picture.figures_proposal': ProposalTable;
  'picture.figures_release': ReleaseTable;
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<FiguresTables> {
  return db.withTables<FiguresTables>();
}
