import type { ReactNode } from 'react';
import { Link } from './text.tsx';

export interface KnownRow { readonly key: string; readonly label: string; readonly href?: string | undefined; readonly seen: number; readonly of: number; /** "5 van 16, 11 niet". */ readonly text: string }

/** Of how many things something is known, and of how many nothing: a full square for each that is, an open one of the same size for each that is not. The words behind each row say the same. */
export function KnownChart({ title, finding, rows, level = 3 }: { readonly title: string; readonly finding: ReactNode; readonly rows: readonly KnownRow[]; readonly level?: 2 | 3 | 4 | undefined }): ReactNode {
  const Tag = `h${level}` as const;
  return (
    <figure className="baken-chart baken-known baken-flow">
      <figcaption><Tag className={`utrecht-heading-${level}`}>{title}</Tag><p className="utrecht-paragraph">{finding}</p></figcaption>
      <ul>
        {rows.map((row) => (
          <li className="baken-known__row" key={row.key}>
            <span className="baken-chart__label">{row.href ? <Link href={row.href}>{row.label}</Link> : row.label}</span>
            <span className="baken-known__squares">
              {Array.from({ length: row.of }, (_, at) => <svg key={at} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><rect className={at < row.seen ? 'baken-known__seen' : 'baken-known__unseen'} x="1" y="1" width="12" height="12" rx="1" /></svg>)}
            </span>
            <span className="baken-known__text">{row.text}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Two parts that weigh the same, beside each other where there is room: the one is never a footnote to the other. */
export function SideBySide({ children }: { readonly children: readonly [ReactNode, ReactNode] }): ReactNode {
  return <div className="baken-sides">{children.map((side, at) => <div className="baken-sides__side baken-flow" key={at}>{side}</div>)}</div>;
}
