import { createHash, randomUUID } from 'node:crypto';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { DocumentContent } from '../../../platform/documents/content.ts';
import { step } from './commands.ts';
import { type FileKind, fileKinds, renderFile } from './files.ts';
import { letterPlace } from './places.ts';
import type { SubjectRequest } from './queries.ts';
import { extendedBy, mayExtend } from './rules-term.ts';
import { own } from './tables.ts';

/** Freezes a letter with its three files. The log gets a keyed fingerprint: it proves which letter was sent, and nobody can guess the letter from it. */
async function freeze(act: Act, request: SubjectRequest, kind: 'extension' | 'answer', content: DocumentContent): Promise<void> {
  const dossier = await act.vault.dossier(request.dossierId);
  const id = randomUUID();
  const sealed: Partial<Record<FileKind, Uint8Array>> = {};
  const hashes: Partial<Record<FileKind, string>> = {};
  for (const file of fileKinds) {
    const bytes = await renderFile(content, file);
    hashes[file] = createHash('sha256').update(bytes).digest('hex');
    sealed[file] = dossier.seal(letterPlace(id, file), bytes);
  }
  await own(act.db).insertInto('subject.letter').values({
    municipality_id: act.municipality, number: request.number, letter_id: id, kind, content_sealed: dossier.seal(letterPlace(id, 'content'), JSON.stringify(content)),
    pdf_sealed: sealed.pdf ?? new Uint8Array(), odt_sealed: sealed.odt ?? new Uint8Array(), docx_sealed: sealed.docx ?? new Uint8Array(), hashes_sealed: dossier.seal(letterPlace(id, 'hashes'), JSON.stringify(hashes)),
    sent_by: act.actor.id ?? '', sent_at: act.now,
  }).execute();
  act.note({ letter: kind, fingerprint: Buffer.from(act.vault.index('subject', `letter/${hashes.pdf ?? ''}`)).toString('hex') });
}

/** @throws Refusal as `step` does */
export async function sendAnswer(act: Act, request: SubjectRequest, content: DocumentContent): Promise<void> {
  await step(act, request, 'answer');
  await freeze(act, request, 'answer', content);
}

/** @throws Refusal `subject-term` when the term was made longer before, or the first month is over */
export async function sendExtension(act: Act, request: SubjectRequest, content: DocumentContent): Promise<void> {
  const today = dutchDate(act.now);
  if (request.endedAt !== null || !mayExtend(request, today)) throw new Refusal('subject-term');
  const done = await own(act.db).updateTable('subject.request').set({ due_on: extendedBy(Temporal.PlainDate.from(request.receivedOn)).toString(), extended_on: today.toString() })
    .where('number', '=', request.number).where('extended_on', 'is', null).executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new Refusal('subject-term');
  await freeze(act, request, 'extension', content);
}
