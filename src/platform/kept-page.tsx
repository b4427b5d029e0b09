import type { ReactNode } from 'react';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Form, HiddenField } from '../ui/form.tsx';
import { OrderedList } from '../ui/list.tsx';
import { Heading, Lead, Link } from '../ui/text.tsx';
import type { FormValues } from './form-values.ts';
import type { Page, Request } from './routes.ts';

/** The same form once more, word for word and with its own number: what was kept after all is then not done a second time. */
export function KeptForm({ action, typed, send }: { readonly action: string; readonly typed: FormValues; readonly send: string }): ReactNode {
  return (
    <Form action={action} once={false}>
      {typed.entries().map(([name, value], at) => <HiddenField key={`${at} ${name}`} name={name} value={value} />)}
      <Button>{send}</Button>
    </Form>
  );
}

/**
 * What was sent while nobody was signed in any more (`ended`), or too long after the last proof (`stale`): nothing happened yet and nothing is lost. The person proves who they are in
 * another tab and sends the same words again from here. The words stay in this one page; no server keeps them.
 * @param prove where the proof is given
 */
export function keptPage(request: Request, typed: FormValues, why: 'ended' | 'stale', prove: string): Page {
  const texts = request.texts.stepUp.kept;
  const words = texts[why];
  return {
    status: 403, title: words.title, simple: true,
    page: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Lead>{words.lead}</Lead>
        {typed.hasFiles ? <Alert kind="warning">{texts.files}</Alert> : null}
        <OrderedList items={[
          <Link key="prove" href={`${prove}?terug=${encodeURIComponent('/aanmelden/klaar')}`} newTab={texts.newTab}>{words.prove}</Link>,
          texts.comeBack,
        ]} />
        <KeptForm action={request.path} typed={typed} send={texts.send} />
      </>
    ),
  };
}
