import type { ReactNode } from 'react';
import type { RetentionRule } from '../../../../platform/retention-rules.ts';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { mayStay, type RuleField, type RuleMistake, type TypedRule } from '../rule-form.ts';
import { className, RuleInWords } from './parts.tsx';

export function RulePage({ request, versions, typed, mistakes, stale }: {
  readonly request: Request; readonly versions: readonly [RetentionRule, ...RetentionRule[]]; readonly typed: TypedRule | null; readonly mistakes: readonly RuleMistake[]; readonly stale: boolean;
}): ReactNode {
  const { rule: texts, list, triggers } = request.texts.retention;
  const [current, ...older] = versions;
  const lines = current.code === 'processing-line';
  const stays = mayStay(current.code);
  const face = (name: RuleField) => {
    const mistake = mistakes.find((one) => one.field === name);
    return { name, label: texts[name], value: typed?.fields[name] ?? '', error: mistake ? texts.mistakes[mistake.what] : undefined, required: true };
  };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map((one) => ({ field: one.field, message: `${texts[one.field]}: ${texts.mistakes[one.what]}` }))} />
      <Heading level={1}>{texts.title(className(request, current.code))}</Heading>
      {stale ? <Alert kind="error">{texts.stale}</Alert> : null}
      <Lead>{lines ? texts.leadLines : stays ? texts.leadRecords : texts.lead}</Lead>
      <Section title={texts.now}><RuleInWords request={request} rule={current} /></Section>
      <Form action={request.href(`/vertrouwen/bewaren/regel/${current.code}`)}>
        <HiddenField name="basis" value={String(current.version)} />
        <TextField {...face('maanden')} description={`${texts.maandenHint(triggers[current.code])}${stays ? ` ${lines ? texts.maandenStay : texts.maandenStayRecords}` : ''}`} inputMode="numeric" width="short" required={!stays} />
        <TextField {...face('categorie')} />
        <TextField {...face('door')} description={texts.doorHint} />
        <TextField {...face('op')} type="date" width="short" />
        <TextField {...face('besluit')} />
        <Button>{texts.save}</Button>
      </Form>
      {older.length > 0 ? <Section title={texts.history}>{older.map((one) => <RuleInWords key={one.version} request={request} rule={one} />)}</Section> : null}
      <Paragraph><Link href={request.href('/vertrouwen/bewaren')}>{list.back}</Link></Paragraph>
    </>
  );
}
