import type { ReadTable } from '../training/rules-csv.ts';
import { type FieldMistake, type PartnerField, partnerFields, type PartnerWord, readPartner, type Typed, typedOf } from './partner-form.ts';
import { isRole, type PartnerRole, partnerRoles } from './rules-partners.ts';

/** Columns without which a line says too little; the others may be missing. */
export const neededColumns: readonly PartnerField[] = ['naam', 'rol', 'bron', 'brondatum', 'nakijken'];

/** What a partner that is there says now. */
export interface KnownPartner { readonly id: string; readonly version: number; readonly word: PartnerWord }

export type RowMistake = 'cells' | 'double' | 'formula';

export type ListRow = { readonly line: number; readonly name: string } & (
  | { readonly outcome: 'add'; readonly word: PartnerWord }
  | { readonly outcome: 'change'; readonly word: PartnerWord; readonly id: string; readonly version: number; readonly fields: readonly PartnerField[] }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'wrong'; readonly mistakes: readonly FieldMistake[]; readonly row: RowMistake | null }
);

export type ListTrouble = { readonly trouble: 'columns-missing' | 'twice'; readonly columns: readonly string[] };

export interface ReadList { readonly rows: readonly ListRow[]; readonly unknownColumns: readonly string[] }

const bare = (text: string): string => text.trim().toLowerCase();

/** Roles as codes, or by the names under which a page shows them; separated by commas, codes also by spaces. */
function rolesFrom(cell: string, names: Readonly<Record<PartnerRole, string>>): string {
  return cell.split(/[,;]/).flatMap((part) => {
    const named = partnerRoles.find((role) => bare(names[role]) === bare(part));
    return named ? [named] : part.trim().split(/\s+/).filter((code) => code !== '').map((code) => (isRole(bare(code)) ? bare(code) : code));
  }).join(' ');
}

/** A spreadsheet puts an apostrophe before what must stay text; it is no part of what somebody meant. */
const asMeant = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

/** A cell that a spreadsheet would carry out. A telephone number may begin with a plus, and nothing else. */
function isFormula(field: string, cell: string): boolean {
  return /^[=@\t\r]/.test(cell) || (/^[+-]/.test(cell) && !(field === 'telefoon' && /^\+[\d ()-]+$/.test(cell)));
}

/**
 * Every line of a list with what would become of it, or why the whole cannot be read. Partners are told apart by their name, whatever its capitals.
 * `names` are the names of roles and `holidays` those of what goes on holidays, as pages show them.
 */
export function readList(table: ReadTable, known: readonly KnownPartner[], today: Temporal.PlainDate, names: Readonly<Record<PartnerRole, string>>, holidays: Readonly<Record<string, string>>): ReadList | ListTrouble {
  const head = table.head.map(bare);
  const columns = partnerFields.map((field) => ({ field, at: head.indexOf(field) })).filter(({ at }) => at !== -1);
  const missing = neededColumns.filter((field) => !columns.some((column) => column.field === field));
  if (missing.length > 0) return { trouble: 'columns-missing', columns: missing };
  const twice = columns.filter(({ field }) => head.filter((name) => name === field).length > 1).map(({ field }) => field);
  if (twice.length > 0) return { trouble: 'twice', columns: twice };
  const seen = new Set<string>();
  const rows = table.rows.map(({ line, cells }): ListRow => {
    const sent = columns.map(({ field, at }): [PartnerField, string] => [field, cells[at] ?? '']);
    const formula = sent.some(([field, cell]) => isFormula(field, cell));
    const typed: Typed = Object.fromEntries(sent.map(([field, cell]) => [field, asMeant(cell)]));
    const name = (typed['naam'] ?? '').replace(/\s+/g, ' ').trim();
    const there = known.find((one) => bare(one.word.name) === bare(name));
    const rest = there ? typedOf(there.word) : {};
    const holiday = Object.entries(holidays).find(([code, label]) => [bare(code), bare(label)].includes(bare(typed['feestdagen'] ?? '')))?.[0] ?? 'unknown';
    const whole: Typed = { ...rest, ...typed, rol: rolesFrom(typed['rol'] ?? '', names), ...(typed['feestdagen'] === undefined ? {} : { feestdagen: holiday }) };
    const double = name !== '' && seen.has(bare(name));
    seen.add(bare(name));
    if (cells.length > table.head.length || double || formula) return { line, name, outcome: 'wrong', mistakes: [], row: formula ? 'formula' : double ? 'double' : 'cells' };
    const read = readPartner(whole, today);
    if ('mistakes' in read) {
      // A list that was taken out and is read in again says nothing new; that a date went by meanwhile is no mistake in it.
      return there && same(whole, typedOf(there.word)) ? { line, name, outcome: 'same' } : { line, name, outcome: 'wrong', mistakes: read.mistakes, row: null };
    }
    if (!there) return { line, name, outcome: 'add', word: read.word };
    const [now, then] = [typedOf(read.word), typedOf(there.word)];
    const fields = partnerFields.filter((field) => now[field] !== then[field]);
    return fields.length === 0 ? { line, name, outcome: 'same' } : { line, name, outcome: 'change', word: read.word, id: there.id, version: there.version, fields };
  });
  return { rows, unknownColumns: table.head.filter((name) => name !== '' && !partnerFields.some((field) => field === bare(name))) };
}

function same(one: Typed, other: Typed): boolean {
  return partnerFields.every((field) => (one[field] ?? '').replace(/\r\n/g, '\n') === (other[field] ?? ''));
}

/** The partners as a table with the columns that can be read in again. */
export function listOf(words: readonly PartnerWord[]): readonly (readonly string[])[] {
  return [partnerFields, ...words.map((word) => {
    const typed = typedOf(word);
    return partnerFields.map((field) => typed[field] ?? '');
  })];
}
