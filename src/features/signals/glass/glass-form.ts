import type { FormValues } from '../../../platform/form-values.ts';
import { referenceIn } from '../desk/rules-search.ts';

export const longestReason = 2000;
/** Shorter than this tells nobody why. */
export const shortestReason = 10;

export interface GlassFields { readonly kenmerk: string; readonly reden: string }
export type GlassMistake =
  | { readonly field: 'kenmerk'; readonly mistake: 'no-reference' | 'no-signal' }
  | { readonly field: 'reden'; readonly mistake: 'reason-short' | 'reason-long' };

/** What was typed, the reference as the signal carries it, and what is wrong. */
export function readGlass(form: FormValues): { readonly fields: GlassFields; readonly number: string | null; readonly mistakes: readonly GlassMistake[] } {
  const fields = { kenmerk: form.text('kenmerk').trim(), reden: form.text('reden').replaceAll('\r\n', '\n').trim() };
  const number = referenceIn(fields.kenmerk);
  return {
    fields, number,
    mistakes: [
      ...(number === null ? [{ field: 'kenmerk', mistake: 'no-reference' } as const] : []),
      ...(fields.reden.length < shortestReason ? [{ field: 'reden', mistake: 'reason-short' } as const] : fields.reden.length > longestReason ? [{ field: 'reden', mistake: 'reason-long' } as const] : []),
    ],
  };
}
