import type { ReactNode } from 'react';
import { KeptLine } from '../../../../platform/kept-records.tsx';
import { isRole } from '../../../../platform/permissions.ts';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, TextArea } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Section } from '../../../../ui/text.tsx';
import { logAddress } from '../../oversight/log-filter.ts';
import { OversightNav } from '../../oversight/pages/frame.tsx';
import type { GlassCase } from '../queries.ts';

export interface JudgementTyped { readonly id: string; readonly judgement: string; readonly words: string; readonly mistakes: readonly ('judgement' | 'words' | 'gone')[] }

export function GlassReviewPage({ request, cases, typed, mayJudge, done }: {
  readonly request: Request; readonly cases: readonly GlassCase[]; readonly typed: JudgementTyped | null; readonly mayJudge: boolean; readonly done: string | null;
}): ReactNode {
  const words = request.texts.glass.review;
  const [waiting, judged] = [cases.filter((one) => !one.judged), cases.filter((one) => one.judged)];
  const fieldOf = { judgement: 'oordeel', words: 'toelichting' } as const;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={(typed?.mistakes ?? []).flatMap((mistake) => (mistake === 'gone' ? [] : [{ field: `${fieldOf[mistake]}-${typed?.id ?? ''}`, message: words.mistakes[mistake] }]))} />
      <Heading level={1}>{words.title}</Heading>
      {typed?.mistakes.includes('gone') ? <Alert kind="error">{words.mistakes.gone}</Alert> : done === 'beoordeeld' ? <Alert kind="ok">{words.saved}</Alert> : done === 'gestopt' ? <Alert kind="ok">{words.stopped}</Alert> : null}
      <Lead>{words.lead}</Lead>
      <OversightNav request={request} current="glass" />
      <Section title={words.waitsTitle}>
        {waiting.length === 0 ? <EmptyState title={words.noneWaits}>{words.noneWaitsText}</EmptyState>
          : waiting.map((one) => <Case key={one.id} request={request} one={one}>{mayJudge ? <Judge request={request} one={one} typed={typed?.id === one.id ? typed : null} /> : null}</Case>)}
      </Section>
      {judged.length === 0 ? null : <Section title={words.judgedTitle}>{judged.map((one) => <Case key={one.id} request={request} one={one} />)}</Section>}
    </>
  );
}

function Case({ request, one, children }: { readonly request: Request; readonly one: GlassCase; readonly children?: ReactNode }): ReactNode {
  const { review: words, period } = request.texts.glass;
  const when = (at: Temporal.Instant): string => moment(at, request.language);
  return (
    <Section level={3} title={words.line(one.name, one.number)}>
      <DescriptionList rows={[
        { term: words.role, value: isRole(one.role) ? request.texts.trust.roles[one.role] : one.role },
        { term: words.period, value: one.running ? <Status kind="open">{words.running(when(one.until))}</Status> : period(when(one.opened), when(one.until)) },
        { term: words.reason, value: one.reason === null ? words.destroyed : <span className="baken-as-typed">{one.reason}</span> },
        ...(one.judged ? [
          { term: words.judgement, value: <Status kind={one.judged.justified ? 'done' : 'stopped'}>{one.judged.justified ? words.right : words.wrong}</Status> },
          ...(one.judged.words ? [{ term: words.words, value: <span className="baken-as-typed">{one.judged.words}</span> }] : []),
          { term: words.judgedTitle, value: <>{words.by(one.judged.by, when(one.judged.at))}{one.kept ? <><br /><KeptLine request={request} kept={one.kept} about={words.line(one.name, one.number)} /></> : null}</> },
        ] : []),
        { term: words.looked, value: <Link href={request.href(logAddress({ dossier: one.number, person: one.personId }))}>{request.texts.sealedLog.lines.title}</Link> },
      ]} />
      {children}
    </Section>
  );
}

function Judge({ request, one, typed }: { readonly request: Request; readonly one: GlassCase; readonly typed: JudgementTyped | null }): ReactNode {
  const words = request.texts.glass.review;
  const action = request.href(`/vertrouwen/noodtoegang/${one.id}`);
  return (
    <>
      {one.running ? <Form action={action}><Button kind="secondary" name="doe" value="stop">{words.stop}</Button></Form> : null}
      <Form action={action} label={words.line(one.name, one.number)}>
        <RadioGroup
          name={`oordeel-${one.id}`} legend={words.judgement} inline value={typed?.judgement ?? ''} error={typed?.mistakes.includes('judgement') ? words.mistakes.judgement : undefined}
          options={[{ value: 'terecht', label: words.right }, { value: 'onterecht', label: words.wrong }]}
        />
        <TextArea name={`toelichting-${one.id}`} label={words.words} description={words.wordsHint} rows={3} value={typed?.words ?? ''} error={typed?.mistakes.includes('words') ? words.mistakes.words : undefined} />
        <ButtonRow><Button kind="secondary">{words.save}</Button></ButtonRow>
      </Form>
    </>
  );
}
