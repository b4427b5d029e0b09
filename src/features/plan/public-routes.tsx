import type { Act } from '../../platform/act.ts';
import { get } from '../../platform/routes.ts';
import type { Request, Result, Route } from '../../platform/routes.ts';
import { NoPublicPlan, PublicPlanPage } from './pages/public-plan.tsx';
import { publicWords } from './progress/queries.ts';
import { publicPlan } from './queries.ts';

const lock = { published: 'an adopted plan is for everybody to read', purpose: 'plan' } as const;

async function show(act: Act, request: Request): Promise<Result> {
  const { reference } = request.params;
  const plan = await publicPlan(act, reference);
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  if (plan) return { title: request.texts.plan.title, width: 'wide', page: <PublicPlanPage voice={voice} municipality={request.municipality.name} plan={plan} progress={request.texts.progress} words={await publicWords(act, plan.head.reference)} /> };
  if (reference !== undefined) return { notFound: true };
  return { title: request.texts.plan.title, page: <NoPublicPlan voice={voice} /> };
}

export const planPublicRoutes: readonly Route[] = [get('/plan', lock, show), get('/plan/:reference', lock, show)];
