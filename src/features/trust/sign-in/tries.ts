import type { Act } from '../../../platform/act.ts';
import { countVisit, everyOrigin, takeBackVisit } from '../../../platform/rate.ts';
import { isHashOf } from '../../../platform/slow-hash.ts';
import { typedCode } from './first-code.ts';
import { own } from './tables.ts';

/** Wrong tries after which a code ends, whoever made them. */
export const mostTries = 10;
/** What became of a typed code; `too-many`: from this place, and it was not looked at. */
export type Tried<T> = T | 'wrong' | 'too-many';

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

/** The code of the first start while it may still be used; nobody else tries it until the act ends. */
export async function liveFirstCode(act: Act): Promise<{ readonly code_hash: Uint8Array; readonly tries: number } | null> {
  const code = await own(act.db).selectFrom('platform.first_code').select(['code_hash', 'ends_at', 'tries']).forUpdate().executeTakeFirst();
  return code && Temporal.Instant.compare(code.ends_at, act.now) >= 0 && code.tries < mostTries ? code : null;
}

/** The hash of the code of the first start, when it was typed; a wrong one counts. Whoever goes on with it uses it up. */
export async function tryFirstCode(act: Act, typed: string, origin: Uint8Array): Promise<Tried<Uint8Array>> {
  if (!await codeMayBeTried(act, origin)) return 'too-many';
  const code = await liveFirstCode(act);
  if (!code) return 'wrong';
  if (!await isHashOf(code.code_hash, typedCode(typed))) {
    await own(act.db).updateTable('platform.first_code').set({ tries: code.tries + 1 }).execute();
    return 'wrong';
  }
  await codeWasRight(act, origin);
  return code.code_hash;
}
