/** What the sites say to the house's own people and to readers of its account: in Dutch and English. */
export const house = {
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
  forbidden: {
    title: 'Dit hoort niet bij uw rol',
    text: 'Met uw rol kunt u deze pagina niet openen. Dat u het probeerde, is vastgelegd. Hebt u dit nodig voor uw werk? Vraag het aan de beheerder van uw gemeente.',
    home: 'Terug naar vandaag',
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
