import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import type { PlanFile } from '../../plan-file-schema.ts';
import type { ClosedPlan } from '../queries.ts';

/** What a plan left behind: how each measure ended, and what was learned. */
export function ClosedPage({ request, plan, closed }: { readonly request: Request; readonly plan: PlanFile; readonly closed: ClosedPlan }): ReactNode {
  const words = request.texts.planStory.start;
  const dutch = request.language === 'nl' ? undefined : 'nl';
  const count = (outcome: string): number => [...closed.measures.values()].filter((one) => one.outcome === outcome).length;
  return (
    <>
      <Heading level={1}>{words.closedTitle}</Heading>
      <PlanNav request={request} reference={plan.reference} current="plan" />
      <Lead><span lang={dutch}>{plan.title}</span>. {words.closedLead(moment(closed.at, request.language), closed.by)}</Lead>
      {closed.becameRef === null ? null : <Paragraph><Link href={request.href(`/plan/${closed.becameRef}`)}>{words.successor}</Link></Paragraph>}
      <Paragraph>{words.tally(count('done'), count('stopped'), count('continues'))}</Paragraph>
      {plan.pillars.map((pillar) => (
        <Section title={<span lang={dutch}>{pillar.title}</span>} key={pillar.code}>
          <Table
            caption={pillar.title} captionHidden
            columns={[{ key: 'measure', label: words.measure, header: true }, { key: 'outcome', label: words.outcome }, { key: 'result', label: words.result }]}
            rows={pillar.measures.map((measure) => {
              const one = closed.measures.get(measure.code);
              return { key: measure.code, cells: { measure: <span lang={dutch}>{measure.title}</span>, outcome: one ? words.fates[one.outcome] : '–', result: one?.words ? <span className="baken-as-typed" lang={dutch}>{one.words}</span> : '–' } };
            })}
          />
          {closed.lessons.has(pillar.code) ? <Paragraph><strong>{words.lessons}:</strong> <span className="baken-as-typed" lang={dutch}>{closed.lessons.get(pillar.code)}</span></Paragraph> : null}
        </Section>
      ))}
    </>
  );
}
