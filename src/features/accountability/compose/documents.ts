import { type Block, type DocumentContent, paragraph } from '../../../platform/documents/content.ts';
import { day } from '../../../texts/dates.ts';
import { account } from '../../../texts/nl/account.ts';
import { accountability } from '../../../texts/nl/accountability.ts';
import { accountDocuments as words } from '../../../texts/nl/account-documents.ts';
import { letterHead, letterParts, type LetterPart } from '../letter.ts';
import { letterWith } from '../wording/parts.ts';
import { filled } from '../wording/rules-wording.ts';
import { changesSection } from './changes.ts';
import type { AccountFacts } from './facts.ts';
import { checklistSection, decisionsSection, figuresSection, heading, indicatorsSection, plainSection, progressSection, risksSection, say, signaturesSection, told, wordsSection } from './parts.ts';
import type { Section, Source } from './section.ts';
import { slotValues } from './slots.ts';
import { ofCatalogue, ofDecisions, ofFigures, ofPlan, ofRisks, ofWording } from './sources.ts';

/** The parts of a document as the registers and the wording give them today, in their order. A part that has nothing to say is not there. */
export function sectionsOf(facts: AccountFacts): readonly Section[] {
  return byKind[facts.wish.kind](facts).filter(({ blocks }) => blocks.length > 0);
}

const byKind: Readonly<Record<AccountFacts['wish']['kind'], (facts: AccountFacts) => readonly Section[]>> = {
  'council-letter': councilLetter,
  'progress-letter': (facts) => [
    plainSection(facts, 'opening', ['salutation', 'opening']), changesSection(facts), progressSection(facts), indicatorsSection(facts), checklistSection(facts), figuresSection(facts), decisionsSection(facts),
    plainSection(facts, 'closing', ['closing', 'greeting']), signaturesSection(facts),
  ],
  'yearly-report': (facts) => [
    plainSection(facts, 'opening', ['opening']), wordsSection(facts, 'summary', true), changesSection(facts), progressSection(facts), indicatorsSection(facts), checklistSection(facts),
    figuresSection(facts, 'picture'), risksSection(facts), decisionsSection(facts), wordsSection(facts, 'ahead', true), plainSection(facts, 'closing', ['closing']), signaturesSection(facts),
  ],
  'answer': (facts) => [
    plainSection(facts, 'opening', ['salutation', 'opening']), ...questionSections(facts), factsSection(facts), plainSection(facts, 'closing', ['closing', 'greeting']), signaturesSection(facts),
  ],
  'picture': (facts) => [
    plainSection(facts, 'opening', ['opening']), wordsSection(facts, 'findings', true), ...yearPictureSections(facts), wordsSection(facts, 'judgement', true), plainSection(facts, 'closing', ['closing']),
  ],
};

