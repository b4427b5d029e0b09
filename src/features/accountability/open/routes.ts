import { atom } from '../../../lib/atom.ts';
import type { Act } from '../../../platform/act.ts';
import { get, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { mediaTypes } from '../files.ts';
import { pathOf, stemOf } from '../rules-kinds.ts';
import { diwooSitemap, sitemapIndex } from './diwoo.ts';
import { sentDocuments } from './queries.ts';

const read = { published: 'what was sent to the council, for programs that follow it', purpose: 'accountability' } as const;

/** As many documents as a program needs to catch up. */
const inFeed = 50;

/** The account for programs: a feed, and the sitemap that the harvester of the Woo reads. */
export const openAccountRoutes: readonly Route[] = [
  get('/verantwoording/feed', read, feed),
  get('/verantwoording/diwoo.xml', read, async (act, request) => ({
    type: 'application/xml; charset=utf-8',
    text: diwooSitemap((await sentDocuments(act)).map((document) => ({ ...document, reference: document.ref, href: `${baseOf(request)}${pathOf(document.ref)}/${stemOf(document.kind)}.pdf` })), request.municipality),
  })),
  get('/sitemap.xml', read, async (act, request) => ({
    type: 'application/xml; charset=utf-8', text: sitemapIndex(`${baseOf(request)}/verantwoording/diwoo.xml`, newest(await sentDocuments(act))),
  })),
  // Nobody finds a reporter's own page by searching.
  get('/robots.txt', { still: 'a text' }, (request) => ({ type: 'text/plain; charset=utf-8', text: ['User-agent: *', 'Disallow: /mijn-melding', '', `Sitemap: ${baseOf(request)}/sitemap.xml`, ''].join('\n') })),
];

/** Programs need whole addresses; an installation that was not told its own gives those of the machine that it runs on. */
function baseOf(request: Request): string {
  return request.publicUrl?.replace(/\/$/, '') ?? 'http://localhost';
}

function newest(documents: Awaited<ReturnType<typeof sentDocuments>>): Temporal.Instant | null {
  return documents.map(({ changedAt }) => changedAt).sort(Temporal.Instant.compare).at(-1) ?? null;
}

async function feed(act: Act, request: Request): Promise<Result> {
  const words = request.texts.archive.feed;
  const { name, code } = request.municipality;
  const documents = await sentDocuments(act);
  const at = (path: string): string => `${baseOf(request)}${request.href(path)}`;
  return {
    type: 'application/atom+xml; charset=utf-8',
    text: atom({
      key: `${code}/account/${request.language}`, language: request.language, title: words.title(name), subtitle: words.subtitle, author: request.texts.ui.municipality(name),
      // Without any document the feed is as old as the day on which Baken could first have told of one.
      updated: newest(documents) ?? Temporal.Instant.from('2026-01-01T00:00:00Z'), self: at('/verantwoording/feed'), page: at('/verantwoording'),
      entries: documents.slice(0, inFeed).map((document) => ({
        key: `${code}/account/${document.ref}`, title: document.title, updated: document.changedAt, text: document.replacedBy === null ? document.subject : `${words.replaced(document.replacedBy)} ${document.subject}`,
        href: at(pathOf(document.ref)), files: [{ type: mediaTypes.pdf, href: at(`${pathOf(document.ref)}/${stemOf(document.kind)}.pdf`) }],
      })),
    }),
  };
}
