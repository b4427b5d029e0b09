import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { mostFiles, type SafeFile, takeFile } from '../../../platform/files.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { countVisit } from '../../../platform/rate.ts';
import type { Request } from '../../../platform/routes.ts';
import { type Room, roomFor } from '../file-room.ts';
import { type Draft, type DraftFile, dropDraftFiles, emptyDraft, keepDraft, openDraft } from './drafts.ts';
import { OneTimeToken } from './one-time.ts';
import { type FileMistakeKey, fieldsFrom, type FormPage, mistakesIn, type ReportMistake } from './report-form.ts';

/** People need longer than this to read and write; it marks, it never refuses. In seconds. */
const fastestPerson = 2;
/** Checking and mending before sending is not reporting, yet a draft may hold files. */
const draftsPerReport = 10;

/** What was typed until now: what this page sent, over what a draft kept. */
export interface Typed extends Draft {
  readonly token: OneTimeToken | null;
  /** Files that came with this page and are not in the draft yet. */
  readonly added: readonly SafeFile[];
  readonly mistakes: readonly ReportMistake[];
}

export const nothingTyped: Typed = { ...emptyDraft, token: null, added: [], mistakes: [] };

export async function readTyped(act: Act, request: Request, form: FormValues, page: FormPage): Promise<Typed> {
  const token = OneTimeToken.read(form.text('concept'));
  const kept = token ? await openDraft(act, token) : null;
  const { files, added, mistakes, noRoom } = await readFiles(act, form, kept ? token : null, kept?.files ?? []);
  const fields = fieldsFrom(form, page, (kept ?? emptyDraft).fields);
  const wrong = [...mistakesIn(fields, page), ...mistakes];
  const lost = (token !== null || page === 'nothing') && !kept && (page === 'nothing' || fields.verhaal.trim() === '');
  return {
    ...emptyDraft, ...kept, fields, files, added, token: kept ? token : null, looksAutomated: (kept?.looksAutomated ?? false) || looksAutomated(form, request),
    noRoom: (kept?.noRoom ?? 0) + noRoom, mistakes: lost ? [{ field: 'verhaal', mistake: 'draft-gone' }] : noRoom > 0 && wrong.length > 0 ? [...wrong, { field: 'bijlage', mistake: 'file-no-room' }] : wrong,
  };
}

/** Good files of this page, and what is wrong with the others; what was taken out is taken out first. Where there is no room for files they are only counted: the words go on. */
export async function readFiles(act: Act, form: FormValues, token: OneTimeToken | null, kept: readonly DraftFile[]): Promise<{ files: DraftFile[]; added: SafeFile[]; mistakes: ReportMistake[]; noRoom: number; why: Room }> {
  const away = kept.filter((file) => form.all('weg').includes(String(file.number))).map((file) => file.number);
  if (token) await dropDraftFiles(act, token, away);
  const files = kept.filter((file) => !away.includes(file.number));
  const added: SafeFile[] = [];
  const mistakes: ReportMistake[] = [];
  for (const chosen of form.files('bijlage')) {
    try {
      const file = await takeFile(chosen);
      if (files.length + added.length >= mostFiles) throw new Refusal('file-too-many');
      added.push(file);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      mistakes.push({ field: 'bijlage', mistake: error.key as FileMistakeKey, file: chosen.name });
    }
  }
  const why = await roomFor(act, added, false);
  return { files, added: why === 'room' ? added : [], mistakes, noRoom: why === 'room' ? 0 : added.length, why };
}

function looksAutomated(form: FormValues, request: Request): boolean {
  const began = Number(form.text('begonnen'));
  const tooFast = form.text('begonnen') !== '' && request.now.epochMilliseconds / 1000 - began < fastestPerson;
  return form.text('website') !== '' || tooFast;
}

/** Lays what was typed aside. Null when this origin laid aside too much within the hour; words for which there is a draft already are always kept. */
export async function keep(act: Act, request: Request, typed: Typed): Promise<Typed | null> {
  const visits = (typed.token ? 0 : 1) + typed.added.length;
  for (let visit = 0; visit < visits; visit += 1) if (await tooMany(act, request, 'draft')) return null;
  const token = await keepDraft(act, typed, typed.token, typed.added);
  return { ...typed, token, added: [], files: (await openDraft(act, token))?.files ?? [] };
}

export async function tooMany(act: Act, request: Request, kind: 'report' | 'draft'): Promise<boolean> {
  if (request.ratePerOrigin === 0) return false;
  const limited = await countVisit(act, kind, request.origin) > request.ratePerOrigin * (kind === 'draft' ? draftsPerReport : 1);
  if (limited) act.note({ limited });
  return limited;
}
