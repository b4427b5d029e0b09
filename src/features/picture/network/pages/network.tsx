import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import { NetworkDrawing, NetworkIsland, NetworkLegend } from '../../../../ui/network.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { type SignalGraph, thingSorts } from '../../../signals/offers.ts';
import { addressOf, type Asked, mostMore, opening, partsOf } from '../rules-asked.ts';
import type { Ways } from '../rules-way.ts';
import { type Shown, shownNodes } from '../words.ts';
import { EdgeTable, NodeTable } from './tables.tsx';
import { WaySection } from './way.tsx';
import { PictureNav } from '../../pages/picture-nav.tsx';

/** A longer list of ties is folded. */
const mostOpen = 24;

export interface NetworkPageProps {
  readonly request: Request;
  readonly asked: Asked;
  readonly graph: SignalGraph;
  /** Null when no two nodes were chosen; `not-drawn` when one of them is not in the picture. */
  readonly ways: Ways | 'not-drawn' | null;
  readonly added: { readonly typed: string; readonly unknown: boolean };
}

export function NetworkPage({ request, asked, graph, ways, added }: NetworkPageProps): ReactNode {
  const { network: words } = request.texts;
  const nodes = shownNodes(graph, words);
  const empty = graph.ties.length === 0;
  return (
    <>
      {added.unknown ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={[{ field: 'signaal', message: words.add.unknown }]} /> : null}
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="network" />
      <Lead>{words.lead}</Lead>
      {empty ? <Empty request={request} asked={asked} graph={graph} /> : (
        <NetworkIsland hint={words.hint} came={words.came}>
          <Drawing request={request} asked={asked} graph={graph} nodes={nodes} ways={ways} />
          <WaySection request={request} asked={asked} nodes={nodes} ways={ways} />
          <Section title={words.table.nodes} id="tabel"><NodeTable request={request} asked={asked} nodes={nodes} /></Section>
          {graph.ties.length > mostOpen ? <Details summary={words.table.edgesOf(graph.ties.length)}><EdgeTable request={request} graph={graph} nodes={nodes} /></Details>
            : <Section title={words.table.edges}><EdgeTable request={request} graph={graph} nodes={nodes} /></Section>}
        </NetworkIsland>
      )}
      {empty && asked.around === null ? null : (
        <Section title={words.add.title}>
          <Form action="/beeld/netwerk" label={words.add.title}>
            {partsOf(asked).map(([name, value], at) => <HiddenField key={at} name={name} value={value} />)}
            <TextField name="signaal" label={words.add.label} description={words.add.hint} value={added.typed} width="short" error={added.unknown ? words.add.unknown : undefined} />
            <Button kind="secondary">{words.add.save}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function Empty({ request, asked, graph }: { readonly request: Request; readonly asked: Asked; readonly graph: SignalGraph }): ReactNode {
  const { network: words } = request.texts;
  const number = asked.around;
  return (
    <>
      {number ? <EmptyState title={words.loneTitle} action={<ButtonLink href={`/signalen/${number}/verbanden`}>{words.loneAction}</ButtonLink>}>{words.lone}</EmptyState>
        : <EmptyState title={words.emptyTitle} action={<ButtonLink href="/signalen">{words.emptyAction}</ButtonLink>}>{words.empty}</EmptyState>}
      {graph.hidden > 0 ? <Alert kind="warning">{words.hidden(graph.hidden)}</Alert> : null}
      {graph.muted > 0 ? <Paragraph>{words.muted(graph.muted)}</Paragraph> : null}
      {number ? <Paragraph><Link href="/beeld/netwerk">{words.toWhole}</Link></Paragraph> : null}
    </>
  );
}

function Drawing({ request, asked, graph, nodes, ways }: Omit<NetworkPageProps, 'added'> & { readonly nodes: readonly Shown[] }): ReactNode {
  const { network: words } = request.texts;
  const { around } = asked;
  const way = ways === null || ways === 'not-drawn' ? null : ways;
  const things = nodes.filter((node) => node.sort !== 'file');
  const heard = (node: Shown): string => (node.more > 0 ? words.heard.expand : words.heard.look)(`${words.sorts[node.sort]} ${node.label}`, node.more);
  const kinds = [...new Set(graph.ties.map((tie) => strokes[tie.type]))];
  return (
    <Section title={around ? words.around(around) : words.whole}>
      <Paragraph>{words.counts(nodes.length - things.length, things.length)} {graph.hidden === 0 ? words.nothingHidden : null} {graph.muted > 0 ? words.muted(graph.muted) : null}</Paragraph>
      {graph.hidden > 0 ? <Alert kind="warning">{words.hidden(graph.hidden)}</Alert> : null}
      {graph.truncated ? <Alert kind="info">{words.truncated}</Alert> : null}
      <Paragraph>{words.how} <Link href="#tabel">{words.skip}</Link></Paragraph>
      <NetworkDrawing
        name={words.drawing}
        nodes={nodes.map((node) => ({
          id: node.id, shape: node.sort, label: node.label, more: node.more, heard: heard(node), marked: node.id === around, onWay: way?.nodes.has(node.id) ?? false,
          href: node.more > 0 ? addressOf(opening(asked, node.id)) : `#${node.id}`,
        }))}
        ties={graph.ties.map((tie) => ({ key: tie.key, from: tie.from, to: tie.to, kind: strokes[tie.type], onWay: way?.ties.has(tie.key) ?? false }))}
      />
      <NetworkLegend
        shapes={(['file', ...thingSorts] as const).filter((sort) => nodes.some((node) => node.sort === sort)).map((shape) => ({ shape, text: words.sorts[shape] }))}
        strokes={kinds.map((kind) => ({ kind, text: words.strokes[kind] }))}
      />
      <ButtonRow>
        {(graph.truncated || graph.oldest) && asked.more < mostMore ? <ButtonLink kind="secondary" href={addressOf({ ...asked, more: asked.more + 1 })}>{words.more}</ButtonLink> : null}
        {graph.oldest ? <ButtonLink kind="secondary" href={addressOf({ ...asked, before: graph.oldest, more: 0, opened: [], from: null, to: null })}>{words.older}</ButtonLink> : null}
      </ButtonRow>
      <LinkList links={[
        ...(around ? [{ href: `/signalen/${around}/verbanden`, text: words.backToSignal(around) }, { href: '/beeld/netwerk', text: words.toWhole }] : []),
        ...(asked.before ? [{ href: '/beeld/netwerk', text: words.newest }] : []),
      ]} />
    </Section>
  );
}

const strokes = { holds: 'firm', alike: 'loose', said: 'said' } as const;
