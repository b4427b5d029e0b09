import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import type { RiskFile } from '../queries.ts';
import { groundKinds, isConfidential, type PlanMeasure } from '../rules.ts';
import type { Addable, TieFields, TieMistake } from '../tie-form.ts';
import { ChangedAlert, riskAddress, riskName, Typed } from './words.tsx';

export interface AddProps {
  readonly request: Request; readonly file: RiskFile; readonly what: Addable; readonly fields: TieFields;
  readonly mistakes: readonly { readonly field: keyof TieFields; readonly mistake: TieMistake }[];
  readonly problem: 'changed' | 'not-now' | null;
  readonly measures: readonly PlanMeasure[];
  /** There is a plan, and all its measures are tied. */
  readonly allTied: boolean;
  readonly mayKnow: boolean;
}

/** Hangs one thing on a risk: a ground, a measure, a check, a condition or a signal. */
export function AddPage(props: AddProps): ReactNode {
  const { request, file, what, mistakes, problem, measures, allTied, mayKnow } = props;
  const { risks: words } = request.texts;
  const { add } = words;
  const nothing = what === 'maatregel' && measures.length === 0;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: add.mistakes[mistake] }))} />
      <Heading level={1}>{add.titles[what]}</Heading>
      <ChangedAlert request={request} file={file} problem={problem} />
      <Lead>{words.number(file.number)} · <Typed request={request}>{riskName(request, file.description)}</Typed></Lead>
      <Paragraph>{add.leads[what]}</Paragraph>
      {what === 'grond' && !mayKnow ? <Paragraph>{add.onlyDocumented}</Paragraph> : null}
      {nothing ? <Paragraph>{allTied ? add.allTied : add.noPlan}</Paragraph> : (
        <Form action={riskAddress(request, file.number, `/erbij/${what}`)} label={add.titles[what]}>
          <HiddenField name="revisie" value={String(file.revision)} />
          <AddFields {...props} />
          <Button>{what === 'maatregel' || what === 'signaal' ? add.connect : add.save}</Button>
        </Form>
      )}
      <Paragraph><Link href={riskAddress(request, file.number)}>{words.pageTitle(file.number)}</Link></Paragraph>
    </>
  );
}

function AddFields({ request, what, fields, mistakes, measures, mayKnow }: AddProps): ReactNode {
  const { add, ties } = request.texts.risks;
  const face = (name: keyof TieFields) => {
    const found = mistakes.find((one) => one.field === name);
    return { name, value: fields[name], error: found ? add.mistakes[found.mistake] : undefined };
  };
  if (what === 'maatregel') return <SelectField {...face('maatregel')} label={add.measure} options={[{ value: '', label: add.chooseMeasure }, ...measures.map((one) => ({ value: `${one.plan} ${one.code}`, label: `${one.code} ${one.title}` }))]} />;
  if (what === 'signaal') return <TextField {...face('signaal')} label={add.signal} description={add.signalHint} width="short" />;
  const kinds = groundKinds.filter((kind) => mayKnow || !isConfidential(kind));
  return (
    <>
      {what === 'grond' ? <RadioGroup {...face('soort')} legend={add.kind} required options={kinds.map((kind) => ({ value: kind, label: ties[kind], description: add.kindNotes[kind] }))} /> : null}
      <TextArea {...face('woorden')} label={add.words[what]} description={add.wordsHint[what]} rows={4} />
      <TextField {...face('op')} type="date" label={add.on[what]} width="short" optional={what !== 'grond'} />
      {what === 'controle' && mayKnow ? <TextField {...face('waar')} label={add.where} description={add.whereHint} width="medium" optional /> : null}
    </>
  );
}
