import { pino } from 'pino';

/** Standard error. A log that cannot be written must not end the program: the line is lost, and the act is not. */
const destination = pino.destination(2);
destination.on('error', () => undefined);

/** The technical log. Never an address, a user agent, a story, a name: the callers pass what may stand here, and these paths are cut in case one forgets. */
export const log = pino({
  base: null,
  redact: { paths: ['req', 'headers', 'address', 'ip', 'userAgent', 'story', 'verhaal', 'name', 'email', 'meldcode', '*.headers', '*.verhaal', '*.meldcode'], remove: true },
}, destination);

/**
 * What the log may tell of an unexpected failure: where it happened, and what it says of itself. Of the database only the code (PostgreSQL, appendix A):
 * its message quotes the value that it stumbled over, and that may be somebody's words.
 */
export function failure(error: unknown): { readonly error: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  // Errors of Node have codes too, and no severity.
  const code = 'code' in error && 'severity' in error ? String(error.code) : null;
  // The first lines of a stack are the message once more.
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
  return { error: code ? `database ${code}` : error.message, stack };
}
