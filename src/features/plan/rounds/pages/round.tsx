import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own } from '../../pages/words.tsx';
import type { AskLine, RoundFile } from '../queries.ts';
import type { RoundFields, RoundMistake } from '../round-form.ts';
import { type AskStanding, chainDays } from '../rules-chain.ts';
import { stateKinds } from './all.tsx';
import { PrepareForm } from './prepare.tsx';

const standingKinds: Readonly<Record<AskStanding, StatusKind>> = { answered: 'done', waiting: 'waiting', silent: 'late' };

export interface RoundPageProps { readonly request: Request; readonly file: RoundFile; readonly fields: RoundFields; readonly mistakes: readonly RoundMistake[]; readonly today: Temporal.PlainDate }

export function ownerName(request: Request, ask: Pick<AskLine, 'owner'>): string {
  return ask.owner === '' ? request.texts.rounds.noOwner : ask.owner;
}

export function RoundPage(props: RoundPageProps): ReactNode {
  const { request, file, mistakes } = props;
  const { rounds: words } = request.texts;
  const { head } = file;
  const done = { bewaard: words.saved, gevraagd: words.asked, ingetrokken: words.dropped, afgesloten: words.closedNow, gebeld: words.called }[request.query.get('gelukt') ?? ''];
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Heading level={1}>{words.name(request.texts.indicators.period(head.period))}</Heading>
      <PlanNav request={request} reference={head.plan} current="rondes" />
      <Paragraph><Status kind={stateKinds[head.state]}>{words.states[head.state]}</Status> <Link href={request.href(`/plan/${head.plan}/rondes`)}>{words.backToAll}</Link> · <Link href={request.href(`/plan/${head.plan}/rondes/${head.id}/lijst`)}>{words.print}</Link></Paragraph>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      {request.query.get('gelukt') === 'veranderd' ? <Alert kind="warning">{words.moved}</Alert> : null}
      {request.sendsMail || head.state !== 'prepared' && head.state !== 'running' ? null : <Alert kind="info">{words.prepare.noMail}</Alert>}
      {head.state === 'prepared' ? <PrepareForm {...props} /> : <Progress {...props} />}
    </>
  );
}

function Progress(props: RoundPageProps): ReactNode {
  const { request, file } = props;
  const { rounds: words } = request.texts;
  const { head, asks } = file;
  const running = head.state === 'running';
  const [open, all] = [asks.reduce((sum, ask) => sum + ask.open, 0), asks.reduce((sum, ask) => sum + ask.rows.length, 0)];
  const say = (date: Temporal.PlainDate): string => day(date, request.language);
  const days = head.askedOn && head.due ? chainDays(Temporal.PlainDate.from(head.askedOn), Temporal.PlainDate.from(head.due)) : null;
  return (
    <>
      {head.state === 'dropped' ? null : <Lead>{words.running(open, all)} {head.due ? words.dueBy(day(head.due, request.language)) : ''}</Lead>}
      {running && asks.some((ask) => ask.standing === 'silent') ? <Paragraph>{words.silentText}</Paragraph> : null}
      {running ? <ByHand {...props} /> : null}
      <Table
        caption={words.title} captionHidden
        columns={[
          { key: 'owner', label: words.columns.owner, header: true }, { key: 'person', label: words.columns.person }, { key: 'deputy', label: words.columns.deputy }, { key: 'open', label: words.columns.open, numeric: true },
          { key: 'standing', label: words.columns.standing }, { key: 'last', label: words.columns.last },
        ]}
        rows={asks.map((ask) => ({
          key: ask.owner,
          cells: {
            owner: <Own voice={{ texts: request.texts.plan, language: request.language, href: request.href }}>{ownerName(request, ask)}</Own>, person: ask.person?.name ?? <Status kind="late">{words.nobody}</Status>, deputy: ask.deputy?.name ?? words.nobody,
            open: `${ask.open} / ${ask.rows.length}`, standing: head.state === 'dropped' ? '–' : <Status kind={standingKinds[ask.standing]}>{words.standings[ask.standing]}</Status>, last: <><LastStep request={request} ask={ask} /><Called request={request} file={file} ask={ask} /></>,
          },
        }))}
      />
      {running && days ? <Details summary={words.chain}><Paragraph>{words.chainText(say(days['remind-owner']), say(days['remind-deputy']), say(days['remind-plan-owner']))}</Paragraph></Details> : null}
      {running ? <Details summary={words.change} open={props.mistakes.length > 0}><PrepareForm {...props} /></Details> : null}
      {running ? <Section title={words.close}><Paragraph>{words.closeHint}</Paragraph><Form action={request.href(`/plan/${head.plan}/rondes/${head.id}`)} label={words.close}><Button kind="secondary" name="doe" value="afsluiten">{words.close}</Button></Form></Section> : null}
    </>
  );
}

