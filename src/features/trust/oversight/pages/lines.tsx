import type { ReactNode } from 'react';
import { isRole } from '../../../../platform/permissions.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { localeOf } from '../../../../texts/plural.ts';
import type { Texts } from '../../../../texts/texts.ts';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField, SelectField, TextField } from '../../../../ui/form.tsx';
import { Filter, Pagination } from '../../../../ui/navigation.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Paragraph } from '../../../../ui/text.tsx';
import { filterFields, lineKinds, logAddress, type LogFilter } from '../log-filter.ts';
import type { LogLine, LogPerson } from '../queries.ts';
import { OversightNav } from './frame.tsx';

export const linesOnPage = 50;

/** What somebody did, in words; an act that has none yet by its address. */
export function actInWords(texts: Texts, act: string): string {
  const { acts, otherAct } = texts.sealedLog;
  const [method = '', path = ''] = act.split(' ');
  return acts[act] ?? (method === 'GET' || method === 'POST' ? otherAct[method](path) : act);
}

export function purposeInWords(texts: Texts, purpose: string): string {
  const purposes: Readonly<Record<string, string>> = texts.trust.purposes;
  return purposes[purpose] ?? purpose;
}

export function whoInWords(texts: Texts, line: Pick<LogLine, 'kind' | 'name'>): string {
  return line.kind === 'person' ? line.name ?? '–' : texts.trust.oversight[line.kind];
}

/** Lines of the log under a filter that stands in the address. */
export function LinesPage({ request, filter, lines, count, most, page, people }: {
  readonly request: Request; readonly filter: LogFilter; readonly lines: readonly LogLine[]; readonly count: number; /** Lines are counted up to here. */ readonly most: number; readonly page: number; readonly people: readonly LogPerson[];
}): ReactNode {
  const { texts, language } = request;
  const { lines: words, kinds } = texts.sealedLog;
  const { oversight } = texts.trust;
  const number = (value: number): string => value.toLocaleString(localeOf(language));
  const nameOf = (person: LogPerson): string => words.who(person.name, isRole(person.role) ? texts.trust.roles[person.role] : person.role);
  const fields = filterFields(filter);
  const said: Readonly<Record<string, (value: string) => string>> = {
    dossier: words.dossier, persoon: (id) => people.find((one) => one.id === id)?.name ?? id, soort: () => (filter.kind ? kinds[filter.kind] : ''),
    van: (value) => `${words.from} ${day(value, language)}`, tot: (value) => `${words.until} ${day(value, language)}`,
  };
  const without = (name: string): string => request.href(logAddress({
    dossier: name === 'dossier' ? null : filter.dossier, person: name === 'persoon' ? null : filter.person, kind: name === 'soort' ? null : filter.kind, from: name === 'van' ? null : filter.from, until: name === 'tot' ? null : filter.until,
  }));
  const pages = Math.max(1, Math.ceil(Math.min(count, most) / linesOnPage));
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <OversightNav request={request} current="lines" />
      <Filter label={words.filter} action={request.href('/vertrouwen/regels')} apply={words.apply} chosen={fields.map(([name, value]) => ({ text: said[name]?.(value) ?? value, href: without(name) }))}>
        {filter.dossier ? <HiddenField name="dossier" value={filter.dossier} /> : null}
        <SelectField name="persoon" label={words.person} options={[{ value: '', label: words.anybody }, ...people.map((person) => ({ value: person.id, label: nameOf(person) }))]} value={filter.person ?? ''} />
        <SelectField name="soort" label={words.kind} options={[{ value: '', label: words.anyKind }, ...lineKinds.map((kind) => ({ value: kind, label: kinds[kind] }))]} value={filter.kind ?? ''} />
        <TextField name="van" type="date" width="short" label={words.from} value={filter.from ?? ''} />
        <TextField name="tot" type="date" width="short" label={words.until} value={filter.until ?? ''} />
      </Filter>
      {lines.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : (
        <Table
          caption={count > most ? words.many(number(most)) : words.caption(number(count))}
          columns={[
            { key: 'at', label: oversight.at }, { key: 'who', label: oversight.who }, { key: 'did', label: oversight.did }, { key: 'about', label: oversight.about }, { key: 'purpose', label: oversight.purpose }, { key: 'result', label: oversight.result },
          ]}
          rows={lines.map((line) => ({
            key: String(line.id),
            cells: {
              at: moment(line.at, language), who: whoInWords(texts, line), did: actInWords(texts, line.did), about: line.about ?? '–', purpose: purposeInWords(texts, line.purpose),
              result: line.result === 'refused' ? <Status kind="stopped">{oversight.refused}</Status> : oversight.done,
            },
          }))}
        />
      )}
      <Pagination page={Math.min(page, pages)} pages={pages} href={(to) => request.href(logAddress(filter, [['pagina', String(to)]]))} />
      {lines.length === 0 ? null : (
        <Form action={request.href('/vertrouwen/regels/uitvoer')} label={words.export}>
          {fields.map(([name, value]) => <HiddenField key={name} name={name} value={value} />)}
          <Button kind="secondary">{words.export}</Button>
          <Paragraph>{words.exportHint}{count > most ? ` ${words.exportMost(number(most))}` : ''}</Paragraph>
        </Form>
      )}
    </>
  );
}
