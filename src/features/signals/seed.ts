import type { MunicipalityCode } from '../../platform/municipality.ts';
import type { FormCode, SectorCode, WayOfKnowing } from '../knowledge/offers.ts';
import { emptyReport, type ReportFields } from './reporter/report-form.ts';
import type { DemoTalk } from './reporter/seed.ts';
import type { GroundCode, Outcome } from './states.ts';
import type { Closing } from './triage/commands.ts';

export { seedTalk } from './reporter/seed.ts';
export { seedSharing } from './sharing/seed.ts';
export { seedInternal } from './internal/seed.ts';
export { seedLinks } from './links/seed.ts';
export { seedClosing, seedTriage } from './triage/seed.ts';

/** An invented report with what invented people did with it. Nobody and nothing in it exists. */
export interface DemoSignal {
  readonly municipality: MunicipalityCode;
  readonly daysAgo: number;
  readonly fields: ReportFields;
  readonly form: FormCode | null;
  readonly marks: readonly (readonly [string, WayOfKnowing])[];
  /** Days ago that it was shared with a partner who has not answered. */
  readonly sharedDaysAgo?: number;
  /** Days ago that somebody assessed it without deciding. */
  readonly assessedDaysAgo?: number;
  /** Days ago that it was closed, and what came of it. */
  readonly closed?: Pick<Closing, 'outcome' | 'reason'> & { readonly daysAgo: number };
  /** What the reporter and the municipality wrote to each other; what came before a decision has no place here. */
  readonly talk?: readonly DemoTalk[];
  readonly decision: { readonly afterDays: number; readonly outcome: Outcome; readonly form: FormCode | null; readonly sector: SectorCode | null; readonly ground: GroundCode; readonly reason: string } | null;
}

function typed(fields: Partial<ReportFields> & Pick<ReportFields, 'verhaal'>): ReportFields {
  return { ...emptyReport, ...fields };
}

