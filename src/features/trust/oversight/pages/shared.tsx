import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { SelectField, TextField } from '../../../../ui/form.tsx';
import { Filter } from '../../../../ui/navigation.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link } from '../../../../ui/text.tsx';
import type { Disclosure, disclosureChoices } from '../../../signals/offers.ts';
import { logAddress } from '../log-filter.ts';
import type { LogPerson } from '../queries.ts';
import { OversightNav } from './frame.tsx';

export interface SharedFilter { readonly partner: string | null; readonly ground: string | null; readonly from: string | null; readonly until: string | null }

const address = (filter: SharedFilter): string => {
  const all: readonly (readonly [string, string | null])[] = [['partner', filter.partner], ['grond', filter.ground], ['van', filter.from], ['tot', filter.until]];
  const query = new URLSearchParams(all.flatMap(([name, text]) => (text ? [[name, text]] : []))).toString();
  return query ? `/vertrouwen/gedeeld?${query}` : '/vertrouwen/gedeeld';
};

/** What left the municipality: to whom, for what, on which ground. */
export function SharedPage({ request, filter, shared, people, choices }: {
  readonly request: Request; readonly filter: SharedFilter; readonly shared: readonly Disclosure[]; readonly people: readonly LogPerson[]; readonly choices: ReturnType<typeof disclosureChoices>;
}): ReactNode {
  const { language, texts } = request;
  const { shared: words, lines } = texts.sealedLog;
  const named = (of: readonly { code: string; name: string }[], code: string): string => of.find((one) => one.code === code)?.name ?? code;
  const chosen = [
    ...(filter.partner ? [{ text: named(choices.recipients, filter.partner), href: request.href(address({ ...filter, partner: null })) }] : []),
    ...(filter.ground ? [{ text: named(choices.grounds, filter.ground), href: request.href(address({ ...filter, ground: null })) }] : []),
    ...(filter.from ? [{ text: `${lines.from} ${day(filter.from, language)}`, href: request.href(address({ ...filter, from: null })) }] : []),
    ...(filter.until ? [{ text: `${lines.until} ${day(filter.until, language)}`, href: request.href(address({ ...filter, until: null })) }] : []),
  ];
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <OversightNav request={request} current="shared" />
      <Filter label={words.filter} action={request.href('/vertrouwen/gedeeld')} apply={lines.apply} chosen={chosen}>
        <SelectField name="partner" label={words.partner} options={[{ value: '', label: words.anyPartner }, ...choices.recipients.map((one) => ({ value: one.code, label: one.name }))]} value={filter.partner ?? ''} />
        <SelectField name="grond" label={words.ground} options={[{ value: '', label: words.anyGround }, ...choices.grounds.map((one) => ({ value: one.code, label: one.name }))]} value={filter.ground ?? ''} />
        <TextField name="van" type="date" width="short" label={lines.from} value={filter.from ?? ''} />
        <TextField name="tot" type="date" width="short" label={lines.until} value={filter.until ?? ''} />
      </Filter>
      {shared.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : (
        <>
          <Table
            caption={words.summary} columns={[{ key: 'partner', label: words.partner, header: true }, { key: 'ground', label: words.ground }, { key: 'times', label: words.times, numeric: true }]}
            rows={summaryOf(shared, words.lost).map((row) => ({ key: `${row.partner} ${row.ground}`, cells: { ...row } }))}
          />
          <Table
            caption={words.list}
            columns={[{ key: 'signal', label: words.signal, header: true }, { key: 'at', label: words.at }, { key: 'partner', label: words.partner }, { key: 'purpose', label: words.purpose }, { key: 'ground', label: words.ground }, { key: 'state', label: words.state }, { key: 'by', label: words.by }]}
            rows={shared.map((one) => ({
              key: `${one.number} ${one.id}`,
              cells: {
                at: moment(one.at, language), signal: <Link href={request.href(logAddress({ dossier: one.number }))}>{one.number}</Link>, partner: one.recipientName, purpose: one.purposeName,
                ground: one.groundName ?? words.lost, state: texts.sharing.states[one.state], by: people.find((person) => person.id === one.by)?.name ?? (one.by || '–'),
              },
            }))}
          />
        </>
      )}
    </>
  );
}

function summaryOf(shared: readonly Disclosure[], lost: string): { partner: string; ground: string; times: number }[] {
  const rows = new Map<string, { partner: string; ground: string; times: number }>();
  for (const one of shared) {
    const key = `${one.recipient} ${one.ground ?? ''}`;
    const row = rows.get(key) ?? { partner: one.recipientName, ground: one.groundName ?? lost, times: 0 };
    row.times += 1;
    rows.set(key, row);
  }
  return [...rows.values()].sort((one, other) => other.times - one.times || one.partner.localeCompare(other.partner));
}
