import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextArea } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Identity } from '../identity-commands.ts';
import type { RequestView } from '../identity-queries.ts';
import type { ReporterFacts } from '../queries.ts';
import type { Standing } from '../rules-reporter.ts';
import { Openings, SafetyRules } from './file-section.tsx';

export type IdentityMistake = 'reasonMissing' | 'reasonLong' | 'notNow';

export interface IdentityProps {
  readonly request: Request;
  readonly number: string;
  readonly facts: ReporterFacts;
  readonly twoNeeded: boolean;
  readonly standing: Standing;
  readonly requests: readonly RequestView[];
  /** Requests of others that wait for this reader. */
  readonly toAnswer: readonly number[];
  readonly opened: Identity | null;
  readonly done: 'asked' | 'answered' | null;
  readonly mistake: IdentityMistake | null;
  readonly reason: string;
}

export function IdentityPage(props: IdentityProps): ReactNode {
  const { request, number, facts, mistake, done, opened } = props;
  const words = request.texts.reporter;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistake ? [{ field: 'reden', message: words.identity[mistake] }] : []} />
      <Heading level={1}>{words.identity.title(number)}</Heading>
      {done ? <Alert kind="ok">{words.identity[done]}</Alert> : null}
      <SafetyRules request={request} facts={facts} />
      {opened ? <Opened request={request} identity={opened} /> : <><Lead>{words.identity.lead}</Lead><Paragraph>{words.identity.tryConversation}</Paragraph><Ask {...props} /></>}
      {props.requests.length > 0 ? <Requests {...props} /> : null}
      <Section title={words.openedCaption}>
        {facts.openings.length === 0 ? <Paragraph>{words.neverOpened}</Paragraph> : <Openings request={request} openings={facts.openings} />}
      </Section>
      <Paragraph><Link href={`/signalen/${number}`}>{words.identity.back}</Link></Paragraph>
    </>
  );
}

function Opened({ request, identity }: { readonly request: Request; readonly identity: Identity }): ReactNode {
  const words = request.texts.reporter.identity;
  return (
    <>
      <Alert kind="warning">{words.openedNow}</Alert>
      <DescriptionList rows={[
        { term: words.name, value: identity.name ?? words.noName },
        { term: words.way, value: words.ways[identity.way] },
        { term: words.reach, value: <span className="baken-as-typed">{identity.reach}</span> },
      ]} />
    </>
  );
}

/** The form to open, or to ask for it; or what has to happen first. */
function Ask({ request, number, standing, twoNeeded, mistake, reason }: IdentityProps): ReactNode {
  const words = request.texts.reporter.identity;
  if (standing === 'waits') return <Alert kind="info">{words.waits}</Alert>;
  const opens = standing === 'may-open';
  return (
    <>
      {twoNeeded && opens ? <Alert kind="ok">{words.granted}</Alert> : null}
      {standing === 'refused' || standing === 'expired' ? <Alert kind="warning">{words[standing]}</Alert> : null}
      {twoNeeded && !opens ? <Paragraph>{words.two}</Paragraph> : null}
      <Form action={`/signalen/${number}/melder`} label={opens ? words.open : words.ask}>
        <HiddenField name="doe" value={opens ? 'openen' : 'vragen'} />
        <TextArea name="reden" label={words.reason} description={words.reasonHint} rows={3} value={reason} error={mistake ? words[mistake] : undefined} required />
        <Button kind={opens ? 'danger' : 'primary'}>{opens ? words.open : words.ask}</Button>
      </Form>
    </>
  );
}

function Requests({ request, number, requests, toAnswer }: IdentityProps): ReactNode {
  const words = request.texts.reporter.identity;
  return (
    <Section title={words.requests}>
      {requests.map((one) => (
        <Section key={one.id} level={3} title={words.asks(one.askedByName)}>
          <DescriptionList rows={[
            { term: request.texts.reporter.at, value: moment(one.askedAt, request.language) },
            { term: request.texts.reporter.why, value: <span className="baken-as-typed">{one.reason}</span> },
          ]} />
          {one.answer ? <Paragraph>{one.answer.granted ? words.grantedBy(one.answer.byName) : words.refusedBy(one.answer.byName)} ({moment(one.answer.at, request.language)})</Paragraph>
            : toAnswer.includes(one.id) ? (
              <Form action={`/signalen/${number}/melder`} label={words.asks(one.askedByName)}>
                <HiddenField name="vraag" value={String(one.id)} />
                <ButtonRow>
                  <Button name="doe" value="toestaan">{words.grant}</Button>
                  <Button kind="secondary" name="doe" value="weigeren">{words.refuse}</Button>
                </ButtonRow>
              </Form>
            ) : <Paragraph>{words.waiting}</Paragraph>}
        </Section>
      ))}
    </Section>
  );
}
