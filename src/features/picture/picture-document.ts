import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { type Block, paragraph } from '../../platform/documents/content.ts';
import { day } from '../../texts/dates.ts';
import type { Language } from '../../texts/plural.ts';
import { textsIn } from '../../texts/texts.ts';
import { type SourceKey, sourceOf } from '../knowledge/offers.ts';
import { type FigureSeries, nationalFigures, type RegisteredSeries } from './queries-national.ts';
import { absenceIn } from './queries.ts';
import { documentedRisks } from './queries-risk.ts';
import { frontsOf, groupsWithoutWayIn } from './queries-unknown.ts';
import { type PublishedTables, publishedTables } from './release/queries-published.ts';
import type { ShownTable } from './release/shown-tables.ts';

/** For whom a document is: the council also reads what was published to it in confidence. */
export type DocumentAudience = 'public' | 'council';

/**
 * What the picture of a year may say to the council or to everybody, as blocks of a document: own figures as they were published and no others, where others found it with sources,
 * the country, and what is not known, without a count. Headings are of level 2, as parts of one document.
 * It asks only for what a reader of the document may know, whatever else its author may do. Which fronts were never trained is left out when the author does not steer training.
 */
export async function pictureForDocument(act: Act, year: number, language: Language, audience: DocumentAudience = 'public'): Promise<readonly Block[]> {
  const words = textsIn(language).pictureStaff.document;
  const releases = await publishedTables(act, audience, language);
  const about = releases.find(({ years }) => years.includes(String(year)));
  return [
    heading(words.ownTitle), ...(about ? ownBlocks(about, language) : [paragraph(`${words.nothing(year)} ${words.restricted}`)]),
    heading(words.risksTitle), ...riskBlocks(act.municipality, language),
    heading(words.nationalTitle), ...nationalBlocks(language),
    heading(words.unknownTitle), ...await unknownBlocks(act, audience, language),
  ];
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const note = (text: string): Block => ({ kind: 'note', runs: [{ text }] });
const list = (items: readonly string[]): Block => ({ kind: 'list', items: items.map((text) => [{ text }]) });

/** A release as it stands in the ledger: a chart of each table over all its years together, and the numbers per year under it. */
function ownBlocks(release: PublishedTables, language: Language): readonly Block[] {
  const words = textsIn(language).pictureStaff.document;
  const published = note(words.release(day(Temporal.PlainDate.from(release.published), language), release.release));
  if (release.sentence !== null) return [paragraph(release.sentence), published];
  return [...release.tables.flatMap((table) => tableBlocks(table, release.years, language)), note(release.note), published];
}

function tableBlocks(table: ShownTable, years: readonly string[], language: Language): readonly Block[] {
  const { document: words, charts } = textsIn(language).pictureStaff;
  const last = table.columns.length - 1;
  const items = table.rows.filter(({ isTotal }) => !isTotal).map(({ label, values }) => ({ label, value: values[last] ?? null }));
  const period = years.length > 1 ? `${years[0] ?? ''}–${years.at(-1) ?? ''}` : years[0] ?? '';
  const hidden = items.filter(({ value }) => value === null).length;
  return [
    { kind: 'chart', caption: `${table.caption}, ${period}`, finding: words.chartFinding(table.rows.find(({ isTotal }) => isTotal)?.values[last] ?? null, period, hidden), chart: { form: 'bars', unit: charts.names.total, items } },
    ...(table.columns.length > 1 ? [{
      kind: 'table' as const, caption: words.perYear(table.caption), rowHeaders: true, columns: [{ label: table.rowName }, ...table.columns.map(({ label }) => ({ label, align: 'right' as const }))],
      rows: table.rows.map((row) => [row.label, ...row.values.map((value) => (value === null ? '*' : String(value)))]),
    }] : []),
  ];
}

function riskBlocks(municipality: string, language: Language): readonly Block[] {
  const texts = textsIn(language);
  const { summary } = texts.picture.risks;
  return [list(documentedRisks(municipality, language).slice(0, 8).map(({ sector, forms, reach, sources }) => `${summary(sector, forms, reach)} ${cited(sources, language)}`))];
}

function nationalBlocks(language: Language): readonly Block[] {
  const { registered, others } = nationalFigures(language);
  return [...(registered ? registeredBlocks(registered, language) : []), ...others.filter(({ figures }) => figures.length > 0).flatMap((series) => seriesBlocks(series, language))];
}

function registeredBlocks(series: RegisteredSeries, language: Language): readonly Block[] {
  const words = textsIn(language).picture.national;
  const named = ({ year }: { readonly year: number }) => ({ year, text: series.bars.find((bar) => bar.year === String(year))?.text ?? '' });
  return [
    {
      kind: 'chart', caption: words.registered, finding: `${words.finding(named(series.shape.latest), named(series.shape.highest))} ${words.meaning}`,
      chart: { form: 'columns', unit: words.unit, items: series.bars.map((bar) => ({ label: bar.year, value: bar.value, ...(bar.derived ? { note: words.derived(bar.text) } : {}) })) },
    },
    paragraph(series.caution),
    ...(series.shape.missing.length > 0 ? [note(words.missing(series.shape.missing))] : []),
    note(cited(series.sources.map(({ key }) => key), language)),
  ];
}

/** Figures that cannot be compared stand as words, each with its own source. */
function seriesBlocks(series: FigureSeries, language: Language): readonly Block[] {
  const title = textsIn(language).picture.national.series[series.code];
  return [{ kind: 'heading', level: 3, text: title }, paragraph(series.caution), list(series.figures.map((figure) => `${figure.label}, ${figure.period}: ${figure.text}. ${cited(figure.sources, language)}`))];
}

/** The council reads which teams; everybody reads that there are some. */
async function unknownBlocks(act: Act, audience: DocumentAudience, language: Language): Promise<readonly Block[]> {
  const { picture, pictureStaff: { document: words, sides } } = textsIn(language);
  const [groups, fronts, absence] = [groupsWithoutWayIn(), await frontsOf(act, dutchDate(act.now)), absenceIn(language)];
  const names = (teams: readonly { readonly name: string }[]): readonly string[] => (audience === 'council' ? teams.map(({ name }) => name) : []);
  return [
    list([
      ...(groups.length > 0 ? [words.groups(groups.map((group) => picture.groups[group]))] : []),
      ...(fronts && fronts.untrained.length > 0 ? [words.untrained(names(fronts.untrained))] : []), ...(fronts && fronts.unasked.length > 0 ? [words.unasked(names(fronts.unasked))] : []),
      sides.dark,
    ]),
    paragraph(`${picture.empty.noProof} ${absence.text}`), note(cited(absence.sources, language)),
  ];
}

function cited(keys: readonly SourceKey[], language: Language): string {
  return textsIn(language).pictureStaff.document.source(keys.map((key) => {
    const { title, year } = sourceOf(key);
    return year === null ? title : `${title}, ${year}`;
  }));
}
