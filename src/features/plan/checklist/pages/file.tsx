import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, TextArea } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';

export function NormFilePage({ request, typed, refused, done }: { readonly request: Request; readonly typed: string; readonly refused: readonly string[]; readonly done: string | null }): ReactNode {
  const { checklist: words } = request.texts;
  return (
    <>
      <Heading level={1}>{words.file.title}</Heading>
      <Paragraph><Link href={request.href('/toetslijst')}>{words.back}</Link></Paragraph>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      {refused.length > 0 ? <Alert kind="error" title={words.file.refused}><List items={refused} /></Alert> : null}
      <Lead>{words.file.lead}</Lead>
      <Form action={request.href('/toetslijst/regels')} label={words.file.title}>
        <TextArea name="lijst" label={words.file.field} description={words.file.hint} value={typed} rows={24} error={refused[0]} />
        <Button>{words.file.save}</Button>
      </Form>
    </>
  );
}
