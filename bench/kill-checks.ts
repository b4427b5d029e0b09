import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { attachmentFile, signalFile } from '../src/features/signals/queries.ts';
import { ownReport } from '../src/features/signals/reporter/queries.ts';
import { withAct } from '../src/platform/act.ts';
import type { Installation } from '../src/platform/installation.ts';
import { checkLog } from '../src/platform/log-check.ts';
import { isMigrated } from '../src/platform/migrate.ts';

export type Kind = 'report' | 'message' | 'mark' | 'package' | 'decision' | 'progress' | 'risk' | 'mail' | 'read' | 'seal';

/** What the killed program said to be kept, with what it takes to find it again. */
export interface Acknowledged { readonly kind: Kind; readonly number?: string; readonly code?: string; readonly label?: string; readonly id?: string; readonly count?: number }

export const town = 'GM0377';
export const planReference = 'bloemendaal-2024-2026';
export const measures = ['M1.1', 'M1.2', 'M2.1', 'M3.1', 'M4.1'] as const;

/** Under which name each kind stands in the log; no other act has it. */
export const actNames: Readonly<Record<Exclude<Kind, 'seal'>, string>> = {
  report: 'POST /melden', message: 'POST /mijn-melding', mark: 'POST /signalen/:ref/beoordelen/:stap', package: 'POST /signalen/:ref/delen', decision: 'POST /signalen/:ref/besluit',
  progress: 'POST /plan/:reference/maatregel/:code', risk: 'POST /beeld/risicos/nieuw', mail: 'mail to myself', read: 'GET /signalen/:ref',
};

export const storyOf = (label: string): string => `Verzonnen verhaal ${label}. `.repeat(30);

