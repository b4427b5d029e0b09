import { createContext, use, type ReactNode } from 'react';
import { ui } from '../texts/nl/ui.ts';

export type UiTexts = typeof ui;

/**
 * The building blocks' own words ("(optioneel)", "Fout:") in the page's language. A context and not a prop, because every
 * field of every page would otherwise carry them; the shell sets it once. Without a shell (a test of one page) it is Dutch.
 */
const Words = createContext<UiTexts>(ui);

export function WithWords({ texts, children }: { readonly texts: UiTexts; readonly children: ReactNode }): ReactNode {
  return <Words value={texts}>{children}</Words>;
}

export function words(): UiTexts {
  return use(Words);
}
