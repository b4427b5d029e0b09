import { type FormCode, formByCode, FORMS } from '../catalogue/forms.ts';
import { CONCEPT_IN_SHORT } from '../catalogue/concept.ts';
import type { Bilingual } from '../catalogue/language.ts';
import { CARD_DO, CARD_DO_NOT, type ProfessionCode, PROFESSION_CARDS } from '../catalogue/profession-cards.ts';
import { type RouteCode, type RouteEntry, ROUTE_CARD } from '../catalogue/route-card.ts';
import { type HolidayRule, type Opening, openingLines, readOpeningLines } from '../opening/rules-opening.ts';

/** A text of the catalogue that a municipality may say in its own words. 112 is none of them: nobody can change that number. */
export type TextKey = `route-${RouteCode}` | `card-${ProfessionCode}` | 'card-everybody' | `short-${FormCode}` | 'short-concept';
export type TextKind = 'route' | 'card' | 'everybody' | 'short';

/** The fields of one text by name; lists have a line for each item. An `-en` field is the English of the one without. */
export type TextFields = Readonly<Record<string, string>>;

export interface FieldSpec {
  readonly name: string;
  readonly kind: 'line' | 'lines' | 'phone' | 'opening' | 'holidays';
  /** Most characters; of a list, of one item. */
  readonly most: number;
  /** Most items of a list: more does not fit on one A4. */
  readonly items?: number;
  readonly required: boolean;
}

const line = (name: string, most: number, required = true): FieldSpec => ({ name, kind: 'line', most, required });
const lines = (name: string, items: number, required = true): FieldSpec => ({ name, kind: 'lines', most: 180, items, required });

/** What can be changed of each kind, Dutch and English apart; what needs no language (a number, hours) is there once. A line of the route card also has to fit on the card for the wallet. */
export const fieldSpecs: Readonly<Record<TextKind, readonly FieldSpec[]>> = {
  route: [
    line('naam', 40), { name: 'telefoon', kind: 'phone', most: 20, required: true }, line('wanneer', 100), line('voor-wie', 120), line('anoniem', 80, false),
    { name: 'tijden', kind: 'opening', most: 400, required: false }, { name: 'feestdagen', kind: 'holidays', most: 10, required: false },
    line('naam-en', 60), line('wanneer-en', 100), line('voor-wie-en', 140), line('anoniem-en', 80, false),
  ],
  card: [lines('merken', 8), lines('altijd', 3, false), lines('vragen', 5), lines('merken-en', 8), lines('altijd-en', 3, false), lines('vragen-en', 5)],
  everybody: [lines('doen', 5), lines('niet-doen', 5), lines('doen-en', 5), lines('niet-doen-en', 5)],
  short: [line('tekst', 400), line('tekst-en', 400)],
};

/** The word by which somebody types that there is always an answer. */
export const alwaysWord = '24 uur';

/** All that can be changed, in the order of the list. */
export const textKeys: readonly TextKey[] = [
  ...ROUTE_CARD.filter((entry) => !entry.urgent).map((entry) => `route-${entry.code}` as const),
  'card-everybody', ...PROFESSION_CARDS.map((card) => `card-${card.code}` as const),
  'short-concept', ...FORMS.map((form) => `short-${form.code}` as const),
];

export function isTextKey(text: string): text is TextKey {
  return textKeys.some((key) => key === text);
}

export function kindOf(key: TextKey): TextKind {
  return key === 'card-everybody' ? 'everybody' : key.startsWith('route-') ? 'route' : key.startsWith('card-') ? 'card' : 'short';
}

/** What the text is called on a page, in both languages. */
export function nameOfText(key: TextKey): Bilingual | null {
  if (key === 'card-everybody' || key === 'short-concept') return null;
  const code = key.replace(/^[a-z]+-/, '');
  if (key.startsWith('short-')) return formByCode(code as FormCode).name;
  return ROUTE_CARD.find((entry) => key.startsWith('route-') && entry.code === code)?.name ?? PROFESSION_CARDS.find((card) => card.code === code)?.name ?? null;
}

const joined = (items: readonly Bilingual[], language: 'nl' | 'en'): string => items.map((item) => item[language]).join('\n');

