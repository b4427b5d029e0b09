import type { ReactNode } from 'react';
import { get, type Request, type Route } from '../../platform/routes.ts';
import { type ExploitationForm, formBySlug } from './catalogue/forms.ts';
import { indicatorGroupsFor } from './catalogue/indicators.ts';
import { inLanguage } from './catalogue/language.ts';
import { About } from './pages/about.tsx';
import { FormPage } from './pages/form-page.tsx';
import { Home } from './pages/home.tsx';
import { hasShortText, HomeInShort, Recognise } from './pages/in-short.tsx';
import { textsOf } from './own-texts/queries.ts';
import type { EffectiveTexts } from './own-texts/rules-effective.ts';
import { formsToday } from './queries.ts';

/** Whether the reader's language has all pages, or only what a reporter needs. */
function inFull(request: Request): boolean {
  return request.language === 'nl' || request.language === 'en';
}

function formPage(request: Request, built: ExploitationForm, own: EffectiveTexts): { title: string; page: ReactNode } | null {
  const form = own.form(built);
  if (inFull(request)) {
    return { title: inLanguage(form.name, request.language), page: <FormPage form={form} groups={indicatorGroupsFor([form.code])} own={own} reader={request} /> };
  }
  if (!hasShortText(request, form.code)) return null;
  const names: Readonly<Record<string, { readonly name: string } | undefined>> = request.texts.report.recognise.forms;
  const title = names[form.code]?.name ?? '';
  return { title, page: <Recognise reader={request} title={title} routes={own.routes} only={form} /> };
}

/** What anybody may read. Which forms have a page follows from the municipality's choices on the day. */
export const knowledgePublicRoutes: readonly Route[] = [
  get('/', { published: 'the first page of the public site', purpose: 'knowledge' }, async (act, request) => {
    const own = await textsOf(act, request.language);
    return inFull(request) ? {
      title: request.texts.knowledge.home.title, exit: true, width: 'wide',
      page: <Home reader={request} municipality={request.municipality.name} forms={(await formsToday(act)).map(own.form)} own={own} />,
    } : { title: request.texts.report.form.title, exit: true, width: 'wide', page: <HomeInShort reader={request} routes={own.routes} /> };
  }),

  get('/herkennen', { published: 'signs in everyday words, and whom to call', purpose: 'knowledge' }, async (act, request) => ({
    title: request.texts.report.recognise.title, exit: true, width: 'wide',
    page: <Recognise reader={request} title={request.texts.report.recognise.title} routes={(await textsOf(act, request.language)).routes} />,
  })),

  get('/mensenhandel', { published: 'what human trafficking is and whom to call', purpose: 'knowledge' }, async (act, request) => {
    const own = await textsOf(act, request.language);
    return inFull(request) ? {
      title: request.texts.knowledge.about.title, exit: true, width: 'wide', page: <About reader={request} forms={(await formsToday(act)).map(own.form)} own={own} />,
    } : {
      title: request.texts.site.nav.about, exit: true, width: 'wide', page: <Recognise reader={request} title={request.texts.site.nav.about} routes={own.routes} />,
    };
  }),

  get('/mensenhandel/:slug', { published: 'how to recognise a form of exploitation', purpose: 'knowledge' }, async (act, request) => {
    const form = formBySlug(request.params['slug'] ?? '');
    const counts = form && (await formsToday(act)).some(one => one.code === form.code);
    const page = form && counts ? formPage(request, form, await textsOf(act, request.language)) : null;
    return page ? { ...page, exit: true, width: 'wide' } : { notFound: true };
  }),
];
