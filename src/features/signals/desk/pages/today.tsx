import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { LinkList } from '../../../../ui/list.tsx';
import { EmptyState, TaskList } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Paragraph } from '../../../../ui/text.tsx';
import { isOpen } from '../../states.ts';
import type { SignalLine } from '../queries.ts';

export function Today({ request, signals }: { readonly request: Request; readonly signals: readonly SignalLine[] }): ReactNode {
  const { today, states } = request.texts.signals;
  const { desk } = request.texts;
  const open = signals.filter((signal) => isOpen(signal.state)).length;
  const news = signals.filter((signal) => !isOpen(signal.state) && signal.newMessage).length;
  const toClose = signals.length - open - news;
  return (
    <>
      <Heading level={1}>{today.title}</Heading>
      {signals.length === 0 ? <EmptyState title={today.emptyTitle}>{today.empty}</EmptyState> : (
        <>
          {open > 0 ? <Lead>{today.count(open)}</Lead> : null}
          {news > 0 ? <Lead>{today.messages(news)}</Lead> : null}
          {toClose > 0 ? <Lead>{desk.toClose(toClose)}</Lead> : null}
          <TaskList tasks={signals.map((signal) => ({
            title: !isOpen(signal.state) ? (signal.newMessage ? today.readMessage(signal.number) : desk.close(signal.number)) : today.assess(signal.number), href: `/signalen/${signal.number}`, hint: hintOf(request, signal),
            status: !isOpen(signal.state) ? (signal.newMessage ? { kind: 'new', text: today.newMessage } : { kind: 'done', text: states[signal.state] }) : signal.clocks[0]?.level === 'late' ? { kind: 'late', text: today.statusLate } : { kind: signal.state === 'received' ? 'new' : 'open', text: states[signal.state] },
          }))} />
        </>
      )}
    </>
  );
}

/** Why and by when, in one or two short sentences; what cannot wait stands first. */
function hintOf(request: Request, signal: SignalLine): string {
  const { today } = request.texts.signals;
  const { desk } = request.texts;
  const clock = signal.clocks[0];
  const due = clock ? desk.due[clock.clock](clock.level, day(clock.by, request.language)) : '';
  const marks = attention(request, signal);
  if (!isOpen(signal.state)) return signal.newMessage ? today.afterDecision : desk.closeHint;
  return `${marks.length > 0 ? `${marks.join('. ')}. ` : ''}${due} ${today.received(day(signal.receivedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language))}`;
}

export function attention(request: Request, signal: SignalLine): string[] {
  const { today } = request.texts.signals;
  return [...(signal.danger === 'yes' ? [today.danger] : []), ...(signal.acuteSign ? [today.acuteSign] : []), ...(signal.minor === 'yes' ? [today.minor] : []), ...(signal.newMessage ? [today.newMessage] : []), ...(signal.looksAutomated ? [today.automated] : [])];
}

export interface RoomLink { readonly href: string; readonly text: string; readonly hint: string }

/** The day of somebody who decides about no signals: what this place is for them. */
export function TodayElsewhere({ request, rooms, news }: { readonly request: Request; readonly rooms: readonly RoomLink[]; readonly news?: ReactNode }): ReactNode {
  const { today } = request.texts.signals;
  return (
    <>
      <Heading level={1}>{today.title}</Heading>
      {news}
      <Paragraph>{today.other}</Paragraph>
      <LinkList links={rooms} />
    </>
  );
}
