import type { ReactNode } from 'react';
import { Hidden, Link } from './text.tsx';

export function List({ items }: { readonly items: readonly ReactNode[] }): ReactNode {
  return <ul className="utrecht-unordered-list">{items.map((item, at) => <li className="utrecht-unordered-list__item" key={at}>{item}</li>)}</ul>;
}

export function OrderedList({ items }: { readonly items: readonly ReactNode[] }): ReactNode {
  return <ol className="utrecht-ordered-list">{items.map((item, at) => <li className="utrecht-ordered-list__item" key={at}>{item}</li>)}</ol>;
}

export interface ListedLink { readonly href: string; readonly text: ReactNode; readonly hint?: ReactNode }

export function LinkList({ links }: { readonly links: readonly ListedLink[] }): ReactNode {
  return (
    <ul className="utrecht-link-list utrecht-link-list--html-ul">
      {links.map((link) => (
        <li className="utrecht-link-list__item" key={link.href}>
          <Link href={link.href}>{link.text}</Link>
          {link.hint ? <p className="baken-hint">{link.hint}</p> : null}
        </li>
      ))}
    </ul>
  );
}

export interface DescriptionRow {
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** `hidden` completes the link for who hears it: "Wijzigen" + "plaats". */
  readonly action?: { readonly href: string; readonly text: ReactNode; readonly hidden: string } | undefined;
}

export function DescriptionList({ rows }: { readonly rows: readonly DescriptionRow[] }): ReactNode {
  return (
    <dl className="utrecht-data-list utrecht-data-list--html-dl">
      {rows.map((row, at) => (
        <div className="utrecht-data-list__item" key={at}>
          <dt className="utrecht-data-list__item-key">{row.term}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{row.value}</dd>
          {row.action ? (
            <dd className="utrecht-data-list__actions utrecht-data-list__actions--html-dd">
              <a className="utrecht-link utrecht-link--html-a" href={row.action.href}>{row.action.text}<Hidden> {row.action.hidden}</Hidden></a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
