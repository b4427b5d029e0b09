import { type Protected, protect } from './protect.ts';
import type { Confidant, Place, PrintedTable, Publication, PublicationWish } from './publication.ts';
import { publicationOf, type EarlierRelease } from './publication.ts';
import type { Register } from './register.ts';
import type { SuppressOptions } from './suppress.ts';

export interface ProtectedPublication extends Protected {
  readonly tables: readonly PrintedTable[];
  readonly publication: Publication;
  /** The part of the printed cells that is a star, from 0 to 1. */
  readonly stars: number;
}

/**
 * Tables that may be published, proven together with everything published before; or no tables.
 * @throws FiguresProblem
 */
export async function protectPublication(register: Register, wish: PublicationWish, earlier: readonly EarlierRelease[], options: SuppressOptions, work: (system: Publication['system'], options: SuppressOptions) => Promise<Protected> = protect, confidants: readonly Confidant[] = []): Promise<ProtectedPublication> {
  const publication = publicationOf(register, wish, earlier, confidants);
  const done = await work(publication.system, options);
  return { ...done, publication, ...printed(publication, wish, done.isHidden) };
}

function printed({ system, places }: Publication, { tables }: PublicationWish, isHidden: (cell: number) => boolean): { tables: PrintedTable[]; stars: number } {
  const figure = ({ codes, cell }: Place): PrintedTable['cells'][number] => ({ codes, value: isHidden(cell) ? null : system.cells[cell]?.value ?? null });
  const made = tables.map((table, at) => ({ ...table, cells: places.filter((place) => place.table === at).map(figure) }));
  return { tables: made, stars: places.filter(({ cell }) => isHidden(cell)).length / Math.max(1, places.length) };
}
