import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { StaffLetter } from '../../queries.ts';
import { pathOf } from '../../rules-kinds.ts';
import type { SheetPart } from '../record.ts';

/** The internal sheet: of every statement and number where it comes from, block by block. */
export function SheetPage({ request, letter, sheet }: { readonly request: Request; readonly letter: StaffLetter; readonly sheet: readonly SheetPart[] }): ReactNode {
  const words = request.texts.account.sheet;
  const when = (at: string | null): string => (at === null ? '–' : at.length === 10 ? day(at, request.language) : moment(Temporal.Instant.from(at), request.language));
  return (
    <>
      <Paragraph><Link href={request.href(pathOf(letter.ref))}>{request.texts.account.block.back}</Link></Paragraph>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      {sheet.map((part) => (
        <Section title={part.block} key={part.key}>
          {part.byHand ? <Paragraph><Status kind="new">{part.sources.length > 0 ? words.byHand : words.added}</Status></Paragraph> : null}
          {part.sources.length === 0 ? (part.byHand ? null : <Paragraph>{words.none}</Paragraph>) : (
            <Table
              caption={part.block} captionHidden
              columns={[{ key: 'what', label: words.what, header: true }, { key: 'from', label: words.from }, { key: 'where', label: words.where }, { key: 'at', label: words.at }, { key: 'hash', label: words.hash }]}
              rows={part.sources.map((source, at) => ({
                key: String(at), cells: { what: <span lang={request.language === 'nl' ? undefined : 'nl'}>{source.what}</span>, from: words.kinds[source.from], where: source.where, at: when(source.at), hash: source.hash === null ? '–' : <code>{source.hash.slice(0, 16)}…</code> },
              }))}
            />
          )}
        </Section>
      ))}
    </>
  );
}
