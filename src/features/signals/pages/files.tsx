import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { moment } from '../../../texts/dates.ts';
import { Alert } from '../../../ui/alert.tsx';
import { List } from '../../../ui/list.tsx';
import { Status } from '../../../ui/status.tsx';
import { Link, Paragraph, Section } from '../../../ui/text.tsx';
import { type KeptFile, opens } from '../rules-files.ts';

/** What a scanner said of a file, in words; and what whoever opens it should know. */
export function saidOf(request: Request, file: KeptFile): string {
  const { why, cautions } = request.texts.files;
  const on = (at: Temporal.Instant | null): string => (at ? moment(at, request.language) : '');
  const look = {
    never: request.scansFiles ? why.neverYet : why.never,
    clean: why.clean(on(file.lookedAt)),
    held: (request.scansFiles ? why.held : why.heldNoScanner)(file.keptAt ? on(file.keptAt) : null),
    found: `${why.found(on(file.lookedAt), file.finding ?? '')}${file.wasOpen ? ` ${why.wasOpen}` : ''}`,
  }[file.look];
  return [look, ...(opens(file) ? file.cautions.map((one) => cautions[one]) : [])].join(' ');
}

/** The files of a signal: those that open as links, the others by name with the reason. */
export function FilesSection({ request, files, leftOut, hrefOf }: {
  readonly request: Request; readonly files: readonly KeptFile[]; readonly leftOut: readonly { readonly at: Temporal.Instant; readonly files: number }[]; readonly hrefOf: (id: number) => string;
}): ReactNode {
  const { signals: { file: words }, files: texts } = request.texts;
  const found = files.filter((file) => file.look === 'found').length;
  if (files.length + leftOut.length === 0) return null;
  return (
    <Section title={words.attachments}>
      {found > 0 ? <Alert kind="warning" title={texts.foundTitle}>{texts.foundWhat(found)}</Alert> : null}
      {files.length > 0 ? (
        <List items={files.map((file) => (
          <>
            {opens(file) ? <Link href={hrefOf(file.id)}>{words.open(file.name)}</Link> : <><span className="baken-as-typed">{file.name}</span> <Status kind={file.look === 'found' ? 'stopped' : 'waiting'}>{texts.states[file.look]}</Status></>}
            <p className="baken-hint">{saidOf(request, file)}</p>
          </>
        ))} />
      ) : null}
      {leftOut.map((one, at) => <Paragraph key={at}>{texts.leftOut(one.files, moment(one.at, request.language))}</Paragraph>)}
    </Section>
  );
}
