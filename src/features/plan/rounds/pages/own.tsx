import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { readingInWords } from '../../indicators/pages/figures.tsx';
import { isYesNo } from '../../indicators/reading-form.ts';
import { Own } from '../../pages/words.tsx';
import { kinds } from '../../progress/pages/measure.tsx';
import { progressStates } from '../../progress/rules.ts';
import type { OwnFields, OwnMistake } from '../own-form.ts';
import type { OwnRow } from '../queries-own.ts';

export interface OwnPageProps {
  readonly request: Request; readonly rows: readonly OwnRow[]; readonly typed: ReadonlyMap<string, OwnFields>; readonly mistakes: readonly OwnMistake[];
  /** Keys of rows about which somebody else spoke since the form was made. */
  readonly changed: readonly string[]; readonly today: Temporal.PlainDate; readonly addressKept: boolean; readonly mayProgress: boolean;
}

/** Everything that is asked of one person, on one page with one button. */
export function OwnRowsPage(props: OwnPageProps): ReactNode {
  const { request, rows, mistakes, changed, today } = props;
  const { own: words } = request.texts.rounds;
  const open = rows.filter((row) => !row.answered);
  const due = open.map((row) => row.due).sort()[0];
  const done = { bewaard: words.done, vergeten: words.forgotten }[request.query.get('gelukt') ?? ''];
  const late = due !== undefined && Temporal.PlainDate.compare(due, today) < 0;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Heading level={1}>{words.title}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      {changed.length > 0 ? <Alert kind="error" title={words.changedTitle}>{words.changed}</Alert> : null}
      {rows.length === 0 ? <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState> : (
        <>
          <Lead>{open.length > 0 ? words.count(open.length) : words.allDone} {due ? (late ? words.late : words.due)(day(due, request.language)) : ''}</Lead>
          <Paragraph>{words.lead}</Paragraph>
          <Form action={request.href('/mijn-regels')} label={words.title}>
            {rows.map((row, place) => (
              <div key={row.key}>
                {row.answered && (place === 0 || !rows[place - 1]?.answered) ? <><Heading level={2}>{words.answered}</Heading><Paragraph>{words.answeredText}</Paragraph></> : null}
                <article className="baken-card baken-flow">{row.kind === 'measure' ? <MeasureRow {...props} row={row} at={place + 1} /> : <IndicatorRow {...props} row={row} at={place + 1} />}</article>
              </div>
            ))}
            <Button name="doe" value="bewaren">{words.save}</Button>
          </Form>
        </>
      )}
      {props.addressKept ? (
        <Section title={words.address}>
          <Paragraph>{words.addressKept}</Paragraph>
          <Form action={request.href('/mijn-regels')} label={words.forget}><Button kind="secondary" name="doe" value="vergeten">{words.forget}</Button></Form>
        </Section>
      ) : null}
    </>
  );
}

function Face({ request, row, changed }: { readonly request: Request; readonly row: OwnRow; readonly changed: readonly string[] }): ReactNode {
  const { own: words } = request.texts.rounds;
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  return (
    <>
      <Heading level={row.answered ? 3 : 2}><Own voice={voice}>{row.kind === 'measure' ? row.file.measure.title : row.file.indicator.title}</Own></Heading>
      <p className="baken-hint">{row.kind === 'measure' ? words.measure : words.indicator} · <Own voice={voice}>{words.forOwner(row.owner || request.texts.rounds.noOwner)}</Own></p>
      {changed.includes(row.key) ? <Paragraph><Status kind="late">{words.changedRow}</Status></Paragraph> : null}
    </>
  );
}

function MeasureRow({ request, row, at, typed, mistakes, changed, mayProgress }: OwnPageProps & { readonly row: Extract<OwnRow, { kind: 'measure' }>; readonly at: number }): ReactNode {
  const { own: words } = request.texts.rounds;
  const { progress: states } = request.texts;
  const { standing } = row.file;
  const fields = typed.get(row.key);
  const error = (name: string): string | undefined => { const found = mistakes.find((one) => one.field === `${name}-${at}`); return found ? words.mistakes[found.mistake] : undefined; };
  return (
    <>
      <Face request={request} row={row} changed={changed} />
      <Paragraph>{words.now}: <Status kind={kinds[standing.state]}>{states.states[standing.state]}</Status> {standing.newest ? <span className="baken-hint">{states.said(day(standing.newest.at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language), standing.newest.by)}</span> : null} {standing.freshness === 'fresh' ? null : <Status kind="waiting">{states.freshness[standing.freshness]}</Status>}</Paragraph>
      {standing.newest?.reason ? <p className="baken-as-typed baken-hint">{standing.newest.reason}</p> : null}
      <HiddenField name={`regel-${at}`} value={row.key} />
      <HiddenField name={`sinds-${at}`} value={String(row.file.newestId)} />
      <SelectField name={`stand-${at}`} label={words.state} options={[{ value: '', label: words.unchanged }, ...progressStates.map((value) => ({ value, label: states.states[value] }))]} value={fields?.stand ?? ''} error={error('stand')} />
      <TextArea name={`reden-${at}`} label={words.reason} rows={2} value={fields?.reden} error={error('reden')} optional />
      <TextArea name={`bewijs-${at}`} label={words.evidence} rows={2} value={fields?.bewijs} error={error('bewijs')} optional />
      {mayProgress ? <Paragraph><Link href={request.href(`/plan/${row.plan}/maatregel/${row.file.measure.code}`)} hiddenSuffix={row.file.measure.title}>{words.measureLink}</Link></Paragraph> : null}
    </>
  );
}

function IndicatorRow({ request, row, at, typed, mistakes, changed }: OwnPageProps & { readonly row: Extract<OwnRow, { kind: 'indicator' }>; readonly at: number }): ReactNode {
  const { own: words } = request.texts.rounds;
  const { indicators } = request.texts;
  const { indicator, readings, newestId } = row.file;
  const fields = typed.get(row.key);
  const error = (name: string): string | undefined => { const found = mistakes.find((one) => one.field === `${name}-${at}`); return found ? words.mistakes[found.mistake] : undefined; };
  const [last] = readings;
  const label = words.value(indicators.period(row.period), isYesNo(indicator.unit) ? null : indicator.unit);
  return (
    <>
      <Face request={request} row={row} changed={changed} />
      <Paragraph>{last ? words.last(readingInWords(indicators, last, indicator.unit), indicators.period(last.period)) : words.none}</Paragraph>
      <HiddenField name={`regel-${at}`} value={row.key} />
      <HiddenField name={`sinds-${at}`} value={String(newestId)} />
      {isYesNo(indicator.unit)
        ? <RadioGroup name={`waarde-${at}`} legend={label} options={[{ value: 'ja', label: indicators.figures.yes }, { value: 'nee', label: indicators.figures.no }]} value={fields?.waarde} error={error('waarde')} inline />
        : <TextField name={`waarde-${at}`} label={label} inputMode="decimal" width="short" value={fields?.waarde} error={error('waarde')} />}
      <TextArea name={`toelichting-${at}`} label={words.note} rows={2} value={fields?.toelichting} error={error('toelichting')} optional />
      <Checkbox name={`telt-${at}`} label={indicators.sensitive} description={indicators.sensitiveHint} checked={fields?.telt ?? false} />
    </>
  );
}
