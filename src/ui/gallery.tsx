import type { ReactNode } from 'react';
import type { gallery } from '../texts/nl/gallery.ts';
import { Alert } from './alert.tsx';
import { AreaMap, MapRow } from './area-map.tsx';
import { Button, ButtonLink, ButtonRow } from './button.tsx';
import { Card, CardGrid, IdentityBar, PhoneCard, StatTile } from './card.tsx';
import { BarChart } from './chart.tsx';
import { DotChart } from './dot-chart.tsx';
import { EventChart } from './event-chart.tsx';
import { KnownChart, SideBySide } from './known-chart.tsx';
import { WaitChart } from './wait-chart.tsx';
import { Form, SelectField } from './form.tsx';
import { GalleryForms } from './gallery-forms.tsx';
import { DescriptionList, LinkList, List, OrderedList } from './list.tsx';
import { Matrix, type MatrixCell } from './matrix.tsx';
import { Filter, Pagination, SectionNav, Steps } from './navigation.tsx';
import { NetworkDrawing, NetworkLegend, type NodeShape } from './network.tsx';
import { Outline, SignButton, SignButtons } from './outline.tsx';
import { Status, type StatusKind } from './status.tsx';
import { Table } from './table.tsx';
import { EmptyState, TaskList, Timeline } from './task-list.tsx';
import { TimeChart } from './time-chart.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section, Source } from './text.tsx';
import { WalletSheet } from './wallet-card.tsx';

const kinds: readonly StatusKind[] = ['new', 'open', 'waiting', 'done', 'late', 'stopped', 'neutral'];

/** Every building block in every state, for the demo-only page /ontwikkel and for the tests that walk it. */
export function Gallery({ texts }: { readonly texts: typeof gallery }): ReactNode {
  return (
    <>
      <IdentityBar
        ref="S-2026-0042" title={texts.title} status={<Status kind="open">{texts.statuses.open}</Status>}
        facts={[{ term: texts.received, value: texts.receivedAt }, { term: texts.focal, value: texts.by }]}
      />
      <SectionNav label={texts.section} links={texts.sections.map((text, at) => ({ href: `#deel-${at + 1}`, text, current: at === 0 }))} />
      <Lead>{texts.lead}</Lead>
      <Texts texts={texts} />
      <Messages texts={texts} />
      <GalleryForms texts={texts} />
      <Lists texts={texts} />
      <Work texts={texts} />
      <Figures texts={texts} />
      <Drawn texts={texts} />
    </>
  );
}

interface Words { readonly texts: typeof gallery }

function Texts({ texts }: Words): ReactNode {
  const links = [{ href: '#main', text: texts.link, hint: texts.hint }, { href: '#deel-1', text: texts.link }];
  return (
    <Section title={texts.text} id="deel-1">
      <Paragraph>{texts.paragraph} <Link href="#main">{texts.link}</Link>. <Link href="https://www.example.org/" external>{texts.external}</Link>.</Paragraph>
      <Source href="https://www.example.org/" year={2024}>{texts.source}</Source>
      <Heading level={3}>{texts.text}</Heading>
      <List items={texts.items} />
      <Heading level={4}>{texts.text}</Heading>
      <OrderedList items={texts.items} />
      <LinkList links={links} />
      <Details summary={texts.summary}><Paragraph>{texts.paragraph}</Paragraph></Details>
      <Details summary={texts.summary} open><Paragraph>{texts.paragraph}</Paragraph></Details>
    </Section>
  );
}

function Messages({ texts }: Words): ReactNode {
  return (
    <>
      <Section title={texts.buttons}>
        <ButtonRow>
          <Button>{texts.save}</Button><Button kind="secondary">{texts.cancel}</Button><Button kind="subtle">{texts.cancel}</Button><Button kind="danger">{texts.remove}</Button>
        </ButtonRow>
        <ButtonRow><ButtonLink href="#main">{texts.next}</ButtonLink><ButtonLink href="#main" kind="secondary">{texts.next}</ButtonLink></ButtonRow>
      </Section>
      <Section title={texts.messages}>
        <Alert kind="info">{texts.info}</Alert>
        <Alert kind="ok" title={texts.okTitle}>{texts.ok}</Alert>
        <Alert kind="warning" title={texts.warningTitle}>{texts.warning}</Alert>
        <Alert kind="error">{texts.error}</Alert>
      </Section>
      <Section title={texts.steps[2] ?? ''}><Steps current={3} steps={texts.steps.map((text, at) => ({ text, href: `#deel-${at + 1}` }))} /></Section>
    </>
  );
}

