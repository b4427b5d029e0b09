import type { ReactNode } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Paragraph, Section } from '../../../../ui/text.tsx';
import { isYesNo, type ReadingFields } from '../reading-form.ts';
import type { IndicatorPageProps } from './one.tsx';

export function ReadingForm({ request, file, periods, fields, mistakes }: IndicatorPageProps): ReactNode {
  const { indicators: words } = request.texts;
  const { indicator } = file;
  const face = (name: Exclude<keyof ReadingFields, 'telt'>) => {
    const found = mistakes.find((one) => one.field === name);
    return { name, value: fields[name], error: found ? words.mistakes[found.mistake] : undefined };
  };
  return (
    <Section title={words.form}>
      <Paragraph>{words.formLead(words.period(file.asked ?? periods[0] ?? ''))}</Paragraph>
      <Form action={request.href(`/plan/${indicator.plan}/indicatoren/${indicator.code}`)} label={words.form}>
        <HiddenField name="sinds" value={String(file.newestId)} />
        <SelectField {...face('periode')} label={words.periodField} options={periods.map((value) => ({ value, label: words.period(value) }))} />
        {isYesNo(indicator.unit)
          ? <RadioGroup {...face('waarde')} legend={words.yesNo} options={[{ value: 'ja', label: words.figures.yes }, { value: 'nee', label: words.figures.no }]} inline />
          : <TextField {...face('waarde')} label={words.value(indicator.unit)} description={words.valueHint} inputMode="decimal" width="short" />}
        <TextArea {...face('toelichting')} label={words.note} description={words.noteHint} rows={2} optional />
        <Checkbox name="telt" label={words.sensitive} description={words.sensitiveHint} checked={fields.telt} />
        <Button>{words.save}</Button>
      </Form>
    </Section>
  );
}
