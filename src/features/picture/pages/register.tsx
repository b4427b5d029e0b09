import type { ReactNode } from 'react';
import { day } from '../../../texts/dates.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { BarChart } from '../../../ui/chart.tsx';
import { List } from '../../../ui/list.tsx';
import { Table } from '../../../ui/table.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Details, Paragraph, Section } from '../../../ui/text.tsx';
import { SourceLines } from '../../knowledge/offers.ts';
import type { Absence, Dimension, OwnPicture } from '../queries.ts';
import type { YearFigure } from '../queries-register.ts';
import { changeSentence, findingSentence, meaningSentence, quarterName, type Reader, type Words } from './words.ts';

/** The own register for who may know: what came in, and how little it says. */
export function Register({ own, absence, reader }: { readonly own: OwnPicture; readonly absence: Absence; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture.own;
  if (own.meaning.key === 'none') return <NothingYet own={own} absence={absence} reader={reader} />;
  const last = own.quarters.length - 1;
  return (
    <>
      <Alert kind="info" title={words.meaningTitle}>{meaningSentence(own.meaning, reader.texts.picture)}</Alert>
      <Paragraph>{words.period(day(own.from, reader.language))} {own.older > 0 ? words.older(own.older) : null} {own.somethingElse > 0 ? words.somethingElse(own.somethingElse) : null}</Paragraph>
      <BarChart
        title={words.quarters} finding={changeSentence(own.change, words)} unit={words.unit}
        bars={own.quarters.map((quarter, at) => {
          const name = quarterName(quarter, words);
          return { label: at === last ? words.running(name) : name, value: quarter.count };
        })}
      />
      <Counts title={words.forms} dimension={own.forms} sentences={words.formFindings} words={words} />
      <Counts title={words.sources} dimension={own.sources} sentences={words.sourceFindings} words={words} />
      <Counts title={words.sectors} dimension={own.sectors} sentences={words.sectorFindings} words={words} />
    </>
  );
}

function Counts({ title, dimension, sentences, words }: {
  readonly title: string; readonly dimension: Dimension; readonly sentences: Words['own']['formFindings']; readonly words: Words['own'];
}): ReactNode {
  return (
    <BarChart
      title={title} finding={findingSentence(dimension.finding, sentences)} unit={words.unit}
      bars={dimension.tallies.map(({ what, count }) => ({ label: what ?? words.notKnown, value: count }))}
    />
  );
}

function NothingYet({ own, absence, reader }: { readonly own: OwnPicture; readonly absence: Absence; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture;
  return (
    <>
      <EmptyState title={own.older > 0 ? words.empty.lately : words.empty.never} action={<ButtonLink href={reader.href('/signalen')} kind="secondary">{words.empty.action}</ButtonLink>}>
        {words.empty.text}{own.older > 0 ? ` ${words.own.older(own.older)}` : ''}
      </EmptyState>
      <NoProof absence={absence} reader={reader} />
    </>
  );
}

/** That silence proves nothing, with who says so. */
export function NoProof({ absence, reader }: { readonly absence: Absence; readonly reader: Reader }): ReactNode {
  return (
    <Alert kind="info" title={reader.texts.picture.empty.noProof}>
      <Paragraph>{absence.text}</Paragraph>
      <SourceLines keys={absence.sources} reader={reader} />
    </Alert>
  );
}

export function BlindSpots({ own, open, reader }: { readonly own: OwnPicture; readonly open: boolean; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture.blind;
  const { forms, sources, noWayIn, nearSectors, otherSectors } = own.blind;
  if (forms.length + sources.length + noWayIn.length + nearSectors.length + otherSectors.length === 0) return <Paragraph>{words.none}</Paragraph>;
  const lists = [{ title: words.forms, items: forms }, { title: words.sources, items: sources }, { title: words.nearSectors, items: nearSectors }];
  return (
    <>
      <Paragraph>{words.lead}</Paragraph>
      {lists.filter(({ items }) => items.length > 0).map(({ title, items }) => <Section level={3} key={title} title={title}><List items={items} /></Section>)}
      {noWayIn.length > 0 ? <Section level={3} title={words.noWayIn}><Paragraph>{words.noWayInText}</Paragraph><List items={noWayIn.map((group) => words.groups[group])} /></Section> : null}
      {otherSectors.length > 0 ? <Details summary={words.otherSectors(otherSectors.length)} open={open}><List items={otherSectors} /></Details> : null}
    </>
  );
}

/** For who may see the picture and not the signals: closed years, and what was published of each. */
export function YearsOnly({ years, absence, reader }: { readonly years: readonly YearFigure[]; readonly absence: Absence; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture.years;
  return (
    <>
      <Paragraph>{words.restricted}</Paragraph>
      <YearTable years={years} caption={words.caption} none={words.none} reader={reader} />
      <NoProof absence={absence} reader={reader} />
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
