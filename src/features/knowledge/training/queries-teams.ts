import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { setting } from './queries-own.ts';
import { type Counts, type Norms, type Post, shareShown, type ShareShown, totalShown } from './rules.ts';
import { concerned } from './concerned.ts';
import { own } from './tables.ts';

export interface Person { readonly id: string; readonly name: string }

/** Everybody with an account, to choose from. */
export async function people(act: Act): Promise<readonly Person[]> {
  return (await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).where('active', '=', true).orderBy('name').execute()).map((row) => ({ id: row.person_id, name: row.name }));
}

/** Whether the actor is the manager of any open team. */
export async function managesAny(act: Act): Promise<boolean> {
  return await own(act.db).selectFrom('knowledge.team').select('team_id').where('manager_id', '=', act.actor.id ?? '').where('closed_on', 'is', null).executeTakeFirst() !== undefined;
}

/** People per team on a day, in so far as the actor may know; under null everybody once. */
export async function sharesOn(act: Act, on: string): Promise<ReadonlyMap<number | null, Counts>> {
  const { rows } = await sql<{ team_id: number | null; required: number; trained: number; overdue: number }>`select team_id, required, trained, overdue from knowledge.training_shares(${on}::date)`.execute(act.db);
  return new Map(rows.map((row) => [row.team_id === null ? null : Number(row.team_id), { required: row.required, trained: row.trained, overdue: row.overdue }]));
}

export interface TeamRow { readonly id: number; readonly name: string; readonly manager: string | null; readonly norm: number; readonly mine: boolean; /** Null: not for this reader. */ readonly share: ShareShown | null }

export interface TeamsOverview {
  readonly rows: readonly TeamRow[];
  /** Everybody once; null when the reader steers nothing. */
  readonly all: ShareShown | null;
  readonly norms: Norms;
  readonly requirements: number;
  /** Teams that are no more, for who may bring one back. */
  readonly closed: readonly { readonly id: number; readonly name: string }[];
}

/** The teams that the reader manages, keeps or steers. */
export async function teamsOverview(act: Act): Promise<TeamsOverview> {
  const today = dutchDate(act.now).toString();
  const db = own(act.db);
  const steers = act.may('training.shares');
  const [shares, { norms }, names] = [await sharesOn(act, today), await setting(act), new Map((await people(act)).map((one) => [one.id, one.name]))];
  const teams = await db.selectFrom('knowledge.team').select(['team_id', 'name', 'manager_id', 'norm_percent']).where('closed_on', 'is', null).orderBy('name').execute();
  const nothing: Counts = { required: 0, trained: 0, overdue: 0 };
  const rows = teams.flatMap((team): TeamRow[] => {
    const mine = team.manager_id !== null && team.manager_id === act.actor.id;
    if (!mine && !steers && !act.may('training.keep')) return [];
    return [{
      id: team.team_id, name: team.name, manager: team.manager_id === null ? null : names.get(team.manager_id) ?? '–', norm: team.norm_percent ?? norms.share, mine,
      share: mine || steers ? shareShown(shares.get(team.team_id) ?? nothing, mine) : null,
    }];
  });
  const closed = act.may('training.keep')
    ? (await db.selectFrom('knowledge.team').select(['team_id', 'name']).where('closed_on', 'is not', null).orderBy('name').execute()).map((row) => ({ id: row.team_id, name: row.name })) : [];
  const { count } = await db.selectFrom('knowledge.requirement').select((eb) => eb.fn.countAll<number>().as('count')).where('from_day', '<=', today)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', today)])).executeTakeFirstOrThrow();
  return { rows, all: steers ? totalShown(shares.get(null) ?? nothing, [...shares].flatMap(([team, counts]) => (team === null ? [] : [counts]))) : null, norms, requirements: Number(count), closed };
}

