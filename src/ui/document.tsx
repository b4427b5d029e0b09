import type { ReactNode } from 'react';
import { WithWords, type UiTexts } from './words.tsx';

/** How a municipality shows itself: its name, the class of its theme on <html>, and if it has them its own stylesheet and logo. */
export interface ShellMunicipality {
  readonly code: string;
  readonly name: string;
  readonly themeClass: string;
  readonly stylesheet?: string | undefined;
  readonly logo?: string | undefined;
}

export interface DocumentProps {
  readonly language: string;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly title: string;
  readonly municipality: ShellMunicipality;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Address of the site's icon; without it the browser shows none and asks for none, which suits pages nobody should see. */
  readonly icon?: string | undefined;
  /** An Atom feed of what is new here, for programs that follow a page. */
  readonly feed?: { readonly href: string; readonly title: string } | undefined;
  readonly texts: UiTexts;
}

/** The whole page but for the doctype. The theme's stylesheet comes last, so that it wins. */
export function Document({ language, dir, title, municipality, styles, scripts, icon, feed, texts, body, children }: DocumentProps & { readonly body: string; readonly children: ReactNode }): ReactNode {
  const sheets = municipality.stylesheet ? [...styles, municipality.stylesheet] : styles;
  return (
    <html lang={language} dir={dir} className={municipality.themeClass}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {sheets.map((href) => <link rel="stylesheet" href={href} key={href} />)}
        <link rel="icon" href={icon ?? 'data:,'} />
        {feed ? <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} /> : null}
        {scripts.map((src) => <script type="module" src={src} key={src} />)}
      </head>
      <body className={`utrecht-document utrecht-document--surface ${body}`}>
        <WithWords texts={texts}>{children}</WithWords>
      </body>
    </html>
  );
}
