import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { FileField, Form, HiddenField, TextArea } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { partnerFields } from '../partner-form.ts';
import type { ListRow, ReadList } from '../rules-list.ts';

/** Which file, before anything is read. `trouble` is why the whole could not be. */
export function ListFilePage({ request, trouble, pasted }: { readonly request: Request; readonly trouble: string | null; readonly pasted: string }): ReactNode {
  const words = request.texts.partners.csv;
  return (
    <>
      {trouble ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={[{ field: 'bestand', message: trouble }]} /> : null}
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Paragraph>{words.fileHint}</Paragraph>
      <List items={partnerFields.map((field) => <><code>{field}</code>: {request.texts.partners.fields[field]}</>)} />
      <Form action={request.href('/kennis/partners/inlezen')} multipart label={words.title}>
        <FileField name="bestand" label={words.file} accept=".csv,.txt,text/csv" error={trouble ?? undefined} optional />
        <TextArea name="plak" label={words.paste} rows={6} value={pasted} optional />
        <Button>{words.read}</Button>
      </Form>
      <Paragraph><Link href={request.href('/kennis/partners')}>{request.texts.partners.back}</Link></Paragraph>
    </>
  );
}

const kinds: Readonly<Record<ListRow['outcome'], StatusKind>> = { add: 'new', change: 'open', same: 'neutral', wrong: 'late' };

/** Each line with what would become of it. Nothing is written until somebody says so here. */
export function ListPreviewPage({ request, list, facts, content, stand, changed }: {
  readonly request: Request; readonly list: ReadList; readonly facts: string; readonly content: string; readonly stand: string; readonly changed: boolean;
}): ReactNode {
  const { csv: words, fields, mistakes } = request.texts.partners;
  const count = list.rows.filter((row) => row.outcome === 'add' || row.outcome === 'change').length;
  const why = (row: ListRow): ReactNode => {
    if (row.outcome === 'change') return row.fields.map((field) => fields[field]).join(', ');
    if (row.outcome !== 'wrong') return null;
    if (row.row) return words.rowMistakes[row.row];
    return row.mistakes.map((one) => <div key={one.field}>{fields[partnerFields.find((field) => field === one.field) ?? 'naam'].replace(/\?$/, '')}: {mistakes[one.mistake]}</div>);
  };
  return (
    <>
      <Heading level={1}>{words.preview}</Heading>
      <Paragraph>{facts}</Paragraph>
      {changed ? <Alert kind="error" title={request.texts.partners.changed.title}>{words.changed}</Alert> : null}
      {list.unknownColumns.length > 0 ? <Alert kind="warning">{words.unknownColumns(list.unknownColumns.join(', '))}</Alert> : null}
      <Table
        caption={words.preview} captionHidden
        columns={[{ key: 'line', label: words.line, numeric: true }, { key: 'name', label: fields.naam, header: true }, { key: 'what', label: words.what }, { key: 'why', label: words.why }]}
        rows={list.rows.map((row) => ({ key: String(row.line), cells: { line: row.line, name: row.name || '–', what: <Status kind={kinds[row.outcome]}>{words.outcomes[row.outcome]}</Status>, why: why(row) } }))}
      />
      {count > 0 ? (
        <Form action={request.href('/kennis/partners/inlezen/bewaren')} label={words.preview}>
          <HiddenField name="inhoud" value={content} />
          <HiddenField name="stand" value={stand} />
          <Button>{words.save(count)}</Button>
        </Form>
      ) : <Paragraph>{words.nothing}</Paragraph>}
      <Paragraph><Link href={request.href('/kennis/partners/inlezen')}>{words.title}</Link></Paragraph>
    </>
  );
}
