import { z } from 'zod';
import type { Request } from '../routes.ts';
import type { ApiContent } from './answers.ts';
import { wholeNumber } from './parameters.ts';
import { apiBase } from './version.ts';

/** Every collection is read in pages, so that a large one never comes at once. */
export const paging = { pagina: wholeNumber(1, 100_000, 1), aantal: wholeNumber(1, 100, 20) } as const;

/** An address within this site; absolute where the installation knows its own address. */
export const address = z.string().min(1).meta({ format: 'uri-reference' });

/** A year, a month or a day: as precisely as the source knows it (docs/plan-file.md). */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const moment = z.iso.datetime();

/** A moment as the API says it: UTC, whole seconds (RFC 3339). */
export const inUtc = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' });

export function collectionOf<I extends z.ZodType>(name: string, item: I) {
  return z.strictObject({ totaal: z.int().min(0), pagina: z.int().min(1), volgende: address.nullable(), vorige: address.nullable(), resultaten: z.array(item) }).meta({ id: name });
}

/** The address of a page of the site or of a resource, for a reader anywhere. */
export function addressOf(request: Request, path: string): string {
  return `${request.publicUrl?.replace(/\/$/, '') ?? ''}${path}`;
}

export const apiAddress = (request: Request, path: string): string => addressOf(request, `${apiBase}${path}`);

interface PagingAsked { readonly pagina?: number; readonly aantal?: number }

/** One page of a list, with the way to the others. A page past the end is an empty one. */
export function pageOf<T>(items: readonly T[], request: Request, asked: PagingAsked): { readonly content: { totaal: number; pagina: number; volgende: string | null; vorige: string | null; resultaten: T[] } } & Pick<ApiContent, 'links'> {
  const { pagina = 1, aantal = 20 } = asked;
  const last = Math.max(1, Math.ceil(items.length / aantal));
  const at = (number: number): string => {
    const query = new URLSearchParams(request.query);
    query.set('pagina', String(number));
    return `${addressOf(request, request.path)}?${query.toString()}`;
  };
  const next = pagina < last ? at(pagina + 1) : null;
  const previous = pagina > 1 ? at(Math.min(pagina - 1, last)) : null;
  return {
    content: { totaal: items.length, pagina, volgende: next, vorige: previous, resultaten: items.slice((pagina - 1) * aantal, pagina * aantal) },
    links: { first: at(1), ...(previous ? { prev: previous } : {}), ...(next ? { next } : {}), last: at(last) },
  };
}
