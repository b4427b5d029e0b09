import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { seedDemo } from '../src/demo.ts';
import { permissionsOf, type Role } from '../src/platform/permissions.ts';
import type { Method, Route } from '../src/platform/routes.ts';
import { retentionRounds } from '../src/retention-worker.ts';
import { engines, openForTests, type TestInstallation } from './database-for-tests.ts';
import { routesWithPeople } from './routes-with-people.ts';
import { reviewRights } from './records-world.ts';
import { rolesFor, Sites, type Visitor } from './sites-for-tests.ts';

/** Where a real record of the demonstration stands in an address: the parameters of some routes, and where they are found. The first that fits counts. */
const furniture: readonly { readonly fits: RegExp; readonly columns: string; readonly from: string; readonly role?: Role }[] = [
  { fits: /^\/signalen\/:ref\/bijlage/, columns: `number as ref, attachment_id::text as id`, from: `signals.attachment where municipality_id = 'GM0377'` },
  { fits: /^\/signalen\/:ref\/delen\/:id/, columns: `number as ref, package_id::text as id`, from: `signals.package where municipality_id = 'GM0377' order by (state = 'sent') desc` },
  { fits: /^\/signalen\/:ref\/verbanden\/(gegeven|gedempt)/, columns: `number as ref, mention_id::text as id`, from: `signals.mention where municipality_id = 'GM0377'` },
  { fits: /^\/signalen\/:ref\/verbanden\/koppeling/, columns: `from_number as ref, connection_id::text as id`, from: `signals.connection where municipality_id = 'GM0377' and undone_at is null` },
  { fits: /^\/signalen\/:ref\/ontvangst/, columns: `number as ref`, from: `signals.internal_report join signals.signal using (municipality_id, number) where municipality_id = 'GM0377' and confirmed_at is null and state <> 'closed'` },
  { fits: /^\/signalen\/:ref\/heropenen/, columns: `number as ref`, from: `signals.signal where municipality_id = 'GM0377' and state = 'closed'` },
  { fits: /^\/signalen\/:ref/, columns: `number as ref, 'weging' as stap`, from: `signals.signal where municipality_id = 'GM0377' and state = 'in-triage'` },
  { fits: /^\/mijn-meldingen/, columns: `number as ref`, from: `signals.internal_report join platform.person using (municipality_id) where municipality_id = 'GM0377' and reported_by = person_id and demo_name = 'collega'`, role: 'colleague' },
  { fits: /^\/beeld\/risicos/, columns: `risk_no::text as nr, 'documented' as soort`, from: `picture.risk_tie where municipality_id = 'GM0377' and kind = 'signal'` },
  { fits: /^\/kennis\/partners/, columns: `partner_id::text as id, contact_id::text as deel`, from: `knowledge.partner_contact where municipality_id = 'GM0377'` },
  { fits: /^\/kennis\/teams/, columns: `team_id::text as team, member_id::text as lid`, from: `knowledge.team_member where municipality_id = 'GM0377' and left_on is null`, role: 'administrator' },
  { fits: /^\/mensen\/herziening\/:nummer\/herziening/, columns: `review_id::text as nummer`, from: `platform.rights_review where municipality_id = 'GM0377' and finished_at is not null`, role: 'administrator' },
  { fits: /^\/mensen\/herziening/, columns: `review_id::text as nummer`, from: `platform.rights_review where municipality_id = 'GM0377' and finished_at is null`, role: 'administrator' },
  { fits: /^\/mensen/, columns: `person_id as persoon`, from: `platform.person where municipality_id = 'GM0377' and role = 'colleague'` },
  { fits: /^\/vertrouwen\/(verzoeken|vindplaatsen)/, columns: `number as ref, hit_id::text as id`, from: `subject.request join subject.hit using (municipality_id, number) where municipality_id = 'GM0377'` },
  { fits: /^\/vertrouwen\/noodtoegang/, columns: `glass_id::text as nummer`, from: `platform.glass where municipality_id = 'GM0377'` },
  { fits: /^\/noodtoegang/, columns: `number as ref`, from: `platform.glass where municipality_id = 'GM0377' and ended_at is null and person_id = (select person_id from platform.person p where p.municipality_id = 'GM0377' and p.demo_name = 'zorgcoordinator') order by opened_at desc` },
  { fits: /^\/vertrouwen\/bewaren\/lijst/, columns: `list_no::text as nr`, from: `trust.retention_list where municipality_id = 'GM0377'` },
  { fits: /^\/vertrouwen\/bewaren\/stuk/, columns: `class as soort, ref`, from: `trust.kept where municipality_id = 'GM0377' and class = 'partner-contact'` },
];

/** Doors that this walk finds nothing behind: no such record in the demonstration, or the form needs more than the walk types. Each has its line in a test of its own. */
const elsewhere: Readonly<Record<string, string>> = {
  'GET /noodtoegang/:ref/bijlage/:id': 'no files in the demonstration; glass.test.ts', 'GET /signalen/:ref/bijlage/:id': 'no files in the demonstration; the line comes with the signal of the address',
  'POST /mensen/uitnodigen': 'only where passkeys are used', 'POST /signalen/:ref/delen/:id/intrekken': 'the packages of the demonstration were answered; a refusal is no processing',
};

