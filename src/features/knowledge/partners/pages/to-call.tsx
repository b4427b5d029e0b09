import type { ReactNode } from 'react';
import { day } from '../../../../texts/dates.ts';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Link, Paragraph } from '../../../../ui/text.tsx';
import { inLanguage } from '../../catalogue/language.ts';
import { groundsFor, PURPOSE_NAMES, type Recipient } from '../../catalogue/sharing-grounds.ts';
import { Hours } from '../../opening/open-now.tsx';
import type { Reader } from '../../pages/reader.ts';
import type { Covenant, PartnerLine } from '../queries.ts';
import type { CovenantState } from '../rules-partners.ts';

const covenantKinds: Readonly<Record<CovenantState, StatusKind>> = { 'to-come': 'new', 'in-date': 'done', 'ends-soon': 'waiting', 'ended': 'late' };

/** A number that can be pressed. */
export function Phone({ number }: { readonly number: string }): ReactNode {
  return <span className="baken-nowrap"><Link href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</Link></span>;
}

/** Whether an agreement holds, with its last day. */
export function CovenantStanding({ covenant, reader }: { readonly covenant: Pick<Covenant, 'state' | 'validUntil' | 'signedOn'>; readonly reader: Pick<Reader, 'language' | 'texts'> }): ReactNode {
  const words = reader.texts.partners.covenant.states;
  const date = covenant.state === 'to-come' ? covenant.signedOn : covenant.validUntil;
  return <Status kind={covenantKinds[covenant.state]}>{words[covenant.state](date ? day(date, reader.language) : '')}</Status>;
}

export function Covenants({ covenants, reader }: { readonly covenants: readonly Covenant[]; readonly reader: Pick<Reader, 'language' | 'texts'> }): ReactNode {
  if (covenants.length === 0) return reader.texts.partners.covenant.none;
  return covenants.map((one) => <div key={one.id}>{one.title} <CovenantStanding covenant={one} reader={reader} /></div>);
}

/** Whom the municipality calls for a recipient: its own partners with number, hours and agreement. */
export function PartnersToCall({ partners, now, reader }: { readonly partners: readonly PartnerLine[]; readonly now: Temporal.Instant; readonly reader: Reader }): ReactNode {
  const words = reader.texts.partners;
  if (partners.length === 0) return <Paragraph>{words.toCall.none} <Link href={reader.href('/kennis/partners')}>{words.title}</Link></Paragraph>;
  return partners.map((one) => (
    <div key={one.id}>
      <p className="baken-strong"><Link href={reader.href(`/kennis/partners/${one.id}`)}>{one.name}</Link>{one.review === 'over' ? <> <Status kind="late">{words.overDate}</Status></> : null}</p>
      <DescriptionList rows={[
        { term: words.fields.telefoon, value: one.phone ? <Phone number={one.phone} /> : words.unknown },
        { term: words.fields.tijden, value: <Hours opening={one.opening} now={now} reader={reader} /> },
        ...(one.mailbox ? [{ term: words.fields.postbus, value: <Link href={`mailto:${one.mailbox}`}>{one.mailbox}</Link> }] : []),
        { term: words.covenant.title, value: <Covenants covenants={one.covenants} reader={reader} /> },
      ]} />
    </div>
  ));
}

/** What may be shared with a recipient, on which ground, by which article and source; per purpose, so that a ground stands under what it is for. */
export function SharingGrounds({ recipient, reader }: { readonly recipient: Recipient; readonly reader: Pick<Reader, 'language' | 'texts'> }): ReactNode {
  const words = reader.texts.partners.grounds;
  const { language } = reader;
  const grounds = [...new Set(recipient.purposes.flatMap((purpose) => groundsFor(recipient.code, purpose)))];
  return (
    <>
      <Paragraph>{words.purposes(recipient.purposes.map((purpose) => inLanguage(PURPOSE_NAMES[purpose], language).toLowerCase()).join(', '))}</Paragraph>
      <List items={grounds.map((ground) => (
        <>
          {inLanguage(ground.name, language)}: {inLanguage(ground.what, language)}{ground.article ? ` ${words.article(ground.article)}` : null}
          {ground.grade === 'read' || ground.grade === 'derived' ? null : <span className="baken-hint"> {ground.grade === 'law-2015' ? reader.texts.knowledge.sources.law2015 : reader.texts.knowledge.sources.unverified}</span>}
          {ground.sources.map((source) => <span className="baken-hint" key={source.url}> <Link href={source.url} external>{source.title}</Link></span>)}
        </>
      ))} />
    </>
  );
}
