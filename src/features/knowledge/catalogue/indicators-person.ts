import type { FormCode } from './forms.ts';
import type { Indicator } from './indicators.ts';

const SEXUAL: readonly FormCode[] = ['sexual'];
const CRIMINAL: readonly FormCode[] = ['criminal'];

/**
 * Signs of sexual exploitation. The lists of the sources are longer; left out are the entries that judge how somebody
 * looks or dresses, because they say more about the observer than about coercion.
 */
export const SEXUAL_SIGNS: readonly Indicator[] = [
  { code: 'sex-tired-thin', cluster: 'sexual-body', forms: SEXUAL, acute: false, source: 'S13', text: { nl: 'Is erg moe en afgevallen', en: 'Is very tired and has lost weight' } },
  { code: 'sex-signs-of-violence', cluster: 'sexual-body', forms: SEXUAL, acute: true, source: 'S13', text: { nl: 'Heeft blauwe plekken of andere sporen van geweld', en: 'Has bruises or other signs of violence' } },
  { code: 'sex-self-harm', cluster: 'sexual-body', forms: SEXUAL, acute: true, source: 'S13', text: { nl: 'Doet zichzelf pijn', en: 'Hurts themselves' } },
  { code: 'sex-no-boundaries', cluster: 'sexual-behaviour', forms: SEXUAL, acute: false, source: 'S13', text: { nl: 'Durft of kan geen nee zeggen', en: 'Does not dare or is not able to say no' } },
  { code: 'sex-withdrawn', cluster: 'sexual-behaviour', forms: SEXUAL, acute: false, source: 'S13', text: { nl: 'Trekt zich terug, of heeft opeens huilbuien of woede', en: 'Withdraws, or has sudden fits of crying or anger' } },
  { code: 'sex-avoids-subject', cluster: 'sexual-behaviour', forms: SEXUAL, acute: false, source: 'S13', text: { nl: 'Wil niet over het onderwerp praten', en: 'Avoids the subject' } },
  { code: 'sex-always-on-call', cluster: 'sexual-behaviour', forms: SEXUAL, acute: false, source: 'S13', text: { nl: 'Wordt heel vaak gebeld en moet altijd bereikbaar zijn', en: 'Is called all the time and must always be on call' } },
  { code: 'sex-sudden-money', cluster: 'sexual-place', forms: SEXUAL, acute: false, source: 'S13', text: { nl: 'Heeft opeens veel geld of dure spullen', en: 'Suddenly has a lot of money or expensive things' } },
  { code: 'sex-cannot-keep-earnings', cluster: 'sexual-place', forms: SEXUAL, acute: false, source: 'S106', text: { nl: 'Mag het verdiende geld niet houden of moet elke dag een vast bedrag halen', en: 'May not keep the money earned or must make a fixed sum a day' } },
  { code: 'sex-escorted', cluster: 'sexual-place', forms: SEXUAL, acute: false, source: 'S106', text: { nl: 'Wordt gebracht, gehaald of bewaakt', en: 'Is brought, fetched or guarded' } },
  { code: 'sex-hotel-pattern', cluster: 'sexual-place', forms: SEXUAL, acute: false, source: 'S107', text: { nl: 'In een hotel: betaalt contant, neemt geen ontbijt en vraagt heel veel handdoeken', en: 'In a hotel: pays cash, takes no breakfast and asks for very many towels' } },
];

/** Signs of criminal exploitation of young people. */
export const CRIMINAL_SIGNS: readonly Indicator[] = [
  { code: 'crime-tense-tired', cluster: 'criminal-body', forms: CRIMINAL, acute: false, source: 'S30', text: { nl: 'Is gespannen, bang, moe of afgevallen', en: 'Is tense, afraid, tired or has lost weight' } },
  { code: 'crime-mood-swings', cluster: 'criminal-body', forms: CRIMINAL, acute: false, source: 'S30', text: { nl: 'Heeft snel wisselende stemmingen of is somber', en: 'Has rapid mood swings or is depressed' } },
  { code: 'crime-hurt', cluster: 'criminal-body', forms: CRIMINAL, acute: true, source: 'S30', text: { nl: 'Is mishandeld of doet zichzelf pijn', en: 'Has been hurt or hurts themselves' } },
  { code: 'crime-lies-no-boundaries', cluster: 'criminal-body', forms: CRIMINAL, acute: false, source: 'S30', text: { nl: 'Liegt vaker of durft geen nee te zeggen', en: 'Lies more often or does not dare to say no' } },
  { code: 'crime-secretive-friends', cluster: 'criminal-contacts', forms: CRIMINAL, acute: false, source: 'S30', text: { nl: 'Doet geheimzinnig over nieuwe vrienden en neemt ze in bescherming', en: 'Is secretive about new friends and protects them' } },
  { code: 'crime-older-contacts', cluster: 'criminal-contacts', forms: CRIMINAL, acute: false, source: 'S108', text: { nl: 'Gaat om met mensen die veel ouder zijn', en: 'Spends time with people who are much older' } },
  { code: 'crime-always-reachable', cluster: 'criminal-contacts', forms: CRIMINAL, acute: false, source: 'S108', text: { nl: 'Moet altijd bereikbaar zijn', en: 'Must always be reachable' } },
  { code: 'crime-absence', cluster: 'criminal-school', forms: CRIMINAL, acute: false, source: 'S108', text: { nl: 'Is vaak weg van school', en: 'Is often away from school' } },
  { code: 'crime-marks-change', cluster: 'criminal-school', forms: CRIMINAL, acute: false, source: 'S30', text: { nl: 'Haalt opeens veel lagere of juist veel hogere cijfers', en: 'Suddenly gets much lower, or much higher, marks' } },
  { code: 'crime-waited-for', cluster: 'criminal-school', forms: CRIMINAL, acute: false, source: 'S108', text: { nl: 'Wordt in de pauze of na school opgewacht', en: 'Is waited for in the break or after school' } },
  { code: 'crime-sudden-goods-or-debts', cluster: 'criminal-money', forms: CRIMINAL, acute: false, source: 'S108', text: { nl: 'Heeft opeens dure spullen, veel geld of schulden', en: 'Suddenly has expensive things, a lot of money or debts' } },
  { code: 'crime-phones-and-card', cluster: 'criminal-money', forms: CRIMINAL, acute: false, source: 'S30', text: { nl: 'Sluit veel telefoonabonnementen af of leent de bankpas uit', en: 'Takes out many phone contracts or lends out the bank card' } },
  { code: 'crime-drugs-found', cluster: 'criminal-money', forms: CRIMINAL, acute: false, source: 'S108', text: { nl: 'Heeft drugs of gestolen spullen bij zich, maar had nooit met misdaad te maken', en: 'Carries drugs or stolen goods but was never involved in crime' } },
];
