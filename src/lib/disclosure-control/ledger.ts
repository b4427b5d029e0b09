import { createHash } from 'node:crypto';
import { FiguresProblem } from './problems.ts';
import type { Confidant, EarlierRelease } from './publication.ts';
import type { AudienceRule, Unit } from './rules.ts';

/** Figures as they were made public, once and for ever. */
export interface Release extends EarlierRelease {
  /** The day of publication (ISO 8601, Europe/Amsterdam). */
  readonly day: string;
  readonly unit: Unit;
  /** Who could read it: everybody (`public`), or a smaller circle that reads the public figures too. */
  readonly audience: string;
  readonly rule: AudienceRule;
  /** Exact numbers with stars, or all rounded to a multiple of `base`. Never both of the same units: what one hides the other narrows. */
  readonly way: { readonly kind: 'exact' } | { readonly kind: 'rounded'; readonly base: number };
  /** SHA-256 of the certificate, which is kept apart, in confidence. */
  readonly certificate: string;
  /** Hash of the release before; of the first, 64 zeros. */
  readonly previous: string;
  readonly hash: string;
}

/** Every release ever, oldest first. Grows at the end only; each entry holds the hash of the one before. */
export type Ledger = readonly Release[];

const beginning = '0'.repeat(64);

/** @throws FiguresProblem `ledger` when exact and rounded figures of the same units would both be known to somebody: who sits in the council reads what is public too; `broken-chain` */
export function appended(ledger: Ledger, release: Omit<Release, 'number' | 'previous' | 'hash'>): Ledger {
  checkLedger(ledger);
  const other = ledger.filter(({ unit }) => unit === release.unit).find(({ way }) => way.kind !== release.way.kind || (way.kind === 'rounded' && release.way.kind === 'rounded' && way.base !== release.way.base));
  if (other) throw new FiguresProblem('ledger', `release ${other.number}: ${other.way.kind}`);
  const whole = { ...release, number: ledger.length + 1, previous: ledger.at(-1)?.hash ?? beginning };
  return [...ledger, { ...whole, hash: hashOf(whole) }];
}

/** @throws FiguresProblem `broken-chain` with the first release that was changed, moved or lost */
export function checkLedger(ledger: Ledger): void {
  ledger.forEach((release, at) => {
    const { hash, ...rest } = release;
    if (release.number !== at + 1 || release.previous !== (ledger[at - 1]?.hash ?? beginning) || hashOf(rest) !== hash) throw new FiguresProblem('broken-chain', `release ${at + 1}`);
  });
}

/** What readers of an audience know of a kind of unit: their own releases and those for everybody. */
export function knownTo(ledger: Ledger, audience: string, unit: Unit): Release[] {
  return ledger.filter((release) => release.unit === unit && (release.audience === audience || release.audience === 'public'));
}

/** Who reads this release beside releases of their own, which its other readers do not have: for a public one the council. Their own rule, the newest, is what may not be concluded from both. */
export function confidantsOf(ledger: Ledger, audience: string, unit: Unit): Confidant[] {
  if (audience !== 'public') return [];
  const others = ledger.filter((release) => release.unit === unit && release.audience !== 'public');
  return [...new Set(others.map((release) => release.audience))].flatMap((name) => {
    const releases = others.filter((release) => release.audience === name);
    const rule = releases.at(-1)?.rule;
    return rule ? [{ name, rule, releases }] : [];
  });
}

export function hashOfCertificate(certificate: unknown): string {
  return createHash('sha256').update(canonical(certificate)).digest('hex');
}

function hashOf(release: Omit<Release, 'hash'>): string {
  return createHash('sha256').update(canonical(release)).digest('hex');
}

/** JSON with the keys in order, so that the same content has the same hash wherever it was kept. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value).filter(([, of]) => of !== undefined).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`).join()}}`;
}
