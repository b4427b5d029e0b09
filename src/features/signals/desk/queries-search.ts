import { folded } from '../../../lib/folding.ts';
import type { Act } from '../../../platform/act.ts';
import { messagePlace } from '../message-place.ts';
import { own } from '../tables.ts';
import { type Snippet, snippetOf, wordsOf } from './rules-search.ts';

export interface Hit { readonly number: string; readonly where: 'story' | 'place' | 'time' | 'message'; readonly snippet: Snippet }
export interface Found { readonly hits: readonly Hit[]; /** There may be more: the search stopped at its most. */ readonly cut: boolean }

export const mostHits = 100;
/** Opened at a time: what is not a hit is let go before the next are read. */
const batch = 500;

/** Signals whose own words, or those of their conversation, hold all of these words, newest first. Nothing is kept of what was opened. */
export async function searchSignals(act: Act, typed: string): Promise<Found> {
  const words = wordsOf(typed);
  const hits: Hit[] = [];
  if (words.length === 0) return { hits, cut: false };
  let searched = 0;
  // From the far end of time, backwards.
  let last = { at: act.now.add({ hours: 24 * 365 }), number: '' };
  while (hits.length <= mostHits) {
    const rows = await own(act.db).selectFrom('signals.signal').select(['number', 'dossier_id', 'received_at', 'story_sealed', 'place_sealed', 'time_sealed'])
      .where(({ eb, or, and }) => or([eb('received_at', '<', last.at), and([eb('received_at', '=', last.at), eb('number', '<', last.number)])]))
      .orderBy('received_at', 'desc').orderBy('number', 'desc').limit(batch).execute();
    const end = rows.at(-1);
    if (!end) break;
    searched += rows.length;
    last = { at: end.received_at, number: end.number };
    const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
    const messages = Map.groupBy(await own(act.db).selectFrom('signals.message').select(['number', 'sender', 'sent_at', 'text_sealed']).where('number', 'in', rows.map((row) => row.number)).orderBy('message_id').execute(), (one) => one.number);
    for (const row of rows) {
      const dossier = dossiers.get(row.dossier_id);
      if (!dossier) continue;
      const parts: (readonly [Hit['where'], string])[] = [['story', dossier.openText('signals.signal.story', row.story_sealed)]];
      if (row.place_sealed) parts.push(['place', dossier.openText('signals.signal.place', row.place_sealed)]);
      if (row.time_sealed) parts.push(['time', dossier.openText('signals.signal.time', row.time_sealed)]);
      for (const one of messages.get(row.number) ?? []) parts.push(['message', dossier.openText(messagePlace(one.sender, one.sent_at), one.text_sealed)]);
      const hit = hitIn(row.number, parts, words);
      if (hit) hits.push(hit);
    }
  }
  act.note({ searched, found: Math.min(hits.length, mostHits) });
  return { hits: hits.slice(0, mostHits), cut: hits.length > mostHits };
}

function hitIn(number: string, parts: readonly (readonly [Hit['where'], string])[], words: readonly string[]): Hit | null {
  const all = parts.map(([, text]) => folded(text)).join('\n');
  if (!words.every((word) => all.includes(word))) return null;
  for (const [where, text] of parts) {
    const snippet = snippetOf(text, words[0] ?? '');
    if (snippet) return { number, where, snippet };
  }
  return null;
}

export async function signalExists(act: Act, number: string): Promise<boolean> {
  return await own(act.db).selectFrom('signals.signal').select('number').where('number', '=', number).executeTakeFirst() !== undefined;
}
