import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import { longestAnswer, type PackageContent } from '../rules-content.ts';
import { ContentView } from './content.tsx';

export type AnswerProblem = 'emptyAnswer' | 'tooLong' | 'confirmFirst';

export interface PartnerProps {
  readonly request: Request; readonly token: string; readonly code: string; readonly content: PackageContent; readonly state: 'sent' | 'received' | 'answered'; readonly until: Temporal.Instant;
  /** Files of the package that a scanner has stopped since it was sent, by their place in it. */
  readonly stopped: ReadonlySet<number>; readonly sent: boolean; readonly problem: AnswerProblem | null; readonly typed: string;
}

export function PartnerDoor({ request, token, problem }: { readonly request: Request; readonly token: string; readonly problem: 'wrong' | 'tooMany' | null }): ReactNode {
  const words = request.texts.sharing.partner;
  return (
    <>
      {problem ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={[{ field: 'code', message: words[problem] }]} /> : null}
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Form action={request.href(`/pakket/${token}`)}>
        <TextField name="code" label={words.code} error={problem ? words[problem] : undefined} inputMode="numeric" autocomplete="off" width="short" />
        <Button>{words.open}</Button>
      </Form>
    </>
  );
}

export function PartnerPage({ request, token, code, content, state, until, stopped, sent, problem, typed }: PartnerProps): ReactNode {
  const words = request.texts.sharing.partner;
  const message = problem === 'tooLong' ? words.tooLong(longestAnswer) : problem ? words[problem] : undefined;
  const ask = (what: string, label: string, kind: 'primary' | 'secondary', inside?: ReactNode): ReactNode => (
    <Form action={request.href(`/pakket/${token}`)} label={label}><HiddenField name="code" value={code} /><HiddenField name="doe" value={what} />{inside}<Button kind={kind}>{label}</Button></Form>
  );
  return (
    <>
      {message ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={[{ field: problem === 'confirmFirst' ? 'ontvangst' : 'antwoord', message }]} /> : null}
      <Heading level={1}>{words.title}</Heading>
      {sent ? <Alert kind="ok">{words.sent}</Alert> : null}
      <Lead>{words.until(moment(until, request.language))}</Lead>
      <Heading level={2}>{words.shared}</Heading>
      <ContentView request={request} content={content} />
      {content.files.map((file, index) => <div key={index}>{stopped.has(index) ? <Alert kind="warning">{words.stopped(file.name)}</Alert> : ask('bijlage', words.file(file.name), 'secondary', <HiddenField name="nummer" value={String(index)} />)}</div>)}
      {ask('pdf', words.pdf, 'secondary')}
      <div id="ontvangst">
        {state === 'sent' ? ask('bevestigen', words.confirm, 'primary')
          : <Section title={words.answer}><Alert kind="ok">{words.confirmed}</Alert>{ask('antwoorden', words.send, 'primary', <TextArea name="antwoord" label={words.answer} value={typed} error={message} />)}</Section>}
      </div>
    </>
  );
}

export function PartnerClosed({ request }: { readonly request: Request }): ReactNode {
  const words = request.texts.sharing.partner;
  return <><Heading level={1}>{words.closedTitle}</Heading><Paragraph>{words.closed}</Paragraph></>;
}
