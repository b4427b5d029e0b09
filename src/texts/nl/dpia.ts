const own = 'In te vullen door de gemeente.';

/** The document is Dutch whoever makes it: the municipality signs it. */
export const dpia = {
  title: 'Gegevensbeschermingseffectbeoordeling: aanpak mensenhandel met Baken',
  subject: (municipality: string) => `DPIA van de gemeente ${municipality} voor de aanpak van mensenhandel`,
  date: 'Gemaakt op', state: 'Stand', draft: 'Concept, nog niet vastgesteld',
  pageWords: { page: 'Pagina', of: 'van' },
  intro: 'Dit is een begin. Wat Baken weet, is ingevuld uit het register van verwerkingen. Wat alleen de gemeente kan zeggen, staat als vraag.',
  unconfirmed: (count: number) => (count === 1 ? 'Eén verwerking is nog een voorstel van het programma. Bevestig die eerst in het register.' : `${count} verwerkingen zijn nog een voorstel van het programma. Bevestig die eerst in het register.`),
  needTitle: 'Waarom een beoordeling nodig is',
  need: 'Een beoordeling is verplicht als een verwerking waarschijnlijk een hoog risico geeft voor mensen (AVG artikel 35). Hier speelt:',
  criteria: ['gevoelige gegevens: over misdrijven, gezondheid en seksualiteit', 'mensen in een kwetsbare positie', 'gegevens van anderen dan de betrokkene zelf', 'gevolgen voor veiligheid als gegevens in verkeerde handen komen'],
  activitiesTitle: 'De verwerkingen', what: 'Onderdeel', answer: 'Wat de gemeente zegt',
  necessityTitle: 'Noodzaak en evenredigheid', necessity: own,
  necessityQuestions: ['Kan het doel ook met minder gegevens worden bereikt?', 'Is de grond in de wet voor elke verwerking bevestigd door een jurist?', 'Zijn de bewaartermijnen vastgesteld, met de selectielijst als grond?', 'Is met elke partner afgesproken wat wordt gedeeld en waarom?'],
  risksTitle: 'Risico’s en maatregelen', risks: 'De maatregelen in Baken staan erbij. Hoe groot elk risico is, beoordeelt de gemeente.',
  riskColumns: ['Risico', 'Wat Baken doet', 'Wat overblijft', 'Oordeel van de gemeente'],
  riskRows: [
    ['Een melder wordt herkend', 'Anoniem melden zonder adres of cookie; identiteit onder een eigen sleutel, openen met reden en waar gewenst met twee mensen', 'Wat de melder zelf vertelt', own],
    ['Iemand kijkt zonder reden', 'Toegang per rol en gemeente; elke inzage in een verzegeld logboek; patronen voor de functionaris gegevensbescherming', 'Inzage die pas achteraf opvalt', own],
    ['De database wordt gestolen', 'Verhalen en namen versleuteld per dossier; de sleutel staat ergens anders', 'Aantallen, data en standen zijn leesbaar', own],
    ['Een cijfer wijst iemand aan', 'Cijfers gaan alleen naar buiten na bewijs dat niemand te herkennen is, samen met alles wat eerder verscheen', 'Wie een zaak kent, weet dat die meetelt', own],
    ['Gegevens blijven te lang', 'Een datum per dossier, en vernietiging van de sleutel', 'Oude reservekopieën tot ook die weg zijn', own],
    ['Er wordt te veel gedeeld', 'Per pakket een doel, een grond en een keuze van onderdelen; een kopie van wat is gedeeld', 'Wat de ontvanger ermee doet', own],
  ],
  rightsTitle: 'Rechten van betrokkenen', rights: 'Hoe de gemeente inzage, correctie, verwijdering en bezwaar regelt: in te vullen door de gemeente.',
  adviceTitle: 'Advies van de functionaris gegevensbescherming', advice: own,
} as const;
