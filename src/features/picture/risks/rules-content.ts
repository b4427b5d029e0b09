/** Where the vault keeps the words of a risk; the revision belongs to the place, so that words moved to another moment do not open. */
export type ContentOf = 'risk_description' | 'risk_judgement' | 'risk_tie' | 'risk_confidential';

export function contentPlace(of: ContentOf, revision: number): string {
  return `picture.${of}.${revision}`;
}

/** What stands sealed in a description. */
export interface DescriptionWords { readonly area: string; readonly street: string; readonly exposure: string }
