import type { Texts } from '../../../texts/texts.ts';
import type { Ask, Situation } from '../rules-unknown.ts';

/** Where each thing that is asked is done. */
export const askLinks: Readonly<Record<Ask, string>> = {
  'overdue': '/signalen?laat=ja', 'begin': '/kennis/kaarten', 'silent': '/beeld/onbekend#maanden', 'near-sectors': '/beeld/onbekend#sectoren', 'untrained': '/beeld/onbekend#teams', 'unasked': '/beeld/onbekend#teams',
  'unplaced': '/beeld/onbekend#gegevens', 'publish': '/beeld/cijfers',
};

export function askWords(ask: Ask, situation: Situation, words: Texts['pictureStaff']['asked']): { readonly title: string; readonly hint: string } {
  if (ask === 'begin') return words.begin();
  const about = { 'overdue': situation.overdue, 'silent': situation.silentNow, 'near-sectors': situation.nearSectors, 'untrained': situation.untrained, 'unasked': situation.unasked, 'unplaced': situation.unplaced, 'publish': situation.unpublished }[ask];
  return words[ask](about ?? 0);
}
