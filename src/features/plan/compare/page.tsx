import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { SelectField } from '../../../ui/form.tsx';
import { DescriptionList, List } from '../../../ui/list.tsx';
import { Filter } from '../../../ui/navigation.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import { PlanNav } from '../pages/plan-nav.tsx';
import type { PlanFile } from '../plan-file-schema.ts';
import { inWords } from './in-words.ts';
import { byPillar, type Change } from './rules.ts';

export interface Comparison { readonly from: number; readonly to: number; readonly before: PlanFile; readonly after: PlanFile; readonly changes: readonly Change[] }

/** Two versions side by side. `versions` are those that the reader may choose from, the newest first. */
export function ComparePage({ request, reference, versions, comparison, forAll }: {
  readonly request: Request; readonly reference: string; readonly versions: readonly { readonly version: number; readonly adopted: boolean }[];
  /** Null when there is only one version. */
  readonly comparison: Comparison | null;
  readonly forAll: boolean;
}): ReactNode {
  const words = request.texts.planStory.compare;
  const at = `/plan/${reference}`;
  const options = versions.map(({ version, adopted }) => ({ value: String(version), label: words.adoptedVersion(version, adopted && !forAll) }));
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      {forAll ? <Paragraph><Link href={request.href(at)}>{words.back}</Link></Paragraph> : <PlanNav request={request} reference={reference} current="vergelijk" />}
      {comparison ? <Lead>{forAll ? words.publicLead(comparison.from, comparison.to) : words.lead(comparison.from, comparison.to)}</Lead> : null}
      {comparison && versions.length > 2 ? (
        <Filter label={words.choose} action={request.href(`${at}/vergelijk`)} apply={words.apply}>
          <SelectField name="van" label={words.from} options={options} value={String(comparison.from)} />
          <SelectField name="tot" label={words.to} options={options} value={String(comparison.to)} />
        </Filter>
      ) : null}
      {comparison ? <Differences request={request} comparison={comparison} /> : <EmptyState title={words.onlyOne}>{forAll ? words.onlyOnePublic : words.onlyOneText}</EmptyState>}
    </>
  );
}

function Differences({ request, comparison }: { readonly request: Request; readonly comparison: Comparison }): ReactNode {
  const words = request.texts.planStory.compare;
  const { before, after, changes } = comparison;
  if (changes.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  const agreements = new Map([before, after].flatMap((plan) => plan.frameworks.flatMap((one) => one.agreements.map(({ code, text }) => [code, text] as const))));
  const titles = new Map([before, after].flatMap((plan) => plan.pillars.map(({ code, title }) => [code, title] as const)));
  const groups = byPillar(changes);
  const order = [null, ...new Set([...after.pillars, ...before.pillars].map(({ code }) => code))];
  const speech = { texts: request.texts, language: request.language, agreement: (code: string) => agreements.get(code) ?? code };
  return (
    <>
      <Paragraph>{words.count(changes.length)}</Paragraph>
      {order.map((pillar) => {
        const own = groups.get(pillar);
        if (!own) return null;
        return (
          <Section title={pillar === null ? words.beside : titles.get(pillar) ?? pillar} key={pillar ?? ''}>
            <List items={own.map((one) => {
              const told = inWords(one, speech);
              return told.texts === null ? told.sentence : (
                <>
                  {told.sentence}
                  <Details summary={words.readBoth}>
                    <DescriptionList rows={[{ term: words.beforeLabel, value: <span className="baken-as-typed">{told.texts.before}</span> }, { term: words.afterLabel, value: <span className="baken-as-typed">{told.texts.after}</span> }]} />
                  </Details>
                </>
              );
            })} />
          </Section>
        );
      })}
    </>
  );
}
