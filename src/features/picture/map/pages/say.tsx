import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, HiddenField, SelectField } from '../../../../ui/form.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import type { SignalArea } from '../../../signals/offers.ts';
import type { AreaChoice } from '../queries.ts';

/** The value that says: not known. */
export const NOT_KNOWN = 'onbekend';

/** Saying in which area a signal plays. `typed` is what somebody chose that could not be kept; `changed` that somebody else was first. */
export function SayPage({ request, number, area, choices, typed, mistake, changed }: {
  readonly request: Request; readonly number: string; readonly area: SignalArea; readonly choices: readonly AreaChoice[]; readonly typed: string | null; readonly mistake: boolean; readonly changed: boolean;
}): ReactNode {
  const { say: words, levels } = request.texts.maps;
  const kinds = new Set(choices.map(({ level }) => level)).size;
  const value = typed ?? area.key ?? (area.version > 0 ? NOT_KNOWN : '');
  const isGone = area.key !== null && !choices.some(({ key }) => key === area.key);
  const options = [
    ...(value === '' || mistake ? [{ value: '', label: '–' }] : []),
    { value: NOT_KNOWN, label: words.unknown },
    ...(isGone && area.key && area.name ? [{ value: area.key, label: `${area.name} (${words.gone.toLowerCase()})` }] : []),
    ...choices.map(({ key, name, level }) => ({ value: key, label: kinds > 1 ? `${name} (${levels[level].toLowerCase()})` : name })),
  ];
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistake ? [{ field: 'gebied', message: words.errors.choose }] : []} />
      <Heading level={1}>{words.title(number)}</Heading>
      <Paragraph><Link href={request.href(`/signalen/${number}`)}>{words.back}</Link></Paragraph>
      {changed ? <Alert kind="warning" title={words.changedTitle}>{words.changed(area.name, area.by)}</Alert> : null}
      <Lead>{words.lead}</Lead>
      {choices.length === 0 ? <EmptyState title={request.texts.maps.emptyTitle}>{words.none}</EmptyState> : (
        <Form action={request.href(`/signalen/${number}/gebied`)} label={words.title(number)}>
          <HiddenField name="versie" value={String(area.version)} />
          <SelectField name="gebied" label={words.label} value={value} options={options} error={mistake ? words.errors.choose : undefined} />
          <Button>{words.save}</Button>
        </Form>
      )}
    </>
  );
}
