import { createHash } from 'node:crypto';
import type { Hash } from '../lib/merkle.ts';
import { isSignedBy, noteOf, readNote, verifierKey } from '../lib/signed-note.ts';
import type { MunicipalityCode } from './municipality.ts';

/** A row of audit.seal without its signature. */
export interface SealText { readonly municipality: MunicipalityCode; readonly number: number; readonly size: number; readonly root: Hash; readonly previous: Hash; readonly at: Temporal.Instant }

export interface Seal extends SealText { readonly keyId: string; readonly signature: Uint8Array }

export interface SealKey { readonly keyId: string; readonly publicKey: Uint8Array }

/** Before the first seal there is none. */
export const noSeal: Hash = new Uint8Array(32);

export function logName(municipality: MunicipalityCode): string {
  return `baken/${municipality}`;
}

/** What is signed: a checkpoint (c2sp.org/tlog-checkpoint) with the number of the seal, the hash of the one before, and the moment as lines of our own. */
export function sealText(seal: SealText): string {
  return `${logName(seal.municipality)}\n${seal.size}\n${base64(seal.root)}\nseal ${seal.number}\nafter ${base64(seal.previous)}\nat ${seal.at.toString()}\n`;
}

/** To which the next seal is chained. */
export function sealHash(seal: SealText): Hash {
  return createHash('sha256').update(sealText(seal)).digest();
}

export function isGenuine(seal: Seal, key: SealKey): boolean {
  return seal.keyId === key.keyId && isSignedBy(sealText(seal), key.publicKey, seal.signature);
}

export function sealNote(seal: Seal): string {
  return noteOf(sealText(seal), logName(seal.municipality), seal.keyId, seal.signature);
}

/** The seal as a program reads it, with the key to check it by. */
export function sealJson(seal: Seal, key: SealKey): Readonly<Record<string, string | number>> {
  return {
    log: logName(seal.municipality), size: seal.size, root: hex(seal.root), seal: seal.number, previous: hex(seal.previous), sealedAt: seal.at.toString(),
    publicKey: hex(key.publicKey), verifierKey: verifierKey(logName(seal.municipality), key.publicKey), signature: hex(seal.signature), note: sealNote(seal),
  };
}

/** A root that somebody kept: from a signed note, from the JSON beside it, or typed as `SIZE:ROOT` (hexadecimal or base64). */
export interface KeptRoot { readonly size: number; readonly root: Hash; /** From JSON: the key that was public then. */ readonly publicKey: Uint8Array | null; /** From a note: which key signed it. */ readonly keyId: string | null; readonly log: string | null }

/** @returns null when it is none of the three */
export function readKeptRoot(content: string): KeptRoot | null {
  const typed = /^\s*(\d{1,15}):([\w+/=-]+)\s*$/.exec(content);
  if (typed) return keptRoot(typed[1] ?? '', typed[2] ?? '', { publicKey: null, keyId: null, log: null });
  const json = asJson(content);
  if (json) return keptRoot(String(json['size']), String(json['root']), { publicKey: bytesFrom(String(json['publicKey'] ?? '')), keyId: null, log: typeof json['log'] === 'string' ? json['log'] : null });
  const note = readNote(content.replaceAll('\r\n', '\n'));
  const [log, size, root] = note?.text.split('\n') ?? [];
  return keptRoot(size ?? '', root ?? '', { publicKey: null, keyId: note?.signatures[0]?.keyId ?? null, log: log ?? null });
}

function keptRoot(size: string, root: string, from: Pick<KeptRoot, 'publicKey' | 'keyId' | 'log'>): KeptRoot | null {
  const bytes = bytesFrom(root);
  return /^\d{1,15}$/.test(size) && Number(size) > 0 && bytes ? { size: Number(size), root: bytes, ...from } : null;
}

function bytesFrom(text: string): Uint8Array | null {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  return bytes.length === 32 ? new Uint8Array(bytes) : null;
}

function asJson(content: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : null;
  } catch {
    return null;
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
