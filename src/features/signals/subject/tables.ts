import type { Kysely } from 'kysely';
import type { LinkTables } from '../links/tables.ts';
import type { SignalTables } from '../tables.ts';

/** What a search for one person reads: the signals, their identifiers and who reported. */
export type SubjectTables = Pick<SignalTables, 'signals.signal' | 'signals.message'> & Pick<LinkTables, 'signals.mention' | 'signals.identifier' | 'signals.identifier_of'> & {
  'signals.identity': { municipality_id: string; number: string; dossier_id: string; way: string; name_sealed: Uint8Array | null; reach_sealed: Uint8Array };
};

export function own(db: Kysely<object>): Kysely<SubjectTables> {
  return db.withTables<SubjectTables>();
}

/** In which part of a file words stand, as it is told to who may not read it. */
export type Place = 'identifier' | 'story' | 'place' | 'time' | 'message' | 'reporter' | 'colleague' | 'assessment' | 'decision';

/** Every other column in which words about people stand, under the key of the signal. A test compares this list with the database. */
export const sealedWords: readonly { readonly table: string; readonly column: string; readonly place: string; readonly where: Place }[] = [
  ...words('reporter', 'reporter', ['pseudonym', 'times']), ...words('package_event', 'message', ['text']),
  ...words('internal_report', 'colleague', ['observed', 'told', 'thought', 'who_knows', 'reach']), ...words('intake', 'colleague', ['note']),
  ...words('triage', 'assessment', ['acute_note', 'reading', 'missing']), ...words('indicator_mark', 'assessment', ['note']), ...words('enrichment_check', 'assessment', ['ground', 'result', 'why_not']), ...words('weighing', 'assessment', ['text']),
  ...words('decision', 'decision', ['ground', 'reason', 'handed_to']), ...words('closing', 'decision', ['reason', 'feedback_why']), ...words('state_change', 'decision', ['why']), ...words('retention_change', 'decision', ['reason']),
];

function words(table: string, where: Place, columns: readonly string[]): { table: string; column: string; place: string; where: Place }[] {
  return columns.map((column) => ({ table: `signals.${table}`, column: `${column}_sealed`, place: `signals.${table}.${column}`, where }));
}
