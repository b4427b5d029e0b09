import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../platform/routes.ts';
import { accountability as dutch } from '../../texts/nl/accountability.ts';
import { archiveRoutes } from './archive/routes.tsx';
import { blockRoutes } from './blocks/routes.tsx';
import { blocksOf, isUnwritten, movedOn } from './blocks/queries.ts';
import { makeDocument } from './commands.ts';
import { type FileKind, fileKinds, fileName, mediaTypes, renderLetter } from './files.ts';
import { flowRoutes } from './flow/routes.tsx';
import { plansForLetters } from './gather.ts';
import { marked } from './letter.ts';
import { newFrom, type NewFields, readNew } from './new-form.ts';
import { StaffLetterPage } from './pages/document.tsx';
import { type AskedOfMe, StaffLetters } from './pages/list.tsx';
import { ChooseKind, NewDocument } from './pages/new.tsx';
import { referenceIn } from './public-routes.tsx';
import { allLetters, type LetterRow, sentFile, sentRecord, staffLetter } from './queries.ts';
import { type Base, bases, type DocumentKind, fileStems, kindOfSlug, pathOf } from './rules-kinds.ts';
import { documentStates } from './states.ts';
import { wordingRoutes } from './wording/routes.tsx';

const read = { may: 'letters.read', purpose: 'accountability' } as const;
const make = { may: 'letters.make', purpose: 'accountability' } as const;

/** Making, reading, reviewing, adopting and sending documents to the council. */
export function accountabilityStaffRoutes(): Route[] {
  return [
    get('/verantwoording', read, list),
    get('/verantwoording/nieuw', make, async (_, request) => ({ title: request.texts.account.new.title, width: 'text', page: <ChooseKind request={request} /> })),
    get('/verantwoording/nieuw/:soort', make, async (act, request) => {
      const kind = kindOfSlug(request.params['soort'] ?? '');
      return kind ? newPage(act, request, kind) : { notFound: true };
    }),
    post('/verantwoording/nieuw/:soort', make, async (act, request) => {
      const kind = kindOfSlug(request.params['soort'] ?? '');
      if (!kind) return { notFound: true };
      const fields = newFrom(await request.form());
      const wish = readNew(kind, fields, (await plansForLetters(act)).map(({ reference }) => reference), dutchDate(act.now));
      if ('mistakes' in wish) return newPage(act, request, kind, fields, wish.mistakes);
      return { redirect: `${pathOf(await makeDocument(act, request.municipality.name, wish.wish))}?gelukt=gemaakt` };
    }),
    ...bases.flatMap((base) => [
      get(`/verantwoording/${base}/:id`, read, (act, request) => documentPage(act, request, base)),
      ...fileStems[base].flatMap((stem) => fileKinds.map((kind) => get(`/verantwoording/${base}/:id/${stem}.${kind}`, read, (act, request) => file(act, request, base, stem, kind)))),
      get(`/verantwoording/${base}/:id/vastgezet.json`, read, async (act, request) => {
        const ref = referenceIn(request, base);
        const text = ref === null ? null : await sentRecord(act, ref);
        return ref === null || text === null ? { notFound: true } : { file: new TextEncoder().encode(text), type: 'application/json', name: `${ref.toLowerCase()}.json` };
      }),
      ...blockRoutes(base),
      ...flowRoutes(base),
    ]),
    ...wordingRoutes,
    ...archiveRoutes,
  ];
}

async function list(act: Act, request: Request): Promise<Result> {
  const letters = await allLetters(act);
  const mayMake = act.may('letters.make');
  const asked: AskedOfMe[] = [];
  for (const letter of letters) {
    const task = await taskIn(act, letter);
    if (task) asked.push({ letter, task });
  }
  return {
    title: request.texts.accountability.title,
    page: <StaffLetters request={request} letters={letters} asked={asked} mayMake={mayMake} hasPlan={mayMake && (await plansForLetters(act)).length > 0}
      kind={kindOfSlug(request.query.get('soort') ?? '')} state={documentStates.find((one) => one === request.query.get('stand')) ?? null} />,
  };
}

/** What this document asks of who looks, if anything. */
async function taskIn(act: Act, { ref, state, madeBy }: LetterRow): Promise<AskedOfMe['task'] | null> {
  if (state === 'in-review') return act.may('letters.review') && madeBy !== act.actor.id ? 'review' : null;
  if (state === 'draft') return act.may('letters.make') ? ((await staffLetter(act, ref))?.steps[0]?.step === 'send-back' ? 'sentBack' : 'write') : null;
  if (!act.may('letters.send')) return null;
  return state === 'reviewed' ? 'adopt' : state === 'adopted' ? 'send' : null;
}

const nothing: NewFields = { plan: '', jaar: '', onderwerp: '', vrager: '', gevraagd: '', vragen: '' };

async function newPage(act: Act, request: Request, kind: DocumentKind, fields?: NewFields, mistakes: Extract<ReturnType<typeof readNew>, { mistakes: unknown }>['mistakes'] = []): Promise<Result> {
  const title = request.texts.account.new.of(request.texts.account.kinds[kind]);
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <NewDocument request={request} kind={kind} plans={await plansForLetters(act)} mistakes={mistakes} fields={fields ?? { ...nothing, jaar: String(dutchDate(act.now).year) }} />,
  };
}

async function documentPage(act: Act, request: Request, base: Base): Promise<Result> {
  const ref = referenceIn(request, base);
  const letter = ref === null ? null : await staffLetter(act, ref);
  if (!letter) return { notFound: true };
  act.about('letter', letter.ref);
  const blocks = await blocksOf(act, letter.ref);
  const writing = letter.state === 'draft' && act.may('letters.make');
  const touched = /^[a-z][a-z0-9-]{0,60}$/.exec(request.query.get('blok') ?? '')?.[0];
  const block = blocks.find(({ key, edition }) => key === touched && edition > 1);
  return {
    title: letter.content.title, width: 'text',
    page: <StaffLetterPage
      request={request} letter={letter} blocks={blocks} moved={writing ? await movedOn(act, request.municipality.name, letter.ref, blocks) : { blocks: new Map(), fresh: [] }} unwritten={letter.state === 'draft' ? blocks.filter(isUnwritten) : []}
      may={{ write: act.may('letters.make'), review: act.may('letters.review'), send: act.may('letters.send'), own: letter.madeBy === act.actor.id }} undo={block ? { key: block.key, edition: block.edition } : null}
    />,
  };
}

/** The frozen file of a sent document; of one on its way a file that says it is a draft, to show around before sending. */
async function file(act: Act, request: Request, base: Base, stem: string, kind: FileKind): Promise<Result> {
  const ref = referenceIn(request, base);
  const letter = ref === null ? null : await staffLetter(act, ref);
  if (!letter) return { notFound: true };
  act.about('letter', letter.ref);
  const sent = letter.state === 'sent';
  const bytes = sent ? await sentFile(act, letter.ref, kind) : await renderLetter(marked(letter.content, dutch.letter), kind);
  return bytes ? { file: bytes, type: mediaTypes[kind], name: fileName(sent ? stem : `concept-${stem}`, letter.ref, kind) } : { notFound: true };
}
