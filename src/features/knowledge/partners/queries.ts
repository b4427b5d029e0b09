import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { type KeptRecord, keptRecords } from '../../../platform/kept-records.tsx';
import type { RecipientCode } from '../catalogue/sharing-grounds.ts';
import type { HolidayRule, Opening } from '../opening/rules-opening.ts';
import { openingOf, reviewState, type ReviewState } from '../own-texts/rules-texts.ts';
import { contactPlace, type ContactWords } from './contact-place.ts';
import type { KnownPartner } from './rules-list.ts';
import { type CareKind, careKinds, covenantState, type CovenantState, countInDate, type PartnerRole, rolesIn } from './rules-partners.ts';
import { own } from './tables.ts';

export interface Covenant {
  readonly id: string; readonly partnerId: string; readonly title: string; readonly signedOn: string; readonly validUntil: string | null; readonly document: string; readonly state: CovenantState; readonly version: number;
}

export interface PartnerLine {
  readonly id: string; readonly name: string; readonly roles: readonly PartnerRole[]; readonly phone: string; readonly mailbox: string; readonly opening: Opening | null;
  readonly review: ReviewState; readonly lookedAt: Temporal.Instant; readonly ended: boolean;
  readonly covenants: readonly Covenant[];
}

export interface Partner extends PartnerLine {
  readonly about: string; readonly website: string; readonly hours: string; readonly holidays: HolidayRule; readonly source: string; readonly sourceDate: string; readonly reviewOn: string;
  readonly version: number; readonly changedBy: string;
}

export interface CareOffer {
  readonly id: string; readonly partnerId: string; readonly partner: string; readonly phone: string; readonly opening: Opening | null; readonly kind: CareKind; readonly forWhom: string; readonly languages: string;
  readonly capacity: string; readonly capacityOn: string | null; readonly refer: string; readonly version: number;
}

export interface Contact extends ContactWords { readonly id: string; readonly version: number; readonly kept: KeptRecord | null }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function covenantRows(act: Act, today: Temporal.PlainDate): Promise<readonly Covenant[]> {
  const rows = await own(act.db).selectFrom('knowledge.covenant').select(['covenant_id', 'partner_id', 'title', 'signed_on', 'valid_until', 'document', 'version']).where('ended_at', 'is', null).orderBy('signed_on').execute();
  return rows.map((row) => ({
    id: row.covenant_id, partnerId: row.partner_id, title: row.title, signedOn: row.signed_on, validUntil: row.valid_until, document: row.document, version: row.version,
    state: covenantState({ signedOn: row.signed_on, validUntil: row.valid_until }, today),
  }));
}

/** Every partner by name; those that ended only when asked for. */
export async function partnerLines(act: Act, ended = false): Promise<readonly PartnerLine[]> {
  const today = dutchDate(act.now);
  const rows = await own(act.db).selectFrom('knowledge.partner').select(['partner_id', 'name', 'roles', 'phone', 'mailbox', 'hours', 'holidays', 'review_on', 'changed_at', 'ended_at'])
    .where('ended_at', ended ? 'is not' : 'is', null).orderBy('name').execute();
  const covenants = Map.groupBy(await covenantRows(act, today), (one) => one.partnerId);
  return rows.map((row) => ({
    id: row.partner_id, name: row.name, roles: rolesIn(row.roles), phone: row.phone, mailbox: row.mailbox, opening: openingOf(row.hours, row.holidays), review: reviewState(row.review_on, today),
    lookedAt: row.changed_at, ended: row.ended_at !== null, covenants: covenants.get(row.partner_id) ?? [],
  }));
}

/** Every partner that is there with all its fields, for a list that goes out or comes in. */
export async function partnerWords(act: Act): Promise<readonly KnownPartner[]> {
  const rows = await own(act.db).selectFrom('knowledge.partner').select([
    'partner_id', 'version', 'name', 'roles', 'about', 'phone', 'mailbox', 'website', 'hours', 'holidays', 'source', 'source_date', 'review_on',
  ]).where('ended_at', 'is', null).orderBy('name').execute();
  return rows.map((row) => ({
    id: row.partner_id, version: row.version, word: {
      name: row.name, roles: rolesIn(row.roles), about: row.about, phone: row.phone, mailbox: row.mailbox, website: row.website, hours: row.hours, holidays: row.holidays,
      source: row.source, sourceDate: row.source_date, reviewOn: row.review_on,
    },
  }));
}

