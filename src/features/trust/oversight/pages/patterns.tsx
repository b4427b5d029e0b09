import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, month } from '../../../../texts/dates.ts';
import { SelectField } from '../../../../ui/form.tsx';
import { Filter } from '../../../../ui/navigation.tsx';
import { EmptyState, Timeline } from '../../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { logAddress } from '../log-filter.ts';
import type { LogPerson } from '../queries.ts';
import { manyFiles, oftenRefused, type Pattern } from '../rules-patterns.ts';
import { OversightNav } from './frame.tsx';

/** What was seen, by whom and when, each with the way to the lines themselves. */
export function PatternList({ request, patterns, people }: { readonly request: Request; readonly patterns: readonly Pattern[]; readonly people: readonly LogPerson[] }): ReactNode {
  const { patterns: words } = request.texts.sealedLog;
  const why: Readonly<Record<Pattern['kind'], string>> = { night: words.nightWhy, many: words.manyWhy, refused: words.refusedWhy };
  return (
    <Timeline
      events={patterns.map((pattern) => {
        const name = people.find((one) => one.id === pattern.person)?.name ?? pattern.person;
        const on = day(pattern.day, request.language);
        // A night goes on into the next day.
        const until = pattern.kind === 'night' ? Temporal.PlainDate.from(pattern.day).add({ days: 1 }).toString() : pattern.day;
        const href = request.href(logAddress({ person: pattern.person, kind: pattern.kind === 'refused' ? 'geweigerd' : 'dossiers', from: pattern.day, until }));
        return { title: words[pattern.kind](pattern.count), at: on, by: name, body: <Paragraph>{why[pattern.kind]} <Link href={href} hiddenSuffix={words.seeOf(name, on)}>{words.see}</Link></Paragraph> };
      })}
    />
  );
}

export function PatternsPage({ request, chosen, months, patterns, people }: {
  readonly request: Request; readonly chosen: Temporal.PlainYearMonth; readonly months: readonly string[]; readonly patterns: readonly Pattern[]; readonly people: readonly LogPerson[];
}): ReactNode {
  const { patterns: words } = request.texts.sealedLog;
  const label = (one: string): string => month(one, request.language);
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <OversightNav request={request} current="patterns" />
      <Filter label={words.choose} action={request.href('/vertrouwen/patronen')} apply={words.show}>
        <SelectField name="maand" label={words.month} options={months.map((one) => ({ value: one, label: label(one) }))} value={chosen.toString()} />
      </Filter>
      {patterns.length === 0 ? <EmptyState title={words.none(label(chosen.toString()))}>{words.noneText}</EmptyState> : <PatternList request={request} patterns={patterns} people={people} />}
      <Section title={words.notTitle}><Paragraph>{words.not}</Paragraph></Section>
      <Details summary={words.howTitle}><Paragraph>{words.how(manyFiles, oftenRefused)}</Paragraph></Details>
    </>
  );
}
