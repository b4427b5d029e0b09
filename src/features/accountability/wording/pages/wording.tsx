import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextArea } from '../../../../ui/form.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { type DocumentKind, documentKinds, slugs } from '../../rules-kinds.ts';
import type { WordingFile, WordingLine } from '../queries.ts';
import { filled, slotTypes, type WordingProblem } from '../rules-wording.ts';

export function WordingKinds({ request }: { readonly request: Request }): ReactNode {
  const { account } = request.texts;
  return (
    <>
      <Paragraph><Link href={request.href('/verantwoording')}>{account.public.back}</Link></Paragraph>
      <Heading level={1}>{account.wording.title}</Heading>
      <Lead>{account.wording.lead}</Lead>
      <LinkList links={documentKinds.map((kind) => ({ href: request.href(`/verantwoording/sjablonen/${slugs[kind]}`), text: account.kinds[kind], hint: account.kindHints[kind] }))} />
    </>
  );
}

const nameOf = (request: Request, name: string): string => request.texts.account.wording.partNames[name] ?? name;
const dutchText = (request: Request): 'nl' | undefined => (request.language === 'nl' ? undefined : 'nl');

export function WordingParts({ request, kind, lines, mayEdit }: { readonly request: Request; readonly kind: DocumentKind; readonly lines: readonly WordingLine[]; readonly mayEdit: boolean }): ReactNode {
  const { account } = request.texts;
  const words = account.wording;
  return (
    <>
      <Paragraph><Link href={request.href('/verantwoording/sjablonen')}>{words.back}</Link></Paragraph>
      <Heading level={1}>{words.ofKind(account.kinds[kind])}</Heading>
      <Table
        caption={words.parts} captionHidden columns={[{ key: 'part', label: words.columns.part, header: true }, { key: 'words', label: words.columns.words }, { key: 'state', label: words.columns.state }]}
        rows={lines.map(({ part, own }) => ({
          key: part.key,
          cells: {
            part: <Link href={request.href(`/verantwoording/sjablonen/${slugs[kind]}/${part.name}`)} hiddenSuffix={mayEdit ? words.edit.toLowerCase() : undefined}>{nameOf(request, part.name)}</Link>,
            words: <span lang={dutchText(request)}>{own ?? part.builtIn}</span>, state: <Status kind={own === null ? 'neutral' : 'new'}>{own === null ? words.builtIn : words.own}</Status>,
          },
        }))}
      />
    </>
  );
}

export interface WordingPageProps {
  readonly request: Request; readonly file: WordingFile; readonly mayEdit: boolean; readonly typed: string; readonly problems: readonly WordingProblem[];
  /** Somebody else wrote since the form was made. */
  readonly changed: boolean;
  readonly preview: boolean;
}

export function WordingPage({ request, file, mayEdit, typed, problems, changed, preview }: WordingPageProps): ReactNode {
  const { account } = request.texts;
  const words = account.wording;
  const { part } = file;
  const messages = problems.map((problem) => words.mistakes[problem.mistake](problem.line, problem.detail));
  const action = request.href(`/verantwoording/sjablonen/${slugs[part.kind]}/${part.name}`);
  const said = request.query.get('gelukt');
  const lang = dutchText(request);
  return (
    <>
      <Paragraph><Link href={request.href(`/verantwoording/sjablonen/${slugs[part.kind]}`)}>{words.backKind}</Link></Paragraph>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={messages.length === 0 ? [] : [{ field: 'woorden', message: messages.join(' ') }]} />
      <Heading level={1}>{words.partTitle(nameOf(request, part.name), account.kinds[part.kind])}</Heading>
      {said === 'bewaard' && !changed && file.own !== null ? <Alert kind="ok">{words.saved}</Alert> : null}
      {said === 'terug' && !changed && file.own === null ? <Alert kind="ok">{words.back2}</Alert> : null}
      {changed ? <Alert kind="error" title={words.changedTitle}><Paragraph>{words.changed}</Paragraph><Typed lang={lang} text={file.own ?? part.builtIn} /></Alert> : null}
      <Paragraph><Status kind={file.own === null ? 'neutral' : 'new'}>{file.own === null ? words.builtIn : words.own}</Status></Paragraph>
      {preview ? <Section title={words.previewTitle}><Paragraph>{words.previewText}</Paragraph><Typed lang={lang} text={filled(typed, words.samples)} /></Section> : null}
      {mayEdit ? (
        <Form action={action} label={words.words}>
          <HiddenField name="sinds" value={String(file.since)} />
          <TextArea name="woorden" label={words.words} description={words.wordsHint} value={typed} error={messages.length > 0 ? messages.join(' ') : undefined} rows={8} required />
          <ButtonRow><Button name="doe" value="bewaar">{words.save}</Button><Button kind="secondary" name="doe" value="bekijk">{words.preview}</Button>{file.own === null ? null : <Button kind="subtle" name="doe" value="terug">{words.reset}</Button>}</ButtonRow>
        </Form>
      ) : <Typed lang={lang} text={file.own ?? part.builtIn} />}
      <Section title={words.slots}>
        {part.slots.length === 0 ? <Paragraph>{words.noSlots}</Paragraph> : (
          <Table
            caption={words.slots} captionHidden columns={[{ key: 'slot', label: words.slotColumns.slot, header: true }, { key: 'what', label: words.slotColumns.what }, { key: 'example', label: words.slotColumns.example }]}
            rows={part.slots.map((slot) => ({ key: slot, cells: { slot: <code>{`{${slot}}`}</code>, what: `${words.slotNames[slot]} (${words.types[slotTypes[slot]]})`, example: <span lang={lang}>{words.samples[slot]}</span> } }))}
          />
        )}
      </Section>
      {file.own === null ? null : <Details summary={words.builtInNow}><Typed lang={lang} text={part.builtIn} /></Details>}
      <Section title={words.versions}>
        {file.versions.length === 0 ? <Paragraph>{words.versionsEmpty}</Paragraph> : (
          <Timeline events={file.versions.map((version) => ({ title: version.words === null ? words.versionBuiltIn : words.own, at: moment(version.at, request.language), by: version.by, ...(version.words === null ? {} : { body: <Typed lang={lang} text={version.words} /> }) }))} />
        )}
      </Section>
    </>
  );
}

function Typed({ text, lang }: { readonly text: string; readonly lang: 'nl' | undefined }): ReactNode {
  return <p className="utrecht-paragraph baken-as-typed" lang={lang}>{text}</p>;
}
