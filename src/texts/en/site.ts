import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – municipality of ${municipality}`,
  demoNotice: 'Reports and people are invented.',
  nav: {
    about: 'What is human trafficking?',
    report: 'Report',
    myReport: 'My report',
    plan: 'Our plan',
    figures: 'Figures',
    account: 'Accountability',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    security: 'Security',
  },
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
  notFound: {
    title: 'This page is not here',
    text: 'Perhaps the address was not copied well, or the page no longer exists.',
    home: 'To the first page',
  },
  forbidden: {
    title: 'This does not belong to your role',
    text: 'You cannot open this page with your role. That you tried has been recorded. Do you need it for your work? Ask the administrator of your municipality.',
    home: 'Back to today',
  },
  wrongOrigin: {
    title: 'This form came from another site',
    text: 'For your safety we do not accept that. Open the page again and send the form from there.',
  },
  notAllowed: {
    title: 'This page does not work that way',
    text: 'This page cannot handle the request. Go back and try again with the buttons on the page.',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'It is not your fault. Nothing was stored halfway. Please try again in a few minutes.',
    acute: 'Is there danger now? Call 112.',
  },
  refused: {
    title: 'That was not possible',
    text: 'Nothing has changed. Go back to the previous page and try again.',
    tooLarge: 'What you sent is too large. An attachment may be 10 MB at most.',
    unreadable: 'The form did not arrive well. Go back and send it again.',
  },
  notSetUp: {
    title: 'This site has not been set up yet',
    text: 'There is no municipality yet. Import a plan to begin:',
  },
  privacy: {
    title: 'Privacy',
    lead: 'Whoever reports something must be safe. That is why we keep as little as possible.',
    sections: [
      { title: 'What we do not keep', items: ['Your internet address and the details of your phone or computer.', 'Cookies: the public site sets none.', 'Visitor figures: we do not measure who reads which page.'] },
      { title: 'What we do keep', items: ['What you write yourself and the attachment that you send. It is encrypted in our records.', 'The day and time of your report.', 'Who at the municipality opens your report, when and for what.'] },
      { title: 'Who reads your report', items: ['The municipality’s focal officer for human trafficking (aandachtsfunctionaris mensenhandel) and the deputy.', 'Other colleagues cannot open your story.', 'Is there danger, or is it work for the police or another organisation? Then the municipality may pass on information. That is only allowed with a reason and a legal ground. Both are recorded.'] },
      { title: 'How long', items: ['The municipality sets how long reports are kept. It still has to confirm that here.'] },
      { title: 'Your rights', items: ['You may ask which data we hold about you, and ask us to correct or erase them. You ask the data protection officer of the municipality.', 'Do you disagree with us? Then you can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).'] },
    ],
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
