import type { Kysely } from 'kysely';
import type { Language } from '../../texts/plural.ts';
import { type ExploitationForm, type FormCode, formByCode } from './catalogue/forms.ts';
import { type Bilingual, inLanguage } from './catalogue/language.ts';
import { reachFrom, type RiskCell, riskCells, type Sector, type SectorCode, SECTORS } from './catalogue/sectors.ts';
import { formsOn } from './queries.ts';

/*
 * What the rooms above may use. Catalogue data is plain and frozen in the program; only `activeForms` asks the database.
 * Registers store codes and ask for names here, so that a name can be mended without touching a record.
 */
export type { Bilingual } from './catalogue/language.ts';
export { inLanguage } from './catalogue/language.ts';
export { type ExploitationForm, type FormCode, FORMS, formByCode, formBySlug, isFormCode } from './catalogue/forms.ts';
export {
  type Cluster, type ClusterCode, CLUSTERS, type Indicator, indicatorByCode, type IndicatorGroup, indicatorGroupsFor, INDICATORS, indicatorsFor,
} from './catalogue/indicators.ts';
export { RULES_OF_USE, type RuleOfUse, type WayOfKnowing, WAYS_OF_KNOWING } from './catalogue/ways-of-knowing.ts';
export { type Ground, isSectorCode, type Reach, REACH_NAMES, reachFrom, type RiskCell, type Sector, type SectorCode, SECTORS } from './catalogue/sectors.ts';
export { NATIONAL_FIGURES, type NationalFigure, SERIES_CAUTIONS, type SeriesCode } from './catalogue/figures.ts';
export { ROUTE_CARD, type RouteCode, type RouteEntry } from './catalogue/route-card.ts';
export { OpenNow } from './opening/open-now.tsx';
export { openingInWords } from './opening/words.ts';
/** The texts as they count in the municipality: what a page shows of cards and numbers, it takes from here. */
export { textsOf } from './own-texts/queries.ts';
export { PartnersToCall, SharingGrounds } from './partners/pages/to-call.tsx';
/** Whom to call for a recipient of a signal; and, for an indicator of the plan, how many agreements hold. */
export { covenantsInDate, partnersByRecipient, type PartnersByRecipient } from './partners/queries.ts';
export type { EffectiveRoute, EffectiveTexts } from './own-texts/rules-effective.ts';
export { CONCEPT, CONCEPT_IN_SHORT, type ConceptPart } from './catalogue/concept.ts';
export { type Grade, type Source, type SourceKey, sourceOf } from './catalogue/sources.ts';
export { professionByCode, professionBySlug, type ProfessionCard, PROFESSION_CARDS } from './catalogue/profession-cards.ts';
export { CardParts, CommonCard } from './pages/profession-card.tsx';
export { RouteCards } from './pages/route-cards.tsx';
export { SourceLines } from './pages/source-lines.tsx';

/** The forms that count in the act's municipality on a day, in the order in which they are shown. */
export function activeForms(db: Kysely<object>, onDate: Temporal.PlainDate): Promise<readonly ExploitationForm[]> {
  return formsOn(db, onDate);
}

/** @throws RangeError when no form has the code. */
export function formName(code: FormCode, language: Language): string {
  return inLanguage(formByCode(code).name, language);
}

export function sectorName(code: SectorCode, language: Language): string {
  const sector = SECTORS.find(one => one.code === code);
  if (!sector) throw new RangeError(`No sector has the code ${code}.`);
  return inLanguage(sector.name, language);
}

/** The sectors with how far away each ground is for this municipality (CBS code). */
export function sectorsSeenFrom(municipality: string): readonly Sector[] {
  return SECTORS.map(sector => ({ ...sector, grounds: sector.grounds.map(ground => ({ ...ground, reach: reachFrom(ground, municipality) })) }));
}

/**
 * Which form is documented in which sector, on what ground and from how far away: seen from the municipality (CBS code),
 * or from Bloemendaal where none is given. A reason to look, never a finding about anybody.
 */
export function riskMatrix(municipality?: string): readonly RiskCell[] {
  return riskCells(municipality === undefined ? SECTORS : sectorsSeenFrom(municipality));
}

/** A text of the catalogue in the reader's language, with the Dutch original where that is another. */
export function withOriginal(text: Bilingual, language: Language): { readonly text: string; readonly original: string | null } {
  return { text: inLanguage(text, language), original: language === 'nl' ? null : text.nl };
}
export {
  groundsFor, PURPOSE_NAMES, type Recipient, recipientByCode, type RecipientCode, recipientOfOutcome, RECIPIENTS, SHARING_GROUNDS, type SharingGround, type SharingPurpose,
} from './catalogue/sharing-grounds.ts';
export { ownOverdue } from './training/queries-own.ts';
export { overduePeople, trainedShare, type TrainingFront, trainingFronts, trainingInShort } from './training/queries-shares.ts';
export { forgetLeavers, leaversDue, prepareReminders, remindersDue } from './training/reminder-commands.ts';
export { modulesInDate } from './training/catalogue/modules.ts';
export type { ShareShown } from './training/rules.ts';
