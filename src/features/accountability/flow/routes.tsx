import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { blocksOf } from '../blocks/queries.ts';
import { correct } from '../commands.ts';
import { referenceIn } from '../public-routes.tsx';
import { type StaffLetter, staffLetter } from '../queries.ts';
import { type Base, pathOf } from '../rules-kinds.ts';
import { after, type DocumentStep } from '../states.ts';
import { adopt, approve, askReview, sendBack, sendLetter, type StepOutcome, takeBack } from './commands.ts';
import { type AdoptFields, adoptFrom, readAdoption, readReview, type ReviewFields, reviewFrom } from './flow-form.ts';
import { AdoptPage, ReviewPage, SendPage } from './pages/steps.tsx';
import { SheetPage } from './pages/sheet.tsx';
import { sheetOf } from './record.ts';

const read = { may: 'letters.read', purpose: 'accountability' } as const;
const make = { may: 'letters.make', purpose: 'accountability' } as const;
const review = { may: 'letters.review', purpose: 'accountability' } as const;
const send = { may: 'letters.send', purpose: 'accountability' } as const;
/** What goes out and cannot be taken back asks who it is once more. */
const sendFresh = { ...send, fresh: true } as const;

export function flowRoutes(base: Base): Route[] {
  const at = `/verantwoording/${base}/:id`;
  const open = async (act: Act, request: Request): Promise<StaffLetter | null> => {
    const ref = referenceIn(request, base);
    const letter = ref === null ? null : await staffLetter(act, ref);
    if (letter) act.about('letter', letter.ref);
    return letter;
  };
  /** A page for a step that the document allows; whoever comes too late reads how it stands. */
  const stepPage = (step: DocumentStep, page: (act: Act, request: Request, letter: StaffLetter) => Promise<Result>) => async (act: Act, request: Request): Promise<Result> => {
    const letter = await open(act, request);
    if (!letter) return { notFound: true };
    return after(letter.state, step) === null ? { redirect: pathOf(letter.ref) } : page(act, request, letter);
  };
  const plainStep = (take: (act: Act, ref: string) => Promise<StepOutcome>, news: string) => async (act: Act, request: Request): Promise<Result> => {
    const ref = referenceIn(request, base);
    return ref === null ? { notFound: true } : ended(ref, await take(act, ref), news);
  };
  return [
    get(`${at}/bronnen`, read, async (act, request) => {
      const letter = await open(act, request);
      return letter ? { title: request.texts.account.sheet.title, width: 'wide', page: <SheetPage request={request} letter={letter} sheet={sheetOf(await blocksOf(act, letter.ref))} /> } : { notFound: true };
    }),
    post(`${at}/vragen`, make, plainStep(askReview, 'gevraagd')),
    post(`${at}/terughalen`, make, plainStep(takeBack, 'teruggehaald')),
    get(`${at}/nakijken`, review, stepPage('approve', (act, request, letter) => reviewPage(act, request, letter))),
    post(`${at}/nakijken`, review, async (act, request) => {
      const letter = await open(act, request);
      if (!letter) return { notFound: true };
      const fields = reviewFrom(await request.form());
      const judged = readReview(fields);
      if ('mistakes' in judged) return after(letter.state, 'approve') === null ? { redirect: `${pathOf(letter.ref)}?gelukt=laat` } : reviewPage(act, request, letter, fields, judged.mistakes);
      return ended(letter.ref, await (judged.approve ? approve : sendBack)(act, letter.ref, judged.comment), judged.approve ? 'akkoord' : 'teruggestuurd');
    }),
    get(`${at}/vaststellen`, send, stepPage('adopt', async (act, request, letter) => adoptPage(request, letter, { orgaan: request.texts.account.adoption.bodyUsual, datum: dutchDate(act.now).toString() }))),
    post(`${at}/vaststellen`, send, async (act, request) => {
      const letter = await open(act, request);
      if (!letter) return { notFound: true };
      const fields = adoptFrom(await request.form());
      const adoption = readAdoption(fields, dutchDate(act.now));
      if ('mistakes' in adoption) return after(letter.state, 'adopt') === null ? { redirect: `${pathOf(letter.ref)}?gelukt=laat` } : adoptPage(request, letter, fields, adoption.mistakes);
      return ended(letter.ref, await adopt(act, letter.ref, adoption), 'vastgesteld');
    }),
    get(`${at}/versturen`, send, stepPage('send', async (_, request, letter) => ({ title: request.texts.account.sending.title, width: 'text', page: <SendPage request={request} letter={letter} /> }))),
    post(`${at}/versturen`, sendFresh, async (act, request) => {
      const ref = referenceIn(request, base);
      // Sent a moment ago, by a second press or a colleague: the page says how it stands.
      const sent = ref === null ? null : await sendLetter(act, ref);
      return sent === null || ref === null ? { notFound: true } : { redirect: `${pathOf(ref)}?gelukt=${sent ? 'verstuurd' : 'laat'}` };
    }),
    post(`${at}/verbeteren`, make, async (act, request) => {
      const ref = referenceIn(request, base);
      const made = ref === null ? null : await correct(act, request.municipality.name, ref);
      return made === null ? { notFound: true } : { redirect: `${pathOf(made.ref)}?gelukt=${made.other ? 'ander' : 'gemaakt'}` };
    }),
  ];
}

function ended(ref: string, outcome: StepOutcome, news: string): Result {
  if (outcome === 'unknown') return { notFound: true };
  return { redirect: `${pathOf(ref)}?gelukt=${{ done: news, late: 'laat', unwritten: 'schrijven', own: 'eigen' }[outcome]}` };
}

async function reviewPage(act: Act, request: Request, letter: StaffLetter, fields: ReviewFields = { oordeel: '', opmerking: '' }, mistakes: Parameters<typeof ReviewPage>[0]['mistakes'] = []): Promise<Result> {
  const { title } = request.texts.account.review;
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <ReviewPage request={request} letter={letter} byHand={(await blocksOf(act, letter.ref)).filter((block) => block.written !== null && !block.leftOut)} fields={fields} mistakes={mistakes} />,
  };
}

function adoptPage(request: Request, letter: StaffLetter, fields: AdoptFields, mistakes: Parameters<typeof AdoptPage>[0]['mistakes'] = []): Result {
  const { title } = request.texts.account.adoption;
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <AdoptPage request={request} letter={letter} fields={fields} mistakes={mistakes} />,
  };
}
