import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ConfigError, readConfig } from './config.ts';

const says = (sentence: string | RegExp) => (error: unknown): boolean => error instanceof ConfigError && !error.message.includes('\n') && (typeof sentence === 'string' ? error.message === sentence : sentence.test(error.message));

test('who sets nothing gets the demonstration on two ports, in a folder here', () => {
  const config = readConfig({});
  assert.deepEqual([config.portPublic, config.portStaff, config.dataDir, config.keyFile, config.databaseUrl, config.demo, config.now], [3000, 3001, './data', './data.key', null, true, null]);
  assert.deepEqual([...config.serve], ['public', 'staff', 'worker']);
});

test('nobody changes the configuration afterwards', () => {
  assert.throws(() => { (readConfig({}) as { demo: boolean }).demo = false; }, TypeError);
});

test('an empty setting is no setting', () => {
  const names = ['PORT_PUBLIC', 'PORT_STAFF', 'DATA_DIR', 'DATABASE_URL', 'BAKEN_DEMO', 'BAKEN_KEY_FILE', 'BAKEN_RATE_PER_ORIGIN', 'BAKEN_NOW', 'BAKEN_EXIT_URL', 'BAKEN_PUBLIC_URL', 'BAKEN_TRUSTED_PROXIES', 'SMTP_URL', 'BAKEN_MAIL_FROM'];
  assert.deepEqual(readConfig(Object.fromEntries(names.map((name) => [name, '']))), readConfig({}));
});

test('the key lies beside the data, never in it', () => {
  assert.equal(readConfig({ DATA_DIR: 'somewhere/data/' }).keyFile, 'somewhere/data.key');
  assert.equal(readConfig({ DATA_DIR: 'x', BAKEN_KEY_FILE: 'safe/key' }).keyFile, 'safe/key');
});

const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'baken', BAKEN_STAFF_URL: 'https://staff.example' };

test('the demo sign-in is gone as soon as there is a real one', () => {
  assert.equal(readConfig(provider).demo, false);
  assert.equal(readConfig({ ...provider, BAKEN_DEMO: '1' }).demo, true);
  assert.equal(readConfig({ BAKEN_DEMO: '0' }).demo, false);
});

test('signing in needs a provider over HTTPS, a name there and the own address; a secret only as a deviation that somebody chose', () => {
  assert.equal(readConfig({}).signIn, null);
  assert.deepEqual(readConfig(provider).signIn, { issuer: 'https://id.example', clientId: 'baken', secret: null, municipality: null, rolesClaim: null, keyFile: './data.sign-in.jwk', strength: null });
  assert.throws(() => readConfig({ ...provider, OIDC_ISSUER: 'http://id.example' }), says(/^OIDC_ISSUER must begin with https:/));
  assert.equal(readConfig({ ...provider, OIDC_ISSUER: 'http://localhost:8080' }).signIn?.issuer, 'http://localhost:8080');
  assert.throws(() => readConfig({ ...provider, OIDC_CLIENT_ID: '' }), says(/^OIDC_CLIENT_ID must be/));
  assert.throws(() => readConfig({ ...provider, BAKEN_STAFF_URL: '' }), says(/^BAKEN_STAFF_URL must be/));
  assert.throws(() => readConfig({ ...provider, OIDC_CLIENT_SECRET: 'geheim' }), says(/^(?!.*geheim)OIDC_CLIENT_SECRET goes against/));
  assert.throws(() => readConfig({ ...provider, OIDC_DEVIATION: 'client-secret' }), says(/needs OIDC_CLIENT_SECRET/));
  assert.throws(() => readConfig({ ...provider, OIDC_DEVIATION: 'none' }), says(/may only be client-secret/));
  assert.throws(() => readConfig({ ...provider, OIDC_MUNICIPALITY: 'Bloemendaal' }), says(/CBS code/));
  assert.equal(readConfig({ ...provider, OIDC_CLIENT_SECRET: 'geheim', OIDC_DEVIATION: 'client-secret' }).signIn?.secret, 'geheim');
});

test('mail leaves only when a server and an address to send from are both named, and a password is never repeated', () => {
  assert.equal(readConfig({}).mail, null);
  assert.equal(readConfig({ BAKEN_MAIL_FROM: 'baken@gemeente.example' }).mail, null);
  assert.deepEqual(readConfig({ SMTP_URL: 'smtps://u:p@mail.example', BAKEN_MAIL_FROM: 'baken@gemeente.example' }).mail, { smtpUrl: 'smtps://u:p@mail.example', from: 'baken@gemeente.example', tls: true });
  assert.throws(() => readConfig({ SMTP_URL: 'http://geheim@mail.example', BAKEN_MAIL_FROM: 'baken@gemeente.example' }), says('SMTP_URL must begin with smtp:// or smtps:// and name a server.'));
  assert.throws(() => readConfig({ SMTP_URL: 'smtp://mail.example' }), says(/^BAKEN_MAIL_FROM must be/));
});

