import { drawChart, star } from '../../lib/drawing/chart.ts';
import { type Drawing, svgOf, widthOf } from '../../lib/drawing/drawing.ts';
import { documents as english } from '../../texts/en/documents.ts';
import { documents as dutch } from '../../texts/nl/documents.ts';
import { type Language, localeOf, staffLanguage } from '../../texts/plural.ts';
import type { Block, ChartWords, Column } from './content.ts';

export type ChartBlock = Extract<Block, { readonly kind: 'chart' }>;

/** The width of a drawing on paper and on a wide screen, and on a phone. */
export const widths = { paper: 640, phone: 320 } as const;

/** The words of a chart in the document's language. They are written into the content when a document is frozen, so that a later choice of words changes nothing. */
export function chartWords(language: Language): ChartWords {
  return (staffLanguage(language) === 'nl' ? dutch : english).chart;
}

export function drawingOf(block: ChartBlock, language: Language, width: number): Drawing {
  return drawChart(block.chart, width, (value) => written(value, language));
}

/** The drawing as every file takes it in. */
export function svgOfChart(block: ChartBlock, language: Language): string {
  return svgOf(drawingOf(block, language, widths.paper), block.finding);
}

/** The figures of a chart as words: what the table beside the drawing says, and the line that explains its stars. */
export function tableOfChart(block: ChartBlock, language: Language): { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]; readonly foot: string | null } {
  const words = block.words ?? chartWords(language);
  const noted = block.chart.items.some((item) => item.note !== undefined && item.note !== '');
  return {
    columns: [{ label: words.item }, { label: block.chart.unit, align: 'right' }, ...(noted ? [{ label: words.note }] : [])],
    rows: block.chart.items.map((item) => [item.label, item.value === null ? star : written(item.value, language), ...(noted ? [item.note ?? ''] : [])]),
    foot: block.chart.items.some((item) => item.value === null) ? words.hidden : null,
  };
}

/**
 * The part of the text's width that every column of a table takes in Word and OpenDocument, which do not measure by themselves. Words share the width;
 * a table of numbers stays as narrow as it is, so that the eye keeps the row.
 */
export function columnShares(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly number[] {
  if (!columns.some((column) => column.align === 'right')) return columns.map(() => 1 / columns.length);
  const needed = columns.map((column, at) => Math.max(widthOf(column.label), ...rows.map((row) => widthOf(row[at] ?? ''))) + 30);
  const sum = needed.reduce((total, width) => total + width, 0);
  return needed.map((width) => width / Math.max(sum, widths.paper));
}

const formats = new Map<Language, Intl.NumberFormat>();

function written(value: number, language: Language): string {
  let format = formats.get(language);
  if (!format) formats.set(language, format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }));
  return format.format(value);
}
