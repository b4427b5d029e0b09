/** Signs that are heard or joined but not read: accents put on a letter, and invisible ones such as a soft hyphen. */
const unread = /[\p{M}\p{Cf}]+/gu;

/** Letters without accents, capitals and invisible signs: "Café" and "cafe" are the same word. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(unread, '').toLowerCase();
}

/** The folded text, and for each of its units where the letter that it comes from begins in the text. The last place is the text's end. */
export interface Folded { readonly plain: string; readonly places: readonly number[] }

export function foldWithPlaces(text: string): Folded {
  const places: number[] = [];
  let plain = '';
  let at = 0;
  for (const letter of text) {
    const base = folded(letter);
    for (let unit = 0; unit < base.length; unit += 1) places.push(at);
    plain += base;
    at += letter.length;
  }
  return { plain, places: [...places, text.length] };
}
