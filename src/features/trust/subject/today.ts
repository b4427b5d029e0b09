import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Request } from '../../../platform/routes.ts';
import type { Task } from '../../../ui/task-list.tsx';
import { taskOf } from './pages/list.tsx';
import { requestLines } from './queries.ts';
import { termLevel } from './rules-term.ts';

/** What requests ask of this person today; nothing of who asks. */
export async function subjectTasks(act: Act, request: Request): Promise<readonly Task[]> {
  const [handles, finds] = [act.may('subject.handle'), act.may('subject.find')];
  if (!handles && !finds) return [];
  const today = dutchDate(act.now);
  return (await requestLines(act)).filter((line) => (handles ? line.state === 'intake' || line.state === 'weighing' || (line.state === 'finding' && termLevel(line.dueOn, today) !== 'on-time') : line.state === 'finding'))
    .map((line) => taskOf(request, line, today, handles ? 'handle' : 'find'));
}
