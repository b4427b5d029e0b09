import type { ReactNode } from 'react';
import { dutchDate } from '../../../platform/clock.ts';
import { DocumentText } from '../../../platform/documents/as-page.tsx';
import type { Request } from '../../../platform/routes.ts';
import { day, moment } from '../../../texts/dates.ts';
import type { Texts } from '../../../texts/texts.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { IdentityBar } from '../../../ui/card.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { Form, HiddenField } from '../../../ui/form.tsx';
import { List } from '../../../ui/list.tsx';
import { Status } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { LetterRow, StaffLetter } from '../queries.ts';
import type { LetterState } from '../states.ts';
import { Downloads } from './downloads.tsx';

/** A plan that a letter can be made for. */
export interface PlanChoice { readonly reference: string; readonly title: string }

export function StaffLetters({ request, letters, plans, mayMake }: {
  readonly request: Request; readonly letters: readonly LetterRow[]; readonly plans: readonly PlanChoice[]; readonly mayMake: boolean;
}): ReactNode {
  const words = request.texts.accountability;
  const make = mayMake && plans.length > 0 ? <MakeForm request={request} plans={plans} /> : null;
  if (letters.length === 0) {
    const noPlan = mayMake && plans.length === 0;
    return (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Lead>{words.lead}</Lead>
        <EmptyState title={noPlan ? words.noPlanTitle : words.emptyTitle} action={noPlan ? <Link href={request.href('/plan')}>{words.toPlan}</Link> : make}>
          {noPlan ? words.noPlanText : mayMake ? words.emptyText : words.emptyReader}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Table
        caption={words.lettersTitle}
        columns={[{ key: 'letter', label: words.aboutWhat, header: true }, { key: 'state', label: words.state }, { key: 'when', label: words.when }]}
        rows={letters.map((letter) => ({
          key: letter.ref,
          cells: {
            letter: <><Link href={request.href(`/verantwoording/brieven/${letter.ref}`)}>{letter.title}</Link><br /><span className="baken-hint">{letter.ref}</span></>,
            state: <LetterStatus texts={request.texts} state={letter.state} />,
            when: letter.sentAt ? words.sentAt(day(dutchDate(letter.sentAt), request.language)) : words.madeAt(day(dutchDate(letter.madeAt), request.language)),
          },
        }))}
      />
      {make}
    </>
  );
}

function MakeForm({ request, plans }: { readonly request: Request; readonly plans: readonly PlanChoice[] }): ReactNode {
  const words = request.texts.accountability;
  const [first, ...more] = plans;
  return (
    <Form action={request.href('/verantwoording/brieven')} label={words.make}>
      {more.length > 0 ? <RadioGroup name="plan" legend={words.makeFor} value={first?.reference} options={plans.map((plan) => ({ value: plan.reference, label: plan.title }))} /> : <HiddenField name="plan" value={first?.reference ?? ''} />}
      <Paragraph>{words.makeHint}</Paragraph>
      <ButtonRow><Button>{words.make}</Button></ButtonRow>
    </Form>
  );
}

function LetterStatus({ texts, state }: { readonly texts: Texts; readonly state: LetterState }): ReactNode {
  return <Status kind={state === 'sent' ? 'done' : 'open'}>{state === 'sent' ? texts.accountability.sent : texts.accountability.draft}</Status>;
}

export function StaffLetterPage({ request, letter, stale, mayMake, maySend, news }: {
  readonly request: Request; readonly letter: StaffLetter;
  /** The plan has a newer version than the one in this draft. */
  readonly stale: boolean; readonly mayMake: boolean; readonly maySend: boolean; readonly news: 'made' | 'sent' | null;
}): ReactNode {
  const words = request.texts.accountability;
  const { content, ref, sentAt } = letter;
  const draft = letter.state === 'draft';
  return (
    <>
      <Paragraph><Link href={request.href('/verantwoording')}>{words.back}</Link></Paragraph>
      <IdentityBar
        ref={ref} title={content.title} status={<LetterStatus texts={request.texts} state={letter.state} />}
        facts={[
          { term: words.when, value: sentAt ? words.sentAt(moment(sentAt, request.language)) : words.madeAt(moment(letter.madeAt, request.language)) },
          { term: words.plan, value: <><Link href={request.href('/plan')}>{letter.planRef}</Link>, {words.planVersion(letter.planVersion)}</> },
        ]}
      />
      {news === 'made' ? <Alert kind="ok">{words.wasMade}</Alert> : news === 'sent' ? <Alert kind="ok">{words.wasSent}</Alert> : null}
      {draft ? <Paragraph>{words.draftText}</Paragraph> : news === 'sent' ? null : <Paragraph>{words.frozen}</Paragraph>}
      {draft && stale ? (
        <Alert kind="warning">
          <Paragraph>{words.stale}</Paragraph>
          {mayMake ? <Form action={request.href('/verantwoording/brieven')} label={words.makeAgain}><HiddenField name="plan" value={letter.planRef} /><Button kind="secondary">{words.makeAgain}</Button></Form> : null}
        </Alert>
      ) : null}
      {draft && letter.hasExamples ? <Alert kind="warning">{words.examples}</Alert> : null}
      {draft && maySend ? <ButtonRow><ButtonLink href={request.href(`/verantwoording/brieven/${ref}/versturen`)}>{words.toSend}</ButtonLink></ButtonRow> : null}
      <DocumentText content={content} reader={request.language} framed />
      <Downloads texts={request.texts} files={letter.files} href={(kind) => request.href(`/verantwoording/brieven/${ref}/raadsbrief.${kind}`)} />
    </>
  );
}

/** The step between reading and sending: what will happen, and a way back. */
export function SendLetter({ request, letter, stale }: { readonly request: Request; readonly letter: StaffLetter; readonly stale: boolean }): ReactNode {
  const words = request.texts.accountability;
  const own = request.href(`/verantwoording/brieven/${letter.ref}`);
  return (
    <>
      <IdentityBar ref={letter.ref} title={words.sendTitle} status={<LetterStatus texts={request.texts} state={letter.state} />} facts={[{ term: words.aboutWhat, value: letter.content.title }]} />
      {stale ? <Alert kind="warning">{words.stale}</Alert> : null}
      {letter.hasExamples ? <Alert kind="warning">{words.examples}</Alert> : null}
      <Section title={words.sendWhat}><List items={words.sendSteps} /></Section>
      <Form action={`${own}/versturen`} label={words.sendTitle}>
        <ButtonRow><Button>{words.send}</Button><ButtonLink href={own} kind="secondary">{words.cancel}</ButtonLink></ButtonRow>
      </Form>
    </>
  );
}
