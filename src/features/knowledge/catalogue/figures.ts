import type { Bilingual } from './language.ts';
import type { Grade, SourceKey } from './sources.ts';

/** Figures of one series may be compared with each other, figures of two series may not. */
export type SeriesCode = 'estimate' | 'registered' | 'reports-by-reporter' | 'share-detected' | 'other';

/** A national figure. It never says anything about one municipality. */
export interface NationalFigure {
  readonly code: string;
  readonly series: SeriesCode;
  readonly label: Bilingual;
  /** Null where the source gives words ("1 in 9") or a range; `text` is what to print in every case. */
  readonly value: number | null;
  readonly text: Bilingual;
  /** The year or years the figure is about, as to be printed. */
  readonly period: string;
  readonly grade: Grade;
  readonly sources: readonly SourceKey[];
  readonly caution: Bilingual | null;
}

/** What must stand beside the figures of a series wherever they are shown. */
export const SERIES_CAUTIONS: Readonly<Record<SeriesCode, Bilingual>> = {
  'estimate': { nl: 'Dit zijn schattingen. Niemand kent het echte aantal.', en: 'These are estimates. Nobody knows the real number.' },
  'registered': { nl: 'Deze reeks komt uit drie bronnen die anders tellen: de Nationaal Rapporteur tot en met 2018, CoMensha van 2019 tot en met 2022, daarna weer de Nationaal Rapporteur. Vergelijk de jaren daarom voorzichtig. Over 2018 bestaan twee tellingen.', en: 'This series comes from three sources that count differently: the National Rapporteur up to 2018, CoMensha from 2019 to 2022, then the National Rapporteur again. Compare the years with care. For 2018 there are two counts.' },
  'reports-by-reporter': { nl: 'Dit zijn aanmeldingen, geen mensen. Eén slachtoffer kan vaker zijn aangemeld. Tel ze niet op bij de reeks van geregistreerde slachtoffers.', en: 'These are reports, not people. One victim may be reported more than once. Do not add them to the series of registered victims.' },
  'share-detected': { nl: 'Hoeveel slachtoffers in beeld zijn, schat iedere bron anders: 1 op 9, 1 op 6, 1 op 5, of 3 tot 4 keer zoveel als geregistreerd. Noem daarom altijd bron en jaar.', en: 'Each source estimates differently how many victims are in view: 1 in 9, 1 in 6, 1 in 5, or 3 to 4 times the number registered. So always name source and year.' },
  'other': { nl: 'Losse cijfers. Ze zijn niet met elkaar te vergelijken.', en: 'Single figures. They cannot be compared with each other.' },
};

type Cautions = Bilingual | null;

function count(code: string, series: SeriesCode, label: Bilingual, value: number, period: string, sources: readonly SourceKey[], caution: Cautions = null, grade: Grade = 'read'): NationalFigure {
  const text = { nl: value.toLocaleString('nl-NL'), en: value.toLocaleString('en-GB') };
  return { code, series, label, value, text, period, grade, sources, caution };
}

function words(code: string, series: SeriesCode, label: Bilingual, text: Bilingual, period: string, sources: readonly SourceKey[], caution: Cautions = null): NationalFigure {
  return { code, series, label, value: null, text, period, grade: 'read', sources, caution };
}

const registered: Bilingual = { nl: 'Geregistreerde vermoedelijke slachtoffers', en: 'Registered presumed victims' };
const fewPointsApart: Bilingual = { nl: 'Andere publicaties noemen een of twee meer.', en: 'Other publications give one or two more.' };
const countedTwice: Bilingual = { nl: 'Het WODC noemt ongeveer 1.300 voor 2018 én voor 2019. Over 2018 bestaan dus twee tellingen.', en: 'WODC gives about 1,300 for 2018 and for 2019. So there are two counts for 2018.' };
const reportsOf = (nl: string, en: string): Bilingual => ({ nl: `Aanmeldingen bij CoMensha door ${nl}`, en: `Reports to CoMensha by ${en}` });
const detected: Bilingual = { nl: 'Deel van de slachtoffers dat in beeld is', en: 'Share of victims in view' };

