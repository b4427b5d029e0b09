import type { YearTold } from '../../lib/disclosure-control/year-told.ts';

interface Named { readonly title: string; readonly body: string }
type DecisionKind = 'adopted' | 'noted' | 'settled';

/** Woorden waaraan te horen is of een naam "de" of "het" krijgt; het eerste dat past, telt. */
const articles: readonly (readonly [RegExp, string])[] = [
  [/(programma|plan|akkoord|overleg|college|ministerie|rijk|bestuur|huis|beleid|kader|convenant)$/i, 'het'],
  [/(raad|agenda|eenheid|nota|visie|vereniging|minister|burgemeester|wet|regio|provincie|politie|gemeente|aanpak|stuurgroep)$/i, 'de'],
];

/** Een naam midden in een zin: "Gemeenteraad van X" wordt "de gemeenteraad van X", "Het Rijk" wordt "het Rijk". */
function named(name: string): string {
  if (/^(de|het|een) /i.test(name)) return name.charAt(0).toLowerCase() + name.slice(1);
  const words = name.split(' ');
  for (const [at, word] of words.entries()) {
    if (at > 0 && /^(van|en|voor|tegen|in|op)$/.test(word)) break;
    const article = articles.find(([ending]) => ending.test(word))?.[1];
    if (!article) continue;
    // Een soortnaam vooraan verliest zijn hoofdletter; een titel die uit meer woorden bestaat houdt die.
    const own = at === 0 && !/agenda$/i.test(word) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
    return `${article} ${own}`;
  }
  return name;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const and = (items: readonly string[]): string => new Intl.ListFormat('nl').format(items);
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const numbers = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

/** Hoe een landelijke afspraak in de brief staat; de sleutel is het begin van de code in het planbestand. */
const frameworks: readonly (readonly [RegExp, (framework: Named) => string])[] = [
  [/^IBP\b/, ({ title }) => `In ${named(title)} van gemeenten en de VNG is de aanpak van mensenhandel een van de onderwerpen.`],
  [/^STM\b/, ({ title }) => `Het Rijk wil de aanpak van mensenhandel sterker maken met ${named(title)}.`],
  [/^VA\b/, ({ title, body }) => `Daarom staat mensenhandel ook in de landelijke ${title} van ${named(body)}.`],
];

const letter = {
  title: (plan: string) => `Raadsbrief: ${plan}`,
  subject: (municipality: string, plan: string) => `Brief van burgemeester en wethouders van ${municipality} aan de gemeenteraad over ${named(plan)}.`,
  organisation: (municipality: string) => `Gemeente ${municipality}`,
  to: (municipality: string) => ['Aan de leden van de gemeenteraad', `van ${municipality}`],
  date: 'Datum',
  reference: 'Ons kenmerk',
  standing: 'Stand',
  unsent: 'Concept, nog niet verstuurd',
  page: 'Pagina',
  of: 'van',
  salutation: 'Geachte leden van de raad,',
  opening: (plan: string) => `Ter kennisname ontvangt u hierbij ${named(plan)}.`,

  introduction: 'Inleiding',
  crime: 'Mensenhandel is een misdaad. Slachtoffers verliezen hun vrijheid en hun waardigheid. Zij leven en werken vaak in mensonterende omstandigheden, en hun fundamentele rechten worden geschonden.',
  forms: (names: readonly string[]) => `Mensenhandel kent ${numbers[names.length] ?? names.length} ${names.length === 1 ? 'verschijningsvorm' : 'verschijningsvormen'}: ${and(names)}.`,
  role: (municipality: string) => `Ook als gemeente ${municipality} hebben wij een rol en een verantwoordelijkheid in de aanpak van mensenhandel.`,

  information: 'Informatie',
  framework: (code: string, framework: Named) => frameworks.find(([start]) => start.test(code))?.[1](framework)
    ?? `De aanpak van mensenhandel staat ook in ${named(framework.title)} van ${named(framework.body)}.`,
  agreed: (agreement: string) => `Daarin staat: ${sentence(agreement)}`,
  agreedSeveral: (count: number) => `De ${numbers[count] ?? count} afspraken daaruit staan in de bijlage.`,
  noFrameworks: 'In het plan staan geen landelijke afspraken waar het op rust.',

  implementation: 'Uitvoeringsplan',
  regional: (municipality: string, framework: Named) => `Het beleid van de gemeente ${municipality} tegen mensenhandel is opgenomen in het regionale ${framework.title} van ${named(framework.body)}.`,
  decided: (kind: DecisionKind, body: string, when: string | null) => {
    const verb = { adopted: 'vastgesteld', noted: 'ter kennisname aangenomen', settled: 'definitief vastgesteld' }[kind];
    return when === null ? `${capital(named(body))} heeft dat plan ${verb}.` : `${capital(when)} heeft ${named(body)} dat plan ${verb}.`;
  },
  onDay: (day: string) => `op ${day}`,
  inPeriod: (period: string) => `in ${period}`,
  made: (regional: string | null, plan: string) => (regional === null ? `Daarom is ${named(plan)} opgesteld.` : `Om ${named(regional)} uit te voeren, is ${named(plan)} opgesteld.`),
  adopted: (body: string, when: string | null) => `Het plan beschrijft de lokale uitvoering en is ${when === null ? '' : `${when} `}vastgesteld door ${named(body)}.`,
  notAdopted: 'Het plan beschrijft de lokale uitvoering. Een besluit waarmee het is vastgesteld, is nog niet geregistreerd.',
  meets: (municipality: string, titles: readonly string[], confirmed: boolean) => `Bij elke afspraak uit ${and(titles.map(named))} hoort een maatregel. Hiermee voldoet de gemeente ${municipality} aan die afspraken${confirmed ? '' : ', zodra zij de maatregelen bevestigt die nu nog een voorbeeld zijn'}.`,
  gap: (agreement: string, framework: string) => `Voor één afspraak staat nog geen maatregel in het plan: ${sentence(`“${agreement.replace(/[.]$/, '')}” (${framework})`)}`,
  gaps: (count: number) => `Voor ${numbers[count] ?? count} afspraken staat nog geen maatregel in het plan. De bijlage laat zien welke dat zijn.`,
  period: (from: string, to: string) => `Het plan zegt concreet waar wij ons van ${from} tot en met ${to} op richten.`,
  aspects: 'De volgende onderwerpen komen aan de orde:',
  aspectConcept: 'Het begrip ‘mensenhandel’ en de verschijningsvormen',
  aspectPicture: (municipality: string) => `Het huidige beeld van en de risico’s op mensenhandel in de gemeente ${municipality}`,
  aspectPillars: (municipality: string) => `De pijlers waar de gemeente ${municipality} zich op richt`,

  figuresCaption: 'Signalen in ons eigen register, per afgesloten jaar',
  year: 'Jaar',
  signals: 'Signalen',
  told: (figure: YearTold) => {
    if (figure.kind === 'shown') return String(figure.value);
    if (figure.kind === 'rounded') return `${figure.value} (afgerond op ${figure.base})`;
    if (figure.kind === 'fewer') return `minder dan ${figure.than} in ${figure.years} jaar samen`;
    return figure.kind === 'hidden' ? '* (verborgen)' : 'niet gepubliceerd';
  },
  figuresNote: 'Dit zijn de cijfers die de gemeente heeft gepubliceerd. Bij kleine aantallen kan een getal naar een persoon wijzen. Daar staat dan een ster of een zin, en soms ook bij een groter getal, om een ander te beschermen.',
  figuresMeaning: 'Weinig signalen betekent niet dat er weinig mensenhandel is. Veel mensenhandel blijft verborgen. Het aantal zegt vooral hoeveel er is gezien en gemeld.',
  noFigures: 'Over ons register zijn nog geen cijfers gepubliceerd. Daarom staan hier geen cijfers.',
  risks: 'In deze sectoren en op deze plekken is er risico. Wat het dichtst bij ons is vastgesteld, staat voorop. Het is geen bevinding over iemand in onze gemeente.',
  sources: (titles: readonly string[]) => `(Bron: ${titles.join('; ')}.)`,
  noRisks: 'Er zijn nog geen risico’s vastgelegd.',
  noPillars: 'In het plan staan nog geen pijlers.',
  exampleMeasure: (title: string) => `${title} (voorbeeld)`,
  example: 'Deze pijlers zijn een voorbeeld. De gemeente moet ze nog bevestigen.',

  closing: 'Wij vertrouwen erop dat wij u hiermee voldoende hebben geïnformeerd.',
  greeting: 'Met vriendelijke groet,',
  body: (municipality: string) => `burgemeester en wethouders van ${municipality},`,
  secretary: 'secretaris',
  mayor: 'burgemeester',

  annex: 'Bijlage: afspraken en maatregelen',
  annexIntroduction: 'Per afspraak staat hier welke maatregel uit het plan haar uitvoert.',
  exampleMeasures: 'Deze maatregelen zijn een voorbeeld. De gemeente moet ze nog bevestigen.',
  agreement: 'Afspraak',
  measures: 'Maatregel',
  nothingYet: 'nog geen maatregel',
};

export const accountability = {
  letter,
  title: 'Verantwoording',
  lead: 'Hier staan de brieven waarmee het college de gemeenteraad over de aanpak van mensenhandel informeert.',
  make: 'Maak de raadsbrief',
  makeFor: 'Voor welk plan?',
  makeHint: 'De brief wordt gevuld met het plan, de afspraken en de cijfers van vandaag. Staat er al een concept, dan wordt dat vernieuwd. U leest hem eerst. Er wordt nog niets verstuurd.',
  makeAgain: 'Maak de brief opnieuw',
  lettersTitle: 'Raadsbrieven',
  aboutWhat: 'Brief',
  state: 'Stand',
  when: 'Datum',
  draft: 'Concept',
  sent: 'Verstuurd',
  madeAt: (moment: string) => `Gemaakt op ${moment}`,
  sentAt: (moment: string) => `Verstuurd op ${moment}`,
  plan: 'Plan',
  planVersion: (version: number) => `versie ${version}`,
  emptyTitle: 'Er is nog geen raadsbrief',
  emptyText: 'Met een raadsbrief vertelt het college aan de gemeenteraad wat het plan is en wat het beeld is. De brief maakt u met één knop. Daarna leest u hem na.',
  emptyReader: 'Zodra de beleidsadviseur een brief maakt, staat die hier.',
  noPlanTitle: 'Er is nog geen plan',
  noPlanText: 'De raadsbrief gaat over het plan van de gemeente. Lees eerst een plan in. Daarna kunt u hier de brief maken.',
  toPlan: 'Naar het plan',
  publicLead: (municipality: string) => `Hier leest u wat het college van ${municipality} aan de gemeenteraad heeft verteld over de aanpak van mensenhandel. Een brief die hier staat, verandert niet meer.`,
  publicEmptyTitle: 'Er zijn nog geen brieven',
  publicEmptyText: 'Hier komen de brieven van het college aan de gemeenteraad over de aanpak van mensenhandel. Het plan zelf kunt u nu al lezen.',
  readPlan: 'Lees het plan',
  back: 'Alle brieven',
  downloads: 'Deze brief bewaren of printen',
  download: (kind: string, kilobytes: number | null) => (kilobytes === null ? `Raadsbrief als ${kind}` : `Raadsbrief als ${kind} (${kilobytes} kB)`),
  pdfHint: 'om te lezen en te printen, ook met een schermlezer',
  odtHint: 'om verder in te werken, open standaard',
  docxHint: 'om verder in te werken, voor Word',
  draftText: 'Lees de brief na. Klopt hij? Dan verstuurt u hem. Tot dan ziet alleen de gemeente hem.',
  toSend: 'Naar versturen',
  stale: 'Het plan is gewijzigd nadat deze brief is gemaakt. Maak de brief opnieuw om de wijziging mee te nemen.',
  examples: 'In deze brief staan pijlers of maatregelen die een voorbeeld zijn. Bevestig ze eerst in het plan.',
  frozen: 'Deze brief is verstuurd en staat vast. Een wijziging van het plan verandert hem niet meer.',
  sendTitle: 'Brief versturen',
  sendWhat: 'Dit gebeurt er als u de brief verstuurt:',
  sendSteps: ['De brief krijgt de datum van vandaag.', 'De tekst staat daarna vast. Niemand kan hem nog veranderen.', 'De brief komt op de openbare site, als pagina en als PDF, ODT en DOCX.', 'U stuurt de PDF zelf naar de griffie, op de manier die u gewend bent.'],
  send: 'Verstuur de brief',
  cancel: 'Niet versturen',
  wasSent: 'De brief is verstuurd en staat op de openbare site.',
  wasMade: 'De brief is gemaakt.',
  checksum: 'Controlegetal van de PDF (SHA-256)',
};
