import type { accountability as nl } from '../nl/accountability.ts';

const named = (name: string): string => (/^the /i.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : `the ${name}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const and = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const letter: typeof nl.letter = {
  title: (plan) => `Letter to the council: ${plan}`,
  subject: (municipality, plan) => `Letter from the executive of ${municipality} to the municipal council about ${named(plan)}.`,
  organisation: (municipality) => `Municipality of ${municipality}`,
  to: (municipality) => ['To the members of the municipal council', `of ${municipality}`],
  date: 'Date',
  reference: 'Our reference',
  standing: 'State',
  unsent: 'Draft, not sent yet',
  page: 'Page',
  of: 'of',
  salutation: 'Dear members of the council,',
  opening: (plan) => `For your information you receive ${named(plan)}.`,

  introduction: 'Introduction',
  crime: 'Human trafficking is a crime. Victims lose their freedom and their dignity. They often live and work in degrading conditions, and their fundamental rights are violated.',
  forms: (names) => `Human trafficking has ${numbers[names.length] ?? names.length} ${names.length === 1 ? 'form' : 'forms'}: ${and(names)}.`,
  role: (municipality) => `The municipality of ${municipality}, too, has a part and a responsibility in the approach to human trafficking.`,

  information: 'Information',
  framework: (_code, { title, body }) => `The approach to human trafficking is part of ${named(title)} of ${named(body)}.`,
  agreed: (agreement) => `It says: ${sentence(agreement)}`,
  agreedSeveral: (count) => `Its ${numbers[count] ?? count} agreements are in the annex.`,
  noFrameworks: 'The plan names no national agreements on which it rests.',

  implementation: 'Implementation plan',
  regional: (municipality, { title, body }) => `The policy of the municipality of ${municipality} against human trafficking is part of the regional ${title} of ${named(body)}.`,
  decided: (kind, body, when) => {
    const verb = { adopted: 'adopted', noted: 'took note of', settled: 'settled' }[kind];
    return `${when === null ? capital(named(body)) : `${capital(when)} ${named(body)}`} ${verb} that plan.`;
  },
  onDay: (day) => `on ${day}`,
  inPeriod: (period) => `in ${period}`,
  made: (regional, plan) => (regional === null ? `That is why ${named(plan)} was drawn up.` : `To carry out ${named(regional)}, ${named(plan)} was drawn up.`),
  adopted: (body, when) => `The plan describes what is done locally and was adopted by ${named(body)}${when === null ? '' : ` ${when}`}.`,
  notAdopted: 'The plan describes what is done locally. A decision that adopts it has not been recorded yet.',
  meets: (municipality, titles, confirmed) => `Every agreement of ${and(titles.map(named))} has a measure. With this the municipality of ${municipality} meets those agreements${confirmed ? '' : ', once it confirms the measures that are still an example'}.`,
  gap: (agreement, framework) => `The plan has no measure yet for one agreement: ${sentence(`“${agreement.replace(/[.]$/, '')}” (${framework})`)}`,
  gaps: (count) => `The plan has no measure yet for ${numbers[count] ?? count} agreements. The annex shows which.`,
  period: (from, to) => `The plan says concretely what we focus on from ${from} to ${to}.`,
  aspects: 'These subjects are covered:',
  aspectConcept: 'The concept of human trafficking and its forms',
  aspectPicture: (municipality) => `The current picture and the risks of human trafficking in the municipality of ${municipality}`,
  aspectPillars: (municipality) => `The pillars on which the municipality of ${municipality} works`,

  figuresCaption: 'Signals in our own register, by closed year',
  year: 'Year',
  signals: 'Signals',
  told: (figure) => {
    if (figure.kind === 'shown') return String(figure.value);
    if (figure.kind === 'rounded') return `${figure.value} (rounded to ${figure.base})`;
    if (figure.kind === 'fewer') return `fewer than ${figure.than} in ${figure.years} years together`;
    return figure.kind === 'hidden' ? '* (hidden)' : 'not published';
  },
  figuresNote: 'These are the figures that the municipality has published. Where numbers are small, a figure can point at a person. There is a star or a sentence then, and sometimes also at a larger number, to protect another.',
  figuresMeaning: 'Few signals do not mean little human trafficking. Much of it stays hidden. The number mainly says how much was seen and reported.',
  noFigures: 'No figures about our register have been published yet. That is why there are no figures here.',
  risks: 'There is a risk in these sectors and places. What was found nearest to us comes first. It is no finding about anybody in our municipality.',
  sources: (titles) => `(Source: ${titles.join('; ')}.)`,
  noRisks: 'No risks have been recorded yet.',
  noPillars: 'The plan has no pillars yet.',
  exampleMeasure: (title) => `${title} (example)`,
  example: 'These pillars are an example. The municipality still has to confirm them.',

  closing: 'We trust that this informs you sufficiently.',
  greeting: 'Kind regards,',
  body: (municipality) => `the executive of ${municipality},`,
  secretary: 'secretary',
  mayor: 'mayor',

  annex: 'Annex: agreements and measures',
  annexIntroduction: 'For every agreement you see which measure of the plan carries it out.',
  exampleMeasures: 'These measures are an example. The municipality still has to confirm them.',
  agreement: 'Agreement',
  measures: 'Measure',
  nothingYet: 'no measure yet',
};

export const accountability: typeof nl = {
  letter,
  title: 'Accountability',
  lead: 'These are the letters with which the executive informs the municipal council about the approach to human trafficking.',
  make: 'Make the council letter',
  makeFor: 'For which plan?',
  makeHint: 'The letter is filled with the plan, the agreements and the figures of today. A draft that is there already is renewed. You read it first. Nothing is sent yet. The letter is in Dutch.',
  makeAgain: 'Make the letter again',
  lettersTitle: 'Council letters',
  aboutWhat: 'Letter',
  state: 'State',
  when: 'Date',
  draft: 'Draft',
  sent: 'Sent',
  madeAt: (moment) => `Made on ${moment}`,
  sentAt: (moment) => `Sent on ${moment}`,
  plan: 'Plan',
  planVersion: (version) => `version ${version}`,
  emptyTitle: 'There is no council letter yet',
  emptyText: 'With a council letter the executive tells the council what the plan is and what the picture is. One button makes the letter. After that you read it through.',
  emptyReader: 'As soon as the policy adviser makes a letter, it appears here.',
  noPlanTitle: 'There is no plan yet',
  noPlanText: 'The council letter is about the plan of the municipality. Import a plan first. After that you can make the letter here.',
  toPlan: 'To the plan',
  publicLead: (municipality) => `Here you read what the executive of ${municipality} told the municipal council about the approach to human trafficking. A letter on this page does not change any more. The letters are in Dutch.`,
  publicEmptyTitle: 'There are no letters yet',
  publicEmptyText: 'This is where the letters from the executive to the council about the approach to human trafficking will be. You can already read the plan itself.',
  readPlan: 'Read the plan',
  back: 'All letters',
  downloads: 'Keep or print this letter',
  download: (kind, kilobytes) => (kilobytes === null ? `Council letter as ${kind}` : `Council letter as ${kind} (${kilobytes} kB)`),
  pdfHint: 'to read and print, also with a screen reader',
  odtHint: 'to work on, open standard',
  docxHint: 'to work on, for Word',
  draftText: 'Read the letter through. Is it right? Then send it. Until then only the municipality sees it.',
  toSend: 'Go to sending',
  stale: 'The plan changed after this letter was made. Make the letter again to include the change.',
  examples: 'This letter holds pillars or measures that are an example. Confirm them in the plan first.',
  frozen: 'This letter was sent and is fixed. A change of the plan does not change it any more.',
  sendTitle: 'Send the letter',
  sendWhat: 'This happens when you send the letter:',
  sendSteps: ['The letter gets the date of today.', 'The text is fixed from then on. Nobody can change it.', 'The letter appears on the public site, as a page and as PDF, ODT and DOCX.', 'You send the PDF to the council clerk yourself, in the way you are used to.'],
  send: 'Send the letter',
  cancel: 'Do not send',
  wasSent: 'The letter was sent and is on the public site.',
  wasMade: 'The letter was made.',
  checksum: 'Checksum of the PDF (SHA-256)',
};
