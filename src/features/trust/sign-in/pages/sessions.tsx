import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import type { OpenSession } from '../../../../platform/session.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';

export function SessionsPage({ request, sessions, done, keysHref }: { readonly request: Request; readonly sessions: readonly OpenSession[]; readonly done: boolean; readonly keysHref: string | null }): ReactNode {
  const texts = request.texts.people.sessions;
  const action = request.href('/profiel/sessies');
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      {done ? <Alert kind="ok">{texts.done}</Alert> : null}
      <Lead>{texts.lead}</Lead>
      <Table
        caption={texts.title} captionHidden columns={[{ key: 'began', label: texts.began, header: true }, { key: 'seen', label: texts.seen }, { key: 'end', label: texts.end }]}
        rows={sessions.map((session) => ({
          key: session.id,
          cells: {
            began: moment(session.began, request.language), seen: moment(session.seen, request.language),
            end: session.here ? texts.here : <Form action={action}><Button kind="subtle" name="sessie" value={session.id}>{texts.endOne}</Button></Form>,
          },
        }))}
      />
      {keysHref ? <Paragraph><Link href={keysHref}>{request.texts.passkeys.own.link}</Link></Paragraph> : null}
      {sessions.length > 1 ? <Form action={action}><Button kind="secondary" name="sessie" value="andere">{texts.endOthers}</Button></Form> : null}
    </>
  );
}
