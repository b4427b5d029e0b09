import type { ReactNode } from 'react';
import { type RetentionClass, retentionClasses, type RetentionRule } from '../../../../platform/retention-rules.ts';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { localeOf } from '../../../../texts/plural.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { OversightNav } from '../../oversight/pages/frame.tsx';
import type { Certificate, RetentionList } from '../queries.ts';
import { className, decidedOf, termOf } from './parts.tsx';

export interface OverviewProps {
  readonly request: Request;
  readonly list: RetentionList | null;
  readonly rules: ReadonlyMap<RetentionClass, readonly RetentionRule[]>;
  readonly certificates: readonly Certificate[];
  readonly two: boolean;
  readonly twoForList: boolean;
  readonly mayRule: boolean;
  /** Whether the reader sees the rest of the room. */
  readonly oversees: boolean;
  readonly done: string | null;
}

export function RetentionOverview({ request, list, rules, certificates, two, twoForList, mayRule, oversees, done }: OverviewProps): ReactNode {
  const texts = request.texts.retention;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      <Lead>{texts.lead}</Lead>
      {oversees ? <OversightNav request={request} current="retention" /> : null}
      <Section title={texts.lists.title}>
        <Paragraph>{list ? (list.state !== 'proposed' ? texts.lists.approved : list.first ? texts.lists.second : texts.lists.waiting)(list.items.length) : texts.lists.none}</Paragraph>
        {list ? <ButtonLink href={request.href(`/vertrouwen/bewaren/lijst/${list.no}`)}>{texts.lists.look}</ButtonLink> : null}
      </Section>
      <Section title={texts.rules.title}>
        <Paragraph>{texts.rules.lead}</Paragraph>
        <RulesTable request={request} rules={rules} mayRule={mayRule} />
      </Section>
      <Section title={texts.two.title}>
        <TwoPeople request={request} mayRule={mayRule} field="ander" asked={two} says={two ? texts.two.on : texts.two.off} label={texts.two.title} button={two ? texts.two.turnOff : texts.two.turnOn} />
        <TwoPeople request={request} mayRule={mayRule} field="lijst" asked={twoForList} says={twoForList ? texts.two.listOn : texts.two.listOff} label={texts.two.listTitle} button={twoForList ? texts.two.listTurnOff : texts.two.listTurnOn} />
      </Section>
      <Section title={texts.certificates.title}>
        <Paragraph>{texts.certificates.lead}</Paragraph>
        {certificates.length === 0 ? <Paragraph>{texts.certificates.none}</Paragraph> : <Certificates request={request} certificates={certificates} />}
      </Section>
    </>
  );
}

function RulesTable({ request, rules, mayRule }: Pick<OverviewProps, 'request' | 'rules' | 'mayRule'>): ReactNode {
  const words = request.texts.retention.rules;
  const own = retentionClasses.flatMap((code) => {
    const rule = rules.get(code)?.[0];
    if (!rule) return [];
    return [{
      key: code, cells: {
        class: className(request, code), term: termOf(request, rule), what: rule.months === null ? words.keep : words.destroy, ground: rule.decision?.category ?? words.proposedShort,
        decided: (
          <>
            <div>{rule.decision ? decidedOf(request, rule) : <Status kind="new">{words.proposalShort}</Status>}</div>
            {mayRule ? <Link href={request.href(`/vertrouwen/bewaren/regel/${code}`)} hiddenSuffix={className(request, code)}>{words.change}</Link> : null}
          </>
        ),
      },
    }];
  });
  const fixed = (['certificate', 'log', 'figures'] as const).map((code) => ({ key: code, cells: { class: words.fixed[code], term: words.always, what: words.keep, ground: words.fixed[`${code}Ground`], decided: '–' } }));
  return (
    <Table
      caption={words.title} captionHidden rows={[...own, ...fixed]}
      columns={[{ key: 'class', label: words.class, header: true }, { key: 'term', label: words.term }, { key: 'what', label: words.what }, { key: 'ground', label: words.ground }, { key: 'decided', label: words.decided }]}
    />
  );
}

function Certificates({ request, certificates }: Pick<OverviewProps, 'request' | 'certificates'>): ReactNode {
  const words = request.texts.retention.certificates;
  return (
    <>
      <Table
        caption={words.title} captionHidden
        columns={[
          { key: 'when', label: words.when, header: true }, { key: 'class', label: words.class }, { key: 'howMany', label: words.howMany, numeric: true }, { key: 'by', label: words.by }, { key: 'list', label: words.list },
          { key: 'hash', label: words.hash }, { key: 'backups', label: words.backups },
        ]}
        rows={certificates.map((one) => ({
          key: String(one.no), cells: {
            when: moment(one.at, request.language), class: className(request, one.class), howMany: one.howMany.toLocaleString(localeOf(request.language)), by: one.approvedBy ? (one.firstBy ? words.byTwo(one.firstBy, one.approvedBy) : one.approvedBy) : words.byRule,
            list: one.list === null ? words.noList : String(one.list), hash: one.listHash ? <code>{one.listHash.slice(0, 16)}</code> : '–',
            backups: <Status kind={one.olderBackupsOpen ? 'open' : 'done'}>{one.olderBackupsOpen ? words.open : words.closed}</Status>,
          },
        }))}
      />
      {certificates.some((one) => one.olderBackupsOpen) ? <Alert kind="info">{words.openHint}</Alert> : null}
    </>
  );
}

/** One choice about a second person, with how it stands. */
function TwoPeople({ request, mayRule, field, asked, says, label, button }: {
  readonly request: Request; readonly mayRule: boolean; readonly field: 'ander' | 'lijst'; readonly asked: boolean; readonly says: string; readonly label: string; readonly button: string;
}): ReactNode {
  return (
    <>
      <Paragraph>{says}</Paragraph>
      {mayRule ? (
        <Form action={request.href('/vertrouwen/bewaren/goedkeuren')} label={label}>
          <HiddenField name={field} value={asked ? 'nee' : 'ja'} />
          <Button kind="secondary">{button}</Button>
        </Form>
      ) : null}
    </>
  );
}
