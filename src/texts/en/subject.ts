import type { subject as dutch } from '../nl/subject.ts';
import { plural } from '../plural.ts';

const by = { phone: 'telephone number', plate: 'number plate', address: 'address', kvk: 'KvK number', vestiging: 'branch number', iban: 'bank account', email: 'e-mail address', url: 'web address', handle: 'account name', person: 'person', name: 'name' };

export const subject: typeof dutch = {
  menu: 'Requests',
  title: 'Requests of data subjects', lead: 'Somebody wants to know what the municipality holds about them, wants something corrected or erased, or objects. You have one month.',
  emptyTitle: 'There are no requests', empty: 'Does somebody ask what Baken keeps about them? Record the request here. Baken works out the term, has all parts searched and makes the letter.',
  take: 'Record a request', number: 'Reference', kind: 'Kind', state: 'State', received: 'Received on', due: 'Answer', extended: 'Extended on', caption: 'Requests', ended: 'Ended on',
  kinds: { access: 'Access', correction: 'Correction', erasure: 'Erasure', objection: 'Objection' },
  kindHints: { access: 'What data does the municipality hold about me?', correction: 'Something is wrong.', erasure: 'I want data to be gone.', objection: 'I do not want you to use these data.' },
  states: { intake: 'Recorded', finding: 'Being searched', weighing: 'Ready to answer', answered: 'Answered', stopped: 'Stopped' },
  level: { 'on-time': (day: string) => `by ${day}`, 'soon': (day: string) => `within a week: ${day}`, 'today': () => 'today', 'late': (day: string) => `late, was ${day}` },
  late: 'Late',
  identified: { 'not-yet': 'Not certain yet', 'desk': 'At the desk, document seen and given back', 'sign-in': 'Signed in on the municipality’s site', 'known': 'Known already, asked at a known number or address', 'representative': 'Representative, authorisation seen' },
  law: 'Term: one month, with a reason two months longer (GDPR, Regulation (EU) 2016/679, art. 12 (3)). To be confirmed by the municipality.',
  lawSource: 'Read at the Data Protection Commission (Ireland), on 26 November 2026', lawLetter: 'That somebody may complain to the Autoriteit Persoonsgegevens (art. 77) was not read in the regulation itself. To be confirmed by the municipality.',
  form: {
    title: 'Record a request', edit: 'Change the request', lead: 'What you write here is encrypted under a key of its own. Only you and whoever searches can read it.',
    kind: 'What does this person want?', received: 'When did it come in?', receivedHint: 'The month runs from this day.', name: 'Name', reach: 'Where does the answer go?', reachHint: 'A postal address, one part a line. Or an e-mail address that is certainly this person’s.',
    asks: 'What does this person ask?', terms: 'What else should we search for?', termsHint: 'One a line: telephone number, number plate, address, e-mail address, bank account, KvK number, account name or another spelling of the name. Ask the person. We always search for the name and the address above.',
    sure: 'How do you know that this person asks it?', sureHint: 'Write down no number of a document and keep no copy. Without certainty Baken does not search.', save: 'Record', change: 'Save the change',
    mistakes: { missing: 'Fill this in.', long: 'This is too long. Make it shorter.', day: 'This is not a date.', future: 'This day is still to come.', old: 'This day is more than a year ago. Is the year right?', lines: 'These are more than 30 lines. Choose the most important.' },
    stale: 'Somebody else has just changed this request. Below is what you typed. Compare it and save again.', now: 'As it is now',
  },
  page: {
    title: (number: string) => `Request ${number}`, taken: 'The request is recorded.', saved: 'The change is saved.', extendedDone: 'The term is longer now. Send the letter below yourself, today.', answeredDone: 'The answer is recorded. Send the letter below yourself.',
    who: 'Who', reach: 'Answer to', asks: 'Question', terms: 'Search also for', identity: 'Certainty', change: 'Change', nextTitle: 'What now',
    next: {
      'intake': 'Check what has to be searched for. Then ask the focal officer to search.', 'identity': 'First it must be certain that this person asks it. Record how you know.',
      'finding': 'The focal officer searches and says of each place whether it is about this person and what you may tell. There is nothing for you to do now.', 'weighing': 'All is judged. Read the letter and settle the answer.',
      'answered': 'This request is answered.', 'stopped': 'This request was stopped without an answer.',
    },
    ask: 'Have it searched', answer: 'To the letter', again: 'Have it searched again', againHint: 'When something is missing or judged wrongly.', extend: 'Extend the term', stop: 'Stop without an answer', log: 'Who saw this request?', all: 'All requests', whyStopped: 'Why it stopped',
    found: 'Found', notYet: 'Nobody has searched yet.', none: 'The search found nothing.', where: 'Where', places: 'What stands there', mark: 'Judgement', letters: 'Letters', fingerprint: 'Checksum of the PDF (SHA-256)',
    file: (kind: string) => `Letter as ${kind}`, letter: { extension: (day: string) => `Extension, settled on ${day}`, answer: (day: string) => `Answer, settled on ${day}` },
    used: 'What was done with these data', usedLead: 'By the Logboek dataverwerkingen, for the places that are about this person.', usedRow: (times: number) => plural('en', times, { one: 'once', other: '# times' }), activity: 'Processing', times: 'How often', first: 'First', last: 'Last',
  },
  rooms: { signal: (ref: string) => `Signal ${ref}`, partner: () => 'Contact person of a partner', colleague: () => 'Colleague without an account, in the training', account: () => 'Somebody with an account' },
  places: {
    identifier: 'among the identifiers', story: 'in the story', place: 'in the place', time: 'in the time', message: 'in a message', reporter: 'with who reported', colleague: 'in what a colleague wrote', assessment: 'in the assessment', decision: 'in the decision', contact: 'among the contact persons', name: 'in the name',
  },
  foundAt: (what: keyof typeof by, where: string) => `${by[what]} ${where}`,
  marks: {
    none: 'Not judged yet', other: 'Is about somebody else', tell: 'May be told', withhold: (ground: string) => `Not to be told: ${ground.toLowerCase()}`,
    grounds: { 'investigation': 'An investigation would be harmed', 'safety': 'Somebody would be in danger', 'rights-of-others': 'The rights of another, such as the reporter' },
    groundsLaw: 'Proposal: UAVG art. 41 and, for the rights of others, GDPR art. 15 (4). To be confirmed by the municipality.',
    actions: { corrected: 'Corrected', erased: 'Erased', stopped: 'No longer used', refused: 'Refused' },
  },
  find: {
    title: 'Searching for a request', lead: 'The privacy officer asks you to search. You judge whether a place is about this person and what may be told. The privacy officer does not read what a signal says.',
    emptyTitle: 'There is nothing to search for', empty: 'When somebody asks what the municipality holds about them, it stands here and on Today.', caption: 'Requests that are being searched for',
    look: 'Search all parts', lookAgain: 'Search again', lookHint: 'Baken searches signals, messages, assessments, contact data of reporters, contact persons of partners and the training. Baken does not read photos and other attachments: look at those yourself. That you search is written in the log.',
    done: (found: number) => plural('en', found, { one: 'The search is done. There is 1 place.', other: 'The search is done. There are # places.' }), nothing: 'The search is done. Nothing was found.', lookedAt: (moment: string) => `Last searched: ${moment}.`,
    judge: 'Judge', open: 'Open the signal', ready: 'Done, back to the privacy officer', unmarked: 'Not everything is judged yet. Search first, and judge every place.', readyDone: 'Thank you. The privacy officer can answer now.', saved: 'The judgement is saved.', waits: 'You are done with this request. The privacy officer answers.',
    two: {
      lead: 'A search also opens who reporters are. Your municipality asks two people for that: you ask, a colleague searches.', ask: 'Ask a colleague to search', agree: 'Agree and search',
      askedBy: (name, moment) => `${name} asked for a search on ${moment}. Do you agree that this person is searched for?`,
      waits: (moment) => `You asked for a search on ${moment}. Nothing was opened yet. A colleague who handles signals must agree.`,
    },
  },
  mark: {
    title: 'Judging a place', belongs: 'Is this about the person who asks?', yes: 'Yes', no: 'No, about somebody else', tell: 'May this person know?', tellYes: 'Yes', tellNo: 'No',
    tellHint: 'Think of a running investigation, danger to somebody, and the reporter. What you do not let tell leaves no trace in the letter.', words: 'What may this person hear?', wordsHint: 'Only if you chose “yes”. Write it in Dutch, as it comes in the letter: which data the municipality holds. Name nobody else and not who reported it.',
    shared: 'Tell also with which organisations this was shared', sharedHint: 'Leave empty when that may harm an investigation.', ground: 'Why not?', groundHint: 'Only if you chose “no”.', why: 'Explanation', whyHint: 'For the file. This does not come in the letter.', action: 'What was done with the request?', actionHint: 'You correct or erase in the part itself. Record here what you did.',
    actionWhy: 'What and why?', actionWhyHint: 'This comes in the letter, in Dutch, when this place may be told.', save: 'Save the judgement', choose: 'Choose an answer.', missing: 'Fill this in.', long: 'This is too long. Make it shorter.', stale: 'Somebody else has just judged this place. Below is what you chose. Compare it and save again.', now: 'As it is now', groundChoose: 'Choose a reason',
  },
  extend: {
    title: 'Extend the term', lead: (until: string) => `The new term ends on ${until}. That is possible once, and the person must hear it within the first month, with the reason.`, reason: 'Why is more time needed?', reasonHint: 'This comes in the letter, in Dutch. For example: the request is complex, or there are many requests at once.', save: 'Extend and record the letter', tooLate: 'The term can no longer be extended.', missing: 'Fill in the reason.',
  },
  stop: { title: 'Stop without an answer', lead: 'Only when the person takes the request back, or when it does not become certain who asks.', why: 'Why does it stop?', save: 'Stop', missing: 'Fill in the reason.' },
  answer: {
    unconfirmed: 'This letter takes sentences from the register of processing that the municipality has not confirmed yet.', toRegister: 'To the register',
    title: 'The letter', lead: 'This is how the letter will look. What may not be told leaves no trace: the letter is then the same as that of somebody about whom nothing is known.', hidden: (count: number) => plural('en', count, { one: '1 place does not stand in the letter.', other: '# places do not stand in the letter.' }),
    save: 'Settle the answer', saveHint: 'The letter gets today’s date and does not change after that. Baken sends nothing: you send the letter yourself.', draft: 'Draft as PDF',
  },
  today: { handle: (number: string) => `Request ${number}`, find: (number: string) => `Searching for request ${number}` },
};
