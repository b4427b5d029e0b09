import type { Sector } from './sectors.ts';

/** Sectors of work. */
export const WORK_SECTORS: readonly Sector[] = [
  {
    code: 'beach-and-events', name: { nl: 'Strand en evenementen', en: 'Beach and events' },
    grounds: [
      { forms: ['labour'], reach: 'neighbour', places: ['GM0473'], sources: ['S85'], text: { nl: 'Grand Prix Zandvoort 2024: een uitzendbureau liet 60 mensen zonder vergunning in de catering werken. De boetes waren 427.500 en 405.000 euro.', en: 'Zandvoort Grand Prix 2024: an agency had 60 people without a permit work in catering. The fines were 427,500 and 405,000 euros.' } },
      { forms: ['labour'], reach: 'neighbour', places: ['GM0473'], sources: ['S85'], text: { nl: 'Grand Prix Zandvoort 2025: elf jongeren werkten lang of ’s nachts. Twee van hen waren 15 jaar.', en: 'Zandvoort Grand Prix 2025: eleven young people worked long or at night. Two of them were 15.' } },
    ],
  },
  {
    code: 'hospitality', name: { nl: 'Horeca', en: 'Restaurants and catering' },
    grounds: [
      { forms: ['labour'], reach: 'neighbour', places: ['GM0392', 'GM0473'], sources: ['S86'], text: { nl: 'Volgens een kop van de lokale omroep leverde een schoonmaakbedrijf uit Haarlem illegale arbeidskrachten aan horeca in Haarlem en Zandvoort. Alleen de kop is gelezen.', en: 'According to a headline of the local broadcaster a cleaning firm from Haarlem supplied illegal workers to catering in Haarlem and Zandvoort. Only the headline was read.' } },
      { forms: ['labour'], reach: 'national', sources: ['S84'], text: { nl: 'De Nationaal Rapporteur noemde de horeca in 2012 als sector die overal is en risico geeft.', en: 'In 2012 the National Rapporteur named catering as a sector that exists everywhere and carries a risk.' } },
    ],
  },
  {
    code: 'domestic-work', name: { nl: 'Villa’s: au pairs en inwonend personeel', en: 'Villas: au pairs and live-in staff' },
    grounds: [
      { forms: ['labour'], reach: 'national', sources: ['S91', 'S92'], text: { nl: 'Politie en Arbeidsinspectie gingen in januari 2023 naar 28 adressen en spraken 17 au pairs. Enkele gevallen kregen een vervolg.', en: 'In January 2023 police and Labour Authority visited 28 addresses and met 17 au pairs. A few cases were followed up.' } },
      { forms: ['labour'], reach: 'national', sources: ['S92', 'S93'], text: { nl: 'Een au pair mag hoogstens 30 uur per week licht werk doen. Ongeveer de helft werkt meer. Wie bang is om weg te moeten, meldt niet.', en: 'An au pair may do light work for at most 30 hours a week. About half work more. Those who fear being sent home do not report.' } },
    ],
  },
  {
    code: 'bulbs-and-horticulture', name: { nl: 'Bollen en tuinbouw', en: 'Bulbs and horticulture' },
    grounds: [
      { forms: ['labour'], reach: 'region', sources: ['S95'], text: { nl: 'In de Bollenstreek was in 2020 een tekort aan legale slaapplekken voor ongeveer 5.000 van de 25.000 arbeidsmigranten.', en: 'In 2020 the Bollenstreek lacked legal beds for about 5,000 of its 25,000 migrant workers.' } },
      { forms: ['labour'], reach: 'region', sources: ['S96'], text: { nl: 'In Lisse woonden 40 arbeidsmigranten in een bedrijfspand. Wie niet is ingeschreven, is onzichtbaar.', en: 'In Lisse 40 migrant workers lived in a business building. People who are not registered are invisible.' } },
    ],
  },
  {
    code: 'construction', name: { nl: 'Bouw en verbouw van woningen', en: 'Construction and renovation' },
    grounds: [
      { forms: ['labour'], reach: 'national', sources: ['S84', 'S25'], text: { nl: 'Genoemd als risicosector.', en: 'Named as a sector at risk.' } },
    ],
  },
  {
    code: 'cleaning-agencies-delivery', name: { nl: 'Schoonmaak, uitzendbureaus, bezorging en vervoer', en: 'Cleaning, agencies, delivery and transport' },
    grounds: [
      { forms: ['labour'], reach: 'national', sources: ['S97', 'S25'], text: { nl: 'Genoemd als risicosector. In 2022 waren er berichten over uitzendbureaus met ‘knokploegen’, wachtkamers en boetes om kleine dingen.', en: 'Named as a sector at risk. In 2022 there were reports of agencies with strong-arm gangs, waiting rooms and fines for trifles.' } },
    ],
  },
  {
    code: 'nail-and-massage', name: { nl: 'Nagel- en massagesalons', en: 'Nail and massage salons' },
    grounds: [
      { forms: ['labour', 'sexual'], reach: 'national', sources: ['S98'], text: { nl: 'In 2019 waren er ongeveer 8.700 salons, met weinig toezicht.', en: 'In 2019 there were about 8,700 salons, with little supervision.' } },
      { forms: ['labour'], reach: 'national', sources: ['S99'], text: { nl: '’s-Hertogenbosch controleert nagelstudio’s in zijn actiemaand.', en: '’s-Hertogenbosch checks nail studios in its month of action.' } },
    ],
  },
  {
    code: 'car-wash', name: { nl: 'Autowasplaatsen', en: 'Car washes' },
    grounds: [
      { forms: ['labour'], reach: 'foreign', sources: ['S100'], text: { nl: 'Alleen voorbeelden uit België gevonden: 2 van de 6 gecontroleerde bedrijven gingen dicht.', en: 'Only examples from Belgium were found: 2 of 6 businesses checked were closed.' } },
    ],
  },
  {
    code: 'stables', name: { nl: 'Maneges en stallen', en: 'Riding schools and stables' },
    grounds: [
      { forms: ['labour'], reach: 'foreign', sources: ['S101', 'S102'], text: { nl: 'Alleen rechtspraak uit België gevonden: één veroordeling (2015) en één vrijspraak (2019). Loon, woonplek en vrijheid gaven de doorslag.', en: 'Only case law from Belgium was found: one conviction (2015) and one acquittal (2019). Pay, housing and freedom of movement decided.' } },
    ],
  },
];
