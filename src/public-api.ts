import { accountabilityApiRoutes } from './features/accountability/api-routes.ts';
import { knowledgeApiRoutes } from './features/knowledge/api-routes.ts';
import { pictureApiRoutes } from './features/picture/api-routes.ts';
import { licenceInList, licenceText, openDataTerms } from './features/picture/offers.ts';
import { planApiRoutes } from './features/plan/open/api-routes.ts';
import { apiOwnRoutes } from './platform/api/own-routes.ts';
import type { Route } from './platform/routes.ts';

/** Every address of the API, in the order of its description. */
export function apiRoutes(): Route[] {
  return apiOwnRoutes([...pictureApiRoutes, ...planApiRoutes, ...accountabilityApiRoutes, ...knowledgeApiRoutes], async (act, request) => {
    const terms = await openDataTerms(act);
    return {
      name: request.municipality.name, base: request.publicUrl?.replace(/\/$/, '') ?? '', email: terms?.mail ?? null,
      licence: terms && { name: request.texts.openData.licences[terms.licence].name, url: licenceText[terms.licence] ?? licenceInList(terms.licence) },
    };
  });
}
