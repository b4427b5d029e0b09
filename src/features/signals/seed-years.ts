import { type Kysely, sql } from 'kysely';
import type { MunicipalityCode } from '../../platform/municipality.ts';
import { emptyReport } from './reporter/report-form.ts';
import type { DemoSignal } from './seed.ts';
import type { Outcome } from './states.ts';

/** The one invented report that earlier years of the demonstration are copied from. */
export const demoTemplate = (municipality: MunicipalityCode, daysAgo: number): DemoSignal => ({
  municipality, daysAgo, form: null, marks: [], closed: { daysAgo: daysAgo - 30, outcome: 'handled', reason: 'Verzonnen voorbeeld.' },
  decision: { afterDays: 5, outcome: 'no-follow-up', form: null, sector: null, ground: 'none-shared', reason: 'Verzonnen voorbeeld.' },
  fields: { ...emptyReport, verhaal: 'Verzonnen voorbeeld uit een eerder jaar. Er staat geen verhaal in: het is er om tabellen met meer signalen te laten zien.' },
});

/** How many closed signals of earlier years the demonstration has: three years, newest last, by form and by what came of it. Nothing of it happened. */
const earlier: readonly (readonly [form: string | null, outcome: Outcome, counts: readonly [number, number, number]])[] = [
  ['labour', 'passed-to-labour-inspectorate', [8, 10, 13]], ['labour', 'no-follow-up', [5, 4, 7]], ['sexual', 'passed-to-police', [6, 7, 6]], ['sexual', 'passed-to-care', [4, 6, 5]],
  ['criminal', 'passed-to-care', [1, 3, 6]], ['criminal', 'passed-to-police', [1, 2, 5]], ['forced-begging', 'watch', [1, 0, 2]], [null, 'no-follow-up', [11, 12, 9]],
];

/**
 * Lays out earlier years of the register by copying one closed report, with the rights of the owner: a hundred reports through the forms would make the first start slow.
 * Each copy is closed and holds the template's words only.
 * @param years the three years before this one, oldest first
 */
export async function seedYears(db: Kysely<object>, municipality: MunicipalityCode, template: string, years: readonly number[]): Promise<void> {
  const wanted = years.flatMap((year, at) => earlier.flatMap(([form, outcome, counts]) => Array.from({ length: counts[at] ?? 0 }, () => ({ year, form, outcome }))));
  const rows = wanted.map(({ year, form, outcome }, at) => ({ place: at + 1, year, form, outcome, day: `${year}-${String(1 + (at * 5) % 12).padStart(2, '0')}-${String(1 + (at * 7) % 28).padStart(2, '0')}`, source: at % 4 === 0 ? 'telephone' : 'resident-anonymous' }));
  await sql`
    with wanted as materialized (
      select w.*, signals.next_number(${municipality}, w.year) as new_number from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(place integer, year integer, form text, outcome text, day date, source text)
    ), signal as (
      insert into signals.signal (municipality_id, number, dossier_id, receipt_index, received_at, confirm_by, confirmed_at, triage_by, answer_by, source, language, state, form_code, sector_code, danger_now, minor_involved, looks_automated, story_sealed)
      select s.municipality_id, w.new_number, s.dossier_id, null, w.day + time '10:00', w.day + 7, w.day + time '10:00', w.day + 14, w.day + 42, w.source, s.language, s.state, w.form, null, 'no', 'unknown', false, s.story_sealed
      from signals.signal s, wanted w where s.municipality_id = ${municipality} and s.number = ${template} returning number
    ), decision as (
      insert into signals.decision (municipality_id, number, outcome, form_code, ground_code, ground_sealed, reason_sealed, decided_by, decided_at, group_id)
      select d.municipality_id, w.new_number, w.outcome, w.form, d.ground_code, d.ground_sealed, d.reason_sealed, d.decided_by, w.day + 5 + time '10:00', gen_random_uuid()
      from signals.decision d, wanted w where d.municipality_id = ${municipality} and d.number = ${template} returning number
    ), change as (
      insert into signals.state_change (municipality_id, number, step, from_state, to_state, changed_by, changed_at, why_sealed)
      select c.municipality_id, w.new_number, c.step, c.from_state, c.to_state, c.changed_by, w.day + 5 + time '10:00', c.why_sealed
      from signals.state_change c, wanted w where c.municipality_id = ${municipality} and c.number = ${template} order by w.place, c.change_id returning number
    )
    insert into signals.closing (municipality_id, number, outcome, reason_sealed, feedback, feedback_why_sealed, retain_until, retention_rule, closed_by, closed_at)
    select c.municipality_id, w.new_number, c.outcome, c.reason_sealed, c.feedback, c.feedback_why_sealed, w.day + 1826, c.retention_rule, c.closed_by, w.day + 30 + time '10:00'
    from signals.closing c, wanted w where c.municipality_id = ${municipality} and c.number = ${template}`.execute(db);
}