/** What the walk types where an empty form tells nothing; a function of what stands in the database. */
const typed: Readonly<Record<string, { readonly columns: string; readonly from: string }>> = {
  'POST /signalen/zoeken': { columns: `'06-0000 1234' as zoek`, from: `platform.municipality where municipality_id = 'GM0377'` },
  'POST /kennis/cursussen/weghalen': { columns: `result_id::text as gevolgd`, from: `knowledge.training_result where municipality_id = 'GM0377' and course_id is not null and import_id is null` },
  'POST /kennis/cursussen/ongedaan': { columns: `import_id::text as lijst`, from: `knowledge.training_result where municipality_id = 'GM0377' and import_id is not null` },
  'POST /mensen/toelaten': { columns: `applicant_id::text as wie, 'afwijzen' as doe`, from: `platform.applicant where municipality_id = 'GM0377'` },
  'POST /mensen/:persoon': { columns: `'stop' as doe`, from: `platform.municipality where municipality_id = 'GM0377'` },
};

const key = (route: Route): string => `${route.method} ${route.path}`;
const rowOf = (route: Route) => routesWithPeople.find((row) => row.fits.test(key(route)));

for (const engine of engines) describe(engine, () => {
  let installation: TestInstallation;
  let sites: Sites;
  const visitors = new Map<Role, Visitor>();
  before(async () => {
    installation = await openForTests(engine, { empty: true });
    await seedDemo(installation);
    installation.clock.set(Temporal.Now.instant());
    sites = new Sites(installation);
    // What the demonstration has not: a review that was begun, glass that is broken now, and a list for destruction.
    await reviewRights(sites);
    await (await as('administrator')).post('/mensen/herziening', { wie: 'alles' });
    await installation.database.asOwner((db) => sql`insert into platform.applicant (municipality_id, issuer, subject, name, asked_at) values ('GM0377', 'https://id.example', 'x', 'Verzonnen Aanklopper', now())`.execute(db));
    await installation.database.asOwner(async (db) => {
      await sql`insert into knowledge.course_import (municipality_id, made_by, made_at, rows_read, rows_written) values ('GM0377', 'x', now(), 1, 1)`.execute(db);
      await sql`update knowledge.training_result set import_id = (select max(import_id) from knowledge.course_import) where municipality_id = 'GM0377' and result_id = (select max(result_id) from knowledge.training_result where municipality_id = 'GM0377' and course_id is not null)`.execute(db);
    });
    const number = (await query(`select number from signals.signal where municipality_id = 'GM0377' and state = 'received'`))?.['number'] ?? '';
    await (await as('care-coordinator')).post('/noodtoegang', { kenmerk: number, reden: 'Een verzonnen nood, voor deze ronde langs de deuren' });
    await retentionRounds()(installation);
  });
  after(() => installation.close());

  const query = async (text: string): Promise<Readonly<Record<string, string>> | undefined> => installation.database.asOwner(async (db) => (await sql.raw<Record<string, string>>(text).execute(db)).rows[0]);
  const addressOf = async (path: string): Promise<string> => {
    const found = furniture.find((one) => one.fits.test(path));
    const row = path.includes(':') && found ? await query(`select ${found.columns} from ${found.from} limit 1`) : undefined;
    return path.replaceAll(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(row?.[name] ?? '0'));
  };
  const as = async (role: Role): Promise<Visitor> => {
    const visitor = visitors.get(role) ?? await sites.signIn(role);
    visitors.set(role, visitor);
    return visitor;
  };
  const kindsAfter = async (last: number): Promise<ReadonlySet<string>> => installation.database.asOwner(async (db) =>
    new Set((await sql<{ kind: string }>`select distinct subject_kind as kind from processing.line where line_id > ${last} and subject_kind is not null`.execute(db)).rows.map((row) => row.kind)));

  test('every door of the staff site is in the table of doors with people, or says why nobody stands behind it', () => {
    const doors = sites.routes.staff.filter((route) => 'may' in route.lock);
    assert.deepEqual(doors.filter((route) => !rowOf(route)).map(key), []);
    for (const row of routesWithPeople) {
      assert.ok(doors.some((route) => rowOf(route) === row), `no door fits ${String(row.fits)}`);
      assert.ok(row.people.length > 0 || (row.why ?? '') !== '', String(row.fits));
    }
  });

  for (const method of ['GET', 'POST'] as const satisfies readonly Method[]) {
    test(`whoever ${method === 'GET' ? 'looks at' : 'sends'} a page with people leaves a line for each of them`, { timeout: 600_000 }, async () => {
      const silent: string[] = [];
      for (const route of sites.routes.staff.filter((one) => one.method === method && (rowOf(one)?.people.length ?? 0) > 0 && elsewhere[key(one)] === undefined)) {
        const admitted = rolesFor(route, permissionsOf) ?? [];
        const visitor = await as(furniture.find((one) => one.fits.test(route.path))?.role ?? (admitted.includes('focal-officer') ? 'focal-officer' : admitted[0] ?? 'focal-officer'));
        const path = await addressOf(route.path);
        const last = Number((await query('select coalesce(max(line_id), 0)::text as last from processing.line'))?.['last']);
        const answer = method === 'GET' ? await visitor.get(path) : await visitor.post(path, { ...(typed[key(route)] ? await query(`select ${typed[key(route)]?.columns ?? ''} from ${typed[key(route)]?.from ?? ''} limit 1`) : {}) });
        const kinds = await kindsAfter(last);
        const expected = rowOf(route)?.people ?? [];
        if (!expected.some((kind) => kinds.has(kind))) silent.push(`${key(route)} → ${path}: ${answer.status} ${answer.location ?? ''} [${[...kinds].join()}]`);
      }
      assert.deepEqual(silent, []);
    });
  }
});
