import type { Act } from '../../../platform/act.ts';
import type { SafeFile } from '../../../platform/files.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import type { Room } from '../file-room.ts';
import { type DraftFile, emptyDraft, filesOfDraft, keepDraft, openDraft } from '../reporter/drafts.ts';
import { OneTimeToken } from '../reporter/one-time.ts';
import type { ReportMistake } from '../reporter/report-form.ts';
import { readFiles } from '../reporter/typed.ts';

/** The files of a form that may come back: a browser forgets what was chosen, so good files wait behind a token that only the page holds. The words wait in the page. */
export interface SentFiles {
  readonly token: OneTimeToken | null;
  readonly kept: readonly DraftFile[];
  readonly added: readonly SafeFile[];
  readonly mistakes: readonly ReportMistake[];
  /** Files for which there was no room, and why. */
  readonly noRoom: number;
  readonly why: Room;
}

export async function readSentFiles(act: Act, form: FormValues): Promise<SentFiles> {
  const asked = OneTimeToken.read(form.text('concept'));
  const draft = asked ? await openDraft(act, asked) : null;
  const token = draft ? asked : null;
  const { files, added, mistakes, noRoom, why } = await readFiles(act, form, token, draft?.files ?? []);
  return { token, kept: files, added, mistakes, noRoom, why };
}

export interface KeptFiles { readonly files: readonly DraftFile[]; readonly concept: string | null }

/** Lays new files beside those that were kept, for a form that comes back. */
export async function keepFiles(act: Act, sent: SentFiles): Promise<KeptFiles> {
  if (sent.added.length === 0) return { files: sent.kept, concept: sent.token?.text ?? null };
  const token = await keepDraft(act, emptyDraft, sent.token, sent.added);
  return { files: (await openDraft(act, token))?.files ?? [], concept: token.text };
}

/** All files of a form that may go, with what is in them. */
export async function allFiles(act: Act, sent: SentFiles): Promise<SafeFile[]> {
  return [...(sent.token ? await filesOfDraft(act, sent.token) : []), ...sent.added];
}
