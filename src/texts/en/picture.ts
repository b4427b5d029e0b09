import type { YearTold } from '../../lib/disclosure-control/year-told.ts';
import type { picture as nl } from '../nl/picture.ts';
import { plural } from '../plural.ts';

const and = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);
/** A name in the middle of a sentence; abbreviations keep their capitals. */
const inside = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const findings = (one: string, more: string): typeof nl.own.formFindings => ({
  none: 'There are no signals.',
  unknown: (total) => plural('en', total, { one: 'For the one signal this is not known yet.', other: 'This is not known yet for any of the # signals.' }),
  all: (what, total) => plural('en', total, { one: `The one signal ${one} ${inside(what)}.`, other: `All # signals ${more} ${inside(what)}.` }),
  spread: 'What is known occurs once each.',
  counted: (what, count, total) => `${count} of the ${total} signals ${count === 1 ? one : more} ${inside(what)}.`,
  largest: (what, count, total) => `Most often: ${inside(what)}. That is ${count} of the ${total} signals.`,
  tied: (which, count, total) => `${capital(and(which.map(inside)))}: ${count} of the ${total} signals each.`,
  share: (what, count, total, percent) => `${percent}% of the signals ${more} ${inside(what)}: ${count} of the ${total}.`,
});

const inWords: Readonly<Record<number, string>> = { 2: 'two', 4: 'four', 10: 'ten' };

const told = (figure: YearTold): string => {
  if (figure.kind === 'shown') return String(figure.value);
  if (figure.kind === 'rounded') return `${figure.value} (rounded to ${figure.base})`;
  if (figure.kind === 'fewer') return `fewer than ${figure.than} in ${figure.years} years together`;
  return figure.kind === 'hidden' ? '* (hidden)' : 'not published';
};

