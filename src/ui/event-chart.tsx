import type { ReactNode } from 'react';
import { Table } from './table.tsx';
import { Link } from './text.tsx';
import { words } from './words.tsx';

/** A stretch of time on the line, under a short name; before it a line where a year begins, a short one where a quarter does. */
export interface EventPeriod { readonly label: string; readonly short: string; readonly line: 'year' | 'quarter' | null }

export interface EventRow {
  readonly key: string;
  readonly label: string;
  readonly href?: string | undefined;
  /** How many events each period holds. */
  readonly counts: readonly number[];
  /** The number behind the row. */
  readonly text: string;
}

const [pitch, radius, column] = [10, 4, 48] as const;
/** More columns than this leave no room for a number each. */
const mostNumbers = 10;

/**
 * Small multiples of events over time, a row each, all on the same scale: a dot for each single event, or, when they are too many to be seen one by one, columns with their number.
 * The name stands before and the total behind each row. `finding` is the sentence that says what one sees; the table twin says the same in words.
 */
export function EventChart({ title, finding, unit, periods, rows, as, names, level = 3 }: {
  readonly title: string; readonly finding: ReactNode; readonly unit: string; readonly periods: readonly EventPeriod[]; readonly rows: readonly EventRow[]; readonly as: 'dots' | 'columns';
  /** `when` gives the periods of one row in words; `what` heads the names in the twin. */
  readonly names: { readonly what: string; readonly total: string; readonly when: string }; readonly level?: 2 | 3 | 4 | undefined;
}): ReactNode {
  const Tag = `h${level}` as const;
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  return (
    <figure className="baken-chart baken-events baken-flow">
      <figcaption><Tag className={`utrecht-heading-${level}`}>{title}</Tag><p className="utrecht-paragraph">{finding}</p></figcaption>
      <p className="baken-hint">{unit}</p>
      <ul>
        {rows.map((row) => (
          <li className="baken-events__row" key={row.key}>
            <span className="baken-chart__label">{row.href ? <Link href={row.href}>{row.label}</Link> : row.label}</span>
            {as === 'dots' ? <Dots row={row} periods={periods} /> : <Columns row={row} periods={periods} most={most} />}
            <span className="baken-events__total">{row.text}</span>
          </li>
        ))}
      </ul>
      <Axis periods={periods} />
      <details className="baken-details">
        <summary>{words().asTable}</summary>
        <Table
          caption={title} captionHidden columns={[{ key: 'what', label: names.what, header: true }, { key: 'total', label: names.total, numeric: true }, { key: 'when', label: names.when }]}
          rows={rows.map((row) => ({ key: row.key, cells: { what: row.label, total: row.text, when: inWords(row, periods) } }))}
        />
      </details>
    </figure>
  );
}

/** Where the events lie, in words: only periods that hold one. */
function inWords(row: EventRow, periods: readonly EventPeriod[]): string {
  return row.counts.flatMap((count, at) => (count > 0 ? [`${periods[at]?.label ?? ''}: ${count}`] : [])).join('; ') || '–';
}

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;
const middle = (at: number, of: number): string => percent((at + 0.5) / of);

function Lines({ periods }: { readonly periods: readonly EventPeriod[] }): ReactNode {
  return <>{periods.map((period, at) => (period.line === 'year' ? <line className="baken-events__year" x1={percent(at / periods.length)} x2={percent(at / periods.length)} y1="0" y2="100%" key={at} /> : null))}</>;
}

function Dots({ row, periods }: { readonly row: EventRow; readonly periods: readonly EventPeriod[] }): ReactNode {
  const height = Math.max(2, ...row.counts) * pitch + 6;
  return (
    <svg className="baken-events__line" width="100%" height={height} aria-hidden="true">
      <Lines periods={periods} />
      <line className="baken-events__ground" x1="0" x2="100%" y1={height - 1} y2={height - 1} />
      {row.counts.map((count, at) => Array.from({ length: count }, (_, pile) => <circle key={`${at} ${pile}`} cx={middle(at, periods.length)} cy={height - 3 - radius - pile * pitch} r={radius} />))}
    </svg>
  );
}

function Columns({ row, periods, most }: { readonly row: EventRow; readonly periods: readonly EventPeriod[]; readonly most: number }): ReactNode {
  const [height, top] = [column + 18, 18];
  const highest = row.counts.lastIndexOf(Math.max(...row.counts));
  return (
    <svg className="baken-events__line" width="100%" height={height} aria-hidden="true">
      <Lines periods={periods} />
      <line className="baken-events__ground" x1="0" x2="100%" y1={height - 1} y2={height - 1} />
      {row.counts.map((count, at) => {
        const tall = count === 0 ? 0 : Math.max(2, Math.round((count / most) * (height - top)));
        return (
          <g key={at}>
            <rect x={percent((at + 0.15) / periods.length)} width={percent(0.7 / periods.length)} y={height - 1 - tall} height={tall} />
            {periods.length <= mostNumbers || at === highest ? <text x={middle(at, periods.length)} y={height - 5 - tall} textAnchor="middle">{count}</text> : null}
          </g>
        );
      })}
    </svg>
  );
}

/** The names of the stretches under the last row, as many as there is room for. */
function Axis({ periods }: { readonly periods: readonly EventPeriod[] }): ReactNode {
  const named = periods.flatMap((period, at) => (period.short === '' ? [] : [{ ...period, at }]));
  return (
    <div className="baken-events__row baken-events__axis" aria-hidden="true">
      <span />
      <svg className="baken-events__line" width="100%" height="20" aria-hidden="true">
        {periods.map((period, at) => (period.line === null ? null : <line className="baken-events__ground" key={at} x1={percent(at / periods.length)} x2={percent(at / periods.length)} y1="0" y2={period.line === 'year' ? 16 : 5} />))}
        {named.map(({ at, short }) => <text key={at} x={percent(at / periods.length)} dx="4" y="16">{short}</text>)}
      </svg>
      <span />
    </div>
  );
}
