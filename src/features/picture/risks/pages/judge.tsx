import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { inLanguage, REACH_NAMES } from '../../../knowledge/offers.ts';
import type { JudgementFields, JudgementMistake } from '../judgement-form.ts';
import type { RiskFile } from '../queries.ts';
import { judgements } from '../rules.ts';
import { ChangedAlert, dayOf, riskAddress, riskName, Typed } from './words.tsx';

export interface JudgeProps {
  readonly request: Request; readonly file: RiskFile; readonly fields: JudgementFields;
  readonly mistakes: readonly { readonly field: keyof JudgementFields; readonly mistake: JudgementMistake }[];
  readonly problem: 'changed' | 'not-now' | null;
}

/** Judging: words, why, and when somebody looks again. */
export function JudgePage({ request, file, fields, mistakes, problem }: JudgeProps): ReactNode {
  const { risks: words } = request.texts;
  const { judge } = words;
  const error = errorsOf(judge.mistakes, mistakes);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: judge.mistakes[mistake] }))} />
      <Heading level={1}>{judge.title(file.number)}</Heading>
      <ChangedAlert request={request} file={file} problem={problem} />
      <Lead><Typed request={request}>{riskName(request, file.description)}</Typed></Lead>
      <Paragraph>{judge.lead}</Paragraph>
      {file.judged ? <Paragraph>{judge.before(words.judgements[file.judged.judgement], file.judged.by, dayOf(request, file.judged.at))}{file.judged.reason ? <> <Typed request={request}>{`“${file.judged.reason}”`}</Typed></> : null}</Paragraph> : null}
      {file.suggested && file.reach ? <Paragraph>{words.file.suggested(words.judgements[file.suggested], inLanguage(REACH_NAMES[file.reach], request.language))}</Paragraph> : null}
      <Form action={riskAddress(request, file.number, '/oordeel')} label={judge.title(file.number)}>
        <HiddenField name="revisie" value={String(file.revision)} />
        <RadioGroup name="oordeel" legend={judge.judgement} value={fields.oordeel} error={error('oordeel')} required options={judgements.map((value) => ({ value, label: words.judgements[value], description: words.judgementNotes[value] }))} />
        <TextArea name="reden" label={judge.reason} description={judge.reasonHint} value={fields.reden} error={error('reden')} rows={4} />
        <TextField name="volgende" type="date" label={judge.next} description={judge.nextHint} value={fields.volgende} error={error('volgende')} width="short" />
        <Button>{judge.save}</Button>
      </Form>
      <Paragraph><Link href={riskAddress(request, file.number)}>{words.pageTitle(file.number)}</Link></Paragraph>
    </>
  );
}

/** Closing and reopening, each with why. */
export function TurnPage({ request, file, fields, mistakes, problem, turn }: JudgeProps & { readonly turn: 'close' | 'reopen' }): ReactNode {
  const { risks: { turn: words, judge, ...texts } } = request.texts;
  const error = errorsOf(judge.mistakes, mistakes);
  const title = turn === 'close' ? words.closeTitle(file.number) : words.reopenTitle(file.number);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: judge.mistakes[mistake] }))} />
      <Heading level={1}>{title}</Heading>
      <ChangedAlert request={request} file={file} problem={problem} />
      <Lead><Typed request={request}>{riskName(request, file.description)}</Typed></Lead>
      <Paragraph>{turn === 'close' ? words.closeLead : words.reopenLead}</Paragraph>
      <Form action={riskAddress(request, file.number, turn === 'close' ? '/sluiten' : '/heropenen')} label={title}>
        <HiddenField name="revisie" value={String(file.revision)} />
        <TextArea name="reden" label={turn === 'close' ? words.closeReason : words.reopenReason} description={words.hint} value={fields.reden} error={error('reden')} rows={4} />
        {turn === 'reopen' ? <TextField name="volgende" type="date" label={judge.next} description={judge.nextHint} value={fields.volgende} error={error('volgende')} width="short" /> : null}
        <Button>{turn === 'close' ? words.closeButton : words.reopenButton}</Button>
      </Form>
      <Paragraph><Link href={riskAddress(request, file.number)}>{texts.pageTitle(file.number)}</Link></Paragraph>
    </>
  );
}

function errorsOf(words: Readonly<Record<JudgementMistake, string>>, mistakes: JudgeProps['mistakes']): (field: keyof JudgementFields) => string | undefined {
  return (field) => {
    const found = mistakes.find((one) => one.field === field);
    return found && words[found.mistake];
  };
}
