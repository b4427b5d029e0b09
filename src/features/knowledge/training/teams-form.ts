import type { FormValues } from '../../../platform/form-values.ts';
import { isModuleCode } from './catalogue/modules.ts';
import { isPost, type Norms } from './rules.ts';
import type { NewMember, NewRequirement, TeamWords } from './team-commands.ts';

export type Mistake =
  | 'name' | 'name-taken' | 'manager' | 'percent' | 'pass' | 'months' | 'days' | 'post' | 'post-all' | 'who' | 'who-both' | 'day' | 'day-future' | 'in-team'
  | 'what' | 'asked' | 'team' | 'title' | 'title-taken' | 'provider' | 'learner' | 'course' | 'known';

export type Fields<Name extends string> = Readonly<Record<Name, string>>;
export interface Wrong<Name extends string> { readonly field: Name; readonly mistake: Mistake }
export type Read<Name extends string, Value> = { readonly value: Value } | { readonly mistakes: readonly Wrong<Name>[] };

export function fieldsFrom<Name extends string>(form: FormValues, names: readonly Name[]): Fields<Name> {
  return Object.fromEntries(names.map((name) => [name, form.text(name)])) as Fields<Name>;
}

/** A whole number between two others; null when it is none. */
function number(text: string, least: number, most: number): number | null {
  const value = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

const empty = (text: string): boolean => text.trim() === '';
const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const teamFields = ['naam', 'manager', 'norm'] as const;
export type TeamField = (typeof teamFields)[number];

export function readTeam(fields: Fields<TeamField>, people: readonly { readonly id: string }[]): Read<TeamField, TeamWords> {
  const mistakes: Wrong<TeamField>[] = [];
  const name = line(fields.naam);
  const norm = number(fields.norm, 1, 100);
  if (name === '' || name.length > 80) mistakes.push({ field: 'naam', mistake: 'name' });
  if (!empty(fields.manager) && !people.some((one) => one.id === fields.manager)) mistakes.push({ field: 'manager', mistake: 'manager' });
  if (!empty(fields.norm) && norm === null) mistakes.push({ field: 'norm', mistake: 'percent' });
  return mistakes.length > 0 ? { mistakes } : { value: { name, manager: fields.manager || null, norm } };
}

export const memberFields = ['persoon', 'collega', 'werk', 'sinds'] as const;
export type MemberField = (typeof memberFields)[number];

/** @param today YYYY-MM-DD; somebody may be expected, so a day within the next year is fine */
export function readMember(fields: Fields<MemberField>, people: readonly { readonly id: string }[], today: string): Read<MemberField, NewMember> {
  const mistakes: Wrong<MemberField>[] = [];
  const name = line(fields.collega);
  const joined = dayWithin(fields.sinds, Temporal.PlainDate.from(today).subtract({ years: 50 }), Temporal.PlainDate.from(today).add({ years: 1 }));
  const person = people.find((one) => one.id === fields.persoon)?.id ?? null;
  if (person !== null && name !== '') mistakes.push({ field: 'collega', mistake: 'who-both' });
  else if (person === null && name === '') mistakes.push({ field: 'persoon', mistake: 'who' });
  else if (name.length > 80) mistakes.push({ field: 'collega', mistake: 'name' });
  if (!isPost(fields.werk)) mistakes.push({ field: 'werk', mistake: 'post' });
  if (joined === null) mistakes.push({ field: 'sinds', mistake: 'day' });
  return mistakes.length > 0 || !isPost(fields.werk) || joined === null ? { mistakes } : { value: { person, name, post: fields.werk, joined } };
}

function dayWithin(text: string, first: Temporal.PlainDate, last: Temporal.PlainDate): string | null {
  try {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? Temporal.PlainDate.from(text.trim()) : null;
    return day && Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0 ? day.toString() : null;
  } catch {
    return null;
  }
}

export const requirementFields = ['team', 'werk', 'wat', 'binnen', 'opnieuw'] as const;
export type RequirementField = (typeof requirementFields)[number];

/** `wat` is `module:privacy` or `cursus:3`. */
export function readRequirement(fields: Fields<RequirementField>, teams: readonly { readonly id: number }[], courses: ReadonlyMap<number, string>): Read<RequirementField, NewRequirement> {
  const mistakes: Wrong<RequirementField>[] = [];
  const team = empty(fields.team) ? null : teams.find((one) => String(one.id) === fields.team)?.id;
  const post = empty(fields.werk) ? null : isPost(fields.werk) ? fields.werk : undefined;
  const [kind, code = ''] = fields.wat.split(':');
  const module = kind === 'module' && isModuleCode(code) ? code : null;
  const course = kind === 'cursus' ? [...courses.keys()].find((id) => String(id) === code) ?? null : null;
  const within = number(fields.binnen, 0, 730);
  const refresh = number(fields.opnieuw, 1, 120);
  if (module === null && course === null) mistakes.push({ field: 'wat', mistake: 'what' });
  if (team === undefined) mistakes.push({ field: 'team', mistake: 'team' });
  if (post === undefined) mistakes.push({ field: 'werk', mistake: 'post-all' });
  if (within === null) mistakes.push({ field: 'binnen', mistake: 'days' });
  if (!empty(fields.opnieuw) && refresh === null) mistakes.push({ field: 'opnieuw', mistake: 'months' });
  return mistakes.length > 0 || team === undefined || post === undefined || within === null ? { mistakes } : { value: { team, post, module, course, within, refresh } };
}

export const normFields = ['gehaald', 'geldig', 'aandeel'] as const;
export type NormField = (typeof normFields)[number];

export function normFieldsOf(norms: Norms): Fields<NormField> {
  return { gehaald: String(norms.pass), geldig: norms.validMonths === null ? '' : String(norms.validMonths), aandeel: String(norms.share) };
}

export function readNorms(fields: Fields<NormField>): Read<NormField, Norms> {
  const [pass, validMonths, share] = [number(fields.gehaald, 50, 100), number(fields.geldig, 1, 120), number(fields.aandeel, 1, 100)];
  const mistakes: Wrong<NormField>[] = [];
  if (pass === null) mistakes.push({ field: 'gehaald', mistake: 'pass' });
  if (!empty(fields.geldig) && validMonths === null) mistakes.push({ field: 'geldig', mistake: 'months' });
  if (share === null) mistakes.push({ field: 'aandeel', mistake: 'percent' });
  return mistakes.length > 0 || pass === null || share === null ? { mistakes } : { value: { pass, validMonths, share } };
}

export const courseFields = ['titel', 'gever'] as const;
export type CourseField = (typeof courseFields)[number];

export function readCourse(fields: Fields<CourseField>): Read<CourseField, { readonly title: string; readonly provider: string }> {
  const [title, provider] = [line(fields.titel), line(fields.gever)];
  const mistakes: Wrong<CourseField>[] = [];
  if (title === '' || title.length > 120) mistakes.push({ field: 'titel', mistake: 'title' });
  if (provider.length > 120) mistakes.push({ field: 'gever', mistake: 'provider' });
  return mistakes.length > 0 ? { mistakes } : { value: { title, provider } };
}

export const followedFields = ['wie', 'cursus', 'dag'] as const;
export type FollowedField = (typeof followedFields)[number];

/** @param today YYYY-MM-DD; nobody followed a course that is still to come */
export function readFollowed(
  fields: Fields<FollowedField>, learners: readonly { readonly key: string }[], courses: readonly { readonly id: number; readonly ended: boolean }[], today: string,
): Read<FollowedField, { readonly learner: string; readonly course: number; readonly day: string }> {
  const mistakes: Wrong<FollowedField>[] = [];
  const learner = learners.find((one) => one.key === fields.wie);
  const course = courses.find((one) => String(one.id) === fields.cursus && !one.ended);
  const now = Temporal.PlainDate.from(today);
  const day = dayWithin(fields.dag, now.subtract({ years: 50 }), now.add({ years: 50 }));
  if (!learner) mistakes.push({ field: 'wie', mistake: 'learner' });
  if (!course) mistakes.push({ field: 'cursus', mistake: 'course' });
  if (day === null) mistakes.push({ field: 'dag', mistake: 'day' });
  else if (day > today) mistakes.push({ field: 'dag', mistake: 'day-future' });
  return mistakes.length > 0 || !learner || !course || day === null ? { mistakes } : { value: { learner: learner.key, course: course.id, day } };
}
