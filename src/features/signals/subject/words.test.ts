import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { forEachEngine } from '../../../../test/database-for-tests.ts';
import { sealedWords } from './tables.ts';

/** Sealed, and not searched when somebody asks about the own data, each with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  'signal.story': 'searched by name', 'signal.place': 'searched by name', 'signal.time': 'searched by name', 'signal.contact': 'searched by name', 'message.text': 'searched by name', 'mention.written': 'searched by name',
  'identity.name': 'searched by name', 'identity.reach': 'searched by name',
  'attachment.bytes': 'pictures and documents are not read; the page says so', 'attachment.name': 'the name of a file that is not read',
  'draft.fields': 'sealed under a token that the municipality does not have; gone within a day', 'draft_file.head': 'of a draft', 'draft_file.bytes': 'of a draft', 'receipt.code': 'a code, for minutes',
  'package.choices': 'which parts were shared', 'package.content': 'a copy of what stands in the signal',
  'muting.shown': 'a copy of an identifier', 'muting.reason': 'about an identifier, not a person', 'connection.reason': 'about two signals', 'connection.undone_reason': 'about two signals',
  'identity_request.reason': 'why a colleague wants to know', 'identity_opening.reason': 'why a colleague wanted to know', 'triage_takeover.why': 'about the work',
  'round.note': 'about the work', 'digest.address': 'a colleague’s own address', 'saved_view.name': 'a name of a list',
};

forEachEngine((open) => {
  test('whoever adds a sealed column to signals says whether it is searched when somebody asks about the own data', async () => {
    const installation = await open();
    const columns = await installation.database.asOwner(async (db) => (await sql<{ name: string }>`select table_name || '.' || regexp_replace(column_name, '_sealed$', '') as name
      from information_schema.columns where table_schema = 'signals' and column_name like '%\\_sealed' and table_name in (select tablename from pg_tables where schemaname = 'signals') order by 1`.execute(db)).rows.map((row) => row.name));
    const known = new Set([...Object.keys(elsewhere), ...sealedWords.map(({ place }) => place.replace(/^signals\./, ''))]);
    assert.deepEqual(columns.filter((column) => !known.has(column)), []);
    assert.deepEqual([...known].filter((column) => !columns.includes(column)), []);
  });
});
