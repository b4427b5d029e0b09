import type { PlanFile } from './plan-file-schema.ts';

export type ChangedKind = 'plan' | 'framework' | 'agreement' | 'decision' | 'pillar' | 'measure' | 'action' | 'milestone' | 'evidence' | 'indicator';

/** One difference between two versions of a plan. `title` names the part as the newer version does, or the older one when it is gone. */
export interface PlanChange {
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  readonly kind: ChangedKind;
  /** The code of the part, or of the measure or framework it belongs to; null: the plan itself or a decision. */
  readonly code: string | null;
  readonly title: string;
  /** The title of what it belongs to. */
  readonly under: string | null;
  /** With `changed`: each field that differs, with what it was and what it is; null = not filled in. */
  readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

interface Node { readonly kind: ChangedKind; readonly code: string | null; readonly title: string; readonly under: string | null; readonly parent: string; readonly place: number; readonly own: Readonly<Record<string, unknown>> }

/** Every part of a plan under a key by which it is known again in another version: its code, or its title within its measure. */
function nodesOf(plan: PlanFile): Map<string, Node> {
  const nodes = new Map<string, Node>();
  // Two actions may have one title: the second is known as the second.
  const put = (key: string, node: Omit<Node, 'place'>, place: number): void => {
    let free = key;
    for (let n = 2; nodes.has(free); n += 1) free = `${key} ${n}`;
    nodes.set(free, { ...node, place });
  };
  put('plan', { kind: 'plan', code: null, title: plan.title, under: null, parent: '', own: { title: plan.title, from: plan.period.from, to: plan.period.to } }, 0);
  plan.frameworks.forEach(({ agreements, period, ...own }, at) => {
    put(`framework ${own.code}`, { kind: 'framework', code: own.code, title: own.title, under: null, parent: '', own: { ...own, from: period?.from, to: period?.to } }, at);
    agreements.forEach((agreement, place) => put(`agreement ${agreement.code}`, { kind: 'agreement', code: agreement.code, title: agreement.text, under: own.title, parent: own.code, own: agreement }, place));
  });
  plan.decisions.forEach((own, at) => put(`decision ${own.about ?? ''} ${own.kind} ${own.body}`, { kind: 'decision', code: null, title: own.body, under: null, parent: '', own }, at));
  plan.pillars.forEach(({ measures, ...pillar }, at) => {
    put(`pillar ${pillar.code}`, { kind: 'pillar', code: pillar.code, title: pillar.title, under: null, parent: '', own: pillar }, at);
    measures.forEach(({ actions, milestones, evidence, indicators, ...measure }, place) => {
      put(`measure ${measure.code}`, { kind: 'measure', code: measure.code, title: measure.title, under: pillar.title, parent: pillar.code, own: measure }, place);
      const small = (kind: ChangedKind, list: readonly { readonly title: string }[], key: (one: { readonly title: string }) => string): void => {
        list.forEach((one, position) => put(`${kind} ${key(one)}`, { kind, code: measure.code, title: one.title, under: measure.title, parent: measure.code, own: { ...one } }, position));
      };
      small('action', actions, (one) => `${measure.code} ${one.title}`);
      small('milestone', milestones ?? [], (one) => `${measure.code} ${one.title}`);
      small('evidence', evidence ?? [], (one) => `${measure.code} ${one.title}`);
      indicators.forEach((one, position) => put(`indicator ${one.code}`, { kind: 'indicator', code: measure.code, title: one.title, under: measure.title, parent: measure.code, own: one }, position));
    });
  });
  return nodes;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What is different in the newer plan, in the order of the newer one and with what is gone at the place where it was. Equal plans give nothing. */
export function changesBetween(older: PlanFile, newer: PlanFile): PlanChange[] {
  const [before, after] = [nodesOf(older), nodesOf(newer)];
  const tell = (what: PlanChange['what'], { kind, code, title, under }: Node, fields: PlanChange['fields'] = []): PlanChange => ({ what, kind, code, title, under, fields });
  const outOfOrder = movedInPlace(before, after);
  const changes: PlanChange[] = [];
  for (const [key, node] of after) {
    const was = before.get(key);
    if (!was) {
      changes.push(tell('added', node));
      continue;
    }
    const fields = [...new Set([...Object.keys(was.own), ...Object.keys(node.own)])].filter((field) => !same(was.own[field], node.own[field]))
      .map((field) => ({ field, from: was.own[field] ?? null, to: node.own[field] ?? null }));
    if (fields.length > 0) changes.push(tell('changed', node, fields));
    if (was.parent !== node.parent || outOfOrder.has(key)) changes.push(tell('moved', node));
  }
  for (const [key, node] of before) if (!after.has(key)) changes.push(tell('removed', node));
  return changes;
}

/** The parts that went to another place among their equals: the fewest that explain the new order, and never those that something was put before. */
function movedInPlace(before: ReadonlyMap<string, Node>, after: ReadonlyMap<string, Node>): Set<string> {
  const stayed = [...after].filter(([key, node]) => before.get(key)?.parent === node.parent);
  const moved = new Set<string>();
  for (const row of Map.groupBy(stayed, ([, node]) => `${node.kind} ${node.parent}`).values()) {
    const keys = row.sort(([, one], [, other]) => one.place - other.place).map(([key]) => key);
    const kept = longestRising(keys.map((key) => before.get(key)?.place ?? 0));
    keys.forEach((key, at) => { if (!kept.has(at)) moved.add(key); });
  }
  return moved;
}

/** The places of one longest run of numbers that only rise. */
function longestRising(numbers: readonly number[]): Set<number> {
  const length: number[] = [], from: number[] = [];
  let best = -1;
  numbers.forEach((number, at) => {
    length[at] = 1;
    from[at] = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      if ((numbers[earlier] ?? 0) < number && (length[earlier] ?? 0) + 1 > (length[at] ?? 0)) { length[at] = (length[earlier] ?? 0) + 1; from[at] = earlier; }
    }
    if (best === -1 || (length[at] ?? 0) > (length[best] ?? 0)) best = at;
  });
  const places = new Set<number>();
  for (let at = best; at !== -1; at = from[at] ?? -1) places.add(at);
  return places;
}

/** How much changed, for one sentence. */
export function countChanges(changes: readonly PlanChange[]): Readonly<Record<PlanChange['what'], number>> {
  return { added: 0, removed: 0, changed: 0, moved: 0, ...Object.fromEntries([...Map.groupBy(changes, ({ what }) => what)].map(([what, list]) => [what, list.length])) };
}
