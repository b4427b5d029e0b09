import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { type AreaFile, type AreaWish, readAreas } from './rules-geojson.ts';
import type { Layer } from './rules-properties.ts';
import { own } from './tables.ts';

export interface SentFile extends Omit<AreaWish, 'municipality'> { readonly text: string; readonly source: string | null }

export interface KeptImport { readonly number: number; readonly file: AreaFile; readonly hash: string }

/** One at a time: numbers of imports and choices follow each other. */
async function takeTurns(act: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality}/areas`}, 0))`.execute(act.db);
}

/**
 * Checks a file and keeps its areas to look at; they count only once somebody chooses them. What the same person looked at before and never chose goes.
 * @throws AreaProblem and nothing is kept
 */
export async function keepAreas(act: Act, sent: SentFile): Promise<KeptImport> {
  const file = readAreas(sent.text, { ...sent, municipality: act.municipality });
  await takeTurns(act);
  const db = own(act.db);
  const by = act.actor.id ?? '';
  const chosen = db.selectFrom('picture.area_choice').select('import_no').where('municipality_id', '=', act.municipality).where('import_no', 'is not', null);
  await db.deleteFrom('picture.area_import').where('municipality_id', '=', act.municipality).where('imported_by', '=', by).where('import_no', 'not in', chosen).execute();
  const newest = await db.selectFrom('picture.area_import').select(({ fn }) => fn.max('import_no').as('number')).where('municipality_id', '=', act.municipality).executeTakeFirst();
  const number = (newest?.number ?? 0) + 1;
  const hash = createHash('sha256').update(sent.text, 'utf8').digest('hex');
  await db.insertInto('picture.area_import').values({
    municipality_id: act.municipality, import_no: number, layer: file.layer, file_hash: hash, file_bytes: Buffer.byteLength(sent.text), source: sent.source,
    area_count: file.areas.length, point_count: file.points, left_out: file.leftOut, areas: JSON.stringify(file.areas), imported_at: act.now, imported_by: by,
  }).execute();
  act.about('area-import', String(number));
  act.note({ layer: file.layer, areas: file.areas.length, hash });
  return { number, file, hash };
}

export type Chosen = 'chosen' | 'changed' | 'unknown';

/**
 * Has an import count for its layer, a new one or one from before; `null` has none count, so that villages show again. `after` is the choice that whoever chooses has seen; 0 when there was none.
 * @returns `changed` when somebody chose since, `unknown` when there is no such import
 */
export async function chooseAreas(act: Act, layer: Layer, number: number | null, after: number): Promise<Chosen> {
  await takeTurns(act);
  const db = own(act.db);
  act.about('area-import', number === null ? 'none' : String(number));
  if (number !== null) {
    const found = await db.selectFrom('picture.area_import').select('layer').where('municipality_id', '=', act.municipality).where('import_no', '=', number).executeTakeFirst();
    if (found?.layer !== layer) return 'unknown';
  }
  const of = db.selectFrom('picture.area_choice').where('municipality_id', '=', act.municipality);
  const current = await of.select(['choice_no', 'import_no']).where('layer', '=', layer).orderBy('choice_no', 'desc').limit(1).executeTakeFirst();
  if ((current?.choice_no ?? 0) !== after) return 'changed';
  if ((current?.import_no ?? null) === number) return 'chosen';
  const newest = await of.select(({ fn }) => fn.max('choice_no').as('number')).executeTakeFirst();
  await db.insertInto('picture.area_choice').values({ municipality_id: act.municipality, choice_no: (newest?.number ?? 0) + 1, layer, import_no: number, chosen_at: act.now, chosen_by: act.actor.id ?? '' }).execute();
  act.note({ layer, before: current?.import_no ?? 0 });
  return 'chosen';
}

/** Throws away what was only looked at. What ever counted stays. */
export async function forgetAreas(act: Act, number: number): Promise<void> {
  const chosen = own(act.db).selectFrom('picture.area_choice').select('import_no').where('municipality_id', '=', act.municipality).where('import_no', 'is not', null);
  act.about('area-import', String(number));
  await own(act.db).deleteFrom('picture.area_import').where('municipality_id', '=', act.municipality).where('import_no', '=', number).where('import_no', 'not in', chosen).execute();
}
