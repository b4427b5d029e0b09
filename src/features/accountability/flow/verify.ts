import { canonicalJson } from '../../../lib/canonical.ts';
import type { Act } from '../../../platform/act.ts';
import { archivedPdf } from '../archive/queries.ts';
import { blocksOf } from '../blocks/queries.ts';
import { fileKinds } from '../files.ts';
import { filesOf, sentFile, sentRecord, staffLetter } from '../queries.ts';
import { accountabilityTables } from '../tables.ts';
import { type DocumentRecord, sha256, sheetOf, stamped } from './record.ts';

/** What is looked at: the record against its checksum, its writing, the page, the internal sheet, what the registers said, each file, and the checksums against those that the log wrote down when it was sent. */
export type CheckName = 'record' | 'canonical' | 'page' | 'sheet' | 'stand' | 'files' | 'log';
export interface DocumentCheck { readonly name: CheckName; readonly holds: boolean }

export interface Verified {
  readonly reference: string;
  /** Hexadecimal; null when it was sent before records were kept. */
  readonly checksum: string | null;
  readonly files: readonly { readonly kind: string; readonly sha256: string }[];
  readonly checks: readonly DocumentCheck[];
}

/** Looks whether a sent document still is what was sent. Null when there is no such sent document. Needs `letters.read` and `audit.read`. */
export async function verifyDocument(act: Act, ref: string): Promise<Verified | null> {
  const letter = await staffLetter(act, ref);
  if (!letter || letter.state !== 'sent') return null;
  const files = await filesOf(act, ref);
  const whole = await Promise.all(fileKinds.map(async (kind) => {
    const bytes = await sentFile(act, ref, kind);
    return bytes !== null && sha256(bytes) === files.find((file) => file.kind === kind)?.sha256;
  }));
  const archived = await archivedPdf(act, ref);
  const told = { reference: ref, checksum: letter.checksum, files: [...files.map(({ kind, sha256: sum }) => ({ kind, sha256: sum })), ...(archived === null ? [] : [{ kind: 'pdf-a', sha256: archived.sha256 }])] };
  const ofFiles: DocumentCheck = { name: 'files', holds: whole.every((one) => one) && (archived === null || sha256(archived.bytes) === archived.sha256) };
  const text = await sentRecord(act, ref);
  if (text === null || letter.checksum === null) return { ...told, checks: [ofFiles] };
  const record = JSON.parse(text) as DocumentRecord;
  const { stand } = await accountabilityTables(act.db).selectFrom('accountability.letter').select('stand').where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirstOrThrow();
  return {
    ...told,
    checks: [
      { name: 'record', holds: sha256(text) === letter.checksum },
      { name: 'canonical', holds: canonicalJson(record) === text },
      { name: 'page', holds: canonicalJson(letter.content) === canonicalJson(stamped(record.content, letter.checksum)) },
      { name: 'sheet', holds: sha256(canonicalJson(sheetOf(await blocksOf(act, ref)))) === record.sheetSha256 },
      { name: 'stand', holds: (stand === null ? null : sha256(canonicalJson(stand))) === record.standSha256 },
      ofFiles,
      { name: 'log', holds: await isAsLogged(act, ref, new Map([['record', letter.checksum], ...told.files.map(({ kind, sha256: sum }) => [kind, sum] as const)])) },
    ],
  };
}

/**
 * Whoever changes a file and its checksum in the database does not change the sealed line about its sending (`verify-log`), and a second line beside it is no excuse.
 * A line of before 0.6.0 does not name the file of the archive.
 */
async function isAsLogged(act: Act, ref: string, sums: ReadonlyMap<string, string>): Promise<boolean> {
  const lines = (await accountabilityTables(act.db).selectFrom('audit.entry').select('facts').where('municipality_id', '=', act.municipality).where('subject_kind', '=', 'letter').where('subject_ref', '=', ref)
    .where('result', '=', 'done').execute()).filter(({ facts }) => 'record' in facts);
  return lines.length > 0 && lines.every(({ facts }) => ['record', ...fileKinds, 'pdf-a'].every((name) => facts[name] === sums.get(name) || (name === 'pdf-a' && facts[name] === undefined)));
}
