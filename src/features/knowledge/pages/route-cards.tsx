import type { ReactNode } from 'react';
import { CardGrid, PhoneCard } from '../../../ui/card.tsx';
import { Details, type Level } from '../../../ui/text.tsx';
import { inLanguage } from '../catalogue/language.ts';
import { ROUTE_CARD, type RouteCode, type RouteEntry } from '../catalogue/route-card.ts';
import type { SourceKey } from '../catalogue/sources.ts';
import type { Reader } from './reader.ts';
import { SourceLines } from './source-lines.tsx';

type Reading = Pick<Reader, 'language' | 'texts'>;

/** Opening hours in words; an urgent number has none, so that nothing stands between the reader and the call. */
function hoursOf(entry: RouteEntry, short: boolean, { language, texts }: Reading): ReactNode {
  if (entry.urgent) return null;
  if (!entry.hours) return short ? null : texts.knowledge.route.hoursUnknown;
  const hours = inLanguage(entry.hours, language);
  return entry.hoursToConfirm && !short ? `${hours}. ${inLanguage(entry.hoursToConfirm, language)}` : hours;
}

/** The numbers as cards, 112 first: all of them, or those of `only` in its order. `short` leaves out what is not known and where they come from. */
export function RouteCards({ reader, only, level, short = false }: {
  readonly reader: Reading; readonly only?: readonly RouteCode[] | undefined; readonly level?: Level | undefined; readonly short?: boolean | undefined;
}): ReactNode {
  const { language, texts } = reader;
  const entries = only ? only.flatMap(code => ROUTE_CARD.filter(entry => entry.code === code)) : ROUTE_CARD;
  const sources = [...new Set(entries.flatMap((entry): readonly SourceKey[] => entry.sources))];
  return (
    <>
      <CardGrid>
        {entries.map(entry => (
          <PhoneCard
            key={entry.code} level={level} name={inLanguage(entry.name, language)} phone={entry.phone} urgent={entry.urgent} hours={hoursOf(entry, short, reader)}
            what={<>{inLanguage(entry.when, language)}{entry.anonymous ? <> {texts.knowledge.route.anonymous(inLanguage(entry.anonymous, language))}</> : null}</>}
          />
        ))}
      </CardGrid>
      {short ? null : <Details summary={texts.knowledge.route.sources}><SourceLines keys={sources} reader={reader} /></Details>}
    </>
  );
}
