import { plural } from '../plural.ts';
import type { accountDocuments as mould } from '../nl/account-documents.ts';

const percent = (part: number, of: number): string => (of === 0 ? '0' : String(Math.round((100 * part) / of)));
const measures = (n: number): string => plural('en', n, { one: '# measure', other: '# measures' });

export const accountDocuments: typeof mould = {
  subject: (kind, municipality) => `${kind} by the executive of ${municipality} about human trafficking.`,
  toCouncil: (municipality) => ['To the members of the municipal council', `of ${municipality}`],
  checksum: 'Checksum (SHA-256)',
  replaces: 'Replaces',
  adopted: 'Adopted',
  adoptedBy: (body, day) => `by ${body} on ${day}`,
  period: 'Year',
  labels: {
    opening: 'Opening', introduction: 'Introduction', information: 'Information', implementation: 'Implementation plan', concept: 'Concept and forms', picture: 'Picture and risks', pillars: 'Pillars',
    closing: 'Closing', signatures: 'Signatures', annex: 'Annex', changes: 'What changed', progress: 'Progress', indicators: 'Readings', checklist: 'Checklist', figures: 'Figures',
    decisions: 'Decisions', risks: 'Risks', summary: 'Summary', ahead: 'Looking ahead', findings: 'Findings', national: 'The country', blind: 'What we do not know', judgement: 'Judgement', facts: 'What the registers say',
    question: (n) => `Question ${n}`, whole: 'The whole document',
  },
  headings: {
    changes: (since) => `What changed since ${since}`, progress: 'Progress of each measure', indicators: 'What was measured', checklist: 'What the municipality meets', figures: 'Figures of our register',
    decisions: 'Decisions', picture: 'Picture', risks: 'Where there is risk', summary: 'Summary', ahead: 'Looking ahead', findings: 'What stands out', blind: 'What we do not know', judgement: 'Our judgement',
    question: (n) => `Question ${n}`, answer: 'Answer', facts: 'What the registers say',
  },
  previous: (title, day) => `${title} (${day})`,
  progressFinding: (done, onCourse, late, all) => (all === 0 ? 'The plan has no measures yet.' : `Of the ${measures(all)}, ${done} are done, ${onCourse} on course and ${late} late.`),
  progressChart: 'How many measures stand where?',
  measureUnit: 'measures',
  progressTable: (pillar) => `Measures: ${pillar}`,
  measure: 'Measure',
  state: 'Standing',
  forAll: 'Explanation',
  noWords: '–',
  indicatorTable: 'Readings of the plan',
  indicator: 'What', period2: 'Period', value: 'Reading', target: 'Target',
  notMeasured: 'not measured yet', guarded: 'only as a published figure', noTarget: 'no target',
  noIndicators: 'The plan has no readings yet.',
  checklistFinding: (meets, all) => `Of the ${all} demands the municipality meets ${meets} (${percent(meets, all)} per cent).`,
  checklistChart: 'How do the demands stand?',
  demandUnit: 'demands',
  checklistTable: 'Demands that the municipality does not meet, or not in full',
  demand: 'Demand', judgement: 'Judgement', source: 'Source',
  allMet: 'There is no demand that the municipality fails to meet.',
  noChecklist: 'The municipality took over no list of demands yet.',
  decisionTable: 'Decisions about the plan and the frameworks',
  body: 'Who', what: 'Decision', day: 'When', about: 'About what',
  decided: { adopted: 'adopted', noted: 'taken note of', settled: 'settled' },
  dayUnknown: 'to be confirmed by the municipality',
  noDecisions: 'No decision was recorded yet.',
  firstDocument: 'This is the first document about this plan. There is nothing to compare with yet.',
  beforeStand: 'The last document was made before Baken kept how the registers stood. Write yourself what changed, or leave this part out.',
  nothingChanged: 'Nothing changed in the registers since the last document.',
  changedGroups: { measures: 'Measures', indicators: 'Readings', checklist: 'Demands', decisions: 'Decisions', figures: 'Figures' },
  changed: {
    measure: (title, from, to) => `${title}: was ${from.toLowerCase()}, is now ${to.toLowerCase()}.`,
    newMeasure: (title, to) => `${title}: new in the plan, ${to.toLowerCase()}.`,
    goneMeasure: (title) => `${title}: no longer in the plan.`,
    indicator: (title, period, value) => `${title}: new reading over ${period}, ${value}.`,
    demand: (title, from, to) => `${title}: was ${from.toLowerCase()}, is now ${to.toLowerCase()}.`,
    newDemand: (title, to) => `${title}: new demand, ${to.toLowerCase()}.`,
    goneDemand: (title) => `${title}: the demand was withdrawn.`,
    decision: (body, what, about, day) => `${body}: ${about} ${what}${day === null ? '' : ` (${day})`}.`,
    figures: (year, told) => `Signals in ${year}: ${told}.`,
    release: (n) => `New figures were published (release ${n}).`,
  },
  told: (figure) => {
    if (figure.kind === 'shown') return String(figure.value);
    if (figure.kind === 'fewer') return `fewer than ${figure.than} in ${figure.years} years together`;
    return figure.kind === 'hidden' ? '* (hidden)' : 'not published';
  },
  figuresChart: 'Signals in each year that is over',
  figuresFinding: (parts) => `By year: ${parts.join('; ')}.`,
  signalUnit: 'signals',
  hidden: 'hidden',
  planNamed: (title) => `the plan “${title}”`,
  source2: {
    plan: (reference, version) => `plan ${reference}, version ${version}`, progress: (id) => `standing of the measure, row ${id}`, planFile: (reference, version) => `plan file ${reference}, version ${version}`,
    reading: (code, id) => `indicator ${code}, reading ${id}`, checklist: (edition, code, version, look) => `checklist ${edition}, row ${code} version ${version}${look === null ? '' : `, judgement ${look}`}`,
    release: (n, day) => `release ${n} of ${day}`, noRelease: 'no release', catalogue: 'knowledge catalogue', builtIn: (key) => `built-in text ${key}`, own: (key, version) => `own text ${key}, version ${version}`,
    document: (reference) => `document ${reference}`, decisions: (reference, version) => `decisions on plan ${reference}, version ${version}`, asked: 'the questions, as typed when it was made',
  },
};
