import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dropWaitingMail } from '../../../platform/outbox.ts';
import { browserLasts, openSession } from '../../../platform/session.ts';
import { addressPlace, type EventKind } from './rules.ts';
import { own } from './tables.ts';

/** How long knocking again is no new message. */
const once = Temporal.Duration.from({ hours: 1 });

/** Leaves a message about somebody's access, for that person and for the privacy officer. @param detail a code of the program: the role, or why */
export async function tell(act: Act, person: string, kind: EventKind, detail: string | null = null): Promise<void> {
  const by = act.actor.id !== null && act.actor.id !== person ? act.actor.id : null;
  await own(act.db).insertInto('platform.access_event').values({ municipality_id: act.municipality, person_id: person, at: act.now, kind, detail, by_person: by, seen_at: null, mailed_at: null }).execute();
}

/** The same, unless it was told within the hour: whoever knocks a thousand times fills nobody's page. */
export async function tellOnce(act: Act, person: string, kind: EventKind): Promise<void> {
  const told = await sql<{ told: boolean }>`select platform.told_lately(${person}, ${kind}, ${act.now.subtract(once)}) as told`.execute(act.db);
  if (!told.rows[0]?.told) await tell(act, person, kind);
}

/** How somebody comes in. */
export interface Entrance {
  /** What the browser carries from an earlier time; null when it carries nothing. */
  readonly browser: string | null;
  /** The proof was good enough to come in, not for what cannot be undone. */
  readonly weak?: boolean;
  /** The name of the session at the provider. */
  readonly provider?: string | null;
  /** Somebody who just made their first key knows that they are here. */
  readonly quiet?: boolean;
}

/** The cookies of somebody who came in. */
export interface Entered { readonly session: string; readonly browser: string }

/** Lets a person in, and tells them when it was by a browser that they did not come by before. */
export async function letIn(act: Act, person: string, entrance: Entrance): Promise<Entered> {
  act.about('person', person);
  const browser = entrance.browser !== null && /^[\w-]{43}$/.test(entrance.browser) ? entrance.browser : randomBytes(32).toString('base64url');
  const hash = act.vault.index('browser', `${person} ${browser}`);
  const ends = act.now.add(browserLasts);
  const db = own(act.db);
  const known = await db.updateTable('platform.known_browser').set({ ends_at: ends }).where('person_id', '=', person).where('browser_hash', '=', hash).where('ends_at', '>', act.now).executeTakeFirst();
  if (known.numUpdatedRows === 0n) {
    await db.insertInto('platform.known_browser').values({ municipality_id: act.municipality, person_id: person, browser_hash: hash, ends_at: ends })
      .onConflict((conflict) => conflict.columns(['municipality_id', 'person_id', 'browser_hash']).doUpdateSet({ ends_at: ends })).execute();
    act.note({ browser: 'new' });
    if (!entrance.quiet) await tell(act, person, 'new-browser');
  }
  return { session: await openSession(act, person, { weak: entrance.weak ?? false, provider: entrance.provider ?? null }), browser };
}

/** The person has read what happened. @param until the newest message that was on the page: what came after it stays new */
export async function markSeen(act: Act, until: number): Promise<void> {
  await own(act.db).updateTable('platform.access_event').set({ seen_at: act.now }).where('person_id', '=', act.actor.id ?? '').where('event_id', '<=', until).where('seen_at', 'is', null).execute();
}

/** Where the person wants to hear that there is a message; null: nowhere. */
export async function setAddress(act: Act, address: string | null): Promise<void> {
  const me = act.actor.id ?? '';
  const db = own(act.db);
  const row = await db.selectFrom('platform.access_mail').select('dossier_id').where('person_id', '=', me).executeTakeFirst();
  if (address === null) {
    await db.deleteFrom('platform.access_mail').where('person_id', '=', me).execute();
    if (row) await dropWaitingMail(act, me, row.dossier_id);
  } else if (row) {
    await db.updateTable('platform.access_mail').set({ address_sealed: (await act.vault.dossier(row.dossier_id)).seal(addressPlace, address) }).where('person_id', '=', me).execute();
  } else {
    const dossier = await act.vault.newDossier();
    await db.insertInto('platform.access_mail').values({ municipality_id: act.municipality, person_id: me, dossier_id: dossier.id, address_sealed: dossier.seal(addressPlace, address), mailed_at: null })
      .onConflict((conflict) => conflict.doNothing()).execute();
  }
  act.note({ mail: address !== null });
}

export async function addressOf(act: Act): Promise<string | null> {
  const row = await own(act.db).selectFrom('platform.access_mail').select(['dossier_id', 'address_sealed']).where('person_id', '=', act.actor.id ?? '').executeTakeFirst();
  return row ? (await act.vault.dossier(row.dossier_id)).openText(addressPlace, row.address_sealed) : null;
}
