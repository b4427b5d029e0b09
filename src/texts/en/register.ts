import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

export const register: Texts['register'] = {
  title: 'Register of processing',
  lead: 'This tells what the municipality does with data about people in Baken, why, and on what ground (GDPR article 30). The entries are in Dutch.',
  publicLead: 'Here you read what the municipality does with data about people in its approach to human trafficking, why, and on what ground. The entries are in Dutch.',
  fields: {
    name: 'Name', purpose: 'Purpose', ground: 'Ground in law', subjects: 'About whom', data: 'Which data', recipients: 'Who gets them', transfers: 'Transfer outside the EU', retention: 'Kept for how long', security: 'Security',
  },
  version: 'Version', from: 'Holds since', state: 'State', confirmed: 'Established', proposal: 'Proposal', proposalHint: 'This is a proposal of the program. The municipality has yet to confirm it.',
  unknownFrom: 'the beginning', change: 'Change', history: 'Earlier versions', by: (who) => `by ${who}`, why: 'Reason for the change', older: 'This is an earlier version.', newest: 'Read the version that holds now',
  all: 'All activities', address: 'Fixed address of this version',
  edit: { title: (name) => `${name}: new version`, lead: 'You write a new version. The old one stays: lines of the log point to it.', reason: 'Why do you change this?', save: 'Record the new version', saved: 'The new version was recorded.' },
  mistakes: { missing: 'Fill this in.', long: (most) => `Use at most ${most} signs.`, stale: 'Somebody else recorded a new version meanwhile. It stands below beside what you typed. Record your text once more if it must take its place.' },
  theirs: 'As it stands now',
  logbook: {
    title: 'Log of data processing', lead: 'Every processing gets lines: one for the act and one for each person. Who did it is not in it; that is in the log of Baken.',
    total: 'Lines', waiting: 'Not confirmed yet', last: 'Last confirmed', never: 'never yet',
    off: 'No logbook was set up for these lines to go to. They are kept here.', late: (count) => `${plural('en', count, { one: 'One line waits', other: '# lines wait' })} for more than an hour. Baken keeps trying. Ask the administrator whether the logbook can be reached.`,
  },
  dpia: { title: 'DPIA', lead: 'A beginning of the data protection impact assessment, filled from this register. It says what the municipality has to fill in itself. In Dutch.', docx: 'As a Word file', odt: 'As an ODT file', pdf: 'As a PDF' },
};
