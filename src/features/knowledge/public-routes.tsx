import { get, type Route } from '../../platform/routes.ts';
import { formBySlug } from './catalogue/forms.ts';
import { indicatorGroupsFor } from './catalogue/indicators.ts';
import { inLanguage } from './catalogue/language.ts';
import { About } from './pages/about.tsx';
import { FormPage } from './pages/form-page.tsx';
import { Home } from './pages/home.tsx';
import { formsToday } from './queries.ts';

/** What anybody may read. Which forms have a page follows from the municipality's choices on the day. */
export const knowledgePublicRoutes: readonly Route[] = [
  get('/', { published: 'the first page of the public site', purpose: 'knowledge' }, async (act, request) => ({
    title: request.texts.knowledge.home.title, exit: true, width: 'wide',
    page: <Home reader={request} municipality={request.municipality.name} forms={await formsToday(act)} />,
  })),

  get('/mensenhandel', { published: 'what human trafficking is and whom to call', purpose: 'knowledge' }, async (act, request) => ({
    title: request.texts.knowledge.about.title, exit: true, width: 'wide',
    page: <About reader={request} forms={await formsToday(act)} />,
  })),

  get('/mensenhandel/:slug', { published: 'how to recognise a form of exploitation', purpose: 'knowledge' }, async (act, request) => {
    const form = formBySlug(request.params['slug'] ?? '');
    const counts = form && (await formsToday(act)).some(one => one.code === form.code);
    if (!form || !counts) return { notFound: true };
    return {
      title: inLanguage(form.name, request.language), exit: true, width: 'wide',
      page: <FormPage form={form} groups={indicatorGroupsFor([form.code])} reader={request} />,
    };
  }),
];
