import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { LinkList, List } from '../../../../ui/list.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState, TaskList } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Suggested } from '../queries-around.ts';
import type { RiskFile } from '../queries.ts';
import type { PlanMeasure } from '../rules.ts';
import { attentionKinds, formNames, measureAddress, riskAddress, riskName, Typed } from './words.tsx';

/** What is documented somewhere and in no risk yet: to take over, never a finding about this place. */
export function SuggestionsPage({ request, suggestions, nav }: { readonly request: Request; readonly suggestions: readonly Suggested[]; readonly nav: ReactNode }): ReactNode {
  const { suggestions: words, back } = request.texts.risks;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      {nav}
      <Lead>{words.lead(request.municipality.name)}</Lead>
      {suggestions.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : (
        <Table
          caption={words.caption} captionHidden
          columns={[{ key: 'sector', label: words.columns.sector, header: true }, { key: 'form', label: words.columns.form }, { key: 'reach', label: words.columns.reach }, { key: 'grounds', label: words.columns.grounds }, { key: 'take', label: words.columns.take }]}
          rows={suggestions.map((one) => ({
            key: `${one.sector} ${one.form}`,
            cells: {
              sector: one.sectorName, form: one.formName, reach: one.reachName, grounds: <Link href={`${request.href('/beeld/elders')}?open=${one.sector}#grond-${one.sector}`}>{words.count(one.grounds)}</Link>,
              take: <Link href={request.href(`/beeld/risicos/nieuw?sector=${one.sector}&vorm=${one.form}`)} hiddenSuffix={`${one.sectorName}, ${one.formName}`}>{words.take}</Link>,
            },
          }))}
        />
      )}
      <Paragraph><Link href={request.href('/beeld/risicos')}>{back}</Link></Paragraph>
    </>
  );
}

/** Risks without a measure, measures without a risk, and every measure with its risks. */
export function MeasuresPage({ request, risks, measures, nav }: { readonly request: Request; readonly risks: readonly RiskFile[]; readonly measures: readonly PlanMeasure[]; readonly nav: ReactNode }): ReactNode {
  const { risks: words } = request.texts;
  const open = risks.filter((file) => file.state === 'open');
  const bare = open.filter((file) => !file.ties.some((tie) => tie.kind === 'measure' && !tie.off));
  const against = measures.map((measure) => ({ measure, risks: open.filter((file) => file.ties.some((tie) => !tie.off && tie.kind === 'measure' && tie.plan === measure.plan && tie.measure === measure.code)) }));
  const answering = against.filter((one) => one.risks.length > 0);
  const lonely = against.filter((one) => one.risks.length === 0);
  const measureLink = ({ plan, code, title }: PlanMeasure): ReactNode => <Link href={measureAddress(request, plan, code)}>{code} <Typed request={request}>{title}</Typed></Link>;
  return (
    <>
      <Heading level={1}>{words.measures.title}</Heading>
      {nav}
      <Lead>{words.measures.lead}</Lead>
      <Section title={words.measures.risksWithout}>{bare.length === 0 ? <Paragraph>{words.measures.noRisksWithout}</Paragraph> : <RiskLinks request={request} risks={bare} />}</Section>
      <Section title={words.measures.without}>
        {measures.length === 0 ? <Paragraph>{words.measures.noPlan}</Paragraph> : lonely.length === 0 ? <Paragraph>{words.measures.noneWithout}</Paragraph> : <List items={lonely.map(({ measure }) => <>{measureLink(measure)} <span className="baken-hint"><Typed request={request}>{measure.pillar}</Typed></span></>)} />}
      </Section>
      {answering.length === 0 ? null : (
        <Table
          caption={words.measures.caption} columns={[{ key: 'measure', label: words.measures.measure, header: true }, { key: 'risks', label: words.measures.risks }]}
          rows={answering.map(({ measure, risks: answered }) => ({
            key: `${measure.plan} ${measure.code}`,
            cells: { measure: measureLink(measure), risks: <List items={answered.map((file) => <Link href={riskAddress(request, file.number)}>{words.number(file.number)} <Typed request={request}>{riskName(request, file.description)}</Typed></Link>)} /> },
          }))}
        />
      )}
      <Paragraph><Link href={request.href('/beeld/risicos')}>{words.back}</Link></Paragraph>
    </>
  );
}

function RiskLinks({ request, risks }: { readonly request: Request; readonly risks: readonly RiskFile[] }): ReactNode {
  const { risks: words } = request.texts;
  return <TaskList tasks={risks.map((file) => ({ title: `${words.number(file.number)} · ${riskName(request, file.description)}`, href: riskAddress(request, file.number), hint: formNames(request, file.description), status: { kind: attentionKinds[file.attention], text: words.attention[file.attention] } }))} />;
}

/** Under a measure of the plan: the open risks that it answers. */
export function RisksOfMeasure({ request, risks }: { readonly request: Request; readonly risks: readonly RiskFile[] }): ReactNode {
  const { ofMeasure: words } = request.texts.risks;
  return (
    <Section title={words.title}>
      {risks.length === 0 ? <Paragraph>{words.none}</Paragraph> : <RiskLinks request={request} risks={risks} />}
      <Paragraph><Link href={request.href('/beeld/risicos/maatregelen')}>{words.all}</Link></Paragraph>
    </Section>
  );
}

/** Under a signal: the open risks that somebody joined it to, and those with the same sector and form. */
export function RisksOfSignal({ request, linked, like }: { readonly request: Request; readonly linked: readonly RiskFile[]; readonly like: readonly RiskFile[] }): ReactNode {
  const { risks: words } = request.texts;
  const rows = [...linked.map((file) => ({ file, why: words.ofSignal.linked })), ...like.map((file) => ({ file, why: words.ofSignal.like }))];
  return (
    <Section title={words.ofSignal.title}>
      {rows.length === 0 ? <Paragraph>{words.ofSignal.none} <Link href={request.href('/beeld/risicos')}>{words.ofSignal.all}</Link></Paragraph> : (
        <LinkList links={rows.map(({ file, why }) => ({ href: riskAddress(request, file.number), text: <>{words.number(file.number)} · <Typed request={request}>{riskName(request, file.description)}</Typed></>, hint: why }))} />
      )}
    </Section>
  );
}
