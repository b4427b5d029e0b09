import { inXml } from '../../../lib/atom.ts';
import { type DocumentKind } from '../rules-kinds.ts';

/** A document as the harvester of the Woo finds it. */
export interface WooDocument {
  readonly reference: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly language: string;
  readonly sentAt: Temporal.Instant;
  /** 'YYYY-MM-DD'; null when it was sent before adoptions were kept. */
  readonly adoptedOn: string | null;
  /** The address of the PDF. */
  readonly href: string;
}

interface Category { readonly code: string; readonly name: string }

const council: Category = { code: 'c_db4862c3', name: 'vergaderstukken decentrale overheden' };

/** Categories of art. 3.3 Woo, by their codes in the TOOI list; to be confirmed against that list before the first harvest (docs/decisions/0033). */
const categories: Readonly<Record<DocumentKind, Category>> = {
  'council-letter': council, 'progress-letter': council, 'answer': council,
  'yearly-report': { code: 'c_c6cd1213', name: 'jaarplannen en jaarverslagen' }, 'picture': { code: 'c_fdaee95e', name: 'onderzoeksrapporten' },
};

const tooi = 'https://identifier.overheid.nl/tooi';
const authority = 'http://publications.europa.eu/resource/authority';

/** A sitemap (sitemaps.org 0.9) with DiWoo 0.9.8 beside every document (https://standaarden.overheid.nl/diwoo/metadata). */
export function diwooSitemap(documents: readonly WooDocument[], publisher: { readonly code: string; readonly name: string }): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:diwoo="https://standaarden.overheid.nl/diwoo/metadata/">',
    ...documents.map((document) => entry(document, publisher)),
    '</urlset>', '',
  ].join('\n');
}

function entry(document: WooDocument, { code, name }: { readonly code: string; readonly name: string }): string {
  const category = categories[document.kind];
  const sent = document.sentAt.toString({ smallestUnit: 'second' });
  return [
    '<url>', `  <loc>${inXml(document.href)}</loc>`, `  <lastmod>${sent}</lastmod>`, '  <diwoo:Document>', '    <diwoo:DiWoo>',
    `      <diwoo:identifiers><diwoo:identifier>${inXml(document.reference)}</diwoo:identifier></diwoo:identifiers>`,
    `      <diwoo:publisher resource="${tooi}/id/gemeente/${code.toLowerCase()}">gemeente ${inXml(name)}</diwoo:publisher>`,
    `      <diwoo:titelcollectie><diwoo:officieleTitel>${inXml(document.title)}</diwoo:officieleTitel></diwoo:titelcollectie>`,
    `      <diwoo:classificatiecollectie><diwoo:informatiecategorieen><diwoo:informatiecategorie resource="${tooi}/def/thes/kern/${category.code}">${category.name}</diwoo:informatiecategorie></diwoo:informatiecategorieen></diwoo:classificatiecollectie>`,
    `      <diwoo:creatiedatum>${sent.slice(0, 10)}</diwoo:creatiedatum>`,
    `      <diwoo:language resource="${authority}/language/${document.language === 'nl' ? 'NLD' : 'ENG'}">${document.language === 'nl' ? 'Nederlands' : 'Engels'}</diwoo:language>`,
    `      <diwoo:format resource="${authority}/file-type/PDF">PDF</diwoo:format>`,
    ...(document.adoptedOn === null ? [] : [`      <diwoo:documenthandelingen><diwoo:documenthandeling><diwoo:soortHandeling resource="${tooi}/def/thes/kern/c_641ecd76">vaststelling</diwoo:soortHandeling><diwoo:atTime>${document.adoptedOn}</diwoo:atTime></diwoo:documenthandeling></diwoo:documenthandelingen>`]),
    '    </diwoo:DiWoo>', '  </diwoo:Document>', '</url>',
  ].join('\n');
}

/** The list of this site's sitemaps, which robots.txt names. */
export function sitemapIndex(address: string, lastChanged: Temporal.Instant | null): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    `<sitemap><loc>${inXml(address)}</loc>${lastChanged ? `<lastmod>${lastChanged.toString({ smallestUnit: 'second' })}</lastmod>` : ''}</sitemap>`, '</sitemapindex>', ''].join('\n');
}
