import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { get, post, type Page, type Request, type Route } from '../../platform/routes.ts';
import { day } from '../../texts/dates.ts';
import { type ExploitationForm, formBySlug } from './catalogue/forms.ts';
import { indicatorGroupsFor } from './catalogue/indicators.ts';
import { inLanguage } from './catalogue/language.ts';
import { cardRoutes } from './cards/routes.tsx';
import { beginForm, endForm } from './commands.ts';
import { type ChoiceFields, EMPTY_CHOICE, readChoice } from './form-choice-form.ts';
import { textsOf } from './own-texts/queries.ts';
import { ownTextRoutes } from './own-texts/routes.tsx';
import { partnerRoutes } from './partners/routes.tsx';
import { type Attempt, StaffFormPage } from './pages/staff-form.tsx';
import { StaffOverview } from './pages/staff-overview.tsx';
import { formLines, type FormState, formState } from './queries.ts';

const noAttempt: Attempt = { fields: EMPTY_CHOICE, errors: [] };

async function formPage(act: Act, request: Request, built: ExploitationForm, attempt: Attempt): Promise<Page> {
  const form = (await textsOf(act, request.language)).form(built);
  const state = await formState(act, form);
  return {
    title: inLanguage(form.name, request.language), status: attempt.errors.length > 0 ? 422 : 200, width: 'text',
    page: (
      <StaffFormPage
        form={form} state={state} groups={indicatorGroupsFor([form.code])} mayChoose={act.may('knowledge.choose-forms')}
        attempt={attempt} confirmed={confirmation(request, form, state)} reader={request}
      />
    ),
  };
}

/** The sentence after a change. The address carries the change, so that reloading the page changes nothing. */
function confirmation(request: Request, form: ExploitationForm, state: FormState): string | null {
  const texts = request.texts.knowledge.staff;
  const [change, date] = [request.query.get('gelukt'), request.query.get('datum') ?? ''];
  const name = inLanguage(form.name, request.language);
  // Said only when it is so: anybody can write an address.
  if (change === 'aan' && state.history.some(entry => entry.validFrom === date)) return texts.begun(name, day(date, request.language));
  if (change === 'uit' && state.history.some(entry => entry.validUntil === date)) return texts.ended(name, day(date, request.language));
  return null;
}

/** The words for a rule that forbids the change; it is always the date that can be mended. */
function refusalMessage(request: Request, refusal: Refusal): string {
  const texts = request.texts.knowledge.staff.refusals;
  if (!Object.hasOwn(texts, refusal.key)) throw refusal;
  return texts[refusal.key as keyof typeof texts](day(String(refusal.params['date']), request.language));
}

async function decide(act: Act, request: Request, form: ExploitationForm): ReturnType<Route['handle']> {
  const values = await request.form();
  const fields: ChoiceFields = { datum: values.text('datum'), besluit: values.text('besluit'), grond: values.text('grond') };
  const change = values.text('handeling') === 'uit' ? 'uit' : 'aan';
  const read = readChoice(fields);
  if ('mistakes' in read) {
    const { mistakes } = request.texts.knowledge.staff;
    return formPage(act, request, form, { fields, errors: read.mistakes.map(({ field, mistake }) => ({ field, message: mistakes[mistake] })) });
  }
  try {
    await (change === 'uit' ? endForm : beginForm)(act, form, read.decision);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return formPage(act, request, form, { fields, errors: [{ field: 'datum', message: refusalMessage(request, error) }] });
  }
  return { redirect: `/kennis/${form.slug}?gelukt=${change}&datum=${read.decision.date}` };
}

export const knowledgeStaffRoutes: readonly Route[] = [
  get('/kennis', { may: 'knowledge.read', purpose: 'knowledge' }, async (act, request) => ({
    title: request.texts.knowledge.staff.title, page: <StaffOverview lines={await formLines(act)} routes={(await textsOf(act, request.language)).routes} now={act.now} municipality={act.municipality} reader={request} />,
  })),

  ...cardRoutes,
  ...ownTextRoutes,
  ...partnerRoutes,

  get('/kennis/:slug', { may: 'knowledge.read', purpose: 'knowledge' }, async (act, request) => {
    const form = formBySlug(request.params['slug'] ?? '');
    return form ? formPage(act, request, form, noAttempt) : { notFound: true };
  }),

  post('/kennis/:slug', { may: 'knowledge.choose-forms', purpose: 'knowledge' }, async (act, request) => {
    const form = formBySlug(request.params['slug'] ?? '');
    return form ? decide(act, request, form) : { notFound: true };
  }),
];
