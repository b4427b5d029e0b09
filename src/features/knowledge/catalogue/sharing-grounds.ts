import type { Bilingual } from './language.ts';
import type { Grade } from './sources.ts';

export const recipientCodes = ['police', 'labour-inspectorate', 'kmar', 'veilig-thuis', 'comensha', 'care-coordinator', 'riec', 'zvh', 'youth-protection', 'own-care', 'enforcement'] as const;
export type RecipientCode = (typeof recipientCodes)[number];
export const sharingPurposes = ['investigation', 'supervision', 'protect-child', 'victim-help', 'joint-approach', 'own-check'] as const;
export type SharingPurpose = (typeof sharingPurposes)[number];

export interface Recipient { readonly code: RecipientCode; readonly name: Bilingual; readonly purposes: readonly SharingPurpose[] }

export const RECIPIENTS: readonly Recipient[] = [
  { code: 'police', name: { nl: 'Politie (AVIM)', en: 'Police (AVIM)' }, purposes: ['investigation'] },
  { code: 'labour-inspectorate', name: { nl: 'Nederlandse Arbeidsinspectie', en: 'Netherlands Labour Authority' }, purposes: ['investigation', 'supervision'] },
  { code: 'kmar', name: { nl: 'Koninklijke Marechaussee', en: 'Royal Marechaussee' }, purposes: ['investigation'] },
  { code: 'veilig-thuis', name: { nl: 'Veilig Thuis', en: 'Veilig Thuis' }, purposes: ['protect-child', 'victim-help'] },
  { code: 'comensha', name: { nl: 'CoMensha', en: 'CoMensha' }, purposes: ['victim-help'] },
  { code: 'care-coordinator', name: { nl: 'Zorgcoördinator mensenhandel', en: 'Care coordinator' }, purposes: ['victim-help'] },
  { code: 'riec', name: { nl: 'RIEC', en: 'RIEC' }, purposes: ['joint-approach'] },
  { code: 'zvh', name: { nl: 'Zorg- en Veiligheidshuis', en: 'Care and safety house' }, purposes: ['joint-approach', 'victim-help'] },
  { code: 'youth-protection', name: { nl: 'Jeugdbescherming', en: 'Youth protection' }, purposes: ['protect-child'] },
  { code: 'own-care', name: { nl: 'Eigen zorg (Wmo, jeugd)', en: 'Own care (Wmo, youth)' }, purposes: ['victim-help', 'protect-child'] },
  { code: 'enforcement', name: { nl: 'Eigen toezicht en handhaving', en: 'Own supervision and enforcement' }, purposes: ['own-check'] },
];

export const PURPOSE_NAMES: Readonly<Record<SharingPurpose, Bilingual>> = {
  'investigation': { nl: 'Onderzoek naar een strafbaar feit', en: 'Investigating a crime' },
  'supervision': { nl: 'Toezicht op werk', en: 'Supervision of work' },
  'protect-child': { nl: 'Een kind beschermen', en: 'Protecting a child' },
  'victim-help': { nl: 'Hulp of opvang voor een slachtoffer', en: 'Help or shelter for a victim' },
  'joint-approach': { nl: 'Samen een zaak aanpakken', en: 'Handling a case together' },
  'own-check': { nl: 'Controle door de gemeente zelf', en: 'A check by the municipality itself' },
};

