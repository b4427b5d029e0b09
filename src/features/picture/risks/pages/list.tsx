import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField, SelectField } from '../../../../ui/form.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import { Filter } from '../../../../ui/navigation.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState, TaskList } from '../../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { type FormCode, formName, type SectorCode, sectorName } from '../../../knowledge/offers.ts';
import type { RiskFile } from '../queries.ts';
import { byGroup, groups } from '../rules.ts';
import { attentionKinds, dayOf, formNames, riskAddress, riskName, Typed } from './words.tsx';

export interface RiskFilter { readonly sector: string; readonly form: string; readonly state: 'open' | 'closed' | 'all' }

export interface ListProps {
  readonly request: Request;
  /** Those that fit the filter, and how many there are at all. */
  readonly risks: readonly RiskFile[]; readonly all: number;
  readonly filter: RiskFilter; readonly sectors: readonly SectorCode[]; readonly forms: readonly FormCode[];
  /** How many combinations are documented and not in the register. */
  readonly suggestions: number;
  readonly may: { readonly edit: boolean; readonly know: boolean };
  readonly nav: ReactNode;
}

/** What asks for a look stands first; nothing is ranked. */
export function RisksPage(props: ListProps): ReactNode {
  const { request, all, may, nav } = props;
  const { risks: words } = request.texts;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      {nav}
      <Lead>{words.lead(request.municipality.name)}</Lead>
      {may.know ? null : <Paragraph>{words.notShown}</Paragraph>}
      {all === 0 ? <NoRisks {...props} /> : <Register {...props} />}
    </>
  );
}

function NoRisks({ request, may }: ListProps): ReactNode {
  const { list } = request.texts.risks;
  return (
    <EmptyState title={list.emptyTitle} action={may.edit ? <ButtonLink href={request.href('/beeld/risicos/voorstellen')}>{list.first}</ButtonLink> : null}>
      <Paragraph>{list.empty}</Paragraph>
      {may.edit ? <Paragraph><Link href={request.href('/beeld/risicos/nieuw')}>{list.byHand}</Link></Paragraph> : <Paragraph>{list.mayNot}</Paragraph>}
    </EmptyState>
  );
}

function Register({ request, risks, filter, sectors, forms, suggestions, may }: ListProps): ReactNode {
  const { risks: words } = request.texts;
  const { list } = words;
  const at = (path: string): string => request.href(`/beeld/risicos${path}`);
  const grouped = byGroup(risks.map((file) => ({ ...file, file })));
  const option = (value: string, label: string): { value: string; label: string } => ({ value, label });
  const chosen = [
    ...(filter.sector ? [{ text: sectorName(filter.sector as SectorCode, request.language), href: at(addressOf({ ...filter, sector: '' })) }] : []),
    ...(filter.form ? [{ text: formName(filter.form as FormCode, request.language), href: at(addressOf({ ...filter, form: '' })) }] : []),
  ];
  return (
    <>
      {may.edit ? <ButtonRow><ButtonLink href={at('/nieuw')}>{list.add}</ButtonLink></ButtonRow> : null}
      <Filter label={list.filter} action={at('')} apply={list.apply} chosen={chosen}>
        <SelectField name="sector" label={list.sector} value={filter.sector} options={[option('', list.all), ...sectors.map((code) => option(code, sectorName(code, request.language)))]} />
        <SelectField name="vorm" label={list.form} value={filter.form} options={[option('', list.all), ...forms.map((code) => option(code, formName(code, request.language)))]} />
        <SelectField name="stand" label={list.state} value={filter.state} options={[option('all', list.stateAll), option('open', words.states.open), option('closed', words.states.closed)]} />
      </Filter>
      {risks.length === 0 ? <EmptyState title={list.nothing}>{list.nothingText}</EmptyState> : null}
      {groups.map((group) => {
        const rows = grouped.get(group) ?? [];
        if (rows.length === 0) return null;
        const tasks = <TaskList tasks={rows.map(({ file }) => ({ title: `${words.number(file.number)} · ${riskName(request, file.description)}`, href: riskAddress(request, file.number), hint: hintOf(request, file), status: { kind: attentionKinds[file.attention], text: words.attention[file.attention] } }))} />;
        return group === 'closed'
          ? <Details summary={`${list.groups.closed} (${rows.length})`} key={group} open={filter.state === 'closed'}><Paragraph>{list.groupHints.closed}</Paragraph>{tasks}</Details>
          : <Section title={list.groups[group]} key={group}><Paragraph>{list.groupHints[group]}</Paragraph>{tasks}</Section>;
      })}
      {risks.length === 0 ? null : <Details summary={list.asTable}><RiskTable request={request} risks={risks} /></Details>}
      <LinkList links={[
        ...(may.edit ? [{ href: at('/voorstellen'), text: list.suggestions(suggestions) }] : []),
        { href: at('/maatregelen'), text: list.measures }, { href: at(`/afdruk${addressOf(filter)}`), text: list.print },
      ]} />
      {may.edit && risks.length > 0 ? (
        <Form action={at('/uitvoer')} label={list.export}>
          <HiddenField name="sector" value={filter.sector} /><HiddenField name="vorm" value={filter.form} /><HiddenField name="stand" value={filter.state} />
          <Button kind="secondary">{list.export}</Button>
        </Form>
      ) : null}
    </>
  );
}

