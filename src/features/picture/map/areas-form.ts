import type { FormValues } from '../../../platform/form-values.ts';
import type { SentFile } from './commands.ts';
import { isLayer } from './rules-properties.ts';

export interface TypedUpload { readonly laag: string; readonly bron: string; readonly code: string; readonly naam: string }
export type UploadMistake = 'file' | 'file-too-large' | 'source' | 'property';
export interface UploadFault { readonly field: keyof TypedUpload | 'bestand'; readonly mistake: UploadMistake }

export const nothingTyped: TypedUpload = { laag: '', bron: '', code: '', naam: '' };

/** The file is read as text here and judged later; `notText` when it is something else. */
export function readUpload(form: FormValues): { readonly typed: TypedUpload } & ({ readonly sent: SentFile } | { readonly mistakes: readonly UploadFault[] } | { readonly notText: true }) {
  const text = (name: string): string => form.text(name).trim();
  const typed = { laag: text('laag'), bron: text('bron'), code: text('code'), naam: text('naam') };
  const mistakes: UploadFault[] = [];
  const file = form.file('bestand');
  if (!file) mistakes.push({ field: 'bestand', mistake: 'file' });
  else if (file.refused === 'file-too-large') mistakes.push({ field: 'bestand', mistake: 'file-too-large' });
  if (typed.bron.length > 200 || /\p{Cc}/u.test(typed.bron)) mistakes.push({ field: 'bron', mistake: 'source' });
  for (const field of ['code', 'naam'] as const) if (typed[field].length > 60) mistakes.push({ field, mistake: 'property' });
  if (mistakes.length > 0 || !file) return { typed, mistakes };
  if (file.text === undefined) return { typed, notText: true };
  return { typed, sent: { text: file.text, layer: isLayer(typed.laag) ? typed.laag : null, source: typed.bron || null, codeProperty: typed.code || null, nameProperty: typed.naam || null } };
}

/** A number of a form or an address; anything else is a number that nothing has. */
export function numberIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
