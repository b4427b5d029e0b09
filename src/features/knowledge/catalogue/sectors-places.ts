import type { Sector } from './sectors.ts';

/** Places where people stay, and groups at risk. */
export const PEOPLE_AND_PLACES: readonly Sector[] = [
  {
    code: 'holiday-parks', name: { nl: 'Vakantieparken en campings', en: 'Holiday parks and campsites' },
    grounds: [
      { forms: ['labour'], reach: 'national', sources: ['S87'], text: { nl: 'Controle van vijf parken in 2021, waaronder Noordwijk: valse identiteiten, te weinig loon, te lange dagen en geen vergunningen in de meeste parken.', en: 'Five parks checked in 2021, Noordwijk among them: false identities, underpayment, too long days and no permits in most.' } },
      { forms: ['labour'], reach: 'region', sources: ['S88'], text: { nl: 'Bij een nieuwe controle van een park in Opmeer (2022) waren er verschillende gevallen van arbeidsuitbuiting.', en: 'At a second check of a park in Opmeer (2022) there were several cases of labour exploitation.' } },
      { forms: ['sexual'], reach: 'national', sources: ['S89'], text: { nl: 'Illegale prostitutie verschuift van hotels naar vakantieparken.', en: 'Illegal prostitution shifts from hotels to holiday parks.' } },
    ],
  },
  {
    code: 'hotels-short-stay', name: { nl: 'Hotels, bed and breakfast en kort verblijf', en: 'Hotels, bed and breakfast and short stay' },
    grounds: [
      { forms: ['sexual'], reach: 'national', sources: ['S28'], text: { nl: 'Klanten ontvangen in een zelf gehuurde hotelkamer is illegale prostitutie. Klanten worden verspreid, zodat het niet opvalt.', en: 'Receiving clients in a hotel room rented for it is illegal prostitution. Clients are spread so that it goes unnoticed.' } },
      { forms: ['sexual'], reach: 'national', sources: ['S90'], text: { nl: 'Een uitbuiter koos een kamer in een bijgebouw zonder receptie (2021).', en: 'An exploiter chose a room in an annex without reception (2021).' } },
    ],
  },
  {
    code: 'homes', name: { nl: 'Woningen', en: 'Private homes' },
    grounds: [
      { forms: ['sexual'], reach: 'national', sources: ['S27'], text: { nl: 'Den Haag en Rotterdam 2016: bij 6 van de 10 gecontroleerde thuisprostituees waren er misstanden (600 controles).', en: 'The Hague and Rotterdam 2016: abuses were found at 6 of 10 home sex workers checked (600 checks).' } },
    ],
  },
  {
    code: 'care', name: { nl: 'Zorg thuis, pgb-zorg en begeleid wonen', en: 'Home care, personal budgets and assisted living' },
    grounds: [
      { forms: ['labour'], reach: 'national', sources: ['S94'], text: { nl: 'In Drenthe troffen toezichthouders een vrouw die door haar verzorgers als assepoester werd behandeld.', en: 'In Drenthe supervisors met a woman whom her carers treated as a Cinderella.' } },
      { forms: ['criminal'], reach: 'national', sources: ['S43'], text: { nl: 'In Groningen woonde meer dan de helft van de vermoedelijke slachtoffers van criminele uitbuiting in een zorginstelling of begeleid (2024).', en: 'In Groningen more than half of the presumed victims of criminal exploitation lived in care or assisted living (2024).' } },
    ],
  },
  {
    code: 'youth-school-online', name: { nl: 'Jongeren: school, station, straat en online', en: 'Young people: school, station, street and online' },
    grounds: [
      { forms: ['criminal', 'sexual'], reach: 'national', sources: ['S29', 'S31'], text: { nl: 'Het patroon: vriendschap, een klein klusje, een ‘boete’ of schuld, een zwaarder klusje. Niet alleen in grote steden.', en: 'The pattern: friendship, a small job, a ‘fine’ or debt, a heavier job. Not only in big cities.' } },
    ],
  },
  {
    code: 'reception', name: { nl: 'Opvang van asielzoekers en Oekraïners', en: 'Reception of asylum seekers and Ukrainians' },
    grounds: [
      { forms: ['labour'], reach: 'national', sources: ['S103'], text: { nl: 'In 2024 waren Oekraïners vaker slachtoffer van arbeidsuitbuiting.', en: 'In 2024 Ukrainians were more often victims of labour exploitation.' } },
      { forms: ['criminal'], reach: 'national', sources: ['S103'], text: { nl: 'Er zijn zorgen over criminele uitbuiting van minderjarige vreemdelingen zonder ouders.', en: 'There is concern about criminal exploitation of unaccompanied minors.' } },
    ],
  },
  {
    code: 'coast-and-airport', name: { nl: 'Kust, haven en de omgeving van Schiphol', en: 'Coast, marina and the surroundings of Schiphol' },
    grounds: [
      { forms: ['criminal'], reach: 'region', sources: ['S62'], text: { nl: 'Smokkel over zee en Schiphol zijn thema’s van Noord-Holland.', en: 'Smuggling by sea and Schiphol are themes of Noord-Holland.' } },
    ],
  },
];