test('what goes over the network goes over TLS with a certificate that is checked, unless somebody chose otherwise in so many words', () => {
  for (const near of ['postgres://u:p@127.0.0.1:5432/baken', 'postgres://localhost/baken', 'postgres://[::1]/baken', 'postgres:///baken', 'postgres:///baken?host=/var/run/postgresql', 'postgres://u@%2Fvar%2Frun/baken']) assert.equal(readConfig({ DATABASE_URL: near }).databaseUrl, near);
  for (const far of ['postgres://u:geheim@db.example/baken', 'postgres://u:geheim@10.0.0.4/baken?sslmode=require', 'postgres://u:geheim@db/baken?sslmode=no-verify', 'postgres://u:geheim@localhost.example/baken', 'postgres://u:geheim@localhost/baken?host=db.example']) {
    assert.throws(() => readConfig({ DATABASE_URL: far }), says(/^(?!.*geheim)DATABASE_URL leads over the network without sslmode=verify-full/), far);
    assert.equal(readConfig({ DATABASE_URL: far, DATABASE_DEVIATION: 'no-verified-tls' }).databaseUrl, far);
  }
  assert.equal(readConfig({ DATABASE_URL: 'postgres://u:p@db.example/baken?sslmode=verify-full' }).databaseUrl, 'postgres://u:p@db.example/baken?sslmode=verify-full');
  assert.throws(() => readConfig({ DATABASE_DEVIATION: 'yes', DATABASE_URL: 'postgres://localhost/baken' }), says('DATABASE_DEVIATION may only be no-verified-tls, but is "yes".'));
  const mail = (url: string, more: Record<string, string> = {}): boolean | undefined => readConfig({ SMTP_URL: url, BAKEN_MAIL_FROM: 'baken@gemeente.example', ...more }).mail?.tls;
  assert.deepEqual([mail('smtp://mail.example'), mail('smtp://127.0.0.1:2525'), mail('smtp://mail.example', { SMTP_DEVIATION: 'no-tls' })], [true, false, false]);
  assert.throws(() => mail('smtps://mail.example/?tls.rejectUnauthorized=false'), says(/no settings after a question mark/));
  assert.throws(() => readConfig({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }), says(/^NODE_TLS_REJECT_UNAUTHORIZED=0 switches off/));
});

test('how certain a proof must be is asked in a claim of the provider', () => {
  assert.deepEqual(readConfig({ ...provider, OIDC_ACR: 'urn:x  gold' }).signIn?.strength, { claim: 'acr', values: ['urn:x', 'gold'] });
  assert.deepEqual(readConfig({ ...provider, OIDC_ACR: 'c1', OIDC_ACR_CLAIM: 'acrs' }).signIn?.strength, { claim: 'acrs', values: ['c1'] });
  assert.throws(() => readConfig({ ...provider, OIDC_ACR_CLAIM: 'acrs' }), says(/needs OIDC_ACR/));
  assert.throws(() => readConfig({ ...provider, OIDC_ACR: 'c1', OIDC_ACR_CLAIM: 'a b' }), says(/^OIDC_ACR_CLAIM must be/));
});

test('the root key comes from one place, whole, and is never repeated', () => {
  const [one, other] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')];
  assert.deepEqual([readConfig({}).rootKey, readConfig({}).kms], [null, null]);
  assert.deepEqual(readConfig({ BAKEN_KEY: one, BAKEN_KEY_PREVIOUS: other }).rootKey, { current: one, previous: other });
  for (const short of ['geheim', one.slice(4), `${one}=`]) assert.throws(() => readConfig({ BAKEN_KEY: short }), says('BAKEN_KEY must be a key of 32 bytes in base64 (44 characters).'));
  assert.throws(() => readConfig({ BAKEN_KEY_PREVIOUS: other }), says(/needs BAKEN_KEY/));
  assert.throws(() => readConfig({ BAKEN_KEY: one, BAKEN_KEY_PREVIOUS: one }), says(/are the same key/));
  assert.throws(() => readConfig({ BAKEN_KEY: one, BAKEN_KEY_FILE: 'x' }), says(/two places for one key/));
  const service = { BAKEN_KMS_URL: 'https://kms.example', BAKEN_KMS_TOKEN: 'hvs.geheim', BAKEN_KMS_KEY: 'baken' };
  assert.deepEqual(readConfig(service).kms, { url: 'https://kms.example', token: 'hvs.geheim', key: 'baken', mount: 'transit', namespace: null });
  assert.throws(() => readConfig({ ...service, BAKEN_KMS_URL: 'http://kms.example' }), says(/must begin with https:/));
  assert.throws(() => readConfig({ ...service, BAKEN_KMS_TOKEN: 'twee geheim' }), says(/^(?!.*geheim)BAKEN_KMS_TOKEN must be/));
  assert.throws(() => readConfig({ ...service, BAKEN_KMS_KEY: '' }), says(/^BAKEN_KMS_KEY must be/));
  assert.throws(() => readConfig({ ...service, BAKEN_KMS_MOUNT: '../sys' }), says(/^BAKEN_KMS_MOUNT must be/));
  assert.throws(() => readConfig({ ...service, BAKEN_KEY: one }), says(/two places for one key/));
});

