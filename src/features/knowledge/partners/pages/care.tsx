import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { SelectField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Filter } from '../../../../ui/navigation.tsx';
import { Status } from '../../../../ui/status.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { Hours } from '../../opening/open-now.tsx';
import type { CareOffer } from '../queries.ts';
import { type CareKind, careKinds } from '../rules-partners.ts';
import { Capacity } from './partner.tsx';
import { Phone } from './to-call.tsx';

/** How old an answer about places may be before it says so. */
const capacityDays = 31;

/** A kind of help as a heading. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The care directory of the region: by kind of help, with how to refer. */
export function CarePage({ request, now, today, all, kind }: { readonly request: Request; readonly now: Temporal.Instant; readonly today: Temporal.PlainDate; readonly all: readonly CareOffer[]; readonly kind: CareKind | null }): ReactNode {
  const { partners: { care: words, filter, fields, title } } = request.texts;
  const shown = all.filter((one) => kind === null || one.kind === kind);
  const old = (one: CareOffer): boolean => one.capacityOn !== null && Temporal.PlainDate.from(one.capacityOn).until(today).days > capacityDays;
  return (
    <>
      <Paragraph><Link href={request.href('/kennis/partners')}>{title}</Link></Paragraph>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      {all.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : (
        <>
          <Filter label={words.title} action={request.href('/kennis/sociale-kaart')} apply={filter.apply}>
            <SelectField name="soort" label={words.fields.soort} value={kind ?? ''} options={[{ value: '', label: words.anyKind }, ...careKinds.filter((one) => all.some((offer) => offer.kind === one)).map((value) => ({ value, label: words.kinds[value] }))]} />
          </Filter>
          {shown.length === 0 ? <Paragraph>{words.noneFound}</Paragraph> : null}
          {careKinds.filter((one) => shown.some((offer) => offer.kind === one)).map((one) => (
            <Section title={capital(words.kinds[one])} key={one}>
              {shown.filter((offer) => offer.kind === one).map((offer) => (
                <Section title={<Link href={request.href(`/kennis/partners/${offer.partnerId}`)}>{offer.partner}</Link>} level={3} key={offer.id}>
                  <DescriptionList rows={[
                    { term: words.fields.voor, value: offer.forWhom }, ...(offer.languages ? [{ term: words.fields.talen, value: offer.languages }] : []),
                    { term: words.fields.plaats, value: offer.capacityOn ? <><Capacity request={request} offer={offer} />{old(offer) ? <> <Status kind="late">{words.old}</Status></> : null}</> : words.capacityUnknown },
                    { term: words.fields.verwijzen, value: <span className="baken-as-typed">{offer.refer}</span> },
                    ...(offer.phone ? [{ term: fields.telefoon, value: <><Phone number={offer.phone} /> {offer.opening ? <Hours opening={offer.opening} now={now} reader={request} /> : null}</> }] : []),
                  ]} />
                </Section>
              ))}
            </Section>
          ))}
        </>
      )}
    </>
  );
}
