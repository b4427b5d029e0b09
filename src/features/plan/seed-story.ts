import type { Act } from '../../platform/act.ts';
import { importPlan } from './commands.ts';
import { recordStep } from './decisions/commands.ts';
import type { DecisionWords } from './decisions/decision-form.ts';
import { planStandings } from './decisions/queries.ts';
import type { PlanStep } from './decisions/states.ts';
import { registerVersion, sayLook } from './frameworks/commands.ts';
import { planChain } from './frameworks/queries.ts';
import { exportPlan } from './plan-to-file.ts';

/** The register of frameworks as the plan itself describes them, and one invented newer version that the plan has not looked at. */
export async function seedFrameworks(act: Act, reference: string): Promise<void> {
  const chain = await planChain(act, reference);
  for (const link of chain?.links ?? []) {
    const { framework } = link;
    if (link.versions.length > 0) continue;
    await registerVersion(act, framework.code, { title: framework.title, validFrom: framework.from ?? '2023', source: framework.source ?? '–', changed: 'De versie waar het plan naar verwijst.' }, 0);
  }
  for (const link of (await planChain(act, reference))?.links ?? []) {
    const chainNow = await planChain(act, reference);
    if (chainNow && link.looks.length === 0) await sayLook(act, chainNow, link, 1, { outcome: 'basis', reason: null }, 0);
    if (link.framework.code === 'VA-2023-2026') {
      await registerVersion(act, link.framework.code, { title: 'Verzonnen voorbeeld: een nieuwe veiligheidsagenda', validFrom: '2027', source: 'Verzonnen voor de demo', changed: 'Verzonnen voorbeeld: mensenhandel staat er apart in, met aandacht voor minderjarigen.' }, 1);
    }
  }
}

const said = (body: string, on: string, more: Partial<DecisionWords> = {}): DecisionWords => ({ body, on, document: null, gazette: null, reason: null, ...more });
const executive = 'College van burgemeester en wethouders (verzonnen)';

/** The invented way of an invented plan: sent back once, changed, adopted, and told to the council. */
export async function seedDecisions(act: Act, reference: string): Promise<void> {
  const day = act.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
  const on = (daysAgo: number): string => day.subtract({ days: daysAgo }).toString();
  const step = async (version: number, name: PlanStep, words: DecisionWords): Promise<void> => {
    const standing = (await planStandings(act, reference))?.versions.find((one) => one.version === version);
    if (standing) await recordStep(act, reference, version, name, words, standing.steps.at(-1)?.id ?? 0);
  };
  await step(1, 'submit', said(executive, on(80)));
  await step(1, 'send-back', said(executive, on(70), { reason: 'Verzonnen voorbeeld: het college wil een eigenaar bij elke maatregel.' }));
  const plan = await exportPlan(act, reference);
  await importPlan(act, {
    ...plan,
    pillars: plan.pillars.map((pillar) => ({ ...pillar, measures: pillar.measures.map((measure, at) => (at === 0 ? { ...measure, why: `${measure.why ?? ''} Verzonnen voorbeeld: zo weet iedereen wie aan zet is.`.trim() } : measure)) })),
  });
  await step(2, 'submit', said(executive, on(60)));
  await step(2, 'adopt', said(executive, on(50), { document: 'Besluit 2026-17 (verzonnen)' }));
  await step(2, 'inform', said('Gemeenteraad (verzonnen)', on(40), { document: 'Raadsbrief (verzonnen)' }));
}