function LastStep({ request, ask }: { readonly request: Request; readonly ask: AskLine }): ReactNode {
  const { rounds: words } = request.texts;
  const [step] = ask.steps;
  if (!step) return words.noStep;
  return <>{words.stepBy(words.steps[step.step], step.how === 'passed' ? null : step.to, day(step.on, request.language))}{step.how === 'passed' ? <span className="baken-hint"> ({words.passed})</span> : null}</>;
}

/** Written down that somebody who was silent was called. */
function Called({ request, file, ask }: { readonly request: Request; readonly file: RoundFile; readonly ask: AskLine }): ReactNode {
  const { rounds: words } = request.texts;
  if (file.head.state !== 'running' || ask.standing !== 'silent') return null;
  return (
    <Form action={request.href(`/plan/${file.head.plan}/rondes/${file.head.id}`)} label={`${words.call} ${words.callFor(ownerName(request, ask))}`}>
      <HiddenField name="eigenaar" value={ask.owner} />
      <Button kind="subtle" name="doe" value="gebeld">{words.call}<span className="baken-hidden"> {words.callFor(ownerName(request, ask))}</span></Button>
    </Form>
  );
}

/** Whom the adviser asks, because no mail leaves for them. */
function ByHand({ request, file }: RoundPageProps): ReactNode {
  const { rounds: words } = request.texts;
  const mailed = (ask: AskLine): boolean => request.sendsMail && (ask.person ?? ask.deputy)?.hasAddress === true;
  const left = file.asks.filter((ask) => ask.standing === 'waiting' && !mailed(ask));
  if (left.length === 0) return null;
  return (
    <Section title={words.turnTitle}>
      <Paragraph>{words.turnText}</Paragraph>
      <List items={left.map((ask) => words.turn(ownerName(request, ask), ask.person?.name ?? ask.deputy?.name ?? null))} />
    </Section>
  );
}

/** On paper: whom we ask what, with room for the answer. */
export function RoundList({ request, file }: { readonly request: Request; readonly file: RoundFile }): ReactNode {
  const { rounds: words } = request.texts;
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  return (
    <>
      <Heading level={1}>{words.printTitle(request.texts.indicators.period(file.head.period))}</Heading>
      <Lead>{words.printText(file.head.due ? day(file.head.due, request.language) : null)}</Lead>
      <p className="baken-screen"><Link href={request.href(`/plan/${file.head.plan}/rondes/${file.head.id}`)}>{words.backToAll}</Link></p>
      {file.asks.map((ask) => (
        <Section title={<Own voice={voice}>{ownerName(request, ask)}</Own>} key={ask.owner}>
          <Paragraph>{words.columns.person}: {ask.person?.name ?? words.nobody}. {words.columns.deputy}: {ask.deputy?.name ?? words.nobody}.</Paragraph>
          <Table
            caption={ownerName(request, ask)} captionHidden columns={[{ key: 'row', label: words.printRow, header: true }, { key: 'state', label: words.printState }, { key: 'answer', label: words.printAnswer }]}
            rows={ask.rows.map((row) => ({ key: `${row.kind} ${row.code}`, cells: { row: <Own voice={voice}>{row.title}</Own>, state: row.answered ? words.answered : words.openRow, answer: '\u00a0' } }))}
          />
        </Section>
      ))}
    </>
  );
}