/** One partner. Undefined when there is none with this id. */
export async function partnerById(act: Act, id: string): Promise<Partner | undefined> {
  if (!uuid.test(id)) return undefined;
  const today = dutchDate(act.now);
  const row = await own(act.db).selectFrom('knowledge.partner').select([
    'partner_id', 'name', 'roles', 'about', 'phone', 'mailbox', 'website', 'hours', 'holidays', 'source', 'source_date', 'review_on', 'version', 'changed_by', 'changed_at', 'ended_at',
  ]).where('partner_id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const person = await own(act.db).selectFrom('platform.person').select('name').where('person_id', '=', row.changed_by).executeTakeFirst();
  return {
    id: row.partner_id, name: row.name, roles: rolesIn(row.roles), about: row.about, phone: row.phone, mailbox: row.mailbox, website: row.website, hours: row.hours, holidays: row.holidays,
    opening: openingOf(row.hours, row.holidays), review: reviewState(row.review_on, today), lookedAt: row.changed_at, ended: row.ended_at !== null, source: row.source, sourceDate: row.source_date,
    reviewOn: row.review_on, version: row.version, changedBy: person?.name ?? '–', covenants: (await covenantRows(act, today)).filter((one) => one.partnerId === id),
  };
}

/** The care directory: the help of every partner that is there, or of one. */
export async function careOffers(act: Act, partnerId: string | null = null): Promise<readonly CareOffer[]> {
  let query = own(act.db).selectFrom('knowledge.care_offer').innerJoin('knowledge.partner', 'knowledge.partner.partner_id', 'knowledge.care_offer.partner_id')
    .select(['care_id', 'knowledge.care_offer.partner_id', 'name', 'phone', 'hours', 'holidays', 'kind', 'for_whom', 'languages', 'capacity', 'capacity_on', 'refer', 'knowledge.care_offer.version'])
    .where('knowledge.care_offer.ended_at', 'is', null).where('knowledge.partner.ended_at', 'is', null);
  if (partnerId !== null) query = query.where('knowledge.care_offer.partner_id', '=', partnerId);
  return (await query.orderBy('kind').orderBy('name').execute()).map((row) => ({
    id: row.care_id, partnerId: row.partner_id, partner: row.name, phone: row.phone, opening: openingOf(row.hours, row.holidays), kind: careKinds.find((kind) => kind === row.kind) ?? 'other', forWhom: row.for_whom,
    languages: row.languages, capacity: row.capacity, capacityOn: row.capacity_on, refer: row.refer, version: row.version,
  }));
}

/** Who works at a partner. The row policies give it to nobody but handlers; for others the list is empty. */
export async function contactsOf(act: Act, partnerId: string): Promise<readonly Contact[]> {
  if (!act.may('partners.contacts')) return [];
  const rows = await own(act.db).selectFrom('knowledge.partner_contact').select(['contact_id', 'dossier_id', 'contact_sealed', 'version']).where('partner_id', '=', partnerId).orderBy('changed_at').execute();
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  const kept = await keptRecords(act, 'partner-contact');
  act.concerns('contact', rows.map((row) => row.contact_id));
  return rows.flatMap((row) => {
    const dossier = dossiers.get(row.dossier_id);
    if (!dossier) return [];
    return [{ kept: kept.get(row.contact_id) ?? null, id: row.contact_id, version: row.version, ...JSON.parse(dossier.openText(contactPlace, row.contact_sealed)) as ContactWords }];
  });
}

export type PartnersByRecipient = ReadonlyMap<RecipientCode, readonly PartnerLine[]>;

/** The partners to turn to for each recipient that the sharing of a signal knows. */
export async function partnersByRecipient(act: Act): Promise<PartnersByRecipient> {
  const lines = await partnerLines(act);
  const byRole = new Map<RecipientCode, PartnerLine[]>();
  for (const line of lines) for (const role of line.roles as readonly RecipientCode[]) byRole.set(role, [...byRole.get(role) ?? [], line]);
  return byRole;
}

/** How many agreements with partners hold on a day, of all that there are. Those that were ended by hand, and those of partners that ended, count no more. */
export async function covenantsInDate(act: Act, on: Temporal.PlainDate): Promise<{ readonly inDate: number; readonly all: number }> {
  const rows = await own(act.db).selectFrom('knowledge.covenant').innerJoin('knowledge.partner', 'knowledge.partner.partner_id', 'knowledge.covenant.partner_id').select(['signed_on', 'valid_until'])
    .where('knowledge.covenant.ended_at', 'is', null).where('knowledge.partner.ended_at', 'is', null).execute();
  return countInDate(rows.map((row) => ({ signedOn: row.signed_on, validUntil: row.valid_until })), on);
}

/** Who last changed an agreement, a kind of help or a contact person. Null when it is gone, or its writer is. */
export async function partChangedBy(act: Act, kind: 'convenant' | 'hulp' | 'contact', id: string): Promise<string | null> {
  if (!uuid.test(id)) return null;
  const db = own(act.db);
  const row = kind === 'convenant' ? await db.selectFrom('knowledge.covenant').select('changed_by').where('covenant_id', '=', id).executeTakeFirst()
    : kind === 'hulp' ? await db.selectFrom('knowledge.care_offer').select('changed_by').where('care_id', '=', id).executeTakeFirst()
      : await db.selectFrom('knowledge.partner_contact').select('changed_by').where('contact_id', '=', id).executeTakeFirst();
  if (!row) return null;
  return (await db.selectFrom('platform.person').select('name').where('person_id', '=', row.changed_by).executeTakeFirst())?.name ?? null;
}
