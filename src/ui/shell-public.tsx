import type { ReactNode } from 'react';
import { Document, type DocumentProps, type ShellMunicipality } from './document.tsx';
import { Icon, Mark } from './icon.tsx';
import { NavItems, type NavLink } from './navigation.tsx';
import type { UiTexts } from './words.tsx';

export interface ShellLanguage { readonly code: string; readonly name: string; readonly href: string; readonly current?: boolean | undefined }

export interface PublicShellProps extends DocumentProps {
  readonly languages: readonly ShellLanguage[];
  /** Another language that the reader may rather have, in its own words. */
  readonly offer?: { readonly code: string; readonly href: string; readonly text: string } | undefined;
  /** Where the name of the site leads. */
  readonly home?: string | undefined;
  readonly nav: readonly NavLink[];
  readonly footer: readonly NavLink[];
  /** `concept` is the reference of a draft that leaving must destroy. */
  readonly exit?: { readonly action: string; readonly concept?: string | undefined } | undefined;
  readonly demo?: ReactNode;
  readonly width?: 'text' | 'wide' | undefined;
  readonly children: ReactNode;
}

export function PublicShell(props: PublicShellProps): ReactNode {
  const { texts, exit, municipality, languages, offer, nav, footer, demo, width = 'text', home = '/', children, ...head } = props;
  return (
    <Document {...head} texts={texts} municipality={municipality} body={exit ? 'baken-public baken-public--exit' : 'baken-public'}>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#main">{texts.skipToMain}</a>
      <header className="baken-header">
        {exit ? <a className="nl-skip-link nl-skip-link--visible-on-focus" href={exit.action} rel="nofollow noreferrer" data-exit="">{texts.exit}</a> : null}
        <div className="baken-bar">
          <Brand href={home} municipality={municipality} texts={texts} />
          <LanguageSwitch languages={languages} texts={texts} />
        </div>
        {offer ? <p className="baken-offer"><a className="utrecht-link utrecht-link--html-a" href={offer.href} lang={offer.code} hrefLang={offer.code} dir={offer.code === 'ar' ? 'rtl' : 'ltr'}>{offer.text}</a></p> : null}
        {nav.length > 0 ? <nav className="baken-nav" aria-label={texts.mainNavigation}><NavItems links={nav} /></nav> : null}
        {demo ? <p className="baken-demo"><strong>{texts.demo}</strong> {demo}</p> : null}
      </header>
      {exit ? <Exit exit={exit} texts={texts} /> : null}
      <main className={`baken-main baken-main--${width}`} id="main" tabIndex={-1}>{children}</main>
      <footer className="baken-footer">
        <nav aria-label={texts.footerNavigation}><NavItems links={footer} /></nav>
        <p>{texts.municipality(municipality.name)}</p>
      </footer>
    </Document>
  );
}

/** Mark or logo with the name of the municipality and of the site. */
export function Brand({ href, municipality, texts }: { readonly href: string; readonly municipality: ShellMunicipality; readonly texts: UiTexts }): ReactNode {
  return (
    <a className="baken-brand" href={href}>
      {municipality.logo ? <img className="baken-logo" src={municipality.logo} alt="" height="40" /> : <Mark />}
      <span><span className="baken-brand__who">{texts.municipality(municipality.name)}</span> <span className="baken-brand__what">{texts.siteName}</span></span>
    </a>
  );
}

/** Each language in its own words, never a flag. Few stand in the open, many behind one word. */
function LanguageSwitch({ languages, texts }: { readonly languages: readonly ShellLanguage[]; readonly texts: UiTexts }): ReactNode {
  if (languages.length < 2) return null;
  const list = (
    <ul className="baken-languages">
      {languages.map((language) => (
        <li key={language.code}>
          <a className="utrecht-link utrecht-link--html-a" href={language.href} lang={language.code} hrefLang={language.code} aria-current={language.current ? 'true' : undefined}>{language.name}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav className="utrecht-alternate-lang-nav" aria-label={texts.languages}>
      {languages.length <= 3 ? list : <details className="baken-menu"><summary>{texts.languages}: {languages.find((language) => language.current)?.name ?? ''}</summary>{list}</details>}
    </nav>
  );
}

/**
 * A real form: leaving works without script and destroys the draft on the way out. `baken-exit` (src/enhance/exit.ts) makes it
 * immediate and adds three presses of Shift; what it says comes from here, because scripts hold no sentences.
 */
function Exit({ exit, texts }: { readonly exit: { readonly action: string; readonly concept?: string | undefined }; readonly texts: UiTexts }): ReactNode {
  return (
    <baken-exit
      class="baken-exit" role="region" aria-label={texts.exit} data-hint={texts.exitHint} data-two={texts.exitPressed(2)} data-one={texts.exitPressed(1)}
      data-slow={texts.exitTooSlow} data-leaving={texts.exitLeaving} data-title={texts.exitNeutralTitle}
    >
      <form method="post" action={exit.action}>
        {exit.concept ? <input type="hidden" name="concept" value={exit.concept} /> : null}
        <button className="utrecht-button baken-exit__button" type="submit"><Icon shape="leave" />{texts.exit}</button>
      </form>
    </baken-exit>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'baken-exit': { readonly class: string; readonly role: string; readonly 'aria-label': string; readonly children: ReactNode } & { readonly [data: `data-${string}`]: string };
    }
  }
}
