import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Language } from '../texts/plural.ts';
import type { Act, Actor, Ground } from './act.ts';
import { attemptLasts } from './identity-provider.ts';
import { isMunicipalityCode, type MunicipalityCode } from './municipality.ts';
import { isRole } from './permissions.ts';

/** A signed-in person, as found by the cookie. */
export interface SignedIn {
  readonly actor: Actor;
  readonly municipality: MunicipalityCode;
  readonly language: Language;
  /** When the person last proved who they are. */
  readonly proved: Temporal.Instant;
  /** When the session ends, whatever happens. */
  readonly ends: Temporal.Instant;
  /** The one signal that they read in an emergency, and until when; null nearly always. */
  readonly glass: { readonly number: string; readonly until: Temporal.Instant } | null;
}

/** Without a click or a letter for this long, a session is over. */
export const idleLimit = Temporal.Duration.from({ minutes: 15 });
/** For this long after a proof, what cannot be undone is not asked about again. */
const proofLasts = Temporal.Duration.from({ minutes: 5 });
const idle = `${idleLimit.total('minutes')} minutes`;
/** However busy somebody is, they sign in again after this. */
export const absoluteLimit = Temporal.Duration.from({ hours: 10 });

/** By this a browser that comes again is not called new; it opens nothing. As long as somebody may be away, leave and sabbatical included. */
export const browserLasts = Temporal.Duration.from({ hours: 24 * 180 });

interface Cookie { readonly name: string; set(value: string): string; clear(): string }

/** Over HTTPS the `__Host-` prefix binds the cookie to this very host; browsers refuse that prefix over plain HTTP. */
export interface SessionCookie extends Cookie {
  /** Carries a sealed attempt to sign in to the identity provider and back. */
  readonly attempt: Cookie;
  /** A random value by which a browser is known again to the person who signed in with it. */
  readonly browser: Cookie;
}

export function sessionCookie(staffUrl: string | null): SessionCookie {
  const secure = staffUrl?.startsWith('https:') ?? false;
  const name = secure ? '__Host-baken' : 'baken';
  const rest = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const inside = (called: string, lasts: string) => ({ name: called, set: (value: string) => `${called}=${value}; ${rest}${lasts}`, clear: () => `${called}=; ${rest}; Max-Age=0` });
  return { ...inside(name, ''), attempt: inside(`${name}-inlog`, `; Max-Age=${attemptLasts.total('seconds')}`), browser: inside(`${name}-browser`, `; Max-Age=${browserLasts.total('seconds')}`) };
}

/**
 * Opens a session for a person within an act of their municipality.
 * @param proof `weak`: good enough to come in, not for what cannot be undone; `provider`: the name of the session at the provider, of which only a hash is kept
 * @returns the cookie's value: 256 random bits, of which only a hash is kept
 */
export async function openSession(act: Act, personId: string, proof: { readonly weak?: boolean; readonly provider?: string | null } = {}): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  const proved = proof.weak ? Temporal.Instant.fromEpochMilliseconds(0) : act.now;
  await sql`insert into platform.session (municipality_id, session_hash, person_id, began_at, seen_at, proved_at, ends_at, provider_hash)
    values (${act.municipality}, ${hashOf(value)}, ${personId}, ${act.now}, ${act.now}, ${proved}, ${act.now.add(absoluteLimit)}, ${proof.provider ? hashOf(proof.provider) : null})`.execute(act.db);
  return value;
}

/**
 * The person of this session proved again who they are: the session goes on under a new cookie.
 * @returns the new cookie's value; null when the session is not theirs or is over
 */
export async function renewSession(act: Act, value: string, personId: string): Promise<string | null> {
  const next = randomBytes(32).toString('base64url');
  const renewed = await sql`update platform.session set session_hash = ${hashOf(next)}, proved_at = ${act.now}, seen_at = ${act.now}
    where municipality_id = ${act.municipality} and session_hash = ${hashOf(value)} and person_id = ${personId}`.execute(act.db);
  return renewed.numAffectedRows === 1n ? next : null;
}

/** Whether the proof is recent enough for what cannot be undone. */
export function provedLately(signedIn: Pick<SignedIn, 'proved'>, now: Temporal.Instant): boolean {
  // A proof of later than now was given while the clock was ahead, and would last until then.
  return Temporal.Instant.compare(signedIn.proved.add(proofLasts), now) >= 0 && Temporal.Instant.compare(signedIn.proved, now.add(proofLasts)) <= 0;
}

export async function closeSession(act: Act, value: string): Promise<void> {
  await sql`delete from platform.session where municipality_id = ${act.municipality} and session_hash = ${hashOf(value)}`.execute(act.db);
}

export interface OpenSession { readonly id: string; readonly began: Temporal.Instant; readonly seen: Temporal.Instant; readonly here: boolean }

