import { z } from 'zod';

/** One value in an address. What comes in is text; the schema says which text is right and what it means. */
export interface Parameter<T> {
  readonly schema: z.ZodType<T, string>;
  /** The right values as a person reads them in an error. */
  readonly right: string;
  /** What counts when it is left out. */
  readonly usual?: T;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type Values<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

export function wholeNumber(least: number, most: number, usual?: number): Parameter<number> {
  const schema = z.string().regex(/^(0|[1-9]\d{0,8})$/).transform(Number).pipe(z.int().min(least).max(most));
  return { schema, right: `${least}–${most}`, ...(usual === undefined ? {} : { usual }) };
}

export function oneOf<const V extends string>(values: readonly [V, ...V[]]): Parameter<V> {
  return { schema: z.enum(values) as unknown as z.ZodType<V, string>, right: values.join(', ') };
}

/** A reference, a code: letters, digits, hyphens, points and underscores. */
export function code(most = 80): Parameter<string> {
  return { schema: z.string().regex(new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${most - 1}}$`)), right: 'A–Z a–z 0–9 . _ -' };
}
