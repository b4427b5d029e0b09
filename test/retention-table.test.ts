import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { projectRoot } from '../src/lib/project-root.ts';
import { retentionClasses } from '../src/platform/retention-rules.ts';
import { engines, openForTests, type TestInstallation } from './database-for-tests.ts';
import { aboutNobody, ofThePlan, recordKinds, retentionPage } from './retention-table.ts';

let installation: TestInstallation;
let tables: readonly string[] = [];
let sealed: readonly string[] = [];
let sources: ReadonlyMap<string, string> = new Map();

before(async () => {
  installation = await openForTests(engines[0] ?? 'embedded', { empty: true });
  await installation.database.asOwner(async (db) => {
    tables = (await sql<{ name: string }>`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration') order by 1`.execute(db)).rows.map((row) => row.name);
    sealed = (await sql<{ name: string }>`select table_schema || '.' || table_name || ' ' || regexp_replace(column_name, '_sealed$', '') as name from information_schema.columns where column_name like '%\\_sealed' and table_schema !~ '^pg_'`.execute(db)).rows.map((row) => row.name);
    sources = new Map((await sql<{ name: string; text: string }>`select n.nspname || '.' || p.proname as name, p.prosrc as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.proname in ('take_away', 'take_away_record')`.execute(db)).rows.map((row) => [row.name, row.text]));
  });
  await installation.close();
});

const classed = recordKinds.flatMap((kind) => kind.tables);
const plan = (): readonly string[] => tables.filter((name) => ofThePlan.test(name) && !classed.includes(name));

test('whoever adds a table says to which class of record it belongs, and no table stands in two', () => {
  const all = [...classed, ...aboutNobody, ...plan()];
  assert.deepEqual(tables.filter((name) => !all.includes(name)), [], 'these tables have no term');
  assert.deepEqual(all.filter((name) => !tables.includes(name)), [], 'these are not there any more');
  assert.deepEqual(all.filter((name, at) => all.indexOf(name) !== at), []);
});

test('what is called nobody’s has no column in which sealed words stand: those are about people until somebody says otherwise', () => {
  // Words that are sealed and about the work; each was looked at.
  const looked = ['accountability.letter_step words', 'signals.round note', 'platform.municipality_key index'];
  const nobodys = sealed.filter((name) => [...aboutNobody, ...plan()].includes(name.split(' ')[0] ?? ''));
  assert.deepEqual(nobodys.filter((name) => !looked.includes(name)), []);
});

test('every rule has a class, and what destroys it names each of its tables', () => {
  const rules = new Set(recordKinds.flatMap((kind) => kind.rule ?? []));
  assert.deepEqual(retentionClasses.filter((code) => !rules.has(code) && !['nothing-followed', 'handed-over', 'kept', 'passed-on'].includes(code)), []);
  const forgotten = recordKinds.flatMap((kind) => {
    const source = [...sources].find(([name]) => kind.destroys.endsWith(name))?.[1];
    // Identifiers stand nowhere else once their mentions are gone; the trigger of database/045 takes them. Files that were left out go with their signal by the reference itself (database/140).
    return source ? kind.tables.filter((name) => !source.includes(`delete from ${name} `) && !['platform.person', 'signals.identifier_of', 'signals.left_out'].includes(name)) : [];
  });
  assert.deepEqual(forgotten, []);
});

test('docs/retention.md tells every class', async () => {
  const file = join(projectRoot(), 'docs', 'retention.md');
  const made = retentionPage(plan());
  if (process.env['BAKEN_WRITE_RETENTION'] === '1') await writeFile(file, made);
  assert.ok(made === await readFile(file, 'utf8').catch(() => ''), 'The classes have changed. BAKEN_WRITE_RETENTION=1 npm test -- test/retention writes docs/retention.md anew; have the change reviewed.');
});
