import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { day, moment } from '../../../texts/dates.ts';
import { Alert } from '../../../ui/alert.tsx';
import { IdentityBar } from '../../../ui/card.tsx';
import { DescriptionList } from '../../../ui/list.tsx';
import { Status } from '../../../ui/status.tsx';
import { Timeline } from '../../../ui/task-list.tsx';
import { Details, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { SignalFile } from '../queries.ts';
import { FilesSection } from './files.tsx';
import { isOpen } from '../states.ts';
import { stateKinds } from '../desk/pages/list.tsx';

/** The sections of a signal, as the parts of the room show them. */
export interface FilePageProps {
  readonly request: Request;
  readonly signal: SignalFile;
  /** What to do next, above everything else. */
  readonly next: ReactNode;
  readonly triage: ReactNode;
  readonly decision: ReactNode;
  /** Until when it is kept. */
  readonly retention: ReactNode;
  readonly history: ReactNode;
  readonly sharing: ReactNode;
  /** Where it plays on the map. */
  readonly area: ReactNode;
  /** How it came in by a colleague; a colleague's own report stands there in its parts, in the place of one story. */
  readonly internal: ReactNode;
  /** What is safe for the reporter, and the door to who the reporter is. */
  readonly reporter: ReactNode;
  readonly conversation: ReactNode;
  /** Earlier signals with the same identifier. */
  readonly links: ReactNode;
  /** What another room says of this signal, such as the risks that it touches. */
  readonly beside: ReactNode;
  readonly done: string | null;
}

export function FilePage({ request, signal, next, triage, decision, retention, history, sharing, area, internal, reporter, conversation, links, beside, done }: FilePageProps): ReactNode {
  const { file } = request.texts.signals;
  return (
    <>
      <SignalHead request={request} signal={signal} />
      {done ? <Alert kind="ok">{done}</Alert> : null}
      {signal.danger === 'yes' && isOpen(signal.state) ? <Alert kind="warning">{file.acute}</Alert> : null}
      {signal.looksAutomated ? <Alert kind="info">{file.automated}</Alert> : null}
      {next}
      {signal.source === 'colleague' ? null : <Story request={request} signal={signal} />}
      {internal}
      <FilesSection request={request} files={signal.attachments} leftOut={signal.leftOut} hrefOf={(id) => request.href(`/signalen/${signal.number}/bijlage/${id}`)} />
      {area}
      {triage}
      {decision}
      {reporter}
      {conversation}
      {links}
      {beside}
      {sharing}
      {retention}
      {history}
      <Readers request={request} signal={signal} />
    </>
  );
}

/** Which signal this is; the same on each of its pages. */
export function SignalHead({ request, signal }: { readonly request: Request; readonly signal: SignalFile }): ReactNode {
  const { file, states, sources, certainty } = request.texts.signals;
  return (
    <IdentityBar
      ref={signal.number} title={file.title(signal.number)} status={<Status kind={stateKinds[signal.state]}>{states[signal.state]}</Status>}
      facts={[
        { term: file.received, value: moment(signal.receivedAt, request.language) },
        { term: file.answerBy, value: day(signal.answerBy, request.language) },
        { term: file.source, value: sources[signal.source] },
        { term: file.danger, value: certainty[signal.danger] },
        { term: file.minor, value: certainty[signal.minor] },
      ]}
    />
  );
}

export function Story({ request, signal }: { readonly request: Request; readonly signal: SignalFile }): ReactNode {
  const { file } = request.texts.signals;
  return (
    <Section title={file.story}>
      <blockquote className="baken-story"><p className="baken-as-typed" lang={signal.language === 'nl' ? undefined : ''}>{signal.story}</p></blockquote>
      {signal.place || signal.time ? (
        <DescriptionList rows={[...(signal.place ? [{ term: file.place, value: signal.place }] : []), ...(signal.time ? [{ term: file.time, value: signal.time }] : [])]} />
      ) : null}
    </Section>
  );
}

function Readers({ request, signal }: { readonly request: Request; readonly signal: SignalFile }): ReactNode {
  const { file } = request.texts.signals;
  const purposes: Readonly<Record<string, string>> = request.texts.trust.purposes;
  const did = (act: string): string => (act.startsWith('POST') ? file.changed : act.includes('bijlage') ? file.downloaded : file.read);
  return (
    <Section title={file.readers}>
      {signal.readers.length === 0 ? <Paragraph>{file.noReaders}</Paragraph> : (
        <Details summary={file.showReaders(signal.readers.length)}>
          <Timeline events={signal.readers.map((reader) => ({
            title: did(reader.act), at: moment(reader.at, request.language), by: reader.name, body: file.purpose(purposes[reader.purpose] ?? reader.purpose),
          }))} />
        </Details>
      )}
      <Paragraph><Link href="/signalen">{request.texts.signals.list.title}</Link></Paragraph>
    </Section>
  );
}
