import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate that nobody trusts, and its key, as PEM. */
export interface TestCertificate { readonly cert: string; readonly key: string }

/*
 * Made in memory for one run, so that no key lies in the repository. X.509 is a nest of values that each say their type and length (DER, ITU-T X.690); of RFC 5280 this holds the least that a
 * program accepts as an authority of its own: names, times, key, that it may sign, and for which host it is.
 */
const value = (type: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([type]), lengthOf(content.length), content]);
const inOrder = (...parts: Buffer[]): Buffer => value(0x30, Buffer.concat(parts));
const number = (bytes: Buffer): Buffer => value(0x02, bytes);
const objectId = (hex: string): Buffer => value(0x06, Buffer.from(hex, 'hex'));
const extension = (id: string, content: Buffer): Buffer => inOrder(objectId(id), value(0x04, content));

function lengthOf(size: number): Buffer {
  if (size < 128) return Buffer.from([size]);
  const bytes = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

const time = (at: Temporal.Instant): Buffer => value(0x17, Buffer.from(`${at.toString({ smallestUnit: 'second' }).replace(/\D/g, '').slice(2, 14)}Z`));

/** @param host for which the certificate is */
export function makeCertificate(host: string): TestCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = inOrder(objectId('2a8648ce3d040302'));
  const name = inOrder(value(0x31, inOrder(objectId('550403'), value(0x0c, Buffer.from(host)))));
  const now = Temporal.Now.instant();
  const isAddress = /^\d+(\.\d+){3}$/.test(host);
  const alternative = isAddress ? value(0x87, Buffer.from(host.split('.').map(Number))) : value(0x82, Buffer.from(host));
  const content = inOrder(
    value(0xa0, number(Buffer.from([2]))), number(Buffer.concat([Buffer.from([1]), randomBytes(15)])), ecdsaWithSha256, name, inOrder(time(now.subtract({ hours: 1 })), time(now.add({ hours: 24 }))), name,
    publicKey.export({ type: 'spki', format: 'der' }), value(0xa3, inOrder(extension('551d13', inOrder(value(0x01, Buffer.from([0xff])))), extension('551d11', inOrder(alternative)))),
  );
  const whole = inOrder(content, ecdsaWithSha256, value(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)])));
  return { cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}
