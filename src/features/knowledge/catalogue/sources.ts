import { LAW_AND_POLICY } from './sources-law.ts';
import { REPORTS_AND_NEWS } from './sources-reports.ts';

/**
 * How well a fact is known:
 * - `read`: read in the source itself;
 * - `law-2015`: read in the text of the law or rule as it stood in 2015, so the present wording must be checked;
 * - `derived`: calculated or concluded here from a cited source;
 * - `unverified`: not found in a source, so the municipality has to confirm it.
 */
export type Grade = 'read' | 'law-2015' | 'derived' | 'unverified';

export interface Source {
  /** Title and publisher, in Dutch as published. */
  readonly title: string;
  readonly url: string;
  /** Year of publication, or null when the page carries no date. */
  readonly year: number | null;
  readonly grade: Grade;
}

/** Every source the catalogue cites. Keys begin with S (the project's list of sources) or K (found for this room). */
export const SOURCES = { ...LAW_AND_POLICY, ...REPORTS_AND_NEWS } satisfies Record<string, Source>;

export type SourceKey = keyof typeof SOURCES;

export function sourceOf(key: SourceKey): Source {
  return SOURCES[key];
}
