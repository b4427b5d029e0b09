import type { ReactNode } from 'react';
import { Heading, type Level } from './text.tsx';
import { words } from './words.tsx';

export function CardGrid({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="baken-cards">{children}</div>;
}

/** With `href` the title is the link and the whole card can be clicked. */
export function Card({ title, children, href, level = 3 }: { readonly title: ReactNode; readonly children?: ReactNode; readonly href?: string | undefined; readonly level?: Level | undefined }): ReactNode {
  return (
    <div className="baken-card baken-flow">
      <Heading level={level}>{href ? <a className="utrecht-link utrecht-link--html-a baken-row-link" href={href}>{title}</a> : title}</Heading>
      {typeof children === 'string' ? <p className="utrecht-paragraph">{children}</p> : children}
    </div>
  );
}

/** Whom to call. `what` says in one sentence for what, `phone` is written as people write it ("0800-5151"). */
export function PhoneCard({ name, phone, hours, what, urgent, level = 3 }: {
  readonly name: string; readonly phone: string; readonly hours?: ReactNode; readonly what: ReactNode; readonly urgent?: boolean | undefined; readonly level?: Level | undefined;
}): ReactNode {
  const texts = words();
  return (
    <div className={urgent ? 'baken-card baken-flow baken-phone baken-phone--urgent' : 'baken-card baken-flow baken-phone'}>
      {urgent ? <p className="baken-strong">{texts.urgent}</p> : null}
      <Heading level={level}>{name}</Heading>
      <p className="utrecht-paragraph">{what}</p>
      <p><a className="baken-phone__number" href={`tel:${phone.replace(/[^\d+]/g, '')}`}><span className="baken-hidden">{texts.call(name)} </span>{phone}</a></p>
      {hours ? <p className="baken-hint">{texts.openingHours} {hours}</p> : null}
    </div>
  );
}

/** One figure with its name and what it says or does not say. */
export function StatTile({ label, value, note }: { readonly label: ReactNode; readonly value: ReactNode; readonly note?: ReactNode }): ReactNode {
  return (
    <div className="baken-stat">
      <p className="baken-stat__label">{label}</p>
      <p className="baken-stat__value">{value}</p>
      {note ? <p className="baken-hint">{note}</p> : null}
    </div>
  );
}

export interface Fact { readonly term: ReactNode; readonly value: ReactNode }

/** Which file this is; the same on every page of the file. `ref` like S-2026-0042. The title is the page's h1. */
export function IdentityBar({ ref, title, facts, status }: { readonly ref: string; readonly title: ReactNode; readonly facts: readonly Fact[]; readonly status?: ReactNode }): ReactNode {
  return (
    <header className="baken-identity">
      <p className="baken-identity__ref">{ref}</p>
      <Heading level={1}>{title}</Heading>
      {status ?? null}
      <dl>{facts.map((fact, at) => <div key={at}><dt>{fact.term}</dt><dd>{fact.value}</dd></div>)}</dl>
    </header>
  );
}
