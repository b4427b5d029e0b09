/** Everything the environment may decide, read once. A mistake is one sentence at start, never a surprise later. */
export interface Config {
  readonly portPublic: number;
  readonly portStaff: number;
  /** Where people reach the sites; decides cookie names (`__Host-` on HTTPS) and the canonical addresses in security.txt. */
  readonly publicUrl: string | null;
  readonly staffUrl: string | null;
  readonly dataDir: string;
  /** Folder with the looks of municipalities, one folder each (`GM0377/theme.json`); may be absent. */
  readonly themesDir: string;
  readonly databaseUrl: string | null;
  /** The server that mail leaves by, and the address it comes from; null: no mail is sent. */
  readonly mail: { readonly smtpUrl: string; readonly from: string; /** The mail server must speak TLS, at once or by STARTTLS; false on this machine, or where somebody chose so (SMTP_DEVIATION). */ readonly tls: boolean } | null;
  /** The municipality's own accounts; null: nobody signs in but the people of the demonstration. */
  readonly signIn: SignInSettings | null;
  readonly demo: boolean;
  readonly keyFile: string;
  /** The root key itself, in base64, instead of a file; and the one before while keys are changed. */
  readonly rootKey: { readonly current: string; readonly previous: string | null } | null;
  /** A service that seals the root key in the key file; null: the file holds it as it is. */
  readonly kms: KmsSettings | null;
  /** Where the lines of the Logboek dataverwerkingen go (OTLP over HTTP, without `/v1/traces`); null: they stay here. */
  readonly logbook: { readonly url: string; readonly token: string | null } | null;
  /** The socket of clamd (ClamAV), which looks at files that come in; null: nothing looks at them. */
  readonly scanner: ScannerAddress | null;
  /** Where the running program lays a backup every night, how it is locked, and after how many days it is thrown away. */
  readonly backup: BackupSettings;
  /** Reports an hour from one origin; 0 = no limit (load tests). */
  readonly ratePerOrigin: number;
  /** How many proxies in front of us may add to X-Forwarded-For; 0 = the socket's address is the origin. */
  readonly trustedProxies: number;
  /** Tests only: a clock that stands still. */
  readonly now: Temporal.Instant | null;
  /** Where the exit button leads: a neutral page that fits anybody's browser history. */
  readonly exitUrl: string;
  readonly serve: ReadonlySet<Service>;
  /** The language of the console, after its own setting (LC_ALL, LANG). */
  readonly language: 'nl' | 'en';
}

/** An OpenID Connect provider, and how Baken shows it who it is. */
export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** The private key (JWK) with which Baken proves who it is; made at the first start. */
  readonly keyFile: string;
  /** A deviation from the Dutch profile, only with OIDC_DEVIATION=client-secret. */
  readonly secret: string | null;
  /** The claim that holds the roles; null: the administrator gives them. */
  readonly rolesClaim: string | null;
  /** Whose people come from this provider; null: the first municipality of the installation. */
  readonly municipality: string | null;
  /** With how much certainty the provider must prove somebody before what cannot be undone: one of these values in this claim; null: as the provider chooses. */
  readonly strength: { readonly claim: string; readonly values: readonly string[] } | null;
}

/** HashiCorp Vault or OpenBao, transit engine. */
export interface KmsSettings {
  readonly url: string;
  readonly token: string;
  readonly key: string;
  readonly mount: string;
  readonly namespace: string | null;
}

/** A unix socket, or a host and a port. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

export interface BackupSettings {
  readonly dir: string | null;
  readonly keepDays: number;
  /** An age public key (`age1…`): whoever makes backups cannot read them. */
  readonly recipient: string | null;
  readonly passphrase: string | null;
  /** A file with an age identity (`AGE-SECRET-KEY-1…`), for restoring what was locked with a recipient. */
  readonly identityFile: string | null;
}

export type Service = 'public' | 'staff' | 'worker';