/** A filter as it stands in the address: codes, no word of anybody. */
export function addressOf({ sector, form, state }: RiskFilter): string {
  const query = new URLSearchParams({ ...(sector ? { sector } : {}), ...(form ? { vorm: form } : {}), ...(state === 'all' ? {} : { stand: state }) }).toString();
  return query === '' ? '' : `?${query}`;
}

/** Forms, the judgement with its name and day, and when somebody looks again. */
function hintOf(request: Request, file: RiskFile): string {
  const { risks: words } = request.texts;
  const { judged, nextLook, attention } = file;
  const next = nextLook === null || attention === 'closed' ? [] : [(attention === 'due' ? words.list.due : words.list.next)(day(nextLook, request.language))];
  const said = judged ? [words.list.judged(words.judgements[judged.judgement], judged.by, dayOf(request, judged.at))] : [];
  const bare = attention === 'closed' || attention === 'no-measure' || file.ties.some((tie) => tie.kind === 'measure' && !tie.off) ? [] : [words.list.noMeasure];
  return [`${formNames(request, file.description)}.`, ...said, ...next, ...bare].join(' ');
}

function RiskTable({ request, risks }: { readonly request: Request; readonly risks: readonly RiskFile[] }): ReactNode {
  const { risks: words } = request.texts;
  const { columns } = words.list;
  return (
    <Table
      caption={words.list.caption(risks.length)}
      columns={[
        { key: 'what', label: columns.what, header: true }, { key: 'forms', label: columns.forms }, { key: 'exposure', label: columns.exposure }, { key: 'judgement', label: columns.judgement }, { key: 'next', label: columns.next },
        { key: 'measures', label: columns.measures, numeric: true }, { key: 'state', label: columns.state },
      ]}
      rows={risks.map((file) => ({
        key: String(file.number),
        cells: {
          what: <Link href={riskAddress(request, file.number)}>{words.number(file.number)} · <Typed request={request}>{riskName(request, file.description)}</Typed></Link>, forms: formNames(request, file.description), exposure: words.exposures[file.description.exposure],
          judgement: file.judged ? <>{words.judgements[file.judged.judgement]} <span className="baken-hint">{words.file.by(file.judged.by, dayOf(request, file.judged.at))}</span></> : words.list.never,
          next: file.nextLook === null ? '–' : day(file.nextLook, request.language), measures: file.ties.filter((tie) => tie.kind === 'measure' && !tie.off).length,
          state: <Status kind={attentionKinds[file.attention]}>{words.attention[file.attention]}</Status>,
        },
      }))}
    />
  );
}
