import type { Act } from '../../platform/act.ts';
import { get, type Request, type Result, type Route } from '../../platform/routes.ts';
import { type FileKind, fileKinds, fileName, mediaTypes } from './files.ts';
import { PublicLetter, PublicLetters } from './pages/public-pages.tsx';
import { sentFile, sentLetter, sentLetters } from './queries.ts';

const read = { published: 'the letters that the executive sent to the council', purpose: 'accountability' } as const;

/** What the council was told: the letter as a page first, its files beside it. */
export function accountabilityPublicRoutes(): Route[] {
  return [
    get('/verantwoording', read, async (act, request) => ({
      title: request.texts.accountability.title,
      page: <PublicLetters request={request} letters={await sentLetters(act)} />,
    })),
    get('/verantwoording/brieven/:id', read, async (act, request) => {
      const letter = await sentLetter(act, request.params['id'] ?? '');
      return letter ? { title: letter.content.title, page: <PublicLetter request={request} letter={letter} /> } : { notFound: true };
    }),
    ...fileKinds.map((kind) => get(`/verantwoording/brieven/:id/raadsbrief.${kind}`, read, (act, request) => file(act, request, kind))),
  ];
}

async function file(act: Act, request: Request, kind: FileKind): Promise<Result> {
  const ref = request.params['id'] ?? '';
  const bytes = await sentFile(act, ref, kind);
  return bytes ? { file: bytes, type: mediaTypes[kind], name: fileName(ref, kind) } : { notFound: true };
}
