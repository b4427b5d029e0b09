import type { accountWording as mould } from '../nl/account-wording.ts';

/** The documents themselves are Dutch. These words tell somebody who does not read Dutch what stands in them. */
export const accountWording: typeof mould = {
  'progress-letter': {
    title: 'Progress letter: {titel}',
    salutation: 'Dear members of the council,',
    opening: 'With this letter we tell you how {plan} stands. You read what was done, what comes later and what changed.',
    progress: 'Here is how each measure goes. What stands beside it was written by who carries it out.',
    indicators: 'Below is what was measured. Figures on reports are not among them: the municipality gives those only as published figures.',
    checklist: 'The municipality keeps to a list of demands from law, policy and the framework of the VNG. This is how it stands.',
    figures: 'Of our own register we say only what was published.',
    closing: 'We will keep you informed.',
    greeting: 'Yours sincerely,',
  },
  'yearly-report': {
    title: 'Yearly report on human trafficking {jaar}',
    opening: 'This report is about what the municipality of {gemeente} did against human trafficking in {jaar}. It follows {plan}.',
    summary: 'Write here in a few sentences what mattered most this year.',
    progress: 'Here is how each measure goes. What stands beside it was written by who carries it out.',
    indicators: 'Below is what was measured. Figures on reports are not among them: the municipality gives those only as published figures.',
    checklist: 'The municipality keeps to a list of demands from law, policy and the framework of the VNG. This is how it stands.',
    picture: 'This is what the municipality knows, and what it does not. Few signals do not mean that there is little trafficking.',
    ahead: 'Write here what the municipality does next year, and why.',
    closing: 'With this report the executive gives account to the council.',
  },
  'answer': {
    title: 'Answer to questions about {onderwerp}',
    salutation: 'Dear members of the council,',
    opening: 'On {vraagdatum} {vrager} asked questions about {onderwerp}. Below are the questions with our answer.',
    answer: 'Write the answer here.',
    facts: 'What the registers say belongs to the answer.',
    closing: 'We trust that this answers your questions.',
    greeting: 'Yours sincerely,',
  },
  'picture': {
    title: 'Picture of human trafficking in {gemeente} over {jaar}',
    opening: 'This is the picture of human trafficking in the municipality of {gemeente} over {jaar}: what is known, where there is risk and what is not known.',
    findings: 'Write here what stands out. Name no persons, no addresses and no numbers of reports.',
    figures: 'Of our own register we say only what was published.',
    blind: 'Write here what the municipality does not know: which sectors never reported, where nobody looks.',
    judgement: 'Write here how the municipality judges the risks, with the reason.',
    closing: 'The picture is made anew every year.',
  },
};
