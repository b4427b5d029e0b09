import { type Block, type DocumentContent, paragraph } from '../../../platform/documents/content.ts';
import { day } from '../../../texts/dates.ts';
import type { Language } from '../../../texts/plural.ts';
import type { Texts } from '../../../texts/texts.ts';
import { dateInWords } from '../partial-dates.ts';
import type { Indicator, Measure, Pillar, PlanFile } from '../plan-file-schema.ts';

export interface PlanDocumentFacts {
  /** The name alone: "Bloemendaal". */
  readonly municipality: string;
  readonly plan: PlanFile;
  readonly version: number;
  /** The day it is dated by: of its adoption, or on which this version came about; 'YYYY-MM-DD'. */
  readonly date: string;
  readonly adopted: boolean;
}

interface Voice { readonly language: Language; readonly texts: Pick<Texts, 'plan' | 'planStory' | 'planwork' | 'progress'> }

/**
 * The whole plan as a document: one value from which the page, the PDF, the ODT and the DOCX are made. Says what the plan says and nothing more; what the plan
 * leaves out (owners in the public part, dates that no source gives) is left out here too.
 */
export function planDocument({ municipality, plan, version, date, adopted }: PlanDocumentFacts, voice: Voice): DocumentContent {
  const words = voice.texts.planStory.document;
  return {
    language: voice.language, title: plan.title, subject: words.subject(municipality), organisation: words.organisation(municipality), date,
    reference: adopted ? words.reference(plan.reference, version) : words.draftReference(plan.reference, version), to: [],
    facts: [
      { label: words.period, value: period(plan.period.from, plan.period.to, voice) ?? '' },
      { label: words.version, value: `${version} (${day(date, voice.language)})` },
      { label: words.standing, value: adopted ? words.adopted : words.draft },
    ],
    pageWords: { page: words.page, of: words.of },
    blocks: [
      ...(hasExamples(plan) ? [paragraph(words.examples)] : []),
      heading(2, words.chain), ...chain(plan, voice),
      heading(2, words.decisions), ...decisions(plan, voice),
      heading(2, words.pillars), ...(plan.pillars.length === 0 ? [paragraph(words.noPillars)] : plan.pillars.flatMap((pillar) => pillarBlocks(plan, pillar, voice))),
    ],
  };
}

const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text });
const note = (text: string): Block => ({ kind: 'note', runs: [{ text }] });
const sources = (source: string | undefined, { texts }: Voice): Block[] => (source === undefined ? [] : [note(texts.planStory.document.source(source))]);

function hasExamples(plan: PlanFile): boolean {
  return plan.frameworks.some((one) => one.origin === 'example') || plan.pillars.some((pillar) => pillar.origin === 'example' || pillar.measures.some((one) => one.origin === 'example'));
}

function named(name: string, origin: string, { texts }: Voice): string {
  return origin === 'example' ? texts.planStory.document.exampleName(name) : name;
}

function period(from: string | undefined, to: string | undefined, { language, texts }: Voice): string | null {
  if (from !== undefined && to !== undefined) return texts.plan.period(dateInWords(language, from), dateInWords(language, to));
  if (from !== undefined) return texts.plan.since(dateInWords(language, from));
  return to === undefined ? null : texts.plan.until(dateInWords(language, to));
}

function chain(plan: PlanFile, voice: Voice): Block[] {
  const words = voice.texts.planStory.document;
  if (plan.frameworks.length === 0) return [paragraph(words.noChain)];
  const measures = plan.pillars.flatMap((pillar) => pillar.measures);
  return plan.frameworks.flatMap((framework): Block[] => [
    heading(3, named(framework.title, framework.origin, voice)),
    paragraph([framework.level === undefined ? null : `${voice.texts.plan.levels[framework.level]}.`, words.madeBy(framework.body), period(framework.period?.from, framework.period?.to, voice)].filter((part) => part !== null).join(' ')),
    ...(framework.agreements.length === 0 ? [] : [{
      kind: 'table', caption: words.agreements(framework.title), columns: [{ label: words.agreement }, { label: words.coveredBy }],
      rows: framework.agreements.map((agreement) => [named(agreement.text, agreement.origin, voice), measures.filter((one) => one.covers.includes(agreement.code)).map((one) => words.measure(one.code, one.title)).join('; ') || words.nothing]),
    } as const]),
    ...sources(framework.source, voice),
  ]);
}

