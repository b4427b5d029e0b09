import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { PackageFile } from '../queries.ts';
import type { SectionCode } from '../rules-content.ts';
import { groundName, purposeName, recipientName } from './content.tsx';

const kinds = { draft: 'neutral', sent: 'waiting', received: 'waiting', answered: 'done', withdrawn: 'stopped', expired: 'stopped', told: 'done', handed: 'done' } as const;

/** What was shared, on the file page. */
export function SharingSection({ request, number, packages, mayShare }: {
  readonly request: Request; readonly number: string; readonly packages: readonly PackageFile[]; readonly mayShare: boolean;
}): ReactNode {
  const words = request.texts.sharing;
  return (
    <Section title={words.shared}>
      <PackageList request={request} packages={packages} mayShare={mayShare} />
      {mayShare ? <ButtonLink href={request.href(`/signalen/${number}/delen`)} kind="secondary">{words.openShare}</ButtonLink> : null}
    </Section>
  );
}

export function PackageList({ request, packages, mayShare }: { readonly request: Request; readonly packages: readonly PackageFile[]; readonly mayShare: boolean }): ReactNode {
  const words = request.texts.sharing;
  if (packages.length === 0) return <Paragraph>{words.none}</Paragraph>;
  return packages.map((one) => <OnePackage key={one.id} request={request} one={one} mayShare={mayShare} />);
}

function OnePackage({ request, one, mayShare }: { readonly request: Request; readonly one: PackageFile; readonly mayShare: boolean }): ReactNode {
  const words = request.texts.sharing;
  const address = request.href(`/signalen/${one.number}/delen/${one.id}`);
  const { told } = one.choices;
  const open = one.state === 'sent' || one.state === 'received' || one.state === 'answered';
  const row = (term: string, value: string | null): { term: string; value: ReactNode }[] => (value ? [{ term, value: <span className="baken-as-typed">{value}</span> }] : []);
  return (
    <Section title={recipientName(request, one.recipient)} level={3}>
      <Paragraph><Status kind={kinds[one.state]}>{words.states[one.state]}</Status></Paragraph>
      <DescriptionList rows={[
        { term: words.partner.purpose, value: purposeName(request, one.purpose) },
        ...(one.choices.ground ? row(words.partner.ground, groundName(request, one.recipient, one.purpose, one.choices.ground)) : []),
        ...(told ? [] : row(words.choose, one.choices.sections.map((code) => words.sections[code as SectionCode]).join(', '))),
        ...row(words.sentAt, one.sentAt && moment(one.sentAt, request.language)),
        ...(open && one.endsAt ? row(words.ends, moment(one.endsAt, request.language)) : []),
        ...(one.answerBy && (one.state === 'sent' || one.state === 'received' || one.state === 'told' || one.state === 'handed') ? row(words.answerBy, day(Temporal.PlainDate.from(one.answerBy), request.language)) : []),
        ...(told ? [...row(words.told.who, told.who), ...row(words.told.when, told.when), ...row(words.told.what, told.what)] : []),
      ]} />
      {one.events.length > 0 ? (
        <Timeline events={one.events.map((event) => ({ title: words.events[event.kind], at: moment(event.at, request.language), body: event.text ? <p className="baken-as-typed">{event.text}</p> : undefined }))} />
      ) : null}
      {mayShare && one.state === 'draft' ? <Paragraph><Link href={address}>{words.continue}</Link></Paragraph> : null}
      {mayShare && (open || one.state === 'draft') ? <Form action={`${address}/intrekken`}><Button kind="secondary">{words.withdraw}</Button></Form> : null}
    </Section>
  );
}
