import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The only place where markup becomes text. React is the typed template language; nothing of it travels to the browser. */
export function render(document: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}