export interface MemberNeed { readonly what: What; readonly due: string | null; readonly trained: boolean; readonly overdue: boolean }
export interface Member { readonly id: number; readonly name: string; readonly hasAccount: boolean; readonly post: Post; readonly joined: string; readonly left: string | null; /** Null: not for this reader. */ readonly needs: readonly MemberNeed[] | null }

/** A module by its code, or a course by its title. */
export type What = { readonly module: string } | { readonly course: string };

export interface AskedOfTeam { readonly id: number; readonly what: What; readonly post: Post | null; readonly within: number; readonly refresh: number | null; readonly share: ShareShown | null }

export interface TeamFile {
  readonly id: number; readonly name: string; readonly manager: Person | null; readonly norm: number; readonly ownNorm: number | null; readonly version: number;
  readonly mine: boolean;
  readonly share: ShareShown | null;
  readonly asked: readonly AskedOfTeam[];
  /** Null: names are not for this reader. Those who left in the last year stand last. */
  readonly members: readonly Member[] | null;
}

export async function courseTitles(act: Act): Promise<ReadonlyMap<number, string>> {
  return new Map((await own(act.db).selectFrom('knowledge.course').select(['course_id', 'title']).execute()).map((row) => [row.course_id, row.title]));
}

export function whatOf(row: { readonly module_code: string | null; readonly course_id: number | null }, titles: ReadonlyMap<number, string>): What {
  return row.module_code === null ? { course: titles.get(Number(row.course_id)) ?? '–' } : { module: row.module_code };
}

/** One team with what the reader may see of it. Undefined when there is no such team, or nothing of it is for this reader. */
export async function teamFile(act: Act, id: number): Promise<TeamFile | undefined> {
  const db = own(act.db);
  const today = dutchDate(act.now).toString();
  const team = await db.selectFrom('knowledge.team').select(['team_id', 'name', 'manager_id', 'norm_percent', 'version']).where('team_id', '=', id).where('closed_on', 'is', null).executeTakeFirst();
  const mine = team !== undefined && team.manager_id !== null && team.manager_id === act.actor.id;
  const [keeps, steers] = [act.may('training.keep'), act.may('training.shares')];
  if (!team || (!mine && !keeps && !steers)) return undefined;
  const [titles, names, { norms }] = [await courseTitles(act), new Map((await people(act)).map((one) => [one.id, one.name])), await setting(act)];
  const requirements = await db.selectFrom('knowledge.requirement').select(['requirement_id', 'post', 'module_code', 'course_id', 'within_days', 'refresh_months'])
    .where((eb) => eb.or([eb('team_id', 'is', null), eb('team_id', '=', id)])).where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', today)])).orderBy('requirement_id').execute();
  const counted = new Map((await sql<{ requirement_id: number; required: number; trained: number; overdue: number }>`select * from knowledge.requirement_shares(${id}::bigint, ${today}::date)`.execute(act.db)).rows
    .map((row) => [Number(row.requirement_id), { required: row.required, trained: row.trained, overdue: row.overdue }]));
  const nothing: Counts = { required: 0, trained: 0, overdue: 0 };
  const shown = mine || steers;
  return {
    id, name: team.name, manager: team.manager_id === null ? null : { id: team.manager_id, name: names.get(team.manager_id) ?? '–' }, norm: team.norm_percent ?? norms.share, ownNorm: team.norm_percent, version: team.version, mine,
    share: shown ? shareShown((await sharesOn(act, today)).get(id) ?? nothing, mine) : null,
    asked: requirements.map((row) => ({
      id: row.requirement_id, what: whatOf(row, titles), post: row.post, within: row.within_days, refresh: row.refresh_months, share: shown ? shareShown(counted.get(row.requirement_id) ?? nothing, mine) : null,
    })),
    members: mine || keeps ? await membersOf(act, id, today, mine, titles) : null,
  };
}

interface NeedRow { member_id: number; module_code: string | null; course_id: number | null; due_on: string | null; trained: boolean; overdue: boolean }

