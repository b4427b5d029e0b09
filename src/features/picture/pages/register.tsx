import type { ReactNode } from 'react';
import { Alert } from '../../../ui/alert.tsx';
import { Table } from '../../../ui/table.tsx';
import { Paragraph } from '../../../ui/text.tsx';
import { SourceLines } from '../../knowledge/offers.ts';
import type { Absence } from '../queries.ts';
import type { YearFigure } from '../queries-register.ts';
import type { Reader } from './words.ts';

/** That silence proves nothing, with who says so. */
export function NoProof({ absence, reader }: { readonly absence: Absence; readonly reader: Reader }): ReactNode {
  return (
    <Alert kind="info" title={reader.texts.picture.empty.noProof}>
      <Paragraph>{absence.text}</Paragraph>
      <SourceLines keys={absence.sources} reader={reader} />
    </Alert>
  );
}

/** For who may see the picture and not the signals: closed years, and what was published of each. */
export function YearsOnly({ years, reader }: { readonly years: readonly YearFigure[]; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture.years;
  return (
    <>
      <Paragraph>{words.restricted}</Paragraph>
      <YearTable years={years} caption={words.caption} none={words.none} reader={reader} />
    </>
  );
}

export function YearTable({ years, caption, none, reader }: { readonly years: readonly YearFigure[]; readonly caption: string; readonly none: string; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture;
  if (years.length === 0) return <Paragraph>{none}</Paragraph>;
  return (
    <Table
      caption={caption} columns={[{ key: 'year', label: words.years.year, header: true }, { key: 'signals', label: words.years.signals, numeric: true }]}
      rows={years.map(({ year, signals }) => ({ key: String(year), cells: { year, signals: words.told(signals) } }))}
    />
  );
}
