import type { Act } from '../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../platform/routes.ts';
import { accountability as dutch } from '../../texts/nl/accountability.ts';
import { makeLetter, sendLetter } from './commands.ts';
import { type FileKind, fileKinds, fileName, mediaTypes, renderLetter } from './files.ts';
import { currentPlanVersion, plansForLetters } from './gather.ts';
import { marked } from './letter.ts';
import { SendLetter, StaffLetterPage, StaffLetters } from './pages/staff-pages.tsx';
import { allLetters, sentFile, type StaffLetter, staffLetter } from './queries.ts';
import { after } from './states.ts';

const read = { may: 'letters.read', purpose: 'accountability' } as const;
const make = { may: 'letters.make', purpose: 'accountability' } as const;
const send = { may: 'letters.send', purpose: 'accountability' } as const;

/** Making, reading and sending letters to the council. */
export function accountabilityStaffRoutes(): Route[] {
  return [
    get('/verantwoording', read, async (act, request) => {
      const mayMake = act.may('letters.make');
      return {
        title: request.texts.accountability.title,
        page: <StaffLetters request={request} letters={await allLetters(act)} plans={mayMake ? await plansForLetters(act) : []} mayMake={mayMake} />,
      };
    }),
    post('/verantwoording/brieven', make, async (act, request) => ({ redirect: `/verantwoording/brieven/${await makeLetter(act, request.municipality.name, (await request.form()).text('plan'))}?gemaakt` })),
    get('/verantwoording/brieven/:id', read, async (act, request) => {
      const letter = await opened(act, request);
      if (!letter) return { notFound: true };
      const news = request.query.has('verstuurd') && letter.state === 'sent' ? 'sent' : request.query.has('gemaakt') && letter.state === 'draft' ? 'made' : null;
      return {
        title: letter.content.title, width: 'text',
        page: <StaffLetterPage request={request} letter={letter} stale={await isStale(act, letter)} mayMake={act.may('letters.make')} maySend={act.may('letters.send')} news={news} />,
      };
    }),
    ...fileKinds.map((kind) => get(`/verantwoording/brieven/:id/raadsbrief.${kind}`, read, (act, request) => file(act, request, kind))),
    get('/verantwoording/brieven/:id/versturen', send, async (act, request) => {
      const letter = await opened(act, request);
      if (!letter) return { notFound: true };
      if (after(letter.state, 'send') === null) return { redirect: `/verantwoording/brieven/${letter.ref}` };
      return { title: request.texts.accountability.sendTitle, page: <SendLetter request={request} letter={letter} stale={await isStale(act, letter)} /> };
    }),
    post('/verantwoording/brieven/:id/versturen', send, async (act, request) => {
      const ref = request.params['id'] ?? '';
      // Sent a moment ago, by a second press or a colleague: the answer is the same.
      return await sendLetter(act, ref) === null ? { notFound: true } : { redirect: `/verantwoording/brieven/${ref}?verstuurd` };
    }),
  ];
}

async function opened(act: Act, request: Request): Promise<StaffLetter | null> {
  const letter = await staffLetter(act, request.params['id'] ?? '');
  if (letter) act.about('letter', letter.ref);
  return letter;
}

async function isStale(act: Act, letter: StaffLetter): Promise<boolean> {
  if (letter.state === 'sent') return false;
  const current = await currentPlanVersion(act, letter.planRef);
  return current !== null && current > letter.planVersion;
}

/** The frozen file of a sent letter; of a draft one that says it is a draft, to show around before sending. */
async function file(act: Act, request: Request, kind: FileKind): Promise<Result> {
  const letter = await opened(act, request);
  if (!letter) return { notFound: true };
  const bytes = letter.state === 'sent' ? await sentFile(act, letter.ref, kind) : await renderLetter(marked(letter.content, dutch.letter), kind);
  return bytes ? { file: bytes, type: mediaTypes[kind], name: fileName(letter.state === 'sent' ? letter.ref : `concept-${letter.ref}`, kind) } : { notFound: true };
}
