import { access, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from './lib/errors.ts';
import { type Actor, withAct } from './platform/act.ts';
import { writeBackup } from './platform/backup.ts';
import type { Installation } from './platform/installation.ts';
import { failure, log } from './platform/log.ts';

/** A file of this name in the folder of backups asks the running program for one now. */
export const askedFor = 'make-a-backup';

/** The hour of the night after which the backup of the day is made, in the Netherlands. */
const hour = 2;
const backupName = /^baken-(\d{4}-\d{2}-\d{2})(?:-\d{6})?\.age$/;
const worker = { kind: 'worker', id: null, name: '', role: null } as const;

/** One line in the log of every municipality whose data a backup, a restore or a change of keys touched. */
export async function noteKeeping(installation: Installation, about: { readonly name: 'backup' | 'restore' | 'rotate-keys'; readonly actor: Actor; readonly facts: Readonly<Record<string, string | number | boolean>>; readonly only?: string }): Promise<void> {
  for (const face of await installation.faces.all()) {
    if (about.only !== undefined && about.only !== face.code) continue;
    const spec = { name: about.name, actor: { ...about.actor, name: about.name }, municipality: face.code, purpose: 'maintenance', origin: about.actor.kind === 'worker' ? 'worker' : 'command', permissions: [] } as const;
    await withAct(installation, spec, async (act) => { act.note(about.facts); });
  }
}

/** Makes the backup of the night, or one that was asked for, and throws away those that have had their time. */
export async function keepBackups(installation: Installation): Promise<void> {
  const { dir, keepDays } = installation.config.backup;
  if (!dir) return;
  await mkdir(dir, { recursive: true });
  const now = installation.clock.now();
  const local = now.toZonedDateTimeISO('Europe/Amsterdam');
  const today = local.toPlainDate();
  const names = await readdir(dir);
  const asked = names.includes(askedFor);
  const due = local.hour >= hour && !names.includes(`baken-${today.toString()}.age`);
  if (asked || due) {
    const name = due ? `baken-${today.toString()}.age` : `baken-${today.toString()}-${local.toPlainTime().toString().slice(0, 8).replaceAll(':', '')}.age`;
    await rm(join(dir, askedFor), { force: true });
    await makeBackup(installation, join(dir, name));
  }
  if (keepDays > 0) await throwAway(dir, today.subtract({ days: keepDays }), now);
}

async function makeBackup(installation: Installation, path: string): Promise<void> {
  try {
    const made = await writeBackup(installation.database, path, { lock: installation.config.backup, now: installation.clock.now(), withKeys: null });
    await noteKeeping(installation, { name: 'backup', actor: worker, facts: { rows: made.rows, with_key: false } });
  } catch (error) {
    // Several workers may share a folder; who comes second finds the backup there.
    if (error instanceof StartError && await access(path).then(() => true, () => false)) return;
    log.error(failure(error), 'the backup could not be made');
  }
}

/** However old they are, so many of the newest stay: a clock that jumps a month ahead must not cost every backup that there is. */
const newestStay = 3;

/** A backup still holds what was destroyed since, so it may not be kept for ever. */
async function throwAway(dir: string, before: Temporal.PlainDate, now: Temporal.Instant): Promise<void> {
  const names = (await readdir(dir)).sort();
  const newest = new Set(names.filter((name) => backupName.test(name)).slice(-newestStay));
  for (const name of names) {
    const day = newest.has(name) ? undefined : backupName.exec(name)?.[1];
    const old = day !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(day), before) < 0;
    // What a killed program left half-made.
    const left = /^baken-.*\.age\.[0-9a-f]{8}\.part$/.test(name) && (await stat(join(dir, name))).mtimeMs < now.subtract({ hours: 24 }).epochMilliseconds;
    if (old || left) await rm(join(dir, name), { force: true });
  }
}
