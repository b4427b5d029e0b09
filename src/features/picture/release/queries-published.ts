import type { Act } from '../../../platform/act.ts';
import type { Language } from '../../../texts/plural.ts';
import { textsIn } from '../../../texts/texts.ts';
import { readableReleases } from './queries.ts';
import { type Audience, yearsIn } from './rules.ts';
import { type ShownRelease, shownRelease } from './shown-tables.ts';

export interface PublishedTables extends ShownRelease {
  /** The number of the release in the ledger, and its hash: what a document cites. */
  readonly release: number;
  readonly hash: string;
  /** The day of publication (ISO 8601). */
  readonly published: string;
  readonly audience: Audience;
  /** The minimum frequency of the rule under which it was published. */
  readonly minimum: number;
  readonly years: readonly string[];
}

/**
 * Every release that readers of an audience have, the newest first, as plain data for charts and documents: for the council its own in confidence and those for everybody.
 * An empty list means that nothing was published. No other number of signals may be printed for them.
 */
export async function publishedTables(act: Act, audience: Audience, language: Language = 'nl'): Promise<readonly PublishedTables[]> {
  const texts = textsIn(language);
  return (await readableReleases(act)).filter((release) => release.audience === 'public' || release.audience === audience).map((release) => ({
    ...shownRelease(release, texts), release: release.number, hash: release.hash, published: release.day, audience: release.audience, minimum: release.rule.k, years: yearsIn(release),
  }));
}
