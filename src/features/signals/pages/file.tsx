import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { day, moment } from '../../../texts/dates.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { IdentityBar } from '../../../ui/card.tsx';
import { DescriptionList, LinkList, List } from '../../../ui/list.tsx';
import { Status } from '../../../ui/status.tsx';
import { Timeline } from '../../../ui/task-list.tsx';
import { Details, Link, Paragraph, Section } from '../../../ui/text.tsx';
import { type ExploitationForm, formName, indicatorByCode, inLanguage, isFormCode, WAYS_OF_KNOWING } from '../../knowledge/offers.ts';
import type { SignalFile } from '../queries.ts';
import { pointsThere } from '../states.ts';
import { stateKinds } from '../desk/pages/list.tsx';

export interface FilePageProps {
  readonly request: Request;
  readonly signal: SignalFile;
  readonly forms: readonly ExploitationForm[];
  readonly mayDecide: boolean;
  /** What was shared, as the part of that name shows it. */
  readonly sharing?: ReactNode;
  /** How it came in by a colleague; a colleague's own report stands there in its parts, in the place of one story. */
  readonly internal?: ReactNode;
  /** What is safe for the reporter, and the door to who the reporter is. */
  readonly reporter?: ReactNode;
  /** Where to write to the reporter. */
  readonly talk?: { readonly href: string; readonly may: boolean };
  /** Earlier signals with the same identifier. */
  readonly links?: ReactNode;
  readonly done: 'besloten' | 'bewaard' | null;
}

export function FilePage({ request, signal, forms, mayDecide, sharing, internal, reporter, links, talk, done }: FilePageProps): ReactNode {
  const words = request.texts.signals;
  const { file } = words;
  return (
    <>
      <SignalHead request={request} signal={signal} />
      {done === 'besloten' ? <Alert kind="ok">{file.done}</Alert> : done === 'bewaard' ? <Alert kind="ok">{file.marked}</Alert> : null}
      {signal.danger === 'yes' && signal.state !== 'decided' ? <Alert kind="warning">{file.acute}</Alert> : null}
      {signal.looksAutomated ? <Alert kind="info">{file.automated}</Alert> : null}
      {signal.source === 'colleague' && internal ? null : <Story request={request} signal={signal} />}
      {internal}
      {reporter}
      {signal.attachments.length > 0 ? (
        <Section title={file.attachments}>
          <LinkList links={signal.attachments.map((one) => ({ href: `/signalen/${signal.number}/bijlage/${one.id}`, text: file.open(one.name) }))} />
        </Section>
      ) : null}
      {links}
      <Known request={request} signal={signal} forms={forms} />
      <Section title={file.decision}>
        {signal.decisions.length > 0 ? <Decisions request={request} signal={signal} /> : null}
        {mayDecide ? <ButtonLink href={`/signalen/${signal.number}/besluit`} kind={signal.state === 'decided' ? 'secondary' : 'primary'}>{signal.state === 'decided' ? file.decideAgain : file.decide}</ButtonLink> : null}
      </Section>
      {sharing}
      <Section title={file.conversation}>
        {signal.messages.length === 0 ? <Paragraph>{file.noConversation}</Paragraph> : (
          <Timeline events={[...signal.messages].reverse().map((message) => ({
            title: message.sender === 'reporter' ? file.reporter : request.texts.report.own.municipality, at: moment(message.sentAt, request.language), body: <p className="baken-as-typed">{message.text}</p>,
          }))} />
        )}
      </Section>
      {talk?.may ? <ButtonLink href={talk.href} kind="secondary">{request.texts.reporter.conversation.title}</ButtonLink> : null}
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
      <DescriptionList rows={[
        ...(signal.place ? [{ term: file.place, value: signal.place }] : []),
        ...(signal.time ? [{ term: file.time, value: signal.time }] : []),
        { term: file.contact, value: signal.contact ?? file.anonymous },
      ]} />
    </Section>
  );
}

/** What is known, under how it is known. The five ways stand apart and nothing is counted. */
function Known({ request, signal, forms }: { readonly request: Request; readonly signal: SignalFile; readonly forms: readonly ExploitationForm[] }): ReactNode {
  const { file } = request.texts.signals;
  const said = WAYS_OF_KNOWING.filter((way) => way.code !== 'unknown').map((way) => ({
    way, signs: [...signal.marks].filter(([, mark]) => mark.way === way.code).flatMap(([code]) => indicatorByCode(code) ?? []),
  })).filter((group) => group.signs.length > 0);
  const acute = said.some((group) => pointsThere(group.way.code) && group.signs.some((sign) => sign.acute));
  return (
    <Section title={file.indicators}>
      <Paragraph>{file.indicatorsLead}</Paragraph>
      {acute ? <Alert kind="warning">{file.acuteIndicator}</Alert> : null}
      {said.map((group) => (
        <Section level={3} title={inLanguage(group.way.name, request.language)} key={group.way.code}>
          <List items={group.signs.map((sign) => inLanguage(sign.text, request.language))} />
        </Section>
      ))}
      {signal.state === 'decided' ? <Paragraph>{file.decided}</Paragraph> : (
        <LinkList links={forms.map((form) => ({ href: `/signalen/${signal.number}/kenmerken/${form.slug}`, text: file.goThrough(inLanguage(form.name, request.language)) }))} />
      )}
    </Section>
  );
}

function Decisions({ request, signal }: { readonly request: Request; readonly signal: SignalFile }): ReactNode {
  const { file, outcomes, grounds, formUnknown } = request.texts.signals;
  const groundNames: Readonly<Record<string, string>> = grounds;
  return (
    <Timeline events={signal.decisions.map((decision) => ({
      title: outcomes[decision.outcome], at: moment(decision.at, request.language), by: decision.by,
      body: (
        <DescriptionList rows={[
          { term: file.form, value: decision.form && isFormCode(decision.form) ? formName(decision.form, request.language) : formUnknown },
          { term: file.ground, value: groundNames[decision.groundCode] ?? decision.groundCode },
          ...(decision.groundText ? [{ term: file.groundText, value: <span className="baken-as-typed">{decision.groundText}</span> }] : []),
          { term: file.reason, value: <span className="baken-as-typed">{decision.reason}</span> },
        ]} />
      ),
    }))} />
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
