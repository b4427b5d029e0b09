import type { Act } from '../../../platform/act.ts';
import type { Language } from '../../../texts/plural.ts';
import { inLanguage, PURPOSE_NAMES, recipientByCode, RECIPIENTS, SHARING_GROUNDS } from '../../knowledge/offers.ts';
import type { Choices } from './rules-content.ts';
import { type PackageState, stateAt } from './states.ts';
import { own } from './tables.ts';

/** What was given to whom and on what ground; nothing of what it said. */
export interface Disclosure {
  readonly number: string; readonly id: number; readonly at: Temporal.Instant; readonly recipient: string; readonly recipientName: string; readonly purposeName: string;
  /** Null when the package was destroyed and its ground with it. */
  readonly ground: string | null; readonly groundName: string | null; readonly state: PackageState; readonly by: string;
}

/** Most disclosures that are read at once; a municipality has tens a year. */
export const mostDisclosures = 1000;

/** Every package that left, newest first, between two moments. For who oversees the use of the log. */
export async function disclosures(act: Act, language: Language, from: Temporal.Instant | null, until: Temporal.Instant | null): Promise<Disclosure[]> {
  let query = own(act.db).selectFrom('signals.package').select(['number', 'package_id', 'dossier_id', 'state', 'recipient_code', 'purpose_code', 'choices_sealed', 'made_by', 'sent_at', 'ends_at'])
    .where('sent_at', 'is not', null).orderBy('sent_at', 'desc').orderBy('package_id', 'desc').limit(mostDisclosures);
  if (from) query = query.where('sent_at', '>=', from);
  if (until) query = query.where('sent_at', '<', until);
  const rows = await query.execute();
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  act.concerns('signal', rows.map((row) => row.number));
  return rows.flatMap((row) => {
    if (!row.sent_at) return [];
    const dossier = dossiers.get(row.dossier_id);
    const ground = dossier ? (JSON.parse(dossier.openText('signals.package.choices', row.choices_sealed)) as Choices).ground : null;
    const recipient = recipientByCode(row.recipient_code);
    const purposes: Readonly<Record<string, Parameters<typeof inLanguage>[0]>> = PURPOSE_NAMES;
    const purpose = purposes[row.purpose_code];
    const known = SHARING_GROUNDS.find((one) => one.code === ground);
    return [{
      number: row.number, id: row.package_id, at: row.sent_at, recipient: row.recipient_code, recipientName: recipient ? inLanguage(recipient.name, language) : row.recipient_code,
      purposeName: purpose ? inLanguage(purpose, language) : row.purpose_code, ground, groundName: known ? inLanguage(known.name, language) : ground, state: stateAt(row.state, row.ends_at, act.now), by: row.made_by,
    }];
  });
}

/** The partners and grounds to choose from, by code and name. */
export function disclosureChoices(language: Language): Readonly<Record<'recipients' | 'grounds', readonly { readonly code: string; readonly name: string }[]>> {
  return {
    recipients: RECIPIENTS.map(({ code, name }) => ({ code, name: inLanguage(name, language) })),
    grounds: SHARING_GROUNDS.map(({ code, name }) => ({ code, name: inLanguage(name, language) })),
  };
}
