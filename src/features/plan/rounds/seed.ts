import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { textsIn } from '../../../texts/texts.ts';
import { askOwners, assign, beginRound, noteCall } from './commands.ts';
import { roundFile } from './queries.ts';
import { usualDue } from './rules-chain.ts';

/** Whom invented people chose for owners that cannot sign in. */
const answering: readonly (readonly [owner: RegExp, person: string, deputy: string | null])[] = [[/Publiekszaken|Communicatie/, 'p03', 'p06'], [/Wmo/, 'p04', null], [/Toezicht|Vergunningen/, 'p05', 'p06'], [/Burgemeester/, 'p07', 'p06']];

/** A round that runs: asked two and a half weeks ago, so that some are silent by now. */
export async function seedRound(act: Act, plan: string): Promise<void> {
  const roles = new Map(Object.entries(textsIn('nl').trust.roles).map(([role, name]) => [name.toLowerCase(), role]));
  const round = await beginRound(act, plan, roles);
  const file = round === null ? undefined : await roundFile(act, plan, round);
  if (!file) return;
  await assign(act, plan, file.head.id, file.asks.map((ask) => {
    const chosen = answering.find(([owner]) => owner.test(ask.owner));
    return { owner: ask.owner, person: chosen?.[1] ?? ask.person?.id ?? null, deputy: chosen?.[2] ?? ask.deputy?.id ?? null };
  }));
  await askOwners(act, plan, file.head.id, usualDue(dutchDate(act.now)));
}

/** Somebody called one of the silent owners. */
export async function seedCall(act: Act, plan: string, owner: string): Promise<void> {
  const round = await beginRound(act, plan, new Map());
  const file = round === null ? undefined : await roundFile(act, plan, round);
  if (file?.head.state === 'running' && file.asks.some((ask) => ask.owner === owner)) await noteCall(act, plan, file.head.id, owner);
}
