/** How far away the nearest documented ground is; the nearest first. */
export const NEAREST_FIRST = ['local', 'neighbour', 'region', 'national', 'foreign'] as const;
export type Nearness = (typeof NEAREST_FIRST)[number];

const levels: Readonly<Record<Nearness, 1 | 2 | 3>> = { local: 3, neighbour: 3, region: 2, national: 1, foreign: 1 };

/** Three steps: here or next door, in the area, further away. It measures distance, not seriousness or chance. */
export function levelOf(reach: Nearness | null): 0 | 1 | 2 | 3 {
  return reach === null ? 0 : levels[reach];
}

export function nearest(grounds: readonly { readonly reach: Nearness }[]): Nearness | null {
  return NEAREST_FIRST.find((reach) => grounds.some((ground) => ground.reach === reach)) ?? null;
}

export function isNear(reach: Nearness | null): boolean {
  return levelOf(reach) >= 2;
}

/** Sectors with the nearest evidence first; equal ones stay in their order. */
export function byNearness<S extends { readonly grounds: readonly { readonly reach: Nearness }[] }>(sectors: readonly S[]): readonly S[] {
  const rank = (sector: S): number => NEAREST_FIRST.indexOf(nearest(sector.grounds) ?? 'foreign');
  return [...sectors].sort((a, b) => rank(a) - rank(b));
}
