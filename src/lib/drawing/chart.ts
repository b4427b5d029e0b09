import { type Drawing, linesOf, type Shape, widthOf } from './drawing.ts';

export interface ChartItem {
  readonly label: string;
  /** Null: hidden, to protect people. Never the same as zero. */
  readonly value: number | null;
  readonly note?: string;
}

export interface Chart {
  /** Lying bars to compare, standing columns for periods in their order, dots for small numbers of events: a dot each. */
  readonly form: 'bars' | 'dots' | 'columns';
  /** What is counted: "Signalen". */
  readonly unit: string;
  readonly items: readonly ChartItem[];
}

/** What stands where a hidden figure would stand. */
export const star = '*';

const line = 17;
const bar = 20;
const gap = 9;
/** A hidden figure gets a small hatched place, as large for all, so that its size says nothing. */
const hatched = 18;
/** More dots in a row than this are not counted by eye. */
const mostDots = 24;

/**
 * Draws a chart, without title, finding or table: those stand around it as text. No axis, because every figure stands beside its mark, and every length begins at zero.
 * @param width in units of the drawing, which are pixels on a screen: 640 on paper and on a wide screen, 320 on a phone
 * @param written how a figure is written in the reader's language
 */
export function drawChart(chart: Chart, width: number, written: (value: number) => string): Drawing {
  const figures = chart.items.map((item) => (item.value === null ? star : written(item.value)));
  return chart.form === 'columns' && chart.items.length * 8 <= width ? standing(chart, width, figures) : lying(chart, width, figures);
}

function lying(chart: Chart, width: number, figures: readonly string[]): Drawing {
  const most = Math.max(0, ...chart.items.map((item) => item.value ?? 0));
  const beside = width >= 480;
  const wanted = Math.max(0, ...chart.items.map((item) => widthOf(item.label)));
  const names = beside ? Math.min(wanted, Math.round(width * 0.4)) : 0;
  const from = beside ? names + 12 : 1;
  const room = width - from - Math.max(0, ...figures.map(widthOf)) - 10;
  const countable = chart.form === 'dots' && most <= mostDots && chart.items.every((item) => item.value === null || Number.isInteger(item.value)) && room >= most * 9;
  const step = countable ? Math.min(15, room / Math.max(1, most)) : 0;
  const shapes: Shape[] = [];
  let y = 2;
  for (const [at, item] of chart.items.entries()) {
    const lines = linesOf(item.label, beside ? names : width, 3);
    const height = beside ? Math.max(bar, lines.length * line) : bar;
    const middle = y + (beside ? 0 : lines.length * line + 3) + height / 2;
    const first = beside ? middle - ((lines.length - 1) * line) / 2 + 4.5 : y + 13;
    for (const [number, text] of lines.entries()) shapes.push({ kind: 'text', x: beside ? names : 0, y: round(first + number * line), text, anchor: beside ? 'end' : 'start', paint: 'label' });
    const length = item.value === null ? hatched : countable ? item.value * step : most === 0 ? 0 : (item.value / most) * room;
    if (item.value === null) shapes.push(...hiddenPlace(from, middle - hatched / 2));
    else if (countable) for (let dot = 0; dot < item.value; dot++) shapes.push({ kind: 'circle', x: round(from + (dot + 0.5) * step), y: round(middle), r: round(Math.min(5.5, step * 0.4)), paint: 'mark' });
    else if (chart.form === 'dots') shapes.push({ kind: 'line', x1: from, y1: round(middle), x2: round(from + length), y2: round(middle), paint: 'way' }, { kind: 'circle', x: round(from + length), y: round(middle), r: 5.5, paint: 'mark' });
    else if (length > 0) shapes.push({ kind: 'rect', x: from, y: round(middle - bar / 2), width: round(Math.max(length, 1)), height: bar, paint: 'mark' });
    shapes.push({ kind: 'text', x: round(from + length + (chart.form === 'dots' && !countable && item.value !== null ? 10 : 6)), y: round(middle + 4.5), text: figures[at] ?? '', anchor: 'start', paint: 'figure' });
    y = middle + height / 2 + gap;
  }
  const height = round(y - gap + 2);
  return { width, height, shapes: [{ kind: 'line', x1: from - 1, y1: 0, x2: from - 1, y2: height, paint: 'ground' }, ...shapes] };
}

function standing(chart: Chart, width: number, figures: readonly string[]): Drawing {
  const [top, ground] = [24, 170];
  const slot = width / chart.items.length;
  const wide = Math.min(56, slot * 0.68);
  const most = Math.max(0, ...chart.items.map((item) => item.value ?? 0));
  // Where names or figures would run into each other only every second, third … is written, counted back from the newest; the table has them all.
  const every = (widest: number): number => Math.max(1, Math.ceil((widest + 6) / slot));
  const widest = Math.max(0, ...chart.items.flatMap((item) => item.label.split(' ').map(widthOf)));
  const named = every(Math.min(widest, 90));
  const counted = every(Math.max(0, ...figures.map(widthOf)));
  const shows = (at: number, step: number): boolean => (chart.items.length - 1 - at) % step === 0;
  const shapes: Shape[] = [{ kind: 'line', x1: 0, y1: ground + 0.5, x2: width, y2: ground + 0.5, paint: 'ground' }];
  let rows = 1;
  for (const [at, item] of chart.items.entries()) {
    const middle = slot * (at + 0.5);
    const size = Math.min(hatched, wide);
    const height = item.value === null ? size : most === 0 ? 0 : (item.value / most) * (ground - top);
    if (item.value === null) shapes.push(...hiddenPlace(middle - size / 2, ground - size, size));
    else if (chart.form === 'columns' && height > 0) shapes.push({ kind: 'rect', x: round(middle - wide / 2), y: round(ground - Math.max(height, 1)), width: round(wide), height: round(Math.max(height, 1)), paint: 'mark' });
    if (item.value === null || shows(at, counted)) shapes.push({ kind: 'text', x: round(middle), y: round(ground - height - 6), text: figures[at] ?? '', anchor: 'middle', paint: 'figure' });
    if (!shows(at, named)) continue;
    const lines = linesOf(item.label, Math.max(slot * named - 4, 24), 3);
    // The first and the last name lean inwards, so that nothing is cut off.
    for (const [number, text] of lines.entries()) {
      const half = widthOf(text) / 2;
      shapes.push({ kind: 'text', x: round(Math.min(Math.max(middle, Math.min(half, width / 2)), Math.max(width - half, width / 2))), y: ground + 20 + number * line, text, anchor: 'middle', paint: 'label' });
    }
    rows = Math.max(rows, lines.length);
  }
  return { width, height: ground + 10 + rows * line, shapes };
}

/** A frame with slanting lines, drawn line by line because not every program knows patterns. */
function hiddenPlace(x: number, y: number, size = hatched): Shape[] {
  const slants: Shape[] = [];
  for (let offset = 5; offset < size * 2; offset += 5) {
    const [start, end] = [Math.max(0, offset - size), Math.min(offset, size)];
    slants.push({ kind: 'line', x1: round(x + start), y1: round(y + offset - start), x2: round(x + end), y2: round(y + offset - end), paint: 'hatch' });
  }
  return [{ kind: 'rect', x: round(x), y: round(y), width: round(size), height: round(size), paint: 'frame' }, ...slants];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