/** Bytes in the place of a photo, the same for the same label: twenty kilobytes, so that a report is more than one page of the database. */
export function photoOf(label: string): Uint8Array {
  return Buffer.concat(Array.from({ length: 640 }, (_, at) => createHash('sha256').update(`${label} ${at}`).digest()));
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Two counts that are the same when no act is half done. */
const lines = (kind: Exclude<Kind, 'seal'>): RawBuilder<unknown> => sql`(select count(*) from audit.entry where act = ${actNames[kind]} and result = 'done')`;
const pairs: readonly (readonly [what: string, one: RawBuilder<unknown>, other: RawBuilder<unknown>])[] = [
  ['reports and their lines', sql`(select count(*) from signals.signal)`, lines('report')],
  ['reports and their photos', sql`(select count(*) from signals.signal)`, sql`(select count(*) from signals.attachment join signals.signal using (municipality_id, number))`],
  ['photos with and without a report', sql`(select count(*) from signals.attachment)`, sql`(select count(*) from signals.attachment join signals.signal using (municipality_id, number))`],
  ['reports and the keys of their file', sql`(select count(*) from signals.signal)`, sql`(select count(*) from signals.signal join platform.dossier_key using (municipality_id, dossier_id))`],
  ['reports and who the reporter is', sql`(select count(*) from signals.signal)`, sql`(select count(*) from signals.identity join platform.dossier_key using (municipality_id, dossier_id) join signals.reporter using (municipality_id, number))`],
  ['reports and their receipts', sql`(select count(*) from signals.signal)`, sql`(select count(*) from signals.receipt)`],
  ['messages and their lines', sql`(select count(*) from signals.message where sender = 'reporter')`, lines('message')],
  ['marks and what their lines say', sql`(select count(*) from signals.indicator_mark)`, sql`(select coalesce(sum((facts->>'marked')::int), 0) from audit.entry where act = ${actNames.mark})`],
  ['packages and their lines', sql`(select count(*) from signals.package)`, lines('package')],
  ['decisions and their lines', sql`(select count(*) from signals.decision)`, lines('decision')],
  ['decisions and their answers', sql`(select count(*) from signals.decision)`, sql`(select count(*) from signals.message where sender = 'municipality')`],
  ['decisions and the steps of their signals', sql`(select count(*) from signals.decision)`, sql`(select count(*) from signals.state_change where step = 'decide')`],
  ['words about measures and their lines', sql`(select count(*) from plan.progress)`, lines('progress')],
  ['risks and their lines', sql`(select count(*) from picture.risk)`, lines('risk')],
  ['risks and their parts', sql`(select coalesce(sum(revision), 0) from picture.risk)`, sql`((select count(*) from picture.risk_description) + (select count(*) from picture.risk_tie))`],
  ['mails that wait and the acts that made them', sql`(select count(*) from platform.outbox)`, lines('mail')],
  ['acts about people and their lines for the logbook', sql`(select count(*) from audit.entry where facts ? 'trace')`, sql`(select count(distinct trace_id) from processing.line)`],
  ['the traces of both', sql`(select count(*) from audit.entry where facts ? 'trace')`, sql`(select count(*) from audit.entry where decode(facts->>'trace', 'hex') in (select trace_id from processing.line))`],
  ['lines of the log and their places in the queue or the tree', sql`(select count(*) from audit.entry)`, sql`((select count(*) from audit.unsealed) + (select count(*) from audit.leaf))`],
  ['sealed lines and what the last seal counts', sql`(select count(*) from audit.leaf)`, sql`(select coalesce(max(size), 0) from audit.seal)`],
];

async function halfActs(installation: Installation): Promise<string[]> {
  const row = await installation.database.asOwner(async (db) => (await sql<{ counts: number[][] }>`select json_build_array(${sql.join(pairs.map(([, one, other]) => sql`json_build_array(${one}, ${other})`))}) as counts`.execute(db)).rows[0]);
  return pairs.flatMap(([what], at) => {
    const [one, other] = row?.counts[at] ?? [];
    return one === other ? [] : [`${what}: ${one} and ${other}`];
  });
}

const officer = { kind: 'person', id: 'p01', name: 'Bloemendaal focal-officer', role: 'focal-officer' } as const;
const nobody = { kind: 'anonymous', id: null, name: '', role: null } as const;

/** Looks as the people would look; these looks have a name of their own in the log. */
async function isThere(installation: Installation, one: Acknowledged): Promise<boolean> {
  const { number = '', code = '', label = '', id = '' } = one;
  const asReporter = <T>(use: Parameters<typeof withAct<T>>[2]): Promise<T> => withAct(installation, { name: 'look', actor: nobody, municipality: town, purpose: 'reporting', origin: 'public-site' }, async (act) => {
    await act.presentReceipt(act.vault.index('receipt-code', code));
    return use(act);
  });
  const asOfficer = <T>(use: Parameters<typeof withAct<T>>[2]): Promise<T> => withAct(installation, { name: 'look', actor: officer, municipality: town, purpose: 'triage', origin: 'staff-site' }, use);
  const exists = async (where: RawBuilder<unknown>): Promise<boolean> => installation.database.asOwner(async (db) => (await sql`select ${where}`.execute(db)).rows.length > 0);
  switch (one.kind) {
    case 'report': return (await asReporter(ownReport))?.story === storyOf(label) && Buffer.from((await asOfficer((act) => attachmentFile(act, number, 1)))?.bytes ?? []).equals(photoOf(label));
    case 'message': return (await asReporter(ownReport))?.messages.some(({ text }) => text === storyOf(label)) ?? false;
    case 'mark': return (await asOfficer((act) => signalFile(act, number)))?.marks.size === 2;
    case 'decision': return (await asOfficer((act) => signalFile(act, number)))?.decisions[0]?.reason === storyOf(label);
    case 'package': return exists(sql`from signals.package where number = ${number} and package_id = ${id}::bigint`);
    case 'progress': return exists(sql`from plan.progress where done_text = ${label}`);
    case 'risk': return exists(sql`from picture.risk where risk_no = ${id}::integer and revision = 3`);
    case 'mail': return exists(sql`from platform.outbox join platform.dossier_key using (municipality_id, dossier_id) where dossier_id = ${id}::uuid`);
    case 'read': return exists(sql`from audit.entry where act = ${actNames.read} and subject_ref = ${number}`);
    case 'seal': return true;
  }
}

/** What is wrong with what is kept: an acknowledged act that is not there, half an act, a log that does not prove itself. Empty when all is well. */
export async function problemsIn(installation: Installation, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const problems = await halfActs(installation);
  for (const one of acknowledged) if (!await isThere(installation, one)) problems.push(`acknowledged and not there: ${JSON.stringify(one)}`);
  const log = await checkLog((use) => installation.database.as({ role: 'baken_worker', municipality: town, actor: '', permissions: ['log.seal'] }, use), town);
  if (log.damage) problems.push(`the log is damaged: ${JSON.stringify(log.damage)}`);
  if (!await isMigrated(installation.database)) problems.push('the database is not up to date');
  return problems;
}

/** How many acts of each kind the log says were done. */
export async function actsKept(installation: Installation): Promise<number> {
  return installation.database.asOwner(async (db) => (await sql<{ kept: number }>`select count(*) as kept from audit.entry where act in (${sql.join(Object.values(actNames))}) and result = 'done'`.execute(db)).rows[0]?.kept ?? 0);
}
