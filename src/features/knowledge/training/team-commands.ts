import type { Act } from '../../../platform/act.ts';
import { Refusal } from '../../../lib/errors.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Norms, Post } from './rules.ts';
import { concerned } from './concerned.ts';
import { own } from './tables.ts';

const today = (act: Act): string => dutchDate(act.now).toString();

export interface TeamWords { readonly name: string; readonly manager: string | null; readonly norm: number | null }

async function nameIsTaken(act: Act, name: string, but: number | null): Promise<boolean> {
  const rows = await own(act.db).selectFrom('knowledge.team').select(['team_id', 'name']).where('closed_on', 'is', null).execute();
  return rows.some((row) => row.team_id !== but && row.name.toLowerCase() === name.toLowerCase());
}

/** @throws Refusal `team-name-taken` */
export async function addTeam(act: Act, words: TeamWords): Promise<number> {
  if (await nameIsTaken(act, words.name, null)) throw new Refusal('team-name-taken');
  const row = await own(act.db).insertInto('knowledge.team')
    .values({ municipality_id: act.municipality, name: words.name, manager_id: words.manager, norm_percent: words.norm, version: 1, changed_at: act.now, closed_on: null })
    .onConflict((conflict) => conflict.doNothing()).returning('team_id').executeTakeFirst();
  if (!row) throw new Refusal('team-name-taken');
  act.about('team', String(row.team_id));
  return row.team_id;
}

/** @returns false when somebody else changed the team since `version` @throws Refusal `team-name-taken` */
export async function changeTeam(act: Act, team: number, version: number, words: TeamWords): Promise<boolean> {
  if (await nameIsTaken(act, words.name, team)) throw new Refusal('team-name-taken');
  const row = await own(act.db).updateTable('knowledge.team').set({ name: words.name, manager_id: words.manager, norm_percent: words.norm, version: version + 1, changed_at: act.now })
    .where('team_id', '=', team).where('version', '=', version).where('closed_on', 'is', null).returning('team_id').executeTakeFirst();
  act.about('team', String(team));
  return row !== undefined;
}

/** A team that is no more: nothing is counted of it, what was followed stays. */
export async function closeTeam(act: Act, team: number): Promise<void> {
  await own(act.db).updateTable('knowledge.team').set({ closed_on: today(act), changed_at: act.now }).where('team_id', '=', team).where('closed_on', 'is', null).execute();
  act.about('team', String(team));
}

/** A team that was closed by mistake. @returns false when it is not closed, or another team has its name now */
export async function reopenTeam(act: Act, team: number): Promise<boolean> {
  const closed = await own(act.db).selectFrom('knowledge.team').select('name').where('team_id', '=', team).where('closed_on', 'is not', null).executeTakeFirst();
  if (!closed || await nameIsTaken(act, closed.name, team)) return false;
  await own(act.db).updateTable('knowledge.team').set({ closed_on: null, changed_at: act.now }).where('team_id', '=', team).execute();
  act.about('team', String(team));
  return true;
}

export interface NewMember { /** An account, or null for a colleague without one. */ readonly person: string | null; /** The name of a colleague without an account. */ readonly name: string; readonly post: Post; readonly joined: string }

/** @returns false when this person is in the team already */
export async function addMember(act: Act, team: number, member: NewMember): Promise<boolean> {
  const db = own(act.db);
  let colleague: number | null = null;
  if (member.person === null) {
    const dossier = await act.vault.newDossier();
    const row = await db.insertInto('knowledge.colleague')
      .values({ municipality_id: act.municipality, dossier_id: dossier.id, name_sealed: dossier.seal('knowledge.colleague.name', member.name), added_by: act.actor.id ?? '', added_at: act.now }).returning('colleague_id').executeTakeFirstOrThrow();
    colleague = row.colleague_id;
  }
  const row = await db.insertInto('knowledge.team_member').values({ municipality_id: act.municipality, team_id: team, person_id: member.person, colleague_id: colleague, post: member.post, joined_on: member.joined, left_on: null })
    .onConflict((conflict) => conflict.doNothing()).returning(['member_id', 'learner']).executeTakeFirst();
  concerned(act, [row?.learner]);
  act.about('team', String(team));
  return row !== undefined;
}

