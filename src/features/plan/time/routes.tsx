import { get, type Route } from '../../../platform/routes.ts';
import { TimePage } from './pages/time.tsx';
import { timedPlan } from './queries.ts';

export const timeStaffRoutes: readonly Route[] = [get('/plan/:reference/tijd', { may: 'plan.read', purpose: 'plan' }, async (act, request) => {
  const plan = await timedPlan(act, request.params['reference'] ?? '');
  if (!plan) return { notFound: true };
  act.about('plan', plan.head.reference);
  const owners = [...new Set(plan.pillars.flatMap((pillar) => pillar.measures.flatMap((measure) => measure.owner ?? [])))].sort((one, other) => one.localeCompare(other, 'nl'));
  const pillar = plan.pillars.find((one) => one.code === request.query.get('pijler'))?.code ?? '';
  // An owner may be a person: the address says which place in the list, never a name.
  const place = Number(/^[1-9]\d{0,3}$/.exec(request.query.get('eigenaar') ?? '')?.[0] ?? 0);
  const owner = owners[place - 1] ?? '';
  const pillars = plan.pillars.filter((one) => pillar === '' || one.code === pillar)
    .map((one) => ({ ...one, measures: one.measures.filter((measure) => owner === '' || measure.owner === owner) })).filter((one) => one.measures.length > 0);
  const today = act.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
  return { title: request.texts.plantime.title, width: 'wide', page: <TimePage request={request} plan={{ ...plan, pillars }} choice={{ pillar, owner: owner === '' ? 0 : place, owners, pillars: plan.pillars }} today={today} /> };
})];
