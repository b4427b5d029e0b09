import type { Act } from '../../../platform/act.ts';
import type { Request } from '../../../platform/routes.ts';
import type { Task } from '../../../ui/task-list.tsx';
import { newEvents } from './queries.ts';

/** News of the own access stands on everybody's first page until it is read. */
export async function accessTasks(act: Act, request: Request): Promise<Task[]> {
  const words = request.texts.access;
  const fresh = await newEvents(act);
  return fresh > 0 ? [{ title: words.today, href: request.href('/profiel/sessies'), hint: words.todayHint(fresh), status: { kind: 'new', text: words.fresh } }] : [];
}
