import type { Texts } from '../texts.ts';

export const signIn: Texts['signIn'] = {
  title: 'Sign in',
  lead: 'You sign in with the account that you use at work.',
  start: 'Sign in with your work account',
  logged: 'Baken writes down who signs in and when. Whoever opens or changes something gets a line in the log.',
  again: 'Sign in again',
  stopped: {
    'ended': { title: 'Your access has ended', text: 'The administrator has ended your access. Is that not right? Contact the administrator.' },
    'no-role': { title: 'You have no role yet', text: 'Your work account is known, but it has no role in Baken. Ask whoever manages your accounts for a role.' },
    'several-roles': { title: 'You have more than one role', text: 'In Baken a person has exactly one role. Ask whoever manages your accounts which role is yours.' },
    'refused': { title: 'You are not signed in', text: 'Signing in was broken off. Nothing has changed.' },
    'other-person': { title: 'That was another account', text: 'You confirmed with another account than the one you are signed in with. Nothing changed. Sign out if you want to go on as somebody else.' },
    'stale': { title: 'That took too long', text: 'Signing in began more than ten minutes ago, or in another browser. Start again.' },
    'unreachable': { title: 'Signing in does not work right now', text: 'The service with which you sign in does not answer. Try again in a few minutes. Is somebody in danger? Call 112.' },
    'wrong': { title: 'You are not signed in', text: 'The answer of the service with which you sign in is not right. Start again. Does it happen again? Tell the administrator.' },
  },
  waiting: {
    title: 'You are waiting for a role',
    lead: 'Your work account was recognised. The administrator of Baken gives you a role. Then you can go on.',
    next: 'The administrator now sees your name in the list. There is nothing you have to do. Sign in again later.',
    first: 'Are you the first administrator?',
    firstHint: 'When Baken starts, a code stands on the screen of whoever installs it. With it you become the administrator. The code works once, and for one day.',
    code: 'Code of the first start',
    use: 'Become administrator',
    wrong: 'This code is not right, or no longer valid. Look at the screen of the server, or start Baken again for a new code.',
  },
};
