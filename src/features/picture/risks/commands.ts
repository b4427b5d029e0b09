import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Dossier } from '../../../platform/vault.ts';
import type { RiskFile } from './queries.ts';
import type { Exposure, Judgement, PlaceKind, TieKind } from './rules.ts';
import { contentPlace, type DescriptionWords } from './rules-content.ts';
import { after, type RiskStep } from './states.ts';
import { own } from './tables.ts';

export interface NewDescription {
  readonly sector: string; readonly forms: readonly string[]; readonly placeKind: PlaceKind; readonly area: string; readonly street: string; readonly exposure: Exposure; readonly exposureWords: string;
  /** The words of an object; null keeps what stands there. */
  readonly object: string | null;
}

export interface NewTie {
  readonly kind: TieKind; readonly sources?: readonly string[]; readonly plan?: string; readonly measure?: string; readonly signal?: string; readonly on?: string | null; readonly words?: string;
  readonly confidential?: string;
}

/** What came of a write: somebody else was first, the state does not allow it, or it was done. */
export type Outcome = 'changed' | 'not-now' | 'done';

/** Writes a new risk with the grounds it begins with. @returns its number */
export async function makeRisk(act: Act, description: NewDescription, grounds: readonly NewTie[]): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} risks`}, 113))`.execute(act.db);
  const last = await own(act.db).selectFrom('picture.risk').select('risk_no').where('municipality_id', '=', act.municipality).orderBy('risk_no', 'desc').limit(1).executeTakeFirst();
  const number = (last?.risk_no ?? 0) + 1;
  const dossier = await act.vault.newDossier();
  await own(act.db).insertInto('picture.risk').values({ municipality_id: act.municipality, risk_no: number, dossier_id: dossier.id, state: 'open', revision: 1, made_by: act.actor.id ?? '', made_at: act.now }).execute();
  await writeDescription(act, dossier, number, 1, description, null);
  for (const [at, ground] of grounds.entries()) {
    await goOn(act, number, 1 + at, 'open');
    await writeTie(act, dossier, number, 2 + at, ground);
  }
  act.about('risk', String(number));
  act.note({ sector: description.sector, grounds: grounds.length });
  return number;
}

/** Another description of the same risk. */
export async function describeAgain(act: Act, file: RiskFile, from: number, description: NewDescription): Promise<Outcome> {
  return step(act, file, from, 'change', (dossier, revision) => writeDescription(act, dossier, file.number, revision, description, file.description.objectRevision));
}

/** Hangs a ground, something that is done, a measure or a signal on a risk. */
export async function tie(act: Act, file: RiskFile, from: number, added: NewTie): Promise<Outcome> {
  return step(act, file, from, 'change', (dossier, revision) => writeTie(act, dossier, file.number, revision, added));
}

/** Takes something off, or puts it back. */
export async function moveTie(act: Act, file: RiskFile, from: number, tieRevision: number, to: 'off' | 'back'): Promise<Outcome> {
  if (!file.ties.some((one) => one.revision === tieRevision && one.off === (to === 'back'))) return 'not-now';
  return step(act, file, from, 'change', async (_, revision) => {
    await own(act.db).insertInto('picture.risk_tie_step').values({ municipality_id: act.municipality, risk_no: file.number, revision, tie_revision: tieRevision, step: to, said_by: act.actor.id ?? '', said_at: act.now }).execute();
  });
}

export interface NewJudgement { readonly judgement: Judgement; readonly reason: string; readonly nextLook: string }

/** The judgement of the signed-in person; it stands beside the earlier ones. */
export async function judge(act: Act, file: RiskFile, from: number, { judgement, reason, nextLook }: NewJudgement): Promise<Outcome> {
  return step(act, file, from, 'judge', (dossier, revision) => writeJudgement(act, dossier, file, revision, { kind: 'judged', judgement, reason, nextLook }));
}

export async function closeRisk(act: Act, file: RiskFile, from: number, reason: string): Promise<Outcome> {
  return step(act, file, from, 'close', (dossier, revision) => writeJudgement(act, dossier, file, revision, { kind: 'closed', judgement: null, reason, nextLook: null }));
}