/** A setting that cannot be used; its message is the sentence that the person at the console reads. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

const services: readonly Service[] = ['public', 'staff', 'worker'];

export function readConfig(environment: Environment, args: readonly string[] = []): Config {
  // One setting of Node that makes every check of every certificate useless, for all lines at once.
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') throw new ConfigError('NODE_TLS_REJECT_UNAUTHORIZED=0 switches off the check of certificates for every line. Name your own authority in NODE_EXTRA_CA_CERTS instead.');
  const dataDir = environment['DATA_DIR'] || './data';
  const demo = yesOrNo(environment, 'BAKEN_DEMO', !environment['OIDC_ISSUER']);
  return Object.freeze({
    portPublic: wholeNumber(environment, 'PORT_PUBLIC', 3000, 65_535),
    portStaff: wholeNumber(environment, 'PORT_STAFF', 3001, 65_535),
    publicUrl: webAddress(environment, 'BAKEN_PUBLIC_URL'),
    staffUrl: webAddress(environment, 'BAKEN_STAFF_URL'),
    dataDir,
    themesDir: environment['BAKEN_THEMES'] || './themes',
    databaseUrl: databaseAddress(environment, demo),
    mail: mailSettings(environment),
    signIn: signInSettings(environment, dataDir),
    demo,
    // Beside the data folder, not in it: a copy of the folder must not carry its own key.
    keyFile: environment['BAKEN_KEY_FILE'] || `${dataDir.replace(/[/\\]+$/, '')}.key`,
    rootKey: rootKeySettings(environment),
    kms: kmsSettings(environment),
    logbook: logbookSettings(environment),
    scanner: scannerAddress(environment),
    backup: backupSettings(environment),
    ratePerOrigin: wholeNumber(environment, 'BAKEN_RATE_PER_ORIGIN', 10, 1_000_000),
    trustedProxies: wholeNumber(environment, 'BAKEN_TRUSTED_PROXIES', 0, 10),
    now: instant(environment, 'BAKEN_NOW'),
    exitUrl: webAddress(environment, 'BAKEN_EXIT_URL') ?? 'https://www.knmi.nl/',
    serve: servicesFrom(args),
    language: /^nl/i.test(environment['LC_ALL'] || environment['LANG'] || '') ? 'nl' : 'en',
  });
}

function wholeNumber(environment: Environment, name: string, otherwise: number, most: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw new ConfigError(`${name} must be a whole number from 0 to ${most}, but is "${text}".`);
  return value;
}

function yesOrNo(environment: Environment, name: string, otherwise: boolean): boolean {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  if (text === '1') return true;
  if (text === '0') return false;
  throw new ConfigError(`${name} must be 1 or 0, but is "${text}".`);
}

function webAddress(environment: Environment, name: string): string | null {
  const text = environment[name];
  if (!text) return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new ConfigError(`${name} must be a web address such as https://example.org, but is "${text}".`);
  return text;
}

/** A demonstration holds nothing of anybody, so it may stand on any server. */
function databaseAddress(environment: Environment, demo: boolean): string | null {
  const text = environment['DATABASE_URL'];
  if (!text) return null;
  // The value may hold a password, so it is not repeated.
  if (!/^postgres(ql)?:\/\//.test(text)) throw new ConfigError('DATABASE_URL must begin with postgres:// or postgresql://.');
  const deviates = deviation(environment, 'DATABASE_DEVIATION', 'no-verified-tls');
  if (!demo && !deviates && isOverNetwork(text) && new URL(text).searchParams.get('sslmode') !== 'verify-full') {
    throw new ConfigError('DATABASE_URL leads over the network without sslmode=verify-full, so somebody in between could read and change everything. Add ?sslmode=verify-full, or set DATABASE_DEVIATION=no-verified-tls.');
  }
  return text;
}

/** A switch by which somebody chooses the weaker way, so that whoever reads the settings sees it. */
function deviation(environment: Environment, name: string, only: string): boolean {
  const text = environment[name] || null;
  if (text !== null && text !== only) throw new ConfigError(`${name} may only be ${only}, but is "${text}".`);
  return text !== null;
}

/** Whether an address leads off this machine. A name without a host, or a folder in its place, is a socket of this machine. */
function isOverNetwork(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { hostname, searchParams } = new URL(address);
  const host = decodeURIComponent(searchParams.get('host') ?? hostname);
  return !(host === '' || host.startsWith('/') || host === 'localhost' || host === '[::1]' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host));
}

function mailSettings(environment: Environment): Config['mail'] {
  const [smtpUrl, from] = [environment['SMTP_URL'], environment['BAKEN_MAIL_FROM']];
  if (!smtpUrl) return null;
  // The value may hold a password, so it is not repeated.
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol)) throw new ConfigError('SMTP_URL must begin with smtp:// or smtps:// and name a server.');
  if (!from || !/^[^\s<>@]+@[^\s<>@]+$/.test(from)) throw new ConfigError(`BAKEN_MAIL_FROM must be the e-mail address that mail comes from when SMTP_URL is set, but is "${from ?? ''}".`);
  // In the address nodemailer takes settings as well; none of them may undo what is decided here.
  if (new URL(smtpUrl).search !== '') throw new ConfigError('SMTP_URL must hold no settings after a question mark.');
  return { smtpUrl, from, tls: !deviation(environment, 'SMTP_DEVIATION', 'no-tls') && isOverNetwork(smtpUrl) };
}

