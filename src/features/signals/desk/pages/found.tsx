import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import type { Found } from '../queries-search.ts';
import { SearchBox } from './list.tsx';

export function FoundPage({ request, typed, found }: { readonly request: Request; readonly typed: string; readonly found: Found | null }): ReactNode {
  const { search } = request.texts.desk;
  return (
    <>
      {found ? null : <ErrorSummary title={request.texts.ui.mistakes.title} errors={[{ field: 'zoek', message: search.empty }]} />}
      <Heading level={1}>{search.title}</Heading>
      <SearchBox request={request} typed={typed} error={found ? undefined : search.empty} />
      {found ? <Lead>{found.hits.length > 0 ? search.found(found.hits.length) : search.none}</Lead> : null}
      {found?.cut ? <Paragraph>{search.cut(found.hits.length)}</Paragraph> : null}
      {found && found.hits.length > 0 ? (
        <Table
          caption={search.title} captionHidden columns={[{ key: 'number', label: request.texts.signals.list.number, header: true }, { key: 'where', label: search.where }, { key: 'words', label: search.words }]}
          rows={found.hits.map((hit) => ({
            key: hit.number,
            cells: {
              number: <Link href={request.href(`/signalen/${hit.number}`)}>{hit.number}</Link>, where: search.places[hit.where],
              words: <>{hit.snippet.before}<mark>{hit.snippet.hit}</mark>{hit.snippet.after}</>,
            },
          }))}
        />
      ) : null}
      <Paragraph><Link href={request.href('/signalen')}>{search.back}</Link></Paragraph>
    </>
  );
}
