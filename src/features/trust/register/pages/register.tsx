import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { localeOf } from '../../../../texts/plural.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { StatTile, CardGrid } from '../../../../ui/card.tsx';
import { Form, HiddenField, TextArea } from '../../../../ui/form.tsx';
import { DescriptionList, LinkList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { OversightNav } from '../../oversight/pages/frame.tsx';
import { type ActivityMistake, longestText, type TypedActivity } from '../activity-form.ts';
import { activityPath } from '../addresses.ts';
import { contentFields } from '../catalogue.ts';
import type { ActivityVersion, Backlog } from '../queries.ts';

/** What is said of an entry, whoever reads it. */
export function Entry({ request, activity }: { readonly request: Request; readonly activity: ActivityVersion }): ReactNode {
  const texts = request.texts.register;
  return (
    <>
      {activity.confirmed ? null : <Alert kind="warning">{texts.proposalHint}</Alert>}
      <DescriptionList rows={[
        ...contentFields.filter((field) => field !== 'name').map((field) => ({ term: texts.fields[field], value: <span lang="nl">{activity.content[field]}</span> })),
        { term: texts.version, value: String(activity.version) }, { term: texts.from, value: activity.from ? moment(activity.from, request.language) : texts.unknownFrom },
        { term: texts.state, value: activity.confirmed ? texts.confirmed : texts.proposal },
        ...(activity.reason ? [{ term: texts.why, value: activity.by ? `${activity.reason} (${texts.by(activity.by)})` : activity.reason }] : []),
      ]} />
    </>
  );
}

export function RegisterPage({ request, activities, backlog, shipping, late }: {
  readonly request: Request; readonly activities: readonly ActivityVersion[]; readonly backlog: Backlog; /** Whether a logbook is set up. */ readonly shipping: boolean; readonly late: boolean;
}): ReactNode {
  const texts = request.texts.register;
  const number = (count: number): string => count.toLocaleString(localeOf(request.language));
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <OversightNav request={request} current="register" />
      <LinkList links={activities.map((activity) => ({
        href: request.href(`/vertrouwen/register/${activity.code}`), text: <span lang="nl">{activity.content.name}</span>,
        hint: <Status kind={activity.confirmed ? 'done' : 'new'}>{activity.confirmed ? texts.confirmed : texts.proposal}</Status>,
      }))} />
      <Section title={texts.logbook.title}>
        <Paragraph>{texts.logbook.lead}</Paragraph>
        {shipping ? null : <Alert kind="info">{texts.logbook.off}</Alert>}
        {shipping && late ? <Alert kind="warning">{texts.logbook.late(backlog.waiting)}</Alert> : null}
        <CardGrid>
          <StatTile label={texts.logbook.total} value={number(backlog.total)} />
          <StatTile label={texts.logbook.waiting} value={number(backlog.waiting)} />
          <StatTile label={texts.logbook.last} value={backlog.lastShipped ? day(backlog.lastShipped.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language) : texts.logbook.never} />
        </CardGrid>
      </Section>
      <Section title={texts.dpia.title}>
        <Paragraph>{texts.dpia.lead}</Paragraph>
        <LinkList links={(['docx', 'odt', 'pdf'] as const).map((kind) => ({ href: request.href(`/vertrouwen/register/dpia.${kind}`), text: texts.dpia[kind] }))} />
      </Section>
    </>
  );
}

export function ActivityPage({ request, versions, mayEdit, saved }: { readonly request: Request; readonly versions: readonly ActivityVersion[]; readonly mayEdit: boolean; readonly saved: boolean }): ReactNode {
  const texts = request.texts.register;
  const [current, ...older] = versions;
  if (!current) return null;
  return (
    <>
      <Heading level={1}><span lang="nl">{current.content.name}</span></Heading>
      {saved ? <Alert kind="ok">{texts.edit.saved}</Alert> : null}
      <Entry request={request} activity={current} />
      <Paragraph>{texts.address}: <code>{activityPath(current.code, current.version)}</code></Paragraph>
      {mayEdit ? <ButtonLink href={request.href(`/vertrouwen/register/${current.code}/nieuw`)}>{texts.change}</ButtonLink> : null}
      {older.length > 0 ? (
        <Section title={texts.history}>
          {older.map((one) => <Section key={one.version} level={3} title={`${texts.version} ${one.version}`}><Entry request={request} activity={one} /></Section>)}
        </Section>
      ) : null}
      <Paragraph><Link href={request.href('/vertrouwen/register')}>{texts.all}</Link></Paragraph>
    </>
  );
}

export function EditActivity({ request, current, typed, mistakes, stale }: {
  readonly request: Request; readonly current: ActivityVersion; readonly typed: TypedActivity; readonly mistakes: readonly ActivityMistake[]; readonly stale: boolean;
}): ReactNode {
  const texts = request.texts.register;
  const said = (mistake: ActivityMistake): string => (mistake.why === 'missing' ? texts.mistakes.missing : texts.mistakes.long(longestText));
  const label = (field: ActivityMistake['field']): string => (field === 'reason' ? texts.edit.reason : texts.fields[field]);
  const wrong = (field: ActivityMistake['field']): string | undefined => { const one = mistakes.find((mistake) => mistake.field === field); return one ? said(one) : undefined; };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map((mistake) => ({ field: mistake.field, message: `${label(mistake.field)}: ${said(mistake)}` }))} />
      <Heading level={1}>{texts.edit.title(current.content.name)}</Heading>
      {stale ? <Alert kind="error">{texts.mistakes.stale}</Alert> : null}
      <Lead>{texts.edit.lead}</Lead>
      {stale ? <Section title={texts.theirs}><Entry request={request} activity={current} /></Section> : null}
      <Form action={request.href(`/vertrouwen/register/${current.code}/nieuw`)}>
        <HiddenField name="basis" value={String(current.version)} />
        {contentFields.map((field) => <TextArea key={field} name={field} label={texts.fields[field]} value={typed.content[field]} rows={field === 'name' ? 1 : 3} error={wrong(field)} required />)}
        <TextArea name="reason" label={texts.edit.reason} value={typed.reason} rows={2} error={wrong('reason')} required />
        <Button>{texts.edit.save}</Button>
      </Form>
    </>
  );
}

export function PublicRegister({ request, activities }: { readonly request: Request; readonly activities: readonly ActivityVersion[] }): ReactNode {
  const texts = request.texts.register;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.publicLead}</Lead>
      <LinkList links={activities.map((activity) => ({ href: request.href(activityPath(activity.code, activity.version)), text: <span lang="nl">{activity.content.name}</span>, hint: <span lang="nl">{activity.content.purpose}</span> }))} />
    </>
  );
}

export function PublicActivity({ request, activity, newest }: { readonly request: Request; readonly activity: ActivityVersion; /** The version that holds now. */ readonly newest: number }): ReactNode {
  const texts = request.texts.register;
  return (
    <>
      <Heading level={1}><span lang="nl">{activity.content.name}</span></Heading>
      {activity.version === newest ? null : <Alert kind="info"><Paragraph>{texts.older} <Link href={request.href(activityPath(activity.code, newest))}>{texts.newest}</Link></Paragraph></Alert>}
      <Entry request={request} activity={activity} />
      <Paragraph><Link href={request.href('/verwerkingen')}>{texts.all}</Link></Paragraph>
    </>
  );
}
