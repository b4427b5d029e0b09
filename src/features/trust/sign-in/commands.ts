import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Proven } from '../../../platform/identity-provider.ts';
import { isRole, type Role, roles } from '../../../platform/permissions.ts';
import { endProviderSessions, endSessions, renewSession } from '../../../platform/session.ts';
import { type Entered, type Entrance, letIn, tell, tellOnce } from '../access/commands.ts';
import { refusedChange, type RightsChange, roleInClaim } from './rules.ts';
import { own } from './tables.ts';
import { type Tried, tryFirstCode } from './tries.ts';

/** What became of somebody whom the provider proved. */
export type Recognised =
  | { readonly kind: 'in'; readonly entered: Entered }
  | { readonly kind: 'waits'; readonly applicant: string }
  | { readonly kind: 'ended' | 'no-role' | 'several-roles' };

/** Longer than a message of the provider is believed (logout-token.ts). */
const remembered = Temporal.Duration.from({ minutes: 15 });

/** Lets in whom the provider proved, when they have a role; otherwise remembers that they asked. Where roles come along with the proof, they are taken over at each sign-in. */
export async function recognise(act: Act, proven: Proven, rolesComeAlong: boolean, entrance: Entrance): Promise<Recognised> {
  const person = await own(act.db).selectFrom('platform.person').select(['person_id', 'name', 'role', 'active']).where('issuer', '=', proven.issuer).where('subject', '=', proven.subject).executeTakeFirst();
  if (person && !person.active) return { kind: 'ended' };
  const claimed = rolesComeAlong ? roleInClaim(proven.roles, roles) : null;
  if (claimed === 'none') return { kind: 'no-role' };
  if (claimed === 'several') return { kind: 'several-roles' };
  if (person) {
    if (person.name !== proven.name || (claimed && claimed !== person.role)) {
      await own(act.db).updateTable('platform.person').set({ name: proven.name, role: claimed ?? person.role }).where('person_id', '=', person.person_id).execute();
      if (claimed && claimed !== person.role) {
        act.note({ role: claimed });
        await tell(act, person.person_id, 'role', claimed);
      }
    }
    return { kind: 'in', entered: await letIn(act, person.person_id, entrance) };
  }
  if (claimed) return { kind: 'in', entered: await letIn(act, await join(act, proven, claimed), { ...entrance, quiet: true }) };
  const waiting = await own(act.db).insertInto('platform.applicant').values({ municipality_id: act.municipality, issuer: proven.issuer, subject: proven.subject, name: proven.name, asked_at: act.now })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'issuer', 'subject']).doUpdateSet({ name: proven.name, asked_at: act.now })).returning('applicant_id').executeTakeFirstOrThrow();
  return { kind: 'waits', applicant: waiting.applicant_id };
}

/** The provider proved the person of an open session once more. @returns the session's new cookie value; null when it was somebody else */
export async function proveAgain(act: Act, proven: Proven, personId: string, session: string): Promise<string | null> {
  const person = await own(act.db).selectFrom('platform.person').select('person_id').where('issuer', '=', proven.issuer).where('subject', '=', proven.subject).where('person_id', '=', personId).where('active', '=', true).executeTakeFirst();
  if (!person) {
    await tellOnce(act, personId, 'failed-proof');
    return null;
  }
  act.about('person', personId);
  act.note({ again: true });
  return renewSession(act, session, personId);
}

/**
 * The provider signed somebody out: what came from that session there ends here at the next request. A session from before the provider named its own ends with its person's.
 * @returns false when this message came before
 */
export async function endByProvider(act: Act, told: { readonly issuer: string; readonly subject: string | null; readonly session: string | null; readonly id: string }): Promise<boolean> {
  const first = await own(act.db).insertInto('platform.used_challenge')
    .values({ municipality_id: act.municipality, challenge_hash: createHash('sha256').update(JSON.stringify(['logout', told.issuer, told.id])).digest(), ends_at: act.now.add(remembered) })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if ((first.numInsertedOrUpdatedRows ?? 0n) === 0n) {
    act.note({ why: 'logout repeated' });
    return false;
  }
  const person = told.subject === null ? null : await own(act.db).selectFrom('platform.person').select('person_id').where('issuer', '=', told.issuer).where('subject', '=', told.subject).executeTakeFirst();
  const ended = person === undefined ? [] : await endProviderSessions(act, person?.person_id ?? null, told.session);
  const [whose] = ended;
  if (whose !== undefined) act.about('person', whose);
  act.note({ ended: ended.length });
  return true;
}

async function join(act: Act, who: Pick<Proven, 'issuer' | 'subject' | 'name'>, role: Role): Promise<string> {
  const id = randomUUID();
  await own(act.db).insertInto('platform.person').values({ municipality_id: act.municipality, person_id: id, name: who.name, role, active: true, issuer: who.issuer, subject: who.subject, joined_at: act.now }).execute();
  return id;
}

/** The code from the first start makes one waiting person the administrator. `wrong`: or over, or tried too often; `too-many`: from this place */
export async function becomeFirstAdministrator(act: Act, applicant: string, typed: string, entrance: Entrance, origin: Uint8Array): Promise<Tried<Entered>> {
  const tried = await tryFirstCode(act, typed, origin);
  if (typeof tried === 'string') return tried;
  const person = await take(act, applicant, 'administrator');
  if (!person) return 'wrong';
  await own(act.db).deleteFrom('platform.first_code').execute();
  act.note({ role: 'administrator', by: 'first code' });
  return letIn(act, person, { ...entrance, quiet: true });
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
  if (change.kind === 'role') await tell(act, personId, 'role', change.role);
  else await tell(act, personId, change.kind === 'end' ? 'access-ended' : 'access-restored');
  return { from: holder.role };
}
