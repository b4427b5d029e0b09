import { mediaTypes } from '../files.ts';
import type { Term } from './mdto.ts';

export type ArchivedKind = 'pdf-a' | 'pdf' | 'odt' | 'docx' | 'json';

const list = 'PRONOM-register';

/**
 * Formats by the PRONOM register. Which version of a format a code stands for could not be looked up from here, so every package names these codes as to be confirmed;
 * OpenDocument 1.3 has none here, because a wrong one is worse.
 */
export const formats: Readonly<Record<ArchivedKind, Term>> = {
  'pdf-a': { label: 'Acrobat PDF/A - Portable Document Format 2a', code: 'fmt/476', list },
  'pdf': { label: 'Acrobat PDF 1.7 - Portable Document Format', code: 'fmt/276', list },
  'odt': { label: 'OpenDocument Text 1.3', list },
  'docx': { label: 'Microsoft Word for Windows (2007 onwards)', code: 'fmt/412', list },
  'json': { label: 'JSON Data Interchange Format', code: 'fmt/817', list },
};

export const archiveTypes: Readonly<Record<ArchivedKind, string>> = { 'pdf-a': mediaTypes.pdf, ...mediaTypes, json: 'application/json' };
