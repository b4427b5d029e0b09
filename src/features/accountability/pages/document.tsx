import type { ReactNode } from 'react';
import { dutchDate } from '../../../platform/clock.ts';
import { DocumentText } from '../../../platform/documents/as-page.tsx';
import type { Request } from '../../../platform/routes.ts';
import { day, moment } from '../../../texts/dates.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { type Fact, IdentityBar } from '../../../ui/card.tsx';
import { Form, HiddenField } from '../../../ui/form.tsx';
import { List } from '../../../ui/list.tsx';
import { Status } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { Timeline } from '../../../ui/task-list.tsx';
import { Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { DocumentBlock, Moved } from '../blocks/queries.ts';
import type { StaffLetter } from '../queries.ts';
import { pathOf } from '../rules-kinds.ts';
import { Downloads, Verifiable } from './downloads.tsx';
import { News, StateStatus } from './words.tsx';

export interface DocumentPageProps {
  readonly request: Request;
  readonly letter: StaffLetter;
  readonly blocks: readonly DocumentBlock[];
  /** Empty unless the reader may write in this draft. */
  readonly moved: Moved;
  readonly unwritten: readonly DocumentBlock[];
  /** What the reader may do with it now; `own`: wrote in it, so somebody else reviews. */
  readonly may: { readonly write: boolean; readonly review: boolean; readonly send: boolean; readonly own: boolean };
  /** The block that the last step changed, to be undone. */
  readonly undo: { readonly key: string; readonly edition: number } | null;
}

export function StaffLetterPage(props: DocumentPageProps): ReactNode {
  const { request, letter, blocks } = props;
  const words = request.texts.account;
  const at = (path: string): string => request.href(`${pathOf(letter.ref)}${path}`);
  return (
    <>
      <Paragraph><Link href={request.href('/verantwoording')}>{words.public.back}</Link></Paragraph>
      <IdentityBar ref={letter.ref} title={<span lang={request.language === 'nl' ? undefined : 'nl'}>{letter.content.title}</span>} status={<StateStatus texts={request.texts} state={letter.state} />} facts={factsOf(request, letter)} />
      <Told {...props} />
      <Section title={words.now.title}><Next {...props} /></Section>
      {letter.state === 'draft' && props.may.write ? <Parts {...props} /> : null}
      <Section title={words.text}><DocumentText content={letter.content} reader={request.language} framed /></Section>
      <Paragraph><Link href={at('/bronnen')}>{words.sources}</Link>: {words.sheet.lead}</Paragraph>
      <Downloads request={request} reference={letter.ref} kind={letter.kind} files={letter.files} />
      {letter.state === 'sent' ? <Verifiable request={request} reference={letter.ref} checksum={letter.checksum} files={letter.files} /> : null}
      {letter.steps.length === 0 ? null : (
        <Section title={words.steps}>
          <Timeline events={letter.steps.map((step) => ({ title: words.stepNames[step.step], at: moment(step.at, request.language), by: step.by, ...(step.words === '' ? {} : { body: <Typed text={step.words} /> }) }))} />
        </Section>
      )}
      {blocks.length > 0 && letter.state === 'sent' && props.may.write ? <Correct {...props} /> : null}
    </>
  );
}

function Typed({ text }: { readonly text: string }): ReactNode {
  return <p className="utrecht-paragraph baken-as-typed">{text}</p>;
}

function factsOf(request: Request, letter: StaffLetter): readonly Fact[] {
  const { account: words, accountability: old } = request.texts;
  const other = (ref: string): ReactNode => <Link href={request.href(pathOf(ref))}>{ref}</Link>;
  return [
    { term: words.facts.kind, value: words.kinds[letter.kind] },
    ...(letter.period === null ? [] : [{ term: words.facts.year, value: letter.period }]),
    { term: words.facts.plan, value: <><Link href={request.href('/plan')}>{letter.planRef}</Link>, {old.planVersion(letter.planVersion)}</> },
    { term: words.facts.made, value: words.madeBy(moment(letter.madeAt, request.language), letter.madeByName) },
    ...(letter.reviewedByName === null ? [] : [{ term: words.facts.reviewed, value: letter.reviewedByName }]),
    ...(letter.adopted === null ? [] : [{ term: words.facts.adopted, value: `${letter.adopted.body}, ${day(letter.adopted.on, request.language)}` }]),
    ...(letter.sentAt === null ? [] : [{ term: words.facts.sent, value: day(dutchDate(letter.sentAt), request.language) }]),
    ...(letter.replaces === null ? [] : [{ term: words.facts.replaces, value: other(letter.replaces) }]),
    ...(letter.replacedBy === null ? [] : [{ term: words.facts.replacedBy, value: other(letter.replacedBy) }]),
  ];
}

/** What happened a moment ago, and what is the matter with this document. */
function Told({ request, letter, moved, unwritten, may, undo }: DocumentPageProps): ReactNode {
  const words = request.texts.account;
  const path = pathOf(letter.ref);
  const draft = letter.state === 'draft';
  const holds = ['laat', 'ander', ...(draft ? ['gemaakt', 'ververst', 'bewaard', 'weg', 'terug', 'hersteld', 'vernieuwd', 'ongedaan', 'toegevoegd', 'teruggehaald', 'teruggestuurd'] : []), ...(draft && unwritten.length > 0 ? ['schrijven'] : []),
    ...(letter.state === 'in-review' ? ['gevraagd', 'eigen'] : []), ...(letter.state === 'reviewed' ? ['akkoord'] : []), ...(letter.state === 'adopted' ? ['vastgesteld'] : []), ...(letter.state === 'sent' ? ['verstuurd'] : [])];
  return (
    <>
      <News request={request} holds={holds} />
      {undo && draft && may.write ? (
        <Form action={request.href(`${path}/blok/${undo.key}`)} label={words.undo}><HiddenField name="sinds" value={String(undo.edition)} /><Button kind="subtle" name="doe" value="ongedaan">{words.undo}</Button></Form>
      ) : null}
      {draft && letter.steps[0]?.step === 'send-back' ? <Alert kind="warning" title={words.sentBackBy(letter.steps[0].by)}>{letter.steps[0].words === '' ? words.tasks.sentBack : <Typed text={letter.steps[0].words} />}</Alert> : null}
      {letter.replacedBy ? <Alert kind="warning">{words.replacedBy} <Link href={request.href(pathOf(letter.replacedBy))}>{letter.replacedBy}</Link>.</Alert> : null}
      {letter.state !== 'sent' && letter.hasExamples ? <Alert kind="warning">{words.examples}</Alert> : null}
      {unwritten.length > 0 && may.write ? (
        <Alert kind="info" title={words.unwritten(unwritten.length)}>
          <Paragraph>{words.unwrittenText}</Paragraph>
          <List items={unwritten.map((block) => <Link href={request.href(`${path}/blok/${block.key}`)}>{block.label}</Link>)} />
        </Alert>
      ) : null}
      {moved.blocks.size + moved.fresh.length > 0 ? (
        <Alert kind="warning" title={words.moved(moved.blocks.size + moved.fresh.length)}>
          <Paragraph>{words.movedText}</Paragraph>
          <List items={[...[...moved.blocks.values()].map((section) => <Link href={request.href(`${path}/blok/${section.key}`)}>{section.label}</Link>), ...moved.fresh.map((section) => <>{words.fresh} {section.label}</>)]} />
          <Form action={request.href(`${path}/verversen`)} label={words.renewAll}><Button kind="secondary">{words.renewAll}</Button></Form>
        </Alert>
      ) : null}
    </>
  );
}

/** What the reader is asked to do now: one thing, with its button. */
function Next({ request, letter, unwritten, may }: DocumentPageProps): ReactNode {
  const words = request.texts.account;
  const path = pathOf(letter.ref);
  const go = (to: string, text: string): ReactNode => <ButtonRow><ButtonLink href={request.href(`${path}/${to}`)}>{text}</ButtonLink></ButtonRow>;
  const back = may.write ? (
    <>
      <Paragraph>{words.takeBackText}</Paragraph>
      <Form action={request.href(`${path}/terughalen`)} label={words.takeBack}><Button kind="secondary">{words.takeBack}</Button></Form>
    </>
  ) : null;
  switch (letter.state) {
    case 'draft': return may.write ? (
      <>
        <Paragraph>{words.now.draft}</Paragraph>
        {unwritten.length > 0 ? null : <Form action={request.href(`${path}/vragen`)} label={words.askReview}><ButtonRow><Button>{words.askReview}</Button></ButtonRow></Form>}
      </>
    ) : <Paragraph>{words.now.draftReader}</Paragraph>;
    case 'in-review': return may.review && !may.own ? <><Paragraph>{words.now.inReviewYours}</Paragraph>{go('nakijken', words.toReview)}</> : <><Paragraph>{may.review && may.own ? words.now.inReviewOwn : words.now.inReview}</Paragraph>{back}</>;
    case 'reviewed': return <><Paragraph>{words.now.reviewed}</Paragraph>{may.send ? go('vaststellen', words.toAdopt) : null}{back}</>;
    case 'adopted': return <><Paragraph>{words.now.adopted}</Paragraph>{may.send ? go('versturen', words.toSend) : null}{back}</>;
    case 'sent': return <Paragraph>{words.now.sent}</Paragraph>;
  }
}

function Parts({ request, letter, blocks, moved }: DocumentPageProps): ReactNode {
  const words = request.texts.account;
  const path = pathOf(letter.ref);
  const states = words.partStates;
  const stateOf = (block: DocumentBlock): ReactNode => (
    <>
      {block.leftOut ? <Status kind="stopped">{states.out}</Status> : block.given === null ? <Status kind="new">{states.added}</Status> : block.written !== null ? <Status kind="new">{states.written}</Status>
        : block.toWrite ? <Status kind="open">{states.toWrite}</Status> : <Status kind="done">{states.given}</Status>}
      {moved.blocks.has(block.key) ? <> <Status kind="late">{states.moved}</Status></> : null}
    </>
  );
  return (
    <Section title={words.parts} id="onderdelen">
      <Table
        caption={words.parts} captionHidden columns={[{ key: 'part', label: words.partColumns.part, header: true }, { key: 'state', label: words.partColumns.state }, { key: 'source', label: words.partColumns.source }]}
        rows={blocks.map((block) => ({
          key: block.key,
          cells: { part: <Link href={request.href(`${path}/blok/${block.key}`)} hiddenSuffix={words.edit.toLowerCase()}>{block.label}</Link>, state: stateOf(block), source: <span className="baken-hint">{words.madeBy(moment(block.at, request.language), block.by)}</span> },
        }))}
      />
      <ButtonRow><ButtonLink href={request.href(`${path}/blok`)} kind="secondary">{words.addBelow}</ButtonLink></ButtonRow>
    </Section>
  );
}

function Correct({ request, letter }: DocumentPageProps): ReactNode {
  const words = request.texts.account;
  if (letter.replacedBy) return null;
  return (
    <Section title={words.correct}>
      {letter.correction ? <Paragraph>{words.correctionOpen} <Link href={request.href(pathOf(letter.correction))}>{letter.correction}</Link></Paragraph> : (
        <>
          <Paragraph>{words.correctText}</Paragraph>
          <Form action={request.href(`${pathOf(letter.ref)}/verbeteren`)} label={words.correct}><Button kind="secondary">{words.correct}</Button></Form>
        </>
      )}
    </Section>
  );
}