function decisions(plan: PlanFile, voice: Voice): Block[] {
  const words = voice.texts.planStory.document;
  const titles = new Map(plan.frameworks.map(({ code, title }) => [code, title]));
  if (plan.decisions.length === 0) return [paragraph(words.noDecisions)];
  return [{
    kind: 'list',
    items: plan.decisions.map((one) => {
      const about = one.about === undefined ? '' : words.about(titles.get(one.about) ?? one.about);
      const facts = [one.date === undefined ? voice.texts.plan.dateNotKnown : dateInWords(voice.language, one.date), ...(one.document === undefined ? [] : [one.document])];
      return [{ text: `${voice.texts.plan.decisionDone[one.kind](one.body)}${about}, ${facts.join(', ')}` }];
    }),
  }];
}

function pillarBlocks(plan: PlanFile, pillar: Pillar, voice: Voice): Block[] {
  const words = voice.texts.planStory.document;
  return [
    heading(3, named(pillar.title, pillar.origin, voice)),
    ...(pillar.aim === undefined ? [] : [paragraph(words.aim(pillar.aim))]),
    ...(pillar.measures.length === 0 ? [paragraph(words.noMeasures)] : pillar.measures.flatMap((measure) => measureBlocks(plan, measure, voice))),
    ...sources(pillar.source, voice),
  ];
}

/** The target at the end, and those of the periods on the way. */
function targetOf({ target, targets = [] }: Indicator, { texts }: Voice): string {
  const end = target === undefined ? [] : [typeof target === 'number' ? texts.plan.amount(target) : target];
  const told = [...end, ...targets.map(({ period, value }) => texts.planStory.document.targetIn(period, texts.plan.amount(value)))];
  return told.length === 0 ? texts.planStory.document.unknown : told.join('; ');
}

function measureBlocks(plan: PlanFile, measure: Measure, voice: Voice): Block[] {
  const words = voice.texts.planStory.document;
  const { plan: planWords, planwork, progress } = voice.texts;
  const agreements = new Map(plan.frameworks.flatMap((one) => one.agreements.map(({ code, text }) => [code, text] as const)));
  const when = period(measure.from, measure.to, voice);
  const facts = [
    ...(measure.owner === undefined ? [] : [words.owner(measure.owner)]), ...(measure.deputy === undefined ? [] : [words.deputy(measure.deputy)]), ...(when === null ? [] : [words.when(when)]),
    ...(measure.budget_eur === undefined ? [] : [words.budget(planWords.euros(measure.budget_eur), measure.budget_source ?? null)]),
    ...(measure.spent_eur === undefined ? [] : [words.spent(planWords.euros(measure.spent_eur))]),
    ...(measure.state === undefined ? [] : [words.stands(progress.states[measure.state], measure.reason ?? null)]),
    ...(measure.phase === undefined ? [] : [words.phase(progress.phases[measure.phase])]),
    ...(measure.covers.length === 0 ? [] : [words.covers(measure.covers.map((code) => agreements.get(code) ?? code).join(' '))]),
  ];
  const name = words.measure(measure.code, measure.title);
  return [
    heading(4, named(name, measure.origin, voice)),
    ...(measure.why === undefined ? [] : [paragraph(measure.why)]),
    ...(facts.length === 0 ? [] : [{ kind: 'list', items: facts.map((text) => [{ text }]) } as const]),
    ...(measure.actions.length === 0 ? [] : [{
      kind: 'table', caption: words.actions(name), columns: [{ label: words.action }, { label: words.due }, { label: words.state }],
      rows: measure.actions.map((action) => [action.title, action.due === undefined ? words.noDate : dateInWords(voice.language, action.due), planWords.states[action.state]]),
    } as const]),
    ...((measure.milestones ?? []).length === 0 ? [] : [{
      kind: 'table', caption: words.milestones(name), columns: [{ label: words.milestone }, { label: words.due }, { label: words.reached }],
      rows: (measure.milestones ?? []).map((one) => [one.title, one.due === undefined ? words.noDate : dateInWords(voice.language, one.due), one.reached === undefined ? words.notReached : dateInWords(voice.language, one.reached)]),
    } as const]),
    ...(measure.indicators.length === 0 ? [] : [{
      kind: 'table', caption: words.indicators(name), columns: [{ label: words.indicator }, { label: words.unit }, { label: words.target }],
      rows: measure.indicators.map((one) => [one.title, one.unit ?? words.unknown, targetOf(one, voice)]),
    } as const]),
    ...((measure.evidence ?? []).length === 0 ? [] : [{
      kind: 'table', caption: words.evidence(name), columns: [{ label: words.evidenceKind }, { label: words.evidenceTitle }, { label: words.evidencePlace }, { label: words.evidenceDate }],
      rows: (measure.evidence ?? []).map((one) => [planwork.evidenceKinds[one.kind], one.title, one.reference ?? words.unknown, one.date === undefined ? words.noDate : dateInWords(voice.language, one.date)]),
    } as const]),
    ...sources(measure.source, voice),
  ];
}
