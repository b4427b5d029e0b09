import type { PlanFile } from '../plan-file-schema.ts';

/**
 * The plan as everybody may read it: without owners, deputies, money and indicators. Field by field, so that what the plan file learns later stays inside until
 * somebody decides otherwise; it is what the column grants of database/030_plan.sql allow.
 */
export function publicPart(plan: PlanFile): PlanFile {
  const { reference, title, municipality, period, frameworks, decisions, pillars } = plan;
  return {
    reference, title, municipality, period: { from: period.from, to: period.to },
    frameworks: frameworks.map((one) => ({
      code: one.code, title: one.title, body: one.body, ...some({ level: one.level, period: one.period, source: one.source }), origin: one.origin,
      agreements: one.agreements.map((agreement) => ({ code: agreement.code, text: agreement.text, origin: agreement.origin, ...some({ source: agreement.source }) })),
    })),
    decisions: decisions.map((one) => ({ body: one.body, kind: one.kind, origin: one.origin, ...some({ date: one.date, document: one.document, about: one.about, source: one.source }) })),
    pillars: pillars.map((pillar) => ({
      code: pillar.code, title: pillar.title, origin: pillar.origin, ...some({ aim: pillar.aim, source: pillar.source }),
      measures: pillar.measures.map((measure) => ({
        code: measure.code, title: measure.title, origin: measure.origin, covers: [...measure.covers], indicators: [], ...some({ why: measure.why, from: measure.from, to: measure.to, source: measure.source }),
        actions: measure.actions.map((action) => ({ title: action.title, state: action.state, origin: action.origin, ...some({ due: action.due }) })),
      })),
    })),
  };
}

/** The fields that have a value. */
function some<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };
}
