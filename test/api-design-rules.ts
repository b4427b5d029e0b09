import assert from 'node:assert/strict';
import { Validator } from '@seriousme/openapi-schema-validator';
import { apiBase, apiVersion } from '../src/platform/api/version.ts';
import { apiRoutes } from '../src/public-api.ts';
import { nl } from '../src/texts/nl.ts';
import { type Description, everyOperation, everyProperty, filled } from './api-description.ts';
import { type Heard, type OpenSite, publicUrl } from './open-data-world.ts';

/*
 * The NLgov REST API Design Rules 2.2, each with a test of its own, over the description of the API and over the running site.
 * The words are ours, made from the rules: https://gitdocumentatie.logius.nl/publicatie/api/adr/#<rule>
 */

interface Checked {
  readonly rule: string;
  readonly kind: 'technical' | 'functional';
  readonly sentence: string;
  readonly check: (description: Description, site: OpenSite) => void | Promise<void>;
}

/** Addresses that are wrong, each in one way, with the status that belongs to it. */
const wrong: readonly { readonly path: string; readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly status: number }[] = [
  { path: '/nergens', status: 404 }, { path: '/plannen/', status: 404 }, { path: '/plannen/bestaat-niet', status: 404 }, { path: '/cijferpublicaties/99', status: 404 },
  { path: '/plannen?onbekend=1', status: 400 }, { path: '/plannen?pagina=0', status: 400 }, { path: '/cijferpublicaties/een', status: 400 }, { path: '/landelijke-cijfers?reeks=geen', status: 400 },
  { path: '/plannen', method: 'POST', status: 405 }, { path: '/plannen', method: 'DELETE', status: 405 }, { path: '/openapi.json', method: 'PUT', status: 405 }, { path: '/plannen', headers: { accept: 'text/html' }, status: 406 },
];

const fails = (site: OpenSite): Promise<(Heard & { readonly at: string; readonly expected: number })[]> => Promise.all(wrong.map(async ({ path, method = 'GET', headers = {}, status }) =>
  ({ ...await site.ask(`${apiBase}${path}`, headers, method), at: `${method} ${path}`, expected: status })));

/** What is really there: every address of the description with its holes filled. */
const succeeds = (description: Description, site: OpenSite): Promise<(Heard & { readonly at: string })[]> => Promise.all(everyOperation(description).map(async ({ path }) => ({ ...await site.ask(`${apiBase}${filled(path)}`), at: path })));

const verbs = /^(get|post|put|delete|create|update|list|fetch|search|haal|maak|zoek|lees|toon|geef|verwijder|wijzig|opvragen|registreren)/;

