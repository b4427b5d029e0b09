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
  notFound: {
    title: 'This page is not here',
    text: 'Perhaps the address was not copied well, or the page no longer exists.',
    home: 'To the first page',
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
    kept: 'What you typed is still in this page. Keep the page open, wait a moment and then press the button. If it had arrived after all, it does not happen a second time.',
    files: 'The files you chose were not kept. Add them again afterwards.',
    send: 'Send again',
    again: 'Try again',
  },
  refused: {
    title: 'That was not possible',
    text: 'Nothing has changed. Go back to the previous page and try again.',
    tooLarge: 'What you sent is too large. A file may be 10 MB at most.',
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
      { title: 'What we do keep', items: ['What you write yourself and the files that you send. It is encrypted in our records.', 'Do you tell us how to reach you? Then that is kept apart, with a lock of its own. Whoever opens it must say why.', 'What you type and have not sent yet: 24 hours at most.', 'The day and time of your report.', 'Who at the municipality opens your report, when and for what.'] },
      { title: 'Who reads your report', items: ['The municipality’s focal officer for human trafficking (aandachtsfunctionaris mensenhandel) and the deputy.', 'Other colleagues cannot open your story.', 'Is there danger, or is it work for the police or another organisation? Then the municipality may pass on information. That is only allowed with a reason and a legal ground. Both are recorded.'] },
      { title: 'How long', items: ['The municipality sets how long reports are kept. It still has to confirm that here.'] },
      { title: 'Your rights', items: ['You may ask which data we hold about you, and ask us to correct or erase them. You ask the data protection officer of the municipality.', 'Write your name and how we can answer you. Say also what we should search for, such as a telephone number. You need not say why you ask, and it costs nothing.', 'We must be certain that it is you who asks. We keep no copy of your passport or identity card.', 'You get an answer within a month. Is more time needed? Then you hear so within that month, with the reason. It may then take two months longer.', 'Sometimes we may not tell everything, for example to protect somebody else.', 'Do you disagree with us? Then you can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).', 'This is in the General Data Protection Regulation (EU) 2016/679: articles 12, 15 to 22 and 77.'] },
    ],
  },
};
