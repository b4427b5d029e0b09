/** What the executive gives account with. */
export const documentKinds = ['council-letter', 'progress-letter', 'yearly-report', 'answer', 'picture'] as const;
export type DocumentKind = (typeof documentKinds)[number];
export const isDocumentKind = (text: string): text is DocumentKind => documentKinds.some((one) => one === text);

/** A kind in addresses, as Dutch readers know it. */
export const slugs: Readonly<Record<DocumentKind, string>> = {
  'council-letter': 'raadsbrief', 'progress-letter': 'voortgangsbrief', 'yearly-report': 'jaarverslag', 'answer': 'antwoord', 'picture': 'beeld',
};

export function kindOfSlug(slug: string): DocumentKind | null {
  return documentKinds.find((kind) => slugs[kind] === slug) ?? null;
}

/** Kinds that are about one year. */
export const isYearly = (kind: DocumentKind): boolean => kind === 'yearly-report' || kind === 'picture';

const letters: Readonly<Record<DocumentKind, string>> = { 'council-letter': 'B', 'progress-letter': 'B', 'yearly-report': 'J', 'answer': 'A', 'picture': 'P' };

/** 'B-2026-0001': both letters share a row of numbers, the other kinds have their own. */
export function referenceOf(kind: DocumentKind, year: number, number: number): string {
  return `${prefixOf(kind, year)}${String(number).padStart(4, '0')}`;
}

export function prefixOf(kind: DocumentKind, year: number): string {
  return `${letters[kind]}-${year}-`;
}

export const bases = ['brieven', 'stukken'] as const;
export type Base = (typeof bases)[number];

export function baseOf(reference: string): Base {
  return reference.startsWith('B-') ? 'brieven' : 'stukken';
}

/** Where a document stands on both sites. Letters keep the address that they always had. */
export function pathOf(reference: string): string {
  return `/verantwoording/${baseOf(reference)}/${reference}`;
}

/** The names under which the files of one base are asked for; of a council letter the one that it always had. */
export const fileStems: Readonly<Record<Base, readonly string[]>> = { brieven: ['raadsbrief', 'voortgangsbrief'], stukken: ['document'] };

export function stemOf(kind: DocumentKind): string {
  return kind === 'council-letter' || kind === 'progress-letter' ? slugs[kind] : 'document';
}
