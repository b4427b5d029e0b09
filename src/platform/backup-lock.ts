import { readFile } from 'node:fs/promises';
import type { Decrypter } from 'age-encryption';
import type { BackupSettings } from '../config.ts';
import { StartError } from '../lib/errors.ts';

type Lock = Pick<BackupSettings, 'recipient' | 'passphrase' | 'identityFile'>;

/** @throws StartError when neither a public key nor a passphrase is set */
export function requireLock({ recipient, passphrase }: Lock): void {
  if (!recipient && !passphrase) throw new StartError('A backup is never written unlocked: set BAKEN_BACKUP_RECIPIENT to an age public key, or BAKEN_BACKUP_PASSPHRASE to a sentence of at least 16 characters.');
}

/** Locks in the age format, for a public key or a passphrase. */
export async function lockStream(plain: ReadableStream<Uint8Array>, { recipient, passphrase }: Lock): Promise<ReadableStream<Uint8Array>> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  try {
    if (recipient) encrypter.addRecipient(recipient);
    else encrypter.setPassphrase(passphrase ?? '');
    return await encrypter.encrypt(plain);
  } catch {
    throw new StartError('BAKEN_BACKUP_RECIPIENT is no age public key that can be used.');
  }
}

/** @throws StartError in one sentence: no backup, another passphrase or key, or damaged at its beginning */
export async function unlockStream(locked: ReadableStream<Uint8Array>, { passphrase, identityFile }: Lock, file: string): Promise<ReadableStream<Uint8Array>> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  if (!passphrase && !identityFile) throw new StartError('A backup is locked: set BAKEN_BACKUP_PASSPHRASE, or BAKEN_BACKUP_IDENTITY_FILE to the file with the age identity (AGE-SECRET-KEY-1…).');
  if (identityFile) await addIdentities(decrypter, identityFile);
  if (passphrase) decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(locked);
  } catch (error) {
    if (/no identity matched/.test(String(error))) throw new StartError(`The backup ${file} does not open with this passphrase or age identity.`);
    throw new StartError(`${file} is no backup of Baken, or it is damaged at its beginning.`);
  }
}

async function addIdentities(decrypter: Decrypter, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => { throw new StartError(`The file ${file} (BAKEN_BACKUP_IDENTITY_FILE) cannot be read.`); });
  const found = text.split('\n').map((line) => line.trim()).filter((line) => /^AGE-SECRET-KEY-/.test(line));
  if (found.length === 0) throw new StartError(`The file ${file} (BAKEN_BACKUP_IDENTITY_FILE) holds no age identity (AGE-SECRET-KEY-1…).`);
  try {
    for (const line of found) decrypter.addIdentity(line);
  } catch {
    throw new StartError(`The file ${file} (BAKEN_BACKUP_IDENTITY_FILE) holds a damaged age identity.`);
  }
}
