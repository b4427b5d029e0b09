import type { ReactNode } from 'react';
import { mostFileMegabytes, mostFiles } from '../../../../platform/files.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { HiddenField, TextArea } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState, TaskList, Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { UploadForm } from '../../../../ui/upload.tsx';
import type { DraftFile } from '../../reporter/drafts.ts';
import { Files } from '../../reporter/pages/fields.tsx';
import { isOpen, type SignalState } from '../../states.ts';
import type { OwnReportItem, OwnReportView } from '../queries.ts';

const kinds: Readonly<Record<SignalState, StatusKind>> = {
  'received': 'new', 'in-triage': 'open', 'waiting-for-reporter': 'waiting', 'waiting-for-partner': 'open', 'decided': 'done', 'closed': 'done',
};

function dutchDay(at: Temporal.Instant, request: Request): string {
  return day(at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language);
}

/** What comes next, by when: the date that the colleague may hold the municipality to. */
function nextOf(request: Request, report: OwnReportItem): string {
  const words = request.texts.internal.own;
  if (report.unread > 0 || report.state === 'waiting-for-reporter') return words.answered;
  if (!isOpen(report.state)) return '';
  return report.state === 'received' && !report.confirmedAt ? words.confirmBy(day(report.confirmBy, request.language)) : words.answerBy(day(report.answerBy, request.language));
}

export function OwnReports({ request, reports }: { readonly request: Request; readonly reports: readonly OwnReportItem[] }): ReactNode {
  const words = request.texts.internal.own;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      {reports.length === 0 ? <EmptyState title={words.emptyTitle} action={<ButtonLink href={request.href('/melden')}>{words.report}</ButtonLink>}>{words.empty}</EmptyState> : (
        <>
          <Table
            caption={words.caption} captionHidden
            columns={[{ key: 'number', label: words.number, header: true }, { key: 'sent', label: words.sent }, { key: 'state', label: words.state }, { key: 'next', label: words.next }]}
            rows={reports.map((report) => ({
              key: report.number,
              cells: {
                number: <Link href={request.href(`/mijn-meldingen/${report.number}`)}>{report.number}</Link>,
                sent: dutchDay(report.receivedAt, request),
                state: <><Status kind={kinds[report.state]}>{words.states[report.state]}</Status>{report.unread > 0 ? <> <Status kind="new">{words.newMessage}</Status></> : null}</>,
                next: nextOf(request, report),
              },
            }))}
          />
          <p><ButtonLink href={request.href('/melden')} kind="secondary">{words.report}</ButtonLink></p>
        </>
      )}
    </>
  );
}

/** News of one's own reports on the first page of the day; nothing when there is none. */
export function OwnReportsNews({ request, news }: { readonly request: Request; readonly news: readonly OwnReportItem[] }): ReactNode {
  const { news: words, own } = request.texts.internal;
  if (news.length === 0) return null;
  return (
    <Section title={words.title}>
      <Paragraph>{words.lead(news.length)}</Paragraph>
      <TaskList tasks={news.map((report) => ({
        title: words.read(report.number), href: request.href(`/mijn-meldingen/${report.number}`), hint: words.hint(own.states[report.state]), status: { kind: 'new', text: own.newMessage },
      }))} />
    </Section>
  );
}

/** What was just sent with the page, and what of it has to be mended. */
export interface AddTyped {
  readonly done: 'sent' | 'added' | null;
  readonly text: string;
  readonly files: readonly DraftFile[];
  readonly concept: string | null;
  /** Why files were chosen and not kept, in words. */
  readonly noRoom: string | null;
  readonly errors: Readonly<Partial<Record<'bericht' | 'bijlage', string>>>;
}

export function OwnReportPage({ request, report, seenBefore, typed }: {
  readonly request: Request; readonly report: OwnReportView; readonly seenBefore: Temporal.Instant | null; readonly typed: AddTyped;
}): ReactNode {
  const words = request.texts.internal.own;
  const { language } = request;
  const fresh = (at: Temporal.Instant): boolean => seenBefore === null || Temporal.Instant.compare(at, seenBefore) > 0;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={Object.entries(typed.errors).map(([field, message]) => ({ field, message }))} />
      {typed.done === 'sent' ? <Alert kind="ok" title={words.done(report.number)}>{words.doneNext}</Alert> : typed.done === 'added' ? <Alert kind="ok">{words.added}</Alert> : null}
      {typed.noRoom ? <Alert kind="warning" title={request.texts.files.room.title}>{typed.noRoom}</Alert> : null}
      <Heading level={1}>{words.open(report.number)}</Heading>
      <p><Status kind={kinds[report.state]}>{words.states[report.state]}</Status></p>
      <Lead>{words.explained[report.state]}</Lead>
      {isOpen(report.state) ? (
        <Paragraph>
          {report.confirmedAt ? words.confirmed(dutchDay(report.confirmedAt, request)) : words.confirmBy(day(report.confirmBy, language))} {words.answerBy(day(report.answerBy, language))}
        </Paragraph>
      ) : null}
      <Section title={words.conversation}>
        {report.messages.length === 0 ? <Paragraph>{words.noMessages}</Paragraph> : (
          <Timeline events={[...report.messages].reverse().map((message) => ({
            title: message.sender === 'reporter' ? words.you : <>{words.officer}{fresh(message.sentAt) ? <> <Status kind="new">{words.unread}</Status></> : null}</>,
            at: moment(message.sentAt, language),
            body: (
              <>
                <p className="baken-as-typed">{message.text}</p>
                {message.files.length > 0 ? <p className="baken-hint">{words.withFiles} {message.files.map((file) => file.name).join(', ')}</p> : null}
              </>
            ),
          }))} />
        )}
      </Section>
      <Section title={words.addTitle}>
        <UploadForm action={request.href(`/mijn-meldingen/${report.number}`)} label={words.addTitle} most={mostFiles} mostMegabytes={mostFileMegabytes}>
          {typed.concept ? <HiddenField name="concept" value={typed.concept} /> : null}
          <TextArea name="bericht" label={words.add} description={words.addHint} rows={4} value={typed.text} error={typed.errors.bericht} />
          <Files request={request} files={typed.files} error={typed.errors.bijlage} />
          <Button kind="secondary">{words.send}</Button>
        </UploadForm>
      </Section>
      <Written request={request} report={report} />
      <Paragraph>{words.notFile}</Paragraph>
      <Paragraph><Link href={request.href('/mijn-meldingen')}>{words.back}</Link></Paragraph>
    </>
  );
}

function Written({ request, report }: { readonly request: Request; readonly report: OwnReportView }): ReactNode {
  const words = request.texts.internal.own;
  const row = (term: string, text: string | null): { term: string; value: ReactNode }[] => (text ? [{ term, value: <span className="baken-as-typed">{text}</span> }] : []);
  return (
    <Section title={words.yourWords}>
      <DescriptionList rows={[
        { term: words.sentOn, value: moment(report.receivedAt, request.language) },
        ...row(words.observed, report.words.observed), ...row(words.told, report.words.told), ...row(words.thought, report.words.thought),
        ...row(words.where, report.place), ...row(words.when, report.time),
        { term: words.danger, value: words.certainty[report.danger] }, { term: words.minor, value: words.certainty[report.minor] },
        ...row(words.whoKnows, report.words.whoKnows), ...row(words.reach, report.words.reach), ...row(words.files, report.files.join(', ') || null),
      ]} />
    </Section>
  );
}
