import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { planHeads } from '../queries.ts';
import { catalogue } from './catalogue.ts';
import { finishFromNothing, saveBeginning } from './commands.ts';
import { NothingPage, type StartStep } from './pages/nothing.tsx';
import { type Beginning, openBeginning } from './queries.ts';
import { draftFromCatalogue } from './rules.ts';
import { type Mistaken, nameFrom, type NothingFields, readName } from './start-form.ts';

const write = { may: 'plan.import', purpose: 'plan' } as const;

const stepIn = (text: string | undefined): StartStep | undefined => ([1, 2, 3] as const).find((step) => String(step) === text);
export const revisionIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1);

/** What was saved before; otherwise what is likely: three years from now, and every national agreement. */
async function fieldsOf(act: Act, request: Request, beginning: Beginning): Promise<NothingFields> {
  if (beginning.fields !== null) return beginning.fields as NothingFields;
  const { year } = dutchDate(act.now);
  const slug = request.municipality.name.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'plan';
  return { kenmerk: `${slug}-${year}-${year + 3}`, naam: '', van: String(year), tot: String(year + 3), kaders: (await catalogue()).frameworks.map(({ code }) => code), maatregelen: [] };
}

async function page(act: Act, request: Request, step: StartStep, beginning: Beginning, fields: NothingFields, more: { readonly mistakes?: readonly Mistaken[]; readonly changed?: boolean } = {}): Promise<Result> {
  const { mistakes = [], changed = false } = more;
  const title = `${request.texts.planStory.start.nothingTitle}: ${request.texts.planStory.start.steps[step]}`;
  return {
    status: changed ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <NothingPage request={request} step={step} beginning={beginning} fields={fields} mistakes={mistakes} changed={changed} catalogue={await catalogue()} hasPlans={(await planHeads(act)).length > 0} />,
  };
}

/** Told at the first pillar: there the choosing begins. */
const noMeasures = async (): Promise<Mistaken> => ({ field: `maatregelen-${(await catalogue()).pillars[0]?.code ?? ''}`, mistake: 'no-measures' });

async function finish(act: Act, request: Request, beginning: Beginning, fields: NothingFields, revision: number): Promise<Result> {
  const said = readName(fields, (await planHeads(act)).map(({ reference }) => reference));
  if ('mistakes' in said) return page(act, request, 1, beginning, fields, { mistakes: said.mistakes });
  if (fields.maatregelen.length === 0) return page(act, request, 2, beginning, fields, { mistakes: [await noMeasures()] });
  const plan = draftFromCatalogue(await catalogue(), { ...said.next, municipality: act.municipality }, fields.kaders, fields.maatregelen);
  return await finishFromNothing(act, plan, fields, revision) ? { redirect: `/plan/${plan.reference}` } : page(act, request, 3, beginning, fields, { changed: true });
}

export const nothingRoutes: readonly Route[] = [
  get('/plan/beginnen', write, () => Promise.resolve({ redirect: '/plan/beginnen/1' })),
  get('/plan/beginnen/:stap', write, async (act, request) => {
    const step = stepIn(request.params['stap']);
    if (!step) return { notFound: true };
    const beginning = await openBeginning(act, 'from-nothing', null);
    return page(act, request, step, beginning, await fieldsOf(act, request, beginning));
  }),
  post('/plan/beginnen/:stap', write, async (act, request) => {
    const step = stepIn(request.params['stap']);
    if (!step) return { notFound: true };
    const form = await request.form();
    const beginning = await openBeginning(act, 'from-nothing', null);
    const before = await fieldsOf(act, request, beginning);
    const revision = revisionIn(form.text('revisie'));
    if (step === 3) return finish(act, request, beginning, before, revision);
    const known = await catalogue();
    const chosen = (name: string, codes: readonly string[]): string[] => codes.filter((code) => form.all(name).includes(code));
    const fields: NothingFields = step === 1
      ? { ...before, ...nameFrom(form), kaders: chosen('kaders', known.frameworks.map(({ code }) => code)) }
      : { ...before, maatregelen: known.pillars.flatMap((pillar) => chosen(`maatregelen-${pillar.code}`, pillar.measures.map(({ code }) => code))) };
    const onward = form.text('doe') !== 'bewaar';
    // Who goes on hears at once what is amiss; who stops for now may leave things half done.
    const said = onward && step === 1 ? readName(fields, (await planHeads(act)).map(({ reference }) => reference)) : null;
    if (said && 'mistakes' in said) return page(act, request, step, beginning, fields, { mistakes: said.mistakes });
    if (onward && step === 2 && fields.maatregelen.length === 0) return page(act, request, step, beginning, fields, { mistakes: [await noMeasures()] });
    if (!await saveBeginning(act, 'from-nothing', null, fields, revision)) return page(act, request, step, beginning, fields, { changed: true });
    return { redirect: onward ? `/plan/beginnen/${step + 1}` : `/plan/beginnen/${step}?gelukt=bewaard` };
  }),
];
