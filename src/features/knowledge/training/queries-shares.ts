import type { Act } from '../../../platform/act.ts';
import { sharesOn } from './queries-teams.ts';
import { type FrontStanding, frontStanding, type ShareShown, totalShown } from './rules.ts';
import { own } from './tables.ts';

async function countsOn(act: Act, on: Temporal.PlainDate, team: string | undefined): Promise<{ readonly required: number; readonly trained: number; readonly overdue: number }> {
  const nothing = { required: 0, trained: 0, overdue: 0 };
  if (team === undefined) return (await sharesOn(act, on.toString())).get(null) ?? nothing;
  const found = await own(act.db).selectFrom('knowledge.team').select('team_id').where('name', '=', team).where('closed_on', 'is', null).executeTakeFirst();
  return found ? (await sharesOn(act, on.toString())).get(found.team_id) ?? nothing : nothing;
}

/**
 * How many people must have followed something on a day, and how many of them had all of it. Somebody in two teams counts once.
 * Exact numbers, for an indicator: whoever shows them keeps to the house's rule for small numbers (src/lib/small-numbers.ts).
 * Needs `training.shares`; without it only the teams that the actor manages are counted.
 * @param team the name of one team; left out: all teams together
 */
export async function trainedShare(act: Act, on: Temporal.PlainDate, team?: string): Promise<{ readonly trained: number; readonly required: number }> {
  const { trained, required } = await countsOn(act, on, team);
  return { trained, required };
}

/** How many people were late with something on a day; the same rules as `trainedShare`. Never who. */
export async function overduePeople(act: Act, on: Temporal.PlainDate, team?: string): Promise<number> {
  return (await countsOn(act, on, team)).overdue;
}

/** All teams together as they may be shown to who does not need to know the people: no figure of a handful, nor one that gives a handful back (docs/decisions/0010). Needs `training.shares`. */
export async function trainingInShort(act: Act, on: Temporal.PlainDate): Promise<ShareShown> {
  const shares = await sharesOn(act, on.toString());
  return totalShown(shares.get(null) ?? { required: 0, trained: 0, overdue: 0 }, [...shares].flatMap(([team, counts]) => (team === null ? [] : [counts])));
}

/** A team as one of the fronts on which signals may be seen, and how far its training is, without a number. */
export interface TrainingFront { readonly team: number; readonly name: string; readonly standing: FrontStanding }

/** Every open team, for the picture of what nobody may be looking at. Null for who does not steer training (`training.shares`). */
export async function trainingFronts(act: Act, on: Temporal.PlainDate): Promise<readonly TrainingFront[] | null> {
  if (!act.may('training.shares')) return null;
  const shares = await sharesOn(act, on.toString());
  const teams = await own(act.db).selectFrom('knowledge.team').select(['team_id', 'name']).where('closed_on', 'is', null).orderBy('name').execute();
  return teams.map((team) => ({ team: team.team_id, name: team.name, standing: frontStanding(shares.get(team.team_id) ?? { required: 0, trained: 0, overdue: 0 }) }));
}
