import type { ReactNode } from 'react';
import { List } from '../../../ui/list.tsx';
import { Timeline } from '../../../ui/task-list.tsx';
import { Paragraph, Section } from '../../../ui/text.tsx';
import { dateInWords } from '../partial-dates.ts';
import type { DecisionPart, FrameworkPart } from '../plan-parts.ts';
import type { PlanHead } from '../queries.ts';
import { ExampleMark, Origin, Own, periodInWords } from './words.tsx';
import type { Voice } from './words.tsx';

function Decisions({ voice, decisions }: { readonly voice: Voice; readonly decisions: readonly DecisionPart[] }): ReactNode {
  const { texts, language } = voice;
  if (decisions.length === 0) return null;
  return (
    <List items={decisions.map((decision) => (
      <>
        <Own voice={voice}>{texts.decisionDone[decision.kind](decision.body)}</Own>
        {' · '}{decision.date === null ? texts.dateNotKnown : dateInWords(language, decision.date)}
        {decision.document ? <> · <Own voice={voice}>{decision.document}</Own></> : null}
        <ExampleMark voice={voice} when={decision.origin === 'example'} />
      </>
    ))} />
  );
}

/** From the national agreements down to this plan, each with who decided what and when. */
export function Chain({ voice, head, frameworks, decisions }: {
  readonly voice: Voice; readonly head: PlanHead; readonly frameworks: readonly FrameworkPart[]; readonly decisions: readonly DecisionPart[];
}): ReactNode {
  const { texts } = voice;
  const about = (code: string | null): DecisionPart[] => decisions.filter((decision) => decision.about === code);
  const facts = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' · ');
  return (
    <Section title={texts.chainTitle} id="keten">
      <Paragraph>{frameworks.length === 0 ? texts.noChain : texts.chainText}</Paragraph>
      <Timeline events={[
        ...frameworks.map((framework) => ({
          title: <><Own voice={voice}>{framework.title}</Own><ExampleMark voice={voice} when={framework.origin === 'example'} /></>,
          at: facts(framework.level === null ? null : texts.levels[framework.level], periodInWords(voice, framework.from, framework.to)),
          by: <>{texts.madeBy('')}<Own voice={voice}>{framework.body}</Own></>,
          body: <><Decisions voice={voice} decisions={about(framework.code)} /><Origin voice={voice} source={framework.source} /></>,
        })),
        {
          title: <>{texts.thisPlan}: <Own voice={voice}>{head.title}</Own></>,
          at: facts(texts.levels.local, periodInWords(voice, head.period.from, head.period.to)),
          body: <><Decisions voice={voice} decisions={about(null)} /><Origin voice={voice} source={decisions.find((decision) => decision.about === null)?.source ?? null} /></>,
        },
      ]} />
    </Section>
  );
}
