import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState, Timeline } from '../../../../ui/task-list.tsx';
import { Details, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { stateKinds } from '../../desk/pages/list.tsx';
import type { Earlier, EarlierSignal, LinksHead, MentionView } from '../queries.ts';
import type { ConnectionView } from '../queries-pages.ts';
import { agreement, ago, dutchDay, Head, reason } from './parts.tsx';

export interface LinksPageProps {
  readonly request: Request;
  readonly head: LinksHead;
  readonly earlier: Earlier;
  readonly connections: readonly ConnectionView[];
  /** Identifiers that seem to stand in the story. */
  readonly candidates: number;
  readonly mayLink: boolean;
  readonly done: string | null;
}

export function LinksPage({ request, head, earlier, connections, candidates, mayLink, done }: LinksPageProps): ReactNode {
  const { links } = request.texts;
  const at = `/signalen/${head.number}/verbanden`;
  const message = Object.entries(links.done).find(([key]) => key === done)?.[1];
  return (
    <>
      <Head request={request} head={head} title={links.title} />
      {message ? <Alert kind="ok">{message}</Alert> : null}
      <Lead>{links.lead}</Lead>
      <Section title={links.earlier.title} id="andere">
        {earlier.truncated ? <Alert kind="info">{links.earlier.truncated}</Alert> : null}
        {earlier.signals.length === 0 ? <Paragraph>{links.earlier.empty}</Paragraph> : <EarlierList request={request} number={head.number} signals={earlier.signals} mayLink={mayLink} />}
      </Section>
      <Section title={links.identifiers.title}>
        {earlier.mentions.length === 0 ? <EmptyState title={links.identifiers.emptyTitle}>{links.identifiers.empty}</EmptyState> : <Mentions request={request} number={head.number} mentions={earlier.mentions} mayLink={mayLink} />}
        {mayLink ? (
          <ButtonRow>
            {candidates > 0 ? <ButtonLink href={`${at}/herkend`}>{links.identifiers.found(candidates)}</ButtonLink> : null}
            <ButtonLink href={`${at}/toevoegen`} kind={candidates > 0 ? 'secondary' : 'primary'}>{links.identifiers.add}</ButtonLink>
            <ButtonLink href={`${at}/adres`} kind="secondary">{links.identifiers.addAddress}</ButtonLink>
            <ButtonLink href={`${at}/persoon`} kind="secondary">{links.identifiers.addPerson}</ButtonLink>
          </ButtonRow>
        ) : null}
        <Paragraph><Link href={`${at}/gedempt`}>{links.identifiers.muting}</Link></Paragraph>
      </Section>
      <Section title={links.connections.title}>
        <Connections request={request} number={head.number} connections={connections} mayLink={mayLink} />
        <LinkList links={[
          ...(mayLink ? [{ href: `${at}/koppelen`, text: links.connections.add }] : []), { href: `${at}/netwerk`, text: links.connections.network }, { href: `/beeld/netwerk?rond=${head.number}`, text: request.texts.network.start },
          ...(mayLink ? [{ href: `${at}/splitsen`, text: links.connections.split }] : []),
        ]} />
      </Section>
      <Paragraph><Link href={`/signalen/${head.number}`}>{links.backToSignal(head.number)}</Link></Paragraph>
    </>
  );
}

/** Each signal with why it stands here, the strongest reason first. */
export function EarlierList({ request, number, signals, mayLink }: { readonly request: Request; readonly number: string; readonly signals: readonly EarlierSignal[]; readonly mayLink: boolean }): ReactNode {
  const { links, signals: words } = request.texts;
  return (
    <ul className="baken-tasks">
      {signals.map((signal) => (
        <li className="baken-task" key={signal.number}>
          <div>
            <Link href={`/signalen/${signal.number}`}>{signal.number}</Link>
            {signal.whys.map((why) => <p key={`${why.mention} ${why.otherMention}`}><span className="baken-strong">{reason(links, why)}</span>: {why.shown}{agreement(links, why) ? <><br /><span className="baken-hint">{agreement(links, why)}</span></> : null}</p>)}
            <p className="baken-hint">{links.earlier.received(day(dutchDay(signal.receivedAt), request.language))}, {ago(links, signal.receivedAt, request.now)}</p>
            {mayLink ? <p><Link href={`/signalen/${number}/verbanden/koppelen?met=${signal.number}`} hiddenSuffix={links.earlier.connectHidden(signal.number)}>{links.earlier.connect}</Link></p> : null}
          </div>
          <Status kind={stateKinds[signal.state]}>{words.states[signal.state]}</Status>
        </li>
      ))}
    </ul>
  );
}

function Mentions({ request, number, mentions, mayLink }: { readonly request: Request; readonly number: string; readonly mentions: readonly MentionView[]; readonly mayLink: boolean }): ReactNode {
  const { links } = request.texts;
  const words = links.identifiers;
  return (
    <Table
      caption={words.caption} captionHidden
      columns={[{ key: 'value', label: words.value, header: true }, { key: 'kind', label: words.kind }, { key: 'elsewhere', label: words.elsewhere }, ...(mayLink ? [{ key: 'action', label: words.action }] : [])]}
      rows={mentions.map((mention) => ({
        key: String(mention.id),
        cells: {
          value: mention.shown, kind: links.kinds[mention.kind], elsewhere: elsewhere(request, mention),
          action: <Link href={`/signalen/${number}/verbanden/gegeven/${mention.id}`} hiddenSuffix={words.manageHidden(mention.shown)}>{words.manage}</Link>,
        },
      }))}
    />
  );
}

/** "2 andere signalen, het laatste 14 maanden geleden". */
export function elsewhere(request: Request, mention: MentionView): string {
  const { links } = request.texts;
  const { identifiers } = links;
  if (mention.muted === 'all') return identifiers.muted;
  const count = mention.others === 0 ? identifiers.nowhere : mention.atLeast ? links.atLeast(mention.others) : links.others(mention.others);
  const newest = mention.newestAt ? `${count}, ${links.newest(ago(links, mention.newestAt, request.now))}` : count;
  return mention.muted === 'some' ? `${newest}. ${identifiers.mutedPartly}` : newest;
}

function Connections({ request, number, connections, mayLink }: { readonly request: Request; readonly number: string; readonly connections: readonly ConnectionView[]; readonly mayLink: boolean }): ReactNode {
  const { connections: words } = request.texts.links;
  const standing = connections.filter((one) => !one.undone);
  const undone = connections.filter((one) => one.undone);
  return (
    <>
      {standing.length === 0 ? <Paragraph>{words.empty}</Paragraph> : (
        <Timeline events={standing.map((one) => ({
          title: connectionTitle(request, one), at: moment(one.at, request.language), by: one.by,
          body: (
            <>
              <p className="baken-as-typed">{one.reason}</p>
              <p>
                <Link href={`/signalen/${one.other}`}>{request.texts.signals.file.title(one.other)}</Link>
                {mayLink ? <> · <Link href={`/signalen/${number}/verbanden/koppeling/${one.id}`} hiddenSuffix={words.undoHidden(one.other)}>{words.undo}</Link></> : null}
              </p>
            </>
          ),
        }))} />
      )}
      {undone.length > 0 ? (
        <Details summary={words.history}>
          <Timeline events={undone.map((one) => ({
            title: connectionTitle(request, one), at: moment(one.at, request.language), by: one.by,
            body: (
              <>
                <p className="baken-as-typed">{one.reason}</p>
                {one.undone ? <><p className="baken-strong">{words.undone(one.undone.by, moment(one.undone.at, request.language))}</p><p className="baken-as-typed">{one.undone.reason}</p></> : null}
              </>
            ),
          }))} />
        </Details>
      ) : null}
    </>
  );
}

/** "Zelfde plek als S-2026-0003 · Waarschijnlijk"; of a connection with a lead, which of the two leads. */
export function connectionTitle(request: Request, connection: Pick<ConnectionView, 'type' | 'other' | 'leads' | 'certainty'>): string {
  const { connections, certainties } = request.texts.links;
  const { type, other } = connection;
  const said = connection.leads && (type === 'duplicate-of' || type === 'split-from') ? connections.saidLead[type](other) : connections.said[type](other);
  return type === 'split-from' ? said : `${said} · ${certainties[connection.certainty]}`;
}
