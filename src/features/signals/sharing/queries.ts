import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { INDICATORS } from '../../knowledge/offers.ts';
import { attachmentFile, type SignalFile } from '../queries.ts';
import { type Choices, contentSections, type PackageContent } from './rules-content.ts';
import { redact, wordsToRemove } from './rules-redaction.ts';
import { type PackageState, stateAt } from './states.ts';
import { own } from './tables.ts';

export interface PackageEvent { readonly kind: 'opened' | 'downloaded' | 'confirmed' | 'answered'; readonly at: Temporal.Instant; readonly text: string | null }

export interface PackageFile {
  readonly id: number; readonly number: string; readonly state: PackageState; readonly recipient: string; readonly purpose: string; readonly choices: Choices;
  readonly sentAt: Temporal.Instant | null; readonly endsAt: Temporal.Instant | null; readonly answerBy: string | null; readonly events: readonly PackageEvent[];
}

/** The packages of a signal with what happened to each, newest first. */
export async function packagesOf(act: Act, number: string): Promise<PackageFile[]> {
  const rows = await own(act.db).selectFrom('signals.package').selectAll().where('number', '=', number).orderBy('package_id', 'desc').execute();
  const events = await own(act.db).selectFrom('signals.package_event').selectAll().where('number', '=', number).orderBy('event_id').execute();
  return Promise.all(rows.map(async (row) => {
    const dossier = await act.vault.dossier(row.dossier_id);
    return {
      id: row.package_id, number, state: stateAt(row.state, row.ends_at, act.now), recipient: row.recipient_code, purpose: row.purpose_code,
      choices: JSON.parse(dossier.openText('signals.package.choices', row.choices_sealed)) as Choices, sentAt: row.sent_at, endsAt: row.ends_at, answerBy: row.answer_by,
      events: events.filter((event) => event.package_id === row.package_id).map((event) => ({
        kind: event.kind, at: event.at, text: event.text_sealed ? dossier.openText('signals.package_event.text', event.text_sealed) : null,
      })),
    };
  }));
}

export async function packageFile(act: Act, number: string, id: number): Promise<PackageFile | null> {
  return (await packagesOf(act, number)).find((one) => one.id === id) ?? null;
}

/** Packages to which no answer came yet, by the day on which one is due. What was told or handed over is answered outside this program: it is due as long as its signal waits for a partner. */
export async function packagesWaiting(act: Act): Promise<{ readonly number: string; readonly recipient: string; readonly due: string }[]> {
  const rows = await own(act.db).selectFrom('signals.package as package')
    .innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'package.municipality_id').onRef('signal.number', '=', 'package.number'))
    .select(['package.number', 'package.recipient_code', 'package.answer_by', 'package.state', 'package.ends_at']).where('package.answer_by', 'is not', null)
    .where((eb) => eb.or([eb('package.state', 'in', ['sent', 'received']), eb.and([eb('package.state', 'in', ['told', 'handed']), eb('signal.state', '=', 'waiting-for-partner')])]))
    .orderBy('package.answer_by').execute();
  return rows.flatMap((row) => (row.answer_by && stateAt(row.state, row.ends_at, act.now) !== 'expired' ? [{ number: row.number, recipient: row.recipient_code, due: row.answer_by }] : []));
}

export interface ContentWords { way(way: string): string; outcome(outcome: string): string; sender(sender: string): string }

/** Exactly what would be sent with these choices: the preview and the sending both come from here. */
export async function contentOf(act: Act, signal: SignalFile, file: PackageFile, words: ContentWords, today: string): Promise<PackageContent> {
  const { choices } = file;
  const source = {
    story: signal.story, place: signal.place ?? '', time: signal.time ?? '',
    indicators: [...signal.marks].map(([code, mark]) => `${INDICATORS.find((one) => one.code === code)?.text.nl ?? code}: ${words.way(mark.way)}`).join('\n'),
    decisions: signal.decisions.map((one) => `${words.outcome(one.outcome)}: ${one.reason}`).join('\n'),
    conversation: signal.messages.map((one) => `${words.sender(one.sender)}: ${one.text.replace(/\s*\n\s*/g, ' ')}`).join('\n'),
  };
  const removed = wordsToRemove(choices.words);
  const chosen = await Promise.all(signal.attachments.filter((one) => choices.files.includes(one.id)).map(async ({ id }) => {
    const opened = await attachmentFile(act, signal.number, id);
    return opened ? { ...opened, id } : null;
  }));
  return {
    number: signal.number, recipient: file.recipient, purpose: file.purpose, date: today, ground: choices.ground,
    necessity: redact(choices.necessity, removed), proportionality: redact(choices.proportionality, removed), subsidiarity: redact(choices.subsidiarity, removed), sections: contentSections(source, choices),
    files: chosen.filter((one) => one !== null).map((one) => ({ id: one.id, name: redact(one.name, removed), type: one.type, base64: Buffer.from(one.bytes).toString('base64') })),
  };
}

/** Places of files in the package whose link was presented in this act that a scanner has stopped since. Of a package whose files have no numbers all are stopped as soon as one of the signal's is. */
export async function stoppedFiles(act: Act, content: PackageContent): Promise<ReadonlySet<number>> {
  if (content.files.length === 0) return new Set();
  const stopped = new Set((await sql<{ id: number }>`select id from signals.package_files_stopped() as id`.execute(act.db)).rows.map((row) => row.id));
  return new Set(content.files.flatMap((file, place) => (stopped.size > 0 && (file.id === undefined || stopped.has(file.id)) ? [place] : [])));
}