export const NATIONAL_FIGURES: readonly NationalFigure[] = [
  words('estimate-nrm', 'estimate', { nl: 'Schatting van het aantal slachtoffers per jaar (Nationaal Rapporteur)', en: 'Estimated victims a year (National Rapporteur)' }, { nl: '5.000 tot 7.500', en: '5,000 to 7,500' }, '2017', ['S177', 'S171'], { nl: 'Het midden van de schatting is 6.250.', en: 'The middle of the estimate is 6,250.' }),
  words('estimate-wodc', 'estimate', { nl: 'Schatting van het aantal slachtoffers per jaar (WODC)', en: 'Estimated victims a year (WODC)' }, { nl: 'ongeveer 5.000', en: 'about 5,000' }, '2018-2019', ['S172', 'S185'], { nl: 'Waarvan ongeveer 2.000 seksuele en 1.000 criminele uitbuiting.', en: 'Of which about 2,000 sexual and 1,000 criminal exploitation.' }),
  count('registered-2014', 'registered', registered, 1255, '2014', ['S178'], fewPointsApart),
  count('registered-2017', 'registered', registered, 956, '2017', ['S178'], fewPointsApart),
  count('registered-2018', 'registered', registered, 668, '2018', ['S178'], countedTwice),
  count('registered-2019', 'registered', registered, 1372, '2019', ['S179'], countedTwice),
  count('registered-2020', 'registered', registered, 1013, '2020', ['S179']),
  count('registered-2021', 'registered', registered, 791, '2021', ['S179']),
  count('registered-2022', 'registered', registered, 814, '2022', ['S180']),
  count('registered-2023', 'registered', registered, 868, '2023', ['S103'], { nl: 'Berekend uit het cijfer van 2024.', en: 'Calculated from the figure of 2024.' }, 'derived'),
  count('registered-2024', 'registered', registered, 944, '2024', ['S103']),
  count('reports-police-2024', 'reports-by-reporter', reportsOf('de politie', 'the police'), 329, '2024', ['S54']),
  count('reports-care-2024', 'reports-by-reporter', reportsOf('zorgcoördinatie', 'care coordination'), 301, '2024', ['S54']),
  count('reports-fairwork-2024', 'reports-by-reporter', reportsOf('FairWork', 'FairWork'), 257, '2024', ['S54']),
  count('reports-nla-2024', 'reports-by-reporter', reportsOf('de Arbeidsinspectie', 'the Labour Authority'), 71, '2024', ['S54']),
  count('reports-kmar-2024', 'reports-by-reporter', reportsOf('de Marechaussee', 'the Royal Marechaussee'), 67, '2024', ['S54']),
  count('minors-2024', 'other', { nl: 'Minderjarige slachtoffers in beeld', en: 'Minors among the victims in view' }, 79, '2024', ['S103'], { nl: 'Dat is 52% meer dan in 2023.', en: 'That is 52% more than in 2023.' }),
  count('minors-criminal-2024', 'other', { nl: 'Minderjarigen in criminele uitbuiting, in beeld', en: 'Minors in criminal exploitation, in view' }, 42, '2024', ['S103', 'S181'], { nl: 'In 2023 waren het er 13. Gelezen in nieuwsberichten over de Nationaal Rapporteur.', en: 'In 2023 there were 13. Read in news reports about the National Rapporteur.' }),
  words('criminal-ckm', 'other', { nl: 'Criminele uitbuiting in 13 steden, in twee jaar (onderzoek CKM)', en: 'Criminal exploitation in 13 cities, in two years (CKM research)' }, { nl: 'ongeveer 2.500 vermoedelijke slachtoffers', en: 'about 2,500 presumed victims' }, '2022', ['S31'], { nl: 'Landelijk waren er toen 68 geregistreerd.', en: 'Nationally 68 were registered then.' }),
  words('detected-1-in-9', 'share-detected', detected, { nl: '1 op 9', en: '1 in 9' }, '2024', ['S112']),
  words('detected-1-in-6', 'share-detected', detected, { nl: '1 op 6', en: '1 in 6' }, '2019', ['S82']),
  words('detected-1-in-5', 'share-detected', detected, { nl: '1 op 5', en: '1 in 5' }, '2017', ['S171']),
  words('detected-3-to-4', 'share-detected', { nl: 'Werkelijk aantal vergeleken met geregistreerd', en: 'Real number compared with registered' }, { nl: '3 tot 4 keer zoveel', en: '3 to 4 times as many' }, '2021', ['S172']),
];
