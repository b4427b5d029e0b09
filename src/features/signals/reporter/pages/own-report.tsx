import type { ReactNode } from 'react';
import { mostFileMegabytes, mostFiles } from '../../../../platform/files.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import { UploadForm } from '../../../../ui/upload.tsx';
import { isOpen } from '../../states.ts';
import type { DraftFile } from '../drafts.ts';
import type { FileName, OwnReport } from '../queries.ts';
import type { ReportMistake } from '../report-form.ts';
import { Files } from './fields.tsx';
import { NoRoom } from './no-room.tsx';

export function OwnReportDoor({ request, wrong }: { readonly request: Request; readonly wrong: boolean }): ReactNode {
  const { own } = request.texts.report;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={wrong ? [{ field: 'meldcode', message: own.wrong }] : []} />
      <Heading level={1}>{own.title}</Heading>
      <Lead>{own.lead}</Lead>
      <Form action={request.href('/mijn-melding')} label={own.title}>
        <TextField name="meldcode" label={own.code} description={own.codeHint} autocomplete="off" error={wrong ? own.wrong : undefined} required />
        <Button>{own.open}</Button>
      </Form>
    </>
  );
}

export type OwnMistake =
  | { readonly field: 'bijlage'; readonly report: ReportMistake }
  | { readonly field: 'bericht' | 'toelichting'; readonly own: 'emptyMessage' | 'longMessage' | 'tooManyMessages' }
  | { readonly field: 'geholpen'; readonly helped: 'missing' };

/** What was just sent with the page, and what of it has to be mended. */
export interface OwnTyped {
  readonly done: 'sent' | 'helped' | 'reopened' | null;
  readonly mistakes: readonly OwnMistake[];
  readonly text: string;
  readonly files: readonly DraftFile[];
  readonly concept: string | null;
  readonly helpedText: string;
  /** Files were chosen and not kept. */
  readonly noRoom: boolean;
}

export interface OwnReportProps {
  readonly request: Request;
  readonly report: OwnReport;
  readonly code: string;
  /** When the reporter opened the page the time before; what the municipality wrote since is new. */
  readonly seenBefore: Temporal.Instant | null;
  readonly typed: OwnTyped;
}

function wordsOf(request: Request, mistake: OwnMistake): string {
  const { own, helped, mistakes } = request.texts.report;
  if ('own' in mistake) return own[mistake.own];
  if ('helped' in mistake) return helped[mistake.helped];
  const said = mistakes[mistake.report.mistake];
  return mistake.report.file === undefined ? said : mistakes.file(mistake.report.file, said);
}

export function OwnReportPage(props: OwnReportProps): ReactNode {
  const { request, report, typed } = props;
  const { own, helped } = request.texts.report;
  const errors = new Map<string, string>();
  for (const mistake of typed.mistakes) errors.set(mistake.field, [errors.get(mistake.field), wordsOf(request, mistake)].filter(Boolean).join(' '));
  const waitsForAnswer = isOpen(report.state) && report.state !== 'waiting-for-reporter';
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={[...errors].map(([field, message]) => ({ field, message }))} />
      <Heading level={1}>{own.title}</Heading>
      {typed.done ? <Alert kind="ok">{typed.done === 'sent' ? own.sent : typed.done === 'helped' ? helped.thanks : helped.reopened}</Alert> : null}
      {typed.noRoom ? <NoRoom request={request} /> : null}
      <Lead>{own.states[report.state]}{waitsForAnswer ? <> {own.dueBy(day(report.answerBy, request.language))}</> : null}</Lead>
      {report.state === 'closed' ? null : <Paragraph>{own.comeBack}</Paragraph>}
      <Written {...props} />
      <Section title={own.addTitle}>
        <UploadForm action={request.href('/mijn-melding')} label={own.addTitle} most={mostFiles} mostMegabytes={mostFileMegabytes}>
          <HiddenField name="meldcode" value={props.code} />
          {typed.concept ? <HiddenField name="concept" value={typed.concept} /> : null}
          <TextArea name="bericht" label={own.add} description={own.addHint} rows={4} value={typed.text} error={errors.get('bericht')} />
          <Files request={request} files={typed.files} error={errors.get('bijlage')} />
          <Button kind="secondary">{own.send}</Button>
        </UploadForm>
      </Section>
      {isOpen(report.state) || typed.done === 'helped' ? null : <Helped {...props} errors={errors} />}
    </>
  );
}

/** What both sides wrote, the newest first. */
function Written({ request, report, seenBefore }: OwnReportProps): ReactNode {
  const { own } = request.texts.report;
  const { language } = request;
  const fresh = (at: Temporal.Instant): boolean => seenBefore === null || Temporal.Instant.compare(at, seenBefore) > 0;
  return (
    <Section title={own.conversation}>
      {report.messages.some((message) => message.sender === 'municipality') ? null : <Paragraph>{own.noAnswer}</Paragraph>}
      <Timeline events={[
        ...[...report.messages].reverse().map((message) => ({
          title: message.sender === 'reporter' ? own.you : <>{own.municipality}{fresh(message.sentAt) ? <> <Status kind="new">{own.unread}</Status></> : null}</>,
          at: moment(message.sentAt, language), body: <Said request={request} text={message.text} files={message.files} />,
        })),
        { title: own.yourStory, at: moment(report.receivedAt, language), body: <Said request={request} text={report.story} files={report.files} /> },
      ]} />
    </Section>
  );
}

function Said({ request, text, files }: { readonly request: Request; readonly text: string; readonly files: readonly FileName[] }): ReactNode {
  return (
    <>
      <p className="baken-as-typed" dir="auto">{text}</p>
      {files.length > 0 ? <p className="baken-hint">{request.texts.report.own.withFiles} {files.map((file) => file.name).join(', ')}</p> : null}
    </>
  );
}

function Helped({ request, code, typed, errors }: OwnReportProps & { readonly errors: ReadonlyMap<string, string> }): ReactNode {
  const { helped } = request.texts.report;
  return (
    <section>
      <Form action={request.href('/mijn-melding')} label={helped.title}>
        <HiddenField name="meldcode" value={code} />
        <HiddenField name="geholpen_vraag" value="ja" />
        <RadioGroup name="geholpen" legend={helped.title} description={helped.lead} options={Object.entries(helped.answers).map(([value, label]) => ({ value, label }))} inline error={errors.get('geholpen')} />
        <TextArea name="toelichting" label={helped.more} rows={3} value={typed.helpedText} error={errors.get('toelichting')} optional />
        <Checkbox name="opnieuw" label={helped.again} />
        <Button kind="secondary">{helped.send}</Button>
      </Form>
    </section>
  );
}

export function TooManyCodes({ request }: { readonly request: Request }): ReactNode {
  const words = request.texts.report.tooMany;
  return <><Heading level={1}>{words.codeTitle}</Heading><Paragraph>{words.codeText}</Paragraph></>;
}
