import type { ReactNode } from 'react';
import { DocumentText } from '../../../../platform/documents/as-page.tsx';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { IdentityBar } from '../../../../ui/card.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, TextArea, TextField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { DocumentBlock } from '../../blocks/queries.ts';
import { StateStatus } from '../../pages/words.tsx';
import type { StaffLetter } from '../../queries.ts';
import { pathOf } from '../../rules-kinds.ts';
import type { AdoptFields, AdoptMistake, ReviewFields, ReviewMistake } from '../flow-form.ts';

function Bar({ request, letter, title }: { readonly request: Request; readonly letter: StaffLetter; readonly title: string }): ReactNode {
  const words = request.texts.account;
  return (
    <>
      <Paragraph><Link href={request.href(pathOf(letter.ref))}>{words.block.back}</Link></Paragraph>
      <IdentityBar ref={letter.ref} title={title} status={<StateStatus texts={request.texts} state={letter.state} />} facts={[{ term: words.columns.document, value: <span lang={request.language === 'nl' ? undefined : 'nl'}>{letter.content.title}</span> }, { term: words.facts.kind, value: words.kinds[letter.kind] }]} />
    </>
  );
}

/** The second person reads the whole and says what is right and what is not. */
export function ReviewPage({ request, letter, byHand, fields, mistakes }: {
  readonly request: Request; readonly letter: StaffLetter; readonly byHand: readonly DocumentBlock[]; readonly fields: ReviewFields; readonly mistakes: readonly { readonly field: keyof ReviewFields; readonly mistake: ReviewMistake }[];
}): ReactNode {
  const words = request.texts.account.review;
  const errorOf = (field: keyof ReviewFields): string | undefined => {
    const found = mistakes.find((one) => one.field === field);
    return found ? words.mistakes[found.mistake] : undefined;
  };
  const path = pathOf(letter.ref);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Bar request={request} letter={letter} title={words.title} />
      <Lead>{words.lead}</Lead>
      <Section title={words.check}>
        <List items={words.checks} />
        <List items={[<Link href={request.href(`${path}/bronnen`)}>{request.texts.account.sheet.title}</Link>, <Link href="#oordeel">{words.toForm}</Link>]} />
        {byHand.length > 0 ? <><Paragraph>{words.byHand}:</Paragraph><List items={byHand.map((block) => `${block.label} (${block.by}, ${moment(block.at, request.language)})`)} /></> : null}
      </Section>
      <Section title={request.texts.account.text}><DocumentText content={letter.content} reader={request.language} framed /></Section>
      <Form action={request.href(`${path}/nakijken`)} label={words.title}>
        <RadioGroup name="oordeel" legend={words.decide} value={fields.oordeel} error={errorOf('oordeel')} options={[{ value: 'akkoord', label: words.approve }, { value: 'terug', label: words.sendBack }]} required />
        <TextArea name="opmerking" label={words.comment} description={words.commentHint} value={fields.opmerking} error={errorOf('opmerking')} rows={6} />
        <ButtonRow><Button>{words.go}</Button></ButtonRow>
      </Form>
    </>
  );
}

export function AdoptPage({ request, letter, fields, mistakes }: {
  readonly request: Request; readonly letter: StaffLetter; readonly fields: AdoptFields; readonly mistakes: readonly { readonly field: keyof AdoptFields; readonly mistake: AdoptMistake }[];
}): ReactNode {
  const words = request.texts.account.adoption;
  const errorOf = (field: keyof AdoptFields): string | undefined => {
    const found = mistakes.find((one) => one.field === field);
    return found ? words.mistakes[found.mistake] : undefined;
  };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Bar request={request} letter={letter} title={words.title} />
      <Lead>{words.lead}</Lead>
      <Form action={request.href(`${pathOf(letter.ref)}/vaststellen`)} label={words.title}>
        <TextField name="orgaan" label={words.body} description={words.bodyHint} value={fields.orgaan} error={errorOf('orgaan')} autocomplete="off" required />
        <TextField name="datum" type="date" width="medium" label={words.on} description={words.onHint} value={fields.datum} error={errorOf('datum')} required />
        <ButtonRow><Button>{words.go}</Button></ButtonRow>
      </Form>
    </>
  );
}

/** The step between adopting and sending: what will happen, and a way back. */
export function SendPage({ request, letter }: { readonly request: Request; readonly letter: StaffLetter }): ReactNode {
  const words = request.texts.account.sending;
  const own = request.href(pathOf(letter.ref));
  return (
    <>
      <Bar request={request} letter={letter} title={words.title} />
      {letter.hasExamples ? <Alert kind="warning">{request.texts.account.examples}</Alert> : null}
      <Section title={words.what}><List items={words.steps} /></Section>
      <Form action={`${own}/versturen`} label={words.title}>
        <ButtonRow><Button>{words.go}</Button><ButtonLink href={own} kind="secondary">{words.cancel}</ButtonLink></ButtonRow>
      </Form>
    </>
  );
}
