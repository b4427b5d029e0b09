import type { ReactNode } from 'react';
import { words } from './words.tsx';

export interface Column {
  readonly key: string;
  readonly label: string;
  /** Right-aligned, figures of equal width. */
  readonly numeric?: boolean | undefined;
  /** This column names the row. */
  readonly header?: boolean | undefined;
}

export interface Row { readonly key: string; readonly cells: Readonly<Record<string, ReactNode>> }

/** On a phone every row becomes a small list with the column's name before each value. `caption` also names the scroll region. */
export function Table({ caption, captionHidden, columns, rows, empty }: {
  readonly caption: string; readonly captionHidden?: boolean | undefined; readonly columns: readonly Column[]; readonly rows: readonly Row[]; readonly empty?: ReactNode;
}): ReactNode {
  const { nothingToShow } = words();
  const head = (column: Column): string => (column.numeric ? 'utrecht-table__header-cell utrecht-table__header-cell--numeric-column' : 'utrecht-table__header-cell');
  const body = (column: Column): string => (column.numeric ? 'utrecht-table__cell utrecht-table__cell--numeric-column' : 'utrecht-table__cell');
  return (
    <div className="utrecht-table-container" role="region" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table baken-table">
        <caption className={captionHidden ? 'baken-hidden' : 'utrecht-table__caption'}>{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((column) => <th className={head(column)} scope="col" key={column.key}>{column.label}</th>)}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.length === 0 ? <tr className="utrecht-table__row"><td className="utrecht-table__cell" colSpan={columns.length}>{empty ?? nothingToShow}</td></tr> : null}
          {rows.map((row) => (
            <tr className="utrecht-table__row" key={row.key}>
              {columns.map((column) => (column.header
                ? <th className={body(column)} scope="row" key={column.key}>{row.cells[column.key]}</th>
                : <td className={body(column)} data-label={column.label} key={column.key}><div>{row.cells[column.key]}</div></td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
