import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Form, TextArea, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead } from '../../../../ui/text.tsx';
import { SignalHead } from '../../pages/file.tsx';
import type { SignalFile } from '../../queries.ts';
import { closingOutcomes, feedbacks } from '../rules.ts';
import type { Retention } from '../rules-retention.ts';
import type { Mistake, Typed } from '../typed.ts';

export interface EndProps { readonly request: Request; readonly signal: SignalFile; readonly typed: Typed; readonly mistakes: readonly Mistake[] }

function Head({ request, signal, mistakes, title, lead }: EndProps & { readonly title: string; readonly lead: string }): ReactNode {
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: request.texts.triage.mistakes[mistake] }))} />
      <SignalHead request={request} signal={signal} />
      <Heading level={2}>{title}</Heading>
      <Lead>{lead}</Lead>
    </>
  );
}

function face({ request, typed, mistakes }: EndProps, name: string): { name: string; value: string | undefined; error: string | undefined } {
  const found = mistakes.find((one) => one.field === name);
  return { name, value: typed[name], error: found ? request.texts.triage.mistakes[found.mistake] : undefined };
}

export function ClosePage({ rule, ...props }: EndProps & { readonly rule: Retention }): ReactNode {
  const { request, signal } = props;
  const { close } = request.texts.triage;
  const until = day(rule.until, request.language);
  return (
    <>
      <Head {...props} title={close.action} lead={close.lead} />
      <Form action={`/signalen/${signal.number}/sluiten`} label={close.action}>
        <RadioGroup {...face(props, 'uitkomst')} legend={close.outcome} options={closingOutcomes.map((value) => ({ value, label: close.outcomes[value] }))} required />
        <TextArea {...face(props, 'reden')} label={close.reason} rows={4} required />
        <RadioGroup {...face(props, 'terugkoppeling')} legend={close.feedback} options={feedbacks.map((value) => ({ value, label: close.feedbacks[value] }))} required />
        <TextArea {...face(props, 'terugkoppeling_waarom')} label={close.feedbackWhy} description={close.feedbackWhyHint} rows={2} optional />
        <TextField {...face(props, 'bewaren_tot')} type="date" width="short" label={close.until} description={<>{close.untilHint(close.rules[rule.rule], until)} {close.unconfirmed}</>} />
        <ButtonRow>
          <Button>{close.submit}</Button>
          <ButtonLink kind="subtle" href={`/signalen/${signal.number}`}>{request.texts.signals.file.title(signal.number)}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Going on without an answer, or with one that came by telephone. */
export function ResumePage(props: EndProps): ReactNode {
  const { request, signal } = props;
  const { resume } = request.texts.triage;
  return (
    <>
      <Head {...props} title={resume.action} lead={signal.state === 'waiting-for-reporter' ? resume.leadReporter : resume.leadPartner} />
      <Form action={`/signalen/${signal.number}/verder`} label={resume.action}>
        <TextArea {...face(props, 'reden')} label={resume.why} description={resume.whyHint} rows={4} required />
        <ButtonRow>
          <Button>{resume.submit}</Button>
          <ButtonLink kind="subtle" href={`/signalen/${signal.number}`}>{request.texts.signals.file.title(signal.number)}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

export function ReopenPage(props: EndProps): ReactNode {
  const { request, signal } = props;
  const { reopen } = request.texts.triage;
  return (
    <>
      <Head {...props} title={reopen.action} lead={reopen.lead} />
      <Form action={`/signalen/${signal.number}/heropenen`} label={reopen.action}>
        <TextArea {...face(props, 'reden')} label={reopen.why} rows={3} required />
        <ButtonRow>
          <Button>{reopen.submit}</Button>
          <ButtonLink kind="subtle" href={`/signalen/${signal.number}`}>{request.texts.signals.file.title(signal.number)}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
