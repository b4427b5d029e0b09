import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Act, type Ground, withAct } from './act.ts';
import { log } from './log.ts';
import type { Post } from './mail.ts';
import type { MunicipalityCode } from './municipality.ts';
import type { Dossier } from './vault.ts';

const place = 'platform.outbox.mail';
const batch = 20;
const mostTries = 8;
const worker = { kind: 'worker', id: null, name: '', role: null } as const;

export interface Letter { readonly personId: string; /** Under whose key it waits. */ readonly dossier: Dossier; readonly to: string; readonly subject: string; readonly text: string }

/** Puts a mail to a colleague in the box. It leaves when the act is kept, and never when the act is undone. */
export async function queueMail(act: Act, letter: Letter): Promise<void> {
  const sealed = letter.dossier.seal(place, JSON.stringify({ to: letter.to, subject: letter.subject, text: letter.text }));
  await sql`insert into platform.outbox (municipality_id, mail_id, person_id, dossier_id, mail_sealed, made_at, next_at)
    values (${act.municipality}, ${randomUUID()}::uuid, ${letter.personId}, ${letter.dossier.id}::uuid, ${sealed}, ${act.now}, ${act.now})`.execute(act.db);
}

/** Takes back what still waits for this person under this key; mail of another kind has another key, and stays. */
export async function dropWaitingMail(act: Act, personId: string, dossierId: string): Promise<void> {
  await sql`delete from platform.outbox where municipality_id = ${act.municipality} and person_id = ${personId} and dossier_id = ${dossierId}::uuid and mail_sealed is not null`.execute(act.db);
}

interface Waiting { mail_id: string; dossier_id: string; mail_sealed: Uint8Array; tries: number }

/**
 * Sends what waits. After a failure it waits 2, 4, 8 … minutes, so that a server that is down for an evening still gets it, and is not bothered. A mail is taken by one worker at a time and marked as soon as the server took it; when the program dies in between, it is sent again under the same Message-ID.
 * What was sent or given up is emptied at once, and forgotten after a week.
 */
export async function sendWaitingMail(ground: Ground, municipality: MunicipalityCode, post: Post): Promise<void> {
  const now = ground.clock.now();
  const setting = { role: 'baken_worker', municipality, actor: '', permissions: [] } as const;
  const letters = await ground.database.as(setting, async (db) => {
    const taken = await sql<Waiting>`
      update platform.outbox o set tries = o.tries + 1, next_at = ${now}::timestamptz + interval '1 minute' * power(2, least(o.tries + 1, 10))
      where o.municipality_id = ${municipality} and o.mail_id in (
        select w.mail_id from platform.outbox w where w.municipality_id = ${municipality} and w.mail_sealed is not null and w.next_at <= ${now} order by w.next_at limit ${batch} for update skip locked)
      returning o.mail_id, o.dossier_id, o.mail_sealed, o.tries`.execute(db);
    const dossiers = await (await ground.keys.vault(db, municipality)).dossiers(taken.rows.map((row) => row.dossier_id));
    return taken.rows.map((row) => ({ id: row.mail_id, tries: row.tries, content: dossiers.get(row.dossier_id)?.openText(place, row.mail_sealed) ?? null }));
  });
  if (letters.length === 0) return;
  for (const letter of letters) {
    const outcome = letter.content === null ? 'given-up' : await sendOne(post, letter.id, letter.content) ? 'sent' : letter.tries >= mostTries ? 'given-up' : 'again';
    await withAct(ground, { name: 'send mail', actor: worker, municipality, purpose: 'maintenance', origin: 'worker' }, async (act) => {
      act.note({ outcome, tries: letter.tries });
      if (outcome === 'sent') await sql`update platform.outbox set mail_sealed = null, sent_at = ${act.now} where municipality_id = ${municipality} and mail_id = ${letter.id}::uuid`.execute(act.db);
      if (outcome === 'given-up') await sql`update platform.outbox set mail_sealed = null, given_up_at = ${act.now} where municipality_id = ${municipality} and mail_id = ${letter.id}::uuid`.execute(act.db);
    });
  }
}

async function sendOne(post: Post, id: string, content: string): Promise<boolean> {
  try {
    await post.send({ ...JSON.parse(content) as { to: string; subject: string; text: string }, id });
    return true;
  } catch (error) {
    // A server's answer repeats the address it refused; only its code is kept.
    log.warn({ code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' }, 'a mail could not be sent');
    return false;
  }
}
