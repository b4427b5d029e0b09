import { Refusal, StartError } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import type { Language } from '../../texts/plural.ts';
import { textsIn } from '../../texts/texts.ts';
import { importPlan } from './commands.ts';
import { mostErrors, readPlanFile, writePlanFile } from './plan-file.ts';
import type { PlanFileError } from './plan-file.ts';
import type { PlanFile } from './plan-file-schema.ts';
import { exportPlan } from './plan-to-file.ts';
import { planHeads } from './queries.ts';
import { coverageOf } from './rules.ts';
import { workGoingOn } from './work/queries.ts';
import { moment } from '../../texts/dates.ts';

/** A mistake as a sentence that names line, column and field. */
export function errorLine(language: Language, error: PlanFileError): string {
  const { plan } = textsIn(language);
  const problems: Readonly<Record<string, (params: PlanFileError['params']) => string>> = plan.problems;
  const problem = problems[error.key] ?? plan.problems.notUnderstood;
  return plan.placed(error.line, error.column, error.field, problem(error.params));
}

function planIn(text: string, language: Language): PlanFile {
  const result = readPlanFile(text);
  if ('ok' in result) return result.ok;
  const { plan } = textsIn(language);
  const { length } = result.errors;
  const head = length < mostErrors ? plan.refused(length) : plan.refusedMore(length);
  throw new StartError([head, ...result.errors.map((error) => errorLine(language, error))].join('\n'));
}

/**
 * The municipality whose plan a file holds, asked before there is an act.
 * @throws StartError with every mistake of the file, one a line; so a broken file sets nothing up.
 */
export function planMunicipality(text: string, language: Language = 'nl'): string {
  return planIn(text, language).municipality;
}

/**
 * Imports the text of a plan file as the next version.
 * @throws StartError with every mistake of the file, one a line, or with the reason why this plan is refused.
 */
export async function importPlanText(act: Act, text: string, language: Language): Promise<{ lines: string[] }> {
  const plan = planIn(text, language);
  const texts = textsIn(language).plan;
  const going = await workGoingOn(act, plan.reference);
  const { version, published } = await importPlan(act, plan).catch((error: unknown) => { throw inWords(error, plan, act, language); });
  const agreements = plan.frameworks.flatMap((framework) => framework.agreements);
  const measures = plan.pillars.flatMap((pillar) => pillar.measures);
  const uncovered = coverageOf(agreements, measures).filter((row) => row.coveredBy.length === 0).map((row) => row.agreement.code);
  const coverage = uncovered.length > 0 ? [texts.uncovered(uncovered.length, uncovered.join(', '))] : agreements.length > 0 ? [texts.allCovered] : [];
  return {
    lines: [
      texts.imported(plan.reference, version, plan.municipality),
      texts.contents(plan.frameworks.length, agreements.length, plan.pillars.length, measures.length),
      ...coverage,
      published ? texts.nowPublic : texts.notPublic,
      ...(going ? [textsIn(language).planwork.goingOnShort(going.by, moment(going.at, language))] : []),
    ],
  };
}

function inWords(error: unknown, plan: PlanFile, act: Act, language: Language): unknown {
  if (!(error instanceof Refusal)) return error;
  const texts = textsIn(language).plan;
  return new StartError(error.key === 'plan-other-municipality' ? texts.otherMunicipality(plan.municipality, act.municipality) : texts.notAllowed);
}

/** A plan as a plan file; null when the municipality has no such plan, or when none was named and there is not exactly one. */
export async function exportPlanText(act: Act, reference: string | null): Promise<string | null> {
  const heads = await planHeads(act);
  const head = reference === null ? (heads.length === 1 ? heads[0] : undefined) : heads.find((one) => one.reference === reference);
  return head ? writePlanFile(await exportPlan(act, head.reference)) : null;
}
