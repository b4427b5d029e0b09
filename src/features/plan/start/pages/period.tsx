import type { ReactNode } from 'react';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextArea } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Heading, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { kinds } from '../../progress/pages/measure.tsx';
import type { ProgressState } from '../../progress/rules.ts';
import type { PlanFile } from '../../plan-file-schema.ts';
import { fates } from '../rules.ts';
import type { PeriodFields } from '../start-form.ts';
import { type Around, mistakeAt, Mistakes, PlanNameFields, SavedNotes } from './name-fields.tsx';

/** What becomes of every measure of the plan that ends, what was learned, and what the next plan is called. */
export function PeriodPage(props: Around<PeriodFields> & { readonly plan: PlanFile; /** How each measure stands now, by its code. */ readonly states: ReadonlyMap<string, ProgressState> }): ReactNode {
  const { request, fields, plan, states, beginning } = props;
  const words = request.texts.planStory.start;
  const at = `/plan/${plan.reference}`;
  const dutch = request.language === 'nl' ? undefined : 'nl';
  return (
    <>
      <Mistakes {...props} />
      <Heading level={1}>{words.periodTitle}</Heading>
      <PlanNav request={request} reference={plan.reference} current="besluiten" />
      <Lead>{words.periodLead}</Lead>
      <SavedNotes {...props} />
      <Form action={request.href(`${at}/nieuwe-periode`)} label={words.periodTitle}>
        <HiddenField name="revisie" value={String(beginning.revision)} />
        {plan.pillars.map((pillar) => (
          <Section title={<span lang={dutch}>{pillar.title}</span>} key={pillar.code}>
            {pillar.measures.map((measure) => {
              const state = states.get(measure.code) ?? 'not-started';
              return (
                <div className="baken-card baken-flow" key={measure.code}>
                  <RadioGroup
                    name={`uitkomst-${measure.code}`} value={fields.uitkomst[measure.code]} error={mistakeAt(props, `uitkomst-${measure.code}`)} inline required
                    legend={<><span lang={dutch}>{measure.title}</span> <Status kind={kinds[state]}>{words.saidSoFar(request.texts.progress.states[state])}</Status></>}
                    options={fates.map((value) => ({ value, label: words.fates[value] }))}
                  />
                  <TextArea name={`resultaat-${measure.code}`} label={words.words} description={words.wordsHint} value={fields.resultaat[measure.code]} error={mistakeAt(props, `resultaat-${measure.code}`)} rows={2} optional />
                </div>
              );
            })}
            <TextArea name={`geleerd-${pillar.code}`} label={words.learned} description={words.learnedHint} value={fields.geleerd[pillar.code]} error={mistakeAt(props, `geleerd-${pillar.code}`)} rows={2} optional />
          </Section>
        ))}
        <Section title={words.nextPlan}><PlanNameFields {...props} /></Section>
        <Paragraph>{words.closeHint}</Paragraph>
        <ButtonRow>
          <Button name="doe" value="afsluiten">{words.close}</Button>
          <Button name="doe" value="bewaar" kind="secondary">{words.saveLater}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