export const rules: readonly Checked[] = [
  {
    rule: '/core/naming-resources', kind: 'functional', sentence: 'resources are nouns',
    check: (description) => { for (const { path } of everyOperation(description)) for (const segment of path.split('/')) assert.doesNotMatch(segment, verbs, path); },
  },
  {
    rule: '/core/naming-collections', kind: 'functional', sentence: 'what is plural answers a list, and what is a list is plural',
    check: async (description, site) => {
      for (const { at, json } of await succeeds(description, site)) {
        const isList = typeof json === 'object' && json !== null && 'resultaten' in json;
        const last = at.split('/').at(-1) ?? '';
        assert.equal(isList, /(en|s)$/.test(last) && !last.startsWith('{'), at);
      }
    },
  },
  {
    rule: '/core/interface-language', kind: 'functional', sentence: 'names are Dutch, and every one of them stands in the list of words',
    check: async (description, site) => {
      const names = new Set(everyProperty(description).map(({ name }) => name));
      const terms: Readonly<Record<string, string>> = nl.api.terms;
      const problem = ['type', 'title', 'status', 'detail', 'errors', 'in', 'name'];
      assert.deepEqual([...names].filter((name) => !terms[name] && !problem.includes(name)), [], 'these need a term (src/texts/nl/api.ts)');
      const asked = new Set(everyOperation(description).flatMap(({ operation }) => (operation.parameters ?? []).map(({ name }) => name)));
      assert.deepEqual(Object.keys(terms).filter((term) => !names.has(term) && !asked.has(term)), [], 'nothing is called this any more');
      assert.equal((await site.ask(`${apiBase}/begrippen?aantal=100`)).json !== null, true);
    },
  },
  {
    rule: '/core/no-trailing-slash', kind: 'technical', sentence: 'an address with a slash at its end is not there, and sends nobody on',
    check: async (description, site) => {
      for (const { path } of everyOperation(description).filter((one) => one.path !== '/')) {
        assert.doesNotMatch(path, /\/$/);
        assert.equal((await site.ask(`${apiBase}${filled(path)}/`)).status, 404, path);
      }
    },
  },
  {
    rule: '/core/path-segments-kebab-case', kind: 'technical', sentence: 'the parts of an address are small letters, digits and hyphens',
    check: (description) => {
      for (const { path } of everyOperation(description)) for (const segment of path.split('/').slice(1)) if (path !== '/openapi.json' && path !== '/') assert.match(segment, /^(_?[a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\})$/, path);
    },
  },
  {
    rule: '/core/query-keys-camel-case', kind: 'technical', sentence: 'parameters begin with a small letter and hold letters and digits alone',
    check: (description) => { for (const { operation } of everyOperation(description)) for (const { name } of operation.parameters ?? []) assert.match(name, /^[a-z][a-zA-Z0-9]*$/); },
  },
  {
    rule: '/core/hide-implementation', kind: 'functional', sentence: 'nothing tells of the program, its tables or its language',
    check: async (description, site) => {
      const said = JSON.stringify(description) + (await fails(site)).map(({ body }) => body).join('');
      assert.doesNotMatch(said, /municipality_id|plan_ref|picture\.|kysely|zod|hono|postgres|node_modules|\bat .+:\d+:\d+/i);
      for (const { headers, at } of [...await succeeds(description, site), ...await fails(site)]) for (const name of ['server', 'x-powered-by']) assert.equal(headers.get(name), null, at);
    },
  },
  {
    rule: '/core/date-time/format', kind: 'technical', sentence: 'days and moments say their format and keep to it',
    check: async (description, site) => {
      for (const { name, schema } of everyProperty(description)) {
        if (/(Op|Tijdstip)$/.test(name)) assert.ok(JSON.stringify(schema).includes('"format":"date-time"'), name);
        assert.doesNotMatch(JSON.stringify(schema.format ?? ''), /"(time|date-time-local)"/, name);
      }
      for (const { body, at } of await succeeds(description, site)) for (const [moment] of body.matchAll(/\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d[^"]*/g)) assert.match(moment, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, at);
    },
  },
  {
    rule: '/core/date-time/timezone', kind: 'functional', sentence: 'every moment is in UTC',
    check: async (description, site) => { for (const { body, at } of await succeeds(description, site)) assert.doesNotMatch(body, /T\d\d:\d\d(:\d\d)?(\.\d+)?[+-]\d\d:\d\d/, at); },
  },
  {
    rule: '/core/date-time/date-omit-time-portion', kind: 'technical', sentence: 'what is called a date is a day without an hour',
    check: (description) => {
      const dates = everyProperty(description).filter(({ name }) => /datum|date/i.test(name));
      assert.ok(dates.length > 0);
      for (const { name, schema } of dates) assert.equal(schema.format, 'date', name);
    },
  },
  {
    rule: '/core/http-methods', kind: 'functional', sentence: 'only methods of the standard, and the others are refused with a list of those that work',
    check: async (description, site) => {
      for (const item of Object.values(description.paths)) for (const method of Object.keys(item)) assert.match(method, /^(get|post|put|patch|delete|parameters)$/);
      for (const path of everyOperation(description).map((one) => filled(one.path))) {
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
          const answer = await site.ask(`${apiBase}${path === '/' ? '' : path}`, {}, method);
          assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'GET, HEAD, OPTIONS'], `${method} ${path}`);
        }
      }
    },
  },
  {
    rule: '/core/http-safety', kind: 'functional', sentence: 'asking changes nothing: the same question gets the same answer, whole or only its head',
    check: async (description, site) => {
      for (const first of await succeeds(description, site)) {
        const again = await site.ask(`${apiBase}${filled(first.at)}`);
        assert.equal(again.body, first.body, first.at);
        const head = await site.ask(`${apiBase}${filled(first.at)}`, {}, 'HEAD');
        assert.deepEqual([head.status, head.body, head.headers.get('etag')], [200, '', first.headers.get('etag')], first.at);
        assert.equal((await site.ask(`${apiBase}${filled(first.at)}`, {}, 'OPTIONS')).status, 204);
      }
      assert.ok(apiRoutes().every(({ lock, method }) => method === 'GET' && 'published' in lock), 'the database itself refuses to write behind these doors');
    },
  },
  {
    rule: '/core/http-response-code', kind: 'functional', sentence: 'the status says what happened',
    check: async (description, site) => {
      for (const { at, status, body } of await succeeds(description, site)) assert.equal(status, 200, `${at} ${body.slice(0, 300)}`);
      for (const { at, status, expected } of await fails(site)) assert.equal(status, expected, at);
    },
  },
  {
    rule: '/core/stateless', kind: 'functional', sentence: 'nothing of who asks is kept: no cookie, and none makes a difference',
    check: async (description, site) => {
      for (const { at, headers, body } of await succeeds(description, site)) {
        assert.equal(headers.get('set-cookie'), null, at);
        assert.equal((await site.ask(`${apiBase}${filled(at)}`, { cookie: 'baken=iets', authorization: 'Bearer iets' })).body, body, at);
      }
    },
  },
  {
    rule: '/core/nested-child', kind: 'functional', sentence: 'what cannot be without another thing stands below it',
    check: (description) => {
      for (const child of ['tabellen', 'kaders', 'pijlers', 'maatregelen']) for (const { path } of everyOperation(description).filter((one) => one.path.includes(`/${child}`))) assert.match(path, new RegExp(`^/[a-z]+/\\{[a-z]+\\}/${child}`));
    },
  },
  { rule: '/core/resource-operations', kind: 'functional', sentence: 'there are no operations beside reading', check: (description) => { for (const item of Object.values(description.paths)) assert.deepEqual(Object.keys(item), ['get']); } },
  {
    rule: '/core/error-handling/problem-details', kind: 'technical', sentence: 'every error is a problem with status, title and detail, in the language that was asked for',
    check: async (description, site) => {
      for (const { at, status, headers, json } of await fails(site)) {
        assert.equal(headers.get('content-type'), 'application/problem+json', at);
        const said = json as { status: number; title: string; detail: string };
        assert.deepEqual([said.status, typeof said.title, typeof said.detail], [status, 'string', 'string'], at);
      }
      for (const { path, operation } of everyOperation(description)) {
        for (const [status, response] of Object.entries(operation.responses).filter(([one]) => /^[45]/.test(one))) {
          const schema = response.content?.['application/problem+json']?.schema;
          for (const name of ['status', 'title', 'detail']) assert.ok(schema?.properties?.[name] && schema.required?.includes(name), `${path} ${status}`);
        }
      }
      assert.match((await site.ask(`${apiBase}/nergens`, { 'accept-language': 'en' })).body, /Nothing stands at this address/);
      assert.match((await site.ask(`${apiBase}/nergens`, { 'accept-language': 'nl, en;q=0.5' })).body, /Op dit adres staat niets/);
    },
  },
  {
    rule: '/core/error-handling/invalid-input', kind: 'technical', sentence: 'what was asked wrongly is a 400, and the description says so',
    check: async (description, site) => {
      for (const { path, operation } of everyOperation(description)) {
        assert.ok(operation.responses['400'], path);
        assert.equal((await site.ask(`${apiBase}${filled(path)}?onbekend=1`)).status, 400, path);
        for (const { name, in: where } of operation.parameters ?? []) if (where === 'query') assert.equal((await site.ask(`${apiBase}${filled(path)}?${name}=%21`)).status, 400, `${path} ${name}`);
      }
    },
  },
  {
    rule: '/core/error-handling/all-errors', kind: 'functional', sentence: 'all that is wrong is told at once',
    check: async (_description, site) => {
      const { json } = await site.ask(`${apiBase}/cijferpublicaties/een/tabellen?pagina=0&aantal=1000&onbekend=1&onbekend=2`);
      assert.deepEqual((json as { errors: { in: string; name: string }[] }).errors.map((one) => `${one.in} ${one.name}`).sort(), ['path nummer', 'query aantal', 'query onbekend', 'query pagina']);
    },
  },
  {
    rule: '/core/doc-openapi', kind: 'technical', sentence: 'the description is OpenAPI 3, is valid, and everything it refers to is there',
    check: async (_description, site) => {
      const validator = new Validator();
      const result = await validator.validate((await site.ask(`${apiBase}/openapi.json`)).json as Record<string, unknown>);
      assert.deepEqual([result.valid, 'errors' in result ? result.errors : undefined], [true, undefined]);
      assert.equal(validator.version, '3.1');
      assert.doesNotMatch(JSON.stringify(validator.resolveRefs()), /"\$ref"/);
    },
  },
  {
    rule: '/core/doc-openapi-contact', kind: 'technical', sentence: 'the description says whom to ask, with name and address',
    check: (description) => {
      const { name, url } = description.info.contact;
      assert.ok(name && url?.startsWith(publicUrl));
    },
  },
  {
    rule: '/core/doc-language', kind: 'functional', sentence: 'the description is Dutch, and English for who asks',
    check: async (description, site) => {
      for (const { operation } of everyOperation(description)) assert.ok(operation.summary && operation.description);
      assert.match(description.info.description, /Cijfers uit het eigen register/);
      assert.match((await site.ask(`${apiBase}/openapi.json`, { 'accept-language': 'en-GB' })).body, /Figures of the own register/);
    },
  },
  {
    rule: '/core/publish-openapi', kind: 'technical', sentence: 'anybody and any site may read the description',
    check: async (description, site) => {
      const answer = await site.ask(`${apiBase}/openapi.json`, { origin: 'https://elders.example' });
      assert.deepEqual([answer.status, answer.headers.get('access-control-allow-origin'), answer.headers.get('content-type')], [200, '*', 'application/json']);
      assert.ok(description.paths['/openapi.json']);
      assert.deepEqual(everyOperation(description).map(({ path }) => path).sort(), [...new Set(apiRoutes().map(({ api }) => api?.path))].sort(), 'what is described is what there is');
    },
  },
  {
    rule: '/core/uri-version', kind: 'technical', sentence: 'the address holds the major version and no more',
    check: (description) => {
      assert.deepEqual(description.servers.map(({ url }) => url), [`${publicUrl}/api/v1`]);
      assert.equal(apiBase.split('/').at(-1), `v${apiVersion.split('.')[0]}`);
    },
  },
  { rule: '/core/semver', kind: 'technical', sentence: 'the version is three whole numbers', check: (description) => { assert.match(description.info.version, /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/); } },
  {
    rule: '/core/version-header', kind: 'technical', sentence: 'every answer says the full version, errors and refusals too',
    check: async (description, site) => {
      const known = (await site.ask(`${apiBase}/plannen`)).headers.get('etag') ?? '';
      const more = [await site.ask(`${apiBase}/plannen`, {}, 'OPTIONS'), await site.ask(`${apiBase}/plannen`, {}, 'HEAD'), await site.ask(`${apiBase}/plannen`, { 'if-none-match': known })];
      assert.deepEqual(more.map(({ status }) => status), [204, 200, 304]);
      for (const { headers } of [...await succeeds(description, site), ...await fails(site), ...more]) assert.equal(headers.get('api-version'), description.info.version);
      for (const { path, operation } of everyOperation(description)) for (const [status, { headers }] of Object.entries(operation.responses)) assert.ok(headers?.['API-Version'], `${path} ${status}`);
    },
  },
  {
    rule: '/core/transport/tls', kind: 'technical', sentence: 'browsers are told never to come without TLS; the certificate itself is the installation’s (docs/beheer.md)',
    check: async (_description, site) => { assert.match((await site.ask(apiBase)).headers.get('strict-transport-security') ?? '', /max-age=\d{8,}/); },
  },
  {
    rule: '/core/transport/no-sensitive-uris', kind: 'functional', sentence: 'no address asks for anything about a person',
    check: (description) => { for (const { operation } of everyOperation(description)) for (const { name } of operation.parameters ?? []) assert.doesNotMatch(name, /naam|bsn|adres|mail|telefoon|kenteken|geboorte|melder|persoon|token|sleutel/i); },
  },
  {
    rule: '/core/transport/security-headers', kind: 'technical', sentence: 'every answer carries the headers that keep it from being stored, framed or guessed at',
    check: async (description, site) => {
      for (const { at, headers } of [...await succeeds(description, site), ...await fails(site), { at: 'root', ...await site.ask(apiBase) }]) {
        assert.equal(headers.get('cache-control'), 'no-store', at);
        assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/, at);
        assert.match(headers.get('content-type') ?? '', /^application\/(problem\+)?json$/, at);
        assert.ok(headers.has('strict-transport-security'), at);
        assert.deepEqual(['x-content-type-options', 'x-frame-options', 'access-control-allow-origin', 'referrer-policy'].map((name) => headers.get(name)), ['nosniff', 'DENY', '*', 'no-referrer'], at);
      }
    },
  },
  {
    rule: '/core/transport/cors', kind: 'technical', sentence: 'open data are open to every site, and nothing else of the site is',
    check: async (_description, site) => {
      const asked = await site.ask(`${apiBase}/plannen`, { 'origin': 'https://elders.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' }, 'OPTIONS');
      assert.deepEqual([asked.status, asked.headers.get('access-control-allow-methods')], [204, 'GET, HEAD, OPTIONS']);
      assert.match(asked.headers.get('access-control-allow-headers') ?? '', /If-None-Match/);
      assert.equal(asked.headers.get('access-control-allow-credentials'), null);
      for (const path of ['/', '/melden', '/plan', '/cijfers', '/nergens']) assert.equal((await site.ask(path, { origin: 'https://elders.example' })).headers.get('access-control-allow-origin'), null, path);
    },
  },
  { rule: '/core/modules/geospatial', kind: 'functional', sentence: 'no place on a map is given, so the module does not apply', check: (description) => { assert.doesNotMatch(JSON.stringify(everyProperty(description).map(({ name }) => name)), /coord|geometr|lengtegraad|breedtegraad|bbox/i); } },
];
