import type { ReactNode } from 'react';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { CheckboxGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Steps } from '../../../../ui/navigation.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { PlanFile } from '../../plan-file-schema.ts';
import { coverageOf } from '../../rules.ts';
import { draftFromCatalogue } from '../rules.ts';
import type { NothingFields } from '../start-form.ts';
import { type Around, mistakeAt, Mistakes, PlanNameFields, SavedNotes } from './name-fields.tsx';

export type StartStep = 1 | 2 | 3;

/** A first plan from the catalogue of measures, in three steps that each save. */
export function NothingPage(props: Around<NothingFields> & { readonly step: StartStep; readonly catalogue: PlanFile; readonly hasPlans: boolean }): ReactNode {
  const { request, step, beginning, hasPlans } = props;
  const words = request.texts.planStory.start;
  return (
    <>
      <Mistakes {...props} />
      <Heading level={1}>{words.nothingTitle}</Heading>
      {step === 1 ? <Lead>{words.nothingLead}</Lead> : null}
      {hasPlans && step === 1 ? <Paragraph>{words.alreadyPlans} <Link href={request.href('/plan')}>{words.back}</Link></Paragraph> : null}
      <Steps current={step} steps={([1, 2, 3] as const).map((one) => ({ text: words.steps[one], href: request.href(`/plan/beginnen/${one}`) }))} />
      <SavedNotes {...props} />
      {step === 3 ? <Check {...props} /> : (
        <Form action={request.href(`/plan/beginnen/${step}`)} label={words.steps[step]}>
          <HiddenField name="revisie" value={String(beginning.revision)} />
          {step === 1 ? <First {...props} /> : <Choose {...props} />}
          <ButtonRow>
            <Button name="doe" value="verder">{words.saveNext}</Button>
            <Button name="doe" value="bewaar" kind="secondary">{words.saveLater}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

type Props = Parameters<typeof NothingPage>[0];

function First(props: Props): ReactNode {
  const { request, fields, catalogue } = props;
  const words = request.texts.planStory.start;
  return (
    <>
      <PlanNameFields {...props} />
      <CheckboxGroup
        name="kaders" legend={words.frameworks} description={words.frameworksHint} values={fields.kaders}
        options={catalogue.frameworks.map((one) => ({ value: one.code, label: <span lang="nl">{one.title}</span>, description: <span lang="nl">{one.body}</span> }))}
      />
    </>
  );
}

/** What each measure carries out of what was chosen in the first step. */
function Choose(props: Props): ReactNode {
  const { request, fields, catalogue } = props;
  const words = request.texts.planStory.start;
  const agreements = new Map(catalogue.frameworks.filter((one) => fields.kaders.includes(one.code)).flatMap((one) => one.agreements.map(({ code, text }) => [code, text] as const)));
  return (
    <>
      <Alert kind="info" title={words.proposalsTitle}>{words.proposals}</Alert>
      {catalogue.pillars.map((pillar, at) => (
        <CheckboxGroup
          name={`maatregelen-${pillar.code}`} key={pillar.code} legend={words.choose(pillar.title)} description={pillar.aim} values={fields.maatregelen} error={at === 0 ? mistakeAt(props, `maatregelen-${pillar.code}`) : undefined}
          options={pillar.measures.map((measure) => {
            const covers = measure.covers.flatMap((code) => agreements.get(code) ?? []);
            return {
              value: measure.code, label: <span lang="nl">{measure.title}</span>,
              description: <span lang="nl">{covers.length > 0 ? words.carriesOut(covers.join(' ')) : words.carriesNothing}{measure.owner === undefined ? '' : ` ${words.proposedOwner(measure.owner)}`}</span>,
            };
          })}
        />
      ))}
    </>
  );
}

/** What the chosen measures cover and what stays open, before the plan is made. */
function Check(props: Props): ReactNode {
  const { request, fields, catalogue, beginning } = props;
  const words = request.texts.planStory.start;
  const plan = draftFromCatalogue(catalogue, { reference: fields.kenmerk, title: fields.naam, municipality: '', period: { from: fields.van, to: fields.tot } }, fields.kaders, fields.maatregelen);
  const measures = plan.pillars.flatMap((pillar) => pillar.measures);
  const open = coverageOf(plan.frameworks.flatMap((one) => one.agreements), measures).filter((row) => row.coveredBy.length === 0);
  if (measures.length === 0) return <EmptyState title={words.steps[2]} action={<Link href={request.href('/plan/beginnen/2')}>{words.chooseMore}</Link>}>{words.nothingChosen}</EmptyState>;
  return (
    <>
      <Paragraph>{words.chosen(measures.length)}</Paragraph>
      {open.length === 0 ? <Paragraph>{words.allCovered}</Paragraph> : (
        <Section title={words.openTitle}>
          <Paragraph>{words.openText}</Paragraph>
          <List items={open.map(({ agreement }) => <span lang="nl">{agreement.text}</span>)} />
          <Paragraph><Link href={request.href('/plan/beginnen/2')}>{words.chooseMore}</Link></Paragraph>
        </Section>
      )}
      {plan.pillars.map((pillar) => <Section title={<span lang="nl">{pillar.title}</span>} key={pillar.code}><List items={pillar.measures.map((measure) => <span lang="nl">{measure.title}</span>)} /></Section>)}
      <Form action={request.href('/plan/beginnen/3')} label={words.make}>
        <HiddenField name="revisie" value={String(beginning.revision)} />
        <Paragraph>{words.makeHint}</Paragraph>
        <Button name="doe" value="maak">{words.make}</Button>
      </Form>
    </>
  );
}
