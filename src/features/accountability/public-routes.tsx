import type { Act } from '../../platform/act.ts';
import { get, type Request, type Result, type Route } from '../../platform/routes.ts';
import { type FileKind, fileKinds, fileName, mediaTypes } from './files.ts';
import { openAccountRoutes } from './open/routes.ts';
import { PublicLetter, PublicLetters } from './pages/public-pages.tsx';
import { sentFile, sentLetter, sentLetters, sentRecord } from './queries.ts';
import { type Base, baseOf, bases, fileStems } from './rules-kinds.ts';

const read = { published: 'the letters, reports and answers that the executive sent to the council', purpose: 'accountability' } as const;

/** What the council was told: the document as a page first, its files beside it. */
export function accountabilityPublicRoutes(): Route[] {
  return [
    get('/verantwoording', read, async (act, request) => ({
      title: request.texts.account.public.title, feed: '/verantwoording/feed',
      page: <PublicLetters request={request} letters={await sentLetters(act)} />,
    })),
    ...openAccountRoutes,
    ...bases.flatMap((base) => [
      get(`/verantwoording/${base}/:id`, read, async (act, request) => {
        const ref = referenceIn(request, base);
        const letter = ref === null ? null : await sentLetter(act, ref);
        return letter ? { title: letter.content.title, page: <PublicLetter request={request} letter={letter} /> } : { notFound: true };
      }),
      ...fileStems[base].flatMap((stem) => fileKinds.map((kind) => get(`/verantwoording/${base}/:id/${stem}.${kind}`, read, (act, request) => file(act, request, base, stem, kind)))),
      get(`/verantwoording/${base}/:id/vastgezet.json`, read, async (act, request) => {
        const ref = referenceIn(request, base);
        const text = ref === null ? null : await sentRecord(act, ref);
        return ref === null || text === null ? { notFound: true } : { file: new TextEncoder().encode(text), type: 'application/json', name: `${ref.toLowerCase()}.json` };
      }),
    ]),
  ];
}

/** The reference in the address, when it belongs under this base; each document has one address. */
export function referenceIn(request: Request, base: Base): string | null {
  const ref = request.params['id'] ?? '';
  return /^[BJAP]-\d{4}-\d{4}$/.test(ref) && baseOf(ref) === base ? ref : null;
}

async function file(act: Act, request: Request, base: Base, stem: string, kind: FileKind): Promise<Result> {
  const ref = referenceIn(request, base);
  const bytes = ref === null ? null : await sentFile(act, ref, kind);
  return ref !== null && bytes ? { file: bytes, type: mediaTypes[kind], name: fileName(stem, ref, kind) } : { notFound: true };
}
