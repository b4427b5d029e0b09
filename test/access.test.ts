import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { seedDemo } from '../src/demo.ts';
import { projectRoot } from '../src/lib/project-root.ts';
import type { Permission } from '../src/platform/permissions.ts';
import { permissionsOf, roles } from '../src/platform/permissions.ts';
import { type Access, accessOf, accessPage, asksPermission, databaseRoles, type DatabaseRoleName, permissionsIn, verbs } from './access-table.ts';
import { engines, openForTests, type TestInstallation } from './database-for-tests.ts';

/*
 * The rows themselves, past every page: what each role may do to each table is tried in SQL, with its own rows and with those of the municipality next door. The list of tables and verbs comes
 * from the database, so a new table is tried from its first day.
 */
const [home, nextDoor] = ['GM0377', 'GM0473'] as const;
const everything = [...new Set(roles.flatMap((role) => [...permissionsOf(role)]))];

interface Case { readonly name: string; readonly role: DatabaseRoleName; readonly permissions: readonly Permission[] }
const cases: readonly Case[] = [
  ...roles.map((role) => ({ name: role, role: 'baken_staff' as const, permissions: permissionsOf(role) })),
  ...databaseRoles.map((role) => ({ name: `${role} with every permission there is`, role, permissions: everything })),
];

for (const engine of engines) {
  let installation: TestInstallation;
  let access: readonly Access[] = [];
  let tables: readonly string[] = [];
  const own = new Map<string, { readonly rows: number; readonly row: string; readonly columns: readonly string[] }>();

  before(async () => {
    installation = await openForTests(engine, { empty: true });
    await seedDemo(installation);
    await installation.database.asOwner(async (db) => {
      access = await accessOf(db);
      tables = (await sql<{ table: string }>`select table_schema || '.' || table_name as table from information_schema.columns where column_name = 'municipality_id' and table_schema <> 'migration' order by 1`.execute(db)).rows.map((row) => row.table);
      for (const table of tables) {
        const { rows } = await sql<{ n: number; row: string | null }>`select count(*)::integer as n, min(to_jsonb(t)::text) as row from ${sql.raw(table)} t where municipality_id = ${home}`.execute(db);
        const columns = (await sql<{ name: string }>`select column_name as name from information_schema.columns where table_schema || '.' || table_name = ${table} and is_generated = 'NEVER' and identity_generation is distinct from 'ALWAYS' order by ordinal_position`.execute(db)).rows;
        own.set(table, { rows: rows[0]?.n ?? 0, row: rows[0]?.row ?? '', columns: columns.map((column) => column.name) });
      }
    });
  });
  after(async () => { await installation.close(); });

  /** One try, undone afterwards. `refused` is the database's own "not allowed". */
  async function attempt(db: Kysely<object>, statement: ReturnType<typeof sql>): Promise<number | 'refused' | string> {
    await sql`savepoint attempt`.execute(db);
    try {
      const result = await statement.execute(db);
      return (result.rows[0] as { n?: number } | undefined)?.n ?? Number(result.numAffectedRows ?? 0);
    } catch (error) {
      const code = (error as { code?: string }).code;
      // A trigger that guards what is frozen or chained speaks before the policy does (P0001): that is a no as well.
      return code === '42501' || code === 'P0001' ? 'refused' : `${code ?? ''} ${error instanceof Error ? error.message : ''}`;
    } finally {
      await sql`rollback to savepoint attempt`.execute(db);
    }
  }

  function as(one: Case, municipality: typeof home | typeof nextDoor, use: (db: Kysely<object>) => Promise<void>): Promise<void> {
    return installation.database.as({ role: one.role, municipality, actor: 'p01', permissions: one.permissions }, use);
  }

  if (engine === 'embedded') {
    test('docs/access.md tells what each role of the database may do with each table', async () => {
      const file = join(projectRoot(), 'docs', 'access.md');
      const made = accessPage(access);
      if (process.env['BAKEN_WRITE_ACCESS'] === '1') await writeFile(file, made);
      assert.ok(made === await readFile(file, 'utf8').catch(() => ''), 'The rights have changed. BAKEN_WRITE_ACCESS=1 npm test -- access writes docs/access.md anew; have the change reviewed.');
    });
  }

  test(`${engine}: there are rows in most tables, so that there is something to be kept out of`, () => {
    const filled = tables.filter((table) => (own.get(table)?.rows ?? 0) > 0);
    assert.ok(filled.length >= tables.length * 0.6, `${filled.length} of ${tables.length}; without: ${tables.filter((table) => !filled.includes(table)).join(', ')}`);
  });

  for (const one of cases) {
    test(`${engine}: ${one.name} of the municipality next door reads, changes, removes and slips in nothing`, async () => {
      const wrong: string[] = [];
      await as(one, nextDoor, async (db) => {
        for (const table of tables) {
          if (table === 'platform.municipality') continue;
          const there = sql.raw(table);
          const found = own.get(table);
          const changed = access.find((line) => line.table === table && line.role === one.role && line.verb === 'update');
          const column = changed ? changed.columns[0] ?? 'municipality_id' : found?.columns[0] ?? 'municipality_id';
          const tries: Readonly<Record<(typeof verbs)[number], ReturnType<typeof sql>>> = {
            select: sql`select count(*)::integer as n from ${there} where municipality_id = ${home}`,
            update: sql`update ${there} set ${sql.ref(column)} = ${sql.ref(column)} where municipality_id = ${home}`,
            delete: sql`delete from ${there} where municipality_id = ${home}`,
            insert: sql`insert into ${there} (${sql.join((found?.columns ?? []).map((name) => sql.ref(name)))}) select ${sql.join((found?.columns ?? []).map((name) => sql.ref(name)))} from jsonb_populate_record(null::${there}, ${found?.row ?? ''}::jsonb)`,
          };
          for (const verb of verbs) {
            if (verb === 'insert' && !found?.row) continue;
            const result = await attempt(db, tries[verb]);
            const shut = result === 'refused' || (verb !== 'insert' && result === 0);
            if (!shut) wrong.push(`${verb} ${table} → ${result}`);
          }
        }
      });
      assert.deepEqual(wrong, []);
    });
  }

  for (const role of roles) {
    test(`${engine}: ${role} sees no row at home that every policy asks another permission for`, async () => {
      const permissions: readonly string[] = permissionsOf(role);
      const wrong: string[] = [];
      let tried = 0;
      await as({ name: role, role: 'baken_staff', permissions: permissionsOf(role) }, home, async (db) => {
        for (const table of tables) {
          const line = access.find((one) => one.table === table && one.role === 'baken_staff' && one.verb === 'select');
          if (line?.conditions.some((one) => !asksPermission(one) || permissionsIn(one).some((name) => permissions.includes(name)))) continue;
          tried += 1;
          const result = await attempt(db, sql`select count(*)::integer as n from ${sql.raw(table)}`);
          if (result !== 0 && result !== 'refused') wrong.push(`${table} → ${result}`);
        }
      });
      assert.deepEqual(wrong, []);
      assert.ok(tried > 10, `${tried} tables are shut for ${role}`);
    });
  }
}
