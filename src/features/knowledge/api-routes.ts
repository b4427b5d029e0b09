import { z } from 'zod';
import { address, addressOf, apiAddress, collectionOf, pageOf, paging } from '../../platform/api/collections.ts';
import { code } from '../../platform/api/parameters.ts';
import { resource } from '../../platform/api/resource.ts';
import type { Request, Route } from '../../platform/routes.ts';
import type { ExploitationForm } from './catalogue/forms.ts';
import { inLanguage } from './catalogue/language.ts';
import { sourceOf } from './catalogue/sources.ts';
import { textsOf } from './own-texts/queries.ts';
import { formsToday } from './queries.ts';

const lock = { published: 'the forms of exploitation that count in this municipality', purpose: 'knowledge' } as const;

const Vindplaats = z.strictObject({ titel: z.string(), jaar: z.int().nullable(), adres: z.string() }).meta({ id: 'Vindplaats' });
const Uitbuitingsvorm = z.strictObject({ code: z.string(), naam: z.string(), omschrijving: z.string(), toelichting: z.array(z.string()), bronnen: z.array(Vindplaats), pagina: address, adres: address }).meta({ id: 'Uitbuitingsvorm' });

function content(form: ExploitationForm, request: Request): z.input<typeof Uitbuitingsvorm> {
  const said = (text: ExploitationForm['name']): string => inLanguage(text, request.language);
  return {
    code: form.slug, naam: said(form.name), omschrijving: said(form.short), toelichting: form.explanation.map(said), bronnen: form.sources.map(sourceOf).map(({ title, year, url }) => ({ titel: title, jaar: year, adres: url })),
    pagina: addressOf(request, `/mensenhandel/${form.slug}`), adres: apiAddress(request, `/uitbuitingsvormen/${form.slug}`),
  };
}

/** The forms of exploitation for programs, in the words that count in this municipality. */
export const knowledgeApiRoutes: readonly Route[] = [
  resource({
    path: '/uitbuitingsvormen', name: 'uitbuitingsvormen', tag: 'kennis', lock, inQuery: paging, answer: collectionOf('Uitbuitingsvormen', Uitbuitingsvorm),
    find: async (act, { request, query }) => {
      const own = await textsOf(act, request.language);
      return pageOf((await formsToday(act)).map((form) => content(own.form(form), request)), request, query);
    },
  }),
  resource({
    path: '/uitbuitingsvormen/{code}', name: 'uitbuitingsvorm', tag: 'kennis', lock, inPath: { code: code() }, answer: Uitbuitingsvorm,
    find: async (act, { request, path }) => {
      const form = (await formsToday(act)).find(({ slug }) => slug === path.code);
      return form ? { content: content((await textsOf(act, request.language)).form(form), request) } : null;
    },
  }),
];
