import type { Bilingual } from './language.ts';
import type { SourceKey } from './sources.ts';

export type WayOfKnowing = 'observed' | 'stated-by-others' | 'interpreted' | 'not-observed' | 'unknown';

/**
 * The five ways in which a sign can be known. They stay five different things and nothing adds them up:
 * "not observed" is not "unknown", and what somebody thinks is not what somebody saw. (A prototype of a sign
 * check, Emmen 2026 and not an official source, dropped its weighted score for want of validation and made the same split.)
 */
export const WAYS_OF_KNOWING: readonly { readonly code: WayOfKnowing; readonly name: Bilingual; readonly meaning: Bilingual }[] = [
  { code: 'observed', name: { nl: 'Zelf gezien of gehoord', en: 'Seen or heard first-hand' }, meaning: { nl: 'De melder of een collega nam het zelf waar.', en: 'The reporter or a colleague perceived it themselves.' } },
  { code: 'stated-by-others', name: { nl: 'Gehoord van een ander', en: 'Stated by others' }, meaning: { nl: 'Iemand anders vertelde het.', en: 'Somebody else said so.' } },
  { code: 'interpreted', name: { nl: 'Eigen uitleg', en: 'Interpreted' }, meaning: { nl: 'Niet gezien en niet gehoord, maar zo begrepen.', en: 'Neither seen nor heard, but understood that way.' } },
  { code: 'not-observed', name: { nl: 'Op gelet, niet gezien', en: 'Looked for, not observed' }, meaning: { nl: 'Er is op gelet en het was er niet. Dat bewijst niets.', en: 'It was looked for and was not there. That proves nothing.' } },
  { code: 'unknown', name: { nl: 'Onbekend', en: 'Unknown' }, meaning: { nl: 'Er is niet op gelet, of het is niet te zeggen.', en: 'It was not looked for, or cannot be said.' } },
];

export interface RuleOfUse {
  readonly text: Bilingual;
  readonly source: SourceKey;
}

/** How the lists of signs are to be used, as their makers say. */
export const RULES_OF_USE: readonly RuleOfUse[] = [
  { source: 'S12', text: { nl: 'U hoeft het niet zeker te weten. Een gevoel dat iets niet klopt, is genoeg.', en: 'You do not need to be certain. A feeling that something is wrong is enough.' } },
  { source: 'S13', text: { nl: 'Signalen zijn niet bij iedereen hetzelfde.', en: 'Signs are not the same for everyone.' } },
  { source: 'S14', text: { nl: 'Eén signaal zegt vaak weinig. Meer signalen samen zeggen meer.', en: 'One sign often says little. Several signs together say more.' } },
  { source: 'S13', text: { nl: 'Een signaal kan ook iets anders betekenen. Trek niet te snel een conclusie.', en: 'A sign can also mean something else. Do not jump to conclusions.' } },
  { source: 'S108', text: { nl: 'Ziet u geen signalen? Dan kan er toch iets aan de hand zijn.', en: 'You see no signs? Something may still be wrong.' } },
  { source: 'S13', text: { nl: 'Twijfelt u? Overleg. Dat kan bijvoorbeeld met Veilig Thuis.', en: 'In doubt? Talk it over, for example with Veilig Thuis.' } },
];
