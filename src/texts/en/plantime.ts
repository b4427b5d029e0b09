import { plural } from '../plural.ts';
import type { plantime as mould } from '../nl/plantime.ts';

export const plantime: typeof mould = {
  title: 'The plan in time',
  enter: 'The plan in time',
  lead: 'Each measure as a bar over the quarters of the plan, with its milestones.',
  filter: 'Which measures?',
  pillar: 'Pillar', pillarAll: 'All pillars', owner: 'Owner', ownerAll: 'All owners', apply: 'Show',
  print: 'Printing? Choose A3, landscape.',
  quarter: (quarter: number, year: number) => (quarter === 1 ? `Q1 ${year}` : `Q${quarter}`),
  today: 'today',
  legend: 'Full bar: done. Light bar: under way or late. Empty bar: not started. Dotted line: no begin and end known. Full diamond: milestone reached. Open diamond: not yet.',
  finding: (measures: number, late: number, milestones: number) => `${plural('en', measures, { one: '# measure', other: '# measures' })}; ${late === 0 ? 'none is late' : plural('en', late, { one: '# is late', other: '# are late' })}. ${milestones === 0 ? 'There is no milestone in the next three months.' : plural('en', milestones, { one: 'There is # milestone in the next three months.', other: 'There are # milestones in the next three months.' })}`,
  noDates: 'no begin and end known',
  milestone: (title: string, due: string) => `milestone ${title}: ${due}`,
  reached: (title: string, date: string) => `milestone ${title}: reached ${date}`,
  milestoneNoDate: (title: string) => `milestone ${title}: no date`,
  columns: { part: 'Measure', state: 'State', when: 'When' },
  nothing: 'Nothing to show',
  nothingText: 'This plan has no measures yet, or none that fits your choice.',
};
