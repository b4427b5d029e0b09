import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState, type Task } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { OversightNav } from '../../oversight/pages/frame.tsx';
import type { RequestLine } from '../queries.ts';
import { termLevel } from '../rules-term.ts';
import { termSource } from '../sources.ts';
import { isOpen } from '../states.ts';

/** The state in a word, and beside it that the term is over. */
export function StateOf({ request, line, today }: { readonly request: Request; readonly line: RequestLine; readonly today: Temporal.PlainDate }): ReactNode {
  const texts = request.texts.subject;
  const late = isOpen(line.state) && termLevel(line.dueOn, today) === 'late';
  const kind = { intake: 'new', finding: 'waiting', weighing: 'open', answered: 'done', stopped: 'stopped' } as const;
  return late ? <Status kind="late">{texts.late}</Status> : <Status kind={kind[line.state]}>{texts.states[line.state]}</Status>;
}

export function dueInWords(request: Request, line: RequestLine, today: Temporal.PlainDate): string {
  return isOpen(line.state) ? request.texts.subject.level[termLevel(line.dueOn, today)](day(line.dueOn, request.language)) : day(line.dueOn, request.language);
}

/** What a day brings: each request as one thing to do, with why and by when. */
export function taskOf(request: Request, line: RequestLine, today: Temporal.PlainDate, work: 'handle' | 'find'): Task {
  const texts = request.texts.subject;
  const late = termLevel(line.dueOn, today) === 'late';
  return {
    title: texts.today[work](line.number), href: request.href(`/vertrouwen/${work === 'handle' ? 'verzoeken' : 'vindplaatsen'}/${line.number}`),
    hint: `${texts.kinds[line.kind]}. ${texts.states[line.state]}. ${texts.due} ${dueInWords(request, line, today)}.`, status: late ? { kind: 'late', text: texts.late } : { kind: line.state === 'intake' ? 'new' : 'open', text: texts.states[line.state] },
  };
}

function Lines({ request, lines, today, caption, base }: { readonly request: Request; readonly lines: readonly RequestLine[]; readonly today: Temporal.PlainDate; readonly caption: string; readonly base: string }): ReactNode {
  const texts = request.texts.subject;
  return (
    <Table
      caption={caption} captionHidden
      columns={[{ key: 'number', label: texts.number, header: true }, { key: 'kind', label: texts.kind }, { key: 'state', label: texts.state }, { key: 'received', label: texts.received }, { key: 'due', label: texts.due }]}
      rows={lines.map((line) => ({
        key: line.number,
        cells: {
          number: <Link href={request.href(`${base}/${line.number}`)}>{line.number}</Link>, kind: texts.kinds[line.kind], state: <StateOf request={request} line={line} today={today} />,
          received: day(line.receivedOn, request.language), due: dueInWords(request, line, today),
        },
      }))}
    />
  );
}

export function RequestsPage({ request, lines, today }: { readonly request: Request; readonly lines: readonly RequestLine[]; readonly today: Temporal.PlainDate }): ReactNode {
  const texts = request.texts.subject;
  const take = <ButtonLink href={request.href('/vertrouwen/verzoeken/nieuw')}>{texts.take}</ButtonLink>;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <OversightNav request={request} current="requests" />
      {lines.length === 0 ? <EmptyState title={texts.emptyTitle} action={take}>{texts.empty}</EmptyState>
        : <>{take}<Lines request={request} lines={lines} today={today} caption={texts.caption} base="/vertrouwen/verzoeken" /></>}
      <Paragraph>{texts.law} <Link href={termSource} external>{texts.lawSource}</Link></Paragraph>
    </>
  );
}

export function SearchesPage({ request, lines, today, done }: { readonly request: Request; readonly lines: readonly RequestLine[]; readonly today: Temporal.PlainDate; readonly done: ReactNode }): ReactNode {
  const texts = request.texts.subject;
  return (
    <>
      <Heading level={1}>{texts.find.title}</Heading>
      <Lead>{texts.find.lead}</Lead>
      {done}
      {lines.length === 0 ? <EmptyState title={texts.find.emptyTitle}>{texts.find.empty}</EmptyState>
        : <Lines request={request} lines={lines} today={today} caption={texts.find.caption} base="/vertrouwen/vindplaatsen" />}
    </>
  );
}
