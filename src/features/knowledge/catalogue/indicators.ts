import type { FormCode } from './forms.ts';
import type { Bilingual } from './language.ts';
import type { SourceKey } from './sources.ts';
import { OM_BODY, OM_DEPENDENCY, OM_FREEDOM, OM_PATTERN, OM_WORK } from './indicators-om.ts';
import { LABOUR_TWELVE } from './indicators-labour.ts';
import { CRIMINAL_SIGNS, SEXUAL_SIGNS } from './indicators-person.ts';

export type ClusterCode =
  | 'om-dependency' | 'om-freedom' | 'om-conditions' | 'om-integrity' | 'om-pattern'
  | 'labour-twelve'
  | 'sexual-body' | 'sexual-behaviour' | 'sexual-place'
  | 'criminal-body' | 'criminal-contacts' | 'criminal-school' | 'criminal-money';

/** One sign. It is a reason to look and to talk, never a proof and never a number (domain rule: no scores of persons). */
export interface Indicator {
  /** Stable: registers store it. A code is never given a second meaning; a sign that goes out of use keeps its code. */
  readonly code: string;
  readonly cluster: ClusterCode;
  readonly forms: readonly FormCode[];
  /** The subject is always the person one worries about. */
  readonly text: Bilingual;
  /** Asks for a decision the same day, whatever else is or is not known. This mark is the product's own, not the source's. */
  readonly acute: boolean;
  readonly source: SourceKey;
}

export interface Cluster {
  readonly code: ClusterCode;
  readonly name: Bilingual;
  /** Where the grouping comes from. */
  readonly source: SourceKey;
}

/** The groups in which signs are shown: five of the prosecution service, then the lists per form. */
export const CLUSTERS: readonly Cluster[] = [
  { code: 'labour-twelve', source: 'S104', name: { nl: 'Twaalf signalen bij werk', en: 'Twelve signs at work' } },
  { code: 'sexual-body', source: 'S13', name: { nl: 'Lichaam en uiterlijk', en: 'Body and appearance' } },
  { code: 'sexual-behaviour', source: 'S13', name: { nl: 'Gedrag', en: 'Behaviour' } },
  { code: 'sexual-place', source: 'S106', name: { nl: 'Geld, toezicht en plaats', en: 'Money, control and place' } },
  { code: 'criminal-body', source: 'S30', name: { nl: 'Hoe het met iemand gaat', en: 'How the person is doing' } },
  { code: 'criminal-contacts', source: 'S30', name: { nl: 'Nieuwe vrienden en bereikbaar zijn', en: 'New friends and being on call' } },
  { code: 'criminal-school', source: 'S108', name: { nl: 'Op school', en: 'At school' } },
  { code: 'criminal-money', source: 'S30', name: { nl: 'Geld en spullen', en: 'Money and goods' } },
  { code: 'om-dependency', source: 'S05', name: { nl: 'Op meer manieren afhankelijk', en: 'Dependent in more than one way' } },
  { code: 'om-freedom', source: 'S05', name: { nl: 'Niet vrij zijn', en: 'Not being free' } },
  { code: 'om-conditions', source: 'S05', name: { nl: 'Werken onder heel slechte omstandigheden', en: 'Working under very bad conditions' } },
  { code: 'om-integrity', source: 'S05', name: { nl: 'Geweld en schade aan het lichaam', en: 'Violence and harm to the body' } },
  { code: 'om-pattern', source: 'S05', name: { nl: 'Een patroon of een organisatie', en: 'A pattern or an organisation' } },
];

/** All signs, in the order of the clusters. */
export const INDICATORS: readonly Indicator[] = [
  ...LABOUR_TWELVE, ...SEXUAL_SIGNS, ...CRIMINAL_SIGNS,
  ...OM_DEPENDENCY, ...OM_FREEDOM, ...OM_WORK, ...OM_BODY, ...OM_PATTERN,
];

const byCode = new Map(INDICATORS.map(indicator => [indicator.code, indicator]));

export function indicatorByCode(code: string): Indicator | undefined {
  return byCode.get(code);
}

/** The signs that go with any of the forms, in the order of the clusters. */
export function indicatorsFor(forms: readonly FormCode[]): readonly Indicator[] {
  return INDICATORS.filter(indicator => indicator.forms.some(form => forms.includes(form)));
}

export interface IndicatorGroup {
  readonly cluster: Cluster;
  readonly indicators: readonly Indicator[];
}

/** The same signs under their clusters; clusters without a sign are left out. */
export function indicatorGroupsFor(forms: readonly FormCode[]): readonly IndicatorGroup[] {
  const signs = indicatorsFor(forms);
  return CLUSTERS.map(cluster => ({ cluster, indicators: signs.filter(sign => sign.cluster === cluster.code) })).filter(group => group.indicators.length > 0);
}
