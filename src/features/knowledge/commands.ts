import type { Act } from '../../platform/act.ts';
import { Refusal } from '../../lib/errors.ts';
import type { ExploitationForm } from './catalogue/forms.ts';
import type { FormDecision } from './form-choice-form.ts';
import { type FormPeriod, mayBegin, mayEnd, openPeriod } from './rules.ts';
import { own } from './tables.ts';

/** The choices about one form, held until the act ends, so that two people cannot decide past each other. */
async function heldPeriods(act: Act, form: ExploitationForm): Promise<readonly FormPeriod[]> {
  const rows = await own(act.db).selectFrom('knowledge.form_choice').select(['form_code', 'valid_from', 'valid_until'])
    .where('form_code', '=', form.code).forUpdate().execute();
  return rows.map(row => ({ formCode: row.form_code, validFrom: row.valid_from, validUntil: row.valid_until }));
}

/**
 * Lets a form count from a day on.
 * @throws Refusal with a `FormRefusal` as key when the rules forbid it.
 */
export async function beginForm(act: Act, form: ExploitationForm, decision: FormDecision): Promise<void> {
  const refusal = mayBegin(form, await heldPeriods(act, form), decision.date);
  if (refusal) throw new Refusal(refusal, { date: form.availableFrom ?? decision.date });
  const written = await own(act.db).insertInto('knowledge.form_choice').values({
    municipality_id: act.municipality, form_code: form.code, valid_from: decision.date, valid_until: null,
    decided_by: decision.decidedBy, ground: decision.ground, recorded_at: act.now, ended_by: null, end_ground: null,
  }).onConflict(conflict => conflict.doNothing()).executeTakeFirst();
  // Somebody else was a moment earlier: there was no row yet that could be held.
  if (!written.numInsertedOrUpdatedRows) throw new Refusal('form-already-on', { date: decision.date });
  act.about('form', form.code);
  act.note({ change: 'begin', date: decision.date });
}

/**
 * Gives the running choice of a form its last day. What was counted under it before that day stays.
 * @throws Refusal with a `FormRefusal` as key when the rules forbid it.
 */
export async function endForm(act: Act, form: ExploitationForm, decision: FormDecision): Promise<void> {
  const periods = await heldPeriods(act, form);
  const refusal = mayEnd(form, periods, decision.date);
  if (refusal) throw new Refusal(refusal, { date: openPeriod(form, periods)?.validFrom ?? decision.date });
  await own(act.db).updateTable('knowledge.form_choice')
    .set({ valid_until: decision.date, ended_by: decision.decidedBy, end_ground: decision.ground })
    .where('form_code', '=', form.code).where('valid_until', 'is', null).execute();
  act.about('form', form.code);
  act.note({ change: 'end', date: decision.date });
}
