import type { ReactNode } from 'react';
import type { Language } from '../../../texts/plural.ts';
import type { Texts } from '../../../texts/texts.ts';
import { Status } from '../../../ui/status.tsx';
import type { StatusKind } from '../../../ui/status.tsx';
import { Link, Source } from '../../../ui/text.tsx';
import { dateInWords } from '../partial-dates.ts';
import type { PartialDate } from '../partial-dates.ts';
import type { MeasureState } from '../rules.ts';

/** What every part of the plan page needs to speak. */
export interface Voice { readonly texts: Texts['plan']; readonly language: Language; href(path: string): string }

/** The plan's own words are Dutch; on a page in another language they say so to a screen reader. */
export function Own({ voice, children }: { readonly voice: Voice; readonly children: ReactNode }): ReactNode {
  return voice.language === 'nl' ? children : <span lang="nl">{children}</span>;
}

const kinds: Readonly<Record<MeasureState, StatusKind>> = {
  'planned': 'neutral', 'started': 'open', 'late': 'late', 'done': 'done', 'stopped': 'stopped', 'no-actions': 'neutral',
};

export function State({ voice, state }: { readonly voice: Voice; readonly state: MeasureState }): ReactNode {
  return <Status kind={kinds[state]}>{voice.texts.states[state]}</Status>;
}

export function ExampleMark({ voice, when }: { readonly voice: Voice; readonly when: boolean }): ReactNode {
  return when ? <> <Status kind="neutral">{voice.texts.example}</Status></> : null;
}

/** Where something stands. An address within the words becomes a link that shows only whose site it is. */
export function Origin({ voice, source }: { readonly voice: Voice; readonly source: string | null }): ReactNode {
  if (source === null) return null;
  const [address] = /https?:\/\/\S+/.exec(source) ?? [];
  if (address === undefined || !URL.canParse(address)) return <Source><Own voice={voice}>{source}</Own></Source>;
  const before = source.slice(0, source.indexOf(address)), after = source.slice(source.indexOf(address) + address.length);
  return <Source><Own voice={voice}>{before}<Link href={address} external>{new URL(address).host.replace(/^www\./, '')}</Link>{after}</Own></Source>;
}

export function periodInWords({ texts, language }: Voice, from: PartialDate | null, to: PartialDate | null): string | null {
  if (from !== null && to !== null) return texts.period(dateInWords(language, from), dateInWords(language, to));
  if (from !== null) return texts.since(dateInWords(language, from));
  return to === null ? null : texts.until(dateInWords(language, to));
}

export const measureAnchor = (code: string): string => `maatregel-${code}`;
