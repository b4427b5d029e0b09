import { z } from 'zod';
import type { Act } from '../act.ts';
import type { Request, Route } from '../routes.ts';
import { textsIn } from '../../texts/texts.ts';
import { address, addressOf, apiAddress, collectionOf, pageOf, paging } from './collections.ts';
import { type ApiOwner, openApiDocument } from './openapi.ts';
import { type ApiOperation, resource } from './resource.ts';
import { apiBase, apiVersion } from './version.ts';

const lock = { published: 'what the API holds and how it is asked', purpose: 'accountability' } as const;

const Beginpunt = z.strictObject({ titel: z.string(), versie: z.string(), beschrijving: address, uitleg: address, gegevens: z.array(z.strictObject({ naam: z.string(), adres: address }).meta({ id: 'Ingang' })) }).meta({ id: 'Beginpunt' });
const Begrip = z.strictObject({ begrip: z.string(), betekenis: z.string() }).meta({ id: 'Begrip' });

/** What the API says of itself: where to begin, its description, and its list of words. `ownerOf` says who answers for the data. */
export function apiOwnRoutes(routes: readonly Route[], ownerOf: (act: Act, request: Request) => Promise<ApiOwner>): Route[] {
  const root = resource({
    path: '/', name: 'beginpunt', tag: 'api', lock, answer: Beginpunt,
    find: (_act, { request }) => Promise.resolve({
      content: {
        titel: request.texts.api.title(request.municipality.name), versie: apiVersion, beschrijving: apiAddress(request, '/openapi.json'), uitleg: addressOf(request, '/open-data'),
        gegevens: operations().filter(({ path }) => !path.includes('{') && path !== '/').map(({ path, name }) => ({ naam: request.texts.api.operations[name].summary, adres: apiAddress(request, path) })),
      },
    }),
  });
  const own = [
    root,
    resource({
      path: '/openapi.json', name: 'beschrijving', tag: 'api', lock, answer: z.looseObject({ openapi: z.string() }).meta({ id: 'OpenApi' }),
      find: async (act, { request }) => ({ content: { openapi: '', ...openApiDocument(operations(), await ownerOf(act, request), textsIn(request.language)) } }),
    }),
    resource({
      path: '/begrippen', name: 'begrippen', tag: 'api', lock, inQuery: paging, answer: collectionOf('Begrippen', Begrip),
      find: (_act, { request, query }) => Promise.resolve(pageOf(Object.entries(request.texts.api.terms).sort(([one], [other]) => (one < other ? -1 : 1)).map(([begrip, betekenis]) => ({ begrip, betekenis })), request, query)),
    }),
  ];
  const operations = (): ApiOperation[] => [...own, ...routes].flatMap(({ api }) => (api ? [api] : []));
  // Relative addresses of programs end up with the slash; only here is it no other address (ADR /core/no-trailing-slash).
  return [...own, { ...root, path: `${apiBase}/` }, ...routes];
}
