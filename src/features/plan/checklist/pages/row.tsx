import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section, Source } from '../../../../ui/text.tsx';
import { Own } from '../../pages/words.tsx';
import type { LookFields, LookMistake } from '../look-form.ts';
import type { Look, RowFile } from '../queries.ts';
import { judgements } from '../rules.ts';
import { kinds, voiceOf } from './list.tsx';

export interface RowPageProps {
  readonly request: Request; readonly file: RowFile; readonly mayAssess: boolean; readonly fields: LookFields;
  readonly mistakes: readonly { readonly field: keyof LookFields; readonly mistake: LookMistake }[]; readonly changed: boolean;
  /** The row after this one. */
  readonly next: { readonly code: string; readonly title: string } | null;
}

export function RowPage(props: RowPageProps): ReactNode {
  const { request, file, mayAssess, mistakes, changed, next } = props;
  const { checklist: words } = request.texts;
  const voice = voiceOf(request);
  const judged = file.attention === 'changed' ? file.versions.find((one) => one.version === file.look?.rowVersion) : undefined;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Heading level={1}><Own voice={voice}>{file.words.title}</Own></Heading>
      <Paragraph><Link href={request.href('/toetslijst')}>{words.back}</Link>{next ? <> · <Link href={request.href(`/toetslijst/regel/${next.code}`)}>{words.nextRow('')}<Own voice={voice}>{next.title}</Own></Link></> : null}</Paragraph>
      <Lead><Own voice={voice}>{file.words.body}</Own></Lead>
      <Source href={file.words.address ?? undefined}><Own voice={voice}>{file.words.source}</Own></Source>
      <Paragraph>{words.facts.grade}: {words.grades[file.words.grade]}. <span className="baken-hint">{words.gradeNote}</span></Paragraph>
      {file.words.confirm ? <Alert kind="warning" title={words.confirm}>{words.confirmText}</Alert> : null}
      {file.withdrawn ? <Alert kind="info">{words.withdrawn}</Alert> : null}
      {request.query.get('gelukt') === 'bewaard' ? <Alert kind="ok">{words.saved}</Alert> : null}
      {changed ? <Alert kind="error" title={words.conflictTitle}>{words.conflict}</Alert> : null}
      <Section title={words.now}>
        {file.look ? <><Levels request={request} look={file.look} /><DescriptionList rows={factsOf(request, file.look)} /></> : <Paragraph><Status kind="new">{words.judgements.never}</Status> {words.never}</Paragraph>}
        {file.attention === 'overdue' ? <Paragraph><Status kind="late">{words.attention.overdue}</Status></Paragraph> : null}
        {judged ? <Alert kind="warning" title={words.changedTitle}><Paragraph>{words.changedFrom(judged.version)}</Paragraph><Paragraph><Own voice={voice}>{judged.body}</Own></Paragraph></Alert> : null}
      </Section>
      {mayAssess && !file.withdrawn ? <LookForm {...props} /> : null}
      {file.looks.length > 0 ? (
        <Section title={words.history}>
          <Timeline events={file.looks.map((look) => ({ title: words.judgements[look.basis], at: moment(look.at, request.language), by: look.by, body: <DescriptionList rows={[...(look.deepening ? [{ term: words.levels.deepening, value: words.judgements[look.deepening] }] : []), ...factsOf(request, look)]} /> }))} />
        </Section>
      ) : null}
      {file.versions.length > 1 ? (
        <Section title={words.versions}>
          <Timeline events={file.versions.map((one) => ({ title: words.version(one.version, one.edition), at: moment(one.since, request.language), body: <><Paragraph><Own voice={voice}>{one.title}. {one.body}</Own></Paragraph><Source href={one.address ?? undefined}><Own voice={voice}>{one.source}</Own></Source></> }))} />
        </Section>
      ) : null}
    </>
  );
}

function Levels({ request, look }: { readonly request: Request; readonly look: Look }): ReactNode {
  const { checklist: words } = request.texts;
  return (
    <Paragraph>
      {words.levels.basis}: <Status kind={kinds[look.basis]}>{words.judgements[look.basis]}</Status>{' '}
      {look.deepening ? <>{words.levels.deepening}: <Status kind={kinds[look.deepening]}>{words.judgements[look.deepening]}</Status></> : null}
    </Paragraph>
  );
}

function factsOf(request: Request, look: Look): { term: string; value: ReactNode }[] {
  const { checklist: words } = request.texts;
  const typed = (text: string): ReactNode => <span className="baken-as-typed" lang={request.language === 'nl' ? undefined : 'nl'}>{text}</span>;
  return [
    ...(look.evidence ? [{ term: words.facts.evidence, value: typed(look.evidence) }] : []), { term: words.facts.owner, value: look.owner ? typed(look.owner) : words.noOwner },
    { term: words.facts.next, value: look.nextLook ? day(look.nextLook, request.language) : words.noNext }, { term: words.facts.looked, value: words.said(moment(look.at, request.language), look.by) },
    { term: words.facts.version, value: look.rowVersion },
  ];
}

function LookForm({ request, file, fields, mistakes }: RowPageProps): ReactNode {
  const { checklist: words } = request.texts;
  const options = judgements.map((value) => ({ value, label: words.judgements[value] }));
  const face = (name: keyof LookFields) => {
    const found = mistakes.find((one) => one.field === name);
    return { name, value: fields[name], error: found ? words.mistakes[found.mistake] : undefined };
  };
  return (
    <Section title={words.form}>
      <Paragraph>{words.formLead}</Paragraph>
      <Form action={request.href(`/toetslijst/regel/${file.code}`)} label={words.form}>
        <HiddenField name="sinds" value={String(file.look?.id ?? 0)} />
        <HiddenField name="versie" value={String(file.words.version)} />
        <RadioGroup {...face('basis')} legend={words.basis} options={options} required />
        <RadioGroup {...face('verdieping')} legend={words.deepening} options={[...options, { value: '', label: words.deepeningNone }]} inline />
        <TextArea {...face('bewijs')} label={words.evidence} description={words.evidenceHint} rows={3} optional />
        <TextField {...face('eigenaar')} label={words.owner} description={words.ownerHint} width="medium" optional />
        <TextField {...face('volgende')} label={words.next} type="date" width="medium" optional />
        <Button>{words.save}</Button>
      </Form>
    </Section>
  );
}
