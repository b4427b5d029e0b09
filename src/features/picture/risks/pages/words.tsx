import type { ReactNode } from 'react';
import { dutchDate } from '../../../../platform/clock.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import type { StatusKind } from '../../../../ui/status.tsx';
import { Paragraph } from '../../../../ui/text.tsx';
import { formName, sectorName } from '../../../knowledge/offers.ts';
import type { Description, RiskFile, Tie } from '../queries.ts';
import { type Attention, changedFields, type DescribedField, type Judgement, type PlanMeasure } from '../rules.ts';

export const attentionKinds: Readonly<Record<Attention, StatusKind>> = { 'unjudged': 'new', 'due': 'late', 'no-measure': 'waiting', 'calm': 'open', 'closed': 'done' };
export const judgementKinds: Readonly<Record<Judgement, StatusKind>> = { 'act-now': 'late', 'watch': 'open', 'enough-done': 'done', 'not-known': 'waiting' };

/** What people wrote, as they wrote it: in Dutch, whatever the language of the page. */
export function Typed({ request, children }: { readonly request: Request; readonly children: string }): ReactNode {
  return <span className="baken-as-typed" lang={request.language === 'nl' ? undefined : 'nl'}>{children}</span>;
}

/** Sector and area: never the street or the object, which may point at somebody. */
export function riskName({ texts, language }: Request, { sector, area }: Pick<Description, 'sector' | 'area'>): string {
  return texts.risks.name(sectorName(sector, language), area);
}

export function formNames({ language }: Request, { forms }: Pick<Description, 'forms'>): string {
  return new Intl.ListFormat(language).format(forms.map((form, at) => { const name = formName(form, language); return at === 0 ? name : name.toLowerCase(); }));
}

export function dayOf(request: Request, at: Temporal.Instant): string {
  return day(dutchDate(at), request.language);
}

export function riskAddress(request: Request, number: number, page = ''): string {
  return request.href(`/beeld/risicos/${number}${page}`);
}

export function measureAddress(request: Request, plan: string, code: string): string {
  return request.href(`/plan/${plan}/maatregel/${code}`);
}

/** The measures that hang on a risk now, with their titles; null for one that is no longer in the plan. */
export function measuresOf(file: RiskFile, measures: readonly PlanMeasure[]): readonly { readonly tie: Tie; readonly plan: string; readonly code: string; readonly title: string | null }[] {
  return file.ties.filter((tie) => tie.kind === 'measure' && !tie.off).map((tie) => {
    const { plan, measure } = tie;
    return { tie, plan: plan ?? '', code: measure ?? '', title: measures.find((one) => one.plan === plan && one.code === measure)?.title ?? null };
  });
}

/** The newest thing that was said of a risk, in one line. */
export function newestLine(request: Request, file: RiskFile): string {
  const { history, changed } = request.texts.risks;
  const [newest] = historyOf(request, file);
  return newest ? changed.newest(newest.title, newest.by, dayOf(request, newest.at)) : history.made;
}

/** What a description said of something, and what the next one says; as it was typed where people type it. */
export interface Change { readonly term: string; readonly typed: boolean; readonly earlier: string; readonly later: string }

export interface Event { readonly revision: number; readonly title: string; readonly by: string; readonly at: Temporal.Instant; readonly reason: string; readonly deviates: string | null; readonly changes: readonly Change[] }

/** All that was said of a risk, the newest first. */
export function historyOf(request: Request, file: RiskFile): readonly Event[] {
  const { history, judgements, ties } = request.texts.risks;
  const quiet = { reason: '', deviates: null, changes: [] };
  const events: Event[] = [
    ...file.descriptions.map((one, at) => {
      const earlier = file.descriptions[at + 1];
      return { ...quiet, revision: one.revision, by: one.by, at: one.at, title: earlier ? history.described : history.made, changes: earlier ? changesOf(request, earlier, one) : [] };
    }),
    ...file.judgements.map((one) => ({
      ...quiet, revision: one.revision, by: one.by, at: one.at, reason: one.reason, title: one.judgement ? history.judged(judgements[one.judgement]) : one.kind === 'closed' ? history.closed : history.reopened,
      deviates: one.judgement && one.suggested && one.judgement !== one.suggested ? history.deviates(judgements[one.suggested]) : null,
    })),
    ...file.ties.flatMap((tie) => {
      const what = [ties[tie.kind], tie.measure ?? tie.signal].filter((part) => part !== null).join(' ');
      return [
        { ...quiet, revision: tie.revision, by: tie.by, at: tie.at, title: history.added(what) },
        ...tie.steps.map((step) => ({ ...quiet, revision: step.revision, by: step.by, at: step.at, title: history[step.step](what) })),
      ];
    }),
  ];
  return events.sort((one, other) => other.revision - one.revision);
}

function changesOf(request: Request, earlier: Description, later: Description): readonly Change[] {
  const { exposures, file, form, list, places } = request.texts.risks;
  const terms: Readonly<Record<DescribedField, string>> = {
    sector: list.columns.sector, forms: file.forms, placeKind: list.columns.place, area: list.columns.area, street: form.street, object: file.object, exposure: file.exposure, exposureWords: file.exposureWords,
  };
  const saying = (one: Description): Readonly<Record<DescribedField, string>> => ({
    sector: sectorName(one.sector, request.language), forms: formNames(request, one), placeKind: places[one.placeKind], area: one.area, street: one.street, object: one.object ?? '', exposure: exposures[one.exposure], exposureWords: one.exposureWords,
  });
  const [before, after] = [saying(earlier), saying(later)];
  return changedFields(earlier, later).map((field) => ({ term: terms[field], typed: ['area', 'street', 'object', 'exposureWords'].includes(field), earlier: before[field], later: after[field] }));
}

/** Somebody else was first: what was typed stays, and this says what changed. */
export function ChangedAlert({ request, file, problem }: { readonly request: Request; readonly file: RiskFile; readonly problem: 'changed' | 'not-now' | null }): ReactNode {
  const { changed } = request.texts.risks;
  if (problem === null) return null;
  return (
    <Alert kind="error" title={changed.title}>
      <Paragraph>{problem === 'changed' ? changed.text : changed.notNow}</Paragraph>
      <Paragraph>{newestLine(request, file)}</Paragraph>
    </Alert>
  );
}
