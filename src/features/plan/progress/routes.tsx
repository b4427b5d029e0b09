import type { ReactNode } from 'react';
import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { say } from './commands.ts';
import { MeasurePage, type MeasurePageProps } from './pages/measure.tsx';
import { fits, OverviewPage, overviewFilters } from './pages/overview.tsx';
import { type ProgressFields, progressFrom, readProgress } from './progress-form.ts';
import { type MeasureFile, measureFile, standings } from './queries.ts';
import { byAttention } from './rules.ts';

const find = (act: Act, request: Request): Promise<MeasureFile | undefined> => measureFile(act, request.params['reference'] ?? '', request.params['code'] ?? '');

/** The state and phase stay as they are until somebody chooses otherwise; what is new is typed. */
function usual({ standing }: MeasureFile): ProgressFields {
  return { stand: standing.newest?.state ?? '', fase: standing.phase ?? '', reden: standing.newest?.reason ?? '', gedaan: '', volgende: '', openbaar: '', besteed: '', bewijs: '', acties: standing.actions.map((action) => action.said) };
}

/** What another room says beside a measure; handed in from above, because the plan asks no room. */
export type BesideMeasure = (act: Act, request: Request, plan: string, code: string) => Promise<ReactNode>;

async function page(act: Act, request: Request, file: MeasureFile, besideOf: BesideMeasure, typed: Partial<Pick<MeasurePageProps, 'fields' | 'mistakes' | 'changed'>> = {}): Promise<Result> {
  const { fields = usual(file), mistakes = [], changed = false } = typed;
  const title = request.texts.progress.update;
  act.about('plan', file.plan.head.reference);
  return {
    status: changed ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <MeasurePage request={request} file={file} mayWrite={act.may('plan.progress')} beside={await besideOf(act, request, file.plan.head.reference, file.measure.code)} fields={fields} mistakes={mistakes} changed={changed} />,
  };
}

export const progressStaffRoutes = (beside: BesideMeasure): readonly Route[] => [
  get('/plan/:reference/stand', { may: 'plan.read', purpose: 'plan' }, async (act, request) => {
    const found = await standings(act, request.params['reference'] ?? '');
    if (!found) return { notFound: true };
    const { plan, rows } = found;
    act.about('plan', plan.head.reference);
    const filter = overviewFilters.find((one) => one === request.query.get('welke')) ?? 'alle';
    const owners = [...new Set(rows.flatMap((row) => row.owner ?? []))].sort((one, other) => one.localeCompare(other, 'nl'));
    // An owner may be a person: the address says which place in the list, never a name.
    const place = Number(/^[1-9]\d{0,3}$/.exec(request.query.get('eigenaar') ?? '')?.[0] ?? 0);
    const owner = owners[place - 1] ?? '';
    const shown = rows.filter((row) => fits(filter, row.standing) && (owner === '' || row.owner === owner));
    return {
      title: request.texts.progress.overview, width: 'wide',
      page: <OverviewPage request={request} reference={plan.head.reference} rows={byAttention(shown.map((row) => ({ ...row, ...row.standing })))} owners={owners} filter={filter} owner={owner === '' ? 0 : place} />,
    };
  }),
  get('/plan/:reference/maatregel/:code', { may: 'plan.read', purpose: 'plan' }, async (act, request) => {
    const file = await find(act, request);
    return file ? page(act, request, file, beside) : { notFound: true };
  }),
  post('/plan/:reference/maatregel/:code', { may: 'plan.progress', purpose: 'plan' }, async (act, request) => {
    const file = await find(act, request);
    if (!file) return { notFound: true };
    const form = await request.form();
    const fields = progressFrom(form, file.standing.actions.length);
    const read = readProgress(fields);
    if ('mistakes' in read) return page(act, request, file, beside, { fields, mistakes: read.mistakes });
    // Another version of the plan has other actions: what was chosen for them would land elsewhere.
    const from = form.text('versie') === String(file.plan.head.version) && /^\d{1,15}$/.test(form.text('sinds')) ? Number(form.text('sinds')) : -1;
    if (!await say(act, file, from, read.word)) return page(act, request, file, beside, { fields, changed: true });
    return { redirect: `/plan/${file.plan.head.reference}/maatregel/${file.measure.code}?gelukt=bewaard` };
  }),
];
