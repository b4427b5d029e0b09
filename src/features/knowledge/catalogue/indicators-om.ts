import type { FormCode } from './forms.ts';
import type { Indicator } from './indicators.ts';

/*
 * Annex 3 of the prosecution service's instruction of 2008 (Aanwijzing mensenhandel, BWBR0025105): examples, not
 * exhaustive, not all needed. Later versions dropped the annex; its five clusters remain the best official structure.
 * One entry of the annex is left out on purpose: coming from a "source country". Origin is not behaviour, and a list
 * that lets a municipality tick it would discriminate. Two entries that say the same (working extremely long, and in
 * all circumstances) stay apart, as in the annex.
 */
const ALL: readonly FormCode[] = [
  'sexual', 'labour', 'criminal', 'organ-removal', 'forced-begging', 'surrogacy', 'forced-marriage', 'illegal-adoption',
];
const WORKING: readonly FormCode[] = ['sexual', 'labour', 'criminal', 'forced-begging'];
const AT_WORK: readonly FormCode[] = ['sexual', 'labour'];
const SEXUAL: readonly FormCode[] = ['sexual'];

/** 1. Multiple dependency. */
export const OM_DEPENDENCY: readonly Indicator[] = [
  { code: 'om-employer-arranges-all', cluster: 'om-dependency', forms: WORKING, acute: false, source: 'S05', text: { nl: 'De baas regelt ook de woonruimte, de kleding of het vervoer', en: 'The boss also arranges housing, clothes or transport' } },
  { code: 'om-travel-arranged', cluster: 'om-dependency', forms: ALL, acute: false, source: 'S05', text: { nl: 'Heeft de reis of het visum niet zelf geregeld', en: 'Did not arrange the journey or the visa' } },
  { code: 'om-false-passport', cluster: 'om-dependency', forms: ALL, acute: false, source: 'S05', text: { nl: 'Heeft een vals of vervalst paspoort', en: 'Has a false or forged passport' } },
  { code: 'om-irregular-stay', cluster: 'om-dependency', forms: ALL, acute: false, source: 'S05', text: { nl: 'Woont of werkt hier zonder de juiste papieren', en: 'Lives or works here without the right papers' } },
  { code: 'om-fear', cluster: 'om-dependency', forms: ALL, acute: false, source: 'S05', text: { nl: 'Is bang, bijvoorbeeld om het land uit te moeten of mishandeld te worden', en: 'Is afraid, for example of being sent out of the country or of being hurt' } },
  { code: 'om-no-own-home', cluster: 'om-dependency', forms: ALL, acute: false, source: 'S05', text: { nl: 'Heeft geen eigen woonruimte in Nederland', en: 'Has no home of their own in the Netherlands' } },
  { code: 'om-sleeps-at-work', cluster: 'om-dependency', forms: AT_WORK, acute: false, source: 'S05', text: { nl: 'Slaapt op de plek van het werk', en: 'Sleeps at the place of work' } },
  { code: 'om-work-address-unknown', cluster: 'om-dependency', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Weet niet op welk adres hij of zij werkt', en: 'Does not know the address where they work' } },
  { code: 'om-isolated', cluster: 'om-dependency', forms: ALL, acute: false, source: 'S05', text: { nl: 'Wordt door de baas of uitbuiter bij andere mensen weggehouden', en: 'Is kept away from other people by the boss or exploiter' } },
  { code: 'om-debts', cluster: 'om-dependency', forms: ALL, acute: false, source: 'S05', text: { nl: 'Krijgt steeds meer schuld bij de uitbuiter of bij iemand anders', en: 'Builds up a debt to the exploiter or to someone else' } },
  { code: 'om-takeover-sum', cluster: 'om-dependency', forms: SEXUAL, acute: false, source: 'S05', text: { nl: 'Een uitbuiter heeft geld betaald om deze persoon over te nemen', en: 'An exploiter has paid to take this person over' } },
];

/** 2. Basic freedoms strongly curtailed. */
export const OM_FREEDOM: readonly Indicator[] = [
  { code: 'om-no-contact', cluster: 'om-freedom', forms: ALL, acute: false, source: 'S05', text: { nl: 'Kan of mag geen contact hebben met mensen buiten', en: 'Cannot or may not have contact with people outside' } },
  { code: 'om-medical-help-withheld', cluster: 'om-freedom', forms: ALL, acute: true, source: 'S05', text: { nl: 'Krijgt geen dokter of medische hulp', en: 'Is kept from a doctor or medical help' } },
  { code: 'om-no-free-movement', cluster: 'om-freedom', forms: ALL, acute: true, source: 'S05', text: { nl: 'Kan niet gaan en staan waar hij of zij wil, bijvoorbeeld opgesloten', en: 'Cannot come and go freely, for example is locked up' } },
  { code: 'om-no-identity-papers', cluster: 'om-freedom', forms: ALL, acute: false, source: 'S05', text: { nl: 'Heeft het eigen paspoort of ID-bewijs niet zelf', en: 'Does not have their own passport or ID' } },
  { code: 'om-no-own-earnings', cluster: 'om-freedom', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Kan niet zelf beslissen over het verdiende geld', en: 'Cannot decide about the money earned' } },
  { code: 'om-high-remittance', cluster: 'om-freedom', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Moet onredelijk veel van het verdiende geld afgeven', en: 'Has to hand over an unreasonable part of the money earned' } },
];

/** 3. Working or serving under very bad conditions. */
export const OM_WORK: readonly Indicator[] = [
  { code: 'om-low-pay', cluster: 'om-conditions', forms: AT_WORK, acute: false, source: 'S05', text: { nl: 'Krijgt veel minder loon dan gewoon is voor dit werk', en: 'Is paid far less than is usual for this work' } },
  { code: 'om-dangerous-work', cluster: 'om-conditions', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Werkt onder gevaarlijke omstandigheden', en: 'Works under dangerous conditions' } },
  { code: 'om-long-hours', cluster: 'om-conditions', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Maakt extreem lange werkdagen of werkweken', en: 'Works extremely long days or weeks' } },
  { code: 'om-works-whatever-happens', cluster: 'om-conditions', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Moet altijd doorwerken, wat er ook gebeurt', en: 'Has to keep working whatever happens' } },
  { code: 'om-family-threatened', cluster: 'om-conditions', forms: ALL, acute: true, source: 'S05', text: { nl: 'Wordt gechanteerd, of de familie wordt bedreigd', en: 'Is blackmailed, or the family is threatened' } },
  { code: 'om-smuggled-alone', cluster: 'om-conditions', forms: ALL, acute: false, source: 'S05', text: { nl: 'Is als alleenstaande vrouw naar Nederland gesmokkeld', en: 'Was smuggled to the Netherlands as a woman on her own' } },
  { code: 'om-marriage-then-prostitution', cluster: 'om-conditions', forms: SEXUAL, acute: false, source: 'S05', text: { nl: 'Kwam van buiten de EU voor een huwelijk of partner en werkt kort daarna in de prostitutie', en: 'Came from outside the EU for a marriage or partner and soon after works in prostitution' } },
  { code: 'om-known-contacts-or-places', cluster: 'om-conditions', forms: ALL, acute: false, source: 'S05', text: { nl: 'Gaat om met personen of komt op plaatsen die bekend zijn van mensenhandel', en: 'Has contact with persons or places known for trafficking' } },
  { code: 'om-minimum-per-day', cluster: 'om-conditions', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Moet elke dag een vast bedrag verdienen', en: 'Has to earn a fixed sum every day' } },
  { code: 'om-servile', cluster: 'om-conditions', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Doet alles wat de uitbuiter zegt en spreekt nooit tegen', en: 'Does everything the exploiter says and never objects' } },
  { code: 'om-guarded-building', cluster: 'om-conditions', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Zit in een gebouw met camera’s binnen, schuilplekken, een nep-inrichting of bewakers', en: 'Is in a building with indoor cameras, hiding places, a fake interior or guards' } },
];

/** 4. Bodily integrity harmed. */
export const OM_BODY: readonly Indicator[] = [
  { code: 'om-organ-given', cluster: 'om-integrity', forms: ['organ-removal'], acute: true, source: 'S05', text: { nl: 'Heeft een orgaan afgestaan of moet dat doen', en: 'Has given up an organ or is made to' } },
  { code: 'om-involuntary-prostitution', cluster: 'om-integrity', forms: SEXUAL, acute: true, source: 'S05', text: { nl: 'Werkt tegen zijn of haar wil in de prostitutie', en: 'Works in prostitution against their will' } },
  { code: 'om-confronted-with-violence', cluster: 'om-integrity', forms: ALL, acute: true, source: 'S05', text: { nl: 'Wordt bedreigd of maakt geweld mee', en: 'Is threatened or faces violence' } },
  { code: 'om-injuries', cluster: 'om-integrity', forms: ALL, acute: true, source: 'S05', text: { nl: 'Heeft wonden of plekken door mishandeling', en: 'Has injuries from being hurt' } },
  { code: 'om-marks-of-ownership', cluster: 'om-integrity', forms: ['sexual', 'criminal'], acute: false, source: 'S05', text: { nl: 'Heeft een teken van de uitbuiter, zoals een tatoeage of voodoospullen', en: 'Carries a mark of the exploiter, such as a tattoo or voodoo items' } },
  { code: 'om-forced-sexual-acts', cluster: 'om-integrity', forms: ['sexual', 'forced-marriage'], acute: true, source: 'S05', text: { nl: 'Wordt gedwongen tot seks of tot bepaalde seksuele handelingen', en: 'Is forced into sex or into certain sexual acts' } },
];

/** 5. A pattern or some degree of organisation. */
export const OM_PATTERN: readonly Indicator[] = [
  { code: 'om-reliable-tips', cluster: 'om-pattern', forms: ALL, acute: false, source: 'S05', text: { nl: 'Er is een tip van iemand die u kent en vertrouwt', en: 'There is a tip from someone you know and trust' } },
  { code: 'om-alternating-places', cluster: 'om-pattern', forms: WORKING, acute: false, source: 'S05', text: { nl: 'Werkt steeds op een andere plek', en: 'Works at a different place each time' } },
];
