import type { ReactNode } from 'react';
import { day } from '../../../texts/dates.ts';
import { CardGrid, PhoneCard } from '../../../ui/card.tsx';
import { Details, type Level, Paragraph } from '../../../ui/text.tsx';
import { inLanguage } from '../catalogue/language.ts';
import type { RouteCode, RouteEntry } from '../catalogue/route-card.ts';
import type { SourceKey } from '../catalogue/sources.ts';
import { openingInWords } from '../opening/words.ts';
import type { EffectiveRoute, OwnMark } from '../own-texts/rules-effective.ts';
import type { Reader } from './reader.ts';
import { SourceLines } from './source-lines.tsx';

type Reading = Pick<Reader, 'language' | 'texts'>;

/** Opening hours in words; an urgent number has none, so that nothing stands between the reader and the call. */
function hoursOf(entry: RouteEntry, short: boolean, reader: Reading): ReactNode {
  if (entry.urgent) return null;
  if (!entry.opening) return short ? null : reader.texts.knowledge.route.hoursUnknown;
  const hours = openingInWords(entry.opening, reader);
  return entry.hoursToConfirm && !short ? `${hours}. ${inLanguage(entry.hoursToConfirm, reader.language)}` : hours;
}

/** Whose words a text is, where the municipality adapted or checked it. */
export function markInWords(mark: OwnMark, { language, texts }: Reading): string {
  return texts.cards[mark.kind](mark.source, day(mark.sourceDate, language));
}

/** Where the numbers come from: the catalogue's sources, and where the municipality said something of its own, that. */
export function RouteSources({ entries, reader }: { readonly entries: readonly EffectiveRoute[]; readonly reader: Reading }): ReactNode {
  const sources = [...new Set(entries.filter((entry) => entry.mark?.kind !== 'own').flatMap((entry): readonly SourceKey[] => entry.sources))];
  return (
    <Details summary={reader.texts.knowledge.route.sources}>
      {entries.map((entry) => (entry.mark ? <Paragraph key={entry.code}>{inLanguage(entry.name, reader.language)}: {markInWords(entry.mark, reader)}</Paragraph> : null))}
      <SourceLines keys={sources} reader={reader} />
    </Details>
  );
}

/** The numbers as cards, 112 first: all of `routes`, or those of `only` in its order. `short` leaves out what is not known and where they come from. */
export function RouteCards({ reader, routes, only, level, short = false }: {
  readonly reader: Reading; readonly routes: readonly EffectiveRoute[]; readonly only?: readonly RouteCode[] | undefined; readonly level?: Level | undefined; readonly short?: boolean | undefined;
}): ReactNode {
  const { language, texts } = reader;
  const entries = only ? only.flatMap(code => routes.filter(entry => entry.code === code)) : routes;
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
      {short ? null : <RouteSources entries={entries} reader={reader} />}
    </>
  );
}
