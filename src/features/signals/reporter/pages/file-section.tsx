import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { languages, textsIn } from '../../../../texts/texts.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../../ui/choice.tsx';
import { Form, TextArea } from '../../../../ui/form.tsx';
import { DescriptionList, LinkList, List } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Details, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Opening } from '../identity-queries.ts';
import { languageOf, type MessageFields, type MessageMistake, emptyMessage, standardKeys } from '../message-form.ts';
import type { Conversation, Message, ReporterFacts } from '../queries.ts';

/** Who reported, as far as everybody who handles the signal may know; above all what is not safe. `mayOpen`: this reader holds the permission for the rest. */
export function ReporterSection({ request, number, facts, mayOpen }: { readonly request: Request; readonly number: string; readonly facts: ReporterFacts; readonly mayOpen: boolean }): ReactNode {
  const words = request.texts.reporter;
  const known = (facts.source === 'resident-known' || facts.source === 'telephone') && !facts.oldContact;
  return (
    <Section title={words.title}>
      <SafetyRules request={request} facts={facts} />
      <DescriptionList rows={[
        { term: request.texts.signals.file.source, value: request.texts.signals.sources[facts.source] },
        ...(facts.pseudonym ? [{ term: words.pseudonym, value: facts.pseudonym }] : []),
        ...(facts.oldContact ? [{ term: words.oldContact, value: <span className="baken-as-typed">{facts.oldContact}</span> }] : []),
      ]} />
      {facts.source === 'resident-anonymous' || facts.source === 'resident-pseudonym' ? <Paragraph>{words.unknown}</Paragraph> : null}
      {facts.openings.length > 0 ? <Alert kind="warning" title={words.openings(facts.openings.length)}><Openings request={request} openings={facts.openings} /></Alert> : null}
      {known && mayOpen ? <ButtonLink href={`/signalen/${number}/melder`} kind="secondary">{words.toIdentity}</ButtonLink> : null}
    </Section>
  );
}

export function SafetyRules({ request, facts }: { readonly request: Request; readonly facts: ReporterFacts }): ReactNode {
  const words = request.texts.reporter;
  if (facts.rules.length === 0 && !facts.times) return facts.source === 'resident-known' && !facts.oldContact ? <Paragraph>{words.noRules}</Paragraph> : null;
  return (
    <Alert kind="warning" title={words.rules}>
      <Paragraph>{words.rulesLead}</Paragraph>
      <List items={[...facts.rules.map((rule) => words.ruleNames[rule]), ...(facts.times ? [<>{words.times}: <span className="baken-as-typed">{facts.times}</span></>] : [])]} />
    </Alert>
  );
}

export function Openings({ request, openings }: { readonly request: Request; readonly openings: readonly Opening[] }): ReactNode {
  const words = request.texts.reporter;
  return (
    <Table
      caption={words.openedCaption} captionHidden columns={[{ key: 'by', label: words.by }, { key: 'at', label: words.at }, { key: 'why', label: words.why }]}
      rows={openings.map((opening, at) => ({ key: String(at), cells: { by: opening.by, at: moment(opening.at, request.language), why: <span className="baken-as-typed">{opening.reason}</span> } }))}
    />
  );
}

export interface ConversationProps {
  readonly request: Request;
  readonly number: string;
  readonly conversation: Conversation;
  readonly mayWrite: boolean;
  /** Of a duplicate the signal that talks to the reporter; null when this one does. */
  readonly lead?: string | null;
  readonly typed?: MessageFields;
  readonly mistake?: MessageMistake | null;
}

/** What the reporter and the municipality wrote, newest first, and a way to write on. */
export function ConversationSection(props: ConversationProps): ReactNode {
  const { request, number, conversation } = props;
  const words = request.texts.reporter.conversation;
  if (!conversation.possible && conversation.messages.length === 0) return <Section title={words.title}><Paragraph>{words.impossible}</Paragraph></Section>;
  return (
    <Section title={words.title} id="gesprek">
      {conversation.possible ? <Paragraph>{conversation.reporterSeenAt ? words.seen(moment(conversation.reporterSeenAt, request.language)) : words.neverSeen}</Paragraph> : null}
      {conversation.helped.map((one, at) => (
        <Alert key={at} kind={one.lookAgain ? 'warning' : 'info'} title={words.helpedTitle}>
          <Paragraph>{words.helped[one.answer]} {one.lookAgain ? words.lookAgain : null} ({moment(one.at, request.language)})</Paragraph>
        </Alert>
      ))}
      {conversation.messages.length === 0 ? <Paragraph>{words.none}</Paragraph> : (
        <Timeline events={[...conversation.messages].reverse().map((message) => ({
          title: message.sender === 'reporter' ? <>{words.reporter}{message.fresh ? <> <Status kind="new">{words.fresh}</Status></> : null}</> : words.municipality,
          at: moment(message.sentAt, request.language), body: <Said number={number} message={message} />,
        }))} />
      )}
      {conversation.possible && props.mayWrite ? props.lead ? (
        <>
          <Alert kind="info"><Paragraph>{words.elsewhere(props.lead)}</Paragraph><ButtonLink href={`/signalen/${props.lead}#gesprek`} kind="secondary">{words.toLead(props.lead)}</ButtonLink></Alert>
          <Details summary={words.writeHere}><WriteForm {...props} /></Details>
        </>
      ) : <WriteForm {...props} /> : null}
    </Section>
  );
}

function Said({ number, message }: { readonly number: string; readonly message: Message }): ReactNode {
  return (
    <>
      <p className="baken-as-typed" dir="auto">{message.text}</p>
      {message.files.length > 0 ? <LinkList links={message.files.map((file) => ({ href: `/signalen/${number}/bijlage/${file.id}`, text: file.name }))} /> : null}
    </>
  );
}

function WriteForm({ request, number, conversation, typed = emptyMessage, mistake = null }: ConversationProps): ReactNode {
  const words = request.texts.reporter.conversation;
  const reporter = languageOf(conversation.language);
  const [mine, theirs] = [request.texts.report.standard, textsIn(reporter).report.standard];
  const name = languages.find((language) => language.code === reporter)?.name ?? reporter;
  const error = mistake ? words[mistake] : undefined;
  return (
    <Form action={`/signalen/${number}/bericht`} label={words.write}>
      <Paragraph>{words.language(name)} {reporter === request.language ? null : words.notTranslated}</Paragraph>
      <Details summary={words.standard} open={mistake !== null || typed.standard.length > 0}>
        <CheckboxGroup
          name="vast" legend={words.standard} values={typed.standard} error={mistake === 'empty' ? error : undefined}
          options={standardKeys.map((key) => ({ value: key, label: mine[key], description: reporter === request.language ? undefined : <span lang={reporter} dir="auto">{theirs[key]}</span> }))}
        />
      </Details>
      <TextArea name="bericht" label={words.own} description={words.ownHint} rows={4} value={typed.text} error={mistake === 'long' ? error : undefined} optional />
      <RadioGroup name="taal" legend={words.writtenIn} options={[{ value: 'nl', label: words.languages.nl }, { value: 'en', label: words.languages.en }]} value={typed.writtenIn} inline />
      <Checkbox name="wachten" label={words.wait} description={words.waitHint} checked={typed.wait} />
      <Button kind="secondary">{words.send}</Button>
    </Form>
  );
}
