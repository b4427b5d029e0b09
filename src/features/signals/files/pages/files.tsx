import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Heading, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import type { FilesStanding } from '../queries.ts';
import { type RoomField, roomFields, roomLimits, type RoomTyped } from '../room-form.ts';
import { bytesInGigabyte, fullness, percentUsed } from '../rules.ts';

export function FilesPage({ request, standing, typed, mistakes, saved }: {
  readonly request: Request; readonly standing: FilesStanding; readonly typed: RoomTyped; readonly mistakes: readonly RoomField[]; readonly saved: boolean;
}): ReactNode {
  const words = request.texts.files;
  const count = (value: number): string => value.toLocaleString(request.language);
  const labels: Readonly<Record<RoomField, string>> = { gigabytes: words.form.gigabytes, aantal: words.form.files, per_dag: words.form.perDay };
  const errors = mistakes.map((field) => ({ field, message: words.form.mistake(count(roomLimits[field][0]), count(roomLimits[field][1])) }));
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={errors} />
      <Heading level={1}>{words.title}</Heading>
      {saved ? <Alert kind="ok">{words.form.saved}</Alert> : null}
      <Lead>{words.lead}</Lead>
      <ScannerSection request={request} standing={standing} />
      <UsedSection request={request} standing={standing} />
      <Section title={words.form.title}>
        <Paragraph>{words.form.lead}</Paragraph>
        <Form action={request.href('/bestanden')} label={words.form.title}>
          {roomFields.map((name) => <TextField key={name} name={name} label={labels[name]} value={typed[name]} width="short" inputMode="numeric" error={errors.find((one) => one.field === name)?.message} />)}
          <Button>{words.form.save}</Button>
        </Form>
      </Section>
    </>
  );
}

function ScannerSection({ request, standing }: { readonly request: Request; readonly standing: FilesStanding }): ReactNode {
  const words = request.texts.files.scanner;
  const { held, oldestHeld, found, never } = standing;
  const rest = [...(found > 0 ? [words.found(found)] : []), ...(never > 0 ? [words.never(never)] : [])];
  return (
    <Section title={words.title}>
      <Paragraph>{request.scansFiles ? words.on : words.off}</Paragraph>
      {held > 0 ? <Alert kind="warning">{request.scansFiles ? words.held(held, oldestHeld ? moment(oldestHeld, request.language) : null) : words.heldOff(held)}</Alert> : null}
      {rest.length > 0 ? <List items={rest} /> : held === 0 && request.scansFiles ? <Paragraph>{words.none}</Paragraph> : null}
    </Section>
  );
}

function UsedSection({ request, standing }: { readonly request: Request; readonly standing: FilesStanding }): ReactNode {
  const words = request.texts.files.used;
  const { files, bytes, room } = standing;
  const count = (value: number): string => value.toLocaleString(request.language);
  const size = (value: number): string => (value < bytesInGigabyte ? words.megabytes(count(Math.ceil(value / 1024 ** 2))) : words.gigabytes((value / bytesInGigabyte).toLocaleString(request.language, { maximumFractionDigits: 1 })));
  const percent = (part: number, whole: number): number => Math.floor((part / whole) * 100);
  const state = fullness(standing);
  return (
    <Section title={words.title}>
      {state === 'full' ? <Alert kind="warning">{words.full}</Alert> : state === 'nearly' ? <Alert kind="warning">{words.nearly(percentUsed(standing))}</Alert> : null}
      <DescriptionList rows={[
        { term: words.bytes, value: words.of(size(bytes), words.gigabytes(count(room.gigabytes)), percent(bytes, room.gigabytes * bytesInGigabyte)) },
        { term: words.count, value: words.of(count(files), count(room.files), percent(files, room.files)) },
      ]} />
    </Section>
  );
}
