import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { FoundByIdentifier } from '../../links/queries.ts';
import type { Found } from '../queries-search.ts';
import { SearchBox, stateKinds } from './list.tsx';

export function FoundPage({ request, typed, found, identifiers }: { readonly request: Request; readonly typed: string; readonly found: Found | null; readonly identifiers: readonly FoundByIdentifier[] }): ReactNode {
  const { search } = request.texts.desk;
  const nothing = found === null && identifiers.length === 0;
  const count = new Set([...identifiers.flatMap((one) => one.signals), ...found?.hits ?? []].map((hit) => hit.number)).size;
  return (
    <>
      {nothing ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={[{ field: 'zoek', message: search.empty }]} /> : null}
      <Heading level={1}>{search.title}</Heading>
      <SearchBox request={request} typed={typed} error={nothing ? search.empty : undefined} />
      {nothing ? null : <Lead>{count > 0 ? search.found(count) : search.none}</Lead>}
      {identifiers.map((one) => <SameIdentifier key={`${one.kind} ${one.shown}`} request={request} found={one} />)}
      {found && found.hits.length > 0 ? <WordHits request={request} found={found} /> : null}
      <Paragraph><Link href={request.href('/signalen')}>{search.back}</Link></Paragraph>
    </>
  );
}

/** Signals in which what was typed stands as an identifier; before the words, because it says more. */
function SameIdentifier({ request, found }: { readonly request: Request; readonly found: FoundByIdentifier }): ReactNode {
  const { desk: { search }, signals, links } = request.texts;
  const title = search.same(links.same[found.kind], found.shown);
  return (
    <Section title={title}>
      {found.muted ? <Paragraph>{search.muted}</Paragraph> : null}
      <Table
        caption={title} captionHidden columns={[{ key: 'number', label: signals.list.number, header: true }, { key: 'received', label: signals.list.received }, { key: 'state', label: signals.list.state }, { key: 'same', label: search.why }]}
        rows={found.signals.map((hit) => ({
          key: hit.number,
          cells: {
            number: <Link href={request.href(`/signalen/${hit.number}`)}>{hit.number}</Link>, received: day(hit.receivedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language),
            state: <Status kind={stateKinds[hit.state]}>{signals.states[hit.state]}</Status>, same: hit.grade === 'same' ? links.same[found.kind] : links.partly.other,
          },
        }))}
      />
      {found.truncated ? <Paragraph>{search.moreSame(found.signals.length, found.degree)}</Paragraph> : null}
    </Section>
  );
}

function WordHits({ request, found }: { readonly request: Request; readonly found: Found }): ReactNode {
  const { search } = request.texts.desk;
  return (
    <Section title={search.inText}>
      {found.cut ? <Paragraph>{search.cut(found.hits.length)}</Paragraph> : null}
      <Table
        caption={search.inText} captionHidden columns={[{ key: 'number', label: request.texts.signals.list.number, header: true }, { key: 'where', label: search.where }, { key: 'words', label: search.words }]}
        rows={found.hits.map((hit) => ({
          key: hit.number,
          cells: {
            number: <Link href={request.href(`/signalen/${hit.number}`)}>{hit.number}</Link>, where: search.places[hit.where],
            words: <>{hit.snippet.before}<mark>{hit.snippet.hit}</mark>{hit.snippet.after}</>,
          },
        }))}
      />
    </Section>
  );
}
