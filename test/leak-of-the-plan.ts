import { seedFrameworks } from '../src/features/plan/seed-story.ts';
import { actAs, type TestInstallation } from './database-for-tests.ts';
import type { Answer, SiteName, Visitor } from './sites-for-tests.ts';

const plan = '/plan/bloemendaal-2024-2026';

/** Forms of the plan to which links lead with a question in them, or only at another moment: what stands in them is looked at as well. */
export async function adviserPlans(installation: TestInstallation, visitor: Visitor, look: (site: SiteName, answer: Answer) => Answer): Promise<void> {
  await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => seedFrameworks(act, 'bloemendaal-2024-2026'));
  // The first part is a pillar and the second a measure of it, in the order of the file.
  const parts = ['pillar', 'measure?in=1', ...['action', 'milestone', 'evidence', 'indicator'].map((kind) => `${kind}?in=2`)];
  for (const path of [...parts.map((part) => `${plan}/werk/nieuw/${part}`), `${plan}/kaders/VA-2023-2026/2`, '/plan/beginnen/1', `${plan}/nieuwe-periode`]) look('staff', await visitor.get(path));
}
