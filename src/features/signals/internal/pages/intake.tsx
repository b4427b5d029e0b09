import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { languages } from '../../../../texts/texts.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../../ui/choice.tsx';
import { Fieldset, Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { List, OrderedList } from '../../../../ui/list.tsx';
import { Heading, Lead, Section } from '../../../../ui/text.tsx';
import { doors, safetyRules, ways } from '../../reporter/rules-reporter.ts';
import type { IntakeField, IntakeFields } from '../intake-form.ts';
import { interpreters } from '../rules-internal.ts';
import { Acute } from './report.tsx';

export type IntakeErrors = Readonly<Partial<Record<IntakeField, string>>>;

export interface IntakeProps {
  readonly request: Request;
  readonly fields: IntakeFields;
  readonly errors: IntakeErrors;
  readonly called: boolean;
  /** The taker asked for more time. */
  readonly extended: boolean;
}

/** A call, taken down while it goes on: what to say first stands beside what to write. */
export function IntakeForm(props: IntakeProps): ReactNode {
  const { request, errors } = props;
  const words = request.texts.internal.intake;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      {props.extended ? <Alert kind="ok">{words.extended}</Alert> : null}
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Acute request={request} />
      <Section title={words.scriptTitle}>
        <OrderedList items={words.script} />
        <p className="baken-hint">{words.scriptToConfirm}</p>
      </Section>
      <Section title={words.notTitle}><List items={words.not} /></Section>
      <Fields {...props} />
    </>
  );
}

function Fields({ request, fields, errors, called }: IntakeProps): ReactNode {
  const { intake: words, yes, no, unknown } = request.texts.internal;
  const { report } = fields;
  const answers = [{ value: 'ja', label: yes }, { value: 'nee', label: no }, { value: 'onbekend', label: unknown }];
  return (
    <Form action={request.href('/melden/telefoon')} label={words.title}>
      {called ? <HiddenField name="gebeld" value="112" /> : null}
      <RadioGroup name="nu_gevaar" legend={words.danger} options={answers} value={report.nu_gevaar} inline optional />
      <RadioGroup name="minderjarig" legend={words.minor} options={answers} value={report.minderjarig} inline optional />
      <TextArea name="verhaal" label={words.story} description={words.storyHint} rows={8} value={report.verhaal} error={errors.verhaal} required />
      <TextField name="waar" label={words.where} value={report.waar} error={errors.waar} autocomplete="off" optional />
      <TextField name="wanneer" label={words.when} value={report.wanneer} error={errors.wanneer} autocomplete="off" optional />
      <TextArea name="notitie" label={words.note} description={words.noteHint} rows={3} value={fields.notitie} error={errors.notitie} optional />
      <SelectField name="taal" label={words.language} description={words.languageHint} options={languages.map(({ code, name }) => ({ value: code, label: name }))} value={fields.taal} />
      <RadioGroup name="tolk" legend={words.interpreter} description={words.interpreterHint} options={Object.entries(interpreters).map(([value, code]) => ({ value, label: words.interpreters[code] }))} value={fields.tolk} inline />
      <RadioGroup name="deur" legend={words.door} options={Object.entries(doors).map(([value, door]) => ({ value, label: words.doors[door], description: words.doorHints[door] }))} value={report.deur || 'anoniem'} />
      <Fieldset legend={words.pseudonymTitle}>
        <TextField name="schuilnaam" label={words.pseudonym} value={report.schuilnaam} error={errors.schuilnaam} autocomplete="off" width="medium" optional />
      </Fieldset>
      <Reach request={request} fields={fields} errors={errors} />
      <ButtonRow>
        <Button>{words.send}</Button>
        <Button kind="secondary" name="stap" value="verleng">{words.extend}</Button>
      </ButtonRow>
      <p className="baken-hint">{words.extendHint}</p>
    </Form>
  );
}

function Reach({ request, fields: { report }, errors }: Pick<IntakeProps, 'request' | 'fields' | 'errors'>): ReactNode {
  const { internal: { intake: words }, reporter } = request.texts;
  const chosen = report.niet.split(' ');
  return (
    <Fieldset legend={words.knownTitle}>
      <TextField name="naam" label={words.name} value={report.naam} error={errors.naam} autocomplete="off" optional />
      <RadioGroup name="hoe" legend={words.way} options={Object.entries(ways).map(([value, way]) => ({ value, label: reporter.identity.ways[way] }))} value={report.hoe} error={errors.hoe} optional />
      <TextField name="bereikbaar" label={words.reach} value={report.bereikbaar} error={errors.bereikbaar} autocomplete="off" optional />
      <CheckboxGroup
        name="niet" legend={words.rules} description={words.rulesHint} options={Object.entries(safetyRules).map(([value, rule]) => ({ value, label: reporter.ruleNames[rule] }))}
        values={Object.keys(safetyRules).filter((value) => chosen.includes(value))} optional
      />
      <TextField name="tijden" label={words.times} value={report.tijden} error={errors.tijden} autocomplete="off" optional />
    </Fieldset>
  );
}
