import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../lib/errors.ts';

type PrivateJwk = JsonWebKey & { readonly n: string; readonly e: string; readonly kid: string };

/** The key with which Baken proves to the provider who it is. @throws StartError when the file holds none */
export async function readSignInKey(path: string): Promise<PrivateJwk> {
  const jwk = JSON.parse(await readFile(path, 'utf8')) as JsonWebKey;
  if (jwk.kty !== 'RSA' || !jwk.n || !jwk.e || !jwk.d) throw new StartError(`The key file ${path} holds no private RSA key (OIDC_KEY_FILE).`);
  // RFC 7638: the thumbprint names the key, so that a changed key is another key.
  return { ...jwk, n: jwk.n, e: jwk.e, kid: createHash('sha256').update(JSON.stringify({ e: jwk.e, kty: 'RSA', n: jwk.n })).digest('base64url') };
}

/** The same, ready to sign (PS256). */
export async function signingKey(path: string): Promise<{ key: CryptoKey; kid: string }> {
  const jwk = await readSignInKey(path);
  return { key: await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['sign']), kid: jwk.kid };
}

/** Makes the key with which Baken proves who it is, when there is none yet. @returns whether it was made */
export async function makeSignInKey(path: string): Promise<boolean> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, JSON.stringify(privateKey.export({ format: 'jwk' })), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new StartError(`The key for signing in could not be written to ${path} (OIDC_KEY_FILE).`);
  }
}
