import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { day, moment } from '../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../ui/form.tsx';
import { Timeline } from '../../../ui/task-list.tsx';
import { Heading, Lead, Paragraph, Section } from '../../../ui/text.tsx';
import type { OwnReport } from '../queries.ts';

export function OwnReportDoor({ request, wrong }: { readonly request: Request; readonly wrong: boolean }): ReactNode {
  const { own, mistakes } = request.texts.signals;
  return (
    <>
      {wrong ? <ErrorSummary title={mistakes.title} errors={[{ field: 'meldcode', message: own.wrong }]} /> : null}
      <Heading level={1}>{own.title}</Heading>
      <Lead>{own.lead}</Lead>
      <Form action={request.href('/mijn-melding')} label={own.title}>
        <TextField name="meldcode" label={own.code} description={own.codeHint} inputMode="numeric" autocomplete="off" width="medium" error={wrong ? own.wrong : undefined} required />
        <Button>{own.open}</Button>
      </Form>
    </>
  );
}

export interface OwnReportProps {
  readonly request: Request;
  readonly report: OwnReport;
  readonly code: string;
  readonly sent: boolean;
  readonly mistake: 'emptyMessage' | 'longMessage' | null;
  readonly typed: string;
}

export function OwnReportPage({ request, report, code, sent, mistake, typed }: OwnReportProps): ReactNode {
  const { own, mistakes } = request.texts.signals;
  const { language } = request;
  const messages = [...report.messages].reverse();
  return (
    <>
      {mistake ? <ErrorSummary title={mistakes.title} errors={[{ field: 'bericht', message: own[mistake] }]} /> : null}
      <Heading level={1}>{own.title}</Heading>
      {sent ? <Alert kind="ok">{own.sent}</Alert> : null}
      <Lead>{own.states[report.state]}{report.state === 'decided' ? null : <> {own.dueBy(day(report.answerBy, language))}</>}</Lead>
      <Section title={own.conversation}>
        {report.messages.some((message) => message.sender === 'municipality') ? null : <Paragraph>{own.noAnswer}</Paragraph>}
        <Timeline events={[
          ...messages.map((message) => ({
            title: message.sender === 'municipality' ? own.answers : own.you, at: moment(message.sentAt, language), body: <p className="baken-as-typed">{message.text}</p>,
          })),
          { title: own.yourStory, at: moment(report.receivedAt, language), body: <p className="baken-as-typed">{report.story}</p> },
        ]} />
      </Section>
      <Section title={own.addTitle}>
        <Form action={request.href('/mijn-melding')} label={own.addTitle}>
          <HiddenField name="meldcode" value={code} />
          <TextArea name="bericht" label={own.add} description={own.addHint} rows={4} value={typed} error={mistake ? own[mistake] : undefined} />
          <Button kind="secondary">{own.send}</Button>
        </Form>
      </Section>
    </>
  );
}

export function TooManyCodes({ request }: { readonly request: Request }): ReactNode {
  const words = request.texts.signals.tooMany;
  return <><Heading level={1}>{words.codeTitle}</Heading><Paragraph>{words.codeText}</Paragraph></>;
}
