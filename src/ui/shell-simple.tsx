import type { ReactNode } from 'react';
import { Document, type DocumentProps } from './document.tsx';
import { Brand } from './shell-public.tsx';

/** One thing on a quiet page: signing in, an error, a page that was not found. For both sites. */
export function SimpleShell({ texts, municipality, home = '/', demo, children, ...head }: DocumentProps & {
  readonly home?: string | undefined; readonly demo?: ReactNode; readonly children: ReactNode;
}): ReactNode {
  return (
    <Document {...head} texts={texts} municipality={municipality} body="baken-simple">
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#main">{texts.skipToMain}</a>
      <header className="baken-header"><div className="baken-bar"><Brand href={home} municipality={municipality} texts={texts} /></div>{demo ? <p className="baken-demo"><strong>{texts.demo}</strong> {demo}</p> : null}</header>
      <main className="baken-main baken-main--text" id="main" tabIndex={-1}>{children}</main>
    </Document>
  );
}
