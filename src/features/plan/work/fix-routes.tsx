import type { Act } from '../../../platform/act.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { readPlanFile, writePlanFile } from '../plan-file.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { isAdopted } from '../rules.ts';
import { changesBetween } from '../rules-changes.ts';
import { type Basis, fixAsVersion, throwAway } from './commands.ts';
import { type FixFields, fixFieldsFrom, type FixMistake, readFix } from './fix-form.ts';
import { FixPage, ThrowAwayPage } from './pages/fix.tsx';
import { editCount, planInWork, workOf, type WorkState } from './queries.ts';

const at = '/plan/:reference/werk';
const referenceOf = (request: Request): string => request.params['reference'] ?? '';
const numberIn = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : -1);
const basisOf = (form: FormValues): Basis => ({ work: numberIn(form.text('werk')), version: numberIn(form.text('versie')) });

/** What the reader of plan files would refuse in this plan, in words that name the part instead of a line. */
function toMend(request: Request, plan: PlanFile): string[] {
  const read = readPlanFile(writePlanFile(plan));
  if ('ok' in read) return [];
  const problems: Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>> = request.texts.plan.problems;
  return read.errors.map(({ field, key, params }) => `${partAt(plan, field)}: ${problems[key]?.(params) ?? request.texts.plan.problems.notUnderstood()}`);
}

/** `pillars[0].measures[2].to` → the title of that measure. */
function partAt(plan: PlanFile, field: string): string {
  const [, pillar, measure] = /^pillars\[(\d+)\](?:\.measures\[(\d+)\])?/.exec(field) ?? [];
  const found = pillar === undefined ? undefined : plan.pillars[Number(pillar)];
  return (measure === undefined ? found?.title : found?.measures[Number(measure)]?.title) ?? plan.title;
}

async function fixPage(act: Act, request: Request, state: WorkState, shown: { fields?: FixFields; mistakes?: readonly FixMistake[]; changed?: boolean } = {}): Promise<Result> {
  const { fields = { reden: '', besluit: '' }, mistakes = [], changed = false } = shown;
  const plan = planInWork(state);
  const { planwork: words, ui } = request.texts;
  act.about('plan', state.reference);
  return {
    status: changed ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? ui.mistakes.prefix(words.fixTitle) : words.fixTitle, width: 'wide',
    page: (
      <FixPage
        request={request} state={state} changes={changesBetween(state.newest, plan)} toMend={toMend(request, plan)} edits={await editCount(act, state)}
        adopted={isAdopted(state.newest.decisions)} fields={fields} mistakes={mistakes} changed={changed}
      />
    ),
  };
}

/** The plan's own decisions were about what it said before; those about its frameworks stay true. */
const withoutOwnDecisions = (plan: PlanFile): PlanFile => ({ ...plan, decisions: plan.decisions.filter((decision) => decision.about !== undefined) });

export const fixRoutes: readonly Route[] = [
  get(`${at}/vastleggen`, { may: 'plan.import', purpose: 'plan' }, async (act, request) => {
    const state = await workOf(act, referenceOf(request));
    return state ? fixPage(act, request, state) : { notFound: true };
  }),
  post(`${at}/vastleggen`, { may: 'plan.import', purpose: 'plan' }, async (act, request) => {
    const state = await workOf(act, referenceOf(request));
    if (!state) return { notFound: true };
    const form = await request.form();
    const fields = fixFieldsFrom(form);
    const read = readFix(fields, isAdopted(state.newest.decisions));
    if ('mistakes' in read) return fixPage(act, request, state, { fields, mistakes: read.mistakes });
    const done = await fixAsVersion(act, state.reference, basisOf(form), { version: numberIn(form.text('versie')), edits: numberIn(form.text('gezien')) }, (plan, now) => {
      const next = read.keepDecision ? plan : withoutOwnDecisions(plan);
      const changes = changesBetween(now.newest, next).length;
      return changes === 0 || toMend(request, next).length > 0 ? null : { plan: next, why: { reason: read.reason, changes } };
    });
    if (done === undefined) return { notFound: true };
    if ('changed' in done) return fixPage(act, request, done.changed, { fields, changed: true });
    return { redirect: `/plan/${state.reference}?gelukt=vastgelegd` };
  }),
  get(`${at}/weggooien`, { may: 'plan.edit', purpose: 'plan' }, async (act, request) => {
    const state = await workOf(act, referenceOf(request));
    if (!state) return { notFound: true };
    if (!state.work) return { redirect: `/plan/${state.reference}/werk` };
    act.about('plan', state.reference);
    return { title: request.texts.planwork.throwTitle, page: <ThrowAwayPage request={request} state={state} edits={await editCount(act, state)} /> };
  }),
  post(`${at}/weggooien`, { may: 'plan.edit', purpose: 'plan' }, async (act, request) => {
    const state = await workOf(act, referenceOf(request));
    if (!state) return { notFound: true };
    const done = await throwAway(act, state.reference, basisOf(await request.form()));
    return { redirect: `/plan/${state.reference}/werk${done ? '?gelukt=weggegooid' : ''}` };
  }),
];
