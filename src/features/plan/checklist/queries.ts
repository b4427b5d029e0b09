import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Grade } from './norm-file.ts';
import { type Attention, attentionFor, type Judgement } from './rules.ts';
import { own } from './tables.ts';

export interface NormWords { readonly version: number; readonly edition: string; readonly title: string; readonly body: string; readonly source: string; readonly address: string | null; readonly grade: Grade; readonly confirm: boolean }

export interface Look {
  readonly id: number; readonly rowVersion: number; readonly basis: Judgement; readonly deepening: Judgement | null; readonly evidence: string; readonly owner: string; readonly nextLook: string | null;
  readonly by: string; readonly at: Temporal.Instant;
}

export interface ChecklistRow { readonly code: string; readonly words: NormWords; readonly look: Look | null; readonly attention: Attention }

export interface Checklist { readonly edition: string; readonly rows: readonly ChecklistRow[]; /** The day it is shown as of. */ readonly on: Temporal.PlainDate; readonly past: boolean }

export interface RowFile extends ChecklistRow {
  readonly withdrawn: boolean;
  /** Newest first. */
  readonly looks: readonly Look[];
  /** Newest first. */
  readonly versions: readonly (NormWords & { readonly since: Temporal.Instant })[];
}

/** The list as it stands, or as it stood at the end of an earlier day. Null when nothing was taken over yet. */
export async function checklist(act: Act, day?: Temporal.PlainDate): Promise<Checklist | null> {
  const today = dutchDate(act.now);
  const on = day && Temporal.PlainDate.compare(day, today) < 0 ? day : today;
  const before = on.add({ days: 1 }).toZonedDateTime('Europe/Amsterdam').toInstant();
  const rows = await own(act.db).selectFrom('plan.norm_row').selectAll().distinctOn('row_code').where('taken_over_at', '<', before).orderBy('row_code').orderBy('version', 'desc').execute();
  const newest = new Map((await looks(act, before)).toReversed().map((look) => [look.code, look]));
  const shown = rows.filter((row) => !row.withdrawn).sort((one, other) => one.position - other.position).map((row): ChecklistRow => {
    const look = newest.get(row.row_code) ?? null;
    return { code: row.row_code, words: wordsOf(row), look, attention: attentionFor(look, row.version, on) };
  });
  const edition = rows.map((row) => row.edition).sort().at(-1);
  return edition === undefined || shown.length === 0 ? null : { edition, rows: shown, on, past: !on.equals(today) };
}

export async function rowFile(act: Act, code: string): Promise<RowFile | undefined> {
  // What no list can hold is in no list; some of it no database text can hold either.
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/.test(code)) return undefined;
  const rows = await own(act.db).selectFrom('plan.norm_row').selectAll().where('row_code', '=', code).orderBy('version', 'desc').execute();
  const [newest] = rows;
  if (!newest) return undefined;
  const all = await looks(act, null, code);
  const look = all[0] ?? null;
  return {
    code, words: wordsOf(newest), withdrawn: newest.withdrawn, look, looks: all, attention: attentionFor(look, newest.version, dutchDate(act.now)),
    versions: rows.filter((row) => !row.withdrawn).map((row) => ({ ...wordsOf(row), since: row.taken_over_at })),
  };
}

async function looks(act: Act, before: Temporal.Instant | null, code?: string): Promise<(Look & { readonly code: string })[]> {
  let query = own(act.db).selectFrom('plan.norm_look').selectAll();
  if (before) query = query.where('looked_at', '<', before);
  if (code !== undefined) query = query.where('row_code', '=', code);
  const rows = await query.orderBy('look_id', 'desc').execute();
  const people = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((one) => [one.person_id, one.name]));
  return rows.map((row) => ({
    code: row.row_code, id: row.look_id, rowVersion: row.row_version, basis: row.basis, deepening: row.deepening, evidence: row.evidence ?? '', owner: row.owner ?? '', nextLook: row.next_look,
    by: people.get(row.looked_by) ?? '–', at: row.looked_at,
  }));
}

function wordsOf(row: NormWords): NormWords {
  const { version, edition, title, body, source, address, grade, confirm } = row;
  return { version, edition, title, body, source, address, grade, confirm };
}
