import type { FormValues } from '../../../platform/form-values.ts';
import { isFormCode, isSectorCode } from '../../knowledge/offers.ts';
import type { NewDescription } from './commands.ts';
import { exposures, placeKinds } from './rules.ts';

export interface RiskFields {
  readonly sector: string; readonly vormen: readonly string[]; readonly plek: string; readonly gebied: string; readonly straat: string; readonly object: string; readonly blootstelling: string; readonly toelichting: string;
  /** Grounds of the catalogue that are taken along, by their place in the sector's list. */
  readonly gronden: readonly string[];
}

export type RiskMistake = 'sector' | 'forms' | 'place' | 'area' | 'street' | 'object' | 'exposure' | 'too-long';

const longest = 2000;
const longestLine = 120;

export function riskFrom(form: FormValues): RiskFields {
  const line = (name: string): string => form.text(name).replace(/\s+/g, ' ').trim();
  return {
    sector: form.text('sector'), vormen: [...new Set(form.all('vormen'))].slice(0, 20), plek: form.text('plek'), gebied: line('gebied'), straat: line('straat'), object: line('object'), blootstelling: form.text('blootstelling'),
    toelichting: form.text('toelichting').replace(/\r\n?/g, '\n').trim(), gronden: [...new Set(form.all('gronden'))].slice(0, 40),
  };
}

/**
 * @param mayKnow whether the person may write words that point at somebody
 * @param hasObject whether an object was named before; then it may stay as it is for who cannot read it
 */
export function readRisk(fields: RiskFields, mayKnow: boolean, hasObject: boolean): { readonly description: NewDescription } | { readonly mistakes: readonly { readonly field: keyof RiskFields; readonly mistake: RiskMistake }[] } {
  const mistakes: { field: keyof RiskFields; mistake: RiskMistake }[] = [];
  const [placeKind, exposure] = [placeKinds.find((kind) => kind === fields.plek), exposures.find((one) => one === fields.blootstelling)];
  if (!isSectorCode(fields.sector)) mistakes.push({ field: 'sector', mistake: 'sector' });
  if (fields.vormen.length === 0 || !fields.vormen.every(isFormCode)) mistakes.push({ field: 'vormen', mistake: 'forms' });
  if (!placeKind || (placeKind === 'object' && !mayKnow && !hasObject)) mistakes.push({ field: 'plek', mistake: 'place' });
  for (const [field, limit] of [['gebied', longestLine], ['straat', longestLine], ['object', longestLine], ['toelichting', longest]] as const) if (fields[field].length > limit) mistakes.push({ field, mistake: 'too-long' });
  if (placeKind === 'area' && fields.gebied === '') mistakes.push({ field: 'gebied', mistake: 'area' });
  if (placeKind === 'street' && fields.straat === '') mistakes.push({ field: 'straat', mistake: 'street' });
  if (placeKind === 'object' && mayKnow && fields.object === '') mistakes.push({ field: 'object', mistake: 'object' });
  if (!exposure) mistakes.push({ field: 'blootstelling', mistake: 'exposure' });
  if (mistakes.length > 0 || !placeKind || !exposure) return { mistakes };
  return {
    description: {
      sector: fields.sector, forms: fields.vormen, placeKind, area: fields.gebied, street: fields.straat, exposure, exposureWords: fields.toelichting, object: placeKind === 'object' && mayKnow ? fields.object : null,
    },
  };
}
