import type { ReactNode } from 'react';
import { words } from './words.tsx';

interface Children { readonly children: ReactNode }

export type Level = 1 | 2 | 3 | 4;

export function Heading({ level, id, children }: Children & { readonly level: Level; readonly id?: string | undefined }): ReactNode {
  const Tag = `h${level}` as const;
  return <Tag className={`utrecht-heading-${level}`} id={id}>{children}</Tag>;
}

export function Paragraph({ children }: Children): ReactNode {
  return <p className="utrecht-paragraph">{children}</p>;
}

/** The first paragraph of a page: what this page is and for whom. */
export function Lead({ children }: Children): ReactNode {
  return <p className="utrecht-paragraph utrecht-paragraph--lead">{children}</p>;
}

/** Heard, not seen. For words that the sight of the page already gives. */
export function Hidden({ children }: Children): ReactNode {
  return <span className="baken-hidden">{children}</span>;
}

/**
 * `hiddenSuffix` makes equal links different for who hears them ("Wijzigen" + "plaats").
 * `external` adds the hidden words that another website opens. `newTab` are the words that say so where the page at hand must stay.
 */
export function Link({ href, children, external, hiddenSuffix, newTab }: Children & {
  readonly href: string; readonly external?: boolean | undefined; readonly hiddenSuffix?: string | undefined; readonly newTab?: string | undefined;
}): ReactNode {
  const { elsewhere } = words();
  return (
    <a className="utrecht-link utrecht-link--html-a" href={href} rel={external ? 'external noreferrer' : undefined} target={newTab ? '_blank' : undefined}>
      {children}
      {hiddenSuffix ? <Hidden> {hiddenSuffix}</Hidden> : null}
      {external ? <Hidden> {elsewhere}</Hidden> : null}
      {newTab ? <> ({newTab})</> : null}
    </a>
  );
}

/** Where a fact comes from: a small line directly under the fact. */
export function Source({ children, href, year }: Children & { readonly href?: string | undefined; readonly year?: string | number | undefined }): ReactNode {
  const { source } = words();
  return (
    <p className="utrecht-paragraph utrecht-paragraph--small baken-source">
      {source} {href ? <Link href={href} external>{children}</Link> : children}{year === undefined ? null : <>, {year}</>}
    </p>
  );
}

export function Details({ summary, children, open }: Children & { readonly summary: ReactNode; readonly open?: boolean | undefined }): ReactNode {
  return <details className="baken-details" open={open}><summary>{summary}</summary><div className="baken-flow">{children}</div></details>;
}

/** A part of a page under its own heading. */
export function Section({ title, level = 2, id, children }: Children & { readonly title: ReactNode; readonly level?: Level | undefined; readonly id?: string | undefined }): ReactNode {
  return <section><Heading level={level} id={id}>{title}</Heading>{children}</section>;
}

/** A place on the page that links can point to. */
export function Anchor({ id, children }: Children & { readonly id: string }): ReactNode {
  return <span id={id}>{children}</span>;
}
