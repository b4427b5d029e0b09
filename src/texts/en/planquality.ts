import { plural } from '../plural.ts';
import type { planquality as mould } from '../nl/planquality.ts';

export const planquality: typeof mould = {
  title: 'Quality of the plan',
  enter: 'Quality of the plan',
  lead: 'What is still missing in the plan or does not fit, and why that counts. It is a help, no judgement: sometimes there is a good reason.',
  ofWork: 'This is about the working copy that is open now, not about the version that holds.',
  nothing: 'Nothing was found',
  nothingText: 'Every measure has an owner, a deputy, actions, an indicator with target and reading, and an agreement. Dates and amounts fit together.',
  count: (n: number) => plural('en', n, { one: '# point was found.', other: '# points were found.' }),
  short: (n: number) => (n === 0 ? 'nothing found' : plural('en', n, { one: '# point', other: '# points' })),
  parts: (n: number) => plural('en', n, { one: '# part', other: '# parts' }),
  mend: '(mend in the working copy)',
  budget: (pillar: string, sum: string) => `the pillar has ${pillar}, its measures together ${sum}`,
  findings: {
    'no-owner': { title: 'No owner', why: 'Without a name or a team nobody feels it is theirs, and nobody knows who updates the state.' },
    'owner-gone': { title: 'Owner or deputy no longer works here', why: 'A request for the state arrives nowhere. Choose somebody else.' },
    'no-deputy': { title: 'No deputy', why: 'With illness or holidays the measure stands still.' },
    'no-action': { title: 'No actions', why: 'A measure without actions is an intention: nobody sees what has to happen.' },
    'no-agreement': { title: 'Belongs to no agreement', why: 'One cannot see which national or regional agreement the municipality carries out with this.' },
    'no-indicator': { title: 'No indicator', why: 'One cannot see whether the measure helps.' },
    'aim-not-measured': { title: 'Aim that cannot be measured', why: 'No measure of this pillar has an indicator. Whether the aim is reached, nobody can tell.' },
    'no-target': { title: 'Indicator without target', why: 'A reading says something only beside what the municipality wants to reach.' },
    'no-reading': { title: 'Indicator without reading', why: 'No reading of this indicator is known yet.' },
    'outside-plan': { title: 'Date outside the period of the plan', why: 'This cannot happen within the plan. Like this the working copy cannot become a version either.' },
    'outside-measure': { title: 'Date outside the period of the measure', why: 'The action or milestone lies before the beginning or after the end of its measure.' },
    'end-before-start': { title: 'Ends before it begins', why: 'The two dates were probably swapped.' },
    'budget-beyond-pillar': { title: 'Budget larger than that of the pillar', why: 'The measures together cost more than there is for the pillar.' },
    'no-measure': { title: 'Pillar without measures', why: 'The pillar stands in the plan, but nothing happens.' },
  },
};
