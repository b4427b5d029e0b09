import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { Details, Heading, Lead, Paragraph } from '../../../../ui/text.tsx';

export type StopKind = 'ended' | 'no-role' | 'several-roles' | 'refused' | 'other-person' | 'stale' | 'unreachable' | 'wrong';

export function StartPage({ request, back }: { readonly request: Request; readonly back: string }): ReactNode {
  const texts = request.texts.signIn;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <ButtonLink href={request.href(`/aanmelden/start${back === '/' ? '' : `?terug=${encodeURIComponent(back)}`}`)}>{texts.start}</ButtonLink>
      <Paragraph>{texts.logged}</Paragraph>
    </>
  );
}

export function StoppedPage({ request, kind }: { readonly request: Request; readonly kind: StopKind }): ReactNode {
  const texts = request.texts.signIn;
  const words = texts.stopped[kind];
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Alert kind="warning">{words.text}</Alert>
      <ButtonLink href={request.href('/aanmelden')}>{texts.again}</ButtonLink>
    </>
  );
}

export function WaitingPage({ request, token, wrong }: { readonly request: Request; readonly token: string; readonly wrong: boolean }): ReactNode {
  const texts = request.texts.signIn.waiting;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={wrong ? [{ field: 'code', message: texts.wrong }] : []} />
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <Paragraph>{texts.next}</Paragraph>
      <Details summary={texts.first} open={wrong}>
        <Paragraph>{texts.firstHint}</Paragraph>
        <Form action={request.href('/aanmelden/eerste')}>
          <HiddenField name="bewijs" value={token} />
          <TextField name="code" label={texts.code} width="medium" autocomplete="off" error={wrong ? texts.wrong : undefined} required />
          <Button>{texts.use}</Button>
        </Form>
      </Details>
    </>
  );
}
