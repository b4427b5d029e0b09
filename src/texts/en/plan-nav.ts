import type { planNav as mould } from '../nl/plan-nav.ts';

export const planNav: typeof mould = {
  label: 'Parts of the plan',
  closed: 'The period of this plan is closed.',
  toClosing: 'Read what was reached and learned',
  pages: {
    plan: 'Plan', werk: 'Edit', stand: 'Progress', tijd: 'Time', indicatoren: 'Indicators', toetslijst: 'Checklist', rondes: 'Rounds', kaders: 'Agreements', besluiten: 'Decisions', vergelijk: 'Compare',
    kwaliteit: 'Quality',
  },
};
