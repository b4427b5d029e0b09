import type { house as nl } from '../nl/house.ts';

export const house: typeof nl = {
  rooms: {
    today: 'Today',
    signals: 'Signals',
    picture: 'Picture',
    plan: 'Plan',
    knowledge: 'Knowledge',
    account: 'Accountability',
    trust: 'Trust',
    gallery: 'Building blocks',
  },
  forbidden: {
    title: 'This does not belong to your role',
    text: 'You cannot open this page with your role. That you tried has been recorded. Do you need it for your work? Ask the administrator of your municipality.',
    home: 'Back to today',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody must be able to use this site: with an old phone, with only a keyboard, with a screen reader and without script.',
    sections: [
      { title: 'What we build on', items: ['The guideline WCAG 2.2, levels A and AA.', 'Every page is tested automatically at every change, with script and without, on a phone and on a large screen.', 'Letters are here as an ordinary page. There are also an accessible PDF (PDF/UA), an ODT file and a Word file.'] },
      { title: 'What is not certain yet', items: ['An automatic test finds only part of the problems. A full study by people has not been done.', 'The municipality will place the link to its accessibility statement here.'] },
      { title: 'Does something not work?', items: ['Tell the municipality. You will hear how we can help you in another way.'] },
    ],
  },
  security: {
    title: 'Security',
    lead: 'Here you read how reports are protected and how you can tell us about a weakness.',
    sections: [
      { title: 'How reports are protected', items: ['Your story is encrypted before it reaches the database. Every report has a key of its own.', 'Whoever steals only the database cannot read your story.', 'Every time somebody opens a report, that is recorded. Nobody can change that line later with the rights of this program.'] },
      { title: 'What we do not promise', items: ['We cannot see whether your own phone or computer is safe. Is somebody watching? Then use another device.', 'The button ‘Leave this page’ does not erase the history of your browser.', 'Whoever has both the database and the key can read what is in it.'] },
      { title: 'Found a weakness?', items: ['Tell us before you tell others. The address is in the file security.txt on this site.', 'You get an answer within three working days. If you act in good faith, we will not press charges.'] },
    ],
    securityTxt: 'Open security.txt',
  },
};
