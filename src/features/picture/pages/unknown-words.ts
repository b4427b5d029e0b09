import type { UnknownPicture } from '../queries-unknown.ts';
import type { Reader } from './words.ts';

/** What is not known, a sentence each, in so far as the reader may know even that. The last one holds always. */
export function unknownSentences({ register, noWayIn, fronts, coverage }: UnknownPicture, { texts }: Pick<Reader, 'texts'>): readonly string[] {
  const { sides: words } = texts.pictureStaff;
  const of = (what: string): number => coverage.find((one) => one.what === what)?.of ?? 0;
  const names = (items: readonly { readonly label: string }[]): readonly string[] => items.map(({ label }) => label);
  const teams = (items: readonly { readonly name: string }[]): readonly string[] => items.map(({ name }) => name);
  return [
    ...(register ? [
      words.forms(names(register.forms), of('forms')), words.sectors(register.nearSectors.length + register.otherSectors.length, of('sectors'), names(register.nearSectors)),
      ...(register.areas.of > 0 ? [words.areas(register.areas.without, register.areas.of, register.areas.unplaced)] : []),
      words.sources(names(register.sources), of('sources')), words.months(register.silences.silent, register.silences.of, register.silences.atLeast, register.signals),
    ] : []),
    ...(noWayIn.length > 0 ? [words.groups(noWayIn.map((group) => texts.picture.groups[group]))] : []),
    ...(fronts && fronts.untrained.length > 0 ? [words.untrained(teams(fronts.untrained))] : []),
    ...(fronts && fronts.unasked.length > 0 ? [words.unasked(teams(fronts.unasked))] : []),
    words.dark,
  ];
}
