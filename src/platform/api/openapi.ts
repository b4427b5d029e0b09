import { z } from 'zod';
import type { Texts } from '../../texts/texts.ts';
import type { ApiOperation } from './resource.ts';
import type { Parameter } from './parameters.ts';
import { apiBase, apiVersion } from './version.ts';

type Json = Readonly<Record<string, unknown>>;

/** Whose API it is. */
export interface ApiOwner {
  readonly name: string;
  /** Where the public site stands; empty when the installation was not told, and then addresses are relative. */
  readonly base: string;
  /** Whoever answers questions about the data; null as long as the municipality has not said. */
  readonly email: string | null;
  readonly licence: { readonly name: string; readonly url: string } | null;
}

/** The description of the API (OpenAPI 3.1), made from the same schemas that every answer is held against. */
export function openApiDocument(operations: readonly ApiOperation[], owner: ApiOwner, texts: Texts): Json {
  const words = texts.api;
  const schemas = new Map<string, Json>();
  const paths: Record<string, Json> = {};
  for (const operation of operations) paths[operation.path] = { get: described(operation, schemas, texts) };
  return {
    openapi: '3.1.0',
    info: {
      title: words.title(owner.name), version: apiVersion, summary: words.summary, description: words.description,
      contact: { name: words.contact(owner.name), url: `${owner.base}/open-data`, ...(owner.email ? { email: owner.email } : {}) },
      ...(owner.licence ? { license: owner.licence } : {}),
    },
    servers: [{ url: `${owner.base}${apiBase}` }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((tag) => ({ name: words.tags[tag].name, description: words.tags[tag].description })),
    paths,
    components: {
      schemas: Object.fromEntries([...schemas, ['Probleem', problemSchema(texts)]].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))),
      headers: {
        'API-Version': { description: words.headers.version, schema: { type: 'string', examples: [apiVersion] } },
        'ETag': { description: words.headers.etag, schema: { type: 'string' } },
        'Link': { description: words.headers.link, schema: { type: 'string' } },
      },
      responses: Object.fromEntries(errors.map(({ name, kind }) => [name, {
        description: words.problems[kind].title, headers: { 'API-Version': { $ref: '#/components/headers/API-Version' } }, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
      }])),
    },
  };
}

const errors = [
  { status: '400', name: 'OngeldigeVraag', kind: 'invalid' }, { status: '404', name: 'NietGevonden', kind: 'not-found' },
  { status: '406', name: 'NietAanvaardbaar', kind: 'not-acceptable' }, { status: '500', name: 'Mislukt', kind: 'failed' }, { status: '503', name: 'NietIngericht', kind: 'not-set-up' },
] as const;

function described(operation: ApiOperation, schemas: Map<string, Json>, { api: words }: Texts): Json {
  const { summary, description } = words.operations[operation.name];
  const isCollection = Object.hasOwn(operation.inQuery, 'pagina');
  const headers = { 'API-Version': { $ref: '#/components/headers/API-Version' }, 'ETag': { $ref: '#/components/headers/ETag' }, ...(isCollection ? { Link: { $ref: '#/components/headers/Link' } } : {}) };
  const parameter = (where: 'path' | 'query') => ([name, { schema, usual }]: [string, Parameter<unknown>]): Json => ({
    name, in: where, required: where === 'path', description: termOf(name, words), schema: { ...plain(z.toJSONSchema(schema, { io: 'output' })), ...(usual === undefined ? {} : { default: usual }) },
  });
  const parameters = [...Object.entries(operation.inPath).map(parameter('path')), ...Object.entries(operation.inQuery).map(parameter('query'))];
  return {
    operationId: operation.name, summary, description, tags: [words.tags[operation.tag].name],
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      200: { description: summary, headers, content: { 'application/json': { schema: reference(operation.answer, schemas, words) } } },
      304: { description: words.notModified, headers },
      ...Object.fromEntries(errors.filter(({ kind }) => kind !== 'not-found' || Object.keys(operation.inPath).length > 0).map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }])),
    },
  };
}

/** Puts a schema and all that it names among the components. @returns a reference to it */
function reference(schema: z.ZodType, schemas: Map<string, Json>, words: Texts['api']): Json {
  const made = plain(z.toJSONSchema(z.strictObject({ root: schema }), { io: 'output' })) as { properties: { root: Json }; $defs?: Record<string, Json> };
  for (const [name, one] of Object.entries(made.$defs ?? {})) schemas.set(name, explained(plain(one), words));
  return explained(made.properties.root, words);
}

/** Without what belongs to a schema that stands alone, and with references to where the components are. */
function plain(schema: unknown): Json {
  const text = JSON.stringify(schema, (key, value: unknown) => (key === '$schema' || key === '$id' || key === 'id' && typeof value === 'string' ? undefined : value));
  return JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/')) as Json;
}

/** Every property has a term in the list of words; a name means the same everywhere. */
function explained(schema: Json, words: Texts['api']): Json {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) => [key, key === 'properties' && typeof inner === 'object' && inner !== null
      ? Object.fromEntries(Object.entries(inner).map(([name, property]: [string, unknown]) => [name, { ...(walk(property) as object), description: termOf(name, words) }]))
      : walk(inner)]));
  };
  return walk(schema) as Json;
}

export function termOf(name: string, words: Texts['api']): string {
  const terms: Readonly<Record<string, string>> = words.terms;
  return terms[name] ?? '';
}

function problemSchema({ api: words }: Texts): Json {
  const text = { type: 'string' };
  const mistake = { type: 'object', properties: { in: { ...text, enum: ['query', 'path'] }, name: text, detail: text }, required: ['in', 'name', 'detail'] };
  return {
    type: 'object', description: words.problemSchema, properties: { type: text, title: text, status: { type: 'integer' }, detail: text, errors: { type: 'array', items: mistake } }, required: ['type', 'title', 'status', 'detail'],
  };
}
