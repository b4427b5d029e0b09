import { writeSync } from 'node:fs';
import { pino } from 'pino';

/**
 * Standard error. A log that cannot be written must not end the program, and must not keep it from ending: the line is lost, and the act is not.
 * Pino's own way out tries for ever when the disk of the log is full.
 */
const destination = {
  write(line: string): void {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      try {
        writeSync(2, line);
        return;
      } catch (error) {
        // A reader who is slow for a moment; anything else does not go by.
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
        Atomics.wait(pause, 0, 0, 10);
      }
    }
  },
};
const pause = new Int32Array(new SharedArrayBuffer(4));

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