export interface SharingGround {
  readonly code: 'report-to-authority' | 'written-consent' | 'partnership' | 'within-municipality' | 'to-confirm';
  readonly name: Bilingual;
  /** The article; null when no source that was read names one: the municipality has to confirm it. */
  readonly article: string | null;
  readonly what: Bilingual;
  readonly recipients: readonly RecipientCode[];
  readonly grade: Grade;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

/** Grounds found in the sources (domain §8.1). None was checked against the law in force. */
export const SHARING_GROUNDS: readonly SharingGround[] = [
  {
    code: 'report-to-authority', article: null, grade: 'read', recipients: ['police', 'labour-inspectorate', 'kmar'],
    name: { nl: 'Mensenhandel melden bij een bevoegde instantie; toestemming is daarvoor niet nodig', en: 'Reporting trafficking to an authority; consent is not needed for that' },
    what: { nl: 'Alleen wat nodig is om de melding te onderzoeken.', en: 'Only what is needed to look into the report.' },
    sources: [
      { title: 'Privacy-web, Informatie delen over mensenhandel', url: 'https://privacy-web.nl/artikelen/mensenhandel-informatie-delen-mag-door-hulpverleners-ook-zonder-toestemming' },
      { title: 'Trouw 2019, privacywet', url: 'https://www.trouw.nl/binnenland/volgens-de-privacywet-mag-je-meer-dan-je-denkt-zeggen-experts~b6758a16/' },
    ],
  },
  {
    code: 'written-consent', article: null, grade: 'read', recipients: ['comensha'],
    name: { nl: 'Schriftelijke toestemming van het slachtoffer', en: 'Written consent of the victim' },
    what: { nl: 'Wat nodig is voor registratie en opvang, en waarvoor het slachtoffer heeft getekend.', en: 'What registration and shelter need, and what the victim signed for.' },
    sources: [{ title: 'CoMensha, Consequenties AVG', url: 'https://www.comensha.nl/actualiteiten/item/consequenties-avg-voor-werkwijze-comensha/' }],
  },
  {
    code: 'partnership', article: 'Wet gegevensverwerking door samenwerkingsverbanden (Stb. 2024, 380)', grade: 'unverified', recipients: ['riec', 'zvh'],
    name: { nl: 'Samenwerkingsverband in de Wgs', en: 'Partnership under the Wgs' },
    what: { nl: 'Wat past bij het doel van het samenwerkingsverband. De wet gaat niet over het eigen register van de gemeente.', en: 'What fits the purpose of the partnership. The act does not cover the municipality’s own register.' },
    sources: [{ title: 'Stb. 2024, 380', url: 'https://officielebekendmakingen.nl/stb-2024-380.html' }],
  },
  {
    code: 'within-municipality', article: 'Algemene wet bestuursrecht, artikel 3:3', grade: 'law-2015', recipients: ['own-care', 'enforcement'],
    name: { nl: 'Delen binnen de gemeente, volgens het eigen privacyprotocol', en: 'Sharing inside the municipality, by its own privacy protocol' },
    what: {
      nl: 'Per stap alleen wat nodig is. Een bevoegdheid mag alleen worden gebruikt voor het doel waarvoor zij is gegeven (Awb 3:3), dus niet alleen voor opsporing.',
      en: 'Per step only what is needed. A power may be used only for its own purpose (Awb 3:3), so not for criminal investigation alone.',
    },
    sources: [
      { title: 'CCV, Modelprotocol ondermijning', url: 'https://hetccv.nl/themas/georganiseerde-criminaliteit-en-ondermijning/modelprotocol-ondermijning/stappenplan-modelprotocol-ondermijning/' },
      { title: 'Haaksbergen, privacyprotocol', url: 'https://lokaleregelgeving.overheid.nl/CVDR734762/1' },
    ],
  },
  {
    code: 'to-confirm', article: null, grade: 'unverified', recipients: recipientCodes, sources: [],
    name: { nl: 'Een andere grond: te bevestigen door de gemeente', en: 'Another ground: to be confirmed by the municipality' },
    what: { nl: 'Vraag eerst de privacyfunctionaris. Schrijf de grond in uw uitleg.', en: 'Ask the privacy officer first. Write the ground in your explanation.' },
  },
];

export function recipientByCode(code: string): Recipient | null {
  return RECIPIENTS.find((one) => one.code === code) ?? null;
}

/** The grounds that fit a recipient and a purpose; none when the purpose is not that recipient's. */
export function groundsFor(recipient: string, purpose: string): readonly SharingGround[] {
  const found = recipientByCode(recipient);
  if (!found?.purposes.some((one) => one === purpose)) return [];
  return SHARING_GROUNDS.filter((ground) => ground.recipients.includes(found.code));
}

/** To whom a decision hands a signal on; null when nobody outside the officer's own work receives it. */
export function recipientOfOutcome(outcome: string): RecipientCode | null {
  const to: Readonly<Record<string, RecipientCode>> = {
    'passed-to-police': 'police', 'passed-to-labour-inspectorate': 'labour-inspectorate', 'passed-to-veilig-thuis': 'veilig-thuis', 'passed-to-comensha': 'comensha',
    'passed-to-riec': 'riec', 'passed-to-kmar': 'kmar', 'integral-check': 'enforcement', 'passed-to-care': 'own-care',
  };
  return to[outcome] ?? null;
}
