import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../ui/choice.tsx';
import { FileField, Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/form.tsx';
import { DescriptionList, List } from '../../../ui/list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { ReportField, ReportFields, ReportMistake } from '../report-form.ts';

export interface FormChoice { readonly value: string; readonly label: string }

export interface ReportFormProps {
  readonly request: Request;
  readonly fields: ReportFields;
  readonly mistakes: readonly { readonly field: ReportField; readonly mistake: ReportMistake }[];
  readonly forms: readonly FormChoice[];
  /** The draft that holds the file (and the typed words), when there is one. */
  readonly concept: string | null;
  readonly keptFile: string | null;
}

export function ReportForm({ request, fields, mistakes, forms, concept, keptFile }: ReportFormProps): ReactNode {
  const { report: words, mistakes: wrong } = request.texts.signals;
  const error = (field: ReportField): string | undefined => {
    const found = mistakes.find((one) => one.field === field);
    return found ? wrong[found.mistake] : undefined;
  };
  const yesNo = [{ value: 'ja', label: words.yes }, { value: 'nee', label: words.no }, { value: 'onbekend', label: words.unknown }];
  return (
    <>
      {mistakes.length > 0 ? <ErrorSummary title={wrong.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: wrong[mistake] }))} /> : null}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph><strong>{words.acute}</strong> <Link href="tel:112">{words.acuteCall}</Link></Paragraph>
      <Lead>{words.lead}</Lead>
      <Details summary={words.whatNext}><List items={words.whatNextItems(request.municipality.answerWithinDays)} /></Details>
      <Paragraph>{words.exitNote}</Paragraph>
      <Form action={request.href('/melden')} multipart label={words.title}>
        <HiddenField name="begonnen" value={String(Math.floor(request.now.epochMilliseconds / 1000))} />
        {concept ? <HiddenField name="concept" value={concept} /> : null}
        <Trap label={words.trap} />
        <TextArea name="verhaal" label={words.story} description={words.storyHint} rows={8} value={fields.verhaal} error={error('verhaal')} required />
        <RadioGroup name="nu_gevaar" legend={words.danger} options={yesNo} value={fields.nu_gevaar} inline optional />
        <RadioGroup name="minderjarig" legend={words.minor} options={yesNo} value={fields.minderjarig} inline optional />
        <TextField name="waar" label={words.place} description={words.placeHint} value={fields.waar} error={error('waar')} optional />
        <TextField name="wanneer" label={words.time} value={fields.wanneer} error={error('wanneer')} optional />
        <SelectField name="vorm" label={words.form} options={[{ value: '', label: words.formUnknown }, ...forms]} value={fields.vorm} optional />
        <TextField name="bereikbaar" label={words.contact} description={words.contactHint} value={fields.bereikbaar} error={error('bereikbaar')} optional />
        {/* The file comes last: a browser sends the fields in this order, and of a form that is too large only what stands before the file can be read. */}
        {keptFile ? <><Paragraph>{words.fileKept(keptFile)}</Paragraph><Checkbox name="bijlage_weg" label={words.fileDrop} /></> : null}
        <FileField name="bijlage" label={words.file} description={words.fileHint} accept="image/jpeg,image/png,image/webp,application/pdf" error={error('bijlage')} optional />
        <Button name="stap" value="controleren">{words.check}</Button>
      </Form>
    </>
  );
}

/**
 * A field that people do not see and programs fill. Together with the time of writing it only marks a report as perhaps automated;
 * a frightened person whose browser fills in everything must not be turned away by it.
 */
function Trap({ label }: { readonly label: string }): ReactNode {
  return (
    <div className="baken-trap" aria-hidden="true">
      <label htmlFor="website">{label}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

/** Everything once more before it goes; nothing was sent yet. */
export function CheckAnswers({ request, fields, forms, concept, fileName }: {
  readonly request: Request; readonly fields: ReportFields; readonly forms: readonly FormChoice[]; readonly concept: string; readonly fileName: string | null;
}): ReactNode {
  const { report, check } = request.texts.signals;
  const yesNo = (answer: string): string => (answer === 'ja' ? report.yes : answer === 'nee' ? report.no : answer === 'onbekend' ? report.unknown : check.notFilled);
  const shown = (text: string): ReactNode => (text.trim() === '' ? check.notFilled : <span className="baken-as-typed">{text}</span>);
  return (
    <>
      <Heading level={1}>{check.title}</Heading>
      <Lead>{check.lead}</Lead>
      {fields.nu_gevaar === 'ja' ? <Alert kind="warning">{check.danger}</Alert> : null}
      <DescriptionList rows={[
        { term: report.story, value: shown(fields.verhaal) },
        { term: report.danger, value: yesNo(fields.nu_gevaar) },
        { term: report.minor, value: yesNo(fields.minderjarig) },
        { term: report.place, value: shown(fields.waar) },
        { term: report.time, value: shown(fields.wanneer) },
        { term: report.form, value: forms.find((form) => form.value === fields.vorm)?.label ?? report.formUnknown },
        { term: report.contact, value: shown(fields.bereikbaar) },
        { term: report.file, value: fileName ?? check.notFilled },
      ]} />
      <Form action={request.href('/melden')} multipart label={check.title}>
        <HiddenField name="concept" value={concept} />
        <ButtonRow>
          <Button name="stap" value="versturen">{check.send}</Button>
          <Button kind="secondary" name="stap" value="wijzigen">{check.change}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Stands above the form, which still holds everything. */
export function TooMany({ request }: { readonly request: Request }): ReactNode {
  const { tooMany } = request.texts.signals;
  return (
    <Alert kind="warning" title={tooMany.title}>
      <Paragraph>{tooMany.text}</Paragraph>
      <Paragraph>{tooMany.call}</Paragraph>
    </Alert>
  );
}

export function ReceiptPage({ request, code }: { readonly request: Request; readonly code: string | null }): ReactNode {
  const words = request.texts.signals.receipt;
  if (!code) return <><Heading level={1}>{words.goneTitle}</Heading><Paragraph>{words.gone}</Paragraph></>;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Section title={words.label}><p className="baken-code" id="meldcode">{code.replace(/(\d{4})(?=\d)/g, '$1 ')}</p></Section>
      <Section title={words.next}><List items={words.items(request.municipality.answerWithinDays)} /></Section>
      <Paragraph><Link href={request.href('/mijn-melding')}>{words.toOwn}</Link></Paragraph>
    </>
  );
}
