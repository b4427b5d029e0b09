import type { ReactNode } from 'react';
import { moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { TextArea } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Section } from '../../../../ui/text.tsx';
import { Known } from '../../pages/known.tsx';
import { Story } from '../../pages/file.tsx';
import { allQuestions, type Question, views, weighedEnough } from '../rules.ts';
import { ChecksKept } from './checks.tsx';
import { errorIn, StepForm, TriageFrame, type TriageView } from './frame.tsx';
import { Kept } from './steps.tsx';

export interface WeighingProps { readonly view: TriageView; readonly questions: readonly Question[]; readonly twoToWeigh: boolean; /** Somebody else wrote down a view. */ readonly others: boolean }

/** Everything that is known on one side, what each person makes of it on the other. */
export function WeighingPage({ view, questions, twoToWeigh, others }: WeighingProps): ReactNode {
  const { request, signal, file, typed } = view;
  const { weighing } = request.texts.triage;
  return (
    <TriageFrame view={view} beside={<><Story request={request} signal={signal} /><Summary view={view} questions={questions} /></>} now={<Weighings view={view} />}>
      {twoToWeigh ? <Alert kind="info" title={weighing.two}>{weighedEnough(file.weighings.map((one) => one.personId), true) ? weighing.twoDone : weighing.twoLeft}</Alert> : null}
      {file.weighings.length > 0 ? <Section title={weighing.earlier} level={3}><Weighings view={view} /></Section> : null}
      <StepForm view={view}>
        {others ? <RadioGroup name="mening" legend={weighing.view} options={views.map((one) => ({ value: one, label: weighing.views[one] }))} value={typed['mening']} error={errorIn(view, 'mening')} required /> : null}
        <TextArea name="weging" label={weighing.text} description={weighing.textHint} rows={8} value={typed['weging']} error={errorIn(view, 'weging')} required />
      </StepForm>
    </TriageFrame>
  );
}

export function Weighings({ view: { request, file } }: { readonly view: Pick<TriageView, 'request' | 'file'> }): ReactNode {
  const { weighing } = request.texts.triage;
  return <Timeline events={file.weighings.map((one) => ({ title: weighing.viewNames[one.view], at: moment(one.at, request.language), by: one.by, body: <p className="baken-as-typed">{one.text}</p> }))} />;
}

/** What the earlier steps gave, in the order of the steps. */
export function Summary({ view, questions }: { readonly view: TriageView; readonly questions: readonly Question[] }): ReactNode {
  const { request, signal, file } = view;
  const { weighing, urgent } = request.texts.triage;
  const { certainty } = request.texts.signals;
  return (
    <Section title={weighing.summary}>
      <DescriptionList rows={[
        { term: weighing.acute, value: <>{file.acute ? certainty[file.acute] : weighing.nothing}{file.acuteDone ? ` · ${urgent.doneNames[file.acuteDone]}` : null}</> },
        { term: weighing.minor, value: file.minor ? certainty[file.minor] : weighing.nothing },
        { term: weighing.reading, value: <Kept text={file.reading} view={view} /> },
        { term: weighing.missing, value: <>{weighing.open(Math.min(questions.length, allQuestions.length))}{file.missing ? <p className="baken-as-typed">{file.missing}</p> : null}</> },
      ]} />
      <Section title={weighing.signs} level={3}><Known request={request} signal={signal} notes={file.notes} /></Section>
      <Section title={weighing.checks} level={3}><ChecksKept view={view} /></Section>
    </Section>
  );
}
