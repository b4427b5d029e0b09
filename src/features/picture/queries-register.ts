import type { YearTold } from '../../lib/disclosure-control/year-told.ts';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { publicReleases } from './release/queries.ts';
import { toldOf, yearsIn } from './release/rules.ts';
import { closedYears } from './rules.ts';

export interface YearFigure { readonly year: number; readonly signals: YearTold }

/** What the published figures say of a closed year; null while the year runs. Nothing else is known of the own register outside the circle that handles signals. */
export async function registerFigures(act: Act, year: number): Promise<YearFigure | null> {
  return year >= dutchDate(act.now).year ? null : { year, signals: toldOf(year, await publicReleases(act)) };
}

/** The last years that are over, oldest first. */
export async function closedYearFigures(act: Act, years: number): Promise<readonly YearFigure[]> {
  const releases = await publicReleases(act);
  return closedYears(dutchDate(act.now), years).map((year) => ({ year, signals: toldOf(year, releases) }));
}

/** Which release a figure of a year comes from; for the sheet of sources of a document. */
export interface ReleaseOfYear { readonly number: number; readonly hash: string; /** 'YYYY-MM-DD'. */ readonly day: string }

/** The newest public release that speaks of a year; null while none does. */
export async function releaseOfYear(act: Act, year: number): Promise<ReleaseOfYear | null> {
  const found = (await publicReleases(act)).find((release) => yearsIn(release).includes(String(year)));
  return found ? { number: found.number, hash: found.hash, day: found.day } : null;
}
