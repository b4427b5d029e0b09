import type { ReactNode } from 'react';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { TextArea } from '../../../../ui/form.tsx';
import { DescriptionList, LinkList, List } from '../../../../ui/list.tsx';
import { Paragraph, Section } from '../../../../ui/text.tsx';
import { type EffectiveRoute, RouteCards } from '../../../knowledge/offers.ts';
import { acuteDone, type Question } from '../rules.ts';
import { errorIn, StepForm, TriageFrame, type TriageView } from './frame.tsx';

export function UrgentPage({ view, routes }: { readonly view: TriageView; readonly routes: readonly EffectiveRoute[] }): ReactNode {
  const { request, signal, typed } = view;
  const { urgent } = request.texts.triage;
  const { certainty, file } = request.texts.signals;
  const certainties = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: certainty[value] }));
  return (
    <TriageFrame view={view} now={<UrgentKept view={view} />}>
      <Section title={urgent.told} level={3}>
        <DescriptionList rows={[{ term: file.danger, value: certainty[signal.danger] }, { term: file.minor, value: certainty[signal.minor] }]} />
      </Section>
      <StepForm view={view}>
        <RadioGroup name="acuut" legend={urgent.acute} description={urgent.acuteHint} options={certainties} value={typed['acuut']} error={errorIn(view, 'acuut')} inline required />
        <RadioGroup name="gedaan" legend={urgent.done} description={urgent.doneHint} options={acuteDone.map((value) => ({ value, label: urgent.doneNames[value] }))} value={typed['gedaan']} error={errorIn(view, 'gedaan')} />
        <TextArea name="toelichting" label={urgent.note} description={urgent.noteHint} rows={3} value={typed['toelichting']} error={errorIn(view, 'toelichting')} optional />
        <RadioGroup name="minderjarig" legend={urgent.minor} description={urgent.minorHint} options={certainties} value={typed['minderjarig']} error={errorIn(view, 'minderjarig')} inline required />
      </StepForm>
      <Section title={urgent.call} level={3}><RouteCards reader={request} routes={routes} only={['emergency', 'police', 'veilig-thuis']} level={4} short /></Section>
    </TriageFrame>
  );
}

function UrgentKept({ view: { request, file } }: { readonly view: TriageView }): ReactNode {
  const { urgent, empty } = request.texts.triage;
  const { certainty } = request.texts.signals;
  return (
    <DescriptionList rows={[
      { term: urgent.acute, value: file.acute ? certainty[file.acute] : empty }, { term: urgent.minor, value: file.minor ? certainty[file.minor] : empty },
      ...(file.acuteDone ? [{ term: urgent.done, value: urgent.doneNames[file.acuteDone] }] : []),
      ...(file.acuteNote ? [{ term: urgent.note, value: <span className="baken-as-typed">{file.acuteNote}</span> }] : []),
    ]} />
  );
}

/** The story and the reading aid side by side; what is read is written apart from what is thought. */
export function ReadingPage({ view }: { readonly view: TriageView }): ReactNode {
  const { request, signal, typed, file } = view;
  const { reading } = request.texts.triage;
  return (
    <TriageFrame view={view} now={<Kept text={file.reading} view={view} />}>
      <Section title={reading.aid} level={3}><List items={reading.aids} /></Section>
      <StepForm view={view}>
        <TextArea name="lezing" label={reading.label} description={reading.hint} rows={10} value={typed['lezing']} error={errorIn(view, 'lezing')} optional />
      </StepForm>
      <Section title={reading.identifiers} level={3}><LinkList links={[{ href: `/signalen/${signal.number}/verbanden`, text: reading.toLinks }]} /></Section>
    </TriageFrame>
  );
}

/** What is not known yet and is usually asked; the ways to ask stand under it. */
export function MissingPage({ view, questions, canAsk }: { readonly view: TriageView; readonly questions: readonly Question[]; readonly canAsk: boolean }): ReactNode {
  const { request, signal, typed, file } = view;
  const { missing } = request.texts.triage;
  const ways = [...(canAsk ? [{ href: `/signalen/${signal.number}/bericht`, text: missing.ask }] : []), { href: `/signalen/${signal.number}/delen`, text: missing.share }];
  return (
    <TriageFrame view={view} now={<Kept text={file.missing} view={view} />}>
      <Section title={missing.title} level={3}>
        {questions.length === 0 ? <Paragraph>{missing.none}</Paragraph> : <List items={questions.map((question) => missing.questions[question])} />}
        {canAsk ? null : <Paragraph>{missing.cannotAsk}</Paragraph>}
        <LinkList links={ways} />
      </Section>
      <StepForm view={view}>
        <TextArea name="ontbreekt" label={missing.label} description={missing.hint} rows={5} value={typed['ontbreekt']} error={errorIn(view, 'ontbreekt')} optional />
      </StepForm>
    </TriageFrame>
  );
}

export function Kept({ text, view }: { readonly text: string; readonly view: TriageView }): ReactNode {
  return text ? <p className="baken-as-typed" dir="auto">{text}</p> : <Paragraph>{view.request.texts.triage.empty}</Paragraph>;
}
