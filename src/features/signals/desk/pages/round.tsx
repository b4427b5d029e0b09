import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { CheckboxGroup } from '../../../../ui/choice.tsx';
import { Form, TextArea } from '../../../../ui/form.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { ShareShown } from '../../../knowledge/offers.ts';
import type { FinishedRound, RoundFacts } from '../queries-round.ts';

/** An action of the plan, as the plan's room tells it. */
export interface RoundAction { readonly key: string; readonly title: string; readonly measure: string; readonly due: string; readonly late: boolean; readonly href: string }

export interface RoundRow { readonly key: string; readonly label: ReactNode; readonly hint: string }
export interface RoundPart { readonly name: string; readonly title: string; readonly rows: readonly RoundRow[]; readonly none?: string; readonly after?: string }

/** What a round asks to look at, part by part. */
export function roundParts(request: Request, actions: readonly RoundAction[], facts: RoundFacts, training: ShareShown): readonly RoundPart[] {
  const { round: texts } = request.texts.desk;
  const names = (of: readonly { readonly name: string }[]): string => of.map((one) => one.name).join(', ');
  const deputies = facts.handlers.filter((one) => one.role === 'deputy');
  const away = facts.handlers.filter((one) => one.away);
  return [
    {
      name: 'signalen', title: texts.files, none: texts.filesNone, ...(facts.truncated ? { after: texts.truncated(facts.files.length) } : {}),
      rows: facts.files.map((file) => ({ key: `${file.why}:${file.number}`, label: <Link href={request.href(`/signalen/${file.number}`)}>{texts.file(file.number)}</Link>, hint: texts.fileWhy[file.why](day(file.day, request.language)) })),
    },
    {
      name: 'acties', title: texts.plan, none: texts.planNone, ...(actions.length > 0 ? { after: texts.planHint } : {}),
      rows: actions.map((action) => ({ key: action.key, label: <Link href={request.href(action.href)}>{action.title}</Link>, hint: texts.action(action.measure, action.due, action.late) })),
    },
    {
      name: 'mensen', title: texts.people,
      rows: [
        { key: 'deputy', label: texts.deputyKey, hint: deputies.length > 0 ? texts.deputy(names(deputies)) : texts.noDeputy },
        { key: 'away', label: <Link href={request.href('/afwezigheid')}>{texts.awayKey}</Link>, hint: away.length > 0 ? texts.away(names(away)) : texts.noneAway },
      ],
    },
    { name: 'training', title: texts.training, rows: [{ key: 'training', ...trainingRow(request, training) }] },
  ];
}

/** How far the teams are, where a figure may be given; otherwise the question itself. */
function trainingRow(request: Request, training: ShareShown): Omit<RoundRow, 'key'> {
  const { desk: { round: texts }, teams: { round: words } } = request.texts;
  if (training.kind !== 'share') return { label: <Link href={request.href('/kennis/teams')}>{texts.trainingKey}</Link>, hint: texts.trainingHint };
  const { required, trained, overdue } = training;
  return { label: <Link href={request.href('/kennis/teams')}>{overdue > 0 ? words.late(overdue) : words.share(trained, required)}</Link>, hint: overdue > 0 ? `${words.share(trained, required)}. ${words.lateHint}` : words.nobodyLate };
}

export function RoundPage({ request, parts, looked, note, error, done, earlier }: {
  readonly request: Request; readonly parts: readonly RoundPart[]; readonly looked: ReadonlySet<string>; readonly note: string;
  readonly error: { readonly field: string; readonly message: string } | null; readonly done: string | null; readonly earlier: readonly FinishedRound[];
}): ReactNode {
  const { round: texts } = request.texts.desk;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={error ? [error] : []} />
      <Heading level={1}>{texts.title}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      <Lead>{texts.lead}</Lead>
      <Form action={request.href('/ronde')}>
        {parts.map((part) => (part.rows.length === 0 ? <Section key={part.name} title={part.title}><Paragraph>{part.none}</Paragraph></Section> : (
          <CheckboxGroup
            key={part.name} name={part.name} legend={<Heading level={2}>{part.title}</Heading>} values={[...looked]} description={part.after} error={error?.field === part.name ? error.message : undefined}
            options={part.rows.map((row) => ({ value: row.key, label: row.label, description: row.hint }))}
          />
        )))}
        <TextArea name="opmerking" label={texts.note} description={texts.noteHint} rows={3} value={note} error={error?.field === 'opmerking' ? error.message : undefined} optional />
        <ButtonRow>
          <Button name="doe" value="afronden">{texts.finish}</Button>
          <Button kind="secondary" name="doe" value="bewaren">{texts.save}</Button>
        </ButtonRow>
      </Form>
      <Section title={texts.history}>
        {earlier.length === 0 ? <Paragraph>{texts.none}</Paragraph> : <Timeline events={earlier.map((one) => ({ title: texts.last(day(one.on, request.language), one.by, one.looked, one.asked), at: '', ...(one.note ? { body: one.note } : {}) }))} />}
      </Section>
    </>
  );
}
