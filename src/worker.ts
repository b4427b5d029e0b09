import { sql } from 'kysely';
import { keepBackups } from './keeping-worker.ts';
import { forgetLeavers, leaversDue, prepareReminders, remindersDue } from './features/knowledge/offers.ts';
import { readingsDue, readRegisters } from './features/plan/indicators/read-commands.ts';
import { prepareRoundMails, roundMailDue } from './features/plan/rounds/mail-commands.ts';
import { dropExpired, dropForgotten, prepareDigests } from './features/signals/offers.ts';
import { withAct } from './platform/act.ts';
import type { Installation } from './platform/installation.ts';
import { failure, log } from './platform/log.ts';
import { startSealing } from './platform/log-keeping.ts';
import { openPost, type Post } from './platform/mail.ts';
import { sendWaitingMail } from './platform/outbox.ts';
import { shipLines } from './platform/processing-shipping.ts';
import { accessMailDue, activityAddress, nameOfAct, prepareAccessMails } from './features/trust/offers.ts';
import { registers } from './registers.ts';
import { startLooking } from './file-worker.ts';
import { retentionRounds } from './retention-worker.ts';

const every = 60_000;
/** How long somebody is remembered who asked for access and got none; who knocks again stays. */
const applicantDays = 90;
const worker = { kind: 'worker', id: null, name: '', role: null } as const;

/** What must happen without anybody asking, once a minute. Every installation may run several; each step may be repeated without harm. @returns how to stop it */
export function startWorker(installation: Installation): () => Promise<void> {
  const post = openPost(installation.config);
  const stopSealing = startSealing(installation);
  const stopLooking = startLooking(installation);
  const retain = retentionRounds();
  let running: Promise<void> = Promise.resolve();
  const round = (): void => { running = running.then(() => workOnce(installation, post, retain)); };
  const timer = setInterval(round, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
    await stopSealing();
    await stopLooking();
    post?.close();
  };
}

/** One round. A task that fails is told and tried again in the next round, and holds up none of the others. */
export async function workOnce(installation: Installation, post: Post | null, retain: (installation: Installation) => Promise<void>): Promise<void> {
  const tasks: Readonly<Record<string, () => Promise<void>>> = {
    tidy: () => tidy(installation), measure: () => measure(installation), mail: async () => { if (post) await sendMail(installation, post); }, ship: () => shipAll(installation),
    retain: () => retain(installation), backup: () => keepBackups(installation),
  };
  for (const [task, work] of Object.entries(tasks)) await work().catch((error: unknown) => log.error({ task, ...failure(error) }, 'the worker could not finish a task'));
}

/** Sends the municipality's logbook what it has not confirmed yet. */
async function shipAll(installation: Installation): Promise<void> {
  const { logbook, publicUrl } = installation.config;
  if (!logbook) return;
  for (const face of await installation.faces.all()) {
    await shipLines(installation, face.code, logbook, { nameOf: nameOfAct, activityAt: (code, version) => activityAddress(publicUrl ?? 'http://localhost:3000', code, version), service: `Baken, gemeente ${face.name}` });
  }
}

/** Takes away what has had its time: counts of an earlier hour, ended sessions, reports that were typed and never sent. */
export async function tidy(installation: Installation): Promise<void> {
  for (const face of await installation.faces.all()) {
    const spec = { name: 'tidy', actor: worker, municipality: face.code, purpose: 'maintenance', origin: 'worker' } as const;
    if (!await installation.database.as({ role: 'baken_worker', municipality: face.code, actor: '', permissions: [] }, async (db) => {
      const now = installation.clock.now();
      const due = await sql<{ due: boolean }>`select exists (select from platform.rate where hour < ${now.subtract({ hours: 1 })})
        or exists (select from platform.session where ends_at < ${now}) or exists (select from platform.used_challenge where ends_at < ${now}) or exists (select from platform.invitation where ends_at < ${now}) or exists (select from platform.posted where ends_at < ${now}) or exists (select from platform.known_browser where ends_at < ${now}) or exists (select from platform.access_event where at < ${now.subtract({ hours: 24 * 365 })}) or exists (select from platform.applicant where asked_at < ${now.subtract({ hours: 24 * applicantDays })}) or exists (select from signals.draft where ends_at <= ${now})
        or exists (select from signals.receipt where ends_at <= ${now})
        or exists (select from signals.package where ends_at <= ${now} and state in ('sent', 'received', 'answered'))
        or exists (select from platform.outbox where mail_sealed is null and made_at < ${now.subtract({ hours: 24 * 7 })}) as due`.execute(db);
      return due.rows[0]?.due === true || await leaversDue(db, now);
    })) continue;
    await withAct(installation, spec, async (act) => {
      await sql`delete from platform.rate where hour < ${act.now.subtract({ hours: 1 })}`.execute(act.db);
      await sql`delete from platform.session where ends_at < ${act.now}`.execute(act.db);
      await sql`delete from platform.used_challenge where ends_at < ${act.now}`.execute(act.db);
      await sql`delete from platform.invitation where ends_at < ${act.now}`.execute(act.db);
      await sql`delete from platform.posted where ends_at < ${act.now}`.execute(act.db);
      await sql`delete from platform.known_browser where ends_at < ${act.now}`.execute(act.db);
      await sql`delete from platform.access_event where at < ${act.now.subtract({ hours: 24 * 365 })}`.execute(act.db);
      await sql`delete from platform.outbox where mail_sealed is null and made_at < ${act.now.subtract({ hours: 24 * 7 })}`.execute(act.db);
      await sql`delete from platform.applicant where asked_at < ${act.now.subtract({ hours: 24 * applicantDays })}`.execute(act.db);
      await dropForgotten(act);
      await dropExpired(act);
      await forgetLeavers(act);
    });
  }
}

