import { type Language, languageCodes } from '../texts/plural.ts';
import type { Route } from './routes.ts';

/** Which languages stand in a site's addresses; Dutch has the address without one. */
export interface PathLanguages {
  readonly routes: readonly Route[];
  /** Languages of every page. */
  readonly pathLanguages: readonly Language[];
  /** Languages of the pages that a reporter needs (`everyLanguage` on the route), beside those of every page. */
  readonly reporterLanguages?: readonly Language[];
}

/** Marks routes that a reporter needs: they answer in every language. */
export function inEveryLanguage(routes: readonly Route[]): readonly Route[] {
  return routes.map((route) => ({ ...route, everyLanguage: true }));
}

export function languagesOf(site: PathLanguages, route: Pick<Route, 'everyLanguage' | 'api'>): readonly (Language | null)[] {
  if (route.api) return [null];
  return [null, ...site.pathLanguages, ...(route.everyLanguage ? site.reporterLanguages ?? [] : [])];
}

export function pathIn(path: string, language: Language | null): string {
  if (!language) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** The language with which a path begins; null for Dutch. */
export function languageOfPath(site: PathLanguages, path: string): Language | null {
  return [...site.pathLanguages, ...site.reporterLanguages ?? []].find((language) => path === `/${language}` || path.startsWith(`/${language}/`)) ?? null;
}

/** The address of a page for a reader of a language; where the page does not speak it, in English. */
export function addressFor(site: PathLanguages, language: Language, target: string): string {
  if (!target.startsWith('/') || target.startsWith('/assets/')) return target;
  if (site.pathLanguages.includes(language)) return pathIn(target, language);
  if (!site.reporterLanguages?.includes(language)) return target;
  return speaksAll(site, target) ? pathIn(target, language) : pathIn(target, 'en');
}

/** Where the switch of languages leads from a page: the same page, or the first page in a language that the page does not have. */
export function switchTo(site: PathLanguages, language: Language, path: string): string {
  if (language === 'nl') return path;
  return site.pathLanguages.includes(language) || speaksAll(site, path) ? pathIn(path, language) : pathIn('/', language);
}

function speaksAll(site: PathLanguages, target: string): boolean {
  const path = target.replace(/[?#].*$/s, '');
  return site.routes.some((route) => route.everyLanguage && new RegExp(`^${route.path.replace(/:[a-z]+/gi, '[^/]+')}$`).test(path));
}

/**
 * The first language of a browser's own list that we have: a guess to offer, never to decide on, because a borrowed telephone says nothing about its reader.
 * @param header the value of Accept-Language (RFC 9110 §12.5.4)
 */
export function guessLanguage(header: string | undefined): Language | null {
  const wanted = (header ?? '').slice(0, 500).split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = Number(/^q=([\d.]{1,5})$/.exec(parameters.map((one) => one.trim()).find((one) => one.startsWith('q=')) ?? 'q=1')?.[1] ?? '0');
    return { code: tag.split('-')[0] ?? '', quality, index };
  }).filter((one) => one.quality > 0).sort((one, other) => other.quality - one.quality || one.index - other.index);
  for (const { code } of wanted) {
    const known = languageCodes.find((language) => language === code);
    if (known) return known;
  }
  return null;
}
