import type { Position } from './rules-rings.ts';

export interface Village { readonly slug: string; readonly name: string; readonly at: Position }

/**
 * Villages by municipality, for a map without areas. Which villages Bloemendaal has: Statistics Netherlands, 2024 (S79 of the domain file). The places are rounded to about half a kilometre and were not
 * read in a source; the map says that the municipality has to confirm them.
 */
export const villages: Readonly<Record<string, readonly Village[]>> = {
  GM0377: [
    { slug: 'aerdenhout', name: 'Aerdenhout', at: [4.6, 52.365] },
    { slug: 'bennebroek', name: 'Bennebroek', at: [4.6, 52.32] },
    { slug: 'bloemendaal', name: 'Bloemendaal', at: [4.62, 52.405] },
    { slug: 'bloemendaal-aan-zee', name: 'Bloemendaal aan Zee', at: [4.555, 52.405] },
    { slug: 'overveen', name: 'Overveen', at: [4.61, 52.39] },
    { slug: 'vogelenzang', name: 'Vogelenzang', at: [4.575, 52.325] },
  ],
  GM0397: [{ slug: 'heemstede', name: 'Heemstede', at: [4.62, 52.35] }],
  GM0473: [
    { slug: 'bentveld', name: 'Bentveld', at: [4.57, 52.365] },
    { slug: 'zandvoort', name: 'Zandvoort', at: [4.535, 52.37] },
  ],
};
