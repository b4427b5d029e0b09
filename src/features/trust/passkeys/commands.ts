import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import type { Attempt, NewKey, Passkeys, StoredKey } from '../../../platform/passkeys.ts';
import type { Role } from '../../../platform/permissions.ts';
import { endSessions, renewSession } from '../../../platform/session.ts';
import { hashSlowly, isHashOf } from '../../../platform/slow-hash.ts';
import { type Entered, type Entrance, letIn, tell, tellOnce } from '../access/commands.ts';
import { newInvitationCode, readInvitationCode } from '../sign-in/first-code.ts';
import { codeMayBeTried, codeWasRight, keyWasWrong, liveFirstCode, mostTries, type Tried } from '../sign-in/tries.ts';
import { keys } from './tables.ts';

const invitationLasts = Temporal.Duration.from({ hours: 24 });
/** How long a second person may take to agree. */
const askedLasts = Temporal.Duration.from({ hours: 72 });

/** A question is answered once. @returns false when it was answered before */
async function onlyOnce(act: Act, attempt: Attempt): Promise<boolean> {
  const first = await keys(act.db).insertInto('platform.used_challenge')
    .values({ municipality_id: act.municipality, challenge_hash: createHash('sha256').update(attempt.challenge).digest(), ends_at: attempt.until })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (first.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

/** Whose key answered, when it is theirs and they may come in. Whoever's key was shown and did not prove anything hears of it. @param only nobody else's key will do */
async function answeredBy(act: Act, passkeys: Passkeys, attempt: Attempt, answer: string, only: string | null = null): Promise<string | null> {
  const named = passkeys.keyNamed(answer);
  const key = named && await keys(act.db).selectFrom('platform.passkey as key').innerJoin('platform.person as person', (join) => join.onRef('person.municipality_id', '=', 'key.municipality_id').onRef('person.person_id', '=', 'key.person_id'))
    .select(['key.passkey_id', 'key.person_id', 'key.credential_id', 'key.public_key', 'key.counter', 'person.active']).where('key.credential_id', '=', named)
    .$if(only !== null, (query) => query.where('key.person_id', '=', only ?? '')).forUpdate('key').executeTakeFirst();
  if (!key) return null;
  const stored: StoredKey = { credentialId: key.credential_id, publicKey: key.public_key, counter: Number(key.counter) };
  const counter = await passkeys.proves(answer, attempt.challenge, stored);
  if (counter === null) {
    if (key.active) await tellOnce(act, key.person_id, 'failed-proof');
    return null;
  }
  // A right answer that comes twice is mostly a button that was pressed twice: refused, and no message.
  if (!key.active || !await onlyOnce(act, attempt)) return null;
  await keys(act.db).updateTable('platform.passkey').set({ counter, used_at: act.now }).where('passkey_id', '=', key.passkey_id).execute();
  return key.person_id;
}

/** @returns null when the answer proves nothing */
export async function enterWithKey(act: Act, passkeys: Passkeys, attempt: Attempt, answer: string, entrance: Entrance, origin: Uint8Array): Promise<Entered | null> {
  const person = attempt.errand.kind === 'enter' ? await answeredBy(act, passkeys, attempt, answer) : null;
  if (person) return letIn(act, person, entrance);
  await keyWasWrong(act, origin);
  return null;
}

/** Somebody who is signed in proves it again with one of their own keys. @returns the session's new cookie value */
export async function proveWithKey(act: Act, passkeys: Passkeys, attempt: Attempt, answer: string, session: string): Promise<string | null> {
  const me = act.actor.id ?? '';
  if (attempt.errand.kind !== 'again' || attempt.errand.person !== me || await answeredBy(act, passkeys, attempt, answer, me) !== me) {
    await tellOnce(act, me, 'failed-proof');
    return null;
  }
  act.about('person', me);
  act.note({ again: true });
  return renewSession(act, session, me);
}

async function keep(act: Act, person: string, key: NewKey, label: string): Promise<void> {
  await keys(act.db).insertInto('platform.passkey').values({
    municipality_id: act.municipality, person_id: person, credential_id: key.credentialId, public_key: key.publicKey, counter: key.counter, synced: key.synced, label, made_at: act.now, used_at: null,
  }).execute();
  act.about('person', person);
  act.note({ key: 'made' });
}

export interface Invited { readonly id: string; readonly person: string; readonly name: string }

/** The invitation of a code. A wrong code counts for the invitation that it names, which ends after ten, and for where it came from. */
export async function tryInvitation(act: Act, typed: string, origin: Uint8Array): Promise<Tried<Invited>> {
  if (!await codeMayBeTried(act, origin)) return 'too-many';
  const code = readInvitationCode(typed);
  const asked = code && await keys(act.db).selectFrom('platform.invitation').select(['invitation_id', 'person_id', 'code_hash', 'tries']).where('handle', '=', code.handle).where('ends_at', '>', act.now).forUpdate().executeTakeFirst();
  const person = asked && await keys(act.db).selectFrom('platform.person').select('name').where('person_id', '=', asked.person_id).where('active', '=', true).executeTakeFirst();
  if (!code || !asked?.code_hash || !person || asked.tries >= mostTries) return 'wrong';
  if (!await isHashOf(asked.code_hash, code.secret)) {
    await keys(act.db).updateTable('platform.invitation').set({ tries: asked.tries + 1 }).where('invitation_id', '=', asked.invitation_id).execute();
    act.about('person', asked.person_id);
    act.note({ tries: asked.tries + 1 });
    await tellOnce(act, asked.person_id, 'code-tried');
    return 'wrong';
  }
  await codeWasRight(act, origin);
  return { id: asked.invitation_id, person: asked.person_id, name: person.name };
}

/** The key that a code led to: it makes the first administrator, or lets an invited person in. Keys from before a loss end here. @returns null when nothing was proved */
export async function joinWithKey(act: Act, passkeys: Passkeys, attempt: Attempt, answer: string, label: string, entrance: Entrance): Promise<Entered | null> {
  const { errand } = attempt;
  if (errand.kind !== 'first' && errand.kind !== 'invited') return null;
  const made = await passkeys.made(answer, attempt.challenge);
  if (!made || !await onlyOnce(act, attempt)) return null;
  if (errand.kind === 'first') {
    // The form carries, sealed, the hash that the typed code answered to: the same code must still be there.
    const kept = (await liveFirstCode(act))?.code_hash;
    const shown = Buffer.from(errand.code, 'hex');
    if (!kept || kept.length !== shown.length || !timingSafeEqual(kept, shown)) return null;
    await keys(act.db).insertInto('platform.person').values({ municipality_id: act.municipality, person_id: errand.person, name: errand.name, role: 'administrator', active: true, joined_at: act.now }).execute();
    await keys(act.db).deleteFrom('platform.first_code').execute();
    act.note({ role: 'administrator', by: 'first code' });
  } else {
    const used = await keys(act.db).deleteFrom('platform.invitation').where('invitation_id', '=', errand.invitation).where('ends_at', '>', act.now).returning('kind').executeTakeFirst();
    if (!used) return null;
    if (used.kind === 'lost') {
      await keys(act.db).deleteFrom('platform.passkey').where('person_id', '=', errand.person).execute();
      await endSessions(act, errand.person, { allBut: null });
      await tell(act, errand.person, 'recovered');
    }
    act.note({ by: used.kind === 'lost' ? 'recovery' : 'invitation' });
  }
  await keep(act, errand.person, made, label);
  return letIn(act, errand.person, { ...entrance, quiet: true });
}

/** One more key for who is signed in. @returns whether the browser's answer proved one */
export async function addKey(act: Act, passkeys: Passkeys, attempt: Attempt, answer: string, label: string): Promise<boolean> {
  const me = act.actor.id ?? '';
  if (attempt.errand.kind !== 'more' || attempt.errand.person !== me) return false;
  const made = await passkeys.made(answer, attempt.challenge);
  if (!made || !await onlyOnce(act, attempt)) return false;
  await keep(act, me, made, label);
  await tell(act, me, 'key-added');
  return true;
}

/** Takes one of the own keys away; the last one stays. @returns false when it is the last, or not theirs */
export async function removeKey(act: Act, id: string): Promise<boolean> {
  const me = act.actor.id ?? '';
  const own = await keys(act.db).selectFrom('platform.passkey').select('passkey_id').where('person_id', '=', me).forUpdate().execute();
  if (own.length < 2 || !own.some((key) => key.passkey_id === id)) return false;
  await keys(act.db).deleteFrom('platform.passkey').where('passkey_id', '=', id).execute();
  act.about('person', me);
  act.note({ key: 'removed' });
  await tell(act, me, 'key-removed');
  return true;
}

/** Makes a person and the code for their first key. @returns the code, told once */
export async function invite(act: Act, name: string, role: Role): Promise<string> {
  const person = randomUUID();
  const code = newInvitationCode();
  await keys(act.db).insertInto('platform.person').values({ municipality_id: act.municipality, person_id: person, name, role, active: true, joined_at: act.now }).execute();
  await keys(act.db).insertInto('platform.invitation').values({
    municipality_id: act.municipality, person_id: person, kind: 'new', handle: code.handle, code_hash: await hashSlowly(code.secret), asked_by: act.actor.id ?? '', asked_at: act.now, agreed_by: null, ends_at: act.now.add(invitationLasts),
  }).execute();
  act.about('person', person);
  act.note({ role, by: 'invitation' });
  return code.told;
}

/** Asks for a new key for somebody who has none left: a second person must agree. An earlier request makes place. @returns false when there is no such person */
export async function askRecovery(act: Act, person: string): Promise<boolean> {
  const known = await keys(act.db).selectFrom('platform.person').select('person_id').where('person_id', '=', person).where('active', '=', true).executeTakeFirst();
  if (!known || person === act.actor.id) return false;
  await keys(act.db).deleteFrom('platform.invitation').where('person_id', '=', person).execute();
  await keys(act.db).insertInto('platform.invitation').values({
    municipality_id: act.municipality, person_id: person, kind: 'lost', handle: null, code_hash: null, asked_by: act.actor.id ?? '', asked_at: act.now, agreed_by: null, ends_at: act.now.add(askedLasts),
  }).execute();
  act.about('person', person);
  act.note({ recovery: 'asked' });
  await tell(act, person, 'recovery-asked');
  return true;
}

/** A second person agrees. @returns the code for the person who lost the keys, told once; null when it is not theirs to answer */
export async function agreeRecovery(act: Act, invitation: string): Promise<string | null> {
  const me = act.actor.id ?? '';
  const asked = await keys(act.db).selectFrom('platform.invitation').select(['person_id', 'asked_by']).where('invitation_id', '=', invitation).where('kind', '=', 'lost').where('code_hash', 'is', null)
    .where('ends_at', '>', act.now).forUpdate().executeTakeFirst();
  if (!asked || asked.asked_by === me || asked.person_id === me) return null;
  const code = newInvitationCode();
  await keys(act.db).updateTable('platform.invitation').set({ handle: code.handle, code_hash: await hashSlowly(code.secret), agreed_by: me, ends_at: act.now.add(invitationLasts) }).where('invitation_id', '=', invitation).execute();
  act.about('person', asked.person_id);
  act.note({ recovery: 'agreed' });
  await tell(act, asked.person_id, 'recovery-agreed');
  return code.told;
}

export async function refuseRecovery(act: Act, invitation: string): Promise<void> {
  const gone = await keys(act.db).deleteFrom('platform.invitation').where('invitation_id', '=', invitation).where('kind', '=', 'lost').returning('person_id').executeTakeFirst();
  if (!gone) return;
  act.about('person', gone.person_id);
  act.note({ recovery: 'refused' });
  await tell(act, gone.person_id, 'recovery-refused');
}
