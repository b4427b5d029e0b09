import type { AudienceRule } from '../../lib/disclosure-control/rules.ts';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { Language } from '../../texts/plural.ts';
import { CONCEPT, type FormCode, inLanguage, isFormCode, type SourceKey } from '../knowledge/offers.ts';
import { countsBefore, decisionDays, destroyedCount, placedCounts, signalCounts } from '../signals/offers.ts';
import { noFilter } from './picture-filter.ts';
import { chartsOf, formsShown, type SignalsPicture, spanOf } from './queries-charts.ts';
import { type Paces, pacesOf } from './queries-handling.ts';
import { type National, nationalFigures } from './queries-national.ts';
import { closedYearFigures, type YearFigure } from './queries-register.ts';
import { type RiskTable, riskTable } from './queries-risk.ts';
import { areaGaps, frontsOf, unknownOf, type UnknownPicture } from './queries-unknown.ts';
import { type PublishedRelease, publicReleases, rulesInForce } from './release/queries.ts';
import { periodOf, usualPeriod } from './rules-periods.ts';
import { type Ask, askedNow, type Situation } from './rules-unknown.ts';

const YEARS = 3;

/** Why silence proves nothing, in the words of the catalogue. */
export interface Absence { readonly text: string; readonly sources: readonly SourceKey[] }

/** The own register over two years, for readers with need to know. */
export type OwnPicture = Pick<SignalsPicture, 'period' | 'bins' | 'meaning' | 'total' | 'older' | 'destroyed' | 'change' | 'all' | 'forms' | 'sectors' | 'sources'> & { readonly paces: Paces };

/** Everything on /beeld. */
export interface Overview {
  readonly today: Temporal.PlainDate;
  /** Null for who may see the picture and not the signals: then only `years` speaks of the register. */
  readonly own: OwnPicture | null;
  readonly years: readonly YearFigure[];
  readonly unknown: UnknownPicture;
  readonly asked: readonly Ask[];
  readonly situation: Situation;
  readonly absence: Absence;
}

export async function overview(act: Act, language: Language): Promise<Overview> {
  const today = dutchDate(act.now);
  const period = periodOf(usualPeriod, today);
  const forms = await formsShown(act, []);
  const fronts = await frontsOf(act, today);
  const years = await closedYearFigures(act, YEARS);
  const counted = act.may('signals.read') ? await ownCounts(act) : null;
  const areas = counted && await areaGaps(act);
  const unknown = unknownOf({ act, language, today, period, counted, areas, forms, fronts });
  const own = counted && ownPicture(counted, { forms, period, today, language });
  const [situation, absence] = [situationOf(own, unknown, act.may('figures.make') ? years : []), absenceIn(language)];
  return { today, own, years, unknown, situation, asked: askedNow(situation), absence };
}

type OwnCounts = NonNullable<Awaited<ReturnType<typeof ownCounts>>>;

/** From the first signal on, asked once: what the two years hold, and what came before them. */
async function ownCounts(act: Act) {
  const today = dutchDate(act.now);
  const period = periodOf(usualPeriod, today);
  const span = spanOf(noFilter, period);
  const { firstMonth } = await countsBefore(act, period.from);
  const first = firstMonth === null ? period.from : Temporal.PlainYearMonth.from(firstMonth).toPlainDate({ day: 1 });
  return {
    ever: await signalCounts(act, { ...span, from: Temporal.PlainDate.compare(first, period.from) < 0 ? first : period.from }), placed: await placedCounts(act, span), days: await decisionDays(act, span, today),
    destroyed: await destroyedCount(act, span),
  };
}

function ownPicture({ ever, placed, days, destroyed }: OwnCounts, about: { readonly forms: readonly string[]; readonly period: SignalsPicture['period']; readonly today: Temporal.PlainDate; readonly language: Language }): OwnPicture {
  const first = about.period.from.toPlainYearMonth().toString();
  const lately = <C extends { readonly month: string }>(counted: readonly C[]): readonly C[] => counted.filter(({ month }) => month >= first);
  const counts = { ...ever, forms: lately(ever.forms), sources: lately(ever.sources), sectors: lately(ever.sectors) };
  const older = ever.sources.filter(({ month }) => month < first).reduce((sum, { count }) => sum + count, 0);
  return { ...chartsOf({ counts, placed, ...about }), period: about.period, older, destroyed, paces: pacesOf(days, about.period.quarters) };
}

function situationOf(own: OwnPicture | null, unknown: UnknownPicture, years: readonly YearFigure[]): Situation {
  const { register, fronts } = unknown;
  const running = register?.silences.runs.find((run) => run.now);
  const { waiting = 0, overdue = null } = own?.paces.finding ?? {};
  const last = years.at(-1);
  return {
    signals: own && own.total + own.older, overdue, unplaced: register && Math.max(0, Math.max(register.missing.form, register.missing.sector) - waiting),
    silentNow: register && (running?.months ?? 0), nearSectors: register && register.nearSectors.length,
    untrained: fronts && fronts.untrained.length, unasked: fronts && fronts.unasked.length,
    unpublished: last && last.signals.kind === 'unpublished' ? last.year : null,
  };
}

/** Everything on /beeld/elders: what is documented elsewhere, beside own signals for who may know, and the country. */
export interface Elsewhere { readonly risks: RiskTable; readonly national: National }

export async function elsewhere(act: Act, language: Language): Promise<Elsewhere> {
  const counts = act.may('signals.read') ? await signalCounts(act, spanOf(noFilter, periodOf(usualPeriod, dutchDate(act.now)))) : null;
  const forms = (await formsShown(act, counts?.forms ?? [])).filter((code): code is FormCode => isFormCode(code));
  return { risks: riskTable(act.municipality, forms, counts && counts.squares, language), national: nationalFigures(language) };
}

export interface PublicFigures {
  /** The newest first. */
  readonly releases: readonly PublishedRelease[];
  readonly rule: AudienceRule;
  readonly absence: Absence;
  readonly national: National;
}

/** Everything on /cijfers: of the own register only what was published. */
export async function publicFigures(act: Act, language: Language): Promise<PublicFigures> {
  return { releases: await publicReleases(act), rule: (await rulesInForce(act)).public, absence: absenceIn(language), national: nationalFigures(language) };
}

/** That silence proves nothing, with who says so. */
export function absenceIn(language: Language): Absence {
  const part = CONCEPT.find(({ code }) => code === 'here');
  return { text: part ? part.sentences.map((sentence) => inLanguage(sentence, language)).join(' ') : '', sources: part?.sources ?? [] };
}
