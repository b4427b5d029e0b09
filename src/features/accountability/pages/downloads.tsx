import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { LinkList, List, OrderedList } from '../../../ui/list.tsx';
import { Details, Link, Paragraph, Section } from '../../../ui/text.tsx';
import { fileKinds } from '../files.ts';
import type { LetterFile } from '../queries.ts';
import { type DocumentKind, pathOf, stemOf } from '../rules-kinds.ts';

/** The document as files. Without `files` (a draft) they are made at the moment of asking, so their size is not known yet. */
export function Downloads({ request, reference, kind, files }: { readonly request: Request; readonly reference: string; readonly kind: DocumentKind; readonly files: readonly LetterFile[] }): ReactNode {
  const words = request.texts.account;
  const old = request.texts.accountability;
  const hints = { pdf: old.pdfHint, odt: old.odtHint, docx: old.docxHint };
  return (
    <Section title={words.public.downloads}>
      <LinkList links={fileKinds.map((file) => {
        const size = files.find((one) => one.kind === file)?.size;
        return { href: request.href(`${pathOf(reference)}/${stemOf(kind)}.${file}`), text: words.public.download(file.toUpperCase(), words.kinds[kind], size === undefined ? null : Math.max(1, Math.round(size / 1000))), hint: hints[file] };
      })} />
    </Section>
  );
}

/** How anybody can see that a sent document is what was sent. */
export function Verifiable({ request, reference, checksum, files }: { readonly request: Request; readonly reference: string; readonly checksum: string | null; readonly files: readonly LetterFile[] }): ReactNode {
  const words = request.texts.account.checks;
  return (
    <Section title={words.title}>
      <Paragraph>{checksum ? words.text : words.before}</Paragraph>
      {checksum ? (
        <>
          <Paragraph>{words.checksum}: <code>{checksum}</code></Paragraph>
          <Paragraph><Link href={request.href(`${pathOf(reference)}/vastgezet.json`)}>{words.record}</Link>, {words.recordHint}.</Paragraph>
        </>
      ) : null}
      <Details summary={checksum ? words.howTitle : words.files}>
        {checksum ? <OrderedList items={words.how} /> : null}
        <Paragraph>{words.files}:</Paragraph>
        <List items={files.map((file) => <>{file.kind.toUpperCase()}: <code>{file.sha256}</code></>)} />
      </Details>
    </Section>
  );
}
