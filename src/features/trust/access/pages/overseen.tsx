import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { SelectField } from '../../../../ui/form.tsx';
import { Filter } from '../../../../ui/navigation.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Paragraph } from '../../../../ui/text.tsx';
import { OversightNav } from '../../oversight/pages/frame.tsx';
import type { Seen } from '../queries.ts';
import { detailInWords } from './happened.tsx';

/** What happened with everybody's access, for the privacy officer. */
export function OverseenPage({ request, events, all, most }: { readonly request: Request; readonly events: readonly Seen[]; readonly all: boolean; readonly most: number }): ReactNode {
  const words = request.texts.access.oversight;
  const { kinds } = request.texts.access;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <OversightNav request={request} current="access" />
      <Filter label={words.filter} action={request.href('/vertrouwen/toegang')} apply={words.apply}>
        <SelectField name="soort" label={words.filter} value={all ? 'alles' : ''} options={[{ value: '', label: words.odd }, { value: 'alles', label: words.all }]} />
      </Filter>
      {events.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : (
        <>
          <Paragraph>{words.talk}</Paragraph>
          <Table
            caption={words.most(most)}
            columns={[{ key: 'at', label: words.at }, { key: 'person', label: words.person, header: true }, { key: 'what', label: words.what }, { key: 'by', label: words.by }, { key: 'read', label: words.read }]}
            rows={events.map((event) => ({
              key: String(event.id),
              cells: {
                at: moment(event.at, request.language), person: event.person, what: [`${kinds[event.kind].short}.`, detailInWords(request, event, false)].filter(Boolean).join(' '), by: event.by ?? '–',
                read: <Status kind={event.isNew ? 'waiting' : 'done'}>{event.isNew ? words.no : words.yes}</Status>,
              },
            }))}
          />
        </>
      )}
    </>
  );
}
