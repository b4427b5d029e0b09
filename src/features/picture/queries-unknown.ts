import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { Language } from '../../texts/plural.ts';
import { formByCode, isFormCode, SECTORS, sectorsSeenFrom, trainingFronts } from '../knowledge/offers.ts';
import { countsBefore, destroyedCount, placedCounts, signalCounts, type SignalCounts, type SignalSource, signalSources } from '../signals/offers.ts';
import { mapData } from './map/queries.ts';
import { formsShown, namesIn } from './queries-charts.ts';
import { type Period, periodOf, usualPeriod } from './rules-periods.ts';
import { isNear, nearest } from './rules-risk.ts';
import { type Coverage, type Silences, silencesIn } from './rules-unknown.ts';
import { type MonthCount, REPORTER_GROUPS, type ReporterGroup, tally, withoutSignals, withoutWayIn } from './rules.ts';

/** Who stands behind each source. A new source does not compile until it is said here. */
const groupOf: Readonly<Record<SignalSource, ReporterGroup>> = {
  'resident-anonymous': 'residents', 'resident-pseudonym': 'residents', 'resident-known': 'residents', 'telephone': 'residents', 'colleague': 'municipality', 'split': 'residents',
};

/** What nothing came about. `ever`: something did, before these two years. */
export interface Gap { readonly code: string; readonly label: string; readonly ever: boolean }

/** Of so many areas those about which nothing came in two years; and how many signals stand in no area, because nobody said where they play. */
export interface AreaGaps { readonly of: number; readonly without: readonly string[]; readonly unplaced: number }

/** What the register is silent about, over two years; for who handles signals. */
export interface RegisterGaps {
  /** Signals in these two years, and before. */
  readonly signals: number;
  readonly older: number;
  /** Signals of these two years that were destroyed when their term was over: what they were about seems unheard of. */
  readonly destroyed: number;
  readonly forms: readonly (Gap & { readonly slug: string | null })[];
  readonly nearSectors: readonly Gap[];
  readonly otherSectors: readonly Gap[];
  /** Areas of the map, or villages as long as none were read in. */
  readonly areas: AreaGaps;
  readonly sources: readonly Gap[];
  readonly silences: Silences;
  /** Of how many signals a form, a sector or a place is not known. */
  readonly missing: { readonly form: number; readonly sector: number; readonly place: number };
}

/** Teams by how far their training is; null for who does not steer it. */
export interface Fronts {
  readonly untrained: readonly { readonly team: number; readonly name: string }[];
  readonly unasked: readonly { readonly team: number; readonly name: string }[];
  /** Too small to say anything of. */
  readonly small: number;
  readonly some: number;
}

export interface UnknownPicture {
  readonly today: Temporal.PlainDate;
  readonly period: Period;
  /** Null for who does not handle signals: a blind spot of the register is a count of zero. */
  readonly register: RegisterGaps | null;
  readonly noWayIn: readonly ReporterGroup[];
  readonly fronts: Fronts | null;
  readonly coverage: readonly Coverage[];
}

export async function unknownPicture(act: Act, language: Language): Promise<UnknownPicture> {
  const today = dutchDate(act.now);
  const period = periodOf(usualPeriod, today);
  const { firstMonth } = await countsBefore(act, period.from);
  // From the first signal on, so that "not in two years" and "never" stay apart.
  const from = firstMonth === null ? period.from : Temporal.PlainYearMonth.from(firstMonth).toPlainDate({ day: 1 });
  const span = { from: Temporal.PlainDate.compare(from, period.from) < 0 ? from : period.from, to: period.to, form: null, sector: null, source: null };
  const handles = act.may('signals.read');
  const counted = handles ? { ever: await signalCounts(act, span), placed: await placedCounts(act, { ...span, from: period.from }), destroyed: await destroyedCount(act, { ...span, from: period.from }) } : null;
  const areas = handles ? await areaGaps(act) : null;
  return unknownOf({
    act, language, areas, today, period, counted, forms: await formsShown(act, []), fronts: await frontsOf(act, today),
  });
}

/** As the map shows them, so that the two pages never differ. */
export async function areaGaps(act: Act): Promise<AreaGaps> {
  const { places, counted } = await mapData(act, { level: null, form: null, sector: null, period: 'two-years' });
  return { of: places.length, without: places.filter(({ signals }) => signals === 0).map(({ name }) => name), unplaced: counted?.without ?? 0 };
}

