import type { accountability } from '../../../texts/nl/accountability.ts';
import type { accountWording } from '../../../texts/nl/account-wording.ts';
import type { LetterTexts } from '../letter.ts';
import { type DocumentKind, documentKinds } from '../rules-kinds.ts';
import type { Slot } from './rules-wording.ts';

/** The texts that the built-in wording comes from, in one language. */
export interface BuiltInTexts { readonly accountability: Pick<typeof accountability, 'letter'>; readonly accountWording: typeof accountWording }

export interface WordingPart {
  /** 'progress-letter/opening', as it is kept. */
  readonly key: string;
  readonly kind: DocumentKind;
  /** The part of the kind: 'opening'. */
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly builtIn: string;
}

/** Parts of the council letter that say the same whatever the registers say; the other sentences move with the registers and stay the program's. */
const ofLetter: readonly (readonly [name: string, (letter: LetterTexts) => string, slots: readonly Slot[]])[] = [
  ['salutation', (letter) => letter.salutation, []],
  ['opening', (letter) => letter.opening('{plan}'), ['plan', 'gemeente']],
  ['crime', (letter) => letter.crime, []],
  ['role', (letter) => letter.role('{gemeente}'), ['gemeente']],
  ['aspects', (letter) => letter.aspects, []],
  ['figures-note', (letter) => letter.figuresNote, []],
  ['figures-meaning', (letter) => letter.figuresMeaning, []],
  ['risks', (letter) => letter.risks, []],
  ['closing', (letter) => letter.closing, ['gemeente']],
  ['greeting', (letter) => letter.greeting, []],
  ['annex', (letter) => letter.annexIntroduction, []],
];

const slotsOf: Readonly<Record<Exclude<DocumentKind, 'council-letter'>, readonly Slot[]>> = {
  'progress-letter': ['gemeente', 'plan', 'titel', 'vorige'], 'yearly-report': ['gemeente', 'plan', 'titel', 'jaar', 'vorige'], 'answer': ['gemeente', 'plan', 'titel', 'onderwerp', 'vrager', 'vraagdatum'], 'picture': ['gemeente', 'jaar'],
};

/** Every part of a kind that a municipality can make its own, in the order of the document. */
export function partsOf(kind: DocumentKind, texts: BuiltInTexts): readonly WordingPart[] {
  if (kind === 'council-letter') return ofLetter.map(([name, words, slots]) => ({ key: `${kind}/${name}`, kind, name, slots, builtIn: words(texts.accountability.letter) }));
  return Object.entries(texts.accountWording[kind]).map(([name, builtIn]) => ({ key: `${kind}/${name}`, kind, name, slots: slotsOf[kind], builtIn }));
}

export function partOf(key: string, texts: BuiltInTexts): WordingPart | null {
  const kind = documentKinds.find((one) => key.startsWith(`${one}/`));
  return (kind && partsOf(kind, texts).find((part) => part.key === key)) ?? null;
}

/** The sentences of the council letter with the municipality's own words laid over them. `say` gives a part, filled. */
export function letterWith(letter: LetterTexts, own: (name: string) => string | null): LetterTexts {
  const over = <K extends keyof LetterTexts>(field: K, name: string): Partial<LetterTexts> => {
    const words = own(name);
    return words === null ? {} : { [field]: typeof letter[field] === 'function' ? () => words : words };
  };
  return {
    ...letter, ...over('salutation', 'salutation'), ...over('opening', 'opening'), ...over('crime', 'crime'), ...over('role', 'role'), ...over('aspects', 'aspects'), ...over('figuresNote', 'figures-note'),
    ...over('figuresMeaning', 'figures-meaning'), ...over('risks', 'risks'), ...over('closing', 'closing'), ...over('greeting', 'greeting'), ...over('annexIntroduction', 'annex'),
  };
}
