import type { Act } from '../../../platform/act.ts';
import type { IdentityRequest } from './rules-reporter.ts';
import { own } from './tables.ts';

export interface RequestView extends IdentityRequest {
  readonly askedByName: string;
  readonly askedAt: Temporal.Instant;
  readonly reason: string;
  readonly answer: { readonly granted: boolean; readonly at: Temporal.Instant; readonly byName: string } | null;
}

export interface Opening { readonly by: string; readonly at: Temporal.Instant; readonly reason: string }

/** The requests to open who a reporter is, newest first. */
export async function identityRequests(act: Act, number: string): Promise<RequestView[]> {
  const rows = await own(act.db).selectFrom('signals.identity_request as request').innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'request.municipality_id').onRef('signal.number', '=', 'request.number'))
    .leftJoin('signals.identity_answer as answer', (join) => join.onRef('answer.municipality_id', '=', 'request.municipality_id').onRef('answer.number', '=', 'request.number').onRef('answer.request_id', '=', 'request.request_id'))
    .select(['signal.dossier_id', 'request.request_id', 'request.asked_by', 'request.asked_at', 'request.reason_sealed', 'answer.granted', 'answer.answered_at', 'answer.answered_by'])
    .where('request.number', '=', number).orderBy('request.request_id', 'desc').execute();
  const first = rows[0];
  if (!first) return [];
  const [dossier, names] = [await act.vault.dossier(first.dossier_id), await namesOf(act)];
  return rows.map((row) => ({
    id: row.request_id, askedBy: row.asked_by, askedByName: names(row.asked_by), askedAt: row.asked_at, reason: dossier.openText('signals.identity_request.reason', row.reason_sealed),
    answer: row.granted === null || row.answered_at === null ? null : { granted: row.granted, at: row.answered_at, byName: names(row.answered_by) },
  }));
}

/** Each time that who the reporter is was opened, newest first. */
export async function identityOpenings(act: Act, number: string): Promise<Opening[]> {
  const rows = await own(act.db).selectFrom('signals.identity_opening as opening').innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'opening.municipality_id').onRef('signal.number', '=', 'opening.number'))
    .select(['signal.dossier_id', 'opening.opened_by', 'opening.opened_at', 'opening.reason_sealed']).where('opening.number', '=', number).orderBy('opening.opening_id', 'desc').execute();
  const first = rows[0];
  if (!first) return [];
  const [dossier, names] = [await act.vault.dossier(first.dossier_id), await namesOf(act)];
  return rows.map((row) => ({ by: names(row.opened_by), at: row.opened_at, reason: dossier.openText('signals.identity_opening.reason', row.reason_sealed) }));
}

async function namesOf(act: Act): Promise<(id: string | null) => string> {
  const people = await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute();
  return (id) => people.find((person) => person.person_id === id)?.name ?? '–';
}
