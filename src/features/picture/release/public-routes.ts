import type { Act } from '../../../platform/act.ts';
import { get, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { textsIn } from '../../../texts/texts.ts';
import { catalogue, csvDescription, type DataFrame, releaseCsv, releaseJson } from './open-data.ts';
import { publicReleases, type PublishedRelease } from './queries.ts';

const published = { published: 'figures as they were published, after disclosure control', purpose: 'accountability' } as const;

const frameOf = (act: Act, request: Request): DataFrame => ({ code: act.municipality, name: request.municipality.name, texts: textsIn('nl'), base: request.publicUrl?.replace(/\/$/, '') ?? '' });

/** The published figures for who wants to calculate with them. */
export const figuresPublicRoutes: readonly Route[] = [
  get('/cijfers/publicatie/:nr/cijfers.csv', published, (act, request) => file(act, request, 'csv', 'text/csv; charset=utf-8', releaseCsv)),
  get('/cijfers/publicatie/:nr/cijfers.json', published, (act, request) => file(act, request, 'json', 'application/json', releaseJson)),
  get('/cijfers/publicatie/:nr/cijfers.csv-metadata.json', published, (act, request) => file(act, request, 'csv-metadata.json', 'application/csvm+json', csvDescription)),
  get('/cijfers/catalogus.jsonld', published, async (act, request) => ({ text: catalogue((await publicReleases(act))[0] ?? null, frameOf(act, request)), type: 'application/ld+json' })),
];

async function file(act: Act, request: Request, ending: string, type: string, make: (release: PublishedRelease, frame: DataFrame) => string): Promise<Result> {
  const release = (await publicReleases(act)).find(({ number }) => String(number) === request.params['nr']);
  return release ? { file: new TextEncoder().encode(make(release, frameOf(act, request))), type, name: `cijfers-${release.number}.${ending}` } : { notFound: true };
}
