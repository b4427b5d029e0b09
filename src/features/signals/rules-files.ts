import type { Caution } from '../../platform/pdf-measure.ts';

/** What a scanner said of a kept file; `never`: there was none when it came, `held`: it did not answer yet. */
export type Look = 'never' | 'held' | 'clean' | 'found';

/** A kept file without what is in it. */
export interface KeptFile {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly look: Look;
  readonly lookedAt: Temporal.Instant | null;
  /** The scanner's own name for what it found. */
  readonly finding: string | null;
  /** Something was found in it after it had been open to whoever reads the signal. */
  readonly wasOpen: boolean;
  readonly cautions: readonly Caution[];
  /** When it came; null for files from before that was written down. */
  readonly keptAt: Temporal.Instant | null;
}

/** Whether anybody may open it, send it on or pack it. The database refuses the others as well (signals.file_bytes). */
export function opens(file: { readonly look: Look }): boolean {
  return file.look === 'never' || file.look === 'clean';
}
