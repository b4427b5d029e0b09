import type { FormCode } from './forms.ts';
import type { Bilingual } from './language.ts';
import type { SourceKey } from './sources.ts';
import { PEOPLE_AND_PLACES } from './sectors-places.ts';
import { WORK_SECTORS } from './sectors-work.ts';

export type SectorCode =
  | 'beach-and-events' | 'hospitality' | 'holiday-parks' | 'hotels-short-stay' | 'homes' | 'domestic-work' | 'care'
  | 'bulbs-and-horticulture' | 'construction' | 'cleaning-agencies-delivery' | 'nail-and-massage' | 'car-wash' | 'stables'
  | 'youth-school-online' | 'reception' | 'coast-and-airport';

/** How far away the evidence is. */
export type Reach = 'local' | 'neighbour' | 'region' | 'national' | 'foreign';

export const REACH_NAMES: Readonly<Record<Reach, Bilingual>> = {
  local: { nl: 'in de gemeente zelf', en: 'in the municipality itself' },
  neighbour: { nl: 'in een buurgemeente', en: 'in a neighbouring municipality' },
  region: { nl: 'in de streek of de provincie', en: 'in the area or the province' },
  national: { nl: 'elders in Nederland', en: 'elsewhere in the Netherlands' },
  foreign: { nl: 'alleen in het buitenland', en: 'only abroad' },
};

/** What is documented for a form in a sector: a ground to look, not a finding about anybody here. */
export interface Ground {
  readonly forms: readonly FormCode[];
  readonly text: Bilingual;
  /** Seen from Bloemendaal; `reachFrom` says it for any municipality. Nothing on this list was found in Bloemendaal itself. */
  readonly reach: Reach;
  /** CBS codes of the municipalities where it happened, when they are known. */
  readonly places?: readonly string[];
  readonly sources: readonly SourceKey[];
}

export interface Sector {
  readonly code: SectorCode;
  readonly name: Bilingual;
  readonly grounds: readonly Ground[];
}

export const SECTORS: readonly Sector[] = [...WORK_SECTORS, ...PEOPLE_AND_PLACES];

export function isSectorCode(value: string): value is SectorCode {
  return SECTORS.some(sector => sector.code === value);
}

/** How far away a ground is for a municipality: what happened in Zandvoort is near for Bloemendaal and local for Zandvoort. */
export function reachFrom(ground: Ground, municipality: string): Reach {
  return ground.places?.includes(municipality) ? 'local' : ground.reach;
}

export interface RiskCell {
  readonly sector: SectorCode;
  readonly form: FormCode;
  readonly grounds: readonly Ground[];
}

/** The risk matrix as its filled cells: which form is documented in which sector, and on what ground. */
export function riskCells(sectors: readonly Sector[]): readonly RiskCell[] {
  return sectors.flatMap(sector => {
    const forms = [...new Set(sector.grounds.flatMap(ground => ground.forms))];
    return forms.map(form => ({ sector: sector.code, form, grounds: sector.grounds.filter(ground => ground.forms.includes(form)) }));
  });
}
