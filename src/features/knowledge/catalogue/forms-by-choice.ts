import type { ExploitationForm } from './forms.ts';

const organAndBegging = {
  text: { nl: 'Wetboek van Strafrecht, artikel 273f', en: 'Dutch Criminal Code, article 273f' },
  asOf: '2015',
  grade: 'law-2015',
  sources: ['S02'],
} satisfies ExploitationForm['law'];

const bill = {
  text: {
    nl: 'Wetsvoorstel 36 835: het noemt deze vorm met naam in artikel 273f, om Richtlijn (EU) 2024/1712 uit te voeren',
    en: 'Bill 36 835: it names this form in article 273f, to implement Directive (EU) 2024/1712',
  },
  asOf: '2025-12-22',
  grade: 'read',
  sources: ['S34', 'S184'],
} satisfies ExploitationForm['law'];

/** Last day for the member states to have the directive in their law (Directive (EU) 2024/1712, art. 2; S34). */
const DIRECTIVE_DEADLINE = '2026-07-15';

const confirmEntryIntoForce = {
  nl: 'De uiterste datum van de richtlijn is 15 juli 2026. De datum waarop de wet ingaat, is te bevestigen door de gemeente. Volgens de toelichting valt deze vorm ook nu al onder artikel 273f.',
  en: 'The directive’s deadline is 15 July 2026. The date on which the law takes effect is to be confirmed by the municipality. According to the explanatory memorandum this form already falls under article 273f.',
};

/** Forms a municipality may add from a date, with a ground. */
export const CHOSEN_FORMS: readonly ExploitationForm[] = [
  {
    code: 'organ-removal', slug: 'orgaanverwijdering', byDefault: false, availableFrom: null, toConfirm: null, law: organAndBegging,
    name: { nl: 'Gedwongen orgaanverwijdering', en: 'Forced organ removal' },
    short: { nl: 'Iemand moet een orgaan afstaan.', en: 'Someone is made to give up an organ.' },
    explanation: [
      { nl: 'Iemand wordt gedwongen of misleid om een orgaan af te staan.', en: 'Someone is forced or deceived into giving up an organ.' },
      { nl: 'In Nederland is dit bijna niet gezien. Sommige gemeenten noemen het wel als aparte vorm.', en: 'It has hardly been seen in the Netherlands. Some municipalities do name it as a form of its own.' },
    ],
    subForms: [],
    sources: ['S02', 'S05'],
  },
  {
    code: 'forced-begging', slug: 'gedwongen-bedelarij', byDefault: false, availableFrom: null, toConfirm: null, law: organAndBegging,
    name: { nl: 'Gedwongen bedelarij', en: 'Forced begging' },
    short: { nl: 'Iemand moet bedelen en het geld afgeven.', en: 'Someone is made to beg and hand over the money.' },
    explanation: [
      { nl: 'Iemand moet bedelen voor een ander en mag het geld niet houden.', en: 'Someone is made to beg for another person and may not keep the money.' },
      { nl: 'De wet noemt bedelen bij gedwongen arbeid en diensten.', en: 'The law names begging among forced labour and services.' },
    ],
    subForms: [],
    sources: ['S02', 'S33'],
  },
  {
    code: 'surrogacy', slug: 'uitbuiting-van-draagmoederschap', byDefault: false, availableFrom: DIRECTIVE_DEADLINE, toConfirm: confirmEntryIntoForce, law: bill,
    name: { nl: 'Uitbuiting van draagmoederschap', en: 'Exploitation of surrogacy' },
    short: { nl: 'Een vrouw moet een kind dragen voor een ander.', en: 'A woman is made to carry a child for another person.' },
    explanation: [
      { nl: 'Een vrouw wordt met dwang, bedrog of macht gebracht tot het dragen van een kind voor een ander. De uitbuiter heeft daar voordeel van.', en: 'By force, lies or power a woman is brought to carry a child for another person. The exploiter profits from it.' },
      { nl: 'Draagmoeder zijn uit vrije wil is geen mensenhandel.', en: 'Being a surrogate mother of one’s own free will is not trafficking.' },
    ],
    subForms: [],
    sources: ['S34'],
  },
  {
    code: 'forced-marriage', slug: 'uitbuiting-van-gedwongen-huwelijk', byDefault: false, availableFrom: DIRECTIVE_DEADLINE, toConfirm: confirmEntryIntoForce, law: bill,
    name: { nl: 'Uitbuiting van gedwongen huwelijk', en: 'Exploitation of forced marriage' },
    short: { nl: 'Iemand moet trouwen en wordt daarmee uitgebuit.', en: 'Someone is made to marry and is exploited through it.' },
    explanation: [
      { nl: 'Iemand wordt gedwongen om te trouwen. Een ander heeft daar voordeel van.', en: 'Someone is forced to marry. Another person profits from it.' },
    ],
    subForms: [],
    sources: ['S34'],
  },
  {
    code: 'illegal-adoption', slug: 'uitbuiting-van-illegale-adoptie', byDefault: false, availableFrom: DIRECTIVE_DEADLINE, toConfirm: confirmEntryIntoForce, law: bill,
    name: { nl: 'Uitbuiting van illegale adoptie', en: 'Exploitation of illegal adoption' },
    short: { nl: 'Een kind wordt buiten de wet om geadopteerd en daarmee uitgebuit.', en: 'A child is adopted outside the law and is exploited through it.' },
    explanation: [
      { nl: 'Een kind gaat buiten de wet om naar andere ouders. Een ander heeft daar voordeel van.', en: 'A child goes to other parents outside the law. Another person profits from it.' },
    ],
    subForms: [],
    sources: ['S34'],
  },
];
