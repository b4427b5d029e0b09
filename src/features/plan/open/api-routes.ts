import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import { addressOf, apiAddress, inUtc, pageOf, paging } from '../../../platform/api/collections.ts';
import { code, oneOf } from '../../../platform/api/parameters.ts';
import { resource } from '../../../platform/api/resource.ts';
import type { Request, Route } from '../../../platform/routes.ts';
import type { ProgressState } from '../progress/rules.ts';
import { planHeads } from '../queries.ts';
import { Kaders, Maatregel, Maatregelen, Pijlers, Plan, Plannen, standNames } from './api-schemas.ts';
import { publicStand, type Stand } from './queries.ts';
import type { StandMeasure, StandPillar } from './rules.ts';

const lock = { published: 'an adopted plan is for everybody to read', purpose: 'plan' } as const;
const inPath = { kenmerk: code() } as const;

const stateNames: Readonly<Record<ProgressState, (typeof standNames)[number]>> = { 'not-started': 'niet-begonnen', 'on-course': 'op-koers', 'late': 'te-laat', 'stopped': 'gestopt', 'done': 'klaar' };
const kinds = { adopted: 'vastgesteld', noted: 'ter-kennisname', settled: 'definitief-vastgesteld' } as const;
const levels = { national: 'landelijk', regional: 'regionaal', local: 'lokaal' } as const;

const planAddress = (request: Request, reference: string, part = ''): string => apiAddress(request, `/plannen/${encodeURIComponent(reference)}${part}`);

type Head = Stand['plan']['head'];
const inShort = ({ reference, title, version, period }: Head, request: Request): z.input<typeof Plannen>['resultaten'][number] => ({ kenmerk: reference, titel: title, versie: version, periode: { van: period.from, tot: period.to }, adres: planAddress(request, reference) });

function decisions({ plan }: Stand, about: string | null): z.input<typeof Plan>['besluiten'] {
  return plan.decisions.filter((one) => one.about === about).map(({ body, kind, date, document }) => ({ orgaan: body, soort: kinds[kind], moment: date, document }));
}

function inFull(stand: Stand, request: Request): z.input<typeof Plan> {
  const { reference } = stand.plan.head;
  const states = stand.pillars.flatMap(({ measures }) => measures.map(({ state }) => stateNames[state]));
  return {
    ...inShort(stand.plan.head, request), besluiten: decisions(stand, null), bijgewerktOp: inUtc(stand.updated),
    standen: standNames.map((name) => ({ stand: name, maatregelen: states.filter((one) => one === name).length })),
    pagina: addressOf(request, `/plan/${encodeURIComponent(reference)}`), kaders: planAddress(request, reference, '/kaders'), pijlers: planAddress(request, reference, '/pijlers'), maatregelen: planAddress(request, reference, '/maatregelen'),
  };
}

function frameworks(stand: Stand): z.input<typeof Kaders>['resultaten'] {
  const covering = new Map(stand.plan.coverage.map(({ agreement, coveredBy }) => [agreement.code, coveredBy.map((measure) => measure.code)]));
  return stand.plan.frameworks.map((one) => ({
    code: one.code, titel: one.title, orgaan: one.body, niveau: one.level && levels[one.level], van: one.from, tot: one.to, besluiten: decisions(stand, one.code),
    afspraken: one.agreements.map((agreement) => ({ code: agreement.code, tekst: agreement.text, maatregelen: covering.get(agreement.code) ?? [] })),
  }));
}

const pillarContent = ({ code: own, title, aim, example, measures }: StandPillar): z.input<typeof Pijlers>['resultaten'][number] => ({ code: own, titel: title, doel: aim, voorbeeld: example, maatregelen: measures.map((one) => one.code) });

function measureContent(stand: Stand, pillar: StandPillar, measure: StandMeasure, request: Request): z.input<typeof Maatregel> {
  return {
    code: measure.code, titel: measure.title, pijler: pillar.code, stand: stateNames[measure.state], toelichting: measure.said?.text ?? null, gemeldOp: measure.said ? inUtc(measure.said.at) : null,
    acties: measure.actions.map(({ title, due, state }) => ({ titel: title, uiterlijk: due, stand: stateNames[state] })), adres: planAddress(request, stand.plan.head.reference, `/maatregelen/${encodeURIComponent(measure.code)}`),
  };
}

const measures = (stand: Stand, request: Request): z.input<typeof Maatregel>[] => stand.pillars.flatMap((pillar) => pillar.measures.map((measure) => measureContent(stand, pillar, measure, request)));

async function within<T>(act: Act, reference: string, use: (stand: Stand) => T | null): Promise<T | null> {
  const stand = await publicStand(act, reference);
  return stand ? use(stand) : null;
}

/** The plan and how far it is, for programs. */
export const planApiRoutes: readonly Route[] = [
  resource({
    path: '/plannen', name: 'plannen', tag: 'plan', lock, inQuery: paging, answer: Plannen,
    find: async (act, { request, query }) => pageOf((await planHeads(act)).map((head) => inShort(head, request)), request, query),
  }),
  resource({
    path: '/plannen/{kenmerk}', name: 'plan', tag: 'plan', lock, inPath, answer: Plan,
    find: (act, { request, path }) => within(act, path.kenmerk, (stand) => ({ content: inFull(stand, request) })),
  }),
  resource({
    path: '/plannen/{kenmerk}/kaders', name: 'kaders', tag: 'plan', lock, inPath, inQuery: paging, answer: Kaders,
    find: (act, { request, path, query }) => within(act, path.kenmerk, (stand) => pageOf(frameworks(stand), request, query)),
  }),
  resource({
    path: '/plannen/{kenmerk}/pijlers', name: 'pijlers', tag: 'plan', lock, inPath, inQuery: paging, answer: Pijlers,
    find: (act, { request, path, query }) => within(act, path.kenmerk, ({ pillars }) => pageOf(pillars.map(pillarContent), request, query)),
  }),
  resource({
    path: '/plannen/{kenmerk}/maatregelen', name: 'maatregelen', tag: 'plan', lock, inPath, inQuery: { ...paging, stand: oneOf(standNames), pijler: code() }, answer: Maatregelen,
    find: (act, { request, path, query }) => within(act, path.kenmerk, (stand) => pageOf(
      measures(stand, request).filter((one) => (query.stand === undefined || one.stand === query.stand) && (query.pijler === undefined || one.pijler === query.pijler)), request, query,
    )),
  }),
  resource({
    path: '/plannen/{kenmerk}/maatregelen/{code}', name: 'maatregel', tag: 'plan', lock, inPath: { ...inPath, code: code() }, answer: Maatregel,
    find: (act, { request, path }) => within(act, path.kenmerk, (stand) => {
      const content = measures(stand, request).find((one) => one.code === path.code);
      return content ? { content } : null;
    }),
  }),
];
