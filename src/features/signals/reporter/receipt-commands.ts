import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { endOfCode, normaliseCode, wordCode } from './code.ts';
import type { OneTimeToken } from './one-time.ts';
import { own } from './tables.ts';
import { wordsOf } from './word-lists.ts';

/** How long a receipt code can be seen when nobody says that it was kept. */
export const receiptPatience = Temporal.Duration.from({ minutes: 30 });

const codePlace = 'signals.receipt.code';

/** The code behind the address of a receipt page; null when it was kept, or waited longer than half an hour. */
export async function openReceipt(act: Act, token: OneTimeToken): Promise<string | null> {
  await act.presentReceipt(token.index('receipt'));
  const row = await own(act.db).selectFrom('signals.receipt').select('code_sealed').where('receipt_page', '=', token.index('receipt')).where('ends_at', '>', act.now).executeTakeFirst();
  return row ? Buffer.from(token.open(codePlace, row.code_sealed)).toString('utf8') : null;
}

/**
 * Takes the code away from its page once its end was typed: then the reporter has it.
 * @returns `kept`; `wrong`, and the code stays; `gone` when there is no code any more
 */
export async function confirmReceipt(act: Act, token: OneTimeToken, typed: string): Promise<'kept' | 'wrong' | 'gone'> {
  const code = await openReceipt(act, token);
  if (!code) return 'gone';
  if (normaliseCode(typed) !== normaliseCode(endOfCode(code))) return 'wrong';
  await dropReceipt(act, token);
  return 'kept';
}

export async function dropReceipt(act: Act, token: OneTimeToken): Promise<void> {
  await act.presentReceipt(token.index('receipt'));
  await own(act.db).deleteFrom('signals.receipt').where('receipt_page', '=', token.index('receipt')).execute();
}

/** Puts a row of words in the place of the digits, which then open nothing any more. Does nothing where the language has no list, or the code is gone. */
export async function chooseWords(act: Act, token: OneTimeToken, language: string): Promise<void> {
  const list = wordsOf(language);
  const old = list ? await openReceipt(act, token) : null;
  if (!list || !old) return;
  const words = wordCode(list);
  const [oldIndex, newIndex] = [old, words].map((code) => act.vault.index('receipt-code', normaliseCode(code)));
  if (!oldIndex || !newIndex) return;
  await act.presentReceipt(oldIndex);
  const changed = await sql<{ done: boolean }>`select signals.reporter_changes_code(${newIndex}::bytea) as done`.execute(act.db);
  if (!changed.rows[0]?.done) return;
  await act.presentReceipt(token.index('receipt'));
  // The public site may not change a receipt: it takes the one away and lays down the other, which ends when the first would have.
  const taken = await own(act.db).deleteFrom('signals.receipt').where('receipt_page', '=', token.index('receipt')).returning('ends_at').executeTakeFirst();
  if (!taken) return;
  await own(act.db).insertInto('signals.receipt').values({
    municipality_id: act.municipality, receipt_page: token.index('receipt'), code_sealed: token.seal(codePlace, Buffer.from(words)), ends_at: taken.ends_at,
  }).execute();
}
