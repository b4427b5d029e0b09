import type { Generated, Kysely } from 'kysely';
import type { Role } from '../../../platform/permissions.ts';
import type { ChainStep } from './rules-chain.ts';
import type { RoundState } from './states.ts';

export type RowKind = 'measure' | 'indicator';

export type RoundTables = {
  'plan.ask_round': {
    municipality_id: string; plan_ref: string; round_id: Generated<number>; period: string; state: RoundState; begun_by: string; begun_on: string; plan_owner: string; asked_at: Temporal.Instant | null; due: string | null;
    closed_on: string | null; looked_on: string | null;
  };
  'plan.ask': { municipality_id: string; plan_ref: string; round_id: number; owner: string; person_id: string | null; deputy_id: string | null };
  'plan.ask_row': { municipality_id: string; plan_ref: string; round_id: number; kind: RowKind; code: string; owner: string };
  'plan.ask_step': {
    municipality_id: string; plan_ref: string; round_id: number; step_id: Generated<number>; owner: string; step: ChainStep | 'call'; how: 'mail' | 'called' | 'passed'; person_id: string | null; on_day: string;
  };
  'plan.ask_address': { municipality_id: string; person_id: string; dossier_id: string; address_sealed: Uint8Array; set_at: Temporal.Instant };
  'plan.progress': { municipality_id: string; plan_ref: string; progress_id: Generated<number>; measure_code: string; action_title: string | null; said_at: Temporal.Instant; state: string; phase: string | null; reason: string | null; done_text: string | null; next_text: string | null; public_text: string | null; spent_eur: number | null; evidence: string | null; said_by: string };
  'plan.reading': { municipality_id: string; plan_ref: string; reading_id: Generated<number>; indicator_code: string; definition: number; period: string; period_over: boolean; kind: string; outcome: string; about: string; note: string | null; read_at: Temporal.Instant; said_by: string | null };
  /** Who can be asked, and in which language they are written to. */
  'platform.person': { municipality_id: string; person_id: string; name: string; role: Role; language: 'nl' | 'en'; active: boolean };
};

export function own(db: Kysely<object>): Kysely<RoundTables> {
  return db.withTables<RoundTables>();
}
