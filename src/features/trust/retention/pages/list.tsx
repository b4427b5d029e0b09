import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { CheckboxGroup } from '../../../../ui/choice.tsx';
import { Form, TextArea } from '../../../../ui/form.tsx';
import { LinkList, List } from '../../../../ui/list.tsx';
import { Details, Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { type RecordClass, recordClasses } from '../../../../platform/retention-rules.ts';
import type { RetentionList } from '../queries.ts';
import { className, recordName } from './parts.tsx';

const isRecordClass = (name: string): name is RecordClass => recordClasses.some((one) => one === name);

export interface TypedApproval { readonly chosen: readonly string[]; readonly reason: string }
export type RefusedApproval = 'own' | 'gone' | 'same';
export type ApprovalMistake = 'reason-missing' | 'reason-long';

export function ListPage({ request, list, typed, mistake, refused, done, two, mayRead }: {
  readonly request: Request; readonly list: RetentionList; readonly typed: TypedApproval | null; readonly mistake: ApprovalMistake | null; readonly refused: RefusedApproval | null; readonly done: boolean;
  /** Whether a list takes two people here. */
  readonly two: boolean;
  /** Whether the reader may open the signals. */
  readonly mayRead: boolean;
}): ReactNode {
  const texts = request.texts.retention.list;
  const line = (item: RetentionList['items'][number]): string => isRecordClass(item.class)
    ? request.texts.retention.records.item(recordName(request, item), day(item.keepUntil, request.language)) : texts.item(item.number, className(request, item.class), day(item.keepUntil, request.language));
  const open = list.items.filter((item) => isRecordClass(item.class) || mayRead);
  const waits = list.state === 'proposed' && list.first !== null;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistake ? [{ field: 'reden', message: texts.mistakes[mistake] }] : []} />
      <Heading level={1}>{texts.title(list.no)}</Heading>
      {refused ? <Alert kind="error">{texts[refused]}</Alert> : null}
      {done && list.state !== 'proposed' ? <Alert kind="ok">{texts.done}</Alert> : null}
      {waits && list.first ? <Alert kind={done ? 'ok' : 'info'}>{texts.firstBy(list.first.by, moment(list.first.at, request.language))}</Alert> : null}
      {list.state === 'proposed' && list.first?.self && two ? (
        <>
          <Paragraph>{texts.waitsForSecond}</Paragraph>
          <List items={list.items.map(line)} />
        </>
      ) : list.state === 'proposed' ? (
        <>
          <Lead>{texts.lead}</Lead>
          {two && !list.first ? <Paragraph>{texts.twoAsked}</Paragraph> : null}
          {open.length > 0 ? <Details summary={texts.look}><LinkList links={open.map((item) => ({ href: request.href(isRecordClass(item.class) ? `/vertrouwen/bewaren/stuk/${item.class}/${encodeURIComponent(item.number)}` : `/signalen/${item.number}`), text: recordName(request, item) }))} /></Details> : null}
          <Form action={request.href(`/vertrouwen/bewaren/lijst/${list.no}`)}>
            <CheckboxGroup name="weg" legend={texts.which} description={texts.whichHint} options={list.items.map((item) => ({ value: item.number, label: line(item) }))} values={typed?.chosen ?? list.items.map((item) => item.number)} />
            <TextArea name="reden" label={texts.reason} description={texts.reasonHint} rows={3} value={typed?.reason ?? ''} error={mistake ? texts.mistakes[mistake] : undefined} optional />
            <Alert kind="warning">{two && !list.first ? texts.sureFirst : texts.sure}</Alert>
            <Button>{two && !list.first ? texts.agreeFirst : texts.approve}</Button>
          </Form>
        </>
      ) : (
        <>
          {list.approvedBy && list.approvedAt ? <Paragraph>{texts.approvedBy(list.approvedBy, moment(list.approvedAt, request.language))}</Paragraph> : null}
          {list.state === 'done' ? <Paragraph>{texts.emptied}</Paragraph> : <List items={list.items.map(line)} />}
        </>
      )}
      <Paragraph><Link href={request.href('/vertrouwen/bewaren')}>{texts.back}</Link></Paragraph>
    </>
  );
}
