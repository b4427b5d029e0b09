import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Details, Heading, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Section as Part } from '../../compose/section.ts';
import { pathOf } from '../../rules-kinds.ts';
import type { BlockFields, BlockMistake } from '../block-form.ts';
import type { DocumentBlock } from '../queries.ts';

export interface BlockPageProps {
  readonly request: Request;
  readonly reference: string;
  readonly block: DocumentBlock;
  /** The text as it counts now, to be edited. */
  readonly current: string;
  /** What the registers said when the block was filled, as text. */
  readonly givenText: string;
  /** The tables and charts that the text points at, with what they are called. */
  readonly pieces: readonly { readonly name: string; readonly caption: string }[];
  /** What the registers say today, when that is something else. */
  readonly moved: { readonly section: Part; readonly text: string } | null;
  readonly fields: BlockFields;
  readonly mistakes: readonly BlockMistake[];
  /** Somebody else changed the block since the form was made. */
  readonly changed: boolean;
}

export function BlockPage(props: BlockPageProps): ReactNode {
  const { request, reference, block, current, pieces, fields, mistakes, changed, moved } = props;
  const words = request.texts.account.block;
  const action = request.href(`${pathOf(reference)}/blok/${block.key}`);
  const when = moment(block.at, request.language);
  return (
    <>
      <Paragraph><Link href={request.href(pathOf(reference))}>{words.back}</Link></Paragraph>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map((one) => ({ field: one.field, message: message(request, one) }))} />
      <Heading level={1}>{words.title(block.label)}</Heading>
      {changed ? <Alert kind="error" title={words.changedTitle}><Paragraph>{words.changed}</Paragraph><Paragraph>{words.changedNow}:</Paragraph><Typed text={current} /></Alert> : null}
      {block.leftOut ? <Alert kind="info">{words.isOut}</Alert> : null}
      {block.toWrite && block.written === null ? <Alert kind="info">{words.toWrite}</Alert> : null}
      <Paragraph>{block.given === null ? words.isAdded(when, block.by) : block.written !== null ? words.isWritten(when, block.by) : words.isGiven(block.givenAt ? moment(block.givenAt, request.language) : when)}</Paragraph>
      {moved ? (
        <Alert kind="warning" title={words.movedTitle}>
          <Details summary={words.movedNow}><Typed text={moved.text} /></Details>
          {block.written === null ? null : <Paragraph>{words.movedText}</Paragraph>}
          <Step action={action} block={block} step="verversen" label={words.renew} />
        </Alert>
      ) : null}
      <Form action={action} label={words.title(block.label)}>
        <HiddenField name="sinds" value={String(block.edition)} />
        <TextArea name="tekst" label={words.text} description={<>{words.textHint} {pieces.length > 0 ? words.piecesHint : null} {words.privacy}</>} value={fields.tekst} error={errorOf(request, mistakes, 'tekst')} rows={18} required />
        <ButtonRow><Button name="doe" value="bewaar">{words.save}</Button></ButtonRow>
      </Form>
      {pieces.length > 0 ? <Details summary={words.pieces}><List items={pieces.map(({ name, caption }) => <><code>[{name}]</code> {caption}</>)} /></Details> : null}
      <Section title={words.other}>
        <ButtonRow>
          <Step action={action} block={block} step={block.leftOut ? 'meenemen' : 'weglaten'} label={block.leftOut ? words.takeIn : words.leaveOut} />
          {block.written !== null && block.given !== null ? <Step action={action} block={block} step="terugzetten" label={words.reset} /> : null}
          {block.edition > 1 ? <Step action={action} block={block} step="ongedaan" label={request.texts.account.undo} /> : null}
        </ButtonRow>
        {block.written !== null && block.given !== null ? <Details summary={words.writtenOver}><Typed text={props.givenText} /></Details> : null}
        {block.sources.length > 0 ? <Details summary={words.sources}><List items={block.sources.map((source, at) => <span key={at}>{source.what} <span className="baken-hint">({source.where})</span></span>)} /></Details> : null}
      </Section>
    </>
  );
}

function Typed({ text }: { readonly text: string }): ReactNode {
  return <p className="utrecht-paragraph baken-as-typed">{text}</p>;
}

function Step({ action, block, step, label }: { readonly action: string; readonly block: DocumentBlock; readonly step: string; readonly label: string }): ReactNode {
  return <Form action={action} label={label}><HiddenField name="sinds" value={String(block.edition)} /><Button kind="secondary" name="doe" value={step}>{label}</Button></Form>;
}

function message(request: Request, { mistake, line, detail }: BlockMistake): string {
  return request.texts.account.block.mistakes[mistake](line, detail);
}

function errorOf(request: Request, mistakes: readonly BlockMistake[], field: keyof BlockFields): string | undefined {
  const found = mistakes.find((one) => one.field === field);
  return found ? message(request, found) : undefined;
}

export function NewBlockPage({ request, reference, blocks, fields, below, mistakes }: {
  readonly request: Request; readonly reference: string; readonly blocks: readonly DocumentBlock[]; readonly fields: BlockFields; readonly below: string; readonly mistakes: readonly BlockMistake[];
}): ReactNode {
  const words = request.texts.account.block;
  return (
    <>
      <Paragraph><Link href={request.href(pathOf(reference))}>{words.back}</Link></Paragraph>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map((one) => ({ field: one.field, message: message(request, one) }))} />
      <Heading level={1}>{words.newTitle}</Heading>
      <Form action={request.href(`${pathOf(reference)}/blok`)} label={words.newTitle}>
        <TextField name="naam" label={words.label} description={words.labelHint} value={fields.naam} error={errorOf(request, mistakes, 'naam')} autocomplete="off" required />
        <SelectField name="na" label={words.below} value={below} options={blocks.map((block) => ({ value: block.key, label: block.label }))} />
        <TextArea name="tekst" label={words.text} description={<>{words.textHint} {words.privacy}</>} value={fields.tekst} error={errorOf(request, mistakes, 'tekst')} rows={14} required />
        <ButtonRow><Button>{words.add}</Button></ButtonRow>
      </Form>
    </>
  );
}