/** The built-in text, as fields. */
export function baseOf(key: TextKey): TextFields {
  const code = key.replace(/^[a-z]+-/, '');
  switch (kindOf(key)) {
    case 'route': return routeFields(ROUTE_CARD.find((one) => one.code === code));
    case 'card': {
      const card = PROFESSION_CARDS.find((one) => one.code === code);
      const [notice, own, ask] = [card?.notice.map((one) => one.text) ?? [], card?.own.map((one) => one.text) ?? [], card?.ask.items ?? []];
      return {
        'merken': joined(notice, 'nl'), 'altijd': joined(own, 'nl'), 'vragen': joined(ask, 'nl'), 'merken-en': joined(notice, 'en'), 'altijd-en': joined(own, 'en'), 'vragen-en': joined(ask, 'en'),
      };
    }
    case 'everybody': return { 'doen': joined(CARD_DO.items, 'nl'), 'niet-doen': joined(CARD_DO_NOT.items, 'nl'), 'doen-en': joined(CARD_DO.items, 'en'), 'niet-doen-en': joined(CARD_DO_NOT.items, 'en') };
    case 'short': {
      const text = key === 'short-concept' ? { nl: joined(CONCEPT_IN_SHORT, 'nl').replaceAll('\n', ' '), en: joined(CONCEPT_IN_SHORT, 'en').replaceAll('\n', ' ') } : formByCode(code as FormCode).short;
      return { 'tekst': text.nl, 'tekst-en': text.en };
    }
  }
}

function routeFields(entry: RouteEntry | undefined): TextFields {
  if (!entry) throw new RangeError('The route card has no such line.');
  const { name, when, forWhom, anonymous, opening } = entry;
  return {
    'naam': name.nl, 'telefoon': entry.phone, 'wanneer': when.nl, 'voor-wie': forWhom.nl, 'anoniem': anonymous?.nl ?? '', 'tijden': openingText(opening), 'feestdagen': opening?.kind === 'week' ? opening.holidays : 'unknown',
    'naam-en': name.en, 'wanneer-en': when.en, 'voor-wie-en': forWhom.en, 'anoniem-en': anonymous?.en ?? '',
  };
}

/** How hours stand in their field; empty when they are not known. */
export function openingText(opening: Opening | null): string {
  return opening ? opening.kind === 'always' ? alwaysWord : openingLines(opening.spans) : '';
}

/** The hours of a field that was checked before. */
export function openingOf(text: string, holidays: string): Opening | null {
  if (text.trim() === '') return null;
  if (text.trim() === alwaysWord) return { kind: 'always' };
  const read = readOpeningLines(text);
  return 'spans' in read ? { kind: 'week', spans: read.spans, holidays: holidays === 'open' || holidays === 'closed' ? holidays : 'unknown' satisfies HolidayRule } : null;
}

/** The names of the fields in which two texts differ. */
export function differences(one: TextFields, other: TextFields): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => (one[name] ?? '') !== (other[name] ?? ''));
}

/** In which languages a text of the municipality still says what the built-in one says. Numbers and hours go for every language at once. */
export function languagesBehind(key: TextKey, own: TextFields): { readonly english: boolean; readonly others: boolean } {
  const changed = differences(baseOf(key), own);
  const dutch = changed.filter((name) => !name.endsWith('-en') && Object.hasOwn(own, `${name}-en`));
  const reporters: Readonly<Record<TextKind, readonly string[]>> = { route: ['naam', 'wanneer'], card: [], everybody: [], short: key === 'short-concept' ? [] : ['tekst'] };
  return { english: dutch.some((name) => !changed.includes(`${name}-en`)), others: dutch.some((name) => reporters[kindOf(key)].includes(name)) };
}

/** How many days before its review date a text says that it is due. */
export const reviewSoonDays = 30;

export type ReviewState = 'fine' | 'soon' | 'over';

/** A text is over its date from the day after it. */
export function reviewState(reviewOn: string, today: Temporal.PlainDate): ReviewState {
  const days = today.until(Temporal.PlainDate.from(reviewOn)).days;
  return days < 0 ? 'over' : days <= reviewSoonDays ? 'soon' : 'fine';
}
