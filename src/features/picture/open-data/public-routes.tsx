import { get, type Route } from '../../../platform/routes.ts';
import { frameOf } from '../release/frame.ts';
import { publicReleases } from '../release/queries.ts';
import { catalogue } from './catalogue.ts';
import { OpenDataPage } from './pages/open-data.tsx';
import { openDataTerms } from './queries.ts';

const published = { published: 'what may be used of the public data, on which terms and how', purpose: 'accountability' } as const;

/** What there is to calculate with, for people and for catalogues. */
export const openDataPublicRoutes: readonly Route[] = [
  get('/open-data', published, async (act, request) => ({ title: request.texts.openData.title, width: 'text', page: <OpenDataPage request={request} terms={await openDataTerms(act)} newest={(await publicReleases(act))[0] ?? null} /> })),
  get('/cijfers/catalogus.jsonld', published, async (act, request) => ({
    text: catalogue(await publicReleases(act), frameOf(act, request), await openDataTerms(act)), type: 'application/ld+json', openData: true,
  })),
];
