import { z } from 'zod';
import { registerNames } from './indicators/register-names.ts';
import { isPartialDate } from './partial-dates.ts';
import { phases, progressStates } from './progress/rules.ts';

/** What a source gives, and what is an example from the measure catalogue that the municipality still has to decide on. */
export const origins = ['given', 'example'] as const;
export const levels = ['national', 'regional', 'local'] as const;
/** Which way an indicator should move. */
export const directions = ['higher', 'lower', 'keep'] as const;
/** How often it is read. */
export const rhythms = ['quarter', 'year'] as const;
/** Adopted by the body that answers for it, taken note of, or settled after consultation. */
export const decisionKinds = ['adopted', 'noted', 'settled'] as const;
export const actionStates = ['planned', 'started', 'late', 'done', 'stopped'] as const;
/** By what one can see that something was done. */
export const evidenceKinds = ['training', 'check', 'decision', 'document', 'indicator'] as const;

/** Words that are addresses of pages beside a plan; a plan of that name could not be opened. */
export const reservedReferences: readonly string[] = ['beginnen', 'feed', 'inlezen'];

// Every `error` below is a key of texts.plan.problems, never a sentence.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f]/u;
const text = (max: number) => z.string().trim().min(1, { error: 'empty' }).max(max, { error: 'tooLong' })
  .refine((value) => value.isWellFormed() && !unprintable.test(value), { error: 'unprintable' });
const line = text(300).refine((value) => !value.includes('\n'), { error: 'oneLine' });
const prose = text(4000);
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { error: 'notACode' });
const date = z.union([
  z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'notADate' }).refine(isPartialDate, { error: 'notADate' }),
  z.int().min(1000, { error: 'notADate' }).max(9999, { error: 'notADate' }).transform(String), // an unquoted year is a number in YAML
], { error: 'notADate' }).meta({ description: 'Year, month or day: 2023, 2023-11 or 2023-11-21. Leave it out when it is not known.' });
const origin = z.enum(origins).default('given').meta({ description: 'given: stands in the source. example: a proposal, not yet decided by the municipality.' });
const source = prose.optional().meta({ description: 'Where it stands: a document or an address.' });

const agreement = z.strictObject({ code, text: prose, origin, source });

const framework = z.strictObject({
  code, title: line, body: line.meta({ description: 'Who made it.' }),
  level: z.enum(levels).optional(),
  period: z.strictObject({ from: date.optional(), to: date.optional() }).refine((period) => period.from ?? period.to, { error: 'empty' }).optional(),
  origin, source,
  agreements: z.array(agreement).default([]),
});

const decision = z.strictObject({
  body: line, kind: z.enum(decisionKinds), date: date.optional(), document: line.optional(),
  about: code.optional().meta({ description: 'Code of the framework it is about; left out, it is about the plan itself.' }),
  origin, source,
});

const action = z.strictObject({ title: line, due: date.optional(), state: z.enum(actionStates).default('planned'), origin });

const period = z.union([
  z.string().regex(/^\d{4}(-Q[1-4])?$/, { error: 'notAPeriod' }),
  z.int().min(1000, { error: 'notAPeriod' }).max(9999, { error: 'notAPeriod' }).transform(String),
], { error: 'notAPeriod' }).meta({ description: 'A year or a quarter: 2026 or 2026-Q1.' });

const indicator = z.strictObject({
  code, title: line, unit: line.optional(),
  target: z.union([z.number(), line], { error: 'notATarget' }).optional().meta({ description: 'A number, or words such as "in place".' }),
  source: prose.optional().meta({ description: 'Where the reading comes from.' }),
  direction: z.enum(directions).optional().meta({ description: 'Which way it should move: higher, lower, or keep.' }),
  targets: z.array(z.strictObject({ period, value: z.number() })).optional().meta({ description: 'The target of each year or quarter.' }),
  register: z.enum(registerNames).optional().meta({ description: 'The register of Baken that is read by itself. Left out, somebody is asked.' }),
  owner: line.optional().meta({ description: 'Who gives the reading; left out, the owner of the measure.' }),
  every: z.enum(rhythms).optional().meta({ description: 'How often it is read. Left out: a register each quarter, a reading by hand each year.' }),
});

