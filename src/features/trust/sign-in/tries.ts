import type { Act } from '../../../platform/act.ts';
import { countVisit, everyOrigin, takeBackVisit } from '../../../platform/rate.ts';

/** Wrong codes an hour from one origin; after them none of that origin is looked at until the hour is over. */
const mostOfOrigin = 10;
/** Wrong codes an hour from all origins together; after them an origin has one try an hour, so that nobody is shut out by what others do. */
const mostOfAll = 100;
/** Wrong keys an hour from one origin that are called many in the log. A right key always opens: nobody can guess one, and a limit would only shut out neighbours. */
const mostKeys = 30;

/** Counts one typed code and says whether it may be looked at. Counted before it is looked at: many at once are not more than one after another. */
export async function codeMayBeTried(act: Act, origin: Uint8Array): Promise<boolean> {
  const own = await countVisit(act, 'sign-in-code', origin);
  const all = await countVisit(act, 'sign-in-code', everyOrigin);
  const may = own <= mostOfOrigin && (all <= mostOfAll || own === 1);
  if (!may) act.note({ why: 'too many codes' });
  return may;
}

/** The code was right, so it does not count. */
export async function codeWasRight(act: Act, origin: Uint8Array): Promise<void> {
  await takeBackVisit(act, 'sign-in-code', origin);
  await takeBackVisit(act, 'sign-in-code', everyOrigin);
}

/** Counts one key that proved nothing. */
export async function keyWasWrong(act: Act, origin: Uint8Array): Promise<void> {
  if (await countVisit(act, 'sign-in-key', origin) > mostKeys) act.note({ why: 'many wrong keys' });
}
