import type { Act } from '../../../platform/act.ts';
import { type ActivityCode, activityCodes, activityIds } from '../../../platform/processing.ts';
import { type ActivityContent, builtIn } from './catalogue.ts';
import { register } from './tables.ts';

export interface ActivityVersion {
  readonly code: ActivityCode;
  readonly version: number;
  /** Null for the program's own proposal, which holds until somebody changes it. */
  readonly from: Temporal.Instant | null;
  readonly content: ActivityContent;
  readonly confirmed: boolean;
  readonly by: string | null;
  readonly reason: string;
}

export function codeOfId(id: string): ActivityCode | null {
  return activityCodes.find((code) => activityIds[code] === id) ?? null;
}

/** Version 1 is the program's proposal, until the municipality writes its own. */
function proposal(code: ActivityCode): ActivityVersion {
  return { code, version: 1, from: null, content: builtIn[code], confirmed: false, by: null, reason: '' };
}

/** Every version of one activity, the newest first. Who changed it is read only where the reader may see people. */
export async function versionsOf(act: Act, code: ActivityCode, withNames: boolean): Promise<ActivityVersion[]> {
  const rows = await register(act.db).selectFrom('processing.activity_version').select(['version', 'valid_from', 'content', 'confirmed', 'changed_by', 'reason'])
    .where('municipality_id', '=', act.municipality).where('code', '=', code).orderBy('version', 'desc').execute();
  const names = new Map(withNames && rows.length > 0 ? (await register(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((row) => [row.person_id, row.name]) : []);
  const own = rows.map((row): ActivityVersion => ({
    code, version: row.version, from: row.valid_from, content: row.content, confirmed: row.confirmed, by: withNames ? names.get(row.changed_by ?? '') ?? null : null, reason: withNames ? row.reason : '',
  }));
  return own.some((one) => one.version === 1) ? own : [...own, proposal(code)];
}

/** What holds now, of every activity. */
export async function currentActivities(act: Act): Promise<ActivityVersion[]> {
  const all = await Promise.all(activityCodes.map(async (code) => (await versionsOf(act, code, false))[0] ?? proposal(code)));
  return all;
}

export interface Backlog { readonly waiting: number; readonly oldest: Temporal.Instant | null; readonly lastShipped: Temporal.Instant | null; readonly total: number }

/** How far the lines for the municipality's logbook are. */
export async function backlog(act: Act): Promise<Backlog> {
  const row = await register(act.db).selectFrom('processing.line')
    .select((on) => [
      on.fn.countAll<string>().as('total'), on.fn.countAll<string>().filterWhere('shipped_at', 'is', null).as('waiting'),
      on.fn.min('began').filterWhere('shipped_at', 'is', null).as('oldest'), on.fn.max('shipped_at').as('last'),
    ]).where('municipality_id', '=', act.municipality).executeTakeFirstOrThrow();
  return { total: Number(row.total), waiting: Number(row.waiting), oldest: row.oldest ?? null, lastShipped: row.last ?? null };
}
