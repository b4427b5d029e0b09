import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import type { LinksHead } from '../queries.ts';
import { drawingOf, nodeHeight, nodeWidth } from '../rules-drawing.ts';
import type { Network, NetworkEdge } from '../rules-network.ts';
import { BackToLinks, Head, reason } from './parts.tsx';

export function NetworkPage({ request, head, network }: { readonly request: Request; readonly head: LinksHead; readonly network: Network }): ReactNode {
  const { network: words } = request.texts.links;
  const empty = network.edges.length === 0;
  return (
    <>
      <Head request={request} head={head} title={words.title} />
      <Lead>{words.lead}</Lead>
      {empty ? <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState> : (
        <>
          {network.truncated ? <Alert kind="info">{words.truncated}</Alert> : <Paragraph>{words.complete}</Paragraph>}
          <NetworkDrawing request={request} network={network} />
          <EdgeTable request={request} network={network} />
        </>
      )}
      {empty && network.truncated ? <Alert kind="info">{words.truncated}</Alert> : null}
      <BackToLinks request={request} number={head.number} />
    </>
  );
}

/** The table below says the same in words, so the drawing is one picture to who hears the page. */
function NetworkDrawing({ request, network }: { readonly request: Request; readonly network: Network }): ReactNode {
  const { network: words } = request.texts.links;
  const drawing = drawingOf(network);
  return (
    <figure className="baken-flow">
      <figcaption><p>{words.drawing(network.first.length, network.second.length)} {drawing.lines.some((line) => line.dashed) ? words.dashed : ''}</p></figcaption>
      <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} width="100%" height={drawing.height} preserveAspectRatio="xMinYMid meet" role="img" aria-label={words.drawing(network.first.length, network.second.length)} fontFamily="inherit">
        {drawing.lines.map((line) => <path key={line.key} d={line.path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray={line.dashed ? '5 5' : undefined} opacity="0.7" />)}
        {drawing.nodes.map((node) => (
          <g key={node.number}>
            <rect x={node.x} y={node.y - nodeHeight / 2} width={nodeWidth} height={nodeHeight} rx="4" fill={node.step === 0 ? 'currentColor' : 'Canvas'} stroke="currentColor" strokeWidth={node.step === 1 ? 2 : 1} />
            <text x={node.x + nodeWidth / 2} y={node.y} textAnchor="middle" dominantBaseline="central" fontSize="16" fontWeight={node.step === 0 ? 700 : 400} fill={node.step === 0 ? 'Canvas' : 'currentColor'}>{node.number}</text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

function EdgeTable({ request, network }: { readonly request: Request; readonly network: Network }): ReactNode {
  const { network: words } = request.texts.links;
  const step = (number: string): string => (number === network.number ? words.this : network.first.includes(number) ? words.one : words.two);
  const signal = (number: string): ReactNode => <><Link href={`/signalen/${number}`}>{number}</Link> <span className="baken-hint">{step(number)}</span></>;
  return (
    <Table
      caption={words.caption} columns={[{ key: 'from', label: words.from, header: true }, { key: 'to', label: words.to }, { key: 'why', label: words.why }]}
      rows={network.edges.map((edge) => ({ key: `${edge.from} ${edge.to}`, cells: { from: signal(edge.from), to: signal(edge.to), why: <Whys request={request} edge={edge} /> } }))}
    />
  );
}

function Whys({ request, edge }: { readonly request: Request; readonly edge: NetworkEdge }): ReactNode {
  const { links } = request.texts;
  const said = edge.said.map((one) => links.network.saidAs(links.connections.types[one.type], links.certainties[one.certainty]));
  const shared = edge.whys.map((why) => reason(links, why));
  return <>{[...new Set([...said, ...shared])].map((sentence) => <span key={sentence}>{sentence}<br /></span>)}</>;
}
