import type { triage as nl } from '../nl/triage.ts';

export const triage: typeof nl = {};
