import type { Opening } from '../opening/rules-opening.ts';
import type { Bilingual } from './language.ts';
import type { SourceKey } from './sources.ts';

export const routeCodes = ['emergency', 'police', 'labour-inspectorate', 'anonymous', 'veilig-thuis', 'comensha'] as const;
export type RouteCode = (typeof routeCodes)[number];

/** One telephone number to which a person can turn. */
export interface RouteEntry {
  readonly code: RouteCode;
  readonly name: Bilingual;
  /** As people write it. */
  readonly phone: string;
  /** When to call. */
  readonly when: Bilingual;
  /** Who is helped there. */
  readonly forWhom: Bilingual;
  /** Opening hours. Null when no source gives them: the page then says that the municipality has to confirm them. */
  readonly opening: Opening | null;
  /** Something about the hours that is not certain. */
  readonly hoursToConfirm: Bilingual | null;
  /** Whether a caller can stay anonymous. Null when no source says so. */
  readonly anonymous: Bilingual | null;
  readonly urgent: boolean;
  readonly sources: readonly SourceKey[];
}

/** The route card, the most urgent number first. */
export const ROUTE_CARD: readonly RouteEntry[] = [
  {
    code: 'emergency', phone: '112', urgent: true,
    name: { nl: 'Alarmnummer', en: 'Emergency number' },
    when: { nl: 'Is er nu gevaar? Bel meteen.', en: 'Is there danger now? Call at once.' },
    forWhom: { nl: 'Voor iedereen', en: 'For everyone' },
    // No source gives hours, and pages show none for an urgent number: "to be confirmed" beside 112 could keep someone from calling.
    opening: null, hoursToConfirm: null, anonymous: null, sources: ['S15'],
  },
  {
    code: 'police', phone: '0900-8844', urgent: false,
    name: { nl: 'Politie, geen spoed', en: 'Police, not urgent' },
    when: { nl: 'U denkt aan mensenhandel, maar er is nu geen gevaar.', en: 'You suspect trafficking, but there is no danger right now.' },
    forWhom: { nl: 'Voor iedereen die iets weet over een slachtoffer of een dader', en: 'For anyone who knows something about a victim or an offender' },
    opening: null, hoursToConfirm: null, anonymous: null, sources: ['S15'],
  },
  {
    code: 'anonymous', phone: '0800-7000', urgent: false,
    name: { nl: 'Meld Misdaad Anoniem', en: 'Meld Misdaad Anoniem (anonymous tip line)' },
    when: { nl: 'U wilt iets vertellen zonder uw naam te noemen.', en: 'You want to tell something without giving your name.' },
    forWhom: { nl: 'Voor iedereen', en: 'For everyone' },
    opening: null, hoursToConfirm: null, anonymous: { nl: 'Ja', en: 'Yes' }, sources: ['S14', 'S15'],
  },
  {
    code: 'labour-inspectorate', phone: '0800-5151', urgent: false,
    name: { nl: 'Nederlandse Arbeidsinspectie', en: 'Netherlands Labour Authority (Arbeidsinspectie)' },
    when: { nl: 'Het gaat om werk: slecht betaald, gedwongen of gevaarlijk.', en: 'It is about work: badly paid, forced or dangerous.' },
    forWhom: { nl: 'Voor werknemers en voor wie iets ziet', en: 'For workers and for anyone who sees something' },
    opening: null, hoursToConfirm: null, anonymous: { nl: 'Ja, dat kan', en: 'Yes, that is possible' }, sources: ['S15', 'S104'],
  },
  {
    code: 'veilig-thuis', phone: '0800-2000', urgent: false,
    name: { nl: 'Veilig Thuis', en: 'Veilig Thuis (domestic violence and child abuse)' },
    when: { nl: 'Het gaat om een kind, een jongere of iemand thuis. Of u twijfelt en zoekt advies.', en: 'It is about a child, a young person or someone at home. Or you are in doubt and want advice.' },
    forWhom: { nl: 'Voor iedereen, ook voor professionals', en: 'For everyone, professionals too' },
    opening: { kind: 'always' }, hoursToConfirm: null,
    anonymous: { nl: 'Ja, als u om advies vraagt', en: 'Yes, when you ask for advice' }, sources: ['S30', 'K01'],
  },
  {
    code: 'comensha', phone: '033-4481186', urgent: false,
    name: { nl: 'CoMensha', en: 'CoMensha (help for victims of trafficking)' },
    when: { nl: 'Een slachtoffer zoekt opvang of hulp. Of u hebt een vraag daarover.', en: 'A victim needs shelter or help. Or you have a question about it.' },
    forWhom: { nl: 'Voor slachtoffers en voor wie hen helpt', en: 'For victims and for those who help them' },
    // The source says nothing of holidays.
    opening: { kind: 'week', spans: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' })), holidays: 'unknown' },
    hoursToConfirm: { nl: 'Er was een proef met dag en nacht bellen. Of dat nu kan, is te bevestigen door de gemeente.', en: 'There was a trial with calls day and night. Whether that is possible now is to be confirmed by the municipality.' },
    anonymous: null, sources: ['S46', 'S130'],
  },
];
