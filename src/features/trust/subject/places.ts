/** Where the sealed words of a request live: what is moved elsewhere does not open. */
export const requestPlace = { asked: 'subject.request.asked', stopped: 'subject.request.stopped' } as const;

export function hitPlace(hitId: string, of: 'found' | 'mark'): string {
  return `subject.hit.${of}.${hitId}`;
}

export function letterPlace(letterId: string, of: 'content' | 'pdf' | 'odt' | 'docx' | 'hashes'): string {
  return `subject.letter.${of}.${letterId}`;
}

/** What somebody asked, and by what that person is looked for. */
export interface AskedWords {
  readonly name: string;
  /** Where the answer goes: address lines, or an address for mail. */
  readonly contact: string;
  readonly asks: string;
  /** Beside the name: one telephone number, plate, account, address or other name a line. */
  readonly terms: string;
}
