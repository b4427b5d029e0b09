import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { ErrorSummary } from '../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../ui/form.tsx';
import { LinkList } from '../../../ui/list.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../ui/text.tsx';
import type { NewFields, NewMistake } from '../new-form.ts';
import { type DocumentKind, documentKinds, isYearly, slugs } from '../rules-kinds.ts';

/** A plan that a document can be made for. */
export interface PlanChoice { readonly reference: string; readonly title: string }

export function ChooseKind({ request }: { readonly request: Request }): ReactNode {
  const words = request.texts.account;
  return (
    <>
      <Paragraph><Link href={request.href('/verantwoording')}>{words.public.back}</Link></Paragraph>
      <Heading level={1}>{words.new.title}</Heading>
      <Lead>{words.new.lead}</Lead>
      <LinkList links={documentKinds.map((kind) => ({ href: request.href(`/verantwoording/nieuw/${slugs[kind]}`), text: words.kinds[kind], hint: words.kindHints[kind] }))} />
    </>
  );
}

export function NewDocument({ request, kind, plans, fields, mistakes }: {
  readonly request: Request; readonly kind: DocumentKind; readonly plans: readonly PlanChoice[]; readonly fields: NewFields; readonly mistakes: readonly { readonly field: keyof NewFields; readonly mistake: NewMistake }[];
}): ReactNode {
  const { account, accountability: old } = request.texts;
  const words = account.new;
  const errorOf = (field: keyof NewFields): string | undefined => {
    const found = mistakes.find((one) => one.field === field);
    return found ? words.mistakes[found.mistake] : undefined;
  };
  const title = words.of(account.kinds[kind]);
  const back = <Paragraph><Link href={request.href('/verantwoording/nieuw')}>{words.title}</Link></Paragraph>;
  const [first, ...more] = plans;
  if (!first) {
    return <>{back}<Heading level={1}>{title}</Heading><EmptyState title={old.noPlanTitle} action={<Link href={request.href('/plan')}>{old.toPlan}</Link>}>{old.noPlanText}</EmptyState></>;
  }
  return (
    <>
      {back}
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Heading level={1}>{title}</Heading>
      <Lead>{account.kindHints[kind]}</Lead>
      {kind === 'answer' ? null : <Paragraph>{words.openHint}</Paragraph>}
      <Form action={request.href(`/verantwoording/nieuw/${slugs[kind]}`)} label={title}>
        {more.length > 0 || errorOf('plan') ? <RadioGroup name="plan" legend={words.plan} value={fields.plan || first.reference} error={errorOf('plan')} options={plans.map((plan) => ({ value: plan.reference, label: plan.title }))} required />
          : <><HiddenField name="plan" value={first.reference} /><Paragraph>{account.facts.plan}: {first.title}</Paragraph></>}
        {isYearly(kind) ? <TextField name="jaar" label={words.year} description={words.yearHint} value={fields.jaar} error={errorOf('jaar')} width="short" inputMode="numeric" required /> : null}
        {kind === 'answer' ? (
          <>
            <TextField name="onderwerp" label={words.subject} description={words.subjectHint} value={fields.onderwerp} error={errorOf('onderwerp')} autocomplete="off" required />
            <TextField name="vrager" label={words.by} description={words.byHint} value={fields.vrager} error={errorOf('vrager')} autocomplete="off" required />
            <TextField name="gevraagd" type="date" width="medium" label={words.on} description={words.onHint} value={fields.gevraagd} error={errorOf('gevraagd')} required />
            <TextArea name="vragen" label={words.questions} description={words.questionsHint} value={fields.vragen} error={errorOf('vragen')} rows={8} required />
          </>
        ) : null}
        <ButtonRow><Button>{words.go}</Button><ButtonLink href={request.href('/verantwoording')} kind="secondary">{words.cancel}</ButtonLink></ButtonRow>
      </Form>
    </>
  );
}
