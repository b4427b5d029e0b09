import type { Block, DocumentContent, Run } from '../../platform/documents/content.ts';
import { paragraph } from '../../platform/documents/content.ts';
import { day, month } from '../../texts/dates.ts';
import type { Language } from '../../texts/plural.ts';
import type { accountability } from '../../texts/nl/accountability.ts';
import type { LetterDecision, LetterFacts, LetterFramework, LetterMeasure, PartialDate } from './letter-facts.ts';

type Facts = Omit<LetterFacts, 'reference'>;

/** The sentences of the letter in one language. */
export type LetterTexts = (typeof accountability)['letter'];

/**
 * Composes the letter with which the executive presents its plan to the council (Gemeentewet art. 169: the executive gives the council the information it needs).
 * Says nothing that is not in the facts: a date that is not known is not named, an agreement without a measure is.
 */
export function composeLetter(facts: LetterFacts, language: Language, texts: LetterTexts): DocumentContent {
  const content: DocumentContent = { ...letterHead(facts, language, texts), blocks: letterParts(facts, language, texts).flatMap(({ blocks }) => blocks) };
  return dated(content, facts.date, texts);
}

/** Everything of the letter but its blocks. */
export function letterHead(facts: Pick<LetterFacts, 'plan' | 'municipality' | 'date' | 'reference'>, language: Language, texts: LetterTexts): Omit<DocumentContent, 'blocks'> {
  return {
    language,
    title: texts.title(facts.plan.title),
    subject: texts.subject(facts.municipality, facts.plan.title),
    organisation: texts.organisation(facts.municipality),
    date: facts.date,
    ...(facts.reference === null ? {} : { reference: facts.reference }),
    to: texts.to(facts.municipality),
    facts: [],
    pageWords: { page: texts.page, of: texts.of },
  };
}

export type LetterPart = 'opening' | 'introduction' | 'information' | 'implementation' | 'concept' | 'picture' | 'pillars' | 'closing' | 'signatures' | 'annex';

/** The parts of the letter in their order; each can be edited or left out as one. A part that says nothing is not there. */
export function letterParts(facts: Omit<LetterFacts, 'reference'>, language: Language, texts: LetterTexts): readonly { readonly part: LetterPart; readonly blocks: readonly Block[] }[] {
  const parts: readonly { readonly part: LetterPart; readonly blocks: readonly Block[] }[] = [
    { part: 'opening', blocks: [paragraph(texts.salutation), paragraph(texts.opening(facts.plan.title))] },
    { part: 'introduction', blocks: introduction(facts, texts) },
    { part: 'information', blocks: information(facts, texts) },
    { part: 'implementation', blocks: implementation(facts, language, texts) },
    { part: 'concept', blocks: concept(facts, texts) },
    { part: 'picture', blocks: picture(facts, texts) },
    { part: 'pillars', blocks: pillars(facts, texts) },
    { part: 'closing', blocks: [paragraph(texts.closing), paragraph(texts.greeting)] },
    { part: 'signatures', blocks: [signaturesOf(facts, texts)] },
    { part: 'annex', blocks: annex(facts, texts) },
  ];
  return parts.filter(({ blocks }) => blocks.length > 0);
}

/** Room for the two signatures under a letter of the executive. */
export function signaturesOf({ municipality, signatories }: Pick<LetterFacts, 'municipality' | 'signatories'>, texts: LetterTexts): Block {
  return { kind: 'signatures', body: texts.body(municipality), people: [signatory(texts.secretary, signatories.secretary), signatory(texts.mayor, signatories.mayor)] };
}

/** The same letter with another date: a draft becomes a letter on the day it is sent. */
export function dated(content: DocumentContent, date: string, texts: LetterTexts): DocumentContent {
  return { ...content, date, facts: [{ label: texts.date, value: inWords(content.language, date) }, ...(content.reference === undefined ? [] : [{ label: texts.reference, value: content.reference }])] };
}

