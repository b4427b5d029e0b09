import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../lib/errors.ts';
import type { KeyManagement } from './key-management.ts';
import type { Key } from './seal.ts';

export interface RootKey {
  /** The first characters of the key's own hash: tells which key a database wants, and nothing about it. */
  readonly id: string;
  readonly key: Key;
}

/** What opens this installation: one key, and during a rotation the one before. */
export interface RootKeys {
  readonly current: RootKey;
  readonly previous: RootKey | null;
  /** It was made just now. */
  readonly isNew: boolean;
}

/** Where the root key comes from. */
export interface KeyPlace {
  readonly keyFile: string;
  /** Keys from the environment, in base64, instead of the file. */
  readonly rootKey: { readonly current: string; readonly previous: string | null } | null;
  /** With a service for keys the file holds the key as that service sealed it. */
  readonly kms: KeyManagement | null;
}

const plain = 'baken-root-key-1';
const sealed = 'baken-root-key-sealed-1';

/** Where the key before stands while a rotation is under way. */
export const setAside = (path: string): string => `${path}.old`;

/**
 * Reads the root key, or makes one when the installation is new.
 * @param wanted the keys that the database was sealed under; none when it holds nothing yet, two when a rotation stopped half-way
 * @param what of which it is said that it needs them
 * @throws StartError in one sentence when a key is missing, damaged or another installation's
 */
export async function readRootKeys(place: KeyPlace, wanted: readonly string[], what: 'database' | 'backup' = 'database'): Promise<RootKeys> {
  const keys = place.rootKey ? fromEnvironment(place.rootKey) : await fromFiles(place, wanted, what);
  const where = place.rootKey ? 'BAKEN_KEY' : `The key file ${place.keyFile}`;
  const strange = wanted.find((id) => id !== keys.current.id && id !== keys.previous?.id);
  if (strange !== undefined) throw new StartError(`${where} holds key ${keys.current.id}, but this ${what} was sealed with key ${strange}. ${place.rootKey ? 'Set the right one, or set it as BAKEN_KEY_PREVIOUS while keys are changed.' : 'Put back the right file (BAKEN_KEY_FILE).'}`);
  return keys;
}

function fromEnvironment(texts: { readonly current: string; readonly previous: string | null }): RootKeys {
  return { current: keyFromBytes(Buffer.from(texts.current, 'base64')), previous: texts.previous ? keyFromBytes(Buffer.from(texts.previous, 'base64')) : null, isNew: false };
}

async function fromFiles(place: KeyPlace, wanted: readonly string[], what: string): Promise<RootKeys> {
  const current = await readKeyFile(place.keyFile, place.kms);
  if (current) return { current, previous: await readKeyFile(setAside(place.keyFile), place.kms), isNew: false };
  if (wanted.length > 0) throw new StartError(`The key file ${place.keyFile} is missing. Without it nothing in this ${what} can be read; put back the file with key ${wanted.join(' and ')} (BAKEN_KEY_FILE).`);
  const made = newRootKey();
  await mkdir(dirname(place.keyFile), { recursive: true });
  await writeKeyFile(place.keyFile, made, place.kms);
  return { current: made, previous: null, isNew: true };
}

/** @returns null when there is no such file @throws StartError when it holds no key */
export async function readKeyFile(path: string, kms: KeyManagement | null): Promise<RootKey | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new StartError(`The key file ${path} cannot be read (${error.code ?? 'unknown'}).`);
  });
  if (text === null) return null;
  const [label, content = ''] = text.trim().split(/\s+/);
  if (label === sealed && !kms) throw new StartError(`The key file ${path} was sealed by a service for keys: set BAKEN_KMS_URL, BAKEN_KMS_TOKEN and BAKEN_KMS_KEY.`);
  const key = label === sealed && kms && content ? await kms.open(content) : label === plain ? Buffer.from(content, 'base64') : Buffer.alloc(0);
  if (key.length !== 32) throw new StartError(`The key file ${path} is damaged: it should hold "${plain}" and a key of 32 bytes.`);
  return keyFromBytes(key);
}

export function newRootKey(): RootKey {
  return keyFromBytes(randomBytes(32));
}

/** Puts the key on the disk before anything leans on it. @throws Error when the file is there already */
export async function writeKeyFile(path: string, key: RootKey, kms: KeyManagement | null): Promise<void> {
  const text = kms ? `${sealed} ${await kms.seal(key.key)}` : `${plain} ${Buffer.from(key.key).toString('base64')}`;
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/**
 * Puts a new key in the place of the file, and the old one aside. Whenever it is cut off, every key that the database may be sealed with still stands in one of the two files.
 * @returns both keys; the same again when an earlier rotation got as far and is to be continued
 */
export async function replaceKeyFile(place: KeyPlace): Promise<{ readonly current: RootKey; readonly previous: RootKey }> {
  const { keyFile, kms } = place;
  const current = await readKeyFile(keyFile, kms);
  if (!current) throw new StartError(`The key file ${keyFile} is missing.`);
  const previous = await readKeyFile(setAside(keyFile), kms);
  if (previous && previous.id !== current.id) return { current, previous };
  const next = newRootKey();
  const made = `${keyFile}.new`;
  await rm(made, { force: true });
  await writeKeyFile(made, next, kms);
  if (!previous) await copyDurably(keyFile, setAside(keyFile));
  await rename(made, keyFile);
  await syncFolder(dirname(keyFile));
  return { current: next, previous: current };
}

/** Takes the old file away once it opens nothing any more, or gives it a name by which nothing looks for it. @returns that name */
export async function dropSetAside(place: KeyPlace, keepAs: string | null): Promise<string | null> {
  const kept = keepAs ? `${place.keyFile}.${keepAs}` : null;
  if (kept) await rename(setAside(place.keyFile), kept);
  else await rm(setAside(place.keyFile), { force: true });
  await syncFolder(dirname(place.keyFile));
  return kept;
}

async function copyDurably(from: string, to: string): Promise<void> {
  const half = `${to}.part`;
  await rm(half, { force: true });
  const file = await open(half, 'wx', 0o600);
  try {
    await file.writeFile(await readFile(from));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, to);
}

/** A name in a folder survives a power cut only once the folder itself is on the disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** A root key of these 32 bytes. */
export function keyFromBytes(key: Uint8Array): RootKey {
  return { id: createHash('sha256').update('baken root key id').update(key).digest('hex').slice(0, 12), key };
}
