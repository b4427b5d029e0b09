import type { Texts } from '../../../texts/texts.ts';
import type { AreaProblem } from './area-problem.ts';

/** Why a file of areas is refused, in one sentence that names the area and says what to do. */
export function problemSentence(problem: AreaProblem, { maps }: Texts): string {
  const where = problem.place ? maps.at(problem.place.number, problem.place.name) : '';
  return maps.problems[problem.code](where, problem.what);
}
