import type { ReactNode } from 'react';
import { List } from '../../../ui/list.tsx';
import { Heading, Paragraph, Section } from '../../../ui/text.tsx';
import { dateInWords } from '../partial-dates.ts';
import type { ActionPart, MeasurePart, PillarPart } from '../plan-parts.ts';
import type { PublicMeasure } from '../queries.ts';
import { ExampleMark, measureAnchor, Origin, Own, periodInWords, State } from './words.tsx';
import type { Voice } from './words.tsx';

type Anything = PublicMeasure;

/** A mark on the pillar speaks for all that is in it; only where they differ does a part carry its own. */
const marks = <M extends Anything>(pillar: PillarPart<M>, measure: M): boolean =>
  measure.origin === 'example' && !(pillar.origin === 'example' && pillar.measures.every((one) => one.origin === 'example'));

/** Open and not folded, because print leaves out what is folded. An action says its state only where it is not the measure's. */
function Actions({ voice, measure }: { readonly voice: Voice; readonly measure: MeasurePart<Anything> }): ReactNode {
  const { texts, language } = voice;
  if (measure.actions.length === 0) return <Paragraph>{texts.noActions}</Paragraph>;
  const line = (action: ActionPart): ReactNode => (
    <>
      <Own voice={voice}>{action.title}</Own>
      {action.due === null ? null : <>, {texts.dueBy(dateInWords(language, action.due))}</>}
      {action.state === measure.state ? null : <> <State voice={voice} state={action.state} /></>}
      <ExampleMark voice={voice} when={action.origin === 'example' && measure.origin !== 'example'} />
    </>
  );
  return <List items={measure.actions.map(line)} />;
}

/** Pillars with their aim, measures and actions. `more` adds what only some readers see of a measure. */
export function Pillars<M extends Anything>({ voice, pillars, more }: {
  readonly voice: Voice; readonly pillars: readonly PillarPart<M>[]; readonly more?: (measure: MeasurePart<M>) => ReactNode;
}): ReactNode {
  const { texts } = voice;
  return (
    <Section title={texts.pillarsTitle} id="pijlers">
      {pillars.length === 0 ? <Paragraph>{texts.noPillars}</Paragraph> : null}
      {pillars.map((pillar) => (
        <Section level={3} key={pillar.code} title={<><Own voice={voice}>{pillar.title}</Own><ExampleMark voice={voice} when={pillar.origin === 'example'} /></>}>
          {pillar.aim === null ? null : <Paragraph><Own voice={voice}>{texts.aim(pillar.aim)}</Own></Paragraph>}
          {pillar.measures.length === 0 ? <Paragraph>{texts.noMeasures}</Paragraph> : null}
          {pillar.measures.map((measure) => (
            <article className="baken-card baken-flow" key={measure.code}>
              <Heading level={4} id={measureAnchor(measure.code)}><Own voice={voice}>{measure.title}</Own><ExampleMark voice={voice} when={marks(pillar, measure)} /></Heading>
              <p><State voice={voice} state={measure.state} /> <span className="baken-hint">{periodInWords(voice, measure.starts, measure.ends)}</span></p>
              {measure.why === null ? null : <Paragraph><Own voice={voice}>{measure.why}</Own></Paragraph>}
              <Actions voice={voice} measure={measure} />
              {more?.(measure)}
              <Origin voice={voice} source={measure.source} />
            </article>
          ))}
          <Origin voice={voice} source={pillar.source} />
        </Section>
      ))}
    </Section>
  );
}
