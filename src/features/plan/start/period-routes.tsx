import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { exportPlan } from '../plan-to-file.ts';
import { standings } from '../progress/queries.ts';
import type { ProgressState } from '../progress/rules.ts';
import { planHeads } from '../queries.ts';
import { closeAndBegin, saveBeginning } from './commands.ts';
import { revisionIn } from './nothing-routes.tsx';
import { ClosedPage } from './pages/closed.tsx';
import { PeriodPage } from './pages/period.tsx';
import { type Beginning, closedPlan, openBeginning } from './queries.ts';
import { nextPlan } from './rules.ts';
import { type Mistaken, type PeriodFields, periodFrom, readClosing, readName } from './start-form.ts';

const write = { may: 'plan.import', purpose: 'plan' } as const;

interface Found { readonly plan: PlanFile; readonly version: number; readonly states: ReadonlyMap<string, ProgressState>; readonly beginning: Beginning }

async function find(act: Act, request: Request): Promise<Found | undefined> {
  const reference = request.params['reference'] ?? '';
  const found = await standings(act, reference);
  if (!found) return undefined;
  return {
    plan: await exportPlan(act, reference), version: found.plan.current, states: new Map(found.rows.map((row) => [row.code, row.standing.state])), beginning: await openBeginning(act, 'new-period', reference),
  };
}

/** What was saved before; otherwise what the state of each measure makes likely, and a period as long as this one. */
function fieldsOf({ plan, states, beginning }: Found): PeriodFields {
  const likely: Partial<Record<ProgressState, string>> = { done: 'done', stopped: 'stopped' };
  const saved = beginning.fields as Partial<PeriodFields> | null;
  const [from, to] = [Number(plan.period.from.slice(0, 4)), Number(plan.period.to.slice(0, 4))];
  const [first, last] = [to + 1, to + 1 + (to - from)];
  const renewed = (text: string): string => text.replaceAll(String(to), String(last)).replaceAll(String(from), String(first));
  const measures = plan.pillars.flatMap((pillar) => pillar.measures.map(({ code }) => code));
  return {
    kenmerk: saved?.kenmerk ?? renewed(plan.reference), naam: saved?.naam ?? renewed(plan.title), van: saved?.van ?? String(first), tot: saved?.tot ?? String(last),
    // A measure that came in after it was saved has nothing yet.
    uitkomst: Object.fromEntries(measures.map((code) => [code, saved?.uitkomst?.[code] ?? likely[states.get(code) ?? 'not-started'] ?? ''])),
    resultaat: Object.fromEntries(measures.map((code) => [code, saved?.resultaat?.[code] ?? ''])), geleerd: Object.fromEntries(plan.pillars.map(({ code }) => [code, saved?.geleerd?.[code] ?? ''])),
  };
}

function page(act: Act, request: Request, found: Found, fields: PeriodFields, more: { readonly mistakes?: readonly Mistaken[]; readonly changed?: boolean } = {}): Result {
  const { mistakes = [], changed = false } = more;
  const title = request.texts.planStory.start.periodTitle;
  act.about('plan', found.plan.reference);
  return {
    status: changed ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <PeriodPage request={request} plan={found.plan} states={found.states} beginning={found.beginning} fields={fields} mistakes={mistakes} changed={changed} />,
  };
}

export const periodRoutes: readonly Route[] = [
  get('/plan/:reference/nieuwe-periode', write, async (act, request) => {
    const found = await find(act, request);
    if (!found) return { notFound: true };
    if (await closedPlan(act, found.plan.reference)) return { redirect: `/plan/${found.plan.reference}/afsluiting` };
    return page(act, request, found, fieldsOf(found));
  }),
  post('/plan/:reference/nieuwe-periode', write, async (act, request) => {
    const found = await find(act, request);
    if (!found) return { notFound: true };
    const { plan, version } = found;
    if (await closedPlan(act, plan.reference)) return { redirect: `/plan/${plan.reference}/afsluiting` };
    const form = await request.form();
    const fields = periodFrom(form, plan);
    const revision = revisionIn(form.text('revisie'));
    if (form.text('doe') !== 'afsluiten') {
      return await saveBeginning(act, 'new-period', plan.reference, fields, revision) ? { redirect: `/plan/${plan.reference}/nieuwe-periode?gelukt=bewaard` } : page(act, request, found, fields, { changed: true });
    }
    const [closing, named] = [readClosing(fields, plan), readName(fields, (await planHeads(act)).map(({ reference }) => reference))];
    if ('mistakes' in closing || 'mistakes' in named) return page(act, request, found, fields, { mistakes: ['mistakes' in closing ? closing.mistakes : [], 'mistakes' in named ? named.mistakes : []].flat() });
    const goesOn = new Set(closing.closing.measures.filter(({ outcome }) => outcome === 'continues').map(({ code }) => code));
    const next = nextPlan(plan, named.next, (code) => goesOn.has(code));
    return await closeAndBegin(act, { reference: plan.reference, version }, closing.closing, next, fields, revision) ? { redirect: `/plan/${next.reference}` } : page(act, request, found, fields, { changed: true });
  }),
  get('/plan/:reference/afsluiting', { may: 'plan.read', purpose: 'plan' }, async (act, request) => {
    const reference = request.params['reference'] ?? '';
    const closed = await closedPlan(act, reference);
    if (!closed) return { notFound: true };
    const plan = await exportPlan(act, reference, closed.version).catch((error: unknown) => { if (error instanceof Refusal) return null; throw error; });
    if (!plan) return { notFound: true };
    act.about('plan', reference);
    return { title: request.texts.planStory.start.closedTitle, width: 'wide', page: <ClosedPage request={request} plan={plan} closed={closed} /> };
  }),
];
