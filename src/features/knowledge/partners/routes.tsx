import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { addPartner, changePartner, endPartner } from './commands.ts';
import { partnerListRoutes } from './list-routes.tsx';
import { CarePage } from './pages/care.tsx';
import { type Attempt, PartnerFormPage } from './pages/forms.tsx';
import { covenantFilters, type PartnerFilter, PartnerListPage } from './pages/list.tsx';
import { PartnerPage } from './pages/partner.tsx';
import { partnerPartRoutes } from './part-routes.tsx';
import { type FieldMistake, partnerFrom, readPartner, type Typed, typedOf } from './partner-form.ts';
import { careOffers, contactsOf, type Partner, partnerById, partnerLines } from './queries.ts';
import { careKinds, partnerRoles } from './rules-partners.ts';

const reading = { may: 'knowledge.read', purpose: 'knowledge' } as const;
const writing = { may: 'partners.edit', purpose: 'knowledge' } as const;

function formPage(act: Act, request: Request, partner: Partner | null, attempt: Attempt): Result {
  const words = request.texts.partners.formTitle;
  const title = partner ? words.edit(partner.name) : words.add;
  const wrong = attempt.mistakes.length > 0;
  if (partner) act.about('partner', partner.id);
  return {
    status: attempt.changed ? 409 : wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <PartnerFormPage request={request} now={act.now} partner={partner} attempt={attempt} />,
  };
}

async function partnerPage(act: Act, request: Request, partner: Partner): Promise<Result> {
  act.about('partner', partner.id);
  const maySeeContacts = act.may('partners.contacts');
  return {
    title: partner.name, width: 'text',
    page: (
      <PartnerPage
        request={request} now={act.now} partner={partner} care={await careOffers(act, partner.id)} contacts={await contactsOf(act, partner.id)}
        mayEdit={act.may('partners.edit')} maySeeContacts={maySeeContacts}
      />
    ),
  };
}

const find = (act: Act, request: Request): Promise<Partner | undefined> => partnerById(act, request.params['id'] ?? '');
const usual = (today: Temporal.PlainDate): Typed => ({ feestdagen: 'unknown', brondatum: today.toString(), nakijken: today.add({ years: 1 }).toString() });
const taken: readonly FieldMistake[] = [{ field: 'naam', mistake: 'name-taken' }];
const versionIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1);

async function change(act: Act, request: Request, partner: Partner): Promise<Result> {
  const today = dutchDate(act.now);
  const form = await request.form();
  const typed = partnerFrom(form);
  const version = versionIn(form.text('versie'));
  const read = readPartner(typed, today);
  // With a mistake too: the form is made anew from what counts now, and its maker has to see that.
  if ('mistakes' in read) return formPage(act, request, partner, { typed, mistakes: read.mistakes, changed: version !== partner.version });
  switch (await changePartner(act, partner.id, version, read.word)) {
    case 'kept': return { redirect: `/kennis/partners/${partner.id}?gelukt=bewaard` };
    case 'taken': return formPage(act, request, partner, { typed, mistakes: taken, changed: version !== partner.version });
    case 'changed': return formPage(act, request, await partnerById(act, partner.id) ?? partner, { typed, mistakes: [], changed: true });
  }
}

export const partnerRoutes: readonly Route[] = [
  get('/kennis/partners', reading, async (act, request) => {
    const filter: PartnerFilter = {
      role: partnerRoles.find((role) => role === request.query.get('rol')) ?? null, covenant: covenantFilters.find((one) => one === request.query.get('convenant')) ?? null, ended: request.query.get('vroeger') === 'ja',
    };
    return { title: request.texts.partners.title, page: <PartnerListPage request={request} now={act.now} all={await partnerLines(act, filter.ended)} filter={filter} mayEdit={act.may('partners.edit')} /> };
  }),
  get('/kennis/sociale-kaart', reading, async (act, request) => ({
    title: request.texts.partners.care.title, width: 'text',
    page: <CarePage request={request} now={act.now} today={dutchDate(act.now)} all={await careOffers(act)} kind={careKinds.find((kind) => kind === request.query.get('soort')) ?? null} />,
  })),
  get('/kennis/partners/nieuw', writing, async (act, request) => formPage(act, request, null, { typed: usual(dutchDate(act.now)), mistakes: [], changed: false })),
  post('/kennis/partners/nieuw', writing, async (act, request) => {
    const typed = partnerFrom(await request.form());
    const read = readPartner(typed, dutchDate(act.now));
    if ('mistakes' in read) return formPage(act, request, null, { typed, mistakes: read.mistakes, changed: false });
    const id = await addPartner(act, read.word);
    return id ? { redirect: `/kennis/partners/${id}?gelukt=bewaard` } : formPage(act, request, null, { typed, mistakes: taken, changed: false });
  }),
  ...partnerListRoutes,
  get('/kennis/partners/:id', reading, async (act, request) => {
    const partner = await find(act, request);
    return partner ? partnerPage(act, request, partner) : { notFound: true };
  }),
  get('/kennis/partners/:id/wijzigen', writing, async (act, request) => {
    const partner = await find(act, request);
    if (!partner) return { notFound: true };
    const today = usual(dutchDate(act.now));
    return formPage(act, request, partner, {
      mistakes: [], changed: false,
      typed: { ...typedOf({ ...partner, sourceDate: today['brondatum'] ?? '', reviewOn: today['nakijken'] ?? '' }) },
    });
  }),
  post('/kennis/partners/:id/wijzigen', writing, async (act, request) => {
    const partner = await find(act, request);
    return partner ? change(act, request, partner) : { notFound: true };
  }),
  post('/kennis/partners/:id/lijst', writing, async (act, request) => {
    const partner = await find(act, request);
    if (!partner) return { notFound: true };
    const form = await request.form();
    const done = await endPartner(act, partner.id, versionIn(form.text('versie')), form.text('doe') !== 'terug');
    return done ? { redirect: `/kennis/partners/${partner.id}` } : formPage(act, request, partner, { typed: typedOf(partner), mistakes: [], changed: true });
  }),
  ...partnerPartRoutes,
];
