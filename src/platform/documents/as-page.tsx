import type { ReactNode } from 'react';
import type { Language } from '../../texts/plural.ts';
import { DrawingPicture } from '../../ui/drawing.tsx';
import { DescriptionList, List, OrderedList } from '../../ui/list.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { type ChartBlock, drawingOf, tableOfChart, widths } from './chart-block.ts';
import { asSaid, type Block, type Column, type DocumentContent, type Run } from './content.ts';

/** A document as a page: what the three files say, in HTML. The title is the page's own h1. */
export function DocumentText({ content: written, reader, framed }: {
  readonly content: DocumentContent; readonly reader: Language;
  /** Set apart from the page around it. */
  readonly framed?: boolean;
}): ReactNode {
  const content = asSaid(written);
  return (
    <article className={framed ? 'baken-document baken-card baken-flow' : 'baken-document baken-flow'} lang={content.language === reader ? undefined : content.language}>
      <Paragraph><strong>{content.organisation}</strong></Paragraph>
      {content.to.length === 0 ? null : <Paragraph>{content.to.map((line, at) => <span key={at}>{at > 0 ? <br /> : null}{line}</span>)}</Paragraph>}
      <DescriptionList rows={content.facts.map((fact) => ({ term: fact.label, value: fact.value }))} />
      {content.blocks.map((block, at) => <BlockText block={block} language={content.language} key={at} />)}
    </article>
  );
}

function BlockText({ block, language }: { readonly block: Block; readonly language: Language }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const heading = <Heading level={block.level}>{block.text}</Heading>;
      return block.newPage ? <div className="baken-new-page">{heading}</div> : heading;
    }
    case 'paragraph': return <Paragraph><Runs runs={block.runs} /></Paragraph>;
    case 'note': return <p className="utrecht-paragraph utrecht-paragraph--small"><Runs runs={block.runs} /></p>;
    case 'list': {
      const items = block.items.map((item, at) => <Runs runs={item} key={at} />);
      return block.ordered ? <OrderedList items={items} /> : <List items={items} />;
    }
    case 'table': return <Cells caption={block.caption} columns={block.columns} rows={block.rows} rowHeaders={block.rowHeaders === true} />;
    case 'chart': return <ChartText block={block} language={language} />;
    case 'signatures': return (
      <>
        <Paragraph>{block.body}</Paragraph>
        {block.people.map((person, at) => <Paragraph key={at}>{person.name === undefined ? null : <>{person.name}<br /></>}{person.role}</Paragraph>)}
      </>
    );
  }
}

function ChartText({ block, language }: { readonly block: ChartBlock; readonly language: Language }): ReactNode {
  const { columns, rows, foot } = tableOfChart(block, language);
  return (
    <figure className="baken-figure baken-flow">
      <figcaption><p className="utrecht-paragraph"><strong>{block.caption}</strong></p><p className="utrecht-paragraph">{block.finding}</p></figcaption>
      <DrawingPicture name={block.finding} wide={drawingOf(block, language, widths.paper)} narrow={drawingOf(block, language, widths.phone)} />
      {foot === null ? null : <p className="utrecht-paragraph utrecht-paragraph--small">{foot}</p>}
      <Cells caption={block.caption} captionHidden columns={columns} rows={rows} rowHeaders />
    </figure>
  );
}

function Cells({ caption, captionHidden, columns, rows, rowHeaders }: {
  readonly caption: string; readonly captionHidden?: boolean; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]; readonly rowHeaders: boolean;
}): ReactNode {
  return (
    <Table
      caption={caption} captionHidden={captionHidden}
      columns={columns.map((column, at) => ({ key: String(at), label: column.label, numeric: column.align === 'right', header: rowHeaders && at === 0 }))}
      rows={rows.map((cells, at) => ({ key: String(at), cells: Object.fromEntries(cells.map((cell, column) => [String(column), cell])) }))}
    />
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  return <>{runs.map((run, at) => (run.strong ? <strong key={at}>{run.text}</strong> : <span key={at}>{run.text}</span>))}</>;
}
