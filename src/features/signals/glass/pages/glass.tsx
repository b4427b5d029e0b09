import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { IdentityBar } from '../../../../ui/card.tsx';
import { Form, TextArea, TextField } from '../../../../ui/form.tsx';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { EmptyState, Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import { FilesSection } from '../../pages/files.tsx';
import { stateKinds } from '../../desk/pages/list.tsx';
import type { GlassFields, GlassMistake } from '../glass-form.ts';
import type { BrokenGlass, SeenSignal } from '../queries.ts';

/** Asking, and what one asked before. While one signal stands open there is nothing to ask. */
export function GlassPage({ request, fields, mistakes, busy, hours, glass, ended }: {
  readonly request: Request; readonly fields: GlassFields; readonly mistakes: readonly GlassMistake[]; readonly busy: boolean; readonly hours: number; readonly glass: readonly BrokenGlass[]; readonly ended: boolean;
}): ReactNode {
  const words = request.texts.glass;
  const open = glass.find((one) => one.open);
  const before = glass.filter((one) => !one.open);
  const told = (field: 'kenmerk' | 'reden'): string | undefined => {
    const found = mistakes.find((one) => one.field === field);
    return found ? words.mistakes[found.mistake] : undefined;
  };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Heading level={1}>{words.title}</Heading>
      {ended && !open ? <Alert kind="ok">{words.ended}</Alert> : null}
      {busy && open ? <Alert kind="error">{words.busy(open.number)}</Alert> : null}
      <Lead>{words.lead}</Lead>
      {open ? (
        <Section title={words.open(open.number)}>
          <Paragraph>{words.openUntil(moment(open.until, request.language))}</Paragraph>
          <ButtonRow><ButtonLink href={request.href(`/noodtoegang/${open.number}`)}>{words.read}</ButtonLink><End request={request} number={open.number} /></ButtonRow>
        </Section>
      ) : (
        <>
          <List items={words.rules(hours)} />
          <Form action={request.href('/noodtoegang')} label={words.ask}>
            <TextField name="kenmerk" label={words.reference} description={words.referenceHint} width="medium" autocomplete="off" value={fields.kenmerk} error={told('kenmerk')} />
            <TextArea name="reden" label={words.reason} description={words.reasonHint} rows={4} value={fields.reden} error={told('reden')} />
            <Button>{words.ask}</Button>
          </Form>
        </>
      )}
      <Section title={words.before}>
        {before.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : (
          <Timeline events={before.map((one) => ({
            title: one.number, at: words.period(moment(one.opened, request.language), moment(one.until, request.language)),
            body: <Status kind={one.justified === null ? 'waiting' : one.justified ? 'done' : 'stopped'}>{words.judged[one.justified === null ? 'waits' : one.justified ? 'right' : 'wrong']}</Status>,
          }))} />
        )}
      </Section>
    </>
  );
}

function End({ request, number }: { readonly request: Request; readonly number: string }): ReactNode {
  return <Form action={request.href(`/noodtoegang/${number}/einde`)}><Button kind="secondary">{request.texts.glass.end}</Button></Form>;
}

/** The signal, to read and nothing else. */
export function SeenSignalPage({ request, signal }: { readonly request: Request; readonly signal: SeenSignal }): ReactNode {
  const { seen } = request.texts.glass;
  const { file, states, sources, certainty } = request.texts.signals;
  const { section } = request.texts.internal;
  const typed = (text: string): ReactNode => <span className="baken-as-typed">{text}</span>;
  const rows = [
    [section.observedTitle, signal.parts.observed], [section.toldTitle, signal.parts.told], [section.thoughtTitle, signal.parts.thought], [file.place, signal.place], [file.time, signal.time],
  ] as const;
  return (
    <>
      <IdentityBar
        ref={signal.number} title={seen.title(signal.number)} status={<Status kind={stateKinds[signal.state]}>{states[signal.state]}</Status>}
        facts={[
          { term: file.received, value: moment(signal.receivedAt, request.language) }, { term: file.answerBy, value: day(signal.answerBy, request.language) }, { term: file.source, value: sources[signal.source] },
          { term: file.danger, value: certainty[signal.danger] }, { term: file.minor, value: certainty[signal.minor] },
        ]}
      />
      <Paragraph>{seen.only}</Paragraph>
      <Section title={file.story}>
        {signal.source === 'colleague' ? null : <blockquote className="baken-story"><p className="baken-as-typed" lang={signal.language === 'nl' ? undefined : ''}>{signal.story}</p></blockquote>}
        {rows.some(([, text]) => text) ? <DescriptionList rows={rows.flatMap(([term, text]) => (text ? [{ term, value: typed(text) }] : []))} /> : null}
      </Section>
      <FilesSection request={request} files={signal.attachments} leftOut={[]} hrefOf={(id) => request.href(`/noodtoegang/${signal.number}/bijlage/${id}`)} />
      {signal.messages.length === 0 ? null : (
        <Section title={seen.messages}><Timeline events={signal.messages.map((message) => ({ title: seen.senders[message.sender], at: moment(message.sentAt, request.language), body: typed(message.text) }))} /></Section>
      )}
      <Section title={seen.done}><Paragraph>{seen.doneText}</Paragraph><End request={request} number={signal.number} /></Section>
    </>
  );
}