/** Where a person is signed in, newest first. `id` names a session and opens none. */
export async function sessionsOf(act: Act, personId: string, here: string | null): Promise<OpenSession[]> {
  const own = here === null ? '' : sessionId(hashOf(here));
  const found = await sql<{ session_hash: Uint8Array; began_at: Temporal.Instant; seen_at: Temporal.Instant }>`select session_hash, began_at, seen_at from platform.session
    where municipality_id = ${act.municipality} and person_id = ${personId} and ends_at > ${act.now} and seen_at > ${act.now}::timestamptz - ${idle}::interval order by began_at desc`.execute(act.db);
  return found.rows.map((row) => ({ id: sessionId(row.session_hash), began: row.began_at, seen: row.seen_at, here: sessionId(row.session_hash) === own }));
}

/** Ends one session of a person, or all but the one they are in. @returns how many ended */
export async function endSessions(act: Act, personId: string, which: { readonly id: string } | { readonly allBut: string | null }): Promise<number> {
  const chosen = 'id' in which ? sql`encode(substring(session_hash for 8), 'hex') = ${which.id}` : sql`session_hash <> ${which.allBut === null ? new Uint8Array(0) : hashOf(which.allBut)}`;
  const gone = await sql`delete from platform.session where municipality_id = ${act.municipality} and person_id = ${personId} and ${chosen}`.execute(act.db);
  return Number(gone.numAffectedRows ?? 0n);
}

export interface SessionOfPerson extends OpenSession { readonly person: string }

/** Where everybody of the municipality is signed in, the newest first. */
export async function sessionsOfAll(act: Act, here: string | null): Promise<SessionOfPerson[]> {
  const own = here === null ? '' : sessionId(hashOf(here));
  const found = await sql<{ person_id: string; session_hash: Uint8Array; began_at: Temporal.Instant; seen_at: Temporal.Instant }>`select person_id, session_hash, began_at, seen_at from platform.session
    where municipality_id = ${act.municipality} and ends_at > ${act.now} and seen_at > ${act.now}::timestamptz - ${idle}::interval order by began_at desc`.execute(act.db);
  act.concerns('person', found.rows.map((row) => row.person_id));
  return found.rows.map((row) => ({ person: row.person_id, id: sessionId(row.session_hash), began: row.began_at, seen: row.seen_at, here: sessionId(row.session_hash) === own }));
}

/** Ends every session of the municipality but this one. @returns whose ended, once for each session */
export async function endSessionsOfAll(act: Act, here: string | null): Promise<string[]> {
  const gone = await sql<{ person_id: string }>`delete from platform.session where municipality_id = ${act.municipality} and session_hash <> ${here === null ? new Uint8Array(0) : hashOf(here)} returning person_id`.execute(act.db);
  return gone.rows.map((row) => row.person_id);
}

/** Ends what came from a session at the provider that is over: that one, or all of the person when the provider names none. @returns whose ended */
export async function endProviderSessions(act: Act, personId: string | null, provider: string | null): Promise<string[]> {
  if (personId === null && provider === null) return [];
  const ofPerson = personId === null ? sql`true` : sql`person_id = ${personId}`;
  // A provider that names a session when it ends and did not when it began: then its person's unnamed ones are meant.
  const ofProvider = provider === null ? sql`true` : personId === null ? sql`provider_hash = ${hashOf(provider)}` : sql`(provider_hash = ${hashOf(provider)} or provider_hash is null)`;
  const gone = await sql<{ person_id: string }>`delete from platform.session where municipality_id = ${act.municipality} and ${ofPerson} and ${ofProvider} returning person_id`.execute(act.db);
  return gone.rows.map((row) => row.person_id);
}

function sessionId(hash: Uint8Array): string {
  return Buffer.from(hash.subarray(0, 8)).toString('hex');
}

export async function findSession(ground: Ground, value: string): Promise<SignedIn | null> {
  // The municipality is not known yet, so nothing is visible to this transaction but what find_session gives back.
  const setting = { role: 'baken_staff', municipality: 'GM0000', actor: '', permissions: [] } as const;
  const row = await ground.database.as(setting, async (db) => {
    const found = await sql<{ municipality_id: string; person_id: string; name: string; role: string; language: Language; proved_at: Temporal.Instant; ends_at: Temporal.Instant; glass_number: string | null; glass_until: Temporal.Instant | null }>`
      select * from platform.find_session(${hashOf(value)}, ${ground.clock.now()}, ${idle})`.execute(db);
    return found.rows[0];
  });
  if (!row || !isRole(row.role) || !isMunicipalityCode(row.municipality_id)) return null;
  return {
    actor: { kind: 'person', id: row.person_id, name: row.name, role: row.role }, municipality: row.municipality_id, language: row.language, proved: row.proved_at, ends: row.ends_at,
    glass: row.glass_number && row.glass_until ? { number: row.glass_number, until: row.glass_until } : null,
  };
}

function hashOf(value: string): Uint8Array {
  return createHash('sha256').update(value).digest();
}
