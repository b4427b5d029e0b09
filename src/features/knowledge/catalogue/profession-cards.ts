import type { Bilingual } from './language.ts';
import type { RouteCode } from './route-card.ts';
import type { SourceKey } from './sources.ts';

export type ProfessionCode = 'front-desk' | 'wmo' | 'youth' | 'enforcement' | 'tax-permits' | 'school';

/** A sentence that stands in a source, or follows from one. */
export interface Sourced { readonly text: Bilingual; readonly sources: readonly SourceKey[] }

/** Good practice that was found in no source: a municipality confirms it, and the card says so until it did (`note` is null). */
export interface Practice { readonly grade: 'unverified'; readonly note: Bilingual | null; readonly items: readonly Bilingual[] }

/** What one profession may notice in its own work. A reason to look and to talk, never a proof; nothing on it is counted. */
export interface ProfessionCard {
  readonly code: ProfessionCode;
  readonly slug: string;
  readonly name: Bilingual;
  readonly notice: readonly Sourced[];
  /** What goes for this profession beside what goes for everybody. */
  readonly own: readonly Sourced[];
  /** What somebody in this work may ask, in plain words. */
  readonly ask: Practice;
  readonly call: readonly RouteCode[];
}

const toConfirm: Bilingual = { nl: 'Wat u doet en niet doet, is te bevestigen door de gemeente.', en: 'What you do and do not do is to be confirmed by the municipality.' };
const askToConfirm: Bilingual = { nl: 'Deze vragen zijn te bevestigen door de gemeente.', en: 'These questions are to be confirmed by the municipality.' };

/** What goes for every colleague and stands in a source. */
export const CARD_RULES: readonly Sourced[] = [
  { sources: ['S15'], text: { nl: 'Is er nu gevaar? Bel 112.', en: 'Is there danger right now? Call 112.' } },
  { sources: ['S12', 'S13'], text: { nl: 'U hoeft het niet zeker te weten. Trek geen conclusie, maar overleg.', en: 'You need not be certain. Draw no conclusion; talk it over.' } },
  { sources: ['S16'], text: { nl: 'Meld het bij de aandachtsfunctionaris. Die verzamelt de signalen van alle collega’s en zoekt verder.', en: 'Report it to the focal officer, who collects the signals of all colleagues and looks further.' } },
  { sources: ['S02'], text: { nl: 'Jonger dan 18? Dan hoeft er geen dwang te zijn.', en: 'Under 18? Then there need be no coercion.' } },
];

export const CARD_DO: Practice = {
  grade: 'unverified', note: toConfirm,
  items: [
    { nl: 'Denk eerst aan de veiligheid: van de ander en van u zelf.', en: 'Think of safety first: theirs and your own.' },
    { nl: 'Blijf rustig en doe gewoon uw werk.', en: 'Stay calm and just do your work.' },
    { nl: 'Spreek de persoon alleen als dat veilig kan. Laat de begeleider niet tolken.', en: 'Speak to the person alone, if that is safe. Do not let the companion interpret.' },
    { nl: 'Schrijf daarna meteen op wat u zag en hoorde. Meld het dezelfde dag.', en: 'Write down at once what you saw and heard. Report it the same day.' },
  ],
};

export const CARD_DO_NOT: Practice = {
  grade: 'unverified', note: toConfirm,
  items: [
    { nl: 'Spreek de mogelijke uitbuiter niet aan en laat niets merken.', en: 'Do not confront the possible exploiter and let nothing show.' },
    { nl: 'Beloof niets: geen geheimhouding, geen opvang, geen papieren.', en: 'Promise nothing: no secrecy, no shelter, no papers.' },
    { nl: 'Ga niet zelf onderzoeken of meekijken in systemen.', en: 'Do not investigate yourself or look things up in systems.' },
    { nl: 'Laat niet het hele verhaal vertellen. Dat doet iemand die daarvoor is opgeleid.', en: 'Do not draw out the whole story. Somebody trained for it does that.' },
  ],
};

function ask(...items: readonly Bilingual[]): Practice {
  return { grade: 'unverified', note: askToConfirm, items };
}

