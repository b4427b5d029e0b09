/** What keeps an act from happening for a while and is nobody's mistake: the same act may be tried again. */
export type Fault =
  /** The database does not answer, or went away half-way. */
  | 'away'
  /** There is no room on a disk. */
  | 'full'
  /** Two acts stood in each other's way. */
  | 'busy';

/** The line to the database broke or could not be laid. Whether the act in hand was kept is only known when it broke before the commit was asked for. */
export class DatabaseAway extends Error {
  /** A code of Node or of PostgreSQL; never the server's own words. */
  readonly code: string;

  constructor(code: string) {
    super('the database is away');
    this.code = code;
  }
}

/** Classes and codes of PostgreSQL (appendix A), longest first where they overlap; then those of Node. */
const faults: readonly (readonly [code: RegExp, fault: Fault])[] = [
  [/^(53100|ENOSPC|EDQUOT)$/, 'full'],
  [/^(40001|40P01|55P03)$/, 'busy'],
  [/^(08...|53...|57P0[1-5]|58030|25006)$/, 'away'],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/, 'away'],
];

/** @returns what goes by; null for a failure of the program itself, which trying again does not mend */
export function faultOf(error: unknown): Fault | null {
  if (error instanceof DatabaseAway) return 'away';
  const code = codeOf(error);
  return code === null ? null : faults.find(([codes]) => codes.test(code))?.[1] ?? null;
}

/** For the log: a code says what is wrong, and a message may quote what was typed. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Seconds after which a browser or a program may ask again (RFC 9110 §10.2.3). A disk is not emptied in a minute. */
export const retryAfter: Readonly<Record<Fault, number>> = { away: 30, full: 300, busy: 5 };
