import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Fieldset, Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Details, Heading, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { holidayRules } from '../../opening/rules-opening.ts';
import { OpenNow } from '../../opening/open-now.tsx';
import type { TextFile } from '../queries.ts';
import { differences, fieldSpecs, type FieldSpec, kindOf, openingOf, type TextFields } from '../rules-texts.ts';
import type { FieldMistake, TextTyped } from '../text-form.ts';
import { Review, Standing, textName, writtenBy } from './list.tsx';

export interface TextPageProps {
  readonly request: Request;
  readonly file: TextFile;
  readonly now: Temporal.Instant;
  readonly mayEdit: boolean;
  readonly typed: TextTyped;
  readonly mistakes: readonly FieldMistake[];
  /** Somebody else wrote since this form was made. */
  readonly changed: boolean;
}

/** One text: what counts, whose words it is, when it is looked at again, the form, and who changed what. */
export function TextPage(props: TextPageProps): ReactNode {
  const { request, file, now, mayEdit, mistakes, changed, typed } = props;
  const words = request.texts.ownTexts;
  const name = textName(request, file.key);
  return (
    <>
      <Paragraph><Link href={request.href('/kennis/teksten')}>{words.back}</Link></Paragraph>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map((one) => ({ field: one.field, message: message(request, one) }))} />
      {/* Said only when it is so: anybody can write an address. */}
      {!changed && request.query.get('gelukt') === 'bewaard' && file.mark ? <Alert kind="ok">{words.saved}</Alert> : null}
      {!changed && request.query.get('gelukt') === 'terug' && !file.own ? <Alert kind="ok">{words.wentBack}</Alert> : null}
      <Heading level={1}>{words.textTitle(words.kinds[kindOf(file.key)], name)}</Heading>
      {changed ? (
        <Alert kind="error" title={words.changed.title}>
          <Paragraph>{words.changed.text(file.history[0]?.by ?? '–')}</Paragraph>
          <Changes request={request} caption={words.changed.title} from={words.changed.theirs} to={words.changed.yours} rows={differences(file.now, typed.fields).map((field) => ({ field, from: file.now[field] ?? '', to: typed.fields[field] ?? '' }))} />
        </Alert>
      ) : null}
      <Paragraph><Standing mark={file.mark} request={request} /> <Review line={file} request={request} /></Paragraph>
      {file.mark ? <Paragraph>{words.sourceLine(file.mark.source, day(file.mark.sourceDate, request.language))}</Paragraph> : null}
      {file.baseChanged ? (
        <Alert kind="warning" title={words.baseChanged.title}>
          <Paragraph>{words.baseChanged.text}</Paragraph>
          <Changes request={request} caption={words.baseChanged.title} from={words.baseChanged.then} to={words.baseChanged.now} rows={file.baseChanges} />
        </Alert>
      ) : null}
      {file.behind.english || file.behind.others ? <Alert kind="warning" title={words.behind.title}>{file.behind.others ? (file.behind.english ? words.behind.all : words.behind.others) : words.behind.english}</Alert> : null}
      {mayEdit ? <Details summary={words.now}><Fields request={request} file={file} fields={file.now} now={now} /></Details> : <Section title={words.now}><Fields request={request} file={file} fields={file.now} now={now} /></Section>}
      {mayEdit ? <TextForm {...props} /> : <Paragraph>{words.onlyEditors}</Paragraph>}
      {mayEdit && file.own ? (
        <Section title={words.backToBase.title}>
          <Paragraph>{words.backToBase.text}</Paragraph>
          <Form action={request.href(`/kennis/teksten/${file.key}/terug`)} label={words.backToBase.title}>
            <HiddenField name="sinds" value={String(file.since)} />
            <Button kind="secondary">{words.backToBase.button}</Button>
          </Form>
        </Section>
      ) : null}
      {file.own ? <Details summary={words.baseText}><Fields request={request} file={file} fields={file.base} now={null} /></Details> : null}
      <Section title={words.history}>
        {file.history.length === 0 ? <Paragraph>{words.historyEmpty}</Paragraph> : (
          <Timeline events={file.history.map((one) => ({
            title: one.fields ? words.events.own : one.mark ? words.events.confirmed : words.events.back, at: writtenBy(request, one.at, one.by),
            body: (
              <>
                {one.mark ? <p className="baken-hint">{words.sourceLine(one.mark.source, day(one.mark.sourceDate, request.language))}</p> : null}
                {one.changed.length > 0 ? <Details summary={words.whatChanged(one.changed.length)}><Changes request={request} caption={writtenBy(request, one.at, one.by)} from={words.before} to={words.after} rows={one.changed} /></Details> : null}
              </>
            ),
          }))} />
        )}
      </Section>
    </>
  );
}

