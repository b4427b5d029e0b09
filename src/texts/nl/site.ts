/** What the site itself says to whoever reports: in every language of the public site. */
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
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is het adres niet goed overgenomen, of bestaat de pagina niet meer.',
    home: 'Naar de beginpagina',
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
    kept: 'Wat u typte, staat nog in deze pagina. Laat de pagina open, wacht even en druk dan op de knop. Was het toch al aangekomen, dan gebeurt het geen tweede keer.',
    files: 'De bestanden die u koos, zijn niet bewaard. Voeg ze daarna opnieuw toe.',
    send: 'Verstuur opnieuw',
    again: 'Probeer het opnieuw',
  },
  refused: {
    title: 'Dat kon niet',
    text: 'Er is niets veranderd. Ga terug naar de vorige pagina en probeer het opnieuw.',
    tooLarge: 'Wat u verstuurde is te groot. Een bestand mag hooguit 10 MB zijn.',
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
      { title: 'Wat wij wel bewaren', items: ['Wat u zelf opschrijft en de bestanden die u meestuurt. Dat staat versleuteld in onze administratie.', 'Vertelt u hoe wij u bereiken? Dan staat dat apart, met een eigen slot. Wie het opent, moet zeggen waarom.', 'Wat u typt en nog niet verstuurt: hooguit 24 uur.', 'De dag en het tijdstip van uw melding.', 'Wie van de gemeente uw melding opent, wanneer en waarvoor.'] },
      { title: 'Wie uw melding leest', items: ['De aandachtsfunctionaris mensenhandel van de gemeente en diens plaatsvervanger.', 'Andere collega’s kunnen uw verhaal niet openen.', 'Is er gevaar, of is het werk voor de politie of een andere organisatie? Dan kan de gemeente gegevens doorgeven. Dat mag alleen met een reden en een wettelijke grond. Die worden vastgelegd.'] },
      { title: 'Hoe lang', items: ['De bewaartermijn stelt de gemeente vast. Die moet de gemeente op deze plek nog bevestigen.'] },
      { title: 'Uw rechten', items: ['U mag vragen welke gegevens wij van u hebben, en vragen om die te verbeteren of te wissen. Dat vraagt u aan de functionaris gegevensbescherming van de gemeente.', 'Schrijf uw naam en hoe wij u kunnen antwoorden. Noem ook waarop wij moeten zoeken, zoals een telefoonnummer. U hoeft niet te zeggen waarom u het vraagt, en het kost niets.', 'Wij moeten zeker weten dat u het zelf vraagt. Wij bewaren geen kopie van uw paspoort of identiteitskaart.', 'U krijgt binnen een maand antwoord. Is er meer tijd nodig? Dan hoort u dat binnen die maand, met de reden. Het mag dan twee maanden langer duren.', 'Soms mogen wij niet alles vertellen, bijvoorbeeld om een ander te beschermen.', 'Bent u het niet met ons eens? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.', 'Dit staat in de Algemene verordening gegevensbescherming (EU) 2016/679: artikelen 12, 15 tot en met 22 en 77.'] },
    ],
  },
};
