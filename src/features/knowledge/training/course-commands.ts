import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { CheckedRow } from './rules-import.ts';
import { concerned } from './concerned.ts';
import { own } from './tables.ts';

/** @returns false when there is a course by this name already */
export async function addCourse(act: Act, title: string, provider: string): Promise<boolean> {
  const db = own(act.db);
  const open = await db.selectFrom('knowledge.course').select('title').where('ended_on', 'is', null).execute();
  if (open.some((row) => row.title.toLowerCase() === title.toLowerCase())) return false;
  const row = await db.insertInto('knowledge.course').values({ municipality_id: act.municipality, title, provider, added_by: act.actor.id ?? '', added_at: act.now, ended_on: null })
    .onConflict((conflict) => conflict.doNothing()).returning('course_id').executeTakeFirst();
  if (row) act.about('course', String(row.course_id));
  return row !== undefined;
}

/** A course that is no longer given, or is given again. What was followed stays. */
export async function endCourse(act: Act, id: number, ends: boolean): Promise<boolean> {
  const row = await own(act.db).updateTable('knowledge.course').set({ ended_on: ends ? dutchDate(act.now).toString() : null }).where('course_id', '=', id).where('ended_on', ends ? 'is' : 'is not', null).returning('course_id').executeTakeFirst();
  act.about('course', String(id));
  return row !== undefined;
}

interface Followed { readonly learner: string; readonly course: number; readonly day: string }

function resultOf(act: Act, { learner, course, day }: Followed, importId: number | null) {
  const [kind, id] = learner.split(':');
  return {
    municipality_id: act.municipality, person_id: kind === 'person' ? id ?? '' : null, colleague_id: kind === 'colleague' ? Number(id) : null, module_code: null, module_version: null, course_id: course,
    done_on: day, valid_until: null, mark: null, import_id: importId, recorded_at: act.now,
  };
}

/** Writes down by hand that somebody followed a course. @returns false when that was known already */
export async function addFollowed(act: Act, followed: Followed): Promise<boolean> {
  const row = await own(act.db).insertInto('knowledge.training_result').values(resultOf(act, followed, null)).onConflict((conflict) => conflict.doNothing()).returning(['result_id', 'learner']).executeTakeFirst();
  concerned(act, [row?.learner]);
  act.about('course', String(followed.course));
  return row !== undefined;
}

/** Takes back what was written down by hand or came with a list, because it was a mistake. */
export async function dropFollowed(act: Act, id: number): Promise<boolean> {
  const row = await own(act.db).deleteFrom('knowledge.training_result').where('result_id', '=', id).where('course_id', 'is not', null).returning(['course_id', 'learner']).executeTakeFirst();
  concerned(act, [row?.learner]);
  if (row) act.about('course', String(row.course_id));
  return row !== undefined;
}

/** Writes the rows that were found good, as one import that can be taken back as a whole. @returns how many were written; a row that somebody else wrote meanwhile is not written twice */
export async function importFollowed(act: Act, rows: readonly CheckedRow[]): Promise<number> {
  const db = own(act.db);
  const good = rows.flatMap((row) => row.write ?? []);
  const { import_id: id } = await db.insertInto('knowledge.course_import')
    .values({ municipality_id: act.municipality, made_by: act.actor.id ?? '', made_at: act.now, rows_read: rows.length, rows_written: good.length, undone_by: null, undone_at: null }).returning('import_id').executeTakeFirstOrThrow();
  const written = good.length === 0 ? [] : await db.insertInto('knowledge.training_result').values(good.map((followed) => resultOf(act, followed, id))).onConflict((conflict) => conflict.doNothing()).returning(['result_id', 'learner']).execute();
  concerned(act, written.map((row) => row.learner));
  act.about('import', String(id));
  act.note({ read: rows.length, written: written.length });
  return written.length;
}

/** Takes a whole import back. @returns how many rows went; null when there is no such import, or it was taken back before */
export async function undoImport(act: Act, id: number): Promise<number | null> {
  const db = own(act.db);
  const row = await db.updateTable('knowledge.course_import').set({ undone_by: act.actor.id ?? '', undone_at: act.now }).where('import_id', '=', id).where('undone_at', 'is', null).returning('import_id').executeTakeFirst();
  if (!row) return null;
  const gone = await db.deleteFrom('knowledge.training_result').where('import_id', '=', id).returning(['result_id', 'learner']).execute();
  concerned(act, gone.map((row) => row.learner));
  act.about('import', String(id));
  act.note({ removed: gone.length });
  return gone.length;
}
