import { plural } from '../plural.ts';
import type { network as nl } from '../nl/network.ts';

export const network: typeof nl = {
  title: 'Network',
  lead: 'Which signals share a person, place, vehicle or number? One thing shared is a hint, no proof. Baken makes no link by itself: you do.',
  around: (number: string) => `Around signal ${number}`,
  whole: 'All signals with a link',
  backToSignal: (number: string) => `Links of signal ${number}`,
  toWhole: 'See the whole network',
  start: 'See the network as a picture',

  emptyTitle: 'No links yet',
  empty: 'Here you see which signals name the same number, number plate, address or person. First record what stands in a signal. You do so under ‘Links’.',
  emptyAction: 'To the signals',
  loneTitle: 'This signal stands alone',
  lone: 'No other signal names the same number, number plate, address or person. Nobody connected this signal to another.',
  loneAction: 'Record what stands in this signal',

  counts: (signals: number, things: number) => `${plural('en', signals, { one: '# signal', other: '# signals' })} and ${plural('en', things, { one: '# shared thing', other: '# shared things' })}.`,
  hidden: (count: number) => plural('en', count, { one: 'You may not see 1 signal. It is not in the drawing. It may be a link that you miss now.', other: 'You may not see # signals. They are not in the drawing. They may be links that you miss now.' }),
  nothingHidden: 'Nothing is hidden from you.',
  muted: (count: number) => plural('en', count, { one: '1 thing is muted and ties nothing here.', other: '# things are muted and tie nothing here.' }),
  truncated: 'There is more than stands here. What stands in more than 50 signals is not followed any further. Begin with one signal, or choose a node with a plus.',
  more: 'Draw more', older: 'Begin with older signals', newest: 'Back to the newest',

  drawing: 'Drawing of the network',
  skip: 'Skip the drawing',
  how: 'Choose a node to go on from there. Behind the plus stands how much is not drawn yet.',
  hint: 'Drag a node to arrange the drawing. With the keyboard: hold Shift and use the arrows.',
  came: 'The drawing is up to date.',
  sorts: { file: 'Signal', person: 'Person', place: 'Place', vehicle: 'Vehicle', number: 'Number', online: 'Online' },
  strokes: { firm: 'stands in this signal', loose: 'is alike', said: 'connected by a person' },
  unreadable: 'No longer readable',
  heard: {
    expand: (what: string, more: number) => `${what}. Draw ${plural('en', more, { one: '# link', other: '# links' })} more.`,
    look: (what: string) => `${what}. To its row in the table.`,
  },

  way: {
    title: 'How do two nodes hang together?',
    from: 'From', to: 'To', choose: 'Choose a node', ask: 'Find the shortest way',
    none: 'Between these two there is no way in what is drawn here. That is no proof that there is no link.',
    same: 'This is the same node twice. Choose another.',
    notDrawn: 'Choose two nodes from the list.',
    found: (from: string, to: string, count: number) => (count === 1 ? `The shortest way from ${from} to ${to}:` : `From ${from} to ${to} there are ${count} ways that are as short.`),
    nth: (n: number) => `Way ${n}`,
    rest: (count: number) => plural('en', count, { one: 'There is 1 more way that is as short.', other: 'There are # more ways that are as short.' }),
    share: (from: string, to: string, what: string, shown: string) => `${from} and ${to} share ${what}: ${shown}.`,
    alike: (from: string, one: string, to: string, other: string, grade: string) => `${from} names ${one} and ${to} names ${other}: ${grade}.`,
    said: (from: string, to: string, type: string, certainty: string) => `A colleague connected ${from} and ${to}: ${type} (${certainty}).`,
    holds: (signal: string, shown: string) => `${shown} stands in ${signal}.`,
    resemble: (one: string, other: string, grade: string) => `${one} and ${other}: ${grade}.`,
  },
  a: {
    phone: 'a telephone number', plate: 'a number plate', address: 'an address', kvk: 'a Chamber of Commerce number', vestiging: 'a branch number', iban: 'a bank account', email: 'an e-mail address', url: 'a web page', handle: 'an account',
    person: 'a person',
  },
  grades: { same: 'the same', partly: 'partly the same', probable: 'probably the same person', possible: 'possibly the same person' },

  add: {
    title: 'Add a signal',
    label: 'Number of the signal', hint: 'Such as S-2026-0042.', save: 'Add',
    unknown: 'This signal is not in the register. Check the number.',
  },

  table: {
    nodes: 'Signals and things', node: 'Signal or thing', sort: 'Kind', ties: 'Links', action: 'Go on',
    tieCount: (drawn: number, more: number) => (more > 0 ? `${drawn}, and ${more} more not drawn` : String(drawn)),
    expand: 'Draw more', expandHidden: (what: string) => `from ${what}`, middle: 'Put in the middle', middleHidden: (what: string) => what,
    edges: 'All links', edgesOf: (count: number) => `All ${count} links`, one: 'From', other: 'To', why: 'Why',
    holds: 'Stands in this signal', said: (type: string, certainty: string) => `Connected: ${type} (${certainty})`,
  },
};
