import type { ReactNode } from 'react';
import { KeptLine } from '../../../../platform/kept-records.tsx';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Heading, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { recipientByCode } from '../../catalogue/sharing-grounds.ts';
import { Hours } from '../../opening/open-now.tsx';
import type { CareOffer, Contact, Partner } from '../queries.ts';
import { recipientsOf } from '../rules-partners.ts';
import { CovenantStanding, Phone, SharingGrounds } from './to-call.tsx';

export interface PartnerPageProps {
  readonly request: Request; readonly now: Temporal.Instant; readonly partner: Partner; readonly care: readonly CareOffer[];
  readonly contacts: readonly Contact[]; readonly mayEdit: boolean; readonly maySeeContacts: boolean;
}

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();

/** The facts of a partner as rows, for its page and for whoever has to see what somebody else saved. */
export function PartnerFacts({ request, now, partner }: Pick<PartnerPageProps, 'request' | 'now' | 'partner'>): ReactNode {
  const words = request.texts.partners;
  const { fields } = words;
  return (
    <DescriptionList rows={[
      { term: words.columns.roles, value: partner.roles.map((role) => words.roles[role]).join(', ') },
      ...(partner.about ? [{ term: fields.waarvoor, value: <span className="baken-as-typed" lang="nl">{partner.about}</span> }] : []),
      { term: fields.telefoon, value: partner.phone ? <Phone number={partner.phone} /> : words.unknown },
      { term: fields.tijden, value: <Hours opening={partner.opening} now={now} reader={request} /> },
      ...(partner.mailbox ? [{ term: fields.postbus, value: <Link href={`mailto:${partner.mailbox}`}>{partner.mailbox}</Link> }] : []),
      ...(partner.website ? [{ term: fields.website, value: <Link href={partner.website} external>{partner.website}</Link> }] : []),
    ]} />
  );
}

export function PartnerPage(props: PartnerPageProps): ReactNode {
  const { request, partner, mayEdit } = props;
  const words = request.texts.partners;
  const done: Readonly<Record<string, string>> = { bewaard: words.saved, weg: words.removed };
  const said = done[request.query.get('gelukt') ?? ''];
  return (
    <>
      <Paragraph><Link href={request.href('/kennis/partners')}>{words.back}</Link></Paragraph>
      {said ? <Alert kind="ok">{said}</Alert> : null}
      {partner.ended ? <Alert kind="warning">{words.end.done}</Alert> : null}
      <Heading level={1}>{partner.name}</Heading>
      {partner.review === 'over' ? <Paragraph><Status kind="late">{words.over(day(dayOf(partner.lookedAt), request.language))}</Status></Paragraph> : null}
      <PartnerFacts {...props} />
      <p className="baken-hint">{words.sourceLine(partner.source, day(partner.sourceDate, request.language))} {words.looked(day(dayOf(partner.lookedAt), request.language), partner.changedBy)}</p>
      {mayEdit && !partner.ended ? <ButtonRow><ButtonLink href={request.href(`/kennis/partners/${partner.id}/wijzigen`)}>{words.edit}</ButtonLink></ButtonRow> : null}
      {props.maySeeContacts ? <Contacts {...props} /> : null}
      <CovenantList {...props} />
      <Grounds {...props} />
      <CareList {...props} />
      {mayEdit ? (
        <Section title={partner.ended ? words.end.restore : words.end.title}>
          {partner.ended ? null : <Paragraph>{words.end.text}</Paragraph>}
          <Form action={request.href(`/kennis/partners/${partner.id}/lijst`)} label={words.end.title}>
            <HiddenField name="versie" value={String(partner.version)} />
            <HiddenField name="doe" value={partner.ended ? 'terug' : 'weg'} />
            <Button kind="secondary">{partner.ended ? words.end.restore : words.end.button}</Button>
          </Form>
        </Section>
      ) : null}
    </>
  );
}

