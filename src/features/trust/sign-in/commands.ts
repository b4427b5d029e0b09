import { randomUUID, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Proven } from '../../../platform/identity-provider.ts';
import { isRole, type Role, roles } from '../../../platform/permissions.ts';
import { endSessions, openSession, renewSession } from '../../../platform/session.ts';
import { hashOfCode } from './first-code.ts';
import { refusedChange, type RightsChange, roleInClaim } from './rules.ts';
import { own } from './tables.ts';

/** What became of somebody whom the provider proved. */
export type Recognised =
  | { readonly kind: 'in'; readonly session: string }
  | { readonly kind: 'waits'; readonly applicant: string }
  | { readonly kind: 'ended' | 'no-role' | 'several-roles' };

const mostTries = 10;

/** Lets in whom the provider proved, when they have a role; otherwise remembers that they asked. Where roles come along with the proof, they are taken over at each sign-in. */
export async function recognise(act: Act, proven: Proven, rolesComeAlong: boolean): Promise<Recognised> {
  const person = await own(act.db).selectFrom('platform.person').select(['person_id', 'name', 'role', 'active']).where('issuer', '=', proven.issuer).where('subject', '=', proven.subject).executeTakeFirst();
  if (person && !person.active) return { kind: 'ended' };
  const claimed = rolesComeAlong ? roleInClaim(proven.roles, roles) : null;
  if (claimed === 'none') return { kind: 'no-role' };
  if (claimed === 'several') return { kind: 'several-roles' };
  if (person) {
    if (person.name !== proven.name || (claimed && claimed !== person.role)) {
      await own(act.db).updateTable('platform.person').set({ name: proven.name, role: claimed ?? person.role }).where('person_id', '=', person.person_id).execute();
      if (claimed && claimed !== person.role) act.note({ role: claimed });
    }
    return letIn(act, person.person_id);
  }
  if (claimed) return letIn(act, await join(act, proven, claimed));
  const waiting = await own(act.db).insertInto('platform.applicant').values({ municipality_id: act.municipality, issuer: proven.issuer, subject: proven.subject, name: proven.name, asked_at: act.now })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'issuer', 'subject']).doUpdateSet({ name: proven.name, asked_at: act.now })).returning('applicant_id').executeTakeFirstOrThrow();
  return { kind: 'waits', applicant: waiting.applicant_id };
}

/** The provider proved the person of an open session once more. @returns the session's new cookie value; null when it was somebody else */
export async function proveAgain(act: Act, proven: Proven, personId: string, session: string): Promise<string | null> {
  const person = await own(act.db).selectFrom('platform.person').select('person_id').where('issuer', '=', proven.issuer).where('subject', '=', proven.subject).where('person_id', '=', personId).where('active', '=', true).executeTakeFirst();
  if (!person) return null;
  act.about('person', personId);
  act.note({ again: true });
  return renewSession(act, session, personId);
}

async function letIn(act: Act, person: string): Promise<Recognised> {
  act.about('person', person);
  return { kind: 'in', session: await openSession(act, person) };
}

async function join(act: Act, who: Pick<Proven, 'issuer' | 'subject' | 'name'>, role: Role): Promise<string> {
  const id = randomUUID();
  await own(act.db).insertInto('platform.person').values({ municipality_id: act.municipality, person_id: id, name: who.name, role, active: true, issuer: who.issuer, subject: who.subject, joined_at: act.now }).execute();
  return id;
}

/** The code from the first start makes one waiting person the administrator. @returns the session's cookie value; null when the code is wrong, over or tried too often */
export async function becomeFirstAdministrator(act: Act, applicant: string, typed: string): Promise<string | null> {
  const code = await own(act.db).selectFrom('platform.first_code').select(['code_hash', 'ends_at', 'tries']).forUpdate().executeTakeFirst();
  if (!code || Temporal.Instant.compare(code.ends_at, act.now) < 0 || code.tries >= mostTries) return null;
  if (!timingSafeEqual(code.code_hash, hashOfCode(typed))) {
    await own(act.db).updateTable('platform.first_code').set({ tries: code.tries + 1 }).execute();
    return null;
  }
  const person = await take(act, applicant, 'administrator');
  if (!person) return null;
  await own(act.db).deleteFrom('platform.first_code').execute();
  act.about('person', person);
  act.note({ role: 'administrator', by: 'first code' });
  return openSession(act, person);
}

async function take(act: Act, applicant: string, role: Role): Promise<string | null> {
  const who = await own(act.db).deleteFrom('platform.applicant').where('applicant_id', '=', applicant).returning(['issuer', 'subject', 'name']).executeTakeFirst();
  return who ? join(act, who, role) : null;
}

/** Gives somebody who waits a role. @returns whether they were still waiting */
export async function grant(act: Act, applicant: string, role: string): Promise<boolean> {
  if (!isRole(role)) return false;
  const person = await take(act, applicant, role);
  if (!person) return false;
  act.about('person', person);
  act.note({ role });
  return true;
}

/** Sends somebody who waits away; they may knock again. */
export async function decline(act: Act, applicant: string): Promise<boolean> {
  act.concerns('applicant', [applicant]);
  const gone = await own(act.db).deleteFrom('platform.applicant').where('applicant_id', '=', applicant).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** A change of somebody's rights works at their next request. @returns why not; null when it happened; 'unknown' when there is nobody of that name here */
export async function changeRights(act: Act, personId: string, change: RightsChange): Promise<RightsRefusal | null> {
  const done = await carryOut(act, personId, change);
  if (typeof done === 'string') return done;
  act.about('person', personId);
  act.note(change.kind === 'role' ? { from: done.from, role: change.role } : { access: change.kind });
  return null;
}

export type RightsRefusal = NonNullable<ReturnType<typeof refusedChange>> | 'unknown';

/** The change itself, for an act that is about more than one person. */
export async function carryOut(act: Act, personId: string, change: RightsChange): Promise<RightsRefusal | { readonly from: string }> {
  // One change at a time: two administrators must not take each other's rights away.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} people`}, 94))`.execute(act.db);
  const people = await own(act.db).selectFrom('platform.person').select(['person_id', 'role', 'active']).execute();
  const holder = people.find((one) => one.person_id === personId);
  if (!holder || (change.kind === 'role' && !isRole(change.role))) return 'unknown';
  const administrators = people.filter((one) => one.active && one.role === 'administrator').length;
  const refused = refusedChange(change, { id: holder.person_id, role: holder.role, active: holder.active }, act.actor.id, administrators);
  if (refused) return refused;
  await own(act.db).updateTable('platform.person').set(change.kind === 'role' ? { role: change.role } : { active: change.kind === 'restore' }).where('person_id', '=', personId).execute();
  if (change.kind === 'end') await endSessions(act, personId, { allBut: null });
  return { from: holder.role };
}
