import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { textsIn } from '../../../texts/texts.ts';
import { adoptionDay, planStandings } from '../decisions/queries.ts';
import { isAdoptedState } from '../decisions/states.ts';
import { exportPlan } from '../plan-to-file.ts';
import { type DocumentKind, documentKinds, fileName, mediaTypes, renderPlan } from './files.ts';
import { planDocument } from './plan-document.ts';

async function file(act: Act, request: Request, kind: DocumentKind): Promise<Result> {
  const { reference = '', version: asked = '' } = request.params;
  const standing = (await planStandings(act, reference))?.versions.find((one) => String(one.version) === asked);
  if (!standing) return { notFound: true };
  const { version } = standing;
  const plan = await exportPlan(act, reference, version).catch((error: unknown) => { if (error instanceof Refusal) return null; throw error; });
  if (!plan) return { notFound: true };
  const adopted = isAdoptedState(standing.state);
  const date = adopted ? await adoptionDay(act, reference, version) : dutchDate(standing.cameAt).toString();
  act.about('plan', reference);
  act.note({ version, kind });
  const content = planDocument({ municipality: request.municipality.name, plan, version, date, adopted }, { language: 'nl', texts: textsIn('nl') });
  return { file: await renderPlan(content, kind), type: mediaTypes[kind], name: fileName(reference, version, kind) };
}

/** Any version of a plan as a document, for colleagues. */
export const documentStaffRoutes: readonly Route[] = documentKinds.map((kind) => get(`/plan/:reference/versies/:version/plan.${kind}`, { may: 'plan.read', purpose: 'plan' }, (act, request) => file(act, request, kind)));
