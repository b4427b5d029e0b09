import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { areaCounts } from '../../signals/offers.ts';
import { type Drawing, drawingOf, type ToDraw } from './drawing.ts';
import type { Area } from './rules-geojson.ts';
import { filtered, type Level, type MapFilter, place, type Placed, yearsOf } from './rules-map.ts';
import { type Layer, layers } from './rules-properties.ts';
import { own } from './tables.ts';
import { villages } from './villages.ts';

/** An import, without its borders. */
export interface ImportLine {
  readonly number: number;
  readonly layer: Layer;
  readonly hash: string;
  readonly bytes: number;
  readonly source: string | null;
  readonly areas: number;
  readonly leftOut: number;
  readonly at: Temporal.Instant;
  /** Null: a command. */
  readonly by: string | null;
}

/** What counted for a layer, since when and by whom; the newest first. */
export interface ChoiceLine { readonly number: number; readonly layer: Layer; readonly chosen: ImportLine | null; readonly at: Temporal.Instant; readonly by: string | null }

export interface AreaHistory {
  readonly choices: readonly ChoiceLine[];
  /** Of each layer the newest choice; what forms start from. */
  readonly current: Readonly<Record<Layer, ChoiceLine | null>>;
}

const columns = ['import.import_no', 'import.layer', 'import.file_hash', 'import.file_bytes', 'import.source', 'import.area_count', 'import.left_out', 'import.imported_at', 'import.imported_by'] as const;

async function imports(act: Act): Promise<readonly ImportLine[]> {
  const rows = await own(act.db).selectFrom('picture.area_import as import')
    .leftJoin('platform.person as person', (join) => join.onRef('person.municipality_id', '=', 'import.municipality_id').onRef('person.person_id', '=', 'import.imported_by'))
    .select([...columns, 'person.name']).where('import.municipality_id', '=', act.municipality).execute();
  return rows.map((row) => ({
    number: row.import_no, layer: row.layer, hash: row.file_hash, bytes: row.file_bytes, source: row.source, areas: row.area_count, leftOut: row.left_out, at: row.imported_at, by: row.name,
  }));
}

export async function areaHistory(act: Act): Promise<AreaHistory> {
  const known = await imports(act);
  const rows = await own(act.db).selectFrom('picture.area_choice as choice')
    .leftJoin('platform.person as person', (join) => join.onRef('person.municipality_id', '=', 'choice.municipality_id').onRef('person.person_id', '=', 'choice.chosen_by'))
    .select(['choice.choice_no', 'choice.layer', 'choice.import_no', 'choice.chosen_at', 'person.name']).where('choice.municipality_id', '=', act.municipality).orderBy('choice.choice_no', 'desc').execute();
  const choices = rows.map((row): ChoiceLine => ({ number: row.choice_no, layer: row.layer, chosen: known.find((one) => one.number === row.import_no) ?? null, at: row.chosen_at, by: row.name }));
  const of = (layer: Layer): ChoiceLine | null => choices.find((choice) => choice.layer === layer) ?? null;
  return { choices, current: { districts: of('districts'), neighbourhoods: of('neighbourhoods') } };
}

export interface AreaPreview { readonly line: ImportLine; readonly areas: readonly Area[]; readonly drawing: Drawing }

/** One import with its drawing; null when there is none of that number. */
export async function areaPreview(act: Act, number: number): Promise<AreaPreview | null> {
  const line = (await imports(act)).find((one) => one.number === number);
  if (!line) return null;
  act.about('area-import', String(number));
  const areas = await areasIn(act, number);
  return { line, areas, drawing: drawingOf(areas.map((area) => toDraw(line.layer, area))) };
}

async function areasIn(act: Act, number: number): Promise<readonly Area[]> {
  const row = await own(act.db).selectFrom('picture.area_import').select('areas').where('municipality_id', '=', act.municipality).where('import_no', '=', number).executeTakeFirst();
  return row?.areas ?? [];
}

const toDraw = (layer: Layer, { code, polygons, at, room }: Area): ToDraw => ({ key: `${layer}:${code}`, polygons, at, room });

export interface MapPlace {
  readonly key: string;
  /** The part of the key that fits in an address. */
  readonly code: string;
  /** Counted from one in the order of the list, for areas that are too small for their name. */
  readonly number: number;
  readonly name: string;
  /** Null for who may not see counts. */
  readonly signals: number | null;
}

export interface MapData {
  readonly level: Level;
  /** What there is to choose from. */
  readonly levels: readonly Level[];
  readonly filter: MapFilter;
  readonly places: readonly MapPlace[];
  readonly drawing: Drawing;
  /** Null for who may not see counts of the own register. */
  readonly counted: Placed | null;
  readonly years: readonly number[];
  readonly source: string | null;
  readonly importedAt: Temporal.Instant | null;
  readonly mayImport: boolean;
}

/** Everything on /beeld/kaart. */
export async function mapData(act: Act, filter: MapFilter): Promise<MapData> {
  const { current } = await areaHistory(act);
  const imported = layers.filter((layer) => current[layer]?.chosen);
  const levels: readonly Level[] = imported.length > 0 ? [...imported].reverse() : ['villages'];
  const level = levels.find((one) => one === filter.level) ?? levels[0] ?? 'villages';
  const line = level === 'villages' ? null : current[level]?.chosen ?? null;
  const areas = line && level !== 'villages' ? await areasIn(act, line.number) : [];
  const inside = level === 'districts' && current.neighbourhoods?.chosen ? await areasIn(act, current.neighbourhoods.chosen.number) : [];
  const items = level === 'villages' ? villagesToDraw(act.municipality) : areas.map((area) => ({ ...toDraw(level, area), name: area.name }));
  const counts = act.may('signals.read') ? await areaCounts(act) : null;
  const counted = counts && place(filtered(counts, filter, dutchDate(act.now)), items.map(({ key }) => ({
    key, holds: inside.filter(({ parent }) => `districts:${parent ?? ''}` === key).map(({ code }) => `neighbourhoods:${code}`),
  })));
  return {
    level, levels, filter, drawing: drawingOf(items), counted, years: counts ? yearsOf(counts) : [], source: line?.source ?? null, importedAt: line?.at ?? null, mayImport: act.may('areas.import'),
    places: items.map(({ key, name }, at) => ({ key, code: key.slice(key.indexOf(':') + 1), number: at + 1, name, signals: counted ? counted.byKey.get(key) ?? 0 : null })),
  };
}

function villagesToDraw(municipality: string): readonly (ToDraw & { readonly name: string })[] {
  return (villages[municipality] ?? []).map(({ slug, name, at }) => ({ key: `village:${slug}`, name, polygons: [], at, room: 0 }));
}

export interface AreaChoice { readonly key: string; readonly name: string; readonly level: Level }

/** Where a signal can be said to play: the areas that count, of the smallest kind first; without any the villages. */
export async function areasToChoose(act: Act): Promise<readonly AreaChoice[]> {
  const { current } = await areaHistory(act);
  const found: AreaChoice[] = [];
  for (const layer of [...layers].reverse()) {
    const line = current[layer]?.chosen;
    if (line) found.push(...(await areasIn(act, line.number)).map(({ code, name }) => ({ key: `${layer}:${code}`, name, level: layer })));
  }
  return found.length > 0 ? found : villagesToDraw(act.municipality).map(({ key, name }) => ({ key, name, level: 'villages' }));
}