function Lists({ texts }: Words): ReactNode {
  const columns = [{ key: 'subject', label: texts.subject, header: true }, { key: 'owner', label: texts.owner }, { key: 'state', label: texts.state }, { key: 'actions', label: texts.actions, numeric: true }];
  const row = (subject: string, kind: StatusKind, actions: number) => ({ key: subject, cells: { subject: <Link href="#deel-2">{subject}</Link>, owner: texts.by, state: <Status kind={kind}>{texts.statuses[kind]}</Status>, actions } });
  const forms = [{ key: 's', label: texts.sexual }, { key: 'a', label: texts.labour }, { key: 'c', label: texts.criminal }];
  const sectors = [{ key: 'h', label: texts.hospitality }, { key: 's', label: texts.cleaning }, { key: 'v', label: texts.transport }];
  const levels: readonly MatrixCell[] = [{ text: texts.unknown, level: 0 }, { text: texts.low, level: 1 }, { text: texts.some, level: 2 }, { text: texts.high, level: 3, note: texts.matrixNote, href: '#deel-2' }];
  return (
    <Section title={texts.lists} id="deel-2">
      <DescriptionList
        rows={[
          { term: texts.story, value: texts.paragraph, action: { href: '#verhaal', text: texts.change, hidden: texts.story } },
          { term: texts.place, value: texts.notGiven, action: { href: '#plaats', text: texts.change, hidden: texts.place } },
          { term: texts.received, value: texts.receivedAt },
        ]}
      />
      <Table caption={texts.tableTitle} columns={columns} rows={[row(texts.training, 'done', 12), row(texts.campaign, 'late', 3), row(texts.check, 'open', 104)]} />
      <Table caption={`${texts.tableTitle} 2`} captionHidden columns={columns} rows={[]} />
      <Matrix
        caption={texts.matrixTitle} corner={texts.sector} rows={sectors} columns={forms}
        cell={(sector, form) => levels[(sectors.indexOf(sector) + forms.indexOf(form) + 1) % 4] ?? { text: texts.unknown }}
      />
      <Pagination page={2} pages={7} href={(page) => `?pagina=${page}`} />
    </Section>
  );
}

function Work({ texts }: Words): ReactNode {
  const tasks: readonly StatusKind[] = ['new', 'late', 'waiting', 'done'];
  return (
    <Section title={texts.work} id="deel-3">
      <Filter label={texts.filter} action="/ontwikkel" apply={texts.apply} chosen={[{ text: texts.labour, href: '?vorm=' }, { text: texts.periods[0] ?? '', href: '?periode=' }]}>
        <SelectField name="filter-vorm" label={texts.form3} options={[{ value: '', label: texts.choose }, { value: 'arbeid', label: texts.labour }]} value="arbeid" />
        <SelectField name="filter-periode" label={texts.period} options={texts.periods.map((label) => ({ value: label, label }))} />
      </Filter>
      <Form action="/ontwikkel" method="get" label={texts.work}>
        <Outline rows={texts.tasks.map((title, at) => ({
          key: String(at), title: <Link href={`#taak-${at}`}>{title}</Link>, hint: texts.taskHint, status: <Status kind={tasks[at] ?? 'neutral'}>{texts.statuses[tasks[at] ?? 'neutral']}</Status>,
          actions: <SignButtons><SignButton shape="up" name="doe" value={`omhoog-${at}`} label={`↑ ${title}`} /><SignButton shape="down" name="doe" value={`omlaag-${at}`} label={`↓ ${title}`} /></SignButtons>,
        }))} />
      </Form>
      <TaskList
        tasks={texts.tasks.map((title, at) => {
          const kind = tasks[at] ?? 'neutral';
          return { title, href: `#taak-${at}`, hint: kind === 'late' ? texts.taskLate : at === 3 ? undefined : texts.taskHint, status: { kind, text: texts.statuses[kind] } };
        })}
      />
      <ul className="baken-chosen">{kinds.map((kind) => <li key={kind}><Status kind={kind}>{texts.statuses[kind]}</Status></li>)}</ul>
      <Timeline events={texts.events.map((title, at) => ({ title, at: texts.at[at], by: at < 2 ? texts.by : undefined, body: at === 0 ? texts.eventBody : undefined }))} />
      <EmptyState title={texts.emptyTitle} action={<ButtonLink href="#main" kind="secondary">{texts.next}</ButtonLink>}>{texts.empty}</EmptyState>
    </Section>
  );
}

