import type { ReactNode } from 'react';
import type { PasskeyQuestion } from '../../../../platform/passkeys.ts';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { PasskeyForm } from '../../../../ui/passkey.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';

/** @param way by what somebody can prove who they are here */
export function ProveAgainPage({ request, way, back, question = null, wrong = false }: {
  readonly request: Request; readonly way: 'provider' | 'demo' | 'passkey'; readonly back: string; readonly question?: PasskeyQuestion | null; readonly wrong?: boolean;
}): ReactNode {
  const texts = request.texts.stepUp;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      {wrong ? <Alert kind="error">{request.texts.passkeys.cancelled}</Alert> : null}
      <Lead>{texts.lead}</Lead>
      {question ? (
        <PasskeyForm action={request.href('/aanmelden/opnieuw')} question={question} make={false} press={request.texts.passkeys.again} words={request.texts.passkeys}>
          <HiddenField name="terug" value={back} />
        </PasskeyForm>
      ) : null}
      {way === 'provider' ? <ButtonLink href={request.href(`/aanmelden/opnieuw/start?terug=${encodeURIComponent(back)}`)}>{texts.with.provider}</ButtonLink> : null}
      {way === 'demo' ? (
        <>
          <Paragraph>{texts.demoHint}</Paragraph>
          <Form action={request.href('/aanmelden/opnieuw')}>
            <HiddenField name="terug" value={back} />
            <Button>{texts.with.demo(request.person?.name ?? '')}</Button>
          </Form>
        </>
      ) : null}
      <Paragraph><Link href={request.href('/')}>{texts.back}</Link></Paragraph>
    </>
  );
}

export function ProvedPage({ request }: { readonly request: Request }): ReactNode {
  const texts = request.texts.stepUp.done;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <Paragraph><Link href={request.href('/')}>{texts.home}</Link></Paragraph>
    </>
  );
}