function Contacts({ request, partner, contacts }: PartnerPageProps): ReactNode {
  const words = request.texts.partners.contacts;
  const at = `/kennis/partners/${partner.id}/contact`;
  return (
    <Section title={words.title} id="contact">
      <Paragraph>{words.lead}</Paragraph>
      {contacts.length === 0 ? <Paragraph>{words.none}</Paragraph> : (
        <DescriptionList rows={contacts.map((one) => ({
          term: <>{one.name}{one.work ? <><br />{one.work}</> : null}</>,
          value: <>{one.phone ? <><Phone number={one.phone} /> </> : null}{one.mail ? <Link href={`mailto:${one.mail}`}>{one.mail}</Link> : null}{one.note ? <p className="baken-as-typed">{one.note}</p> : null}{one.kept ? <p className="baken-hint"><KeptLine request={request} kept={one.kept} about={one.name} /></p> : null}</>,
          action: { href: request.href(`${at}/${one.id}`), text: request.texts.partners.edit, hidden: words.hiddenSuffix(one.name) },
        }))} />
      )}
      {partner.ended ? null : <ButtonLink href={request.href(`${at}/nieuw`)} kind="secondary">{words.add}</ButtonLink>}
    </Section>
  );
}

function CovenantList({ request, partner, mayEdit }: PartnerPageProps): ReactNode {
  const words = request.texts.partners.covenant;
  const at = `/kennis/partners/${partner.id}/convenant`;
  return (
    <Section title={words.list} id="convenant">
      {partner.covenants.length === 0 ? <Paragraph>{words.noneText}</Paragraph> : (
        <DescriptionList rows={partner.covenants.map((one) => ({
          term: one.title,
          value: <><CovenantStanding covenant={one} reader={request} /> <p className="baken-hint">{words.signed} {day(one.signedOn, request.language)}</p>{one.document ? <p className="baken-hint">{words.document} {/^https?:\/\//.test(one.document) ? <Link href={one.document} external>{one.document}</Link> : one.document}</p> : null}</>,
          action: mayEdit ? { href: request.href(`${at}/${one.id}`), text: request.texts.partners.edit, hidden: one.title } : undefined,
        }))} />
      )}
      {mayEdit && !partner.ended ? <ButtonLink href={request.href(`${at}/nieuw`)} kind="secondary">{words.add}</ButtonLink> : null}
    </Section>
  );
}

function Grounds({ request, partner }: PartnerPageProps): ReactNode {
  const words = request.texts.partners;
  const recipients = recipientsOf(partner.roles);
  return (
    <Section title={words.grounds.title}>
      <Paragraph>{recipients.length > 0 ? words.grounds.lead : words.grounds.none}</Paragraph>
      {recipients.map((code) => {
        const recipient = recipientByCode(code);
        return recipient ? <div key={code}>{recipients.length > 1 ? <Heading level={3}>{words.roles[code]}</Heading> : null}<SharingGrounds recipient={recipient} reader={request} /></div> : null;
      })}
    </Section>
  );
}

function CareList({ request, partner, care, mayEdit }: PartnerPageProps): ReactNode {
  const words = request.texts.partners.care;
  const at = `/kennis/partners/${partner.id}/hulp`;
  return (
    <Section title={words.section} id="hulp">
      {care.length === 0 ? <Paragraph>{words.none}</Paragraph> : (
        <DescriptionList rows={care.map((one) => ({
          term: words.kinds[one.kind], value: <>{one.forWhom}{one.capacityOn ? <p className="baken-hint"><Capacity request={request} offer={one} /></p> : null}</>,
          action: mayEdit ? { href: request.href(`${at}/${one.id}`), text: request.texts.partners.edit, hidden: words.kinds[one.kind] } : undefined,
        }))} />
      )}
      {mayEdit && !partner.ended ? <ButtonLink href={request.href(`${at}/nieuw`)} kind="secondary">{words.add}</ButtonLink> : null}
    </Section>
  );
}

/** What was known of places, always with its day. */
export function Capacity({ request, offer }: { readonly request: Request; readonly offer: Pick<CareOffer, 'capacity' | 'capacityOn'> }): ReactNode {
  const words = request.texts.partners.care;
  return offer.capacityOn ? <span>{words.capacity(offer.capacity, day(offer.capacityOn, request.language))}</span> : null;
}
