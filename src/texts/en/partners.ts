import type { partners as mould } from '../nl/partners.ts';
import { plural } from '../plural.ts';

export const partners: typeof mould = {
  title: 'Partners', hint: 'Whom you call, what was agreed and what you may share.',
  lead: 'The organisations your municipality works with: whom you call, when they answer, what was agreed and what you may share with them.',
  empty: 'No partner has been recorded yet', emptyText: 'First record whom you call at the police, Veilig Thuis and the care coordinator. Then they are ready when you share a signal.', emptyReader: 'The focal officer or the policy adviser can record partners.',
  noneFound: 'No partner fits this choice.', unknown: 'to be confirmed by the municipality', overDate: 'over its date',
  add: 'Add a partner', edit: 'Change', back: 'All partners', ended: 'Former partners', endedShort: 'ended',
  import: 'Read a list in', export: 'Download the list (CSV)',
  counts: (n) => plural('en', n, { one: '# partner', other: '# partners' }),
  attention: (n) => plural('en', n, { one: '# thing needs attention', other: '# things need attention' }),
  filter: { title: 'Choose partners', apply: 'Show', role: 'Role', anyRole: 'all roles', covenant: 'Agreement', anyCovenant: 'any' },
  filterCovenants: { 'in-date': 'holds', 'attention': 'ends soon or has ended', 'none': 'no agreement' },
  columns: { name: 'Organisation', roles: 'Role', phone: 'Telephone', hours: 'Opening hours', covenant: 'Agreement' },
  roles: {
    'police': 'police (AVIM)', 'labour-inspectorate': 'Netherlands Labour Authority', 'kmar': 'Royal Marechaussee', 'veilig-thuis': 'Veilig Thuis', 'comensha': 'CoMensha', 'care-coordinator': 'care coordinator', 'riec': 'RIEC',
    'zvh': 'care and safety house', 'youth-protection': 'youth protection', 'own-care': 'own care of the municipality', 'enforcement': 'own supervision and enforcement', 'prosecution': 'public prosecution service', 'shelter': 'shelter', 'ggd': 'public health service (GGD)',
    'tax': 'tax authority', 'legal-aid': 'legal aid', 'interest-group': 'interest group', 'emm': 'EMM (expertise centre)', 'other': 'other',
  },
  fields: {
    naam: 'Name of the organisation', rol: 'What is this organisation?', waarvoor: 'For what do you contact them?', telefoon: 'Telephone', postbus: 'E-mail address of the organisation', website: 'Website', tijden: 'Opening hours', feestdagen: 'On public holidays',
    bron: 'Source', brondatum: 'Of which day is that?', nakijken: 'When does somebody look again?',
  },
  hints: {
    naam: 'No names of people. Those go with the contact persons.', rol: 'You can choose more than one role. The first eleven are ready when you share a signal.', waarvoor: 'Short. No names of people.', telefoon: 'A general number. The number of a person goes with the contact persons.',
    postbus: 'A shared mailbox, not the address of one person.', tijden: 'Write the days and the time per line, in Dutch, like ‘ma-vr 9.00-17.00’. Or write: 24 uur.', bron: 'For example: website of the organisation, or a call to the organisation.', nakijken: 'Within two years.',
  },
  holidays: { open: 'also open', closed: 'closed', unknown: 'not known' },
  formTitle: { add: 'Add a partner', edit: (name) => `Change ${name}` },
  save: 'Save', saved: 'Saved.', removed: 'Removed.',
  changed: { somebody: 'Somebody else', title: 'Somebody else was before you', text: (by) => `${by} changed this while you were busy. Below is what counts now. Your text is still in the form. If you save, your text counts.`, now: 'What counts now' },
  sourceLine: (source, date) => `Source: ${source}, ${date}.`,
  looked: (date, by) => `Last looked at on ${date} by ${by}.`, over: (date) => `Over its date: last looked at on ${date}.`,
  end: { title: 'No longer working with this partner?', text: 'The partner goes from the list and from the care directory. What was recorded is kept. You can put it back.', button: 'Take out of the list', restore: 'Put back into the list', done: 'This partner is no longer in the list.' },
  toCall: { title: 'Your partners', lead: 'Whom you call, and what was agreed.', none: 'No partner has been recorded for this recipient yet.' },
  grounds: {
    title: 'What you may share', lead: 'Per role: for what you may share, and on which ground. Always share only what is needed.', purposes: (purposes) => `For: ${purposes}.`, article: (article) => `Article: ${article}.`,
    none: 'No ground to share a signal was found for this role. Ask the privacy officer.',
  },
  contacts: {
    title: 'Contact persons', lead: 'Only those who handle signals see these names and numbers. They are encrypted.', none: 'There is no contact person yet.', add: 'Add a contact person', edit: 'Change contact person', remove: 'Remove',
    name: 'Name', work: 'Function', phone: 'Telephone', mail: 'E-mail address', note: 'Remark', noteHint: 'For example on which days somebody works.', hiddenSuffix: (name) => `contact person ${name}`,
  },
  covenant: {
    title: 'Agreement', list: 'Agreements', none: 'no agreement', noneText: 'No agreement has been recorded yet.', add: 'Add an agreement', edit: 'Change agreement', name: 'Name of the agreement', nameHint: 'No names of people.', signed: 'Signed on', until: 'Valid until', untilHint: 'Leave empty if there is no end.', document: 'Where is the document?', documentHint: 'For example the case number, or an address on the internet.',
    remove: 'Remove', noEnd: 'without an end', warning: (title, partner) => `${title} (${partner})`,
    states: {
      'to-come': (date) => `begins on ${date}`, 'in-date': (date) => (date ? `valid until ${date}` : 'valid, without an end'),
      'ends-soon': (date) => `ends on ${date}`, 'ended': (date) => `ended on ${date}`,
    },
  },
  care: {
    title: 'Care directory', hint: 'Which help there is in the region, for whom, and how you refer.', lead: 'Which help there is in the region, for whom, in which language, and how you refer.', add: 'Add help', edit: 'Change help', remove: 'Remove',
    empty: 'There is no help in the care directory yet', emptyText: 'Add help on the page of a partner.', noneFound: 'No help fits this choice.', anyKind: 'all help', section: 'Help of this organisation', none: 'No help has been recorded yet.',
    fields: { soort: 'Kind of help', voor: 'For whom?', talen: 'In which languages?', plaats: 'Is there a place?', 'plaats-datum': 'Of which day is that?', verwijzen: 'How do you refer?' },
    hints: { talen: 'For example: Dutch, English, with interpreter.', plaats: 'Short, with the day. Leave empty if you do not know.', verwijzen: 'Who calls whom, and what is needed? No names of people.' },
    capacity: (text, date) => `${text} (on ${date})`, capacityUnknown: 'not known', old: 'more than a month ago',
    kinds: {
      'shelter': 'shelter', 'care-coordination': 'care coordination', 'medical': 'medical care', 'mental-health': 'mental health care', 'addiction': 'addiction care', 'youth': 'youth help', 'legal': 'legal help', 'work-income': 'work and income',
      'housing': 'housing', 'return': 'return', 'advice': 'advice', 'other': 'other help',
    },
  },
  csv: {
    title: 'Read partners in', lead: 'Choose a CSV file. You see each line first. Nothing is kept before you say yes.', file: 'CSV file', fileHint: 'With these columns, in any order:', read: 'Look at the file', name: 'partners.csv',
    paste: 'Or paste the content here', why: 'What', encodings: { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' }, changed: 'Somebody changed a partner since you looked at the file. Look at the lines again.',
    tableTroubles: { 'empty': 'This file is empty.', 'not-text': 'This is no CSV file. Save it as CSV in your spreadsheet.', 'no-rows': 'This file has a head only, and no lines.', 'too-many': 'This file has too many lines.', 'open-quote': 'A quotation mark is opened and not closed.' },
    preview: 'What the file says', line: 'Line', what: 'What happens', save: (n) => plural('en', n, { one: 'Save # partner', other: 'Save # partners' }), nothing: 'There is nothing that can be kept.',
    outcomes: { add: 'new', change: 'changes', same: 'stays the same', wrong: 'skipped' }, done: (n) => plural('en', n, { one: '# partner was kept.', other: '# partners were kept.' }),
    facts: (encoding, separator) => `Read as ${encoding}, with ${separator} between the columns.`, separators: { ';': 'a semicolon', ',': 'a comma', '\t': 'a tab', '|': 'a bar' },
    unknownColumns: (names) => `Baken does not know these columns. They are not read: ${names}.`,
    mistakes: { 'no-file': 'Choose a file, or paste the content.', 'too-large': 'This file is too large. At most 1 MB.', 'not-text': 'This is no CSV file. Save it as CSV in your spreadsheet.', 'columns-missing': 'Columns that are needed are missing in this file:', 'twice': 'This column is in it twice:' },
    rowMistakes: { 'cells': 'This line has more fields than there are columns.', 'double': 'This name is in the file before.', 'formula': 'There is a formula in this line. Write plain text.' },
  },
  mistakes: {
    'empty': 'Fill this in.', 'too-long': 'Make this shorter.', 'roles-missing': 'Choose what the organisation is.', 'role-unknown': 'Baken does not know this role.', 'phone': 'This is no telephone number that can exist in the Netherlands. Check it.', 'mail': 'This is no e-mail address.', 'website': 'Write the whole address, such as https://www.voorbeeld.nl.',
    'hours': 'The times cannot be read. Write for example: ma-vr 9.00-17.00.', 'hours-overlap': 'Two times on the same day overlap.', 'date': 'Write a day, such as 26-11-2026.', 'date-future': 'This day has yet to come.', 'review-past': 'Choose a day that has yet to come.', 'review-far': 'Choose a day within two years.',
    'until-before': 'The end lies before the day of signing.', 'name-taken': 'There is a partner with this name already.', 'capacity-date': 'Write of which day this is.', 'kind': 'Choose a kind of help.', 'contact-empty': 'Fill in a number or an e-mail address. Without one nobody can reach her.',
  },
};
