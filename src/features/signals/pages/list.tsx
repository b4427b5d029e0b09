import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { SelectField } from '../../../ui/form.tsx';
import { Filter } from '../../../ui/navigation.tsx';
import { Status, type StatusKind } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Heading, Lead, Link } from '../../../ui/text.tsx';
import { formName, isFormCode } from '../../knowledge/offers.ts';
import type { SignalLine } from '../queries.ts';
import type { SignalState } from '../states.ts';
import { attention } from './today.tsx';

export const stateKinds: Readonly<Record<SignalState, StatusKind>> = { 'received': 'new', 'in-assessment': 'open', 'decided': 'done' };

export function SignalList({ request, signals, chosen }: { readonly request: Request; readonly signals: readonly SignalLine[]; readonly chosen: SignalState | null }): ReactNode {
  const { list, states, formUnknown, today } = request.texts.signals;
  const options = [{ value: '', label: list.all }, ...(['received', 'in-assessment', 'decided'] as const).map((state) => ({ value: state, label: states[state] }))];
  if (signals.length === 0 && !chosen) return <><Heading level={1}>{list.title}</Heading><EmptyState title={list.emptyTitle}>{list.emptyText}</EmptyState></>;
  return (
    <>
      <Heading level={1}>{list.title}</Heading>
      <Lead>{list.lead}</Lead>
      <Filter label={list.filter} action="/signalen" apply={list.apply} chosen={chosen ? [{ text: states[chosen], href: '/signalen' }] : []}>
        <SelectField name="stand" label={list.state} options={options} value={chosen ?? ''} />
      </Filter>
      <Table
        caption={list.caption} captionHidden empty={list.empty}
        columns={[
          { key: 'number', label: list.number, header: true }, { key: 'state', label: list.state }, { key: 'received', label: list.received },
          { key: 'answerBy', label: list.answerBy }, { key: 'form', label: list.form }, { key: 'attention', label: list.attention },
        ]}
        rows={signals.map((signal) => ({
          key: signal.number,
          cells: {
            number: <Link href={`/signalen/${signal.number}`}>{signal.number}</Link>,
            state: <Status kind={stateKinds[signal.state]}>{states[signal.state]}</Status>,
            received: day(signal.receivedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language),
            answerBy: signal.state === 'decided' ? '–' : day(signal.answerBy, request.language),
            form: signal.form && isFormCode(signal.form) ? formName(signal.form, request.language) : formUnknown,
            attention: [...(signal.state !== 'decided' && signal.daysLeft < 0 ? [today.statusLate] : []), ...attention(request, signal)].join(', ') || '–',
          },
        }))}
      />
    </>
  );
}
