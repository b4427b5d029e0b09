import type { Act } from '../../../platform/act.ts';
import type { Request } from '../../../platform/routes.ts';
import type { Task } from '../../../ui/task-list.tsx';
import { recoveries } from '../passkeys/queries.ts';
import { newEvents } from './queries.ts';

/** News of the own access stands on everybody's first page until it is read; and whoever lost a key waits for a second person. */
export async function accessTasks(act: Act, request: Request): Promise<Task[]> {
  const words = request.texts.access;
  const fresh = await newEvents(act);
  const lost = act.may('people.second') ? (await recoveries(act)).filter((one) => one.mayAnswer).length : 0;
  return [
    ...(fresh > 0 ? [{ title: words.today, href: request.href('/profiel/sessies'), hint: words.todayHint(fresh), status: { kind: 'new', text: words.fresh } } as const] : []),
    ...(lost > 0 ? [{ title: request.texts.passkeys.second.title, href: request.href('/mensen/herstel'), hint: words.lostHint(lost), status: { kind: 'waiting', text: words.waits } } as const] : []),
  ];
}
