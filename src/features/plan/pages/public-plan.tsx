import type { ReactNode } from 'react';
import { day } from '../../../texts/dates.ts';
import type { Texts } from '../../../texts/texts.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { LinkList } from '../../../ui/list.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Heading, Lead, Paragraph, Section } from '../../../ui/text.tsx';
import type { PublicWord } from '../progress/queries.ts';
import type { PlanHead, PlanView, PublicMeasure, PublicPlan } from '../queries.ts';
import { Chain } from './chain.tsx';
import { coverageInWords, CoverageTable, Uncovered } from './coverage.tsx';
import { Pillars } from './pillars.tsx';
import { Own, periodInWords } from './words.tsx';
import type { Voice } from './words.tsx';

export function hasExamples(plan: PlanView<PublicMeasure>): boolean {
  return plan.frameworks.some((one) => one.origin === 'example') || plan.pillars.some((pillar) => pillar.origin === 'example'
    || pillar.measures.some((measure) => measure.origin === 'example' || measure.actions.some((action) => action.origin === 'example')));
}

/** The parts of a long page, in its order. */
export function Parts({ voice, parts }: { readonly voice: Voice; readonly parts: readonly ('keten' | 'pijlers' | 'dekking' | 'versies')[] }): ReactNode {
  const { texts } = voice;
  const names = { keten: texts.chainTitle, pijlers: texts.pillarsTitle, dekking: texts.coverageTitle, versies: texts.versionsTitle };
  return <nav aria-label={texts.onThisPage}><LinkList links={parts.map((part) => ({ href: `#${part}`, text: names[part] }))} /></nav>;
}

export function OtherPlans({ voice, others }: { readonly voice: Voice; readonly others: readonly PlanHead[] }): ReactNode {
  if (others.length === 0) return null;
  return (
    <Section title={voice.texts.othersTitle}>
      <LinkList links={others.map((other) => ({
        href: voice.href(`/plan/${other.reference}`), text: <Own voice={voice}>{other.title}</Own>, hint: periodInWords(voice, other.period.from, other.period.to),
      }))} />
    </Section>
  );
}

/** Where the municipality stands with its plan, for everybody. */
export function PublicPlanPage({ voice, municipality, plan, progress, words }: {
  readonly voice: Voice; readonly municipality: string; readonly plan: PublicPlan; readonly progress: Texts['progress'];
  /** What was said of each measure for everybody, by its code. */
  readonly words: ReadonlyMap<string, PublicWord>;
}): ReactNode {
  const { texts } = voice;
  const measures = plan.pillars.reduce((sum, pillar) => sum + pillar.measures.length, 0);
  return (
    <>
      <Heading level={1}><Own voice={voice}>{plan.head.title}</Own></Heading>
      <Lead>{texts.publicLead(municipality)}</Lead>
      {texts.planIsDutch ? <Paragraph>{texts.planIsDutch}</Paragraph> : null}
      {hasExamples(plan) ? <Alert kind="info" title={texts.exampleTitle}>{texts.exampleText}</Alert> : null}
      <Parts voice={voice} parts={['keten', 'pijlers', 'dekking']} />
      <Section title={texts.summaryTitle}>
        <Paragraph>{texts.summary(texts.pillarCount(plan.pillars.length), texts.measureCount(measures))} {coverageInWords(voice, plan.coverage)}</Paragraph>
        <Uncovered voice={voice} coverage={plan.coverage} />
      </Section>
      <Chain voice={voice} head={plan.head} frameworks={plan.frameworks} decisions={plan.decisions} />
      <Pillars voice={voice} pillars={plan.pillars} more={(measure) => <Word voice={voice} progress={progress} word={words.get(measure.code)} />} />
      <CoverageTable voice={voice} coverage={plan.coverage} />
      <OtherPlans voice={voice} others={plan.others} />
    </>
  );
}

function Word({ voice, progress, word }: { readonly voice: Voice; readonly progress: Texts['progress']; readonly word: PublicWord | undefined }): ReactNode {
  if (!word) return null;
  return (
    <Paragraph>
      <strong>{progress.states[word.state]}.</strong> {word.text ? <><Own voice={voice}>{word.text}</Own> </> : null}
      <span className="baken-hint">{progress.publicSaid(day(word.at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), voice.language))}</span>
    </Paragraph>
  );
}

export function NoPublicPlan({ voice }: { readonly voice: Voice }): ReactNode {
  const { texts } = voice;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <EmptyState title={texts.emptyPublicTitle} action={<ButtonLink href={voice.href('/melden')}>{texts.emptyPublicAction}</ButtonLink>}>{texts.emptyPublicText}</EmptyState>
    </>
  );
}
