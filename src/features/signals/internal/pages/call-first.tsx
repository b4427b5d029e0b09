import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { PhoneCard } from '../../../../ui/card.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { Heading, Lead, Paragraph } from '../../../../ui/text.tsx';

/** 112 before the form goes on. What was typed waits in the page; chosen files wait behind its token. */
export function CallFirst({ request, action, typed, byTelephone }: {
  readonly request: Request; readonly action: string; readonly typed: readonly (readonly [name: string, value: string])[]; readonly byTelephone: boolean;
}): ReactNode {
  const words = request.texts.internal.danger;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{byTelephone ? words.leadCall : words.lead}</Lead>
      <PhoneCard level={2} name={words.name} phone="112" what={words.what} urgent />
      <Paragraph>{words.kept}</Paragraph>
      <Form action={request.href(action)} multipart label={words.title}>
        {typed.map(([name, value], at) => <HiddenField key={at} name={name} value={value} />)}
        <HiddenField name="gebeld" value="112" />
        <ButtonRow>
          <Button>{words.send}</Button>
          <Button kind="secondary" name="stap" value="terug">{words.back}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
