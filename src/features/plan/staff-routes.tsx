import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { get } from '../../platform/routes.ts';
import type { Request, Result, Route } from '../../platform/routes.ts';
import { compareStaffRoutes } from './compare/routes.tsx';
import { decisionStaffRoutes } from './decisions/routes.tsx';
import { documentStaffRoutes } from './documents/routes.tsx';
import { frameworkStaffRoutes } from './frameworks/routes.tsx';
import { NoStaffPlan, StaffPlanPage } from './pages/staff-plan.tsx';
import { writePlanFile } from './plan-file.ts';
import { exportPlan } from './plan-to-file.ts';
import { progressStaffRoutes } from './progress/routes.tsx';
import { staffPlan } from './queries.ts';
import { nothingRoutes } from './start/nothing-routes.tsx';
import { periodRoutes } from './start/period-routes.tsx';

const lock = { may: 'plan.read', purpose: 'plan' } as const;

const numberIn = (text: string | undefined): number | undefined => (text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

async function show(act: Act, request: Request): Promise<Result> {
  const { reference, version } = request.params;
  const asked = numberIn(version);
  if (version !== undefined && asked === undefined) return { notFound: true };
  const plan = await staffPlan(act, reference, asked);
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  if (plan) {
    act.about('plan', plan.head.reference);
    return { title: request.texts.plan.staffTitle, width: 'wide', page: <StaffPlanPage voice={voice} plan={plan} progress={request.texts.progress} story={request.texts.planStory} mayBegin={act.may('plan.import')} /> };
  }
  if (reference !== undefined) return { notFound: true };
  return { title: request.texts.plan.staffTitle, page: <NoStaffPlan voice={voice} story={request.texts.planStory} mayBegin={act.may('plan.import')} /> };
}

async function file(act: Act, request: Request): Promise<Result> {
  const { reference = '', version } = request.params;
  const asked = numberIn(version);
  if (asked === undefined) return { notFound: true };
  const plan = await exportPlan(act, reference, asked).catch((error: unknown) => { if (error instanceof Refusal) return null; throw error; });
  if (!plan) return { notFound: true };
  act.about('plan', reference);
  act.note({ version: asked });
  return { file: new TextEncoder().encode(writePlanFile(plan)), type: 'application/yaml; charset=utf-8', name: `${reference}.plan.yaml` };
}

export const planStaffRoutes: readonly Route[] = [
  ...nothingRoutes, ...periodRoutes, ...decisionStaffRoutes, ...compareStaffRoutes, ...documentStaffRoutes, ...frameworkStaffRoutes,
  ...progressStaffRoutes,
  get('/plan', lock, show), get('/plan/:reference', lock, show),
  get('/plan/:reference/versies/:version', lock, show), get('/plan/:reference/versies/:version/bestand', lock, file),
];
