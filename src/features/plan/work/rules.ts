import type { Action, Evidence, Indicator, Measure, Milestone, Pillar } from '../plan-file-schema.ts';

/** The parts of a plan that people work on one by one. */
export const kinds = ['pillar', 'measure', 'action', 'milestone', 'evidence', 'indicator'] as const;
export type Kind = (typeof kinds)[number];
/** What hangs below a measure. */
export type SmallKind = Exclude<Kind, 'pillar' | 'measure'>;
export const smallKinds = ['action', 'milestone', 'evidence', 'indicator'] as const satisfies readonly SmallKind[];

/** Each part as it stands in the plan file, without what hangs below it. */
export interface Content {
  readonly pillar: Omit<Pillar, 'measures'>;
  readonly measure: Omit<Measure, 'actions' | 'milestones' | 'evidence' | 'indicators'>;
  readonly action: Action; readonly milestone: Milestone; readonly evidence: Evidence; readonly indicator: Indicator;
}

interface ItemOf<K extends Kind> {
  /** Counts from 1 in the order of the version; what is added gets the next number. */
  readonly number: number;
  readonly kind: K;
  /** Null: a pillar. */
  readonly parent: number | null;
  readonly position: number;
  readonly content: Content[K];
}
export type Item = { [K in Kind]: ItemOf<K> }[Kind];

/** The kind that a part hangs under; null: it stands by itself. */
export const parentKind: Readonly<Record<Kind, Kind | null>> = { pillar: null, measure: 'pillar', action: 'measure', milestone: 'measure', evidence: 'measure', indicator: 'measure' };

/** The parts of a version, numbered; the same version always gives the same numbers, so that a page shown before anybody began still fits. */
export function itemsOf(pillars: readonly Pillar[]): Item[] {
  const items: Item[] = [];
  const put = (item: Omit<Item, 'number'>): number => {
    items.push({ ...item, number: items.length + 1 } as Item);
    return items.length;
  };
  pillars.forEach(({ measures, ...pillar }, at) => {
    const above = put({ kind: 'pillar', parent: null, position: at, content: pillar });
    measures.forEach(({ actions, milestones = [], evidence = [], indicators, ...measure }, place) => {
      const parent = put({ kind: 'measure', parent: above, position: place, content: measure });
      actions.forEach((content, position) => put({ kind: 'action', parent, position, content }));
      milestones.forEach((content, position) => put({ kind: 'milestone', parent, position, content }));
      evidence.forEach((content, position) => put({ kind: 'evidence', parent, position, content }));
      indicators.forEach((content, position) => put({ kind: 'indicator', parent, position, content }));
    });
  });
  return items;
}

const byPosition = (one: Item, other: Item): number => one.position - other.position || one.number - other.number;

/** The parts of one kind that hang under a part, in their order. */
export function below<T extends Item, K extends Kind>(items: readonly T[], parent: number | null, kind: K): (T & { readonly kind: K; readonly content: Content[K] })[] {
  return items.filter((item) => item.parent === parent && item.kind === kind).sort(byPosition) as unknown as (T & { readonly kind: K; readonly content: Content[K] })[];
}

/** Back from parts to pillars as the plan file has them. */
export function pillarsOf(items: readonly Item[]): Pillar[] {
  const grouped = Map.groupBy(items.toSorted(byPosition), (item) => `${item.parent ?? ''} ${item.kind}`);
  const under = <K extends Kind>(parent: number | null, kind: K) => (grouped.get(`${parent ?? ''} ${kind}`) ?? []) as unknown as readonly ItemOf<K>[];
  const contents = <K extends Kind>(parent: number, kind: K): Content[K][] => under(parent, kind).map((item) => item.content);
  const some = <T>(name: string, list: readonly T[]): object => (list.length > 0 ? { [name]: list } : {});
  return under(null, 'pillar').map((pillar): Pillar => ({
    ...pillar.content,
    measures: under(pillar.number, 'measure').map((measure): Measure => ({
      ...measure.content, actions: contents(measure.number, 'action'), indicators: contents(measure.number, 'indicator'),
      ...some('milestones', contents(measure.number, 'milestone')), ...some('evidence', contents(measure.number, 'evidence')),
    })),
  }));
}

/** Without what was removed, and without what hangs below that. */
export function standing<T extends Item & { readonly removed: boolean }>(items: readonly T[]): T[] {
  const byNumber = new Map(items.map((item) => [item.number, item]));
  const gone = (item: T | undefined): boolean => item !== undefined && (item.removed || (item.parent !== null && gone(byNumber.get(item.parent))));
  return items.filter((item) => !gone(item));
}

/** New positions after a part goes one step up or down among its equals; nothing changes at the end of the row. */
export function moved(items: readonly Item[], number: number, step: -1 | 1): readonly { readonly number: number; readonly position: number }[] {
  const item = items.find((one) => one.number === number);
  if (!item) return [];
  const row = below(items, item.parent, item.kind).map((one) => one.number);
  const at = row.indexOf(number), to = at + step;
  if (to < 0 || to >= row.length) return [];
  row.splice(to, 0, ...row.splice(at, 1));
  return row.map((one, position) => ({ number: one, position }));
}

/** Where a part comes when it goes under another: last. */
export function lastPosition(items: readonly Item[], parent: number | null, kind: Kind): number {
  return Math.max(-1, ...items.filter((item) => item.parent === parent && item.kind === kind).map((item) => item.position)) + 1;
}

const digits = (code: string): string => /\d[\d.]*$/.exec(code)?.[0] ?? code;

/** A code that nothing has or ever had: what was said about a measure stays with its code. */
export function freeCode(kind: 'pillar' | 'measure' | 'indicator', above: string | null, taken: ReadonlySet<string>): string {
  const start = kind === 'pillar' ? 'P' : `${kind === 'measure' ? 'M' : 'I'}${digits(above ?? '').slice(0, 30)}.`;
  for (let n = 1; ; n += 1) if (!taken.has(`${start}${n}`)) return `${start}${n}`;
}

/** The name by which a part is known: its title. */
export const titleOf = (item: { readonly content: Content[Kind] }): string => item.content.title;

/** Fields whose value differs, by the name they have in the plan file. */
export function fieldsThatDiffer(one: object, other: object): string[] {
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}
