import type { FoundFile } from '../../../lib/sought.ts';
import { type Block, type DocumentContent, paragraph } from '../../../platform/documents/content.ts';
import { day, month } from '../../../texts/dates.ts';
import { subjectLetter as words } from '../../../texts/nl/subject-letter.ts';
import { type Mark, told, type ToldMark } from './rules-mark.ts';
import type { RequestKind } from './states.ts';

export interface LetterFacts {
  readonly municipality: string;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  readonly number: string;
  readonly kind: RequestKind;
  readonly receivedOn: string;
  readonly name: string;
  readonly contact: string;
}

export interface Shared { readonly number: string; readonly on: string; readonly name: string; readonly purpose: string }
export interface UsedFor { readonly name: string; readonly purpose: string; readonly retention: string; readonly first: string; readonly last: string }

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });

/**
 * The answer. What may not be told leaves no trace in it: a letter from which all is withheld is, word for word, the one of somebody about whom there is nothing.
 * @param usedFor what the Logboek dataverwerkingen says of the files that are told, and of no others
 */
export function composeAnswer(facts: LetterFacts, hits: readonly { readonly file: FoundFile; readonly mark: Mark | null }[], shared: readonly Shared[], usedFor: readonly UsedFor[]): DocumentContent {
  const said = told(hits);
  return letter(facts, words.titles[facts.kind], [
    paragraph(words.asked[facts.kind](day(facts.receivedOn, 'nl'))), paragraph(words.where), paragraph(said.length === 0 ? words.nothing : words.some), paragraph(words.always),
    ...(said.length === 0 ? [] : [heading(words.heldTitle), ...said.flatMap((hit) => held(hit.file, hit.mark, shared))]),
    ...(said.length === 0 || usedFor.length === 0 ? [] : [
      heading(words.whyTitle), paragraph(words.why),
      { kind: 'table' as const, caption: words.whyCaption, columns: [words.activity, words.purpose, words.period, words.keeping].map((label) => ({ label })),
        rows: usedFor.map((one) => [one.name, one.purpose, words.between(day(one.first, 'nl'), day(one.last, 'nl')), one.retention]) },
      paragraph(words.register),
    ]),
    heading(words.rightsTitle), { kind: 'list', items: words.rights.map((text) => [{ text }]) },
  ]);
}

function held(file: FoundFile, mark: ToldMark, shared: readonly Shared[]): Block[] {
  const title = file.room === 'signal' ? words.held.signal(month((file.on ?? '').slice(0, 7), 'nl')) : words.held[file.room];
  const given = shared.filter((one) => file.room === 'signal' && one.number === file.ref).map((one) => words.sharedOn(day(one.on, 'nl'), one.name, one.purpose));
  return [
    { kind: 'table', caption: title, columns: [{ label: words.table.what }, { label: words.table.answer }], rows: [
      [words.what, mark.words], [words.source, words.sources[file.room]],
      // Where it may not be said with whom, the row is not there at all.
      ...(mark.shared ? [[words.shared, given.length > 0 ? given.join(' ') : words.notShared]] : []),
      ...(mark.action ? [[words.done, words.actions[mark.action](mark.actionWhy)]] : []),
    ] },
  ];
}

/** That the answer comes later, why and when (GDPR art. 12 (3)). */
export function composeExtension(facts: LetterFacts, reason: string, until: string): DocumentContent {
  const { extension } = words;
  return letter(facts, extension.title, [
    paragraph(extension.lead(day(facts.receivedOn, 'nl'))), paragraph(extension.why), ...reason.split('\n').filter((line) => line.trim() !== '').map(paragraph), paragraph(extension.until(day(until, 'nl'))), paragraph(extension.complaint),
  ]);
}

function letter(facts: LetterFacts, title: string, blocks: readonly Block[]): DocumentContent {
  return {
    language: 'nl', title, subject: title, organisation: words.organisation(facts.municipality), date: facts.date, reference: facts.number, to: [facts.name, ...facts.contact.split('\n').map((line) => line.trim()).filter((line) => line !== '')],
    facts: [{ label: words.date, value: day(facts.date, 'nl') }, { label: words.reference, value: facts.number }], pageWords: words.pageWords,
    blocks: [paragraph(words.greeting(facts.name)), ...blocks, paragraph(words.closing), { kind: 'signatures', body: words.body(facts.municipality), people: [{ role: words.officer }] }],
  };
}

/** A letter that was not sent says so at the foot of every page. */
export function unsent(content: DocumentContent): DocumentContent {
  return { ...content, reference: `${content.reference ?? ''} · ${words.unsent}` };
}
