import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { get, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { adoptedForAll, adoptedVersions } from '../decisions/queries.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { exportPlan } from '../plan-to-file.ts';
import { staffPlan } from '../queries.ts';
import { ComparePage } from './page.tsx';
import { differences } from './rules.ts';

interface Version { readonly version: number; readonly adopted: boolean }

/** Without a choice: the newest version and the one before it. */
async function compare(act: Act, request: Request, versions: readonly Version[], read: (version: number) => Promise<PlanFile | undefined>, forAll: boolean): Promise<Result> {
  const reference = request.params['reference'] ?? '';
  const words = request.texts.planStory.compare;
  const asked = (name: string): number | undefined => versions.find(({ version }) => String(version) === request.query.get(name))?.version;
  const to = asked('tot') ?? versions[0]?.version;
  if (to === undefined) return { notFound: true };
  const from = versions.length < 2 ? undefined : asked('van') ?? versions.find(({ version }) => version < to)?.version ?? versions.find(({ version }) => version !== to)?.version;
  if (!forAll) act.about('plan', reference);
  const [before, after] = from === undefined ? [] : [await read(from), await read(to)];
  const comparison = from !== undefined && before && after ? { from, to, before, after, changes: differences(before, after) } : null;
  return { title: words.title, width: 'text', page: <ComparePage request={request} reference={reference} versions={versions} comparison={comparison} forAll={forAll} /> };
}

export const compareStaffRoutes: readonly Route[] = [
  get('/plan/:reference/vergelijk', { may: 'plan.read', purpose: 'plan' }, async (act, request) => {
    const reference = request.params['reference'] ?? '';
    const plan = await staffPlan(act, reference);
    if (!plan) return { notFound: true };
    const read = (version: number): Promise<PlanFile | undefined> => exportPlan(act, reference, version).catch((error: unknown) => { if (error instanceof Refusal) return undefined; throw error; });
    return compare(act, request, plan.versions.map(({ version, published }) => ({ version, adopted: published })), read, false);
  }),
];

export const comparePublicRoutes: readonly Route[] = [
  get('/plan/:reference/vergelijk', { published: 'two adopted plans are for everybody to read side by side', purpose: 'plan' }, async (act, request) => {
    const reference = request.params['reference'] ?? '';
    const versions = (await adoptedVersions(act, reference)).map((version) => ({ version, adopted: true }));
    return compare(act, request, versions, async (version) => (await adoptedForAll(act, reference, version))?.plan, true);
  }),
];
