import { plural } from '../plural.ts';

export const partners = {
  title: 'Partners', hint: 'Wie u belt, wat er is afgesproken en wat u mag delen.',
  lead: 'De organisaties waarmee uw gemeente werkt: wie u belt, wanneer zij bereikbaar zijn, wat er is afgesproken en wat u met hen mag delen.',
  empty: 'Er is nog geen partner vastgelegd', emptyText: 'Leg eerst vast wie u belt bij de politie, Veilig Thuis en de zorgcoördinator. Dan staan zij klaar als u een signaal deelt.', emptyReader: 'De aandachtsfunctionaris of de beleidsadviseur kan partners vastleggen.',
  noneFound: 'Geen partner past bij deze keuze.', unknown: 'te bevestigen door de gemeente', overDate: 'over de datum',
  add: 'Voeg een partner toe', edit: 'Wijzig', back: 'Alle partners', ended: 'Partners van vroeger', endedShort: 'gestopt',
  import: 'Lees een lijst in', export: 'Download de lijst (CSV)',
  counts: (n: number) => plural('nl', n, { one: '# partner', other: '# partners' }),
  attention: (n: number) => plural('nl', n, { one: '# ding vraagt aandacht', other: '# dingen vragen aandacht' }),
  filter: { title: 'Kies partners', apply: 'Toon', role: 'Rol', anyRole: 'alle rollen', covenant: 'Convenant', anyCovenant: 'maakt niet uit' },
  filterCovenants: { 'in-date': 'loopt', 'attention': 'loopt af of is verlopen', 'none': 'geen convenant' },
  columns: { name: 'Organisatie', roles: 'Rol', phone: 'Telefoon', hours: 'Bereikbaar', covenant: 'Convenant' },
  roles: {
    'police': 'politie (AVIM)', 'labour-inspectorate': 'Nederlandse Arbeidsinspectie', 'kmar': 'Koninklijke Marechaussee', 'veilig-thuis': 'Veilig Thuis', 'comensha': 'CoMensha', 'care-coordinator': 'zorgcoördinator mensenhandel', 'riec': 'RIEC',
    'zvh': 'Zorg- en Veiligheidshuis', 'youth-protection': 'jeugdbescherming', 'own-care': 'eigen zorg van de gemeente', 'enforcement': 'eigen toezicht en handhaving', 'prosecution': 'Openbaar Ministerie', 'shelter': 'opvang', 'ggd': 'GGD',
    'tax': 'Belastingdienst', 'legal-aid': 'rechtshulp', 'interest-group': 'belangenorganisatie', 'emm': 'EMM (expertisecentrum)', 'other': 'anders',
  },
  fields: {
    naam: 'Naam van de organisatie', rol: 'Wat is deze organisatie?', waarvoor: 'Waarvoor neemt u contact op?', telefoon: 'Telefoon', postbus: 'Mailadres van de organisatie', website: 'Website', tijden: 'Bereikbaar', feestdagen: 'Op feestdagen',
    bron: 'Bron', brondatum: 'Van welke dag is dat?', nakijken: 'Wanneer kijkt iemand het weer na?',
  },
  hints: {
    naam: 'Geen namen van personen. Die zet u bij de contactpersonen.', rol: 'U kunt meer dan één rol kiezen. De eerste elf staan klaar als u een signaal deelt.', waarvoor: 'Kort. Geen namen van personen.', telefoon: 'Een algemeen nummer. Het nummer van een persoon zet u bij de contactpersonen.',
    postbus: 'Een gedeelde postbus, geen adres van één persoon.', tijden: 'Schrijf per regel de dagen en de tijd, zoals ‘ma-vr 9.00-17.00’. Of schrijf: 24 uur.', bron: 'Bijvoorbeeld: website van de organisatie, of gebeld met de organisatie.', nakijken: 'Uiterlijk over twee jaar.',
  },
  holidays: { open: 'ook bereikbaar', closed: 'niet bereikbaar', unknown: 'niet bekend' },
  formTitle: { add: 'Partner toevoegen', edit: (name: string) => `Wijzig ${name}` },
  save: 'Bewaar', saved: 'Bewaard.', removed: 'Weggehaald.',
  changed: { somebody: 'Iemand anders', title: 'Iemand anders was u voor', text: (by: string) => `${by} veranderde dit terwijl u bezig was. Hieronder staat wat er nu geldt. Uw tekst staat nog in het formulier. Bewaart u, dan geldt uw tekst.`, now: 'Dit geldt nu' },
  sourceLine: (source: string, date: string) => `Bron: ${source}, ${date}.`,
  looked: (date: string, by: string) => `Laatst bekeken op ${date} door ${by}.`, over: (date: string) => `Over de datum: laatst bekeken op ${date}.`,
  end: { title: 'Werkt u niet meer met deze partner?', text: 'De partner verdwijnt uit de lijst en uit de sociale kaart. Wat was vastgelegd, blijft bewaard. U kunt hem terugzetten.', button: 'Haal uit de lijst', restore: 'Zet terug in de lijst', done: 'Deze partner staat niet meer in de lijst.' },
  toCall: { title: 'Uw partners', lead: 'Wie u belt, en wat er is afgesproken.', none: 'Voor deze ontvanger is nog geen partner vastgelegd.' },
  grounds: {
    title: 'Wat u mag delen', lead: 'Per rol: waarvoor u mag delen, en op welke grond. Deel altijd alleen wat nodig is.', purposes: (purposes: string) => `Waarvoor: ${purposes}.`, article: (article: string) => `Artikel: ${article}.`,
    none: 'Voor deze rol is geen grond gevonden om een signaal te delen. Vraag de privacyfunctionaris.',
  },
  contacts: {
    title: 'Contactpersonen', lead: 'Alleen wie signalen behandelt, ziet deze namen en nummers. Zij zijn versleuteld.', none: 'Er is nog geen contactpersoon.', add: 'Voeg een contactpersoon toe', edit: 'Wijzig contactpersoon', remove: 'Haal weg',
    name: 'Naam', work: 'Functie', phone: 'Telefoon', mail: 'Mailadres', note: 'Opmerking', noteHint: 'Bijvoorbeeld op welke dagen iemand werkt.', hiddenSuffix: (name: string) => `contactpersoon ${name}`,
  },
  covenant: {
    title: 'Convenant', list: 'Convenanten', none: 'geen convenant', noneText: 'Er is nog geen convenant vastgelegd.', add: 'Voeg een convenant toe', edit: 'Wijzig convenant', name: 'Naam van het convenant', nameHint: 'Geen namen van personen.', signed: 'Getekend op', until: 'Geldig tot en met', untilHint: 'Laat leeg als er geen einde is.', document: 'Waar staat het document?', documentHint: 'Bijvoorbeeld het zaaknummer, of een adres op internet.',
    remove: 'Haal weg', noEnd: 'zonder einde', warning: (title: string, partner: string) => `${title} (${partner})`,
    states: {
      'to-come': (date: string) => `begint op ${date}`, 'in-date': (date: string) => (date ? `geldig tot en met ${date}` : 'geldig, zonder einde'),
      'ends-soon': (date: string) => `loopt af op ${date}`, 'ended': (date: string) => `verlopen op ${date}`,
    },
  },
  care: {
    title: 'Sociale kaart', hint: 'Welke hulp er in de regio is, voor wie, en hoe u verwijst.', lead: 'Welke hulp er in de regio is, voor wie, in welke taal, en hoe u verwijst.', add: 'Voeg hulp toe', edit: 'Wijzig hulp', remove: 'Haal weg',
    empty: 'Er staat nog geen hulp op de sociale kaart', emptyText: 'Voeg hulp toe op de pagina van een partner.', noneFound: 'Geen hulp past bij deze keuze.', anyKind: 'alle hulp', section: 'Hulp van deze organisatie', none: 'Er is nog geen hulp vastgelegd.',
    fields: { soort: 'Soort hulp', voor: 'Voor wie?', talen: 'In welke talen?', plaats: 'Is er plaats?', 'plaats-datum': 'Van welke dag is dat?', verwijzen: 'Hoe verwijst u?' },
    hints: { talen: 'Bijvoorbeeld: Nederlands, Engels, met tolk.', plaats: 'Kort, met de dag erbij. Laat leeg als u het niet weet.', verwijzen: 'Wie belt wie, en wat is nodig? Geen namen van personen.' },
    capacity: (text: string, date: string) => `${text} (op ${date})`, capacityUnknown: 'niet bekend', old: 'langer dan een maand geleden',
    kinds: {
      'shelter': 'opvang', 'care-coordination': 'zorgcoördinatie', 'medical': 'medische zorg', 'mental-health': 'geestelijke gezondheidszorg', 'addiction': 'verslavingszorg', 'youth': 'jeugdhulp', 'legal': 'juridische hulp', 'work-income': 'werk en inkomen',
      'housing': 'wonen', 'return': 'terugkeer', 'advice': 'advies', 'other': 'andere hulp',
    },
  },
  csv: {
    title: 'Partners inlezen', lead: 'Kies een CSV-bestand. U ziet eerst elke regel. Er wordt niets bewaard voordat u ja zegt.', file: 'CSV-bestand', fileHint: 'Met deze kolommen, in elke volgorde:', read: 'Bekijk het bestand', name: 'partners.csv',
    paste: 'Of plak de inhoud hier', why: 'Wat', encodings: { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' }, changed: 'Iemand veranderde een partner sinds u het bestand bekeek. Kijk opnieuw naar de regels.',
    tableTroubles: { 'empty': 'Dit bestand is leeg.', 'not-text': 'Dit is geen CSV-bestand. Sla het op als CSV in uw rekenblad.', 'no-rows': 'Er staat alleen een kop in dit bestand, en geen regels.', 'too-many': 'Dit bestand heeft te veel regels.', 'open-quote': 'Een aanhalingsteken wordt geopend en niet gesloten.' },
    preview: 'Dit staat er in het bestand', line: 'Regel', what: 'Wat er gebeurt', save: (n: number) => plural('nl', n, { one: 'Bewaar # partner', other: 'Bewaar # partners' }), nothing: 'Er is niets dat bewaard kan worden.',
    outcomes: { add: 'nieuw', change: 'verandert', same: 'blijft gelijk', wrong: 'overgeslagen' }, done: (n: number) => plural('nl', n, { one: '# partner is bewaard.', other: '# partners zijn bewaard.' }),
    facts: (encoding: string, separator: string) => `Gelezen als ${encoding}, met ${separator} tussen de kolommen.`, separators: { ';': 'een puntkomma', ',': 'een komma', '\t': 'een tab', '|': 'een streep' } ,
    unknownColumns: (names: string) => `Deze kolommen kent Baken niet. Zij worden niet gelezen: ${names}.`,
    mistakes: { 'no-file': 'Kies een bestand, of plak de inhoud.', 'too-large': 'Dit bestand is te groot. Hoogstens 1 MB.', 'not-text': 'Dit is geen CSV-bestand. Sla het op als CSV in uw rekenblad.', 'columns-missing': 'In dit bestand ontbreken kolommen die nodig zijn:', 'twice': 'Deze kolom staat er twee keer in:' },
    rowMistakes: { 'cells': 'Deze regel heeft meer velden dan er kolommen zijn.', 'double': 'Deze naam staat al eerder in het bestand.', 'formula': 'In deze regel staat een formule. Zet er gewone tekst.' },
  },
  mistakes: {
    'empty': 'Vul dit in.', 'too-long': 'Maak dit korter.', 'roles-missing': 'Kies wat de organisatie is.', 'role-unknown': 'Deze rol kent Baken niet.', 'phone': 'Dit is geen telefoonnummer dat in Nederland kan bestaan. Kijk het na.', 'mail': 'Dit is geen mailadres.', 'website': 'Schrijf het hele adres, zoals https://www.voorbeeld.nl.',
    'hours': 'De tijden zijn niet te lezen. Schrijf bijvoorbeeld: ma-vr 9.00-17.00.', 'hours-overlap': 'Twee tijden op dezelfde dag overlappen elkaar.', 'date': 'Schrijf een dag, zoals 26-11-2026.', 'date-future': 'Deze dag moet nog komen.', 'review-past': 'Kies een dag die nog komt.', 'review-far': 'Kies een dag binnen twee jaar.',
    'until-before': 'Het einde ligt voor de dag waarop is getekend.', 'name-taken': 'Er is al een partner met deze naam.', 'capacity-date': 'Schrijf van welke dag dit is.', 'kind': 'Kies een soort hulp.', 'contact-empty': 'Vul een nummer of een mailadres in. Zonder kan niemand haar bereiken.',
  },
};
