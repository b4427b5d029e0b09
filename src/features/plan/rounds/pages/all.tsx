import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import type { RoundHead } from '../queries.ts';
import type { RoundState } from '../states.ts';

export const stateKinds: Readonly<Record<RoundState, StatusKind>> = { prepared: 'waiting', running: 'open', closed: 'done', dropped: 'stopped' };

export function RoundsPage({ request, plan, rounds, mayRun, nothing }: { readonly request: Request; readonly plan: string; readonly rounds: readonly RoundHead[]; readonly mayRun: boolean; readonly nothing: boolean }): ReactNode {
  const { rounds: words } = request.texts;
  const begin = mayRun && !rounds.some((round) => round.state === 'prepared' || round.state === 'running')
    ? <Form action={request.href(`/plan/${plan}/rondes`)} label={words.begin}><Button>{words.begin}</Button></Form> : null;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PlanNav request={request} reference={plan} current="rondes" />
      <Lead>{words.lead}</Lead>
      {nothing ? <Alert kind="info">{words.nothing}</Alert> : null}
      {rounds.length === 0 ? <EmptyState title={words.emptyTitle} action={begin ?? undefined}><Paragraph>{words.empty}</Paragraph>{mayRun ? null : <Paragraph>{words.onlyAdviser}</Paragraph>}</EmptyState> : (
        <>
          {begin}
          <Table
            caption={words.link} captionHidden columns={[{ key: 'round', label: words.columns.round, header: true }, { key: 'state', label: words.columns.state }, { key: 'due', label: words.columns.due }]}
            rows={rounds.map((round) => ({
              key: String(round.id),
              cells: {
                round: mayRun ? <Link href={request.href(`/plan/${plan}/rondes/${round.id}`)}>{words.name(request.texts.indicators.period(round.period))}</Link> : words.name(request.texts.indicators.period(round.period)),
                state: <Status kind={stateKinds[round.state]}>{words.states[round.state]}</Status>, due: round.due ? day(round.due, request.language) : '–',
              },
            }))}
          />
        </>
      )}
    </>
  );
}