/** The picture of the year as its own room tells it, in parts that can be edited one by one: each begins at a heading. */
function yearPictureSections(facts: AccountFacts): readonly Section[] {
  const parts: Block[][] = [];
  for (const block of facts.yearPicture) {
    if (block.kind === 'heading' && block.level === 2) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  const sources: Readonly<Record<string, readonly Source[]>> = { figures: ofFigures(facts.figures), risks: ofRisks(facts), national: [ofCatalogue(facts, words.labels.national)], blind: [ofCatalogue(facts, words.labels.blind)] };
  return (['figures', 'risks', 'national', 'blind'] as const).flatMap((key, at): Section[] => {
    const blocks = parts[at];
    return blocks ? [{ key, label: words.labels[key], blocks, sources: sources[key] ?? [] }] : [];
  });
}

function councilLetter(facts: AccountFacts): readonly Section[] {
  const values = slotValues(facts);
  const texts = letterWith(accountability.letter, (name) => {
    const worded = facts.wording.get(name);
    return worded && worded.version !== null ? filled(worded.words, values) : null;
  });
  const sources = letterSources(facts);
  const parts = letterParts(facts.letter, 'nl', texts).map(({ part, blocks }): Section => ({ key: part, label: words.labels[part], blocks, sources: sources[part] }));
  const at = parts.findIndex(({ key }) => key === 'concept');
  return facts.previous ? parts.toSpliced(at, 0, changesSection(facts)) : parts;
}

function letterSources(facts: AccountFacts): Readonly<Record<LetterPart, readonly Source[]>> {
  const { letter } = facts;
  const worded = (...names: readonly string[]): Source[] => names.flatMap((name) => ofWording(facts, name));
  const agreements = letter.frameworks.flatMap(({ title, agreements: all }) => all.map(({ text }) => ofPlan(facts, `${title}: ${text}`)));
  return {
    opening: [...worded('salutation', 'opening'), ofPlan(facts, letter.plan.title)],
    introduction: [...worded('crime', 'role'), ofCatalogue(facts, letter.forms.map(({ name }) => name).join(', '))],
    information: letter.frameworks.filter(({ level }) => level === 'national' || level === null).map(({ title }) => ofPlan(facts, title)),
    implementation: [...worded('aspects'), ...letter.frameworks.filter(({ level }) => level === 'regional' || level === 'local').map(({ title }) => ofPlan(facts, title)), ...ofDecisions(facts), ...agreements],
    concept: letter.forms.map(({ name }) => ofCatalogue(facts, name)),
    picture: [...worded('figures-note', 'figures-meaning', 'risks'), ...ofFigures(facts.figures), ...ofRisks(facts)],
    pillars: letter.pillars.map(({ title }) => ofPlan(facts, title)),
    closing: worded('closing', 'greeting'),
    signatures: [],
    annex: [...worded('annex'), ...agreements],
  };
}

function questionSections(facts: AccountFacts): readonly Section[] {
  return (facts.wish.asked?.questions ?? []).map((question, index): Section => ({
    key: `question-${index + 1}`, label: words.labels.question(index + 1), toWrite: true,
    blocks: [heading(words.headings.question(index + 1)), paragraph(question), heading(words.headings.answer, 3), ...told(facts, 'answer')],
    sources: [{ what: question, from: 'hand', where: words.source2.asked, hash: null, at: facts.at }],
  }));
}

/** What the registers say, shorter than in a report: the writer keeps what belongs to the answer and leaves out the rest. */
function factsSection(facts: AccountFacts): Section {
  const progress = progressSection(facts);
  const figures = figuresSection(facts);
  const short = [...progress.blocks, ...figures.blocks].filter((block: Block) => block.kind === 'table' || block.kind === 'note');
  return { key: 'facts', label: words.labels.facts, blocks: [heading(words.headings.facts), ...told(facts, 'facts'), ...short], sources: [...ofWording(facts, 'facts'), ...progress.sources, ...figures.sources] };
}

/** Everything of a document but its blocks. */
export function headOf(facts: AccountFacts, reference: string | null): Omit<DocumentContent, 'blocks'> {
  const { letter, wish } = facts;
  const texts = accountability.letter;
  const base = letterHead({ ...letter, reference }, 'nl', texts);
  if (wish.kind === 'council-letter') return withFacts(base, facts);
  const title = say(facts, 'title');
  return withFacts({ ...base, title, subject: words.subject(account.kinds[wish.kind], letter.municipality), to: words.toCouncil(letter.municipality) }, facts);
}

function withFacts(head: Omit<DocumentContent, 'blocks'>, { wish, letter }: AccountFacts): Omit<DocumentContent, 'blocks'> {
  const texts = accountability.letter;
  return {
    ...head,
    facts: [
      { label: texts.date, value: day(letter.date, 'nl') }, ...(head.reference === undefined ? [] : [{ label: texts.reference, value: head.reference }]),
      ...(wish.period === null ? [] : [{ label: words.period, value: wish.period }]), ...(wish.replaces === null ? [] : [{ label: words.replaces, value: wish.replaces }]),
    ],
  };
}
