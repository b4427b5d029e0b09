import type { ReactNode } from 'react';
import { type Box, layOut } from '../lib/graph/layout.ts';
import { assetPath } from './assets.ts';

export type NodeShape = 'file' | 'person' | 'place' | 'vehicle' | 'number' | 'online';

export interface NetworkNode {
  readonly id: string;
  readonly shape: NodeShape;
  /** Under the shape; what does not fit is cut off here and stands whole in the table. */
  readonly label: string;
  /** What leads on from here out of the drawing. */
  readonly more: number;
  /** What is heard: kind, whole label, and what the link does. */
  readonly heard: string;
  readonly href: string;
  /** In the middle of attention: drawn the other way round. */
  readonly marked: boolean;
  /** On the way that was asked for. */
  readonly onWay: boolean;
}

/** `firm`: the same in both. `loose`: only alike. `said`: by a person. */
export interface NetworkTie { readonly key: string; readonly from: string; readonly to: string; readonly kind: 'firm' | 'loose' | 'said'; readonly onWay: boolean }

/** Characters in a line of a label; it has two. */
const lineAt = 21;
const [fileWidth, fileHeight, shapeHeight, lineHeight] = [112, 30, 34, 18];
/** Pixels of one character of a label, on the wide side. */
const perCharacter = 7.6;

/**
 * Nodes and what ties them, laid out by the server; the same every time. Every node is a link. Kinds differ in shape, ties in stroke, so that no colour carries a meaning.
 * It grows with the letters of the reader; wider than the screen it scrolls in its own frame. `baken-network` (src/enhance/network.ts) lets nodes be moved, and follows links inside `children` without leaving the page.
 */
