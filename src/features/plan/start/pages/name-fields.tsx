import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { TextField } from '../../../../ui/form.tsx';
import type { Beginning } from '../queries.ts';
import type { Mistaken, NameFields } from '../start-form.ts';

export interface Around<F> {
  readonly request: Request; readonly fields: F; readonly mistakes: readonly Mistaken[];
  /** Somebody else saved since this form was made. */
  readonly changed: boolean;
  readonly beginning: Beginning;
}

export function mistakeAt({ request, mistakes }: Pick<Around<unknown>, 'request' | 'mistakes'>, field: string): string | undefined {
  const found = mistakes.find((one) => one.field === field);
  return found ? request.texts.planStory.start.mistakes[found.mistake] : undefined;
}

export function Mistakes({ request, mistakes }: Pick<Around<unknown>, 'request' | 'mistakes'>): ReactNode {
  return <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: request.texts.planStory.start.mistakes[mistake] }))} />;
}

/** Whether it was saved just now, by whom before, or by somebody else in between. */
export function SavedNotes({ request, changed, beginning }: Pick<Around<unknown>, 'request' | 'changed' | 'beginning'>): ReactNode {
  const words = request.texts.planStory.start;
  return (
    <>
      {changed ? <Alert kind="error" title={words.changedTitle}>{words.changed}</Alert> : null}
      {request.query.get('gelukt') === 'bewaard' ? <Alert kind="ok">{words.saved}</Alert> : null}
      {beginning.at && beginning.by ? <p className="baken-hint">{words.lastSaved(beginning.by, moment(beginning.at, request.language))}</p> : null}
    </>
  );
}

export function PlanNameFields(props: Pick<Around<NameFields>, 'request' | 'fields' | 'mistakes'>): ReactNode {
  const words = props.request.texts.planStory.start;
  const face = (name: keyof NameFields) => ({ name, value: props.fields[name], error: mistakeAt(props, name), required: true });
  return (
    <>
      <TextField {...face('naam')} label={words.name} />
      <TextField {...face('van')} label={words.from} description={words.dateHint} width="short" />
      <TextField {...face('tot')} label={words.to} description={words.dateHint} width="short" />
      <TextField {...face('kenmerk')} label={words.reference} description={words.referenceHint} width="medium" />
    </>
  );
}
