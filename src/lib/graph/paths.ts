/** A tie without direction. `key` tells apart ties between the same two nodes, and orders equally short ways: the least comes first. */
export interface Tie { readonly key: string; readonly from: string; readonly to: string }

/** One step of a way: over this tie, to this node. */
export interface Step<T extends Tie> { readonly tie: T; readonly to: string }

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function neighbours<T extends Tie>(ties: readonly T[]): ReadonlyMap<string, readonly Step<T>[]> {
  const result = new Map<string, Step<T>[]>();
  const add = (from: string, step: Step<T>): void => { result.set(from, [...result.get(from) ?? [], step]); };
  for (const tie of ties) {
    add(tie.from, { tie, to: tie.to });
    if (tie.from !== tie.to) add(tie.to, { tie, to: tie.from });
  }
  for (const steps of result.values()) steps.sort((one, other) => byText(one.tie.key, other.tie.key) || byText(one.to, other.to));
  return result;
}

export interface Ways<T extends Tie> {
  /** The first of the shortest ways, each from the first node to the last; empty when none leads there, one empty way when both are the same node. */
  readonly ways: readonly (readonly Step<T>[])[];
  /** How many are as short, with those that are not given. */
  readonly count: number;
}

/**
 * The shortest ways between two nodes, by the number of ties. Which come first does not hang on the order of what is given: at every node the tie with the least key is followed first.
 * @param most ways that are given
 */
export function shortestWays<T extends Tie>(ties: readonly T[], from: string, to: string, most: number): Ways<T> {
  const steps = neighbours(ties);
  const far = distances(steps, to);
  const whole = far.get(from);
  if (whole === undefined) return { ways: [], count: 0 };
  const counts = new Map([[to, 1]]);
  for (const [node] of [...far].sort(([, one], [, other]) => one - other)) {
    if (node !== to) counts.set(node, nearer(steps, far, node).reduce((sum, step) => sum + (counts.get(step.to) ?? 0), 0));
  }
  const ways: (readonly Step<T>[])[] = [];
  const walk = (node: string, way: readonly Step<T>[]): void => {
    if (ways.length >= most) return;
    if (node === to) ways.push(way);
    else for (const step of nearer(steps, far, node)) walk(step.to, [...way, step]);
  };
  walk(from, []);
  return { ways, count: counts.get(from) ?? 0 };
}

function nearer<T extends Tie>(steps: ReadonlyMap<string, readonly Step<T>[]>, far: ReadonlyMap<string, number>, node: string): readonly Step<T>[] {
  const here = far.get(node) ?? 0;
  return (steps.get(node) ?? []).filter((step) => far.get(step.to) === here - 1);
}

function distances<T extends Tie>(steps: ReadonlyMap<string, readonly Step<T>[]>, from: string): ReadonlyMap<string, number> {
  const far = new Map([[from, 0]]);
  // A map is walked in the order in which it grows: that is the queue.
  for (const [node, here] of far) for (const step of steps.get(node) ?? []) if (!far.has(step.to)) far.set(step.to, here + 1);
  return far;
}

/** Nodes that hang together, the largest group first, each in the order of its names. */
export function groupsOf(nodes: readonly string[], ties: readonly Tie[]): readonly (readonly string[])[] {
  const steps = neighbours(ties);
  const seen = new Set<string>();
  const groups: (readonly string[])[] = [];
  for (const node of [...nodes].sort(byText)) {
    if (seen.has(node)) continue;
    const group = [...distances(steps, node).keys()].sort(byText);
    for (const one of group) seen.add(one);
    groups.push(group);
  }
  return groups.sort((one, other) => other.length - one.length || byText(one[0] ?? '', other[0] ?? ''));
}
