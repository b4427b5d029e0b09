import { sql } from 'kysely';
import { verifyDocument } from '../src/features/accountability/cli.ts';
import type { Act } from '../src/platform/act.ts';
import type { TestInstallation } from './database-for-tests.ts';

const reference = 'B-2026-0001';
const changedFile = `update accountability.letter_file set bytes = bytes || 'x', sha256 = sha256(bytes || 'x') where letter_ref = '${reference}'`;

/** What somebody who owns the tables could do to a document that was sent, with what the check of it says does not hold any more. */
export const changesToWhatWasSent: readonly { readonly found: readonly string[]; readonly change: readonly string[] }[] = [
  { found: ['page'], change: [`update accountability.letter set content = jsonb_set(content, '{blocks,0,runs,0,text}', '"Geachte heren,"') where letter_ref = '${reference}'`] },
  { found: ['stand'], change: [`update accountability.letter set stand = stand || '{"at": "gisteren"}' where letter_ref = '${reference}'`] },
  { found: ['sheet'], change: [`update accountability.letter_block set sources = '[]' where letter_ref = '${reference}'`] },
  { found: ['files'], change: ['alter table accountability.letter_file drop constraint letter_file_check', `update accountability.letter_file set bytes = bytes || 'x' where letter_ref = '${reference}'`] },
  // The tables ask that a text or a file and its sum fit; who changes both is found by the page, or by the log.
  { found: ['canonical', 'page', 'log'], change: [`update accountability.letter set record = record || ' ', record_sha256 = sha256(convert_to(record || ' ', 'UTF8')) where letter_ref = '${reference}'`] },
  { found: ['log'], change: [changedFile] },
  {
    found: ['log'], change: [changedFile, `insert into audit.entry (municipality_id, at, actor_kind, act, purpose, subject_kind, subject_ref, result, origin, facts)
      select municipality_id, at, actor_kind, act, purpose, subject_kind, subject_ref, result, origin, facts || (select jsonb_object_agg(kind, encode(sha256, 'hex')) from accountability.letter_file where letter_ref = '${reference}')
      from audit.entry where subject_ref = '${reference}' and facts ? 'record'`],
  },
  // The file of the archive, which no reader has.
  { found: ['files'], change: ['alter table accountability.archive_file drop constraint archive_file_check', `update accountability.archive_file set bytes = bytes || 'x' where letter_ref = '${reference}'`] },
  { found: ['log'], change: [`update accountability.archive_file set bytes = bytes || 'x', sha256 = sha256(bytes || 'x') where letter_ref = '${reference}'`] },
  { found: ['log'], change: [`delete from accountability.archive_file where letter_ref = '${reference}'`] },
];

/** What does not hold after a change. It is made in a transaction that is given up, so what was sent stays as it was. */
export async function foundAfter(installation: TestInstallation, change: readonly string[]): Promise<readonly string[]> {
  const givenUp = new Error('given up');
  let found: readonly string[] = ['not looked at'];
  await installation.database.asOwner(async (db) => {
    for (const table of ['letter', 'letter_file', 'letter_block', 'archive_file']) await sql.raw(`alter table accountability.${table} disable trigger user`).execute(db);
    for (const statement of change) await sql.raw(statement).execute(db);
    const act = { db, municipality: 'GM0377', vault: await installation.keys.vault(db, 'GM0377'), may: () => false } as unknown as Act;
    found = ((await verifyDocument(act, reference))?.checks ?? []).filter(({ holds }) => !holds).map(({ name }) => name);
    throw givenUp;
  }).catch((error: unknown) => { if (error !== givenUp) throw error; });
  return found;
}
