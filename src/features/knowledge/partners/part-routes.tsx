import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import type { Permission } from '../../../platform/permissions.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { endCare, endCovenant, type From, keepCare, keepContact, keepCovenant, removeContact } from './part-commands.ts';
import { careFields, contactFields, covenantFields, fieldsFrom, readCare, readContact, readCovenant } from './part-forms.ts';
import { type Attempt, PartFormPage, type PartKind } from './pages/forms.tsx';
import type { FieldMistake, Typed } from './partner-form.ts';
import { careOffers, contactsOf, partChangedBy, type Partner, partnerById } from './queries.ts';

/** What differs between agreements, help and contact persons; the way of editing is the same. */
interface Part {
  readonly may: Permission;
  readonly fields: readonly string[];
  /** The line that the form shows, with its version. Undefined when there is none. */
  find(act: Act, partner: Partner, id: string): Promise<{ readonly typed: Typed; readonly version: number } | undefined>;
  /** How to keep what was typed, or what is wrong with it. */
  read(act: Act, typed: Typed): { keep(partnerId: string, from: From | null): Promise<boolean> } | { readonly mistakes: readonly FieldMistake[] };
  end(act: Act, partnerId: string, from: From): Promise<boolean>;
}

const parts: Readonly<Record<PartKind, Part>> = {
  convenant: {
    may: 'partners.edit', fields: covenantFields, end: endCovenant,
    find: async (_act, partner, id) => {
      const one = partner.covenants.find((covenant) => covenant.id === id);
      return one && { version: one.version, typed: { titel: one.title, getekend: one.signedOn, geldig: one.validUntil ?? '', document: one.document } };
    },
    read: (act, typed) => {
      const read = readCovenant(typed);
      return 'mistakes' in read ? read : { keep: (partnerId, from) => keepCovenant(act, partnerId, from, read.word) };
    },
  },
  hulp: {
    may: 'partners.edit', fields: careFields, end: endCare,
    find: async (act, partner, id) => {
      const one = (await careOffers(act, partner.id)).find((offer) => offer.id === id);
      return one && { version: one.version, typed: { 'soort': one.kind, 'voor': one.forWhom, 'talen': one.languages, 'plaats': one.capacity, 'plaats-datum': one.capacityOn ?? '', 'verwijzen': one.refer } };
    },
    read: (act, typed) => {
      const read = readCare(typed, dutchDate(act.now));
      return 'mistakes' in read ? read : { keep: (partnerId, from) => keepCare(act, partnerId, from, read.word) };
    },
  },
  contact: {
    may: 'partners.contacts', fields: contactFields, end: removeContact,
    find: async (act, partner, id) => {
      const one = (await contactsOf(act, partner.id)).find((contact) => contact.id === id);
      return one && { version: one.version, typed: { 'persoon': one.name, 'functie': one.work, 'persoon-telefoon': one.phone, 'persoon-mail': one.mail, 'opmerking': one.note } };
    },
    read: (act, typed) => {
      const read = readContact(typed);
      return 'mistakes' in read ? read : { keep: (partnerId, from) => keepContact(act, partnerId, from, read.word) };
    },
  },
};

const versionIn = (form: FormValues): number => (/^\d{1,9}$/.test(form.text('versie')) ? Number(form.text('versie')) : -1);

async function page(act: Act, request: Request, kind: PartKind, partner: Partner, id: string | null, attempt: Attempt | null): Promise<Result> {
  const now = id === null ? undefined : await parts[kind].find(act, partner, id);
  if (id !== null && !now && !attempt?.changed) return { notFound: true };
  const words = request.texts.partners;
  const own = { convenant: words.covenant, hulp: words.care, contact: words.contacts }[kind];
  const title = id === null ? own.add : own.edit;
  const wrong = attempt !== null && attempt.mistakes.length > 0;
  const by = attempt?.changed && id !== null ? await partChangedBy(act, kind, id) : null;
  act.about('partner', partner.id);
  return {
    status: attempt?.changed ? 409 : wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    // What somebody else took away meanwhile is added anew when it is saved.
    page: <PartFormPage request={request} partner={partner} kind={kind} id={now ? id : null} version={now?.version ?? 0} now={now?.typed ?? null} by={by} attempt={attempt ?? { typed: now?.typed ?? {}, mistakes: [], changed: false }} />,
  };
}

function routesOf(kind: PartKind): readonly Route[] {
  const part = parts[kind];
  const lock = { may: part.may, purpose: 'knowledge' } as const;
  const path = `/kennis/partners/:id/${kind}/:deel`;
  const idOf = (request: Request): string | null => (request.params['deel'] === 'nieuw' ? null : request.params['deel'] ?? '');
  const find = async (act: Act, request: Request): Promise<Partner | undefined> => {
    const partner = await partnerById(act, request.params['id'] ?? '');
    return partner?.ended && idOf(request) === null ? undefined : partner;
  };
  return [
    get(path, lock, async (act, request) => {
      const partner = await find(act, request);
      return partner ? page(act, request, kind, partner, idOf(request), null) : { notFound: true };
    }),
    post(path, lock, async (act, request) => {
      const partner = await find(act, request);
      if (!partner) return { notFound: true };
      const form = await request.form();
      const id = idOf(request);
      const there = id === null ? null : await part.find(act, partner, id);
      const typed = fieldsFrom(form, part.fields);
      const version = versionIn(form);
      const changed = id !== null && (there?.version ?? 0) !== version;
      const read = part.read(act, typed);
      if (changed || 'mistakes' in read) return page(act, request, kind, partner, id, { typed, mistakes: 'mistakes' in read ? read.mistakes : [], changed });
      if (!await read.keep(partner.id, id === null ? null : { id, version })) return page(act, request, kind, partner, id, { typed, mistakes: [], changed: true });
      return { redirect: `/kennis/partners/${partner.id}?gelukt=bewaard` };
    }),
    post(`${path}/weg`, lock, async (act, request) => {
      const partner = await find(act, request);
      const id = idOf(request);
      const there = partner && id !== null ? await part.find(act, partner, id) : undefined;
      if (!partner || id === null || !there) return { notFound: true };
      const form = await request.form();
      if (!await part.end(act, partner.id, { id, version: versionIn(form) })) return page(act, request, kind, partner, id, { typed: there.typed, mistakes: [], changed: true });
      return { redirect: `/kennis/partners/${partner.id}?gelukt=weg` };
    }),
  ];
}

export const partnerPartRoutes: readonly Route[] = [...routesOf('contact'), ...routesOf('convenant'), ...routesOf('hulp')];
