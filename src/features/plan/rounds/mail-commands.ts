import type { Kysely } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { queueMail } from '../../../platform/outbox.ts';
import { day } from '../../../texts/dates.ts';
import { textsIn } from '../../../texts/texts.ts';
import { openCounts } from './queries-open.ts';
import { type ChainStep, turnOf } from './rules-chain.ts';
import { own } from './tables.ts';

/** From this hour of the Dutch clock reminders leave; the question itself leaves at once. */
const fromHour = 8;

/** Whether a round runs that nobody looked at today. */
export async function roundMailDue(anyDb: Kysely<object>, now: Temporal.Instant): Promise<boolean> {
  const today = dutchDate(now).toString();
  const rows = await own(anyDb).selectFrom('plan.ask_round').select('looked_on').where('state', '=', 'running').where((eb) => eb.or([eb('looked_on', 'is', null), eb('looked_on', '<', today)])).execute();
  return rows.some((row) => row.looked_on === null || now.toZonedDateTimeISO('Europe/Amsterdam').hour >= fromHour);
}

interface ToWrite { readonly open: number; readonly step: ChainStep; readonly due: string }

/**
 * Puts the mails of the rounds in the box: to each person at most one a day, with how many rows wait and the address of the own rows; never what they are about (docs/decisions/0019).
 * The days are marked in the same transaction, so that two workers write once.
 */
export async function prepareRoundMails(act: Act, staffUrl: string | null): Promise<void> {
  const db = own(act.db);
  const today = dutchDate(act.now);
  const running = await db.updateTable('plan.ask_round').set({ looked_on: today.toString() }).where('state', '=', 'running').where((eb) => eb.or([eb('looked_on', 'is', null), eb('looked_on', '<', today.toString())]))
    .returning(['plan_ref', 'round_id', 'asked_at', 'due', 'plan_owner']).execute();
  const letters = new Map<string, ToWrite[]>();
  const reachable = new Set((await db.selectFrom('plan.ask_address').select('person_id').execute()).map((row) => row.person_id));
  for (const round of running) {
    if (!round.asked_at || !round.due) continue;
    const open = await openCounts(act.db, round.plan_ref, round.round_id);
    const steps = await db.selectFrom('plan.ask_step').select(['owner', 'step']).where('plan_ref', '=', round.plan_ref).where('round_id', '=', round.round_id).execute();
    for (const ask of await db.selectFrom('plan.ask').select(['owner', 'person_id', 'deputy_id']).where('plan_ref', '=', round.plan_ref).where('round_id', '=', round.round_id).orderBy('owner').execute()) {
      const left = (open.rows.get(ask.owner) ?? []).filter((row) => !row.answered).length;
      const turn = turnOf({
        asked: dutchDate(round.asked_at), due: Temporal.PlainDate.from(round.due), today, open: left, done: steps.flatMap((step) => (step.owner === ask.owner && step.step !== 'call' ? [step.step] : [])),
        people: { owner: ask.person_id, deputy: ask.deputy_id, planOwner: round.plan_owner },
      });
      const key = { municipality_id: act.municipality, plan_ref: round.plan_ref, round_id: round.round_id, owner: ask.owner, on_day: today.toString() };
      const taken = [...turn.passed.map((step) => ({ ...key, step, how: 'passed' as const, person_id: null })), ...(turn.send ? [{ ...key, step: turn.send, how: turn.to && reachable.has(turn.to) ? 'mail' as const : 'passed' as const, person_id: turn.to }] : [])];
      if (taken.length > 0) await db.insertInto('plan.ask_step').values(taken).onConflict((conflict) => conflict.doNothing()).execute();
      if (turn.send && turn.to) letters.set(turn.to, [...letters.get(turn.to) ?? [], { open: left, step: turn.send, due: round.due }]);
    }
  }
  act.note({ mails: await write(act, letters, staffUrl) });
}

async function write(act: Act, letters: ReadonlyMap<string, readonly ToWrite[]>, staffUrl: string | null): Promise<number> {
  const db = own(act.db);
  let made = 0;
  for (const [person, parts] of letters) {
    const address = await db.selectFrom('plan.ask_address').select(['dossier_id', 'address_sealed']).where('person_id', '=', person).executeTakeFirst();
    const reader = await db.selectFrom('platform.person').select('language').where('person_id', '=', person).where('active', '=', true).executeTakeFirst();
    if (!address || !reader) continue;
    const dossier = await act.vault.dossier(address.dossier_id);
    const { mail } = textsIn(reader.language).rounds;
    const open = (steps: readonly ChainStep[]): number => parts.filter((part) => steps.includes(part.step)).reduce((sum, part) => sum + part.open, 0);
    const soonest = parts.map((part) => part.due).sort()[0];
    const counts = { asked: open(['ask']), reminded: open(['remind-owner']), deputy: open(['remind-deputy']), silent: open(['remind-plan-owner']), due: soonest === undefined || soonest < dutchDate(act.now).toString() ? '' : day(soonest, reader.language), link: staffUrl ? `${staffUrl.replace(/\/$/, '')}/mijn-regels` : null };
    await queueMail(act, { personId: person, dossier, to: dossier.openText('plan.ask.address', address.address_sealed), subject: counts.asked > 0 ? mail.subjectAsk : mail.subjectRemind, text: mail.text(counts) });
    made += 1;
  }
  return made;
}