function signInSettings(environment: Environment, dataDir: string): SignInSettings | null {
  const issuer = webAddress(environment, 'OIDC_ISSUER');
  if (!issuer) return null;
  const host = new URL(issuer).hostname;
  if (!issuer.startsWith('https:') && host !== 'localhost' && host !== '127.0.0.1') throw new ConfigError(`OIDC_ISSUER must begin with https:, but is "${issuer}".`);
  const clientId = environment['OIDC_CLIENT_ID'];
  if (!clientId) throw new ConfigError('OIDC_CLIENT_ID must be the name under which your provider knows Baken when OIDC_ISSUER is set.');
  if (!environment['BAKEN_STAFF_URL']) throw new ConfigError('BAKEN_STAFF_URL must be the address of the staff site when OIDC_ISSUER is set: the provider sends people back to it.');
  const [secret, deviates] = [environment['OIDC_CLIENT_SECRET'] || null, deviation(environment, 'OIDC_DEVIATION', 'client-secret')];
  if (secret && !deviates) throw new ConfigError('OIDC_CLIENT_SECRET goes against the Dutch profile of OpenID Connect. Register the public key of Baken with your provider instead, or set OIDC_DEVIATION=client-secret.');
  if (!secret && deviates) throw new ConfigError('OIDC_DEVIATION=client-secret needs OIDC_CLIENT_SECRET.');
  const municipality = environment['OIDC_MUNICIPALITY'] || null;
  if (municipality !== null && !/^GM\d{4}$/.test(municipality)) throw new ConfigError(`OIDC_MUNICIPALITY must be the CBS code of a municipality such as GM0377, but is "${municipality}".`);
  return {
    issuer, clientId, secret, municipality, rolesClaim: environment['OIDC_ROLES_CLAIM'] || null, strength: strengthSettings(environment),
    keyFile: environment['OIDC_KEY_FILE'] || `${dataDir.replace(/[/\\]+$/, '')}.sign-in.jwk`,
  };
}

function strengthSettings(environment: Environment): SignInSettings['strength'] {
  const values = (environment['OIDC_ACR'] ?? '').split(' ').filter((value) => value !== '');
  const claim = environment['OIDC_ACR_CLAIM'] || 'acr';
  if (values.length === 0) {
    if (environment['OIDC_ACR_CLAIM']) throw new ConfigError('OIDC_ACR_CLAIM needs OIDC_ACR, the values that are strong enough.');
    return null;
  }
  if (!/^[A-Za-z0-9_.:-]{1,60}$/.test(claim)) throw new ConfigError(`OIDC_ACR_CLAIM must be the name of a claim such as acr or acrs, but is "${claim}".`);
  return { claim, values };
}

function rootKeySettings(environment: Environment): Config['rootKey'] {
  const [current, previous] = [environment['BAKEN_KEY'] || null, environment['BAKEN_KEY_PREVIOUS'] || null];
  for (const [name, text] of [['BAKEN_KEY', current], ['BAKEN_KEY_PREVIOUS', previous]] as const) {
    // The value is a secret, so it is not repeated.
    if (text !== null && !/^[A-Za-z0-9+/]{43}=$/.test(text)) throw new ConfigError(`${name} must be a key of 32 bytes in base64 (44 characters).`);
  }
  if (!current) {
    if (previous) throw new ConfigError('BAKEN_KEY_PREVIOUS needs BAKEN_KEY.');
    return null;
  }
  if (environment['BAKEN_KEY_FILE']) throw new ConfigError('BAKEN_KEY and BAKEN_KEY_FILE are two places for one key; set only one of them.');
  if (current === previous) throw new ConfigError('BAKEN_KEY and BAKEN_KEY_PREVIOUS are the same key.');
  return { current, previous };
}

