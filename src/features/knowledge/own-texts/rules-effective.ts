import { CONCEPT_IN_SHORT } from '../catalogue/concept.ts';
import type { ExploitationForm } from '../catalogue/forms.ts';
import type { Bilingual } from '../catalogue/language.ts';
import { CARD_DO, CARD_DO_NOT, type Practice, type ProfessionCard, type Sourced } from '../catalogue/profession-cards.ts';
import { type RouteCode, type RouteEntry, ROUTE_CARD } from '../catalogue/route-card.ts';
import { baseOf, differences, openingOf, type TextFields, type TextKey } from './rules-texts.ts';

/** What the municipality says of a text: where it comes from, and when somebody should look at it again. */
export interface OwnMark {
  /** `confirmed`: the built-in text counts, and the municipality checked it. */
  readonly kind: 'own' | 'confirmed';
  readonly source: string;
  /** ISO dates. */
  readonly sourceDate: string;
  readonly reviewOn: string;
  readonly lookedAt: Temporal.Instant;
}

/** The newest word of the municipality about one text; without fields the built-in text counts. */
export interface CurrentText { readonly fields: TextFields | null; readonly mark: OwnMark | null }

export type EffectiveRoute = RouteEntry & { readonly mark: OwnMark | null };
export type EffectiveCard = ProfessionCard & { readonly mark: OwnMark | null };

/** The catalogue as it counts in one municipality, for a reader of one language. Every page, card and decision takes its texts from here. */
export interface EffectiveTexts {
  readonly routes: readonly EffectiveRoute[];
  route(code: RouteCode): EffectiveRoute | undefined;
  card(card: ProfessionCard): EffectiveCard;
  readonly everybody: { readonly do: Practice; readonly doNot: Practice; readonly mark: OwnMark | null };
  form<Form extends Pick<ExploitationForm, 'code' | 'short'>>(form: Form): Form;
  readonly conceptInShort: readonly Bilingual[];
}

export function effectiveTexts(current: ReadonlyMap<TextKey, CurrentText>, language: 'nl' | 'en'): EffectiveTexts {
  const own = (key: TextKey): TextFields | null => current.get(key)?.fields ?? null;
  const mark = (key: TextKey): OwnMark | null => current.get(key)?.mark ?? null;
  const routes = ROUTE_CARD.map((entry): EffectiveRoute => routeWith(entry, own(`route-${entry.code}`), mark(`route-${entry.code}`)));
  const everybody = own('card-everybody');
  const concept = own('short-concept');
  return {
    routes, route: (code) => routes.find((one) => one.code === code),
    card: (card) => cardWith(card, own(`card-${card.code}`), mark(`card-${card.code}`), language),
    everybody: {
      do: practiceWith(CARD_DO, everybody, 'doen', mark('card-everybody'), language), doNot: practiceWith(CARD_DO_NOT, everybody, 'niet-doen', mark('card-everybody'), language), mark: mark('card-everybody'),
    },
    form: (form) => {
      const fields = own(`short-${form.code}`);
      return fields ? { ...form, short: both(fields, 'tekst') } : form;
    },
    conceptInShort: concept ? [both(concept, 'tekst')] : CONCEPT_IN_SHORT,
  };
}

const both = (fields: TextFields, name: string): Bilingual => ({ nl: fields[name] ?? '', en: fields[`${name}-en`] ?? '' });

function routeWith(entry: RouteEntry, fields: TextFields | null, mark: OwnMark | null): EffectiveRoute {
  // 112 stays what it is, whatever a row says.
  if (!fields || entry.urgent) return { ...entry, hoursToConfirm: mark ? null : entry.hoursToConfirm, mark };
  const hoursChanged = differences(baseOf(`route-${entry.code}`), fields).some((name) => name === 'tijden' || name === 'feestdagen');
  return {
    ...entry, name: both(fields, 'naam'), phone: fields['telefoon'] ?? entry.phone, when: both(fields, 'wanneer'), forWhom: both(fields, 'voor-wie'), mark,
    anonymous: fields['anoniem'] ? both(fields, 'anoniem') : null,
    opening: hoursChanged ? openingOf(fields['tijden'] ?? '', fields['feestdagen'] ?? '') : entry.opening,
    // Whoever wrote an own text with its source looked at the hours too.
    hoursToConfirm: null,
  };
}

/** The items of a list in the reader's language. An item that is still the built-in one keeps its source. */
function itemsWith(items: readonly Sourced[], fields: TextFields, name: string, language: 'nl' | 'en'): readonly Sourced[] {
  const said = (fields[language === 'en' ? `${name}-en` : name] ?? '').split('\n').filter((item) => item !== '');
  return said.map((item) => items.find((one) => one.text[language] === item) ?? { text: { nl: item, en: item }, sources: [] });
}

function practiceWith(practice: Practice, fields: TextFields | null, name: string, mark: OwnMark | null, language: 'nl' | 'en'): Practice {
  const items = fields ? itemsWith(practice.items.map((text) => ({ text, sources: [] })), fields, name, language).map((one) => one.text) : practice.items;
  return { ...practice, items, note: mark ? null : practice.note };
}

function cardWith(card: ProfessionCard, fields: TextFields | null, mark: OwnMark | null, language: 'nl' | 'en'): EffectiveCard {
  const ask = practiceWith(card.ask, fields, 'vragen', mark, language);
  if (!fields) return { ...card, ask, mark };
  return { ...card, notice: itemsWith(card.notice, fields, 'merken', language), own: itemsWith(card.own, fields, 'altijd', language), ask, mark };
}
