import type { ReactNode } from 'react';
import { Source } from '../../../ui/text.tsx';
import { type Grade, type SourceKey, sourceOf } from '../catalogue/sources.ts';
import type { Reader } from './reader.ts';

/** One line a source, with what is not certain about it. `grade` says how the fact itself is known, where that differs. */
export function SourceLines({ keys, grade, reader }: { readonly keys: readonly SourceKey[]; readonly grade?: Grade | undefined; readonly reader: Pick<Reader, 'texts'> }): ReactNode {
  const texts = reader.texts.knowledge.sources;
  const words: Record<Grade, string> = { 'read': '', 'law-2015': texts.law2015, 'derived': texts.derived, 'unverified': texts.unverified };
  return keys.map(key => {
    const source = sourceOf(key);
    const caution = words[source.grade === 'read' ? grade ?? 'read' : source.grade];
    // The caution about a law names its year; the year of publication beside it would say it twice.
    const year = source.grade === 'law-2015' ? undefined : source.year ?? undefined;
    return (
      <div key={key}>
        <Source href={source.url} year={year}>{source.title}</Source>
        {caution ? <p className="baken-hint">{caution}</p> : null}
      </div>
    );
  });
}
