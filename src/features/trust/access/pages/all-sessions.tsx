import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import type { SessionOfPerson } from '../../../../platform/session.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choice.tsx';
import { Form, SelectField } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Hidden, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import { endReasons } from '../rules.ts';

export interface NamedSession extends SessionOfPerson { readonly name: string }
export type EndMistake = 'reason' | 'reason-all' | 'sure' | 'gone' | 'own';

/** Everybody who is signed in, and ending it: one place, one person, or all. */
export function AllSessionsPage({ request, sessions, reason, mistake, done }: {
  readonly request: Request; readonly sessions: readonly NamedSession[]; readonly reason: string; readonly mistake: EndMistake | null; readonly done: number | null;
}): ReactNode {
  const words = request.texts.access.sessions;
  const others = sessions.filter((session) => session.person !== request.person?.id);
  const reasons = [{ value: '', label: words.choose }, ...endReasons.map((one) => ({ value: one, label: words.reasons[one] }))];
  const errors = mistake === 'reason' || mistake === 'reason-all' ? [{ field: mistake === 'reason' ? 'reden' : 'reden-alles', message: words.noReason }] : mistake === 'sure' ? [{ field: 'zeker', message: words.notSure }] : [];
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={errors} />
      <Heading level={1}>{words.title}</Heading>
      {mistake === 'gone' || mistake === 'own' ? <Alert kind="warning">{words[mistake]}</Alert> : done === null ? null : <Alert kind="ok">{words.done(done)} {words.stay}</Alert>}
      <Lead>{words.lead}</Lead>
      {others.length === 0 ? <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState> : (
        <Form action={request.href('/mensen/sessies')} label={words.title}>
          <SelectField name="reden" label={words.reason} value={reason} error={mistake === 'reason' ? words.noReason : undefined} options={reasons} />
          <Table
            caption={words.title} captionHidden
            columns={[{ key: 'person', label: words.person, header: true }, { key: 'began', label: words.began }, { key: 'seen', label: words.seen }, { key: 'act', label: words.act }]}
            rows={others.map((session, at) => {
              const count = others.filter((one) => one.person === session.person).length;
              const first = others.findIndex((one) => one.person === session.person) === at;
              const since = moment(session.began, request.language);
              return {
                key: session.id,
                cells: {
                  person: session.name, began: since, seen: moment(session.seen, request.language),
                  act: (
                    <ButtonRow>
                      <Button kind="secondary" name="sessie" value={`${session.person}/${session.id}`}>{words.one}<Hidden>: {words.oneOf(session.name, since)}</Hidden></Button>
                      {first && count > 1 ? <Button kind="subtle" name="persoon" value={session.person}>{words.person_all}<Hidden>: {words.allOf(session.name, count)}</Hidden></Button> : null}
                    </ButtonRow>
                  ),
                },
              };
            })}
          />
        </Form>
      )}
      {others.length === 0 ? null : (
        <Section title={words.everybody}>
          <Paragraph>{words.everybodyHint}</Paragraph>
          <Form action={request.href('/mensen/sessies')} label={words.everybody}>
            <SelectField name="reden-alles" label={words.reason} value={mistake === 'sure' ? reason : ''} error={mistake === 'reason-all' ? words.noReason : undefined} options={reasons} />
            <Checkbox name="zeker" value="ja" label={words.sure} error={mistake === 'sure' ? words.notSure : undefined} />
            <Button kind="danger" name="alle" value="ja">{words.all}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}
