import { dayOf, folded, looksLikeFormula, type ReadTable } from './rules-csv.ts';

export const columns = ['name', 'course', 'day', 'team'] as const;
export type Column = (typeof columns)[number];

/** The heads by which a column is known; the first is the one that the page asks for. */
const heads: Readonly<Record<Column, readonly string[]>> = {
  name: ['naam', 'medewerker', 'collega', 'name', 'employee'],
  course: ['cursus', 'training', 'opleiding', 'course'],
  day: ['datum', 'afgerond', 'gevolgd op', 'date', 'completed'],
  team: ['team', 'afdeling', 'department'],
};

export interface Learner { /** `person:p03` or `colleague:12`. */ readonly key: string; readonly name: string; readonly teams: readonly string[] }

export interface Known {
  readonly learners: readonly Learner[];
  readonly courses: readonly { readonly id: number; readonly title: string }[];
  /** What is written down already, as `key|course|day`. */
  readonly done: ReadonlySet<string>;
  readonly today: string;
}

export type RowTrouble =
  | 'cells' | 'formula' | 'name-missing' | 'name-unknown' | 'name-twice' | 'course-missing' | 'course-unknown' | 'day-wrong' | 'day-future' | 'day-old' | 'double' | 'known';

export interface CheckedRow {
  readonly line: number;
  readonly name: string; readonly course: string; readonly day: string;
  readonly trouble: RowTrouble | null;
  /** What would be written; null when there is trouble. */
  readonly write: { readonly learner: string; readonly course: number; readonly day: string } | null;
}

export type ImportCheck = { readonly missing: readonly Column[]; readonly heads: readonly string[] } | { readonly rows: readonly CheckedRow[]; readonly unused: readonly string[] };

/** Longer ago than anybody's training counts. */
const oldest = '2000-01-01';

/** Looks at each row of a list against who and what is known. Writes nothing. */
export function checkImport(table: ReadTable, known: Known): ImportCheck {
  const place = (column: Column): number => table.head.findIndex((head) => heads[column].includes(folded(head)));
  const at = { name: place('name'), course: place('course'), day: place('day'), team: place('team') };
  const missing = (['name', 'course', 'day'] as const).filter((column) => at[column] === -1);
  if (missing.length > 0) return { missing, heads: table.head };
  const used = new Set(Object.values(at));
  const seen = new Set<string>();
  const rows = table.rows.map(({ line, cells }): CheckedRow => {
    const cell = (column: Column): string => cells[at[column]] ?? '';
    const shown = { line, name: cell('name'), course: cell('course'), day: cell('day') };
    const found = find(cells, table.head.length, shown, cell('team'), known);
    if (typeof found === 'string') return { ...shown, trouble: found, write: null };
    const key = `${found.learner}|${found.course}|${found.day}`;
    const trouble = seen.has(key) ? 'double' : known.done.has(key) ? 'known' : null;
    seen.add(key);
    return { ...shown, trouble, write: trouble ? null : found };
  });
  return { rows, unused: table.head.filter((head, index) => !used.has(index) && head !== '') };
}

function find(cells: readonly string[], width: number, row: { readonly name: string; readonly course: string; readonly day: string }, team: string, known: Known): RowTrouble | { learner: string; course: number; day: string } {
  if (cells.length > width && cells.slice(width).some((cell) => cell !== '')) return 'cells';
  if (cells.some(looksLikeFormula)) return 'formula';
  if (row.name === '') return 'name-missing';
  const named = known.learners.filter((one) => folded(one.name) === folded(row.name));
  const fitting = team === '' || named.length < 2 ? named : named.filter((one) => one.teams.some((name) => folded(name) === folded(team)));
  const [learner, ...others] = fitting;
  if (!learner) return 'name-unknown';
  if (others.length > 0) return 'name-twice';
  if (row.course === '') return 'course-missing';
  const course = known.courses.find((one) => folded(one.title) === folded(row.course));
  if (!course) return 'course-unknown';
  const day = dayOf(row.day);
  if (!day) return 'day-wrong';
  if (day > known.today) return 'day-future';
  return day < oldest ? 'day-old' : { learner: learner.key, course: course.id, day };
}
