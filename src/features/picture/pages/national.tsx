import type { ReactNode } from 'react';
import { BarChart } from '../../../ui/chart.tsx';
import { Alert } from '../../../ui/alert.tsx';
import { List } from '../../../ui/list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Details, Heading, Paragraph } from '../../../ui/text.tsx';
import { SourceLines } from '../../knowledge/offers.ts';
import type { FigureSeries, National, RegisteredSeries } from '../queries-national.ts';
import type { Reader } from './words.ts';

/** National figures, each series under its own heading with its own caution, so that none can be read as part of another. `folded` keeps all but the first closed. */
export function NationalFigures({ national, folded = false, reader }: { readonly national: National; readonly folded?: boolean; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture.national;
  return (
    <>
      <Paragraph>{words.lead(reader.municipality)}</Paragraph>
      {national.registered ? <Registered series={national.registered} reader={reader} /> : null}
      {national.others.filter((series) => series.figures.length > 0).map((series) => <Series key={series.code} series={series} folded={folded} reader={reader} />)}
    </>
  );
}

function Registered({ series, reader }: { readonly series: RegisteredSeries; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture.national;
  const textOf = (year: number): string => series.bars.find((bar) => bar.year === String(year))?.text ?? '';
  const named = ({ year }: { readonly year: number }) => ({ year, text: textOf(year) });
  return (
    <>
      <BarChart
        title={words.registered} finding={`${words.finding(named(series.shape.latest), named(series.shape.highest))} ${words.meaning}`} unit={words.unit}
        bars={series.bars.map((bar) => ({ label: bar.year, value: bar.value, text: bar.derived ? words.derived(bar.text) : bar.text }))}
      />
      <Alert kind="info" title={words.caution}>
        <Paragraph>{series.caution}</Paragraph>
        <List
          items={[
            ...series.notes.map((note) => words.note(note.years, note.text)),
            ...(series.shape.missing.length > 0 ? [words.missing(series.shape.missing)] : []),
          ]}
        />
      </Alert>
      <Heading level={4}>{words.sourcesTitle}</Heading>
      <List items={series.sources.map((source) => <>{words.sourceYears(source.years)} <SourceLines keys={[source.key]} reader={reader} /></>)} />
    </>
  );
}

function Series({ series, folded, reader }: { readonly series: FigureSeries; readonly folded: boolean; readonly reader: Reader }): ReactNode {
  const title = reader.texts.picture.national.series[series.code];
  const content = (
    <>
      <Paragraph>{series.caution}</Paragraph>
      <FigureTable series={series} title={title} reader={reader} />
      {series.sharedSources ? <SourceLines keys={series.sharedSources} reader={reader} /> : null}
    </>
  );
  return folded ? <Details summary={title}>{content}</Details> : <><Heading level={3}>{title}</Heading>{content}</>;
}

function FigureTable({ series, title, reader }: { readonly series: FigureSeries; readonly title: string; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture.national;
  const columns = [{ key: 'what', label: words.what, header: true }, { key: 'value', label: words.value }, { key: 'period', label: words.period }];
  return (
    <Table
      caption={title} captionHidden columns={series.sharedSources ? columns : [...columns, { key: 'source', label: words.source }]}
      rows={series.figures.map((figure) => ({
        key: figure.code,
        cells: {
          what: <>{figure.label}{figure.caution ? <p className="baken-hint">{figure.caution}</p> : null}</>,
          value: figure.text, period: figure.period, source: <div><SourceLines keys={figure.sources} grade={figure.grade} reader={reader} /></div>,
        },
      }))}
    />
  );
}