export async function frontsOf(act: Act, today: Temporal.PlainDate): Promise<Fronts | null> {
  const fronts = await trainingFronts(act, today);
  if (fronts === null) return null;
  const named = (standing: string): Fronts['untrained'] => fronts.filter((front) => front.standing === standing).map(({ team, name }) => ({ team, name }));
  return { untrained: named('nobody'), unasked: named('nothing-asked'), small: named('too-few').length, some: named('some').length };
}

/** The groups that cannot be in the register: it has no way in for them. */
export function groupsWithoutWayIn(): readonly ReporterGroup[] {
  return withoutWayIn(groupOf);
}

/** Puts together what was counted already, for a page that shows more than this. */
export function unknownOf({ act, language, today, period, counted, areas, forms, fronts }: {
  readonly act: Pick<Act, 'municipality'>; readonly language: Language; readonly today: Temporal.PlainDate; readonly period: Period; readonly forms: readonly string[]; readonly fronts: Fronts | null;
  readonly counted: { readonly ever: SignalCounts; readonly placed: readonly MonthCount[]; readonly destroyed: number } | null; readonly areas: AreaGaps | null;
}): UnknownPicture {
  const register = counted && areas && gapsOf({ municipality: act.municipality, language, period, forms, areas, ...counted });
  const noWayIn = groupsWithoutWayIn();
  return { today, period, register, noWayIn, fronts, coverage: coverageOf(register, forms.length, noWayIn.length, fronts) };
}

function gapsOf({ municipality, language, period, forms, areas, ever, placed, destroyed }: {
  readonly municipality: string; readonly language: Language; readonly period: Period; readonly forms: readonly string[]; readonly ever: SignalCounts; readonly placed: readonly MonthCount[]; readonly destroyed: number; readonly areas: AreaGaps;
}): RegisterGaps {
  const names = namesIn(language);
  const first = period.from.toPlainYearMonth().toString();
  const lately = (counted: readonly MonthCount[]): readonly MonthCount[] => counted.filter(({ month }) => month >= first);
  const sum = (counted: readonly MonthCount[]): number => counted.reduce((total, { count }) => total + count, 0);
  const gaps = (counted: readonly MonthCount[], codes: readonly string[], nameOf: (code: string) => string): readonly Gap[] => withoutSignals(tally(lately(counted), codes))
    .filter((code) => codes.includes(code)).map((code) => ({ code, label: nameOf(code), ever: counted.some((one) => one.code === code) }));
  const near = new Set<string>(sectorsSeenFrom(municipality).filter((sector) => isNear(nearest(sector.grounds))).map(({ code }) => code));
  const sectors = gaps(ever.sectors, SECTORS.map(({ code }) => code), names.sector);
  const unknown = (counted: readonly MonthCount[]): number => sum(lately(counted).filter(({ code }) => code === null));
  const signals = sum(lately(ever.sources));
  return {
    signals, areas, destroyed, older: sum(ever.sources) - signals,
    forms: gaps(ever.forms, forms, names.form).map((gap) => ({ ...gap, slug: isFormCode(gap.code) ? formByCode(gap.code).slug : null })),
    nearSectors: sectors.filter(({ code }) => near.has(code)), otherSectors: sectors.filter(({ code }) => !near.has(code)),
    // A signal that was split off came in where the other did.
    sources: gaps(ever.sources, signalSources.filter((source) => source !== 'split'), names.source),
    silences: silencesIn(period, lately(ever.sources)), missing: { form: unknown(ever.forms), sector: unknown(ever.sectors), place: signals - sum(placed) },
  };
}

function coverageOf(register: RegisterGaps | null, forms: number, noWayIn: number, fronts: Fronts | null): readonly Coverage[] {
  const of = (what: Coverage['what'], all: number, without: number): Coverage => ({ what, seen: all - without, of: all });
  const teams = fronts ? fronts.untrained.length + fronts.unasked.length + fronts.some + fronts.small : 0;
  return [
    ...(register ? [
      of('forms', forms, register.forms.length), of('sectors', SECTORS.length, register.nearSectors.length + register.otherSectors.length),
      ...(register.areas.of > 0 ? [of('areas', register.areas.of, register.areas.without.length)] : []), of('sources', signalSources.length - 1, register.sources.length), of('months', register.silences.of, register.silences.silent),
    ] : []),
    of('groups', REPORTER_GROUPS.length, noWayIn),
    ...(fronts && teams > 0 ? [of('teams', teams, fronts.untrained.length + fronts.unasked.length + fronts.small)] : []),
  ];
}
