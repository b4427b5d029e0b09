import type { ReactNode } from 'react';
import { mostFileMegabytes, mostFiles } from '../../../../platform/files.ts';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Details, Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { UploadForm } from '../../../../ui/upload.tsx';
import type { Typed } from '../typed.ts';
import { DoorChoice, errorList, errorsIn, Files, Kind, Place, Story, Trap, When, YesNo } from './fields.tsx';

/** Everything on one page, for who wants to write at once. */
export function ReportForm({ request, typed }: { readonly request: Request; readonly typed: Typed }): ReactNode {
  const words = request.texts.report.form;
  const errors = errorsIn(request, typed.mistakes);
  const asked = { request, fields: typed.fields, errors };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={errorList(errors)} />
      <Heading level={1}>{words.title}</Heading>
      <Paragraph><strong>{words.acute}</strong> <Link href="tel:112">{words.acuteCall}</Link></Paragraph>
      <Lead>{words.lead}</Lead>
      <List items={[
        <Link key="stap" href={request.href('/melden/stap/1')}>{words.inSteps}</Link>,
        <Link key="herkennen" href={request.href('/herkennen')}>{words.recognise}</Link>,
      ]} />
      <Details summary={words.whatNext}><List items={[...words.whatNextItems(request.municipality.terms.feedback), words.exitNote]} /></Details>
      <UploadForm action={request.href('/melden')} label={words.title} most={mostFiles} mostMegabytes={mostFileMegabytes}>
        <FormMarks request={request} concept={typed.token?.text ?? null} />
        <DoorChoice {...asked} />
        <Story {...asked} />
        <YesNo {...asked} name="nu_gevaar" legend={words.danger} />
        <YesNo {...asked} name="minderjarig" legend={words.minor} />
        <Place {...asked} />
        <When {...asked} />
        <Kind {...asked} />
        <Files request={request} files={typed.files} error={errors.bijlage} />
        <Button name="stap" value="controleren">{words.check}</Button>
      </UploadForm>
    </>
  );
}

/** What a form carries that nobody types: when it was given out, the draft that it belongs to, and the trap. */
export function FormMarks({ request, concept }: { readonly request: Request; readonly concept: string | null }): ReactNode {
  return (
    <>
      <HiddenField name="begonnen" value={String(Math.floor(request.now.epochMilliseconds / 1000))} />
      {concept ? <HiddenField name="concept" value={concept} /> : null}
      <Trap label={request.texts.report.form.trap} />
    </>
  );
}

/** Help first: nothing else on the page until somebody has read whom to call. What was typed waits. */
export function Call112({ request, typed, action }: { readonly request: Request; readonly typed: Typed; readonly action: string }): ReactNode {
  const words = request.texts.report.danger;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <ButtonLink href="tel:112" kind="danger">{words.call}</ButtonLink>
      <Paragraph>{words.kept}</Paragraph>
      <Form action={request.href(action)} label={words.goOn}>
        {typed.token ? <HiddenField name="concept" value={typed.token.text} /> : null}
        <HiddenField name="gezien" value="112" />
        <Button kind="secondary" name="stap" value="controleren">{words.goOn}</Button>
      </Form>
    </>
  );
}

/** Stands above the page, which still holds everything. */
export function TooMany({ request }: { readonly request: Request }): ReactNode {
  const { tooMany } = request.texts.report;
  return (
    <Alert kind="warning" title={tooMany.title}>
      <Paragraph>{tooMany.text}</Paragraph>
      <Paragraph>{tooMany.call}</Paragraph>
    </Alert>
  );
}
