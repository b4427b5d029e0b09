import type { ReactNode } from 'react';
import { day } from '../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../ui/form.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import { Timeline } from '../../../ui/task-list.tsx';
import type { ExploitationForm } from '../catalogue/forms.ts';
import type { IndicatorGroup } from '../catalogue/indicators.ts';
import { inLanguage } from '../catalogue/language.ts';
import type { ChoiceFields } from '../form-choice-form.ts';
import type { FormState } from '../queries.ts';
import { Explanation, FormSigns } from './form-page.tsx';
import type { Reader } from './reader.ts';
import { SourceLines } from './source-lines.tsx';
import { Standing } from './staff-overview.tsx';

/** A mistake in the words in which the person reads it, at its field. */
export interface FieldMessage {
  readonly field: keyof ChoiceFields;
  readonly message: string;
}

/** What the person sent, to be shown again, with what is wrong. */
export interface Attempt {
  readonly fields: ChoiceFields;
  readonly errors: readonly FieldMessage[];
}

function Decide({ form, kind, attempt, reader }: { readonly form: ExploitationForm; readonly kind: 'begin' | 'end'; readonly attempt: Attempt; readonly reader: Reader }): ReactNode {
  const all = reader.texts.knowledge.staff;
  const texts = all[kind];
  const errorOf = (field: keyof ChoiceFields): string | undefined => attempt.errors.find(error => error.field === field)?.message;
  return (
    <Section title={texts.title}>
      <Paragraph>{texts.text}</Paragraph>
      {kind === 'begin' && form.availableFrom ? <Paragraph>{all.begin.notBefore(day(form.availableFrom, reader.language))}</Paragraph> : null}
      <Form action={reader.href(`/kennis/${form.slug}`)}>
        <HiddenField name="handeling" value={kind === 'begin' ? 'aan' : 'uit'} />
        <TextField name="datum" label={texts.date} type="date" width="medium" description={all.dateHint} value={attempt.fields.datum} error={errorOf('datum')} required />
        <TextField name="besluit" label={all.decidedBy} description={all.decidedByHint} value={attempt.fields.besluit} error={errorOf('besluit')} required />
        <TextArea name="grond" label={texts.ground} rows={3} description={kind === 'begin' ? all.begin.groundHint : undefined} value={attempt.fields.grond} error={errorOf('grond')} required />
        <Button>{texts.button}</Button>
      </Form>
    </Section>
  );
}

function History({ state, reader }: { readonly state: FormState; readonly reader: Reader }): ReactNode {
  const texts = reader.texts.knowledge.staff.history;
  const said = (iso: string): string => day(iso, reader.language);
  return (
    <Timeline
      events={state.history.map(entry => ({
        title: entry.validUntil ? texts.ended(said(entry.validFrom), said(entry.validUntil)) : texts.running(said(entry.validFrom)),
        at: entry.decidedBy,
        body: (
          <>
            <Paragraph>{entry.ground}</Paragraph>
            {entry.endedBy && entry.endGround ? <Paragraph>{texts.endGround(entry.endedBy, entry.endGround)}</Paragraph> : null}
          </>
        ),
      }))}
    />
  );
}

/** One form for the staff: what it is, where the law says so, what the municipality decided, its signs. */
export function StaffFormPage({ form, state, groups, mayChoose, attempt, confirmed, reader }: {
  readonly form: ExploitationForm; readonly state: FormState; readonly groups: readonly IndicatorGroup[]; readonly mayChoose: boolean;
  readonly attempt: Attempt; readonly confirmed: string | null; readonly reader: Reader;
}): ReactNode {
  const all = reader.texts.knowledge;
  const texts = all.staff;
  return (
    <>
      <Paragraph><Link href={reader.href('/kennis')}>{texts.backToAll}</Link></Paragraph>
      <ErrorSummary title={texts.errorTitle} errors={attempt.errors} />
      {confirmed ? <Alert kind="ok">{confirmed}</Alert> : null}
      <Heading level={1}>{inLanguage(form.name, reader.language)}</Heading>
      <Lead>{inLanguage(form.short, reader.language)}</Lead>
      <Section title={texts.decisionsTitle}>
        <Paragraph>{texts.standing}: <Standing standing={state.standing} from={null} reader={reader} /></Paragraph>
        {form.byDefault ? <Paragraph>{texts.alwaysOn}</Paragraph> : null}
        {!form.byDefault && state.history.length === 0 ? <Paragraph>{texts.noDecision}</Paragraph> : null}
        {state.history.length > 0 ? <History state={state} reader={reader} /> : null}
        {form.byDefault || mayChoose ? null : <Paragraph>{texts.onlyAuthorised}</Paragraph>}
      </Section>
      {form.byDefault || !mayChoose ? null : <Decide form={form} kind={state.running ? 'end' : 'begin'} attempt={attempt} reader={reader} />}
      <Section title={texts.lawTitle}>
        <Paragraph>{inLanguage(form.law.text, reader.language)}. {texts.lawRead(form.law.asOf.length === 4 ? form.law.asOf : day(form.law.asOf, reader.language))}</Paragraph>
        {form.toConfirm ? <Alert kind="warning">{inLanguage(form.toConfirm, reader.language)}</Alert> : null}
        <SourceLines keys={[...new Set([...form.law.sources, ...form.sources])]} reader={reader} />
      </Section>
      <Section title={texts.whatTitle}><Explanation form={form} reader={reader} /></Section>
      <Section title={texts.signsTitle}><FormSigns groups={groups} reader={reader} level={3} /></Section>
    </>
  );
}
