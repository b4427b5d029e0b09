import type { ReactNode } from 'react';
import { moment } from '../../../../texts/dates.ts';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { EmptyState, Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Link, Paragraph } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own } from '../../pages/words.tsx';
import type { Edit } from '../queries.ts';
import { fieldsThatDiffer } from '../rules.ts';
import { fieldName, shown } from './fields.tsx';
import { BasisFields, workHref, type WorkRoom } from './overview.tsx';

/** What was done, newest first, each with a way back where there is one. */
export function EditList({ room, edits }: { readonly room: WorkRoom; readonly edits: readonly Edit[] }): ReactNode {
  const { request, state } = room;
  const { planwork: words } = request.texts;
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  return (
    <Timeline events={edits.map((edit) => ({
      title: <>{words.whatDone[edit.what]}: {words.kinds[edit.kind].toLowerCase()} <Link href={workHref(room, `/${edit.number}`)}><Own voice={voice}>{edit.title}</Own></Link></>,
      at: moment(edit.at, request.language), by: edit.by,
      body: edit.what === 'changed' && edit.before && edit.after ? (
        <>
          <DescriptionList rows={fieldsThatDiffer(edit.before, edit.after).map((field) => ({
            term: fieldName(request, field),
            value: <span className="baken-as-typed">{shown(request, field, (edit.before as unknown as Record<string, unknown>)[field])} → {shown(request, field, (edit.after as unknown as Record<string, unknown>)[field])}</span>,
          }))} />
          <Form action={workHref(room, `/${edit.number}/terug`)}><BasisFields state={state} /><HiddenField name="wijziging" value={String(edit.id)} /><Button kind="subtle">{words.restore}</Button></Form>
        </>
      ) : null,
    }))} />
  );
}

export function HistoryPage({ edits, ...room }: WorkRoom & { readonly edits: readonly Edit[] }): ReactNode {
  const { planwork: words } = room.request.texts;
  return (
    <>
      <Heading level={1}>{words.history}</Heading>
      <PlanNav request={room.request} reference={room.state.reference} current="werk" />
      <Paragraph><Link href={workHref(room)}>{words.backToWork}</Link></Paragraph>
      {edits.length === 0 ? <EmptyState title={words.historyEmpty}>{words.lead}</EmptyState> : <EditList room={room} edits={edits} />}
    </>
  );
}
