import type { ReactNode } from 'react';
import type { gallery } from '../texts/nl/gallery.ts';
import { ErrorSummary } from './alert.tsx';
import { Button, ButtonLink, ButtonRow } from './button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from './choice.tsx';
import { FileField, Fieldset, Form, HiddenField, SelectField, TextArea, TextField } from './form.tsx';
import { Section } from './text.tsx';

/** Every field empty, filled and wrong. `again` marks the names of the second and third round, because an id stands once on a page. */
export function GalleryForms({ texts }: { readonly texts: typeof gallery }): ReactNode {
  const errors = [
    { field: 'verhaal-fout', message: texts.storyError }, { field: 'datum-fout', message: texts.dateError }, { field: 'vorm-fout', message: texts.formError },
    { field: 'contact-fout', message: texts.contactError }, { field: 'bestand-fout', message: texts.fileError }, { field: 'gelezen-fout', message: texts.agreeError },
  ];
  return (
    <>
      <Section title={texts.form}>
        <Form action="/ontwikkel" multipart label={texts.form}><Fields texts={texts} again="" /></Form>
      </Section>
      <Section title={texts.problem}>
        <ErrorSummary title={texts.problem} errors={errors} />
        <Form action="/ontwikkel" label={texts.problem}><Fields texts={texts} again="-fout" wrong /></Form>
      </Section>
    </>
  );
}

function Fields({ texts, again, wrong = false }: { readonly texts: typeof gallery; readonly again: string; readonly wrong?: boolean }): ReactNode {
  const error = (message: string): string | undefined => (wrong ? message : undefined);
  const forms = [{ value: '', label: texts.choose }, { value: 'arbeid', label: texts.labour }, { value: 'seksueel', label: texts.sexual }, { value: 'crimineel', label: texts.criminal }];
  return (
    <>
      <HiddenField name="ronde" value="1" />
      <TextArea name={`verhaal${again}`} label={texts.story} description={texts.storyHint} error={error(texts.storyError)} required />
      <TextField name={`plaats${again}`} label={texts.place} value={wrong ? texts.placeValue : undefined} optional />
      <TextField name={`datum${again}`} label={texts.date} type="date" width="short" error={error(texts.dateError)} />
      <SelectField name={`vorm${again}`} label={texts.form3} options={forms} error={error(texts.formError)} />
      <RadioGroup
        name={`contact${again}`} legend={texts.contact} description={texts.contactHint} error={error(texts.contactError)} value={wrong ? undefined : 'ja'}
        options={[{ value: 'ja', label: texts.yes, description: texts.yesHint }, { value: 'nee', label: texts.no }]}
      />
      <RadioGroup name={`kort${again}`} legend={texts.contact} inline optional options={[{ value: 'ja', label: texts.yes }, { value: 'nee', label: texts.no }]} />
      <CheckboxGroup name={`tekens${again}`} legend={texts.signs} optional values={['0']} options={texts.items.map((label, at) => ({ value: String(at), label }))} />
      <Fieldset legend={texts.person} description={texts.personHint}>
        <TextField name={`naam${again}`} label={texts.name} autocomplete="name" width="medium" optional />
        <TextField name={`telefoon${again}`} label={texts.phone} type="tel" autocomplete="tel" width="medium" optional />
      </Fieldset>
      <FileField name={`bestand${again}`} label={texts.file} accept="image/jpeg,image/png,.pdf" description={texts.fileHint} error={error(texts.fileError)} optional />
      <Checkbox name={`gelezen${again}`} label={texts.agree} description={texts.agreeHint} error={error(texts.agreeError)} checked={!wrong} />
      <ButtonRow><Button>{texts.send}</Button><ButtonLink href="#main" kind="subtle">{texts.cancel}</ButtonLink></ButtonRow>
    </>
  );
}
