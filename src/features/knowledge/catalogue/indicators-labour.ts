import type { FormCode } from './forms.ts';
import type { Indicator } from './indicators.ts';

const LABOUR: readonly FormCode[] = ['labour'];

/** The twelve signs of the Nederlandse Arbeidsinspectie (Netherlands Labour Authority), in its order. */
export const LABOUR_TWELVE: readonly Indicator[] = [
  { code: 'nla-unsafe-work', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Doet gevaarlijk of ongezond werk', en: 'Does dangerous or unhealthy work' } },
  { code: 'nla-long-days', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Maakt steeds te lange werkdagen', en: 'Works days that are too long, all the time' } },
  { code: 'nla-pay', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Krijgt te weinig loon, geen loon of het loon veel te laat', en: 'Is paid too little, not at all or much too late' } },
  { code: 'nla-no-passport', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Heeft het eigen paspoort of ID-bewijs niet zelf', en: 'Does not hold their own passport or ID' } },
  { code: 'nla-false-promises', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Is met valse beloften naar Nederland gehaald', en: 'Was brought to the Netherlands with false promises' } },
  { code: 'nla-abused-or-threatened', cluster: 'labour-twelve', forms: LABOUR, acute: true, source: 'S104', text: { nl: 'Wordt mishandeld, gechanteerd, gedwongen of bedreigd', en: 'Is abused, blackmailed, forced or threatened' } },
  { code: 'nla-debt-to-employer', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Heeft een hoge schuld bij de baas, bijvoorbeeld voor de reis, de bemiddeling of de huur', en: 'Has a high debt to the boss, for example for travel, mediation or rent' } },
  { code: 'nla-no-bank-card', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Kan niet bij de eigen bankpas of het eigen geld', en: 'Has no access to their own bank card or money' } },
  { code: 'nla-off-the-books', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Wordt zwart betaald of is niet verzekerd', en: 'Is paid off the books or is not insured' } },
  { code: 'nla-housing', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Woont via de baas, bijvoorbeeld in het bedrijf of op een slechte plek', en: 'Lives where the boss decides, for example on the premises or in a bad place' } },
  { code: 'nla-own-address-unknown', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Weet niet op welk adres hij of zij woont', en: 'Does not know their own address' } },
  { code: 'nla-other-pressure', cluster: 'labour-twelve', forms: LABOUR, acute: false, source: 'S104', text: { nl: 'Staat op een andere manier onder druk om te blijven werken', en: 'Is put under pressure in another way to keep working' } },
];
