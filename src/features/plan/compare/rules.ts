import type { PlanFile } from '../plan-file-schema.ts';

/** Pure: what is different between two plans. Nothing is left out: two plans without a difference are the same file. */

export type Value = string | number | boolean | readonly (string | number)[] | null;

/** The same thing in the one plan and in the other. */
export interface Both<T> { readonly before: T; readonly after: T }

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'reordered';
  /** What it is: plan, framework, agreement, decision, pillar, measure, action, indicator, or the name of another list in the file. */
  readonly part: string;
  readonly id: string;
  /** Its name in each plan; null where it is not. Of what was reordered, the name of what holds the list. */
  readonly name: Both<string | null>;
  /** The code of the pillar it stands under; null for what stands beside the pillars. */
  readonly pillar: Both<string | null>;
  /** The name of the measure, framework or pillar it stands in; null at the top. */
  readonly within: Both<string | null>;
  /** For `changed`: the field, as the plan file calls it. */
  readonly field: string | null;
  readonly value: Both<Value>;
  /** The unit of an indicator, for its values. */
  readonly unit: string | null;
}

interface Node {
  readonly part: string; readonly id: string; readonly name: string; readonly pillar: string | null; readonly parent: Node | null;
  readonly fields: ReadonlyMap<string, Value>;
  /** The ids of each list in it. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

type Block = Readonly<Record<string, unknown>>;

const singular: Readonly<Record<string, string>> = {
  frameworks: 'framework', agreements: 'agreement', decisions: 'decision', pillars: 'pillar', measures: 'measure', actions: 'action', indicators: 'indicator', milestones: 'milestone',
};
/** Their codes are unique in the whole plan, so that they keep who they are when they move. */
const uniqueInPlan = new Set(['framework', 'agreement', 'pillar', 'measure', 'indicator']);

const isBlock = (value: unknown): value is Block => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is string | number | boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const textOf = (block: Block, field: string): string | null => (typeof block[field] === 'string' ? block[field] : null);

/** By what a person tells one from another in its list: its code, or its words. */
function ownKey(part: string, block: Block): string {
  if (part === 'decision') return [textOf(block, 'about') ?? '', textOf(block, 'kind') ?? '', textOf(block, 'body') ?? ''].join('/');
  return textOf(block, 'code') ?? textOf(block, 'title') ?? JSON.stringify(block);
}

function nameOf(part: string, block: Block): string {
  if (part === 'agreement') return textOf(block, 'text') ?? '';
  if (part === 'decision') return textOf(block, 'body') ?? '';
  return textOf(block, 'title') ?? textOf(block, 'code') ?? part;
}

/** Every part of a plan under the id by which it is found again in another plan, in the order of the file. */
function nodesOf(plan: PlanFile): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const add = (part: string, block: Block, id: string, parent: Node | null): void => {
    const fields = new Map<string, Value>();
    const lists = new Map<string, readonly string[]>();
    const pillar = part === 'pillar' ? textOf(block, 'code') : parent?.pillar ?? null;
    const node: Node = { part, id, name: nameOf(part, block), pillar, parent, fields, lists };
    nodes.set(id, node);
    for (const [field, value] of Object.entries(block)) {
      if (isScalar(value)) fields.set(field, value);
      else if (isBlock(value)) for (const [inner, held] of Object.entries(value)) { if (isScalar(held)) fields.set(`${field}.${inner}`, held); }
      else if (Array.isArray(value) && value.every((one) => isBlock(one))) {
        const inside = singular[field] ?? field;
        const seen = new Map<string, number>();
        const ids = value.map((child) => {
          const key = ownKey(inside, child);
          const times = (seen.get(key) ?? 0) + 1;
          seen.set(key, times);
          const childId = uniqueInPlan.has(inside) ? `${inside}:${key}` : `${id}>${inside}:${key}#${times}`;
          return { child, childId };
        });
        lists.set(inside, ids.map(({ childId }) => childId));
        for (const { child, childId } of ids) add(inside, child, childId, node);
      } else if (Array.isArray(value) && value.length > 0) fields.set(field, value.filter((one) => typeof one === 'string' || typeof one === 'number'));
    }
  };
  add('plan', plan, 'plan', null);
  return nodes;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
/** What comes or goes together with what holds it needs no line of its own. */
const goesAlong = (part: string): boolean => !['framework', 'agreement', 'pillar', 'measure', 'decision'].includes(part);

function change(kind: Change['kind'], before: Node | undefined, after: Node | undefined, more: { field?: string; value?: Both<Value> } = {}): Change {
  const node = after ?? before;
  const unit = node?.part === 'indicator' ? node.fields.get('unit') : null;
  return {
    kind, part: node?.part ?? '', id: node?.id ?? '',
    name: { before: before?.name ?? null, after: after?.name ?? null }, pillar: { before: before?.pillar ?? null, after: after?.pillar ?? null },
    within: { before: before?.parent?.name ?? null, after: after?.parent?.name ?? null },
    field: more.field ?? null, value: more.value ?? { before: null, after: null }, unit: typeof unit === 'string' && before?.fields.get('unit') === after?.fields.get('unit') ? unit : null,
  };
}

/** Every difference between two plans, in the order of the newer one; what is gone stands at the end. */
export function differences(before: PlanFile, after: PlanFile): Change[] {
  const [old, now] = [nodesOf(before), nodesOf(after)];
  const found: Change[] = [];
  for (const node of now.values()) {
    const was = old.get(node.id);
    if (!was) {
      if (!goesAlong(node.part) || (node.parent && old.has(node.parent.id))) found.push(change('added', undefined, node));
      continue;
    }
    if (was.parent?.id !== node.parent?.id) found.push(change('moved', was, node));
    for (const field of new Set([...was.fields.keys(), ...node.fields.keys()])) {
      const value = { before: was.fields.get(field) ?? null, after: node.fields.get(field) ?? null };
      if (!same(value.before, value.after)) found.push(change('changed', was, node, { field, value }));
    }
    for (const [part, ids] of node.lists) {
      const earlier = was.lists.get(part) ?? [];
      const stayed = (list: readonly string[], other: readonly string[]): string[] => list.filter((id) => other.includes(id));
      if (!same(stayed(earlier, ids), stayed(ids, earlier))) found.push({ ...change('reordered', was, node), part, id: `${node.id}>${part}` });
    }
  }
  for (const node of old.values()) {
    if (!now.has(node.id) && (!goesAlong(node.part) || (node.parent && now.has(node.parent.id)))) found.push(change('removed', node, undefined));
  }
  return found;
}

/** Under which heading a change stands: the pillar it is in now, or was in; otherwise beside the pillars. */
export function byPillar(changes: readonly Change[]): ReadonlyMap<string | null, readonly Change[]> {
  return Map.groupBy(changes, (one) => one.pillar.after ?? one.pillar.before);
}

/** The same change told from the other side. */
export function mirrored(one: Change): Change {
  const swap = <T>(both: Both<T>): Both<T> => ({ before: both.after, after: both.before });
  const kind = one.kind === 'added' ? 'removed' : one.kind === 'removed' ? 'added' : one.kind;
  return { ...one, kind, name: swap(one.name), pillar: swap(one.pillar), within: swap(one.within), value: swap(one.value) };
}
