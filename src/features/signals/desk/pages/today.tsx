import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink } from '../../../../ui/button.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import type { StatusKind } from '../../../../ui/status.tsx';
import { EmptyState, type Task, TaskList } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { SignalLine } from '../queries.ts';
import type { Cover } from '../queries-absence.ts';
import type { LastRound } from '../queries-round.ts';
import type { TodayLine } from '../queries-today.ts';

export function Today({ request, lines, asked, cover, round, more }: {
  readonly request: Request; readonly lines: readonly TodayLine[]; /** By rooms above. */ readonly asked: readonly Task[]; readonly cover: Cover; readonly round: LastRound; readonly more: readonly RoomLink[];
}): ReactNode {
  const { desk: { today }, signals } = request.texts;
  return (
    <>
      <Heading level={1}>{signals.today.title}</Heading>
      <CoverNotice request={request} cover={cover} />
      {lines.length + asked.length === 0
        ? <EmptyState title={signals.today.emptyTitle} action={<ButtonLink href={request.href('/ronde')} kind="secondary">{today.round}</ButtonLink>}>{today.empty}</EmptyState>
        : <><Lead>{today.count(lines.length + asked.length)}</Lead><TaskList tasks={[...lines.map((line) => ({ title: today.lines[line.what.kind](line.number), href: request.href(addressOf(line)), hint: whyOf(request, line), status: statusOf(request, line) })), ...asked]} /></>}
      <Section title={today.more}>
        <Paragraph>{round.finishedOn ? today.lastRound(day(round.finishedOn, request.language)) : today.noRound}{round.open ? ` ${today.roundOpen}` : ''}</Paragraph>
        <LinkList links={more} />
      </Section>
    </>
  );
}

/** Whose work it is, when that is not what one would expect. */
function CoverNotice({ request, cover }: { readonly request: Request; readonly cover: Cover }): ReactNode {
  const { today } = request.texts.desk;
  const me = request.person?.id;
  const until = (absence: { readonly until: string | null } | null | undefined): string | null => (absence?.until ? day(absence.until, request.language) : null);
  const mine = cover.away.find((one) => one.id === me);
  const others = cover.away.filter((one) => one.id !== me);
  if (mine) {
    return <Alert kind="info"><Paragraph>{today.away(until(mine.absence), cover.here.map((one) => one.name).join(', '))} <Link href={request.href('/afwezigheid')}>{today.change}</Link></Paragraph></Alert>;
  }
  if (cover.standing === 'beside') {
    const officers = cover.here.filter((one) => one.role === 'focal-officer');
    return <Paragraph>{today.beside(officers.map((one) => one.name).join(', '))}</Paragraph>;
  }
  if (others.length === 0) return null;
  return <Alert kind="info">{others.map((one) => <Paragraph key={one.id}>{cover.standing === 'stands-in' ? today.standsIn(one.name, until(one.absence)) : today.alsoAway(one.name, until(one.absence))}</Paragraph>)}</Alert>;
}

function addressOf({ number, what }: TodayLine): string {
  return what.kind === 'identity' ? `/signalen/${number}/melder` : what.kind === 'partner' ? `/signalen/${number}/delen` : `/signalen/${number}`;
}

/** Why and by when, in one or two short sentences; what cannot wait stands first. */
function whyOf(request: Request, line: TodayLine): string {
  const { desk, signals } = request.texts;
  const { what, due, level } = line;
  if (what.kind === 'close') return desk.today.why.close;
  const by = due ? day(due, request.language) : '';
  const marks = attention(request, line.signal).concat(line.newAnswer && what.kind === 'assess' ? [desk.today.newAnswer] : []).map((mark) => `${mark}. `).join('');
  switch (what.kind) {
    case 'assess': return `${marks}${line.lead ? `${desk.today.duplicate(line.lead)} ` : ''}${desk.due[what.clock](level, by)} ${signals.today.received(day(line.signal.receivedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language))}`;
    case 'partner': return `${marks}${desk.due.partner(level, by)}`;
    case 'review': return desk.due.review(level, by);
    default: return `${line.danger ? `${signals.today.danger}. ` : ''}${desk.today.why[what.kind]}`;
  }
}

function statusOf(request: Request, line: TodayLine): { readonly kind: StatusKind; readonly text: string } {
  const { desk: { today }, signals } = request.texts;
  if (line.level === 'late') return { kind: 'late', text: signals.today.statusLate };
  switch (line.what.kind) {
    case 'assess': return { kind: line.signal.state === 'received' ? 'new' : line.signal.state.startsWith('waiting') ? 'waiting' : 'open', text: signals.states[line.signal.state] };
    case 'partner': case 'review': return { kind: 'waiting', text: today.status[line.what.kind] };
    case 'close': return { kind: 'done', text: today.status.close };
    default: return { kind: 'new', text: today.status[line.what.kind] };
  }
}

export function attention(request: Request, signal: SignalLine): string[] {
  const { today } = request.texts.signals;
  return [...(signal.danger === 'yes' ? [today.danger] : []), ...(signal.acuteSign ? [today.acuteSign] : []), ...(signal.minor === 'yes' ? [today.minor] : []), ...(signal.newMessage ? [today.newMessage] : []), ...(signal.looksAutomated ? [today.automated] : [])];
}

export interface RoomLink { readonly href: string; readonly text: string; readonly hint: string }

/** The day of somebody who decides about no signals: what this place is for them. */
export function TodayElsewhere({ request, rooms, asked, news }: { readonly request: Request; readonly rooms: readonly RoomLink[]; readonly asked: readonly Task[]; readonly news?: ReactNode }): ReactNode {
  const { today } = request.texts.signals;
  return (
    <>
      <Heading level={1}>{today.title}</Heading>
      {asked.length > 0 ? <TaskList tasks={asked} /> : null}
      {news}
      <Paragraph>{today.other}</Paragraph>
      <LinkList links={rooms} />
    </>
  );
}
