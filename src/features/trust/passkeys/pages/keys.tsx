import type { ReactNode } from 'react';
import type { PasskeyQuestion } from '../../../../platform/passkeys.ts';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import { PasskeyForm } from '../../../../ui/passkey.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Hidden, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import type { OwnKey } from '../queries.ts';

export function EnterPage({ request, question, back, wrong }: { readonly request: Request; readonly question: PasskeyQuestion; readonly back: string; readonly wrong: 'wrong' | 'stale' | null }): ReactNode {
  const texts = request.texts.passkeys;
  return (
    <>
      <Heading level={1}>{texts.enter.title}</Heading>
      {wrong ? <Alert kind="error">{wrong === 'stale' ? texts.stale : texts.enter.wrong}</Alert> : null}
      <Lead>{texts.enter.lead}</Lead>
      <PasskeyForm action={request.href('/aanmelden/sleutel')} question={question} make={false} press={texts.enter.press} words={texts}>
        <HiddenField name="terug" value={back} />
      </PasskeyForm>
      <Paragraph>{texts.enter.lost}</Paragraph>
      <LinkList links={[{ href: request.href('/aanmelden/uitnodiging'), text: texts.enter.invited }, { href: request.href('/aanmelden/eerste'), text: texts.enter.first }]} />
    </>
  );
}

export interface CodeMistakes { readonly name?: string | undefined; readonly code?: string | undefined }

/** Where a code is typed: by an invited person, or with a name by the first administrator. */
export function CodePage({ request, first, name, mistakes }: { readonly request: Request; readonly first: boolean; readonly name: string; readonly mistakes: CodeMistakes }): ReactNode {
  const texts = request.texts.passkeys;
  const words = first ? texts.first : texts.code;
  const errors = [...(mistakes.name ? [{ field: 'naam', message: mistakes.name }] : []), ...(mistakes.code ? [{ field: 'code', message: mistakes.code }] : [])];
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={errors} />
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Form action={request.href(first ? '/aanmelden/eerste' : '/aanmelden/uitnodiging')}>
        {first ? <TextField name="naam" label={texts.first.name} value={name} autocomplete="name" error={mistakes.name} required /> : null}
        <TextField name="code" label={texts.code.field} description={first ? texts.code.firstHint : texts.code.hint} width="medium" autocomplete="off" error={mistakes.code} required />
        <Button>{texts.code.go}</Button>
      </Form>
    </>
  );
}

export function MakePage({ request, question, name, failed }: { readonly request: Request; readonly question: PasskeyQuestion | null; readonly name: string; readonly failed: boolean }): ReactNode {
  const texts = request.texts.passkeys;
  return (
    <>
      <Heading level={1}>{question ? texts.make.title(name) : texts.code.title}</Heading>
      {failed ? <Alert kind="error">{texts.make.failed}</Alert> : null}
      {question ? (
        <>
          <Lead>{texts.make.lead}</Lead>
          <PasskeyForm action={request.href('/aanmelden/sleutel-maken')} question={question} make press={texts.make.press} words={texts}>
            <TextField name="sleutelnaam" label={texts.make.label} description={texts.make.labelHint} value={texts.make.usual} width="medium" required />
          </PasskeyForm>
        </>
      ) : <LinkList links={[{ href: request.href('/aanmelden'), text: request.texts.signIn.again }]} />}
    </>
  );
}

export function OwnKeysPage({ request, keys, question, done, refused }: {
  readonly request: Request; readonly keys: readonly OwnKey[]; readonly question: PasskeyQuestion; readonly done: string | null; readonly refused: 'last' | 'failed' | null;
}): ReactNode {
  const texts = request.texts.passkeys;
  const words = texts.own;
  const dones: Readonly<Record<string, string>> = words.done;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      {refused ? <Alert kind="error">{refused === 'last' ? words.lastStays : texts.make.failed}</Alert> : done && dones[done] ? <Alert kind="ok">{dones[done]}</Alert> : null}
      <Lead>{words.lead}</Lead>
      {keys.length === 1 ? <Alert kind="warning">{words.one}</Alert> : null}
      <Table
        caption={words.title} captionHidden
        columns={[{ key: 'label', label: words.label, header: true }, { key: 'kind', label: words.kind }, { key: 'made', label: words.made }, { key: 'used', label: words.used }, { key: 'remove', label: words.remove }]}
        rows={keys.map((key) => ({
          key: key.id,
          cells: {
            label: key.label, kind: key.synced ? words.synced : words.single, made: moment(key.made, request.language), used: key.used ? moment(key.used, request.language) : words.never,
            remove: keys.length < 2 ? words.last : (
              <Form action={request.href('/profiel/sleutels/weg')}><HiddenField name="sleutel" value={key.id} /><Button kind="subtle">{words.removeOne}<Hidden> {key.label}</Hidden></Button></Form>
            ),
          },
        }))}
      />
      <Paragraph>{words.theirs}</Paragraph>
      <Section title={words.add}>
        <PasskeyForm action={request.href('/profiel/sleutels')} question={question} make press={texts.make.press} words={texts}>
          <TextField name="sleutelnaam" label={texts.make.label} description={texts.make.labelHint} width="medium" required />
        </PasskeyForm>
      </Section>
    </>
  );
}
