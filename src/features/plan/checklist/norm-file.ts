import { parseDocument } from 'yaml';
import { z } from 'zod';

/** How hard a row is; the grading is our own reading (domain brief, §4). */
export const grades = ['law', 'agreed', 'region', 'policy', 'local', 'soft'] as const;
export type Grade = (typeof grades)[number];

const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f]/u;
const text = (max: number) => z.string().trim().min(1).max(max).refine((value) => value.isWellFormed() && !unprintable.test(value));
const row = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/), version: z.int().min(1).max(9999), title: text(120).refine((value) => !value.includes('\n')), body: text(1000), source: text(300),
  address: z.url({ protocol: /^https?$/ }).max(500).optional(), grade: z.enum(grades), confirm: z.boolean().default(false),
});
const file = z.strictObject({ checklist: z.strictObject({ edition: z.string().regex(/^\d{4}-\d{2}$/), rows: z.array(row).min(1).max(60) }) });

export type NormFile = z.output<typeof file>['checklist'];
export type NormRow = NormFile['rows'][number];

/** What is wrong with a list. `row` is the place in the list, from 1; null when it is about the whole. */
export interface NormProblem { readonly key: 'not-yaml' | 'too-large' | 'field' | 'code-twice'; readonly line: number | null; readonly row: number | null; readonly field: string }

const largest = 100_000;

/** Reads a checklist, or says everything that is wrong with it. Tags, anchors and aliases are refused: nothing here needs them. */
export function readNormFile(typed: string): { readonly ok: NormFile } | { readonly problems: readonly NormProblem[] } {
  if (typed.length > largest) return { problems: [{ key: 'too-large', line: null, row: null, field: '' }] };
  const document = parse(typed);
  if ('problem' in document) return { problems: [document.problem] };
  const read = file.safeParse(document.value);
  if (!read.success) return { problems: unique(read.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => problemAt([...issue.path, key])) : [problemAt(issue.path)]))) };
  const { rows } = read.data.checklist;
  const twice = rows.flatMap((one, at) => (rows.findIndex((other) => other.code === one.code) < at ? [{ key: 'code-twice', line: null, row: at + 1, field: one.code } as const] : []));
  return twice.length > 0 ? { problems: twice } : { ok: read.data.checklist };
}

function parse(typed: string): { readonly value: unknown } | { readonly problem: NormProblem } {
  try {
    const document = parseDocument(typed, { prettyErrors: true, stringKeys: true, logLevel: 'error' });
    const [error] = [...document.errors, ...document.warnings];
    if (error) return { problem: { key: 'not-yaml', line: error.linePos?.[0].line ?? null, row: null, field: '' } };
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch {
    // An alias, or nesting too deep for the parser.
    return { problem: { key: 'not-yaml', line: null, row: null, field: '' } };
  }
}

function problemAt(path: readonly PropertyKey[]): NormProblem {
  const at = path.indexOf('rows');
  const place = at === -1 ? undefined : path[at + 1];
  return { key: 'field', line: null, row: typeof place === 'number' ? place + 1 : null, field: String(path.at(-1) ?? 'checklist') };
}

const unique = (problems: readonly NormProblem[]): NormProblem[] => [...new Map(problems.map((one) => [`${one.row} ${one.field}`, one])).values()].slice(0, 50);
