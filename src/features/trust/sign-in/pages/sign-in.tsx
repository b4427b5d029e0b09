import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { Details, Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';

export type StopKind = 'weak' | 'ended' | 'no-role' | 'several-roles' | 'refused' | 'other-person' | 'stale' | 'unreachable' | 'wrong';

/** @param signedOut somebody just signed out here; `further`: the provider has a place to sign out there as well */
export function StartPage({ request, back, signedOut }: { readonly request: Request; readonly back: string; readonly signedOut: { readonly further: boolean } | null }): ReactNode {
  const texts = request.texts.signIn;
  const over = request.texts.access.signedOut;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      {signedOut ? <Alert kind="ok" title={over.title}><Paragraph>{over.text} {signedOut.further ? <Link href={request.href('/aanmelden/uit')}>{over.provider}</Link> : null}</Paragraph></Alert> : null}
      <Lead>{texts.lead}</Lead>
      <ButtonLink href={request.href(`/aanmelden/start${back === '/' ? '' : `?terug=${encodeURIComponent(back)}`}`)}>{texts.start}</ButtonLink>
      <Paragraph>{texts.logged}</Paragraph>
    </>
  );
}

export function StoppedPage({ request, kind }: { readonly request: Request; readonly kind: StopKind }): ReactNode {
  const texts = request.texts.signIn;
  const words = kind === 'weak' ? request.texts.access.weak : texts.stopped[kind];
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Alert kind="warning">{words.text}</Alert>
      <ButtonLink href={request.href('/aanmelden')}>{texts.again}</ButtonLink>
    </>
  );
}

export function WaitingPage({ request, token, mistake }: { readonly request: Request; readonly token: string; readonly mistake: string | null }): ReactNode {
  const texts = request.texts.signIn.waiting;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistake ? [{ field: 'code', message: mistake }] : []} />
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <Paragraph>{texts.next}</Paragraph>
      <Details summary={texts.first} open={mistake !== null}>
        <Paragraph>{texts.firstHint}</Paragraph>
        <Form action={request.href('/aanmelden/eerste')}>
          <HiddenField name="bewijs" value={token} />
          <TextField name="code" label={texts.code} width="medium" autocomplete="off" error={mistake ?? undefined} required />
          <Button>{texts.use}</Button>
        </Form>
      </Details>
    </>
  );
}
