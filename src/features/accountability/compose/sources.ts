import { createHash } from 'node:crypto';
import { account } from '../../../texts/nl/account.ts';
import { accountDocuments as words } from '../../../texts/nl/account-documents.ts';
import { checklist } from '../../../texts/nl/checklist.ts';
import { progress } from '../../../texts/nl/progress.ts';
import { day } from '../../../texts/dates.ts';
import { filled } from '../wording/rules-wording.ts';
import type { AccountFacts, FigureTold } from './facts.ts';
import { readingInWords } from './readings.ts';
import type { Source } from './section.ts';
import { slotValues } from './slots.ts';

const said = words.source2;

/** The sources of what registers say, one for each statement or number; the internal sheet is made of these. */

export function ofPlan(facts: AccountFacts, what: string): Source {
  return { what, from: 'plan', where: said.plan(facts.plan.reference, facts.plan.version), hash: facts.account.checksum, at: facts.at };
}

export function ofMeasures(facts: AccountFacts): Source[] {
  return facts.account.measures.map((measure) => ({
    what: `${measure.title}: ${statesInWords[measure.state]}`, from: 'progress', where: measure.word ? said.progress(measure.word.id) : said.planFile(facts.plan.reference, facts.plan.version),
    hash: measure.word ? null : facts.account.checksum, at: measure.word?.at.toString() ?? null,
  }));
}

export function ofIndicators(facts: AccountFacts): Source[] {
  return facts.account.indicators.flatMap(({ code, title, unit, newest }): Source[] => (typeof newest === 'string' ? [] : [{ what: `${title}: ${readingInWords(newest, unit)}`, from: 'indicator', where: said.reading(code, newest.id), hash: null, at: newest.at.toString() }]));
}

export function ofChecklist(facts: AccountFacts): Source[] {
  const list = facts.account.checklist;
  return (list?.rows ?? []).map((row) => ({
    what: `${row.title}: ${judgementsInWords[row.judgement]}`, from: 'checklist', where: said.checklist(list?.edition ?? '', row.code, row.version, row.look?.id ?? null), hash: null, at: row.look?.at.toString() ?? null,
  }));
}

export function ofFigures(figures: readonly FigureTold[]): Source[] {
  return figures.map(({ year, told, release }) => ({
    what: words.changed.figures(year, words.told(told)), from: 'figures', where: release ? said.release(release.number, day(release.day, 'nl')) : said.noRelease, hash: release?.hash ?? null, at: release?.day ?? null,
  }));
}

export function ofRisks(facts: AccountFacts): Source[] {
  return facts.letter.picture.risks.map((risk) => ({ what: risk.sentence, from: 'risks', where: `${said.catalogue}: ${risk.sources.join('; ')}`, hash: facts.catalogue, at: facts.at }));
}

export function ofCatalogue(facts: AccountFacts, what: string): Source {
  return { what, from: 'knowledge', where: said.catalogue, hash: facts.catalogue, at: facts.at };
}

export function ofDecisions(facts: AccountFacts): Source[] {
  return facts.stand.decisions.map(({ body, kind, about, date }) => ({
    what: words.changed.decision(body, decidedInWords(kind), about, date), from: 'decision', where: said.decisions(facts.plan.reference, facts.plan.version), hash: facts.account.checksum, at: facts.at,
  }));
}

export function ofWording(facts: AccountFacts, name: string): Source[] {
  const worded = facts.wording.get(name);
  if (!worded) return [];
  const key = `“${account.wording.partNames[name] ?? name}” (${account.kinds[facts.wish.kind].toLowerCase()})`;
  const printed = filled(worded.words, slotValues(facts));
  return [{
    what: printed.length > 120 ? `${printed.slice(0, 120)}…` : printed, from: 'wording', where: worded.version === null ? said.builtIn(key) : said.own(key, worded.version),
    hash: createHash('sha256').update(worded.words).digest('hex'), at: facts.at,
  }];
}

export const statesInWords = progress.states;
export const judgementsInWords = checklist.judgements;

export function decidedInWords(kind: string): string {
  return kind === 'adopted' || kind === 'noted' || kind === 'settled' ? words.decided[kind] : kind;
}
