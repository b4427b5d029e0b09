import type { Bilingual } from './language.ts';
import type { Grade, SourceKey } from './sources.ts';

export interface ConceptPart {
  readonly code: 'what' | 'coercion' | 'minors' | 'smuggling' | 'no-complaint' | 'here';
  readonly title: Bilingual;
  readonly sentences: readonly Bilingual[];
  readonly grade: Grade;
  readonly sources: readonly SourceKey[];
}

/** What trafficking is in three sentences, for the first page. */
export const CONCEPT_IN_SHORT: readonly Bilingual[] = [
  { nl: 'Mensenhandel is: iemand dwingen of bedriegen, om daar zelf beter van te worden.', en: 'Human trafficking is forcing or deceiving a person in order to profit from them.' },
  { nl: 'Het slachtoffer moet bijvoorbeeld werken, seks hebben of strafbare dingen doen.', en: 'The victim is made to work, to have sex or to commit crimes, for example.' },
  { nl: 'Het gebeurt ook in kleine gemeenten, en vaak ziet niemand het.', en: 'It happens in small municipalities too, and often nobody sees it.' },
];

/** The concept, in the order in which a reader asks. Based on art. 273f Sr as read in the text of 2015. */
export const CONCEPT: readonly ConceptPart[] = [
  {
    code: 'what', grade: 'law-2015', sources: ['S02', 'S03'],
    title: { nl: 'Wat is het?', en: 'What is it?' },
    sentences: [
      { nl: 'Bij mensenhandel wordt iemand uitgebuit.', en: 'In human trafficking a person is exploited.' },
      { nl: 'De uitbuiter werft iemand, vervoert iemand of geeft onderdak, met dwang of bedrog. Het doel is om aan die persoon te verdienen.', en: 'The exploiter recruits, moves or houses a person, by force or deceit. The aim is to profit from that person.' },
      { nl: 'Dat staat in artikel 273f van het Wetboek van Strafrecht.', en: 'This is in article 273f of the Dutch Criminal Code.' },
      { nl: 'Iemand hoeft daarvoor niet naar een ander land te gaan.', en: 'Nobody needs to be taken to another country for it.' },
    ],
  },
  {
    code: 'coercion', grade: 'law-2015', sources: ['S02'],
    title: { nl: 'Hoe dwingt een uitbuiter iemand?', en: 'How does an exploiter force someone?' },
    sentences: [
      { nl: 'Met geweld of dreigen.', en: 'With violence or threats.' },
      { nl: 'Met chantage of bedrog.', en: 'With blackmail or deceit.' },
      { nl: 'Door macht te misbruiken.', en: 'By abusing power.' },
      { nl: 'Door te misbruiken dat iemand geen andere keus heeft, bijvoorbeeld door schulden of zonder papieren.', en: 'By abusing that a person has no other choice, for example because of debts or no papers.' },
      { nl: 'Door iemand te betalen die macht over het slachtoffer heeft.', en: 'By paying someone who has power over the victim.' },
    ],
  },
  {
    code: 'minors', grade: 'law-2015', sources: ['S02', 'S04'],
    title: { nl: 'En als het slachtoffer jonger dan 18 is?', en: 'And if the victim is under 18?' },
    sentences: [
      { nl: 'Dan hoeft dwang niet bewezen te worden. Uitbuiting van een kind is altijd mensenhandel.', en: 'Then coercion need not be proven. Exploiting a child is always trafficking.' },
    ],
  },
  {
    code: 'smuggling', grade: 'read', sources: ['S05', 'S06'],
    title: { nl: 'Is mensensmokkel hetzelfde?', en: 'Is people smuggling the same?' },
    sentences: [
      { nl: 'Nee. Bij mensensmokkel helpt iemand een ander illegaal over een grens.', en: 'No. In people smuggling someone helps another person cross a border illegally.' },
      { nl: 'Het kan wel samen voorkomen. Bijvoorbeeld als iemand de reis daarna moet terugbetalen met werk.', en: 'The two can go together. For example when a person then has to pay back the journey with work.' },
    ],
  },
  {
    code: 'no-complaint', grade: 'law-2015', sources: ['S03'],
    title: { nl: 'Moet een slachtoffer aangifte doen?', en: 'Does a victim have to press charges?' },
    sentences: [
      { nl: 'Nee. De politie kan ook zonder aangifte onderzoek doen.', en: 'No. The police can investigate without that.' },
      { nl: 'U kunt dus ook melden als het slachtoffer niets durft te zeggen.', en: 'So you can also report when the victim does not dare to speak.' },
    ],
  },
  {
    code: 'here', grade: 'read', sources: ['S83', 'S84'],
    title: { nl: 'Gebeurt dat ook hier?', en: 'Does it happen here too?' },
    sentences: [
      { nl: 'Hoe kleiner de gemeente, hoe minder zicht erop. Dat betekent niet dat het er niet is.', en: 'The smaller the municipality, the less it sees. That does not mean that it is not there.' },
      { nl: 'Horeca, schoonmaak, bouw en landbouw zijn er overal. Hotels en woningen ook.', en: 'Catering, cleaning, construction and agriculture are everywhere. So are hotels and homes.' },
    ],
  },
];
