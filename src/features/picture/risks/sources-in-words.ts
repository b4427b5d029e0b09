import { type Source, sourceOf, type SourceKey } from '../../knowledge/offers.ts';

/** Title and year of each source, as they stand behind a sentence; a key that the catalogue no longer has is left out. */
export function sourcesInWords(keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => {
    const source: Source | undefined = sourceOf(key as SourceKey);
    return source ? [source.year === null ? source.title : `${source.title}, ${source.year}`] : [];
  });
}
