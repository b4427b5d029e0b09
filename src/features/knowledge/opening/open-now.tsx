import type { ReactNode } from 'react';
import { Status } from '../../../ui/status.tsx';
import type { Reader } from '../pages/reader.ts';
import type { Opening } from './rules-opening.ts';
import { openingInWords, openNowInWords } from './words.ts';

type Reading = Pick<Reader, 'language' | 'texts'>;

/** Whether somebody answers now, as a word with a shape. */
export function OpenNow({ opening, now, reader }: { readonly opening: Opening; readonly now: Temporal.Instant; readonly reader: Reading }): ReactNode {
  const { state, text } = openNowInWords(opening, now, reader);
  return <Status kind={state === 'open' ? 'done' : state === 'closed' ? 'waiting' : 'neutral'}>{text}</Status>;
}

/** The hours in words with, below them, whether it is open now; without hours that the municipality has to confirm them. */
export function Hours({ opening, now, reader }: { readonly opening: Opening | null; readonly now: Temporal.Instant; readonly reader: Reading }): ReactNode {
  if (!opening) return reader.texts.knowledge.route.hoursUnknown;
  return <>{openingInWords(opening, reader)} <OpenNow opening={opening} now={now} reader={reader} /></>;
}
