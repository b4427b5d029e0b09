import type { ReactNode } from 'react';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextArea } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { ChangesTable } from '../../pages/changes.tsx';
import type { PlanChange } from '../../rules-changes.ts';
import type { FixFields, FixMistake } from '../fix-form.ts';
import { BasisFields, workHref, type WorkRoom } from './overview.tsx';

/** What the copy would change, and why; then it becomes a version. */
export function FixPage({ request, state, changes, toMend, edits, adopted, fields, mistakes, changed }: WorkRoom & {
  readonly changes: readonly PlanChange[];
  /** Sentences about what the plan file would refuse. */
  readonly toMend: readonly string[];
  /** How often something was done in the copy that this page tells of. */
  readonly edits: number;
  /** The newest version holds a decision about the plan itself. */
  readonly adopted: boolean;
  readonly fields: FixFields; readonly mistakes: readonly FixMistake[];
  /** Somebody changed something since the page that was sent. */
  readonly changed: boolean;
}): ReactNode {
  const { planwork: words } = request.texts;
  const room = { request, state };
  const sentence = { reason: words.mistakeReason, decision: words.mistakeDecision, long: words.mistakeLong };
  const error = (field: FixMistake['field']): string | undefined => { const found = mistakes.find((one) => one.field === field); return found ? sentence[found.what] : undefined; };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, what }) => ({ field, message: sentence[what] }))} />
      <Heading level={1}>{words.fixTitle}</Heading>
      <PlanNav request={request} reference={state.reference} current="werk" />
      <Paragraph><Link href={workHref(room)}>{words.backToWork}</Link></Paragraph>
      {changed ? <Alert kind="error" title={words.fixChangedTitle}>{words.fixChanged}</Alert> : null}
      {state.work && state.work.base !== state.version ? <Alert kind="warning" title={words.behindTitle}>{words.behind(state.work.base, state.version)}</Alert> : null}
      {changes.length === 0 ? <Alert kind="info">{words.fixNothing}</Alert> : <Lead>{words.fixLead}</Lead>}
      {toMend.length > 0 ? <Alert kind="error" title={words.mendTitle}><Paragraph>{words.mend}</Paragraph><List items={toMend} /></Alert> : null}
      {changes.length > 0 && toMend.length === 0 ? (
        <Form action={workHref(room, '/vastleggen')} label={words.fixTitle}>
          <BasisFields state={state} /><HiddenField name="gezien" value={String(edits)} />
          <TextArea name="reden" label={words.reason} description={words.reasonHint} value={fields.reden} rows={3} required error={error('reden')} />
          {adopted ? (
            <RadioGroup name="besluit" legend={words.decision} description={words.decisionHint} value={fields.besluit} required error={error('besluit')} options={[{ value: 'blijft', label: words.decisionKeep }, { value: 'opnieuw', label: words.decisionDrop }]} />
          ) : null}
          <Button>{words.fixButton}</Button>
        </Form>
      ) : null}
      {changes.length > 0 ? <Section title={words.changesTitle}><ChangesTable request={request} changes={changes} /></Section> : null}
    </>
  );
}

export function ThrowAwayPage({ edits, ...room }: WorkRoom & { readonly edits: number }): ReactNode {
  const { planwork: words } = room.request.texts;
  return (
    <>
      <Heading level={1}>{words.throwTitle}</Heading>
      <Lead>{words.throwLead(edits)}</Lead>
      <Paragraph>{words.throwBack}</Paragraph>
      <Form action={workHref(room, '/weggooien')} label={words.throwTitle}>
        <BasisFields state={room.state} />
        <ButtonRow><Button kind="danger">{words.throwButton}</Button><ButtonLink kind="subtle" href={workHref(room)}>{words.throwNot}</ButtonLink></ButtonRow>
      </Form>
    </>
  );
}
