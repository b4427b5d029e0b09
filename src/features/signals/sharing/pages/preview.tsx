import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choice.tsx';
import { CopyCode } from '../../../../ui/copy.tsx';
import { Form, TextArea, TextField } from '../../../../ui/form.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { PackageFile } from '../queries.ts';
import { type PackageContent, shortestPassphrase, type Told } from '../rules-content.ts';
import { ContentView, recipientName } from './content.tsx';

export interface PreviewProps {
  readonly request: Request; readonly file: PackageFile; readonly content: PackageContent; readonly openDays: number; readonly mayWait: boolean;
  readonly told: Told; readonly missingTold: readonly (keyof Told)[]; readonly shortPhrase: boolean;
}

/** Exactly what the other will read, with the ways to give it: the second of two pages. */
export function PreviewPage({ request, file, content, openDays, mayWait, told, missingTold, shortPhrase }: PreviewProps): ReactNode {
  const words = request.texts.sharing;
  const address = request.href(`/signalen/${file.number}/delen/${file.id}`);
  const fields = { who: 'aan', when: 'moment', what: 'verteld' } as const;
  const short = shortPhrase ? words.age.short(shortestPassphrase) : undefined;
  const mistakes = [...missingTold.map((key) => ({ field: fields[key], message: words.told.mistakes[key] })), ...(short ? [{ field: 'wachtzin', message: short }] : [])];
  const error = (key: keyof Told): string | undefined => (missingTold.includes(key) ? words.told.mistakes[key] : undefined);
  const toldForm = (
    <Form action={`${address}/verteld`} label={words.told.title}>
      <Paragraph>{words.told.lead}</Paragraph>
      <TextField name="aan" label={words.told.who} value={told.who} error={error('who')} />
      <TextField name="moment" label={words.told.when} value={told.when} error={error('when')} width="medium" />
      <TextArea name="verteld" label={words.told.what} rows={4} value={told.what} error={error('what')} />
      {mayWait ? <Checkbox name="wachten_verteld" label={words.wait} /> : null}
      <Button kind="secondary">{words.told.save}</Button>
    </Form>
  );
  const ageForm = (
    <Form action={`${address}/bestand`} label={words.age.title}>
      <Paragraph>{words.age.lead}</Paragraph>
      <TextField name="wachtzin" label={words.age.phrase} description={words.age.hint(shortestPassphrase)} error={short} autocomplete="off" />
      {mayWait ? <Checkbox name="wachten_bestand" label={words.wait} /> : null}
      <Button kind="secondary">{words.age.make}</Button>
    </Form>
  );
  return (
    <>
      {mistakes.length > 0 ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes} /> : null}
      <Heading level={1}>{words.previewTitle}: {recipientName(request, file.recipient)}</Heading>
      <Section title={words.preview}><ContentView request={request} content={content} /></Section>
      <Paragraph><Link href={address}>{words.change}</Link></Paragraph>
      <Section title={words.sendTitle}>
        <Paragraph>{words.frozen(openDays)}</Paragraph>
        <Form action={`${address}/versturen`} label={words.sendTitle}>{mayWait ? <Checkbox name="wachten" label={words.wait} /> : null}<Button>{words.send}</Button></Form>
      </Section>
      <Section title={words.otherWays}>
        {missingTold.length > 0 ? <Section title={words.told.title} level={3}>{toldForm}</Section> : <Details summary={words.told.title}>{toldForm}</Details>}
        {short ? <Section title={words.age.title} level={3}>{ageForm}</Section> : <Details summary={words.age.title}>{ageForm}</Details>}
      </Section>
    </>
  );
}

/** Shown once, in the answer to sending; `link` is whole when the installation knows its public address. */
export function SentPage({ request, number, link, code }: { readonly request: Request; readonly number: string; readonly link: string; readonly code: string }): ReactNode {
  const words = request.texts.sharing;
  return (
    <>
      <Heading level={1}>{words.sentTitle}</Heading>
      <Lead>{words.sentText}</Lead>
      <Section title={words.link}>
        <CopyCode copy={words.copy} copied={words.copied}><p className="baken-code baken-code--words" id="pakketlink">{link}</p></CopyCode>
        {link.startsWith('/') ? <Paragraph>{words.pathOnly}</Paragraph> : null}
      </Section>
      <Section title={words.code}><p className="baken-code" id="pakketcode">{code.slice(0, 4)} {code.slice(4)}</p></Section>
      <Paragraph><Link href={request.href(`/signalen/${number}`)}>{words.back}</Link></Paragraph>
    </>
  );
}
