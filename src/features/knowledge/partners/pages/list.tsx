import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { SelectField } from '../../../../ui/form.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import { Filter } from '../../../../ui/navigation.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { day } from '../../../../texts/dates.ts';
import { OpenNow } from '../../opening/open-now.tsx';
import type { PartnerLine } from '../queries.ts';
import { type PartnerRole, partnerRoles } from '../rules-partners.ts';
import { CovenantStanding, Covenants, Phone } from './to-call.tsx';

export const covenantFilters = ['in-date', 'attention', 'none'] as const;
export type CovenantFilter = (typeof covenantFilters)[number];

export interface PartnerFilter { readonly role: PartnerRole | null; readonly covenant: CovenantFilter | null; readonly ended: boolean }

export function fits(line: PartnerLine, { role, covenant }: PartnerFilter): boolean {
  const states = line.covenants.map((one) => one.state);
  const wanted: Readonly<Record<CovenantFilter, boolean>> = {
    'in-date': states.includes('in-date') || states.includes('ends-soon'), 'attention': states.includes('ends-soon') || states.includes('ended'), 'none': states.length === 0,
  };
  return (role === null || line.roles.includes(role)) && (covenant === null || wanted[covenant]);
}

export interface PartnerListProps {
  readonly request: Request; readonly now: Temporal.Instant; readonly all: readonly PartnerLine[]; readonly filter: PartnerFilter; readonly mayEdit: boolean;
}

/** All partners, what asks attention first, and whom to call. */
export function PartnerListPage({ request, now, all, filter, mayEdit }: PartnerListProps): ReactNode {
  const words = request.texts.partners;
  const shown = all.filter((line) => fits(line, filter));
  const read = Number(/^\d{1,3}$/.exec(request.query.get('ingelezen') ?? '')?.[0] ?? 0);
  return (
    <>
      <Paragraph><Link href={request.href('/kennis')}>{request.texts.knowledge.staff.backToAll}</Link></Paragraph>
      {read > 0 ? <Alert kind="ok">{words.csv.done(read)}</Alert> : null}
      <Heading level={1}>{filter.ended ? words.ended : words.title}</Heading>
      <Lead>{words.lead}</Lead>
      {mayEdit ? <ButtonRow><ButtonLink href={request.href('/kennis/partners/nieuw')}>{words.add}</ButtonLink><ButtonLink href={request.href('/kennis/partners/inlezen')} kind="secondary">{words.import}</ButtonLink></ButtonRow> : null}
      {all.length === 0 ? <EmptyState title={words.empty}>{mayEdit ? words.emptyText : words.emptyReader}</EmptyState> : (
        <>
          {filter.ended ? null : <Attention request={request} all={all} />}
          <Filter label={words.filter.title} action={request.href('/kennis/partners')} apply={words.filter.apply}>
            <SelectField name="rol" label={words.filter.role} value={filter.role ?? ''} options={[{ value: '', label: words.filter.anyRole }, ...partnerRoles.filter((role) => all.some((line) => line.roles.includes(role))).map((value) => ({ value, label: words.roles[value] }))]} />
            <SelectField name="convenant" label={words.filter.covenant} value={filter.covenant ?? ''} options={[{ value: '', label: words.filter.anyCovenant }, ...covenantFilters.map((value) => ({ value, label: words.filterCovenants[value] }))]} />
          </Filter>
          <PartnerTable request={request} now={now} lines={shown} />
        </>
      )}
      <LinkList links={[
        { href: request.href('/kennis/sociale-kaart'), text: words.care.title, hint: words.care.hint },
        ...(filter.ended ? [{ href: request.href('/kennis/partners'), text: words.back }] : [{ href: request.href('/kennis/partners?vroeger=ja'), text: words.ended }]),
        ...(all.length > 0 && !filter.ended ? [{ href: request.href('/kennis/partners/lijst.csv'), text: words.export }] : []),
      ]} />
    </>
  );
}

/** Agreements that end or ended, and partners whose numbers nobody looked at in time. */
function Attention({ request, all }: { readonly request: Request; readonly all: readonly PartnerLine[] }): ReactNode {
  const words = request.texts.partners;
  const covenants = all.flatMap((line) => line.covenants.filter((one) => one.state === 'ended' || one.state === 'ends-soon').map((covenant) => ({ line, covenant })));
  const over = all.filter((line) => line.review === 'over');
  const count = covenants.length + over.length;
  if (count === 0) return null;
  return (
    <Section title={words.attention(count)}>
      <LinkList links={[
        ...covenants.map(({ line, covenant }) => ({
          href: request.href(`/kennis/partners/${line.id}#convenant`), text: words.covenant.warning(covenant.title, line.name), hint: <CovenantStanding covenant={covenant} reader={request} />,
        })),
        ...over.map((line) => ({ href: request.href(`/kennis/partners/${line.id}`), text: line.name, hint: <Status kind="late">{words.over(day(line.lookedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language))}</Status> })),
      ]} />
    </Section>
  );
}

function PartnerTable({ request, now, lines }: { readonly request: Request; readonly now: Temporal.Instant; readonly lines: readonly PartnerLine[] }): ReactNode {
  const words = request.texts.partners;
  const { columns } = words;
  return (
    <Table
      caption={words.title} captionHidden empty={words.noneFound}
      columns={[{ key: 'name', label: columns.name, header: true }, { key: 'roles', label: columns.roles }, { key: 'phone', label: columns.phone }, { key: 'hours', label: columns.hours }, { key: 'covenant', label: columns.covenant }]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: {
          name: <Link href={request.href(`/kennis/partners/${line.id}`)}>{line.name}</Link>, roles: line.roles.map((role) => words.roles[role]).join(', '),
          phone: line.phone ? <Phone number={line.phone} /> : words.unknown, hours: line.opening ? <OpenNow opening={line.opening} now={now} reader={request} /> : words.unknown,
          covenant: <Covenants covenants={line.covenants} reader={request} />,
        },
      }))}
    />
  );
}
