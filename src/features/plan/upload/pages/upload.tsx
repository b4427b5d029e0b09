import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { FileField, Form, HiddenField, TextArea } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { ChangesTable } from '../../pages/changes.tsx';
import type { PlanFileError } from '../../plan-file.ts';
import type { PlanFile } from '../../plan-file-schema.ts';
import { isAdopted } from '../../rules.ts';
import type { PlanChange } from '../../rules-changes.ts';
import type { UploadMistake } from '../upload-form.ts';

const accepted = '.yaml,.yml,application/yaml,text/yaml,text/plain';

export function UploadPage({ request, mistake, text, errors, megabytes }: {
  readonly request: Request; readonly megabytes: number; readonly mistake: UploadMistake | null;
  /** What was pasted or stood in the file; shown so that it can be mended here. */
  readonly text: string;
  readonly errors: readonly PlanFileError[];
}): ReactNode {
  const { planwork: words, plan: texts } = request.texts;
  const problems: Readonly<Record<string, (params: PlanFileError['params']) => string>> = texts.problems;
  const wrong = errors.length > 0;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistake ? [{ field: 'bestand', message: words.uploadMistakes[mistake] }] : wrong ? [{ field: 'tekst', message: words.uploadRefused(errors.length) }] : []} />
      <Heading level={1}>{words.uploadTitle}</Heading>
      <Paragraph><Link href={request.href('/plan')}>{words.backToPlan}</Link></Paragraph>
      <Lead>{words.uploadLead}</Lead>
      {wrong ? (
        <Table
          caption={words.uploadRefused(errors.length)} captionHidden
          columns={[{ key: 'line', label: words.uploadColumns.line, numeric: true }, { key: 'field', label: words.uploadColumns.field }, { key: 'problem', label: words.uploadColumns.problem }]}
          rows={errors.map((error, at) => ({ key: String(at), cells: { line: error.line, field: <span className="baken-as-typed">{error.field}</span>, problem: <span className="baken-as-typed">{(problems[error.key] ?? texts.problems.notUnderstood)(error.params)}</span> } }))}
        />
      ) : null}
      {wrong ? (
        <Form action={request.href('/plan/inlezen')} label={words.uploadTextMend} multipart>
          <TextArea name="tekst" label={words.uploadTextMend} description={words.uploadTextMendHint} value={text} rows={24} />
          <Button>{words.uploadAgain}</Button>
        </Form>
      ) : null}
      <Section title={wrong ? words.other : words.uploadFile}>
        <Form action={request.href('/plan/inlezen')} label={words.uploadTitle} multipart>
          <FileField name="bestand" label={words.uploadFile} description={words.uploadFileHint(megabytes)} accept={accepted} error={mistake ? words.uploadMistakes[mistake] : undefined} />
          {wrong ? null : <TextArea name="tekst" label={words.uploadText} value={text} rows={8} optional />}
          <Button kind={wrong ? 'secondary' : 'primary'}>{words.uploadCheck}</Button>
        </Form>
      </Section>
    </>
  );
}

export function PreviewPage({ request, plan, text, version, changes, going, changed }: {
  readonly request: Request; readonly plan: PlanFile; readonly text: string;
  /** The version that holds now; 0 when the plan is new. */
  readonly version: number;
  readonly changes: readonly PlanChange[];
  readonly going: { readonly by: string; readonly at: Temporal.Instant } | null;
  /** The plan got another version since the preview that was confirmed. */
  readonly changed: boolean;
}): ReactNode {
  const { planwork: words, plan: texts } = request.texts;
  const elsewhere = plan.municipality !== request.municipality.code;
  const may = !elsewhere && (version === 0 || changes.length > 0);
  const measures = plan.pillars.flatMap((pillar) => pillar.measures);
  return (
    <>
      <Heading level={1}>{words.previewTitle}</Heading>
      {changed ? <Alert kind="error" title={words.conflictTitle}>{words.uploadChanged}</Alert> : null}
      <Lead><span lang={request.language === 'nl' ? undefined : 'nl'}>{plan.title}</span></Lead>
      {elsewhere ? <Alert kind="error">{words.previewElsewhere(plan.municipality, request.municipality.code)}</Alert> : (
        <>
          <Paragraph>{version === 0 ? words.previewNew(plan.reference) : words.previewNext(plan.reference, version + 1)} {isAdopted(plan.decisions) ? words.previewPublic : words.previewNotPublic}</Paragraph>
          <Paragraph>{texts.contents(plan.frameworks.length, plan.frameworks.flatMap((one) => one.agreements).length, plan.pillars.length, measures.length)}</Paragraph>
          {going ? <Alert kind="warning" title={words.goingOnTitle}>{words.goingOn(going.by, moment(going.at, request.language))}</Alert> : null}
          {may ? null : <Alert kind="info">{words.previewSame}</Alert>}
        </>
      )}
      {may ? (
        <Form action={request.href('/plan/inlezen/bevestigen')} label={words.previewTitle} multipart>
          <HiddenField name="tekst" value={text} /><HiddenField name="versie" value={String(version)} />
          <ButtonRow><Button>{words.confirm}</Button><ButtonLink kind="subtle" href={request.href('/plan/inlezen')}>{words.other}</ButtonLink></ButtonRow>
        </Form>
      ) : <ButtonLink href={request.href('/plan/inlezen')}>{words.other}</ButtonLink>}
      {version > 0 && changes.length > 0 ? <Section title={words.changesTitle}><ChangesTable request={request} changes={changes} /></Section> : null}
      {version === 0 && !elsewhere ? <Details summary={words.many.pillar} open><ChangesTable request={request} changes={changes} /></Details> : null}
    </>
  );
}