export function NetworkDrawing({ name, nodes, ties }: { readonly name: string; readonly nodes: readonly NetworkNode[]; readonly ties: readonly NetworkTie[] }): ReactNode {
  const layout = layOut(nodes.map(boxOf), ties, 940);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const at = (id: string): { x: number; y: number } => layout.places.get(id) ?? { x: 0, y: 0 };
  return (
    <div className="baken-net__frame" role="region" aria-label={name} tabIndex={0}>
      <svg className="baken-net" viewBox={`0 0 ${layout.width} ${layout.height}`} width={`${layout.width / 16}rem`} height={`${layout.height / 16}rem`} fontSize="14" role="group" aria-label={name}>
        {ties.map((tie) => {
          const [from, to] = [middleOf(byId.get(tie.from), at(tie.from)), middleOf(byId.get(tie.to), at(tie.to))];
          return <line key={tie.key} className={`baken-net__tie baken-net__tie--${tie.kind}${tie.onWay ? ' baken-net__tie--way' : ''}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} data-from={tie.from} data-to={tie.to} />;
        })}
        {nodes.map((node) => <Node key={node.id} node={node} place={at(node.id)} />)}
      </svg>
    </div>
  );
}

/** The element that a script makes move; without script it is only a box. `hint` tells how to move things, `came` that more is drawn. */
export function NetworkIsland({ hint, came, children }: { readonly hint: string; readonly came: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <baken-network class="baken-flow" data-hint={hint} data-came={came}>{children}</baken-network>
      <script type="module" src={assetPath('network.js')} />
    </>
  );
}

/** What each shape and each stroke means. */
export function NetworkLegend({ shapes, strokes }: { readonly shapes: readonly { readonly shape: NodeShape; readonly text: string }[]; readonly strokes: readonly { readonly kind: NetworkTie['kind']; readonly text: string }[] }): ReactNode {
  return (
    <ul className="baken-net__legend">
      {shapes.map(({ shape, text }) => (
        <li key={shape}><svg className="baken-net" viewBox="-22 -19 44 38" width="32" height="28" aria-hidden="true"><g className="baken-net__node">{shape === 'file' ? <rect className="baken-net__shape" x="-20" y="-12" width="40" height="24" rx="3" /> : <Shape shape={shape} />}</g></svg>{text}</li>
      ))}
      {strokes.map(({ kind, text }) => (
        <li key={kind}><svg className="baken-net" viewBox="0 0 36 8" width="36" height="8" aria-hidden="true"><line className={`baken-net__tie baken-net__tie--${kind}`} x1="0" y1="4" x2="36" y2="4" /></svg>{text}</li>
      ))}
    </ul>
  );
}

/** At most two lines, broken between words. */
function linesOf({ label }: NetworkNode): readonly string[] {
  if (label.length <= lineAt) return [label];
  const at = label.lastIndexOf(' ', lineAt);
  const first = at > 6 ? label.slice(0, at) : label.slice(0, lineAt);
  const rest = label.slice(first.length).trim();
  return [first, rest.length > lineAt ? `${rest.slice(0, lineAt - 1).trimEnd()}…` : rest];
}

const plusOf = ({ more }: NetworkNode): string => (more > 0 ? `+${more}` : '');
const halfOf = ({ shape }: NetworkNode): number => (shape === 'file' ? fileWidth / 2 : 20);

function boxOf(node: NetworkNode): Box {
  const shape = 2 * (halfOf(node) + (node.more > 0 ? 4 + plusOf(node).length * perCharacter : 0));
  const lines = linesOf(node);
  const words = Math.max(...lines.map((line) => line.length)) * perCharacter;
  return node.shape === 'file' ? { id: node.id, width: shape, height: fileHeight } : { id: node.id, width: Math.max(shape, words), height: shapeHeight + lines.length * lineHeight };
}

/** Ties end in the middle of the shape, not of the box with its words. */
function middleOf(node: NetworkNode | undefined, { x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return node && node.shape !== 'file' ? { x, y: Math.round(10 * (y - (linesOf(node).length * lineHeight) / 2)) / 10 } : { x, y };
}

function Node({ node, place }: { readonly node: NetworkNode; readonly place: { readonly x: number; readonly y: number } }): ReactNode {
  const isFile = node.shape === 'file';
  const { x, y } = middleOf(node, place);
  return (
    <g className={`baken-net__node${node.marked ? ' baken-net__node--marked' : ''}${node.onWay ? ' baken-net__node--way' : ''}`} transform={`translate(${x} ${y})`} data-node={node.id}>
      <a href={node.href} aria-label={node.heard}>
        {isFile ? <rect className="baken-net__shape" x={-fileWidth / 2} y={-fileHeight / 2} width={fileWidth} height={fileHeight} rx="3" /> : <Shape shape={node.shape} />}
        {isFile ? <text className="baken-net__name" textAnchor="middle" dominantBaseline="central">{linesOf(node).join(' ')}</text> : null}
      </a>
      {/* What is drawn is cut into lines, and perhaps off; the name of the link says it whole. */}
      {isFile ? null : linesOf(node).map((line, at) => <text key={at} className="baken-net__label" aria-hidden="true" y={shapeHeight / 2 + 10 + at * lineHeight} textAnchor="middle" dominantBaseline="central">{line}</text>)}
      {node.more > 0 ? <text className="baken-net__plus" fontSize="13" x={halfOf(node) + 3} y={isFile ? 0 : -11} dominantBaseline="central" aria-hidden="true">{plusOf(node)}</text> : null}
    </g>
  );
}

function Shape({ shape }: { readonly shape: Exclude<NodeShape, 'file'> }): ReactNode {
  const face = { className: 'baken-net__shape' };
  switch (shape) {
    case 'person': return <><circle {...face} r="16" /><circle className="baken-net__mark" cy="-4" r="4" /><path className="baken-net__mark" d="M-8 9a8 7 0 0 1 16 0z" /></>;
    case 'place': return <><path {...face} d="M0-17 17-3V16H-17V-3z" /><path className="baken-net__mark" d="M-4 16V4H4V16z" /></>;
    case 'vehicle': return <><rect {...face} x="-20" y="-11" width="40" height="22" rx="4" /><path className="baken-net__mark" d="M-20-7a4 4 0 0 1 4-4h3v22h-3a4 4 0 0 1-4-4z" /></>;
    case 'number': return <><path {...face} d="M-9-16H9L18 0 9 16H-9L-18 0z" /><path className="baken-net__line" d="M-3-7-5 7M5-7 3 7M-8-3H8M-8 3H8" /></>;
    case 'online': return <><path {...face} d="M0-18 18 0 0 18-18 0z" /><circle className="baken-net__line" r="5" /><path className="baken-net__line" d="M5-4V3a3 3 0 0 0 4 2" /></>;
  }
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'baken-network': { readonly class: string; readonly children: ReactNode } & { readonly [data: `data-${string}`]: string };
    }
  }
}
