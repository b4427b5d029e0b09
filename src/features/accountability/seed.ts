import type { Act } from '../../platform/act.ts';
import { makeLetter, sendLetter } from './commands.ts';
import { allLetters } from './queries.ts';

/** Makes and sends the letter for a plan in a municipality that has no letter yet. Needs `letters.read`, `letters.make`, `letters.send`, `plan.read` and `picture.read`. */
export async function seedLetter(act: Act, municipality: string, planRef: string): Promise<void> {
  if ((await allLetters(act)).length > 0) return;
  await sendLetter(act, await makeLetter(act, municipality, planRef));
}
