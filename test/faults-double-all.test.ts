import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { seedDemo } from '../src/demo.ts';
import type { Database } from '../src/platform/database.ts';
import { formsIn, type LiveField } from './bad-input-furniture.ts';
import { routeOf } from './crawl.ts';
import { openForTests } from './database-for-tests.ts';
import { linksIn, type SiteName, Sites, type Visitor } from './sites-for-tests.ts';

/** A form as it stands on a page, with the number that the page gave it. */
interface Found { readonly site: SiteName; readonly path: string; readonly route: string; readonly visitor: Visitor; readonly fields: readonly LiveField[] }

/** Pages of one kind that are looked at, and forms of one kind that are sent: others of that kind are built by the same code. */
const ofOneKind = 1;

/** How many rows each table of the house holds, beside those of looking and of waiting: logs, sessions, drafts and the forms that are remembered. */
async function countsOf(database: Database, tables: readonly string[]): Promise<Readonly<Record<string, number>>> {
  return database.asOwner(async (db) => (await sql<{ counts: Record<string, number> }>`select json_object_agg(name, number) as counts from (${sql.join(tables.map((name) => sql`select ${name}::text as name, (select count(*) from ${sql.raw(name)}) as number`), sql` union all `)}) t`.execute(db)).rows[0]?.counts ?? {});
}

async function lastingTables(database: Database): Promise<string[]> {
  return database.asOwner(async (db) => (await sql<{ name: string }>`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|audit|processing|migration)' order by 1`.execute(db)).rows.map(({ name }) => name)
    .filter((name) => !/^(signals\.(draft|draft_file|receipt)|platform\.(rate|session|posted))$/.test(name)));
}

/** What an honest person sends: the first answer of each field that has one. */
function honest({ fields }: Found): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, values }) => [name, values.find((value) => value !== '') ?? '']));
}

async function formsFor(sites: Sites, site: SiteName, visitor: Visitor, met: Map<string, number>): Promise<Found[]> {
  const waiting = sites.routes[site].filter((route) => route.method === 'GET' && !route.path.includes(':')).map((route) => route.path);
  const [seen, times, found]: [Set<string>, Map<string, number>, Found[]] = [new Set(), new Map(), []];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(sites.routes[site], 'GET', path);
    if (!route || seen.has(path) || /^\/(assets|weg)\b|^\/en(\/|$)/.test(path) || (times.get(route.path) ?? 0) >= ofOneKind) continue;
    seen.add(path);
    times.set(route.path, (times.get(route.path) ?? 0) + 1);
    const { body, headers } = await visitor.get(path);
    if (!(headers.get('content-type') ?? '').startsWith('text/html')) continue;
    waiting.push(...linksIn(body));
    for (const { action, fields } of formsIn(body.replace(/<form\b[^>]*method="get"[\s\S]*?<\/form>/g, ''))) {
      const to = action.replace(/[?#].*$/, '').replace(/^\/[a-z]{2}(?=\/)/, '');
      const post = routeOf(sites.routes[site], 'POST', to);
      if (!post || /^\/(afmelden|demo|weg|aanmelden|profiel)\b/.test(to) || (met.get(`${site} ${post.path}`) ?? 0) >= ofOneKind) continue;
      met.set(`${site} ${post.path}`, (met.get(`${site} ${post.path}`) ?? 0) + 1);
      found.push({ site, path: to, route: post.path, visitor, fields });
    }
  }
  return found;
}

test('whatever form of the house a browser sends twice, the second time makes nothing and leads to the same place', { timeout: 600_000 }, async (t) => {
  const installation = await openForTests('embedded', { empty: true });
  try {
    await seedDemo(installation);
    installation.clock.set(Temporal.Now.instant());
    const sites = new Sites(installation);
    const met = new Map<string, number>();
    const forms = await formsFor(sites, 'public', sites.visitor('public'), met);
    for (const role of ['focal-officer', 'policy-adviser', 'privacy-officer', 'administrator', 'care-coordinator', 'colleague'] as const) forms.push(...await formsFor(sites, 'staff', await sites.signIn(role), met));
    const tables = await lastingTables(installation.database);
    const [twice, without, elsewhere]: [string[], string[], string[]] = [[], [], []];
    let worked = 0;
    for (const form of forms) {
      const { route, path, visitor, site } = form;
      const lock = sites.routes[site].find((one) => one.method === 'POST' && one.path === route)?.lock;
      if (lock && 'may' in lock && !form.fields.some(({ name }) => name === 'eenmalig')) without.push(path);
      const before = await countsOf(installation.database, tables);
      const first = await visitor.post(path, honest(form));
      const after = await countsOf(installation.database, tables);
      if (tables.every((table) => before[table] === after[table])) continue;
      worked += 1;
      const second = await visitor.post(path, honest(form));
      const now = await countsOf(installation.database, tables);
      const changed = tables.filter((table) => after[table] !== now[table]);
      if (changed.length > 0) twice.push(`${site} POST ${route}: ${first.status} then ${second.status} made ${changed.join()}`);
      else if (second.location !== first.location) elsewhere.push(`${route}: ${first.status} ${first.location ?? ''}, then ${second.status} ${second.location ?? ''}`);
    }
    t.diagnostic(`${forms.length} forms of ${met.size} doors, of which ${worked} made something the first time`);
    assert.deepEqual(twice, []);
    assert.deepEqual(elsewhere, [], 'the same place again');
    assert.deepEqual(without, [], 'a form of ours without its number');
    assert.ok(worked >= 30, `only ${worked} forms did anything`);
  } finally {
    await installation.close();
  }
});