/** A letter that was not sent says so in its head and at the foot of every page. */
export function marked(content: DocumentContent, texts: LetterTexts): DocumentContent {
  return {
    ...content,
    reference: content.reference === undefined ? texts.unsent : `${content.reference} · ${texts.unsent}`,
    facts: [...content.facts, { label: texts.standing, value: texts.unsent }],
  };
}

function introduction(facts: Facts, texts: LetterTexts): Block[] {
  const forms = facts.forms.length > 0 ? [texts.forms(facts.forms.map((form) => form.name))] : [];
  return [heading(2, texts.introduction), paragraph([texts.crime, ...forms, texts.role(facts.municipality)].join(' '))];
}

function information(facts: Facts, texts: LetterTexts): Block[] {
  const national = facts.frameworks.filter((framework) => framework.level !== 'regional' && framework.level !== 'local');
  const sentences = national.map((framework) => [texts.framework(framework.code, framework), ...agreements(framework, texts)].join(' '));
  return [heading(2, texts.information), ...(sentences.length > 0 ? sentences.map(paragraph) : [paragraph(texts.noFrameworks)])];
}

/** One agreement fits in a sentence; several stand in the annex, each with its measures. */
function agreements(framework: LetterFramework, texts: LetterTexts): string[] {
  const [first, ...more] = framework.agreements;
  if (!first) return [];
  return [more.length === 0 ? texts.agreed(first.text) : texts.agreedSeveral(framework.agreements.length)];
}

function implementation(facts: Facts, language: Language, texts: LetterTexts): Block[] {
  const regional = facts.frameworks.filter((framework) => framework.level === 'regional' || framework.level === 'local');
  const ground = regional.map((framework) => paragraph([
    texts.regional(facts.municipality, framework),
    ...framework.decisions.map((decision) => texts.decided(decision.kind, decision.body, when(decision, language, texts))),
    ...agreements(framework, texts),
  ].join(' ')));
  // The council's own taking note is what this letter asks for, so only those who adopted or settled the plan are named.
  const adopted = facts.plan.decisions.filter((decision) => decision.kind !== 'noted');
  const { municipality, plan } = facts;
  return [
    heading(2, texts.implementation),
    ...ground,
    paragraph([
      texts.made(regional[0]?.title ?? null, plan.title),
      ...(adopted.length > 0 ? adopted.map((decision) => texts.adopted(decision.body, when(decision, language, texts))) : [texts.notAdopted]),
      ...coverage(facts, texts),
      texts.period(inWords(language, plan.from), inWords(language, plan.to)),
    ].join(' ')),
    paragraph(texts.aspects),
    list([texts.aspectConcept, texts.aspectPicture(municipality), texts.aspectPillars(municipality)].map((text) => [{ text }])),
  ];
}

/** "Meets the agreements" is said only of a framework whose every agreement has a measure. */
function coverage(facts: Facts, texts: LetterTexts): string[] {
  const national = facts.frameworks.filter((framework) => framework.level === 'national' && framework.agreements.length > 0);
  const met = national.filter((framework) => framework.agreements.every((agreement) => agreement.measures.length > 0));
  const confirmed = met.every((framework) => framework.agreements.every((agreement) => agreement.measures.some((measure) => !measure.example)));
  const gaps = facts.frameworks.flatMap((framework) => framework.agreements.filter((agreement) => agreement.measures.length === 0).map((agreement) => ({ text: agreement.text, title: framework.title })));
  const [gap] = gaps;
  return [
    ...(met.length > 0 ? [texts.meets(facts.municipality, met.map((framework) => framework.title), confirmed)] : []),
    ...(gap === undefined ? [] : [gaps.length === 1 ? texts.gap(gap.text, gap.title) : texts.gaps(gaps.length)]),
  ];
}

function concept(facts: Facts, texts: LetterTexts): Block[] {
  return [
    heading(3, texts.aspectConcept),
    ...(facts.concept === null ? [] : [paragraph(facts.concept)]),
    ...(facts.forms.length === 0 ? [] : [list(facts.forms.map((form) => [{ text: capital(form.name), strong: true }, { text: form.summary === null ? '' : `. ${form.summary}` }]))]),
  ];
}

