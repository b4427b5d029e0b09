import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Hidden, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { inLanguage } from '../../catalogue/language.ts';
import { MODULES } from '../catalogue/modules.ts';
import type { Setting } from '../queries-own.ts';
import type { RequirementRow } from '../queries-teams.ts';
import { posts } from '../rules.ts';
import type { NormField, RequirementField } from '../teams-form.ts';
import { face, Mistakes, type Typed, whatText } from './parts.tsx';

export interface RequirementsPageProps {
  readonly request: Request;
  readonly rows: readonly RequirementRow[];
  readonly teams: readonly { readonly id: number; readonly name: string }[];
  readonly courses: ReadonlyMap<number, string>;
  readonly setting: Setting;
  readonly asked: Typed<RequirementField>;
  readonly norms: Typed<NormField>;
  /** Somebody else set the norms since this form was made. */
  readonly changed: boolean;
  readonly done: string | null;
}

/** Who must follow what, and the norms: the choices of the municipality. */
export function RequirementsPage(props: RequirementsPageProps): ReactNode {
  const { request, rows, asked, norms, done } = props;
  const { teams: words } = request.texts;
  return (
    <>
      <Mistakes of={[asked, norms]} request={request} />
      <Heading level={1}>{words.require.title}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      <Lead>{words.require.lead}</Lead>
      <Paragraph><Link href={request.href('/kennis/teams')}>{words.backToTeams}</Link></Paragraph>
      {rows.length === 0 ? <EmptyState title={words.require.table}>{words.require.none}</EmptyState> : <Rows request={request} rows={rows} />}
      <Section title={words.require.new}><AskForm {...props} /></Section>
      <Section title={words.norms.title} id="normen"><NormForm {...props} /></Section>
    </>
  );
}

function Rows({ request, rows }: { readonly request: Request; readonly rows: readonly RequirementRow[] }): ReactNode {
  const { teams: words } = request.texts;
  return (
    <Table
      caption={words.require.table}
      columns={[
        { key: 'what', label: words.what.columns.what, header: true }, { key: 'who', label: words.what.columns.who }, { key: 'within', label: words.what.columns.within }, { key: 'refresh', label: words.what.columns.refresh },
        { key: 'since', label: words.require.since }, { key: 'action', label: words.member.columns.action },
      ]}
      rows={rows.map((row) => ({
        key: String(row.id),
        cells: {
          what: whatText(row.what, request), who: `${row.team ?? words.everyTeam}: ${row.post ? words.posts[row.post] : words.everyPost}`, within: words.what.within(row.within),
          refresh: row.refresh === null ? words.what.once : words.what.months(row.refresh),
          since: row.ended ? <Status kind="stopped">{words.require.endedOn(day(row.ended, request.language))}</Status> : day(row.from, request.language),
          action: (
            <Form action={request.href(`/kennis/eisen/${row.id}`)}>
              <Button kind="subtle" name="doe" value={row.ended ? 'weer' : 'stop'}>{row.ended ? words.require.again : words.require.end}<Hidden>{words.require.hidden(whatText(row.what, request))}</Hidden></Button>
            </Form>
          ),
        },
      }))}
    />
  );
}

function AskForm({ request, teams, courses, asked }: RequirementsPageProps): ReactNode {
  const { teams: words } = request.texts;
  return (
    <Form action={request.href('/kennis/eisen')} label={words.require.new}>
      <SelectField
        {...face(asked, 'wat', request)} label={words.require.what}
        options={[
          { value: '', label: words.courses.choose }, ...MODULES.map((module) => ({ value: `module:${module.code}`, label: inLanguage(module.name, request.language) })),
          ...[...courses].map(([id, title]) => ({ value: `cursus:${id}`, label: words.what.course(title) })),
        ]}
      />
      <SelectField {...face(asked, 'team', request)} label={words.require.team} options={[{ value: '', label: words.everyTeam }, ...teams.map((team) => ({ value: String(team.id), label: team.name }))]} />
      <RadioGroup {...face(asked, 'werk', request)} legend={words.require.post} options={[{ value: '', label: words.everyPost }, ...posts.map((value) => ({ value, label: words.posts[value] }))]} />
      <TextField {...face(asked, 'binnen', request)} label={words.require.within} description={words.require.withinHint} inputMode="numeric" width="short" />
      <TextField {...face(asked, 'opnieuw', request)} label={words.require.refresh} description={words.require.refreshHint} inputMode="numeric" width="short" optional />
      <Button>{words.require.save}</Button>
    </Form>
  );
}

function NormForm({ request, setting, norms, changed }: RequirementsPageProps): ReactNode {
  const { norms: words, what } = request.texts.teams;
  const now = setting.norms;
  return (
    <>
      {changed ? <Alert kind="error" title={request.texts.teams.change.conflictTitle}>{words.conflict(now.pass, now.validMonths === null ? words.none : what.months(now.validMonths), now.share)}</Alert> : null}
      <Paragraph>{words.lead}</Paragraph>
      <Form action={request.href('/kennis/eisen/normen')} label={words.title}>
        <HiddenField name="versie" value={String(setting.version)} />
        <TextField {...face(norms, 'gehaald', request)} label={words.pass} inputMode="numeric" width="short" />
        <TextField {...face(norms, 'geldig', request)} label={words.months} description={words.monthsHint} inputMode="numeric" width="short" optional />
        <TextField {...face(norms, 'aandeel', request)} label={words.share} inputMode="numeric" width="short" />
        <Button kind="secondary">{words.save}</Button>
      </Form>
    </>
  );
}
