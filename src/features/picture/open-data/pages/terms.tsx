import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { OpenDataTerms } from '../queries.ts';
import { licences } from '../rules.ts';
import type { TermsMistake, TypedTerms } from '../terms-form.ts';

/** What counts for the open data, who decided that, and the form to write a decision down. */
export function TermsPage({ request, decisions, mayRecord, fields, mistakes }: {
  readonly request: Request; readonly decisions: readonly OpenDataTerms[]; readonly mayRecord: boolean; readonly fields: TypedTerms; readonly mistakes: readonly { readonly field: keyof TypedTerms; readonly mistake: TermsMistake }[];
}): ReactNode {
  const { terms: words, licences: names } = request.texts.openData;
  const [now] = decisions;
  const decided = (one: OpenDataTerms): string => words.decidedBy(one.by, day(one.on, request.language), one.reference);
  const face = (name: keyof TypedTerms) => {
    const found = mistakes.find((one) => one.field === name);
    return { name, value: fields[name], error: found ? words.errors[found.mistake] : undefined };
  };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.errors[mistake] }))} />
      <Heading level={1}>{words.title}</Heading>
      <Paragraph><Link href={request.href('/beeld/cijfers')}>{request.texts.figuresRelease.title}</Link></Paragraph>
      {request.query.has('vastgelegd') ? <Alert kind="ok">{words.recorded}</Alert> : null}
      <Lead>{words.lead}</Lead>
      <DescriptionList rows={[
        { term: words.licence, value: now ? names[now.licence].name : words.none }, { term: words.mail, value: now ? now.mail : words.none }, ...(now ? [{ term: words.decision, value: decided(now) }] : []),
      ]} />
      {mayRecord ? (
        <Section title={words.record}>
          <Form action={request.href('/beeld/open-data')} label={words.record}>
            <RadioGroup {...face('licentie')} legend={words.licenceAsked} options={licences.map((value) => ({ value, label: names[value].name, description: names[value].means }))} />
            <TextField {...face('postbus')} label={words.mailAsked} description={words.mailHint} type="email" required />
            <TextField {...face('door')} label={words.by} required />
            <TextField {...face('op')} label={words.on} type="date" width="medium" required />
            <TextField {...face('besluit')} label={words.reference} required />
            <Button>{words.button}</Button>
          </Form>
        </Section>
      ) : null}
      {decisions.length > 1 ? (
        <Section title={words.earlier}>
          <Table
            caption={words.earlier} captionHidden columns={[{ key: 'licence', label: words.licence, header: true }, { key: 'mail', label: words.mail }, { key: 'decision', label: words.decision }]}
            rows={decisions.slice(1).map((one) => ({ key: String(one.number), cells: { licence: names[one.licence].name, mail: one.mail, decision: decided(one) } }))}
          />
        </Section>
      ) : null}
    </>
  );
}
