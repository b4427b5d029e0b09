import type { Kysely } from 'kysely';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { type ExploitationForm, type FormCode, FORMS } from './catalogue/forms.ts';
import { activeOn, type FormPeriod, type FormStanding, openPeriod, standingOn } from './rules.ts';
import { own } from './tables.ts';

/** The choices of this act's municipality, without who decided: that is not public. */
export async function formPeriods(db: Kysely<object>): Promise<readonly FormPeriod[]> {
  const rows = await own(db).selectFrom('knowledge.form_choice').select(['form_code', 'valid_from', 'valid_until']).orderBy('valid_from').execute();
  return rows.map(row => ({ formCode: row.form_code, validFrom: row.valid_from, validUntil: row.valid_until }));
}

/** The forms that count in this municipality on a day. */
export async function formsOn(db: Kysely<object>, onDate: Temporal.PlainDate): Promise<readonly ExploitationForm[]> {
  return activeOn(FORMS, await formPeriods(db), onDate.toString());
}

export function formsToday(act: Act): Promise<readonly ExploitationForm[]> {
  return formsOn(act.db, dutchDate(act.now));
}

export interface FormLine {
  readonly code: FormCode;
  readonly standing: FormStanding;
  /** First day of the choice that runs or is to come. */
  readonly from: string | null;
}

/** All forms of the catalogue and where each stands today, for the overview of the staff. */
export async function formLines(act: Act): Promise<readonly FormLine[]> {
  const today = dutchDate(act.now).toString();
  const periods = await formPeriods(act.db);
  return FORMS.map(form => ({ code: form.code, standing: standingOn(form, periods, today), from: openPeriod(form, periods)?.validFrom ?? null }));
}

export interface FormHistoryEntry extends FormPeriod {
  readonly decidedBy: string;
  readonly ground: string;
  readonly recordedAt: Temporal.Instant;
  readonly endedBy: string | null;
  readonly endGround: string | null;
}

export interface FormState {
  readonly standing: FormStanding;
  readonly history: readonly FormHistoryEntry[];
  /** Whether a choice runs without an end: then it can be ended, and none can begin. */
  readonly running: boolean;
}

/** One form as the staff page shows it: where it stands and every decision about it. */
export async function formState(act: Act, form: ExploitationForm): Promise<FormState> {
  const today = dutchDate(act.now).toString();
  const rows = await own(act.db).selectFrom('knowledge.form_choice')
    .select(['form_code', 'valid_from', 'valid_until', 'decided_by', 'ground', 'recorded_at', 'ended_by', 'end_ground'])
    .where('form_code', '=', form.code).orderBy('valid_from', 'desc').execute();
  const history = rows.map(row => ({
    formCode: row.form_code, validFrom: row.valid_from, validUntil: row.valid_until, decidedBy: row.decided_by, ground: row.ground,
    recordedAt: row.recorded_at, endedBy: row.ended_by, endGround: row.end_ground,
  }));
  return { standing: standingOn(form, history, today), history, running: openPeriod(form, history) !== null };
}
