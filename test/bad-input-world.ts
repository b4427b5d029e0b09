import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Database } from '../src/platform/database.ts';
import { permissionsOf, roles } from '../src/platform/permissions.ts';
import { crawl, entrances, routeOf } from './crawl.ts';
import { type Answer, fieldsIn, rolesFor, type SiteName, type Sites, type Visitor } from './sites-for-tests.ts';

/** A form that somebody can send: its door, the names of its fields, and a visitor whom the door lets in. */
export interface Target { readonly site: SiteName; readonly path: string; readonly names: readonly string[]; readonly visitor: Visitor }

/** Every POST of both sites from the lists of routes; the names of the fields come from the pages that hold the forms. */
export async function everyForm(sites: Sites): Promise<Target[]> {
  const names = new Map<string, Set<string>>();
  const look = (site: SiteName, pages: Iterable<Answer>): void => {
    for (const page of pages) {
      for (const field of fieldsIn(page.body)) {
        const route = routeOf(sites.routes[site], 'POST', field.action.replace(/[?#].*$/, '').replace(/^\/[a-z]{2}(?=\/)/, ''));
        if (route) names.set(`${site} ${route.path}`, (names.get(`${site} ${route.path}`) ?? new Set()).add(field.name));
      }
    }
  };
  look('public', (await crawl(sites.visitor('public'), sites.routes.public, entrances(sites.routes.public))).values());
  const staff = new Map(await Promise.all(roles.map(async (role) => [role, await sites.signIn(role)] as const)));
  for (const role of ['focal-officer', 'colleague', 'policy-adviser', 'administrator'] as const) look('staff', (await crawl(staff.get(role) ?? sites.visitor('staff'), sites.routes.staff, entrances(sites.routes.staff))).values());
  return (['public', 'staff'] as const).flatMap((site) => sites.routes[site].filter((route) => route.method === 'POST').map((route) => {
    const role = rolesFor(route, permissionsOf)?.[0];
    // Whoever signs out cannot go on; nobody's session is enough to knock there.
    const visitor = site === 'public' || !role || route.path === '/afmelden' ? sites.visitor(site) : staff.get(role) ?? sites.visitor(site);
    return { site, path: route.path, names: [...names.get(`${site} ${route.path}`) ?? []], visitor };
  }));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');

/** A report that must not get lost. */
export interface GoodReport { readonly story: string; readonly code: string }

export async function fileReport(visitor: Visitor, story: string): Promise<GoodReport> {
  const form = new FormData();
  form.set('verhaal', story);
  const sent = await visitor.post('/melden', form);
  assert.equal(sent.status, 303, sent.body);
  const code = /id="meldcode"[^>]*>([\d ]+)</.exec((await visitor.get(sent.location ?? '')).body)?.[1] ?? '';
  assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/);
  return { story, code };
}

/** Its reporter opens it and reads her own words, sign for sign. */
export async function stillThere(visitor: Visitor, { story, code }: GoodReport): Promise<boolean> {
  const own = await visitor.post('/mijn-melding', { meldcode: code });
  return own.status === 200 && own.body.includes(escaped(story));
}

/** Every row of a municipality in every table that has municipalities, so that any change shows. */
export async function rowsOf(database: Database, municipality: string): Promise<Map<string, string>> {
  return database.asOwner(async (db) => {
    const tables = await sql<{ name: string }>`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id' where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' order by 1`.execute(db);
    const rows = new Map<string, string>();
    for (const { name } of tables.rows) {
      const found = await sql<{ line: string }>`select t::text as line from ${sql.raw(name)} t where municipality_id = ${municipality} order by 1`.execute(db);
      rows.set(name, found.rows.map(({ line }) => line).join('\n'));
    }
    return rows;
  });
}

/** The words and files of some reports as they lie sealed. */
export async function sealedOf(database: Database, numbers: readonly string[]): Promise<string[]> {
  return database.asOwner(async (db) => {
    const found = await sql<{ line: string }>`select signal.number || encode(story_sealed, 'hex') || coalesce(encode(place_sealed, 'hex'), '') || dossier_id::text as line
      from signals.signal where municipality_id = 'GM0377' and number = any(${[...numbers]}) order by 1`.execute(db);
    return found.rows.map(({ line }) => line);
  });
}

export async function numbersOf(database: Database): Promise<string[]> {
  return database.asOwner(async (db) => (await sql<{ number: string }>`select number from signals.signal where municipality_id = 'GM0377' order by received_at`.execute(db)).rows.map(({ number }) => number));
}
