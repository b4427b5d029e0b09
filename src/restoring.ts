import type { Config } from './config.ts';
import { clearBroughtBack } from './features/trust/offers.ts';
import { noteKeeping } from './keeping-worker.ts';
import { type Installation, openInstallation } from './platform/installation.ts';
import type { RestoreStep } from './platform/restore.ts';
import { endRestore, unfinishedRestore } from './platform/restore-mark.ts';

const command = { kind: 'command', id: null, name: '', role: null } as const;

/** Called after each step of a restore: for a test that ends the program there. */
export type Reached = (step: RestoreStep) => void;

/**
 * Opens an installation of which every restore has ended. Whoever lets anybody in, or works with what is there, opens it by this: a restore that was killed after its rows were laid down is finished first,
 * and when that fails nothing opens.
 * @throws StartError in one sentence
 */
export async function openWhole(config: Config, reached?: Reached): Promise<Installation> {
  const installation = await openInstallation(config);
  try {
    await finishRestore(installation, reached);
    return installation;
  } catch (error) {
    await installation.close();
    throw error;
  }
}

/** Every step may be repeated: what is gone is gone, and a line in the log that says twice that a backup was put back does no harm. */
async function finishRestore(installation: Installation, reached?: Reached): Promise<void> {
  const record = await unfinishedRestore(installation.database);
  if (record === null) return;
  await noteKeeping(installation, { name: 'restore', actor: command, facts: {} });
  reached?.('noted');
  await clearBroughtBack(installation, command, record);
  reached?.('cleared');
  await endRestore(installation.database);
}
