import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Fieldset, Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { dateInWords } from '../../partial-dates.ts';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own, periodInWords } from '../../pages/words.tsx';
import type { ProgressFields, ProgressMistake } from '../progress-form.ts';
import type { MeasureFile, Said } from '../queries.ts';
import { phases, type ProgressState, progressStates } from '../rules.ts';

export const kinds: Readonly<Record<ProgressState, StatusKind>> = { 'not-started': 'neutral', 'on-course': 'open', 'late': 'late', 'stopped': 'stopped', 'done': 'done' };

export interface MeasurePageProps {
  readonly request: Request;
  readonly file: MeasureFile;
  readonly mayWrite: boolean;
  /** What another room says of this measure, such as the risks that it answers. */
  readonly beside: ReactNode;
  readonly fields: ProgressFields;
  readonly mistakes: readonly { readonly field: keyof ProgressFields; readonly mistake: ProgressMistake }[];
  /** Somebody else spoke since this form was made. */
  readonly changed: boolean;
}

export function MeasurePage(props: MeasurePageProps): ReactNode {
  const { request, file, mayWrite, mistakes, changed } = props;
  const { progress: words, plan: texts, planwork } = request.texts;
  const { measure, plan, standing, history } = file;
  const voice = { texts, language: request.language, href: request.href };
  const period = periodInWords(voice, measure.starts, measure.ends);
  const spent = history.find((one) => one.spent !== null)?.spent ?? measure.spentEur;
  const inWords = (date: string | null): string => (date === null ? texts.dateNotKnown : dateInWords(request.language, date));

  const agreements = new Map(plan.coverage.map(({ agreement }) => [agreement.code, agreement.text]));
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Heading level={1}><Own voice={voice}>{measure.title}</Own></Heading>
      <PlanNav request={request} reference={plan.head.reference} current="stand" />
      {measure.why ? <Lead><Own voice={voice}>{measure.why}</Own></Lead> : null}
      {request.query.get('gelukt') === 'bewaard' ? <Alert kind="ok">{words.saved}</Alert> : null}
      {changed ? <Alert kind="error" title={words.changedTitle}>{words.changed}</Alert> : null}
      <Section title={words.now}>
        <Paragraph><Status kind={kinds[standing.state]}>{words.states[standing.state]}</Status> {standing.freshness === 'fresh' ? null : <Status kind="late">{words.freshness[standing.freshness]}</Status>}</Paragraph>
        {standing.newest ? <DescriptionList rows={saidRows(request, standing.newest)} /> : <Paragraph>{words.onlyFile}</Paragraph>}
        {standing.newest && measure.inFile.state && measure.inFile.state !== standing.state ? <Paragraph>{words.fileDiffers(words.states[measure.inFile.state])}</Paragraph> : null}
        {standing.newest === null && measure.inFile.reason ? <DescriptionList rows={[{ term: words.reason, value: <Own voice={voice}>{measure.inFile.reason}</Own> }]} /> : null}
        <DescriptionList rows={[
          { term: words.columns.pillar, value: <Own voice={voice}>{file.pillar}</Own> },
          { term: words.facts.owner, value: measure.owner ?? words.nobody }, { term: words.facts.deputy, value: measure.deputy ?? words.nobody },
          ...(period ? [{ term: words.facts.when, value: period }] : []),
          ...(measure.budgetEur === null ? [] : [{ term: words.facts.budget, value: texts.euros(measure.budgetEur) }]),
          ...(measure.budgetSource === null ? [] : [{ term: planwork.fileFields.budget_source, value: <Own voice={voice}>{measure.budgetSource}</Own> }]),
          ...(spent === null ? [] : [{ term: words.facts.spent, value: texts.euros(spent) }]),
          ...(measure.covers.length > 0 ? [{ term: words.facts.covers, value: <List items={measure.covers.map((code) => <Own voice={voice}>{agreements.get(code) ?? code}</Own>)} /> }] : []),
        ]} />
        {standing.actions.length > 0 ? <Section title={words.actions} level={3}><List items={standing.actions.map((action) => <><Own voice={voice}>{action.title}</Own>{action.due === null ? null : <>, {texts.dueBy(dateInWords(request.language, action.due))}</>} <Status kind={kinds[action.said]}>{words.states[action.said]}</Status></>)} /></Section> : null}
      </Section>
      {measure.milestones.length === 0 ? null : (
        <Section title={planwork.many.milestone}>
          <List items={measure.milestones.map((one) => <><Own voice={voice}>{one.title}</Own>, {inWords(one.due)} {one.reached === null ? null : <Status kind="done">{`${planwork.fields.bereikt} ${inWords(one.reached)}`}</Status>}</>)} />
        </Section>
      )}
      {measure.indicators.length === 0 ? null : (
        <Section title={texts.indicators}>
          <List items={measure.indicators.map((one) => <Own voice={voice}>{one.title}{one.target === null ? null : <span className="baken-hint"> · {texts.target(typeof one.target === 'number' ? texts.amount(one.target) : one.target)}{one.unit === null ? null : ` · ${texts.unit(one.unit)}`}</span>}</Own>)} />
        </Section>
      )}
      {measure.evidence.length === 0 ? null : (
        <Section title={planwork.many.evidence}>
          <List items={measure.evidence.map((one) => <>{planwork.evidenceKinds[one.kind]}: <Own voice={voice}>{one.title}</Own>{one.reference === null ? null : <> · <Reference text={one.reference} href={evidencePage(request, file, one)} /></>}{one.date === null ? null : <> · {inWords(one.date)}</>}</>)} />
        </Section>
      )}
      {props.beside}
      {mayWrite ? <ProgressForm {...props} /> : null}
      <Section title={words.history}>
        {history.length === 0 ? <Paragraph>{words.historyEmpty}</Paragraph> : (
          <Timeline events={history.map((one) => ({ title: words.states[one.state], at: moment(one.at, request.language), by: one.by, body: <DescriptionList rows={saidRows(request, one)} /> }))} />
        )}
      </Section>
    </>
  );
}

