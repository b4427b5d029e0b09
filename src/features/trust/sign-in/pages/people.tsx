import type { ReactNode } from 'react';
import { KeptLine } from '../../../../platform/kept-records.tsx';
import { isRole, roles } from '../../../../platform/permissions.ts';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField, SelectField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Details, Heading, Hidden, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Invite, type InviteTyped, LostKey } from '../../passkeys/pages/people.tsx';
import type { Member, Waiting } from '../queries.ts';

export type PeopleRefusal = 'own-rights' | 'last-administrator' | 'no-change' | 'gone' | 'no-role' | 'roles-come-along';

interface PeoplePageProps {
  readonly request: Request; readonly waiting: readonly Waiting[]; readonly people: readonly Member[]; readonly rolesComeAlong: boolean; readonly refusal: PeopleRefusal | null; readonly done: string | null;
  /** Where no provider brings people: how one is invited, and who has no key yet. */
  readonly invite: { readonly typed: InviteTyped; readonly without: ReadonlySet<string> } | null;
}

export function PeoplePage({ request, waiting, people, rolesComeAlong, refusal, done, invite }: PeoplePageProps): ReactNode {
  const texts = request.texts.people;
  const dones: Readonly<Record<string, string>> = { ...texts.done, sleutel: request.texts.passkeys.people.asked };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={(invite?.typed.mistakes ?? []).map((field) => ({ field: field === 'name' ? 'naam' : 'rol', message: request.texts.passkeys.people.mistakes[field] }))} />
      <Heading level={1}>{texts.title}</Heading>
      {refusal ? <Alert kind="error">{texts.refusals[refusal]}</Alert> : done && dones[done] ? <Alert kind="ok">{dones[done]}</Alert> : null}
      <Lead>{texts.lead}</Lead>
      <Paragraph><Link href={request.href('/mensen/herziening')}>{request.texts.review.two.link}</Link></Paragraph>
      <Paragraph><Link href={request.href('/mensen/sessies')}>{request.texts.access.sessions.menu}</Link></Paragraph>
      {invite ? <Paragraph><Link href={request.href('/mensen/herstel')}>{request.texts.passkeys.second.menu}</Link></Paragraph> : null}
      {invite ? <Invite request={request} typed={invite.typed} /> : rolesComeAlong ? <Alert kind="info">{texts.comeAlong}</Alert> : (
        <Section title={texts.waiting}>
          {waiting.length === 0 ? <EmptyState title={texts.nobodyWaits}>{texts.nobodyWaitsHint}</EmptyState> : waiting.map((one) => <Knock key={one.id} request={request} waiting={one} />)}
        </Section>
      )}
      <Section title={texts.all}>
        <Table
          caption={texts.all} captionHidden columns={[{ key: 'name', label: texts.name, header: true }, { key: 'role', label: texts.role }, { key: 'state', label: texts.state }, { key: 'change', label: texts.change }]}
          rows={people.map((person) => ({
            key: person.id,
            cells: {
              name: invite?.without.has(person.id) ? <>{person.name}<br /><span className="baken-hint">{request.texts.passkeys.people.noKey}</span></> : person.name, role: isRole(person.role) ? request.texts.trust.roles[person.role] : person.role,
              state: <><Status kind={person.active ? (person.signedIn ? 'open' : 'done') : 'stopped'}>{person.active ? (person.signedIn ? texts.signedIn : texts.access) : texts.ended}</Status>{person.kept ? <p className="baken-hint"><KeptLine request={request} kept={person.kept} about={person.name} /></p> : null}</>,
              change: person.id === request.person?.id ? texts.yourself : <Change request={request} person={person} rolesComeAlong={rolesComeAlong} withKeys={invite !== null} />,
            },
          }))}
        />
      </Section>
    </>
  );
}

function roleChoices(request: Request): { value: string; label: string }[] {
  return roles.map((role) => ({ value: role, label: request.texts.trust.roles[role] }));
}

function Knock({ request, waiting }: { readonly request: Request; readonly waiting: Waiting }): ReactNode {
  const texts = request.texts.people;
  return (
    <Form action={request.href('/mensen/toelaten')} label={waiting.name}>
      <HiddenField name="wie" value={waiting.id} />
      <Heading level={3}>{waiting.name}</Heading>
      <Paragraph>{texts.asked(moment(waiting.asked, request.language))}</Paragraph>
      <SelectField name={`rol-${waiting.id}`} label={texts.asWhat} value="" options={[{ value: '', label: texts.choose }, ...roleChoices(request)]} />
      <ButtonRow>
        <Button kind="secondary" name="doe" value="toelaten">{texts.admit}<Hidden> {waiting.name}</Hidden></Button>
        <Button kind="subtle" name="doe" value="afwijzen">{texts.decline}<Hidden> {waiting.name}</Hidden></Button>
      </ButtonRow>
    </Form>
  );
}

function Change({ request, person, rolesComeAlong, withKeys }: { readonly request: Request; readonly person: Member; readonly rolesComeAlong: boolean; readonly withKeys: boolean }): ReactNode {
  const texts = request.texts.people;
  const action = request.href(`/mensen/${person.id}`);
  if (!person.active) return <Form action={action}><Button kind="subtle" name="doe" value="herstel">{texts.restore}<Hidden> {person.name}</Hidden></Button></Form>;
  return (
    <Details summary={<>{texts.change}<Hidden> {person.name}</Hidden></>}>
      {rolesComeAlong ? null : (
        <Form action={action} label={texts.newRole}>
          <SelectField name={`rol-${person.id}`} label={texts.newRole} value={person.role} options={roleChoices(request)} />
          <Button kind="secondary" name="doe" value="rol">{texts.saveRole}</Button>
        </Form>
      )}
      {withKeys ? <LostKey request={request} person={person} /> : null}
      <Form action={action}>
        <Paragraph>{texts.endHint}</Paragraph>
        <Button kind="secondary" name="doe" value="stop">{texts.end}<Hidden> {person.name}</Hidden></Button>
      </Form>
    </Details>
  );
}
