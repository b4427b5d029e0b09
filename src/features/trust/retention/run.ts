import type { Kysely } from 'kysely';
import { type Act, type Actor, withAct } from '../../../platform/act.ts';
import type { Installation } from '../../../platform/installation.ts';
import type { MunicipalityFace } from '../../../platform/municipality.ts';
import { hashesOf, keepRecord, recordPlaces } from '../../../platform/destroyed-record.ts';
import { oldLinesWait } from '../../../platform/processing-term.ts';
import { carryOut, type Destroyed, destroyAnew, dropProcessingLines, proposeList } from './commands.ts';
import { approvedStands, destroyedLines, openListInShort } from './queries.ts';
import { everythingDue } from './record-queries.ts';

/** What the worker may while it proposes and destroys: find what is due, and nothing else. */
const running = ['retention.run'] as const;

export interface RetentionStanding { readonly due: readonly { readonly class: string }[]; readonly open: Awaited<ReturnType<typeof openListInShort>> }

/** What a run would find, changing nothing. */
export function retentionStanding(installation: Installation, face: MunicipalityFace, actor: Actor): Promise<RetentionStanding> {
  return asRunner(installation, face, actor, 'look at retention', async (act) => ({ due: await everythingDue(act), open: await openListInShort(act.db) }));
}

/** Carries out the approved list, takes away lines of the processing log whose term is over, and proposes what is due now. */
export async function runRetention(installation: Installation, face: MunicipalityFace, actor: Actor): Promise<{ readonly destroyed: Destroyed | null; readonly lines: number; readonly proposed: number }> {
  const destroyed = await asRunner(installation, face, actor, 'destroy', carryOut);
  const lines = await asRunner(installation, face, actor, 'destroy', (act) => dropProcessingLines(act, installation.config.logbook !== null));
  return { destroyed, lines, proposed: await asRunner(installation, face, actor, 'propose destruction', proposeList) };
}

/** Whether somebody approved a list that waits to be carried out. */
export function approvedWaits(installation: Installation, face: MunicipalityFace): Promise<boolean> {
  return looking(installation, face, approvedStands);
}

/** Whether anything is past its time, so that a night on which nothing is leaves no line in the log. */
export function anythingDue(installation: Installation, face: MunicipalityFace): Promise<boolean> {
  const now = installation.clock.now();
  return looking(installation, face, async (db) => (await everythingDue({ db, now })).length > 0 || oldLinesWait(db, now, installation.config.logbook !== null));
}

function looking<T>(installation: Installation, face: MunicipalityFace, use: (db: Kysely<object>) => Promise<T>): Promise<T> {
  return installation.database.as({ role: 'baken_worker', municipality: face.code, actor: '', permissions: running }, use);
}

/** Carries out what somebody approved. @returns null when nothing was */
export function runApproved(installation: Installation, face: MunicipalityFace, actor: Actor): Promise<Destroyed | null> {
  return asRunner(installation, face, actor, 'destroy', carryOut);
}

/** Writes beside the key, and beside the backups, which dossiers were destroyed: a restore destroys them again. Repeated each night, so that a program that died in between loses nothing. */
export async function keepDestroyedRecord(installation: Installation): Promise<void> {
  const lines: string[] = [];
  for (const face of await installation.faces.all()) lines.push(...await looking(installation, face, (db) => destroyedLines(db, face.code)));
  await keepRecord(recordPlaces(installation.config), lines);
}

/** After a restore: takes away what belongs to the keys that were destroyed again. @returns how many signals went */
export async function clearBroughtBack(installation: Installation, actor: Actor, record: ReadonlySet<string>): Promise<number> {
  let gone = 0;
  for (const face of await installation.faces.all()) gone += await asRunner(installation, face, actor, 'destroy', (act) => destroyAnew(act, hashesOf(record, face.code)));
  return gone;
}

function asRunner<T>(installation: Installation, face: MunicipalityFace, actor: Actor, name: string, use: (act: Act) => Promise<T>): Promise<T> {
  return withAct(installation, { name, actor: { ...actor, name }, municipality: face.code, purpose: 'maintenance', origin: 'worker', permissions: running }, use);
}
