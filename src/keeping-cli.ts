import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { askedFor, noteKeeping } from './keeping-worker.ts';
import { StartError } from './lib/errors.ts';
import { writeBackup } from './platform/backup.ts';
import { openDatabase } from './platform/database.ts';
import { placesFor, readRecord } from './platform/destroyed-record.ts';
import { FolderInUse } from './platform/embedded-database.ts';
import { type Installation, keyPlace } from './platform/installation.ts';
import { rotateMunicipalityKey, rotateRootKey } from './platform/key-rotation.ts';
import { isMunicipalityCode } from './platform/municipality.ts';
import { restoreBackup } from './platform/restore.ts';
import { readRootKeys, setAside } from './platform/root-key.ts';
import { openWhole, type Reached } from './restoring.ts';
import type { Texts } from './texts/texts.ts';

export interface KeepingCall {
  readonly args: readonly string[];
  readonly config: Config;
  readonly texts: Texts;
  option(name: string): string | null;
  /** Says on the console what goes on meanwhile. */
  say(line: string): void;
}

/** What a command has to say, or which word was missing when it was typed. */
export type KeepingOutcome = { readonly lines: readonly string[] } | { readonly missing: string };

const command = { kind: 'command', id: null, name: '', role: null } as const;

/** `backup FILE`: in one file, locked; on an embedded database that is in use the running program is asked to. */
export async function backupCommand({ args: [file], config, texts, option }: KeepingCall): Promise<KeepingOutcome> {
  if (!file) return { missing: 'FILE' };
  const recipient = option('--recipient');
  const lock = recipient ? { ...config.backup, recipient, passphrase: null } : config.backup;
  let installation: Installation;
  try {
    installation = await openWhole(config);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    const { dir } = config.backup;
    if (!dir) throw new StartError(texts.keeping.backupInUse);
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, askedFor), '');
    return { lines: [texts.keeping.backupAsked(dir)] };
  }
  try {
    const withKey = option('--with-key') !== null;
    const keys = withKey ? await readRootKeys(keyPlace(config), []) : null;
    const made = await writeBackup(installation.database, file, { lock, now: installation.clock.now(), withKeys: keys && [keys.current, ...(keys.previous ? [keys.previous] : [])] });
    await noteKeeping(installation, { name: 'backup', actor: command, facts: { rows: made.rows, with_key: withKey } });
    const ids = made.rootKeys.join(', ');
    return { lines: [texts.keeping.backupMade(file, made.tables, made.rows), withKey ? texts.keeping.withKey(ids) : texts.keeping.withoutKey(ids)] };
  } finally {
    await installation.close();
  }
}

/** `restore FILE`: into an empty database of either engine. */
export async function restoreCommand({ args: [file], config, texts, option }: KeepingCall, reached?: Reached): Promise<KeepingOutcome> {
  if (!file) return { missing: 'FILE' };
  const identityFile = option('--identity') ?? config.backup.identityFile;
  const database = await openDatabase(config);
  const record = await readRecord(placesFor(config, file));
  let lines: string[];
  try {
    const restored = await restoreBackup(database, file, {
      lock: { ...config.backup, identityFile }, place: keyPlace(config), withKeys: option('--with-key') !== null, destroyed: [...record ?? []], reached,
    });
    lines = [
      texts.keeping.restored(file, restored.madeAt, restored.tables, restored.rows), ...restored.migrations.map((name) => texts.keeping.migrated(name)),
      ...(record ? restored.destroyedAgain > 0 ? [texts.retention.cli.anew(restored.destroyedAgain)] : [] : [texts.retention.cli.noRecord]), texts.keeping.checkLog,
    ];
  } finally {
    await database.close();
  }
  await (await openWhole(config, reached)).close();
  return { lines };
}

/** `rotate-keys`: another root key, or with `--municipality CODE` another key for one municipality. */
export async function rotateKeysCommand({ config, texts, option, say }: KeepingCall): Promise<KeepingOutcome> {
  const code = option('--municipality');
  if (code !== null && !isMunicipalityCode(code)) return { missing: '--municipality CODE' };
  const place = keyPlace(config);
  const installation = await openWhole(config);
  try {
    const words = texts.keeping;
    if (code !== null) {
      if (installation.database.kind === 'postgresql') say(words.waiting);
      const turned = await rotateMunicipalityKey(installation.database, () => readRootKeys(place, []), code, { progress: (count) => say(words.busy(count)) });
      await noteKeeping(installation, { name: 'rotate-keys', actor: command, facts: { key: 'municipality', version: turned.version }, only: code });
      return { lines: [...(turned.continued ? [words.municipalityContinued(code)] : []), words.municipalityRotated(code, turned.version, turned.rewrapped)] };
    }
    const old = setAside(config.keyFile);
    if (!config.rootKey && await access(old).then(() => true, () => false)) say(words.rootContinued);
    const keepOld = option('--keep-old') !== null;
    const turned = await rotateRootKey(installation.database, place, keepOld);
    await noteKeeping(installation, { name: 'rotate-keys', actor: command, facts: { key: 'root', root_key: turned.to } });
    return { lines: [words.rootRotated(turned.from, turned.to, turned.rewrapped.length), words.oldOpensNothing(turned.from), ...(turned.kept ? [words.oldKept(turned.kept)] : []), ...(config.rootKey ? [words.oldInEnvironment] : [])] };
  } finally {
    await installation.close();
  }
}
