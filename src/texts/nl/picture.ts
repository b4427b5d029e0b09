import type { YearTold } from '../../lib/disclosure-control/year-told.ts';
import { plural } from '../plural.ts';

const and = (items: readonly string[]): string => new Intl.ListFormat('nl').format(items);
/** Een naam midden in een zin; afkortingen houden hun hoofdletters. */
const inside = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Wat een grafiek laat zien. De regels (features/picture/rules.ts) kiezen de zin, zodat een klein aantal nooit meer zegt dan het kan. */
const findings = (one: string, more: string) => ({
  none: 'Er zijn geen signalen.',
  unknown: (total: number) => plural('nl', total, { one: 'Bij het ene signaal is dit nog niet bekend.', other: 'Bij geen van de # signalen is dit al bekend.' }),
  all: (what: string, total: number) => plural('nl', total, { one: `Het ene signaal ${one} ${inside(what)}.`, other: `Alle # signalen ${more} ${inside(what)}.` }),
  spread: 'Wat bekend is, komt elk één keer voor.',
  counted: (what: string, count: number, total: number) => `${count} van de ${total} signalen ${count === 1 ? one : more} ${inside(what)}.`,
  largest: (what: string, count: number, total: number) => `Het vaakst: ${inside(what)}. Dat zijn ${count} van de ${total} signalen.`,
  tied: (which: readonly string[], count: number, total: number) => `${capital(and(which.map(inside)))}: elk ${count} van de ${total} signalen.`,
  share: (what: string, count: number, total: number, percent: number) => `${percent}% van de signalen ${one} ${inside(what)}: ${count} van de ${total}.`,
});

const inWords: Readonly<Record<number, string>> = { 2: 'twee', 4: 'vier', 10: 'tien' };

const told = (figure: YearTold): string => {
  if (figure.kind === 'shown') return String(figure.value);
  if (figure.kind === 'rounded') return `${figure.value} (afgerond op ${figure.base})`;
  if (figure.kind === 'fewer') return `minder dan ${figure.than} in ${figure.years} jaar samen`;
  return figure.kind === 'hidden' ? '* (verborgen)' : 'niet gepubliceerd';
};

