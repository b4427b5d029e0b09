import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Paragraph } from '../../../../ui/text.tsx';
import type { ReadTable } from '../rules-csv.ts';
import type { CheckedRow } from '../rules-import.ts';

/** What would happen with each row, before anything is kept. `text` travels with the page, because nothing of the list is kept either. */
export function ImportPage({ request, table, rows, unused, text }: {
  readonly request: Request; readonly table: ReadTable; readonly rows: readonly CheckedRow[]; readonly unused: readonly string[]; readonly text: string;
}): ReactNode {
  const { list: words } = request.texts.teams;
  const good = rows.filter((row) => row.write !== null).length;
  // What needs mending first; of two alike the one that stands higher.
  const shown = [...rows].sort((one, other) => Number(other.trouble !== null) - Number(one.trouble !== null) || one.line - other.line);
  return (
    <>
      <Heading level={1}>{words.checkTitle}</Heading>
      <Paragraph>{words.read(rows.length, words.encodings[table.encoding], words.separators[table.separator])} {words.nothingYet}</Paragraph>
      <Paragraph><Status kind="done">{words.good(good)}</Status> {good < rows.length ? <Status kind="late">{words.bad(rows.length - good)}</Status> : null}</Paragraph>
      {unused.length > 0 ? <Paragraph>{words.unused(unused.join(', '))}</Paragraph> : null}
      {good === 0 ? <Alert kind="warning">{words.nothing}</Alert> : null}
      <Form action={request.href('/kennis/cursussen/inlezen')} label={words.checkTitle}>
        <HiddenField name="tekst" value={text} />
        <ButtonRow>
          {good > 0 ? <Button>{words.confirm(good)}</Button> : null}
          <ButtonLink href={request.href('/kennis/cursussen')} kind="secondary">{words.other}</ButtonLink>
        </ButtonRow>
      </Form>
      <Table
        caption={words.table}
        columns={[
          { key: 'line', label: words.columns.line, numeric: true }, { key: 'name', label: words.columns.name, header: true }, { key: 'course', label: words.columns.course }, { key: 'day', label: words.columns.day },
          { key: 'standing', label: words.columns.standing },
        ]}
        rows={shown.map((row) => ({
          key: String(row.line),
          cells: {
            line: row.line, name: row.name || '–', course: row.course || '–', day: <span className="baken-nowrap">{row.day.slice(0, 20) || '–'}</span>,
            standing: row.trouble ? <><Status kind="late">{words.skipped}</Status> {words.troubles[row.trouble]}</> : <Status kind="done">{words.ok}</Status>,
          },
        }))}
      />
    </>
  );
}
