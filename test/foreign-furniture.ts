import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedTraining } from '../src/features/knowledge/training/seed.ts';
import { seedChecklist, seedLook } from '../src/features/plan/checklist/seed.ts';
import { importPlanText } from '../src/features/plan/cli.ts';
import { exportPlan } from '../src/features/plan/plan-to-file.ts';
import { seedRound } from '../src/features/plan/rounds/seed.ts';
import { seedDecisions, seedFrameworks } from '../src/features/plan/seed-story.ts';
import { closeAndBegin } from '../src/features/plan/start/commands.ts';
import { nextPlan } from '../src/features/plan/start/rules.ts';
import { askForFigures } from '../src/features/picture/release/commands.ts';
import { seedFigures } from '../src/features/picture/release/seed.ts';
import { seedRisks } from '../src/features/picture/risks/seed.ts';
import { seedTriage } from '../src/features/signals/seed.ts';
import { takeStep } from '../src/features/signals/step-commands.ts';
import { projectRoot } from '../src/lib/project-root.ts';
import type { Act } from '../src/platform/act.ts';
import type { Role } from '../src/platform/permissions.ts';
import { actAs, type TestInstallation } from './database-for-tests.ts';

export const municipality = 'GM0397';
export const reference = 'heemstede-2024-2026';
/** A plan that ended and was closed, with the one that came after it. */
const ended = 'heemstede-2020-2022';

/** What a municipality has after some years, so that behind every address of the staff site there is something to be kept out of. */
export async function furnish(installation: TestInstallation): Promise<void> {
  const as = (role: Role, use: (act: Act) => Promise<unknown>): Promise<unknown> => actAs(installation, { role, municipality, purpose: 'set-up' }, use);
  const plan = await readFile(join(projectRoot(), 'seed', `${reference}.plan.yaml`), 'utf8');
  const measured = plan.replace(/^( {10})actions:$/m, '$1indicators:\n$1  - { code: I1, title: Hoe vaak Heemstede overlegde, unit: keer }\n$1actions:');
  for (const text of [measured, measured.replace(/^ {2}title: .*$/m, '  title: Het plan van Heemstede, tweede versie')]) await as('policy-adviser', (act) => importPlanText(act, text, 'nl'));
  await as('policy-adviser', (act) => seedDecisions(act, reference));
  await as('policy-adviser', (act) => seedFrameworks(act, reference));
  await as('policy-adviser', (act) => seedRound(act, reference));
  await as('focal-officer', seedChecklist);
  await as('policy-adviser', (act) => seedLook(act, { daysAgo: 0, code: 'T01', look: { basis: 'partly', deepening: null, evidence: 'Wat Heemstede vond', owner: 'Beleid van Heemstede', nextLook: null } }));
  await as('policy-adviser', (act) => importPlanText(act, plan.replace(reference, ended).replace('from: 2024, to: 2026', 'from: 2020, to: 2022').replace(/due: 202\d/g, 'due: 2021'), 'nl'));
  await as('policy-adviser', async (act) => {
    const old = await exportPlan(act, ended);
    const measures = old.pillars.flatMap((pillar) => pillar.measures).map(({ code }) => ({ code, outcome: 'continues', words: null }) as const);
    await closeAndBegin(act, { reference: ended, version: 1 }, { measures, lessons: [] }, nextPlan(old, { reference: 'heemstede-2023', title: 'Een jaar van Heemstede', period: { from: '2023', to: '2023' } }, () => true), {}, 0);
  });
  // Figures that were published, and a proposal that waits.
  await seedFigures((role, use) => actAs(installation, { role, municipality, purpose: 'picture' }, use), ['2023', '2024', '2025']);
  await as('policy-adviser', (act) => askForFigures(act, { audience: 'public', years: ['2024', '2025'], kinds: ['form'] }));
  await seedRisks((_, role, use) => actAs(installation, { role, municipality, purpose: 'picture' }, use), reference, undefined);
  await seedTraining((_, role, use) => actAs(installation, { role, municipality, purpose: 'training' }, use));
}

/** A signal that waits for its reporter: its own page is that of going on without an answer. */
export async function letWait(installation: TestInstallation, number: string): Promise<void> {
  await actAs(installation, { role: 'focal-officer', municipality, purpose: 'triage' }, async (act) => {
    await seedTriage(act, number);
    await takeStep(act, number, 'wait-for-reporter');
  });
}
