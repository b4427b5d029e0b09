import type { Act } from '../../../platform/act.ts';

/** The codes of the indicators of a plan of which there is a reading; whoever keeps readings hands this in. */
export type ReadingsOf = (act: Act, reference: string) => Promise<ReadonlySet<string>>;
