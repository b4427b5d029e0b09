import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { weekday } from '../../../../texts/dates.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { LinkList, List } from '../../../../ui/list.tsx';
import { Heading, Lead, Section } from '../../../../ui/text.tsx';
import { shownCode } from '../../reporter/code.ts';

/** The caller's code, to be read out, until the caller repeated its end. */
export function IntakeReceipt({ request, code, token, lookOn, wrong }: {
  readonly request: Request; readonly code: string; readonly token: string; readonly lookOn: Temporal.PlainDate; readonly wrong: boolean;
}): ReactNode {
  const words = request.texts.internal.receipt;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={wrong ? [{ field: 'laatste', message: words.wrong }] : []} />
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Section title={words.code}><p className="baken-code" id="meldcode">{shownCode(code)}</p></Section>
      <Section title={words.say}><List items={words.sayItems(request.publicUrl, weekday(lookOn, request.language))} /></Section>
      <Section title={words.checkTitle}>
        <Form action={request.href(`/melden/telefoon/ontvangen/${token}`)} label={words.checkTitle}>
          <TextField name="laatste" label={words.check} inputMode="numeric" autocomplete="off" width="short" error={wrong ? words.wrong : undefined} required />
          <ButtonRow>
            <Button>{words.confirm}</Button>
            <Button kind="secondary" name="doe" value="geen">{words.none}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

/** The code is gone from here: the caller has it, wants none, or half an hour went by. */
export function IntakeDone({ request, kept }: { readonly request: Request; readonly kept: boolean }): ReactNode {
  const words = request.texts.internal.receipt;
  return (
    <>
      <Heading level={1}>{kept ? words.doneTitle : words.goneTitle}</Heading>
      <Lead>{kept ? words.done : words.gone}</Lead>
      <LinkList links={[{ href: request.href('/'), text: words.home }, { href: request.href('/melden/telefoon'), text: words.again }]} />
    </>
  );
}
