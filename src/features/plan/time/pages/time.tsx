import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { SelectField } from '../../../../ui/form.tsx';
import { Filter } from '../../../../ui/navigation.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { TimeChart, type TimeRow } from '../../../../ui/time-chart.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own, periodInWords } from '../../pages/words.tsx';
import { dateInWords } from '../../partial-dates.ts';
import { kinds } from '../../progress/pages/measure.tsx';
import type { TimedMeasure, TimedPlan } from '../queries.ts';
import { barOf, firstDayNumber, markOf, placeOf, quartersOf, type Span, spanOf } from '../rules.ts';

export interface TimeChoice { readonly pillar: string;
  /** Place in `owners`, from 1; 0 = all. */
  readonly owner: number; readonly owners: readonly string[]; readonly pillars: TimedPlan['pillars'] }

/** The plan over its quarters. `plan` holds what the choice left. */
export function TimePage({ request, plan, choice, today }: { readonly request: Request; readonly plan: TimedPlan; readonly choice: TimeChoice; readonly today: Temporal.PlainDate }): ReactNode {
  const { plantime: words, plan: texts } = request.texts;
  const voice = { texts, language: request.language, href: request.href };
  const at = `/plan/${plan.head.reference}`;
  const span = spanOf(plan.head.period.from, plan.head.period.to);
  const now = firstDayNumber(today.toString());
  const measures = plan.pillars.flatMap((pillar) => pillar.measures);
  const soon = measures.flatMap((measure) => measure.milestones).filter((one) => one.reached === null && one.due !== null && firstDayNumber(one.due) >= now && firstDayNumber(one.due) < now + 92).length;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PlanNav request={request} reference={plan.head.reference} current="tijd" />
      <Lead><Own voice={voice}>{plan.head.title}</Own>. {words.lead}</Lead>
      <Filter label={words.filter} action={request.href(`${at}/tijd`)} apply={words.apply}>
        <SelectField name="pijler" label={words.pillar} value={choice.pillar} options={[{ value: '', label: words.pillarAll }, ...choice.pillars.map((pillar) => ({ value: pillar.code, label: pillar.title }))]} />
        <SelectField name="eigenaar" label={words.owner} value={String(choice.owner)} options={[{ value: '0', label: words.ownerAll }, ...choice.owners.map((label, at) => ({ value: String(at + 1), label }))]} />
      </Filter>
      {measures.length === 0 ? <EmptyState title={words.nothing}>{words.nothingText}</EmptyState> : (
        <>
          <TimeChart
            finding={words.finding(measures.length, measures.filter((one) => one.state === 'late').length, soon)} legend={words.legend} columns={words.columns}
            ticks={quartersOf(span).map((one) => ({ at: one.from, label: words.quarter(one.quarter, one.year), strong: one.quarter === 1 }))}
            today={now >= span.from && now < span.until ? placeOf(now, span) : null} todayText={words.today}
            groups={plan.pillars.map((pillar) => ({ key: pillar.code, title: <Own voice={voice}>{pillar.title}</Own>, rows: pillar.measures.map((measure) => timeRow(request, at, measure, span)) }))}
          />
          <Paragraph>{words.print}</Paragraph>
        </>
      )}
    </>
  );
}

function timeRow(request: Request, at: string, measure: TimedMeasure, span: Span): TimeRow {
  const { plantime: words, plan: texts, progress } = request.texts;
  const voice = { texts, language: request.language, href: request.href };
  const inWords = (date: string): string => dateInWords(request.language, date);
  const marks = measure.milestones.map(({ title, due, reached }) => ({
    date: reached ?? due, full: reached !== null, label: reached !== null ? words.reached(title, inWords(reached)) : due !== null ? words.milestone(title, inWords(due)) : words.milestoneNoDate(title),
  }));
  return {
    key: measure.code, title: <Link href={request.href(`${at}/maatregel/${measure.code}`)}><Own voice={voice}>{measure.title}</Own></Link>,
    status: { kind: kinds[measure.state], text: progress.states[measure.state] },
    when: [periodInWords(voice, measure.starts, measure.ends) ?? words.noDates, ...marks.map((mark) => mark.label)].join(' · '),
    ...barOf(measure.starts, measure.ends, span),
    marks: marks.flatMap(({ date, label, full }) => (date === null ? [] : [{ at: markOf(date, span), label, full }])),
  };
}
