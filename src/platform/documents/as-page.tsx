import type { ReactNode } from 'react';
import type { Language } from '../../texts/plural.ts';
import { DescriptionList, List, OrderedList } from '../../ui/list.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import type { Block, DocumentContent, Run } from './content.ts';

/** A document as a page: what the three files say, in HTML. The title is the page's own h1. */
export function DocumentText({ content, reader, framed }: {
  readonly content: DocumentContent; readonly reader: Language;
  /** Set apart from the page around it. */
  readonly framed?: boolean;
}): ReactNode {
  return (
    <article className={framed ? 'baken-card baken-flow' : 'baken-flow'} lang={content.language === reader ? undefined : content.language}>
      <Paragraph><strong>{content.organisation}</strong></Paragraph>
      {content.to.length === 0 ? null : <Paragraph>{content.to.map((line, at) => <span key={at}>{at > 0 ? <br /> : null}{line}</span>)}</Paragraph>}
      <DescriptionList rows={content.facts.map((fact) => ({ term: fact.label, value: fact.value }))} />
      {content.blocks.map((block, at) => <BlockText block={block} key={at} />)}
    </article>
  );
}

function BlockText({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': return <Heading level={block.level}>{block.text}</Heading>;
    case 'paragraph': return <Paragraph><Runs runs={block.runs} /></Paragraph>;
    case 'note': return <p className="utrecht-paragraph utrecht-paragraph--small"><Runs runs={block.runs} /></p>;
    case 'list': {
      const items = block.items.map((item, at) => <Runs runs={item} key={at} />);
      return block.ordered ? <OrderedList items={items} /> : <List items={items} />;
    }
    case 'table': return (
      <Table
        caption={block.caption}
        columns={block.columns.map((column, at) => ({ key: String(at), label: column.label, numeric: column.align === 'right' }))}
        rows={block.rows.map((cells, at) => ({ key: String(at), cells: Object.fromEntries(cells.map((cell, column) => [String(column), cell])) }))}
      />
    );
    case 'signatures': return (
      <>
        <Paragraph>{block.body}</Paragraph>
        {block.people.map((person, at) => <Paragraph key={at}>{person.name === undefined ? null : <>{person.name}<br /></>}{person.role}</Paragraph>)}
      </>
    );
  }
}

function Runs({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  return <>{runs.map((run, at) => (run.strong ? <strong key={at}>{run.text}</strong> : <span key={at}>{run.text}</span>))}</>;
}
