import { sql } from 'kysely';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { groundsFor } from '../../knowledge/offers.ts';
import { hold } from '../step-commands.ts';
import { newPackageCode, PackageToken } from './package-token.ts';
import { type Choices, missing, noChoices, type PackageContent } from './rules-content.ts';
import { opensFor, packageAfter, type PackageStep, stateAt } from './states.ts';
import { own } from './tables.ts';

/** Days a package stays open. */
export const openDays = 14;

/** @throws Refusal `not-found`; `no-ground` when the purpose is not that recipient's */
export async function beginPackage(act: Act, number: string, recipient: string, purpose: string): Promise<number> {
  await hold(act, number);
  if (groundsFor(recipient, purpose).length === 0) throw new Refusal('no-ground');
  const dossier = await act.vault.newDossier();
  const row = await own(act.db).insertInto('signals.package').values({
    municipality_id: act.municipality, number, dossier_id: dossier.id, state: 'draft', recipient_code: recipient, purpose_code: purpose,
    choices_sealed: dossier.seal('signals.package.choices', JSON.stringify(noChoices)), package_index: null, content_sealed: null, made_by: act.actor.id ?? '', made_at: act.now,
    sent_at: null, ends_at: null, answer_by: null,
  }).returning('package_id').executeTakeFirstOrThrow();
  return row.package_id;
}

async function holdPackage(act: Act, number: string, id: number, step: PackageStep) {
  act.about('signal', number);
  const row = await own(act.db).selectFrom('signals.package').selectAll().where('number', '=', number).where('package_id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  const state = packageAfter(stateAt(row.state, row.ends_at, act.now), step);
  if (!state) throw new Refusal('step-not-possible');
  act.note({ package: id, packageStep: step });
  return { row, state, dossier: await act.vault.dossier(row.dossier_id) };
}

function change(act: Act, number: string, id: number) {
  return own(act.db).updateTable('signals.package').where('number', '=', number).where('package_id', '=', id);
}

/** @param answerBy the day on which the recipient is to answer what was told or handed over; null when nobody waits for an answer */
export async function saveChoices(act: Act, number: string, id: number, choices: Choices, step: 'save' | 'tell' | 'hand' = 'save', answerBy: string | null = null): Promise<void> {
  const { state, dossier } = await holdPackage(act, number, id, step);
  await change(act, number, id).set({ state, choices_sealed: dossier.seal('signals.package.choices', JSON.stringify(choices)), ...(step === 'save' ? {} : { sent_at: act.now, answer_by: answerBy }) }).execute();
}

/** Freezes the package. The token and the code are given back this once and kept nowhere. @throws Refusal `incomplete` */
export async function sendPackage(act: Act, number: string, id: number, choices: Choices, content: PackageContent, answerBy: string | null): Promise<{ readonly token: string; readonly code: string }> {
  if (missing(choices).length > 0) throw new Refusal('incomplete');
  const { state, dossier } = await holdPackage(act, number, id, 'send');
  const token = PackageToken.make();
  const code = newPackageCode();
  const sealed = dossier.seal('signals.package.content', await token.seal(code, Buffer.from(JSON.stringify(content))));
  await change(act, number, id).set({ state, package_index: token.index(), content_sealed: sealed, sent_at: act.now, ends_at: act.now.add({ hours: 24 * openDays }), answer_by: answerBy }).execute();
  return { token: token.text, code };
}

/** Closes a package at once; what was frozen is gone. */
export async function withdrawPackage(act: Act, number: string, id: number): Promise<void> {
  const { state } = await holdPackage(act, number, id, 'withdraw');
  await change(act, number, id).set({ state, content_sealed: null }).execute();
}

/** A file in the age format (age-encryption.org/v1), under a passphrase. */
export async function ageFile(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  // About a quarter of a second; the library holds up the other readers for that long.
  encrypter.setScryptWorkFactor(16);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(file);
}

/** Destroys what stood frozen in packages whose time is over. For the worker. */
export async function dropExpired(act: Act): Promise<void> {
  await own(act.db).updateTable('signals.package').set({ state: 'expired', content_sealed: null }).where('state', 'in', ['sent', 'received', 'answered']).where('ends_at', '<=', act.now).execute();
}

export interface OpenPackage { readonly content: PackageContent; readonly state: 'sent' | 'received' | 'answered'; readonly endsAt: Temporal.Instant; readonly number: string; readonly id: number; readonly dossierId: string }

/** What the partner opens with token and code. `closed` when there is no open package, `wrong-code` when the code is another. */
export async function openPackage(act: Act, token: PackageToken, code: string): Promise<OpenPackage | 'closed' | 'wrong-code'> {
  await act.presentReceipt(token.index());
  const row = await own(act.db).selectFrom('signals.package').selectAll().executeTakeFirst();
  if (!row?.content_sealed || !row.ends_at) return 'closed';
  const state = stateAt(row.state, row.ends_at, act.now);
  if (!opensFor(state)) return 'closed';
  const dossier = await act.vault.dossier(row.dossier_id);
  const bytes = await token.open(code, dossier.openBytes('signals.package.content', row.content_sealed));
  if (!bytes) return 'wrong-code';
  act.about('signal', row.number);
  return { content: JSON.parse(Buffer.from(bytes).toString('utf8')) as PackageContent, state: state as OpenPackage['state'], endsAt: row.ends_at, number: row.number, id: row.package_id, dossierId: row.dossier_id };
}

/** Writes down what the partner did. An answer is sealed under the package's own key. */
export async function partnerDid(act: Act, open: OpenPackage, kind: 'opened' | 'downloaded' | 'confirmed' | 'answered', text: string | null = null): Promise<void> {
  if (kind === 'confirmed' || kind === 'answered') {
    const step = kind === 'confirmed' ? 'confirm' : 'answer';
    const done = await sql<{ state: string | null }>`select signals.partner_step(${step}, ${act.now}) as state`.execute(act.db);
    if (!done.rows[0]?.state) throw new Refusal('step-not-possible');
  }
  const dossier = text === null ? null : await act.vault.dossier(open.dossierId);
  await own(act.db).insertInto('signals.package_event').values({
    municipality_id: act.municipality, number: open.number, package_id: open.id, kind, at: act.now, text_sealed: dossier && text !== null ? dossier.seal('signals.package_event.text', text) : null,
  }).execute();
  act.note({ package: open.id, partner: kind });
}
