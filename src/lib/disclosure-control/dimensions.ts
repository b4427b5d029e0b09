import { FiguresProblem } from './problems.ts';

/** How fine a place is; persons are never split by anything finer than the municipality. */
export type PlaceLevel = 'country' | 'region' | 'municipality' | 'finer';

/** A category. Without a parent it stands directly below the total of its dimension. */
export interface Code {
  readonly code: string;
  readonly parent?: string;
  readonly place?: PlaceLevel;
}

/** A classification, flat or a hierarchy: form › sub-form, place › area, year › quarter. Its total has no code of its own. */
export interface Dimension {
  readonly name: string;
  readonly codes: readonly Code[];
}

/** The total of a dimension, in keys and names. */
export const wholeOf = '*';

/** A dimension, checked: children of every code (of `wholeOf` too) and the leaves below it. */
export interface Tree {
  readonly name: string;
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly leaves: ReadonlySet<string>;
  readonly placeOf: ReadonlyMap<string, PlaceLevel>;
  readonly isFlat: boolean;
}

/** @throws FiguresProblem `empty-dimension`, `twice`, `unknown-code`, `hierarchy-cycle` with the dimension and the code */
export function treeOf({ name, codes }: Dimension): Tree {
  if (codes.length === 0) throw new FiguresProblem('empty-dimension', name);
  const parents = new Map<string, string>();
  for (const { code, parent } of codes) {
    if (parents.has(code) || code === wholeOf) throw new FiguresProblem('twice', `${name}: ${code}`);
    parents.set(code, parent ?? wholeOf);
  }
  const children = new Map<string, string[]>([[wholeOf, []]]);
  for (const [code, parent] of parents) {
    if (parent !== wholeOf && !parents.has(parent)) throw new FiguresProblem('unknown-code', `${name}: ${parent}`);
    children.set(parent, [...children.get(parent) ?? [], code]);
    const seen = new Set<string>();
    for (let above = code; above !== wholeOf; above = parents.get(above) ?? wholeOf) {
      if (seen.has(above)) throw new FiguresProblem('hierarchy-cycle', `${name}: ${code}`);
      seen.add(above);
    }
  }
  const placeOf = new Map(codes.flatMap(({ code, place }) => (place ? [[code, place] as const] : [])));
  return { name, children, leaves: new Set([...parents.keys()].filter((code) => !children.has(code))), placeOf, isFlat: [...parents.values()].every((parent) => parent === wholeOf) };
}
