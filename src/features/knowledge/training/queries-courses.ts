import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { concerned } from './concerned.ts';
import { courseTitles, learnerNames } from './queries-teams.ts';
import type { Known, Learner } from './rules-import.ts';
import { own } from './tables.ts';

export interface CourseRow { readonly id: number; readonly title: string; readonly provider: string; readonly ended: boolean; readonly followed: number }
export interface ImportRow { readonly id: number; readonly at: Temporal.Instant; readonly by: string; readonly read: number; readonly written: number; readonly undone: Temporal.Instant | null }
export interface FollowedRow { readonly id: number; readonly name: string; readonly course: string; readonly on: string; readonly imported: boolean }

export interface Courses {
  readonly courses: readonly CourseRow[];
  readonly learners: readonly Learner[];
  readonly imports: readonly ImportRow[];
  /** The newest that was written down. */
  readonly followed: readonly FollowedRow[];
}

/** Everybody who is in a team now, once, in the order of the names. */
export async function learners(act: Act): Promise<readonly Learner[]> {
  const today = dutchDate(act.now).toString();
  const rows = await own(act.db).selectFrom('knowledge.team_member as member').innerJoin('knowledge.team as team', (join) => join.onRef('team.municipality_id', '=', 'member.municipality_id').onRef('team.team_id', '=', 'member.team_id'))
    .select(['member.learner', 'member.person_id', 'member.colleague_id', 'team.name']).where('team.closed_on', 'is', null).where((eb) => eb.or([eb('member.left_on', 'is', null), eb('member.left_on', '>', today)])).execute();
  const nameOf = await learnerNames(act);
  concerned(act, rows.map((row) => row.learner));
  return [...Map.groupBy(rows, (row) => row.learner)].flatMap(([key, all]) => {
    const [first] = all;
    return first ? [{ key, name: nameOf(first.person_id, first.colleague_id), teams: all.map((row) => row.name) }] : [];
  }).sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** Courses of others, and who followed them, for who keeps the register. */
export async function courses(act: Act): Promise<Courses> {
  const db = own(act.db);
  const [titles, nameOf] = [await courseTitles(act), await learnerNames(act)];
  const rows = await db.selectFrom('knowledge.course').select(['course_id', 'title', 'provider', 'ended_on']).orderBy('title').execute();
  const counted = new Map((await db.selectFrom('knowledge.training_result').select((eb) => ['course_id', eb.fn.countAll<number>().as('count')]).where('course_id', 'is not', null).groupBy('course_id').execute())
    .map((row) => [row.course_id, Number(row.count)]));
  const imports = await db.selectFrom('knowledge.course_import').select(['import_id', 'made_by', 'made_at', 'rows_read', 'rows_written', 'undone_at']).orderBy('import_id', 'desc').limit(12).execute();
  const newest = await db.selectFrom('knowledge.training_result').select(['result_id', 'person_id', 'colleague_id', 'learner', 'course_id', 'done_on', 'import_id']).where('course_id', 'is not', null).orderBy('result_id', 'desc').limit(10).execute();
  concerned(act, newest.map((row) => row.learner));
  return {
    courses: rows.map((row) => ({ id: row.course_id, title: row.title, provider: row.provider, ended: row.ended_on !== null, followed: counted.get(row.course_id) ?? 0 })),
    learners: await learners(act),
    imports: imports.map((row) => ({ id: row.import_id, at: row.made_at, by: nameOf(row.made_by, null), read: row.rows_read, written: row.rows_written, undone: row.undone_at })),
    followed: newest.map((row) => ({ id: row.result_id, name: nameOf(row.person_id, row.colleague_id), course: titles.get(row.course_id ?? 0) ?? '–', on: row.done_on, imported: row.import_id !== null })),
  };
}

/** What a list is checked against. */
export async function known(act: Act): Promise<Known> {
  const db = own(act.db);
  const open = await db.selectFrom('knowledge.course').select(['course_id', 'title']).where('ended_on', 'is', null).execute();
  const done = await db.selectFrom('knowledge.training_result').select(['learner', 'course_id', 'done_on']).where('course_id', 'is not', null).execute();
  return {
    learners: await learners(act), courses: open.map((row) => ({ id: row.course_id, title: row.title })),
    done: new Set(done.map((row) => `${row.learner}|${row.course_id ?? 0}|${row.done_on}`)), today: dutchDate(act.now).toString(),
  };
}
