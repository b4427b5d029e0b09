import type { Texts } from '../texts.ts';

export const stepUp: Texts['stepUp'] = {
  title: 'Confirm that it is you',
  lead: 'What you want to do asks for extra certainty. Please confirm once more who you are. That holds for five minutes.',
  with: { provider: 'Confirm with your work account', demo: (name) => `Yes, I am ${name}` },
  demoHint: 'In this demonstration there is no account to confirm with. In real use you confirm with your work account or your passkey.',
  back: 'Go back without confirming',
  done: { title: 'Done', lead: 'Now return to the tab in which you were working, and press Send again there.', home: 'Or go to the start' },
  kept: {
    ended: { title: 'You have been signed out meanwhile', lead: 'You were not active for a quarter of an hour, or signed in for more than ten hours. Nothing was sent yet. What you typed is kept in this page.', prove: 'Sign in again' },
    stale: { title: 'First confirm that it is you', lead: 'What you want to do asks for extra certainty. Nothing happened yet. What you typed is kept in this page.', prove: 'Confirm that it is you' },
    newTab: 'opens in a new tab',
    comeBack: 'Come back to this page and press the button below.',
    files: 'The files that you chose cannot be kept. Please add them again afterwards.',
    send: 'Send again',
  },
  idle: {
    label: 'Nearly signed out',
    soon: 'You have not been active for a while. You will be signed out in two minutes. What you typed stays.',
    last: 'You have been signed in for nearly ten hours. In five minutes you must sign in again. Save your work.',
    stay: 'Stay signed in',
    over: 'You have been signed out. What you typed is still there. Sign in in a new tab and then come back here.',
    signIn: 'Sign in (opens in a new tab)',
  },
};
