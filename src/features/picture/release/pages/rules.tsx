import type { ReactNode } from 'react';
import type { AudienceRule } from '../../../../lib/disclosure-control/rules.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { RuleMistake, TypedRule } from '../figures-form.ts';
import type { RuleDecision } from '../queries.ts';
import { type Audience, audiences } from '../rules.ts';

/** What each audience may be shown, who decided that and when, and the form to record a decision. */
export function RulesPage({ request, rules, decisions, mayRecord, fields, mistakes }: {
  readonly request: Request; readonly rules: Readonly<Record<Audience, AudienceRule>>; readonly decisions: readonly RuleDecision[]; readonly mayRecord: boolean;
  readonly fields: TypedRule; readonly mistakes: readonly { readonly field: keyof TypedRule; readonly mistake: RuleMistake }[];
}): ReactNode {
  const words = request.texts.figuresRelease;
  const face = (name: keyof TypedRule) => {
    const found = mistakes.find((one) => one.field === name);
    return { name, value: fields[name], error: found ? words.rules.errors[found.mistake] : undefined };
  };
  const date = (on: string): string => day(Temporal.PlainDate.from(on), request.language);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.rules.errors[mistake] }))} />
      <Heading level={1}>{words.rules.title}</Heading>
      <Paragraph><Link href={request.href('/beeld/cijfers')}>{words.title}</Link></Paragraph>
      {request.query.has('vastgelegd') ? <Alert kind="ok">{words.rules.recorded}</Alert> : null}
      <Lead>{words.rules.lead}</Lead>
      <Table
        caption={words.rules.title} captionHidden columns={[{ key: 'audience', label: words.audience, header: true }, { key: 'minimum', label: words.rules.minimum, numeric: true }, { key: 'decided', label: words.rules.decided }]}
        rows={audiences.map((audience) => {
          const { k, decided } = rules[audience];
          return { key: audience, cells: { audience: words.audiences[audience], minimum: k, decided: decided ? words.rules.decidedBy(decided.by, date(decided.on), decided.reference) : words.rules.proposalOnly } };
        })}
      />
      {decisions.length > audiences.length ? (
        <Section title={words.rules.history}>
          <Table
            caption={words.rules.history} captionHidden columns={[{ key: 'audience', label: words.audience, header: true }, { key: 'minimum', label: words.rules.minimum, numeric: true }, { key: 'decided', label: words.rules.decided }]}
            rows={decisions.map((one) => ({ key: String(one.number), cells: { audience: words.audiences[one.audience], minimum: one.minimum, decided: words.rules.decidedBy(one.by, date(one.on), one.reference) } }))}
          />
        </Section>
      ) : null}
      {mayRecord ? (
        <Section title={words.rules.record}>
          <Form action={request.href('/beeld/cijfers/regels')} label={words.rules.record}>
            <RadioGroup {...face('voor')} legend={words.audience} options={audiences.map((audience) => ({ value: audience, label: words.audiences[audience] }))} />
            <TextField {...face('minimum')} label={words.rules.minimum} inputMode="numeric" width="short" required />
            <TextField {...face('door')} label={words.rules.by} required />
            <TextField {...face('op')} label={words.rules.on} type="date" width="medium" required />
            <TextField {...face('besluit')} label={words.rules.reference} required />
            <Button>{words.rules.button}</Button>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
