import { z } from 'zod';
import { address, addressOf, apiAddress, collectionOf, inUtc, moment, pageOf, paging } from '../../platform/api/collections.ts';
import { code } from '../../platform/api/parameters.ts';
import { resource } from '../../platform/api/resource.ts';
import type { Request, Route } from '../../platform/routes.ts';
import { mediaTypes } from './files.ts';
import { sentLetter, sentLetters, type SentLetterRow } from './queries.ts';
import { documentKinds, pathOf, slugs, stemOf } from './rules-kinds.ts';

const lock = { published: 'the documents with which the executive gave account to the council', purpose: 'accountability' } as const;

const inShort = {
  kenmerk: z.string(), soort: z.enum(documentKinds.map((kind) => slugs[kind])), titel: z.string(), onderwerp: z.string(), verzondenOp: moment,
  /** A correction is a new document: which one this takes the place of, and which one came after it. */
  vervangt: z.string().nullable(), vervangenDoor: z.string().nullable(), pagina: address, adres: address,
};
const Documenten = collectionOf('Documenten', z.strictObject(inShort).meta({ id: 'DocumentKort' }));
const Bestand = z.strictObject({ mediatype: z.string(), grootte: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/), adres: address }).meta({ id: 'Bestand' });
const Document = z.strictObject({ ...inShort, bestanden: z.array(Bestand) }).meta({ id: 'Document' });

function content({ ref, kind, title, subject, sentAt, replaces, replacedBy }: SentLetterRow, request: Request): z.input<typeof Documenten>['resultaten'][number] {
  return {
    kenmerk: ref, soort: slugs[kind], titel: title, onderwerp: subject, verzondenOp: inUtc(sentAt), vervangt: replaces, vervangenDoor: replacedBy, pagina: addressOf(request, pathOf(ref)), adres: apiAddress(request, `/documenten/${ref}`),
  };
}

/** What the council was told, for programs. */
export const accountabilityApiRoutes: readonly Route[] = [
  resource({
    path: '/documenten', name: 'documenten', tag: 'verantwoording', lock, inQuery: paging, answer: Documenten,
    find: async (act, { request, query }) => pageOf((await sentLetters(act)).map((letter) => content(letter, request)), request, query),
  }),
  resource({
    path: '/documenten/{kenmerk}', name: 'document', tag: 'verantwoording', lock, inPath: { kenmerk: code() }, answer: Document,
    find: async (act, { request, path }) => {
      const row = (await sentLetters(act)).find(({ ref }) => ref === path.kenmerk);
      const letter = row && await sentLetter(act, row.ref);
      return letter ? { content: { ...content(row, request), bestanden: letter.files.map(({ kind, size, sha256 }) => ({ mediatype: mediaTypes[kind], grootte: size, sha256, adres: addressOf(request, `${pathOf(row.ref)}/${stemOf(row.kind)}.${kind}`) })) } } : null;
    },
  }),
];
