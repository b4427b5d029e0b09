import type { ReactNode } from 'react';
import { isRole } from '../../../../platform/permissions.ts';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { EmptyState, Timeline } from '../../../../ui/task-list.tsx';
import { Details, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Happened } from '../queries.ts';
import { isEndReason } from '../rules.ts';

/** The role that was given or why somebody was signed out, in words; null when there is nothing more to say. @param own told to the person whose access it is */
export function detailInWords(request: Request, { kind, detail }: Pick<Happened, 'kind' | 'detail'>, own: boolean): string | null {
  const { access, trust } = request.texts;
  if (detail === null) return null;
  if (kind === 'role' && isRole(detail)) return (own ? access.role : access.roleOf)(trust.roles[detail]);
  return kind === 'sessions-ended' && isEndReason(detail) ? `${access.sessions.reasons[detail]}.` : null;
}

/** What happened with the reader's own access, and how to hear of it. */
export function HappenedSection({ request, events, address, wrong }: { readonly request: Request; readonly events: readonly Happened[]; readonly address: string | null; /** What was typed as an address and is none. */ readonly wrong: string | null }): ReactNode {
  const words = request.texts.access;
  const newest = events[0];
  return (
    <>
      <Section title={words.title}>
        {newest ? (
          <>
            <Paragraph>{words.lead}</Paragraph>
            <Timeline
              events={events.map((event) => {
                const { title, todo } = words.kinds[event.kind];
                const more = detailInWords(request, event, true);
                return {
                  title: event.isNew ? <><Status kind="new">{words.fresh}</Status> {title}</> : title, at: moment(event.at, request.language), by: event.by ? words.by(event.by) : undefined,
                  body: more || todo ? <Paragraph>{[more, todo].filter(Boolean).join(' ')}</Paragraph> : undefined,
                };
              })}
            />
            {events.some((event) => event.isNew) ? (
              <Form action={request.href('/profiel/sessies/gelezen')}><HiddenField name="tot" value={String(newest.id)} /><Button kind="secondary">{words.seen}</Button></Form>
            ) : null}
            <Paragraph>{words.keptFor}</Paragraph>
          </>
        ) : <EmptyState title={words.none}>{words.noneText}</EmptyState>}
        <Details summary={words.browserHow}><Paragraph>{words.browserWhy}</Paragraph></Details>
      </Section>
      <Section title={words.mail.title}>
        <Form action={request.href('/profiel/sessies/mail')} label={words.mail.title}>
          <TextField name="adres" type="email" label={words.mail.address} description={request.sendsMail ? words.mail.hint : `${words.mail.hint} ${words.mail.off}`} width="medium" autocomplete="email" value={wrong ?? address ?? ''} error={wrong === null ? undefined : words.mail.wrong} />
          <ButtonRow>
            <Button kind="secondary" name="doe" value="bewaar">{words.mail.save}</Button>
            {address === null ? null : <Button kind="subtle" name="doe" value="stop">{words.mail.drop}</Button>}
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
