import { createHash } from 'node:crypto';
import { type Language, localeOf } from '../../texts/plural.ts';
import { textsIn } from '../../texts/texts.ts';
import { guessLanguage } from '../path-languages.ts';
import { type Problem, problemBody, statusOf } from './problem.ts';
import { apiVersion } from './version.ts';

/** What a resource says: its content, and where the pages before and after it are (RFC 8288). */
export interface ApiContent { readonly content: unknown; readonly links?: Readonly<Partial<Record<'first' | 'prev' | 'next' | 'last', string>>> }

export type ApiAnswer = ApiContent | { readonly problem: Problem };

export const apiMethods = 'GET, HEAD, OPTIONS';

/** Open data are for every site to read. There is no cookie and nothing of a person here, so nobody can be harmed by it (ADR /core/transport/cors). */
export const forEveryOrigin = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'API-Version, ETag, Link, Content-Language' } as const;

const onEveryAnswer = { ...forEveryOrigin, 'API-Version': apiVersion, 'Vary': 'Accept, Accept-Language' } as const;

/** Names and explanations come in Dutch, and in English for who asks for another language. */
export function apiLanguage(headers: Headers): Language {
  const asked = guessLanguage(headers.get('accept-language') ?? undefined);
  return asked === null || asked === 'nl' ? 'nl' : 'en';
}

/** Whether the sender takes JSON (RFC 9110 §12.5.1). */
export function takesJson(accept: string | null): boolean {
  if (accept === null || accept.trim() === '') return true;
  const wishes = accept.slice(0, 2000).toLowerCase().split(',').map((wish) => {
    const [range = '', ...parameters] = wish.split(';').map((part) => part.trim());
    return { range, refused: parameters.some((one) => /^q=0(\.0*)?$/.test(one)) };
  });
  // What is said most precisely counts: "application/json;q=0, */*" takes everything but JSON.
  const exact = wishes.find(({ range }) => range === 'application/json') ?? wishes.find(({ range }) => range === 'application/*') ?? wishes.find(({ range }) => range === '*/*');
  return exact !== undefined && !exact.refused;
}

export function apiResponse(asked: Headers, answer: ApiAnswer): Response {
  const language = apiLanguage(asked);
  if ('problem' in answer) return problemResponse(asked, answer.problem);
  const body = JSON.stringify(answer.content);
  const etag = `"${createHash('sha256').update(`${language} ${body}`).digest('base64url').slice(0, 27)}"`;
  const headers = new Headers({ ...onEveryAnswer, 'Content-Type': 'application/json', 'Content-Language': localeOf(language), 'ETag': etag });
  const links = Object.entries(answer.links ?? {}).map(([rel, href]) => `<${href}>; rel="${rel}"`);
  if (links.length > 0) headers.set('Link', links.join(', '));
  // No cache on the way may keep it (no-store, as the rules ask); a program that keeps its own copy need not fetch it twice.
  if (isKnown(asked.get('if-none-match'), etag)) {
    headers.delete('Content-Type');
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { headers });
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  return ifNoneMatch !== null && (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));
}

export function problemResponse(asked: Headers, problem: Problem): Response {
  const language = apiLanguage(asked);
  return new Response(JSON.stringify(problemBody(problem, textsIn(language))), {
    status: statusOf(problem), headers: { ...onEveryAnswer, 'Content-Type': 'application/problem+json', 'Content-Language': localeOf(language) },
  });
}

/** What a resource may be asked with: an answer to OPTIONS, and to a browser that asks before a script of another site may read. Any other method is refused. */
export function methodResponse(asked: Headers, method: string): Response {
  const response = method === 'OPTIONS' ? new Response(null, { status: 204, headers: onEveryAnswer }) : problemResponse(asked, { kind: 'method' });
  response.headers.set('Allow', apiMethods);
  if (method === 'OPTIONS') {
    response.headers.set('Access-Control-Allow-Methods', apiMethods);
    response.headers.set('Access-Control-Allow-Headers', 'Accept, Accept-Language, If-None-Match');
  }
  return response;
}
