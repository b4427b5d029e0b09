import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { formsToday } from '../queries.ts';
import type { TrainingModule, ModulePage } from './catalogue/module.ts';
import { MODULES, moduleBySlug, pagesOf } from './catalogue/modules.ts';
import { type Attempt, type Norms, readAttempt, usualNorms } from './rules.ts';
import { own } from './tables.ts';

export interface Setting { readonly norms: Norms; /** 0 while the municipality has set nothing. */ readonly version: number }

export async function setting(act: Act): Promise<Setting> {
  const row = await own(act.db).selectFrom('knowledge.training_setting').select(['pass_percent', 'valid_months', 'norm_percent', 'version']).executeTakeFirst();
  return row ? { norms: { pass: row.pass_percent, validMonths: row.valid_months, share: row.norm_percent }, version: row.version } : { norms: usualNorms, version: 0 };
}

export interface Place {
  /** The page on which somebody stopped; null when that page is no more, or nothing was read. */
  readonly page: string | null;
  readonly attempt: Attempt;
  readonly last: { readonly right: number; readonly asked: number; readonly on: string } | null;
}

const nowhere: Place = { page: null, attempt: new Map(), last: null };

type PlaceRow = { readonly module_code: string; readonly module_version: number; readonly page_code: string; readonly attempt: string; readonly last_right: number | null; readonly last_asked: number | null; readonly last_on: string | null };

function placeOf(row: PlaceRow | undefined, version: number): Place {
  if (!row) return nowhere;
  const { last_right: right, last_asked: asked, last_on: on } = row;
  return { page: row.page_code, attempt: readAttempt(row.module_version === version ? row.attempt : ''), last: right === null || asked === null || on === null ? null : { right, asked, on } };
}

export interface Certificate { readonly version: number; readonly on: string; readonly until: string | null; readonly mark: string }

export interface OwnModule {
  readonly module: TrainingModule;
  readonly pages: readonly ModulePage[];
  readonly place: Place;
  /** The newest pass; null when the check was never passed. */
  readonly certificate: Certificate | null;
}

async function certificates(act: Act): Promise<ReadonlyMap<string, Certificate>> {
  const rows = await own(act.db).selectFrom('knowledge.training_result').select(['module_code', 'module_version', 'done_on', 'valid_until', 'mark'])
    .where('person_id', '=', act.actor.id ?? '').where('module_code', 'is not', null).orderBy('result_id').execute();
  return new Map(rows.map((row) => [row.module_code ?? '', { version: row.module_version ?? 0, on: row.done_on, until: row.valid_until, mark: row.mark ?? '' }]));
}

/** One module as its reader has it. Undefined when there is none by this name. */
export async function ownModule(act: Act, slug: string): Promise<OwnModule | undefined> {
  const module = moduleBySlug(slug);
  if (!module) return undefined;
  const row = await own(act.db).selectFrom('knowledge.training_place').select(['module_code', 'module_version', 'page_code', 'attempt', 'last_right', 'last_asked', 'last_on']).where('module_code', '=', module.code).executeTakeFirst();
  return { module, pages: pagesOf(module, await formsToday(act)), place: placeOf(row, module.version), certificate: (await certificates(act)).get(module.code) ?? null };
}

export interface OwnNeed {
  readonly module: string | null;
  readonly course: string | null;
  readonly due: string | null;
  readonly trained: boolean;
  readonly overdue: boolean;
}

export interface OwnCourse { readonly title: string; readonly on: string }

export interface OwnTraining {
  readonly modules: readonly OwnModule[];
  /** What a team of the reader asks, the most urgent first; the same thing once. */
  readonly needs: readonly OwnNeed[];
  readonly courses: readonly OwnCourse[];
  readonly teams: readonly string[];
}

/** Everything the page of the own training shows. */
export async function ownTraining(act: Act): Promise<OwnTraining> {
  const db = own(act.db);
  const [places, passed, forms] = [
    await db.selectFrom('knowledge.training_place').select(['module_code', 'module_version', 'page_code', 'attempt', 'last_right', 'last_asked', 'last_on']).execute(), await certificates(act), await formsToday(act),
  ];
  const today = dutchDate(act.now).toString();
  const asked = (await sql<{ module_code: string | null; course_id: number | null; due_on: string | null; trained: boolean; overdue: boolean }>`
    select module_code, course_id, due_on, trained, overdue from knowledge.own_training(${today}::date) order by overdue desc, trained, due_on nulls last`.execute(act.db)).rows;
  const courses = new Map((await db.selectFrom('knowledge.course').select(['course_id', 'title']).execute()).map((row) => [row.course_id, row.title]));
  const seen = new Set<string>();
  const needs = asked.flatMap((row): OwnNeed[] => {
    const key = row.module_code ?? `course ${row.course_id ?? 0}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ module: row.module_code, course: row.course_id === null ? null : courses.get(row.course_id) ?? '–', due: row.due_on, trained: row.trained, overdue: row.overdue }];
  });
  const followed = await db.selectFrom('knowledge.training_result').select(['course_id', 'done_on']).where('person_id', '=', act.actor.id ?? '').where('course_id', 'is not', null).orderBy('done_on', 'desc').execute();
  const teams = await db.selectFrom('knowledge.team_member as member').innerJoin('knowledge.team as team', (join) => join.onRef('team.municipality_id', '=', 'member.municipality_id').onRef('team.team_id', '=', 'member.team_id'))
    .select('team.name').where('member.person_id', '=', act.actor.id ?? '').where('team.closed_on', 'is', null).where((eb) => eb.or([eb('member.left_on', 'is', null), eb('member.left_on', '>', today)])).orderBy('team.name').execute();
  return {
    modules: MODULES.map((module) => ({ module, pages: pagesOf(module, forms), place: placeOf(places.find((row) => row.module_code === module.code), module.version), certificate: passed.get(module.code) ?? null })),
    needs, courses: followed.map((row) => ({ title: courses.get(row.course_id ?? 0) ?? '–', on: row.done_on })), teams: teams.map((row) => row.name),
  };
}

/** What a mark on paper stands for; undefined when this municipality gave no certificate with it. */
export async function certificateByMark(act: Act, mark: string): Promise<{ readonly module: string; readonly version: number; readonly on: string; readonly until: string | null } | undefined> {
  const found = (await sql<{ module_code: string; module_version: number; done_on: string; valid_until: string | null }>`select * from knowledge.certificate_by_mark(${mark})`.execute(act.db)).rows[0];
  return found && { module: found.module_code, version: found.module_version, on: found.done_on, until: found.valid_until };
}

/** The reader's own address for reminders. */
export async function mailAddress(act: Act): Promise<string | null> {
  const row = await own(act.db).selectFrom('knowledge.training_mail').select(['dossier_id', 'address_sealed']).where('person_id', '=', act.actor.id ?? '').executeTakeFirst();
  return row ? (await act.vault.dossier(row.dossier_id)).openText('knowledge.training_mail.address', row.address_sealed) : null;
}

/** With how many trainings the actor is late; nobody else's. */
export async function ownOverdue(act: Act): Promise<number> {
  const { rows } = await sql<{ late: number }>`select count(distinct coalesce(module_code, course_id::text))::integer as late from knowledge.own_training(${dutchDate(act.now).toString()}::date) where overdue`.execute(act.db);
  return rows[0]?.late ?? 0;
}
