import { pino } from 'pino';

/** The technical log. Never an address, a user agent, a story, a name: the callers pass what may stand here, and these paths are cut in case one forgets. */
export const log = pino({
  base: null,
  redact: { paths: ['req', 'headers', 'address', 'ip', 'userAgent', 'story', 'verhaal', 'name', 'email', 'meldcode', '*.headers', '*.verhaal', '*.meldcode'], remove: true },
}, pino.destination(2));