const safeAtHome: Bilingual = { nl: 'Voelt u zich veilig waar u woont?', en: 'Do you feel safe where you live?' };
const whoKeepsPapers: Bilingual = { nl: 'Wie bewaart uw paspoort en uw bankpas?', en: 'Who keeps your passport and your bank card?' };
const wantsHelp: Bilingual = { nl: 'Zal ik iemand bellen die u kan helpen?', en: 'Shall I call somebody who can help you?' };
const howAreYou: Bilingual = { nl: 'Hoe gaat het met je, en bij wie kun je terecht?', en: 'How are you, and whom can you turn to?' };
const youngHelp: Bilingual = { nl: 'Zullen we samen iemand bellen?', en: 'Shall we call somebody together?' };

const adviceByVeiligThuis: Sourced = {
  sources: ['S30', 'K01', 'S129'],
  text: { nl: 'Werkt u met de meldcode? Volg die ook. Veilig Thuis geeft advies, ook zonder namen.', en: 'Do you work with the reporting code (meldcode)? Follow it too. Veilig Thuis gives advice, also without names.' },
};

/** In the order in which the municipality's own people are likely to look for themselves. */
export const PROFESSION_CARDS: readonly ProfessionCard[] = [
  {
    code: 'front-desk', slug: 'balie', name: { nl: 'Balie', en: 'Front desk' }, call: ['emergency', 'police', 'veilig-thuis'], own: [],
    notice: [
      { sources: ['S05'], text: { nl: 'Een ander voert het woord en houdt de papieren vast.', en: 'Somebody else does the talking and holds the papers.' } },
      { sources: ['S104', 'S05'], text: { nl: 'Iemand weet het eigen adres of het adres van het werk niet.', en: 'A person does not know their own address or that of their work.' } },
      { sources: ['S05'], text: { nl: 'Iemand is bang, of spreekt de begeleider nooit tegen.', en: 'A person is afraid, or never contradicts the companion.' } },
      { sources: ['S13'], text: { nl: 'Iemand is uitgeput of heeft blauwe plekken.', en: 'A person is exhausted or has bruises.' } },
      { sources: ['S96', 'S99'], text: { nl: 'Veel mensen op één adres, of een bedrijf als woonadres.', en: 'Many people at one address, or a business as a home address.' } },
      { sources: ['S30'], text: { nl: 'Een jongere leent de bankpas uit of sluit veel abonnementen af.', en: 'A young person lends out the bank card or takes out many contracts.' } },
    ],
    ask: ask({ nl: 'Wilt u dit zelf invullen, of zal ik u helpen?', en: 'Would you like to fill this in yourself, or shall I help?' }, { nl: 'Met wie woont u daar?', en: 'Who do you live with there?' }, whoKeepsPapers, wantsHelp),
  },
  {
    code: 'wmo', slug: 'wmo', name: { nl: 'Wmo en wijkteam', en: 'Social support (Wmo)' }, call: ['emergency', 'veilig-thuis', 'comensha'], own: [adviceByVeiligThuis],
    notice: [
      { sources: ['S94'], text: { nl: 'Iemand die zorg krijgt, werkt juist voor wie de zorg geeft.', en: 'A person who receives care works for the one who gives it.' } },
      { sources: ['S05', 'S94'], text: { nl: 'Wie zorg geeft, heeft ook het geld, de pas of het pgb in handen.', en: 'Whoever gives the care also holds the money, the card or the care budget.' } },
      { sources: ['S05'], text: { nl: 'U krijgt iemand nooit alleen te spreken.', en: 'You never get to speak to the person alone.' } },
      { sources: ['S05'], text: { nl: 'Iemand mag niet naar de dokter of niet naar buiten.', en: 'A person may not see a doctor or go out.' } },
      { sources: ['S91', 'S92'], text: { nl: 'Een au pair of inwonende hulp werkt heel veel en is bijna nooit vrij.', en: 'An au pair or live-in help works very long and is hardly ever free.' } },
      { sources: ['S43', 'S30'], text: { nl: 'Een bewoner van een woonvorm doet klusjes voor onbekenden of heeft opeens schulden.', en: 'A resident of assisted living does jobs for strangers or suddenly has debts.' } },
    ],
    ask: ask({ nl: 'Hoe ziet een gewone dag er voor u uit?', en: 'What does an ordinary day look like for you?' }, { nl: 'Kunt u zelf over uw geld beslissen?', en: 'Can you decide about your own money?' }, safeAtHome, wantsHelp),
  },
  {
    code: 'youth', slug: 'jeugd', name: { nl: 'Jeugd', en: 'Youth' }, call: ['emergency', 'veilig-thuis', 'police'], own: [adviceByVeiligThuis],
    notice: [
      { sources: ['S108'], text: { nl: 'Opeens dure spullen of veel geld, of juist schulden.', en: 'Sudden expensive things or a lot of money, or debts.' } },
      { sources: ['S29', 'S31'], text: { nl: 'Een klusje voor een vriend, daarna een boete of schuld, daarna iets zwaarders.', en: 'A small job for a friend, then a fine or debt, then something heavier.' } },
      { sources: ['S30', 'S108'], text: { nl: 'Geheimzinnig over nieuwe vrienden, die vaak veel ouder zijn.', en: 'Secretive about new friends, who are often much older.' } },
      { sources: ['S13', 'S108'], text: { nl: 'Wordt steeds gebeld en moet altijd bereikbaar zijn.', en: 'Is called all the time and must always be reachable.' } },
      { sources: ['S30', 'S13'], text: { nl: 'Is gespannen, moe of somber, of doet zichzelf pijn.', en: 'Is tense, tired or low, or self-harms.' } },
      { sources: ['S30'], text: { nl: 'Leent de bankpas uit of heeft veel telefoons.', en: 'Lends out the bank card or has many phones.' } },
    ],
    ask: ask(howAreYou, { nl: 'Moet je iets terugbetalen of goedmaken?', en: 'Do you have to pay or make up for something?' }, { nl: 'Wat gebeurt er als je nee zegt?', en: 'What happens when you say no?' }, youngHelp),
  },
  {
    code: 'enforcement', slug: 'toezicht', name: { nl: 'Toezicht en handhaving', en: 'Supervision and enforcement' }, call: ['emergency', 'police', 'labour-inspectorate', 'comensha'],
    own: [
      { sources: ['S42'], text: { nl: 'Ga met zijn tweeën. Iedere toezichthouder heeft een eigen grond nodig om binnen te komen. Laat strafbare feiten aan wie daarvoor bevoegd is.', en: 'Go in pairs. Each supervisor needs a ground of their own to enter. Leave criminal facts to those with the powers.' } },
      { sources: ['S125'], text: { nl: 'Een woning in: alleen als de bewoner het goed vindt.', en: 'Into a home: only if the resident agrees.' } },
    ],
    notice: [
      { sources: ['S05', 'S99'], text: { nl: 'Bedden, tassen of kleren in een bedrijf, loods of keuken.', en: 'Beds, bags or clothes in a business, shed or kitchen.' } },
      { sources: ['S104', 'S05'], text: { nl: 'Iemand anders heeft de paspoorten. Mensen weten niet waar zij zijn.', en: 'Somebody else has the passports. People do not know where they are.' } },
      { sources: ['S104'], text: { nl: 'Gevaarlijk werk, te lange dagen, zwart of te weinig betaald.', en: 'Dangerous work, days too long, paid off the books or too little.' } },
      { sources: ['S05'], text: { nl: 'Camera’s binnen, schuilplekken, bewakers of een nep-inrichting.', en: 'Indoor cameras, hiding places, guards or a fake interior.' } },
      { sources: ['S107', 'S89'], text: { nl: 'Hotel of vakantiepark: contant betaald, geen ontbijt, heel veel handdoeken.', en: 'Hotel or holiday park: paid in cash, no breakfast, very many towels.' } },
      { sources: ['S05', 'S106'], text: { nl: 'Iemand wordt gebracht, gehaald of bewaakt, of zegt alleen wat de baas wil.', en: 'A person is brought, fetched or guarded, or says only what the boss wants.' } },
    ],
    ask: ask({ nl: 'Waar slaapt u, en wie regelt dat?', en: 'Where do you sleep, and who arranges that?' }, whoKeepsPapers, { nl: 'Kunt u weg als u dat wilt?', en: 'Can you leave if you want to?' }, wantsHelp),
  },
  {
    code: 'tax-permits', slug: 'vergunningen', name: { nl: 'Belastingen en vergunningen', en: 'Tax and permits' }, call: ['emergency', 'labour-inspectorate', 'police', 'anonymous'],
    own: [],
    notice: [
      { sources: ['S32'], text: { nl: 'De aanvrager weet weinig van het bedrijf. Een ander geeft de antwoorden.', en: 'The applicant knows little of the business. Somebody else gives the answers.' } },
      { sources: ['S96', 'S99'], text: { nl: 'Veel mensen op een bedrijfsadres, of wonen waar dat niet mag.', en: 'Many people at a business address, or living where that is not allowed.' } },
      { sources: ['S104', 'S05'], text: { nl: 'De baas is ook de verhuurder: wie stopt met werken, raakt het bed kwijt.', en: 'The boss is also the landlord: who stops working loses the bed.' } },
      { sources: ['S99', 'S104'], text: { nl: 'Veel personeel, maar geen administratie of verzekering.', en: 'Many staff, but no books or insurance.' } },
      { sources: ['S85'], text: { nl: 'Een evenement of strandtent huurt veel mensen in, en niemand weet wie.', en: 'An event or beach club hires many people, and nobody knows whom.' } },
      { sources: ['S98'], text: { nl: 'Een branche met weinig toezicht, zoals nagelsalons.', en: 'A trade with little supervision, such as nail salons.' } },
    ],
    ask: ask({ nl: 'Wie werken er, en via welk bureau?', en: 'Who works there, and through which agency?' }, { nl: 'Waar slapen de mensen die er werken?', en: 'Where do the people who work there sleep?' }, { nl: 'Kunt u zelf vertellen wat het bedrijf doet?', en: 'Can you tell me yourself what the business does?' }),
  },
  {
    code: 'school', slug: 'school', name: { nl: 'School en leerplicht', en: 'School and attendance' }, call: ['emergency', 'veilig-thuis', 'police'], own: [adviceByVeiligThuis],
    notice: [
      { sources: ['S108', 'S30'], text: { nl: 'Vaak weg, of opeens veel lagere of juist hogere cijfers.', en: 'Often absent, or suddenly much lower or higher marks.' } },
      { sources: ['S108'], text: { nl: 'Wordt in de pauze of na school opgewacht.', en: 'Is waited for in the break or after school.' } },
      { sources: ['S108'], text: { nl: 'Opeens dure spullen of veel geld, of juist schulden.', en: 'Sudden expensive things or a lot of money, or debts.' } },
      { sources: ['S29', 'S31'], text: { nl: 'Moet een boete of schuld terugbetalen met klusjes.', en: 'Has to pay back a fine or debt with small jobs.' } },
      { sources: ['S30', 'S108'], text: { nl: 'Trekt op met veel oudere mensen en doet daar geheimzinnig over.', en: 'Goes about with much older people and is secretive about it.' } },
      { sources: ['S13', 'S30'], text: { nl: 'Is moe, afgevallen of snel boos, of wordt steeds gebeld.', en: 'Is tired, has lost weight or is quickly angry, or is called all the time.' } },
    ],
    ask: ask(howAreYou, { nl: 'Wie haalt je op, en waar gaan jullie heen?', en: 'Who picks you up, and where do you go?' }, { nl: 'Is er iemand voor wie je bang bent?', en: 'Is there anybody you are afraid of?' }, youngHelp),
  },
];

export function professionBySlug(slug: string): ProfessionCard | null {
  return PROFESSION_CARDS.find((card) => card.slug === slug) ?? null;
}

export function professionByCode(code: string): ProfessionCard | null {
  return PROFESSION_CARDS.find((card) => card.code === code) ?? null;
}
