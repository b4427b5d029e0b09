import type { MunicipalityCode } from '../src/platform/municipality.ts';
import { type Role, roles } from '../src/platform/permissions.ts';
import type { Route } from '../src/platform/routes.ts';
import { publicRoutes, publicSite } from '../src/public-site.ts';
import { staffRoutes, staffSite } from '../src/staff-site.ts';
import { demoNames, type TestInstallation } from './database-for-tests.ts';

export type SiteName = 'public' | 'staff';

/** What came back, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly location: string | null;
}

/** Somebody with a browser: without script, with or without a session. */
export interface Visitor {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, fields?: Fields, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  request(method: string, path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** A body that no browser would send. */
  send(method: string, path: string, body: Uint8Array, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The value of the session cookie; empty when nobody signed in. */
  readonly session: string;
}

export type Fields = FormData | Readonly<Record<string, string>>;

type Fetch = (request: Request) => Response | Promise<Response>;

/** Both sites of an installation, asked without a network. */
export class Sites {
  readonly #fetch: Readonly<Record<SiteName, Fetch>>;
  readonly routes: Readonly<Record<SiteName, readonly Route[]>>;
  /** Every method and path that the sites' router knows, with those that no list names. */
  readonly doors: Readonly<Record<SiteName, readonly { readonly method: string; readonly path: string }[]>>;

  constructor(installation: TestInstallation) {
    const [open, staff] = [publicSite(installation), staffSite(installation)];
    this.#fetch = { public: (request) => open.fetch(request), staff: (request) => staff.fetch(request) };
    this.routes = { public: publicRoutes(installation), staff: staffRoutes(installation) };
    this.doors = { public: open.routes, staff: staff.routes };
  }

  visitor(site: SiteName, session = '', host = 'localhost'): Visitor {
    const ask = async (method: string, path: string, headers: Readonly<Record<string, string>>, body?: FormData | string | Uint8Array<ArrayBuffer>): Promise<Answer> => {
      const all = new Headers({ host, ...(session ? { cookie: `baken=${session}` } : {}), ...(typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}), ...headers });
      const response = await this.#fetch[site](new Request(`http://${host}${path}`, { method, headers: all, ...(body === undefined ? {} : { body }) }));
      return { status: response.status, headers: response.headers, body: await response.text(), location: response.headers.get('location') };
    };
    return {
      session,
      get: (path, headers = {}) => ask('GET', path, headers),
      post: (path, fields = {}, headers = {}) => ask('POST', path, { 'sec-fetch-site': 'same-origin', ...headers }, fields instanceof FormData ? fields : new URLSearchParams(fields).toString()),
      request: (method, path, headers = {}) => ask(method, path, headers),
      send: (method, path, body, headers = {}) => ask(method, path, headers, new Uint8Array(body)),
    };
  }

  /** Signs in by the demo's own door. */
  async signIn(role: Role, municipality: MunicipalityCode = 'GM0377'): Promise<Visitor> {
    const answer = await this.visitor('staff').post('/demo', { persoon: demoNames[role], gemeente: municipality });
    const value = /^baken=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
    if (answer.status !== 303 || !value) throw new Error(`The demo did not let ${demoNames[role]} of ${municipality} in: ${answer.status}.`);
    return this.visitor('staff', value);
  }
}

/** Which roles a route lets in; null when anybody may. */
export function rolesFor(route: Route, permissionsOf: (role: Role) => readonly string[]): readonly Role[] | null {
  const { lock } = route;
  return 'may' in lock ? roles.filter((role) => permissionsOf(role).includes(lock.may)) : null;
}

/** Fills the holes of a path, such as `:ref`, with one value. */
export function pathWith(path: string, value: string): string {
  return path.replace(/:[a-z]+(\{[^}]*\})?/gi, encodeURIComponent(value));
}

/** Links and forms of a page, as paths of its own site. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/\b(?:href|action)="(\/[^"#?]*)/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
}

/** Names of the fields that the forms of a page send, with the values that they already carry. */
export function fieldsIn(html: string): { name: string; type: string; value: string; action: string }[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, face = '', inside = '']) => {
    const action = /\baction="([^"]*)"/.exec(face)?.[1] ?? '';
    return [...inside.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)].flatMap(([, tag = '', attributes = '']) => {
      const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
      if (!name) return [];
      return [{ name, action, type: tag === 'input' ? /\btype="([^"]*)"/.exec(attributes)?.[1] ?? 'text' : tag, value: /\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '' }];
    });
  });
}
