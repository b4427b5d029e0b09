import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { SignalRetention } from '../queries.ts';
import { longestReason, type RetentionMistake, type TypedRetention } from '../retention-form.ts';

/** What the page needs to know of a signal or of another record. */
export type KeptFile = Pick<SignalRetention, 'until' | 'rule' | 'held' | 'changes'>;

function Standing({ request, kept }: { readonly request: Request; readonly kept: KeptFile }): ReactNode {
  const texts = request.texts.retention.file;
  const classes: Readonly<Record<string, string>> = request.texts.retention.classes;
  return (
    <DescriptionList rows={[
      { term: texts.until, value: kept.until ? day(kept.until, request.language) : texts.notClosed },
      ...(kept.rule ? [{ term: texts.rule, value: classes[kept.rule] ?? kept.rule }] : []),
      { term: texts.standing, value: <Status kind={kept.held ? 'stopped' : 'neutral'}>{kept.held ? texts.held : texts.notHeld}</Status> },
    ]} />
  );
}

/** On the signal's own page: until when, and whether somebody stopped its destruction. */
export function RetentionSection({ request, kept, mayChange }: { readonly request: Request; readonly kept: SignalRetention; readonly mayChange: boolean }): ReactNode {
  const texts = request.texts.retention.file;
  return (
    <Section title={texts.section} id="bewaren">
      <Standing request={request} kept={kept} />
      {mayChange ? <ButtonLink href={request.href(`/signalen/${kept.number}/bewaren`)} kind="subtle">{texts.change}</ButtonLink> : null}
    </Section>
  );
}

export function RetentionPage({ request, kept, at, title, about, lead, typed, mistakes, done, back, more }: {
  readonly request: Request; readonly kept: KeptFile; /** Where the forms go. */ readonly at: string; readonly title: string; /** Which record it is, where the title may not say. */ readonly about?: string; readonly lead: string;
  readonly typed: TypedRetention | null; readonly mistakes: readonly RetentionMistake[]; readonly done: boolean;
  readonly back: { readonly href: string; readonly text: string }; readonly more?: { readonly href: string; readonly text: string };
}): ReactNode {
  const texts = request.texts.retention.file;
  const said = ({ what }: RetentionMistake): string => (what === 'reason-long' ? texts.mistakes.long(longestReason) : texts.mistakes[what]);
  const wrong = (field: RetentionMistake['field']): string | undefined => { const one = mistakes.find((mistake) => mistake.field === field); return one ? said(one) : undefined; };
  // One pair of forms, each with its own reason: the fields of the one that was sent carry the names that the summary points at.
  const extending = typed === null ? kept.until !== null && !kept.held : typed.kind === 'extended';
  const reason = (kind: boolean): string => (typed && kind ? typed.reason : '');
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map((mistake) => ({ field: mistake.field, message: said(mistake) }))} />
      <Heading level={1}>{title}</Heading>
      {done ? <Alert kind="ok">{texts.saved}</Alert> : null}
      <Lead>{lead}</Lead>
      {about ? <Paragraph>{about}</Paragraph> : null}
      <Standing request={request} kept={kept} />
      {extending && kept.until ? (
        <Section title={texts.longer}>
          <Form action={request.href(at)} label={texts.longer}>
            <HiddenField name="doe" value="langer" />
            <TextField name="bewaren_tot" label={texts.newDate} type="date" width="short" value={typed?.until ?? ''} error={wrong('bewaren_tot')} required />
            <TextArea name="reden" label={texts.reason} description={texts.reasonHint} rows={3} value={reason(true)} error={wrong('reden')} required />
            <Button>{texts.saveLonger}</Button>
          </Form>
        </Section>
      ) : null}
      {extending && kept.until ? <Paragraph><Link href={request.href(`${at}?doe=stop`)}>{texts.goHold}</Link></Paragraph> : (
        <Section title={kept.held ? texts.release : texts.hold}>
          <Paragraph>{kept.held ? texts.releaseHint : texts.holdHint}</Paragraph>
          <Form action={request.href(at)} label={kept.held ? texts.release : texts.hold}>
            <HiddenField name="doe" value={kept.held ? 'vrij' : 'stop'} />
            <TextArea name="reden" label={texts.reason} description={texts.reasonHint} rows={3} value={reason(typed?.kind !== 'extended')} error={wrong('reden')} required />
            <Button>{kept.held ? texts.saveRelease : texts.saveHold}</Button>
          </Form>
        </Section>
      )}
      <Section title={texts.history}>
        {kept.changes.length === 0 ? <Paragraph>{texts.noHistory}</Paragraph> : (
          <Timeline events={kept.changes.map((one) => ({
            title: one.until ? texts.did.extended(day(one.until, request.language)) : one.kind === 'held' ? texts.did.held : texts.did.released, at: moment(one.at, request.language), by: one.by,
            body: <span className="baken-as-typed">{one.reason}</span>,
          }))} />
        )}
      </Section>
      <Paragraph><Link href={request.href(back.href)}>{back.text}</Link></Paragraph>
      {more ? <Paragraph><Link href={request.href(more.href)}>{more.text}</Link></Paragraph> : null}
    </>
  );
}
