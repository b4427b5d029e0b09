import { plural } from '../plural.ts';

/** Het netwerk van signalen en wat zij delen. */
export const network = {
  title: 'Netwerk',
  lead: 'Welke signalen delen een persoon, plek, voertuig of nummer? Eén gedeeld gegeven is een aanwijzing, geen bewijs. Baken legt zelf geen verband: dat doet u.',
  around: (number: string) => `Rond signaal ${number}`,
  whole: 'Alle signalen met een verband',
  backToSignal: (number: string) => `Verbanden van signaal ${number}`,
  toWhole: 'Bekijk het hele netwerk',
  start: 'Bekijk het netwerk in beeld',

  emptyTitle: 'Nog geen verbanden',
  empty: 'Hier ziet u welke signalen hetzelfde nummer, kenteken, adres of dezelfde persoon noemen. Leg bij een signaal eerst vast welke gegevens erin staan. Dat doet u bij ‘Verbanden’.',
  emptyAction: 'Naar de signalen',
  loneTitle: 'Dit signaal staat op zichzelf',
  lone: 'Geen ander signaal noemt hetzelfde nummer, kenteken, adres of dezelfde persoon. Niemand koppelde dit signaal aan een ander.',
  loneAction: 'Leg vast wat in dit signaal staat',

  counts: (signals: number, things: number) => `${plural('nl', signals, { one: '# signaal', other: '# signalen' })} en ${plural('nl', things, { one: '# gedeeld gegeven', other: '# gedeelde gegevens' })}.`,
  hidden: (count: number) => plural('nl', count, { one: '1 signaal mag u niet zien. Het staat niet in de tekening. Het kan een verband zijn dat u nu mist.', other: '# signalen mag u niet zien. Zij staan niet in de tekening. Het kunnen verbanden zijn die u nu mist.' }),
  nothingHidden: 'Er is niets voor u verborgen.',
  muted: (count: number) => plural('nl', count, { one: '1 gegeven zoekt niet mee en legt hier geen verband.', other: '# gegevens zoeken niet mee en leggen hier geen verband.' }),
  truncated: 'Er is meer dan hier staat. Een gegeven dat in meer dan 50 signalen staat, volgt Baken niet verder. Begin bij één signaal, of kies een punt met een plus.',
  more: 'Teken meer', older: 'Begin bij oudere signalen', newest: 'Terug naar de nieuwste',

  drawing: 'Tekening van het netwerk',
  skip: 'Sla de tekening over',
  how: 'Kies een punt om vandaar verder te gaan. Achter de plus staat hoeveel er nog niet getekend is.',
  hint: 'Sleep een punt om de tekening te schikken. Met het toetsenbord: houd Shift ingedrukt en gebruik de pijlen.',
  came: 'De tekening is bijgewerkt.',
  sorts: { file: 'Signaal', person: 'Persoon', place: 'Plek', vehicle: 'Voertuig', number: 'Nummer', online: 'Online' },
  strokes: { firm: 'staat in dit signaal', loose: 'lijkt op elkaar', said: 'door een mens gekoppeld' },
  unreadable: 'Niet meer te lezen',
  heard: {
    expand: (what: string, more: number) => `${what}. Teken ${plural('nl', more, { one: '# verband', other: '# verbanden' })} meer.`,
    look: (what: string) => `${what}. Naar de rij in de tabel.`,
  },

  way: {
    title: 'Hoe hangen twee punten samen?',
    from: 'Van', to: 'Naar', choose: 'Kies een punt', ask: 'Zoek de kortste weg',
    none: 'Tussen deze twee punten is geen weg in wat hier getekend is. Dat is geen bewijs dat er geen verband is.',
    same: 'Dit is twee keer hetzelfde punt. Kies een ander.',
    notDrawn: 'Kies twee punten uit de lijst.',
    found: (from: string, to: string, count: number) => (count === 1 ? `De kortste weg van ${from} naar ${to}:` : `Van ${from} naar ${to} zijn ${count} wegen even kort.`),
    nth: (n: number) => `Weg ${n}`,
    rest: (count: number) => plural('nl', count, { one: 'Er is nog 1 weg die even kort is.', other: 'Er zijn nog # wegen die even kort zijn.' }),
    share: (from: string, to: string, what: string, shown: string) => `${from} en ${to} delen ${what}: ${shown}.`,
    alike: (from: string, one: string, to: string, other: string, grade: string) => `${from} noemt ${one} en ${to} noemt ${other}: ${grade}.`,
    said: (from: string, to: string, type: string, certainty: string) => `Een collega koppelde ${from} en ${to}: ${type} (${certainty}).`,
    holds: (signal: string, shown: string) => `${shown} staat in ${signal}.`,
    resemble: (one: string, other: string, grade: string) => `${one} en ${other}: ${grade}.`,
  },
  a: {
    phone: 'een telefoonnummer', plate: 'een kenteken', address: 'een adres', kvk: 'een KVK-nummer', vestiging: 'een vestigingsnummer', iban: 'een rekeningnummer', email: 'een e-mailadres', url: 'een webpagina', handle: 'een account',
    person: 'een persoon',
  },
  grades: { same: 'hetzelfde', partly: 'gedeeltelijk hetzelfde', probable: 'waarschijnlijk dezelfde persoon', possible: 'mogelijk dezelfde persoon' },

  add: {
    title: 'Zet er een signaal bij',
    label: 'Nummer van het signaal', hint: 'Zoals S-2026-0042.', save: 'Zet erbij',
    unknown: 'Dit signaal staat niet in het register. Kijk het nummer na.',
  },

  table: {
    nodes: 'Signalen en gegevens', node: 'Signaal of gegeven', sort: 'Soort', ties: 'Verbanden', action: 'Verder',
    tieCount: (drawn: number, more: number) => (more > 0 ? `${drawn}, en nog ${more} niet getekend` : String(drawn)),
    expand: 'Teken meer', expandHidden: (what: string) => `vanaf ${what}`, middle: 'Zet in het midden', middleHidden: (what: string) => what,
    edges: 'Alle verbanden', edgesOf: (count: number) => `Alle ${count} verbanden`, one: 'Van', other: 'Naar', why: 'Waarom',
    holds: 'Staat in dit signaal', said: (type: string, certainty: string) => `Gekoppeld: ${type} (${certainty})`,
  },
};
