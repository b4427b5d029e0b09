import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/* The form in which roots of transparency logs are passed on: c2sp.org/signed-note with Ed25519, so that other programs can check ours. */

const ed25519 = Buffer.of(1);
const rawKeyBytes = 32;
/** The fixed beginning of an Ed25519 public key in DER (RFC 8410). */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export interface SigningKey { readonly publicKey: Uint8Array; /** PKCS #8 in DER. */ readonly privateKey: Uint8Array }

export function newSigningKey(): SigningKey {
  const pair = generateKeyPairSync('ed25519');
  return { publicKey: rawOf(pair.publicKey), privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

/** The public part that belongs to a private one. @throws Error when it is no Ed25519 key */
export function publicPartOf(privateKey: Uint8Array): Uint8Array {
  return rawOf(createPublicKey(privateOf(privateKey)));
}

/** Eight hexadecimal digits that tell keys of one name apart. They identify a key; they do not prove it. */
export function keyIdOf(name: string, publicKey: Uint8Array): string {
  return createHash('sha256').update(`${name}\n`).update(ed25519).update(publicKey).digest('hex').slice(0, 8);
}

/** `NAME+ID+KEY`, as verifiers of signed notes take it. */
export function verifierKey(name: string, publicKey: Uint8Array): string {
  return `${name}+${keyIdOf(name, publicKey)}+${Buffer.concat([ed25519, publicKey]).toString('base64')}`;
}

export function signText(text: string, privateKey: Uint8Array): Uint8Array {
  return sign(null, Buffer.from(text), privateOf(privateKey));
}

export function isSignedBy(text: string, publicKey: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== rawKeyBytes) return false;
  try {
    return verify(null, Buffer.from(text), createPublicKey({ key: Buffer.concat([derPrefix, publicKey]), format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}

/** The text, an empty line, and the signature under it. The text ends with a newline. */
export function noteOf(text: string, name: string, keyId: string, signature: Uint8Array): string {
  return `${text}\n\u2014 ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')}\n`;
}

export interface ReadNote { readonly text: string; readonly signatures: readonly { readonly name: string; readonly keyId: string; readonly signature: Uint8Array }[] }

/** @returns null when the text is no signed note */
export function readNote(note: string): ReadNote | null {
  const at = note.lastIndexOf('\n\n');
  if (at === -1) return null;
  const signatures = note.slice(at + 2).split('\n').filter((line) => line !== '').map((line) => {
    const [, name, encoded] = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    const bytes = Buffer.from(encoded ?? '', 'base64');
    return name && bytes.length === 68 ? { name, keyId: bytes.subarray(0, 4).toString('hex'), signature: new Uint8Array(bytes.subarray(4)) } : null;
  });
  const read = signatures.filter((one) => one !== null);
  return read.length > 0 && read.length === signatures.length ? { text: note.slice(0, at + 1), signatures: read } : null;
}

function privateOf(privateKey: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
}

function rawOf(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ format: 'der', type: 'spki' }).subarray(derPrefix.length));
}