/** The page of this site that a piece of evidence is about, when its number or code says so. */
function evidencePage(request: Request, { plan }: MeasureFile, { kind, reference }: MeasureFile['measure']['evidence'][number]): string | null {
  const at = `/plan/${plan.head.reference}`;
  if (kind === 'indicator' && plan.pillars.some((pillar) => pillar.measures.some((measure) => measure.indicators.some(({ code }) => code === reference)))) return request.href(`${at}/indicatoren/${reference ?? ''}`);
  if (kind === 'decision' && plan.decisions.some(({ document }) => document !== null && document === reference)) return request.href(`${at}/besluiten`);
  return reference !== null && /^\/[a-z0-9][\w./-]*$/i.test(reference) ? request.href(reference) : null;
}

/** An address becomes a link; a number stays words, unless there is a page about it. */
function Reference({ text, href }: { readonly text: string; readonly href: string | null }): ReactNode {
  if (href !== null) return <Link href={href}>{text}</Link>;
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? <Link href={text} external>{new URL(text).host}</Link> : text;
}

function saidRows(request: Request, said: Said): { term: string; value: ReactNode }[] {
  const { progress: words, plan: texts } = request.texts;
  const row = (term: string, text: string): { term: string; value: ReactNode }[] => (text ? [{ term, value: <span className="baken-as-typed" lang={request.language === 'nl' ? undefined : 'nl'}>{text}</span> }] : []);
  return [
    ...(said.phase ? [{ term: words.columns.phase, value: words.phases[said.phase] }] : []), ...row(words.reason, said.reason), ...row(words.done, said.done), ...row(words.next, said.next),
    ...row(words.evidence, said.evidence), ...row(words.forAll, said.forAll), ...(said.spent === null ? [] : [{ term: words.facts.spent, value: texts.euros(said.spent) }]),
    { term: words.columns.said, value: words.said(moment(said.at, request.language), said.by) },
  ];
}

function ProgressForm({ request, file, fields, mistakes }: MeasurePageProps): ReactNode {
  const { progress: words, plan: texts } = request.texts;
  const { measure, plan, standing } = file;
  const states = progressStates.map((value) => ({ value, label: words.states[value] }));
  const face = (name: Exclude<keyof ProgressFields, 'acties'>) => {
    const found = mistakes.find((one) => one.field === name);
    return { name, value: fields[name], error: found ? words.mistakes[found.mistake] : undefined };
  };
  return (
    <Section title={words.form}>
      <Paragraph>{words.formLead}</Paragraph>
      <Form action={request.href(`/plan/${plan.head.reference}/maatregel/${measure.code}`)} label={words.form}>
        <HiddenField name="versie" value={String(plan.head.version)} />
        <HiddenField name="sinds" value={String(file.newestId)} />
        <RadioGroup {...face('stand')} legend={words.state} options={states} required />
        <TextArea {...face('reden')} label={words.reason} description={words.reasonHint} rows={2} optional />
        <RadioGroup {...face('fase')} legend={words.phase} options={[...phases.map((value) => ({ value, label: words.phases[value] })), { value: '', label: words.noPhase }]} inline />
        {standing.actions.length > 0 ? (
          <Fieldset legend={words.actions}>
            {standing.actions.map((action, at) => <SelectField name={`actie-${at + 1}`} label={words.actionState(action.title)} options={states} value={fields.acties[at] ?? action.said} key={at} />)}
          </Fieldset>
        ) : null}
        <TextArea {...face('gedaan')} label={words.done} rows={3} optional />
        <TextArea {...face('volgende')} label={words.next} rows={2} optional />
        <TextArea {...face('bewijs')} label={words.evidence} description={words.evidenceHint} rows={2} optional />
        <TextField {...face('besteed')} label={words.spent} description={words.spentHint(measure.budgetEur === null ? null : texts.euros(measure.budgetEur))} inputMode="numeric" width="short" optional />
        <TextArea {...face('openbaar')} label={words.forAll} description={words.forAllHint} rows={2} optional />
        <Button>{words.save}</Button>
      </Form>
    </Section>
  );
}
