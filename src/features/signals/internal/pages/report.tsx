import type { ReactNode } from 'react';
import { mostFileMegabytes, mostFiles } from '../../../../platform/files.ts';
import type { Request } from '../../../../platform/routes.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card, CardGrid } from '../../../../ui/card.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Fieldset, HiddenField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { UploadForm } from '../../../../ui/upload.tsx';
import { CardParts, CommonCard, type EffectiveTexts, inLanguage, professionByCode, PROFESSION_CARDS } from '../../../knowledge/offers.ts';
import type { DraftFile } from '../../reporter/drafts.ts';
import { type Errors as FileErrors, Files } from '../../reporter/pages/fields.tsx';
import type { InternalField, InternalFields } from '../internal-form.ts';
import { otherProfession } from '../rules-internal.ts';

/** What is wrong, by field, in words; files among them. */
export type InternalErrors = Readonly<Partial<Record<InternalField, string>>> & Pick<FileErrors, 'bijlage'>;

export interface InternalFormProps {
  readonly request: Request;
  readonly fields: InternalFields;
  readonly files: readonly DraftFile[];
  /** The token of the files that are kept; null when there are none. */
  readonly concept: string | null;
  /** The cards and numbers as they count here. */
  readonly own: EffectiveTexts;
  readonly errors: InternalErrors;
  /** The page that says to call 112 was shown. */
  readonly called: boolean;
}

export function professionName(request: Request, code: string): string {
  const card = professionByCode(code);
  return card ? inLanguage(card.name, request.language) : request.texts.internal.otherProfession;
}

/** The first time, and whenever somebody wants another card. */
export function ChooseProfession({ request }: { readonly request: Request }): ReactNode {
  const words = request.texts.internal;
  return (
    <>
      <Heading level={1}>{words.choose.title}</Heading>
      <Lead>{words.choose.lead}</Lead>
      <Acute request={request} />
      <CardGrid>
        {PROFESSION_CARDS.map((card) => <Card key={card.code} level={2} title={inLanguage(card.name, request.language)} href={request.href(`/melden?beroep=${card.slug}`)} />)}
        <Card level={2} title={words.otherProfession} href={request.href('/melden?beroep=anders')}>{words.choose.otherHint}</Card>
      </CardGrid>
    </>
  );
}

export function Acute({ request }: { readonly request: Request }): ReactNode {
  const words = request.texts.internal.form;
  return <Paragraph><strong>{words.acute}</strong> <Link href="tel:112">{words.call}</Link></Paragraph>;
}

/** The whole report on one page, with the card for one's work beside it. */
export function InternalForm(props: InternalFormProps): ReactNode {
  const { request, own, fields, errors } = props;
  const words = request.texts.internal.form;
  const card = professionByCode(fields.beroep);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Acute request={request} />
      <Paragraph>
        {words.profession(professionName(request, fields.beroep))} <Link href={request.href('/melden?beroep=kies')}>{words.change}</Link>.
        {card ? <> <Link href="#kaart">{words.toCard}</Link>.</> : null}
      </Paragraph>
      <div className="baken-with-sheet">
        <Fields {...props} />
        <aside id="kaart" className="baken-flow">
          <Heading level={2}>{card ? words.card(inLanguage(card.name, request.language)) : words.common}</Heading>
          {card ? <CardParts card={card} own={own} reader={request} level={3} /> : <CommonCard own={own} reader={request} level={3} />}
        </aside>
      </div>
    </>
  );
}

function Fields({ request, fields, files, concept, errors, called }: InternalFormProps): ReactNode {
  const { form: words, yes, no, unknown } = request.texts.internal;
  const answers = [{ value: 'ja', label: yes }, { value: 'nee', label: no }, { value: 'onbekend', label: unknown }];
  return (
    <UploadForm action={request.href('/melden')} label={words.title} most={mostFiles} mostMegabytes={mostFileMegabytes}>
      <HiddenField name="beroep" value={fields.beroep || otherProfession} />
      {concept ? <HiddenField name="concept" value={concept} /> : null}
      {called ? <HiddenField name="gebeld" value="112" /> : null}
      <RadioGroup name="nu_gevaar" legend={words.danger} options={answers} value={fields.nu_gevaar} inline optional />
      <RadioGroup name="minderjarig" legend={words.minor} options={answers} value={fields.minderjarig} inline optional />
      <Fieldset legend={words.whatTitle} description={words.whatLead}>
        <TextArea name="waarneming" label={words.observed} description={words.observedHint} rows={6} value={fields.waarneming} error={errors.waarneming} />
        <TextArea name="gehoord" label={words.told} description={words.toldHint} rows={4} value={fields.gehoord} error={errors.gehoord} />
        <TextArea name="gedachte" label={words.thought} description={words.thoughtHint} rows={3} value={fields.gedachte} error={errors.gedachte} optional />
      </Fieldset>
      <TextField name="waar" label={words.where} description={words.whereHint} value={fields.waar} error={errors.waar} autocomplete="off" optional />
      <TextField name="wanneer" label={words.when} description={words.whenHint} value={fields.wanneer} error={errors.wanneer} autocomplete="off" optional />
      <Fieldset legend={words.askTitle}>
        <TextArea name="wie_weet" label={words.whoKnows} description={words.whoKnowsHint} rows={2} value={fields.wie_weet} error={errors.wie_weet} optional />
        <TextField name="bereik" label={words.reach} description={words.reachHint} value={fields.bereik} error={errors.bereik} optional />
      </Fieldset>
      <Files request={request} files={files} error={errors.bijlage} />
      <Paragraph>{words.who}</Paragraph>
      <Button>{words.send}</Button>
      <Paragraph><Link href={request.href('/melden/telefoon')}>{words.telephone}</Link></Paragraph>
    </UploadForm>
  );
}
