import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextField } from '../../../../ui/form.tsx';
import { Filter, Pagination, SectionNav } from '../../../../ui/navigation.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { formName, isFormCode } from '../../../knowledge/offers.ts';
import { type SignalState, signalSources, signalStates } from '../../states.ts';
import { filterAddress, filterFields, type ListFilter, sortings } from '../list-filter.ts';
import type { SignalPage } from '../queries.ts';
import type { SavedView } from '../queries-views.ts';
import { attention } from './today.tsx';
import { SaveViewSection } from './views.tsx';

export const stateKinds: Readonly<Record<SignalState, StatusKind>> = {
  'received': 'new', 'in-triage': 'open', 'waiting-for-reporter': 'waiting', 'waiting-for-partner': 'waiting', 'decided': 'done', 'closed': 'done',
};

export function SignalList({ request, signals, filter, forms, views, mayExport }: {
  readonly request: Request; readonly signals: SignalPage; readonly filter: ListFilter; readonly forms: readonly string[]; readonly views: readonly SavedView[]; readonly mayExport: boolean;
}): ReactNode {
  const { list, states, formUnknown, today, sources } = request.texts.signals;
  const { desk } = request.texts;
  const fields = filterFields(filter);
  const { shown, page, pages, total } = signals;
  if (total === 0 && fields.length === 0) return <><Heading level={1}>{list.title}</Heading><EmptyState title={list.emptyTitle}>{list.emptyText}</EmptyState></>;
  const label = (form: string): string => (isFormCode(form) ? formName(form, request.language) : formUnknown);
  const query = filterAddress(filter).replace(/^[^?]*\??/, '');
  const said: Readonly<Record<string, (value: string) => string>> = {
    stand: () => (filter.state ? states[filter.state] : ''), vorm: label, bron: () => (filter.source ? sources[filter.source] : ''), spoed: () => desk.filter.urgent, laat: () => desk.filter.late,
    van: (value) => `${desk.filter.from}: ${day(value, request.language)}`, tot: (value) => `${desk.filter.until}: ${day(value, request.language)}`, volgorde: () => desk.filter.sortings[filter.sorting],
  };
  const without = (name: string): string => {
    const query = new URLSearchParams(fields.filter(([one]) => one !== name).map(([one, value]) => [one, value])).toString();
    return request.href(query ? `/signalen?${query}` : '/signalen');
  };
  return (
    <>
      <Heading level={1}>{list.title}</Heading>
      <Lead>{list.lead}</Lead>
      <SearchBox request={request} typed="" />
      {views.length > 0 ? <SectionNav label={desk.views.choose} links={[{ href: request.href('/signalen'), text: desk.views.all, current: fields.length === 0 }, ...views.map((view) => ({ href: request.href(`/signalen?${view.filter}`), text: view.name, current: view.filter === query }))]} /> : null}
      <Filter label={list.filter} action={request.href('/signalen')} apply={list.apply} chosen={fields.map(([name, value]) => ({ text: said[name]?.(value) ?? value, href: without(name) }))}>
        <SelectField name="stand" label={list.state} options={[{ value: '', label: list.all }, ...signalStates.map((state) => ({ value: state, label: states[state] }))]} value={filter.state ?? ''} />
        <SelectField name="vorm" label={desk.filter.form} options={[{ value: '', label: desk.filter.anyForm }, ...forms.map((form) => ({ value: form, label: label(form) }))]} value={filter.form ?? ''} />
        <SelectField name="bron" label={desk.filter.source} options={[{ value: '', label: desk.filter.anySource }, ...signalSources.map((source) => ({ value: source, label: sources[source] }))]} value={filter.source ?? ''} />
        <TextField name="van" type="date" width="short" label={desk.filter.from} value={filter.from ?? ''} />
        <TextField name="tot" type="date" width="short" label={desk.filter.until} value={filter.until ?? ''} />
        <SelectField name="volgorde" label={desk.filter.sorting} options={sortings.map((sorting) => ({ value: sorting, label: desk.filter.sortings[sorting] }))} value={filter.sorting} />
        <Checkbox name="spoed" label={desk.filter.urgent} checked={filter.urgent} />
        <Checkbox name="laat" label={desk.filter.late} checked={filter.late} />
      </Filter>
      <Paragraph>{desk.count(total)}</Paragraph>
      <Table
        caption={list.caption} captionHidden empty={list.empty}
        columns={[
          { key: 'number', label: list.number, header: true }, { key: 'state', label: list.state }, { key: 'received', label: list.received },
          { key: 'answerBy', label: desk.nextClock }, { key: 'form', label: list.form }, { key: 'attention', label: list.attention },
        ]}
        rows={shown.map((signal) => ({
          key: signal.number,
          cells: {
            number: <span className="baken-nowrap"><Link href={request.href(`/signalen/${signal.number}`)}>{signal.number}</Link></span>,
            state: <Status kind={stateKinds[signal.state]}>{states[signal.state]}</Status>,
            received: day(signal.receivedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language),
            answerBy: signal.clocks[0] ? `${desk.clocks[signal.clocks[0].clock]}: ${day(signal.clocks[0].by, request.language)}` : '–',
            form: signal.form ? label(signal.form) : formUnknown,
            attention: [...(signal.clocks[0]?.level === 'late' ? [today.statusLate] : []), ...attention(request, signal)].join(', ') || '–',
          },
        }))}
      />
      <Pagination page={page} pages={pages} href={(to) => request.href(filterAddress(filter, [['pagina', String(to)]]))} />
      {mayExport && total > 0 ? (
        <Form action={request.href('/signalen/uitvoer')} label={desk.export.button}>
          {fields.map(([name, value]) => <HiddenField key={name} name={name} value={value} />)}
          <Button kind="secondary">{desk.export.button}</Button>
        </Form>
      ) : null}
      {fields.length > 0 && !views.some((view) => view.filter === query) ? <SaveViewSection request={request} filter={query} /> : null}
    </>
  );
}

/** Sent as a form, so that the words stand in no address and no log. */
export function SearchBox({ request, typed, error }: { readonly request: Request; readonly typed: string; readonly error?: string | undefined }): ReactNode {
  const { search } = request.texts.desk;
  return (
    <Form action={request.href('/signalen/zoeken')} label={search.label}>
      <TextField name="zoek" label={search.label} description={search.hint} value={typed} error={error} autocomplete="off" />
      <Button kind="secondary">{search.button}</Button>
    </Form>
  );
}
