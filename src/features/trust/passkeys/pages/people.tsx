import type { ReactNode } from 'react';
import { roles } from '../../../../platform/permissions.ts';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { CopyCode } from '../../../../ui/copy.tsx';
import { Form, HiddenField, SelectField, TextField } from '../../../../ui/form.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Hidden, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Recovery } from '../queries.ts';

export interface InviteTyped { readonly name: string; readonly role: string; readonly mistakes: readonly ('name' | 'role')[] }

/** A part of the page of people, where no provider brings them. */
export function Invite({ request, typed }: { readonly request: Request; readonly typed: InviteTyped }): ReactNode {
  const texts = request.texts.passkeys.people;
  const wrong = (field: 'name' | 'role'): string | undefined => (typed.mistakes.includes(field) ? texts.mistakes[field] : undefined);
  return (
    <Section title={texts.invite}>
      <Form action={request.href('/mensen/uitnodigen')}>
        <TextField name="naam" label={texts.name} value={typed.name} width="medium" error={wrong('name')} required />
        <SelectField
          name="rol" label={texts.role} value={typed.role} error={wrong('role')}
          options={[{ value: '', label: texts.choose }, ...roles.map((role) => ({ value: role, label: request.texts.trust.roles[role] }))]}
        />
        <Button kind="secondary">{texts.go}</Button>
      </Form>
    </Section>
  );
}

/** Asks for a new key for somebody who lost theirs. */
export function LostKey({ request, person }: { readonly request: Request; readonly person: { readonly id: string; readonly name: string } }): ReactNode {
  const texts = request.texts.passkeys.people;
  return (
    <Form action={request.href('/mensen/sleutel-kwijt')}>
      <Paragraph>{texts.lostHint}</Paragraph>
      <HiddenField name="wie" value={person.id} />
      <Button kind="secondary">{texts.lost}<Hidden> {person.name}</Hidden></Button>
    </Form>
  );
}

/** The code, shown once. */
export function CodeTold({ request, name, code, back }: { readonly request: Request; readonly name: string; readonly code: string; readonly back: string }): ReactNode {
  const texts = request.texts.passkeys.people;
  return (
    <>
      <Heading level={1}>{texts.codeTitle(name)}</Heading>
      <Lead>{texts.codeLead}</Lead>
      <CopyCode copy={texts.copy} copied={texts.copied}><p className="baken-code">{code}</p></CopyCode>
      <Paragraph>{texts.codeHow(request.href('/aanmelden'))}</Paragraph>
      <ButtonLink href={request.href(back)}>{texts.codeBack}</ButtonLink>
    </>
  );
}

export function RecoveriesPage({ request, waiting, said }: { readonly request: Request; readonly waiting: readonly Recovery[]; readonly said: 'gone' | 'refused' | null }): ReactNode {
  const texts = request.texts.passkeys.second;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      {said ? <Alert kind={said === 'gone' ? 'error' : 'ok'}>{texts[said]}</Alert> : null}
      <Lead>{texts.lead}</Lead>
      {waiting.length === 0 ? <EmptyState title={texts.nobody}>{texts.nobodyHint}</EmptyState> : waiting.map((one) => (
        <Section key={one.id} title={one.name}>
          <Paragraph>{texts.by(one.askedBy, moment(one.asked, request.language))}</Paragraph>
          {one.mayAnswer ? (
            <Form action={request.href('/mensen/herstel')} label={one.name}>
              <HiddenField name="vraag" value={one.id} />
              <ButtonRow>
                <Button kind="secondary" name="doe" value="akkoord">{texts.agree}<Hidden> {one.name}</Hidden></Button>
                <Button kind="subtle" name="doe" value="afwijzen">{texts.refuse}<Hidden> {one.name}</Hidden></Button>
              </ButtonRow>
            </Form>
          ) : <Paragraph>{texts.own}</Paragraph>}
        </Section>
      ))}
    </>
  );
}
