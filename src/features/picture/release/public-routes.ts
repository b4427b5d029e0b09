import type { Act } from '../../../platform/act.ts';
import { get, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { frameOf } from './frame.ts';
import { openDataTerms } from '../open-data/queries.ts';
import { csvDescription, type DataFrame, releaseCsv, releaseJson } from './open-data.ts';
import { publicReleases, type PublishedRelease } from './queries.ts';

const published = { published: 'figures as they were published, after disclosure control', purpose: 'accountability' } as const;

/** The published figures for who wants to calculate with them. */
export const figuresPublicRoutes: readonly Route[] = [
  get('/cijfers/publicatie/:nr/cijfers.csv', published, (act, request) => file(act, request, 'csv', 'text/csv; charset=utf-8', releaseCsv)),
  get('/cijfers/publicatie/:nr/cijfers.json', published, (act, request) => file(act, request, 'json', 'application/json', releaseJson)),
  get('/cijfers/publicatie/:nr/cijfers.csv-metadata.json', published, (act, request) => file(act, request, 'csv-metadata.json', 'application/csvm+json', async (release, frame) => csvDescription(release, frame, (await openDataTerms(act))?.licence ?? null))),
];

async function file(act: Act, request: Request, ending: string, type: string, make: (release: PublishedRelease, frame: DataFrame) => string | Promise<string>): Promise<Result> {
  const release = (await publicReleases(act)).find(({ number }) => String(number) === request.params['nr']);
  return release ? { file: new TextEncoder().encode(await make(release, frameOf(act, request))), type, name: `cijfers-${release.number}.${ending}`, openData: true } : { notFound: true };
}
