import type { ReactNode } from 'react';
import { smallRegister } from '../../../../lib/disclosure-control/small-register.ts';
import type { PrintedTable } from '../../../../lib/disclosure-control/publication.ts';
import type { Texts } from '../../../../texts/texts.ts';
import { Table } from '../../../../ui/table.tsx';
import { Hidden, Paragraph } from '../../../../ui/text.tsx';
import { categories, isSentence, isTableKind, type Snapshot, type TableKind, yearsIn } from '../rules.ts';

interface Shown {
  readonly release: { readonly tables: readonly PrintedTable[]; readonly rule: { readonly k: number } };
  readonly texts: Texts;
  /** The true counts, for who handles signals; printed in brackets behind what is published. */
  readonly inside?: Snapshot | undefined;
}

/** What is published: tables with their stars explained, or the one sentence of a very small register. */
export function FiguresTables({ release, texts, inside }: Shown): ReactNode {
  const words = texts.figuresRelease;
  if (isSentence(release)) {
    const years = yearsIn(release);
    const said = smallRegister(0, release.rule.k, years.length);
    return <Paragraph>{said ? words.sentence(said.than, years) : null}</Paragraph>;
  }
  return (
    <>
      {release.tables.map((table) => (isTableKind(table.name) ? <FiguresTable key={table.name} kind={table.name} table={table} texts={texts} inside={inside} /> : null))}
      <Paragraph>{words.starMeans(release.rule.k)}</Paragraph>
    </>
  );
}

function FiguresTable({ kind, table, texts, inside }: { readonly kind: TableKind; readonly table: PrintedTable; readonly texts: Texts; readonly inside?: Snapshot | undefined }): ReactNode {
  const words = texts.figuresRelease;
  const years = [...table.counted?.['year'] ?? []];
  const whole = '*';
  const columns = years.length > 1 ? [...years, whole] : years;
  const names: Readonly<Record<string, string>> = words.codes[kind];
  const value = (code: string, year: string): ReactNode => {
    const cell = table.cells.find(({ codes }) => (codes[kind] ?? whole) === code && (codes['year'] ?? whole) === year);
    const published = cell?.value === undefined || cell.value === null ? <>*<Hidden> {words.star}</Hidden></> : cell.value;
    if (!inside) return published;
    const count = inside.reduce((sum, row) => sum + ((code === whole || row.codes[kind] === code) && (year === whole || row.codes['year'] === year) ? row.count : 0), 0);
    return <>{published} <span className="baken-hint">{words.preview.inside(count)}</span></>;
  };
  return (
    <Table
      caption={words.tables[kind]}
      columns={[{ key: 'code', label: words.rowNames[kind], header: true }, ...columns.map((year) => ({ key: year, label: year === whole ? words.allYears : year, numeric: true }))]}
      rows={[...categories[kind], whole].map((code) => ({ key: code, cells: { code: code === whole ? words.total : names[code] ?? code, ...Object.fromEntries(columns.map((year) => [year, value(code, year)])) } }))}
    />
  );
}
