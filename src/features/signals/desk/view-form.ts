import { filterAddress, listFilter } from './list-filter.ts';

export type ViewMistake = 'name' | 'twice' | 'many' | 'nothing';
export const mostViews = 30;
const longestName = 60;

/** A name that is fit to be kept; null when it is not. */
export function readViewName(typed: string): string | null {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  return name === '' || [...name].length > longestName || /\p{Cc}/u.test(name) ? null : name;
}

/** The filter that a form carries, written as in an address and read anew: what is no code or day is left out. */
export function filterIn(value: (name: string) => string): string {
  return filterAddress(listFilter(value)).replace(/^[^?]*\??/, '');
}