export const picture = {
  title: 'Beeld',
  lead: (municipality: string, date: string) => `Wat het register van ${municipality} weet over mensenhandel, en wat het niet weet. Stand van ${date}.`,
  unfold: 'Alles openklappen, om te printen',
  told,

  own: {
    title: 'Wat het register weet',
    older: (count: number) => plural('nl', count, { one: 'Er staat ook 1 ouder signaal in het register. Dat telt hier niet mee.', other: 'Er staan ook # oudere signalen in het register. Die tellen hier niet mee.' }),
    destroyed: (count: number) => plural('nl', count, { one: 'Van 1 signaal uit deze tijd was de bewaartermijn voorbij. Het is vernietigd en telt hier niet meer mee.', other: 'Van # signalen uit deze tijd was de bewaartermijn voorbij. Ze zijn vernietigd en tellen hier niet meer mee.' }),
    meaningTitle: 'Wat zegt dit aantal?',
    meaning: {
      few: (count: number, when: string) => `${plural('nl', count, { one: '1 signaal', other: '# signalen' })} ${when}: dat zegt iets over wie meldt, niet over hoeveel er gebeurt. Eén signaal meer of minder verandert het beeld.`,
      some: (count: number, when: string) => `${plural('nl', count, { other: '# signalen' })} ${when}: genoeg om voorzichtig te vergelijken, te weinig voor percentages. Het zegt wie er meldt, niet hoeveel er gebeurt.`,
      many: (count: number, when: string) => `${plural('nl', count, { other: '# signalen' })} ${when}: genoeg om te vergelijken. Ook dan zegt het wie er meldt, niet hoeveel er gebeurt.`,
    },
    notKnown: 'Nog niet bekend',
    quarterNames: ['januari t/m maart', 'april t/m juni', 'juli t/m september', 'oktober t/m december'],
    quarter: (name: string, year: number) => `${name} ${year}`,
    quarterShort: (n: number) => `K${n}`,
    running: (quarter: string) => `${quarter} (loopt nog)`,
    change: {
      none: 'Er zijn geen signalen.',
      tooFew: (count: number) => plural('nl', count, { one: '1 signaal is te weinig om iets over de tijd te zeggen.', other: '# signalen is te weinig om iets over de tijd te zeggen.' }),
      tooShort: 'Deze periode is te kort om twee helften te vergelijken.',
      counts: (before: number, after: number, quarters: number) => `${after} ${after === 1 ? 'signaal' : 'signalen'} in de laatste ${inWords[quarters] ?? quarters} kwartalen, ${before} in de ${inWords[quarters] ?? quarters} daarvoor.`,
      chance: 'Dat verschil kan toeval zijn.',
      more: 'Dat is een grotere stijging dan toeval meestal geeft. Misschien gebeurt er meer, misschien melden meer mensen. Dat verschil is hier niet te zien.',
      fewer: 'Dat is een grotere daling dan toeval meestal geeft. Misschien gebeurt er minder, misschien melden minder mensen. Dat verschil is hier niet te zien.',
    },
    formFindings: findings('gaat over', 'gaan over'),
    sourceNames: {
      'resident-anonymous': 'Inwoners die anoniem bleven', 'resident-pseudonym': 'Inwoners met een schuilnaam', 'resident-known': 'Inwoners die bekend zijn', 'colleague': 'Collega’s', 'telephone': 'De telefoon', 'split': 'Afgesplitste signalen',
    },
    sourceFindings: findings('komt van', 'komen van'),
    sectorFindings: findings('gaat over', 'gaan over'),
  },

  empty: {
    never: 'Er staat nog geen signaal in het register',
    lately: 'Er kwam in twee jaar geen signaal binnen',
    gone: 'Uit deze tijd staat er geen signaal meer in het register',
    text: 'Zodra er signalen zijn, ziet u hier waarover ze gaan, van wie ze komen en wanneer.',
    noProof: 'Geen signaal is geen bewijs dat er niets gebeurt.',
    action: 'Naar de signalen',
  },

  years: {
    title: 'Wat het register weet',
    restricted: 'U ziet hier geen aantallen. Die ziet alleen wie de signalen behandelt. Bij kleine aantallen kan een getal naar een persoon wijzen.',
    caption: 'Signalen per afgesloten jaar',
    year: 'Jaar',
    signals: 'Signalen',
    none: 'Het register heeft nog geen afgesloten jaar.',
  },

  /** Wie er iets kan weten; of het register voor hen een ingang heeft, volgt uit de bronnen. */
  groups: {
    'residents': 'inwoners', 'municipality': 'medewerkers van de gemeente', 'care': 'zorg en hulpverlening', 'schools': 'scholen', 'police': 'politie',
    'labour-inspectorate': 'Arbeidsinspectie',
  },

  risks: {
    title: 'Risico’s per sector en vorm',
    lead: (municipality: string) => `Dit overzicht laat zien wat is vastgesteld en hoe ver dat van ${municipality} was. Het meet afstand, geen ernst en geen kans. Over wie hier woont of werkt, zegt het niets.`,
    caption: 'Hoe dichtbij is er iets vastgesteld?',
    sector: 'Sector',
    nothing: 'niets gevonden',
    own: (count: number) => plural('nl', count, { one: '1 eigen signaal', other: '# eigen signalen' }),
    unplaced: (count: number) => plural('nl', count, { one: '1 signaal past in geen vak, omdat de vorm of de sector niet bekend is.', other: '# signalen passen in geen vak, omdat de vorm of de sector niet bekend is.' }),
    groundsTitle: 'Wat is er vastgesteld, en waar staat dat?',
    groundsLead: 'Per sector, met de bron. Wat het dichtst bij is, staat bovenaan.',
    ground: (forms: readonly string[], reach: string) => `${capital(and(forms.map(inside)))}, ${reach}:`,
    summary: (sector: string, forms: readonly string[], reach: string) => `${sector}: ${and(forms.map(inside))}, vastgesteld ${reach}.`,
  },

  national: {
    title: 'Cijfers over heel Nederland',
    lead: (municipality: string) => `Deze cijfers gaan over het hele land. U kunt ze niet omrekenen naar ${municipality}.`,
    registered: 'Geregistreerde vermoedelijke slachtoffers',
    unit: 'vermoedelijke slachtoffers per jaar',
    finding: (latest: { readonly year: number; readonly text: string }, highest: { readonly year: number; readonly text: string }) => (latest.year === highest.year
      ? `In ${latest.year} zijn ${latest.text} vermoedelijke slachtoffers geregistreerd, het hoogste cijfer in deze reeks.`
      : `In ${latest.year} zijn ${latest.text} vermoedelijke slachtoffers geregistreerd. Het hoogste cijfer in deze reeks is dat van ${highest.year}: ${highest.text}.`),
    meaning: 'Dit zijn mensen die zijn gevonden en geregistreerd. Hoeveel slachtoffers er echt zijn, weet niemand.',
    derived: (value: string) => `${value} (berekend)`,
    missing: (years: readonly number[]) => `Over ${and(years.map(String))} is geen cijfer gevonden.`,
    note: (years: readonly string[], text: string) => `Over ${and(years)}: ${inside(text)}`,
    caution: 'Let op bij het vergelijken',
    sourcesTitle: 'Bronnen van deze reeks',
    sourceYears: (years: readonly string[]) => `Over ${and(years)}:`,
    series: {
      'share-detected': 'Hoeveel slachtoffers zijn in beeld?',
      'estimate': 'Schattingen van het echte aantal',
      'reports-by-reporter': 'Wie meldt bij CoMensha?',
      'other': 'Andere cijfers',
    },
    what: 'Wat',
    value: 'Cijfer',
    period: 'Jaar',
    source: 'Waar staat het',
  },

  public: {
    title: 'Cijfers',
    lead: (municipality: string) => `Wat er bekend is over mensenhandel: in ${municipality} en in heel Nederland. En wat niemand weet.`,
    ownTitle: (municipality: string) => `Signalen bij de gemeente ${municipality}`,
    ownLead: 'Een signaal is een melding van een inwoner, of iets dat een medewerker zag. Het zegt niet dat er mensenhandel was. Wij noemen alleen jaren die voorbij zijn.',
    meaningTitle: 'Weinig signalen, weinig mensenhandel?',
    meaning: 'Nee. Een signaal zegt dat iemand iets zag en het durfde te melden. Veel mensenhandel blijft verborgen.',
    report: 'Ziet u iets dat niet klopt? Meld het hier',
  },
};
