import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { Alert } from '../../../ui/alert.tsx';
import { KnownChart, SideBySide } from '../../../ui/known-chart.tsx';
import { LinkList, List } from '../../../ui/list.tsx';
import { TaskList } from '../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { Overview, OwnPicture } from '../queries.ts';
import type { UnknownPicture } from '../queries-unknown.ts';
import { Strips } from './charts.tsx';
import { askLinks, askWords } from './asked.ts';
import { PictureNav } from './picture-nav.tsx';
import { NoProof, YearsOnly } from './register.tsx';
import { unknownSentences } from './unknown-words.ts';
import { changeSentence, chartSentence, meaningSentence, notCounted, paceSentence, readerOf, type Reader } from './words.ts';

/** /beeld: to be read in two minutes. What is asked now; then what is known and what is not, side by side and as large; then every signal as a dot. */
export function OverviewPage({ overview, request }: { readonly overview: Overview; readonly request: Request }): ReactNode {
  const reader = readerOf(request);
  const { picture: words, pictureStaff } = request.texts;
  const { own, unknown } = overview;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="overview" />
      <Lead>{words.lead(reader.municipality, day(overview.today, request.language))}</Lead>
      <Section title={pictureStaff.asked.title} id="gevraagd">
        {overview.asked.length === 0 ? <Paragraph>{pictureStaff.asked.nothing}</Paragraph> : (
          <TaskList tasks={overview.asked.map((ask) => ({ ...askWords(ask, overview.situation, pictureStaff.asked), href: request.href(askLinks[ask]), status: { kind: 'open', text: pictureStaff.asked.status } }))} />
        )}
      </Section>
      {own?.meaning.key === 'none' ? <First own={own} reader={reader} /> : null}
      <SideBySide>
        <Section title={pictureStaff.sides.known} id="bekend">
          {own ? <Known own={own} reader={reader} /> : <YearsOnly years={overview.years} reader={reader} />}
        </Section>
        <Section title={pictureStaff.sides.unknown} id="onbekend">
          <List items={unknownSentences(unknown, reader)} />
          <Paragraph><Link href={request.href('/beeld/onbekend')}>{pictureStaff.toUnknown}</Link></Paragraph>
        </Section>
      </SideBySide>
      <CoverageChart unknown={unknown} reader={reader} />
      {own && own.meaning.key !== 'none' ? <Strips title={pictureStaff.charts.title} finding={changeSentence(own.change, words.own)} chart={own.all} bins={own.bins} reader={reader} nameOf={() => pictureStaff.all} level={2} /> : null}
      <NoProof absence={overview.absence} reader={reader} />
    </>
  );
}

function Known({ own, reader }: { readonly own: OwnPicture; readonly reader: Reader }): ReactNode {
  const { picture: { own: words }, pictureStaff } = reader.texts;
  if (own.meaning.key === 'none') return <Paragraph>{reader.texts.picture.empty.text} {notCounted(own, words).join(' ')}</Paragraph>;
  return (
    <>
      <List
        items={[
          <strong key="meaning">{meaningSentence(own.meaning, own.period.choice, reader.texts)}</strong>,
          chartSentence(own.forms, words.formFindings, pictureStaff), chartSentence(own.sectors, words.sectorFindings, pictureStaff), chartSentence(own.sources, words.sourceFindings, pictureStaff),
          paceSentence(own.paces.finding, pictureStaff.handling), ...notCounted(own, words),
        ]}
      />
      <Paragraph><Link href={reader.href('/beeld/signalen')}>{pictureStaff.toCharts}</Link></Paragraph>
    </>
  );
}

/** What a municipality does whose register is empty. */
function First({ own: { older, destroyed }, reader }: { readonly own: OwnPicture; readonly reader: Reader }): ReactNode {
  const { pictureStaff: { first: words }, picture: { empty } } = reader.texts;
  return (
    <Alert kind="info" title={destroyed > 0 ? empty.gone : older > 0 ? empty.lately : empty.never}>
      <Paragraph>{words.lead}</Paragraph>
      <LinkList
        links={[
          { href: reader.href('/kennis/kaarten'), text: words.links.cards, hint: words.steps.cards }, { href: reader.href('/kennis/teams'), text: words.links.teams, hint: words.steps.teams },
          { href: reader.href('/beeld/elders'), text: words.links.elsewhere, hint: words.steps.elsewhere },
        ]}
      />
    </Alert>
  );
}

export function CoverageChart({ unknown, reader }: { readonly unknown: UnknownPicture; readonly reader: Reader }): ReactNode {
  const { coverage: words } = reader.texts.pictureStaff;
  return (
    <KnownChart
      title={words.title} finding={unknown.register ? words.finding : words.findingPublic} level={2}
      rows={unknown.coverage.map(({ what, seen, of }) => ({ key: what, label: words.rows[what], seen, of, text: words.text(seen, of) }))}
    />
  );
}
