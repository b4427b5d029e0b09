import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { LinkList } from '../../../ui/list.tsx';
import { EmptyState, TaskList } from '../../../ui/task-list.tsx';
import { Heading, Lead, Paragraph } from '../../../ui/text.tsx';
import type { SignalLine } from '../queries.ts';

export function Today({ request, signals }: { readonly request: Request; readonly signals: readonly SignalLine[] }): ReactNode {
  const { today, states } = request.texts.signals;
  const open = signals.filter((signal) => signal.state !== 'decided').length;
  return (
    <>
      <Heading level={1}>{today.title}</Heading>
      {signals.length === 0 ? <EmptyState title={today.emptyTitle}>{today.empty}</EmptyState> : (
        <>
          {open > 0 ? <Lead>{today.count(open)}</Lead> : null}
          {signals.length > open ? <Lead>{today.messages(signals.length - open)}</Lead> : null}
          <TaskList tasks={signals.map((signal) => ({
            title: signal.state === 'decided' ? today.readMessage(signal.number) : today.assess(signal.number), href: `/signalen/${signal.number}`, hint: hintOf(request, signal),
            status: signal.state === 'decided' ? { kind: 'new', text: today.newMessage } : signal.daysLeft < 0 ? { kind: 'late', text: today.statusLate } : { kind: signal.state === 'received' ? 'new' : 'open', text: states[signal.state] },
          }))} />
        </>
      )}
    </>
  );
}

/** Why and by when, in one or two short sentences; what cannot wait stands first. */
function hintOf(request: Request, signal: SignalLine): string {
  const { today } = request.texts.signals;
  const due = signal.daysLeft < 0 ? today.late(-signal.daysLeft) : signal.daysLeft === 0 ? today.dueToday : today.dueIn(signal.daysLeft);
  const marks = attention(request, signal);
  if (signal.state === 'decided') return today.afterDecision;
  return `${marks.length > 0 ? `${marks.join('. ')}. ` : ''}${due} ${today.received(day(signal.receivedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language))}`;
}

export function attention(request: Request, signal: SignalLine): string[] {
  const { today } = request.texts.signals;
  return [...(signal.danger === 'yes' ? [today.danger] : []), ...(signal.acuteSign ? [today.acuteSign] : []), ...(signal.minor === 'yes' ? [today.minor] : []), ...(signal.newMessage ? [today.newMessage] : []), ...(signal.looksAutomated ? [today.automated] : [])];
}

export interface RoomLink { readonly href: string; readonly text: string; readonly hint: string }

/** The day of somebody who decides about no signals: what this place is for them. */
export function TodayElsewhere({ request, rooms }: { readonly request: Request; readonly rooms: readonly RoomLink[] }): ReactNode {
  const { today } = request.texts.signals;
  return (
    <>
      <Heading level={1}>{today.title}</Heading>
      <Paragraph>{today.other}</Paragraph>
      <LinkList links={rooms} />
    </>
  );
}