function labelOf(request: Request, name: string): string {
  const labels: Readonly<Record<string, string | undefined>> = request.texts.ownTexts.fields;
  const label = labels[name.replace(/-en$/, '')] ?? name;
  return name.endsWith('-en') ? request.texts.ownTexts.inEnglish(label) : label;
}

function shown(request: Request, name: string, value: string): string {
  const { holidays, nothing } = request.texts.ownTexts;
  if (name === 'feestdagen') return holidays[holidayRules.find((rule) => rule === value) ?? 'unknown'];
  return value === '' ? nothing : value;
}

function Fields({ request, file, fields, now }: { readonly request: Request; readonly file: TextFile; readonly fields: TextFields; readonly now: Temporal.Instant | null }): ReactNode {
  const opening = openingOf(fields['tijden'] ?? '', fields['feestdagen'] ?? '');
  return (
    <DescriptionList rows={fieldSpecs[kindOf(file.key)].map(({ name, kind }) => ({
      term: labelOf(request, name),
      value: kind === 'phone' ? <Link href={`tel:${(fields[name] ?? '').replace(/[^\d+]/g, '')}`}>{fields[name]}</Link>
        : <><span className="baken-as-typed" lang={name.endsWith('-en') ? 'en' : 'nl'}>{shown(request, name, fields[name] ?? '')}</span>{kind === 'opening' && opening && now ? <> <OpenNow opening={opening} now={now} reader={request} /></> : null}</>,
    }))} />
  );
}

function Changes({ request, caption, from, to, rows }: {
  readonly request: Request; readonly caption: string; readonly from: string; readonly to: string; readonly rows: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}): ReactNode {
  const typedText = (name: string, value: string): ReactNode => <span className="baken-as-typed" lang={name.endsWith('-en') ? 'en' : 'nl'}>{shown(request, name, value)}</span>;
  return (
    <Table
      caption={caption} captionHidden columns={[{ key: 'field', label: request.texts.ownTexts.columns.field, header: true }, { key: 'from', label: from }, { key: 'to', label: to }]}
      rows={rows.map((row) => ({ key: row.field, cells: { field: labelOf(request, row.field), from: typedText(row.field, row.from), to: typedText(row.field, row.to) } }))}
    />
  );
}

function message(request: Request, { mistake, detail }: FieldMistake): string {
  return request.texts.ownTexts.mistakes[mistake](detail);
}

function TextForm({ request, file, typed, mistakes }: TextPageProps): ReactNode {
  const words = request.texts.ownTexts;
  const hints: Readonly<Record<string, string | undefined>> = words.hints;
  const errorOf = (field: string): string | undefined => {
    const found = mistakes.find((one) => one.field === field);
    return found ? message(request, found) : undefined;
  };
  const field = (spec: FieldSpec): ReactNode => {
    const face = { name: spec.name, label: labelOf(request, spec.name), value: typed.fields[spec.name] ?? '', error: errorOf(spec.name), description: hints[spec.name], optional: !spec.required };
    switch (spec.kind) {
      case 'lines': return <TextArea {...face} rows={spec.items ?? 5} description={words.linesHint(spec.items ?? 5)} key={spec.name} />;
      case 'opening': return <TextArea {...face} rows={3} key={spec.name} />;
      case 'holidays': return <SelectField {...face} options={holidayRules.map((value) => ({ value, label: words.holidays[value] }))} key={spec.name} />;
      case 'phone': return <TextField {...face} type="tel" width="medium" autocomplete="off" key={spec.name} />;
      case 'line': return spec.most > 200 ? <TextArea {...face} rows={3} key={spec.name} /> : <TextField {...face} autocomplete="off" key={spec.name} />;
    }
  };
  const specs = fieldSpecs[kindOf(file.key)];
  const day = (name: 'brondatum' | 'nakijken', label: string, hint: string): ReactNode => <TextField name={name} type="date" width="medium" label={label} description={hint} value={typed[name]} error={errorOf(name)} required />;
  return (
    <Section title={words.form}>
      <Paragraph>{words.formLead}</Paragraph>
      <Form action={request.href(`/kennis/teksten/${file.key}`)} label={words.form}>
        <HiddenField name="sinds" value={String(file.since)} />
        {specs.filter((spec) => !spec.name.endsWith('-en')).map(field)}
        <Fieldset legend={words.english} description={words.englishHint}>{specs.filter((spec) => spec.name.endsWith('-en')).map(field)}</Fieldset>
        <Fieldset legend={words.source}>
          <TextField name="bron" label={words.sourceLabel} description={words.sourceHint} value={typed.bron} error={errorOf('bron')} autocomplete="off" required />
          {day('brondatum', words.sourceDate, words.sourceDateHint)}
          {day('nakijken', words.reviewOn, words.reviewOnHint)}
        </Fieldset>
        <Button>{words.save}</Button>
      </Form>
    </Section>
  );
}