function picture(facts: Facts, texts: LetterTexts): Block[] {
  return [heading(3, texts.aspectPicture(facts.municipality)), ...figures(facts, texts), ...risksOf(facts, texts)];
}

/** The documented risks, each with its sources. */
export function risksOf({ picture: { risks } }: Pick<LetterFacts, 'picture'>, texts: LetterTexts): Block[] {
  if (risks.length === 0) return [paragraph(texts.noRisks)];
  return [paragraph(texts.risks), list(risks.map((risk) => [{ text: risk.sources.length === 0 ? risk.sentence : `${risk.sentence} ${texts.sources(risk.sources)}` }]))];
}

function pillars({ pillars: all, municipality }: Facts, texts: LetterTexts): Block[] {
  return [
    heading(3, texts.aspectPillars(municipality)),
    ...(all.some((pillar) => pillar.example) ? [paragraph(texts.example)] : []),
    ...(all.length === 0 ? [paragraph(texts.noPillars)] : [list(all.map((pillar) => pillarRuns(pillar.title, pillar.aim)), true)]),
  ];
}

function figures(facts: Facts, texts: LetterTexts): Block[] {
  const { years } = facts.picture;
  if (years.length === 0) return [paragraph([texts.noFigures, texts.figuresMeaning].join(' '))];
  return [
    { kind: 'table', caption: texts.figuresCaption, columns: [{ label: texts.year }, { label: texts.signals, align: 'right' }], rows: years.map(({ year, signals }) => [String(year), texts.told(signals)]) },
    paragraph([texts.figuresNote, texts.figuresMeaning].join(' ')),
  ];
}

/** The evidence under "meets the agreements": every agreement with its measures, a table for each framework. */
function annex(facts: Facts, texts: LetterTexts): Block[] {
  const framed = facts.frameworks.filter((framework) => framework.agreements.length > 0);
  if (framed.length === 0) return [];
  const measures = framed.flatMap((framework) => framework.agreements.flatMap((agreement) => agreement.measures));
  // Where all of them are examples, one sentence says so instead of every line.
  const allExamples = measures.length > 0 && measures.every((measure) => measure.example);
  const titles = (list: readonly LetterMeasure[]): string => list.map((measure) => (measure.example && !allExamples ? texts.exampleMeasure(measure.title) : measure.title)).join('; ');
  return [
    { kind: 'heading', level: 2, text: texts.annex, newPage: true },
    paragraph(allExamples ? `${texts.annexIntroduction} ${texts.exampleMeasures}` : texts.annexIntroduction),
    ...framed.map((framework): Block => ({
      kind: 'table', caption: framework.title, columns: [{ label: texts.agreement }, { label: texts.measures }],
      rows: framework.agreements.map((agreement) => [agreement.text, agreement.measures.length === 0 ? texts.nothingYet : titles(agreement.measures)]),
    })),
  ];
}

function when(decision: LetterDecision, language: Language, texts: LetterTexts): string | null {
  if (decision.date === null) return null;
  return (decision.date.length === 10 ? texts.onDay : texts.inPeriod)(inWords(language, decision.date));
}

/** As precise as it is known: '21 september 2023', 'november 2023', '2023'. */
function inWords(language: Language, date: PartialDate): string {
  return date.length === 4 ? date : date.length === 7 ? month(date, language) : day(date, language);
}

function heading(level: 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

function list(items: readonly (readonly Run[])[], ordered = false): Block {
  return { kind: 'list', ordered, items };
}

function pillarRuns(title: string, aim: string | null): Run[] {
  return aim === null ? [{ text: title, strong: true }] : [{ text: title, strong: true }, { text: `. ${aim}` }];
}

function signatory(role: string, name: string | undefined): { role: string; name?: string } {
  return name === undefined ? { role } : { role, name };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
