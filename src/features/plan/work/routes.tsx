import type { Act } from '../../../platform/act.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { addPart, type Basis, changePart, movePart, putBack, removePart, type Saved, takeBack } from './commands.ts';
import { fixRoutes } from './fix-routes.tsx';
import { HistoryPage } from './pages/history.tsx';
import { WorkPage } from './pages/overview.tsx';
import { GonePage, PartPage, type PartPageProps } from './pages/part.tsx';
import { editCount, editsOf, ownersToOffer, thrownAway, type WorkItem, workOf, type WorkState } from './queries.ts';
import { type Content, type Kind, kinds, parentKind } from './rules.ts';
import { readWork, type WorkFields, workFieldsFrom, workFieldsOf } from './work-form.ts';

const lock = { may: 'plan.edit', purpose: 'plan' } as const;
const at = '/plan/:reference/werk';

const numberIn = (text: string | null | undefined): number => (text && /^\d{1,9}$/.test(text) ? Number(text) : 0);
export const basisIn = (form: FormValues): Basis => ({ work: /^\d{1,15}$/.test(form.text('werk')) ? Number(form.text('werk')) : -1, version: numberIn(form.text('versie')) });
const referenceOf = (request: Request): string => request.params['reference'] ?? '';
const partOf = (state: WorkState, number: number | null): WorkItem | null => state.all.find((item) => item.number === number) ?? null;

type Shown = Pick<PartPageProps, 'kind' | 'item' | 'above' | 'fields'> & Partial<Pick<PartPageProps, 'mistakes' | 'conflict'>>;

async function partPage(act: Act, request: Request, state: WorkState, { mistakes = [], conflict = null, ...shown }: Shown): Promise<Result> {
  const title = shown.item ? request.texts.planwork.editing[shown.kind] : request.texts.planwork.add[shown.kind];
  act.about('plan', state.reference);
  return {
    status: conflict ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <PartPage request={request} state={state} {...shown} mistakes={mistakes} conflict={conflict} owners={await ownersToOffer(act, state)} edits={shown.item ? await editsOf(act, state, shown.item.number, 20) : []} />,
  };
}

/** The copy is closed: what was typed is shown, so that nobody has to think it up again. */
function gone(request: Request, state: WorkState, fields: WorkFields): Result {
  const { planwork: words } = request.texts;
  const typed = Object.entries(fields).filter(([, value]) => value !== '').map(([field, value]) => ({ term: words.fields[field as keyof typeof words.fields], value: value ?? '' }));
  return { status: 409, title: words.goneTitle, page: <GonePage request={request} state={state} typed={typed} /> };
}

const after = (request: Request, rest: string): Result => ({ redirect: `/plan/${referenceOf(request)}/werk${rest}` });

/** Where somebody lands after a change of place: in the pillar, at the row. */
function landing(saved: Saved, request: Request, state: WorkState | undefined, done: string, back = 0): Result {
  if (saved === undefined || state === undefined) return { notFound: true };
  if ('gone' in saved) return gone(request, saved.gone, {});
  if ('conflict' in saved) return after(request, `/${saved.conflict.number}`);
  if (back > 0) return after(request, `/${back}?gelukt=${done}#deel-${saved.saved}`);
  const item = partOf(state, saved.saved);
  return after(request, `?gelukt=${done}${item?.kind === 'measure' ? `&pijler=${item.parent}` : ''}#deel-${saved.saved}`);
}

const overview = get(at, lock, async (act, request) => {
  const state = await workOf(act, referenceOf(request));
  if (!state) return { notFound: true };
  act.about('plan', state.reference);
  const undo = partOf(state, numberIn(request.query.get('weg')));
  return {
    title: request.texts.planwork.title, width: 'wide',
    page: (
      <WorkPage
        request={request} state={state} edits={await editCount(act, state)} mayFix={act.may('plan.import')} thrown={state.work ? null : await thrownAway(act, state.reference)}
        undo={undo?.removed ? undo : null} open={numberIn(request.query.get('pijler')) || null}
      />
    ),
  };
});

const history = get(`${at}/geschiedenis`, lock, async (act, request) => {
  const state = await workOf(act, referenceOf(request));
  if (!state) return { notFound: true };
  act.about('plan', state.reference);
  return { title: request.texts.planwork.history, width: 'text', page: <HistoryPage request={request} state={state} edits={await editsOf(act, state, null, 200)} /> };
});

/** The kind and the parent that an address for something new names; null when they do not fit. */
function wanted(state: WorkState, request: Request): { readonly kind: Kind; readonly above: WorkItem | null } | null {
  const kind = kinds.find((one) => one === request.params['soort']);
  if (!kind) return null;
  const above = state.items.find((item) => item.number === numberIn(request.query.get('in'))) ?? null;
  return (above?.kind ?? null) === parentKind[kind] ? { kind, above } : null;
}

/** What no form asks and the schema does: a code comes when the part is kept. */
const blank = (kind: Kind): object => (kind === 'pillar' || kind === 'indicator' ? { code: 'nieuw' } : kind === 'measure' ? { code: 'nieuw', covers: [] } : {});
const usual: WorkFields = { herkomst: 'given', stand: 'planned', soort: 'document' };

