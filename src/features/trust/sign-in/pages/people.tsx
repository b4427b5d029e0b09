import type { ReactNode } from 'react';
import { isRole, roles } from '../../../../platform/permissions.ts';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField, SelectField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Details, Heading, Hidden, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { Member, Waiting } from '../queries.ts';

export type PeopleRefusal = 'own-rights' | 'last-administrator' | 'no-change' | 'gone' | 'no-role' | 'roles-come-along';

interface PeoplePageProps {
  readonly request: Request; readonly waiting: readonly Waiting[]; readonly people: readonly Member[]; readonly rolesComeAlong: boolean; readonly refusal: PeopleRefusal | null; readonly done: string | null;
}

export function PeoplePage({ request, waiting, people, rolesComeAlong, refusal, done }: PeoplePageProps): ReactNode {
  const texts = request.texts.people;
  const dones: Readonly<Record<string, string>> = texts.done;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      {refusal ? <Alert kind="error">{texts.refusals[refusal]}</Alert> : done && dones[done] ? <Alert kind="ok">{dones[done]}</Alert> : null}
      <Lead>{texts.lead}</Lead>
      {rolesComeAlong ? <Alert kind="info">{texts.comeAlong}</Alert> : (
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
              name: person.name, role: isRole(person.role) ? request.texts.trust.roles[person.role] : person.role,
              state: <Status kind={person.active ? (person.signedIn ? 'open' : 'done') : 'stopped'}>{person.active ? (person.signedIn ? texts.signedIn : texts.access) : texts.ended}</Status>,
              change: person.id === request.person?.id ? texts.yourself : <Change request={request} person={person} rolesComeAlong={rolesComeAlong} />,
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

function Change({ request, person, rolesComeAlong }: { readonly request: Request; readonly person: Member; readonly rolesComeAlong: boolean }): ReactNode {
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
      <Form action={action}>
        <Paragraph>{texts.endHint}</Paragraph>
        <Button kind="secondary" name="doe" value="stop">{texts.end}<Hidden> {person.name}</Hidden></Button>
      </Form>
    </Details>
  );
}
