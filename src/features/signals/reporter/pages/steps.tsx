import type { ReactNode } from 'react';
import { mostFileMegabytes, mostFiles } from '../../../../platform/files.ts';
import type { Request } from '../../../../platform/routes.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { UploadForm } from '../../../../ui/upload.tsx';
import { doorOf } from '../report-form.ts';
import { type Question, questions } from '../rules-reporter.ts';
import type { Typed } from '../typed.ts';
import { DoorChoice, type Errors, errorList, errorsIn, Files, Place, PseudonymFields, ReachFields, Story, When, YesNo } from './fields.tsx';
import { FormMarks } from './report.tsx';

interface Asking { readonly request: Request; readonly typed: Typed; readonly question: Question }

/** One question, and the way on and back. */
export function QuestionPage({ request, typed, question }: Asking): ReactNode {
  const { form: words, steps } = request.texts.report;
  const errors = errorsIn(request, typed.mistakes);
  const number = questions.indexOf(question) + 1;
  const counted = questions.length - 1;
  const action = request.href(`/melden/stap/${number}`);
  const inside = (
    <>
      <FormMarks request={request} concept={typed.token?.text ?? null} />
      <QuestionFields request={request} typed={typed} question={question} errors={errors} />
      <ButtonRow>
        <Button name="stap" value="verder">{steps.next}</Button>
        {question === 'verhaal' ? null : <Button kind="secondary" name="stap" value="terug">{steps.back}</Button>}
      </ButtonRow>
    </>
  );
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={errorList(errors)} />
      <Heading level={1}>{words.title}</Heading>
      <Paragraph><strong>{words.acute}</strong> <Link href="tel:112">{words.acuteCall}</Link></Paragraph>
      {number <= counted ? <Paragraph>{request.texts.ui.step(number, counted)}</Paragraph> : null}
      <QuestionLead request={request} typed={typed} question={question} />
      {question === 'bijlagen'
        ? <UploadForm action={action} label={words.title} most={mostFiles} mostMegabytes={mostFileMegabytes}>{inside}</UploadForm>
        : <Form action={action} multipart label={words.title}>{inside}</Form>}
      {question === 'verhaal' ? <Paragraph><Link href={request.href('/melden')}>{steps.onOnePage}</Link></Paragraph> : null}
    </>
  );
}

function QuestionLead({ request, typed, question }: Asking): ReactNode {
  const { steps, contact } = request.texts.report;
  switch (question) {
    case 'verhaal': return null;
    case 'bijlagen': return <Heading level={2}>{steps.filesTitle}</Heading>;
    case 'deur': return <><Heading level={2}>{steps.doorTitle}</Heading><Lead>{steps.doorLead}</Lead></>;
    case 'bereik': return doorOf(typed.fields) === 'pseudonym' ? <Heading level={2}>{contact.pseudonymTitle}</Heading> : <><Heading level={2}>{contact.knownTitle}</Heading><Lead>{contact.lead}</Lead></>;
    default: return <Lead>{steps.mayStayEmpty}</Lead>;
  }
}

function QuestionFields({ request, typed, question, errors }: Asking & { readonly errors: Errors }): ReactNode {
  const words = request.texts.report.form;
  const asked = { request, fields: typed.fields, errors };
  switch (question) {
    case 'verhaal': return <Story {...asked} />;
    case 'waar': return <Place {...asked} />;
    case 'wanneer': return <When {...asked} />;
    case 'gevaar': return <YesNo {...asked} name="nu_gevaar" legend={words.danger} />;
    case 'minderjarig': return <YesNo {...asked} name="minderjarig" legend={words.minor} />;
    case 'bijlagen': return <Files request={request} files={typed.files} error={errors.bijlage} />;
    case 'deur': return <DoorChoice {...asked} />;
    case 'bereik': return (
      <>
        {doorOf(typed.fields) === 'pseudonym' ? <PseudonymFields {...asked} /> : <ReachFields {...asked} />}
        <Paragraph>{request.texts.report.contact.other}</Paragraph>
        <DoorChoice {...asked} />
      </>
    );
  }
}
