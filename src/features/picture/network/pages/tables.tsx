import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Anchor, Link } from '../../../../ui/text.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { SignalGraph } from '../../../signals/offers.ts';
import { addressOf, type Asked, opening } from '../rules-asked.ts';
import { type Shown, tieReason } from '../words.ts';

/** What the drawing shows, as rows: every node with its kind and how many ties it has. */
export function NodeTable({ request, asked, nodes }: { readonly request: Request; readonly asked: Asked; readonly nodes: readonly Shown[] }): ReactNode {
  const { network: words } = request.texts;
  const { table } = words;
  return (
    <Table
      caption={table.nodes} captionHidden
      columns={[{ key: 'node', label: table.node, header: true }, { key: 'sort', label: table.sort }, { key: 'ties', label: table.ties }, { key: 'action', label: table.action }]}
      rows={nodes.map((node) => ({
        key: node.id,
        cells: {
          node: <Anchor id={node.id}>{node.sort === 'file' ? <Link href={`/signalen/${node.id}`}>{node.label}</Link> : node.label}</Anchor>,
          sort: words.sorts[node.sort], ties: table.tieCount(node.ties, node.more), action: <Actions request={request} asked={asked} node={node} />,
        },
      }))}
    />
  );
}

function Actions({ request, asked, node }: { readonly request: Request; readonly asked: Asked; readonly node: Shown }): ReactNode {
  const { table } = request.texts.network;
  const links = [
    ...(node.more > 0 ? [<Link key="more" href={addressOf(opening(asked, node.id))} hiddenSuffix={table.expandHidden(node.label)}>{table.expand}</Link>] : []),
    ...(node.sort === 'file' && node.id !== asked.around ? [<Link key="middle" href={addressOf({ ...asked, around: node.id, opened: [], more: 0, before: null, from: null, to: null })} hiddenSuffix={table.middleHidden(node.label)}>{table.middle}</Link>] : []),
  ];
  return links.length === 0 ? '–' : links.map((link, at) => <span key={at}>{at > 0 ? <br /> : null}{link}</span>);
}

export function EdgeTable({ request, graph, nodes }: { readonly request: Request; readonly graph: SignalGraph; readonly nodes: readonly Shown[] }): ReactNode {
  const { table } = request.texts.network;
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  return (
    <Table
      caption={table.edges} captionHidden columns={[{ key: 'one', label: table.one, header: true }, { key: 'other', label: table.other }, { key: 'why', label: table.why }]}
      rows={graph.ties.map((tie) => ({ key: tie.key, cells: { one: labels.get(tie.from) ?? '–', other: labels.get(tie.to) ?? '–', why: tieReason(tie, request.texts) } }))}
    />
  );
}
