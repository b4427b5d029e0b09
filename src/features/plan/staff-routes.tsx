import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { get } from '../../platform/routes.ts';
import type { Request, Result, Route } from '../../platform/routes.ts';
import { PlanOverviewPage } from './pages/plan-overview.tsx';
import { compareStaffRoutes } from './compare/routes.tsx';
import { decisionStaffRoutes } from './decisions/routes.tsx';
import { documentStaffRoutes } from './documents/routes.tsx';
import { frameworkStaffRoutes } from './frameworks/routes.tsx';
import { checklistRoutes } from './checklist/routes.tsx';
import type { RegisterName } from './indicators/register-names.ts';
import { readIndicators } from './indicators/queries.ts';
import type { Published } from './indicators/queries.ts';
import { indicatorRoutes } from './indicators/routes.tsx';
import { NoStaffPlan, StaffPlanPage } from './pages/staff-plan.tsx';
import { writePlanFile } from './plan-file.ts';
import { exportPlan } from './plan-to-file.ts';
import { type BesideMeasure, progressStaffRoutes } from './progress/routes.tsx';
import type { ReadingsOf } from './quality/readings.ts';
import { qualityStaffRoutes } from './quality/routes.tsx';
import { planOverview } from './queries-overview.ts';
import { staffPlan } from './queries.ts';
import { nothingRoutes } from './start/nothing-routes.tsx';
import { periodRoutes } from './start/period-routes.tsx';
import { timeStaffRoutes } from './time/routes.tsx';
import { uploadStaffRoutes } from './upload/routes.tsx';
import { workStaffRoutes } from './work/routes.tsx';
import { roundStaffRoutes } from './rounds/routes.tsx';

const lock = { may: 'plan.read', purpose: 'plan' } as const;

const numberIn = (text: string | undefined): number | undefined => (text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** The plan as it holds now: its parts in one line each. */
const show = (readingsOf: ReadingsOf) => async (act: Act, request: Request): Promise<Result> => {
  const { reference } = request.params;
  const plan = await planOverview(act, reference, readingsOf);
  const title = request.texts.plan.staffTitle;
  if (plan) {
    act.about('plan', plan.head.reference);
    return { title, width: 'wide', page: <PlanOverviewPage request={request} plan={plan} may={{ edit: act.may('plan.edit'), import: act.may('plan.import'), progress: act.may('plan.progress') }} /> };
  }
  if (reference !== undefined) return { notFound: true };
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  return { title, page: <NoStaffPlan request={request} voice={voice} mayImport={act.may('plan.import')} /> };
};

/** One version from beginning to end. */
async function version(act: Act, request: Request): Promise<Result> {
  const asked = numberIn(request.params['version']);
  const plan = asked === undefined ? undefined : await staffPlan(act, request.params['reference'], asked);
  if (!plan) return { notFound: true };
  act.about('plan', plan.head.reference);
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  return { title: request.texts.plan.staffTitle, width: 'wide', page: <StaffPlanPage voice={voice} plan={plan} request={request} mayImport={act.may('plan.import')} /> };
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

/** `registers` are the names of the registers that this installation reads for the plan's indicators; `besideMeasure` is what another room says of a measure, `published` what everybody knows of a register of signals. */
export const planStaffRoutes = (registers: ReadonlySet<RegisterName>, besideMeasure: BesideMeasure, published: Published): readonly Route[] => [
  ...nothingRoutes, ...periodRoutes, ...decisionStaffRoutes, ...compareStaffRoutes, ...documentStaffRoutes, ...frameworkStaffRoutes,
  ...progressStaffRoutes(besideMeasure),
  ...indicatorRoutes(registers, published),
  ...checklistRoutes,
  ...roundStaffRoutes,
  ...workStaffRoutes,
  ...qualityStaffRoutes(readIndicators),
  ...timeStaffRoutes,
  // A word of its own before any reference of a plan.
  ...uploadStaffRoutes,
  get('/plan', lock, show(readIndicators)), get('/plan/:reference', lock, show(readIndicators)),
  get('/plan/:reference/versies/:version', lock, version), get('/plan/:reference/versies/:version/bestand', lock, file),
];