export const demoSignals: readonly DemoSignal[] = [
  {
    municipality: 'GM0377', daysAgo: 1, form: 'labour', marks: [], decision: null,
    fields: typed({
      verhaal: 'In het huis naast ons werkt een jonge vrouw. Zij past op de kinderen en maakt schoon, van ’s ochtends vroeg tot laat in de avond. Zij komt bijna nooit buiten.\n\nVorige week vroeg zij mij of zij mijn telefoon mocht gebruiken. Haar paspoort ligt bij de familie, zei zij. Toen iemand aankwam, ging zij snel naar binnen.',
      waar: 'Een villa aan de (verzonnen) Meeuwenlaan in Aerdenhout', wanneer: 'Vorige week woensdag', vorm: 'labour', nu_gevaar: 'onbekend', minderjarig: 'onbekend',
    }),
  },
  {
    municipality: 'GM0377', daysAgo: 3, form: null, decision: null,
    marks: [['crime-waited-for', 'observed'], ['crime-sudden-goods-or-debts', 'stated-by-others'], ['crime-always-reachable', 'observed'], ['crime-drugs-found', 'not-observed']],
    fields: typed({
      verhaal: 'Een jongen uit mijn klas (15) wordt elke dag na school opgehaald door mannen in een auto. Hij heeft ineens dure kleren. Hij zegt dat hij een klusje moest doen omdat hij geld moest terugbetalen. Hij wil er niet meer over praten en moet altijd meteen opnemen als zij bellen.',
      waar: 'Bij het (verzonnen) Duinlyceum', wanneer: 'Al een paar weken', nu_gevaar: 'nee', minderjarig: 'ja',
      deur: 'bekend', naam: 'Verzonnen Klasgenoot', hoe: 'iemand', bereikbaar: 'Een bericht via de mentor op het (verzonnen) Duinlyceum', niet: 'niet-bellen niet-thuis', tijden: 'Onder schooltijd',
    }),
  },
  {
    municipality: 'GM0377', daysAgo: 20, assessedDaysAgo: 14, sharedDaysAgo: 3, form: 'labour', decision: null, marks: [],
    talk: [
      { daysAgo: 18, from: 'municipality', wait: true, text: 'Kunt u meer vertellen over de plek? Bijvoorbeeld een adres, een bedrijf of iets wat in de buurt is.' },
      { daysAgo: 16, from: 'reporter', text: 'Het is aan de (verzonnen) Zeedistelweg, het huis met de steigers. Er staat een wit busje voor.' },
      { daysAgo: 15, from: 'municipality', wait: true, text: 'Dank u wel. Dit helpt ons verder.\n\nHebt u de man met het verband nog gezien?' },
      { daysAgo: 1, from: 'reporter', text: 'Ja, gisteren. Hij werkte met één hand. Op zondag waren zij er ook.' },
    ],
    fields: typed({ verhaal: 'Op een bouwplaats slapen mannen in een busje. Ze werken ook op zondag. Een van hen had een verband om zijn hand en zei dat hij geen dokter mocht bellen van de baas.', waar: 'Verbouwing in Overveen', vorm: 'labour', nu_gevaar: 'nee', minderjarig: 'nee' }),
  },
  {
    municipality: 'GM0377', daysAgo: 95, form: 'labour', talk: [{ daysAgo: 80, from: 'reporter', helped: 'yes' }],
    marks: [['om-long-hours', 'stated-by-others'], ['om-low-pay', 'stated-by-others'], ['om-sleeps-at-work', 'observed'], ['om-no-identity-papers', 'unknown']],
    decision: { afterDays: 6, outcome: 'passed-to-labour-inspectorate', form: 'labour', sector: 'beach-and-events', ground: 'professional-report', reason: 'De melder zag zelf bedden in de opslag. Lange dagen en laag loon komen uit een tweede bron. De Arbeidsinspectie kan dit onderzoeken; wij niet.' },
    fields: typed({ verhaal: 'Achter een strandtent staan bedden in de opslag. De mensen uit de keuken slapen daar. Een van hen vertelde dat hij zes dagen per week werkt en veertig euro per dag krijgt.', waar: 'Bloemendaal aan Zee', wanneer: 'In de zomer', vorm: 'labour', nu_gevaar: 'nee' }),
  },
  {
    municipality: 'GM0377', daysAgo: 240, form: 'sexual', closed: { daysAgo: 200, outcome: 'taken-over', reason: 'De politie onderzoekt dit. Wij horen het als de gemeente iets moet doen.' }, marks: [['sex-hotel-pattern', 'observed'], ['sex-escorted', 'interpreted']],
    decision: { afterDays: 2, outcome: 'passed-to-police', form: 'sexual', sector: 'hotels-short-stay', ground: 'acute-danger', reason: 'Een vrouw die niet alleen naar buiten mag, is een reden om niet te wachten. De politie is dezelfde dag gebeld.' },
    fields: typed({ verhaal: 'Ik verhuur een vakantiehuisje. Er kwamen elke avond andere mannen. De vrouw die er zat, mocht van haar vriend niet alleen naar buiten. Hij betaalde contant.', waar: 'Vogelenzang', vorm: 'sexual', nu_gevaar: 'onbekend', deur: 'bekend', hoe: 'mail', bereikbaar: 'verzonnen@voorbeeld.invalid', niet: 'alleen-tijden', tijden: 'Alleen overdag' }),
  },
  {
    municipality: 'GM0377', daysAgo: 400, form: null, closed: { daysAgo: 375, outcome: 'handled', reason: 'Toezicht is geweest. De bewoners zijn ingeschreven en de brandveiligheid is in orde.' }, marks: [['nla-housing', 'observed']],
    decision: { afterDays: 11, outcome: 'other-problem-handed-over', form: null, sector: 'homes', ground: 'public-task', reason: 'Te veel mensen in één huis, wel met eigen huurcontracten en eigen loon. Geen dwang gezien. Brandveiligheid en inschrijving zijn overgedragen aan Toezicht.' },
    fields: typed({ verhaal: 'In een huis in onze straat wonen zeker tien mannen. Er staan matrassen tegen het raam. Ze zijn vriendelijk, maar er klopt iets niet.', waar: 'Bennebroek', nu_gevaar: 'nee' }),
  },
  {
    municipality: 'GM0377', daysAgo: 520, form: 'criminal', marks: [['crime-phones-and-card', 'stated-by-others']],
    decision: { afterDays: 9, outcome: 'passed-to-care', form: 'criminal', sector: 'youth-school-online', ground: 'professional-report', reason: 'Een meisje van 16 leende haar pinpas uit en wordt nu onder druk gezet. Veilig Thuis pakt dit op met haar ouders.' },
    fields: typed({ verhaal: 'Mijn vriendin heeft haar pinpas uitgeleend. Nu zeggen ze dat zij schuld heeft en dat zij dingen moet wegbrengen.', nu_gevaar: 'nee', minderjarig: 'ja', vorm: 'criminal', deur: 'schuilnaam', schuilnaam: 'Duinroos' }),
  },
  {
    municipality: 'GM0397', daysAgo: 8, form: 'labour', marks: [], decision: null,
    fields: typed({ verhaal: 'In de nagelsalon werken steeds andere meisjes. Ze praten niet met klanten en kijken eerst naar de eigenaar voor ze antwoorden.', waar: 'Winkelstraat in Heemstede', vorm: 'labour', nu_gevaar: 'nee', minderjarig: 'onbekend' }),
  },
  {
    municipality: 'GM0397', daysAgo: 310, form: null, marks: [],
    decision: { afterDays: 5, outcome: 'no-follow-up', form: null, sector: null, ground: 'none-shared', reason: 'De melding noemt geen plek, tijd of persoon. Er is niets om uit te zoeken. De melder is gevraagd om meer.' },
    fields: typed({ verhaal: 'Er gebeuren hier rare dingen. Jullie moeten er iets aan doen.' }),
  },
  {
    municipality: 'GM0473', daysAgo: 15, form: 'labour', marks: [], decision: null,
    fields: typed({ verhaal: 'Bij het opbouwen van een evenement liep een jongen van hooguit 15. Hij werkte ’s nachts door en kreeg contant betaald.', waar: 'Bij het circuit in Zandvoort', vorm: 'labour', nu_gevaar: 'nee', minderjarig: 'ja' }),
  },
];