const add = [
  get(`${at}/nieuw/:soort`, lock, async (act, request) => {
    const state = await workOf(act, referenceOf(request));
    const found = state && wanted(state, request);
    return found ? partPage(act, request, state, { ...found, item: null, fields: usual }) : { notFound: true };
  }),
  post(`${at}/nieuw/:soort`, lock, async (act, request) => {
    const state = await workOf(act, referenceOf(request));
    if (!state) return { notFound: true };
    const found = wanted(state, request);
    const form = await request.form();
    const kind = found?.kind ?? kinds.find((one) => one === request.params['soort']);
    if (!kind) return { notFound: true };
    const fields = workFieldsFrom(form, kind);
    if (!found) return gone(request, state, fields);
    const read = readWork(kind, fields, blank(kind));
    if ('mistakes' in read) return partPage(act, request, state, { ...found, item: null, fields, mistakes: read.mistakes });
    const saved = await addPart(act, state.reference, basisIn(form), kind, found.above?.number ?? null, read.content);
    if (saved === undefined) return { notFound: true };
    if ('gone' in saved) return gone(request, saved.gone, fields);
    if ('conflict' in saved) return gone(request, saved.state, fields);
    const inPillar = kind === 'measure' ? `&pijler=${found.above?.number ?? 0}` : '';
    return after(request, kind === 'pillar' || kind === 'measure' ? `?gelukt=toegevoegd${inPillar}#deel-${saved.saved}` : `/${found.above?.number ?? 0}?gelukt=bewaard#deel-${saved.saved}`);
  }),
];

const edit = [
  get(`${at}/:nummer`, lock, async (act, request) => {
    const state = await workOf(act, referenceOf(request));
    const item = state && partOf(state, numberIn(request.params['nummer']));
    if (!item) return { notFound: true };
    return partPage(act, request, state, { kind: item.kind, item, above: partOf(state, item.parent), fields: workFieldsOf(item.kind, item.content), ...(item.removed ? { conflict: { theirs: workFieldsOf(item.kind, item.content) } } : {}) });
  }),
  post(`${at}/:nummer`, lock, async (act, request) => {
    const state = await workOf(act, referenceOf(request));
    const item = state && partOf(state, numberIn(request.params['nummer']));
    if (!item) return { notFound: true };
    const form = await request.form();
    const fields = workFieldsFrom(form, item.kind);
    const read = readWork(item.kind, fields, item.content);
    const here = { kind: item.kind, item, above: partOf(state, item.parent), fields };
    if ('mistakes' in read) return partPage(act, request, state, { ...here, mistakes: read.mistakes });
    const saved = await changePart(act, state.reference, basisIn(form), item.number, numberIn(form.text('herziening')), (held) => contentOf(held, fields));
    if (saved === undefined) return { notFound: true };
    if ('gone' in saved) return gone(request, saved.gone, fields);
    if ('conflict' in saved) return partPage(act, request, saved.state, { ...here, item: saved.conflict, conflict: { theirs: workFieldsOf(saved.conflict.kind, saved.conflict.content) } });
    return after(request, `/${item.number}?gelukt=bewaard`);
  }),
];

function contentOf(held: WorkItem, fields: WorkFields): Content[Kind] | null {
  const read = readWork(held.kind, fields, held.content);
  return 'content' in read ? read.content : null;
}

const place = [
  post(`${at}/verplaats`, lock, async (act, request) => {
    const form = await request.form();
    const [, way, number] = /^(omhoog|omlaag)-(\d{1,9})$/.exec(form.text('doe')) ?? [];
    const reference = referenceOf(request);
    if (!way) return { notFound: true };
    const saved = await movePart(act, reference, basisIn(form), Number(number), way === 'omhoog' ? 'up' : 'down');
    return landing(saved, request, await workOf(act, reference), 'verplaatst', numberIn(form.text('terug')));
  }),
  post(`${at}/:nummer/naar`, lock, async (act, request) => {
    const form = await request.form();
    const reference = referenceOf(request);
    const saved = await movePart(act, reference, basisIn(form), numberIn(request.params['nummer']), numberIn(form.text('naar')));
    return landing(saved, request, await workOf(act, reference), 'verplaatst');
  }),
  post(`${at}/:nummer/weg`, lock, async (act, request) => {
    const form = await request.form();
    const saved = await removePart(act, referenceOf(request), basisIn(form), numberIn(request.params['nummer']), numberIn(form.text('herziening')));
    if (saved && 'conflict' in saved) {
      const item = saved.conflict;
      return partPage(act, request, saved.state, { kind: item.kind, item, above: partOf(saved.state, item.parent), fields: workFieldsOf(item.kind, item.content), conflict: { theirs: workFieldsOf(item.kind, item.content) } });
    }
    if (saved && 'saved' in saved) return after(request, `?weg=${saved.saved}`);
    return landing(saved, request, await workOf(act, referenceOf(request)), '');
  }),
  post(`${at}/:nummer/terug`, lock, async (act, request) => {
    const form = await request.form();
    const reference = referenceOf(request);
    const number = numberIn(request.params['nummer']);
    const state = await workOf(act, reference);
    const item = state && partOf(state, number);
    if (!item) return { notFound: true };
    const edit = numberIn(form.text('wijziging'));
    if (edit === 0) return landing(await putBack(act, reference, basisIn(form), number), request, state, 'terug');
    // Back to what it was before one change: a change itself, so that this too can be undone.
    const before = (await editsOf(act, state, number, 200)).find((one) => one.id === edit)?.before ?? null;
    if (!before) return { notFound: true };
    const saved = await changePart(act, reference, basisIn(form), number, item.revision, () => before);
    if (saved && 'saved' in saved) return after(request, `/${number}?gelukt=bewaard`);
    return landing(saved, request, state, '');
  }),
  post(`${at}/terughalen`, lock, async (act, request) => {
    if (!await workOf(act, referenceOf(request))) return { notFound: true };
    const form = await request.form();
    const done = await takeBack(act, referenceOf(request), numberIn(form.text('werk')));
    return after(request, done ? '?gelukt=teruggehaald' : '');
  }),
];

/** The order matters: a word of its own goes before a number. */
export const workStaffRoutes: readonly Route[] = [overview, history, ...fixRoutes, ...add, ...place, ...edit];

