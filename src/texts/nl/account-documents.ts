import { plural } from '../plural.ts';
import type { YearTold } from '../../lib/disclosure-control/year-told.ts';

const percent = (part: number, of: number): string => (of === 0 ? '0' : String(Math.round((100 * part) / of)));
const measures = (n: number): string => plural('nl', n, { one: '# maatregel', other: '# maatregelen' });

/** Vaste woorden in de stukken: namen van delen, kolommen, zinnen die met de registers meebewegen. */
export const accountDocuments = {
  subject: (kind: string, municipality: string) => `${kind} van burgemeester en wethouders van ${municipality} over de aanpak van mensenhandel.`,
  toCouncil: (municipality: string) => ['Aan de leden van de gemeenteraad', `van ${municipality}`],
  checksum: 'Controlegetal (SHA-256)',
  replaces: 'Vervangt',
  adopted: 'Vastgesteld',
  adoptedBy: (body: string, day: string) => `door ${body} op ${day}`,
  period: 'Jaar',
  labels: {
    opening: 'Opening', introduction: 'Inleiding', information: 'Informatie', implementation: 'Uitvoeringsplan', concept: 'Begrip en vormen', picture: 'Beeld en risico’s', pillars: 'Pijlers',
    closing: 'Slot', signatures: 'Ondertekening', annex: 'Bijlage', changes: 'Wat er is veranderd', progress: 'Voortgang', indicators: 'Metingen', checklist: 'Toetslijst', figures: 'Cijfers',
    decisions: 'Besluiten', risks: 'Risico’s', summary: 'Samenvatting', ahead: 'Vooruitblik', findings: 'Bevindingen', national: 'Landelijk', blind: 'Wat wij niet weten', judgement: 'Oordeel', facts: 'Wat de registers zeggen',
    question: (n: number) => `Vraag ${n}`, whole: 'Het hele stuk',
  },
  headings: {
    changes: (since: string) => `Wat er is veranderd sinds ${since}`, progress: 'Voortgang per maatregel', indicators: 'Wat er is gemeten', checklist: 'Waar de gemeente aan voldoet', figures: 'Cijfers uit ons register',
    decisions: 'Besluiten', picture: 'Beeld', risks: 'Waar risico is', summary: 'Samenvatting', ahead: 'Vooruitblik', findings: 'Wat opvalt', blind: 'Wat wij niet weten', judgement: 'Ons oordeel',
    question: (n: number) => `Vraag ${n}`, answer: 'Antwoord', facts: 'Wat de registers zeggen',
  },
  previous: (title: string, day: string) => `${title} (${day})`,
  progressFinding: (done: number, onCourse: number, late: number, all: number) => (all === 0 ? 'Het plan heeft nog geen maatregelen.'
    : `Van de ${measures(all)} ${done === 1 ? 'is er 1' : `zijn er ${done}`} klaar, ${onCourse} op koers en ${late} te laat.`),
  progressChart: 'Hoeveel maatregelen staan waar?',
  measureUnit: 'maatregelen',
  progressTable: (pillar: string) => `Maatregelen: ${pillar}`,
  measure: 'Maatregel',
  state: 'Stand',
  forAll: 'Toelichting',
  noWords: '–',
  indicatorTable: 'Metingen van het plan',
  indicator: 'Wat', period2: 'Periode', value: 'Meting', target: 'Doel',
  notMeasured: 'nog niet gemeten', guarded: 'alleen als gepubliceerd cijfer', noTarget: 'geen doel',
  noIndicators: 'Het plan heeft nog geen metingen.',
  checklistFinding: (meets: number, all: number) => `Van de ${all} eisen voldoet de gemeente aan ${meets} (${percent(meets, all)} procent).`,
  checklistChart: 'Hoe staat het met de eisen?',
  demandUnit: 'eisen',
  checklistTable: 'Eisen waar de gemeente nog niet of niet helemaal aan voldoet',
  demand: 'Eis', judgement: 'Oordeel', source: 'Bron',
  allMet: 'Er is geen eis waar de gemeente niet of deels aan voldoet.',
  noChecklist: 'De gemeente heeft nog geen lijst van eisen overgenomen.',
  decisionTable: 'Besluiten over het plan en de kaders',
  body: 'Wie', what: 'Besluit', day: 'Wanneer', about: 'Waarover',
  decided: { adopted: 'vastgesteld', noted: 'ter kennis genomen', settled: 'definitief vastgesteld' },
  dayUnknown: 'te bevestigen door de gemeente',
  noDecisions: 'Er is nog geen besluit geregistreerd.',
  firstDocument: 'Dit is het eerste stuk over dit plan. Er is nog niets om mee te vergelijken.',
  beforeStand: 'Het vorige stuk is gemaakt voordat Baken bewaarde hoe de registers er toen voor stonden. Schrijf zelf wat er is veranderd, of laat dit deel weg.',
  nothingChanged: 'Sinds het vorige stuk is er in de registers niets veranderd.',
  changedGroups: { measures: 'Maatregelen', indicators: 'Metingen', checklist: 'Eisen', decisions: 'Besluiten', figures: 'Cijfers' },
  changed: {
    measure: (title: string, from: string, to: string) => `${title}: was ${from.toLowerCase()}, is nu ${to.toLowerCase()}.`,
    newMeasure: (title: string, to: string) => `${title}: nieuw in het plan, ${to.toLowerCase()}.`,
    goneMeasure: (title: string) => `${title}: staat niet meer in het plan.`,
    indicator: (title: string, period: string, value: string) => `${title}: nieuwe meting over ${period}, ${value}.`,
    demand: (title: string, from: string, to: string) => `${title}: was ${from.toLowerCase()}, is nu ${to.toLowerCase()}.`,
    newDemand: (title: string, to: string) => `${title}: nieuwe eis, ${to.toLowerCase()}.`,
    goneDemand: (title: string) => `${title}: de eis is vervallen.`,
    decision: (body: string, what: string, about: string, day: string | null) => `${body}: ${about} ${what}${day === null ? '' : ` (${day})`}.`,
    figures: (year: number, told: string) => `Signalen in ${year}: ${told}.`,
    release: (n: number) => `Er zijn nieuwe cijfers gepubliceerd (publicatie ${n}).`,
  },
  told: (figure: YearTold) => {
    if (figure.kind === 'shown') return String(figure.value);
    if (figure.kind === 'fewer') return `minder dan ${figure.than} in ${figure.years} jaar samen`;
    return figure.kind === 'hidden' ? '* (verborgen)' : 'niet gepubliceerd';
  },
  figuresChart: 'Signalen per afgesloten jaar',
  figuresFinding: (parts: readonly string[]) => `Per jaar: ${parts.join('; ')}.`,
  signalUnit: 'signalen',
  hidden: 'verborgen',
  planNamed: (title: string) => `het plan “${title}”`,
  source2: {
    plan: (reference: string, version: number) => `plan ${reference}, versie ${version}`, progress: (id: number) => `stand van de maatregel, regel ${id}`, planFile: (reference: string, version: number) => `planbestand ${reference}, versie ${version}`,
    reading: (code: string, id: number) => `indicator ${code}, meting ${id}`, checklist: (edition: string, code: string, version: number, look: number | null) => `toetslijst ${edition}, regel ${code} versie ${version}${look === null ? '' : `, oordeel ${look}`}`,
    release: (n: number, day: string) => `publicatie ${n} van ${day}`, noRelease: 'geen publicatie', catalogue: 'kenniscatalogus', builtIn: (key: string) => `ingebouwde tekst ${key}`, own: (key: string, version: number) => `eigen tekst ${key}, versie ${version}`,
    document: (reference: string) => `stuk ${reference}`, decisions: (reference: string, version: number) => `besluiten bij plan ${reference}, versie ${version}`, asked: 'de vragen, zoals ingevoerd bij het maken',
  },
};
