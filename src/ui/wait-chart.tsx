import type { ReactNode } from 'react';
import { Table } from './table.tsx';
import { words } from './words.tsx';

/** In a stretch of days: what was ready in time, what was ready late, and what still waits. */
export interface WaitPile { readonly 'in-time': number; readonly 'late': number; readonly 'waiting': number }

export interface WaitRow { readonly key: string; readonly label: string; readonly piles: readonly WaitPile[]; readonly text: string; /** The same in words, for the twin. */ readonly when: string }

/** A line across the rows, at a place from 0 to 1. */
export interface WaitMark { readonly at: number; readonly text: string; readonly kind: 'term' | 'middle' }

const [pitch, column] = [11, 48] as const;
const kinds = ['in-time', 'late', 'waiting'] as const;

/**
 * How long things took, beside the term: each a mark in its stretch of days, from left to right. Full discs were in time, full diamonds were late, open discs still wait; the words under
 * the drawing say so. When they are too many to be seen one by one, columns take their place. The table twin says the same.
 */
export function WaitChart({ title, finding, unit, rows, stretches, marks, as, legend, names, level = 3 }: {
  readonly title: string; readonly finding: ReactNode; readonly unit: string; readonly rows: readonly WaitRow[]; readonly marks: readonly WaitMark[]; readonly as: 'dots' | 'columns';
  /** The names of the stretches under the drawing; an empty one is not written. */
  readonly stretches: readonly string[]; readonly legend: { readonly 'in-time': string; readonly 'late': string; readonly 'waiting': string };
  readonly names: { readonly what: string; readonly when: string }; readonly level?: 2 | 3 | 4 | undefined;
}): ReactNode {
  const Tag = `h${level}` as const;
  const most = Math.max(1, ...rows.flatMap((row) => row.piles.map(sumOf)));
  return (
    <figure className="baken-chart baken-events baken-waits baken-flow">
      <figcaption><Tag className={`utrecht-heading-${level}`}>{title}</Tag><p className="utrecht-paragraph">{finding}</p></figcaption>
      <p className="baken-hint baken-waits__legend">{kinds.map((kind) => <span key={kind}><svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true"><Mark kind={kind} /></svg> {legend[kind]}</span>)}</p>
      <p className="baken-hint">{unit}</p>
      <ul>
        {rows.map((row) => (
          <li className="baken-events__row" key={row.key}>
            <span className="baken-chart__label">{row.label}</span>
            {as === 'dots' ? <Dots row={row} marks={marks} /> : <Columns row={row} marks={marks} most={most} />}
            <span className="baken-events__total">{row.text}</span>
          </li>
        ))}
      </ul>
      <div className="baken-events__row baken-events__axis" aria-hidden="true">
        <span />
        <svg className="baken-events__line" width="100%" height={20 + 18 * marks.length} aria-hidden="true">
          {stretches.map((name, at) => (name === '' ? null : <text key={at} x={percent(at / stretches.length)} y="14">{name}</text>))}
          {marks.map((mark, at) => <text className="baken-waits__name" key={mark.text} x={percent(mark.at)} dx={mark.at > 0.5 ? -4 : 4} textAnchor={mark.at > 0.5 ? 'end' : 'start'} y={32 + 18 * at}>{mark.text}</text>)}
        </svg>
        <span />
      </div>
      <details className="baken-details">
        <summary>{words().asTable}</summary>
        <Table caption={title} captionHidden columns={[{ key: 'what', label: names.what, header: true }, { key: 'when', label: names.when }]} rows={rows.map((row) => ({ key: row.key, cells: { what: row.label, when: row.when } }))} />
      </details>
    </figure>
  );
}

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;
const sumOf = (pile: WaitPile): number => pile['in-time'] + pile.late + pile.waiting;

function Lines({ marks }: { readonly marks: readonly WaitMark[] }): ReactNode {
  return <>{marks.map((mark) => <line className={`baken-waits__line baken-waits__line--${mark.kind}`} key={mark.text} x1={percent(mark.at)} x2={percent(mark.at)} y1="0" y2="100%" />)}<line className="baken-events__ground" x1="0" x2="100%" y1="100%" y2="100%" /></>;
}

function Mark({ kind }: { readonly kind: (typeof kinds)[number] }): ReactNode {
  if (kind === 'late') return <path className="baken-waits__late" d="M0-5.5 5.5 0 0 5.5-5.5 0z" />;
  return <circle className={kind === 'waiting' ? 'baken-waits__waiting' : undefined} r={kind === 'waiting' ? 3.5 : 4.5} />;
}

function Dots({ row, marks }: { readonly row: WaitRow; readonly marks: readonly WaitMark[] }): ReactNode {
  const height = Math.max(2, ...row.piles.map(sumOf)) * pitch + 6;
  return (
    <svg className="baken-events__line" width="100%" height={height} aria-hidden="true">
      <Lines marks={marks} />
      {row.piles.map((pile, at) => kinds.flatMap((kind) => Array.from({ length: pile[kind] }, () => kind)).map((kind, place) => (
        <svg key={`${at} ${place}`} x={percent((at + 0.5) / row.piles.length)} y={height - 9 - place * pitch} overflow="visible" aria-hidden="true"><Mark kind={kind} /></svg>
      )))}
    </svg>
  );
}

function Columns({ row, marks, most }: { readonly row: WaitRow; readonly marks: readonly WaitMark[]; readonly most: number }): ReactNode {
  const [height, room] = [column + 18, column];
  const highest = row.piles.findIndex((pile) => sumOf(pile) === Math.max(...row.piles.map(sumOf)));
  return (
    <svg className="baken-events__line" width="100%" height={height} aria-hidden="true">
      <Lines marks={marks} />
      {row.piles.map((pile, at) => {
        let top = height;
        return (
          <g key={at}>
            {kinds.map((kind) => {
              const tall = (pile[kind] / most) * room;
              top -= tall;
              return tall === 0 ? null : <rect className={`baken-waits__part baken-waits__part--${kind}`} key={kind} x={percent((at + 0.15) / row.piles.length)} width={percent(0.7 / row.piles.length)} y={Math.round(top * 10) / 10} height={Math.round(tall * 10) / 10} />;
            })}
            {at === highest && sumOf(pile) > 0 ? <text x={percent((at + 0.5) / row.piles.length)} y={Math.round(top) - 4} textAnchor="middle">{sumOf(pile)}</text> : null}
          </g>
        );
      })}
    </svg>
  );
}
