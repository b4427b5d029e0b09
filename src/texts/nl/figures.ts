/** Sentences of the commands that protect figures, and of what can be wrong with figures. `place` is a cell, a field or a release, in the words of the file. */
export const figures = {
  problems: {
    'not-a-count': (place: string) => `Dit is geen heel getal vanaf 0: ${place}.`,
    'does-not-add-up': (place: string) => `De optelling klopt niet: ${place}.`,
    'shape': (place: string) => `De tabel heeft niet de goede vorm: ${place}.`,
    'empty-dimension': (place: string) => `Een kant van de tabel is leeg: ${place}.`,
    'unknown-code': (place: string) => `Deze code komt niet voor in de indeling: ${place}.`,
    'hierarchy-cycle': (place: string) => `De indeling loopt in een kring: ${place}.`,
    'too-many-cells': (place: string) => `De tabel is te groot (${place} cellen). Voeg eerst groepen samen.`,
    'twice': (place: string) => `Dit staat er twee keer: ${place}.`,
    'rule': (place: string) => `Deze instelling ontbreekt of kan niet: ${place}.`,
    'contradicts-earlier': (place: string) => `Dit spreekt een eerdere publicatie tegen: ${place}.`,
    'too-small': (place: string) => `Het totaal is te klein om iets te tonen: ${place}. Zeg in één zin hoeveel het er hoogstens zijn.`,
    'cannot-be-protected': (place: string) => `Deze cel is niet te beschermen, ook niet als alles wordt verborgen: ${place}. Voeg groepen samen of wacht een periode.`,
    'not-certified': (place: string) => `Het bewijs dat de tabel veilig is, is niet rond: ${place}. Er is niets gemaakt.`,
    'place-too-fine': (place: string) => `Personen worden niet fijner dan de gemeente verdeeld: ${place}.`,
    'broken-chain': (place: string) => `Het register van publicaties is veranderd of onvolledig: ${place}.`,
    'ledger': (place: string) => `Deze publicatie past niet op het register van publicaties: ${place}.`,
  },
  place: (row: string, column: string | null) => (column === null ? `rij ${row}` : `rij ${row}, kolom ${column}`),
  notJson: (file: string) => `Het bestand ${file} is geen JSON.`,
  protectedAs: (state: 'proven minimal' | 'within bound' | 'safe', cost: number, bound: number) => {
    if (state === 'proven minimal') return `Beschermd. Kosten ${cost}, en minder kan bewezen niet.`;
    return state === 'within bound' ? `Beschermd. Kosten ${cost}; minder dan ${bound} kan bewezen niet.` : `Beschermd. Kosten ${cost}; of het met minder kan, is niet uitgezocht.`;
  },
  verified: (count: number) => (count === 1 ? 'Het ene bewijs klopt, nagerekend met optellen.' : `Alle ${count} bewijzen kloppen, nagerekend met optellen.`),
  notVerified: (count: number) => (count === 1 ? 'Eén ding klopt niet:' : `${count} dingen kloppen niet:`),
  faults: {
    'shape': 'de tabel in het bewijs heeft een andere vorm',
    'not-whole': 'de tabel in het bewijs bevat iets anders dan hele getallen vanaf 0',
    'sum': 'de tabel in het bewijs telt niet op',
    'differs': 'wijkt af van wat wordt getoond',
    'not-low': 'de lage tabel heeft hier geen 0',
    'not-high': 'de hoge tabel blijft hier onder het minimum',
    'too-close': 'de twee tabellen liggen hier te dicht bij elkaar',
    'shown': 'wordt getoond en mag dat niet',
    'no-certificate': 'heeft geen bewijs',
  },
  /** The method in plain words, for the public page with figures. `k` is the minimum frequency of the rule that the municipality decided on. */
  method: {
    heading: 'Waarom sommige cijfers verborgen zijn',
    paragraphs: (k: number) => [
      `Achter elk cijfer staan mensen. Een klein aantal kan iemand aanwijzen. Daarom staat er een ster als het om minder dan ${k} gaat, ook bij nul.`,
      'Een totaal kan een verborgen cijfer verraden. Daarom verbergen wij soms ook een groter cijfer ernaast. Een ster zegt dus niet of het aantal klein is.',
      'Wij kijken ook naar wat wij eerder publiceerden. Twee tabellen samen mogen niet méér verraden dan één.',
      'Voor elk klein aantal bewaren wij een bewijs: twee tabellen die allebei passen bij alles wat wij publiceerden. In de ene is het aantal nul, in de andere is het groot genoeg. Een controleur kan dat narekenen met optellen.',
      'Komt er later een melding bij of gaat er een af, en zou het verschil iemand aanwijzen? Dan wachten wij met die verandering.',
      'De gemeenteraad krijgt soms in vertrouwen meer cijfers. Wij rekenen ook na wat iemand te weten komt die beide leest.',
    ],
    limitsHeading: 'Wat wij niet kunnen beloven',
    limits: [
      'Wie een geval zelf kent, bijvoorbeeld uit het nieuws, kan meer begrijpen dan een ander.',
      'Wie zelf in de cijfers zit, herkent misschien het eigen geval.',
      'Waar wij een nul wel tonen, is te zien dat er elders wel iets is.',
      'Staan er afgeronde cijfers, dan kunt u zien dat een aantal klein is. Het precieze aantal weet u niet.',
      'Wie de rekenwijze goed kent, kan soms raden waarom er ergens een ster staat. Wij laten het toeval meebeslissen, zodat raden moeilijk is.',
    ],
    smallRegister: (than: number, years: number) => `In de afgelopen ${years} jaar waren het er minder dan ${than}. Meer zeggen wij niet: dat zou iemand kunnen aanwijzen.`,
  },
};
