import type { ReactNode } from 'react';
import { dutchDate } from '../../../platform/clock.ts';
import type { Request } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Form, SelectField } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { EmptyState, TaskList } from '../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { LetterRow } from '../queries.ts';
import { type DocumentKind, documentKinds, pathOf, slugs } from '../rules-kinds.ts';
import { type DocumentState, documentStates } from '../states.ts';
import { StateStatus } from './words.tsx';

export interface AskedOfMe { readonly letter: LetterRow; readonly task: 'review' | 'write' | 'sentBack' | 'adopt' | 'send' }

export function StaffLetters({ request, letters, asked, kind, state, mayMake, hasPlan }: {
  readonly request: Request; readonly letters: readonly LetterRow[]; readonly asked: readonly AskedOfMe[]; readonly kind: DocumentKind | null; readonly state: DocumentState | null;
  readonly mayMake: boolean; readonly hasPlan: boolean;
}): ReactNode {
  const words = request.texts.account;
  const old = request.texts.accountability;
  const make = mayMake && hasPlan ? <ButtonRow><ButtonLink href={request.href('/verantwoording/nieuw')}>{words.make}</ButtonLink></ButtonRow> : null;
  const wording = mayMake ? <Paragraph><Link href={request.href('/verantwoording/sjablonen')}>{words.toWording}</Link> · <Link href={request.href('/verantwoording/archief')}>{request.texts.archive.toArchive}</Link></Paragraph> : null;
  if (letters.length === 0) {
    const noPlan = mayMake && !hasPlan;
    return (
      <>
        <Heading level={1}>{old.title}</Heading>
        <Lead>{words.lead}</Lead>
        <EmptyState title={noPlan ? old.noPlanTitle : words.emptyTitle} action={noPlan ? <Link href={request.href('/plan')}>{old.toPlan}</Link> : make}>
          {noPlan ? old.noPlanText : mayMake ? words.emptyText : old.emptyReader}
        </EmptyState>
        {wording}
      </>
    );
  }
  const shown = letters.filter((letter) => (kind === null || letter.kind === kind) && (state === null || letter.state === state));
  return (
    <>
      <Heading level={1}>{old.title}</Heading>
      <Lead>{words.lead}</Lead>
      {make}
      <Section title={words.asked}>
        {asked.length === 0 ? <Paragraph>{words.nothingAsked}</Paragraph> : (
          <TaskList tasks={asked.map(({ letter, task }) => ({
            title: words.tasks[task], href: request.href(pathOf(letter.ref)), hint: `${letter.title} · ${letter.ref}`, status: { kind: task === 'review' || task === 'sentBack' ? 'new' : 'open', text: words.states[letter.state] },
          }))} />
        )}
      </Section>
      <Section title={words.all}>
        <Form action={request.href('/verantwoording')} method="get" label={words.filter}>
          <SelectField name="soort" label={words.filterKind} value={kind === null ? '' : slugs[kind]} options={[{ value: '', label: words.everything }, ...documentKinds.map((one) => ({ value: slugs[one], label: words.kinds[one] }))]} />
          <SelectField name="stand" label={words.filterState} value={state ?? ''} options={[{ value: '', label: words.everything }, ...documentStates.map((one) => ({ value: one, label: words.states[one] }))]} />
          <ButtonRow><Button kind="secondary">{words.show}</Button></ButtonRow>
        </Form>
        <Table
          caption={words.all} captionHidden empty={words.noneMatch}
          columns={[{ key: 'document', label: words.columns.document, header: true }, { key: 'kind', label: words.columns.kind }, { key: 'state', label: words.columns.state }, { key: 'when', label: words.columns.when }]}
          rows={shown.map((letter) => ({
            key: letter.ref,
            cells: {
              document: <><Link href={request.href(pathOf(letter.ref))}>{letter.title}</Link><br /><span className="baken-hint">{letter.ref}</span></>,
              kind: words.kinds[letter.kind],
              state: <><StateStatus texts={request.texts} state={letter.state} />{letter.replacedBy ? <><br /><span className="baken-hint">{words.replacedBy} {letter.replacedBy}</span></> : null}</>,
              when: letter.sentAt ? old.sentAt(day(dutchDate(letter.sentAt), request.language)) : old.madeAt(day(dutchDate(letter.madeAt), request.language)),
            },
          }))}
        />
      </Section>
      {wording}
    </>
  );
}
