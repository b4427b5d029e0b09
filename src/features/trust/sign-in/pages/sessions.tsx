import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import type { OpenSession } from '../../../../platform/session.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';

/** @param done what the address says was done; `children` come below: what happened with the own access */
export function SessionsPage({ request, sessions, done, wrong, keysHref, children }: {
  readonly request: Request; readonly sessions: readonly OpenSession[]; readonly done: string | null; /** An address that is none was typed. */ readonly wrong: boolean; readonly keysHref: string | null; readonly children: ReactNode;
}): ReactNode {
  const texts = request.texts.people.sessions;
  const { mail, seenDone } = request.texts.access;
  const dones: Readonly<Record<string, string>> = { ja: texts.done, gelezen: seenDone, mail: mail.saved, 'geen-mail': mail.dropped };
  const action = request.href('/profiel/sessies');
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={wrong ? [{ field: 'adres', message: mail.wrong }] : []} />
      <Heading level={1}>{texts.title}</Heading>
      {done && dones[done] ? <Alert kind="ok">{dones[done]}</Alert> : null}
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
      {children}
    </>
  );
}
