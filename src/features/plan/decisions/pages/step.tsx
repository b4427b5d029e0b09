import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import type { DecisionFields, DecisionMistake } from '../decision-form.ts';
import type { VersionStanding } from '../queries.ts';
import { asksReason, type PlanStep } from '../states.ts';
import { stepPaths } from '../step-paths.ts';
import { stateKinds } from './standings.tsx';

export interface StepPageProps {
  readonly request: Request; readonly reference: string; readonly standing: VersionStanding; readonly step: PlanStep; readonly fields: DecisionFields;
  readonly mistakes: readonly { readonly field: keyof DecisionFields; readonly mistake: DecisionMistake }[];
  /** Why what was sent was not recorded. */
  readonly refused: 'changed' | 'not-now' | null;
}

/** One step of one version: what it does, and what has to be known of it. */
export function StepPage({ request, reference, standing, step, fields, mistakes, refused }: StepPageProps): ReactNode {
  const words = request.texts.planStory.decisions;
  const at = `/plan/${reference}/besluiten`;
  const face = (name: keyof DecisionFields) => {
    const found = mistakes.find((one) => one.field === name);
    return { name, value: fields[name], error: found ? words.mistakes[found.mistake] : undefined };
  };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Heading level={1}>{words.doSteps[step]}</Heading>
      <PlanNav request={request} reference={reference} current="besluiten" />
      <Paragraph><Link href={request.href(at)}>{words.backToDecisions}</Link></Paragraph>
      <Lead>{words.stepLeads[step]}</Lead>
      {refused === 'changed' ? <Alert kind="error" title={words.changedTitle}>{words.changed}</Alert> : null}
      {refused === 'not-now' ? <Alert kind="error" title={words.notNowTitle}>{words.notNow(words.states[standing.state])}</Alert> : null}
      <Paragraph>{words.version(standing.version)} <Status kind={stateKinds[standing.state]}>{words.states[standing.state]}</Status></Paragraph>
      <Form action={request.href(`${at}/${standing.version}/${stepPaths[step]}`)} label={words.doSteps[step]}>
        <HiddenField name="sinds" value={String(standing.steps.at(-1)?.id ?? 0)} />
        <TextField {...face('orgaan')} label={words.body} required />
        <TextField {...face('datum')} label={words.date} type="date" width="medium" required />
        {step === 'withdraw' ? null : <TextField {...face('document')} label={words.document} description={words.documentHint} optional />}
        {step === 'adopt' || step === 'supplement' ? <TextField {...face('gmb')} label={words.gazette} description={words.gazetteHint} width="medium" optional /> : null}
        <TextArea {...face('reden')} label={asksReason(step) ? words.reason : words.reasonOptional} description={words.reasonHint} rows={3} {...(asksReason(step) ? { required: true } : { optional: true })} />
        <Button>{words.save}</Button>
      </Form>
    </>
  );
}