async function membersOf(act: Act, team: number, today: string, mine: boolean, titles: ReadonlyMap<number, string>): Promise<readonly Member[]> {
  const rows = await own(act.db).selectFrom('knowledge.team_member').select(['member_id', 'person_id', 'colleague_id', 'learner', 'post', 'joined_on', 'left_on']).where('team_id', '=', team)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', Temporal.PlainDate.from(today).subtract({ years: 1 }).toString())])).execute();
  concerned(act, rows.map((row) => row.learner));
  // Whoever is in the team now stands in it once; the line of earlier work is history.
  const here = new Set(rows.flatMap((row) => (row.left_on === null ? [row.learner] : [])));
  const nameOf = await learnerNames(act);
  const needs = Map.groupBy(mine ? (await sql<NeedRow>`select member_id, module_code, course_id, due_on, trained, overdue from knowledge.team_training(${team}::bigint, ${today}::date)`.execute(act.db)).rows : [], (row) => Number(row.member_id));
  return rows.filter((row) => row.left_on === null || !here.has(row.learner)).map((row): Member => ({
    id: row.member_id, name: nameOf(row.person_id, row.colleague_id), hasAccount: row.person_id !== null, post: row.post, joined: row.joined_on, left: row.left_on,
    needs: mine ? (needs.get(row.member_id) ?? []).map((need) => ({ what: whatOf(need, titles), due: need.due_on, trained: need.trained, overdue: need.overdue })) : null,
  })).sort((one, other) => Number(one.left !== null) - Number(other.left !== null) || one.name.localeCompare(other.name, 'nl'));
}

/** Names of colleagues, with and without an account, that the reader may see. */
export async function learnerNames(act: Act): Promise<(person: string | null, colleague: number | null) => string> {
  const db = own(act.db);
  const persons = new Map((await db.selectFrom('platform.person').select(['person_id', 'name']).execute()).map((row) => [row.person_id, row.name]));
  const colleagues = await db.selectFrom('knowledge.colleague').select(['colleague_id', 'dossier_id', 'name_sealed']).execute();
  const dossiers = await act.vault.dossiers(colleagues.map((row) => row.dossier_id));
  const sealed = new Map(colleagues.map((row) => [row.colleague_id, dossiers.get(row.dossier_id)?.openText('knowledge.colleague.name', row.name_sealed) ?? '–']));
  return (person, colleague) => (person === null ? sealed.get(colleague ?? 0) : persons.get(person)) ?? '–';
}

export interface RequirementRow { readonly id: number; readonly what: What; readonly team: string | null; readonly post: Post | null; readonly within: number; readonly refresh: number | null; readonly from: string; readonly ended: string | null }

/** What is asked of whom, for who steers; what ended stands last. */
export async function requirements(act: Act): Promise<{ readonly rows: readonly RequirementRow[]; readonly teams: readonly { readonly id: number; readonly name: string }[]; readonly courses: ReadonlyMap<number, string> }> {
  const db = own(act.db);
  const [rows, teams, titles] = [
    await db.selectFrom('knowledge.requirement').selectAll().orderBy('requirement_id').execute(),
    await db.selectFrom('knowledge.team').select(['team_id', 'name', 'closed_on']).orderBy('name').execute(), await courseTitles(act),
  ];
  const open = await db.selectFrom('knowledge.course').select('course_id').where('ended_on', 'is', null).execute();
  return {
    rows: rows.map((row) => ({
      id: row.requirement_id, what: whatOf(row, titles), team: row.team_id === null ? null : teams.find((team) => team.team_id === row.team_id)?.name ?? '–', post: row.post, within: row.within_days, refresh: row.refresh_months,
      from: row.from_day, ended: row.ended_on,
    })).sort((one, other) => Number(one.ended !== null) - Number(other.ended !== null)),
    teams: teams.filter((team) => team.closed_on === null).map((team) => ({ id: team.team_id, name: team.name })),
    courses: new Map(open.map((row) => [row.course_id, titles.get(row.course_id) ?? '–'])),
  };
}
