import { z } from 'zod';
import { apiAddress, collectionOf, pageOf, paging } from '../../platform/api/collections.ts';
import { code, oneOf } from '../../platform/api/parameters.ts';
import { resource } from '../../platform/api/resource.ts';
import type { Request, Route } from '../../platform/routes.ts';
import { type Grade, inLanguage, NATIONAL_FIGURES, type NationalFigure, SERIES_CAUTIONS, type SeriesCode, sourceOf } from '../knowledge/offers.ts';
import { figuresApiRoutes } from './release/api-routes.ts';

const lock = { published: 'national figures, each with its source and year', purpose: 'accountability' } as const;

const seriesNames = { 'registered': 'geregistreerd', 'share-detected': 'aandeel-in-beeld', 'estimate': 'schatting', 'reports-by-reporter': 'meldingen-per-melder', 'other': 'overig' } as const satisfies Record<SeriesCode, string>;
const series = ['geregistreerd', 'aandeel-in-beeld', 'schatting', 'meldingen-per-melder', 'overig'] as const;
const grades = ['gelezen', 'afgeleid', 'wet-2015', 'niet-bevestigd'] as const;
const gradeNames = { 'read': 'gelezen', 'derived': 'afgeleid', 'law-2015': 'wet-2015', 'unverified': 'niet-bevestigd' } as const satisfies Record<Grade, string>;

const Bron = z.strictObject({ titel: z.string(), jaar: z.int().nullable(), adres: z.string(), zekerheid: z.enum(grades) }).meta({ id: 'Bron' });
const LandelijkCijfer = z.strictObject({
  code: z.string(), reeks: z.enum(series), omschrijving: z.string(), waarde: z.number().nullable(), tekst: z.string(), periode: z.string(), zekerheid: z.enum(grades),
  voorbehoud: z.string().nullable(), voorbehoudReeks: z.string(), bronnen: z.array(Bron), adres: z.string(),
}).meta({ id: 'LandelijkCijfer' });

function content(figure: NationalFigure, request: Request): z.input<typeof LandelijkCijfer> {
  const said = (text: Parameters<typeof inLanguage>[0]): string => inLanguage(text, request.language);
  return {
    code: figure.code, reeks: seriesNames[figure.series], omschrijving: said(figure.label), waarde: figure.value, tekst: said(figure.text), periode: figure.period, zekerheid: gradeNames[figure.grade],
    voorbehoud: figure.caution && said(figure.caution), voorbehoudReeks: said(SERIES_CAUTIONS[figure.series]),
    bronnen: figure.sources.map(sourceOf).map(({ title, year, url, grade }) => ({ titel: title, jaar: year, adres: url, zekerheid: gradeNames[grade] })),
    adres: apiAddress(request, `/landelijke-cijfers/${figure.code}`),
  };
}

/** Figures for programs: what was published of the own register, and of the country with source and year. */
export const pictureApiRoutes: readonly Route[] = [
  ...figuresApiRoutes,
  resource({
    path: '/landelijke-cijfers', name: 'landelijkeCijfers', tag: 'landelijk', lock, inQuery: { ...paging, reeks: oneOf(series) }, answer: collectionOf('LandelijkeCijfers', LandelijkCijfer),
    find: (_act, { request, query }) => Promise.resolve(pageOf(NATIONAL_FIGURES.filter((one) => query.reeks === undefined || seriesNames[one.series] === query.reeks).map((one) => content(one, request)), request, query)),
  }),
  resource({
    path: '/landelijke-cijfers/{code}', name: 'landelijkCijfer', tag: 'landelijk', lock, inPath: { code: code() }, answer: LandelijkCijfer,
    find: (_act, { request, path }) => {
      const figure = NATIONAL_FIGURES.find((one) => one.code === path.code);
      return Promise.resolve(figure ? { content: content(figure, request) } : null);
    },
  }),
];
