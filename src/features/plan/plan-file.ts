import { Document, LineCounter, parseDocument, visit } from 'yaml';
import type { ErrorCode } from 'yaml';
import { crossCheck } from './plan-file-checks.ts';
import type { Path, Problem } from './plan-file-checks.ts';
import { aliases, fieldName, pathAt, placeAt, placeOf } from './plan-file-positions.ts';
import type { Place } from './plan-file-positions.ts';
import { knownPart, problemsOf } from './plan-file-problems.ts';
import { planFileSchema, planSchema } from './plan-file-schema.ts';
import type { PlanFile } from './plan-file-schema.ts';

/** One mistake in a plan file: where it is, in which field, and which message of texts.plan.problems says what is wrong. */
export interface PlanFileError extends Place {
  readonly field: string;
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type PlanFileResult = { readonly ok: PlanFile } | { readonly errors: readonly PlanFileError[] };

/** The largest plan file that is read, in characters: many times a plan of 200 measures. */
export const largestPlanFile = 2_000_000;
/** As many mistakes as a person can mend in one round. */
export const mostErrors = 100;

// What the YAML library found, in the words of someone who types a list; anything else is "notYaml".
const syntaxKeys: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'fieldTwice', TAB_AS_INDENT: 'tab', BAD_INDENT: 'badIndent', MISSING_CHAR: 'missingCharacter',
  BLOCK_AS_IMPLICIT_KEY: 'colonInText', BAD_SCALAR_START: 'badStart', MULTIPLE_DOCS: 'manyDocuments', TAG_RESOLVE_FAILED: 'tag',
};

const isBlock = (value: unknown): value is object => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Fields left empty (`owner:`) count as not filled in; their names stay, so that a wrong name is found. Empty list items stay as they are. */
function emptyAsAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptyAsAbsent);
  if (!isBlock(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, held === null ? undefined : emptyAsAbsent(held)]));
}

function withoutAbsent<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutAbsent) as T;
  if (!isBlock(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined).map(([name, held]) => [name, withoutAbsent(held)])) as T;
}

/** A field as a person looks for it: everything stands below `plan`, so that word is left out. */
const fieldOf = (path: Path): string => fieldName(path[0] === 'plan' && path.length > 1 ? path.slice(1) : path) || 'plan';

const whole = (key: string, params: PlanFileError['params'] = {}): PlanFileResult => ({ errors: [{ line: 1, column: 1, field: 'plan', key, params }] });

/**
 * Reads a plan file. Gives the plan, or every mistake in it at once in the order of the lines.
 * Mistakes in the YAML itself come first and alone: what follows a broken line cannot be trusted.
 */
export function readPlanFile(text: string): PlanFileResult {
  if (text.length > largestPlanFile) return whole('tooLarge', { max: largestPlanFile });
  try {
    return read(text);
  } catch (error) {
    // Only nesting too deep for the parser ends here.
    if (error instanceof RangeError) return whole('tooDeep');
    throw error;
  }
}

function read(text: string): PlanFileResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, logLevel: 'error' });
  const brokenAt = (offset: number, key: string): PlanFileError => ({ ...placeAt(lines, offset), field: fieldOf(knownPart(pathAt(document, offset))), key, params: {} });
  const syntax = [...document.errors, ...document.warnings].map((found) => brokenAt(found.pos[0], syntaxKeys[found.code] ?? 'notYaml'));
  for (const alias of aliases(document)) syntax.push(brokenAt(alias.range?.[0] ?? 0, 'alias'));
  if (syntax.some(({ key }) => key !== 'fieldTwice')) return { errors: withoutEchoes(inOrder(syntax)).slice(0, mostErrors) };

  const raw = emptyAsAbsent(document.toJS({ maxAliasCount: 0 })) as { plan?: unknown } | null;
  if (raw === null) return whole('emptyFile');
  const parsed = planFileSchema.safeParse(raw, { reportInput: true });
  const found: Problem[] = parsed.success ? [] : parsed.error.issues.flatMap(problemsOf);
  found.push(...crossCheck(raw.plan).map((problem) => ({ ...problem, path: ['plan', ...problem.path] })));
  // One sentence a field: the first mistake often is the cause of the next.
  const problems = [...Map.groupBy(found, ({ path }) => fieldName(path)).values()].flatMap(([first]) => first ?? []);
  const errors = problems.map(({ path, key, params }): PlanFileError => ({
    ...placeOf(document, lines, path, key === 'unknownField'), field: fieldOf(path), key, params,
  }));
  if (parsed.success && errors.length === 0 && syntax.length === 0) return { ok: withoutAbsent(parsed.data.plan) };
  return { errors: inOrder([...syntax, ...errors]).slice(0, mostErrors) };
}

function inOrder(errors: readonly PlanFileError[]): PlanFileError[] {
  return errors.toSorted((one, other) => one.line - other.line || one.column - other.column);
}

// After these the parser has lost the shape of what follows.
const losesShape = new Set(['tab', 'badIndent', 'missingCharacter']);

/** One slip makes the parser stumble again, on the same line, the next or further down; those echoes would send a person looking for mistakes that are not there. */
function withoutEchoes(errors: readonly PlanFileError[]): PlanFileError[] {
  const lost = errors.findIndex(({ key }) => losesShape.has(key));
  return errors.filter((error, at) => error.line - (errors[at - 1]?.line ?? -1) > 1 && (lost === -1 || at <= lost));
}

/** Defaults and empty lists are left out, so that the file stays as short as a person would write it. */
function short(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => short(item));
  if (typeof value !== 'object' || value === null) return field === 'origin' && value === 'given' ? undefined : value;
  const entries = Object.entries(value).map(([name, held]) => [name, short(held, name)] as const);
  return Object.fromEntries(entries.filter(([, held]) => held !== undefined && !(Array.isArray(held) && held.length === 0)));
}

/** Writes a plan as a plan file; reading it back gives an equal plan. Equal plans give the same bytes: the fields stand in the order of the schema. */
export function writePlanFile(plan: PlanFile): string {
  const document = new Document({ plan: short(planSchema.parse(plan)) }, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    // A text that begins with a sign is quoted: some signs alone (`!`) would otherwise be read as YAML's own.
    Scalar: (_key, node) => { if (typeof node.value === 'string' && !/^[\p{L}\d(]/u.test(node.value)) node.type = 'QUOTE_DOUBLE'; },
  });
  // `compat` quotes dates: readers of the older YAML 1.1 would otherwise make moments in time of them.
  return document.toString({ lineWidth: 110 });
}
