import type { z } from 'zod';
import type { Texts } from '../../texts/texts.ts';
import type { Act } from '../act.ts';
import type { Purpose } from '../permissions.ts';
import { get, type Request, type Route } from '../routes.ts';
import type { ApiContent } from './answers.ts';
import type { Parameters, Values } from './parameters.ts';
import type { Mistake } from './problem.ts';
import { apiBase } from './version.ts';

export type OperationName = keyof Texts['api']['operations'];
export type TagName = keyof Texts['api']['tags'];

/** What the description of the API (OpenAPI) tells of a resource. */
export interface ApiOperation {
  /** Below the base, with holes such as {nummer}. */
  readonly path: string;
  readonly name: OperationName;
  readonly tag: TagName;
  readonly inPath: Parameters;
  readonly inQuery: Parameters;
  readonly answer: z.ZodType;
}

interface ResourceSpec<P extends Parameters, Q extends Parameters, A extends z.ZodType> {
  readonly path: string;
  readonly name: OperationName;
  readonly tag: TagName;
  readonly inPath?: P;
  readonly inQuery?: Q;
  readonly answer: A;
  readonly lock: { readonly published: string; readonly purpose: Purpose };
  /** What stands at this address; null when there is nothing. */
  readonly find: (act: Act, asked: { readonly path: Values<P>; readonly query: Partial<Values<Q>>; readonly request: Request }) => Promise<(Omit<ApiContent, 'content'> & { readonly content: z.input<A> }) | null>;
}

/**
 * One resource of the API. One schema says what is answered: every answer is held against it before it leaves, and the description of the API is made from it.
 * An answer that does not fit is a mistake of ours and leaves as a failure, never as it is.
 */
export function resource<P extends Parameters, Q extends Parameters, A extends z.ZodType>(spec: ResourceSpec<P, Q, A>): Route {
  const operation: ApiOperation = { path: spec.path, name: spec.name, tag: spec.tag, inPath: spec.inPath ?? {}, inQuery: spec.inQuery ?? {}, answer: spec.answer };
  const route = get(`${apiBase}${spec.path === '/' ? '' : spec.path.replace(/\{(\w+)\}/g, ':$1')}`, spec.lock, async (act, request) => {
    const asked = read(operation, request);
    if ('mistakes' in asked) return { api: { problem: { kind: 'invalid', mistakes: asked.mistakes } } };
    const found = await spec.find(act, { path: asked.path as Values<P>, query: asked.query as Partial<Values<Q>>, request });
    if (!found) return { api: { problem: { kind: 'not-found' } } };
    return { api: { ...found, content: spec.answer.parse(found.content) } };
  });
  return { ...route, api: operation };
}

type Asked = { readonly path: Readonly<Record<string, unknown>>; readonly query: Readonly<Record<string, unknown>> } | { readonly mistakes: readonly Mistake[] };

/** All that is wrong with an address is told at once (ADR /core/error-handling/all-errors). */
function read(operation: ApiOperation, request: Request): Asked {
  const mistakes: Mistake[] = [];
  const valuesOf = (where: Mistake['in'], parameters: Parameters, textOf: (name: string) => string | null | undefined): Record<string, unknown> => Object.fromEntries(Object.entries(parameters).flatMap(([name, parameter]) => {
    const text = textOf(name);
    if (text === null || text === undefined) return parameter.usual === undefined ? [] : [[name, parameter.usual]];
    const said = parameter.schema.safeParse(text);
    if (said.success) return [[name, said.data]];
    mistakes.push({ in: where, name, kind: 'wrong', right: parameter.right });
    return [];
  }));
  const path = valuesOf('path', operation.inPath, (name) => request.params[name]);
  const query = valuesOf('query', operation.inQuery, (name) => request.query.get(name));
  for (const name of new Set(request.query.keys())) {
    if (!Object.hasOwn(operation.inQuery, name)) mistakes.push({ in: 'query', name, kind: 'unknown', right: Object.keys(operation.inQuery).join(', ') || '–' });
    else if (request.query.getAll(name).length > 1) mistakes.push({ in: 'query', name, kind: 'twice', right: '' });
  }
  return mistakes.length > 0 ? { mistakes } : { path, query };
}
