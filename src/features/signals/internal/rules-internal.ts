/** Who interpreted a call. Somebody the caller knows may be the one it is about, so that is told apart. */
export const interpreters = { 'nee': 'none', 'tolk': 'professional', 'bekende': 'acquaintance' } as const;
export type Interpreter = (typeof interpreters)[keyof typeof interpreters];

/** Work for which there is no card. */
export const otherProfession = 'other';

export interface ThreeWays { readonly observed: string; readonly told: string; readonly thought: string }

/**
 * One story out of what stands apart, for everybody who reads or searches the signal as a whole: what was seen first, and the rest under the name of how it is known.
 * What was not filled in is not named.
 */
export function storyOf(ways: ThreeWays, headings: { readonly told: string; readonly thought: string }): string {
  const part = (heading: string, text: string): string[] => (text.trim() === '' ? [] : [`${heading}\n${text}`]);
  return [...(ways.observed.trim() === '' ? [] : [ways.observed]), ...part(headings.told, ways.told), ...part(headings.thought, ways.thought)].join('\n\n');
}

/** Where the form stands between pressing the button and being sent. */
export type Onward = 'mend' | 'call-first' | 'back' | 'send';

/** Somebody in danger now is helped by 112 and not by a form: that page comes before sending, once. */
export function onward(step: string, mistakes: number, danger: string, called: boolean): Onward {
  if (step === 'terug') return 'back';
  if (mistakes > 0) return 'mend';
  return danger === 'ja' && !called ? 'call-first' : 'send';
}
