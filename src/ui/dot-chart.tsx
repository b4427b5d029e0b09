import type { ReactNode } from 'react';
import { Table } from './table.tsx';
import { words } from './words.tsx';

export interface Dot {
  readonly label: string;
  /** Under the drawing, where there is little room: "K1 ’26". */
  readonly short: string;
  readonly value: number;
  readonly text: string;
  readonly target: { readonly value: number; readonly text: string } | null;
  /** Measured in another way than the dot before it: no line joins the two. */
  readonly breaks: boolean;
}

const height = 176;
const [top, bottom] = [30, 132];
/** More labels than this run into each other on a phone. */
const mostLabels = 6;

/**
 * A dot for each reading in the order of time, its figure above it, the target of that period as a short bar. `finding` is the sentence that says what one sees. A line breaks where
 * something else was measured. Places are attributes of the drawing: the site's policy forbids inline style. The table twin says the same.
 */
export function DotChart({ title, finding, unit, dots, names, level = 3 }: {
  readonly title: string; readonly finding: ReactNode; readonly unit: string; readonly dots: readonly Dot[]; readonly level?: 2 | 3 | 4 | undefined;
  readonly names: { readonly period: string; readonly target: string; readonly break: string };
}): ReactNode {
  const Tag = `h${level}` as const;
  const values = dots.flatMap((dot) => [dot.value, ...(dot.target ? [dot.target.value] : [])]);
  const [least, most] = [Math.min(0, ...values), Math.max(1, ...values)];
  const y = (value: number): number => Math.round(bottom - ((value - least) / (most - least)) * (bottom - top));
  const x = (at: number): string => `${Math.round((dots.length === 1 ? 50 : 8 + (84 * at) / (dots.length - 1)) * 10) / 10}%`;
  const wing = Math.min(5, 32 / Math.max(1, dots.length - 1));
  const aside = (at: number, by: number): string => `${Math.round((Number.parseFloat(x(at)) + by) * 10) / 10}%`;
  const labelled = (at: number): boolean => dots.length <= mostLabels || (dots.length - 1 - at) % Math.ceil(dots.length / mostLabels) === 0;
  const lastTarget = dots.findLastIndex((dot) => dot.target !== null);
  return (
    <figure className="baken-chart baken-flow">
      <figcaption><Tag className={`utrecht-heading-${level}`}>{title}</Tag><p className="utrecht-paragraph">{finding}</p></figcaption>
      <p className="baken-hint">{unit}</p>
      <svg className="baken-dots" width="100%" height={height} aria-hidden="true">
        <line className="baken-dots__ground" x1="0" x2="100%" y1={y(Math.max(least, 0))} y2={y(Math.max(least, 0))} />
        {dots.map((dot, at) => {
          const before = dots[at - 1];
          return before && !dot.breaks ? <line className="baken-dots__way" x1={x(at - 1)} x2={x(at)} y1={y(before.value)} y2={y(dot.value)} key={at} /> : null;
        })}
        {dots.map((dot, at) => (dot.breaks ? <line className="baken-dots__break" x1={aside(at, -wing * 1.3)} x2={aside(at, -wing * 1.3)} y1={top - 12} y2={bottom + 6} key={at} /> : null))}
        {dots.map((dot, at) => (dot.target ? <line className="baken-dots__target" x1={aside(at, -wing)} x2={aside(at, wing)} y1={y(dot.target.value)} y2={y(dot.target.value)} key={at} /> : null))}
        {dots.map((dot, at) => (
          <g key={at}>
            <circle cx={x(at)} cy={y(dot.value)} r="6" />
            {labelled(at) ? <text x={x(at)} y={y(dot.value) - 12} textAnchor="middle">{dot.text}</text> : null}
            {labelled(at) ? <text className="baken-dots__when" x={x(at)} y={height - 20} textAnchor="middle">{dot.short}</text> : null}
            {at === lastTarget && dot.target && dot.target.value !== dot.value ? <text className="baken-dots__goal" x={x(at)} y={y(dot.target.value) + (dot.target.value > dot.value && y(dot.value) - y(dot.target.value) < 30 ? -8 : 18)} textAnchor="middle">{dot.target.text}</text> : null}
          </g>
        ))}
      </svg>
      {dots.some((dot) => dot.breaks) ? <p className="baken-hint">{names.break}</p> : null}
      <Twin title={title} unit={unit} dots={dots} names={names} />
    </figure>
  );
}

function Twin({ title, unit, dots, names }: { readonly title: string; readonly unit: string; readonly dots: readonly Dot[]; readonly names: { readonly period: string; readonly target: string } }): ReactNode {
  return (
    <details className="baken-details">
      <summary>{words().asTable}</summary>
      <Table
        caption={title} captionHidden columns={[{ key: 'period', label: names.period, header: true }, { key: 'value', label: unit, numeric: true }, { key: 'target', label: names.target, numeric: true }]}
        rows={dots.map((dot) => ({ key: dot.label, cells: { period: dot.label, value: dot.text, target: dot.target?.text ?? '–' } }))}
      />
    </details>
  );
}
