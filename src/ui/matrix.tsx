import type { ReactNode } from 'react';

/** `level` 0 is nothing or unknown, 3 is most; the text says the same in words, so that no colour carries the meaning. */
export interface MatrixCell { readonly text: ReactNode; readonly level?: 0 | 1 | 2 | 3 | undefined; readonly note?: ReactNode; readonly href?: string | undefined }

export interface MatrixLine { readonly key: string; readonly label: ReactNode }

/** Two dimensions against each other, such as sector × form. Every cell says its own words. */
export function Matrix<R extends MatrixLine, C extends MatrixLine>({ caption, captionHidden, corner, rows, columns, cell }: {
  readonly caption: string; readonly captionHidden?: boolean | undefined; readonly corner?: ReactNode; readonly rows: readonly R[]; readonly columns: readonly C[];
  readonly cell: (row: R, column: C) => MatrixCell;
}): ReactNode {
  return (
    <div className="utrecht-table-container" role="region" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table baken-table baken-matrix">
        <caption className={captionHidden ? 'baken-hidden' : 'utrecht-table__caption'}>{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {corner ? <th className="utrecht-table__header-cell" scope="col">{corner}</th> : <td className="utrecht-table__cell" />}
            {columns.map((column) => <th className="utrecht-table__header-cell" scope="col" key={column.key}>{column.label}</th>)}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr className="utrecht-table__row" key={row.key}>
              <th className="utrecht-table__cell" scope="row">{row.label}</th>
              {columns.map((column) => <Cell key={column.key} column={column} {...cell(row, column)} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, text, level = 0, note, href }: MatrixCell & { readonly column: MatrixLine }): ReactNode {
  return (
    <td className={`utrecht-table__cell baken-level baken-level--${level}`} data-label={typeof column.label === 'string' ? column.label : undefined}>
      <div>
        <Meter level={level} />
        {href ? <a className="utrecht-link utrecht-link--html-a" href={href}>{text}</a> : <span>{text}</span>}
        {note ? <p className="baken-hint">{note}</p> : null}
      </div>
    </td>
  );
}

/** Three small steps: the shape that says the level again without colour. */
function Meter({ level }: { readonly level: number }): ReactNode {
  return (
    <svg className="baken-meter" viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
      {[1, 2, 3].map((step) => <rect key={step} className={step <= level ? 'baken-meter__on' : 'baken-meter__off'} x={step * 8 - 7.5} y={9 - step * 3 + 0.5} width="5" height={step * 3 + 2} />)}
    </svg>
  );
}
