import type { Act } from '../../../platform/act.ts';
import { type Actor, withAct } from '../../../platform/act.ts';
import type { Installation } from '../../../platform/installation.ts';
import type { MunicipalityFace } from '../../../platform/municipality.ts';
import { oldLinesWait } from '../../../platform/processing-term.ts';
import { dueForDestruction } from '../../signals/offers.ts';
import { carryOut, type Destroyed, dropProcessingLines, proposeList } from './commands.ts';
import { openList, type RetentionList } from './queries.ts';

/** What the worker may while it proposes and destroys: find what is due, and nothing else. */
const running = ['retention.run'] as const;

export interface RetentionStanding { readonly due: readonly { readonly class: string }[]; readonly open: RetentionList | null; readonly lines: boolean }

/** What a run would find, changing nothing. */
export function retentionStanding(installation: Installation, face: MunicipalityFace, actor: Actor): Promise<RetentionStanding> {
  return asRunner(installation, face, actor, 'look at retention', async (act) => ({ due: await dueForDestruction(act), open: await openList(act), lines: await oldLinesWait(act.db, act.now, installation.config.logbook !== null) }));
}

/** Carries out the approved list, takes away lines of the processing log whose term is over, and proposes what is due now. */
export async function runRetention(installation: Installation, face: MunicipalityFace, actor: Actor): Promise<{ readonly destroyed: Destroyed | null; readonly lines: number; readonly proposed: number }> {
  const destroyed = await asRunner(installation, face, actor, 'destroy', carryOut);
  const lines = await asRunner(installation, face, actor, 'destroy', (act) => dropProcessingLines(act, installation.config.logbook !== null));
  return { destroyed, lines, proposed: await asRunner(installation, face, actor, 'propose destruction', proposeList) };
}

/** Carries out what somebody approved. @returns null when nothing was */
export function runApproved(installation: Installation, face: MunicipalityFace, actor: Actor): Promise<Destroyed | null> {
  return asRunner(installation, face, actor, 'destroy', carryOut);
}

function asRunner<T>(installation: Installation, face: MunicipalityFace, actor: Actor, name: string, use: (act: Act) => Promise<T>): Promise<T> {
  return withAct(installation, { name, actor: { ...actor, name }, municipality: face.code, purpose: 'maintenance', origin: 'worker', permissions: running }, use);
}
