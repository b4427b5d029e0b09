import type { ReactNode } from 'react';
import type { Release } from '../../../../lib/disclosure-control/ledger.ts';
import type { Texts } from '../../../../texts/texts.ts';
import { BarChart } from '../../../../ui/chart.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Hidden, Paragraph } from '../../../../ui/text.tsx';
import type { Snapshot } from '../rules.ts';
import { type ShownLine, shownRelease, type ShownTable } from '../shown-tables.ts';

interface Shown {
  readonly release: Pick<Release, 'tables' | 'rule' | 'way'>;
  readonly texts: Texts;
  /** The true counts, for who handles signals; printed in brackets behind what is published. */
  readonly inside?: Snapshot | undefined;
}

/** What is published: tables with their stars explained, or the one sentence of a very small register. */
export function FiguresTables({ release, texts, inside, level = 3 }: Shown & { /** Of the heading of the chart. */ readonly level?: 2 | 3 }): ReactNode {
  const { tables, sentence, note } = shownRelease(release, texts);
  if (sentence !== null) return <Paragraph>{sentence}</Paragraph>;
  return (
    <>
      {inside || !tables[0] ? null : <YearsChart table={tables[0]} texts={texts} level={level} />}
      {tables.map((table) => <FiguresTable key={table.kind} table={table} texts={texts} inside={inside} />)}
      <Paragraph>{note}</Paragraph>
    </>
  );
}

/** The totals of the years, drawn from what is published and from nothing else. One year makes no chart. */
function YearsChart({ table, texts, level }: { readonly table: ShownTable; readonly texts: Texts; readonly level: 2 | 3 }): ReactNode {
  const { chart: words } = texts.figuresRelease;
  const totals = table.rows.find(({ isTotal }) => isTotal)?.values ?? [];
  const bars = table.columns.flatMap(({ label, isTotal }, at) => { const value = totals[at] ?? null; return isTotal ? [] : [{ label, value: value ?? 0, ...(value === null ? { text: words.hidden } : {}) }]; });
  const newest = bars.at(-1);
  return bars.length > 1 && newest ? <BarChart title={words.title} finding={words.finding(newest.label, newest.text ?? String(newest.value))} unit={words.unit} bars={bars} level={level} /> : null;
}

function FiguresTable({ table, texts, inside }: { readonly table: ShownTable; readonly texts: Texts; readonly inside?: Snapshot | undefined }): ReactNode {
  const words = texts.figuresRelease;
  const isIn = (line: ShownLine, code: string | undefined): boolean => line.isTotal || line.of.includes(code ?? '');
  const value = (published: number | null, row: ShownLine, column: ShownLine): ReactNode => {
    const shown = published === null ? <>*<Hidden> {words.star}</Hidden></> : published;
    if (!inside) return shown;
    const count = inside.reduce((sum, { codes, count: one }) => sum + (isIn(row, codes[table.kind]) && isIn(column, codes['year']) ? one : 0), 0);
    return <>{shown} <span className="baken-hint">{words.preview.inside(count)}</span></>;
  };
  return (
    <Table
      caption={table.caption}
      columns={[{ key: 'code', label: table.rowName, header: true }, ...table.columns.map(({ code, label }) => ({ key: code, label, numeric: true }))]}
      rows={table.rows.map((row) => ({ key: row.code, cells: { code: row.label, ...Object.fromEntries(table.columns.map((column, at) => [column.code, value(row.values[at] ?? null, row, column)])) } }))}
    />
  );
}
