import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { type FormCode, formName, type SectorCode, sectorName, SourceLines } from '../../../knowledge/offers.ts';
import type { CatalogueGround } from '../queries-around.ts';
import type { RiskFile } from '../queries.ts';
import type { RiskFields, RiskMistake } from '../risk-form.ts';
import { exposures, placeKinds } from '../rules.ts';
import { ChangedAlert, riskAddress } from './words.tsx';

export interface RiskFormProps {
  readonly request: Request;
  /** Null: a new risk. */
  readonly file: RiskFile | null;
  readonly fields: RiskFields;
  readonly mistakes: readonly { readonly field: keyof RiskFields; readonly mistake: RiskMistake }[];
  readonly problem: 'changed' | 'not-now' | null;
  readonly sectors: readonly SectorCode[]; readonly forms: readonly FormCode[];
  /** Of the chosen sector, when the risk is begun from the catalogue. */
  readonly grounds: readonly CatalogueGround[];
  readonly mayKnow: boolean;
}

/** What and where a risk is: a new one, or the same one described again. */
export function RiskFormPage(props: RiskFormProps): ReactNode {
  const { request, file, fields, mistakes, problem, sectors, forms, grounds, mayKnow } = props;
  const { risks: words } = request.texts;
  const { form } = words;
  const face = (name: Exclude<keyof RiskFields, 'vormen' | 'gronden'>) => ({ name, value: fields[name], error: errorOf(name) });
  const errorOf = (name: keyof RiskFields): string | undefined => {
    const found = mistakes.find((one) => one.field === name);
    return found ? form.mistakes[found.mistake] : undefined;
  };
  const hasObject = file?.description.placeKind === 'object';
  const kinds = placeKinds.filter((kind) => kind !== 'object' || mayKnow || hasObject);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: form.mistakes[mistake] }))} />
      <Heading level={1}>{file ? form.titleEdit(file.number) : form.titleNew}</Heading>
      {file ? <ChangedAlert request={request} file={file} problem={problem} /> : null}
      <Lead>{grounds.length > 0 ? form.fromCatalogue : form.lead}</Lead>
      <Form action={file ? riskAddress(request, file.number, '/wijzigen') : request.href('/beeld/risicos/nieuw')} label={file ? form.titleEdit(file.number) : form.titleNew}>
        {file ? <HiddenField name="revisie" value={String(file.revision)} /> : null}
        {grounds.length > 0 ? <HiddenField name="van" value={fields.sector} /> : null}
        <SelectField {...face('sector')} label={form.sector} options={[{ value: '', label: form.choose }, ...sectors.map((code) => ({ value: code, label: sectorName(code, request.language) }))]} />
        <CheckboxGroup name="vormen" legend={form.forms} values={fields.vormen} error={errorOf('vormen')} options={forms.map((code) => ({ value: code, label: formName(code, request.language) }))} />
        <RadioGroup {...face('plek')} legend={form.placeKind} required options={kinds.map((kind) => ({ value: kind, label: words.places[kind], description: kind === 'object' ? form.objectHint : undefined }))} />
        <TextField {...face('gebied')} label={form.area} description={form.areaHint} width="medium" />
        <TextField {...face('straat')} label={form.street} description={form.streetHint} width="medium" optional />
        {mayKnow ? <TextField {...face('object')} label={form.object} description={form.objectHint} width="medium" optional /> : hasObject ? <Paragraph>{form.objectKept}</Paragraph> : null}
        <RadioGroup {...face('blootstelling')} legend={form.exposure} required options={exposures.map((value) => ({ value, label: words.exposures[value] }))} />
        <TextArea {...face('toelichting')} label={form.exposureWords} description={form.exposureWordsHint} rows={3} optional />
        {grounds.length > 0 ? (
          <CheckboxGroup name="gronden" legend={form.grounds} description={form.groundsHint} values={fields.gronden} options={grounds.map((ground) => ({ value: ground.key, label: ground.text, description: <GroundNote request={request} ground={ground} /> }))} />
        ) : null}
        <Button>{file ? form.saveEdit : form.saveNew}</Button>
      </Form>
      <Paragraph><Link href={file ? riskAddress(request, file.number) : request.href('/beeld/risicos')}>{file ? words.pageTitle(file.number) : words.back}</Link></Paragraph>
    </>
  );
}

/** The Dutch original beside a translation, how far away it is, and the sources. */
export function GroundNote({ request, ground }: { readonly request: Request; readonly ground: CatalogueGround }): ReactNode {
  return (
    <>
      {request.texts.risks.groundNote(ground.forms.map((form) => formName(form, request.language)), ground.reach)}
      {ground.original ? <p className="baken-hint" lang="nl">{ground.original}</p> : null}
      <SourceLines keys={ground.sources} reader={request} />
    </>
  );
}
