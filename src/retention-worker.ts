import { anythingDue, approvedWaits, keepDestroyedRecord, retentionStanding, runApproved, runRetention } from './features/trust/offers.ts';
import type { Installation } from './platform/installation.ts';
import type { Texts } from './texts/texts.ts';

/** The hour of the night after which what is due is looked up, in the Netherlands; an hour after the backup of the night. */
const hour = 3;
const worker = { kind: 'worker', id: null, name: '', role: null } as const;
const command = { kind: 'command', id: null, name: '', role: null } as const;

/** What the worker does about retention in each of its rounds: carry out what was approved, and once a night propose what is due. @returns the round */
export function retentionRounds(): (installation: Installation) => Promise<void> {
  let lookedOn = '';
  return async (installation) => {
    let destroyed = false;
    for (const face of await installation.faces.all()) {
      if (await approvedWaits(installation, face)) destroyed = (await runApproved(installation, face, worker)) !== null || destroyed;
    }
    const local = installation.clock.now().toZonedDateTimeISO('Europe/Amsterdam');
    const [today, night] = [local.toPlainDate().toString(), local.hour >= hour];
    if (night && lookedOn !== today) {
      for (const face of await installation.faces.all()) if (await anythingDue(installation, face)) await runRetention(installation, face, worker);
      lookedOn = today;
      destroyed = true;
    }
    if (destroyed) await keepDestroyedRecord(installation);
  };
}

/** `retention --dry-run`: what a run would find. `retention --run`: carries out what was approved, and proposes the rest. */
export async function retentionCommand(installation: Installation, texts: Texts, run: boolean, only: string | null): Promise<readonly string[]> {
  const words = texts.retention.cli;
  const classes: Readonly<Record<string, string>> = texts.retention.classes;
  const lines: string[] = [];
  let destroyed = 0;
  for (const face of (await installation.faces.all()).filter(({ code }) => only === null || code === only)) {
    const { due, open } = await retentionStanding(installation, face, command);
    const perClass = Map.groupBy(due, (one) => one.class);
    lines.push(words.due(face.name, due.length, [...perClass].map(([name, all]) => `${classes[name] ?? name}: ${all.length}`).join('; ')));
    if (!run) {
      if (open) lines.push((open.state === 'approved' ? words.ready : words.waits)(face.name, open.no, open.count));
      continue;
    }
    const done = await runRetention(installation, face, command);
    if (done.destroyed) lines.push(words.destroyed(face.name, done.destroyed.list, done.destroyed.howMany, done.destroyed.spared));
    if (done.lines > 0) lines.push(words.lines(face.name, done.lines));
    if (done.proposed > 0) lines.push(words.proposed(face.name, done.proposed));
    else if (open?.state === 'proposed') lines.push(words.waits(face.name, open.no, open.count));
    else if (!done.destroyed && done.lines === 0) lines.push(words.nothing(face.name));
    destroyed += done.destroyed?.howMany ?? 0;
  }
  if (run) await keepDestroyedRecord(installation);
  return destroyed > 0 ? [...lines, words.backups] : lines;
}