/** Somebody leaves the team from today, or comes back to it because that was a mistake. @returns false when there is no such member, or the member stands in the team again already */
export async function memberLeaves(act: Act, team: number, member: number, leaves: boolean): Promise<boolean> {
  const db = own(act.db);
  const now = await db.selectFrom('knowledge.team_member').select(['learner', 'joined_on', 'left_on']).where('team_id', '=', team).where('member_id', '=', member).executeTakeFirst();
  if (!now || (now.left_on === null) !== leaves) return false;
  concerned(act, [now.learner]);
  const again = !leaves && await db.selectFrom('knowledge.team_member').select('member_id').where('team_id', '=', team).where('learner', '=', now.learner).where('left_on', 'is', null).executeTakeFirst();
  if (again) return false;
  // Somebody who was to come later and does not come was never there.
  const left = leaves ? (now.joined_on > today(act) ? now.joined_on : today(act)) : null;
  await db.updateTable('knowledge.team_member').set({ left_on: left }).where('team_id', '=', team).where('member_id', '=', member).execute();
  act.about('team', String(team));
  return true;
}

/**
 * Somebody does other work in the team from today. The line of before ends and a new one begins, so that what the new work asks has its own time.
 * @returns false when there is no such member, or it is the same work
 */
export async function changePost(act: Act, team: number, member: number, post: Post): Promise<boolean> {
  const db = own(act.db);
  const now = await db.selectFrom('knowledge.team_member').select(['person_id', 'colleague_id', 'learner', 'post', 'joined_on']).where('team_id', '=', team).where('member_id', '=', member).where('left_on', 'is', null).executeTakeFirst();
  if (!now || now.post === post) return false;
  concerned(act, [now.learner]);
  const from = now.joined_on > today(act) ? now.joined_on : today(act);
  await db.updateTable('knowledge.team_member').set({ left_on: from }).where('team_id', '=', team).where('member_id', '=', member).execute();
  await db.insertInto('knowledge.team_member').values({ municipality_id: act.municipality, team_id: team, person_id: now.person_id, colleague_id: now.colleague_id, post, joined_on: from, left_on: null }).execute();
  act.about('team', String(team));
  return true;
}

export interface NewRequirement { readonly team: number | null; readonly post: Post | null; readonly module: string | null; readonly course: number | null; readonly within: number; readonly refresh: number | null }

/** @returns false when just this is asked already */
export async function addRequirement(act: Act, asked: NewRequirement): Promise<boolean> {
  const db = own(act.db);
  const rows = await db.selectFrom('knowledge.requirement').select(['team_id', 'post', 'module_code', 'course_id']).where('ended_on', 'is', null).execute();
  if (rows.some((row) => row.team_id === asked.team && row.post === asked.post && row.module_code === asked.module && row.course_id === asked.course)) return false;
  await db.insertInto('knowledge.requirement').values({
    municipality_id: act.municipality, team_id: asked.team, post: asked.post, module_code: asked.module, course_id: asked.course, within_days: asked.within, refresh_months: asked.refresh,
    from_day: today(act), ended_on: null, set_by: act.actor.id ?? '',
  }).execute();
  act.about('requirement', asked.module ?? `course ${asked.course ?? 0}`);
  return true;
}

/** A requirement stops from today, or holds again because stopping was a mistake. */
export async function endRequirement(act: Act, id: number, ends: boolean): Promise<boolean> {
  const row = await own(act.db).updateTable('knowledge.requirement').set({ ended_on: ends ? today(act) : null }).where('requirement_id', '=', id)
    .where('ended_on', ends ? 'is' : 'is not', null).returning('requirement_id').executeTakeFirst();
  act.about('requirement', String(id));
  return row !== undefined;
}

/** @returns false when somebody else changed the norms since `version` (0: there were none) */
export async function setNorms(act: Act, version: number, norms: Norms): Promise<boolean> {
  const db = own(act.db);
  const values = { pass_percent: norms.pass, valid_months: norms.validMonths, norm_percent: norms.share, version: version + 1, changed_by: act.actor.id ?? '', changed_at: act.now };
  const row = version === 0
    ? await db.insertInto('knowledge.training_setting').values({ municipality_id: act.municipality, ...values }).onConflict((conflict) => conflict.doNothing()).returning('version').executeTakeFirst()
    : await db.updateTable('knowledge.training_setting').set(values).where('version', '=', version).returning('version').executeTakeFirst();
  act.note({ pass: norms.pass, share: norms.share, months: norms.validMonths ?? 0 });
  return row !== undefined;
}
