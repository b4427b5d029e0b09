import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { LinkList, List } from '../../../../ui/list.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own } from '../../pages/words.tsx';
import type { Quality } from '../queries.ts';
import { type Finding, type FindingKey, findingKeys } from '../rules.ts';

/** More than this under one heading is folded, so that the page can be overseen. */
const mostOpen = 12;

export function QualityPage({ request, quality, mayEdit }: { readonly request: Request; readonly quality: Quality; readonly mayEdit: boolean }): ReactNode {
  const { planquality: words } = request.texts;
  const { findings } = quality;
  const byKey = Map.groupBy(findings, ({ key }) => key);
  const keys = findingKeys.filter((key) => byKey.has(key));
  const rows = (key: FindingKey): ReactNode => <List items={(byKey.get(key) ?? []).map((finding) => <OneFinding request={request} quality={quality} finding={finding} mayEdit={mayEdit} />)} />;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PlanNav request={request} reference={quality.reference} current="kwaliteit" />
      <Lead>{words.lead}</Lead>
      {quality.ofWork ? <Alert kind="info">{words.ofWork}</Alert> : null}
      {findings.length === 0 ? <EmptyState title={words.nothing}>{words.nothingText}</EmptyState> : (
        <>
          <Paragraph>{words.count(findings.length)}</Paragraph>
          <nav aria-label={request.texts.plan.onThisPage}><LinkList links={keys.map((key) => ({ href: `#${key}`, text: `${words.findings[key].title} (${byKey.get(key)?.length ?? 0})` }))} /></nav>
          {keys.map((key) => {
            const found = byKey.get(key)?.length ?? 0;
            return (
              <Section title={words.findings[key].title} id={key} key={key}>
                <Paragraph>{words.findings[key].why}</Paragraph>
                {found > mostOpen ? <Details summary={words.parts(found)}>{rows(key)}</Details> : rows(key)}
              </Section>
            );
          })}
        </>
      )}
    </>
  );
}

function OneFinding({ request, quality, finding, mayEdit }: { readonly request: Request; readonly quality: Quality; readonly finding: Finding; readonly mayEdit: boolean }): ReactNode {
  const { planquality: words, plan: texts } = request.texts;
  const voice = { texts, language: request.language, href: request.href };
  const number = quality.numbers.get(finding.measure === null ? `pillar ${finding.pillar}` : `measure ${finding.measure}`);
  const below: Readonly<Partial<Record<FindingKey, string>>> = { 'no-action': '#action', 'no-indicator': '#indicator', 'no-target': '#indicator', 'no-measure': '#measure' };
  const details = finding.key === 'budget-beyond-pillar' ? words.budget(texts.euros(Number(finding.details[0])), texts.euros(Number(finding.details[1]))) : finding.details.join(', ');
  const title = <Own voice={voice}>{finding.title}</Own>;
  return (
    <>
      {mayEdit && number !== undefined
        ? <Link href={request.href(`/plan/${quality.reference}/werk/${number}${below[finding.key] ?? ''}`)} hiddenSuffix={words.mend}>{title}</Link>
        : finding.measure === null ? title : <Link href={request.href(`/plan/${quality.reference}/maatregel/${finding.measure}`)}>{title}</Link>}
      {details === '' ? null : <>: <Own voice={voice}>{details}</Own></>}
    </>
  );
}
