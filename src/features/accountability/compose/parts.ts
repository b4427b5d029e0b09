import { type Block, paragraph } from '../../../platform/documents/content.ts';
import { day, month } from '../../../texts/dates.ts';
import { accountability } from '../../../texts/nl/accountability.ts';
import { accountDocuments as words } from '../../../texts/nl/account-documents.ts';
import { indicators as indicatorWords } from '../../../texts/nl/indicators.ts';
import { risksOf, signaturesOf } from '../letter.ts';
import { filled } from '../wording/rules-wording.ts';
import type { AccountFacts } from './facts.ts';
import { readingInWords } from './readings.ts';
import type { Section } from './section.ts';
import { slotValues } from './slots.ts';
import { decidedInWords, judgementsInWords, ofChecklist, ofDecisions, ofFigures, ofIndicators, ofMeasures, ofPlan, ofRisks, ofWording, statesInWords } from './sources.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

/** A part of the wording, filled. @throws RangeError when the kind has no such part: a mistake of the program */
export function say(facts: AccountFacts, name: string): string {
  const worded = facts.wording.get(name);
  if (!worded) throw new RangeError(`The kind ${facts.wish.kind} has no wording for ${name}.`);
  return filled(worded.words, slotValues(facts));
}

/** The paragraphs of a part of the wording; an empty line parts them. */
export function told(facts: AccountFacts, name: string): Block[] {
  return facts.wording.has(name) ? say(facts, name).split(/\n\s*\n/).map((text) => paragraph(text.replaceAll('\n', ' ').trim())) : [];
}

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });

/** A part with words of the municipality alone, under a heading or without one. */
export function wordsSection(facts: AccountFacts, key: keyof typeof words.headings & keyof typeof words.labels & string, toWrite = false): Section {
  const title = words.headings[key];
  const label = words.labels[key];
  return { key, label: String(label), blocks: [heading(String(title)), ...told(facts, key)], sources: ofWording(facts, key), toWrite };
}

export function plainSection(facts: AccountFacts, key: 'opening' | 'closing', names: readonly string[]): Section {
  return { key, label: words.labels[key], blocks: names.flatMap((name) => told(facts, name)), sources: [...names.flatMap((name) => ofWording(facts, name)), ...(key === 'opening' ? [ofPlan(facts, facts.plan.title)] : [])] };
}

export function signaturesSection(facts: AccountFacts): Section {
  return { key: 'signatures', label: words.labels.signatures, blocks: [signaturesOf(facts.letter, accountability.letter)], sources: [] };
}

export function progressSection(facts: AccountFacts): Section {
  const { measures } = facts.account;
  const count = (state: keyof typeof statesInWords): number => measures.filter((measure) => measure.state === state).length;
  const finding = words.progressFinding(count('done'), count('on-course'), count('late'), measures.length);
  const chart: Chart = {
    kind: 'chart', caption: words.progressChart, finding,
    chart: { form: 'bars', unit: words.measureUnit, items: (['done', 'on-course', 'late', 'not-started', 'stopped'] as const).map((state) => ({ label: statesInWords[state], value: count(state) })) },
  };
  const pillars = [...Map.groupBy(measures, ({ pillar }) => pillar)];
  return {
    key: 'progress', label: words.labels.progress,
    blocks: [
      heading(words.headings.progress), ...told(facts, 'progress'), measures.length === 0 ? paragraph(finding) : chart,
      ...pillars.map(([pillar, rows]): Block => ({
        kind: 'table', caption: words.progressTable(pillar), columns: [{ label: words.measure }, { label: words.state }, { label: words.forAll }],
        rows: rows.map(({ title, state, forAll }) => [title, statesInWords[state], forAll === '' ? words.noWords : forAll]),
      })),
    ],
    sources: [...ofWording(facts, 'progress'), ofPlan(facts, finding), ...ofMeasures(facts)],
  };
}

export function indicatorsSection(facts: AccountFacts): Section {
  const { indicators } = facts.account;
  return {
    key: 'indicators', label: words.labels.indicators,
    blocks: [heading(words.headings.indicators), ...told(facts, 'indicators'), indicators.length === 0 ? paragraph(words.noIndicators) : {
      kind: 'table', caption: words.indicatorTable, columns: [{ label: words.indicator }, { label: words.period2 }, { label: words.value, align: 'right' }, { label: words.target, align: 'right' }],
      rows: indicators.map(({ title, unit, newest, target }) => [
        title, typeof newest === 'string' ? words.noWords : indicatorWords.period(newest.period), newest === 'none' ? words.notMeasured : newest === 'guarded' ? words.guarded : readingInWords(newest, unit),
        target === null ? words.noTarget : typeof newest !== 'string' && typeof target === 'number' ? readingInWords({ kind: newest.kind, value: target }, unit) : String(target),
      ]),
    }],
    sources: [...ofWording(facts, 'indicators'), ...ofIndicators(facts)],
  };
}