test('a backup is always locked, in one way, and not by a word that is guessed', () => {
  assert.deepEqual(readConfig({}).backup, { dir: null, keepDays: 14, recipient: null, passphrase: null, identityFile: null });
  assert.throws(() => readConfig({ BAKEN_BACKUP_DIR: 'x' }), says(/never written unlocked/));
  assert.throws(() => readConfig({ BAKEN_BACKUP_PASSPHRASE: 'te kort' }), says(/^(?!.*kort)BAKEN_BACKUP_PASSPHRASE must have at least 16/));
  assert.throws(() => readConfig({ BAKEN_BACKUP_RECIPIENT: 'AGE-SECRET-KEY-1GEHEIM' }), says(/^(?!.*GEHEIM)BAKEN_BACKUP_RECIPIENT must be/));
  assert.throws(() => readConfig({ BAKEN_BACKUP_RECIPIENT: `age1${'q'.repeat(58)}`, BAKEN_BACKUP_PASSPHRASE: 'een lange zin om mee te sluiten' }), says(/set only one of them/));
});

test('a scanner is reached over a socket, or at a host and a port', () => {
  assert.equal(readConfig({}).scanner, null);
  assert.deepEqual(readConfig({ BAKEN_CLAMD: '/run/clamav/clamd.ctl' }).scanner, { path: '/run/clamav/clamd.ctl' });
  assert.deepEqual(readConfig({ BAKEN_CLAMD: '127.0.0.1:3310' }).scanner, { host: '127.0.0.1', port: 3310 });
  assert.deepEqual(readConfig({ BAKEN_CLAMD: '[::1]:3310' }).scanner, { host: '::1', port: 3310 });
  for (const wrong of ['clamd.ctl', 'localhost', 'localhost:0', 'localhost:99999', 'tcp://localhost:3310', ':3310']) assert.throws(() => readConfig({ BAKEN_CLAMD: wrong }), says(/^BAKEN_CLAMD must be/), wrong);
});

test('a value that cannot be used is one sentence that names it', () => {
  const wrong: readonly (readonly [Record<string, string>, string | RegExp])[] = [
    [{ PORT_PUBLIC: '-1' }, 'PORT_PUBLIC must be a whole number from 0 to 65535, but is "-1".'],
    [{ PORT_STAFF: '65536' }, 'PORT_STAFF must be a whole number from 0 to 65535, but is "65536".'],
    [{ BAKEN_RATE_PER_ORIGIN: '1.5' }, /^BAKEN_RATE_PER_ORIGIN must be a whole number/],
    [{ BAKEN_TRUSTED_PROXIES: '11' }, /from 0 to 10/],
    [{ BAKEN_DEMO: 'yes' }, 'BAKEN_DEMO must be 1 or 0, but is "yes".'],
    [{ BAKEN_NOW: '2026-03-02' }, /^BAKEN_NOW must be a moment/],
    [{ BAKEN_EXIT_URL: 'javascript:alert(1)' }, /^BAKEN_EXIT_URL must be a web address/],
    [{ BAKEN_STAFF_URL: 'staff.example' }, /^BAKEN_STAFF_URL must be a web address/],
  ];
  for (const [environment, sentence] of wrong) assert.throws(() => readConfig(environment), says(sentence), JSON.stringify(environment));
});

test('the password in a wrong database address is not repeated', () => {
  assert.throws(() => readConfig({ DATABASE_URL: 'mysql://baken:geheim@db/baken' }), (error) => says(/^DATABASE_URL must begin with/)(error) && !String(error).includes('geheim'));
});

test('every port that exists may be chosen, and nothing else', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => assert.equal(readConfig({ PORT_PUBLIC: String(port) }).portPublic, port)));
  fc.assert(fc.property(fc.string().filter((text) => text !== '' && !/^\d{1,9}$/.test(text)), (text) => assert.throws(() => readConfig({ PORT_PUBLIC: text }), ConfigError)));
});

test('--serve chooses what runs', () => {
  assert.deepEqual([...readConfig({}, ['--serve', 'worker,public']).serve], ['public', 'worker']);
  for (const args of [['--serve'], ['--serve', ''], ['--serve', 'public,'], ['--serve', 'Public']]) assert.throws(() => readConfig({}, args), says(/^--serve takes/));
});
