import { fileLookedAt, filesToLookAt, lookAgain, nextToLookAt } from './features/signals/offers.ts';
import { StartError } from './lib/errors.ts';
import { withAct } from './platform/act.ts';
import type { Installation } from './platform/installation.ts';
import { failure, log } from './platform/log.ts';
import type { MunicipalityCode } from './platform/municipality.ts';
import type { Scanner } from './platform/scanner.ts';
import type { Texts } from './texts/texts.ts';

const every = 60_000;
const worker = { kind: 'worker', id: null, name: '', role: null } as const;

/**
 * Has the scanner look at files that wait for it, once a minute and for ever; those that came before there was a scanner as well. On a clock of its own, so that a scanner that hangs holds up no mail.
 * @returns how to stop it
 */
export function startLooking(installation: Installation): () => Promise<void> {
  const { scanner } = installation;
  if (!scanner) return () => Promise.resolve();
  let [running, stopping, busy] = [Promise.resolve(), false, false];
  const round = (): void => {
    if (busy) return;
    busy = true;
    running = lookAtFiles(installation, scanner, () => stopping).then(() => undefined).catch((error: unknown) => log.error(failure(error), 'the files that wait for the scanner could not be looked at')).finally(() => { busy = false; });
  };
  const timer = setInterval(round, every);
  timer.unref();
  return async () => {
    stopping = true;
    clearInterval(timer);
    await running;
  };
}

/** Looks at every file that is due, as long as the scanner answers. @returns how many got an answer */
export async function lookAtFiles(installation: Installation, scanner: Scanner, stops: () => boolean = () => false, only: string | null = null): Promise<number> {
  let answered = 0;
  for (const face of await installation.faces.all()) {
    if (only !== null && face.code !== only) continue;
    const setting = { role: 'baken_worker', municipality: face.code, actor: '', permissions: [] } as const;
    if (!await installation.database.as(setting, (db) => filesToLookAt(db, installation.clock.now()))) continue;
    // A scanner that is away costs no file one of its turns.
    if (!await scanner.answers()) {
      log.warn('the scanner does not answer; files wait for it');
      return answered;
    }
    let result: Looked;
    do {
      result = await lookAtNext(installation, scanner, face.code);
      if (result === 'answered') answered += 1;
    } while ((result === 'answered' || result === 'odd') && !stops());
    if (result === 'silent') return answered;
  }
  return answered;
}

type Looked = 'answered' | 'odd' | 'silent' | 'none';

/** No transaction is open while the scanner thinks: whoever opens the signal meanwhile waits for nothing. */
async function lookAtNext(installation: Installation, scanner: Scanner, municipality: MunicipalityCode): Promise<Looked> {
  const setting = { role: 'baken_worker', municipality, actor: '', permissions: [] } as const;
  const file = await installation.database.as(setting, async (db) => nextToLookAt(db, await installation.keys.vault(db, municipality), installation.clock.now()));
  if (!file) return 'none';
  const verdict = await scanner.look(file.bytes);
  if (verdict.kind === 'unanswered') {
    log.warn({ why: verdict.why }, 'the scanner gave no answer about a file; it will be asked again');
    // What is wrong with one file says nothing of the next.
    return verdict.why === 'away' || verdict.why === 'slow' ? 'silent' : 'odd';
  }
  const spec = { name: 'look at a file', actor: worker, municipality, purpose: 'maintenance', origin: 'worker' } as const;
  await withAct(installation, spec, (act) => fileLookedAt(act, file, verdict.kind === 'found' ? verdict.name : null));
  return 'answered';
}

/** `scan`: has the scanner look now at what waits. `scan --found`: at what it found something in as well, after a false alarm. */
export async function scanCommand(installation: Installation, texts: Texts, found: boolean, only: string | null): Promise<readonly string[]> {
  const words = texts.files.cli;
  const { scanner } = installation;
  if (!scanner) throw new StartError(words.off);
  if (!await scanner.answers()) throw new StartError(words.away);
  const lines: string[] = [];
  for (const face of (await installation.faces.all()).filter(({ code }) => only === null || code === only)) {
    const spec = { name: 'scan', actor: { kind: 'command', id: null, name: 'scan', role: null }, municipality: face.code, purpose: 'maintenance', origin: 'worker' } as const;
    if (found) lines.push(words.again(face.name, await withAct(installation, spec, lookAgain)));
    lines.push(words.looked(face.name, await lookAtFiles(installation, scanner, () => false, face.code)));
  }
  return lines;
}
