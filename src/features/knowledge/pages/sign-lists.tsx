import type { ReactNode } from 'react';
import { List } from '../../../ui/list.tsx';
import { Status } from '../../../ui/status.tsx';
import { Details, Heading, type Level } from '../../../ui/text.tsx';
import type { IndicatorGroup } from '../catalogue/indicators.ts';
import { inLanguage } from '../catalogue/language.ts';
import type { SourceKey } from '../catalogue/sources.ts';
import type { Reader } from './reader.ts';
import { SourceLines } from './source-lines.tsx';

/** The sources of a group: of the grouping itself only when no sign in it has that source already. */
function sourcesOf({ cluster, indicators }: IndicatorGroup): readonly SourceKey[] {
  return [...new Set([...indicators.map(sign => sign.source), cluster.source])];
}

/** One list of signs with its source; a translation keeps the Dutch beside it. */
function Signs({ group, reader }: { readonly group: IndicatorGroup; readonly reader: Reader }): ReactNode {
  const { language, texts } = reader;
  const { urgentMark } = texts.knowledge.form;
  return (
    <>
      <List items={group.indicators.map(sign => <>{inLanguage(sign.text, language)}{sign.acute ? <> <Status kind="late">{urgentMark}</Status></> : null}</>)} />
      {language === 'nl' ? null : (
        <Details summary={texts.knowledge.sources.dutchOriginal}>
          <div lang="nl"><List items={group.indicators.map(sign => sign.text.nl)} /></div>
        </Details>
      )}
      <SourceLines keys={sourcesOf(group)} reader={reader} />
    </>
  );
}

/** The groups one under the other, each under its own heading. */
export function SignLists({ groups, reader, level }: { readonly groups: readonly IndicatorGroup[]; readonly reader: Reader; readonly level: Level }): ReactNode {
  return groups.map(group => (
    <section className="baken-flow" key={group.cluster.code}>
      <Heading level={level}>{inLanguage(group.cluster.name, reader.language)}</Heading>
      <Signs group={group} reader={reader} />
    </section>
  ));
}

/** The groups folded, for a longer list that would push the first one away. */
export function FoldedSignLists({ groups, reader }: { readonly groups: readonly IndicatorGroup[]; readonly reader: Reader }): ReactNode {
  return groups.map(group => (
    <Details summary={inLanguage(group.cluster.name, reader.language)} key={group.cluster.code}><Signs group={group} reader={reader} /></Details>
  ));
}
