import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../lib/errors.ts';
import type { Key } from './seal.ts';

export interface RootKey {
  /** The first characters of the key's own hash: tells which key a database wants, and nothing about it. */
  readonly id: string;
  readonly key: Key;
  readonly isNew: boolean;
}

const label = 'baken-root-key-1';

/**
 * Reads the root key, or makes one when the installation is new.
 * @param wantedId the key that the database was sealed under, null when it holds nothing yet
 * @throws StartError in one sentence when the file is missing, damaged or another installation's
 */
export async function readRootKey(path: string, wantedId: string | null): Promise<RootKey> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    if (wantedId !== null) throw new StartError(`The key file ${path} is missing. Without it nothing in this database can be read; put back the file with key ${wantedId} (BAKEN_KEY_FILE).`);
    return makeRootKey(path);
  }
  const [found, encoded] = text.trim().split(/\s+/);
  const key = Buffer.from(encoded ?? '', 'base64');
  if (found !== label || key.length !== 32) throw new StartError(`The key file ${path} is damaged: it should hold "${label}" and a key of 32 bytes.`);
  const id = idOf(key);
  if (wantedId !== null && id !== wantedId) throw new StartError(`The key file ${path} holds key ${id}, but this database was sealed with key ${wantedId}. Put back the right file (BAKEN_KEY_FILE).`);
  return { id, key, isNew: false };
}

async function makeRootKey(path: string): Promise<RootKey> {
  const key = randomBytes(32);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${label} ${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return { id: idOf(key), key, isNew: true };
}

function idOf(key: Uint8Array): string {
  return createHash('sha256').update('baken root key id').update(key).digest('hex').slice(0, 12);
}
