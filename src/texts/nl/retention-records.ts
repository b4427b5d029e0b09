/** Bewaren van wat geen signaal is: verzoeken, noodtoegang, herzieningen, risico’s, contactpersonen en medewerkers die weg zijn. */
export const retentionRecords = {
  classes: {
    'subject-request': 'Verzoeken van betrokkenen', 'break-glass': 'Noodtoegang', 'rights-review': 'Herzieningen van rechten', 'risk-closed': 'Gesloten risico’s', 'partner-contact': 'Contactpersonen van partners', 'person-left': 'Medewerkers die weg zijn',
  },
  triggers: {
    'subject-request': 'na het antwoord of het stoppen', 'break-glass': 'na het oordeel', 'rights-review': 'na het afronden', 'risk-closed': 'na het sluiten van het risico', 'partner-contact': 'nadat iemand de gegevens voor het laatst nakeek',
    'person-left': 'na het beëindigen van de toegang',
  },
  page: {
    title: (kind: string) => `Hoe lang dit wordt bewaard: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    lead: 'Na deze datum komt het op een lijst. Pas als iemand die lijst goedkeurt, wordt het vernietigd.',
    names: {
      'subject-request': (ref: string) => `Verzoek ${ref}`, 'break-glass': (when: string) => `Noodtoegang van ${when}`, 'rights-review': (ref: string) => `Herziening ${ref}`, 'risk-closed': (ref: string) => `Risico ${ref}`,
      'partner-contact': (partner: string) => `Contactpersoon bij ${partner}`, 'person-left': (name: string) => `Medewerker die weg is: ${name}`,
    },
    until: 'Bewaard tot', untilDay: (when: string) => `Bewaard tot ${when}.`, stays: 'Blijft bewaard', item: (name: string, until: string) => `${name}, bewaard tot ${until}`, change: 'Bewaar langer of zet stil',
  },
};
