import type { Act } from '../../../platform/act.ts';
import { askForFigures, publishFigures } from './commands.ts';
import { makeFigures } from './commands-make.ts';

export type AsPerson = <T>(role: 'policy-adviser' | 'focal-officer', use: (act: Act) => Promise<T>) => Promise<T>;

/** One published release of the invented history: asked by the adviser, made and published by the focal officer. Whether it is a table or the sentence, the rule decides. */
export async function seedFigures(as: AsPerson, years: readonly string[]): Promise<void> {
  const number = await as('policy-adviser', (act) => askForFigures(act, { audience: 'public', years, kinds: ['form', 'outcome'] }));
  if (number === null) return;
  await as('focal-officer', async (act) => {
    const made = await makeFigures(act, number, { seconds: 1 });
    if ('safe' in made) await publishFigures(act, number);
  });
}