export function checklistSection(facts: AccountFacts): Section {
  const rows = facts.account.checklist?.rows ?? [];
  const open = rows.filter(({ judgement }) => judgement !== 'meets' && judgement !== 'not-applicable');
  const count = (judgement: keyof typeof judgementsInWords): number => rows.filter((row) => row.judgement === judgement).length;
  const finding = words.checklistFinding(count('meets'), rows.length - count('not-applicable'));
  const chart: Chart = {
    kind: 'chart', caption: words.checklistChart, finding,
    chart: { form: 'bars', unit: words.demandUnit, items: (['meets', 'partly', 'not', 'not-applicable', 'never'] as const).map((judgement) => ({ label: judgementsInWords[judgement], value: count(judgement) })) },
  };
  const table: Block = open.length === 0 ? paragraph(words.allMet) : {
    kind: 'table', caption: words.checklistTable, columns: [{ label: words.demand }, { label: words.judgement }, { label: words.source }], rows: open.map((row) => [row.title, judgementsInWords[row.judgement], row.source]),
  };
  return {
    key: 'checklist', label: words.labels.checklist,
    blocks: [heading(words.headings.checklist), ...told(facts, 'checklist'), ...(rows.length === 0 ? [paragraph(words.noChecklist)] : [chart, table])],
    sources: [...ofWording(facts, 'checklist'), ...ofChecklist(facts)],
  };
}

/** Own figures: only what a release said, as a chart with its table; a hidden number is a star in both. */
export function figuresSection(facts: AccountFacts, part: 'figures' | 'picture' = 'figures'): Section {
  const texts = accountability.letter;
  const { figures } = facts;
  const finding = words.figuresFinding(figures.map(({ year, told: figure }) => `${year} ${words.told(figure)}`));
  const counted = figures.filter(({ told: { kind } }) => kind === 'shown' || kind === 'hidden');
  const chart: Chart = {
    kind: 'chart', caption: words.figuresChart, finding,
    chart: { form: 'columns', unit: words.signalUnit, items: counted.map(({ year, told: figure }) => (figure.kind === 'shown' ? { label: String(year), value: figure.value } : { label: String(year), value: null, note: words.hidden })) },
  };
  const table: Block = { kind: 'table', caption: texts.figuresCaption, columns: [{ label: texts.year }, { label: texts.signals, align: 'right' }], rows: figures.map(({ year, told: figure }) => [String(year), words.told(figure)]) };
  return {
    key: part, label: words.labels[part],
    blocks: [
      heading(words.headings[part]), ...told(facts, part),
      ...(figures.length === 0 ? [paragraph(texts.noFigures)] : [counted.length > 1 && counted.length === figures.length ? chart : table, { kind: 'note' as const, runs: [{ text: texts.figuresNote }] }]), paragraph(texts.figuresMeaning),
    ],
    sources: [...ofWording(facts, part), ...ofFigures(figures)],
  };
}

export function risksSection(facts: AccountFacts): Section {
  return { key: 'risks', label: words.labels.risks, blocks: [heading(words.headings.risks), ...risksOf(facts.letter, accountability.letter)], sources: ofRisks(facts) };
}

export function decisionsSection(facts: AccountFacts): Section {
  const { decisions } = facts.stand;
  const when = (date: string | null): string => (date === null ? words.dayUnknown : date.length === 10 ? day(date, 'nl') : date.length === 7 ? month(date, 'nl') : date);
  return {
    key: 'decisions', label: words.labels.decisions,
    blocks: [heading(words.headings.decisions), decisions.length === 0 ? paragraph(words.noDecisions) : {
      kind: 'table', caption: words.decisionTable, columns: [{ label: words.body }, { label: words.what }, { label: words.about }, { label: words.day }],
      rows: decisions.map(({ body, kind, about, date }) => [body, decidedInWords(kind), about, when(date)]),
    }],
    sources: ofDecisions(facts),
  };
}
