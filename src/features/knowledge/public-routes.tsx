import type { ReactNode } from 'react';
import { get, type Request, type Route } from '../../platform/routes.ts';
import { type ExploitationForm, formBySlug } from './catalogue/forms.ts';
import { indicatorGroupsFor } from './catalogue/indicators.ts';
import { inLanguage } from './catalogue/language.ts';
import { About } from './pages/about.tsx';
import { FormPage } from './pages/form-page.tsx';
import { Home } from './pages/home.tsx';
import { hasShortText, HomeInShort, Recognise } from './pages/in-short.tsx';
import { formsToday } from './queries.ts';

/** Whether the reader's language has all pages, or only what a reporter needs. */
function inFull(request: Request): boolean {
  return request.language === 'nl' || request.language === 'en';
}

function formPage(request: Request, form: ExploitationForm): { title: string; page: ReactNode } | null {
  if (inFull(request)) {
    return { title: inLanguage(form.name, request.language), page: <FormPage form={form} groups={indicatorGroupsFor([form.code])} reader={request} /> };
  }
  if (!hasShortText(request, form.code)) return null;
  const names: Readonly<Record<string, { readonly name: string } | undefined>> = request.texts.report.recognise.forms;
  const title = names[form.code]?.name ?? '';
  return { title, page: <Recognise reader={request} title={title} only={form} /> };
}

/** What anybody may read. Which forms have a page follows from the municipality's choices on the day. */
export const knowledgePublicRoutes: readonly Route[] = [
  get('/', { published: 'the first page of the public site', purpose: 'knowledge' }, async (act, request) => (inFull(request) ? {
    title: request.texts.knowledge.home.title, exit: true, width: 'wide',
    page: <Home reader={request} municipality={request.municipality.name} forms={await formsToday(act)} />,
  } : { title: request.texts.report.form.title, exit: true, width: 'wide', page: <HomeInShort reader={request} /> })),

  get('/herkennen', { still: 'signs in everyday words' }, (request) => ({
    title: request.texts.report.recognise.title, exit: true, width: 'wide', page: <Recognise reader={request} title={request.texts.report.recognise.title} />,
  })),

  get('/mensenhandel', { published: 'what human trafficking is and whom to call', purpose: 'knowledge' }, async (act, request) => (inFull(request) ? {
    title: request.texts.knowledge.about.title, exit: true, width: 'wide', page: <About reader={request} forms={await formsToday(act)} />,
  } : {
    title: request.texts.site.nav.about, exit: true, width: 'wide', page: <Recognise reader={request} title={request.texts.site.nav.about} />,
  })),

  get('/mensenhandel/:slug', { published: 'how to recognise a form of exploitation', purpose: 'knowledge' }, async (act, request) => {
    const form = formBySlug(request.params['slug'] ?? '');
    const counts = form && (await formsToday(act)).some(one => one.code === form.code);
    const page = form && counts ? formPage(request, form) : null;
    return page ? { ...page, exit: true, width: 'wide' } : { notFound: true };
  }),
];
