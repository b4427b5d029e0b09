import type { ReactNode } from 'react';
import type { Texts } from '../../../texts/texts.ts';
import { LinkList } from '../../../ui/list.tsx';
import { Section } from '../../../ui/text.tsx';
import { fileKinds } from '../files.ts';
import type { LetterFile } from '../queries.ts';

/** The letter as files. Without `files` (a draft) they are made at the moment of asking, so their size is not known yet. */
export function Downloads({ texts, href, files }: { readonly texts: Texts; readonly href: (kind: string) => string; readonly files: readonly LetterFile[] }): ReactNode {
  const words = texts.accountability;
  const hints = { pdf: words.pdfHint, odt: words.odtHint, docx: words.docxHint };
  const checksum = files.find((file) => file.kind === 'pdf')?.sha256;
  return (
    <Section title={words.downloads}>
      <LinkList links={fileKinds.map((kind) => {
        const size = files.find((file) => file.kind === kind)?.size;
        return { href: href(kind), text: words.download(kind.toUpperCase(), size === undefined ? null : Math.max(1, Math.round(size / 1000))), hint: hints[kind] };
      })} />
      {checksum ? <p className="baken-hint">{words.checksum}: <code>{checksum}</code></p> : null}
    </Section>
  );
}
