import type { ReactNode } from 'react';
import { Document, type DocumentProps } from './document.tsx';
import { NavItems, type NavLink } from './navigation.tsx';
import { Brand } from './shell-public.tsx';

export interface StaffShellProps extends DocumentProps {
  readonly home?: string | undefined;
  readonly rooms: readonly NavLink[];
  /** `href` leads to what is theirs alone, such as where they are signed in. */
  readonly person: { readonly name: string; readonly role: string; readonly href?: string | undefined };
  /** A form that keeps the other language in the profile: `code` is sent as `taal`; `back` is where to return, sent as `terug`. */
  readonly languageSwitch?: { readonly action: string; readonly code: string; readonly name: string; readonly back?: string | undefined } | undefined;
  /** When the session ends for who does nothing (`idle`), for everybody (`all`) and how long this one still lasts (`left`), in seconds; with the words of the warning. */
  readonly idle?: IdleWarning | undefined;
  readonly signOut: { readonly action: string };
  readonly demo?: ReactNode;
  readonly width?: 'text' | 'wide' | undefined;
  readonly children: ReactNode;
}

export interface IdleWarning {
  readonly idle: number; readonly all: number; readonly left: number;
  readonly words: { readonly label: string; readonly soon: string; readonly last: string; readonly stay: string; readonly over: string; readonly signIn: string };
}

/** The side navigation stands open on a wide screen and folds into one word on a phone; only one of the two is ever shown or heard. */
export function StaffShell(props: StaffShellProps): ReactNode {
  const { texts, municipality, rooms, person, languageSwitch, signOut, idle, demo, width = 'wide', home = '/', children, ...head } = props;
  return (
    <Document {...head} texts={texts} municipality={municipality} body="baken-staff">
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#main">{texts.skipToMain}</a>
      {idle ? (
        <baken-idle
          class="baken-idle" role="region" aria-label={idle.words.label} data-idle={String(idle.idle)} data-all={String(idle.all)} data-left={String(idle.left)}
          data-soon={idle.words.soon} data-last={idle.words.last} data-stay={idle.words.stay} data-over={idle.words.over} data-signin={idle.words.signIn}
        />
      ) : null}
      <header className="baken-header baken-header--staff">
        <Brand href={home} municipality={municipality} texts={texts} />
        <div className="baken-person">
          <p><span className="baken-hidden">{texts.signedInAs} </span>{person.href ? <a className="utrecht-link utrecht-link--html-a" href={person.href}><strong>{person.name}</strong></a> : <strong>{person.name}</strong>} <span className="baken-hint">{person.role}</span></p>
          {languageSwitch ? (
            <form method="post" action={languageSwitch.action}>
              {languageSwitch.back ? <input type="hidden" name="terug" value={languageSwitch.back} /> : null}
              <button className="utrecht-button utrecht-button--subtle" type="submit" name="taal" value={languageSwitch.code} lang={languageSwitch.code}>{languageSwitch.name}</button>
            </form>
          ) : null}
          <form method="post" action={signOut.action}>
            <button className="utrecht-button utrecht-button--subtle" type="submit">{texts.signOut}</button>
          </form>
        </div>
        {demo ? <p className="baken-demo"><strong>{texts.demo}</strong> {demo}</p> : null}
      </header>
      <details className="baken-menu baken-rooms-folded">
        <summary>{texts.menu}</summary>
        <nav aria-label={texts.menu}><NavItems links={rooms} /></nav>
      </details>
      <div className="baken-workbench">
        <nav className="baken-rooms" aria-label={texts.rooms}><NavItems links={rooms} /></nav>
        <div className="baken-desk">
          <main className={`baken-main baken-main--${width}`} id="main" tabIndex={-1}>{children}</main>
        </div>
      </div>
    </Document>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'baken-idle': { readonly class: string; readonly role: string; readonly 'aria-label': string } & { readonly [data: `data-${string}`]: string };
    }
  }
}