function kmsSettings(environment: Environment): KmsSettings | null {
  const url = webAddress(environment, 'BAKEN_KMS_URL');
  if (!url) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && hostname !== 'localhost' && hostname !== '127.0.0.1') throw new ConfigError(`BAKEN_KMS_URL must begin with https:, but is "${url}".`);
  if (environment['BAKEN_KEY']) throw new ConfigError('BAKEN_KEY and BAKEN_KMS_URL are two places for one key; set only one of them.');
  const [token, key, mount] = [environment['BAKEN_KMS_TOKEN'], environment['BAKEN_KMS_KEY'], environment['BAKEN_KMS_MOUNT'] || 'transit'];
  if (!token || !/^[\x21-\x7e]+$/.test(token)) throw new ConfigError('BAKEN_KMS_TOKEN must be a token of the service for keys when BAKEN_KMS_URL is set.');
  if (!key) throw new ConfigError('BAKEN_KMS_KEY must be the name of the key in the service when BAKEN_KMS_URL is set.');
  if (!/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/.test(mount)) throw new ConfigError(`BAKEN_KMS_MOUNT must be the path of the transit engine, but is "${mount}".`);
  return { url, token, key, mount, namespace: environment['BAKEN_KMS_NAMESPACE'] || null };
}

function logbookSettings(environment: Environment): Config['logbook'] {
  const url = webAddress(environment, 'BAKEN_LOGBOOK_URL');
  const token = environment['BAKEN_LOGBOOK_TOKEN'] || null;
  if (!url) {
    if (token) throw new ConfigError('BAKEN_LOGBOOK_TOKEN needs BAKEN_LOGBOOK_URL.');
    return null;
  }
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && hostname !== 'localhost' && hostname !== '127.0.0.1') throw new ConfigError(`BAKEN_LOGBOOK_URL must begin with https:, but is "${url}".`);
  if (token && !/^[\x21-\x7e]+$/.test(token)) throw new ConfigError('BAKEN_LOGBOOK_TOKEN must be a token without spaces.');
  return { url: url.replace(/\/+$/, ''), token };
}

function scannerAddress(environment: Environment): ScannerAddress | null {
  const text = environment['BAKEN_CLAMD'];
  if (!text) return null;
  if (text.startsWith('/')) return { path: text };
  const [, host = '', port = ''] = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+):(\d{1,5})$/.exec(text) ?? [];
  if (!host || Number(port) < 1 || Number(port) > 65_535) throw new ConfigError(`BAKEN_CLAMD must be the path of a socket such as /run/clamav/clamd.ctl, or a host and a port such as 127.0.0.1:3310, but is "${text}".`);
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

function backupSettings(environment: Environment): BackupSettings {
  const [dir, recipient, passphrase] = ['BAKEN_BACKUP_DIR', 'BAKEN_BACKUP_RECIPIENT', 'BAKEN_BACKUP_PASSPHRASE'].map((name) => environment[name] || null);
  if (recipient && !/^age1[a-z0-9]{20,}$/.test(recipient)) throw new ConfigError('BAKEN_BACKUP_RECIPIENT must be an age public key, which begins with age1.');
  if (recipient && passphrase) throw new ConfigError('BAKEN_BACKUP_RECIPIENT and BAKEN_BACKUP_PASSPHRASE both lock a backup; set only one of them.');
  if (passphrase && passphrase.length < 16) throw new ConfigError('BAKEN_BACKUP_PASSPHRASE must have at least 16 characters.');
  if (dir && !recipient && !passphrase) throw new ConfigError('BAKEN_BACKUP_DIR needs BAKEN_BACKUP_RECIPIENT or BAKEN_BACKUP_PASSPHRASE: a backup is never written unlocked.');
  return { dir: dir ?? null, recipient: recipient ?? null, passphrase: passphrase ?? null, identityFile: environment['BAKEN_BACKUP_IDENTITY_FILE'] || null, keepDays: wholeNumber(environment, 'BAKEN_BACKUP_KEEP_DAYS', 14, 3650) };
}

function instant(environment: Environment, name: string): Temporal.Instant | null {
  const text = environment[name];
  if (!text) return null;
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new ConfigError(`${name} must be a moment such as 2026-03-02T09:00:00Z, but is "${text}".`);
  }
}

function servicesFrom(args: readonly string[]): ReadonlySet<Service> {
  const at = args.indexOf('--serve');
  if (at === -1) return new Set(services);
  const asked = (args[at + 1] ?? '').split(',');
  const unknown = asked.find((name) => !services.some((service) => service === name));
  if (unknown !== undefined) throw new ConfigError(`--serve takes public, staff and worker, separated by commas; "${unknown}" is none of them.`);
  return new Set(services.filter((service) => asked.includes(service)));
}
