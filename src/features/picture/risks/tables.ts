import type { Kysely } from 'kysely';
import type { Exposure, Judgement, PlaceKind, TieKind } from './rules.ts';
import type { RiskState } from './states.ts';

interface Said { municipality_id: string; risk_no: number; revision: number; said_by: string; said_at: Temporal.Instant }

interface RiskTable { municipality_id: string; risk_no: number; dossier_id: string; state: RiskState; revision: number; made_by: string; made_at: Temporal.Instant }
interface DescriptionTable extends Said { sector_code: string; forms: string; place_kind: PlaceKind; exposure: Exposure; words_sealed: Uint8Array; object_revision: number | null }
interface JudgementTable extends Said { kind: 'judged' | 'closed' | 'reopened'; judgement: Judgement | null; suggested: Judgement | null; next_look: string | null; reason_sealed: Uint8Array | null }
interface TieTable extends Said {
  kind: TieKind; source_keys: string | null; plan_ref: string | null; measure_code: string | null; signal_number: string | null; dated_on: string | null; words_sealed: Uint8Array | null;
}
interface TieStepTable extends Said { tie_revision: number; step: 'off' | 'back' }
interface ConfidentialTable { municipality_id: string; risk_no: number; revision: number; words_sealed: Uint8Array }

// A type, because Kysely asks for an index signature.
export type RiskTables = {
  'picture.risk': RiskTable;
  'picture.risk_description': DescriptionTable;
  'picture.risk_judgement': JudgementTable;
  'picture.risk_tie': TieTable;
  'picture.risk_tie_step': TieStepTable;
  'picture.risk_confidential': ConfidentialTable;
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<RiskTables> {
  return db.withTables<RiskTables>();
}