const milestone = z.strictObject({
  title: line, due: date.optional(),
  reached: date.optional().meta({ description: 'When it was reached. Leave it out as long as it is not.' }),
});

const evidence = z.strictObject({
  kind: z.enum(evidenceKinds), title: line,
  reference: line.optional().meta({ description: 'A number or an address where it can be found.' }),
  date: date.optional(),
});

const euros = z.int().min(0, { error: 'negative' }).max(1_000_000_000, { error: 'tooHigh' }).optional().meta({ description: 'Whole euros.' });

const measure = z.strictObject({
  code, title: line, why: prose.optional(),
  owner: line.optional(), deputy: line.optional(),
  from: date.optional(), to: date.optional(),
  budget_eur: euros, budget_source: line.optional().meta({ description: 'Where the money comes from.' }), spent_eur: euros,
  state: z.enum(progressStates).optional().meta({ description: 'How it goes. Counts until somebody says otherwise on the measure’s page.' }),
  phase: z.enum(phases).optional(),
  reason: prose.optional().meta({ description: 'Why it is late or stopped; asked for with those states.' }),
  covers: z.array(code).default([]).meta({ description: 'Codes of the agreements that this measure carries out.' }),
  origin, source,
  actions: z.array(action).default([]),
  milestones: z.array(milestone).optional(),
  evidence: z.array(evidence).optional(),
  indicators: z.array(indicator).default([]),
});

const pillar = z.strictObject({ code, title: line, aim: prose.optional(), budget_eur: euros, origin, source, measures: z.array(measure).default([]) });

/** The parts of a plan that people work on one by one, each without what hangs below it. */
export const partSchemas = {
  pillar: pillar.omit({ measures: true }), measure: measure.omit({ actions: true, milestones: true, evidence: true, indicators: true }),
  action, milestone, evidence, indicator,
} as const;

export const planSchema = z.strictObject({
  reference: z.string().max(80, { error: 'tooLong' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'notAReference' }).refine((value) => !reservedReferences.includes(value), { error: 'reservedReference' })
    .meta({ description: 'The name of the plan in addresses: small letters, digits and hyphens.' }),
  title: line,
  municipality: z.string().regex(/^GM\d{4}$/, { error: 'notAMunicipality' }).meta({ description: 'CBS code of the municipality.' }),
  period: z.strictObject({ from: date, to: date }),
  frameworks: z.array(framework).default([]),
  decisions: z.array(decision).default([]),
  pillars: z.array(pillar).default([]),
});

export const planFileSchema = z.strictObject({ plan: planSchema });

/** A plan as it stands in a plan file, with the defaults filled in. */
export type PlanFile = z.output<typeof planSchema>;
export type Framework = PlanFile['frameworks'][number];
export type Agreement = Framework['agreements'][number];
export type Decision = PlanFile['decisions'][number];
export type Pillar = PlanFile['pillars'][number];
export type Measure = Pillar['measures'][number];
export type Action = Measure['actions'][number];
export type Milestone = NonNullable<Measure['milestones']>[number];
export type Evidence = NonNullable<Measure['evidence']>[number];
export type EvidenceKind = (typeof evidenceKinds)[number];
export type Indicator = Measure['indicators'][number];
export type Origin = (typeof origins)[number];
export type Level = (typeof levels)[number];
export type DecisionKind = (typeof decisionKinds)[number];
export type Direction = (typeof directions)[number];
export type Rhythm = (typeof rhythms)[number];
export type ActionState = (typeof actionStates)[number];

/** The published JSON Schema of the plan file (docs/plan-file.schema.json), for editors that complete and check while typing. */
export function planFileJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(planFileSchema, { io: 'input', reused: 'inline' });
  return { ...schema, title: 'Baken plan file', description: 'The approach of a municipality to human trafficking: frameworks, decisions, pillars and measures.' };
}
