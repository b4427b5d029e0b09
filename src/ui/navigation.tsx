import type { ReactNode } from 'react';
import { Hidden } from './text.tsx';
import { words } from './words.tsx';

export interface NavLink { readonly href: string; readonly text: ReactNode; readonly current?: boolean | undefined }

/** The links of one navigation, the current page marked for eyes and ears. */
export function NavItems({ links }: { readonly links: readonly NavLink[] }): ReactNode {
  return (
    <ul className="utrecht-nav-list">
      {links.map((link) => (
        <li className="utrecht-nav-list__item" key={link.href}>
          <a className="utrecht-nav-list__link" href={link.href} aria-current={link.current ? 'page' : undefined}>{link.text}</a>
        </li>
      ))}
    </ul>
  );
}

/** Pages inside one room or one file. `label` is heard, to tell this navigation from the main one. */
export function SectionNav({ label, links }: { readonly label: string; readonly links: readonly NavLink[] }): ReactNode {
  return <nav className="baken-section-nav" aria-label={label}><NavItems links={links} /></nav>;
}

/** `href` gives the address of a page by its number, counted from 1. One page shows nothing. */
export function Pagination({ page, pages, href }: { readonly page: number; readonly pages: number; readonly href: (page: number) => string }): ReactNode {
  const texts = words();
  if (pages <= 1) return null;
  return (
    <nav className="baken-pagination" aria-label={texts.pages}>
      {page > 1 ? <a className="utrecht-link utrecht-link--html-a" href={href(page - 1)} rel="prev">{texts.previousPage}</a> : null}
      <span>{texts.page(page, pages)}</span>
      {page < pages ? <a className="utrecht-link utrecht-link--html-a" href={href(page + 1)} rel="next">{texts.nextPage}</a> : null}
    </nav>
  );
}

export interface Step {
  readonly text: ReactNode;
  readonly href?: string | undefined;
  /** For steps that may be taken in any order: whether this one is done. Without it, what lies before the current one is. */
  readonly done?: boolean | undefined;
}

/** Where someone is in a fixed row of steps. `current` counts from 1. */
export function Steps({ steps, current }: { readonly steps: readonly Step[]; readonly current: number }): ReactNode {
  const texts = words();
  return (
    <nav className="baken-steps" aria-label={texts.steps}>
      <p className="baken-hint">{texts.step(current, steps.length)}</p>
      <ol>
        {steps.map((step, at) => {
          const done = step.done ?? at + 1 < current;
          return (
            <li key={at} className={done ? 'baken-step baken-step--done' : 'baken-step'} aria-current={at + 1 === current ? 'step' : undefined}>
              {step.href && (done || step.done !== undefined) && at + 1 !== current ? <a className="utrecht-link utrecht-link--html-a" href={step.href}>{step.text}</a> : step.text}
              {done ? <Hidden> ({texts.stepDone})</Hidden> : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Folded on a phone, so that the list stands first; open where there is room. `chosen` are the filters that work now, each with the address of the list without it. Never for names: addresses end up in histories and logs. */
export function Filter({ label, action, children, apply, chosen = [] }: {
  readonly label: string; readonly action: string; readonly children: ReactNode; readonly apply: ReactNode;
  readonly chosen?: readonly { readonly text: string; readonly href: string }[] | undefined;
}): ReactNode {
  const texts = words();
  return (
    <search className="baken-filter" aria-label={label}>
      <details className="baken-filter__fold">
        <summary>{label}</summary>
        <form className="baken-filter__form" method="get" action={action} noValidate>
          {children}
          <button className="utrecht-button utrecht-button--secondary-action" type="submit">{apply}</button>
        </form>
      </details>
      {chosen.length > 0 ? (
        <ul className="baken-chosen" aria-label={texts.chosenFilters}>
          {chosen.map((filter) => (
            <li key={filter.href}><a className="baken-chip" href={filter.href} aria-label={texts.removeFilter(filter.text)}><span>{filter.text}</span><span aria-hidden="true">×</span></a></li>
          ))}
        </ul>
      ) : null}
    </search>
  );
}
