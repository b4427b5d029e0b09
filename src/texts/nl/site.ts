export const site = {
  title: (page: string, municipality: string) => `${page} – gemeente ${municipality}`,
  demoNotice: 'Meldingen en personen zijn verzonnen.',
  nav: {
    about: 'Wat is mensenhandel?',
    report: 'Melden',
    myReport: 'Mijn melding',
    plan: 'Ons plan',
    figures: 'Cijfers',
    account: 'Verantwoording',
    privacy: 'Privacy',
    accessibility: 'Toegankelijkheid',
    security: 'Beveiliging',
  },
  rooms: {
    today: 'Vandaag',
    signals: 'Signalen',
    picture: 'Beeld',
    plan: 'Plan',
    knowledge: 'Kennis',
    account: 'Verantwoording',
    trust: 'Vertrouwen',
    gallery: 'Bouwstenen',
  },
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is het adres niet goed overgenomen, of bestaat de pagina niet meer.',
    home: 'Naar de beginpagina',
  },
  forbidden: {
    title: 'Dit hoort niet bij uw rol',
    text: 'Met uw rol kunt u deze pagina niet openen. Dat u het probeerde, is vastgelegd. Hebt u dit nodig voor uw werk? Vraag het aan de beheerder van uw gemeente.',
    home: 'Terug naar vandaag',
  },
  wrongOrigin: {
    title: 'Dit formulier kwam van een andere site',
    text: 'Voor uw veiligheid nemen wij dat niet aan. Open de pagina opnieuw en verstuur het formulier daar.',
  },
  notAllowed: {
    title: 'Zo werkt deze pagina niet',
    text: 'Deze pagina kan dit verzoek niet aan. Ga terug en probeer het met de knoppen op de pagina.',
  },
  failed: {
    title: 'Er ging iets mis bij ons',
    text: 'Dat ligt niet aan u. Er is niets half opgeslagen. Probeer het over een paar minuten opnieuw.',
    acute: 'Is er nu gevaar? Bel 112.',
  },
  refused: {
    title: 'Dat kon niet',
    text: 'Er is niets veranderd. Ga terug naar de vorige pagina en probeer het opnieuw.',
    tooLarge: 'Wat u verstuurde is te groot. Een bijlage mag hooguit 10 MB zijn.',
    unreadable: 'Het formulier kwam niet goed aan. Ga terug en verstuur het opnieuw.',
  },
  notSetUp: {
    title: 'Deze site is nog niet ingericht',
    text: 'Er is nog geen gemeente. Lees een plan in om te beginnen:',
  },
  privacy: {
    title: 'Privacy',
    lead: 'Wie iets meldt, moet daar veilig mee zijn. Daarom bewaren wij zo weinig mogelijk.',
    sections: [
      { title: 'Wat wij niet bewaren', items: ['Uw internetadres en de gegevens van uw telefoon of computer.', 'Cookies: de openbare site zet er geen.', 'Bezoekcijfers: wij meten niet wie welke pagina leest.'] },
      { title: 'Wat wij wel bewaren', items: ['Wat u zelf opschrijft en de bijlage die u meestuurt. Dat staat versleuteld in onze administratie.', 'De dag en het tijdstip van uw melding.', 'Wie van de gemeente uw melding opent, wanneer en waarvoor.'] },
      { title: 'Wie uw melding leest', items: ['De aandachtsfunctionaris mensenhandel van de gemeente en diens plaatsvervanger.', 'Andere collega’s kunnen uw verhaal niet openen.', 'Is er gevaar, of is het werk voor de politie of een andere organisatie? Dan kan de gemeente gegevens doorgeven. Dat mag alleen met een reden en een wettelijke grond. Die worden vastgelegd.'] },
      { title: 'Hoe lang', items: ['De bewaartermijn stelt de gemeente vast. Die moet de gemeente op deze plek nog bevestigen.'] },
      { title: 'Uw rechten', items: ['U mag vragen welke gegevens wij van u hebben, en vragen om die te verbeteren of te wissen. Dat vraagt u aan de functionaris gegevensbescherming van de gemeente.', 'Bent u het niet met ons eens? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.'] },
    ],
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet deze site kunnen gebruiken: met een oude telefoon, met alleen een toetsenbord, met een schermlezer en zonder script.',
    sections: [
      { title: 'Waar wij op bouwen', items: ['De richtlijn WCAG 2.2, niveau A en AA.', 'Elke pagina wordt bij elke wijziging automatisch getest, met script en zonder, op een telefoon en op een groot scherm.', 'Brieven staan hier als gewone pagina. Daarnaast zijn er een toegankelijke pdf (PDF/UA), een ODT- en een Word-bestand.'] },
      { title: 'Wat nog niet zeker is', items: ['Een automatische test vindt maar een deel van de problemen. Een volledig onderzoek door mensen is nog niet gedaan.', 'De gemeente plaatst hier de link naar haar toegankelijkheidsverklaring.'] },
      { title: 'Lukt iets niet?', items: ['Laat het de gemeente weten. U hoort dan hoe wij u op een andere manier helpen.'] },
    ],
  },
  security: {
    title: 'Beveiliging',
    lead: 'Hier leest u hoe meldingen beschermd zijn en hoe u een zwakke plek aan ons doorgeeft.',
    sections: [
      { title: 'Hoe meldingen beschermd zijn', items: ['Uw verhaal wordt versleuteld voordat het in de database komt. Elke melding heeft een eigen sleutel.', 'Wie alleen de database steelt, kan uw verhaal niet lezen.', 'Elke keer dat iemand een melding opent, wordt dat vastgelegd. Niemand kan die regel later veranderen met de rechten van dit programma.'] },
      { title: 'Wat wij niet beloven', items: ['Wij kunnen niet zien of uw eigen telefoon of computer veilig is. Kijkt er iemand mee? Gebruik dan een ander apparaat.', 'De knop ‘Verlaat deze pagina’ wist de geschiedenis van uw browser niet.', 'Wie de database én de sleutel heeft, kan lezen wat erin staat.'] },
      { title: 'Een zwakke plek gevonden?', items: ['Vertel het ons voordat u het aan anderen vertelt. Het adres staat in het bestand security.txt op deze site.', 'U krijgt binnen drie werkdagen antwoord. Handelt u te goeder trouw, dan doen wij geen aangifte.'] },
    ],
    securityTxt: 'Open security.txt',
  },
};
