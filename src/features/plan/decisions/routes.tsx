import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { textsIn } from '../../../texts/texts.ts';
import { documentKinds, fileName } from '../documents/files.ts';
import { planDocument } from '../documents/plan-document.ts';
import { recordStep } from './commands.ts';
import { type DecisionFields, decisionFrom, readDecision } from './decision-form.ts';
import { AdoptedPage } from './pages/adopted.tsx';
import { StandingsPage } from './pages/standings.tsx';
import { StepPage, type StepPageProps } from './pages/step.tsx';
import { adoptedForAll, adoptedInFull, type AdoptedVersion, adoptedVersions, adoptionDay, planStandings, type VersionStanding } from './queries.ts';
import { after, type PlanStep } from './states.ts';
import { stepAt } from './step-paths.ts';

const read = { may: 'plan.read', purpose: 'plan' } as const;
const decide = { may: 'plan.decide', purpose: 'plan' } as const;
const published = { published: 'a plan as it was adopted is for everybody to read', purpose: 'plan' } as const;

export const versionIn = (text: string | undefined): number => (text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

async function find(act: Act, request: Request): Promise<{ reference: string; standing: VersionStanding; step: PlanStep } | undefined> {
  const reference = request.params['reference'] ?? '';
  const step = stepAt(request.params['stap']);
  const standing = (await planStandings(act, reference))?.versions.find((one) => one.version === versionIn(request.params['version']));
  return standing && step ? { reference, standing, step } : undefined;
}

/** What is usual stands there already; the day of today is the most likely one. */
function usual(act: Act, request: Request, step: PlanStep): DecisionFields {
  const { bodies } = request.texts.planStory.decisions;
  return { orgaan: step === 'inform' || step === 'return' ? bodies.council : bodies.executive, datum: dutchDate(act.now).toString(), document: '', gmb: '', reden: '' };
}

function page(act: Act, props: Omit<StepPageProps, 'mistakes' | 'refused'> & Partial<Pick<StepPageProps, 'mistakes' | 'refused'>>): Result {
  const { mistakes = [], refused = null, request, step } = props;
  const title = request.texts.planStory.decisions.doSteps[step];
  act.about('plan', props.reference);
  return {
    status: refused ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <StepPage {...props} mistakes={mistakes} refused={refused} />,
  };
}

async function adopted(act: Act, request: Request, find: typeof adoptedForAll, forAll: boolean): Promise<Result> {
  const reference = request.params['reference'] ?? '';
  const version = versionIn(request.params['version']);
  const found = await find(act, reference, version);
  if (!found) return { notFound: true };
  const [newest = version] = await adoptedVersions(act, reference);
  if (!forAll) act.about('plan', reference);
  // The plan's own words are Dutch, and what stands around them in a document too.
  const content = planDocument({ municipality: request.municipality.name, plan: found.plan, version, date: await adoptionDay(act, reference, version), adopted: true }, { language: 'nl', texts: textsIn('nl') });
  return {
    title: request.texts.planStory.decisions.adoptedTitle, width: 'wide',
    page: <AdoptedPage request={request} reference={reference} version={version} newest={newest} content={content} sha256={found.kept?.sha256 ?? null} kinds={forAll ? [] : documentKinds} forAll={forAll} />,
  };
}

async function adoptedFile(act: Act, request: Request, find: (act: Act, reference: string, version: number) => Promise<AdoptedVersion | undefined>): Promise<Result> {
  const reference = request.params['reference'] ?? '';
  const version = versionIn(request.params['version']);
  const found = await find(act, reference, version);
  return found?.kept ? { file: found.kept.file, type: 'application/yaml; charset=utf-8', name: fileName(reference, version, 'plan.yaml') } : { notFound: true };
}

export const decisionStaffRoutes: readonly Route[] = [
  get('/plan/:reference/besluiten', read, async (act, request) => {
    const standings = await planStandings(act, request.params['reference'] ?? '');
    if (!standings) return { notFound: true };
    act.about('plan', standings.reference);
    return { title: request.texts.planStory.decisions.title, width: 'text', page: <StandingsPage request={request} standings={standings} mayDecide={act.may('plan.decide')} /> };
  }),
  get('/plan/:reference/besluiten/:version/:stap', decide, async (act, request) => {
    const found = await find(act, request);
    if (!found) return { notFound: true };
    const refused = after(found.standing.state, found.step) === null ? 'not-now' : null;
    return page(act, { request, ...found, fields: usual(act, request, found.step), refused });
  }),
  post('/plan/:reference/besluiten/:version/:stap', { ...decide, fresh: true }, async (act, request) => {
    const found = await find(act, request);
    if (!found) return { notFound: true };
    const form = await request.form();
    const fields = decisionFrom(form);
    if (after(found.standing.state, found.step) === null) return page(act, { request, ...found, fields, refused: 'not-now' });
    const said = readDecision(fields, found.step, dutchDate(act.now), found.standing.steps.at(-1)?.on ?? null);
    if ('mistakes' in said) return page(act, { request, ...found, fields, mistakes: said.mistakes });
    const from = /^\d{1,15}$/.test(form.text('sinds')) ? Number(form.text('sinds')) : -1;
    const outcome = await recordStep(act, found.reference, found.standing.version, found.step, said.words, from);
    if (outcome !== 'recorded') return page(act, { request, ...found, fields, refused: outcome });
    return { redirect: `/plan/${found.reference}/besluiten?gelukt=vastgelegd` };
  }),
  get('/plan/:reference/vastgesteld/:version', read, (act, request) => adopted(act, request, adoptedInFull, false)),
  get('/plan/:reference/vastgesteld/:version/plan.yaml', read, (act, request) => adoptedFile(act, request, adoptedInFull)),
];

export const decisionPublicRoutes: readonly Route[] = [
  get('/plan/:reference/vastgesteld/:version', published, (act, request) => adopted(act, request, adoptedForAll, true)),
  get('/plan/:reference/vastgesteld/:version/plan.yaml', published, (act, request) => adoptedFile(act, request, adoptedForAll)),
];
