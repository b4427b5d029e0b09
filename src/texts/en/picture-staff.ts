import type { pictureStaff as mould } from '../nl/picture-staff.ts';
import { plural } from '../plural.ts';

const and = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);
/** A name in the middle of a sentence; abbreviations keep their capitals. */
const inside = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
const signals = (count: number): string => plural('en', count, { one: '1 signal', other: '# signals' });
const months = (count: number): string => plural('en', count, { one: '1 month', other: '# months' });
const days = (count: number): string => plural('en', count, { one: '1 day', other: '# days' });
/** The names themselves, as long as somebody reads them in one breath. */
const named = (items: readonly string[]): string => (items.length > 0 && items.length <= 4 ? `: ${and(items.map(inside))}` : '');
/** Names of places keep their capital. */
const namesIn = (items: readonly string[]): string => (items.length > 0 && items.length <= 4 ? `: ${and(items)}` : '');

export const pictureStaff: typeof mould = {
  all: 'All signals',
  toCharts: 'All charts, with a filter',
  toUnknown: 'All that we do not know, and what you can do',

  asked: {
    title: 'What is asked now',
    nothing: 'Nothing. Look again in a month.',
    status: 'to do',
    overdue: (count) => ({ title: plural('en', count, { one: 'Decide about 1 signal', other: 'Decide about # signals' }), hint: 'The own term is past.' }),
    begin: () => ({ title: 'See to it that a signal can reach you', hint: 'The register is still empty. Give colleagues the card of their profession: it says where they report.' }),
    silent: (count) => ({ title: 'Ask around whether nobody saw anything', hint: `Nothing came in for ${months(count)}. That may be because of the reporting.` }),
    'near-sectors': (count) => ({ title: plural('en', count, { one: 'Look at 1 sector about which you hear nothing', other: 'Look at # sectors about which you hear nothing' }), hint: 'Something was found there nearby.' }),
    untrained: (count) => ({ title: plural('en', count, { one: 'Plan a training for 1 team', other: 'Plan a training for # teams' }), hint: 'Nobody in the team has followed all that is needed.' }),
    unasked: (count) => ({ title: plural('en', count, { one: 'Say what 1 team must know', other: 'Say what # teams must know' }), hint: 'Nobody asks a training of these colleagues.' }),
    unplaced: (count) => ({ title: plural('en', count, { one: 'Fill in the form or the sector of 1 signal', other: 'Fill in the form or the sector of # signals' }), hint: 'It was decided about, and still it is not filled in.' }),
    publish: (year) => ({ title: `Have figures made about ${year}`, hint: 'The year is over and nothing was published about it.' }),
  },

  sides: {
    known: 'What the register knows',
    unknown: 'What the register does not know',
    when: { 'jaar': 'in one year', 'twee-jaar': 'in two years', 'vijf-jaar': 'in five years' },
    inYear: (year) => `in ${year}`,
    forms: (names, of) => (names.length === 0 ? 'At least one signal came about every form.' : `Nothing came about ${names.length} of the ${of} forms${named(names)}.`),
    sectors: (count, of, near) => (count === 0 ? 'At least one signal came about every sector.'
      : `Nothing came about ${count} of the ${of} sectors.${near.length > 0 ? ` For ${near.length} of them something was found nearby${named(near)}.` : ''}`),
    areas: (names, of, unplaced, count = names.length) => `${count === 0 ? 'At least one signal came about every area.' : `Nothing came about ${count} of the ${of} areas${namesIn(names)}.`}${unplaced > 0 ? ` Of ${signals(unplaced)} nobody said where it plays.` : ''}`,
    sources: (names, of) => (names.length === 0 ? 'At least one signal came from every kind of reporter.' : `Nothing came from ${names.length} of the ${of} kinds of reporters${named(names)}.`),
    months: (silent, of, atLeast, total) => (silent === 0 ? 'Something came in every month.'
      : `Nothing came in during ${silent} of the ${of} months.${atLeast > 0 ? ` With ${signals(total)} at least ${atLeast} always stay empty.` : ''}`),
    groups: (names) => `From whom nothing can be in it yet: ${and(names)}.`,
    untrained: (names) => plural('en', names.length, { one: `In 1 team nobody has followed all training: ${and(names)}.`, other: `In # teams nobody has followed all training: ${and(names)}.` }),
    unasked: (names) => plural('en', names.length, { one: `Of 1 team nobody asks a training: ${and(names)}.`, other: `Of # teams nobody asks a training: ${and(names)}.` }),
    dark: 'How much really happens, nobody knows.',
  },

  coverage: {
    title: 'Seen and not seen',
    finding: 'A full square is something about which, or from whom, at least one signal came. An open square is as large: there may be something there that nobody saw or reported.',
    findingPublic: 'A full square is a group with a way in, or a team with training. An open square is as large: there you may see or hear nothing.',
    rows: { forms: 'Forms', sectors: 'Sectors', areas: 'Areas', sources: 'Kinds of reporters', months: 'Months', groups: 'Groups with a way in', teams: 'Teams where somebody has all training' },
    text: (seen, of) => `${seen} yes, ${of - seen} no`,
  },

  filter: {
    label: 'Filter',
    apply: 'Show',
    period: 'Period',
    periods: { 'jaar': 'The last four quarters', 'twee-jaar': 'The last two years', 'vijf-jaar': 'The last five years' },
    year: (year) => `The year ${year}`,
    form: 'Form', anyForm: 'All forms', sector: 'Sector', anySector: 'All sectors', source: 'From whom', anySource: 'All reporters',
    notKnown: 'Not known yet',
    none: 'There are no signals with this filter. Take something away, or choose a longer period.',
    takeAway: 'Show all',
  },

  charts: {
    title: 'Signals over time',
    lead: 'Each dot is one signal, in the month in which it came in.',
    leadQuarters: 'Each dot is one signal, in the quarter in which it came in.',
    period: (from, to) => `From ${from} until ${to}.`,
    jump: 'On this page',
    unit: { columns: 'number of signals by quarter', columnsMonth: 'number of signals by month' },
    names: { what: 'What', total: 'Signals', when: 'When' },
    time: 'In all', forms: 'By form', sectors: 'By sector', sources: 'From whom', places: 'Where',
    toMap: 'Look at the areas on the map',
    alsoUnknown: (count, total) => `For ${count} of the ${total} this is not known yet.`,
    place: { 'named': 'Names a place', 'not-named': 'Names no place' },
    placeFinding: (count, total) => `${count} of the ${total} signals ${count === 1 ? 'names' : 'name'} a place. Which place that is, stands only in the signal itself.`,
  },

  handling: {
    title: 'Deciding',
    lead: 'How long does it take from a signal to a decision, and what is decided?',
    jump: 'On this page',
    pace: 'Days until a decision',
    paceUnit: (each) => (each === 1 ? 'days since it came in, by quarter of receipt' : `days since it came in, ${each} days at a time, by quarter of receipt`),
    legend: { 'in-time': 'decided within the term', 'late': 'decided after the term', 'waiting': 'not decided yet' },
    names: { what: 'Came in during', when: 'How long it took' },
    term: (count) => `term: ${days(count)}`,
    shortest: (count) => `shortest term: ${days(count)}`,
    longest: (count) => `longest term: ${days(count)}`,
    middle: (count) => `half within ${days(count)}`,
    row: (decided, waiting) => [...(decided > 0 || waiting === 0 ? [String(decided)] : []), ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'waits' : 'wait'}`] : [])].join(', '),
    stretch: (from, to) => (to === null ? `${days(from)} or longer` : from === to ? days(from) : `${from} to ${days(to)}`),
    inRow: (stretch, inTime, late, waiting) => `${stretch}: ${and([...(inTime > 0 ? [`${inTime} in time`] : []), ...(late > 0 ? [`${late} late`] : []), ...(waiting > 0 ? [`${waiting} still ${waiting === 1 ? 'waits' : 'wait'}`] : [])])}`,
    finding: {
      none: 'Nothing was decided yet.',
      few: (inTime, decided) => plural('en', decided, { one: `There is 1 decision, ${inTime === 1 ? 'within' : 'after'} the own term. That says nothing about how long it usually takes.`, other: `${inTime} of the # decisions fell within the own term. For a usual length they are too few.` }),
      middle: (middle, inTime, decided) => `Half of the ${decided} decisions fell within ${days(middle)}. ${inTime} of the ${decided} fell within the own term.`,
      share: (middle, inTime, decided, percent) => `Half of the ${decided} decisions fell within ${days(middle)}. ${percent}% fell within the own term: ${inTime} of the ${decided}.`,
      waiting: (count, overdue) => `${plural('en', count, { one: '1 signal still waits', other: '# signals still wait' })} for a decision${overdue > 0 ? `; ${overdue} of them longer than the term` : ''}.`,
    },
    changed: 'Not every signal has an equally long term: free days move it, and it may have been changed. The shape of each mark says whether it was in time.',
    outcomes: 'What was decided',
    outcomesFinding: 'A signal with two outcomes counts with both. What was not decided yet stands last.',
    notDecided: 'Not decided yet',
  },

  unknown: {
    title: 'What we do not know',
    lead: 'About these, or from these, nothing came in two years. Perhaps nothing happens. Perhaps nobody sees it, or nobody dares to report. The register cannot tell the difference.',
    leadRestricted: 'From whom the register can hear nothing, and who has not learned to see yet.',
    restricted: 'What no signal came about, only those who handle the signals see. A zero, too, can point at somebody.',
    destroyed: 'What is missing here may have been among them.',
    doTitle: 'What you can do',
    ever: (label) => `${label} (earlier it did)`,
    sectors: 'Sectors about which nothing came',
    near: 'Something was found nearby',
    other: (count) => plural('en', count, { one: '1 other sector', other: '# other sectors' }),
    noSectors: 'At least one signal came about every sector.',
    forms: 'Forms about which nothing came',
    noForms: 'At least one signal came about every form.',
    areas: 'Areas about which nothing came',
    noAreasKnown: 'There are no areas yet. Read them in at the map.',
    sources: 'Reporters from whom nothing came',
    noSources: 'At least one signal came from every kind of reporter.',
    groups: 'Who cannot be in it yet',
    groupsText: 'The register has no way in of their own for these groups yet. What they know is in it only when a colleague writes it down.',
    noGroups: 'Every group has a way into the register.',
    months: 'Silent months',
    run: (from, to, count, now) => `${now ? `since ${from}` : `${from} until ${to}`}: ${months(count)}${now ? ', until now' : ''}`,
    fronts: 'Teams without training',
    untrained: 'Nobody has followed all of it',
    unasked: 'Nobody asks anything of this team',
    small: (count) => plural('en', count, { one: 'Of 1 more team we say nothing: it is too small.', other: 'Of # more teams we say nothing: they are too small.' }),
    noFronts: 'There are no teams yet. So it is not known who works where, and what they must learn.',
    allTrained: 'In every team that is large enough to say something of, at least one colleague has followed all training.',
    missing: 'Signals of which something is not known',
    missingRows: { form: 'The form', sector: 'The sector', place: 'The place: no place was named' },
    missingText: (count, of) => `${count} of the ${of}`,
    noMissing: 'No signal came in for two years.',
    actions: {
      map: 'Look at the map', area: 'Say of a signal where it plays',
      found: 'Read what was found', cards: 'Give colleagues the card of their profession', measure: 'Take a measure into the plan', training: 'Have the team follow a training', requirements: 'Say what a team must know',
      partners: 'Make an agreement with them', report: 'Write down what you hear from them', round: 'Walk the monthly round', signals: 'Complete the signals', teams: 'Record who works where', form: (name) => `Read about ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    },
  },

  first: {
    title: 'Begin here',
    lead: 'This picture is there for the talk about where you must look. It grows with every signal. Nothing is in it yet, and that itself is the first thing you know.',
    steps: { cards: 'Give colleagues the card of their profession. It says what they can see and where they report.', teams: 'Record which teams there are and what they must learn.', elsewhere: 'Read what was found in your area, with the sources.' },
    links: { cards: 'To the cards', teams: 'To the teams', elsewhere: 'To what was found elsewhere' },
  },

  elsewhere: {
    title: 'Found elsewhere',
    lead: 'What others found, with their sources: by sector and form, and then for the whole of the Netherlands.',
  },

  document: {
    ownTitle: 'What we know',
    restricted: 'We name numbers of our own register only when they were checked and published.',
    nothing: (year) => `No own figures about ${year} were published yet.`,
    risksTitle: 'Where others found it',
    nationalTitle: 'Figures about the whole of the Netherlands',
    unknownTitle: 'What we do not know',
    groups: (names) => `From these groups nothing can be in the register yet: ${and(names)}.`,
    untrained: (names) => (names.length === 0 ? 'There are teams in which nobody has followed all training yet.' : `In these teams nobody has followed all training yet: ${and(names)}.`),
    unasked: (names) => (names.length === 0 ? 'There are teams of which it was not said yet what they must learn.' : `Of these teams it was not said yet what they must learn: ${and(names)}.`),
    source: (sources) => `Source: ${sources.join('; ')}.`,
    release: (day, number) => `Published on ${day}, publication ${number}.`,
    chartFinding: (total, period, hidden) => `${total === null ? `The total over ${period} is hidden.` : `Over ${period} together: ${signals(total)}.`}${hidden > 0 ? ` ${hidden} ${hidden === 1 ? 'number is' : 'numbers are'} hidden, because a small number can point at somebody.` : ''}`,
    perYear: (caption) => `${caption}, by year`,
  },
};
