import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { Filter } from '../../../../ui/navigation.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section, Source } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own } from '../../pages/words.tsx';
import type { Checklist, ChecklistRow } from '../queries.ts';
import { type Judgement, judgements, tallyOf } from '../rules.ts';

export const kinds: Readonly<Record<Judgement | 'never', StatusKind>> = { 'meets': 'done', 'partly': 'waiting', 'not': 'late', 'not-applicable': 'neutral', 'never': 'new' };

export function voiceOf(request: Request) {
  return { texts: request.texts.plan, language: request.language, href: request.href };
}

/** `wrongDay`: what was asked for is no day that has been. */
export function ChecklistPage({ request, list, plan, mayAssess, asked, wrongDay }: { readonly request: Request; readonly list: Checklist; /** The plan whose pages stand beside this one; null when there is none. */ readonly plan: string | null; readonly mayAssess: boolean; readonly asked: string; readonly wrongDay: boolean }): ReactNode {
  const { checklist: words } = request.texts;
  const done = { overgenomen: words.taken, niets: words.nothingNew }[request.query.get('gelukt') ?? ''];
  const on = list.past ? `?op=${list.on.toString()}` : '';
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      {plan === null ? null : <PlanNav request={request} reference={plan} current="toetslijst" />}
      <Lead>{words.lead}</Lead>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      {wrongDay ? <Alert kind="warning">{words.dayWrong}</Alert> : null}
      {list.past ? <Alert kind="info"><Paragraph>{words.asOf(day(list.on, request.language))} <Link href={request.href('/toetslijst')}>{words.toNow}</Link></Paragraph></Alert> : null}
      <Tally request={request} list={list} />
      <Paragraph><Link href={request.href(`/toetslijst/afdruk${on}`)}>{words.print}</Link>{mayAssess ? <> · <Link href={request.href('/toetslijst/regels')}>{words.rules}</Link></> : null}</Paragraph>
      <Table
        caption={`${words.count(list.rows.length)} · ${words.edition(list.edition)}`}
        columns={[
          { key: 'row', label: words.columns.row, header: true }, { key: 'basis', label: words.columns.basis }, { key: 'deepening', label: words.columns.deepening }, { key: 'grade', label: words.columns.grade },
          { key: 'owner', label: words.columns.owner }, { key: 'next', label: words.columns.next },
        ]}
        rows={list.rows.map((row, at) => ({ key: row.code, cells: cellsOf(request, row, at) }))}
      />
      <Details summary={words.levelsTitle}>
        <Paragraph>{words.levelsText}</Paragraph><Paragraph>{words.gradeNote}</Paragraph><Paragraph>{words.noScore}</Paragraph>
      </Details>
      <Section title={words.onDay}>
        <Filter label={words.onDay} action={request.href('/toetslijst')} apply={words.show}><TextField name="op" label={words.day} type="date" width="medium" value={list.past ? list.on.toString() : asked} /></Filter>
      </Section>
    </>
  );
}

function cellsOf(request: Request, row: ChecklistRow, at: number): Readonly<Record<string, ReactNode>> {
  const { checklist: words } = request.texts;
  const { look } = row;
  const basis = look?.basis ?? 'never';
  return {
    row: (
      <>
        {at + 1}. <Link href={request.href(`/toetslijst/regel/${row.code}`)}><Own voice={voiceOf(request)}>{row.words.title}</Own></Link>
        <Source href={row.words.address ?? undefined}><Own voice={voiceOf(request)}>{row.words.source}</Own></Source>
      </>
    ),
    basis: <><Status kind={kinds[basis]}>{words.judgements[basis]}</Status>{row.attention && row.attention !== 'never' ? <> <Status kind="late">{words.attention[row.attention]}</Status></> : null}</>,
    deepening: look?.deepening ? <Status kind={kinds[look.deepening]}>{words.judgements[look.deepening]}</Status> : '–',
    grade: <>{words.grades[row.words.grade]}{row.words.confirm ? <span className="baken-hint"> {words.confirm}</span> : null}</>,
    owner: look?.owner ? <Own voice={voiceOf(request)}>{look.owner}</Own> : words.noOwner,
    next: look?.nextLook ? day(look.nextLook, request.language) : words.noNext,
  };
}

/** How many rows stand where: counts in words, and no mark. */
export function Tally({ request, list }: { readonly request: Request; readonly list: Checklist }): ReactNode {
  const { checklist: words } = request.texts;
  const tally = tallyOf(list.rows.map((row) => ({ judgement: row.look?.basis ?? null })));
  return <p className="baken-tally">{([...judgements, 'never'] as const).map((one) => <span key={one}><Status kind={kinds[one]}>{words.judgements[one]}</Status> {tally[one]}</span>)}</p>;
}

export function NoChecklist({ request, plan, mayAssess }: { readonly request: Request; readonly plan: string | null; readonly mayAssess: boolean }): ReactNode {
  const { checklist: words } = request.texts;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      {plan === null ? null : <PlanNav request={request} reference={plan} current="toetslijst" />}
      <EmptyState title={words.emptyTitle} action={mayAssess ? <Form action={request.href('/toetslijst')} label={words.takeOver}><Button>{words.takeOver}</Button></Form> : undefined}>
        <Paragraph>{words.empty}</Paragraph>
        {mayAssess ? null : <Paragraph>{words.emptyElse}</Paragraph>}
      </EmptyState>
    </>
  );
}

/** One A4: what stands where, for who reads it on paper. */
export function PrintedChecklist({ request, list }: { readonly request: Request; readonly list: Checklist }): ReactNode {
  const { checklist: words } = request.texts;
  return (
    <div className="baken-onesheet">
      <Heading level={1}>{words.printTitle(request.municipality.name)}</Heading>
      <Paragraph>{words.printed(day(list.on, request.language), list.edition)} {words.noScore}</Paragraph>
      <p className="baken-screen"><Link href={request.href('/toetslijst')}>{words.back}</Link></p>
      <Tally request={request} list={list} />
      <Table
        caption={words.title} captionHidden
        columns={[{ key: 'row', label: words.columns.row, header: true }, { key: 'state', label: `${words.levels.basis} / ${words.levels.deepening}` }, { key: 'grade', label: words.columns.grade }, { key: 'owner', label: words.columns.owner }, { key: 'next', label: words.columns.next }]}
        rows={list.rows.map((row, at) => ({
          key: row.code,
          cells: {
            row: <>{at + 1}. <Own voice={voiceOf(request)}>{row.words.title}</Own></>,
            state: <>{words.judgements[row.look?.basis ?? 'never']} / {row.look?.deepening ? words.judgements[row.look.deepening] : '–'}{row.attention && row.attention !== 'never' ? ` (${words.attentionShort[row.attention]})` : ''}</>,
            grade: <>{words.grades[row.words.grade]}{row.words.confirm ? ' *' : ''}</>, owner: row.look?.owner ? <Own voice={voiceOf(request)}>{row.look.owner}</Own> : '–', next: row.look?.nextLook ?? '–',
          },
        }))}
      />
      <p className="baken-hint">* {words.confirm}. {words.gradeNote}</p>
    </div>
  );
}
