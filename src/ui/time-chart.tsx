import type { ReactNode } from 'react';
import { Status, type StatusKind } from './status.tsx';
import { Table } from './table.tsx';
import { words } from './words.tsx';

/** A sign on the line of a row: a full diamond is reached, an open one is not. */
export interface TimeMark { readonly at: number; readonly label: string; readonly full: boolean }

export interface TimeRow {
  readonly key: string;
  readonly title: ReactNode;
  readonly status: { readonly kind: StatusKind; readonly text: string };
  /** The same in words: when it begins and ends, and its marks. */
  readonly when: string;
  /** Places from 0 to 1. An open side has no date: it is drawn to the edge with a broken line. */
  readonly from: number; readonly to: number; readonly openStart: boolean; readonly openEnd: boolean;
  readonly marks: readonly TimeMark[];
}

export interface TimeGroup { readonly key: string; readonly title: ReactNode; readonly rows: readonly TimeRow[] }

const percent = (place: number): string => `${Math.round(place * 1000) / 10}%`;

/**
 * Bars over quarters, row by row under the heading of their group, with the line of today. On a phone the drawing steps back and the words of each row remain.
 * Lengths are attributes of the drawing: the site's policy forbids inline style. The table twin says the same.
 */
export function TimeChart({ finding, ticks, today, todayText, legend, groups, columns }: {
  readonly finding: ReactNode; readonly ticks: readonly { readonly at: number; readonly label: string; readonly strong: boolean }[];
  /** Null: today lies outside. */
  readonly today: number | null; readonly todayText: string; readonly legend: ReactNode; readonly groups: readonly TimeGroup[];
  readonly columns: { readonly part: string; readonly state: string; readonly when: string };
}): ReactNode {
  const texts = words();
  const lines = (
    <>
      {ticks.map((tick) => <line className={tick.strong ? 'baken-time__year' : 'baken-time__quarter'} x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2="100%" key={tick.at} />)}
      {today === null ? null : <line className="baken-time__today" x1={percent(today)} x2={percent(today)} y1="0" y2="100%" />}
    </>
  );
  return (
    <figure className="baken-time baken-flow">
      <figcaption><p className="utrecht-paragraph">{finding}</p><p className="baken-hint">{legend}</p></figcaption>
      <div className="baken-time__row baken-time__head" aria-hidden="true">
        <div />
        <svg className="baken-time__line" width="100%" height="40" aria-hidden="true">
          {lines}
          {ticks.map((tick, at) => (
            <text key={tick.at} x={percent((tick.at + (ticks[at + 1]?.at ?? 1)) / 2)} y="14" textAnchor="middle">{tick.label}</text>
          ))}
          {today === null ? null : <text className="baken-time__now" x={percent(today)} y="34" dx={today > 0.5 ? -6 : 6} textAnchor={today > 0.5 ? 'end' : 'start'}>{todayText}</text>}
        </svg>
      </div>
      {groups.map((group) => (
        <section key={group.key}>
          <h2 className="utrecht-heading-4">{group.title}</h2>
          <ul>
            {group.rows.map((row) => (
              <li className="baken-time__row" key={row.key}>
                <div><p>{row.title}</p><p><Status kind={row.status.kind}>{row.status.text}</Status> <span className="baken-hint">{row.when}</span></p></div>
                <svg className="baken-time__line baken-time__line--row" width="100%" height="44" aria-hidden="true">{lines}<svg aria-hidden="true" y="50%" width="100%" overflow="visible"><Bar row={row} /></svg></svg>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <details className="baken-details">
        <summary>{texts.asTable}</summary>
        <Table
          caption={columns.part} captionHidden
          columns={[{ key: 'part', label: columns.part, header: true }, { key: 'state', label: columns.state }, { key: 'when', label: columns.when }]}
          rows={groups.flatMap((group) => group.rows.map((row) => ({ key: `${group.key} ${row.key}`, cells: { part: row.title, state: row.status.text, when: row.when } })))}
        />
      </details>
    </figure>
  );
}

function Bar({ row }: { readonly row: TimeRow }): ReactNode {
  const [from, to] = [percent(row.from), percent(row.to)];
  const open = row.openStart && row.openEnd;
  return (
    <g className={`baken-time__bar baken-time__bar--${row.status.kind}`}>
      <rect className={open ? 'baken-time__unknown' : undefined} x={from} width={percent(Math.max(row.to - row.from, 0.004))} y="-8" height="16" rx="3" />
      {row.openStart && !open ? <line className="baken-time__open" x1={from} x2={from} y1="-12" y2="12" /> : null}
      {row.openEnd && !open ? <line className="baken-time__open" x1={to} x2={to} y1="-12" y2="12" /> : null}
      {row.marks.map((mark, at) => (
        <svg aria-hidden="true" key={at} x={percent(mark.at)} overflow="visible"><path className={mark.full ? 'baken-time__mark baken-time__mark--full' : 'baken-time__mark'} d="M0-9 9 0 0 9-9 0z" /></svg>
      ))}
    </g>
  );
}
