import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choice.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead, Paragraph } from '../../../../ui/text.tsx';
import { termFields, type TermFields, type TermMistake } from '../terms-form.ts';

export function TermsPage({ request, fields, mistakes, saved }: { readonly request: Request; readonly fields: TermFields; readonly mistakes: readonly TermMistake[]; readonly saved: boolean }): ReactNode {
  const { terms } = request.texts.desk;
  const errors = mistakes.map((one) => ({ field: one.field, message: 'most' in one ? terms.mistake(one.most) : terms.order }));
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={errors} />
      <Heading level={1}>{terms.title}</Heading>
      {saved ? <Alert kind="ok">{terms.saved}</Alert> : null}
      <Lead>{terms.lead}</Lead>
      <Paragraph>{terms.effect}</Paragraph>
      <Form action={request.href('/termijnen')}>
        {termFields.map((name) => <TextField key={name} name={name} label={terms.fields[name]} value={fields[name]} width="short" inputMode="numeric" error={errors.find((one) => one.field === name)?.message} />)}
        <Checkbox name="wegen" label={terms.weigh} checked={fields.wegen} />
        <Checkbox name="identiteit" label={terms.identity} checked={fields.identiteit} />
        <Button>{terms.save}</Button>
      </Form>
    </>
  );
}
