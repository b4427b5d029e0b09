import type { desk as nl } from '../nl/desk.ts';
import { plural } from '../plural.ts';

const byLevel = (what: string, late: string) => (level: 'on-time' | 'soon' | 'today' | 'late', day: string): string =>
  (level === 'late' ? `${late} This was due on ${day}.` : level === 'today' ? `${what} today.` : `${what} by ${day}.`);

export const desk: typeof nl = {
  today: {
    count: (n) => plural('en', n, { one: 'There is # thing to do.', other: 'There are # things to do.' }),
    title: (n) => (n === 0 ? 'Today' : `Today (${n})`),
    empty: 'Nothing waits for you: no signal, no message and no partner. Do you have ten minutes? Then walk the monthly round.',
    round: 'To the monthly round',
    lastRound: (when) => `Last round: ${when}.`, noRound: 'No monthly round has been done yet.', roundOpen: 'A round is open that has not been finished.',
    away: (until, who) => `You are away${until ? ` until ${until}` : ''}. ${who ? `${who} takes over.` : 'There is nobody to take over, so the work stays with you.'}`,
    standsIn: (who, until) => `${who} is away${until ? ` until ${until}` : ''}. This work is yours now.`,
    beside: (who) => `${who} is here. You need not do anything here, but you may.`,
    alsoAway: (who, until) => `${who} is away${until ? ` until ${until}` : ''}.`,
    change: 'Change absence',
    more: 'Further', links: { round: 'Monthly round', roundHint: 'Ten minutes: actions of the plan, old signals, deputies.', absence: 'Absence and daily mail', absenceHint: 'When are you away, and who takes over?', views: 'Saved views', viewsHint: 'Lists of signals that you need more often.', terms: 'Terms', termsHint: 'How fast does your municipality want to respond?' },
    lines: {
      assess: (number) => `Assess signal ${number}`, message: (number) => `Read the message with signal ${number}`, answer: (number) => `Read a partner's answer with signal ${number}`,
      partner: (number) => `Ask the partner for an answer about signal ${number}`, review: (number) => `Look again at kept signal ${number}`, identity: (number) => `Say yes or no about signal ${number}`, close: (number) => `Close signal ${number}`,
    },
    why: {
      message: 'There is a decision on this signal. The reporter wrote something afterwards. See whether it changes anything.', answer: 'There is a decision on this signal. A partner answered afterwards. See whether it changes anything.',
      identity: 'A colleague wants to see who the reporter is. That takes two people.', close: 'There is a decision. Close the signal when everything has been done.',
    },
    newAnswer: 'New answer of a partner', duplicate: (lead: string) => `Duplicate of ${lead}: take over the decision from there.`,
    status: { message: 'New message', answer: 'New answer', partner: 'With a partner', review: 'Kept', identity: 'Asked', close: 'Decided' },
  },
  due: {
    confirm: byLevel('Confirm receipt', 'Receipt has not been confirmed.'), triage: byLevel('Begin the assessment', 'The assessment has not begun.'), feedback: byLevel('Answer', 'The answer is late.'),
    partner: byLevel('The partner answers', 'The partner has not answered.'), review: byLevel('See whether this may still be kept:', 'Nobody looked again yet.'),
  },
  clocks: { confirm: 'Confirm receipt', triage: 'Assess', feedback: 'Answer' },
  filter: {
    source: 'Source', anySource: 'All sources', form: 'Form', anyForm: 'All forms', from: 'Received from', until: 'Until',
    urgent: 'Only danger or a minor', late: 'Only late', sorting: 'Order',
    sortings: { nieuw: 'Newest first', oud: 'Oldest first', termijn: 'First term first', spoed: 'Most urgent first' },
  },
  absence: {
    title: 'Absence and daily mail', lead: 'Are you away? Then your deputy takes over the work. You need not say why.',
    add: 'Plan an absence', from: 'First day', until: 'Last day', untilHint: 'Leave empty when you do not know yet.', save: 'Save the absence', saved: 'Your absence is saved.', ended: 'Your absence was withdrawn or ended.',
    list: 'Who is away', none: 'No absence is planned.', noneTitle: 'Everybody is here',
    you: 'You', who: 'Who', when: 'When', now: 'Now', later: 'Planned', state: 'State', action: 'Change', notYours: 'Your colleague\'s',
    days: (from, until) => (until === null ? `from ${from}` : from === until ? from : `${from} until ${until}`),
    end: 'I am back', withdraw: 'Withdraw', ofDays: (days) => ` (${days})`,
    takesOver: (who) => `When you are away, ${who} takes over.`, takesOverFor: (who) => `When ${who} is away, the work is yours.`, nobody: 'There is nobody to take over from you. Arrange a deputy.',
    bothAway: 'Mind: nobody who handles signals is here today. So the work stays with everybody.',
    mailTitle: 'Daily mail', mailLead: 'You get one mail a day at most, and only when there is something to do. It holds numbers. It holds no name, no reference and no content.',
    mailRules: ['Are you away? Then your deputy gets the mail.', 'The deputy also gets a mail when a term is over.', 'In weekends and on public holidays a mail comes only when danger was reported.'],
    mailOff: 'This installation sends no mail. Your administrator can turn it on. Look at Today yourself every working day.',
    address: 'E-mail address at work', addressHint: 'This address is kept encrypted.', time: 'At what time', on: 'Send me the daily mail', saveMail: 'Save the mail', forget: 'Remove my address',
    mailSaved: 'Your choice for the mail is saved.', mailForgotten: 'Your address is removed. You get no mail.',
    last: { sent: (when) => `Last mail sent: ${when}.`, waiting: (when) => `A mail is ready since ${when}. It leaves within a few minutes.`, trying: (when) => `The mail of ${when} does not leave yet. Baken tries again.`, 'given-up': (when) => `The last mail failed (${when}). Is the address right?` },
    mistakes: {
      'no-day': 'Enter a day, such as 21-09-2026.', 'until-before': 'The last day lies before the first day.', 'over': 'This absence is over already.', 'too-far': 'This day is too far away.',
      'overlaps': 'You are already away on one of these days. Withdraw that absence first.', 'address': 'Enter an e-mail address, such as name@municipality.nl.', 'time': 'Choose a time.',
    },
  },
  mail: {
    subject: { work: 'Baken: there is something for you to do', late: 'Baken: a term is over' },
    text: ({ kind, standsIn, lines, danger, soon, late, link }) => [
      'Hello,', '',
      ...(standsIn ? ['The focal officer is away. You take over the work.', ''] : []),
      kind === 'late' ? plural('en', late, { one: 'The term of # thing is over. Agree who does it.', other: 'The terms of # things are over. Agree who does them.' })
        : plural('en', lines, { one: 'There is # thing for you to do.', other: 'There are # things for you to do.' }),
      ...(danger > 0 ? [`With reported danger: ${danger}.`] : []), ...(kind === 'work' && late > 0 ? [`Late: ${late}.`] : []), ...(kind === 'work' && soon > 0 ? [`Today or the next working day: ${soon}.`] : []), '',
      link ? `Open Today: ${link}` : 'Sign in to Baken and open Today.', '', 'This mail holds no content. Do not answer: nobody reads this address. You turn the mail off at Absence and daily mail.',
    ].join('\n'),
    confirmSubject: 'Baken: the daily mail is on', confirmText: (at) => `Hello,\n\nFrom now on you get a mail at this address when there is something to do, around ${at}. It never holds content.\n\nDid you not ask for this yourself? Tell the administrator of Baken.`,
  },
  round: {
    title: 'Monthly round', lead: 'Ten minutes a month, so that nothing is left lying. Tick what you looked at. You may save in between.',
    last: (on, by, looked, asked) => `${on}, ${by}: ${looked} of ${asked} looked at`, history: 'Earlier rounds', none: 'No round has been finished yet.',
    plan: 'Actions of the plan', planNone: 'No action of the plan is due now or within a month.', planHint: 'An action is changed in the plan itself.',
    action: (measure, due, late) => `${late ? 'Late. ' : ''}Due: ${due}. Belongs to: ${measure}.`,
    files: 'Old signals', filesNone: 'No signal has been open for more than thirty days, and there is nothing to look at again or to destroy.',
    file: (number) => `Signal ${number}`, truncated: (n) => `You see the first ${n}. There are more.`,
    fileWhy: { 'open-long': (when) => `Open since ${when}.`, 'review': (when) => `Kept until ${when}. May it stay?`, 'past-retention': (when) => `Its time to be kept was over on ${when}. Baken does not destroy by itself yet; ask your privacy officer.` },
    people: 'Deputies', deputyKey: 'Is there a deputy?', deputy: (who) => `Yes: ${who}.`, noDeputy: 'No. There is nobody to take over the work. Arrange this.',
    awayKey: 'Is anybody away?', away: (who) => `Away today: ${who}.`, noneAway: 'No, everybody is here today.',
    training: 'Training', trainingKey: 'Is what we know up to date?', trainingHint: 'There is no figure of this yet. Choose under Teams and training who must follow what. Of fewer than 5 people we show no figure.',
    note: 'Note', noteHint: 'Write no names or stories of signals here.', save: 'Save and go on later', finish: 'Finish the round',
    saved: 'Saved. You can go on later.', finished: 'The round is finished.', tooLong: 'The note is too long. Use 2000 characters at most.', nothing: 'Tick at least one thing before you finish the round.',
  },
  views: {
    title: 'Saved views', lead: 'A view is a filter of the list with a name. It holds no signals, only what you chose.',
    empty: 'Choose a filter on the page Signals. Below the list you can save it.', emptyTitle: 'No views yet', toList: 'To the list of signals',
    mine: 'Your own', shared: 'Shared', by: (who) => `Shared by ${who}`, edit: 'Change', editOf: (name) => ` ${name}`,
    saveTitle: 'Save this view', name: 'Name of the view', nameHint: 'Name no persons.', together: 'Share with who also handles signals', save: 'Save the view', saved: 'The view is saved.', removed: 'The view is removed.',
    editTitle: 'Change a view', change: 'Save the change', remove: 'Remove this view', back: 'Back to the views', choose: 'Views',
    mistakes: { 'name': 'Give the view a name of 60 characters at most.', 'twice': 'You already have a view with this name.', 'many': 'You already have 30 views. Remove one first.', 'nothing': 'Choose a filter in the list first.' },
    all: 'All signals',
  },
  count: (n) => plural('en', n, { one: '# signal', other: '# signals' }),
  nextClock: 'First term',
  search: {
    label: 'Search signals', hint: 'Type the number of a signal, a telephone number, plate, address or bank account, or words from the story or the messages. What you type does not appear in the address.', button: 'Search',
    title: 'Signals found', empty: 'Type at least two letters.',
    found: (n) => plural('en', n, { one: 'Found in # signal.', other: 'Found in # signals.' }), none: 'No signal has this.', inText: 'In the text', same: (what, shown) => `${what}: ${shown}`, why: 'Why',
    muted: 'This identifier is muted: by itself it makes no links.', moreSame: (shown, all) => `You see the newest ${shown} of ${all} signals.`,
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