function Drawn({ texts }: Words): ReactNode {
  const shapes: readonly NodeShape[] = ['file', 'person', 'place', 'vehicle', 'number', 'online'];
  const nodes = shapes.map((shape, at) => ({ id: shape, shape, label: texts.tasks[at % texts.tasks.length] ?? texts.place, more: at === 4 ? 12 : 0, heard: texts.tasks[at % texts.tasks.length] ?? texts.place, href: '#deel-3', marked: at === 0, onWay: at === 2 }));
  const tie = (from: string, to: string, kind: 'firm' | 'loose' | 'said', onWay = false) => ({ key: `${from} ${to}`, from, to, kind, onWay });
  return (
    <Section title={texts.network}>
      <NetworkDrawing name={texts.network} nodes={nodes} ties={[tie('file', 'person', 'said'), tie('file', 'place', 'firm', true), tie('place', 'vehicle', 'loose'), tie('file', 'number', 'firm'), tie('number', 'online', 'firm')]} />
      <NetworkLegend shapes={nodes.map(({ shape, label }) => ({ shape, text: label }))} strokes={[{ kind: 'firm', text: texts.low }, { kind: 'loose', text: texts.some }, { kind: 'said', text: texts.high }]} />
    </Section>
  );
}

function Figures({ texts }: Words): ReactNode {
  return (
    <>
      <Section title={texts.figures}>
        <CardGrid>
          <StatTile label={texts.signals} value={texts.few} note={texts.signalsNote} />
          <StatTile label={texts.within} value="83%" />
          <StatTile label={texts.actions} value={104} />
        </CardGrid>
        <BarChart title={texts.chartTitle} finding={texts.finding} unit={texts.unit} bars={[{ label: texts.labour, value: 12 }, { label: texts.sexual, value: 7 }, { label: texts.criminal, value: 0, text: texts.few }]} />
        <DotChart
          title={texts.dots.title} finding={texts.dots.finding} unit={texts.dots.unit} names={texts.dots.names}
          dots={[40, 55, 70, 62].map((value, at) => ({ label: `${at + 1}`, short: `K${at + 1}`, value, text: String(value), target: { value: 60 + 5 * at, text: String(60 + 5 * at) }, breaks: at === 2 }))}
        />
        <EventChart
          title={texts.eventChart.title} finding={texts.eventChart.finding} unit={texts.eventChart.unit} names={texts.eventChart.names} as="dots"
          periods={Array.from({ length: 12 }, (_, at) => ({ label: `${at + 1}`, short: at % 3 === 0 ? `K${at / 3 + 1}` : '', line: at > 0 && at % 3 === 0 ? 'quarter' as const : null }))}
          rows={[{ key: 'a', label: texts.labour, counts: [0, 1, 0, 0, 2, 0, 0, 3, 0, 0, 1, 0], text: '7' }, { key: 'b', label: texts.sexual, counts: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], text: '1' }]}
        />
        <EventChart
          title={texts.eventChart.many} finding={texts.eventChart.finding} unit={texts.unit} names={texts.eventChart.names} as="columns"
          periods={Array.from({ length: 8 }, (_, at) => ({ label: `${at + 1}`, short: `K${(at % 4) + 1}`, line: at === 4 ? 'year' as const : at > 0 ? 'quarter' as const : null }))}
          rows={[{ key: 'a', label: texts.labour, counts: [40, 38, 51, 44, 60, 47, 39, 12], text: '331' }, { key: 'b', label: texts.sexual, counts: [8, 0, 5, 9, 11, 4, 7, 1], text: '45' }]}
        />
        <WaitChart
          title={texts.waits.title} finding={texts.waits.finding} unit={texts.waits.unit} names={texts.waits.names} legend={texts.waits.legend} as="dots" stretches={['0', '', '2', '', '4', '', '6', '']}
          marks={[{ at: 0.5, text: texts.waits.term, kind: 'term' }]}
          rows={[{ key: 'a', label: 'K1', text: '5', when: texts.waits.when, piles: [1, 0, 2, 0, 0, 1, 0, 0].map((count, at) => ({ 'in-time': at < 4 ? count : 0, 'late': at >= 4 ? count : 0, 'waiting': at === 6 ? 1 : 0 })) }]}
        />
        <KnownChart title={texts.known.title} finding={texts.known.finding} rows={[{ key: 'a', label: texts.labour, seen: 3, of: 9, text: texts.known.text }]} />
        <SideBySide><Paragraph>{texts.known.seen}</Paragraph><Paragraph>{texts.known.unseen}</Paragraph></SideBySide>
      </Section>
      <Section title={texts.map.title}>
        <AreaMap
          label={texts.map.title} width={600} height={300} words={texts.map.words} legend={texts.map.legend}
          spots={['M20 20L280 20L280 280L20 280Z', 'M280 20L430 20L430 280L280 280Z', 'M430 20L470 20L470 280L430 280Z', null].map((path, at) => ({
            key: String(at), name: texts.map.names[at] ?? '', number: at + 1, path, x: [150, 355, 450, 535][at] ?? 0, y: 150, room: [260, 150, 40, 0][at] ?? 0, href: `#vak-${at + 1}`, said: texts.map.names[at] ?? '', dots: [5, 30, 1, 2][at] ?? 0, hatched: at === 1,
          }))}
        />
        <List items={texts.map.names.map((name, at) => <MapRow key={name} id={`vak-${at + 1}`}>{name}</MapRow>)} />
      </Section>
      <Section title={texts.period}>
        <TimeChart
          finding={texts.finding} legend={texts.unit} today={0.4} todayText={texts.statuses.open} columns={{ part: texts.work, state: texts.statuses.open, when: texts.period }}
          ticks={[0, 0.25, 0.5, 0.75].map((at, index) => ({ at, label: `K${index + 1}`, strong: index === 0 }))}
          groups={[{ key: 'deel', title: texts.work, rows: texts.tasks.map((title, at) => ({
            key: String(at), title, status: { kind: (['done', 'late', 'open', 'neutral'] as const)[at % 4] ?? 'neutral', text: texts.statuses[(['done', 'late', 'open', 'neutral'] as const)[at % 4] ?? 'neutral'] },
            when: texts.taskHint, from: at * 0.1, to: 0.5 + at * 0.1, openStart: at === 3, openEnd: at === 3, marks: [{ at: 0.3 + at * 0.1, label: title, full: at === 0 }],
          })) }]}
        />
      </Section>
      <Section title={texts.cards}>
        <CardGrid>
          <Card title={texts.labour} href="#kaart-1">{texts.cardText}</Card>
          <Card title={texts.sexual} href="#kaart-2">{texts.cardText}</Card>
          <Card title={texts.criminal}>{texts.cardText}</Card>
        </CardGrid>
        <CardGrid>
          <PhoneCard name={texts.phones.acuteName} phone="112" what={texts.phones.acute} urgent />
          <PhoneCard name={texts.phones.policeName} phone="0900-8844" what={texts.phones.police} hours={texts.phones.always} />
        </CardGrid>
        <WalletSheet
          label={texts.cards} fold={texts.section} count={2}
          front={{ title: texts.labour, urgent: { name: texts.phones.acuteName, phone: '112' }, lines: [{ name: texts.phones.policeName, phone: '0900-8844', what: texts.phones.police, hours: texts.phones.always }], foot: texts.hint }}
          back={{ title: texts.sexual, urgent: null, lines: [], foot: texts.hint }}
        />
      </Section>
    </>
  );
}
