import type { desk as nl } from '../nl/desk.ts';
import { plural } from '../plural.ts';

const byLevel = (what: string, late: string) => (level: 'on-time' | 'soon' | 'today' | 'late', day: string): string =>
  (level === 'late' ? `${late} This was due on ${day}.` : level === 'today' ? `${what} today.` : `${what} by ${day}.`);

export const desk: typeof nl = {
  toClose: (n) => plural('en', n, { one: '# decided signal is not closed yet.', other: '# decided signals are not closed yet.' }),
  close: (number) => `Close signal ${number}`,
  closeHint: 'There is a decision. Close the signal when everything has been done.',
  due: {
    confirm: byLevel('Confirm receipt', 'Receipt has not been confirmed.'), triage: byLevel('Begin the assessment', 'The assessment has not begun.'), feedback: byLevel('Answer', 'The answer is late.'),
  },
  clocks: { confirm: 'Confirm receipt', triage: 'Assess', feedback: 'Answer' },
  filter: {
    source: 'Source', anySource: 'All sources', form: 'Form', anyForm: 'All forms', from: 'Received from', until: 'Received until',
    urgent: 'Only with danger, a serious sign or a minor', late: 'Only late', sorting: 'Order',
    sortings: { nieuw: 'Newest first', oud: 'Oldest first', termijn: 'First term first', spoed: 'Most urgent first' },
    off: (what) => what,
  },
  count: (n) => plural('en', n, { one: '# signal', other: '# signals' }),
  nextClock: 'First term',
  search: {
    label: 'Search signals', hint: 'Type the number of a signal, or words from the story or the messages. The words do not appear in the address.', button: 'Search',
    title: 'Signals found', empty: 'Type at least two letters.',
    found: (n) => plural('en', n, { one: 'Found in # signal.', other: 'Found in # signals.' }), none: 'No signal has all of these words.',
    cut: (n) => `You see the newest ${n}. There may be more. Search with more words.`, where: 'Where', words: 'In the text',
    places: { story: 'Story', place: 'Place', time: 'Time', message: 'Message' }, back: 'Back to all signals',
  },
  export: { button: 'Download this list (CSV)', file: 'signals.csv', danger: 'Immediate danger', minor: 'Minor', source: 'Source' },
  terms: {
    title: 'Terms', lead: 'These are the terms that your municipality chooses itself. They do not come from a law.',
    effect: 'A new term holds for signals that come in afterwards. Weekends and public holidays are no working days.',
    fields: {
      bevestigen: 'Confirm receipt (working days)', beoordelen: 'Begin the assessment (working days)', terugkoppelen: 'Answer to the reporter (working days)',
      partner: 'Answer of a partner (working days)', herzien: 'Look again at kept information (days)',
    },
    weigh: 'Two people weigh a signal together', identity: 'Two people decide together who may see who the reporter is', save: 'Save the terms', saved: 'The terms are saved. Within ten seconds they hold everywhere.',
    mistake: (most) => `Enter a whole number from 1 to ${most}.`, order: 'The answer cannot be ready before the first assessment.',
  },
};
