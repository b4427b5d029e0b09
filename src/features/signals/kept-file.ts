import { sql } from 'kysely';
import type { Act } from '../../platform/act.ts';
import type { SafeFile } from '../../platform/files.ts';
import type { Caution } from '../../platform/pdf-measure.ts';
import type { Dossier } from '../../platform/vault.ts';
import type { KeptFile, Look } from './rules-files.ts';
import { own } from './tables.ts';

/** The row of a file that is about to be kept, without its signal. */
export function fileRow(act: Act, dossier: Dossier, id: number, file: SafeFile) {
  const look: Look = file.look?.state ?? 'never';
  return {
    attachment_id: id, media_type: file.type, bytes_sealed: dossier.seal(`signals.attachment.bytes.${id}`, file.bytes), name_sealed: dossier.seal(`signals.attachment.name.${id}`, file.name),
    look, looked_at: look === 'clean' || look === 'found' ? act.now : null, finding: file.look?.state === 'found' ? file.look.finding : null,
    cautions: (file.cautions ?? []).join(' '), kept_at: act.now, brought_by: act.actor.kind === 'person' ? act.actor.id : null,
  };
}

/** Says in the audit line what a scanner made of the files that came. Its name for a finding is about the file, not about a person. */
export function noteLooks(act: Act, files: readonly SafeFile[]): void {
  const findings = files.flatMap((file) => (file.look?.state === 'found' ? [file.look.finding] : []));
  const held = files.filter((file) => file.look?.state === 'held').length;
  if (held > 0) act.note({ files_held: held });
  if (findings.length > 0) act.note({ files_found: findings.length, finding: findings.join(', ').slice(0, 300) });
}

/** The files of a signal, in the order in which they came. */
export async function keptFilesOf(act: Act, number: string, dossier: Dossier): Promise<KeptFile[]> {
  const rows = await own(act.db).selectFrom('signals.attachment').select(['attachment_id', 'media_type', 'name_sealed', 'look', 'looked_at', 'finding', 'was_open', 'cautions', 'kept_at']).where('number', '=', number).orderBy('attachment_id').execute();
  return rows.map((row) => ({
    id: row.attachment_id, type: row.media_type, name: dossier.openText(`signals.attachment.name.${row.attachment_id}`, row.name_sealed), look: row.look, lookedAt: row.looked_at, finding: row.finding, wasOpen: row.was_open,
    cautions: row.cautions.split(' ').filter(Boolean) as Caution[], keptAt: row.kept_at,
  }));
}

export interface OpenedFile { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** One file with what is in it; null when there is none of that number, and when it does not open. */
export async function openedFile(act: Act, number: string, id: number, dossier: Dossier): Promise<OpenedFile | null> {
  const row = await own(act.db).selectFrom('signals.attachment').select(['media_type', 'name_sealed', sql<Uint8Array | null>`signals.file_bytes(number, attachment_id)`.as('bytes_sealed')])
    .where('number', '=', number).where('attachment_id', '=', id).executeTakeFirst();
  if (!row?.bytes_sealed) return null;
  return { name: dossier.openText(`signals.attachment.name.${id}`, row.name_sealed), type: row.media_type, bytes: dossier.openBytes(`signals.attachment.bytes.${id}`, row.bytes_sealed) };
}
