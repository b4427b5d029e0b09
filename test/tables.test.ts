import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { forEachEngine, type TestInstallation } from './database-for-tests.ts';
import { featureOf } from './house-floors.ts';
import { projectFiles } from './sources.ts';
import { type TableType, tableTypesIn } from './table-types.ts';

interface Column { readonly table: string; readonly column: string; readonly type: string; readonly nullable: boolean; readonly made: boolean }

/** How a column's value comes back from either engine (brief of the platform: bigint → number, date → text, …). */
const asTyped: Readonly<Record<string, RegExp>> = {
  text: /^(?!number$|boolean$|Uint8Array$|Temporal)/, uuid: /^string$/, date: /^string$/, boolean: /^boolean$/, integer: /number/, bigint: /number/, smallint: /number/,
  bytea: /^Uint8Array$/, 'timestamp with time zone': /^Temporal\.Instant$/,
};

const sources = projectFiles().filter((source) => /^src\/features\/[^/]+\/(?:[^/]+\/)?tables\.ts$/.test(source.path));
const typed = new Map(sources.map((source) => [source.path, tableTypesIn(source.code)]));

forEachEngine((open) => {
  let columns: readonly Column[] = [];
  let installation: TestInstallation;

  before(async () => {
    installation = await open();
    columns = await installation.database.asOwner(async (db) => (await sql<Column>`
      select table_schema || '.' || table_name as table, column_name as column, data_type as type, is_nullable = 'YES' as nullable,
        is_identity = 'YES' or column_default is not null as made
      from information_schema.columns where table_schema !~ '^pg_' and table_schema <> 'information_schema' order by 1, ordinal_position`.execute(db)).rows);
  });

  describe('what the program believes of the tables is what they are', () => {
    for (const [path, tables] of typed) {
      test(path, () => {
        assert.ok(tables.size > 0, 'no table type was understood in this file');
        for (const [table, type] of tables) compare(table, type, columns.filter((column) => column.table === table), table.startsWith(`${featureOf(path) ?? ''}.`));
      });
    }
  });

  function compare(table: string, type: TableType, real: readonly Column[], own: boolean): void {
    assert.ok(real.length > 0, `the database has no table ${table}`);
    for (const [name, { type: believed, nullable }] of type) {
      const column = real.find((one) => one.column === name);
      assert.ok(column, `${table} has no column ${name}`);
      assert.equal(nullable, column.nullable, `${table}.${name} ${column.nullable ? 'may be null: add | null' : 'is never null'}`);
      const wanted = asTyped[column.type];
      assert.ok(!wanted || wanted.test(believed) || /Generated|ColumnType/.test(believed), `${table}.${name} is ${column.type}, not ${believed}`);
    }
    // What a room reads of another's table is what it needs; of its own it knows all, unless the database fills it in.
    if (own) assert.deepEqual(real.filter((column) => !type.has(column.column) && !column.made).map((column) => `${table}.${column.column}`), [], 'these columns are missing in the type');
  }

  describe('what every table owes', () => {
    test('its primary key begins with the municipality', async () => {
      const wrong = await installation.database.asOwner(async (db) => (await sql<{ name: string }>`
        select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_index i on i.indrelid = c.oid and i.indisprimary
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration') and a.attname is distinct from 'municipality_id'`.execute(db)).rows);
      assert.deepEqual(wrong, []);
    });

    test('row policies guard it, except the list of municipalities itself', async () => {
      const wrong = await installation.database.asOwner(async (db) => (await sql<{ name: string }>`
        select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration')
          and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`.execute(db)).rows);
      assert.deepEqual(wrong, [{ name: 'platform.municipality' }]);
    });

    test('no function that works past the row policies is anybody\'s, or looks where its caller says', async () => {
      const wrong = await installation.database.asOwner(async (db) => (await sql<{ name: string }>`
        select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and (not coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false) or (p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute')))`.execute(db)).rows);
      assert.deepEqual(wrong, []);
    });

    test('the public role changes and removes nothing but drafts, receipts and counts', async () => {
      const rights = await installation.database.asOwner(async (db) => (await sql<{ right: string }>`
        select distinct table_schema || '.' || table_name || ' ' || lower(privilege_type) as right from information_schema.column_privileges where grantee = 'baken_public' and privilege_type = 'UPDATE'
        union select table_schema || '.' || table_name || ' ' || lower(privilege_type) from information_schema.table_privileges where grantee = 'baken_public' and privilege_type in ('DELETE', 'TRUNCATE') order by 1`.execute(db)).rows);
      assert.deepEqual(rights.map((row) => row.right), ['platform.rate update', 'signals.draft delete', 'signals.draft update', 'signals.draft_file delete', 'signals.receipt delete']);
    });
  });
});
