import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { SelectField } from '../../../../ui/form.tsx';
import { Filter } from '../../../../ui/navigation.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own } from '../../pages/words.tsx';
import type { MeasureRow, Standing } from '../queries.ts';
import { kinds } from './measure.tsx';

export const overviewFilters = ['alle', 'aandacht', 'stil'] as const;
export type OverviewFilter = (typeof overviewFilters)[number];

/** Whether a measure belongs under a filter. */
export function fits(filter: OverviewFilter, standing: Pick<Standing, 'freshness' | 'state'>): boolean {
  if (filter === 'alle') return true;
  return standing.freshness !== 'fresh' || (filter === 'aandacht' && standing.state === 'late');
}

/** Each measure in one row, what asks attention first. */
export function OverviewPage({ request, reference, rows, owners, filter, owner }: {
  readonly request: Request; readonly reference: string; readonly rows: readonly MeasureRow[]; readonly owners: readonly string[]; readonly filter: OverviewFilter; readonly owner: number;
}): ReactNode {
  const { progress: words, plan: texts } = request.texts;
  const voice = { texts, language: request.language, href: request.href };
  const at = `/plan/${reference}`;
  const names = { alle: words.filters.all, aandacht: words.filters.attention, stil: words.filters.stale };
  return (
    <>
      <Heading level={1}>{words.overviewTitle}</Heading>
      <PlanNav request={request} reference={reference} current="stand" />
      <Lead>{words.overviewLead}</Lead>
      <Filter label={words.filter} action={request.href(`${at}/stand`)} apply={words.apply}>
        <SelectField name="welke" label={words.filter} options={overviewFilters.map((value) => ({ value, label: names[value] }))} value={filter} />
        <SelectField name="eigenaar" label={words.ownerLabel} options={[{ value: '0', label: words.ownerAll }, ...owners.map((label, at) => ({ value: String(at + 1), label }))]} value={String(owner)} />
      </Filter>
      {rows.length === 0 ? <EmptyState title={words.count(0)}>{owners.length === 0 ? words.overviewEmpty : words.filter}</EmptyState> : (
        <Table
          caption={words.count(rows.length)}
          columns={[
            { key: 'measure', label: words.columns.measure, header: true }, { key: 'owner', label: words.columns.owner }, { key: 'state', label: words.columns.state }, { key: 'phase', label: words.columns.phase },
            { key: 'said', label: words.columns.said },
          ]}
          rows={rows.map((row) => ({
            key: row.code,
            cells: {
              measure: <><Link href={request.href(`${at}/maatregel/${row.code}`)}><Own voice={voice}>{row.title}</Own></Link> <span className="baken-hint"><Own voice={voice}>{row.pillar}</Own></span></>,
              owner: row.owner ?? <Status kind="late">{words.nobody}</Status>,
              state: <Status kind={kinds[row.standing.state]}>{words.states[row.standing.state]}</Status>,
              phase: row.standing.phase ? words.phases[row.standing.phase] : words.noPhase,
              said: row.standing.newest
                ? <>{day(row.standing.newest.at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language)}{row.standing.freshness === 'stale' ? <> <Status kind="late">{words.freshness.stale}</Status></> : null}</>
                : <Status kind="waiting">{words.freshness.silent}</Status>,
            },
          }))}
        />
      )}
    </>
  );
}
