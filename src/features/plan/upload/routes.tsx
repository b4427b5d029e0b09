import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { mostFileMegabytes } from '../../../platform/files.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { importPlan } from '../commands.ts';
import { readPlanFile } from '../plan-file.ts';
import type { PlanFileError } from '../plan-file.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { exportPlan } from '../plan-to-file.ts';
import { currentVersion } from '../queries.ts';
import { changesBetween } from '../rules-changes.ts';
import { workGoingOn } from '../work/queries.ts';
import { PreviewPage, UploadPage } from './pages/upload.tsx';
import { uploadFrom, type UploadMistake } from './upload-form.ts';

const lock = { may: 'plan.import', purpose: 'plan' } as const;

function uploadPage(request: Request, shown: { mistake?: UploadMistake; text?: string; errors?: readonly PlanFileError[] } = {}): Result {
  const { mistake = null, text = '', errors = [] } = shown;
  const wrong = mistake !== null || errors.length > 0;
  const title = request.texts.planwork.uploadTitle;
  return { status: wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, width: 'wide', page: <UploadPage request={request} mistake={mistake} text={text} errors={errors} megabytes={mostFileMegabytes} /> };
}

/** An empty plan of the same name: against it everything of a new plan is new. */
const nothingOf = (plan: PlanFile): PlanFile => ({ ...plan, frameworks: [], decisions: [], pillars: [] });

async function preview(act: Act, request: Request, plan: PlanFile, text: string, changed: boolean): Promise<Result> {
  const here = plan.municipality === act.municipality;
  const version = here ? await currentVersion(act, plan.reference) ?? 0 : 0;
  const older = version > 0 ? await exportPlan(act, plan.reference, version) : nothingOf(plan);
  act.about('plan', plan.reference);
  return {
    status: changed ? 409 : here ? 200 : 422, title: request.texts.planwork.previewTitle, width: 'wide',
    page: <PreviewPage request={request} plan={plan} text={text} version={version} changes={changesBetween(older, plan)} going={here ? await workGoingOn(act, plan.reference) : null} changed={changed} />,
  };
}

/** The plan of a form, or the page that says what is wrong with it. */
async function planIn(request: Request): Promise<{ readonly plan: PlanFile; readonly text: string } | Result> {
  const sent = uploadFrom(await request.form());
  if ('mistake' in sent) return uploadPage(request, { mistake: sent.mistake, text: sent.typed });
  const read = readPlanFile(sent.text);
  return 'ok' in read ? { plan: read.ok, text: sent.text } : uploadPage(request, { text: sent.text, errors: read.errors });
}

export const uploadStaffRoutes: readonly Route[] = [
  get('/plan/inlezen', lock, async (_act, request) => uploadPage(request)),
  post('/plan/inlezen', lock, async (act, request) => {
    const found = await planIn(request);
    return 'plan' in found ? preview(act, request, found.plan, found.text, false) : found;
  }),
  post('/plan/inlezen/bevestigen', lock, async (act, request) => {
    const found = await planIn(request);
    if (!('plan' in found)) return found;
    const { plan, text } = found;
    const seen = (await request.form()).text('versie');
    // Whoever confirms has seen what changes against the newest version, and not against one before it.
    const after = /^\d{1,9}$/.test(seen) ? Number(seen) : -1;
    let refused = '';
    const done = await importPlan(act, plan, { after }).catch((error: unknown) => { if (!(error instanceof Refusal)) throw error; refused = error.key; return null; });
    return done ? { redirect: `/plan/${plan.reference}?gelukt=ingelezen` } : preview(act, request, plan, text, refused === 'plan-version-changed');
  }),
];
