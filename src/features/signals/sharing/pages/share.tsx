import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../../ui/choice.tsx';
import { Form, SelectField, TextArea } from '../../../../ui/form.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { groundsFor, inLanguage, type PartnersByRecipient, PartnersToCall, PURPOSE_NAMES, recipientByCode, RECIPIENTS, SharingGrounds } from '../../../knowledge/offers.ts';
import { opens } from '../../rules-files.ts';
import { saidOf } from '../../pages/files.tsx';
import type { SignalFile } from '../../queries.ts';
import type { PackageFile } from '../queries.ts';
import { type MissingAnswer, sections } from '../rules-content.ts';
import { passages } from '../rules-redaction.ts';
import { purposeName, recipientName } from './content.tsx';
import { PackageList } from './file-section.tsx';

/** The municipality's own partners for a recipient, and what it may hear. */
interface ToCall { readonly partners: PartnersByRecipient; readonly now: Temporal.Instant }

export function SharePage({ request, number, packages, wrong, typed, partners, now }: ToCall & {
  readonly request: Request; readonly number: string; readonly packages: readonly PackageFile[]; readonly wrong: boolean; readonly typed: { readonly recipient: string; readonly purpose: string };
}): ReactNode {
  const words = request.texts.sharing;
  return (
    <>
      {wrong ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={[{ field: 'doel', message: words.noGround }]} /> : null}
      <Heading level={1}>{words.title}: {number}</Heading>
      <Lead>{words.lead}</Lead>
      <Form action={request.href(`/signalen/${number}/delen`)}>
        <SelectField name="ontvanger" label={words.recipient} value={typed.recipient} options={RECIPIENTS.map((one) => ({ value: one.code, label: inLanguage(one.name, request.language) }))} />
        <SelectField
          name="doel" label={words.purpose} value={typed.purpose} error={wrong ? words.noGround : undefined}
          options={Object.entries(PURPOSE_NAMES).map(([value, name]) => ({ value, label: inLanguage(name, request.language) }))}
        />
        <Button>{words.begin}</Button>
      </Form>
      <Section title={request.texts.partners.toCall.title}>
        <Paragraph>{request.texts.partners.toCall.lead}</Paragraph>
        {RECIPIENTS.filter((one) => partners.has(one.code)).map((one) => (
          <Details summary={inLanguage(one.name, request.language)} key={one.code}>
            <PartnersToCall partners={partners.get(one.code) ?? []} now={now} reader={request} />
            <SharingGrounds recipient={one} reader={request} />
          </Details>
        ))}
        {partners.size === 0 ? <PartnersToCall partners={[]} now={now} reader={request} /> : null}
      </Section>
      <Section title={words.shared}><PackageList request={request} packages={packages} mayShare /></Section>
      <Paragraph><Link href={request.href(`/signalen/${number}`)}>{words.back}</Link></Paragraph>
    </>
  );
}

function partnersFor(partners: PartnersByRecipient, code: string): ReturnType<PartnersByRecipient['get']> & object {
  const recipient = recipientByCode(code);
  return (recipient ? partners.get(recipient.code) : undefined) ?? [];
}

/** What to share and why: the first of two pages. */
export function PackagePage({ request, signal, file, mistakes, partners, now }: ToCall & {
  readonly request: Request; readonly signal: SignalFile; readonly file: PackageFile; readonly mistakes: readonly MissingAnswer[];
}): ReactNode {
  const words = request.texts.sharing;
  const { choices } = file;
  const fields = { ground: 'grond', necessity: 'noodzaak', proportionality: 'evenredig', subsidiarity: 'minder', sections: 'delen', nothing: 'delen', held: 'bijlage' } as const;
  // One that was chosen while it was open stays here, so that it can be taken away.
  const [offered, shut] = [signal.attachments.filter((one) => opens(one) || choices.files.includes(one.id)), signal.attachments.filter((one) => !opens(one))];
  const error = (key: MissingAnswer): string | undefined => (mistakes.includes(key) ? words.mistakes[key] : undefined);
  const text = (key: 'necessity' | 'proportionality' | 'subsidiarity'): ReactNode => <TextArea name={fields[key]} label={words[key]} description={words.tests[key]} rows={3} value={choices[key]} error={error(key)} />;
  return (
    <>
      {mistakes.length > 0 ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map((key) => ({ field: fields[key], message: words.mistakes[key] }))} /> : null}
      <Heading level={1}>{recipientName(request, file.recipient)}: {purposeName(request, file.purpose)}</Heading>
      <Paragraph><Link href={request.href(`/signalen/${file.number}`)}>{request.texts.signals.file.title(file.number)}</Link></Paragraph>
      <Details summary={request.texts.partners.toCall.title}>
        <PartnersToCall partners={partnersFor(partners, file.recipient)} now={now} reader={request} />
      </Details>
      <Form action={request.href(`/signalen/${file.number}/delen/${file.id}`)}>
        <RadioGroup name="grond" legend={words.ground} value={choices.ground} error={error('ground')} options={groundsFor(file.recipient, file.purpose).map((ground) => ({
          value: ground.code, label: inLanguage(ground.name, request.language),
          description: [ground.article ? words.article(ground.article) : words.toConfirm, ground.grade === 'read' || !ground.article ? '' : words.toConfirm, inLanguage(ground.what, request.language),
            ground.sources.map((one) => one.title).join('; ')].filter(Boolean).join(' '),
        }))} />
        {text('necessity')}{text('proportionality')}{text('subsidiarity')}
        <CheckboxGroup name="delen" legend={words.choose} description={words.identity} error={error('sections') ?? error('nothing')} values={choices.sections} options={sections.map((code) => ({ value: code, label: words.sections[code] }))} />
        <CheckboxGroup name="passage" legend={words.passages} values={choices.passages.map(String)} options={passages(signal.story).map((line, index) => ({ value: String(index), label: line }))} />
        <TextArea name="weg" label={words.words} description={words.wordsHint} rows={3} value={choices.words} />
        {offered.length > 0 ? (
          <CheckboxGroup name="bijlage" legend={words.files} description={words.filesHint} values={choices.files.map(String)} error={error('held')} options={offered.map((one) => ({ value: String(one.id), label: one.name, description: saidOf(request, one) }))} />
        ) : null}
        {shut.filter((one) => !choices.files.includes(one.id)).map((one) => <Paragraph key={one.id}>{request.texts.files.notToShare(one.name, saidOf(request, one))}</Paragraph>)}
        <Button>{words.save}</Button>
      </Form>
      <Paragraph><Link href={request.href(`/signalen/${file.number}/delen`)}>{words.title}</Link></Paragraph>
    </>
  );
}
