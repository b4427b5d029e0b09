import { dutchDate } from '../../../platform/clock.ts';
import type { MunicipalityFace } from '../../../platform/municipality.ts';
import type { Stand } from './queries.ts';
import { doneLately, late, nextSteps } from './rules.ts';

/** What /plan says, for programs (docs/plan-stand.md). Only what everybody may read: no owner, no name, no money. `plan` is null when none was adopted. */
export function standData(stand: Stand | undefined, municipality: Pick<MunicipalityFace, 'code' | 'name'>, now: Temporal.Instant): object {
  const head = { format: 'baken-plan-stand', formatVersion: 1, municipality: { code: municipality.code, name: municipality.name } };
  if (!stand) return { ...head, plan: null };
  const { plan, pillars } = stand;
  const today = dutchDate(now);
  return {
    ...head,
    plan: {
      reference: plan.head.reference, title: plan.head.title, version: plan.head.version, period: plan.head.period,
      decisions: plan.decisions.filter((one) => one.about === null).map(({ kind, body, date, document }) => ({ kind, body, date, document })),
    },
    updated: stand.updated.toString(),
    pillars: pillars.map((pillar) => ({
      code: pillar.code, title: pillar.title, aim: pillar.aim, example: pillar.example,
      measures: pillar.measures.map((measure) => ({
        code: measure.code, title: measure.title, state: measure.state, text: measure.said?.text ?? null, updated: measure.said?.at.toString() ?? null,
        actions: measure.actions.map(({ title, due, state }) => ({ title, due, state })),
      })),
    })),
    done: doneLately(pillars, now).map((one) => ({ measure: one.measure.code, action: one.kind === 'action' ? one.action.title : null, text: one.kind === 'word' ? one.text : null })),
    late: late(pillars, today).map((one) => ({ measure: one.measure.code, action: one.kind === 'action' ? one.action.title : null, state: one.measure.state, text: one.measure.said?.text ?? null })),
    next: nextSteps(pillars, today).map(({ measure, action }) => ({ measure: measure.code, action: action.title, due: action.due })),
    uncovered: plan.coverage.filter((row) => row.coveredBy.length === 0).map(({ agreement }) => ({ code: agreement.code, text: agreement.text, framework: agreement.framework })),
  };
}
