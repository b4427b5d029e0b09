import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { textsIn } from '../../../texts/texts.ts';
import { planHeads } from '../queries.ts';
import { askOwners, assign, beginRound, closeRound, dropRound, forgetAddress, keepAddress, noteCall } from './commands.ts';
import { answerRows } from './own-commands.ts';
import { ownFieldsFrom, readOwn } from './own-form.ts';
import { RoundsPage } from './pages/all.tsx';
import { OwnRowsPage, type OwnPageProps } from './pages/own.tsx';
import { RoundList, RoundPage } from './pages/round.tsx';
import { type RoundFile, roundFile, rounds } from './queries.ts';
import { ownAddressKept, ownRows } from './queries-own.ts';
import { readRound, type RoundFields, roundFrom, type RoundMistake, usualRound } from './round-form.ts';

const runs = { may: 'plan.rounds', purpose: 'plan' } as const;

/** Plans are written in Dutch, so an owner is recognised by the Dutch name of a role. */
const roleNamed: ReadonlyMap<string, string> = new Map(Object.entries(textsIn('nl').trust.roles).map(([role, name]) => [name.toLowerCase(), role]));

const find = (act: Act, request: Request): Promise<RoundFile | undefined> => {
  const [reference, id] = [request.params['reference'] ?? '', request.params['ronde'] ?? ''];
  return /^[a-z0-9-]{1,80}$/.test(reference) && /^[1-9]\d{0,14}$/.test(id) ? roundFile(act, reference, Number(id)) : Promise.resolve(undefined);
};

function page(act: Act, request: Request, file: RoundFile, fields?: RoundFields, mistakes: readonly RoundMistake[] = []): Result {
  const today = dutchDate(act.now);
  act.about('plan', file.head.plan);
  const title = request.texts.rounds.link;
  return { status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'wide', page: <RoundPage request={request} file={file} fields={fields ?? usualRound(file, today)} mistakes={mistakes} today={today} /> };
}

/** What a button of the round's page does. @throws Refusal `round-state` when the round has moved on meanwhile */
async function turn(act: Act, request: Request, file: RoundFile): Promise<Result> {
  const form = await request.form();
  const { plan, id } = file.head;
  const doing = form.text('doe');
  const to = (done: string): Result => ({ redirect: `/plan/${plan}/rondes/${id}?gelukt=${done}` });
  if (doing === 'intrekken') { await dropRound(act, plan, id); return to('ingetrokken'); }
  if (doing === 'afsluiten') { await closeRound(act, plan, id); return to('afgesloten'); }
  if (doing === 'gebeld') {
    const ask = file.asks.find((one) => one.owner === form.text('eigenaar'));
    if (!ask) return page(act, request, file);
    await noteCall(act, plan, id, ask.owner);
    return to('gebeld');
  }
  const fields = roundFrom(form, file);
  const asking = doing === 'vragen';
  const read = readRound(fields, file, asking, dutchDate(act.now));
  if ('mistakes' in read) return page(act, request, file, fields, read.mistakes);
  await assign(act, plan, id, read.assignments);
  for (const [person, address] of read.addresses) await keepAddress(act, person, address);
  if (asking && read.due) await askOwners(act, plan, id, read.due);
  return to(asking ? 'gevraagd' : 'bewaard');
}

async function ownPage(act: Act, request: Request, typed: Partial<Pick<OwnPageProps, 'typed' | 'mistakes' | 'changed'>> = {}): Promise<Result> {
  const { mistakes = [], changed = [] } = typed;
  const title = request.texts.rounds.own.link;
  return {
    status: changed.length > 0 ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <OwnRowsPage request={request} rows={await ownRows(act)} typed={typed.typed ?? new Map()} mistakes={mistakes} changed={changed} today={dutchDate(act.now)} addressKept={await ownAddressKept(act)} mayProgress={act.may('plan.progress')} />,
  };
}

export const roundStaffRoutes: readonly Route[] = [
  get('/plan/:reference/rondes', { may: 'plan.read', purpose: 'plan' }, async (act, request) => {
    const plan = (await planHeads(act)).find((head) => head.reference === request.params['reference']);
    if (!plan) return { notFound: true };
    act.about('plan', plan.reference);
    return { title: request.texts.rounds.link, width: 'text', page: <RoundsPage request={request} plan={plan.reference} rounds={await rounds(act, plan.reference)} mayRun={act.may('plan.rounds')} nothing={request.query.get('gelukt') === 'niets'} /> };
  }),
  post('/plan/:reference/rondes', runs, async (act, request) => {
    const plan = (await planHeads(act)).find((head) => head.reference === request.params['reference']);
    if (!plan) return { notFound: true };
    const round = await beginRound(act, plan.reference, roleNamed);
    return { redirect: round === null ? `/plan/${plan.reference}/rondes?gelukt=niets` : `/plan/${plan.reference}/rondes/${round}` };
  }),
  get('/plan/:reference/rondes/:ronde', runs, async (act, request) => {
    const file = await find(act, request);
    return file ? page(act, request, file) : { notFound: true };
  }),
  post('/plan/:reference/rondes/:ronde', runs, async (act, request) => {
    const file = await find(act, request);
    if (!file) return { notFound: true };
    try {
      return await turn(act, request, file);
    } catch (error) {
      if (error instanceof Refusal && error.key === 'round-state') return { redirect: `/plan/${file.head.plan}/rondes/${file.head.id}?gelukt=veranderd` };
      throw error;
    }
  }),
  get('/plan/:reference/rondes/:ronde/lijst', runs, async (act, request) => {
    const file = await find(act, request);
    return file ? { title: request.texts.rounds.print, width: 'wide', page: <RoundList request={request} file={file} /> } : { notFound: true };
  }),
  get('/mijn-regels', { may: 'plan.answer', purpose: 'plan' }, (act, request) => ownPage(act, request)),
  post('/mijn-regels', { may: 'plan.answer', purpose: 'plan' }, async (act, request) => {
    const form = await request.form();
    if (form.text('doe') === 'vergeten') {
      await forgetAddress(act);
      return { redirect: '/mijn-regels?gelukt=vergeten' };
    }
    const rows = await ownRows(act);
    if (rows.length === 0) return ownPage(act, request);
    const typed = ownFieldsFrom(form, rows);
    const read = readOwn(rows, typed);
    if ('mistakes' in read) return ownPage(act, request, { typed, mistakes: read.mistakes });
    const changed = await answerRows(act, read.answers);
    return changed.length > 0 ? ownPage(act, request, { typed, changed }) : { redirect: '/mijn-regels?gelukt=bewaard' };
  }),
];