/** What the worker may while it reads registers for the plan's indicators: count, without seeing a word. */
const measuring = ['plan.read', 'signals.list', 'training.shares'] as const;

/** Reads the registers for the plan's indicators: on the first day after a period, and when somebody asked. */
export async function measure(installation: Installation): Promise<void> {
  for (const face of await installation.faces.all()) {
    const setting = { role: 'baken_worker', municipality: face.code, actor: '', permissions: measuring } as const;
    const { due, asked } = await installation.database.as(setting, (db) => readingsDue({ db, now: installation.clock.now() }, registers));
    if (due.length + asked.length === 0) continue;
    const spec = { name: 'read registers', actor: worker, municipality: face.code, purpose: 'plan', origin: 'worker', permissions: measuring } as const;
    await withAct(installation, spec, (act) => readRegisters(act, registers));
  }
}

/** Makes the daily mails whose time has come, and sends what waits. */
export async function sendMail(installation: Installation, post: Post): Promise<void> {
  for (const face of await installation.faces.all()) {
    const local = installation.clock.now().toZonedDateTimeISO('Europe/Amsterdam');
    const [today, clock] = [local.toPlainDate(), local.toPlainTime().toString().slice(0, 5)];
    const due = await installation.database.as({ role: 'baken_worker', municipality: face.code, actor: '', permissions: [] }, async (db) =>
      (await sql<{ due: boolean }>`select exists (select from signals.digest where active and send_at <= ${clock} and (looked_on is null or looked_on < ${today})) as due`.execute(db)).rows[0]?.due === true);
    if (due) {
      const spec = { name: 'daily mail', actor: worker, municipality: face.code, purpose: 'maintenance', origin: 'worker', permissions: ['signals.list'] } as const;
      await withAct(installation, spec, (act) => prepareDigests(act, installation.config.staffUrl));
    }
    if (await installation.database.as({ role: 'baken_worker', municipality: face.code, actor: '', permissions: [] }, (db) => remindersDue(db, installation.clock.now()))) {
      const spec = { name: 'training reminders', actor: worker, municipality: face.code, purpose: 'maintenance', origin: 'worker' } as const;
      await withAct(installation, spec, (act) => prepareReminders(act, installation.config.staffUrl));
    }
    const asking = { role: 'baken_worker', municipality: face.code, actor: '', permissions: ['plan.read'] } as const;
    if (await installation.database.as(asking, (db) => roundMailDue(db, installation.clock.now()))) {
      const spec = { name: 'mail of a round', actor: worker, municipality: face.code, purpose: 'plan', origin: 'worker', permissions: ['plan.read'] } as const;
      await withAct(installation, spec, (act) => prepareRoundMails(act, installation.config.staffUrl));
    }
    if (await installation.database.as({ role: 'baken_worker', municipality: face.code, actor: '', permissions: [] }, (db) => accessMailDue(db, installation.clock.now()))) {
      const spec = { name: 'mail about access', actor: worker, municipality: face.code, purpose: 'maintenance', origin: 'worker' } as const;
      await withAct(installation, spec, (act) => prepareAccessMails(act, installation.config.staffUrl));
    }
    await sendWaitingMail(installation, face.code, post);
  }
}
