import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Hidden, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { SavedView } from '../queries-views.ts';
import type { ViewMistake } from '../view-form.ts';

export function ViewsPage({ request, views, done }: { readonly request: Request; readonly views: readonly SavedView[]; readonly done: string | null }): ReactNode {
  const { views: texts } = request.texts.desk;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      <Lead>{texts.lead}</Lead>
      {views.length === 0 ? <EmptyState title={texts.emptyTitle} action={<ButtonLink href={request.href('/signalen')} kind="secondary">{texts.toList}</ButtonLink>}>{texts.empty}</EmptyState> : (
        <Table
          caption={texts.title} captionHidden columns={[{ key: 'name', label: texts.name, header: true }, { key: 'whose', label: texts.shared }, { key: 'edit', label: texts.edit }]}
          rows={views.map((view) => ({
            key: String(view.id),
            cells: {
              name: <Link href={request.href(`/signalen?${view.filter}`)}>{view.name}</Link>, whose: !view.mine ? texts.by(view.by) : view.together ? texts.shared : texts.mine,
              edit: view.mine ? <Link href={request.href(`/signalen/weergaven/${view.id}`)}>{texts.edit}<Hidden>{texts.editOf(view.name)}</Hidden></Link> : '–',
            },
          }))}
        />
      )}
    </>
  );
}

export function EditViewPage({ request, view, name, mistake }: { readonly request: Request; readonly view: SavedView; readonly name: string; readonly mistake: ViewMistake | null }): ReactNode {
  const { views: texts } = request.texts.desk;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistake ? [{ field: 'naam', message: texts.mistakes[mistake] }] : []} />
      <Heading level={1}>{texts.editTitle}</Heading>
      <Form action={request.href(`/signalen/weergaven/${view.id}`)}>
        <TextField name="naam" label={texts.name} description={texts.nameHint} value={name} width="medium" autocomplete="off" error={mistake ? texts.mistakes[mistake] : undefined} />
        <Checkbox name="delen" label={texts.together} checked={view.together} />
        <ButtonRow>
          <Button>{texts.change}</Button>
          <Button kind="danger" name="doe" value="verwijderen">{texts.remove}</Button>
        </ButtonRow>
      </Form>
      <Paragraph><Link href={request.href('/signalen/weergaven')}>{texts.back}</Link></Paragraph>
    </>
  );
}

/** The form to keep a filter, with nothing but codes and days beside the name. */
function SaveForm({ request, filter, name, together, mistake }: { readonly request: Request; readonly filter: string; readonly name: string; readonly together: boolean; readonly mistake: ViewMistake | null }): ReactNode {
  const { views: texts } = request.texts.desk;
  return (
    <Form action={request.href('/signalen/weergaven')} label={texts.saveTitle}>
      {[...new URLSearchParams(filter)].map(([field, value]) => <HiddenField key={field} name={field} value={value} />)}
      <TextField name="naam" label={texts.name} description={texts.nameHint} value={name} width="medium" autocomplete="off" error={mistake ? texts.mistakes[mistake] : undefined} />
      <Checkbox name="delen" label={texts.together} checked={together} />
      <Button kind="secondary">{texts.save}</Button>
    </Form>
  );
}

export function SaveViewPage({ request, filter, name, together, mistake }: { readonly request: Request; readonly filter: string; readonly name: string; readonly together: boolean; readonly mistake: ViewMistake }): ReactNode {
  const { views: texts } = request.texts.desk;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={[{ field: 'naam', message: texts.mistakes[mistake] }]} />
      <Heading level={1}>{texts.saveTitle}</Heading>
      <SaveForm request={request} filter={filter} name={name} together={together} mistake={mistake} />
      <Paragraph><Link href={request.href('/signalen')}>{texts.toList}</Link></Paragraph>
    </>
  );
}

export function SaveViewSection({ request, filter }: { readonly request: Request; readonly filter: string }): ReactNode {
  return <Section title={request.texts.desk.views.saveTitle}><SaveForm request={request} filter={filter} name="" together={false} mistake={null} /></Section>;
}
