import type { Act } from '../../../platform/act.ts';
import type { DocumentKind } from '../rules-kinds.ts';
import { accountabilityTables } from '../tables.ts';

export interface SentDocument {
  readonly ref: string; readonly kind: DocumentKind; readonly title: string; readonly subject: string; readonly language: string; readonly sentAt: Temporal.Instant; readonly adoptedOn: string | null; readonly replacedBy: string | null;
  /** When something last changed about it: it was sent, or it was replaced. */
  readonly changedAt: Temporal.Instant;
}

/** Everything that was sent, the newest first, as programs follow it. */
export async function sentDocuments(act: Act): Promise<SentDocument[]> {
  const rows = await accountabilityTables(act.db).selectFrom('accountability.letter')
    .select((on) => ['letter_ref as ref', 'kind', 'title', on.ref('content', '->>').key('subject').$castTo<string>().as('subject'), on.ref('content', '->>').key('language').$castTo<string>().as('language'), 'sent_at', 'adopted_on as adoptedOn', 'replaces'])
    .where('municipality_id', '=', act.municipality).where('state', '=', 'sent').orderBy('sent_at', 'desc').orderBy('letter_ref', 'desc').execute();
  return rows.flatMap(({ sent_at: sentAt, replaces: _, ...row }) => {
    if (sentAt === null) return [];
    const later = rows.find((one) => one.replaces === row.ref);
    return [{ ...row, sentAt, replacedBy: later?.ref ?? null, changedAt: later?.sent_at ?? sentAt }];
  });
}
