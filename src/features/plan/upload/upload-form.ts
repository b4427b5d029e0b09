import type { FormValues } from '../../../platform/form-values.ts';

export type UploadMistake = 'nothing' | 'both' | 'not-text' | 'too-large';

/** The most bytes of a plan that travel through a form; a larger one goes in with the command. */
export const mostTextBytes = 1_900_000;

/** The text of the plan file that somebody chose or pasted, or what is wrong with the choice; `typed` is what the page shows again. */
export function uploadFrom(form: FormValues): { readonly text: string } | { readonly mistake: UploadMistake; readonly typed: string } {
  const typed = form.text('tekst').replace(/\r\n?/g, '\n');
  const file = form.file('bestand');
  if (file && typed.trim() !== '') return { mistake: 'both', typed };
  if (file?.refused === 'file-too-large') return { mistake: 'too-large', typed };
  if (file && file.text === undefined) return { mistake: 'not-text', typed };
  const text = (file?.text ?? typed).replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { mistake: 'nothing', typed };
  return Buffer.byteLength(text) > mostTextBytes ? { mistake: 'too-large', typed: '' } : { text };
}