/** A risk that is open again is looked at on the day that is named. */
export async function reopenRisk(act: Act, file: RiskFile, from: number, reason: string, nextLook: string): Promise<Outcome> {
  return step(act, file, from, 'reopen', (dossier, revision) => writeJudgement(act, dossier, file, revision, { kind: 'reopened', judgement: null, reason, nextLook }));
}

async function step(act: Act, file: RiskFile, from: number, taken: RiskStep, write: (dossier: Dossier, revision: number) => Promise<void>): Promise<Outcome> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} risk ${file.number}`}, 113))`.execute(act.db);
  const head = await own(act.db).selectFrom('picture.risk').select(['state', 'revision', 'dossier_id']).where('municipality_id', '=', act.municipality).where('risk_no', '=', file.number).executeTakeFirstOrThrow();
  act.about('risk', String(file.number));
  if (head.revision !== from) return 'changed';
  const state = after(head.state, taken);
  if (state === null) return 'not-now';
  await goOn(act, file.number, head.revision, state);
  await write(await act.vault.dossier(head.dossier_id), head.revision + 1);
  act.note({ step: taken });
  return 'done';
}

async function goOn(act: Act, number: number, from: number, state: RiskFile['state']): Promise<void> {
  await own(act.db).updateTable('picture.risk').set({ revision: from + 1, state }).where('municipality_id', '=', act.municipality).where('risk_no', '=', number).execute();
}

async function writeDescription(act: Act, dossier: Dossier, number: number, revision: number, description: NewDescription, earlierObject: number | null): Promise<void> {
  const { placeKind, area, street, exposureWords } = description;
  const words: DescriptionWords = { area, street: placeKind === 'street' ? street : '', exposure: exposureWords };
  const named = placeKind === 'object' && description.object !== null;
  if (named) await writeConfidential(act, dossier, number, revision, description.object ?? '');
  await own(act.db).insertInto('picture.risk_description').values({
    municipality_id: act.municipality, risk_no: number, revision, sector_code: description.sector, forms: description.forms.join(','), place_kind: placeKind, exposure: description.exposure,
    words_sealed: dossier.seal(contentPlace('risk_description', revision), JSON.stringify(words)), object_revision: placeKind !== 'object' ? null : named ? revision : earlierObject, said_by: act.actor.id ?? '', said_at: act.now,
  }).execute();
}

async function writeTie(act: Act, dossier: Dossier, number: number, revision: number, { kind, sources, plan, measure, signal, on, words, confidential }: NewTie): Promise<void> {
  if (confidential) await writeConfidential(act, dossier, number, revision, confidential);
  await own(act.db).insertInto('picture.risk_tie').values({
    municipality_id: act.municipality, risk_no: number, revision, kind, source_keys: sources && sources.length > 0 ? sources.join(',') : null, plan_ref: plan ?? null, measure_code: measure ?? null, signal_number: signal ?? null,
    dated_on: on ?? null, words_sealed: words ? dossier.seal(contentPlace('risk_tie', revision), words) : null, said_by: act.actor.id ?? '', said_at: act.now,
  }).execute();
}

async function writeJudgement(act: Act, dossier: Dossier, file: RiskFile, revision: number, said: Pick<RiskFile['judgements'][number], 'kind' | 'judgement' | 'reason' | 'nextLook'>): Promise<void> {
  await own(act.db).insertInto('picture.risk_judgement').values({
    municipality_id: act.municipality, risk_no: file.number, revision, kind: said.kind, judgement: said.judgement, suggested: file.suggested, next_look: said.nextLook,
    reason_sealed: said.reason.trim() === '' ? null : dossier.seal(contentPlace('risk_judgement', revision), said.reason), said_by: act.actor.id ?? '', said_at: act.now,
  }).execute();
}

async function writeConfidential(act: Act, dossier: Dossier, number: number, revision: number, words: string): Promise<void> {
  await own(act.db).insertInto('picture.risk_confidential').values({ municipality_id: act.municipality, risk_no: number, revision, words_sealed: dossier.seal(contentPlace('risk_confidential', revision), words) }).execute();
}
