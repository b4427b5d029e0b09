import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Heading, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { RiskFile } from '../queries.ts';
import { byGroup, groups, isConfidential, type PlanMeasure } from '../rules.ts';
import { sourcesInWords } from '../sources-in-words.ts';
import { addressOf, type RiskFilter } from './list.tsx';
import { dayOf, formNames, measuresOf, riskName, Typed } from './words.tsx';

export interface PrintProps { readonly request: Request; readonly risks: readonly RiskFile[]; readonly measures: readonly PlanMeasure[]; readonly filter: RiskFilter; readonly today: Temporal.PlainDate; readonly mayKnow: boolean }

/** The register as a document for on paper, in the order of the list. Words that point at somebody are never printed. */
export function PrintedRisks({ request, risks, measures, filter, today, mayKnow }: PrintProps): ReactNode {
  const { risks: words } = request.texts;
  const grouped = byGroup(risks.map((file) => ({ ...file, file })));
  return (
    <>
      <Heading level={1}>{words.print.title(request.municipality.name)}</Heading>
      <Paragraph>{words.print.on(day(today, request.language))} {words.print.confidential}{mayKnow ? '' : ` ${words.notShown}`}</Paragraph>
      <p className="baken-screen"><Link href={request.href(`/beeld/risicos${addressOf(filter)}`)}>{words.print.back}</Link></p>
      {groups.map((group) => {
        const rows = grouped.get(group) ?? [];
        return rows.length === 0 ? null : <Section title={words.list.groups[group]} key={group}>{rows.map(({ file }) => <PrintedRisk key={file.number} request={request} file={file} measures={measures} />)}</Section>;
      })}
    </>
  );
}

function PrintedRisk({ request, file, measures }: { readonly request: Request; readonly file: RiskFile; readonly measures: readonly PlanMeasure[] }): ReactNode {
  const { risks: words } = request.texts;
  const { description, judged, nextLook } = file;
  const hanging = (kinds: readonly string[]): ReactNode[] => file.ties.filter((tie) => !tie.off && kinds.includes(tie.kind)).map((tie) => (
    <>{words.ties[tie.kind]}{isConfidential(tie.kind) ? '' : <>: <Typed request={request}>{tie.words}</Typed></>}{tie.sources.length === 0 ? '' : ` (${sourcesInWords(tie.sources).join('; ')})`}{tie.on === null ? '' : `, ${day(tie.on, request.language)}`}</>
  ));
  const grounds = hanging(['documented', 'finding', 'inspection']);
  const doing = [...measuresOf(file, measures).map(({ code, title }) => <>{code} <Typed request={request}>{title ?? words.file.gone}</Typed></>), ...hanging(['check', 'permit'])];
  const listed = (items: readonly ReactNode[]): ReactNode => (items.length === 0 ? words.print.nothing : <List items={items} />);
  return (
    <Section title={<>{words.number(file.number)} · <Typed request={request}>{riskName(request, description)}</Typed></>} level={3}>
      <DescriptionList rows={[
        { term: words.file.forms, value: formNames(request, description) },
        { term: words.file.exposure, value: <>{words.exposures[description.exposure]}{description.exposureWords === '' ? null : <>. <Typed request={request}>{description.exposureWords}</Typed></>}</> },
        { term: words.file.judgementTitle, value: judged ? `${words.judgements[judged.judgement]} (${words.file.by(judged.by, dayOf(request, judged.at))})` : words.list.never },
        ...(judged?.reason ? [{ term: words.print.why, value: <Typed request={request}>{judged.reason}</Typed> }] : []),
        ...(nextLook === null || file.state === 'closed' ? [] : [{ term: words.file.next, value: day(nextLook, request.language) }]),
        { term: words.print.grounds, value: listed(grounds) }, { term: words.print.doing, value: listed(doing) },
      ]} />
    </Section>
  );
}
