import type { Act } from '../../../platform/act.ts';
import type { Request } from '../../../platform/routes.ts';
import type { Task } from '../../../ui/task-list.tsx';
import { filesStanding } from './queries.ts';
import { fullness, percentUsed } from './rules.ts';

/** A scanner that is being restarted needs no attention. */
const patience = Temporal.Duration.from({ minutes: 15 });

/** What files ask of who manages the settings: a link always, a task when there is something to do. */
export async function filesToday(act: Act, request: Request): Promise<{ readonly tasks: readonly Task[]; readonly link: { readonly href: string; readonly text: string; readonly hint: string } | null }> {
  const standing = act.may('signals.settings') ? await filesStanding(act) : null;
  if (!standing) return { tasks: [], link: null };
  const { today, menu, menuHint } = request.texts.files;
  const href = request.href('/bestanden');
  const state = fullness(standing);
  const percent = percentUsed(standing);
  const waits = standing.oldestHeld !== null && Temporal.Instant.compare(standing.oldestHeld.add(patience), act.now) < 0;
  return {
    tasks: [
      ...(state === 'full' ? [{ title: today.full, href, hint: today.fullHint, status: { kind: 'late', text: today.status } } as const] : []),
      ...(state === 'nearly' ? [{ title: today.nearly, href, hint: today.nearlyHint(percent), status: { kind: 'open', text: today.status } } as const] : []),
      ...(waits ? [{ title: today.held(standing.held), href, hint: today.heldHint, status: { kind: 'waiting', text: today.status } } as const] : []),
    ],
    link: { href: '/bestanden', text: menu, hint: menuHint(percent) },
  };
}
