import { accountabilityApiRoutes } from './features/accountability/api-routes.ts';
import { knowledgeApiRoutes } from './features/knowledge/api-routes.ts';
import { pictureApiRoutes } from './features/picture/api-routes.ts';
import { planApiRoutes } from './features/plan/open/api-routes.ts';
import { apiOwnRoutes } from './platform/api/own-routes.ts';
import type { Route } from './platform/routes.ts';

/** Every address of the API, in the order of its description. */
export function apiRoutes(): Route[] {
  return apiOwnRoutes([...pictureApiRoutes, ...planApiRoutes, ...accountabilityApiRoutes, ...knowledgeApiRoutes], (_act, request) => Promise.resolve({
    name: request.municipality.name, base: request.publicUrl?.replace(/\/$/, '') ?? '', email: null, licence: null,
  }));
}
