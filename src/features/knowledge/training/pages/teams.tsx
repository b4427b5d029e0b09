import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, SelectField, TextField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Details, Heading, Hidden, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Person, TeamRow, TeamsOverview } from '../queries-teams.ts';
import type { TeamField } from '../teams-form.ts';
import { face, Mistakes, Share, type Typed } from './parts.tsx';

export interface TeamsPageProps {
  readonly request: Request;
  readonly overview: TeamsOverview;
  readonly may: { readonly keep: boolean; readonly require: boolean; readonly shares: boolean };
  readonly people: readonly Person[];
  readonly typed: Typed<TeamField>;
  readonly done: string | null;
}

export function TeamFieldsPart({ request, typed, people, usual }: { readonly request: Request; readonly typed: Typed<TeamField>; readonly people: readonly Person[]; readonly usual: number }): ReactNode {
  const { add: words } = request.texts.teams;
  return (
    <>
      <TextField {...face(typed, 'naam', request)} label={words.name} description={words.nameHint} width="medium" required />
      <SelectField {...face(typed, 'manager', request)} label={words.manager} description={words.managerHint} options={[{ value: '', label: words.noManager }, ...people.map((one) => ({ value: one.id, label: one.name }))]} />
      <TextField {...face(typed, 'norm', request)} label={words.norm} description={words.normHint(usual)} inputMode="numeric" width="short" optional />
    </>
  );
}

/** Every team that the reader manages, keeps or steers, with how far it is. */
export function TeamsPage({ request, overview, may, people, typed, done }: TeamsPageProps): ReactNode {
  const { teams: words } = request.texts;
  const { rows, all, norms } = overview;
  const late = (row: TeamRow): ReactNode => (row.share?.kind !== 'share' ? '–' : row.share.overdue > 0 ? <Status kind="late">{words.late(row.share.overdue)}</Status> : words.nobodyLate);
  return (
    <>
      <Mistakes of={[typed]} request={request} />
      <Heading level={1}>{words.title}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      <Lead>{words.lead}</Lead>
      <Paragraph>
        <Link href={request.href('/kennis/leren')}>{words.links.learn}</Link>
        {may.require ? <> · <Link href={request.href('/kennis/eisen')}>{words.links.require}</Link></> : null}
        {may.keep ? <> · <Link href={request.href('/kennis/cursussen')}>{words.links.courses}</Link></> : null}
      </Paragraph>
      {rows.length > 0 && overview.requirements === 0 ? <Alert kind="info">{words.noRequirements}</Alert> : null}
      {all && rows.length > 0 ? <DescriptionList rows={[{ term: words.all, value: all.kind === 'fewer' ? words.noTotal : <Share share={all} norm={norms.share} request={request} /> }]} /> : null}
      {rows.length === 0 ? <EmptyState title={words.empty.title}>{may.keep ? words.empty.keep : may.shares ? words.empty.steer : words.empty.none}</EmptyState> : (
        <Table
          caption={words.table} captionHidden
          columns={[{ key: 'team', label: words.columns.team, header: true }, { key: 'manager', label: words.columns.manager }, { key: 'share', label: words.columns.share }, { key: 'norm', label: words.columns.norm }, { key: 'late', label: words.columns.late }]}
          rows={rows.map((row) => ({
            key: String(row.id),
            cells: {
              team: <Link href={request.href(`/kennis/teams/${row.id}`)}>{row.name}</Link>, manager: row.manager ?? words.nobody,
              share: <Share share={row.share} norm={row.norm} request={request} />, norm: words.norm(row.norm), late: late(row),
            },
          }))}
        />
      )}
      {rows.some((row) => row.share?.kind === 'fewer') ? <p className="baken-hint">{words.small}</p> : null}
      {may.keep ? (
        <Section title={words.add.title}>
          <Form action={request.href('/kennis/teams')} label={words.add.title}>
            <TeamFieldsPart request={request} typed={typed} people={people} usual={norms.share} />
            <Button>{words.add.save}</Button>
          </Form>
        </Section>
      ) : null}
      {overview.closed.length > 0 ? (
        <Details summary={words.closed.title}>
          {overview.closed.map((team) => (
            <Form key={team.id} action={request.href(`/kennis/teams/${team.id}/heropenen`)}>
              <Paragraph>{team.name}</Paragraph>
              <Button kind="subtle">{words.closed.reopen}<Hidden>{words.member.leaveHidden(team.name)}</Hidden></Button>
            </Form>
          ))}
        </Details>
      ) : null}
    </>
  );
}
