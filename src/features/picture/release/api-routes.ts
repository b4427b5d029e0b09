import type { Act } from '../../../platform/act.ts';
import { pageOf, paging } from '../../../platform/api/collections.ts';
import { oneOf, wholeNumber } from '../../../platform/api/parameters.ts';
import { resource } from '../../../platform/api/resource.ts';
import type { Route } from '../../../platform/routes.ts';
import { releaseInFull, releaseInShort, tableInFull, tablesInShort } from './api-content.ts';
import { Cijferpublicatie, Cijferpublicaties, Tabel, Tabellen, tableNames } from './api-schemas.ts';
import { publicReleases, type PublishedRelease } from './queries.ts';

const lock = { published: 'figures as they were published, after disclosure control', purpose: 'accountability' } as const;
const nummer = wholeNumber(1, 999_999);

async function releaseNumbered(act: Act, number: number): Promise<PublishedRelease | undefined> {
  return (await publicReleases(act)).find((one) => one.number === number);
}

/** The published figures for programs: the same releases as on /cijfers, and no other number. */
export const figuresApiRoutes: readonly Route[] = [
  resource({
    path: '/cijferpublicaties', name: 'cijferpublicaties', tag: 'cijfers', lock, inQuery: paging, answer: Cijferpublicaties,
    find: async (act, { request, query }) => pageOf((await publicReleases(act)).map((release) => releaseInShort(release, request)), request, query),
  }),
  resource({
    path: '/cijferpublicaties/{nummer}', name: 'cijferpublicatie', tag: 'cijfers', lock, inPath: { nummer }, answer: Cijferpublicatie,
    find: async (act, { request, path }) => {
      const release = await releaseNumbered(act, path.nummer);
      return release ? { content: releaseInFull(release, request) } : null;
    },
  }),
  resource({
    path: '/cijferpublicaties/{nummer}/tabellen', name: 'tabellen', tag: 'cijfers', lock, inPath: { nummer }, inQuery: paging, answer: Tabellen,
    find: async (act, { request, path, query }) => {
      const release = await releaseNumbered(act, path.nummer);
      return release ? pageOf(tablesInShort(release, request), request, query) : null;
    },
  }),
  resource({
    path: '/cijferpublicaties/{nummer}/tabellen/{tabel}', name: 'tabel', tag: 'cijfers', lock, inPath: { nummer, tabel: oneOf(tableNames) }, inQuery: { jaar: wholeNumber(1990, 2200) }, answer: Tabel,
    find: async (act, { request, path, query }) => {
      const release = await releaseNumbered(act, path.nummer);
      const content = release && tableInFull(release, path.tabel, query.jaar, request);
      return content ? { content } : null;
    },
  }),
];
