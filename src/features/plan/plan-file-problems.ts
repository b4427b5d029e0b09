import type { z } from 'zod';
import { planFileJsonSchema } from './plan-file-schema.ts';
import type { Path, Problem } from './plan-file-checks.ts';

type Issue = z.core.$ZodIssue;

interface Schema { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema }

/** The fields that may stand at a place, for the sentence that names an unknown one. */
function knownFields(path: Path): string {
  let here = planFileJsonSchema() as Schema | undefined;
  for (const step of path) here = typeof step === 'number' ? here?.items : here?.properties?.[step];
  return Object.keys(here?.properties ?? {}).join(', ');
}

/** As much of a path as the schema knows; what a broken line only looks like (`title.Trainen`) falls off. */
export function knownPart(path: Path): Path {
  let here = planFileJsonSchema() as Schema | undefined;
  const known = path.findIndex((step) => { here = typeof step === 'number' ? here?.items : here?.properties?.[step]; return here === undefined; });
  return known === -1 ? path : path.slice(0, known);
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const kinds: Readonly<Record<string, string>> = {
  string: 'mustBeText', number: 'mustBeNumber', int: 'mustBeNumber', array: 'mustBeList', object: 'mustBeBlock',
};

/** Turns what the schema found into problems with message keys; an unknown field is one problem per field. */
export function problemsOf(issue: Issue): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const one = (key: string, params: Problem['params'] = {}): Problem[] => [{ path, key, params }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: [...path, name], key: 'unknownField', params: { name, known: knownFields(path) } }));
  }
  if (issue.input === undefined) return one('missing');
  switch (issue.code) {
    case 'invalid_type': return one(kinds[issue.expected] ?? 'notUnderstood', { given: shown(issue.input) });
    case 'invalid_value': return one('oneOf', { given: shown(issue.input), allowed: issue.values.join(', ') });
    case 'too_big': return one(issue.message, { max: Number(issue.maximum), given: shown(issue.input) });
    case 'too_small': return one(issue.message, { min: Number(issue.minimum), given: shown(issue.input) });
    default: return one(issue.message, { given: shown(issue.input) });
  }
}
