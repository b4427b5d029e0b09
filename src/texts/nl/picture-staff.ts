import { plural } from '../plural.ts';

const and = (items: readonly string[]): string => new Intl.ListFormat('nl').format(items);
/** Een naam midden in een zin; afkortingen houden hun hoofdletters. */
const inside = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
const signals = (count: number): string => plural('nl', count, { one: '1 signaal', other: '# signalen' });
const months = (count: number): string => plural('nl', count, { one: '1 maand', other: '# maanden' });
const days = (count: number): string => plural('nl', count, { one: '1 dag', other: '# dagen' });
/** De namen zelf, zolang iemand ze in één adem leest. */
const named = (items: readonly string[]): string => (items.length > 0 && items.length <= 4 ? `: ${and(items.map(inside))}` : '');

/** Namen van plaatsen houden hun hoofdletter. */
const namesIn = (items: readonly string[]): string => (items.length > 0 && items.length <= 4 ? `: ${and(items)}` : '');

/** Het beeld voor medewerkers: wat het register weet, en even groot wat het niet weet. */
export const pictureStaff = {
  all: 'Alle signalen',
  toCharts: 'Alle grafieken, met een filter',
  toUnknown: 'Alles wat we niet weten, en wat u kunt doen',

  asked: {
    title: 'Wat nu wordt gevraagd',
    nothing: 'Niets. Kijk over een maand weer.',
    status: 'te doen',
    overdue: (count: number) => ({ title: plural('nl', count, { one: 'Beslis over 1 signaal', other: 'Beslis over # signalen' }), hint: 'De eigen termijn is voorbij.' }),
    begin: () => ({ title: 'Zorg dat een signaal u kan bereiken', hint: 'Er staat nog niets in het register. Geef collega’s de kaart van hun beroep: daarop staat waar zij melden.' }),
    silent: (count: number) => ({ title: 'Vraag rond of niemand iets zag', hint: `Er kwam ${months(count)} niets binnen. Dat kan aan het melden liggen.` }),
    'near-sectors': (count: number) => ({ title: plural('nl', count, { one: 'Kijk naar 1 sector waarover u niets hoort', other: 'Kijk naar # sectoren waarover u niets hoort' }), hint: 'Dichtbij is daar wel iets vastgesteld.' }),
    untrained: (count: number) => ({ title: plural('nl', count, { one: 'Plan een training voor 1 team', other: 'Plan een training voor # teams' }), hint: 'Niemand in het team heeft alles gevolgd wat nodig is.' }),
    unasked: (count: number) => ({ title: plural('nl', count, { one: 'Zeg wat 1 team moet weten', other: 'Zeg wat # teams moeten weten' }), hint: 'Van deze collega’s vraagt niemand een training.' }),
    unplaced: (count: number) => ({ title: plural('nl', count, { one: 'Vul bij 1 signaal de vorm of de sector aan', other: 'Vul bij # signalen de vorm of de sector aan' }), hint: 'Er is over beslist, en toch is het niet ingevuld.' }),
    publish: (year: number) => ({ title: `Laat cijfers over ${year} maken`, hint: 'Het jaar is voorbij en er is nog niets over gepubliceerd.' }),
  },

  sides: {
    known: 'Wat het register weet',
    unknown: 'Wat het register niet weet',
    when: { 'jaar': 'in één jaar', 'twee-jaar': 'in twee jaar', 'vijf-jaar': 'in vijf jaar' },
    inYear: (year: number) => `in ${year}`,
    forms: (names: readonly string[], of: number) => (names.length === 0 ? 'Over elke vorm kwam minstens één signaal.' : `Over ${names.length} van de ${of} vormen kwam niets${named(names)}.`),
    sectors: (count: number, of: number, near: readonly string[]) => (count === 0 ? 'Over elke sector kwam minstens één signaal.'
      : `Over ${count} van de ${of} sectoren kwam niets.${near.length > 0 ? ` Bij ${near.length} daarvan is dichtbij wel iets vastgesteld${named(near)}.` : ''}`),
    areas: (names: readonly string[], of: number, unplaced: number, count = names.length) => `${count === 0 ? 'Over elk gebied kwam minstens één signaal.' : `Over ${count} van de ${of} gebieden kwam niets${namesIn(names)}.`}${unplaced > 0 ? ` Van ${signals(unplaced)} is niet gezegd waar het speelt.` : ''}`,
    sources: (names: readonly string[], of: number) => (names.length === 0 ? 'Van elke soort melder kwam minstens één signaal.' : `Van ${names.length} van de ${of} soorten melders kwam niets${named(names)}.`),
    months: (silent: number, of: number, atLeast: number, total: number) => (silent === 0 ? 'In elke maand kwam iets binnen.'
      : `In ${silent} van de ${of} maanden kwam niets binnen.${atLeast > 0 ? ` Met ${signals(total)} blijven er altijd minstens ${atLeast} leeg.` : ''}`),
    groups: (names: readonly string[]) => `Van wie er nog niets in kan staan: ${and(names)}.`,
    untrained: (names: readonly string[]) => plural('nl', names.length, { one: `Bij 1 team heeft niemand alle training gevolgd: ${and(names)}.`, other: `Bij # teams heeft niemand alle training gevolgd: ${and(names)}.` }),
    unasked: (names: readonly string[]) => plural('nl', names.length, { one: `Van 1 team vraagt niemand een training: ${and(names)}.`, other: `Van # teams vraagt niemand een training: ${and(names)}.` }),
    dark: 'Hoeveel er echt gebeurt, weet niemand.',
  },

  coverage: {
    title: 'Gezien en niet gezien',
    finding: 'Een vol vakje is iets waarover, of van wie, minstens één signaal kwam. Een open vakje is net zo groot: daar kan iets zijn dat niemand zag of meldde.',
    findingPublic: 'Een vol vakje is een groep met een ingang, of een team met training. Een open vakje is net zo groot: daar ziet of hoort u misschien niets.',
    rows: { forms: 'Vormen', sectors: 'Sectoren', areas: 'Gebieden', sources: 'Soorten melders', months: 'Maanden', groups: 'Groepen met een ingang', teams: 'Teams waar iemand alle training heeft' },
    text: (seen: number, of: number) => `${seen} wel, ${of - seen} niet`,
  },

  filter: {
    label: 'Filter',
    apply: 'Toon',
    period: 'Periode',
    periods: { 'jaar': 'De laatste vier kwartalen', 'twee-jaar': 'De laatste twee jaar', 'vijf-jaar': 'De laatste vijf jaar' },
    year: (year: number) => `Het jaar ${year}`,
    form: 'Vorm', anyForm: 'Alle vormen', sector: 'Sector', anySector: 'Alle sectoren', source: 'Van wie', anySource: 'Alle melders',
    notKnown: 'Nog niet bekend',
    none: 'Met dit filter zijn er geen signalen. Haal iets weg, of kies een langere periode.',
    takeAway: 'Toon alles',
  },

  charts: {
    title: 'Signalen door de tijd',
    lead: 'Elke stip is één signaal, in de maand waarin het binnenkwam.',
    leadQuarters: 'Elke stip is één signaal, in het kwartaal waarin het binnenkwam.',
    period: (from: string, to: string) => `Van ${from} tot en met ${to}.`,
    jump: 'Op deze pagina',
    unit: { columns: 'aantal signalen per kwartaal', columnsMonth: 'aantal signalen per maand' },
    names: { what: 'Wat', total: 'Signalen', when: 'Wanneer' },
    time: 'In totaal', forms: 'Per vorm', sectors: 'Per sector', sources: 'Van wie', places: 'Waar',
    toMap: 'Bekijk de gebieden op de kaart',
    alsoUnknown: (count: number, total: number) => `Bij ${count} van de ${total} is dit nog niet bekend.`,
    place: { 'named': 'Noemt een plaats', 'not-named': 'Noemt geen plaats' },
    placeFinding: (count: number, total: number) => `${count} van de ${total} signalen ${count === 1 ? 'noemt' : 'noemen'} een plaats. Welke plaats dat is, staat alleen in het signaal zelf.`,
  },

  handling: {
    title: 'Beslissen',
    lead: 'Hoe lang duurt het van een signaal tot een besluit, en wat wordt er besloten?',
    jump: 'Op deze pagina',
    pace: 'Dagen tot een besluit',
    paceUnit: (each: number) => (each === 1 ? 'dagen sinds het binnenkwam, per kwartaal van binnenkomst' : `dagen sinds het binnenkwam, per ${each} dagen, per kwartaal van binnenkomst`),
    legend: { 'in-time': 'besloten binnen de termijn', 'late': 'besloten na de termijn', 'waiting': 'nog niet besloten' },
    names: { what: 'Binnengekomen in', when: 'Hoe lang het duurde' },
    term: (count: number) => `termijn: ${days(count)}`,
    shortest: (count: number) => `kortste termijn: ${days(count)}`,
    longest: (count: number) => `langste termijn: ${days(count)}`,
    middle: (count: number) => `de helft binnen ${days(count)}`,
    row: (decided: number, waiting: number) => [...(decided > 0 || waiting === 0 ? [String(decided)] : []), ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'wacht' : 'wachten'}`] : [])].join(', '),
    stretch: (from: number, to: number | null) => (to === null ? `${days(from)} of langer` : from === to ? days(from) : `${from} tot en met ${days(to)}`),
    inRow: (stretch: string, inTime: number, late: number, waiting: number) => `${stretch}: ${and([...(inTime > 0 ? [`${inTime} op tijd`] : []), ...(late > 0 ? [`${late} te laat`] : []), ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'wacht' : 'wachten'} nog`] : [])])}`,
    finding: {
      none: 'Er is nog niets besloten.',
      few: (inTime: number, decided: number) => plural('nl', decided, { one: `Er is 1 besluit, ${inTime === 1 ? 'binnen' : 'na'} de eigen termijn. Over hoe lang het meestal duurt, zegt dat niets.`, other: `${inTime} van de # besluiten ${inTime === 1 ? 'viel' : 'vielen'} binnen de eigen termijn. Voor een gewone duur zijn het er te weinig.` }),
      middle: (middle: number, inTime: number, decided: number) => `De helft van de ${decided} besluiten viel binnen ${days(middle)}. ${inTime} van de ${decided} vielen binnen de eigen termijn.`,
      share: (middle: number, inTime: number, decided: number, percent: number) => `De helft van de ${decided} besluiten viel binnen ${days(middle)}. ${percent}% viel binnen de eigen termijn: ${inTime} van de ${decided}.`,
      waiting: (count: number, overdue: number) => `${plural('nl', count, { one: '1 signaal wacht', other: '# signalen wachten' })} nog op een besluit${overdue > 0 ? `; ${overdue} daarvan langer dan de termijn` : ''}.`,
    },
    changed: 'Niet elk signaal heeft een even lange termijn: vrije dagen schuiven hem op, en hij kan zijn veranderd. De vorm van elk teken zegt of het op tijd was.',
    outcomes: 'Wat er is besloten',
    outcomesFinding: 'Een signaal met twee uitkomsten telt bij allebei. Wat nog niet is besloten, staat onderaan.',
    notDecided: 'Nog niet besloten',
  },

  unknown: {
    title: 'Wat we niet weten',
    lead: 'Hierover, of hiervandaan, kwam in twee jaar niets. Misschien gebeurt er niets. Misschien ziet niemand het, of durft niemand te melden. Het register kan dat verschil niet zien.',
    leadRestricted: 'Van wie het register niets kan horen, en wie nog niet heeft geleerd om te zien.',
    restricted: 'Waarover geen signaal kwam, ziet alleen wie de signalen behandelt. Ook een nul kan naar iemand wijzen.',
    destroyed: 'Wat hier ontbreekt, kan daarbij zijn geweest.',
    doTitle: 'Wat u kunt doen',
    ever: (label: string) => `${label} (eerder wel)`,
    sectors: 'Sectoren waarover niets kwam',
    near: 'Dichtbij is wel iets vastgesteld',
    other: (count: number) => plural('nl', count, { one: 'Nog 1 andere sector', other: 'Nog # andere sectoren' }),
    noSectors: 'Over elke sector kwam minstens één signaal.',
    forms: 'Vormen waarover niets kwam',
    noForms: 'Over elke vorm kwam minstens één signaal.',
    areas: 'Gebieden waarover niets kwam',
    noAreasKnown: 'Er zijn nog geen gebieden. Lees ze in bij de kaart.',
    sources: 'Melders van wie niets kwam',
    noSources: 'Van elke soort melder kwam minstens één signaal.',
    groups: 'Wie er nog niet in kan staan',
    groupsText: 'Voor deze groepen heeft het register nog geen eigen ingang. Wat zij weten, staat er alleen in als een collega het opschrijft.',
    noGroups: 'Elke groep heeft een ingang in het register.',
    months: 'Stille maanden',
    run: (from: string, to: string, count: number, now: boolean) => `${now ? `sinds ${from}` : `${from} tot en met ${to}`}: ${months(count)}${now ? ', tot nu toe' : ''}`,
    fronts: 'Teams zonder training',
    untrained: 'Niemand heeft alles gevolgd',
    unasked: 'Van dit team vraagt niemand iets',
    small: (count: number) => plural('nl', count, { one: 'Van nog 1 team zeggen wij niets: het is te klein.', other: 'Van nog # teams zeggen wij niets: zij zijn te klein.' }),
    noFronts: 'Er zijn nog geen teams. Wie waar werkt, en wat zij moeten leren, is dus niet bekend.',
    allTrained: 'In elk team dat groot genoeg is om iets over te zeggen, heeft minstens één collega alle training gevolgd.',
    missing: 'Signalen waarvan iets niet bekend is',
    missingRows: { form: 'De vorm', sector: 'De sector', place: 'De plaats: er is geen plaats genoemd' },
    missingText: (count: number, of: number) => `${count} van de ${of}`,
    noMissing: 'Er is in twee jaar geen signaal binnengekomen.',
    actions: {
      map: 'Bekijk de kaart', area: 'Zeg bij een signaal waar het speelt',
      found: 'Lees wat er is vastgesteld', cards: 'Geef collega’s de kaart van hun beroep', measure: 'Neem een maatregel op in het plan', training: 'Laat het team een training volgen', requirements: 'Zeg wat een team moet weten',
      partners: 'Maak met hen een afspraak', report: 'Schrijf op wat u van hen hoort', round: 'Loop de maandelijkse ronde', signals: 'Vul de signalen aan', teams: 'Leg vast wie waar werkt', form: (name: string) => `Lees over ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    },
  },

  first: {
    title: 'Begin hier',
    lead: 'Dit beeld is er voor het gesprek over waar u moet kijken. Het groeit met elk signaal. Er staat nog niets in, en dat is zelf het eerste wat u weet.',
    steps: { cards: 'Geef collega’s de kaart van hun beroep. Daarop staat wat zij kunnen zien en waar zij melden.', teams: 'Leg vast welke teams er zijn en wat zij moeten leren.', elsewhere: 'Lees wat er in uw streek is vastgesteld, met de bronnen.' },
    links: { cards: 'Naar de kaarten', teams: 'Naar de teams', elsewhere: 'Naar wat elders is vastgesteld' },
  },

  elsewhere: {
    title: 'Elders vastgesteld',
    lead: 'Wat anderen vonden, met hun bronnen: per sector en vorm, en daarna voor heel Nederland.',
  },

  document: {
    ownTitle: 'Wat wij weten',
    restricted: 'Aantallen uit het eigen register noemen wij alleen als zij zijn gecontroleerd en gepubliceerd.',
    nothing: (year: number) => `Over ${year} zijn nog geen eigen cijfers gepubliceerd.`,
    risksTitle: 'Waar anderen het vonden',
    nationalTitle: 'Cijfers over heel Nederland',
    unknownTitle: 'Wat wij niet weten',
    groups: (names: readonly string[]) => `Van deze groepen kan nog niets in het register staan: ${and(names)}.`,
    untrained: (names: readonly string[]) => (names.length === 0 ? 'Er zijn teams waarin nog niemand alle training heeft gevolgd.' : `In deze teams heeft nog niemand alle training gevolgd: ${and(names)}.`),
    unasked: (names: readonly string[]) => (names.length === 0 ? 'Er zijn teams waarvan nog niet is gezegd wat zij moeten leren.' : `Van deze teams is nog niet gezegd wat zij moeten leren: ${and(names)}.`),
    source: (sources: readonly string[]) => `Bron: ${sources.join('; ')}.`,
    release: (day: string, number: number) => `Gepubliceerd op ${day}, publicatie ${number}.`,
    chartFinding: (total: number | null, period: string, hidden: number) => `${total === null ? `Het totaal over ${period} is verborgen.` : `Over ${period} samen: ${signals(total)}.`}${hidden > 0 ? ` ${hidden} ${hidden === 1 ? 'getal is' : 'getallen zijn'} verborgen, omdat een klein getal naar iemand kan wijzen.` : ''}`,
    perYear: (caption: string) => `${caption}, per jaar`,
  },
};
