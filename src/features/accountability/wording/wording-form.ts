import type { FormValues } from '../../../platform/form-values.ts';

export function wordsFrom(form: FormValues): string {
  return form.text('woorden').replace(/\r\n?/g, '\n').trim();
}

/** The version that the form started from; -1 when it says none. */
export function sinceOf(form: FormValues): number {
  return /^\d{1,15}$/.test(form.text('sinds')) ? Number(form.text('sinds')) : -1;
}
