import { type Block, paragraph } from '../../../platform/documents/content.ts';
import { day } from '../../../texts/dates.ts';
import { accountDocuments as words } from '../../../texts/nl/account-documents.ts';
import type { AccountFacts } from './facts.ts';
import { type Changes, changesBetween, nothingChanged } from './rules-changes.ts';
import type { Section, Source } from './section.ts';
import { decidedInWords, judgementsInWords, ofChecklist, ofDecisions, ofFigures, ofIndicators, ofMeasures, statesInWords } from './sources.ts';

/** What changed since the last document about the plan, proposed as a part that the writer may edit or leave out. */
export function changesSection(facts: AccountFacts): Section {
  const { previous } = facts;
  const label = words.labels.changes;
  if (!previous) return { key: 'changes', label, blocks: [], sources: [] };
  const since = day(previous.sentOn, 'nl');
  const heading: Block = { kind: 'heading', level: 2, text: words.headings.changes(since) };
  const document: Source = { what: words.headings.changes(since), from: 'document', where: words.source2.document(previous.reference), hash: null, at: previous.sentOn };
  if (!previous.stand) return { key: 'changes', label, blocks: [heading, paragraph(words.beforeStand)], sources: [document], toWrite: true };
  const changes = changesBetween(previous.stand, facts.stand);
  if (nothingChanged(changes)) return { key: 'changes', label, blocks: [heading, paragraph(words.nothingChanged)], sources: [document] };
  return { key: 'changes', label, blocks: [heading, ...groups(changes)], sources: [document, ...sourcesOf(facts, changes)] };
}

/** A list under a heading of its own for each register that moved. */
function groups({ measures, indicators, checklist, decisions, releases, figures }: Changes): Block[] {
  const said = words.changed;
  const state = (code: string): string => Object.entries(statesInWords).find(([name]) => name === code)?.[1] ?? code;
  const judgement = (code: string): string => Object.entries(judgementsInWords).find(([name]) => name === code)?.[1] ?? code;
  const lists: Readonly<Record<keyof typeof words.changedGroups, readonly string[]>> = {
    measures: measures.map(({ title, from, to }) => (to === null ? said.goneMeasure(title) : from === null ? said.newMeasure(title, state(to)) : said.measure(title, state(from), state(to)))),
    indicators: indicators.map(({ title, period, value }) => said.indicator(title, period, value)),
    checklist: checklist.map(({ title, from, to }) => (to === null ? said.goneDemand(title) : from === null ? said.newDemand(title, judgement(to)) : said.demand(title, judgement(from), judgement(to)))),
    decisions: decisions.map(({ body, kind, about, date }) => said.decision(body, decidedInWords(kind), about, date === null ? null : date.length === 10 ? day(date, 'nl') : date)),
    figures: [...releases.map(({ number }) => said.release(number)), ...figures.map(({ year, told }) => said.figures(year, words.told(told)))],
  };
  return Object.entries(lists).flatMap(([name, texts]): Block[] => (texts.length === 0 ? [] : [
    { kind: 'heading', level: 3, text: words.changedGroups[name as keyof typeof lists] }, { kind: 'list', items: texts.map((text) => [{ text }]) },
  ]));
}

/** Of every statement the register as it stands now; what it said before stands in the earlier document. */
function sourcesOf(facts: AccountFacts, changes: Changes): Source[] {
  const pick = <T extends { readonly code: string }>(rows: readonly T[], sources: readonly Source[], moved: readonly { readonly code: string }[]): Source[] => rows.flatMap((row, at) => {
    const source = sources[at];
    return source && moved.some(({ code }) => code === row.code) ? [source] : [];
  });
  return [
    ...pick(facts.account.measures, ofMeasures(facts), changes.measures),
    ...pick(facts.account.indicators.filter(({ newest }) => typeof newest !== 'string'), ofIndicators(facts), changes.indicators),
    ...pick(facts.account.checklist?.rows ?? [], ofChecklist(facts), changes.checklist),
    ...(changes.decisions.length > 0 ? ofDecisions(facts) : []),
    ...(changes.figures.length > 0 || changes.releases.length > 0 ? ofFigures(facts.figures) : []),
  ];
}