export const picture: typeof nl = {
  title: 'Picture',
  lead: (municipality, date) => `What the register of ${municipality} knows about human trafficking, and what it does not know. As of ${date}.`,
  unfold: 'Unfold everything, to print it',
  told,

  own: {
    title: 'What the register knows',
    older: (count) => plural('en', count, { one: 'The register also holds 1 older signal. It is not counted here.', other: 'The register also holds # older signals. They are not counted here.' }),
    destroyed: (count) => plural('en', count, { one: 'The term of 1 signal of this time was over. It was destroyed and is no longer counted here.', other: 'The terms of # signals of this time were over. They were destroyed and are no longer counted here.' }),
    meaningTitle: 'What does this number say?',
    meaning: {
      few: (count, when) => `${plural('en', count, { one: '1 signal', other: '# signals' })} ${when}: that says something about who reports, not about how much happens. One signal more or less changes the picture.`,
      some: (count, when) => `${plural('en', count, { other: '# signals' })} ${when}: enough to compare with care, too few for percentages. It says who reports, not how much happens.`,
      many: (count, when) => `${plural('en', count, { other: '# signals' })} ${when}: enough to compare. Even then it says who reports, not how much happens.`,
    },
    notKnown: 'Not known yet',
    quarterNames: ['January to March', 'April to June', 'July to September', 'October to December'],
    quarter: (name, year) => `${name} ${year}`,
    quarterShort: (n) => `Q${n}`,
    running: (quarter) => `${quarter} (still running)`,
    change: {
      none: 'There are no signals.',
      tooFew: (count) => plural('en', count, { one: '1 signal is too few to say anything about time.', other: '# signals are too few to say anything about time.' }),
      tooShort: 'This period is too short to compare two halves.',
      counts: (before, after, quarters) => `${after} ${after === 1 ? 'signal' : 'signals'} in the last ${inWords[quarters] ?? quarters} quarters, ${before} in the ${inWords[quarters] ?? quarters} before.`,
      chance: 'That difference may be chance.',
      more: 'That is a larger rise than chance usually gives. Perhaps more happens, perhaps more people report. This cannot be told apart here.',
      fewer: 'That is a larger fall than chance usually gives. Perhaps less happens, perhaps fewer people report. This cannot be told apart here.',
    },
    formFindings: findings('is about', 'are about'),
    sourceNames: {
      'resident-anonymous': 'Residents who stayed anonymous', 'resident-pseudonym': 'Residents under another name', 'resident-known': 'Residents who are known', 'colleague': 'Colleagues', 'telephone': 'The telephone', 'split': 'Signals split off',
    },
    sourceFindings: findings('comes from', 'come from'),
    sectorFindings: findings('is about', 'are about'),
  },

  empty: {
    never: 'There is no signal in the register yet',
    lately: 'No signal came in for two years',
    gone: 'No signal of this time is left in the register',
    text: 'As soon as there are signals, you see here what they are about, from whom they come and when.',
    noProof: 'No signal is no proof that nothing happens.',
    action: 'To the signals',
  },

  years: {
    title: 'What the register knows',
    restricted: 'You see no numbers here. Only those who handle the signals see them. With small numbers a figure can point at a person.',
    caption: 'Signals by closed year',
    year: 'Year',
    signals: 'Signals',
    none: 'The register has no closed year yet.',
  },

  groups: {
    'residents': 'residents', 'municipality': 'municipal staff', 'care': 'care and support', 'schools': 'schools', 'police': 'the police',
    'labour-inspectorate': 'the Labour Authority',
  },

  risks: {
    title: 'Risks by sector and form',
    lead: (municipality) => `This overview shows what was found and how far from ${municipality} that was. It measures distance, not seriousness and not chance. It says nothing about those who live or work here.`,
    caption: 'How near has something been found?',
    sector: 'Sector',
    nothing: 'nothing found',
    own: (count) => plural('en', count, { one: '1 own signal', other: '# own signals' }),
    unplaced: (count) => plural('en', count, { one: '1 signal fits in no square, because the form or the sector is not known.', other: '# signals fit in no square, because the form or the sector is not known.' }),
    groundsTitle: 'What was found, and where does it say so?',
    groundsLead: 'By sector, with the source. What is nearest stands first.',
    ground: (forms, reach) => `${capital(and(forms.map(inside)))}, ${reach}:`,
    summary: (sector, forms, reach) => `${sector}: ${and(forms.map(inside))}, found ${reach}.`,
  },

  national: {
    title: 'Figures for the whole of the Netherlands',
    lead: (municipality) => `These figures are about the whole country. They cannot be converted to ${municipality}.`,
    registered: 'Registered presumed victims',
    unit: 'presumed victims a year',
    finding: (latest, highest) => (latest.year === highest.year
      ? `In ${latest.year} ${latest.text} presumed victims were registered, the highest figure of this series.`
      : `In ${latest.year} ${latest.text} presumed victims were registered. The highest figure of this series is that of ${highest.year}: ${highest.text}.`),
    meaning: 'These are people who were found and registered. How many victims there really are, nobody knows.',
    derived: (value) => `${value} (calculated)`,
    missing: (years) => `No figure was found for ${and(years.map(String))}.`,
    note: (years, text) => `On ${and(years)}: ${inside(text)}`,
    caution: 'Take care when comparing',
    sourcesTitle: 'Sources of this series',
    sourceYears: (years) => `On ${and(years)}:`,
    series: {
      'share-detected': 'How many victims are in view?',
      'estimate': 'Estimates of the real number',
      'reports-by-reporter': 'Who reports to CoMensha?',
      'other': 'Other figures',
    },
    what: 'What',
    value: 'Figure',
    period: 'Year',
    source: 'Where it stands',
  },

  public: {
    title: 'Figures',
    lead: (municipality) => `What is known about human trafficking: in ${municipality} and in the whole of the Netherlands. And what nobody knows.`,
    ownTitle: (municipality) => `Signals at the municipality of ${municipality}`,
    ownLead: 'A signal is a report by a resident, or something that a member of staff saw. It does not say that there was trafficking. We only name years that are over.',
    meaningTitle: 'Few signals, little trafficking?',
    meaning: 'No. A signal says that somebody saw something and dared to report it. Much trafficking stays hidden.',
    report: 'Do you see something that is not right? Report it here',
  },
};
