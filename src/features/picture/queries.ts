import type { AudienceRule } from '../../lib/disclosure-control/rules.ts';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { Language } from '../../texts/plural.ts';
import { textsIn } from '../../texts/texts.ts';
import { activeForms, CONCEPT, type FormCode, formName, inLanguage, isFormCode, isSectorCode, sectorName, SECTORS, type SourceKey } from '../knowledge/offers.ts';
import { type SignalFact, signalFacts, type SignalSource } from '../signals/offers.ts';
import { type National, nationalFigures } from './queries-national.ts';
import { closedYearFigures, type YearFigure } from './queries-register.ts';
import { type RiskTable, riskTable } from './queries-risk.ts';
import { type PublishedRelease, publicReleases, rulesInForce } from './release/queries.ts';
import {
  type Change, changeOf, countByQuarter, type CountedSignal, type Finding, findingOf, firstDayOf, lastQuarters, type Meaning, meaningOf,
  type Quarter, type QuarterCount, type ReporterGroup, type Tally, tally, within, withoutSignals, withoutWayIn,
} from './rules.ts';

const QUARTERS = 8;
const YEARS = 3;

/** Who stands behind each source. A new source does not compile until it is said here. */
const groupOf: Readonly<Record<SignalSource, ReporterGroup>> = {
  'resident-anonymous': 'residents', 'resident-pseudonym': 'residents', 'resident-known': 'residents', 'telephone': 'residents', 'colleague': 'municipality', 'split': 'residents',
};

function isSource(code: string): code is SignalSource {
  return Object.hasOwn(groupOf, code);
}

/** How often each name occurs, and what may be said about it. */
export interface Dimension { readonly tallies: readonly Tally[]; readonly finding: Finding }

/** The own register over the last eight quarters, for readers with need to know. */
export interface OwnPicture {
  /** The first day that counts. */
  readonly from: Temporal.PlainDate;
  readonly meaning: Meaning;
  /** Signals from before these quarters; they are in no chart. */
  readonly older: number;
  /** Signals in which something else turned out to be the matter. They are counted, because they were signals. */
  readonly somethingElse: number;
  readonly quarters: readonly QuarterCount[];
  readonly change: Change;
  readonly forms: Dimension;
  readonly sources: Dimension;
  readonly sectors: Dimension;
  readonly blind: {
    readonly forms: readonly string[];
    readonly sources: readonly string[];
    /** They cannot be in the register: it has no way in for them. */
    readonly noWayIn: readonly ReporterGroup[];
    /** Documented here, next door or in the area, and not one signal. */
    readonly nearSectors: readonly string[];
    readonly otherSectors: readonly string[];
  };
}

/** Why silence proves nothing, in the words of the catalogue. */
export interface Absence { readonly text: string; readonly sources: readonly SourceKey[] }

export interface StaffPicture {
  readonly today: Temporal.PlainDate;
  /** Null for who may see the picture and not the signals: then only `years` speaks of the register. */
  readonly own: OwnPicture | null;
  readonly years: readonly YearFigure[];
  /** Whether the reader may ask for figures to be published. */
  readonly mayPublish: boolean;
  readonly absence: Absence;
  readonly risks: RiskTable;
  readonly national: National;
}

export interface PublicFigures {
  /** The newest first. */
  readonly releases: readonly PublishedRelease[];
  readonly rule: AudienceRule;
  readonly absence: Absence;
  readonly national: National;
}

/** Everything on /beeld. */
export async function staffPicture(act: Act, language: Language): Promise<StaffPicture> {
  const today = dutchDate(act.now);
  const active = (await activeForms(act.db, today)).map((form) => form.code);
  const facts = act.may('signals.read') ? await signalFacts(act) : null;
  const quarters = lastQuarters(today, QUARTERS);
  const counted = facts && within(facts, quarters);
  const forms = formsShown(active, counted ?? []);
  const risks = riskTable(act.municipality, forms, counted, language);
  return {
    today, risks, mayPublish: act.may('figures.make'), national: nationalFigures(language), years: await closedYearFigures(act, YEARS), absence: absenceIn(language),
    own: facts && counted && ownPicture({ counted, older: facts.length - counted.length, forms, near: risks.near, quarters, today, language }),
  };
}

/** Everything on /cijfers: of the own register only what was published. */
export async function publicFigures(act: Act, language: Language): Promise<PublicFigures> {
  return { releases: await publicReleases(act), rule: (await rulesInForce(act)).public, absence: absenceIn(language), national: nationalFigures(language) };
}

function absenceIn(language: Language): Absence {
  const part = CONCEPT.find(({ code }) => code === 'here');
  return { text: part ? part.sentences.map((sentence) => inLanguage(sentence, language)).join(' ') : '', sources: part?.sources ?? [] };
}

/** The forms that count today, and those that signals of these quarters carry all the same. */
function formsShown(active: readonly FormCode[], counted: readonly CountedSignal[]): readonly FormCode[] {
  return [...new Set([...active, ...counted.flatMap(({ form }) => (form !== null && isFormCode(form) ? [form] : []))])];
}

function ownPicture({ counted, older, forms, near, quarters, today, language }: {
  readonly counted: readonly SignalFact[]; readonly older: number; readonly forms: readonly FormCode[]; readonly near: ReadonlySet<string>;
  readonly quarters: readonly Quarter[]; readonly today: Temporal.PlainDate; readonly language: Language;
}): OwnPicture {
  const nameOfForm = (code: string): string => (isFormCode(code) ? formName(code, language) : code);
  const nameOfSector = (code: string): string => (isSectorCode(code) ? sectorName(code, language) : code);
  const sourceNames: Readonly<Record<SignalSource, string>> = textsIn(language).picture.own.sourceNames;
  const nameOfSource = (code: string): string => (isSource(code) ? sourceNames[code] : code);
  const byForm = tally(counted, (signal) => signal.form, forms);
  const bySource = tally(counted, (signal) => signal.source, Object.keys(groupOf));
  const bySector = tally(counted, (signal) => signal.sector, SECTORS.map((sector) => sector.code));
  const emptySectors = withoutSignals(bySector);
  const byQuarter = countByQuarter(counted, quarters);
  const [first] = quarters;
  return {
    from: first ? firstDayOf(first) : today, meaning: meaningOf(counted.length), older, quarters: byQuarter, change: changeOf(byQuarter, today),
    somethingElse: counted.filter((signal) => signal.outcome === 'other-problem-handed-over').length,
    forms: named(byForm, nameOfForm), sources: named(bySource, nameOfSource),
    // Sixteen sectors without a bar say nothing; they are among the blind spots.
    sectors: named(bySector.filter(({ count }) => count > 0), nameOfSector),
    blind: {
      forms: withoutSignals(byForm).map(nameOfForm), sources: withoutSignals(bySource).map(nameOfSource), noWayIn: withoutWayIn(groupOf),
      nearSectors: emptySectors.filter((code) => near.has(code)).map(nameOfSector), otherSectors: emptySectors.filter((code) => !near.has(code)).map(nameOfSector),
    },
  };
}

function named(tallies: readonly Tally[], nameOf: (code: string) => string): Dimension {
  const renamed = tallies.map(({ what, count }) => ({ what: what === null ? null : nameOf(what), count }));
  return { tallies: renamed, finding: findingOf(renamed) };
}
