import type { Act } from '../../../platform/act.ts';
import type { Texts } from '../../../texts/texts.ts';
import { releaseCsv, releaseJson } from './open-data.ts';
import { publicReleases } from './queries.ts';
import { yearsIn } from './rules.ts';

/**
 * The newest public release that speaks of a year, as a file: `figures --period 2026 --out FILE`. Only what was published already; a command publishes nothing.
 * @returns null when nothing was published of that year
 */
export async function figuresToFile(act: Act, municipality: string, period: string, kind: 'csv' | 'json', texts: Texts, base: string): Promise<string | null> {
  const release = (await publicReleases(act)).find((one) => yearsIn(one).includes(period));
  if (!release) return null;
  act.about('figures-release', String(release.number));
  const frame = { code: act.municipality, name: municipality, texts, base };
  return kind === 'csv' ? releaseCsv(release, frame) : releaseJson(release, frame);
}
